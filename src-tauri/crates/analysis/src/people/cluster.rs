//! Ways to write one name, gathered: "Joe Biden" and "Joseph R. Biden" are one, but where "George
//! W. Bush" and "George H. W. Bush" both occur, "George Bush" is neither by itself.

use rustc_hash::FxHashMap;

use super::compare::{NameMatch, compare};
use super::disjoint_sets::DisjointSets;
use super::name::Name;

/// Full names, gathered.
pub(super) struct NameVariants {
    /// For each form its gathering; `None` where it could belong to several.
    pub(super) group: Vec<Option<usize>>,
    /// For each form those it may be a slip, a spelling or a longer form of.
    pub(super) near: Vec<Vec<usize>>,
}

/// Gathers full names; each given once.
pub(super) fn gather(names: &[&Name]) -> NameVariants {
    let pairs = compared(names);
    let mut same: Vec<Vec<usize>> = vec![Vec::new(); names.len()];
    let mut near: Vec<Vec<usize>> = vec![Vec::new(); names.len()];
    for (one, other, name_match) in pairs {
        let side = match name_match {
            NameMatch::Same => &mut same,
            NameMatch::Undecided => &mut near,
            NameMatch::Different => continue,
        };
        side[one].push(other);
        side[other].push(one);
    }
    let mut open = vec![true; names.len()];
    // Each round closes at least one form or is the last.
    loop {
        let groups = components(&same, &open);
        let closing = contradicted(names, &same, &open, &groups);
        if closing.is_empty() {
            let group = groups.into_iter().zip(&open);
            let group = group.map(|(group, open)| open.then_some(group)).collect();
            return NameVariants { group, near };
        }
        closing.into_iter().for_each(|form| open[form] = false);
    }
}

/// All pairs of forms that share a surname or nearly.
fn compared(names: &[&Name]) -> Vec<(usize, usize, NameMatch)> {
    let mut by_surname: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
    for (form, name) in names.iter().enumerate() {
        by_surname.entry(&name.surname).or_default().push(form);
    }
    let mut surnames: Vec<(&str, Vec<usize>)> = by_surname.into_iter().collect();
    surnames.sort_unstable();
    let bare = |surname: &str| Name {
        given: Vec::new(),
        surname: surname.to_owned(),
        suffix: None,
    };
    let mut pairs = Vec::new();
    for (at, (surname, forms)) in surnames.iter().enumerate() {
        for (place, &one) in forms.iter().enumerate() {
            for &other in &forms[place + 1..] {
                pairs.push((one, other, compare(names[one], names[other])));
            }
        }
        for (other_surname, others) in &surnames[at + 1..] {
            if compare(&bare(surname), &bare(other_surname)) == NameMatch::Different {
                continue;
            }
            for &one in forms {
                pairs.extend(
                    others
                        .iter()
                        .map(|&o| (one, o, compare(names[one], names[o]))),
                );
            }
        }
    }
    pairs
}

/// For each form the smallest one it hangs together with.
fn components(same: &[Vec<usize>], open: &[bool]) -> Vec<usize> {
    let mut sets = DisjointSets::of(same.len());
    for (one, others) in same.iter().enumerate().filter(|(one, _)| open[*one]) {
        for &other in others.iter().filter(|other| open[**other]) {
            sets.join(one, other);
        }
    }
    (0..same.len()).map(|form| sets.find(form)).collect()
}

/// The forms that hold together what contradicts itself.
fn contradicted(
    names: &[&Name],
    same: &[Vec<usize>],
    open: &[bool],
    groups: &[usize],
) -> Vec<usize> {
    let differ = |forms: &[usize]| {
        forms.iter().enumerate().any(|(place, &one)| {
            let mut later = forms[place + 1..].iter();
            later.any(|&other| compare(names[one], names[other]) == NameMatch::Different)
        })
    };
    let mut members: FxHashMap<usize, Vec<usize>> = FxHashMap::default();
    for form in (0..names.len()).filter(|form| open[*form]) {
        members.entry(groups[form]).or_default().push(form);
    }
    let mut closing = Vec::new();
    for forms in members
        .into_values()
        .filter(|forms| forms.len() > 2 && differ(forms))
    {
        let around = |form: usize| -> Vec<usize> {
            same[form]
                .iter()
                .copied()
                .filter(|other| open[*other])
                .collect()
        };
        let bridges: Vec<usize> = forms
            .iter()
            .copied()
            .filter(|&form| differ(&around(form)))
            .collect();
        // A long chain without a bridge: none of it is sure.
        closing.extend(if bridges.is_empty() { forms } else { bridges });
    }
    closing
}
