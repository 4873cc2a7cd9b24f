//! Which articles tell one story: candidate pairs, a score for each pair, average-link clustering.

mod candidates;
mod cluster;
mod network;
mod pair_features;
mod scorer;
mod shared_terms;
mod term_vectors;

use std::collections::HashMap;

use self::cluster::{Constraint, Edge};
use self::pair_features::{AROUND, OWN};
use self::scorer::{ArticleFacts, Neighbours};
use super::Fingerprint;

/// An article to be linked into a story.
#[derive(Clone, Copy, Debug)]
pub struct Member<'a> {
    /// Its fingerprint.
    pub fingerprint: &'a Fingerprint,
    /// When it was published, in days (with fractions) since 1970; `None` where unknown.
    pub when: Option<f64>,
    /// Its outlet.
    pub source: Option<&'a str>,
}

/// Groups whose articles are on average this likely to tell one story are one story.
const ONE_STORY: f32 = 0.36;

/// Pairs with a smaller cosine get no score.
const WORTH: f32 = 0.04;

/// Pairs less likely than this are no edge.
const UNLIKELY: f32 = 0.03;

/// What the user said about two articles: that they must be in one story, or must not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LinkConstraint {
    /// One of them, by its place among the members.
    pub one: usize,
    /// The other.
    pub other: usize,
    /// Whether they are in one story.
    pub together: bool,
}

/// Links articles into stories: for each article the number of its story, counted from 0 in
/// order of first appearance. The order of the members does not change who belongs together.
pub fn link(members: &[Member]) -> Vec<usize> {
    link_with(members, &[])
}

/// [`link`] under constraints of the user. Of constraints that contradict each other the earlier
/// one holds.
pub fn link_with(members: &[Member], constraints: &[LinkConstraint]) -> Vec<usize> {
    let order = canonical(members);
    let (pairs, neighbours) = compare(members, &order);
    let edge = |pair: &Pair| {
        let alike = scorer::probability(&pair.own, &pair.around(&neighbours));
        let (one, other) = (pair.one, pair.other);
        (alike >= UNLIKELY).then_some(Edge { one, other, alike })
    };
    let edges: Vec<Edge> = pairs.iter().filter_map(edge).collect();
    drop(pairs);
    let groups = cluster::cluster(
        members.len(),
        &edges,
        &in_order(&order, constraints),
        ONE_STORY,
    );
    let mut group = vec![0; members.len()];
    for (place, &at) in order.iter().enumerate() {
        group[at] = groups[place];
    }
    numbered(&group)
}

/// The constraints by places in the canonical order. Constraints on unknown members are left out.
fn in_order(order: &[usize], constraints: &[LinkConstraint]) -> Vec<Constraint> {
    if constraints.is_empty() {
        return Vec::new();
    }
    let mut places = vec![0u32; order.len()];
    for (place, &at) in order.iter().enumerate() {
        places[at] = place as u32;
    }
    let constraint = |constraint: &LinkConstraint| {
        Some(Constraint {
            one: *places.get(constraint.one)?,
            other: *places.get(constraint.other)?,
            together: constraint.together,
        })
    };
    constraints.iter().filter_map(constraint).collect()
}

#[cfg(feature = "training")]
pub use pair_features::NAMES as FEATURE_NAMES;

/// The features of each candidate pair, with the places of both articles; for training.
#[cfg(feature = "training")]
pub(super) fn pair_features(members: &[Member]) -> Vec<(usize, usize, Vec<f32>)> {
    let order = canonical(members);
    let (pairs, neighbours) = compare(members, &order);
    let whole = |pair: &Pair| {
        let around = pair.around(&neighbours);
        (
            order[pair.one as usize],
            order[pair.other as usize],
            pair.own.iter().copied().chain(around).collect(),
        )
    };
    pairs.iter().map(whole).collect()
}

/// A pair of articles by their places in the canonical order.
struct Pair {
    one: u32,
    other: u32,
    own: [f32; OWN],
}

impl Pair {
    fn around(&self, neighbours: &[Neighbours]) -> [f32; AROUND] {
        let (one, other) = (self.one as usize, self.other as usize);
        scorer::around(
            scorer::cosine(&self.own),
            &neighbours[one],
            &neighbours[other],
        )
    }
}

/// The own features of each candidate pair, and how similar each article's candidates are.
fn compare(members: &[Member], order: &[usize]) -> (Vec<Pair>, Vec<Neighbours>) {
    let known = known(members, order);
    let when: Vec<_> = known.iter().map(ArticleFacts::when).collect();
    let fingerprints: Vec<_> = order.iter().map(|&at| members[at].fingerprint).collect();
    let weighed = term_vectors::TermVectors::of(&fingerprints);
    let mut comparer = shared_terms::Comparer::new(&weighed);
    let mut neighbours = vec![Neighbours::default(); members.len()];
    let mut pairs = Vec::new();
    candidates::candidates(&weighed, &when, |one, found| {
        comparer.lay_out(one);
        for &other in found {
            let shared = comparer.shared(one, other as usize);
            neighbours[one].add(shared.all);
            neighbours[other as usize].add(shared.all);
            if shared.all >= WORTH {
                let own = scorer::own(&shared, &known[one], &known[other as usize]);
                pairs.push(Pair {
                    one: one as u32,
                    other,
                    own,
                });
            }
        }
    });
    (pairs, neighbours)
}

/// What the scorer uses of each member, in canonical order.
fn known<'a>(members: &[Member<'a>], order: &[usize]) -> Vec<ArticleFacts<'a>> {
    let mut outlets: HashMap<&str, u32> = HashMap::new();
    let known = |&at: &usize| {
        let member = &members[at];
        let source = member.source.map(|source| {
            let next = outlets.len() as u32;
            *outlets.entry(source).or_insert(next)
        });
        ArticleFacts::of(member, source)
    };
    order.iter().map(known).collect()
}

/// The members in an order that does not depend on the order given: by time, those without a time
/// last, then by their fingerprints.
fn canonical(members: &[Member]) -> Vec<usize> {
    let mut keyed: Vec<_> = members
        .iter()
        .enumerate()
        .map(|(at, member)| {
            let when = member
                .when
                .filter(|when| when.is_finite())
                .unwrap_or(f64::MAX);
            (when, member.fingerprint.key(), member.source, at)
        })
        .collect();
    keyed.sort_unstable_by(|one, other| {
        one.0
            .total_cmp(&other.0)
            .then_with(|| (one.1, one.2, one.3).cmp(&(other.1, other.2, other.3)))
    });
    keyed.into_iter().map(|(.., at)| at).collect()
}

/// Group names as numbers from 0 in order of first appearance.
fn numbered(groups: &[u32]) -> Vec<usize> {
    let mut numbers = HashMap::new();
    groups
        .iter()
        .map(|group| {
            let next = numbers.len();
            *numbers.entry(group).or_insert(next)
        })
        .collect()
}
