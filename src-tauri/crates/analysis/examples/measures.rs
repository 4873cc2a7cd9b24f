//! Prints the measures of every sentence that may be chosen, for `training/`: JSON Lines in
//! (`id`, `text`, `title`, `language`), JSON Lines out. Training and use share this one code.

use std::io::{self, BufRead, Write};

use nutgraf_analysis::{Document, summary};
use nutgraf_model::{Block, Language};
use serde_json::{Value, json};

fn main() -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let article: Value = serde_json::from_str(&line?)?;
        writeln!(out, "{}", measured(&article))?;
    }
    out.flush()
}

fn measured(article: &Value) -> Value {
    let text = |key: &str| article[key].as_str().unwrap_or_default();
    let body = text("text");
    let blocks = Block::paragraphs(body);
    let document = Document {
        headline: text("title"),
        body,
        blocks: &blocks,
        dateline: None,
        language: text("language").parse().unwrap_or(Language::ENGLISH),
    };
    let rows = summary::measures(&document);
    let sentence = |row: &summary::Measured| {
        json!({
            "text": row.span.of(body),
            "standing": format!("{:?}", row.standing),
            "measures": row.measures.as_slice(),
            "likeness": row.likeness,
        })
    };
    json!({
        "id": article["id"],
        "names": summary::features::NAMES.as_slice(),
        "sentences": rows.iter().map(sentence).collect::<Vec<_>>(),
    })
}
