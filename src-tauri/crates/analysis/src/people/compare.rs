//! Whether two names can be one person's.

use super::name::{Name, is_initial};
use super::{nicknames, spelling};

/// What two names alone tell. Which articles they stand in comes on top.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NameMatch {
    /// Nothing tells them apart: one name, however it is written.
    Same,
    /// One may stand for the other: a surname alone, an initial, a slip, another script.
    Undecided,
    /// Two people.
    Different,
}

/// Compares two names; the same whichever comes first.
pub fn compare(one: &Name, other: &Name) -> NameMatch {
    surnames(one, other)
        .max(suffixes(one, other))
        .max(firsts(one, other))
}

fn surnames(one: &Name, other: &Name) -> NameMatch {
    let (a, b) = (&one.surname, &other.surname);
    if !a.is_empty() && spelling::same_but_for_umlauts(a, b) {
        NameMatch::Same
    } else if spelling::alike(a, b) {
        NameMatch::Undecided
    } else {
        NameMatch::Different
    }
}

/// Father and son.
fn suffixes(one: &Name, other: &Name) -> NameMatch {
    match (&one.suffix, &other.suffix) {
        (Some(a), Some(b)) if a != b => NameMatch::Different,
        _ => NameMatch::Same,
    }
}

fn firsts(one: &Name, other: &Name) -> NameMatch {
    let (Some(a), Some(b)) = (one.given.first(), other.given.first()) else {
        let no_given = one.given.is_empty() && other.given.is_empty();
        return if no_given && one.is_full() {
            NameMatch::Same
        } else {
            NameMatch::Undecided
        };
    };
    let first = given(a, b);
    if first == NameMatch::Different {
        return by_middle_name(one, other);
    }
    let letters = is_initial(a) && is_initial(b);
    if letters && one.given.len().min(other.given.len()) == 1 && first == NameMatch::Same {
        return NameMatch::Undecided;
    }
    let middle = middles(&one.given[1..], &other.given[1..]);
    let both = first.max(middle);
    // Two initials that both fit are as good as a name: J. K. for Joanne Kathleen.
    let initials = one.given.len() > 1
        && one.given.len() == other.given.len()
        && first == NameMatch::Undecided
        && (is_initial(a) || is_initial(b))
        && middle == NameMatch::Same;
    if initials { NameMatch::Same } else { both }
}

/// Two first or middle names.
fn given(a: &str, b: &str) -> NameMatch {
    if spelling::same_but_for_umlauts(a, b) || nicknames::same(a, b) {
        NameMatch::Same
    } else if is_initial(a) || is_initial(b) {
        if a.chars().next() == b.chars().next() {
            NameMatch::Undecided
        } else {
            NameMatch::Different
        }
    } else if spelling::alike_given(a, b) {
        NameMatch::Undecided
    } else {
        NameMatch::Different
    }
}

/// Middle names may be missing or initials; they may not contradict.
fn middles(one: &[String], other: &[String]) -> NameMatch {
    let mut pairs = one.iter().zip(other);
    let contradict = pairs.any(|(a, b)| given(a, b) == NameMatch::Different);
    if contradict {
        NameMatch::Different
    } else {
        NameMatch::Same
    }
}

/// Some go by a middle name: Alexander Boris Johnson.
fn by_middle_name(one: &Name, other: &Name) -> NameMatch {
    let goes_by = |short: &Name, long: &Name| {
        short.given.len() == 1
            && !is_initial(&short.given[0])
            && long.given[1..].contains(&short.given[0])
    };
    if goes_by(one, other) || goes_by(other, one) {
        NameMatch::Undecided
    } else {
        NameMatch::Different
    }
}
