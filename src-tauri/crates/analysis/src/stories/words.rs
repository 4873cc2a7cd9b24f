//! Words as numbers: a text is read once, each word becomes a hash, no string is made.
//! Scripts without spaces between words (Han, Kana, Thai, …) give pairs of neighbouring characters.

/// A word as its hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct HashedWord {
    /// Equal for equal words whatever their case.
    pub hash: u32,
    /// Whether it is a figure such as `1,200` or `2018`.
    pub number: bool,
    /// Whether it starts with a capital inside a sentence: mostly a name.
    pub name: bool,
    /// Whether only a space or hyphen parts it from the word before.
    pub follows: bool,
}

/// Calls `visit` for each word of `text` in order. Single Latin letters are no words.
pub(super) fn read(text: &str, mut visit: impl FnMut(HashedWord)) {
    let mut tokenizer = Tokenizer {
        text,
        at: 0,
        opens: true,
        follows: false,
    };
    while let Some(start) = tokenizer.next_start() {
        tokenizer.word(start, &mut visit);
    }
}

/// Mixes two hashes, order mattering.
pub(super) fn mix(first: u32, second: u32) -> u32 {
    fold((u64::from(first) << 32 | u64::from(second)).wrapping_mul(SPREAD))
}

/// Odd, with bits spread evenly: 2^64 divided by the golden ratio (Knuth).
pub(super) const SPREAD: u64 = 0x9E37_79B9_7F4A_7C15;

/// The halves of a product folded into each other: its high bits depend on all of its input.
fn fold(product: u64) -> u32 {
    ((product >> 32) ^ (product >> 7)) as u32
}

struct Tokenizer<'a> {
    text: &'a str,
    at: usize,
    /// Whether the next word opens a sentence.
    opens: bool,
    follows: bool,
}

impl Tokenizer<'_> {
    /// Skips what parts words; the start of the next one.
    fn next_start(&mut self) -> Option<usize> {
        let bytes = self.text.as_bytes();
        while let Some(&byte) = bytes.get(self.at) {
            match CLASS[byte as usize] {
                ByteClass::Letter | ByteClass::Digit => return Some(self.at),
                ByteClass::Joint => self.at += 1,
                ByteClass::Break => {
                    self.follows = false;
                    self.at += 1;
                }
                ByteClass::Stop => {
                    self.follows = false;
                    self.opens = true;
                    self.at += 1;
                }
                ByteClass::Wide => {
                    let next = self.text[self.at..].chars().next()?;
                    if is_word(next) {
                        return Some(self.at);
                    }
                    self.at += next.len_utf8();
                    if !next.is_whitespace() {
                        self.follows = false;
                        self.opens |= matches!(next, '。' | '！' | '？' | '“' | '«' | '„' | '।');
                    }
                }
            }
        }
        None
    }

    fn word(&mut self, start: usize, visit: &mut impl FnMut(HashedWord)) {
        let bytes = self.text.as_bytes();
        let number = bytes[start].is_ascii_digit();
        let mut end = run_end(bytes, start);
        // `1,200` and `3.5` are one number.
        while number && is_in_number(bytes, end) {
            end = run_end(bytes, end + 1);
        }
        let goes_on = |next: char| is_word(next) && (end == start || !is_unspaced(next));
        if bytes.get(end).is_some_and(|&byte| byte >= 0x80)
            && self.text[end..].chars().next().is_some_and(goes_on)
        {
            return self.wide_word(start, visit);
        }
        let word = &bytes[start..end];
        self.at = end;
        if number || word.len() > 1 {
            let name = word[0].is_ascii_uppercase() && !self.opens;
            self.emit(hash_ascii(bytes, start, end), number, name, visit);
        } else {
            self.opens = false;
            self.follows = false;
        }
    }

    /// A word with letters beyond ASCII, or a run of a script without spaces.
    fn wide_word(&mut self, start: usize, visit: &mut impl FnMut(HashedWord)) {
        let mut hash = 0u64;
        let mut length = 0;
        let mut capital = false;
        let mut before: Option<char> = None;
        self.at = start;
        for letter in self.text[start..]
            .chars()
            .take_while(|&letter| is_word(letter))
        {
            if is_unspaced(letter) {
                if length > 0 {
                    break;
                }
                if let Some(before) = before {
                    self.emit(mix(before as u32, letter as u32), false, false, visit);
                }
                before = Some(letter);
            } else {
                if before.is_some() {
                    break;
                }
                capital |= length == 0 && letter.is_uppercase();
                let mut add = |small: char| {
                    hash = (hash ^ u64::from(small as u32)).wrapping_mul(SPREAD);
                    hash ^= hash >> 29;
                };
                match small(letter) {
                    Some(small) => add(small),
                    None => letter.to_lowercase().for_each(add),
                }
                length += 1;
            }
            self.at += letter.len_utf8();
        }
        if length > 0 {
            let name = capital && !self.opens;
            self.emit(fold(hash.wrapping_mul(SPREAD)), false, name, visit);
        }
    }

    fn emit(&mut self, hash: u32, number: bool, name: bool, visit: &mut impl FnMut(HashedWord)) {
        visit(HashedWord {
            hash,
            number,
            name,
            follows: self.follows,
        });
        self.opens = false;
        self.follows = true;
    }
}

/// Whether the mark at `at` stands between digits of one number.
fn is_in_number(bytes: &[u8], at: usize) -> bool {
    matches!(bytes.get(at), Some(b',' | b'.')) && bytes.get(at + 1).is_some_and(u8::is_ascii_digit)
}

/// Where the ASCII letters and digits that begin at `start` end.
fn run_end(bytes: &[u8], start: usize) -> usize {
    let mut at = start;
    loop {
        let inside = outside(eight(bytes, at)).trailing_zeros() as usize / 8;
        at += inside;
        if inside < 8 {
            return at;
        }
    }
}

/// Eight bytes from `at`, the first lowest; zeros behind the end.
fn eight(bytes: &[u8], at: usize) -> u64 {
    if let Some(whole) = bytes.get(at..).and_then(<[u8]>::first_chunk::<8>) {
        return u64::from_le_bytes(*whole);
    }
    let rest = bytes.get(at..).unwrap_or_default().iter().rev();
    rest.fold(0, |eight, &byte| eight << 8 | u64::from(byte))
}

/// The byte in each of eight places.
const fn each(byte: u8) -> u64 {
    u64::from_le_bytes([byte; 8])
}

/// Of eight bytes at once: the top bit of each that is no ASCII letter or digit.
fn outside(eight: u64) -> u64 {
    const TOP: u64 = each(0x80);
    let low = eight & !TOP;
    let small = low | each(0x20);
    // No sum of two bytes reaches into the next: all are below 0x80.
    let letter = (small + each(0x80 - b'a')) & !(small + each(0x7F - b'z'));
    let digit = (low + each(0x80 - b'0')) & !(low + each(0x7F - b'9'));
    (!(letter | digit) | eight) & TOP
}

/// Eight letters at a step. Setting bit 5 makes letters small and leaves digits as they are.
fn hash_ascii(bytes: &[u8], start: usize, end: usize) -> u32 {
    let mut hash = (end - start) as u64;
    let mut at = start;
    while at < end {
        let unused = 8 - (end - at).min(8);
        let letters = eight(bytes, at).swap_bytes() | each(0x20);
        hash = (hash ^ letters >> (8 * unused)).wrapping_mul(SPREAD);
        hash ^= hash >> 29;
        at += 8;
    }
    fold(hash.wrapping_mul(SPREAD))
}

fn is_word(letter: char) -> bool {
    match letter {
        // Dashes and curly quotation marks are common, and asking all of Unicode is slow.
        '\u{2000}'..='\u{206F}' => false,
        _ => small(letter).is_some() || letter.is_alphanumeric() || is_mark(letter),
    }
}

/// The small form of common letters and of ASCII digits; of all others Unicode is asked.
fn small(letter: char) -> Option<char> {
    let code = letter as u32;
    match letter {
        'a'..='z' | '0'..='9' => Some(letter),
        'A'..='Z' => char::from_u32(code + 0x20),
        // Latin of western and central Europe, and of Vietnam.
        'ß'..='ö' | 'ø'..='ÿ' | 'ơ' | 'ư' => Some(letter),
        'À'..='Ö' | 'Ø'..='Þ' => char::from_u32(code + 0x20),
        '\u{100}'..='\u{12F}' | '\u{1EA0}'..='\u{1EFF}' => char::from_u32(code | 1),
        // Cyrillic.
        'а'..='џ' => Some(letter),
        'А'..='Я' => char::from_u32(code + 0x20),
        _ => None,
    }
}

/// Vowel signs and accents that continue a word without being letters.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36F}' | '\u{591}'..='\u{5C7}' | '\u{64B}'..='\u{65F}')
        || matches!(letter, '\u{900}'..='\u{DFF}' if !matches!(letter, '\u{964}' | '\u{965}'))
}

/// Scripts written without spaces, and Hangul, whose particles hang on to the word.
pub(super) fn is_unspaced(letter: char) -> bool {
    matches!(letter,
        '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}'
        | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}'
        | '\u{AC00}'..='\u{D7AF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

#[derive(Clone, Copy)]
enum ByteClass {
    Letter,
    Digit,
    /// Space or hyphen: parts words, not pairs of words.
    Joint,
    /// Any other ASCII mark.
    Break,
    /// Ends a sentence.
    Stop,
    /// The first byte of a character beyond ASCII.
    Wide,
}

const CLASS: [ByteClass; 256] = {
    let mut class = [ByteClass::Break; 256];
    let mut byte = 0;
    while byte < 256 {
        class[byte] = match byte as u8 {
            b'a'..=b'z' | b'A'..=b'Z' => ByteClass::Letter,
            b'0'..=b'9' => ByteClass::Digit,
            b' ' | b'-' | b'\t' => ByteClass::Joint,
            b'.' | b'!' | b'?' | b'\n' | b'\r' | b'"' | b':' => ByteClass::Stop,
            0x80.. => ByteClass::Wide,
            _ => ByteClass::Break,
        };
        byte += 1;
    }
    class
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_cuts_agree_with_unicode() {
        for letter in '\0'..='\u{3000}' {
            let whole = letter.is_alphanumeric() || is_mark(letter);
            assert_eq!(is_word(letter), whole, "{letter:?}");
            if let Some(small) = small(letter) {
                assert!(letter.to_lowercase().eq([small]), "{letter:?}");
            }
        }
    }

    #[test]
    fn words_are_told_apart_from_marks_around_them() {
        for (text, want) in [
            ("Harbour", 1),
            ("the harbour-tunnel's 1,200.5 metres", 5),
            ("a b c", 0),
            ("1,200. 3.5, 7", 3),
            ("internationalisation\u{2014}internationalization", 2),
            ("Straße Élan naïve", 3),
            ("技术发展", 3),
        ] {
            let mut words = 0;
            read(text, |_| words += 1);
            assert_eq!(words, want, "{text}");
        }
    }

    #[test]
    fn case_and_place_do_not_change_a_word() {
        let hashes = |text: &str| {
            let mut hashes = Vec::new();
            read(text, |word| hashes.push(word.hash));
            hashes
        };
        assert_eq!(hashes("HARBOUR ÉLAN"), hashes("harbour élan"));
        let behind = hashes("a longer text before harbourmasters");
        assert_eq!(behind.last(), hashes("Harbourmasters").last());
    }
}
