//! What agencies write around a text for the newsrooms they serve: slugs, notes to editors, holds,
//! kills, "(MORE)". In messages of the wire, and in such messages kept as plain text.

use nutgraf_model::FurnitureRule;

use super::notes::{self, Notes};
use crate::draft::{Draft, Piece};
use crate::text::pattern::{Pattern, pattern};

/// Pieces at the top of a text that may be notes.
const TOP: usize = 8;
/// Words of a note.
const LONGEST: usize = 60;

/// "EMBARGOED UNTIL 6 p.m. Friday, Nov. 20", "Hold for release 20 November 2026", "Sperrfrist: …".
static HOLD: Pattern = Pattern::new(|| {
    pattern(
        r"(?i)^\W*(?:strictly )?(?:embargo(?:ed)?|hold for release|not for (?:release|publication|use)(?: before| until)|sperrfrist|sous embargo|embargado)\b[\s:,–-]*(?:for release|until|till|before|to|bis|jusqu'au|jusqu’au|hasta)?\s*(?:at|on|the|el|le)?\s*(.*)$",
    )
});
static KILL: Pattern = Pattern::new(|| {
    pattern(
        r"^\W*(?:(?:MANDATORY|BULLETIN|URGENT|ADVISORY)[\s:-]*)*(?:KILL|KILLED|WITHDRAWAL|WITHDRAWN|RETRACTION)\b|^\W*(?i:editors:? (?:please )?kill|achtung,? zurückgezogen)\b",
    )
});
static EDITORS: Pattern =
    Pattern::new(|| pattern(r"^\W*(?:Eds?|EDS|EDITORS?|Editors)(?:[’'] note|' NOTE)?\s*:\s*"));
static SLUG: Pattern = Pattern::new(|| {
    pattern(
        r"^(?:(?:BC|AM|PM|AP|US|EU|[a-z]\d{3,4})-{1,2}[A-Za-z0-9][\w-]*(?:,.{0,60}|\s.{0,40})?|.{0,60}\b(?:\d(?:st|nd|rd|th) Ld|Writethru|Ld-Writethru)\b.{0,60}|\^{1,2}.{0,160}<?|\d{2,4} words)$",
    )
});
static MORE: Pattern = Pattern::new(|| {
    pattern(
        r"^\W*(?:MORE|END|ENDS|ENDIT|ENDITEM|30|###+|\(END\)|[A-Z]{2,5}\s?[A-Z]{0,3}\s\d{4}\w*)\W*$",
    )
});

/// Marks what is no text of a message, and reads what it says of its use.
pub(crate) fn mark(draft: &mut Draft) {
    let mut notes = Notes::default();
    let mut found = false;
    let mut kept: Vec<Piece> = Vec::new();
    let last = draft.pieces.len().saturating_sub(3);
    for (at, mut piece) in std::mem::take(&mut draft.pieces).into_iter().enumerate() {
        let is_top = at < TOP && piece.words <= LONGEST && piece.is_kept();
        if is_top && let Some(hold) = HOLD.captures(&piece.text) {
            let until = hold.get(1).map_or("", |until| until.as_str()).trim();
            notes.embargo = Some(if until.is_empty() {
                piece.text.clone()
            } else {
                until.to_owned()
            });
            found = true;
            continue;
        }
        if is_top && KILL.is_match(&piece.text) {
            notes.is_withdrawn = true;
            notes.editors.push(piece.text);
            found = true;
            continue;
        }
        if is_top && let Some(opening) = EDITORS.find(&piece.text) {
            notes.editors.push(piece.text[opening.end()..].to_owned());
            found = true;
            continue;
        }
        let is_slug = at < TOP && piece.words <= 12 && SLUG.is_match(&piece.text);
        if is_slug || at >= last && MORE.is_match(&piece.text) {
            piece.cut(FurnitureRule::Chrome);
        }
        kept.push(piece);
    }
    draft.pieces = kept;
    if found {
        notes::apply(notes, &mut draft.clues, &mut draft.pieces);
    }
}

/// A text of the wire with the quotation marks that its alphabet lacks.
pub(super) fn with_marks(text: &str) -> String {
    text.replace("``", "“").replace("''", "”")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::{Clues, Layout};
    use nutgraf_model::Warning;

    fn read(lines: &[&str]) -> Draft {
        let mut draft = Draft {
            name: None,
            format: None,
            layout: Layout::Plain,
            pieces: lines
                .iter()
                .map(|line| Piece::paragraph((*line).to_owned()))
                .collect(),
            clues: Clues::default(),
            damaged: false,
        };
        mark(&mut draft);
        draft
    }

    #[test]
    fn notes_of_agencies_are_read_and_no_text() {
        let body = "The harbour board voted on Tuesday to close the pier.";
        let held = read(&[
            "EMBARGOED UNTIL 2026-11-21T06:00:00Z",
            "BC-Pier,1st Ld-Writethru",
            body,
            "(MORE)",
        ]);
        assert_eq!(
            held.clues.details.embargo.as_deref(),
            Some("2026-11-21T06:00:00+00:00")
        );
        assert_eq!(held.clues.warnings, [Warning::Embargoed]);
        let kept: Vec<_> = held
            .pieces
            .iter()
            .filter(|piece| piece.is_kept())
            .map(|piece| piece.text.as_str())
            .collect();
        assert_eq!(kept, [body]);
        let killed = read(&["MANDATORY KILL: the vote did not take place.", body]);
        assert_eq!(killed.clues.warnings, [Warning::Withdrawn]);
        let noted = read(&["Eds: Corrects the day of the vote.", body]);
        assert!(noted.pieces[0].text.starts_with("Corrects"));
        for text in [
            "Killings in the valley rose.",
            "The embargo on fish ends.",
            "Hold on to your hats.",
        ] {
            assert_eq!(read(&[text, body]).clues.warnings, [], "{text}");
        }
    }
}
