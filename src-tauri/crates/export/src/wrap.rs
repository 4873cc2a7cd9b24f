//! Lines laid out for a screen.

use textwrap::{Options, WordSeparator, WordSplitter};

/// Narrower screens are treated as this wide, in columns.
const NARROWEST: usize = 20;

/// Breaks the lines of a text between words so that none is wider than `width` columns, where
/// its words allow it, and indents what follows a break like the line. Nothing but white space
/// changes: a space becomes a line break and an indent. For showing, not for keeping.
pub fn wrap(text: &str, width: usize) -> String {
    let mut page = String::with_capacity(text.len() + text.len() / 8);
    for line in text.lines() {
        let words = line.trim_start();
        let indent = " ".repeat((line.len() - words.len()).min(NARROWEST / 2));
        let options = Options::new(width.max(NARROWEST))
            .initial_indent(&indent)
            .subsequent_indent(&indent)
            .word_separator(WordSeparator::UnicodeBreakProperties)
            .word_splitter(WordSplitter::NoHyphenation)
            .break_words(false);
        for part in textwrap::wrap(words, options) {
            page.push_str(&part);
            page.push('\n');
        }
    }
    page
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn lines_are_broken_between_words_and_keep_their_indent() {
        let text = "  One two three four five six.\nShort.\n";
        assert_eq!(
            wrap(text, 20),
            "  One two three four\n  five six.\nShort.\n"
        );
        assert_eq!(wrap("", 20), "");
        assert_eq!(wrap("\n", 20), "\n");
        let word = "x".repeat(50);
        assert_eq!(
            wrap(&word, 20),
            format!("{word}\n"),
            "a long word stays whole"
        );
    }

    proptest! {
        #[test]
        fn nothing_but_white_space_changes(text in "\\PC{0,200}", width in 0usize..100) {
            let bare = |text: &str| text.split_whitespace().collect::<String>();
            prop_assert_eq!(bare(&wrap(&text, width)), bare(&text));
        }
    }
}
