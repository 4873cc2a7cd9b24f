//! The words of a text, as the search index stores them.
//!
//! Scripts without spaces are cut into overlapping pairs of characters. The last character of a run
//! is also added alone, so that one character can be found.

use nutgraf_model::Span;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A folded word with its place in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct IndexWord {
    /// Without case and accents.
    pub folded: String,
    /// Its place.
    pub span: Span,
    /// Whether it is a pair, or the last character, of a script without spaces.
    pub pair: bool,
}

/// The words of a text in order.
pub(crate) fn words(text: &str) -> Vec<IndexWord> {
    let mut words = Vec::with_capacity(text.len() / 5);
    each_word(text, |span, pair| {
        let word = &text[span.start..span.end];
        let folded = if pair { word.to_owned() } else { fold(word) };
        words.push(IndexWord { folded, span, pair });
    });
    words
}

/// Calls `tell` with the place of each word, and with whether it is a pair, or the last character,
/// of a script without spaces.
fn each_word(text: &str, mut tell: impl FnMut(Span, bool)) {
    let mut chars = text.char_indices().peekable();
    while let Some((start, first)) = chars.next() {
        if is_unspaced(first) {
            let mut run = vec![start];
            while let Some((at, _)) = chars.next_if(|&(_, c)| is_unspaced(c)) {
                run.push(at);
            }
            let end = chars.peek().map_or(text.len(), |&(at, _)| at);
            for (place, &start) in run.iter().enumerate() {
                let stop = run.get(place + 2).copied().unwrap_or(end);
                tell(Span::new(start, stop), true);
            }
        } else if is_word(first) {
            while chars
                .next_if(|&(_, c)| is_word(c) && !is_unspaced(c))
                .is_some()
            {}
            let end = chars.peek().map_or(text.len(), |&(at, _)| at);
            tell(Span::new(start, end), false);
        }
    }
}

/// A text for the index: its folded words, separated by spaces.
pub(crate) fn index_text(text: &str) -> String {
    let mut index = String::with_capacity(text.len() + text.len() / 8);
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        if byte.is_ascii() && !byte.is_ascii_alphanumeric() {
            at += 1;
            continue;
        }
        let until = |ends: fn(&u8) -> bool| {
            let end = bytes[at..].iter().position(ends);
            end.map_or(text.len(), |end| at + end)
        };
        // Most words of most texts are ASCII only.
        let plain = until(|byte| !byte.is_ascii_alphanumeric());
        if bytes.get(plain).is_none_or(u8::is_ascii) {
            add(&mut index, &text[at..plain]);
            at = plain;
            continue;
        }
        // No word goes on behind a sign of ASCII.
        let end = until(|byte| byte.is_ascii() && !byte.is_ascii_alphanumeric());
        let part = &text[at..end];
        each_word(part, |span, pair| match &part[span.start..span.end] {
            word if pair || word.is_ascii() => add(&mut index, word),
            word => add(&mut index, &fold(word)),
        });
        at = end;
    }
    // What is not ASCII is folded by now.
    index.make_ascii_lowercase();
    index
}

fn add(index: &mut String, word: &str) {
    if !index.is_empty() {
        index.push(' ');
    }
    index.push_str(word);
}

/// A word or name without case and accents.
pub fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let decomposed = word.nfkd().filter(|c| !matches!(c, '\u{300}'..='\u{36f}'));
    decomposed.flat_map(char::to_lowercase).nfc().collect()
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || (!c.is_ascii() && is_combining_mark(c))
}

/// Whether this character's script has no spaces between words, or (Hangul) attaches endings to
/// them.
fn is_unspaced(c: char) -> bool {
    !c.is_ascii()
        && matches!(c as u32,
            0x0E01..=0x0E3A | 0x0E40..=0x0E4E   // Thai
            | 0x0E81..=0x0ECD                   // Lao
            | 0x1000..=0x103F                   // Burmese
            | 0x1780..=0x17D3                   // Khmer
            | 0x1100..=0x11FF | 0x3131..=0x318E | 0xA960..=0xA97C | 0xAC00..=0xD7FB // Hangul
            | 0x3005..=0x3007 | 0x3041..=0x3096 | 0x309D..=0x309F // Hiragana
            | 0x30A1..=0x30FA | 0x30FC..=0x30FF | 0x31F0..=0x31FF | 0xFF66..=0xFF9D // Katakana
            | 0x3105..=0x312F                   // Bopomofo
            | 0x2E80..=0x2FD5 | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF
            | 0x20000..=0x3FFFF                 // Han
        )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_index_has_the_words_of_the_text(text in "(?s)[a-cÉ東\u{301}का서 .,-]{0,40}|.{0,40}") {
            let mut want = String::new();
            words(&text).iter().for_each(|word| add(&mut want, &word.folded));
            want.make_ascii_lowercase();
            prop_assert_eq!(index_text(&text), want);
        }
    }

    #[test]
    fn words_fold_case_and_accents_and_pair_scripts_without_spaces() {
        for (text, want) in [
            ("Élan of São-Tomé", "elan of sao tome"),
            ("AI技术发展。", "ai 技术 术发 发展 展"),
            ("서울에서", "서울 울에 에서 서"),
            ("ＡＢＣ", "abc"),
            ("हिन्दी समाचार", "हिन्दी समाचार"),
            ("", ""),
            ("— … !", ""),
        ] {
            assert_eq!(index_text(text), want, "of {text:?}");
        }
    }
}
