//! Notes of correction and update: "An earlier version of this article …". They belong to the
//! article, but no sentence of theirs tells its news.

use nutgraf_language::List;
use nutgraf_model::BlockKind;

use crate::draft::Piece;
use crate::text::pattern::{Pattern, any_of, pattern};

/// A note of more words is running text.
const LONGEST: usize = 120;

/// How such notes open, as outlets print them.
static OPENING: Pattern = Pattern::new(|| {
    let (title, opening) = (
        any_of(List::CorrectionTitle),
        any_of(List::CorrectionOpening),
    );
    let dated = r"(?: \([^)]{1,40}\)|,? \d[^:]{0,30})?";
    pattern(&format!(r"(?i)^(?:(?:{title}){dated}\s*[:.—–]|{opening})"))
});

/// Notes of editors, which may say anything.
static EDITORS: Pattern = Pattern::new(|| {
    let (note, word) = (any_of(List::EditorsNote), any_of(List::CorrectionWord));
    pattern(&format!(r"(?i)^(?:{note})\b.*\b(?:{word})"))
});

/// Whether a text opens as a note. What stands before its first letter is taken away here: a
/// pattern that begins with anything has to read on where one that begins with a word gives up.
fn opens_note(text: &str) -> bool {
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '_');
    OPENING.is_match(text) || EDITORS.is_match(text)
}

/// Marks the notes among the pieces that are kept, where there is other text beside them.
pub(crate) fn mark(pieces: &mut [Piece]) {
    let is_note = |piece: &Piece| {
        piece.is_kept()
            && piece.kind.is_prose()
            && piece.words <= LONGEST
            && opens_note(&piece.text)
    };
    let is_text = |piece: &Piece| piece.is_kept() && piece.is_prose() && !is_note(piece);
    if !pieces.iter().any(is_text) {
        return;
    }
    for piece in pieces.iter_mut() {
        if is_note(piece) {
            piece.kind = BlockKind::Correction;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(lines: &[&str]) -> Vec<BlockKind> {
        let mut pieces: Vec<Piece> = lines
            .iter()
            .map(|line| Piece::paragraph((*line).to_owned()))
            .collect();
        mark(&mut pieces);
        pieces.iter().map(|piece| piece.kind).collect()
    }

    const NEWS: &str =
        "The ferry line that has crossed the bay every night will end its late runs.";

    #[test]
    fn notes_of_correction_are_told_in_many_languages() {
        for note in [
            "An earlier version of this article misstated the number of boats. There are nine.",
            "Correction: The bridge was built in 1961, not 1916.",
            "Correction (Nov. 20): The mayor’s name is Tilda Ahn.",
            "This story has been updated to add the company’s answer.",
            "Editor’s note: A caption incorrectly named the harbour.",
            "In einer früheren Version dieses Artikels hieß es, die Fähre sei 1916 gebaut worden.",
            "Dieser Artikel wurde am 20. November korrigiert.",
            "Une version précédente de cet article donnait un autre chiffre.",
            "Una versión anterior de este artículo daba otra cifra.",
            "Fe de errores: el puente es de 1961.",
        ] {
            let want = [BlockKind::Paragraph, BlockKind::Correction];
            assert_eq!(kinds(&[NEWS, note]), want, "{note}");
        }
    }

    #[test]
    fn news_of_corrections_is_news() {
        for news in [
            "Correction officers in the county prison voted for a strike on Thursday.",
            "An earlier version of the bill would have closed the harbour for good.",
            "The article was corrected after the minister had called the paper twice.",
            "Editor’s note: the following report describes violence.",
            "This story was told in the harbour for a hundred years.",
        ] {
            assert_eq!(kinds(&[NEWS, news])[1], BlockKind::Paragraph, "{news}");
        }
    }

    #[test]
    fn a_text_that_is_nothing_else_stays_text() {
        let alone = "Correction: The bridge was built in 1961, not 1916.";
        assert_eq!(kinds(&[alone]), [BlockKind::Paragraph]);
    }
}
