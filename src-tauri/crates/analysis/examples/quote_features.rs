//! For `training/quotes.py`: reads JSON Lines `{"id","text","language"?}` on standard input.
//! `quote_features examples [WEIGHTS]` writes what the rankers see, `quote_features find [WEIGHTS]` the
//! quotes as `nutgraf batch quotes` would; WEIGHTS is a folder with speaker.txt, is_quote.txt and confidence.txt.
//! `quote_features pronouns [WEIGHTS]` writes whom pronouns can mean, `quote_features named [WEIGHTS]` the
//! measures of the name model.
//! `quote_features templates` writes the families of features.
#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a tool for training, no part of the analysis"
)]

use std::error::Error;
use std::io::{self, BufRead, Write};
use std::path::Path;

use nutgraf_analysis::Document;
use nutgraf_analysis::quotation::training::{
    self, CONFIDENCE, IS_QUOTE, Model, NAMED, SPEAKER, WORDS,
};
use nutgraf_model::{Block, CodePoints, Language, Span};
use serde_json::{Value, json};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let task = arguments.next().unwrap_or_default();
    if task == "templates" {
        println!(
            "{}",
            json!({ "speaker": SPEAKER.to_vec(), "is_quote": IS_QUOTE.to_vec(), "confidence": CONFIDENCE.to_vec(), "words": WORDS.to_vec(), "named": NAMED.to_vec() })
        );
        return Ok(());
    }
    let model = match arguments.next() {
        Some(folder) => Some(read_model(Path::new(&folder))?),
        None => None,
    };
    let mut out = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let input: Value = serde_json::from_str(&line?)?;
        let text = input["text"].as_str().unwrap_or_default();
        let blocks = Block::paragraphs(text);
        let language = input["language"]
            .as_str()
            .and_then(|tag| tag.parse().ok())
            .unwrap_or(Language::ENGLISH);
        let document = Document {
            headline: "",
            body: text,
            blocks: &blocks,
            dateline: None,
            language,
        };
        let model = model.as_ref().unwrap_or_else(|| Model::shipped(language));
        let points = CodePoints::new(text);
        let found = match task.as_str() {
            "examples" => examples(&document, model, &points),
            "pronouns" => pronouns(&document, model, &points),
            "named" => named(&document, model, &points),
            _ => quotes(&document, model, &points),
        };
        writeln!(out, "{}", json!({ "id": input["id"], "quotes": found }))?;
    }
    Ok(())
}

fn read_model(folder: &Path) -> Result<Model, Box<dyn Error>> {
    let read = |name: &str| std::fs::read_to_string(folder.join(name));
    Ok(Model::read(
        &folder.display().to_string(),
        &read("speaker.txt")?,
        &read("is_quote.txt")?,
        &read("confidence.txt")?,
    )?)
}

fn examples(document: &Document, model: &Model, points: &CodePoints) -> Vec<Value> {
    let place = |span: Span| points.of_span(span);
    training::examples(document, model)
        .iter()
        .map(|example| {
            let (start, end) = place(example.content);
            let choices: Vec<Value> = example
                .candidates
                .iter()
                .map(|one| {
                    let (start, end) = place(one.mention);
                    json!({ "start": start, "end": end, "person": one.person, "speaker": one.speaker.on, "confidence": one.confidence.on })
                })
                .collect();
            json!({ "start": start, "end": end, "is_quote": example.is_quote.on, "candidates": choices })
        })
        .collect()
}

fn pronouns(document: &Document, model: &Model, points: &CodePoints) -> Vec<Value> {
    let name = |span: Option<Span>| span.and_then(|span| span.of(document.body));
    training::pronouns(document, model)
        .into_iter()
        .map(|(content, offers)| {
            let offers: Vec<Value> = offers
                .into_iter()
                .map(|(span, features)| json!({ "name": name(span), "features": features }))
                .collect();
            json!({ "start": points.of_byte(content.start), "offers": offers })
        })
        .collect()
}

fn named(document: &Document, model: &Model, points: &CodePoints) -> Vec<Value> {
    let example = |(content, mention, row, sure): training::NamedExample| {
        let ((start, end), (from, to)) = (points.of_span(content), points.of_span(mention));
        json!({ "start": start, "end": end, "from": from, "to": to, "row": row.to_vec(), "sure": sure })
    };
    let found = training::named(document, model);
    found.into_iter().map(example).collect()
}

fn quotes(document: &Document, model: &Model, points: &CodePoints) -> Vec<Value> {
    let found = training::find(document, model);
    found
        .quotes
        .iter()
        .map(|quote| {
            let (start, end) = points.of_span(quote.content);
            let speaker = quote.speaker.map(|by| {
                let (start, end) = points.of_span(by.mention);
                let person = &found.people[by.person];
                json!({ "name": person.name, "start": start, "end": end, "role": person.role, "kind": person.kind })
            });
            let cue = quote.speaker.and_then(|by| by.cue).map(|cue| {
                let (start, end) = points.of_span(cue);
                json!({ "start": start, "end": end })
            });
            json!({
                "start": start, "end": end, "text": quote.content.of(document.body), "kind": quote.kind,
                "speaker": speaker, "cue": cue, "confidence": quote.confidence, "weight": quote.weight,
            })
        })
        .collect()
}
