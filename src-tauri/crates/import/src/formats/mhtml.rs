//! Pages saved with all their parts in one file (MHTML), by browsers of today and of long ago.

use mail_parser::{HeaderValue, Message, MessageParser, MimeHeaders, PartType};
use nutgraf_model::{DateEvidence, OriginalKind, Published};

use super::eml::contents;
use super::metadata;
use crate::Item;
use crate::dates::{self, Order};
use crate::draft::{Contents, Draft, Layout};
use crate::error::ReadError;
use crate::format_info::{FileKind, FileType, FormatInfo};
use crate::formats::exports;
use crate::formats::reader::{Certainty, FormatReader};
use crate::formats::sample::Sample;
use crate::html;
use crate::show;
use crate::show::pictures::{Parts, Pictures};
use crate::text::{decode, tidy};
use std::borrow::Cow;

/// The reader of pages saved as one message.
pub(crate) struct Mhtml;

/// What is known of the format.
static INFO: FormatInfo = FormatInfo {
    id: "mhtml",
    name: "Saved web page (MHTML)",
    holds: "one article, as a web page",
    kind: FileKind::Page,
    files: &[FileType {
        name: "Saved web page",
        endings: &["mht", "mhtml"],
        media_type: "multipart/related",
        is_associated: true,
    }],
};

impl FormatReader for Mhtml {
    fn info(&self) -> &'static FormatInfo {
        &INFO
    }

    fn recognise(&self, file: &Sample) -> Option<Certainty> {
        let is_page = is_saved_page(file.text()?, &file.ending);
        is_page.then_some(Certainty::Opening)
    }

    fn read(&self, item: &Item) -> Result<Contents, ReadError> {
        Ok(Contents::Drafts(exports::of_page(read(item)?)))
    }

    fn show(&self, item: &Item) -> (OriginalKind, String) {
        shown(item).unwrap_or_else(|| show::plain(item))
    }
}

/// Reads a saved page.
fn read(item: &Item) -> Result<Draft, ReadError> {
    let message = MessageParser::default().parse(item.bytes);
    let page = page(&message.ok_or(ReadError::ReaderFailed)?)?;
    let mut draft = html::read(&page.text, page.url.as_deref().or(item.url));
    draft.layout = Layout::SavedPage;
    draft.damaged = page.damaged;
    draft.clues.created = draft.clues.created.take().or(page.saved);
    let subject = page.subject.as_deref().and_then(metadata::some_line);
    draft.clues.headline = draft.clues.headline.take().or(subject);
    if draft.pieces.iter().all(|piece| piece.words == 0) {
        return Err(ReadError::NoArticle);
    }
    Ok(draft)
}

/// Opens with the headers of a page that a browser saved as a message.
fn is_saved_page(head: &str, ending: &str) -> bool {
    let end = head.find("\n\n").or_else(|| head.find("\r\n\r\n"));
    let headers = head[..end.unwrap_or(head.len())].to_ascii_lowercase();
    let related = headers.contains("multipart/related") || headers.contains("text/html");
    let has = |name: &str| headers.starts_with(name) || headers.contains(&format!("\n{name}"));
    let is_named = matches!(ending, "mht" | "mhtml");
    let by_browser = has("snapshot-content-location:")
        || headers.contains("<saved by ")
        || headers.contains("\"saved by ");
    let headed = has("content-type:") && (has("mime-version:") || has("from:"));
    related && headed && (is_named || by_browser || has("content-location:") && !has("to:"))
}

/// The page with the pictures that were saved with it.
fn shown(item: &Item) -> Option<(OriginalKind, String)> {
    let message = MessageParser::default().parse(item.bytes)?;
    let page = page(&message).ok()?;
    let parts = Parts::of(&message);
    let find = |address: &str| parts.find(address, page.url.as_deref()).map(Cow::Borrowed);
    let page = Pictures::default().put_into(&page.text, find);
    Some((OriginalKind::Html, show::cleaned(&page)))
}

/// The page among the parts.
struct MainPart {
    text: String,
    damaged: bool,
    url: Option<String>,
    subject: Option<String>,
    /// When it was saved, which is not when it was published.
    saved: Option<Published>,
}

/// Finds and decodes the page.
fn page(message: &Message) -> Result<MainPart, ReadError> {
    let header = |name: &str| header_text(message, name);
    let snapshot = header("Snapshot-Content-Location").or_else(|| header("Content-Location"));
    let (at, bytes) = main_part(message, snapshot.as_deref()).ok_or(ReadError::NoArticle)?;
    let part = &message.parts[at];
    let charset = part
        .content_type()
        .and_then(|kind| kind.attribute("charset"));
    let declared = charset
        .map(str::to_owned)
        .or_else(|| super::html::declared(&bytes));
    let decoded = decode::decode(&bytes, declared.as_deref());
    let own = part.content_location().map(str::to_owned);
    let date = match message.header("Date") {
        Some(HeaderValue::DateTime(date)) if date.is_valid() => Some(date.to_rfc3339()),
        _ => None,
    };
    let saved = date.and_then(|date| dates::machine(&date, Order::DayFirst));
    Ok(MainPart {
        text: decoded.text,
        damaged: decoded.damaged,
        url: snapshot
            .into_iter()
            .chain(own)
            .find_map(|url| metadata::address(&url, None)),
        subject: message.subject().map(tidy::one_line),
        saved: saved.map(|saved| Published {
            evidence: DateEvidence::File,
            ..saved
        }),
    })
}

fn header_text(message: &Message, name: &str) -> Option<String> {
    let value = message.header_raw(name)?;
    let value: String = value.split_whitespace().collect();
    (!value.is_empty()).then_some(value)
}

/// The part that is the page: the one with its address, else the first page there is, frames
/// and advertisements being saved behind it. Its bytes come before their charset is applied: that
/// of old pages is often a wrong one, and the bytes know better.
fn main_part(message: &Message, address: Option<&str>) -> Option<(usize, Vec<u8>)> {
    let pages: Vec<usize> = (0..message.parts.len())
        .filter(|at| matches!(message.parts[*at].body, PartType::Html(_)))
        .collect();
    let named = pages.iter().copied().find(|at| {
        let own = message.parts[*at].content_location();
        own.is_some() && own == address
    });
    let at = named.or(pages.first().copied())?;
    Some((at, contents(message, &message.parts[at])))
}
