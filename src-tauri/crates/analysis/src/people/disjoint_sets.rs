//! Sets that grow together.

/// Disjoint sets of the numbers below a count. Which number stands for a set does not depend on
/// the order of joining: it is the smallest.
pub(super) struct DisjointSets(Vec<usize>);

impl DisjointSets {
    pub(super) fn of(count: usize) -> DisjointSets {
        DisjointSets((0..count).collect())
    }

    pub(super) fn find(&mut self, mut one: usize) -> usize {
        while self.0[one] != one {
            self.0[one] = self.0[self.0[one]];
            one = self.0[one];
        }
        one
    }

    pub(super) fn join(&mut self, one: usize, other: usize) {
        let (a, b) = (self.find(one), self.find(other));
        self.0[a.max(b)] = a.min(b);
    }
}
