//! Pet forms of first names: Bill for William.

use std::sync::LazyLock;

use nutgraf_language::List;
use rustc_hash::FxHashMap;

/// Short forms that newspapers print and the names they stand for. The everyday ones only, such
/// as P. Hanks, K. Hardcastle and F. Hodges list in *A Dictionary of First Names* (Oxford, 2006),
/// folded.
static FORMS: LazyLock<FxHashMap<&str, Vec<&str>>> = LazyLock::new(|| {
    let mut forms: FxHashMap<&str, Vec<&str>> = FxHashMap::default();
    for (form, name) in nutgraf_language::all_pairs(List::Nickname) {
        forms.entry(form).or_default().push(name);
    }
    forms
});

/// Whether one of two first names is a pet form of the other, or both of a third ("Jim", "Jimmy").
pub(super) fn same(one: &str, other: &str) -> bool {
    let of = |short: &str| FORMS.get(short).map_or(&[][..], Vec::as_slice);
    let (mine, theirs) = (of(one), of(other));
    mine.contains(&other) || theirs.contains(&one) || mine.iter().any(|name| theirs.contains(name))
}
