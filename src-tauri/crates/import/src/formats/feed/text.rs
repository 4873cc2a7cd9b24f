//! The text of an entry: whole, or an opening; without what feeds hang on it.

use nutgraf_model::FurnitureRule;

use super::exports::Export;
use super::written;
use crate::draft::{Clues, Piece};
use crate::formats::metadata;
use crate::text::pattern::{Pattern, pattern};
use crate::text::{tidy, words};
use crate::xml::tree::Element;

/// An entry with only a summary of fewer words is taken for a teaser.
const TEASER: usize = 120;

/// The entry's text. What is only a summary is said to be one; a summary beside the text is the
/// standfirst, unless it is the text's own beginning.
pub(super) fn text(entry: &Element, clues: &mut Clues, export: &Export) -> Vec<Piece> {
    const FULL: &[&str] = &["content:encoded", "content", "body", "fullitem"];
    const SUMMARY: &[&str] = &[
        "description",
        "summary",
        "dc:description",
        "dcterms:abstract",
        "excerpt:encoded",
        "media:description",
        "itunes:summary",
    ];
    let pieces_of = |names: &[&str]| {
        let group = entry.child("media:group");
        let found = names.iter().filter_map(|name| entry.child(name));
        let inside = names.iter().filter_map(|name| group?.child(name));
        let found = found.chain(inside).map(|element| {
            let (text, written) = written(element);
            metadata::pieces_as(&export.without_codes(&text), written)
        });
        found.max_by_key(|pieces| pieces.iter().map(|piece| piece.words).sum::<usize>())
    };
    let full = pieces_of(FULL).unwrap_or_default();
    let summary = pieces_of(SUMMARY).unwrap_or_default();
    let count = |pieces: &[Piece]| pieces.iter().map(|p| p.words).sum::<usize>();
    let (mut pieces, other) = if count(&full) >= count(&summary) {
        (full, summary)
    } else {
        (summary, Vec::new())
    };
    let is_summary = entry_has_no(entry, FULL) && !pieces.is_empty();
    cut_addresses(&mut pieces);
    let goes_on = cut_the_foot(&mut pieces);
    if is_summary && (goes_on || count(&pieces) < TEASER) || goes_on && count(&pieces) < TEASER {
        metadata::is_opening(clues);
    }
    clues.standfirst = standfirst(&other, &pieces);
    pieces
}

/// Cuts lines of an outlet's other addresses from the end, as under films: "Shop: https://…".
fn cut_addresses(pieces: &mut [Piece]) {
    static ADDRESS: Pattern = Pattern::new(|| {
        pattern(r"(?i)^.{0,60}?[:\-–—▶►→]?\s*(?:https?://|www\.)\S+$|^(?:#\w+\s*)+$")
    });
    for piece in pieces.iter_mut().skip(1).rev() {
        let is_address = |line: &str| ADDRESS.is_match(line.trim());
        if piece.words > 40 || !piece.text.lines().all(is_address) {
            break;
        }
        piece.cut(FurnitureRule::Chrome);
    }
}

fn entry_has_no(entry: &Element, names: &[&str]) -> bool {
    names.iter().all(|name| entry.child(name).is_none())
}

/// A short summary that is not the beginning of the text.
fn standfirst(summary: &[Piece], text: &[Piece]) -> Option<String> {
    let summary: Vec<&str> = summary.iter().map(|piece| piece.text.as_str()).collect();
    let summary = tidy::one_line(&summary.join(" "));
    let own = words::fold(END.split(&summary).next().unwrap_or_default());
    let length = summary.chars().count();
    let opening: Vec<&str> = text
        .iter()
        .take(6)
        .map(|piece| piece.text.as_str())
        .collect();
    let opening = words::fold(&opening.join(" "));
    ((20..=500).contains(&length) && own.len() > 10 && !opening.contains(&own)).then_some(summary)
}

/// Where a text breaks off: "[…]", "…", "Continue reading".
static END: Pattern = Pattern::new(|| {
    pattern(
        r"(?i)(?:\s*(?:\[\s*(?:…|\.\.\.|&hellip;)\s*\]|…|\.\.\.)\s*)?(?:(?:continue reading|read (?:more|the (?:full|rest)|full)|weiterlesen|mehr lesen|lire la suite|leer más|continua a leggere|lees (?:verder|meer))\b.{0,160})?$",
    )
});

/// Cuts "Continue reading …" and "The post … appeared first on …" from the end, and tells
/// whether the text breaks off.
fn cut_the_foot(pieces: &mut [Piece]) -> bool {
    static FOOT: Pattern = Pattern::new(|| {
        pattern(
            r"(?i)^(?:the post .{1,400} (?:appeared|first appeared) (?:first )?(?:on|in) .{1,120}|(?:der )?beitrag .{1,300} erschien zuerst (?:auf|bei) .{1,120}|l['’]article .{1,300} est apparu en premier sur .{1,120}|la entrada .{1,300} (?:se publicó primero|aparece primero) en .{1,120}|comments? on (?:facebook|twitter)|\(?\d+ comments?\)?|comments)\.?$",
        )
    });
    static GOES_ON: Pattern = Pattern::new(|| {
        pattern(
            r"(?i)(?:\[\s*(?:…|\.\.\.|&hellip;)\s*\]|…|\.\.\.|^(?:continue reading|read (?:more|the (?:full|rest)|full)|weiterlesen|mehr lesen|lire la suite|leer más|continua a leggere|lees (?:verder|meer))\b.{0,160})$",
        )
    });
    static BRACKET: Pattern = Pattern::new(|| pattern(r"\s*\[\s*(?:…|\.\.\.|&hellip;)\s*\]$"));
    let mut goes_on = false;
    for piece in pieces.iter_mut().rev().take(4) {
        if FOOT.is_match(&piece.text) {
            piece.cut(FurnitureRule::Chrome);
        } else if GOES_ON.is_match(&piece.text) {
            goes_on = true;
            if let Some(mark) = BRACKET.find(&piece.text) {
                piece.text.truncate(mark.start());
            }
            if piece.words <= 25
                && !words::ends_sentence(piece.text.trim_end_matches(['…', '.', ']', '[']))
                && is_link_text(&piece.text)
            {
                piece.cut(FurnitureRule::Related);
            }
            break;
        } else {
            break;
        }
    }
    goes_on
}

fn is_link_text(text: &str) -> bool {
    let end = END.find(text);
    end.is_some_and(|end| end.start() == 0 && !end.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_goes_on_elsewhere_is_known() {
        for (text, want) in [
            ("The board voted on Tuesday to close the pier. […]", true),
            ("The board voted on Tuesday to close the pier [...]", true),
            ("Continue reading Harbour reopens", true),
            ("The board voted on Tuesday to close the pier.", false),
        ] {
            let mut pieces = metadata::pieces(text);
            assert_eq!(cut_the_foot(&mut pieces), want, "{text}");
        }
    }
}
