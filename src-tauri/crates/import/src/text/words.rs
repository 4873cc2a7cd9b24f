//! Counting and comparing words without regard to case, marks and spacing.

/// Words in `text`; where a script writes none (Chinese, Japanese, Thai), two characters count
/// as one.
pub(crate) fn count(text: &str) -> usize {
    let (mut words, mut unspaced, mut inside) = (0, 0, false);
    for c in text.chars() {
        if !c.is_ascii() && is_unspaced(c) {
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
    let (mut gap, mut rest) = (false, text);
    while let Some(first) = rest.chars().next() {
        let ascii = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let run = if ascii > 0 { ascii } else { first.len_utf8() };
        if ascii > 0 || first.is_alphanumeric() {
            if gap && !out.is_empty() {
                out.push(' ');
            }
            gap = false;
            match ascii {
                0 => out.extend(first.to_lowercase()),
                _ => out.push_str(&rest[..run]),
            }
        } else if !matches!(first, '\'' | '’') {
            gap = true;
        }
        rest = &rest[run..];
    }
    // What is not ASCII is lower case by now.
    out.make_ascii_lowercase();
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
    use proptest::prelude::*;

    use super::*;

    /// What [`fold`] does a run of letters at a time.
    fn letter_by_letter(text: &str) -> String {
        let mut out = String::new();
        for c in text.chars().filter(|c| !matches!(c, '\'' | '’')) {
            match c.is_alphanumeric() {
                true => out.extend(c.to_lowercase()),
                false if out.ends_with(' ') => {}
                false => out.push(' '),
            }
        }
        out.trim_matches(' ').to_owned()
    }

    proptest! {
        #[test]
        fn folding_runs_is_folding_letters(text in "(?s)[a-zA-Z0-9 ,'’.ÄéßİΣ\\-]{0,60}|.{0,40}") {
            prop_assert_eq!(fold(&text), letter_by_letter(&text));
        }
    }

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
        assert_eq!(fold("ÉCOLE d’Été—Straße 5B"), "école dété straße 5b");
        assert!(ends_sentence("so he said.”"));
        assert!(!ends_sentence("A headline without a stop"));
    }
}
