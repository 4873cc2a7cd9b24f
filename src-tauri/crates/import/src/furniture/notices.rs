//! Notices that are no part of an article wherever they stand: requests for consent, and the legal
//! notices behind a text. Words of theirs stand in articles, too: it takes several.

use nutgraf_language::List;
use nutgraf_model::{BlockKind, FurnitureRule};

use crate::draft::Piece;
use crate::text::phrases::Phrases;

/// Paragraphs with phrases of consent that make a request for it.
const REQUEST: usize = 2;
/// Words that must be left beside it.
const LEFT: usize = 20;
/// A line of fewer words is no paragraph of a notice.
const FEWEST: usize = 8;

static CONSENT: Phrases = Phrases::new(List::ConsentPhrase);
static LEGAL: Phrases = Phrases::new(List::LegalPhrase);

/// Marks requests for consent and legal notices.
pub(super) fn mark(pieces: &mut [Piece]) {
    mark_consent(pieces);
    mark_legal(pieces);
}

fn text_words<'a>(pieces: impl Iterator<Item = &'a Piece>) -> usize {
    let kept = pieces.filter(|piece| piece.is_kept() && piece.is_prose());
    kept.map(|piece| piece.words).sum()
}

/// A request for consent reaches from its first paragraph to its last.
fn mark_consent(pieces: &mut [Piece]) {
    let counts: Vec<usize> = pieces
        .iter()
        .map(|piece| match piece.words >= FEWEST && piece.is_kept() {
            true => CONSENT.count(&piece.text),
            false => 0,
        })
        .collect();
    let asking: Vec<usize> = (0..pieces.len()).filter(|&at| counts[at] > 0).collect();
    // Two phrases in a paragraph are as good as two paragraphs, beside another one.
    let phrases: usize = counts.iter().sum();
    let (Some(&first), Some(&last)) = (asking.first(), asking.last()) else {
        return;
    };
    if asking.len() < REQUEST || phrases < REQUEST + 1 {
        return;
    }
    let inside = text_words(pieces[first..=last].iter());
    let asked: usize = asking.iter().map(|&at| pieces[at].words).sum();
    let is_one = asked * 2 >= inside;
    let rest = text_words(pieces.iter()) - if is_one { inside } else { asked.min(inside) };
    if rest < LEFT {
        return;
    }
    let heading = first.checked_sub(1);
    if let Some(heading) = heading.filter(|&at| pieces[at].kind == BlockKind::Heading) {
        pieces[heading].cut_surely(FurnitureRule::Chrome);
    }
    for (at, piece) in pieces.iter_mut().enumerate().take(last + 1).skip(first) {
        if is_one || counts[at] > 0 {
            piece.cut_surely(FurnitureRule::Chrome);
        }
    }
}

/// Legal notices are the last paragraphs: the first of them holds a phrase, most of them do, and
/// most of the text stands before them.
fn mark_legal(pieces: &mut [Piece]) {
    let is_text = |piece: &Piece| piece.is_kept() && piece.is_prose() && piece.words >= FEWEST;
    let text: Vec<usize> = (0..pieces.len())
        .filter(|&at| is_text(&pieces[at]))
        .collect();
    let all: usize = text.iter().map(|&at| pieces[at].words).sum();
    let (mut behind, mut legal, mut from, mut words) = (0, 0, None, 0);
    for &at in text.iter().rev().take(MOST) {
        behind += 1;
        words += pieces[at].words;
        let found = LEGAL.count(&pieces[at].text);
        legal += usize::from(found > 0);
        if found == 0 && behind - legal > 1 || words * 5 > all * 4 {
            break;
        }
        // One phrase alone may be the reporter's.
        if found > 0 && legal * 2 >= behind && (found > 1 || legal > 1) {
            from = Some(at);
        }
    }
    let Some(from) = from else {
        return;
    };
    for piece in pieces.iter_mut().skip(from).filter(|piece| piece.is_kept()) {
        piece.cut_surely(FurnitureRule::Chrome);
    }
}

/// Paragraphs of the longest notice.
const MOST: usize = 12;

#[cfg(test)]
mod tests {
    use super::*;

    fn check(texts: &[&str], kept: &[usize]) {
        let pieces = texts
            .iter()
            .map(|text| Piece::paragraph((*text).to_owned()));
        let mut pieces: Vec<Piece> = pieces.collect();
        mark(&mut pieces);
        let got: Vec<usize> = (0..pieces.len())
            .filter(|&at| pieces[at].is_kept())
            .collect();
        assert_eq!(got, kept, "{texts:?}");
    }

    const REPORT: &str = "The harbour board voted on Tuesday to keep the night ferry running \
                          through the winter, after residents signed a petition.";

    #[test]
    fn a_request_for_consent_is_cut_and_a_report_on_cookies_stays() {
        check(
            &[
                "We and our partners store and access information on a device.",
                "You can change your mind at any time, on every page, at its very foot.",
                "You have a right to object where legitimate interest is used.",
                REPORT,
            ],
            &[3],
        );
        check(
            &[
                REPORT,
                "The ferry’s website uses cookies, the board’s report said on page nine.",
            ],
            &[0, 1],
        );
    }

    #[test]
    fn legal_notices_end_a_text() {
        let notice = "This content is for informational purposes only and should not be relied \
                      upon as investment advice.";
        let other = "Views expressed are those of the authors alone, who work for Ostrel Capital.";
        check(&[REPORT, REPORT, notice, other], &[0, 1]);
        check(&[REPORT, REPORT, REPORT, notice], &[0, 1, 2]);
        check(&[REPORT, notice, REPORT, REPORT], &[0, 1, 2, 3]);
        check(
            &[
                REPORT,
                REPORT,
                "The lawyer said that he had given legal advice to the board.",
            ],
            &[0, 1, 2],
        );
    }
}
