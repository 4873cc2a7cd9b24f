//! What news agencies say to newsrooms beside the text: corrections, embargoes, withdrawals.

use nutgraf_model::{BlockKind, DateEvidence, FurnitureRule, Warning};

use crate::dates;
use crate::draft::{Clues, Piece};
use crate::formats::metadata;
use crate::text::pattern::{Pattern, pattern};

/// The day until which an embargo holds that does not say when it ends.
const NEVER: &str = "9999-12-31";

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
        .filter_map(|note| metadata::some_line(note))
    {
        is_withdrawn |= TAKES_BACK.is_match(&note);
        let mut piece = Piece::new(BlockKind::Correction, note);
        if !CORRECTS.is_match(&piece.text) {
            piece.cut(FurnitureRule::Chrome);
        }
        above.push(piece);
    }
    if let Some(until) = notes.embargo.as_deref().and_then(metadata::some_line) {
        let mut piece = Piece::paragraph(format!("Embargoed: {until}"));
        piece.cut(FurnitureRule::DateLine);
        above.push(piece);
        clues.warnings.push(Warning::Embargoed);
        let order = metadata::order(clues, pieces);
        let found = || Some(dates::find(&until, order)?.published(DateEvidence::Metadata));
        let moment = metadata::date(&until, order).or_else(found);
        clues.details.embargo = Some(moment.map_or(NEVER.to_owned(), |moment| moment.rfc3339()));
    }
    if let Some(line) = notes.dateline.as_deref().and_then(metadata::some_line) {
        let stands = pieces.iter().any(|piece| piece.text.starts_with(&line));
        let mut piece = Piece::paragraph(line);
        piece.cut(FurnitureRule::DateLine);
        above.extend((!stands).then_some(piece));
    }
    if is_withdrawn {
        clues.warnings.push(Warning::Withdrawn);
        // A message that only takes a text back has none: its headline stands for it.
        if pieces
            .iter()
            .chain(&above)
            .all(|piece| piece.words == 0 || !piece.is_kept())
        {
            let said = clues.headline.clone().unwrap_or_default();
            above.push(Piece::new(BlockKind::Correction, said));
        }
    }
    // Notes alone are no article, unless they take one back.
    if pieces.iter().any(|piece| piece.words > 0) || is_withdrawn {
        pieces.splice(0..0, above);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
