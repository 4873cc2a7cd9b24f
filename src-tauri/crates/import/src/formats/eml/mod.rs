//! Mail messages: newsletters, forwarded articles, articles that hang on a message.

mod attached;
mod frame;
mod page_head;
mod plain;

use mail_parser::{Addr, HeaderValue, Message, MessageParser, MessagePart, MimeHeaders, PartType};
use nutgraf_model::{Format, FurnitureRule, Published};

use crate::Item;
use crate::containers::mbox;
use crate::dates::{self, Order};
use crate::draft::{Clues, Draft, Found, Piece};
use crate::error::ReadError;
use crate::html;
use crate::text::pattern::{Pattern, pattern};
use crate::text::{tidy, words};
use plain::{Flow, Passage};

pub(super) use attached::contents;

/// A message with so few words of its own only accompanies what hangs on it.
const COVER_WORDS: usize = 80;

/// Reads a message: its own text, then the articles that hang on it.
pub(crate) fn read(item: &Item) -> Result<Found, ReadError> {
    let bytes = mbox::only_message(item.bytes);
    let message = MessageParser::default()
        .parse(bytes.as_ref())
        .ok_or(ReadError::ReaderFailed)?;
    let mut drafts = letters(&message, 0);
    if let [alone] = &mut drafts[..] {
        alone.name = None;
    }
    match drafts.is_empty() {
        true => Err(ReadError::NoArticle),
        false => Ok(Found::Drafts(drafts)),
    }
}

/// The articles of a message. A few words beside an attached article are its cover letter: they
/// stay with it as the mail's frame.
fn letters(message: &Message, depth: usize) -> Vec<Draft> {
    let own = own(message);
    let mut attached = attached::drafts(message, &own.clues, depth);
    let kept = own.pieces.iter().filter(|piece| piece.is_kept());
    let words: usize = kept.map(|piece| piece.words).sum();
    match attached.first_mut() {
        Some(first) if words < COVER_WORDS => {
            let mut cover = own.pieces;
            for piece in &mut cover {
                piece.cut(FurnitureRule::MailFrame);
            }
            first.pieces.splice(0..0, cover);
        }
        _ if own.pieces.iter().any(|piece| piece.words > 0) => attached.insert(0, own),
        _ => {}
    }
    attached
}

/// What a message says itself.
fn own(message: &Message) -> Draft {
    let mut clues = clues(message);
    let (passages, page) = body(message, &mut clues);
    if let Some(page) = page {
        clues.byline = page.byline;
        clues.language = page.language;
        clues.url = page.url;
        clues.original = page.original;
    }
    let pieces = frame::mark(passages, &mut clues);
    Draft {
        name: clues.headline.clone(),
        format: Format::Eml,
        damaged: pieces.iter().any(|piece| piece.text.contains('\u{fffd}')),
        pieces,
        clues,
    }
}

fn clues(message: &Message) -> Clues {
    let subject = message.subject().map(|s| tidy::one_line(&tidy::tidy(s)));
    let date = match message.header("Date") {
        Some(HeaderValue::DateTime(date)) if date.is_valid() => Some(date.to_rfc3339()),
        _ => None,
    };
    Clues {
        headline: subject
            .map(|s| bare_subject(&s).to_owned())
            .filter(|s| words::count(s) > 0),
        source: message
            .from()
            .and_then(|from| from.first())
            .and_then(|sender| sender_name(sender.name(), sender.address())),
        published: date.and_then(|date| date_of(&date)),
        ..Clues::default()
    }
}

/// The headers a reader knows, a line each, as they are meant and not as they are encoded.
pub(crate) fn headers(message: &Message) -> String {
    let mut text = String::new();
    let lists = [("From", message.from()), ("To", message.to())];
    for (name, list) in lists
        .into_iter()
        .filter_map(|(name, list)| Some((name, list?)))
    {
        let people: Vec<String> = list.iter().take(20).map(person).collect();
        text.push_str(&format!("{name}: {}\n", people.join(", ")));
    }
    if let Some(subject) = message.subject() {
        text.push_str(&format!("Subject: {subject}\n"));
    }
    if let Some(date) = message.header_raw("Date") {
        text.push_str(&format!("Date: {}\n", date.trim()));
    }
    text
}

fn person(address: &Addr) -> String {
    match (address.name(), address.address()) {
        (Some(name), Some(address)) => format!("{name} <{address}>"),
        (name, address) => name.or(address).unwrap_or_default().to_owned(),
    }
}

/// A date in a header or above a forwarded text.
fn date_of(text: &str) -> Option<Published> {
    dates::machine(text, Order::DayFirst)
}

/// A subject without "Re:", "Fwd:", "[list]", "[ana@example.org: …]", "(fwd)".
fn bare_subject(subject: &str) -> &str {
    static OPENING: Pattern = Pattern::new(|| {
        pattern(
            r"(?i)^(?:(?:re|fwd?|wg|aw|tr|rv|vs|sv|i|r|enc)\s?(?:\[\d+\])?:\s*|\[[^\]:@]{1,40}\]\s*)+",
        )
    });
    // As mutt names what it forwards.
    static FORWARDED: Pattern =
        Pattern::new(|| pattern(r"^\[[^\s:\]]+@[^\s:\]]+: (?<subject>.+)\]$"));
    let opening = OPENING.find(subject).map_or(0, |opening| opening.end());
    let bare = &subject[opening..];
    let bare = bare.strip_suffix("(fwd)").unwrap_or(bare).trim_end();
    match FORWARDED
        .captures(bare)
        .and_then(|found| found.name("subject"))
    {
        Some(inner) => bare_subject(inner.as_str()),
        None => bare,
    }
}

/// The name the sender signs with: the display name, else the host of the address.
fn sender_name(name: Option<&str>, address: Option<&str>) -> Option<String> {
    let name = name
        .map(|name| tidy::one_line(&tidy::tidy(name)))
        .filter(|name| !name.is_empty() && !name.contains('@'));
    name.or_else(|| {
        address?
            .rsplit_once('@')
            .map(|(_, host)| host.to_owned())
            .filter(|host| host.contains('.'))
    })
}

/// The text of a message: its HTML where it has some, else its plain text. `clues` are told whose
/// it is where the page says that it was forwarded.
fn body(message: &Message, clues: &mut Clues) -> (Vec<Passage>, Option<Clues>) {
    let pages = message.html_bodies().filter_map(|part| match &part.body {
        PartType::Html(page) => Some(page.as_ref()),
        _ => None,
    });
    let page = pages.max_by_key(|page| page.len());
    let read = page.map(|page| (page, html::read(page, None)));
    let has_words = |draft: &Draft| draft.pieces.iter().any(|piece| piece.words > 0);
    if let Some((page, mut draft)) = read.filter(|(_, draft)| has_words(draft)) {
        page_head::read(&html::pieces(page), &mut draft.pieces, clues);
        let passages = draft.pieces.into_iter().map(unquoted).collect();
        return (passages, Some(draft.clues));
    }
    let mut passages = Vec::new();
    for part in message.text_bodies() {
        if let PartType::Text(text) = &part.body {
            passages.extend(plain::passages(text, flow(part)));
        }
    }
    (passages, None)
}

/// A piece of a page: its quotations are marked by the page.
fn unquoted(piece: Piece) -> Passage {
    Passage { piece, depth: 0 }
}

fn flow(part: &MessagePart) -> Flow {
    let kind = part.content_type();
    let is = |name: &str, value: &str| {
        let found = kind.and_then(|kind| kind.attribute(name));
        found.is_some_and(|found| found.eq_ignore_ascii_case(value))
    };
    Flow {
        is_flowed: is("format", "flowed"),
        drops_space: is("delsp", "yes"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn subjects_lose_their_openings() {
        assert_eq!(
            bare_subject("Fwd: Re: [ledger] Harbour reopens"),
            "Harbour reopens"
        );
        assert_eq!(
            bare_subject("Report: harbour reopens"),
            "Report: harbour reopens"
        );
        assert_eq!(
            bare_subject("[ana@ledger.example: Fwd: Harbour reopens]"),
            "Harbour reopens"
        );
        assert_eq!(bare_subject("Harbour reopens (fwd)"), "Harbour reopens");
        assert_eq!(bare_subject("[Update: 5 dead]"), "[Update: 5 dead]");
    }
}
