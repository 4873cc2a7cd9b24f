//! One stop, or a run of them, and what stands around it.

use super::enclosed::Enclosures;

/// How many bytes before a stop are looked at: what keeps a text without spaces linear.
pub(super) const BACK: usize = 300;
/// How many bytes after a stop are looked at.
pub(super) const AHEAD: usize = 120;

/// A run of stops with the closing marks behind it.
pub(super) struct Stop {
    pub(super) start: usize,
    /// Where the stops end.
    pub(super) mark_end: usize,
    /// Where the closing marks behind them end.
    pub(super) end: usize,
    /// Whether a note (`[7]`) follows: it belongs to the sentence that ends here.
    pub(super) noted: bool,
}

impl Stop {
    pub(super) fn read(line: &str, start: usize, mark_end: usize, enclosures: &Enclosures) -> Self {
        let mut end = mark_end;
        while let Some(next) = line[end..].chars().next() {
            let past = end + next.len_utf8();
            let closes = matches!(
                next,
                '”' | '’' | '」' | '』' | '）' | '》' | '】' | ')' | ']'
            ) || enclosures.end(past)
                || matches!(next, '"' | '\'' | '»')
                    && !line[past..].starts_with(char::is_alphanumeric);
            if !closes {
                break;
            }
            end = past;
        }
        let notes = note_marks(&line[end..]);
        Self {
            start,
            mark_end,
            end: end + notes,
            noted: notes > 0,
        }
    }

    pub(super) fn text<'a>(&self, line: &'a str) -> &'a str {
        &line[self.start..self.mark_end]
    }

    pub(super) fn is_closed(&self) -> bool {
        self.end > self.mark_end
    }

    /// The letters and digits right before the stop.
    pub(super) fn word_before<'a>(&self, line: &'a str) -> &'a str {
        let head = back(line, self.start);
        let is_part = |c: char| c.is_alphanumeric() || matches!(c, '°' | 'º' | '№');
        let start = head.trim_end_matches(is_part).len();
        &head[start..]
    }

    /// `compounds. . . . The practice`: the first stop ends the sentence, what was left out
    /// opens the next.
    pub(super) fn before_ellipsis(&self, line: &str, next: &str) -> Option<usize> {
        let text = self.text(line);
        let attached = line[..self.start].ends_with(char::is_alphanumeric);
        (attached
            && text.starts_with(". ")
            && text.matches('.').count() >= 4
            && !starts_small(next))
        .then_some(self.start + 1)
    }

    /// `consultation.11 12 Take`: note numbers stuck to a stop belong to the sentence they end.
    pub(super) fn after_note(&self, line: &str) -> Option<usize> {
        let rest = ahead(&line[self.mark_end..]);
        let marks = rest.len()
            - rest
                .trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ')
                .len();
        let note = &rest[..marks];
        let word = self.word_before(line);
        let worded = word.len() >= 4 && word.chars().all(char::is_lowercase)
            || word.is_empty() && line[..self.start].ends_with(')');
        let shape = note.starts_with(|c: char| c.is_ascii_digit())
            && note.ends_with(' ')
            && rest[marks..].starts_with(char::is_uppercase);
        (worded && shape && self.text(line) == ".").then(|| self.mark_end + note.trim_end().len())
    }
}

/// The length of the bracketed numbers at the start of a text: `[7][8]`.
fn note_marks(text: &str) -> usize {
    let mut len = 0;
    while let Some(inner) = text[len..].strip_prefix('[') {
        let digits = inner.bytes().take(4).take_while(u8::is_ascii_digit).count();
        if digits == 0 || !inner[digits..].starts_with(']') {
            break;
        }
        len += digits + 2;
    }
    len
}

pub(super) fn starts_small(next: &str) -> bool {
    next.starts_with(char::is_lowercase)
}

pub(super) fn back(line: &str, at: usize) -> &str {
    &line[floor(line, at.saturating_sub(BACK))..at]
}

pub(super) fn ahead(text: &str) -> &str {
    &text[..floor(text, AHEAD.min(text.len()))]
}

pub(super) fn floor(text: &str, at: usize) -> usize {
    (0..=at)
        .rev()
        .find(|&at| text.is_char_boundary(at))
        .unwrap_or(0)
}
