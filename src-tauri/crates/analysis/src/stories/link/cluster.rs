//! Average link over a sparse graph: the two groups whose articles are on average most alike
//! become one, again and again, as long as the average is high enough. Pairs that no edge names
//! count as nothing alike.

use std::cmp::Ordering;
use std::collections::{BinaryHeap, HashMap};

/// Two articles and how alike they are, above 0.
#[derive(Clone, Copy, Debug)]
pub(super) struct Edge {
    pub one: u32,
    pub other: u32,
    pub alike: f32,
}

/// For each of `count` articles the smallest number of its group.
pub(super) fn cluster(count: usize, edges: &[Edge], threshold: f32) -> Vec<u32> {
    let mut groups = Groups::new(count, edges);
    let mut queue: BinaryHeap<Offer> = edges
        .iter()
        .filter(|edge| edge.alike >= threshold)
        .map(|edge| Offer::new(edge.alike, edge.one, edge.other))
        .collect();
    while let Some(offer) = queue.pop() {
        if groups.average(offer.low, offer.high) == Some(offer.alike) {
            groups.merge(offer.low, offer.high, |alike, one, other| {
                if alike >= threshold {
                    queue.push(Offer::new(alike, one, other));
                }
            });
        }
    }
    (0..count as u32)
        .map(|article| groups.root(article))
        .collect()
}

struct Groups {
    /// Of each article the group it went into, itself while it stands.
    parent: Vec<u32>,
    size: Vec<u32>,
    /// Of each standing group the sums of likeness with its neighbours.
    sums: Vec<HashMap<u32, f64>>,
}

impl Groups {
    fn new(count: usize, edges: &[Edge]) -> Self {
        let mut sums = vec![HashMap::new(); count];
        for edge in edges {
            sums[edge.one as usize].insert(edge.other, f64::from(edge.alike));
            sums[edge.other as usize].insert(edge.one, f64::from(edge.alike));
        }
        Self {
            parent: (0..count as u32).collect(),
            size: vec![1; count],
            sums,
        }
    }

    /// The average likeness of two standing groups.
    fn average(&self, one: u32, other: u32) -> Option<f32> {
        let sum = self.sums[one as usize].get(&other)?;
        let pairs = f64::from(self.size[one as usize]) * f64::from(self.size[other as usize]);
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
        for &neighbour in self.sums[stays as usize].keys() {
            if let Some(alike) = self.average(stays, neighbour) {
                renewed(alike, stays, neighbour);
            }
        }
    }

    fn root(&self, mut article: u32) -> u32 {
        while self.parent[article as usize] != article {
            article = self.parent[article as usize];
        }
        article
    }
}

/// Two groups that might become one; the most alike first, then the lowest numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Offer {
    alike: f32,
    low: u32,
    high: u32,
}

impl Offer {
    fn new(alike: f32, one: u32, other: u32) -> Self {
        Self {
            alike,
            low: one.min(other),
            high: one.max(other),
        }
    }
}

impl Eq for Offer {}

impl Ord for Offer {
    fn cmp(&self, other: &Self) -> Ordering {
        self.alike
            .total_cmp(&other.alike)
            .then((other.low, other.high).cmp(&(self.low, self.high)))
    }
}

impl PartialOrd for Offer {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
