//! Places in a text: byte ranges, and their translation to code points.

use serde::{Deserialize, Serialize};

/// A half-open range of **bytes** into a text, on character boundaries.
///
/// Everything Nutgraf shows of an article is `&article.body[span.start..span.end]`.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The range `start..end`.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The text at this place; `None` where the range leaves `text` or cuts a character.
    pub fn of<'a>(&self, text: &'a str) -> Option<&'a str> {
        text.get(self.start..self.end)
    }

    /// Length in bytes.
    pub fn len(&self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether it is empty.
    pub fn is_empty(&self) -> bool {
        self.end <= self.start
    }

    /// Whether it contains `other` wholly.
    pub fn contains(&self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share a byte.
    pub fn overlaps(&self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The same place seen from a text that starts `by` bytes earlier.
    pub fn shifted(&self, by: usize) -> Span {
        Span::new(self.start + by, self.end + by)
    }
}

/// Translates byte offsets of one text into Unicode code points and back, in time
/// proportional to [`CodePoints::STEP`] after one pass over the text.
pub struct CodePoints<'a> {
    text: &'a str,
    /// Byte offset of every `STEP`-th code point; empty for ASCII text.
    steps: Vec<usize>,
}

impl<'a> CodePoints<'a> {
    const STEP: usize = 64;

    /// Reads `text` once.
    pub fn new(text: &'a str) -> Self {
        let steps = if text.is_ascii() {
            Vec::new()
        } else {
            text.char_indices()
                .step_by(Self::STEP)
                .map(|(byte, _)| byte)
                .collect()
        };
        Self { text, steps }
    }

    /// The code-point offset of a byte offset on a character boundary.
    pub fn of_byte(&self, byte: usize) -> usize {
        if self.steps.is_empty() {
            return byte.min(self.text.len());
        }
        let step = self
            .steps
            .partition_point(|&start| start <= byte)
            .saturating_sub(1);
        let from = self.steps[step];
        step * Self::STEP
            + self.text[from..]
                .char_indices()
                .take_while(|(at, _)| from + at < byte)
                .count()
    }

    /// The byte offset of a code-point offset; the text's length where it lies beyond the end.
    pub fn to_byte(&self, point: usize) -> usize {
        if self.steps.is_empty() {
            return point.min(self.text.len());
        }
        let Some(&from) = self.steps.get(point / Self::STEP) else {
            return self.text.len();
        };
        self.text[from..]
            .char_indices()
            .nth(point % Self::STEP)
            .map_or(self.text.len(), |(at, _)| from + at)
    }

    /// A byte span as `(start, end)` in code points.
    pub fn of_span(&self, span: Span) -> (usize, usize) {
        (self.of_byte(span.start), self.of_byte(span.end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn code_points_and_bytes_translate_both_ways(text in "\\PC{0,300}") {
            let points = CodePoints::new(&text);
            for (point, (byte, _)) in text.char_indices().enumerate() {
                prop_assert_eq!(points.of_byte(byte), point);
                prop_assert_eq!(points.to_byte(point), byte);
            }
            let end = text.chars().count();
            prop_assert_eq!(points.of_byte(text.len()), end);
            prop_assert_eq!(points.to_byte(end), text.len());
        }
    }

    #[test]
    fn a_span_that_cuts_a_character_has_no_text() {
        assert_eq!(Span::new(0, 1).of("é"), None, "byte 1 is inside é");
        assert_eq!(Span::new(0, 2).of("é"), Some("é"));
        assert_eq!(Span::new(0, 9).of("é"), None, "beyond the end");
    }
}
