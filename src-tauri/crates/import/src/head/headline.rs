//! The headline: named by the format, else found above the text, else made from its first words.

use nutgraf_model::{BlockKind, FurnitureRule};
use rustc_hash::FxHashSet;

use super::{byline, dateprint, outlet};
use crate::dates::Order;
use crate::draft::{Draft, Piece};
use crate::furniture;
use crate::text::words;

/// A headline is no longer than this, in characters.
const LONGEST: usize = 200;
/// Pieces above the text that are looked at.
const REACH: usize = 25;
/// Where a made-up headline is cut, in characters.
const GUESS: usize = 120;

/// Takes the headline out of the pieces: its words, and where the text below it begins.
pub(crate) fn take(draft: &mut Draft) -> (Option<String>, usize) {
    if let Some(title) = draft.clues.headline.clone() {
        let at = remove_copies(&mut draft.pieces, &title);
        return (Some(title), at);
    }
    match find(&draft.pieces) {
        Some(at) => {
            let piece = draft.pieces.remove(at);
            if draft.clues.source.is_none() {
                draft.clues.source = outlet::behind_headline(&piece.text);
            }
            for before in draft.pieces[..at].iter_mut().filter(|p| !p.is_prose()) {
                if byline::read(&before.text, Order::DayFirst).is_none()
                    && dateprint::read(&before.text, Order::DayFirst).is_none()
                {
                    before.cut(FurnitureRule::Chrome);
                }
            }
            (Some(without_site(&piece.text).to_owned()), at)
        }
        None => (None, 0),
    }
}

/// The first words of the text, else the file's name.
pub(crate) fn guess(draft: &Draft) -> String {
    let first = draft.pieces.iter().find(|p| p.is_kept() && p.words > 1);
    let Some(first) = first.or(draft.pieces.iter().find(|p| p.words > 0)) else {
        return draft.clues.name.clone();
    };
    let sentence = first_sentence(&first.text);
    if sentence.chars().count() <= GUESS {
        return sentence.to_owned();
    }
    let mut short = String::new();
    for word in sentence.split_whitespace() {
        if short.chars().count() + word.chars().count() >= GUESS {
            break;
        }
        if !short.is_empty() {
            short.push(' ');
        }
        short.push_str(word);
    }
    if short.is_empty() {
        short = sentence.chars().take(GUESS).collect();
    }
    short + "…"
}

fn first_sentence(text: &str) -> &str {
    let stop = text.char_indices().find(|&(at, c)| {
        let next = text[at + c.len_utf8()..].chars().next();
        matches!(c, '。' | '！' | '？')
            || matches!(c, '.' | '!' | '?') && at > 20 && next.is_none_or(char::is_whitespace)
    });
    stop.map_or(text, |(at, c)| &text[..at + c.len_utf8()])
}

/// Drops printed copies of a known headline from the first pieces; where the text begins.
fn remove_copies(pieces: &mut Vec<Piece>, title: &str) -> usize {
    let folded = words::fold(title);
    let mut from = 0;
    let mut at = 0;
    let mut seen = 0;
    pieces.retain(|piece| {
        seen += usize::from(piece.is_kept());
        let copy = seen <= 2 * REACH
            && piece.text.len() <= 2 * title.len() + 40
            && words::fold(without_site(&piece.text)) == folded;
        if copy {
            from = at;
        } else {
            at += 1;
        }
        !copy
    });
    from
}

/// The best candidate above the first long paragraphs.
fn find(pieces: &[Piece]) -> Option<usize> {
    let text = pieces
        .iter()
        .position(|p| p.is_prose() && p.is_kept() && p.words >= 12)
        .unwrap_or(pieces.len());
    let reach = text.saturating_sub(REACH);
    let candidates: Vec<usize> = (reach..text)
        .filter(|&at| {
            could_be(&pieces[at])
                && pieces[at + 1..]
                    .iter()
                    .any(|p| p.is_kept() && p.words > pieces[at].words)
        })
        .collect();
    let prose = pieces[text..].iter().filter(|piece| piece.is_prose());
    let prose: Vec<String> = match candidates.iter().any(|&at| pieces[at].words >= 4) {
        true => prose
            .take(8)
            .map(|piece| words::fold(&piece.text))
            .collect(),
        false => Vec::new(),
    };
    let vocabulary: FxHashSet<&str> = prose.iter().flat_map(|text| rare_words(text)).collect();
    let shared = |at: usize| {
        let folded = words::fold(&pieces[at].text);
        let own: FxHashSet<&str> = rare_words(&folded).collect();
        own.intersection(&vocabulary).count()
    };
    candidates
        .iter()
        .copied()
        .find(|&at| pieces[at].words >= 4 && shared(at) >= 2)
        .or_else(|| candidates.iter().copied().find(|&at| pieces[at].words >= 3))
        .or_else(|| candidates.first().copied())
}

fn could_be(piece: &Piece) -> bool {
    let text = piece.text.as_str();
    piece.is_kept()
        && matches!(piece.kind, BlockKind::Paragraph | BlockKind::Heading)
        && piece.words >= 1
        && text.chars().count() <= LONGEST
        && !text.ends_with(['.', '。', ':', ';', ','])
        && outlet::line(text, Order::DayFirst).is_none_or(|name| name != text)
        && byline::read(text, Order::DayFirst).is_none()
        && dateprint::read(text, Order::DayFirst).is_none()
        && !is_dateline(text)
        && !furniture::is_line_furniture(text)
}

/// "VARNHOLM, Nov. 18": a place in capitals, a comma, and a month's name or a day.
fn is_dateline(text: &str) -> bool {
    let Some((place, rest)) = text.split_once(", ") else {
        return false;
    };
    let is_shouted =
        place.chars().any(char::is_alphabetic) && !place.chars().any(char::is_lowercase);
    let opens_with_month = || {
        let mut words = rest.split([' ', '.', ',']).filter(|word| !word.is_empty());
        words.any(|word| crate::dates::month(&word.to_lowercase()).is_some())
    };
    is_shouted && rest.split_whitespace().count() <= 4 && opens_with_month()
}

/// The words of a folded text with four letters or more.
fn rare_words(folded: &str) -> impl Iterator<Item = &str> {
    words::of(folded).filter(|word| word.chars().nth(3).is_some())
}

/// A headline without the outlet's name that browsers append: "… | The Port Ledger".
pub(crate) fn without_site(title: &str) -> &str {
    match title.rsplit_once(" | ") {
        Some((headline, site))
            if words::count(site) <= 5 && words::count(headline) > words::count(site) =>
        {
            headline.trim()
        }
        _ => title,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_site_goes_and_the_headline_stays() {
        assert_eq!(
            without_site("Harbour reopens after storm | The Port Ledger"),
            "Harbour reopens after storm"
        );
        assert_eq!(without_site("Yes | No"), "Yes | No");
    }

    #[test]
    fn a_first_sentence_is_short_enough() {
        assert_eq!(
            first_sentence("The pier closed on Tuesday. It will"),
            "The pier closed on Tuesday."
        );
        assert_eq!(first_sentence("no stop"), "no stop");
    }
}
