//! Bearers of names told apart or joined. What is joined is a function of the bearers, whatever
//! their order:
//!
//! - One full name is one person, except where roles are of different walks of life ("minister",
//!   "baker") and no story has both, or forty years lie between.
//! - A slip, another script or a middle name used as the first needs a common story or one
//!   specific role.
//! - A surname alone needs the same story, or the same outlet within a week and the same role,
//!   and exactly one who fits; so does an initial, and a form that fits several full names.

use std::collections::{BTreeMap, BTreeSet};

use nutgraf_model::SpeakerKind;

use super::cluster::{NameVariants, gather};
use super::compare::{NameMatch, compare};
use super::disjoint_sets::DisjointSets;
use super::name::Name;
use super::roles::{self, Occupation};

/// Somebody in one article.
#[derive(Clone, Copy, Debug)]
pub struct Bearer<'a> {
    /// The fullest name the article gives.
    pub name: &'a str,
    /// The role as the article gives it.
    pub role: Option<&'a str>,
    /// What kind.
    pub kind: SpeakerKind,
    /// The outlet.
    pub source: Option<&'a str>,
    /// The article's day, in days since 1970; `None` where unknown.
    pub day: Option<i32>,
    /// The story the article belongs to; equal for equal stories.
    pub story: i64,
}

/// A surname alone is remembered within an outlet for so many days.
pub(super) const RECENT: i32 = 7;
/// So far an outlet's bearer without a role is looked for, in days.
const MONTH: i32 = 30;
/// Nobody is quoted again after so many days, 40 years, without anything between.
const LIFETIME: i32 = 40 * 365;

/// For each bearer the number of the person or body they are; equal numbers are one. All must be
/// of one [`block`](super::block).
pub fn resolve(bearers: &[Bearer]) -> Vec<usize> {
    if bearers
        .iter()
        .all(|bearer| bearer.kind == SpeakerKind::Organisation)
    {
        return vec![0; bearers.len()];
    }
    let mut cast = Resolution::of(bearers);
    cast.full_names();
    cast.slips();
    cast.weak_names();
    (0..bearers.len())
        .map(|bearer| cast.sets.find(bearer))
        .collect()
}

/// The name that shows a person best: in full, as printed most often, the longer, then the first
/// of the alphabet.
pub fn best_name<'a>(names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for name in names {
        *counts.entry(name).or_default() += 1;
    }
    let mut best: Vec<_> = counts.into_iter().collect();
    best.sort_by_key(|(name, count)| {
        let full = Name::of(name).is_full();
        std::cmp::Reverse((full, *count, name.chars().count()))
    });
    best.first().map(|(name, _)| *name)
}

pub(super) struct Resolution<'a> {
    pub(super) bearers: &'a [Bearer<'a>],
    /// Every way to write a name, once, in order.
    pub(super) names: Vec<Name>,
    /// For each bearer its name.
    pub(super) form: Vec<usize>,
    /// For each bearer what its role means.
    walk: Vec<Option<Occupation>>,
    /// For each bearer the words of its role that mean something; empty without a role.
    pub(super) role: Vec<Vec<String>>,
    /// Bearers whose name says by itself who they are.
    pub(super) strong: Vec<usize>,
    /// The others.
    pub(super) weak: Vec<usize>,
    /// For each form its gathering, of full names.
    groups: Vec<Option<usize>>,
    /// For each form those near it.
    near: Vec<Vec<usize>>,
    pub(super) sets: DisjointSets,
}

impl<'a> Resolution<'a> {
    fn of(bearers: &'a [Bearer<'a>]) -> Resolution<'a> {
        let mut parsed: Vec<Name> = bearers.iter().map(|bearer| Name::of(bearer.name)).collect();
        tell_generations(bearers, &mut parsed);
        let names: Vec<Name> = BTreeSet::from_iter(parsed.iter().cloned())
            .into_iter()
            .collect();
        let form = |name: &Name| names.binary_search(name).unwrap_or_default();
        let form: Vec<usize> = parsed.iter().map(form).collect();
        let full: Vec<usize> = (0..names.len())
            .filter(|&form| names[form].is_full())
            .collect();
        let NameVariants { group, near } =
            gather(&full.iter().map(|&form| &names[form]).collect::<Vec<_>>());
        let mut groups = vec![None; names.len()];
        let mut nears = vec![Vec::new(); names.len()];
        for (place, &form) in full.iter().enumerate() {
            groups[form] = group[place];
            nears[form] = near[place].iter().map(|&other| full[other]).collect();
        }
        let is_strong = |bearer: &usize| groups[form[*bearer]].is_some();
        let (strong, weak) = (0..bearers.len()).partition(is_strong);
        Resolution {
            bearers,
            walk: bearers
                .iter()
                .map(|bearer| bearer.role.and_then(roles::walk))
                .collect(),
            role: bearers
                .iter()
                .map(|bearer| bearer.role.map(roles::key).unwrap_or_default())
                .collect(),
            names,
            form,
            strong,
            weak,
            groups,
            near: nears,
            sets: DisjointSets::of(bearers.len()),
        }
    }

    /// Joins those of one full name, by walks of life and times.
    fn full_names(&mut self) {
        let mut gathered: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for &bearer in &self.strong {
            let group = self.groups[self.form[bearer]].unwrap_or_default();
            gathered.entry(group).or_default().push(bearer);
        }
        for members in gathered.into_values() {
            for part in self.lifetimes(members) {
                self.one_name(&part);
            }
        }
    }

    /// Parts bearers where more than a lifetime lies between; those without a day go with the
    /// latest.
    fn lifetimes(&self, mut members: Vec<usize>) -> Vec<Vec<usize>> {
        members.sort_by_key(|&bearer| self.bearers[bearer].day.unwrap_or(i32::MAX));
        let mut parts: Vec<Vec<usize>> = Vec::new();
        for bearer in members {
            let before = parts.last().and_then(|part| part.last());
            let days = before.and_then(|&last| self.bearers[last].day);
            let gap = days
                .zip(self.bearers[bearer].day)
                .map(|(a, b)| b.saturating_sub(a));
            match parts.last_mut() {
                Some(part) if gap.is_none_or(|gap| gap <= LIFETIME) => part.push(bearer),
                _ => parts.push(vec![bearer]),
            }
        }
        parts
    }

    fn one_name(&mut self, members: &[usize]) {
        let mut by_story = BTreeMap::new();
        let mut by_walk = BTreeMap::new();
        for &bearer in members {
            self.sets.join(
                *by_story.entry(self.bearers[bearer].story).or_insert(bearer),
                bearer,
            );
            if let Some(walk) = self.walk[bearer] {
                self.sets
                    .join(*by_walk.entry(walk).or_insert(bearer), bearer);
            }
        }
        let mut walks: Vec<usize> = by_walk.values().map(|&one| self.sets.find(one)).collect();
        walks.sort_unstable();
        walks.dedup();
        let known: Vec<(usize, usize)> = members
            .iter()
            .map(|&bearer| (bearer, self.sets.find(bearer)))
            .collect();
        let lost: Vec<usize> = known
            .iter()
            .filter(|(_, set)| !walks.contains(set))
            .map(|(one, _)| *one)
            .collect();
        let one_walk = walks.first().copied().or(lost.first().copied());
        let mut rest = None;
        for bearer in lost {
            let goal = match walks.len() {
                0 | 1 => one_walk,
                _ => self.of_one_outlet(bearer, &known, &walks).or(rest),
            };
            match goal {
                Some(goal) => self.sets.join(goal, bearer),
                None => rest = Some(bearer),
            }
        }
    }

    /// The only one of several people of a name whom the bearer's outlet wrote of in that month.
    fn of_one_outlet(
        &self,
        bearer: usize,
        known: &[(usize, usize)],
        walks: &[usize],
    ) -> Option<usize> {
        let near = known
            .iter()
            .filter(|(other, set)| walks.contains(set) && self.same_outlet(bearer, *other, MONTH));
        only(near.map(|(_, set)| *set))
    }

    /// Joins slips and spellings to the one more often printed, where a story or role says so.
    fn slips(&mut self) {
        let sets: BTreeMap<usize, Vec<usize>> = self.gathered(&self.strong.clone());
        let mut by_form: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
        for (set, members) in &sets {
            for &bearer in members {
                by_form.entry(self.form[bearer]).or_default().insert(*set);
            }
        }
        let mut joins = Vec::new();
        for (set, members) in &sets {
            let forms: BTreeSet<usize> = members.iter().map(|&one| self.form[one]).collect();
            let near = forms.iter().flat_map(|&form| &self.near[form]);
            let others: BTreeSet<usize> = near
                .filter_map(|form| by_form.get(form))
                .flatten()
                .copied()
                .collect();
            let weight =
                |set: &usize| (sets[set].len(), std::cmp::Reverse(self.spelled(&sets[set])));
            let fits = others.into_iter().filter(|other| {
                other != set
                    && weight(other) > weight(set)
                    && self.agree(&sets[set], &sets[other])
                    && self.supported(&sets[set], &sets[other])
            });
            joins.extend(only(fits).map(|goal| (*set, goal)));
        }
        // Two slips of one name may be two people's names between themselves.
        let differ =
            |cast: &Self, one: usize, other: usize| !cast.agree(&sets[&one], &sets[&other]);
        for &(set, goal) in &joins {
            let rival = joins
                .iter()
                .any(|&(other, same)| other != set && same == goal && differ(self, set, other));
            if !rival {
                self.sets.join(set, goal);
            }
        }
    }

    pub(super) fn gathered(&mut self, bearers: &[usize]) -> BTreeMap<usize, Vec<usize>> {
        let mut sets: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for &bearer in bearers {
            sets.entry(self.sets.find(bearer)).or_default().push(bearer);
        }
        sets
    }

    /// The first of a set's names, so that nothing depends on the order of the bearers.
    fn spelled(&self, members: &[usize]) -> usize {
        members
            .iter()
            .map(|&one| self.form[one])
            .min()
            .unwrap_or_default()
    }

    /// Whether no name of one contradicts a name of the other.
    fn agree(&self, one: &[usize], other: &[usize]) -> bool {
        let forms = |members: &[usize]| -> BTreeSet<usize> {
            members.iter().map(|&bearer| self.form[bearer]).collect()
        };
        let (one, other) = (forms(one), forms(other));
        one.iter().all(|&a| {
            let mut names = other.iter().map(|&b| &self.names[b]);
            names.all(|name| compare(&self.names[a], name) != NameMatch::Different)
        })
    }

    /// Whether two share a story or a specific role.
    fn supported(&self, one: &[usize], other: &[usize]) -> bool {
        let stories: BTreeSet<i64> = one.iter().map(|&a| self.bearers[a].story).collect();
        let roles: BTreeSet<&[String]> = one.iter().filter_map(|&a| self.specific(a)).collect();
        other.iter().any(|&b| {
            let role = self.specific(b);
            stories.contains(&self.bearers[b].story)
                || role.is_some_and(|role| roles.contains(role))
        })
    }

    /// A role of few people: "mayor of Sollas", not "mayor".
    pub(super) fn specific(&self, bearer: usize) -> Option<&[String]> {
        let role = self.role[bearer].as_slice();
        (role.len() >= 2).then_some(role)
    }

    pub(super) fn same_outlet(&self, one: usize, other: usize, within: i32) -> bool {
        let (a, b) = (&self.bearers[one], &self.bearers[other]);
        let days = a.day.zip(b.day);
        a.source.is_some()
            && a.source == b.source
            && days.is_some_and(|(a, b)| a.abs_diff(b) <= within.unsigned_abs())
    }
}

/// "Martin Hale" and "Martin Hale Jr." may be one, for not every article prints the suffix. Where one
/// article has both they are father and son, and whoever has no suffix is the father.
fn tell_generations(bearers: &[Bearer], parsed: &mut [Name]) {
    let article = |at: usize| {
        let bearer = &bearers[at];
        Some((bearer.source?, bearer.day?, bearer.story))
    };
    let plain = |name: &Name| name.suffix.is_none() && name.is_full();
    let mut sons: BTreeSet<Name> = BTreeSet::new();
    for (at, name) in parsed.iter().enumerate() {
        let son = name.suffix.as_deref().is_some_and(|suffix| suffix != "sr");
        let Some(place) = article(at).filter(|_| son) else {
            continue;
        };
        let father = |other: usize| {
            let one = &parsed[other];
            plain(one) && article(other) == Some(place) && compare(one, name) == NameMatch::Same
        };
        if (0..parsed.len()).any(father) {
            sons.insert(name.clone());
        }
    }
    let fathers: Vec<usize> = (0..parsed.len())
        .filter(|&at| plain(&parsed[at]))
        .filter(|&at| {
            let mut sons = sons.iter();
            sons.any(|son| compare(&parsed[at], son) == NameMatch::Same)
        })
        .collect();
    for at in fathers {
        parsed[at].suffix = Some("sr".to_owned());
    }
}

/// The only value, where all are one.
fn only<T: PartialEq>(mut values: impl Iterator<Item = T>) -> Option<T> {
    let first = values.next()?;
    values.all(|value| value == first).then_some(first)
}
