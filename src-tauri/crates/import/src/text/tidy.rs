//! Characters as a reader sees them: NFC, plain spaces and line ends, nothing invisible.

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// `text` with one kind of line end and space, composed, without invisible characters.
/// Form feeds stay: they part articles and pages.
pub(crate) fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                chars.next_if_eq(&'\n');
                out.push('\n');
            }
            '\u{b}' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push('\n'),
            '\n' | '\t' | '\u{c}' => out.push(c),
            '\u{200c}' | '\u{200d}' if joins(out.chars().next_back(), chars.peek()) => out.push(c),
            _ if is_invisible(c) => {}
            _ if c.is_whitespace() => out.push(' '),
            _ => out.push(c),
        }
    }
    match is_nfc_quick(out.chars()) {
        IsNormalized::Yes => out,
        _ => out.nfc().collect(),
    }
}

/// `text` on one line: every run of white space is one space, none at the ends.
pub(crate) fn one_line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// Joiners mean something between Arabic, Indic and emoji characters, never beside ASCII.
fn joins(before: Option<char>, after: Option<&char>) -> bool {
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

    proptest! {
        #[test]
        fn tidying_twice_changes_nothing(text in "\\PC{0,200}") {
            let once = tidy(&text);
            prop_assert_eq!(tidy(&once), once);
        }
    }
}
