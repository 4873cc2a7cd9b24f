//! Prints the pieces of items and their features, for `training/`: JSON Lines in (`id`,
//! `path`, `url`), JSON Lines out.

use std::io::{self, BufRead, Write};

use nutgraf_import::boilerplate::training;
use nutgraf_import::{Item, read};
use serde_json::{Value, json};

fn main() -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let item: Value = serde_json::from_str(&line?)?;
        let path = item["path"].as_str().unwrap_or_default();
        let bytes = std::fs::read(path)?;
        let reading = read(&Item {
            name: path,
            bytes: &bytes,
            url: item["url"].as_str(),
            saved: None,
        });
        let article = reading.ok().and_then(|r| r.into_articles().next());
        let piece = |piece: &training::TrainingPiece| {
            json!({
                "text": piece.text,
                "kept": piece.is_kept,
                "rule": piece.rule,
                "standfirst": piece.is_standfirst,
                "kind": piece.kind,
                "features": piece.features,
            })
        };
        let pieces = training::last();
        let pieces: Vec<Value> = pieces.iter().map(piece).collect();
        let headline = article.as_ref().map(|a| a.headline.clone());
        let line = json!({
            "id": item["id"],
            "headline": headline,
            "published": article.as_ref().and_then(|a| a.published.as_ref()).map(|p| p.rfc3339()),
            "standfirst": article.and_then(|a| a.standfirst),
            "names": training::names(),
            "pieces": pieces,
        });
        writeln!(out, "{line}")?;
    }
    out.flush()
}
