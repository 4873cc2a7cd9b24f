//! Patterns of text, compiled when first used.

use std::sync::LazyLock;

use regex::Regex;

/// A pattern in a `static`.
pub(crate) type Pattern = LazyLock<Regex>;

/// Compiles a pattern of this crate.
///
/// # Panics
/// Where the pattern is no valid expression, which the tests of its module would show.
pub(crate) fn pattern(expression: &str) -> Regex {
    Regex::new(expression).expect("the patterns of this crate are valid")
}
