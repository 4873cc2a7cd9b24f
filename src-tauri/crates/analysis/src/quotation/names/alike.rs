//! Whether two names can be one person’s: initials, short forms, slips.

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

fn nickname(short: &str, long: &str) -> bool {
    const PAIRS: [(&str, &str); 24] = [
        ("bill", "william"),
        ("bob", "robert"),
        ("bobby", "robert"),
        ("dick", "richard"),
        ("jim", "james"),
        ("jimmy", "james"),
        ("mike", "michael"),
        ("tony", "anthony"),
        ("ted", "edward"),
        ("ted", "theodore"),
        ("jack", "john"),
        ("chuck", "charles"),
        ("peggy", "margaret"),
        ("betty", "elizabeth"),
        ("liz", "elizabeth"),
        ("kate", "catherine"),
        ("kate", "katherine"),
        ("andy", "andrew"),
        ("harry", "henry"),
        ("larry", "lawrence"),
        ("bernie", "bernard"),
        ("sasha", "alexander"),
        ("hans", "johannes"),
        ("pepe", "josé"),
    ];
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
