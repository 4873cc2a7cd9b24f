//! NITF, the news agencies' XML for one text.

use nutgraf_model::{BlockKind, FurnitureRule};

use super::notes::{self, Notes};
use crate::Item;
use crate::draft::{Clues, Contents, Draft, Layout, Piece};
use crate::error::ReadError;
use crate::format_info::{FileKind, FormatInfo, NEWSWIRE};
use crate::formats::metadata;
use crate::formats::reader::{Certainty, FormatReader};
use crate::formats::sample::Sample;
use crate::formats::text::pieces as text;
use crate::text::tidy;
use crate::xml::tree::{self, Element};

/// The reader of NITF.
pub(crate) struct Nitf;

/// What is known of the format.
static INFO: FormatInfo = FormatInfo {
    id: NEWSWIRE,
    name: "NITF",
    holds: "one article",
    kind: FileKind::Feed,
    files: &[],
};

impl FormatReader for Nitf {
    fn info(&self) -> &'static FormatInfo {
        &INFO
    }

    fn recognise(&self, file: &Sample) -> Option<Certainty> {
        (file.root()? == "nitf").then_some(Certainty::Root)
    }

    fn read(&self, item: &Item) -> Result<Contents, ReadError> {
        Ok(Contents::one(read(item)?))
    }
}

/// Reads a document.
fn read(item: &Item) -> Result<Draft, ReadError> {
    let decoded = tree::decoded(item.bytes);
    let root = tree::parse(&decoded.text).ok_or(ReadError::ReaderFailed)?;
    let mut draft = draft(&root, Clues::default());
    draft.damaged = decoded.damaged;
    Ok(draft)
}

/// A `nitf` element as a draft; `outer` is what the package it came in says of it.
pub(crate) fn draft(root: &Element, outer: Clues) -> Draft {
    let mut clues = outer;
    let mut notes = Notes::default();
    let mut pieces = Vec::new();
    metadata::tongue(&mut clues, root.attr("xml:lang").unwrap_or_default());
    if let Some(body) = root.child("body") {
        metadata::tongue(
            &mut clues,
            body.attr("xml:lang")
                .or(body.attr("lang"))
                .unwrap_or_default(),
        );
        if let Some(content) = body.child("body.content") {
            walk(content, &mut pieces);
        }
        if let Some(head) = body.child("body.head") {
            read_head(head, &mut clues, &mut notes);
        }
        for line in body
            .child("body.end")
            .iter()
            .flat_map(|end| end.deep("tagline"))
        {
            push(
                &mut pieces,
                BlockKind::Paragraph,
                &line.text(),
                Some(FurnitureRule::SignOff),
            );
        }
    }
    if let Some(head) = root.child("head") {
        read_docdata(head, &mut clues, &mut notes, &pieces);
    }
    notes::apply(notes, &mut clues, &mut pieces);
    Draft {
        name: clues.headline.clone(),
        format: None,
        layout: Layout::Document,
        pieces,
        clues,
        damaged: false,
    }
}

/// Headlines, byline, dateline and notes above the text.
fn read_head(head: &Element, clues: &mut Clues, notes: &mut Notes) {
    let line = |name: &str| {
        head.deep(name)
            .first()
            .and_then(|element| metadata::some_line(&element.text()))
    };
    clues.headline = line("hl1")
        .or_else(|| line("hedline"))
        .or_else(|| line("headline"))
        .or(clues.headline.take());
    clues.standfirst = line("abstract")
        .or_else(|| line("hl2"))
        .or(clues.standfirst.take());
    for byline in head.deep("byline") {
        let people = byline.deep("person");
        let names: Vec<String> = match people.is_empty() {
            true => metadata::authors(&without(byline, &["byttl", "location", "virtloc"])),
            false => people
                .iter()
                .flat_map(|person| metadata::authors(&person.text()))
                .collect(),
        };
        metadata::add_authors(clues, names);
    }
    clues.source = clues.source.take().or_else(|| line("distributor"));
    notes.dateline = line("dateline");
    for note in head.deep("note") {
        notes.editors.push(note.text());
    }
}

/// An element's text without that of some elements in it.
fn without(element: &Element, names: &[&str]) -> String {
    let mut out = String::new();
    for node in &element.children {
        match node {
            tree::Node::Text(text) => out.push_str(text),
            tree::Node::Element(inner) if !names.contains(&inner.name.as_str()) => {
                out.push_str(&inner.text());
            }
            tree::Node::Element(_) => {}
        }
    }
    out
}

/// Dates, owner and corrections from the document's data.
fn read_docdata(head: &Element, clues: &mut Clues, notes: &mut Notes, pieces: &[Piece]) {
    let title = head
        .child("title")
        .and_then(|title| metadata::some_line(&title.text()));
    clues.headline = clues.headline.take().or(title);
    let order = metadata::order(clues, pieces);
    let pubdata = head.child("pubdata");
    let data = head.child("docdata");
    let attr = |name: &str, attribute: &str| data?.child(name)?.attr(attribute);
    let date = |text: Option<&str>| text.and_then(|text| metadata::date(text, order));
    let published = date(pubdata.and_then(|data| data.attr("date.publication")))
        .or_else(|| date(attr("date.issue", "norm")))
        .or_else(|| date(attr("date.release", "norm")));
    clues.published = published.or(clues.published.take());
    let key = attr("doc-id", "id-string").map(str::to_owned);
    clues.details.key = clues.details.key.take().or(key);
    let print = |name: &str| pubdata?.attr(name).and_then(metadata::some_line);
    let details = &mut clues.details;
    details.section = details.section.take().or_else(|| print("position.section"));
    details.page = details.page.take().or_else(|| print("position.sequence"));
    details.edition = details.edition.take().or_else(|| print("edition.name"));
    let owner = pubdata
        .and_then(|data| data.attr("name"))
        .or_else(|| attr("doc.copyright", "holder"));
    clues.source = owner.and_then(metadata::some_line).or(clues.source.take());
    let address = pubdata.and_then(|data| data.attr("ex-ref"));
    clues.url = address
        .and_then(|url| metadata::address(url, None))
        .or(clues.url.take());
    if let Some(correction) = data.and_then(|data| data.child("correction")) {
        let said = correction.attr("info").map(str::to_owned);
        notes
            .editors
            .extend(said.map(|said| format!("Correction: {said}")));
    }
    let message = attr("ed-msg", "info").filter(|message| message.len() > 3);
    notes.editors.extend(message.map(str::to_owned));
    match data.and_then(|data| data.attr("management-status")) {
        Some("canceled" | "cancelled" | "killed") => notes.is_withdrawn = true,
        Some("embargoed") => notes.embargo = attr("date.release", "norm").map(str::to_owned),
        _ => {}
    }
}

/// The blocks of a text; what describes pictures is furniture.
pub(crate) fn walk(element: &Element, pieces: &mut Vec<Piece>) {
    for node in &element.children {
        let inner = match node {
            tree::Node::Text(text) => {
                push(pieces, BlockKind::Paragraph, text, None);
                continue;
            }
            tree::Node::Element(inner) => inner,
        };
        match inner.name.rsplit(':').next().unwrap_or_default() {
            "p" => push(pieces, BlockKind::Paragraph, &inner.text(), None),
            "h1" | "h2" | "h3" | "h4" | "hl1" | "hl2" | "hl3" | "hl4" => {
                push(pieces, BlockKind::Heading, &inner.text(), None);
            }
            "li" | "dd" | "dt" => push(pieces, BlockKind::ListItem, &inner.text(), None),
            "bq" | "blockquote" => push(pieces, BlockKind::Quotation, &inner.text(), None),
            "media-caption" | "figcaption" | "caption" => {
                push(
                    pieces,
                    BlockKind::Paragraph,
                    &inner.text(),
                    Some(FurnitureRule::Caption),
                );
            }
            "media-producer" | "credit" => {
                push(
                    pieces,
                    BlockKind::Paragraph,
                    &inner.text(),
                    Some(FurnitureRule::Credit),
                );
            }
            "tagline" => push(
                pieces,
                BlockKind::Paragraph,
                &inner.text(),
                Some(FurnitureRule::SignOff),
            ),
            "pre" => pieces.extend(text::pieces(&tidy::tidy(&inner.text()))),
            "table" => {
                let rows = inner.deep("tr");
                let rows = rows.iter().map(|row| {
                    let cells: Vec<String> = row
                        .elements()
                        .map(|cell| tidy::one_line(&cell.text()))
                        .collect();
                    cells.join(" | ")
                });
                push(
                    pieces,
                    BlockKind::Table,
                    &rows.collect::<Vec<_>>().join("\n"),
                    None,
                );
            }
            "media-metadata" | "media-reference" | "script" | "style" | "head" | "br" => {}
            _ => walk(inner, pieces),
        }
    }
}

pub(crate) fn push(
    pieces: &mut Vec<Piece>,
    kind: BlockKind,
    text: &str,
    cut: Option<FurnitureRule>,
) {
    let text = tidy::tidy(text);
    let text = match kind {
        BlockKind::Table => text.trim().to_owned(),
        _ => tidy::one_line(&text),
    };
    if text.chars().any(char::is_alphanumeric) {
        let mut piece = Piece::new(kind, text);
        piece.cut = cut;
        pieces.push(piece);
    }
}
