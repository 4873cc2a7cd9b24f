//! Line breaks inside a block: the end of a sentence, or only of a line of a wrapped text.

use nutgraf_model::Span;

use crate::words::is_unspaced;

/// A line shorter than this many characters that ends without a stop was not wrapped: it is a
/// heading, an item, a row.
const WRAPPED_FROM: usize = 50;

/// The parts of a text that may hold sentences: its lines, wrapped ones joined.
pub(super) fn of(text: &str) -> Vec<Span> {
    if !text.is_empty() && !has_break(text) {
        return vec![Span::new(0, text.len())];
    }
    let mut parts: Vec<Span> = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive(['\n', '\r', '\u{2028}', '\u{2029}']) {
        let span = Span::new(at, at + line.len());
        at = span.end;
        match parts.last_mut() {
            Some(last) if continues(&text[last.start..last.end], line) => last.end = span.end,
            _ => parts.push(span),
        }
    }
    parts
}

/// Whether there are several lines; hardly any block has them.
fn has_break(text: &str) -> bool {
    let bytes = text.as_bytes();
    let breaks = |(at, &byte): (usize, &u8)| match byte {
        b'\n' | b'\r' => true,
        0xe2 => matches!(bytes[at + 1..], [0x80, 0xa8 | 0xa9, ..]),
        _ => false,
    };
    bytes.iter().enumerate().any(breaks)
}

/// Whether `next` goes on where the line `before` (with its line break) was cut.
fn continues(before: &str, next: &str) -> bool {
    let line = before.trim_end_matches(['\n', '\r', '\u{2028}', '\u{2029}']);
    let text = line.trim_end();
    let Some(first) = next.trim_start().chars().next() else {
        return false;
    };
    let Some(last) = text.chars().next_back() else {
        return false;
    };
    if matches!(first, '.' | '!' | '?' | '。') {
        return true;
    }
    if is_stop(last) {
        return false;
    }
    if is_unspaced(last) {
        return is_unspaced(first) && line.len() == text.len();
    }
    let width = text.rsplit('\n').next().unwrap_or(text).chars().count();
    let goes_on = first.is_lowercase() || first == '(';
    goes_on && (line.len() > text.len() || width >= WRAPPED_FROM)
        || width >= WRAPPED_FROM && first.is_alphanumeric() && matches!(last, ',' | '-' | '–')
}

fn is_stop(c: char) -> bool {
    matches!(
        c,
        '.' | '!' | '?' | '…' | ':' | ';' | '。' | '！' | '？' | '”' | '"' | '»' | ')'
    )
}
