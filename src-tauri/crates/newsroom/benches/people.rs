//! How fast people are told apart in a large library, and how fast speakers are then listed.
//! `cargo bench -p nutgraf-newsroom --bench people [-- ARTICLES]` prints a table; it judges nothing.
#![expect(clippy::disallowed_methods, reason = "it measures real time")]
#![allow(clippy::print_stdout, reason = "a report")]

use std::sync::Arc;
use std::time::Instant;

use nutgraf_model::{
    Article, ArticleKind, Attribution, Block, Day, Findings, Format, Person, Quote, QuoteKind,
    Span, SpeakerKind,
};
use nutgraf_newsroom::{Newsroom, SystemClock};
use nutgraf_store::{Arrival, NewVersion, PackedOriginal, Store};

/// People of one article.
const PEOPLE: usize = 4;

fn main() {
    let articles = std::env::args()
        .skip(1)
        .find_map(|arg| arg.parse().ok())
        .unwrap_or(100_000);
    let dir = tempfile::tempdir().expect("a folder");
    let newsroom = Newsroom::open(dir.path(), Arc::new(SystemClock)).expect("a library");
    let mut store = Store::open(dir.path()).expect("the library");
    fill(&mut store, 0, articles);
    let apart = timed(|| drop(newsroom.resume(&()).expect("tells apart")));
    fill(&mut store, articles, 64);
    let more = timed(|| drop(newsroom.resume(&()).expect("tells apart")));
    let mut speakers = Vec::new();
    let list = timed(|| speakers = newsroom.speakers().expect("speakers"));
    let most = speakers.first().expect("a speaker").id;
    let page = timed(|| drop(newsroom.speaker(most).expect("a page")));
    println!("articles  people  speakers  apart s  64 more s  list ms  page ms");
    println!(
        "{articles:>8} {:>7} {:>9} {apart:>8.1} {more:>10.2} {:>8.0} {:>8.0}",
        articles * PEOPLE,
        speakers.len(),
        list * 1e3,
        page * 1e3,
    );
}

fn timed(work: impl FnOnce()) -> f64 {
    let begun = Instant::now();
    work();
    begun.elapsed().as_secs_f64()
}

/// Adds articles that quote four people each, in stories of four. Few names are borne often and
/// many seldom; every third person is called by the surname alone.
fn fill(store: &mut Store, from: usize, count: usize) {
    let writing = store.write().expect("a writer");
    let batch = writing
        .add_batch("2026-11-20T12:00:00+00:00", false)
        .expect("a batch");
    let original = writing
        .add_original(&PackedOriginal::of(&from.to_le_bytes()))
        .expect("an original");
    let mut story = None;
    for number in from..from + count {
        let day: Day = format!("20{:02}-{:02}-11", 10 + number % 15, 1 + number % 12)
            .parse()
            .expect("a day");
        let arrival = Arrival {
            batch,
            original,
            item: "bench",
            moment: "2026-11-20T12:00:00+00:00",
            day,
        };
        let new = version(number);
        let article = writing.add_article(&new, arrival).expect("an article");
        let kept = writing.article(article).expect("reads").expect("is there");
        match story {
            Some(story) if !number.is_multiple_of(4) => {
                writing.set_story(article, story).expect("a story");
            }
            _ => story = Some(kept.story),
        }
    }
    writing.finish_batch(batch, false).expect("ends");
    writing.commit().expect("writes");
}

fn version(number: usize) -> NewVersion {
    let mut body = format!("Report {number} on what was said in the chamber.\n\n");
    let (mut people, mut quotes) = (Vec::new(), Vec::new());
    for place in 0..PEOPLE {
        let (name, role) = person(number / 4 * 2 + place, number % 3 == place % 3);
        let start = body.len();
        body.push_str("We cannot say more about it today");
        let content = Span::new(start, body.len());
        body.push_str(", said ");
        let mention = Span::new(body.len(), body.len() + name.len());
        body.push_str(&name);
        body.push_str(".\n\n");
        quotes.push(Quote {
            content,
            kind: QuoteKind::Direct,
            speaker: Some(Attribution {
                mention,
                cue: None,
                person: place,
            }),
            confidence: 0.9,
            weight: 0.5,
        });
        people.push(Person {
            name,
            role,
            kind: SpeakerKind::Person,
            mentions: vec![mention],
        });
    }
    let findings = Findings {
        analysis: 1,
        sentences: Vec::new(),
        quotes,
        people,
    };
    let article = Article {
        headline: format!("Report {number}"),
        blocks: Block::paragraphs(&body),
        body,
        source: Some(format!("Outlet {}", number % 40)),
        standfirst: None,
        byline: Vec::new(),
        dateline: None,
        published: None,
        updated: None,
        url: None,
        language: None,
        furniture: Vec::new(),
        format: Format::default(),
        kind: ArticleKind::default(),
        warnings: Vec::new(),
        details: Default::default(),
    };
    NewVersion::of(article, findings, Vec::new(), 40).expect("a version")
}

/// A name of 300 first names and 9,000 surnames, the first ones far more often.
fn person(seed: usize, alone: bool) -> (String, Option<String>) {
    let mut mixed = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    mixed ^= mixed >> 29;
    let rank = mixed % 1_000;
    let surname = word(rank * rank * 9 / 1_000 + mixed / 1_000 % 10);
    let first = word(20_000 + mixed / 7 % 300);
    let role = mixed
        .is_multiple_of(5)
        .then(|| "minister of transport".to_owned());
    if alone {
        (surname, role)
    } else {
        (format!("{first} {surname}"), role)
    }
}

fn word(mut number: usize) -> String {
    const PARTS: [&str; 12] = [
        "ba", "le", "mi", "no", "ru", "sta", "ve", "do", "ki", "pa", "gor", "lin",
    ];
    let mut word = String::new();
    number += 13;
    while number > 0 {
        word.push_str(PARTS[number % 12]);
        number /= 12;
    }
    word[..1].to_uppercase() + &word[1..]
}
