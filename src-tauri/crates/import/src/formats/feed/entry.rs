//! One entry of a feed as the draft of an article.

use nutgraf_model::{Details, Published, Warning};

use super::exports::Export;
use super::{Channel, line, text};
use crate::draft::{Clues, Draft, Layout, Piece};
use crate::formats::metadata;
use crate::text::words;
use crate::xml::tree::Element;

/// Subjects of an entry that are kept.
const MOST_SUBJECTS: usize = 40;

/// An entry as the draft of an article.
pub(super) fn draft(entry: &Element, feed: &Channel, export: &Export) -> Draft {
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
    metadata::add_authors(&mut clues, export.named(authors(entry, feed)));
    clues.details = details(entry);
    let mut pieces = text::text(entry, &mut clues, export);
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
    if export.is_draft(entry) {
        clues.created = clues.published.take().map(metadata::hint);
        clues.warnings.push(Warning::Draft);
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
        damaged: false,
    }
}

/// The entry's key and its subjects.
fn details(entry: &Element) -> Details {
    let key = entry.child("guid").or(entry.child("id"));
    let key = key.map(|key| key.text().trim().to_owned());
    let term = |subject: &Element| match subject.attr("label").or(subject.attr("term")) {
        Some(term) => metadata::some_line(term),
        None => metadata::some_line(&subject.text()),
    };
    let named = ["category", "dc:subject"];
    let subjects = named.iter().flat_map(|name| entry.all(name));
    let mut found: Vec<String> = Vec::new();
    for subject in subjects.filter_map(term).take(MOST_SUBJECTS) {
        if !found.contains(&subject) && !subject.contains("://") {
            found.push(subject);
        }
    }
    Details {
        key: key.filter(|key| (1..=500).contains(&key.len())),
        subjects: found,
        ..Details::default()
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
        .chain(
            entry
                .child("media:group")
                .and_then(|group| group.child("media:title")),
        )
        .find_map(line)?;
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
pub(super) fn author(element: &Element) -> Vec<String> {
    match element.child("name") {
        Some(name) => metadata::authors(&name.text()),
        None if element.elements().next().is_some() => Vec::new(),
        None => metadata::authors(&element.text()),
    }
}

/// The address of an entry or of the site.
pub(super) fn link(of: &Element, base: Option<&str>) -> Option<String> {
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
