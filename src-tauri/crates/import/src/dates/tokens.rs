//! A text cut into numbers, words and signs, digits of every script read alike.

#[derive(Debug)]
pub(super) struct Token<'a> {
    pub(super) start: usize,
    pub(super) kind: TokenKind<'a>,
}

#[derive(Debug)]
pub(super) enum TokenKind<'a> {
    /// Its value, and how it is written.
    Number(i64, &'a str),
    /// In lower case, and how it is written.
    Word(String, &'a str),
    /// Anything else but space.
    Sign(char),
}

impl Token<'_> {
    /// One past its last byte.
    pub(super) fn end(&self) -> usize {
        self.start
            + match &self.kind {
                TokenKind::Number(_, text) | TokenKind::Word(_, text) => text.len(),
                TokenKind::Sign(sign) => sign.len_utf8(),
            }
    }

    /// Its value and how many digits it has.
    pub(super) fn number(&self) -> Option<(i64, usize)> {
        match self.kind {
            TokenKind::Number(value, text) => Some((value, text.chars().count())),
            _ => None,
        }
    }

    /// Its lower-case letters.
    pub(super) fn word(&self) -> Option<&str> {
        match &self.kind {
            TokenKind::Word(word, _) => Some(word),
            _ => None,
        }
    }

    /// Whether it is one of these signs.
    pub(super) fn is(&self, signs: &[char]) -> bool {
        matches!(self.kind, TokenKind::Sign(sign) if signs.contains(&sign))
    }
}

/// Cuts a text; white space parts tokens and is none.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let start = text.len() - rest.len();
        let len = length(rest, c);
        let (token, tail) = rest.split_at(len);
        rest = tail;
        if c.is_whitespace() {
            continue;
        }
        let kind = if digit(c).is_some() {
            TokenKind::Number(value(token), token)
        } else if let Some(number) = chinese_number(token, tail) {
            TokenKind::Number(number, token)
        } else if c.is_alphabetic() {
            TokenKind::Word(token.to_lowercase(), token)
        } else {
            TokenKind::Sign(c)
        };
        found.push(Token { start, kind });
    }
    found
}

/// How many bytes the token takes that begins with `c`.
fn length(rest: &str, c: char) -> usize {
    let until = |ends: &dyn Fn(char) -> bool| rest.find(ends).unwrap_or(rest.len());
    if digit(c).is_some() {
        until(&|c| digit(c).is_none())
    } else if is_date_word(c) {
        c.len_utf8()
    } else if is_chinese_digit(c) {
        until(&|c| !is_chinese_digit(c))
    } else if c.is_alphabetic() {
        until(&|c| !is_letter(c) || is_date_word(c))
    } else {
        c.len_utf8()
    }
}

/// Letters and the marks that Arabic and Hindi words hold.
fn is_letter(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '\u{93c}' | '\u{94d}' | '\u{64b}'..='\u{652}')
}

/// The East Asian words for year, month, day stand without spaces, so each is its own token.
fn is_date_word(c: char) -> bool {
    matches!(c, '年' | '月' | '日' | '년' | '월' | '일')
}

fn value(digits: &str) -> i64 {
    let parsed = digits.chars().filter_map(digit).try_fold(0i64, |sum, d| {
        sum.checked_mul(10)?.checked_add(i64::from(d))
    });
    parsed.unwrap_or(i64::MAX)
}

/// The value of a decimal digit: Latin, Arabic, Persian, Devanagari, Bengali, Thai, full width.
fn digit(c: char) -> Option<u32> {
    const ZEROS: [u32; 7] = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];
    let at = c as u32;
    ZEROS
        .into_iter()
        .find(|zero| (*zero..zero + 10).contains(&at))
        .map(|zero| at - zero)
}

fn is_chinese_digit(c: char) -> bool {
    "〇零一二三四五六七八九十".contains(c)
}

/// `二〇一九` or `二十七` before the word for year, month or day.
fn chinese_number(token: &str, tail: &str) -> Option<i64> {
    if !token.chars().all(is_chinese_digit) || !tail.starts_with(is_date_word) {
        return None;
    }
    let of = |c: char| "〇一二三四五六七八九".chars().position(|known| known == c);
    let plain = token.replace('零', "〇");
    let (tens, ones) = match plain.split_once('十') {
        None if plain.chars().count() > 4 => return None,
        None => {
            let digits = plain.chars().filter_map(of);
            return Some(digits.fold(0, |sum, d| sum * 10 + d as i64));
        }
        Some(parts) => parts,
    };
    let one = |text: &str, empty: i64| match text.chars().next() {
        None => Some(empty),
        Some(c) if text.chars().count() == 1 => of(c).map(|d| d as i64),
        Some(_) => None,
    };
    Some(one(tens, 1)? * 10 + one(ones, 0)?)
}
