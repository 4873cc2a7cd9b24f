//! Counting and comparing words without regard to case, marks and spacing.

/// What an ASCII character is where words are counted: it parts them, stands within them
/// (apostrophe, hyphen, stop, comma), or is one of their letters.
const GAP: u8 = 0;
const JOINT: u8 = 1;
const LETTER: u8 = 2;

static KINDS: [u8; 128] = {
    let mut kinds = [GAP; 128];
    let mut byte = 0;
    while byte < 128 {
        kinds[byte as usize] = match byte {
            b'\'' | b'-' | b'.' | b',' => JOINT,
            _ if byte.is_ascii_alphanumeric() => LETTER,
            _ => GAP,
        };
        byte += 1;
    }
    kinds
};

/// Words in `text`; where a script writes none (Chinese, Japanese, Thai), two characters count
/// as one.
pub(crate) fn count(text: &str) -> usize {
    let (mut words, mut unspaced, mut inside) = (0, 0, false);
    let mut at = 0;
    while let Some(&byte) = text.as_bytes().get(at) {
        if byte < 0x80 {
            let kind = KINDS[usize::from(byte)];
            words += usize::from((kind == LETTER) & !inside);
            inside = (kind == LETTER) | (inside & (kind == JOINT));
            at += 1;
            continue;
        }
        let c = text[at..].chars().next().unwrap_or_default();
        if is_unspaced(c) {
            unspaced += 1;
            inside = false;
        } else if c.is_alphanumeric() {
            words += usize::from(!inside);
            inside = true;
        } else if c != '’' {
            inside = false;
        }
        at += c.len_utf8();
    }
    words + unspaced / 2
}

/// Whether a text has fewer words than `most`; of a long one only the beginning is read.
pub(crate) fn are_fewer(text: &str, most: usize) -> bool {
    count(head(text, most * 24)) < most && count(text) < most
}

/// What an ASCII character folds to: itself in lower case, a gap, or nothing.
static FOLDED: [u8; 128] = {
    let mut folded = [b' '; 128];
    let mut byte = 0;
    while byte < 128 {
        folded[byte as usize] = match byte {
            b'\'' => 0,
            _ if byte.is_ascii_alphanumeric() => byte.to_ascii_lowercase(),
            _ => b' ',
        };
        byte += 1;
    }
    folded
};

/// Lower-case letters and digits, one space between words: equal for texts that read alike.
pub(crate) fn fold(text: &str) -> String {
    let mut out = Vec::with_capacity(text.len() + 1);
    let mut at = 0;
    while let Some(&byte) = text.as_bytes().get(at) {
        if byte < 0x80 {
            match FOLDED[usize::from(byte)] {
                b' ' => part(&mut out),
                0 => {}
                letter => out.push(letter),
            }
            at += 1;
            continue;
        }
        let c = text[at..].chars().next().unwrap_or_default();
        if c.is_alphanumeric() {
            for c in c.to_lowercase() {
                out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
            }
        } else if c != '’' {
            part(&mut out);
        }
        at += c.len_utf8();
    }
    if out.last() == Some(&b' ') {
        out.pop();
    }
    String::from_utf8(out).unwrap_or_default()
}

/// One space between words, none before the first.
fn part(out: &mut Vec<u8>) {
    if out.last().is_some_and(|&last| last != b' ') {
        out.push(b' ');
    }
}

/// The words of a folded text.
pub(crate) fn of(folded: &str) -> impl Iterator<Item = &str> {
    let mut from = 0;
    ends(folded).map(move |end| &folded[std::mem::replace(&mut from, end + 1)..end])
}

/// Where the words of a folded text end.
pub(crate) fn ends(folded: &str) -> impl Iterator<Item = usize> {
    memchr::memchr_iter(b' ', folded.as_bytes()).chain([folded.len()])
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

    /// What [`fold`] does with a table.
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

    /// What [`count`] does with a table.
    fn counted_by_letters(text: &str) -> usize {
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

    proptest! {
        #[test]
        fn words_by_a_table_are_words_by_letters(text in "(?s)[a-z0-9 ,'’.Äé東ก\\-]{0,60}|.{0,40}") {
            prop_assert_eq!(count(&text), counted_by_letters(&text));
            for most in [1, 3, 40] {
                prop_assert_eq!(are_fewer(&text, most), count(&text) < most);
            }
        }

        #[test]
        fn folding_by_a_table_is_folding_letters(text in "(?s)[a-zA-Z0-9 ,'’.ÄéßİΣ\\-]{0,60}|.{0,40}") {
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
