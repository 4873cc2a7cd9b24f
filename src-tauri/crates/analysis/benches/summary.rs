//! How fast articles are split and summarised, beside `simple-summarize` on the same articles:
//! `cargo bench -p nutgraf-analysis --bench summary`. The articles are made here, about 700 words
//! each, no two alike.

use divan::counter::{BytesCount, ItemsCount};
use nutgraf_analysis::{Document, Segmented, sentences, summary};
use nutgraf_model::{Block, Language};

fn main() {
    divan::main();
}

const ARTICLES: usize = 60;
const PARAGRAPHS: usize = 12;

const WHO: [&str; 10] = [
    "The harbour board",
    "Mayor Ines Caldera",
    "Dr. Lena Ford",
    "The dairy farmers' union",
    "A spokesman for Alder & Sons Ltd.",
    "The opposition",
    "Chief engineer Tom Reed",
    "The ministry of transport",
    "Residents of the old town",
    "The state auditor",
];
const DID: [&str; 10] = [
    "voted on Tuesday to close",
    "said at 5 p.m. that it would not pay for",
    "asked for a review of",
    "has spent $4.5 million on",
    "will reopen",
    "criticised the plans for",
    "inspected",
    "defended",
    "wants to sell",
    "found cracks in eleven of the forty piles of",
];
const WHAT: [&str; 10] = [
    "the ferry pier",
    "the new harbour tunnel",
    "the budget for the coming year",
    "the night train",
    "the hospital's computers",
    "the cargo terminal",
    "the tool library",
    "the dairy in Northfield",
    "the bridge over the Avel",
    "the power lines along the coast",
];
const AFTER: [&str; 10] = [
    "after a report by engineers was made public",
    "although no date was given",
    "and nobody objected",
    "because of the storms of last winter",
    "before the elections in May",
    "in spite of the protests",
    "for the third time in ten years",
    "which surprised its neighbours",
    "while the prices kept rising",
    "until the courts decide",
];

const SYLLABLES: [&str; 10] = [
    "mar", "ten", "lo", "vik", "sa", "bru", "hel", "dor", "ni", "gast",
];

/// A seeded walk through the phrases: equal on every machine.
fn article(number: usize) -> (String, String) {
    let mut state = number as u64 + 1;
    let mut next = |choices: &[&'static str; 10]| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        choices[(state >> 33) as usize % 10]
    };
    let headline = format!("{} {} {}", next(&WHO), next(&DID), next(&WHAT));
    let mut sentence = || {
        // Words of its own, as every article has some.
        let made = [(); 6].map(|()| next(&SYLLABLES)).concat();
        let (noun, name) = made.split_at(made.len() / 2);
        format!(
            "{} {} {} {}, and {noun} by M{name}.",
            next(&WHO),
            next(&DID),
            next(&WHAT),
            next(&AFTER)
        )
    };
    let paragraph = |_| {
        format!(
            "{} {} “We waited too long,” she said. {}",
            sentence(),
            sentence(),
            sentence()
        )
    };
    let body: Vec<String> = (0..PARAGRAPHS).map(paragraph).collect();
    (headline, body.join("\n\n"))
}

fn articles() -> Vec<(String, String)> {
    (0..ARTICLES).map(article).collect()
}

fn bytes(articles: &[(String, String)]) -> usize {
    articles.iter().map(|(_, body)| body.len()).sum()
}

#[divan::bench]
fn sentences_of_articles(bencher: divan::Bencher) {
    let articles = articles();
    bencher
        .counter(BytesCount::new(bytes(&articles)))
        .bench(|| {
            let count = |body: &String| sentences::spans(body, Language::ENGLISH).len();
            articles.iter().map(|(_, body)| count(body)).sum::<usize>()
        });
}

#[divan::bench]
fn summaries_of_articles(bencher: divan::Bencher) {
    let articles = articles();
    let blocks: Vec<Vec<Block>> = articles
        .iter()
        .map(|(_, body)| Block::paragraphs(body))
        .collect();
    let documents: Vec<Document> = articles
        .iter()
        .zip(&blocks)
        .map(|((headline, body), blocks)| Document {
            headline,
            body,
            blocks,
            dateline: None,
            language: Language::ENGLISH,
        })
        .collect();
    bencher.counter(ItemsCount::new(ARTICLES)).bench(|| {
        let picks = |document: &Document| {
            let text = Segmented::of(*document);
            summary::summarize(&text, summary::Budget::Sentences(3)).len()
        };
        documents.iter().map(picks).sum::<usize>()
    });
}

/// The nearest other crate, at about the same length.
#[divan::bench]
fn summaries_by_simple_summarize(bencher: divan::Bencher) {
    let articles = articles();
    bencher.counter(ItemsCount::new(ARTICLES)).bench(|| {
        let length = |body: &String| {
            simple_summarize::summarize_text(body.as_str(), 0.9)
                .map_or(0, |report| report.summary.len())
        };
        articles.iter().map(|(_, body)| length(body)).sum::<usize>()
    });
}
