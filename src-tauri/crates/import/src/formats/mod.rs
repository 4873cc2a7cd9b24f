//! The formats of files, each with a reader of its own, and the registry of them all.
//!
//! A format is a file or folder here that implements [`FormatReader`], and a line in [`FORMATS`].

mod bookmarks;
mod docx;
mod eml;
mod enex;
mod epub;
mod exports;
mod feed;
mod html;
mod json;
mod markdown;
mod medium;
pub(crate) mod metadata;
mod mhtml;
mod newswire;
mod odt;
mod opml;
mod package;
mod pdf;
mod plist;
pub(crate) mod reader;
mod records;
mod references;
mod rtf;
mod sample;
mod shortcut;
mod table;
mod text;
mod transcript;
mod unread;
mod webarchive;
mod word_processor;

use crate::Item;
use crate::error::ReadError;
use crate::limits::MAX_BYTES;
use reader::{Certainty, FormatReader};
use sample::Sample;

/// Every format. Where several recognise a file with equal certainty, the first reads it.
pub(crate) static FORMATS: &[&dyn FormatReader] = &[
    &epub::Epub,
    &odt::Odt,
    &docx::Docx,
    &rtf::Rtf,
    &pdf::PdfReader,
    &webarchive::Webarchive,
    &newswire::anpa::Anpa,
    &feed::Feed,
    &newswire::nitf::Nitf,
    &newswire::newsml::NewsMl,
    &newswire::newsml_g2::NewsMlG2,
    &opml::Opml,
    &enex::Enex,
    &references::ris::Ris,
    &references::bibtex::BibTex,
    &bookmarks::Bookmarks,
    &markdown::Markdown,
    &html::Html,
    &transcript::Transcript,
    &json::Json,
    &shortcut::Shortcut,
    &mhtml::Mhtml,
    &eml::Eml { detect: reader },
    &table::Table,
    &text::Text,
];

/// The reader of an item: that of the format that recognises its bytes, and then its name, most
/// surely.
pub(crate) fn reader(item: &Item) -> Result<&'static dyn FormatReader, ReadError> {
    if item.bytes.len() > MAX_BYTES {
        return Err(ReadError::TooLarge(item.bytes.len()));
    }
    if is_blank(item.bytes) {
        return Err(ReadError::Empty);
    }
    let file = Sample::of(item);
    let recognise = |reader: &&'static dyn FormatReader| Some((reader.recognise(&file)?, *reader));
    let recognised = FORMATS.iter().filter_map(recognise);
    let surest = recognised.min_by_key(|(certainty, _)| *certainty);
    if let Some((Certainty::Signature, reader)) = surest {
        return Ok(reader);
    }
    if let Some(refusal) = unread::refusal(&file) {
        return Err(refusal);
    }
    let no_text = ReadError::UnknownFormat("a file that holds no text");
    surest.map(|(_, reader)| reader).ok_or(no_text)
}

/// Nothing but white space, byte-order marks and zeros.
fn is_blank(bytes: &[u8]) -> bool {
    bytes
        .iter()
        .all(|b| b.is_ascii_whitespace() || matches!(b, 0 | 0xEF | 0xBB | 0xBF | 0xFE | 0xFF))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(name: &str, bytes: &[u8]) -> Result<&'static str, ReadError> {
        let item = Item {
            name,
            bytes,
            url: None,
            saved: None,
        };
        reader(&item).map(|reader| reader.info().id)
    }

    #[test]
    fn what_is_no_text_is_named() {
        for (bytes, want) in [
            (&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..], "a PNG picture"),
            (b"\x7FELF\x02\x01\x01", "a program"),
            (b"SQLite format 3\0", "a database"),
            (
                b"\x01\x02\x03\x04\x05\x06\x07\x08random",
                "a file that holds no text",
            ),
        ] {
            assert_eq!(of("a.txt", bytes), Err(ReadError::UnknownFormat(want)));
        }
    }

    #[test]
    fn blank_files_are_empty() {
        for bytes in [&b""[..], b" \r\n\t ", b"\xEF\xBB\xBF", b"\0\0\0"] {
            assert_eq!(of("a.txt", bytes), Err(ReadError::Empty), "{bytes:?}");
        }
    }

    #[test]
    fn content_tells_before_the_name() {
        let page = b"<!DOCTYPE html><html><body><p>Text</p></body></html>";
        assert_eq!(of("a.txt", page), Ok("html"));
        assert_eq!(of("a", b"<p>Only a fragment</p>"), Ok("html"));
        let mail = b"From: Ana <ana@example.org>\r\nSubject: Harbour\r\n\r\nText";
        assert_eq!(of("a.txt", mail), Ok("eml"));
        let kept = b"Subject: Harbour\nTo: <bo@example.org>\nDate: Fri, 20 Nov 2026 10:00:00 +0100\n\nText";
        assert_eq!(of("kept without its sender", kept), Ok("eml"));
        assert_eq!(of("a.md", b"Harbour\n\nText"), Ok("markdown"));
        assert_eq!(
            of("a.txt", b"---\ntitle: Harbour\n---\n\nText"),
            Ok("markdown")
        );
        assert_eq!(of("a.txt", b"Harbour reopens\n\nText: more"), Ok("text"));
        assert_eq!(of("a.html", b"No tags at all"), Ok("text"));
    }
}
