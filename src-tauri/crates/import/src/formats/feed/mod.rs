//! Feeds saved as files: RSS of all versions, RDF, Atom. Each entry is an article.
//!
//! They are read from our own tree and not by a feed library, because entries keep the day that
//! is printed in them (`feed-rs` moves every date to UTC) and because half the feeds in the wild
//! break a rule of XML.

mod entry;
mod exports;
mod stubs;
mod text;

use super::metadata;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::Item;
use crate::draft::Contents;
use crate::error::ReadError;
use crate::format_info::{FileKind, FileType, FormatInfo};
use crate::formats::metadata::Written;
use crate::formats::reader::{Certainty, FormatReader};
use crate::formats::sample::Sample;
use crate::limits::MAX_PARTS;
use crate::text::pattern::{Pattern, pattern};
use crate::xml::tree::{self, Element};
use exports::Export;

/// The id of the format, which entries of a JSON Feed have too.
pub(crate) const ID: &str = "feed";

/// The reader of feeds.
pub(crate) struct Feed;

/// What is known of the format.
static INFO: FormatInfo = FormatInfo {
    id: ID,
    name: "Feed",
    holds: "each entry is an article",
    kind: FileKind::Feed,
    files: &[
        FileType {
            name: "RSS feed",
            endings: &["rss"],
            media_type: "application/rss+xml",
            is_associated: true,
        },
        FileType {
            name: "Atom feed",
            endings: &["atom"],
            media_type: "application/atom+xml",
            is_associated: true,
        },
        FileType {
            name: "RDF feed",
            endings: &["rdf"],
            media_type: "application/rdf+xml",
            is_associated: false,
        },
        FileType {
            name: "XML file",
            endings: &["xml"],
            media_type: "application/xml",
            is_associated: false,
        },
    ],
};

impl FormatReader for Feed {
    fn info(&self) -> &'static FormatInfo {
        &INFO
    }

    fn recognise(&self, file: &Sample) -> Option<Certainty> {
        const ROOTS: [&str; 5] = ["rss", "rdf", "feed", "channel", "entry"];
        let is_feed = match file.root() {
            Some(root) => ROOTS.contains(&root),
            None => begins_late(file.text()?),
        };
        is_feed.then_some(Certainty::Root)
    }

    fn read(&self, item: &Item) -> Result<Contents, ReadError> {
        read(item)
    }
}

/// Reads a feed.
fn read(item: &Item) -> Result<Contents, ReadError> {
    let decoded = tree::decoded(item.bytes);
    let start = decoded.text.find('<').ok_or(ReadError::ReaderFailed)?;
    let root = tree::parse(&decoded.text[start..]).ok_or(ReadError::ReaderFailed)?;
    let feed = Channel::of(&root, item.url);
    let export = Export::of(&root);
    let entries = entries(&root).into_iter();
    let found = entries.filter(|entry| export.is_article(entry));
    let found = found.take(MAX_PARTS + 1);
    let drafts = found.map(|entry| {
        let mut draft = entry::draft(entry, &feed, &export);
        draft.damaged = decoded.damaged;
        draft
    });
    Ok(stubs::contents(drafts.collect()))
}

/// Whether a feed follows text in front of it that does not belong there.
fn begins_late(text: &str) -> bool {
    let Some(at) = text.find("<rss") else {
        return false;
    };
    text[at..].contains("<channel") && text.find("<html").is_none_or(|html| html > at)
}

/// What a feed says of itself.
struct Channel {
    source: Option<String>,
    address: Option<String>,
    tongue: Option<String>,
    authors: Vec<String>,
}

/// A text as its element writes it: in plain characters, HTML, or elements of HTML. Bytes that are
/// packed as letters are unpacked.
fn written(element: &Element) -> (String, Written) {
    let kind = element
        .attr("type")
        .unwrap_or_default()
        .to_ascii_lowercase();
    let html = element.html();
    let is_packed = element.attr("mode") == Some("base64")
        || element.attr("encoding") == Some("base64")
        || kind == "application/octet-stream";
    if is_packed && let Some(text) = unpacked(&html) {
        return (text, Written::Unsaid);
    }
    match kind.as_str() {
        "html" | "text/html" | "xhtml" | "application/xhtml+xml" => (html, Written::Html),
        _ => (html, Written::Unsaid),
    }
}

fn unpacked(packed: &str) -> Option<String> {
    let letters: String = packed.chars().filter(|c| !c.is_whitespace()).collect();
    let bytes = STANDARD.decode(letters).ok()?;
    String::from_utf8(bytes).ok()
}

/// The first line of those of an element that say something.
fn line(element: &Element) -> Option<String> {
    let (text, written) = written(element);
    let line = metadata::line_as(&text, written);
    line.chars().any(char::is_alphanumeric).then_some(line)
}

impl Channel {
    fn of(root: &Element, url: Option<&str>) -> Channel {
        let head = root.child("channel").unwrap_or(root);
        let is_entry = matches!(root.name.as_str(), "entry" | "item");
        let title = head.child("title").filter(|_| !is_entry);
        let address = entry::link(head, None).or(url.map(str::to_owned));
        let base = root.attr("xml:base").filter(|base| metadata::is_web(base));
        Channel {
            source: title.and_then(line).map(|title| outlet(&title).to_owned()),
            address: base.map(str::to_owned).or(address),
            tongue: ["language", "dc:language"]
                .iter()
                .find_map(|name| head.child(name))
                .map(Element::text)
                .or_else(|| root.attr("xml:lang").map(str::to_owned)),
            authors: head.all("author").flat_map(entry::author).collect(),
        }
    }
}

/// A feed's title without what only says that it is a feed.
fn outlet(title: &str) -> &str {
    static AROUND: Pattern = Pattern::new(|| {
        pattern(
            r"(?i)^(?:(?:rss|atom)(?:[ -]feed)?(?: of| for|:)\s+)?(.+?)(?:\s*[|–—:»>-]*\s*\(?(?:(?:rss|atom)(?:[ -]?feed)?|latest (?:news|articles|stories)|all (?:news|articles|stories)|top stories|feed)\)?)?$",
        )
    });
    AROUND
        .captures(title)
        .and_then(|found| found.get(1))
        .map_or(title, |name| name.as_str())
}

/// Entries wherever they stand: beside the channel (RSS 1.0) or inside it.
fn entries(root: &Element) -> Vec<&Element> {
    if matches!(root.name.as_str(), "entry" | "item") {
        return vec![root];
    }
    let mut found = Vec::new();
    for element in root.elements() {
        match element.name.as_str() {
            "item" | "entry" => found.push(element),
            "channel" => found.extend(
                element
                    .elements()
                    .filter(|inner| matches!(inner.name.as_str(), "item" | "entry")),
            ),
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outlet_is_named_without_the_word_feed() {
        for (title, want) in [
            ("The Port Ledger - RSS Feed", "The Port Ledger"),
            ("The Port Ledger", "The Port Ledger"),
            ("RSS feed of The Port Ledger", "The Port Ledger"),
            ("The Port Ledger » Latest News", "The Port Ledger"),
            ("Feed", "Feed"),
        ] {
            assert_eq!(outlet(title), want, "{title}");
        }
    }
}
