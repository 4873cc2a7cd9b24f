//! Counting and comparing words without regard to case, marks and spacing.

/// Words in `text`; where a script writes none (Chinese, Japanese, Thai), two characters count
/// as one.
pub(crate) fn count(text: &str) -> usize {
    let (mut words, mut unspaced, mut inside) = (0, 0, false);
    for c in text.chars() {
        if is_unspaced(c) {
            unspaced += 1;
            inside = false;
        } else if c.is_alphanumeric() {
            words += usize::from(!inside);
            inside = true;
        } else if !matches!(c, '\'' | '’' | '-' | '.' | ',') {
            inside = false;
        }
    }
    words + unspaced / 2
}

/// Lower-case letters and digits, one space between words: equal for texts that read alike.
pub(crate) fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.chars() {
        if c.is_alphanumeric() {
            if gap && !out.is_empty() {
                out.push(' ');
            }
            gap = false;
            out.extend(c.to_lowercase());
        } else if !matches!(c, '\'' | '’') {
            gap = true;
        }
    }
    out
}

/// The first `most` bytes of `text`, or a few less where a character would be cut.
pub(crate) fn head(text: &str, most: usize) -> &str {
    &text[..text.floor_char_boundary(most)]
}

/// Whether `text` ends as a sentence does, closing quotes and brackets aside.
pub(crate) fn ends_sentence(text: &str) -> bool {
    let text = text.trim_end_matches(|c: char| {
        c.is_whitespace()
            || matches!(
                c,
                '"' | '\'' | '”' | '’' | '»' | '“' | '«' | ')' | ']' | '」' | '』'
            )
    });
    text.ends_with(['.', '!', '?', '…', '。', '！', '？', '؟', '।', ':', ';'])
}

/// Whether `c` belongs to a script written without spaces.
pub(crate) fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_counted_in_every_script() {
        for (text, want) in [
            ("It's the U.S. well-known 5,000.", 5),
            ("", 0),
            ("— … —", 0),
            ("港口重新开放", 3),
        ] {
            assert_eq!(count(text), want, "{text}");
        }
    }

    #[test]
    fn folded_texts_compare() {
        assert_eq!(fold("“Don’t,  PANIC!”"), "dont panic");
        assert!(ends_sentence("so he said.”"));
        assert!(!ends_sentence("A headline without a stop"));
    }
}
