//! What hangs on a message: forwarded messages and documents with an article in them.

use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;
use mail_parser::{Encoding, Message, MessageParser, MessagePart, MimeHeaders, PartType};
use nutgraf_model::{DateEvidence, Format, Published};

use super::{Nested, letters, plain};
use crate::containers::Ignored;
use crate::draft::{Clues, Contents, Draft};
use crate::text::tidy;
use crate::{Item, html};

/// Messages inside messages that are looked into.
const DEEPEST: usize = 8;

/// Attachments of one message that are looked at.
const MOST_ATTACHED: usize = 500;

/// Words an attachment has at least to be an article and no card, key or calendar.
const FEWEST_WORDS: usize = 40;

/// Kinds of content that go along with a message and are no text for a reader.
const COMPANIONS: &[&str] = &[
    "calendar",
    "vcard",
    "x-vcard",
    "directory",
    "pgp-signature",
    "pgp-keys",
    "pgp-encrypted",
    "pkcs7-signature",
    "x-pkcs7-signature",
    "delivery-status",
    "disposition-notification",
    "rfc822-headers",
    "x-amp-html",
    "css",
    "javascript",
    "x-patch",
    "x-diff",
    "ms-tnef",
];

/// The articles that hang on a message, in its order. What is none is passed over.
pub(super) fn drafts(message: &Message, clues: &Clues, nested: Nested) -> Vec<Draft> {
    let mut found = Vec::new();
    if nested.depth >= DEEPEST {
        return found;
    }
    for part in message.attachments().take(MOST_ATTACHED) {
        if let PartType::Message(inner) = &part.body {
            if let Contents::Drafts(drafts) = letters(inner, nested.deeper()) {
                found.extend(drafts);
            }
        } else {
            found.extend(document(message, part, clues, nested).unwrap_or_default());
        }
    }
    found
}

/// Whether a text is a file packed as letters (uuencode, yEnc).
fn is_packed(text: &str) -> bool {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    lines.next().is_some_and(plain::begins_packed)
}

/// The articles of an attached document.
fn document(
    message: &Message,
    part: &MessagePart,
    clues: &Clues,
    nested: Nested,
) -> Option<Vec<Draft>> {
    let name = part
        .attachment_name()
        .map(tidy::one_line)
        .unwrap_or_default();
    let kind = part.content_type()?;
    let subtype = kind.subtype().unwrap_or_default().to_ascii_lowercase();
    let is_seen = matches!(
        kind.ctype().to_ascii_lowercase().as_str(),
        "text" | "application"
    );
    if !is_seen || COMPANIONS.contains(&subtype.as_str()) || Ignored::of(&name).is_some() {
        return None;
    }
    if matches!(&part.body, PartType::Text(text) if is_packed(text)) {
        return None;
    }
    let mut drafts = match &part.body {
        PartType::Html(page) if kind.attribute("charset").is_some() => vec![page_of(page)],
        PartType::Text(text) if kind.attribute("charset").is_some() => {
            read(&name, text.as_bytes(), nested)?
        }
        _ => read(&name, &contents(message, part), nested)?,
    };
    drafts.retain(|draft| {
        draft.pieces.iter().map(|piece| piece.words).sum::<usize>() >= FEWEST_WORDS
    });
    for draft in &mut drafts {
        place(draft, &name, clues);
    }
    Some(drafts)
}

fn read(name: &str, bytes: &[u8], nested: Nested) -> Option<Vec<Draft>> {
    let item = Item {
        name,
        bytes,
        url: None,
        saved: None,
    };
    let reader = (nested.detect)(&item).ok()?;
    let id = reader.info().id;
    if id == super::ID {
        let message = MessageParser::default().parse(bytes)?;
        return match letters(&message, nested.deeper()) {
            Contents::Drafts(drafts) => Some(drafts),
            Contents::Links(_) => None,
        };
    }
    match reader.read(&item).ok()?.marked(id) {
        Contents::Drafts(drafts) => Some(drafts),
        Contents::Links(_) => None,
    }
}

/// A page whose characters the message knows.
fn page_of(page: &str) -> Draft {
    Draft {
        format: Some(Format::new("html")),
        ..html::read(page, None)
    }
}

/// Tells a document what the message knows: its name, and the day it was sent as a hint.
fn place(draft: &mut Draft, name: &str, clues: &Clues) {
    if draft.name.is_none() && !name.is_empty() {
        draft.name = Some(name.to_owned());
    }
    draft.clues.name = crate::stem(name);
    let sent = clues.published.clone().map(|sent| Published {
        evidence: DateEvidence::File,
        ..sent
    });
    draft.clues.created = sent.or(draft.clues.created.take());
}

/// A part's bytes before its charset is applied.
pub(in crate::formats) fn contents(message: &Message, part: &MessagePart) -> Vec<u8> {
    let raw = message
        .raw_message
        .get(part.offset_body as usize..part.offset_end as usize)
        .unwrap_or_default();
    let decoded = match part.encoding {
        Encoding::QuotedPrintable => quoted_printable_decode(raw),
        Encoding::Base64 => base64_decode(raw),
        Encoding::None => Some(raw.to_vec()),
    };
    match (decoded, &part.body) {
        (Some(bytes), _) if !bytes.is_empty() => bytes,
        (_, PartType::Html(text) | PartType::Text(text)) => text.as_bytes().to_vec(),
        (_, PartType::Binary(bytes) | PartType::InlineBinary(bytes)) => bytes.to_vec(),
        _ => Vec::new(),
    }
}
