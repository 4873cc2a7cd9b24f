//! What news agencies say beside the text, and their plain wire format (IPTC 7901, ANPA 1312).

use nutgraf_model::{BlockKind, Format, FurnitureRule, Warning};

use super::field;
use crate::Item;
use crate::dates::Order;
use crate::draft::{Clues, Draft, Found, Piece};
use crate::error::ReadError;
use crate::text::pattern::{Pattern, pattern};
use crate::text::{decode, tidy};
use crate::xmltree;

/// Notes of an agency to the newsrooms it serves.
#[derive(Default)]
pub(crate) struct Notes {
    /// What the editors are told: a correction, a kill, that pictures follow.
    pub(crate) editors: Vec<String>,
    /// Until when it must not be published.
    pub(crate) embargo: Option<String>,
    /// Whether the agency took it back.
    pub(crate) is_withdrawn: bool,
    /// The line of place and day above the text.
    pub(crate) dateline: Option<String>,
}

/// Puts notes where a reader finds them: corrections into the text, the rest around it.
pub(crate) fn apply(notes: Notes, clues: &mut Clues, pieces: &mut Vec<Piece>) {
    static CORRECTS: Pattern = Pattern::new(|| {
        pattern(
            r"(?i)\b(?:correct(?:s|ed|ing|ion)?|clarif(?:ies|ication)|kill(?:s|ed)?|withdraw[ns]?|withdrawal|retract(?:s|ed|ion)|berichtigt?|korrigiert|korrektur|rectifi(?:e|catif|cation)|corrige|correcci[oó]n|corregido)\b",
        )
    });
    static TAKES_BACK: Pattern = Pattern::new(|| {
        pattern(
            r"(?i)^\W*(?:mandatory |bulletin )?(?:kill|withdraw(?:n|al)?|retract(?:ed|ion))\b|\b(?:is|has been|was) (?:killed|withdrawn|retracted)\b|\bzurückgezogen\b",
        )
    });
    let mut above = Vec::new();
    let mut is_withdrawn = notes.is_withdrawn;
    for note in notes
        .editors
        .iter()
        .filter_map(|note| field::some_line(note))
    {
        is_withdrawn |= TAKES_BACK.is_match(&note);
        let mut piece = Piece::new(BlockKind::Correction, note);
        if !CORRECTS.is_match(&piece.text) {
            piece.cut(FurnitureRule::Chrome);
        }
        above.push(piece);
    }
    if let Some(until) = notes.embargo.as_deref().and_then(field::some_line) {
        let mut piece = Piece::paragraph(format!("Embargoed: {until}"));
        piece.cut(FurnitureRule::DateLine);
        above.push(piece);
        clues.warnings.push(Warning::Embargoed);
    }
    if let Some(line) = notes.dateline.as_deref().and_then(field::some_line) {
        let stands = pieces.iter().any(|piece| piece.text.starts_with(&line));
        let mut piece = Piece::paragraph(line);
        piece.cut(FurnitureRule::DateLine);
        above.extend((!stands).then_some(piece));
    }
    if is_withdrawn {
        clues.warnings.push(Warning::Withdrawn);
    }
    // Notes alone are no article, unless they take one back.
    if pieces.iter().any(|piece| piece.words > 0) || is_withdrawn {
        pieces.splice(0..0, above);
    }
}

/// Whether bytes open as a message on the wire does: a start of header, then a start of text.
pub(crate) fn is_message(bytes: &[u8]) -> bool {
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

/// Reads what an agency sends, whichever of its formats it is in.
pub(crate) fn found(item: &Item) -> Result<Found, ReadError> {
    if is_message(item.bytes) {
        return Ok(Found::Drafts(vec![read(item)?]));
    }
    let head = decode::decode(&item.bytes[..item.bytes.len().min(HEAD)], None).text;
    let head = head.trim_start_matches('\u{feff}');
    match xmltree::root_name(head).unwrap_or_default().as_str() {
        "nitf" => Ok(Found::Drafts(vec![super::nitf::read(item)?])),
        "newsml" => super::newsml::read(item),
        "newsitem"
            if !head.to_ascii_lowercase().contains("<itemmeta")
                && head.contains("<NewsManagement") =>
        {
            super::newsml::read(item)
        }
        _ => super::newsml_g2::read(item),
    }
}

/// Bytes in which a document names what it is.
const HEAD: usize = 4096;

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
        clues.published = field::date(&day, Order::DayFirst);
    }
    let pieces = super::text::pieces(&parted(&tidy::tidy(text)));
    Ok(Draft {
        name: None,
        format: Format::Newswire,
        pieces,
        clues,
        damaged: decoded.damaged,
    })
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

    #[test]
    fn a_kill_is_a_warning_and_a_correction_a_block() {
        let (mut clues, mut pieces) =
            (Clues::default(), vec![Piece::paragraph("Text.".to_owned())]);
        let editors = vec![
            "KILL: the report is wrong".to_owned(),
            "With photos".to_owned(),
        ];
        apply(
            Notes {
                editors,
                ..Notes::default()
            },
            &mut clues,
            &mut pieces,
        );
        assert_eq!(clues.warnings, [Warning::Withdrawn]);
        assert!(pieces[0].is_kept() && !pieces[1].is_kept());
    }
}
