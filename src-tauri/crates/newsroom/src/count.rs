//! Counts words, and writes counts in English.

/// The number of words in a text. Two characters of a script without spaces count as one word.
pub(crate) fn words(text: &str) -> usize {
    let (mut spaced, mut packed, mut inside) = (0, 0, false);
    let mut at = 0;
    while let Some(&byte) = text.as_bytes().get(at) {
        if byte < 0x80 {
            let kind = KINDS[usize::from(byte)];
            spaced += usize::from((kind == LETTER) & !inside);
            inside = (kind == LETTER) | (inside & (kind == JOINT));
            at += 1;
            continue;
        }
        let c = text[at..].chars().next().unwrap_or_default();
        if is_packed(c) {
            packed += 1;
            inside = false;
        } else if c.is_alphanumeric() {
            spaced += usize::from(!inside);
            inside = true;
        } else if c != '’' {
            inside = false;
        }
        at += c.len_utf8();
    }
    spaced + usize::div_ceil(packed, 2)
}

const JOINT: u8 = 1;
const LETTER: u8 = 2;

/// For each ASCII character: whether it is a letter or digit, or may stand within a word.
static KINDS: [u8; 128] = {
    let mut kinds = [0; 128];
    let mut byte = 0;
    while byte < 128 {
        kinds[byte as usize] = match byte {
            b'\'' | b'-' | b'.' | b',' => JOINT,
            _ if byte.is_ascii_alphanumeric() => LETTER,
            _ => 0,
        };
        byte += 1;
    }
    kinds
};

/// A count with its noun: "1 sentence", "3 sentences".
pub(crate) fn counted(count: usize, noun: &str) -> String {
    let s = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{s}")
}

fn is_packed(c: char) -> bool {
    matches!(c as u32,
        0x0E01..=0x0EFF | 0x1000..=0x109F | 0x1780..=0x17FF
        | 0x3005..=0x3007 | 0x3041..=0x30FF | 0x3400..=0x4DBF | 0x4E00..=0x9FFF
        | 0xF900..=0xFAFF | 0x20000..=0x3FFFF)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_counted_in_every_script() {
        for (text, want) in [
            ("", 0),
            ("The port's third tube — 1,200 metres — opens.", 7),
            ("Well-known, isn't it?", 3),
            ("東京は雨です。", 3),
            ("서울에서 비가 온다", 3),
        ] {
            assert_eq!(words(text), want, "in {text:?}");
        }
    }
}
