//! Values of a page's metadata as plain text.

use crate::text::{tidy, words};
use crate::xml::tree::unescaped;

/// Bytes of a metadata value that are read.
const LONGEST: usize = 2000;

/// A value on one line, without the entities that pages escape twice; no value of use is longer
/// than [`LONGEST`].
pub(super) fn clean(text: &str) -> String {
    tidy::one_line(&tidy::tidy(&unescaped(words::head(text, LONGEST))))
}
