//! What pages say around articles, in many languages: one phrase a line, folded (lower case, no
//! marks), in the files beside this one.

use std::sync::LazyLock;

use rustc_hash::FxHashSet as HashSet;

type Phrases = LazyLock<HashSet<&'static str>>;

fn lines(file: &'static str) -> HashSet<&'static str> {
    file.lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .collect()
}

/// Short lines that open the tail of a page: everything after them is not the article.
pub(super) static TAIL: Phrases = Phrases::new(|| lines(include_str!("phrases/tail.txt")));

/// Openings of lines that point to other articles; a colon, dash or the line's end follows.
pub(super) static POINTERS: Phrases = Phrases::new(|| lines(include_str!("phrases/pointers.txt")));

/// Lines that belong to the page, whole.
pub(super) static CHROME: Phrases = Phrases::new(|| lines(include_str!("phrases/chrome.txt")));

/// Openings of lines that belong to the page.
pub(super) static CHROME_OPENINGS: Phrases =
    Phrases::new(|| lines(include_str!("phrases/chrome-openings.txt")));

/// Whether `folded` opens with one of `phrases` and goes on with another word, or ends there.
pub(super) fn opens(folded: &str, phrases: &HashSet<&str>, most_words: usize) -> bool {
    let ends = memchr::memchr_iter(b' ', folded.as_bytes()).take(most_words);
    ends.chain([folded.len()])
        .any(|end| phrases.contains(&folded[..end]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::words;

    #[test]
    fn phrases_are_folded() {
        for phrase in TAIL
            .iter()
            .chain(&*POINTERS)
            .chain(&*CHROME)
            .chain(&*CHROME_OPENINGS)
        {
            assert_eq!(words::fold(phrase), *phrase, "as it stands in its file");
        }
    }
}
