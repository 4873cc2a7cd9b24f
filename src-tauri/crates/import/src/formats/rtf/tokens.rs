//! RTF as a stream: groups, control words, bytes of text.

/// What follows next in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// A group begins.
    Open,
    /// A group ends.
    Close,
    /// A control word and its number.
    Word(&'a str, Option<i32>),
    /// A control symbol, such as the `*` of `\*`.
    Symbol(u8),
    /// A byte of text in the character set of the place, and whether it was written as `\'xx`.
    Byte(u8, bool),
}

/// Reads tokens one after the other; never fails.
pub(super) struct Tokens<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Tokens<'a> {
    pub(super) fn of(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    fn control(&mut self) -> Option<Token<'a>> {
        let first = *self.bytes.get(self.at)?;
        if first == b'\'' {
            let digits = self.bytes.get(self.at + 1..self.at + 3);
            let byte = digits
                .and_then(|digits| std::str::from_utf8(digits).ok())
                .and_then(|digits| u8::from_str_radix(digits, 16).ok());
            self.at += if byte.is_some() { 3 } else { 1 };
            return Some(byte.map_or(Token::Symbol(b'\''), |byte| Token::Byte(byte, true)));
        }
        if !first.is_ascii_alphabetic() {
            self.at += 1;
            return Some(Token::Symbol(first));
        }
        let from = self.at;
        self.skip(|byte| byte.is_ascii_alphabetic());
        let word = std::str::from_utf8(&self.bytes[from..self.at]).unwrap_or_default();
        let from = self.at;
        if self.bytes.get(self.at) == Some(&b'-')
            && self.bytes.get(self.at + 1).is_some_and(u8::is_ascii_digit)
        {
            self.at += 1;
        }
        self.skip(|byte| byte.is_ascii_digit());
        let number = std::str::from_utf8(&self.bytes[from..self.at]).unwrap_or_default();
        let number = number.parse().ok();
        if self.bytes.get(self.at) == Some(&b' ') {
            self.at += 1;
        }
        if word == "bin" {
            let length = number.and_then(|length| usize::try_from(length).ok());
            self.at = self.at.saturating_add(length.unwrap_or(0));
        }
        Some(Token::Word(word, number))
    }

    fn skip(&mut self, wanted: impl Fn(u8) -> bool) {
        while self.bytes.get(self.at).is_some_and(|byte| wanted(*byte)) {
            self.at += 1;
        }
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            let byte = *self.bytes.get(self.at)?;
            self.at += 1;
            return match byte {
                b'{' => Some(Token::Open),
                b'}' => Some(Token::Close),
                b'\\' => self.control(),
                b'\r' | b'\n' | 0 => continue,
                _ => Some(Token::Byte(byte, false)),
            };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_numbers_and_bytes_are_told_apart() {
        let found: Vec<_> = Tokens::of(b"{\\b0 a\\u-12?\\'e9\\~\\bin3 xyzb\\par}").collect();
        assert_eq!(
            found,
            [
                Token::Open,
                Token::Word("b", Some(0)),
                Token::Byte(b'a', false),
                Token::Word("u", Some(-12)),
                Token::Byte(b'?', false),
                Token::Byte(0xe9, true),
                Token::Symbol(b'~'),
                Token::Word("bin", Some(3)),
                Token::Byte(b'b', false),
                Token::Word("par", None),
                Token::Close,
            ]
        );
    }

    #[test]
    fn broken_ends_are_ends() {
        for text in [
            "\\",
            "\\'",
            "\\'z",
            "\\bin99999999999 x",
            "\\bin2147483647 x",
            "\\u",
            "{",
        ] {
            let count = Tokens::of(text.as_bytes()).count();
            assert!(count <= text.len());
        }
    }
}
