//! Words as numbers: a text is read once, each word becomes a hash, no string is made.
//! Scripts without spaces between words (Han, Kana, Thai, …) give pairs of neighbouring characters.

/// A word as its hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Word {
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
pub(super) fn read(text: &str, mut visit: impl FnMut(Word)) {
    let mut reader = Reader {
        text,
        at: 0,
        opens: true,
        follows: false,
    };
    while let Some(start) = reader.next_start() {
        reader.word(start, &mut visit);
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

struct Reader<'a> {
    text: &'a str,
    at: usize,
    /// Whether the next word opens a sentence.
    opens: bool,
    follows: bool,
}

impl Reader<'_> {
    /// Skips what parts words; the start of the next one.
    fn next_start(&mut self) -> Option<usize> {
        let bytes = self.text.as_bytes();
        while let Some(&byte) = bytes.get(self.at) {
            match CLASS[byte as usize] {
                Class::Letter | Class::Digit => return Some(self.at),
                Class::Joint => self.at += 1,
                Class::Break => {
                    self.follows = false;
                    self.at += 1;
                }
                Class::Stop => {
                    self.follows = false;
                    self.opens = true;
                    self.at += 1;
                }
                Class::Wide => {
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

    fn word(&mut self, start: usize, visit: &mut impl FnMut(Word)) {
        let bytes = self.text.as_bytes();
        let number = bytes[start].is_ascii_digit();
        let mut end = start;
        while end < bytes.len() && is_inside(bytes, end, number) {
            end += 1;
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
            self.emit(hash_ascii(word), number, name, visit);
        } else {
            self.opens = false;
            self.follows = false;
        }
    }

    /// A word with letters beyond ASCII, or a run of a script without spaces.
    fn wide_word(&mut self, start: usize, visit: &mut impl FnMut(Word)) {
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
                for small in letter.to_lowercase() {
                    hash = (hash ^ u64::from(small as u32)).wrapping_mul(SPREAD);
                    hash ^= hash >> 29;
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

    fn emit(&mut self, hash: u32, number: bool, name: bool, visit: &mut impl FnMut(Word)) {
        visit(Word {
            hash,
            number,
            name,
            follows: self.follows,
        });
        self.opens = false;
        self.follows = true;
    }
}

/// Whether the byte at `at` still belongs to the ASCII word; `1,200` and `3.5` are one number.
fn is_inside(bytes: &[u8], at: usize, number: bool) -> bool {
    match bytes[at] {
        byte if byte.is_ascii_alphanumeric() => true,
        b',' | b'.' => number && bytes.get(at + 1).is_some_and(u8::is_ascii_digit),
        _ => false,
    }
}

/// Eight letters at a step. Setting bit 5 makes letters small and leaves digits as they are.
fn hash_ascii(word: &[u8]) -> u32 {
    let mut hash = word.len() as u64;
    for chunk in word.chunks(8) {
        let letters = chunk
            .iter()
            .fold(0u64, |letters, &byte| letters << 8 | u64::from(byte | 0x20));
        hash = (hash ^ letters).wrapping_mul(SPREAD);
        hash ^= hash >> 29;
    }
    fold(hash.wrapping_mul(SPREAD))
}

fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || is_mark(letter)
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
enum Class {
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

const CLASS: [Class; 256] = {
    let mut class = [Class::Break; 256];
    let mut byte = 0;
    while byte < 256 {
        class[byte] = match byte as u8 {
            b'a'..=b'z' | b'A'..=b'Z' => Class::Letter,
            b'0'..=b'9' => Class::Digit,
            b' ' | b'-' | b'\t' => Class::Joint,
            b'.' | b'!' | b'?' | b'\n' | b'\r' | b'"' | b':' => Class::Stop,
            0x80.. => Class::Wide,
            _ => Class::Break,
        };
        byte += 1;
    }
    class
};
