//! Month names of the languages newsrooms print in, full and short, all in one table.
//!
//! No name here means different months in two languages, so the language need not be known.

use std::collections::HashMap;
use std::sync::LazyLock;

use nutgraf_language::{List, MONTHS};

/// The number of a month's name, which must be lower-case; a final stop is ignored.
pub(crate) fn month(name: &str) -> Option<i8> {
    let name = name.trim_end_matches('.');
    // Hebrew writes "in February" in one word.
    let bare = PREFIXES.iter().find_map(|prefix| name.strip_prefix(prefix));
    NUMBERS
        .get(bare.unwrap_or(name))
        .or_else(|| NUMBERS.get(name))
        .copied()
}

static PREFIXES: LazyLock<Vec<&str>> =
    LazyLock::new(|| nutgraf_language::all(List::MonthPrefix).collect());

static NUMBERS: LazyLock<HashMap<&str, i8>> = LazyLock::new(|| numbered().collect());

fn numbered() -> impl Iterator<Item = (&'static str, i8)> {
    let lists = MONTHS.iter().zip(1..);
    lists.flat_map(|([full, short], number)| {
        let names = nutgraf_language::all(*full).chain(nutgraf_language::all(*short));
        names.map(move |name| (name, number))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_known_in_many_languages() {
        for (name, want) in [
            ("february", 2),
            ("sept.", 9),
            ("märz", 3),
            ("août", 8),
            ("października", 10),
            ("мая", 5),
            ("aralık", 12),
        ] {
            assert_eq!(month(name), Some(want), "{name}");
        }
        assert_eq!(month("monday"), None);
    }

    #[test]
    fn no_name_stands_for_two_months() {
        for (name, number) in numbered() {
            assert_eq!(
                month(name),
                Some(number),
                "{name} is listed under two months"
            );
        }
    }
}
