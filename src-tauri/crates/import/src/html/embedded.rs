//! The article's text where a page carries it as data: in JSON-LD, or in the JSON from which its
//! scripts build what is shown.

use std::collections::HashSet;

use dom_query::{Document, NodeRef};
use nutgraf_model::BlockKind;
use serde_json::Value;

use super::fragment::pieces;
use super::metadata::PageMetadata;
use crate::draft::Piece;
use crate::text::{tidy, words};

/// Bytes of a script that is read.
const LONGEST: usize = 8_000_000;
/// An article holds this many words of running text at least.
const FEWEST: usize = 60;
/// Words of one paragraph that count: a whole article in one string is less sure than a list.
const MOST_OF_ONE: usize = 150;
/// How deep values may nest.
const DEEPEST: usize = 60;

/// The article's paragraphs; none where nothing reads like the article the page is about.
pub(super) fn read(document: &Document, metadata: &PageMetadata, known: &[Piece]) -> Vec<Piece> {
    let stated = metadata.body.as_deref().map(paragraphs).unwrap_or_default();
    let mut best = Best::new(metadata, known);
    best.offer(stated);
    if best.pieces.is_empty() {
        for value in scripts(document) {
            search(&value, 0, &mut best);
        }
    }
    best.pieces
}

/// What the page says its article is about, where it shows no text at all.
pub(super) fn description(metadata: &PageMetadata) -> Vec<Piece> {
    let said = metadata
        .json_ld
        .description
        .as_deref()
        .or_else(|| metadata.meta(&["og:description", "description", "twitter:description"]));
    let pieces = said.map(paragraphs).unwrap_or_default();
    pieces.into_iter().filter(Piece::is_prose).collect()
}

/// The values in scripts of data: `application/json`, `window.__STATE__ = {…}`.
fn scripts(document: &Document) -> impl Iterator<Item = Value> {
    let nodes: Vec<NodeRef> = document.root().descendants_it().collect();
    nodes
        .into_iter()
        .filter(|node| node.has_name("script"))
        .filter_map(|node| {
            let kind = match node.attr("type") {
                Some(kind) => kind.to_ascii_lowercase(),
                None => String::new(),
            };
            if kind.contains("ld+json") {
                return None;
            }
            let text = node.text();
            if text.len() > LONGEST || text.len() < 200 {
                return None;
            }
            let from = if kind.contains("json") {
                0
            } else {
                text[..text.floor_char_boundary(400)].find('{')?
            };
            let mut values = serde_json::Deserializer::from_str(&text[from..]).into_iter();
            values.next()?.ok()
        })
}

/// The list of paragraphs that reads most like the article.
struct Best {
    pieces: Vec<Piece>,
    weight: usize,
    /// Runs of words of the text that is shown, of which one must recur.
    shown: Vec<String>,
    /// The headline's longer words, of which two must recur where no text is shown.
    headline: HashSet<String>,
}

impl Best {
    fn new(metadata: &PageMetadata, known: &[Piece]) -> Best {
        let prose = known.iter().filter(|p| p.is_kept() && p.is_prose());
        let shown = prose
            .take(3)
            .map(|piece| first_words(&piece.text))
            .collect();
        let title = metadata
            .json_ld
            .headline
            .as_deref()
            .or(metadata.meta(&["og:title"]))
            .or(metadata.title.as_deref())
            .unwrap_or_default();
        Best {
            pieces: Vec::new(),
            weight: FEWEST,
            shown,
            headline: long_words(title).collect(),
        }
    }

    fn offer(&mut self, pieces: Vec<Piece>) {
        let prose = pieces.iter().filter(|piece| piece.is_prose());
        let weight: usize = prose.map(|piece| piece.words.min(MOST_OF_ONE)).sum();
        if weight > self.weight && self.is_about(&pieces) {
            (self.pieces, self.weight) = (pieces, weight);
        }
    }

    fn is_about(&self, pieces: &[Piece]) -> bool {
        if !self.shown.is_empty() {
            let all: String = pieces.iter().map(|p| words::fold(&p.text) + " ").collect();
            return self.shown.iter().any(|run| all.contains(run.as_str()));
        }
        let text: HashSet<String> = pieces
            .iter()
            .take(8)
            .flat_map(|p| long_words(&p.text))
            .collect();
        self.headline.is_empty() || self.headline.intersection(&text).count() >= 2
    }
}

fn first_words(text: &str) -> String {
    let folded = words::fold(text);
    let first: Vec<&str> = folded.split(' ').take(6).collect();
    first.join(" ")
}

fn long_words(text: &str) -> impl Iterator<Item = String> {
    let folded = words::fold(text);
    let long: Vec<String> = folded
        .split(' ')
        .filter(|word| word.chars().count() > 4 || word.chars().any(words::is_unspaced))
        .map(str::to_owned)
        .collect();
    long.into_iter()
}

/// Offers every list of texts and every long text in `value`.
fn search(value: &Value, depth: usize, best: &mut Best) {
    if depth > DEEPEST {
        return;
    }
    match value {
        Value::Array(items) => {
            let pieces: Vec<Piece> = items.iter().flat_map(item).collect();
            best.offer(pieces);
            items.iter().for_each(|item| search(item, depth + 1, best));
        }
        Value::Object(fields) => fields
            .values()
            .for_each(|item| search(item, depth + 1, best)),
        Value::String(text) if text.len() > 400 && text.contains(' ') => {
            best.offer(paragraphs(text));
        }
        _ => {}
    }
}

/// The paragraph that an item of a list is, or its paragraphs.
fn item(value: &Value) -> Vec<Piece> {
    let mut text = String::new();
    gather(value, 0, &mut text);
    if text.contains("<p") {
        return pieces(&text);
    }
    let kind = value["type"].as_str().unwrap_or_default();
    let kind = match kind.to_ascii_lowercase().as_str() {
        kind if kind.contains("head") => BlockKind::Heading,
        kind if kind.contains("quote") => BlockKind::Quotation,
        kind if kind.contains("list") => BlockKind::ListItem,
        _ => BlockKind::Paragraph,
    };
    let text = tidy::one_line(&tidy::tidy(&without_tags(&text)));
    let has_words = text.chars().any(char::is_alphanumeric);
    has_words
        .then(|| Piece::new(kind, text))
        .into_iter()
        .collect()
}

/// The words of a value, in order; names, addresses and numbers of its other fields are not.
fn gather(value: &Value, depth: usize, text: &mut String) {
    const FIELDS: &[&str] = &[
        "text",
        "value",
        "content",
        "html",
        "body",
        "children",
        "paragraph",
        "#text",
        "contents",
    ];
    if depth > DEEPEST {
        return;
    }
    match value {
        Value::String(said) => text.push_str(said),
        Value::Array(items) => items.iter().for_each(|item| gather(item, depth + 1, text)),
        Value::Object(fields) => {
            let said = fields
                .iter()
                .filter(|(name, _)| FIELDS.contains(&name.to_ascii_lowercase().as_str()));
            said.for_each(|(_, item)| gather(item, depth + 1, text));
        }
        _ => {}
    }
}

/// The paragraphs of a text with line breaks or with tags.
fn paragraphs(text: &str) -> Vec<Piece> {
    if text.contains("</p>") || text.contains("<p>") {
        return pieces(text);
    }
    text.lines()
        .map(|line| tidy::one_line(&tidy::tidy(&without_tags(line))))
        .filter(|line| line.chars().any(char::is_alphanumeric))
        .map(Piece::paragraph)
        .collect()
}

fn without_tags(text: &str) -> String {
    if !text.contains('<') && !text.contains('&') {
        return text.to_owned();
    }
    let pieces = pieces(text);
    let texts: Vec<&str> = pieces.iter().map(|piece| piece.text.as_str()).collect();
    texts.join(" ")
}
