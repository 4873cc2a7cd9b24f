//! Feeds saved as files: RSS of all versions, RDF, Atom. Each entry is an article.
//!
//! They are read from our own tree and not by a feed library, because entries keep the day that
//! is printed in them (`feed-rs` moves every date to UTC) and because half the feeds in the wild
//! break a rule of XML.

use nutgraf_model::{FurnitureRule, Published};

use super::metadata;
use crate::Item;
use crate::draft::{Clues, Contents, Draft, Layout, Piece};
use crate::error::ReadError;
use crate::format_info::{FileKind, FileType, FormatInfo};
use crate::formats::reader::{Certainty, FormatReader};
use crate::formats::sample::Sample;
use crate::limits::MAX_PARTS;
use crate::text::pattern::{Pattern, pattern};
use crate::text::{tidy, words};
use crate::xml::tree::{self, Element};

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

/// An entry with only a summary of fewer words is taken for a teaser.
const TEASER: usize = 120;

/// Reads a feed.
fn read(item: &Item) -> Result<Contents, ReadError> {
    let decoded = tree::decoded(item.bytes);
    let start = decoded.text.find('<').ok_or(ReadError::ReaderFailed)?;
    let root = tree::parse(&decoded.text[start..]).ok_or(ReadError::ReaderFailed)?;
    let feed = Channel::of(&root, item.url);
    let entries = entries(&root);
    let found = entries.into_iter().take(MAX_PARTS + 1);
    let drafts = found.map(|entry| draft(entry, &feed, decoded.damaged));
    Ok(Contents::Drafts(drafts.collect()))
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

impl Channel {
    fn of(root: &Element, url: Option<&str>) -> Channel {
        let head = root.child("channel").unwrap_or(root);
        let is_entry = matches!(root.name.as_str(), "entry" | "item");
        let title = head.child("title").filter(|_| !is_entry);
        let address = link(head, None).or(url.map(str::to_owned));
        let base = root.attr("xml:base").filter(|base| metadata::is_web(base));
        Channel {
            source: title
                .and_then(|title| metadata::some_line(&title.html()))
                .map(|title| outlet(&title).to_owned()),
            address: base.map(str::to_owned).or(address),
            tongue: ["language", "dc:language"]
                .iter()
                .find_map(|name| head.child(name))
                .map(Element::text)
                .or_else(|| root.attr("xml:lang").map(str::to_owned)),
            authors: head.all("author").flat_map(author).collect(),
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

fn draft(entry: &Element, feed: &Channel, damaged: bool) -> Draft {
    let base = entry.attr("xml:base").or(feed.address.as_deref());
    let mut clues = Clues {
        source: source(entry).or_else(|| feed.source.clone()),
        url: link(entry, base),
        ..Clues::default()
    };
    let declared = ["dc:language", "language"]
        .iter()
        .find_map(|name| entry.child(name));
    let declared = declared
        .map(Element::text)
        .or_else(|| entry.attr("xml:lang").map(str::to_owned))
        .or_else(|| feed.tongue.clone());
    metadata::tongue(&mut clues, declared.as_deref().unwrap_or_default());
    clues.headline = title(entry, clues.source.as_deref());
    metadata::add_authors(&mut clues, authors(entry, feed));
    let mut pieces = text(entry, &mut clues);
    let order = metadata::order(&clues, &pieces);
    let date = |names: &[&str]| {
        let mut found = names.iter().filter_map(|name| entry.child(name));
        found.find_map(|element| metadata::date(&element.text(), order))
    };
    clues.published = date(&[
        "pubdate",
        "published",
        "issued",
        "dc:date",
        "dcterms:issued",
        "dcterms:created",
        "created",
        "date",
    ]);
    clues.updated = date(&["updated", "modified", "dcterms:modified", "lastbuilddate"]);
    if clues.published.is_none() {
        clues.published = clues.updated.take().map(Published::changed);
    }
    if only_repeats(&pieces, &clues) {
        pieces.clear();
    }
    let name = clues.headline.clone().or_else(|| clues.url.clone());
    Draft {
        name,
        format: None,
        layout: Layout::Document,
        pieces,
        clues,
        damaged,
    }
}

/// Whether an entry's text is only its headline again, and perhaps its outlet, as aggregators
/// write.
fn only_repeats(pieces: &[Piece], clues: &Clues) -> bool {
    let text: Vec<&str> = pieces.iter().map(|piece| piece.text.as_str()).collect();
    let text = words::fold(&text.join(" "));
    let title = words::fold(clues.headline.as_deref().unwrap_or_default());
    let source = words::fold(clues.source.as_deref().unwrap_or_default());
    !title.is_empty() && (text == title || text == format!("{title} {source}"))
}

/// The entry's own outlet, where the feed gathers those of several.
fn source(entry: &Element) -> Option<String> {
    let source = entry.child("source")?;
    let name = source.child("title").map(Element::html);
    let name = name.unwrap_or_else(|| source.text());
    metadata::some_line(&name).filter(|name| !name.contains("://") && name.chars().count() <= 80)
}

/// The headline; aggregators hang the outlet's name on it.
fn title(entry: &Element, source: Option<&str>) -> Option<String> {
    let title = ["title", "media:title", "dc:title"]
        .iter()
        .filter_map(|name| entry.child(name))
        .find_map(|title| metadata::some_line(&title.html()))?;
    let bare = source.and_then(|source| {
        let bare = title.strip_suffix(source)?.trim_end();
        bare.strip_suffix(['-', '|', '–', '—']).map(str::trim_end)
    });
    Some(bare.unwrap_or(&title).to_owned())
}

fn authors(entry: &Element, feed: &Channel) -> Vec<String> {
    let mut found: Vec<String> = entry.all("author").flat_map(author).collect();
    for name in ["dc:creator", "creator", "contributor", "itunes:author"] {
        if found.is_empty() {
            found = entry.all(name).flat_map(author).collect();
        }
    }
    if found.is_empty() {
        found = feed.authors.clone();
    }
    found
}

/// `<author>Ana Sorel</author>` and Atom's `<author><name>Ana Sorel</name>…`.
fn author(element: &Element) -> Vec<String> {
    match element.child("name") {
        Some(name) => metadata::authors(&name.text()),
        None if element.elements().next().is_some() => Vec::new(),
        None => metadata::authors(&element.text()),
    }
}

/// The address of an entry or of the site.
fn link(of: &Element, base: Option<&str>) -> Option<String> {
    let original = of.child("feedburner:origlink").map(Element::text);
    let plain = of.all("link").filter(|link| link.attr("href").is_none());
    let plain = plain.map(Element::text);
    let alternate = of.all("link").filter_map(|link| {
        let rel = link.attr("rel").unwrap_or("alternate");
        (rel == "alternate").then(|| link.attr("href").map(str::to_owned))?
    });
    let about = of.attr("rdf:about").map(str::to_owned);
    let guid = of.child("guid").or(of.child("id"));
    let guid = guid.filter(|guid| guid.attr("ispermalink") != Some("false"));
    original
        .into_iter()
        .chain(plain)
        .chain(alternate)
        .chain(about)
        .chain(guid.map(Element::text))
        .find_map(|address| metadata::address(&address, base))
}

/// The entry's text. What is only a summary is said to be one; a summary beside the text is the
/// standfirst, unless it is the text's own beginning.
fn text(entry: &Element, clues: &mut Clues) -> Vec<Piece> {
    const FULL: &[&str] = &["content:encoded", "content", "body", "fullitem"];
    const SUMMARY: &[&str] = &[
        "description",
        "summary",
        "dc:description",
        "dcterms:abstract",
        "media:description",
        "itunes:summary",
    ];
    let pieces_of = |names: &[&str]| {
        let found = names.iter().filter_map(|name| entry.child(name));
        let found = found.map(|element| metadata::pieces(&element.html()));
        found.max_by_key(|pieces| pieces.iter().map(|piece| piece.words).sum::<usize>())
    };
    let full = pieces_of(FULL).unwrap_or_default();
    let summary = pieces_of(SUMMARY).unwrap_or_default();
    let count = |pieces: &[Piece]| pieces.iter().map(|p| p.words).sum::<usize>();
    let (mut pieces, other) = if count(&full) >= count(&summary) {
        (full, summary)
    } else {
        (summary, Vec::new())
    };
    let is_summary = entry_has_no(entry, FULL) && !pieces.is_empty();
    let goes_on = cut_the_foot(&mut pieces);
    if is_summary && (goes_on || count(&pieces) < TEASER) || goes_on && count(&pieces) < TEASER {
        metadata::is_opening(clues);
    }
    clues.standfirst = standfirst(&other, &pieces);
    pieces
}

fn entry_has_no(entry: &Element, names: &[&str]) -> bool {
    names.iter().all(|name| entry.child(name).is_none())
}

/// A short summary that is not the beginning of the text.
fn standfirst(summary: &[Piece], text: &[Piece]) -> Option<String> {
    let summary: Vec<&str> = summary.iter().map(|piece| piece.text.as_str()).collect();
    let summary = tidy::one_line(&summary.join(" "));
    let own = words::fold(END.split(&summary).next().unwrap_or_default());
    let length = summary.chars().count();
    let opening: Vec<&str> = text
        .iter()
        .take(6)
        .map(|piece| piece.text.as_str())
        .collect();
    let opening = words::fold(&opening.join(" "));
    ((20..=500).contains(&length) && own.len() > 10 && !opening.contains(&own)).then_some(summary)
}

/// Where a text breaks off: "[…]", "…", "Continue reading".
static END: Pattern = Pattern::new(|| {
    pattern(
        r"(?i)(?:\s*(?:\[\s*(?:…|\.\.\.|&hellip;)\s*\]|…|\.\.\.)\s*)?(?:(?:continue reading|read (?:more|the (?:full|rest)|full)|weiterlesen|mehr lesen|lire la suite|leer más|continua a leggere|lees (?:verder|meer))\b.{0,160})?$",
    )
});

/// Cuts "Continue reading …" and "The post … appeared first on …" from the end, and tells
/// whether the text breaks off.
fn cut_the_foot(pieces: &mut [Piece]) -> bool {
    static FOOT: Pattern = Pattern::new(|| {
        pattern(
            r"(?i)^(?:the post .{1,400} (?:appeared|first appeared) (?:first )?(?:on|in) .{1,120}|(?:der )?beitrag .{1,300} erschien zuerst (?:auf|bei) .{1,120}|l['’]article .{1,300} est apparu en premier sur .{1,120}|la entrada .{1,300} (?:se publicó primero|aparece primero) en .{1,120}|comments? on (?:facebook|twitter)|\(?\d+ comments?\)?|comments)\.?$",
        )
    });
    static GOES_ON: Pattern = Pattern::new(|| {
        pattern(
            r"(?i)(?:\[\s*(?:…|\.\.\.|&hellip;)\s*\]|…|\.\.\.|^(?:continue reading|read (?:more|the (?:full|rest)|full)|weiterlesen|mehr lesen|lire la suite|leer más|continua a leggere|lees (?:verder|meer))\b.{0,160})$",
        )
    });
    static BRACKET: Pattern = Pattern::new(|| pattern(r"\s*\[\s*(?:…|\.\.\.|&hellip;)\s*\]$"));
    let mut goes_on = false;
    for piece in pieces.iter_mut().rev().take(4) {
        if FOOT.is_match(&piece.text) {
            piece.cut(FurnitureRule::Chrome);
        } else if GOES_ON.is_match(&piece.text) {
            goes_on = true;
            if let Some(mark) = BRACKET.find(&piece.text) {
                piece.text.truncate(mark.start());
            }
            if piece.words <= 25
                && !words::ends_sentence(piece.text.trim_end_matches(['…', '.', ']', '[']))
                && is_link_text(&piece.text)
            {
                piece.cut(FurnitureRule::Related);
            }
            break;
        } else {
            break;
        }
    }
    goes_on
}

fn is_link_text(text: &str) -> bool {
    let end = END.find(text);
    end.is_some_and(|end| end.start() == 0 && !end.is_empty())
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

    #[test]
    fn a_text_that_goes_on_elsewhere_is_known() {
        for (text, want) in [
            ("The board voted on Tuesday to close the pier. […]", true),
            ("The board voted on Tuesday to close the pier [...]", true),
            ("Continue reading Harbour reopens", true),
            ("The board voted on Tuesday to close the pier.", false),
        ] {
            let mut pieces = metadata::pieces(text);
            assert_eq!(cut_the_foot(&mut pieces), want, "{text}");
        }
    }
}
