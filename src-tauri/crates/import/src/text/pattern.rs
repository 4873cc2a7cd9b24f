//! Patterns of text, compiled when first used.

use std::sync::LazyLock;

use nutgraf_language::List;
use regex::Regex;

/// A pattern in a `static`.
pub(crate) type Pattern = LazyLock<Regex>;

/// Compiles a pattern of this crate. Its word boundaries are made ASCII's: Unicode's keep the
/// engine from its fast path on every text with an accent or a curly quote.
///
/// # Panics
/// Where the pattern is no valid expression, which the tests of its module would show.
pub(crate) fn pattern(expression: &str) -> Regex {
    let expression = expression.replace(r"\b", r"(?-u:\b)");
    Regex::new(&expression).expect("the patterns of this crate are valid")
}

/// The entries of a list in all languages as alternatives of a pattern.
pub(crate) fn any_of(list: List) -> String {
    let entries: Vec<&str> = nutgraf_language::all(list).collect();
    entries.join("|")
}
