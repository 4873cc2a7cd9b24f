//! Prints the measures of every sentence that may be chosen, for `training/`: JSON Lines in
//! (`id`, `text`, `title`, `language`, or `docs` of such), JSON Lines out. With `words`, those of every word
//! and pair of words, and how often `reference` or `references` have it. Training and use share this code.
#![allow(
    clippy::disallowed_methods,
    reason = "a tool for training, no part of the analysis"
)]

use std::io::{self, BufRead, Write};

use nutgraf_analysis::{Document, Segmented, summary, words};
use nutgraf_model::{Block, Language};
use serde_json::{Value, json};

fn main() -> io::Result<()> {
    let words = std::env::args().nth(1).as_deref() == Some("words");
    let mut out = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let article: Value = serde_json::from_str(&line?)?;
        let found = if words {
            material(&article)
        } else {
            features(&article)
        };
        writeln!(out, "{found}")?;
    }
    out.flush()
}

fn features(article: &Value) -> Value {
    let several = article["docs"].is_array();
    with_documents(article, |documents| {
        let mut names = summary::features::NAMES.to_vec();
        let rows = if several {
            names.extend(summary::features::DIGEST_NAMES);
            summary::digest_features(documents)
        } else {
            summary::sentence_features(&documents[0])
        };
        let sentence = |row: &summary::SentenceFeatures| {
            json!({
                "text": row.span.of(documents[row.document].document.body),
                "self_contained": format!("{:?}", row.self_contained),
                "document": row.document,
                "features": row.features,
                "similarity": row.similarity,
            })
        };
        json!({
            "id": article["id"],
            "names": names,
            "sentences": rows.iter().map(sentence).collect::<Vec<_>>(),
        })
    })
}

/// Slots as hexadecimal digits, four each: there are millions.
fn material(article: &Value) -> Value {
    let references: Vec<&str> = match article["references"].as_array() {
        Some(several) => several.iter().filter_map(Value::as_str).collect(),
        None => vec![text(article, "reference")],
    };
    let material = with_documents(article, |documents| {
        summary::training::material(documents, &references)
    });
    let length: usize = references
        .iter()
        .map(|text| words::words(text).count())
        .sum();
    let (mut words, mut pairs) = (String::new(), String::new());
    let hex = |to: &mut String, slots: &[u16]| {
        slots
            .iter()
            .for_each(|slot| to.push_str(&format!("{slot:04x}")));
    };
    material
        .words
        .iter()
        .for_each(|word| hex(&mut words, &word.slots));
    material
        .pairs
        .iter()
        .for_each(|(_, pair)| hex(&mut pairs, &pair.slots));
    let parts = summary::training::PARTS;
    json!({
        "id": article["id"],
        "length": length as f32 / references.len().max(1) as f32,
        "word_parts": parts.words,
        "pair_parts": parts.pairs,
        "expected": parts.expected,
        "product": parts.product,
        "sentences": material.sentences,
        "words": words,
        "words_said": material.words.iter().map(|word| &word.said).collect::<Vec<_>>(),
        "pairs": pairs,
        "pairs_of": material.pairs.iter().map(|(of, _)| of).collect::<Vec<_>>(),
        "pairs_said": material.pairs.iter().map(|(_, pair)| &pair.said).collect::<Vec<_>>(),
    })
}

fn with_documents<T>(article: &Value, then: impl FnOnce(&[Segmented]) -> T) -> T {
    let language = text(article, "language")
        .parse()
        .unwrap_or(Language::ENGLISH);
    let several = article["docs"].as_array();
    let sources: Vec<&Value> = several.map_or(vec![article], |docs| docs.iter().collect());
    let blocks: Vec<Vec<Block>> = sources
        .iter()
        .map(|source| Block::paragraphs(text(source, "text")))
        .collect();
    let documents: Vec<Segmented> = sources
        .iter()
        .zip(&blocks)
        .map(|(source, blocks)| Document {
            headline: text(source, "title"),
            body: text(source, "text"),
            blocks,
            dateline: None,
            language,
        })
        .map(Segmented::of)
        .collect();
    then(&documents)
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}
