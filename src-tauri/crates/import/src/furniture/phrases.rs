//! What pages say around articles, in many languages: phrases, folded (lower case, no marks).

use std::sync::LazyLock;

use nutgraf_language::List;
use rustc_hash::FxHashSet as HashSet;

type Phrases = LazyLock<HashSet<&'static str>>;

/// Short lines that open the tail of a page: everything after them is not the article.
pub(super) static TAIL: Phrases = Phrases::new(|| phrases(List::TailLine));

/// Openings of lines that point to other articles; a colon, dash or the line's end follows.
pub(super) static POINTERS: Phrases = Phrases::new(|| phrases(List::Pointer));

/// Lines that belong to the page, whole.
pub(super) static CHROME: Phrases = Phrases::new(|| phrases(List::PageLine));

/// Openings of lines that belong to the page.
pub(super) static CHROME_OPENINGS: Phrases = Phrases::new(|| phrases(List::PageLineOpening));

fn phrases(list: List) -> HashSet<&'static str> {
    nutgraf_language::all(list).collect()
}

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
