//! Mail messages: newsletters, forwarded articles, articles that hang on a message.

mod attached;
mod frame;
mod list;
mod page_head;
mod plain;
mod sender;
mod shown;

use mail_parser::{Addr, HeaderValue, Message, MessageParser, MessagePart, MimeHeaders, PartType};
use nutgraf_model::{Details, FurnitureRule, Link, OriginalKind, Published};

use crate::Item;
use crate::containers::mbox;
use crate::dates::{self, Order};
use crate::draft::{Clues, Contents, Draft, Layout, Piece};
use crate::error::ReadError;
use crate::html;
use crate::text::pattern::{Pattern, pattern};
use crate::text::{tidy, words};
use plain::{Flow, Passage};

use crate::format_info::{FileKind, FileType, FormatInfo};
use crate::formats::reader::{Certainty, FormatReader};
use crate::formats::sample::Sample;
pub(super) use attached::contents;

/// The id of the format.
const ID: &str = "eml";

/// The reader of mail messages.
pub(crate) struct Eml {
    /// Finds the readers of attached documents.
    pub(crate) detect: Detect,
}

/// What is known of the format.
static INFO: FormatInfo = FormatInfo {
    id: ID,
    name: "Mail message",
    holds: "the message as an article, and each article that hangs on it",
    kind: FileKind::Mail,
    files: &[FileType {
        name: "Mail",
        endings: &["eml"],
        media_type: "message/rfc822",
        is_associated: true,
    }],
};

impl FormatReader for Eml {
    fn info(&self) -> &'static FormatInfo {
        &INFO
    }

    fn recognise(&self, file: &Sample) -> Option<Certainty> {
        let text = file.text()?;
        if is_mail(text) {
            return Some(Certainty::Opening);
        }
        // The headers of a mail that passed many filters are longer than the beginning of a file.
        if !text.contains("\n\n") && !text.contains("\r\n\r\n") && is_headers(text) {
            let head = &file.bytes[..file.bytes.len().min(LONGEST_HEADERS)];
            let head = String::from_utf8_lossy(head);
            return is_mail(head.trim_start()).then_some(Certainty::Opening);
        }
        let is_named = INFO.has_ending(&file.ending) && is_headers(text);
        is_named.then_some(Certainty::Name)
    }

    fn read(&self, item: &Item) -> Result<Contents, ReadError> {
        let bytes = mbox::only_message(item.bytes);
        let message = MessageParser::default()
            .parse(bytes.as_ref())
            .ok_or(ReadError::ReaderFailed)?;
        let nested = Nested {
            depth: 0,
            detect: self.detect,
        };
        let mut drafts = match letters(&message, nested) {
            Contents::Drafts(drafts) => drafts,
            links @ Contents::Links(_) => return Ok(links),
        };
        if let [alone] = &mut drafts[..] {
            alone.name = None;
        }
        if drafts.is_empty() {
            return Err(ReadError::NoArticle);
        }
        Ok(Contents::Drafts(drafts))
    }

    fn show(&self, item: &Item) -> (OriginalKind, String) {
        shown::mail(item, self.read(item))
    }
}

/// Opens with mail headers, two of them at least being those of a message.
fn is_mail(head: &str) -> bool {
    let is_boxed = mbox::is_separator(head.as_bytes());
    let head = match head.split_once('\n') {
        Some((_, rest)) if is_boxed => rest,
        _ => head,
    };
    const HEADERS: &[&str] = &[
        "from",
        "to",
        "subject",
        "date",
        "message-id",
        "mime-version",
        "received",
        "return-path",
        "content-type",
        "delivered-to",
    ];
    let mut known = 0;
    for line in head.lines().take(20_000) {
        if line.is_empty() {
            break;
        }
        if line.starts_with([' ', '\t']) {
            continue;
        }
        let Some((name, _)) = line.split_once(':') else {
            return false;
        };
        if name.is_empty() || !name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') {
            return false;
        }
        known += usize::from(HEADERS.contains(&name.to_ascii_lowercase().as_str()));
    }
    known >= 2 && (is_boxed || known >= 3 || head.to_ascii_lowercase().contains("from:"))
}

/// Bytes of headers that are looked at.
const LONGEST_HEADERS: usize = 1 << 20;

/// Whether each line of a text down to the first blank one is a header, and one at least is.
fn is_headers(head: &str) -> bool {
    let lines = head.lines().take_while(|line| !line.trim().is_empty());
    let mut known = 0;
    for line in lines.filter(|line| !line.starts_with([' ', '\t'])) {
        let Some((name, _)) = line.split_once(':') else {
            // The last line may be cut.
            return known >= 1 && head.ends_with(line);
        };
        if name.is_empty() || !name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') {
            return false;
        }
        known += 1;
    }
    known >= 1
}

/// A message with so few words of its own only accompanies what hangs on it.
const COVER_WORDS: usize = 80;

/// Finds the reader of a document that hangs on a message.
pub(crate) type Detect = fn(&Item) -> Result<&'static dyn FormatReader, ReadError>;

/// Where a message lies.
#[derive(Clone, Copy)]
struct Nested {
    /// How many messages it lies in.
    depth: usize,
    detect: Detect,
}

impl Nested {
    /// Where a message inside lies.
    fn deeper(self) -> Nested {
        Nested {
            depth: self.depth + 1,
            ..self
        }
    }
}

/// The articles of a message: its own text, then the articles that hang on it. A few words beside
/// an attached article are its cover letter: they stay with it as the mail's frame.
///
/// A message that is a list of stories offers their addresses, or is these stories.
fn letters(message: &Message, nested: Nested) -> Contents {
    let (own, stories) = own(message);
    let attached = attached::drafts(message, &own.clues, nested);
    if attached.is_empty() && !stories.is_empty() {
        if let Some(drafts) = list::split(&stories, &own) {
            return Contents::Drafts(drafts);
        }
        let subject = own.clues.headline.clone().unwrap_or_default();
        let sender = own.clues.source.clone().unwrap_or_default();
        let is_alert = list::is_alert(&sender, &subject);
        if let Some(links) = list::offered(stories, &own.pieces, is_alert) {
            return Contents::Links(links);
        }
    }
    Contents::Drafts(with_attached(own, attached))
}

fn with_attached(own: Draft, mut attached: Vec<Draft>) -> Vec<Draft> {
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

/// What a message says itself, and the stories that its page links to.
fn own(message: &Message) -> (Draft, Vec<Link>) {
    let mut clues = clues(message);
    let from = clues.source.clone();
    let (passages, page) = body(message, &mut clues);
    if let Some(page) = page {
        clues.byline = page.byline;
        clues.language = page.language;
        clues.url = page.url;
        clues.original = page.original;
    }
    let pieces = frame::mark(passages, &mut clues);
    // What was forwarded is by somebody else.
    if clues.source != from {
        clues.sender.clear();
    }
    let stories = html_of(message).map(list::stories).unwrap_or_default();
    let draft = Draft {
        name: clues.headline.clone(),
        format: None,
        layout: Layout::Document,
        damaged: pieces.iter().any(|piece| piece.text.contains('\u{fffd}')),
        pieces,
        clues,
    };
    (draft, stories)
}

fn clues(message: &Message) -> Clues {
    let subject = message.subject().map(|s| tidy::one_line(&tidy::tidy(s)));
    let date = match message.header("Date") {
        Some(HeaderValue::DateTime(date)) if date.is_valid() => Some(date.to_rfc3339()),
        _ => None,
    };
    let from = message.from().and_then(|from| from.first());
    let sender = from.and_then(|sender| sender_name(sender.name(), sender.address()));
    let address = from.and_then(|sender| sender.address()).unwrap_or_default();
    let (sender, source) =
        sender.map_or_else(Default::default, |sender| sender::parted(&sender, address));
    let key = message.message_id().map(str::to_owned);
    Clues {
        headline: subject
            .map(|s| bare_subject(&s).to_owned())
            .filter(|s| words::count(s) > 0),
        sender,
        source,
        published: date.and_then(|date| date_of(&date)),
        details: Details {
            key: key.filter(|key| (1..=500).contains(&key.len())),
            ..Details::default()
        },
        ..Clues::default()
    }
}

/// The headers a user knows, a line each, as they are meant and not as they are encoded.
fn headers(message: &Message) -> String {
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
    let read = html_of(message).map(|page| (page, html::read(page, None)));
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

/// The page of a message, where it has one.
fn html_of<'m>(message: &'m Message) -> Option<&'m str> {
    let pages = message.html_bodies().filter_map(|part| match &part.body {
        PartType::Html(page) => Some(page.as_ref()),
        _ => None,
    });
    pages.max_by_key(|page| page.len())
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
