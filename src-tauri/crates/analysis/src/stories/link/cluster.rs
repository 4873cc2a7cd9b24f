//! Average-link clustering of a sparse graph: the two groups whose articles are on average most
//! alike are merged, as long as the average is high enough. A pair without an edge counts as not
//! alike. Must-link and cannot-link constraints of the user come first.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use rustc_hash::{FxHashMap, FxHashSet};

/// Two articles and how alike they are, above 0.
#[derive(Clone, Copy, Debug)]
pub(super) struct Edge {
    pub one: u32,
    pub other: u32,
    pub alike: f32,
}

/// Two articles that must be in one group, or must not.
#[derive(Clone, Copy, Debug)]
pub(super) struct Constraint {
    pub one: u32,
    pub other: u32,
    pub together: bool,
}

/// An article is compared with so many others at most. In a larger group the average is taken over
/// as many, so that a story can grow beyond that.
const COMPARED: u32 = super::candidates::KEPT as u32;

/// For each of `count` articles the name of its group. Of constraints that contradict each other
/// the earlier one in the list holds.
pub(super) fn cluster(
    count: usize,
    edges: &[Edge],
    constraints: &[Constraint],
    threshold: f32,
) -> Vec<u32> {
    let mut groups = Groups::new(count, edges);
    for constraint in constraints {
        groups.bind(constraint);
    }
    let mut queue = groups.offers(edges, threshold);
    while let Some(offer) = queue.pop() {
        let stands = groups.average(offer.low, offer.high) == Some(offer.alike);
        if stands && !groups.are_apart(offer.low, offer.high) {
            groups.merge(offer.low, offer.high, |alike, one, other| {
                if alike >= threshold {
                    queue.push(MergeCandidate::new(alike, one, other));
                }
            });
        }
    }
    (0..count as u32)
        .map(|article| groups.root(article))
        .collect()
}

struct Groups {
    /// Of each article the group that it was merged into; itself while it is a group of its own.
    parent: Vec<u32>,
    size: Vec<u32>,
    /// Of each current group the sums of similarity with its neighbours.
    sums: Vec<FxHashMap<u32, f64>>,
    /// Of each current group those that it must not be merged with.
    apart: FxHashMap<u32, FxHashSet<u32>>,
}

impl Groups {
    fn new(count: usize, edges: &[Edge]) -> Self {
        let mut sums = vec![FxHashMap::default(); count];
        for edge in edges {
            sums[edge.one as usize].insert(edge.other, f64::from(edge.alike));
            sums[edge.other as usize].insert(edge.one, f64::from(edge.alike));
        }
        Self {
            parent: (0..count as u32).collect(),
            size: vec![1; count],
            sums,
            apart: FxHashMap::default(),
        }
    }

    /// Applies a constraint, unless an earlier one contradicts it.
    fn bind(&mut self, constraint: &Constraint) {
        let (one, other) = (self.root(constraint.one), self.root(constraint.other));
        if one == other || self.are_apart(one, other) {
            return;
        }
        if constraint.together {
            self.merge(one, other, |_, _, _| ());
        } else {
            self.apart.entry(one).or_default().insert(other);
            self.apart.entry(other).or_default().insert(one);
        }
    }

    /// The pairs that may be merged at first.
    fn offers(&mut self, edges: &[Edge], threshold: f32) -> BinaryHeap<MergeCandidate> {
        let mut offers = BinaryHeap::new();
        for edge in edges {
            let (one, other) = (self.root(edge.one), self.root(edge.other));
            let alike = self.average(one, other).unwrap_or_default();
            if alike >= threshold {
                offers.push(MergeCandidate::new(alike, one, other));
            }
        }
        offers
    }

    fn are_apart(&self, one: u32, other: u32) -> bool {
        !self.apart.is_empty()
            && self
                .apart
                .get(&one)
                .is_some_and(|apart| apart.contains(&other))
    }

    /// The average similarity of two current groups.
    fn average(&self, one: u32, other: u32) -> Option<f32> {
        let sum = self.sums[one as usize].get(&other)?;
        let (a, b) = (self.size[one as usize], self.size[other as usize]);
        let pairs = f64::from(a.min(b)) * f64::from(a.max(b).min(COMPARED));
        Some((sum / pairs) as f32)
    }

    /// The group with more neighbours takes in the other; `renewed` hears of every average
    /// that changed.
    fn merge(&mut self, low: u32, high: u32, mut renewed: impl FnMut(f32, u32, u32)) {
        let neighbours = |group: u32| self.sums[group as usize].len();
        let (stays, goes) = if neighbours(low) >= neighbours(high) {
            (low, high)
        } else {
            (high, low)
        };
        self.parent[goes as usize] = stays;
        self.size[stays as usize] += self.size[goes as usize];
        self.sums[stays as usize].remove(&goes);
        for (neighbour, sum) in std::mem::take(&mut self.sums[goes as usize]) {
            self.sums[neighbour as usize].remove(&goes);
            if neighbour != stays {
                let total = self.sums[stays as usize].entry(neighbour).or_default();
                *total += sum;
                let total = *total;
                self.sums[neighbour as usize].insert(stays, total);
            }
        }
        for group in self.apart.remove(&goes).unwrap_or_default() {
            let apart = self.apart.entry(group).or_default();
            apart.remove(&goes);
            apart.insert(stays);
            self.apart.entry(stays).or_default().insert(group);
        }
        for &neighbour in self.sums[stays as usize].keys() {
            if let Some(alike) = self.average(stays, neighbour) {
                renewed(alike, stays, neighbour);
            }
        }
    }

    /// The current group of an article. Shortens the path for later calls.
    fn root(&mut self, mut article: u32) -> u32 {
        while self.parent[article as usize] != article {
            let above = self.parent[article as usize];
            self.parent[article as usize] = self.parent[above as usize];
            article = above;
        }
        article
    }
}

/// Two groups that might become one; the most alike first, then the lowest numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
struct MergeCandidate {
    alike: f32,
    low: u32,
    high: u32,
}

impl MergeCandidate {
    fn new(alike: f32, one: u32, other: u32) -> Self {
        Self {
            alike,
            low: one.min(other),
            high: one.max(other),
        }
    }
}

impl Eq for MergeCandidate {}

impl Ord for MergeCandidate {
    fn cmp(&self, other: &Self) -> Ordering {
        self.alike
            .total_cmp(&other.alike)
            .then((other.low, other.high).cmp(&(self.low, self.high)))
    }
}

impl PartialOrd for MergeCandidate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
