//! Captions and credits of pictures.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;
use nutgraf_language::{List, all};
use nutgraf_model::{BlockKind, FurnitureRule};

use crate::draft::Piece;
use crate::text::pattern::{Pattern, any_of, pattern};

/// A caption has at most this many words.
const LONGEST: usize = 90;
/// A line of credit has at most this many words.
const LONGEST_CREDIT: usize = 14;

/// Bytes in which a credit at the end of a caption stands.
const TAIL: usize = 120;

/// A maker or agency in brackets that ends the piece: "(MAXIM IVEL / POOL / MWire)", "(AP Photo/…)".
static BRACKETED: Pattern = Pattern::new(|| {
    let word = format!(
        "{}|{}",
        any_of(List::CreditWord),
        any_of(List::PictureAgency)
    );
    pattern(&format!(
        r"[(\[](?:[^()\[\]]*(?i:\b(?:{word})\b)[^()\[\]]*|(?:[^()\[\]/]*\s?/\s?)+(?:[A-Z]{{2,}}[^()\[\]]*)|(?:[^()\[\]]*[/,] ?)?(?:AP|AFP|EPA|REUTERS|Reuters|dpa|EFE|ANSA|Bloomberg|TASS|Xinhua))[)\]][.]?$"
    ))
});

/// A credit that ends the piece without brackets.
static TRAILING: Pattern = Pattern::new(|| {
    let opening = any_of(List::TrailingCredit);
    pattern(&format!(
        r"(?:(?i:\b(?:{opening}))\s?(?:by\b|:|©|/)\s?[^.!?]+|[|/–—-]\s?(?:[^|/.!?]*[/|,]\s?)?(?i:(?:afp|ap|reuters|epa|dpa|afp via )?\s?(?:getty images|getty|shutterstock|imago|picture alliance|ap photo|alamy|afp|reuters))(?:[/ ][^.!?]*)?|©\s?[^.!?]+|\bAP Photo/[^.!?]+|\bREUTERS/[^.!?]+|(?i:\b(?:via|courtesy of|courtesy) (?:getty images|getty|ap|afp|reuters|shutterstock))|[A-Z][^/|0-9!?,;:()\[\]“”«»…–—]{{3,40}}/(?:AP|AFP|Getty Images|Reuters|REUTERS|EPA|dpa|The [A-Z][^/|0-9.!?,;:()\[\]“”«»…–—-]{{3,30}}))[)\].]*$"
    ))
});

/// A line that is nothing but a credit.
static CREDIT: Pattern = Pattern::new(|| {
    let opening = any_of(List::CreditOpening);
    pattern(&format!(
        r"^[(\[]?(?i:(?:{opening})(?:\s(?:by|via|credit|courtesy(?: of)?))?\s?[:©/|]|©|(?:photo|image|illustration|photograph|graphic|video) (?:by|courtesy|via)\b)"
    ))
});

/// Words only captions use.
static SCENE: Pattern = Pattern::new(|| {
    let (mark, scene) = (any_of(List::SceneMark), any_of(List::Scene));
    pattern(&format!(r"(?:{mark}|\([LRC]-[LRC]\)|(?i:{scene}))"))
});

/// Marks captions and credits.
pub(crate) fn mark(pieces: &mut [Piece]) {
    for piece in pieces.iter_mut().filter(|piece| piece.words <= LONGEST) {
        if piece.kind == BlockKind::Quotation {
            continue;
        }
        if let Some(rule) = rule(&piece.text, piece.words) {
            piece.cut(rule);
        }
    }
}

fn rule(text: &str, words: usize) -> Option<FurnitureRule> {
    if text.starts_with('©') && text.contains("20") {
        return None;
    }
    if words <= LONGEST_CREDIT && (CREDIT.is_match(text) || is_only_credit(text, words)) {
        return Some(FurnitureRule::Credit);
    }
    let credited = is_bracketed(text) || is_trailing(text);
    let captioned =
        credited || words <= 45 && is_scene(text) || CREDIT.is_match(text) && words <= 40;
    captioned.then_some(FurnitureRule::Caption)
}

/// Whether the last brackets, which must end the text, hold a credit.
fn is_bracketed(text: &str) -> bool {
    let is_end = text.trim_end_matches('.').ends_with([')', ']']);
    is_end
        && text
            .rfind(['(', '['])
            .is_some_and(|from| BRACKETED.is_match(&text[from..]))
}

/// What every trailing credit holds, besides the words of each language: most paragraphs hold none
/// of it and need no closer look.
const SIGNS: [&str; 16] = [
    "getty",
    "shutterstock",
    "imago",
    "alliance",
    "alamy",
    "©",
    "/ap",
    "|ap",
    "| ap",
    "- ap",
    "– ap",
    "— ap",
    "/ ap",
    "/the ",
    "via ap",
    "of ap",
];
/// Agencies stand behind one of [`BEFORE`], for their letters stand in many words ("department").
const AGENCIES: &[&str] = &["afp", "reuters", "epa", "dpa"];
const BEFORE: &[&str] = &["/", "|", "-", "–", "—", "via", "courtesy"];
/// Finds any of some signs in one pass.
type Signs = LazyLock<Option<AhoCorasick>>;

static IN_CREDIT: Signs =
    Signs::new(|| AhoCorasick::new(SIGNS.into_iter().chain(all(List::CaptionSign))).ok());
static AGENCY: Signs = Signs::new(|| AhoCorasick::new(AGENCIES).ok());
static BEFORE_AGENCY: Signs = Signs::new(|| AhoCorasick::new(BEFORE).ok());
static IN_SCENE: Signs = Signs::new(|| AhoCorasick::new(all(List::SceneSign)).ok());

/// Whether a credit ends the text; it stands in the last [`TAIL`] bytes.
fn is_trailing(text: &str) -> bool {
    let from = text.ceil_char_boundary(text.len().saturating_sub(TAIL));
    let tail = &text[from..];
    let lower = tail.to_lowercase();
    let has_sign =
        holds(&lower, &IN_CREDIT) || holds(&lower, &BEFORE_AGENCY) && holds(&lower, &AGENCY);
    has_sign && TRAILING.is_match(tail)
}

/// Whether the words of a scene stand in the text.
fn is_scene(text: &str) -> bool {
    (text.contains('(') || holds(&text.to_lowercase(), &IN_SCENE)) && SCENE.is_match(text)
}

fn holds(text: &str, signs: &Signs) -> bool {
    signs.as_ref().is_none_or(|signs| signs.is_match(text))
}

fn is_only_credit(text: &str, words: usize) -> bool {
    words <= 8
        && (text.starts_with('(') && is_bracketed(text) && text.matches('(').count() == 1
            || words <= 5 && text.contains("Getty Images")
            || text.starts_with("AP Photo")
            || text.starts_with("REUTERS/"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::words;

    fn check(text: &str, want: Option<FurnitureRule>) {
        assert_eq!(rule(text, words::count(text)), want, "{text}");
    }

    #[test]
    fn captions_carry_a_credit_or_a_scene() {
        let caption = Some(FurnitureRule::Caption);
        check(
            "Mayor Ilse Brandt (R) shakes hands with Omar Faridi in Port Avelar on November 20, 2026. (MAXIM IVEL / POOL / AFP)",
            caption,
        );
        check("The pier after the storm. (AP Photo/Jo Ann Reed)", caption);
        check("The old pier after the storm | Getty Images", caption);
        check(
            "A ferry waits outside the harbour. Photograph: Ana Sorel/The Port Ledger",
            caption,
        );
        check(
            "Mayor Ilse Brandt, left, and harbour master Omar Faridi on Friday",
            caption,
        );
        check("Die Fähre im Hafen. (Foto: Lena Brandt/dpa)", caption);
    }

    #[test]
    fn credits_stand_alone() {
        let credit = Some(FurnitureRule::Credit);
        check("Photo: Ana Sorel / The Port Ledger", credit);
        check("Getty Images", credit);
        check("Image credit: Paul Ivel", credit);
        check("(AP Photo/Jo Ann Reed)", credit);
    }

    #[test]
    fn sentences_are_neither() {
        check(
            "The mayor left the pier on Friday and did not return to it (it was raining).",
            None,
        );
        check(
            "Reuters reported on Friday that the harbour would stay closed.",
            None,
        );
        check(
            "He said the photo showed the pier as it was before the storm.",
            None,
        );
        check(
            "“The pictures we saw on Friday were terrible,” she said of the pier.",
            None,
        );
    }
}
