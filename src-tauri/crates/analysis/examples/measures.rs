//! Prints the measures of every sentence that may be chosen, for `training/`: JSON Lines in
//! (`id`, `text`, `title`, `language`, or `docs` of such), JSON Lines out. Training and use share this one code.

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
    let language = text(article, "language")
        .parse()
        .unwrap_or(Language::ENGLISH);
    let several = article["docs"].as_array();
    let sources: Vec<&Value> = several.map_or(vec![article], |docs| docs.iter().collect());
    let blocks: Vec<Vec<Block>> = sources
        .iter()
        .map(|source| Block::paragraphs(text(source, "text")))
        .collect();
    let documents: Vec<Document> = sources
        .iter()
        .zip(&blocks)
        .map(|(source, blocks)| Document {
            headline: text(source, "title"),
            body: text(source, "text"),
            blocks,
            dateline: None,
            language,
        })
        .collect();
    let mut names = summary::features::NAMES.to_vec();
    let rows = if several.is_some() {
        names.extend(summary::DIGEST_NAMES);
        summary::digest_measures(&documents)
    } else {
        summary::measures(&documents[0])
    };
    let sentence = |row: &summary::Measured| {
        json!({
            "text": row.span.of(documents[row.document].body),
            "standing": format!("{:?}", row.standing),
            "document": row.document,
            "measures": row.measures,
            "likeness": row.likeness,
        })
    };
    json!({
        "id": article["id"],
        "names": names,
        "sentences": rows.iter().map(sentence).collect::<Vec<_>>(),
    })
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}
