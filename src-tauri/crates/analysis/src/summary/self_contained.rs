//! Whether a sentence can stand in a summary: alone, only after the sentence before it (dangling
//! anaphora), or never.

use std::sync::LazyLock;

use nutgraf_language::{List, Words};

use aho_corasick::{AhoCorasick, AhoCorasickKind};

use super::discourse_markers;
use super::surface::Surface;

/// Whether a sentence is self-contained.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SelfContainedness {
    /// It can stand alone.
    Alone,
    /// It depends on the sentence before it: "He", "However", a quotation without its speaker.
    AfterPrevious,
    /// It is a caption, credit, byline, advertisement, fragment or question.
    Never,
}

/// A sentence with fewer words says nothing.
const FEWEST_WORDS: usize = 5;
/// A sentence without a stop at its end is a heading or caption up to this many words.
const HEADING_WORDS: usize = 14;
/// A longer sentence does not belong in a summary.
const MOST_WORDS: usize = 110;

/// Classifies a sentence by its own words. `language` is its tag.
pub fn of(text: &str, language: &str) -> SelfContainedness {
    judge(
        text,
        language,
        &Surface::of(text),
        discourse_markers::leans(text, language),
    )
}

/// Classifies a sentence whose surface is known, and whether it opens with a word that refers to
/// the sentence before.
pub(super) fn judge(
    text: &str,
    language: &str,
    surface: &Surface,
    leans: bool,
) -> SelfContainedness {
    if is_fragment(text, surface) || is_furniture(text) || is_question(text) {
        return SelfContainedness::Never;
    }
    if leans
        || discourse_markers::points_back(text, language)
        || is_bare_quotation(text)
        || is_pronoun_speech(text, language)
    {
        return SelfContainedness::AfterPrevious;
    }
    SelfContainedness::Alone
}

fn is_fragment(text: &str, surface: &Surface) -> bool {
    let count = surface.size();
    if !(FEWEST_WORDS..=MOST_WORDS).contains(&count) {
        return true;
    }
    let first = text.chars().next().unwrap_or(' ');
    let open = text.ends_with([':', ',', ';', '-', '–', '—']);
    first.is_lowercase()
        || matches!(first, ',' | ')' | ';' | ']' | '…' | '-')
        || open
        || !is_stopped(text) && count <= HEADING_WORDS
        || !surface.is_balanced()
        || surface.is_shouted()
}

/// A question belongs with its answer.
fn is_question(text: &str) -> bool {
    text.ends_with(['?', '？', '؟'])
}

/// Whether something other than a letter or figure ends the text.
pub(super) fn is_stopped(text: &str) -> bool {
    text.ends_with(|c: char| !c.is_alphanumeric())
}

/// `MWN's Tom Reed reported from Morrow and Noa Reyes wrote in Port Avelar.`
pub(super) fn is_reporters_credit(text: &str) -> bool {
    // Nothing but names stand before it.
    let act = CREDITS
        .listed()
        .iter()
        .filter_map(|act| text.find(act))
        .min();
    act.is_some_and(|act| {
        text[..act].split_whitespace().all(|word| {
            word.starts_with(char::is_uppercase) || BYLINE_SMALL.has(word) || word == "also"
        })
    })
}

/// What a sentence says that credits reporters and nothing else.
static CREDITS: Words = Words::new(List::ReportersCredit);
/// Small words between the names of a byline.
static BYLINE_SMALL: Words = Words::new(List::BylineSmallWord);
static BYLINES: Words = Words::new(List::BylineStart);
static PHOTO_SIDES: Words = Words::new(List::PhotoSide);
/// Words of pages, not of articles. Lower case; looked for anywhere.
static PAGE_WORDS: Words = Words::new(List::PageWord);

/// All of [`PAGE_WORDS`] in one pass; `None` only if they could not be built, which a test rules out.
static PAGE: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    AhoCorasick::builder()
        .ascii_case_insensitive(true)
        .kind(Some(AhoCorasickKind::DFA))
        .build(PAGE_WORDS.listed())
        .ok()
});

fn is_furniture(text: &str) -> bool {
    PAGE.as_ref().is_some_and(|page| page.is_match(text))
        || has_photo_sides(text)
        || is_byline(text)
        || is_bracketed(text)
        || is_link(text)
        || is_address(text)
}

fn is_address(text: &str) -> bool {
    ["http", "www."].iter().any(|start| text.starts_with(start))
}

/// "(R)", "(L)": who stands where in a picture.
fn has_photo_sides(text: &str) -> bool {
    text.contains('(') && PHOTO_SIDES.stand_in(text)
}

/// Nothing but a bracket: a credit, an editor's note.
pub(super) fn is_bracketed(text: &str) -> bool {
    let inner = text.trim_end_matches(['.', '!', '?', '。']);
    inner.starts_with(['(', '（', '['])
        && inner.ends_with([')', '）', ']'])
        && inner.matches(['(', '（', '[']).count() == 1
}

/// `RELATED: …`, `IN THE NEWS: …`, and headlines of other articles that end in a lone stop.
fn is_link(text: &str) -> bool {
    let label = text.split_once(':').is_some_and(|(label, _)| {
        label.len() >= 4
            && label.split(' ').count() <= 4
            && label.chars().any(char::is_uppercase)
            && !label
                .chars()
                .any(|c| c.is_lowercase() || c.is_ascii_digit())
            && label.is_ascii()
    });
    label || text.ends_with(" .")
}

/// `By Ines Caldera and Tom Reed`: nothing but names after the first word.
fn is_byline(text: &str) -> bool {
    let mut starts = BYLINES.listed().iter();
    let Some(names) = starts.find_map(|start| text.strip_prefix(start)) else {
        return false;
    };
    let small = names
        .split_whitespace()
        .filter(|word| word.starts_with(char::is_lowercase) && !BYLINE_SMALL.has(word))
        .count();
    small == 0
}

/// A quotation and nothing else: whose?
fn is_bare_quotation(text: &str) -> bool {
    let closes = match text.chars().next() {
        Some('“') => '”',
        Some('"') => '"',
        Some('«') => '»',
        Some('„') => '“',
        Some('「') => '」',
        _ => return false,
    };
    let inner = text.trim_end_matches(['.', '!', '?', '…', '。']);
    inner.ends_with(closes)
        && inner.chars().filter(|&c| c == closes).count() <= 1 + usize::from(closes == '"')
}

/// `“…,” he said.`: a quotation whose speaker is named before it.
fn is_pronoun_speech(text: &str, language: &str) -> bool {
    let Some(close) = text.rfind(['”', '"', '»', '“']) else {
        return false;
    };
    let opens_quoted = text.starts_with(['“', '"', '«', '„']);
    let after = text[close..].trim_start_matches(|c: char| !c.is_alphanumeric());
    opens_quoted
        && after.split_whitespace().count() <= 4
        && discourse_markers::names_by_pronoun(after, language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_stand_as_a_reader_would_say() {
        for (text, want) in [
            (
                "The harbour board voted to close the pier.",
                SelfContainedness::Alone,
            ),
            (
                "“We waited too long,” board chairman Luis Marque said.",
                SelfContainedness::Alone,
            ),
            (
                "This week the board voted to close the pier.",
                SelfContainedness::Alone,
            ),
            (
                "He said the pier could still be saved.",
                SelfContainedness::AfterPrevious,
            ),
            (
                "However, the vote was not unanimous.",
                SelfContainedness::AfterPrevious,
            ),
            (
                "The incident, which the board played down, cost a million.",
                SelfContainedness::AfterPrevious,
            ),
            (
                "The decision of the board will cost nine million.",
                SelfContainedness::Alone,
            ),
            (
                "The suspect fled before the police came to the pier.",
                SelfContainedness::AfterPrevious,
            ),
            (
                "The man who closed the pier resigned on Monday.",
                SelfContainedness::Alone,
            ),
            (
                "“The sea does not wait for anybody.”",
                SelfContainedness::AfterPrevious,
            ),
            (
                "“The pier was always going to fall,” he said.",
                SelfContainedness::AfterPrevious,
            ),
            (
                "By Ines Caldera and Tom Reed in Port Avelar",
                SelfContainedness::Never,
            ),
            (
                "(Coast Tribune / Noa Reyes, all rights kept)",
                SelfContainedness::Never,
            ),
            (
                "The pier at dawn on Tuesday morning. Photo: Tom Reed",
                SelfContainedness::Never,
            ),
            (
                "IN THE NEWS: the pier closes at last",
                SelfContainedness::Never,
            ),
            (
                "The pier closes at last in March .",
                SelfContainedness::Never,
            ),
            (
                "and the pier was closed for ever.",
                SelfContainedness::Never,
            ),
            (
                "She told them: “The pier will close.",
                SelfContainedness::Never,
            ),
            (
                "What the closing of the pier means",
                SelfContainedness::Never,
            ),
            ("Nobody came.", SelfContainedness::Never),
            (
                "Will the board vote to close the pier?",
                SelfContainedness::Never,
            ),
            (
                "“Will the board vote to close the pier?” asked Luis Marque.",
                SelfContainedness::Alone,
            ),
        ] {
            assert_eq!(of(text, "en"), want, "{text}");
        }
        assert!(PAGE.is_some(), "the words of pages are built");
    }

    #[test]
    fn who_reported_is_told_from_what_was_reported() {
        for credit in [
            "MWN's Tom Reed reported from Morrow and Noa Reyes wrote in Port Avelar.",
            "Tom Reed and Noa Reyes reported and wrote from Port Avelar.",
        ] {
            assert!(is_reporters_credit(credit), "{credit}");
        }
        for news in [
            "The harbour board reported from Morrow that the pier was gone.",
            "Tom Reed, who reported from Morrow for years, has died.",
        ] {
            assert!(!is_reporters_credit(news), "{news}");
        }
    }
}
