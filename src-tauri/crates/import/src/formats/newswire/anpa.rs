//! The plain wire format of news agencies: IPTC 7901 and ANPA 1312.

use super::slugs;
use crate::Item;
use crate::dates::Order;
use crate::draft::{Clues, Contents, Draft, Layout};
use crate::error::ReadError;
use crate::format_info::{FileKind, FormatInfo, NEWSWIRE};
use crate::formats::metadata;
use crate::formats::reader::{Certainty, FormatReader};
use crate::formats::sample::Sample;
use crate::formats::text::pieces as text;
use crate::text::pattern::{Pattern, pattern};
use crate::text::{decode, tidy};

/// The reader of plain wire messages.
pub(crate) struct Anpa;

/// What is known of the format.
static INFO: FormatInfo = FormatInfo {
    id: NEWSWIRE,
    name: "Wire message (IPTC 7901, ANPA 1312)",
    holds: "one article",
    kind: FileKind::Feed,
    files: &[],
};

impl FormatReader for Anpa {
    fn info(&self) -> &'static FormatInfo {
        &INFO
    }

    fn recognise(&self, file: &Sample) -> Option<Certainty> {
        is_message(file.bytes).then_some(Certainty::Framing)
    }

    fn read(&self, item: &Item) -> Result<Contents, ReadError> {
        Ok(Contents::one(read(item)?))
    }
}

/// Whether bytes open as a message on the wire does: a start of header, then a start of text.
fn is_message(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(400)];
    let soh = head.iter().take(12).position(|b| *b == 1);
    let stx = head.iter().position(|b| *b == 2);
    let (Some(soh), Some(stx)) = (soh, stx) else {
        return false;
    };
    let header = head.get(soh + 1..stx).unwrap_or_default();
    let is_plain = |b: &u8| b.is_ascii_graphic() || matches!(b, b' ' | b'\r' | b'\n');
    header.iter().all(is_plain) && header.iter().filter(|b| b.is_ascii_digit()).count() >= 3
}

/// Reads a message of the wire.
fn read(item: &Item) -> Result<Draft, ReadError> {
    static HEADER: Pattern =
        Pattern::new(|| pattern(r"(?i)^\W*([a-z]{2,5})\s?-?\d{2,5}\s+\d?\s*[a-z-]{1,8}\b"));
    static SENT: Pattern = Pattern::new(|| {
        pattern(r"(?i)\b(\d{2})(\d{4})\s*(?:[a-z]{1,4}\s+)?([a-z]{3})[a-z]*\.?\s+(\d{2}|\d{4})\b")
    });
    let decoded = decode::decode(item.bytes, None);
    let (header, rest) = decoded
        .text
        .split_once('\u{2}')
        .ok_or(ReadError::ReaderFailed)?;
    let (text, foot) = rest.split_once('\u{3}').unwrap_or((rest, ""));
    let mut clues = Clues::default();
    if let Some(found) = HEADER.captures(header.trim_start_matches(['\u{16}', '\u{1}'])) {
        clues.source = found.get(1).map(|source| source.as_str().to_owned());
    }
    if let Some(found) = SENT.captures(foot).or_else(|| SENT.captures(header)) {
        let year = if found[4].len() == 2 {
            format!("20{}", &found[4])
        } else {
            found[4].to_owned()
        };
        let day = format!("{} {} {year}", &found[1], &found[3]);
        clues.published = metadata::date(&day, Order::DayFirst);
    }
    let pieces = text::pieces(&parted(&slugs::with_marks(&tidy::tidy(text))));
    let mut draft = Draft {
        name: None,
        format: None,
        layout: Layout::Document,
        pieces,
        clues,
        damaged: decoded.damaged,
    };
    slugs::mark(&mut draft);
    Ok(draft)
}

/// On the wire a paragraph begins with spaces and not behind a blank line.
fn parted(text: &str) -> String {
    let is_indented = |line: &str| line.starts_with("  ") || line.starts_with('\t');
    if text.lines().filter(|line| is_indented(line)).count() < 2 {
        return text.to_owned();
    }
    let lines = text.lines().map(|line| match is_indented(line) {
        true => format!("\n{}", line.trim_start()),
        false => line.to_owned(),
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_of_the_wire_is_known_by_its_signs() {
        assert!(is_message(b"\x16\x16\x01abc0123 4 pl 12\r\n\x02Text\x03"));
        assert!(!is_message(b"Plain text"));
        assert!(!is_message(b"\x02\x01"));
    }
}
