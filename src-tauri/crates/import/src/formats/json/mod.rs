//! JSON and JSON Lines: exports and answers of news services, JSON Feed, ninjs. The records that
//! hold articles are looked for wherever they lie.

use nutgraf_model::{Format, Link, OriginalKind};
use serde_json::{Map, Value};

mod services;

use super::newswire::ninjs;
use super::records::{self, Kind};
use super::references::csl;
use super::{feed, metadata};
use crate::Item;
use crate::draft::{Clues, Contents, Draft, Layout};
use crate::error::ReadError;
use crate::format_info::{FileKind, FileType, FormatInfo};
use crate::formats::reader::{Certainty, FormatReader};
use crate::formats::sample::Sample;
use crate::limits::{MAX_LINKS, MAX_PARTS};
use crate::show;
use crate::text::{decode, tidy};

/// The reader of JSON.
pub(crate) struct Json;

/// What is known of the format.
static INFO: FormatInfo = FormatInfo {
    id: "json",
    name: "JSON and JSON Lines",
    holds: "each record with a text is an article; records with an address alone are offered",
    kind: FileKind::Table,
    files: &[
        FileType {
            name: "JSON",
            endings: &["json"],
            media_type: "application/json",
            is_associated: false,
        },
        FileType {
            name: "JSON Lines",
            endings: &["jsonl", "ndjson", "jsonlines"],
            media_type: "application/x-ndjson",
            is_associated: false,
        },
    ],
};

impl FormatReader for Json {
    fn info(&self) -> &'static FormatInfo {
        &INFO
    }

    fn recognise(&self, file: &Sample) -> Option<Certainty> {
        is_json(file.text()?, &file.ending).then_some(Certainty::Opening)
    }

    fn read(&self, item: &Item) -> Result<Contents, ReadError> {
        read(item)
    }

    fn show(&self, item: &Item) -> (OriginalKind, String) {
        match shown(item) {
            Some(text) => (OriginalKind::Text, tidy::tidy(&text)),
            None => show::plain(item),
        }
    }
}

/// How deep a list of articles may lie in a document.
const DEEPEST: usize = 8;
/// Objects in a document; each costs some hundred bytes once read.
const MOST_OBJECTS: usize = 200_000;
/// Commas in a document, those in its texts included.
const MOST_COMMAS: usize = 3_000_000;

/// Reads a document, or one in every line.
fn read(item: &Item) -> Result<Contents, ReadError> {
    let decoded = decode::decode(item.bytes, None);
    let text = without_name(decoded.text.trim_start_matches('\u{feff}').trim());
    let mut found = Gathered::default();
    for value in values(text)? {
        match value {
            Some(value) => {
                if let Some(references) = csl::read(&value, decoded.damaged) {
                    return references;
                }
                found.gather(&services::records(value), &Clues::default(), 0);
            }
            None => found.broken += 1,
        }
        if found.drafts.len() > MAX_PARTS {
            break;
        }
    }
    found.finish(decoded.damaged)
}

/// A document without the name that Twitter's archive gives it: `window.YTD.tweets.part0 = […]`.
fn without_name(text: &str) -> &str {
    let is_named = text.starts_with("window.YTD.");
    let start = text.find('=').filter(|at| is_named && *at < 100);
    start.map_or(text, |at| text[at + 1..].trim_start())
}

/// An object or a list of them; in a file so named, anything that opens as JSON does.
fn is_json(head: &str, ending: &str) -> bool {
    let head = without_name(head);
    let is_named = INFO.has_ending(ending) || ending == "geojson";
    let rest = |sign: char| head.strip_prefix(sign).map(str::trim_start);
    let object = rest('{').is_some_and(|rest| rest.starts_with(['"', '}']));
    let list = rest('[').is_some_and(|rest| {
        rest.starts_with(['{', ']'])
            || rest.starts_with('[')
                && rest
                    .trim_start_matches(['[', ' ', '\n'])
                    .starts_with(['"', '{'])
    });
    object || list || is_named && head.starts_with(['{', '[', '"'])
}

/// The document, indented, for the reader's eyes.
fn shown(item: &Item) -> Option<String> {
    let decoded = decode::decode(item.bytes, None);
    let text = without_name(decoded.text.trim_start_matches('\u{feff}').trim());
    let values = values(text).ok()?;
    let shown = values.flatten().take(MAX_PARTS);
    let shown: Vec<String> = shown
        .filter_map(|v| serde_json::to_string_pretty(&v).ok())
        .collect();
    Some(shown.join("\n"))
}

/// The values of a text: one, or one in every line; `None` stands for a broken line.
fn values(text: &str) -> Result<Box<dyn Iterator<Item = Option<Value>> + '_>, ReadError> {
    let count = |sign: u8| text.bytes().filter(|b| *b == sign).count();
    let first = text.lines().find(|line| !line.trim().is_empty());
    let is_lines = || {
        let line = first.map(str::trim).unwrap_or_default();
        line.len() < text.len() && parse_line(line).is_some_and(|v| v.is_object() || v.is_array())
    };
    if is_lines() {
        let lines = text.lines().filter(|line| !line.trim().is_empty());
        return Ok(Box::new(lines.map(parse_line)));
    }
    if count(b'{') > MOST_OBJECTS || count(b',') > MOST_COMMAS || count(b'[') > MOST_OBJECTS {
        return Err(ReadError::TooMany);
    }
    let value = parse(text).ok_or(ReadError::ReaderFailed)?;
    Ok(Box::new(std::iter::once(Some(value))))
}

fn parse_line(line: &str) -> Option<Value> {
    let line = line.trim().trim_end_matches(',');
    let signs = line.bytes().filter(|b| matches!(b, b'{' | b'[')).count();
    (signs <= MOST_OBJECTS).then(|| parse(line))?
}

/// A value; programs that write numbers that are none (`NaN`) are forgiven.
fn parse(text: &str) -> Option<Value> {
    match serde_json::from_str(text) {
        Ok(value) => Some(value),
        Err(_) if text.contains("NaN") || text.contains("Infinity") => {
            serde_json::from_str(&without_nan(text)).ok()
        }
        Err(_) => None,
    }
}

/// `text` with `NaN` and `Infinity` outside strings made `null`.
fn without_nan(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let (mut in_string, mut escaped) = (false, false);
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let odd = ["NaN", "-Infinity", "Infinity"]
            .into_iter()
            .find(|odd| !in_string && rest.starts_with(odd));
        if let Some(odd) = odd {
            out.push_str("null");
            rest = &rest[odd.len()..];
            continue;
        }
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = in_string,
            '"' => in_string = !in_string,
            _ => {}
        }
        out.push(c);
        rest = &rest[c.len_utf8()..];
    }
    out
}

#[derive(Default)]
struct Gathered {
    drafts: Vec<Draft>,
    links: Vec<Link>,
    /// Articles among the drafts; the rest have no text.
    articles: usize,
    broken: usize,
}

impl Gathered {
    fn gather(&mut self, value: &Value, outer: &Clues, depth: usize) {
        if depth > DEEPEST || self.drafts.len() > MAX_PARTS {
            return;
        }
        match value {
            Value::Array(list) => self.list(list, outer, depth),
            Value::Object(map) if !self.record(map, outer) => self.inside(map, outer, depth),
            _ => {}
        }
    }

    /// Looks inside an object that is no article itself.
    fn inside(&mut self, map: &Map<String, Value>, outer: &Clues, depth: usize) {
        let inner = outer_of(map, outer);
        let (articles, links) = (self.articles, self.links.len());
        for value in map.values() {
            self.gather(value, &inner, depth + 1);
        }
        if articles == self.articles && links == self.links.len() {
            self.lesser(map, outer);
        }
    }

    /// A list: members without text are told beside those that have one.
    fn list(&mut self, list: &[Value], outer: &Clues, depth: usize) {
        let before = self.articles;
        let mut empty = Vec::new();
        for value in list {
            let (articles, links) = (self.articles, self.links.len());
            self.gather(value, outer, depth + 1);
            if articles == self.articles && links == self.links.len() && value.is_object() {
                empty.push(self.drafts.len());
            }
        }
        if self.articles > before && empty.len() < list.len() {
            for at in empty.into_iter().rev().take(MAX_PARTS) {
                self.drafts.insert(at, without_text());
            }
        }
    }

    /// Takes an object that holds a whole article.
    fn record(&mut self, map: &Map<String, Value>, outer: &Clues) -> bool {
        let kind = match ninjs::read(map).or_else(|| services::transcript(map)) {
            Some(draft) => Kind::Article(draft),
            None => records::read(map, format(outer), outer),
        };
        if let Kind::Article(draft) = kind {
            self.articles += 1;
            self.drafts.push(draft);
            return true;
        }
        false
    }

    /// Takes what an object holds that holds no article, nor any inside it.
    fn lesser(&mut self, map: &Map<String, Value>, outer: &Clues) {
        match records::read(map, format(outer), outer) {
            Kind::Opening(draft) => {
                self.articles += 1;
                self.drafts.push(draft);
            }
            Kind::Link(link)
                if self.links.len() < MAX_LINKS
                    && self.links.iter().all(|known| known.url != link.url) =>
            {
                self.links.push(link);
            }
            _ => {}
        }
    }

    fn finish(mut self, damaged: bool) -> Result<Contents, ReadError> {
        if self.articles == 0 {
            return match self.links.is_empty() {
                false => Ok(Contents::Links(self.links)),
                true if self.broken > 0 => Err(ReadError::ReaderFailed),
                true => Err(ReadError::NoRecords),
            };
        }
        let lost = self
            .links
            .iter()
            .map(|link| link.title.clone().unwrap_or_else(|| link.url.clone()));
        let lost: Vec<String> = lost.collect();
        for name in lost {
            self.drafts.push(Draft {
                name: Some(name),
                ..without_text()
            });
        }
        for _ in 0..self.broken.min(MAX_PARTS) {
            self.drafts.push(without_text());
        }
        for draft in &mut self.drafts {
            draft.damaged |= damaged;
        }
        Ok(Contents::Drafts(self.drafts))
    }
}

/// A record without a text, told as such.
pub(crate) fn without_text() -> Draft {
    Draft {
        name: None,
        format: None,
        layout: Layout::Document,
        pieces: Vec::new(),
        clues: Clues::default(),
        damaged: false,
    }
}

/// What a feed says of all its entries.
fn outer_of(map: &Map<String, Value>, outer: &Clues) -> Clues {
    let version = map
        .get("version")
        .and_then(Value::as_str)
        .unwrap_or_default();
    if !version.contains("jsonfeed.org") {
        return outer.clone();
    }
    let text = |key: &str| map.get(key).and_then(Value::as_str);
    let mut clues = Clues {
        source: text("title").and_then(metadata::some_line),
        url: text("home_page_url")
            .or(text("feed_url"))
            .map(str::to_owned),
        name: "feed".to_owned(),
        ..Clues::default()
    };
    metadata::tongue(&mut clues, text("language").unwrap_or_default());
    if let Some(authors) = map.get("authors").or(map.get("author")) {
        metadata::add_authors(&mut clues, records::named_authors(authors));
    }
    clues
}

/// Entries of a JSON Feed are articles of a feed.
fn format(outer: &Clues) -> Option<Format> {
    (outer.name == "feed").then(|| Format::new(feed::ID))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_are_none_are_forgiven() {
        assert_eq!(
            without_nan(r#"{"a": NaN, "b": "NaN \" NaN", "c": -Infinity}"#),
            r#"{"a": null, "b": "NaN \" NaN", "c": null}"#
        );
        assert!(parse(r#"{"a": NaN}"#).is_some());
    }
}
