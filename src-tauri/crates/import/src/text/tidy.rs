//! Characters as a user sees them: NFC, plain spaces and line ends, nothing invisible.

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// `text` with one kind of line end and space, composed, without invisible characters.
/// Form feeds stay: they part articles and pages.
pub(crate) fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let (mut at, mut is_composed) = (0, true);
    while at < text.len() {
        let plain = text.as_bytes()[at..]
            .iter()
            .position(|&byte| !is_plain(byte));
        let end = plain.map_or(text.len(), |plain| at + plain);
        out.push_str(&text[at..end]);
        let mut rest = text[end..].chars();
        let Some(c) = rest.next() else { break };
        at = end + c.len_utf8();
        match c {
            '\r' => {
                at += usize::from(rest.as_str().starts_with('\n'));
                out.push('\n');
            }
            '\u{b}' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push('\n'),
            '\u{200c}' | '\u{200d}' if joins(out.chars().next_back(), rest.next()) => {
                is_composed = false;
                out.push(c);
            }
            _ if is_invisible(c) => {}
            _ if c.is_whitespace() => out.push(' '),
            _ => {
                is_composed &= stays_composed(c);
                out.push(c);
            }
        }
    }
    if is_composed {
        return out;
    }
    match is_nfc_quick(out.chars()) {
        IsNormalized::Yes => out,
        _ => out.nfc().collect(),
    }
}

/// Whether a byte is a character that stays as it is.
fn is_plain(byte: u8) -> bool {
    matches!(byte, b' '..=b'~' | b'\n' | b'\t' | b'\x0c')
}

/// Characters that compose with nothing before them and fall into no parts, as far as that is
/// quickly said: Latin letters, marks of quotation and dashes, ideographs.
fn stays_composed(c: char) -> bool {
    matches!(c, '\0'..='\u{2ff}' | '\u{2010}'..='\u{2027}' | '\u{20ac}' | '\u{3001}'..='\u{3029}'
        | '\u{4e00}'..='\u{9fff}')
}

/// `text` on one line: every run of white space is one space, none at the ends.
pub(crate) fn one_line(text: &str) -> String {
    if is_one_line(text) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// Whether a text is on one line already; not said of every text with letters that share their
/// first byte with a space.
fn is_one_line(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut after_space = true;
    for (at, &byte) in bytes.iter().enumerate() {
        let is_other_space = match byte {
            b'\t'..=b'\r' | 0xc2 | 0xe1 | 0xe3 => true,
            // U+2000 to U+205F.
            0xe2 => matches!(
                bytes[at + 1..],
                [0x80, 0x80..=0x8a | 0xa8 | 0xa9 | 0xaf, ..] | [0x81, 0x9f, ..]
            ),
            _ => false,
        };
        if is_other_space || byte == b' ' && after_space {
            return false;
        }
        after_space = byte == b' ';
    }
    !after_space || text.is_empty()
}

/// Joiners mean something between Arabic, Indic and emoji characters, never beside ASCII.
fn joins(before: Option<char>, after: Option<char>) -> bool {
    before.is_some_and(|c| !c.is_ascii()) && after.is_some_and(|c| !c.is_ascii())
}

fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{fff9}'..='\u{fffc}'
        | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{34f}' | '\u{180e}'
        | '\u{e000}'..='\u{f8ff}' | '\u{e0000}'..='\u{e0fff}')
        || c.is_control()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use unicode_normalization::char::canonical_combining_class;

    #[test]
    fn spaces_lines_and_invisibles() {
        for (raw, want) in [
            ("a\r\nb\rc\u{2028}d", "a\nb\nc\nd"),
            ("5\u{a0}000\u{202f}km", "5 000 km"),
            ("Hafen\u{ad}meister\u{200b}in\u{feff}", "Hafenmeisterin"),
            ("e\u{301}te\u{301}", "été"),
            ("a\0b\u{1b}", "ab"),
            ("می\u{200c}خواهم", "می\u{200c}خواهم"),
            ("go\u{200d}al", "goal"),
        ] {
            assert_eq!(tidy(raw), want, "{raw:?}");
        }
        assert_eq!(one_line("  a \n b\t c "), "a b c");
    }

    /// What [`tidy`] does a run at a time.
    fn tidied_by_letters(text: &str) -> String {
        let mut out = String::new();
        let mut chars = text.chars().peekable();
        while let Some(c) = chars.next() {
            match c {
                '\r' => {
                    chars.next_if_eq(&'\n');
                    out.push('\n');
                }
                '\u{b}' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push('\n'),
                '\n' | '\t' | '\u{c}' => out.push(c),
                '\u{200c}' | '\u{200d}'
                    if joins(out.chars().next_back(), chars.peek().copied()) =>
                {
                    out.push(c)
                }
                _ if is_invisible(c) => {}
                _ if c.is_whitespace() => out.push(' '),
                _ => out.push(c),
            }
        }
        out.nfc().collect()
    }

    const ODD: &str = "(?s)[a-c \r\n\t“”’éÅが\u{3099}e\u{301}\u{200d}\u{a0}\u{85}\u{2003}\u{205f}東]{0,30}|.{0,40}";

    #[test]
    fn what_is_said_to_stay_composed_does() {
        for c in ('\0'..=char::MAX).filter(|&c| stays_composed(c)) {
            assert_eq!(is_nfc_quick([c].into_iter()), IsNormalized::Yes, "{c:?}");
            assert_eq!(canonical_combining_class(c), 0, "{c:?}");
        }
    }

    proptest! {
        #[test]
        fn tidying_runs_is_tidying_letters(text in ODD) {
            prop_assert_eq!(tidy(&text), tidied_by_letters(&text));
        }

        #[test]
        fn one_line_has_the_words_of_all(text in ODD) {
            let words: Vec<&str> = text.split_whitespace().collect();
            prop_assert_eq!(one_line(&text), words.join(" "));
        }

        #[test]
        fn tidying_twice_changes_nothing(text in "\\PC{0,200}") {
            let once = tidy(&text);
            prop_assert_eq!(tidy(&once), once);
        }
    }
}
