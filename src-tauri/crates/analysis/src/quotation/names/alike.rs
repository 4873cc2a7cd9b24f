//! Whether two names can be one person’s: initials, short forms, slips.

use std::sync::LazyLock;

use nutgraf_language::List;
use rustc_hash::FxHashSet;

/// Whether two first names can be one person’s: equal, an initial, or a short form.
pub(super) fn same_first(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() <= other.len() {
        (one, other)
    } else {
        (other, one)
    };
    let short = short.trim_end_matches('.');
    long.starts_with(short) || nickname(short, long)
}

/// Pet forms of first names and the names they stand for.
static PAIRS: LazyLock<FxHashSet<(&str, &str)>> =
    LazyLock::new(|| nutgraf_language::all_pairs(List::Nickname).collect());

fn nickname(short: &str, long: &str) -> bool {
    PAIRS.contains(&(short, long))
}

/// Whether one word is the other with a slip: one letter more, less, wrong or swapped; two in
/// words of nine letters or more.
pub(super) fn misspells(one: &str, other: &str) -> bool {
    let (short, long) = (one.chars().count(), other.chars().count());
    if one.chars().next() != other.chars().next()
        || short.abs_diff(long) > 2
        || long > 24
        || one == other
    {
        return false;
    }
    let allowed = if short.min(long) >= 9 { 2 } else { 1 };
    strsim::osa_distance(one, other) <= allowed
}
