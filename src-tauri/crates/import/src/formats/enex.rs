//! Notes exported by Evernote (ENEX): each note is an article. Attached files, pictures and
//! encrypted passages stay out.
//!
//! Source: Evernote Export Format, `evernote-export4.dtd`, and ENML, `enml2.dtd`.

use jiff::civil::DateTime;
use nutgraf_model::{DateEvidence, Published};

use crate::Item;
use crate::dates::Order;
use crate::draft::{Clues, Contents, Draft, Layout};
use crate::error::ReadError;
use crate::format_info::{FileKind, FileType, FormatInfo};
use crate::formats::metadata;
use crate::formats::reader::{Certainty, FormatReader};
use crate::formats::sample::Sample;
use crate::html;
use crate::limits::MAX_PARTS;
use crate::xml::tree::{self, Element, Node};

/// The reader of Evernote's exports.
pub(crate) struct Enex;

/// What is known of the format.
static INFO: FormatInfo = FormatInfo {
    id: "enex",
    name: "Evernote export (ENEX)",
    holds: "each note is an article; attachments and encrypted passages stay out",
    kind: FileKind::Archive,
    files: &[FileType {
        name: "Evernote export",
        endings: &["enex"],
        media_type: "application/enex+xml",
        is_associated: true,
    }],
};

impl FormatReader for Enex {
    fn info(&self) -> &'static FormatInfo {
        &INFO
    }

    fn recognise(&self, file: &Sample) -> Option<Certainty> {
        (file.root()? == "en-export").then_some(Certainty::Root)
    }

    fn read(&self, item: &Item) -> Result<Contents, ReadError> {
        let decoded = tree::decoded(item.bytes);
        let root = tree::parse(&decoded.text).ok_or(ReadError::ReaderFailed)?;
        let notes = root.all("note").take(MAX_PARTS + 1);
        let drafts = notes.map(|note| draft(note, decoded.damaged));
        Ok(Contents::Drafts(drafts.collect()))
    }
}

fn draft(note: &Element, damaged: bool) -> Draft {
    let about = note.child("note-attributes");
    let said = |name: &str| Some(about?.child(name)?.text());
    let mut clues = Clues {
        headline: title(note),
        url: said("source-url").and_then(|url| metadata::address(url.trim(), None)),
        ..Clues::default()
    };
    let author = said("author").unwrap_or_default();
    metadata::add_authors(&mut clues, metadata::authors(&author));
    if let Some(created) = note.child("created").map(Element::text) {
        clues.created = made(&created);
        clues.saved = moment(&created);
    }
    let content = note.child("content").map(Element::text);
    Draft {
        name: clues.headline.clone(),
        format: None,
        layout: Layout::Document,
        pieces: html::pieces(&markup(&content.unwrap_or_default())),
        clues,
        damaged,
    }
}

/// What the note is called, unless Evernote had to name it.
fn title(note: &Element) -> Option<String> {
    let title = metadata::some_line(&note.child("title")?.text())?;
    let is_given = !title.to_lowercase().starts_with("untitled");
    is_given.then_some(title)
}

/// The day the note was made: of a clipped page the day it was clipped, so only a hint.
fn made(created: &str) -> Option<Published> {
    let date = metadata::date(created, Order::DayFirst)?;
    Some(Published {
        evidence: DateEvidence::File,
        ..date
    })
}

/// `20261118T201500Z`: the moment by which "yesterday" is read.
fn moment(created: &str) -> Option<DateTime> {
    let digits = created.trim().trim_end_matches('Z');
    DateTime::strptime("%Y%m%dT%H%M%S", digits).ok()
}

/// The note's ENML as HTML, without what is no text of it.
fn markup(enml: &str) -> String {
    let Some(mut note) = tree::parse(enml) else {
        return String::new();
    };
    strip(&mut note);
    note.html()
}

/// Takes out attachments and encrypted passages. A box to be ticked leaves its words.
fn strip(element: &mut Element) {
    const UNREAD: [&str; 3] = ["en-media", "en-crypt", "en-todo"];
    element.children.retain(|child| match child {
        Node::Element(inner) => !UNREAD.contains(&inner.name.as_str()),
        Node::Text(_) => true,
    });
    for child in &mut element.children {
        if let Node::Element(inner) = child {
            strip(inner);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encrypted_passages_and_boxes_leave_no_trace() {
        let enml = "<?xml version='1.0'?><!DOCTYPE en-note SYSTEM 'x'><en-note><div><en-todo \
                    checked='true'/>Call the &amp; board</div><en-crypt hint='a'>c2VjcmV0</en-crypt>\
                    <en-media hash='b'/><p>Two</p></en-note>";
        assert_eq!(markup(enml), "<div>Call the &amp; board</div><p>Two</p>");
    }

    #[test]
    fn moments_are_read() {
        let read = moment("20261118T201500Z").map(|moment| moment.to_string());
        assert_eq!(read.as_deref(), Some("2026-11-18T20:15:00"));
        assert_eq!(moment("yesterday"), None);
    }
}
