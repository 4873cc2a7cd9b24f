//! Single marks as they stand in a text: whether they can open or close.

/// A mark as it stands in the text.
#[derive(Clone, Copy)]
pub(super) struct QuotationMark {
    /// Where it starts.
    pub(super) start: usize,
    /// Where it ends.
    pub(super) end: usize,
    /// The sign, one for all that are printed alike.
    pub(super) sign: char,
    /// The character before it.
    pub(super) before: Option<char>,
    /// The character behind it.
    pub(super) after: Option<char>,
}

fn is_mark(sign: char) -> bool {
    matches!(
        sign,
        '"' | '\''
            | '‘'
            | '’'
            | '‚'
            | '‛'
            | '“'
            | '”'
            | '„'
            | '‟'
            | '«'
            | '»'
            | '‹'
            | '›'
            | '「'
            | '」'
            | '『'
            | '』'
            | '`'
            | '＂'
            | '〝'
            | '〞'
    )
}

/// All marks of a paragraph.
pub(super) fn marks(text: &str, offset: usize) -> Vec<QuotationMark> {
    let quick = |byte: &u8| matches!(byte, b'"' | b'\'' | b'`' | 0xC2 | 0xE2 | 0xE3 | 0xEF);
    if !text.as_bytes().iter().any(quick) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut before = None;
    let mut at = 0;
    while let Some(sign) = text[at..].chars().next() {
        let mut mark = QuotationMark {
            start: offset + at,
            end: offset + at + sign.len_utf8(),
            sign: if sign == '＂' { '"' } else { sign },
            before,
            after: None,
        };
        if is_mark(sign) {
            let doubled = is_doubled(text, at, before);
            if doubled {
                (mark.sign, mark.end) = (DOUBLED, mark.end + 1);
            }
            let rest = &text[mark.end - offset..];
            mark.after = rest.chars().next();
            if sign != '`' || doubled {
                found.push(mark);
            }
        }
        before = Some(mark.sign);
        at = mark.end - offset;
    }
    found
}

/// Stands for two apostrophes in a row.
pub(super) const DOUBLED: char = '\u{2ba}';

/// Whether two apostrophes or two grave accents stand for one mark at `at`. Of three, the last two
/// close what stands around a quote in single marks, the first two open it; more are a slip.
fn is_doubled(text: &str, at: usize, before: Option<char>) -> bool {
    let bytes = &text.as_bytes()[at..];
    let sign = bytes[0];
    if !matches!(sign, b'\'' | b'`') {
        return false;
    }
    match bytes
        .iter()
        .take(4)
        .take_while(|&&byte| byte == sign)
        .count()
    {
        2 => true,
        3 => is_gap(before),
        _ => false,
    }
}

pub(super) fn is_letter(sign: Option<char>) -> bool {
    sign.is_some_and(char::is_alphanumeric)
}

pub(super) fn is_gap(sign: Option<char>) -> bool {
    sign.is_none_or(char::is_whitespace)
}

impl QuotationMark {
    /// Whether it stands where an opening mark stands: before a word, not after one.
    pub(super) fn looks_open(&self) -> bool {
        let starts = |sign: char| {
            sign.is_alphanumeric()
                || matches!(sign, '.' | '…' | '(' | '[' | '$' | '€' | '£' | '#')
                || matches!(
                    sign,
                    '@' | '¿' | '¡' | '-' | '—' | '“' | '‘' | '\'' | '"' | '«' | '„'
                )
        };
        let free = |sign: char| sign.is_whitespace() || "([{—–-/:;,>“‘„«\u{a0}".contains(sign);
        self.after.is_some_and(starts) && self.before.is_none_or(free)
    }

    /// Whether an apostrophe-like mark can open a quote in single marks.
    pub(super) fn opens_single(&self) -> bool {
        let free = |sign: char| sign.is_whitespace() || "([—–-“\"/,:\u{a0}".contains(sign);
        let starts = |sign: char| sign.is_alphanumeric() || "“\"…[($£€@#¿¡".contains(sign);
        // A curly mark says itself that it opens; a straight one may be an apostrophe.
        let curly = self.sign == '‘';
        let free = |sign: char| free(sign) || curly && ".?!)’".contains(sign);
        let starts = |sign: char| starts(sign) || curly && ".’'".contains(sign);
        self.before.is_none_or(free) && self.after.is_some_and(starts)
    }

    /// Whether it ends a quote in single marks: after a stop, or after a word that is no plural
    /// with an apostrophe. `None` where that cannot be told from the mark alone.
    pub(super) fn closes_single(&self) -> Option<bool> {
        if is_letter(self.after) {
            return Some(false);
        }
        let stop = |sign: char| ".,!?…;:—–-)]”\"%".contains(sign);
        match self.before {
            Some(sign) if stop(sign) => Some(true),
            Some('s') if self.after == Some(' ') => None,
            Some(' ') if self.after == Some(' ') => None,
            Some(sign) if sign.is_alphanumeric() => Some(true),
            _ => Some(false),
        }
    }
}
