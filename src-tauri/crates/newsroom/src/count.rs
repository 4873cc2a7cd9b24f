//! Counting words, and saying numbers to a person.

/// Words of a text. Two characters of a script without spaces count as one word.
pub(crate) fn words(text: &str) -> usize {
    let mut spaced = 0;
    let mut packed = 0;
    let mut inside = false;
    for c in text.chars() {
        if is_packed(c) {
            packed += 1;
            inside = false;
        } else if c.is_alphanumeric() {
            spaced += usize::from(!inside);
            inside = true;
        } else if !matches!(c, '\'' | '’' | '-' | '.' | ',') {
            inside = false;
        }
    }
    spaced + usize::div_ceil(packed, 2)
}

/// "1 sentence", "3 sentences".
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
