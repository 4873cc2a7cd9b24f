//! Notes of correction and update: "An earlier version of this article …". They belong to the
//! article, but no sentence of theirs tells its news.

use nutgraf_model::BlockKind;

use crate::draft::Piece;
use crate::text::pattern::{Pattern, pattern};

/// A note of more words is running text.
const LONGEST: usize = 120;

/// How such notes open, as outlets print them.
static OPENING: Pattern = Pattern::new(|| {
    pattern(
        r"(?xi)
        ^(?:
          (?:correction|clarification|corrections?\ (?:and|&)\ clarifications?|korrektur|berichtigung|richtigstellung|korrekturhinweis|rectificatif|erratum|corrección|fe\ de\ errores|rectificación|aclaración|rettifica|errata\ corrige|correzione|correção|errata|erramos|correctie|rectificatie|rättelse|rettelse|sprostowanie)(?:\ \([^)]{1,40}\)|,?\ \d[^:]{0,30})?\s*[:.—–]
        | an?\ (?:earlier|previous|prior)\ version\ of\ (?:this|the)\ (?:\w+\ )?(?:article|story|report|piece|page|post|headline|column|review|obituary|newsletter|caption|graphic)\b
        | this\ (?:article|story|report|piece|page|post|headline|column|review|obituary)\ (?:was|has\ been|had\ been)\ (?:\w+\ )?(?:amended|corrected|updated|edited|revised|changed)\b
        | (?:because\ of|owing\ to|due\ to)\ an?\ (?:editing|production|editor['’]s|reporting|translation)\ (?:error|mistake)\b
        | in\ einer\ (?:früheren|ersten|vorherigen|älteren|vorigen|ursprünglichen)\ (?:version|fassung)\ (?:dieses|des|unseres)\b
        | (?:dieser|der)\ (?:artikel|text|beitrag|bericht)\ wurde\ (?:[^\s:;!?()“”]+\ ){0,5}(?:korrigiert|aktualisiert|ergänzt|geändert|überarbeitet)\b
        | une\ (?:première\ |précédente\ )?version\ (?:précédente\ |antérieure\ |initiale\ )?de\ (?:cet|notre)\ article\b
        | cet\ article\ a\ été\ (?:\w+\ )?(?:modifié|corrigé|mis\ à\ jour|actualisé)\b
        | una\ (?:primera\ )?versión\ (?:anterior\ |previa\ )?de\ (?:este|esta)\ (?:artículo|noticia|información|nota)\b
        | est[ea]\ (?:artículo|noticia|información|nota)\ (?:ha\ sido|fue)\ (?:corregid|actualizad|modificad)[oa]\b
        | una\ versione\ precedente\ di\ questo\ articolo\b | uma\ versão\ anterior\ dest[ea]\b | in\ een\ eerdere\ versie\ van\ dit\b
        )",
    )
});

/// Notes of editors, which may say anything.
static EDITORS: Pattern = Pattern::new(|| {
    pattern(
        r"(?xi)
        ^(?:(?:editor['’]?s?['’]?|editors['’])\ note|note\ to\ readers|(?:anmerkung|hinweis)\ der\ redaktion|anm\.\ d\.\ red|note\ de\ la\ rédaction|ndlr|nota\ (?:de\ la\ redacción|del\ editor|da\ redação|della\ redazione))\b
        .*\b(?:earlier\ version|previous\ version|corrected|amended|misstated|misspelled|misidentified|incorrectly|wrongly|früheren\ (?:version|fassung)|korrigiert|berichtigt|version\ (?:précédente|antérieure)|corrigé|versión\ anterior|corregid|versão\ anterior|corrigid|versione\ precedente)",
    )
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
