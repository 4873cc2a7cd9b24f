//! Bytes to clean characters: decoding, damage repair, lines to paragraphs, counting words.

pub(crate) mod decode;
pub(crate) mod initials;
pub(crate) mod mojibake;
pub(crate) mod pattern;
pub(crate) mod phrases;
pub(crate) mod tidy;
pub(crate) mod words;
pub(crate) mod wrap;
