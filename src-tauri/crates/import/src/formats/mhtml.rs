//! Pages saved with all their parts in one file (MHTML), by browsers of today and of long ago.

use mail_parser::{HeaderValue, Message, MessageParser, MimeHeaders, PartType};
use nutgraf_model::{DateEvidence, Format, Published};

use super::eml::contents;
use super::metadata;
use crate::Item;
use crate::dates::{self, Order};
use crate::draft::Draft;
use crate::error::ReadError;
use crate::html;
use crate::text::{decode, tidy};

/// Reads a saved page.
pub(crate) fn read(item: &Item) -> Result<Draft, ReadError> {
    let message = MessageParser::default().parse(item.bytes);
    let page = page(&message.ok_or(ReadError::ReaderFailed)?)?;
    let mut draft = html::read(&page.text, page.url.as_deref().or(item.url));
    draft.format = Format::Mhtml;
    draft.damaged = page.damaged;
    draft.clues.created = draft.clues.created.take().or(page.saved);
    let subject = page.subject.as_deref().and_then(metadata::some_line);
    draft.clues.headline = draft.clues.headline.take().or(subject);
    if draft.pieces.iter().all(|piece| piece.words == 0) {
        return Err(ReadError::NoArticle);
    }
    Ok(draft)
}

/// The page among the parts.
pub(crate) struct Page {
    pub(crate) text: String,
    damaged: bool,
    pub(crate) url: Option<String>,
    subject: Option<String>,
    /// When it was saved, which is not when it was published.
    saved: Option<Published>,
}

/// Finds and decodes the page.
pub(crate) fn page(message: &Message) -> Result<Page, ReadError> {
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
    Ok(Page {
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
