//! Boosted regression trees, as the scripts in the `training` folders write them.
//!
//! All rows of features are scored together and no tree is walked: each split that sends a row to
//! its right side strikes out the leaves on the left, and the first leaf left over is the row's
//! leaf (QuickScorer: Lucchese and others 2015).

mod error;
mod parse;

pub use error::{Fault, WeightsError};

/// A sum of regression trees.
#[derive(Debug)]
pub struct Trees {
    trees: Vec<Tree>,
    /// How many features a row has.
    width: usize,
}

#[derive(Debug, Default)]
struct Tree {
    splits: Vec<Split>,
    /// At most [`MOST_LEAVES`], from the left.
    leaves: Vec<f32>,
}

#[derive(Clone, Copy, Debug)]
struct Split {
    /// The feature's place in a row.
    feature: usize,
    threshold: f32,
    /// The leaves that remain where the feature is above the threshold.
    above: u32,
}

const MOST_LEAVES: usize = 32;
/// Rows that are scored side by side: what a processor compares in a few instructions.
const LANES: usize = 16;

/// The leaves that remain of a tree, one bit each, for rows that are scored side by side.
type Leaves = [u32; LANES];

/// One feature of the rows that are scored side by side.
type Column = [f32; LANES];

impl Trees {
    /// How many trees there are.
    pub fn len(&self) -> usize {
        self.trees.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.trees.is_empty()
    }

    /// The sum of the trees' values for each row of features. A row has the features that the
    /// weights name, in their order.
    pub fn scores<R: AsRef<[f32]>>(&self, rows: &[R]) -> Vec<f32> {
        let mut columns = Vec::new();
        let mut scores = Vec::with_capacity(rows.len());
        for rows in rows.chunks(LANES) {
            self.transpose(rows, &mut columns);
            scores.extend_from_slice(&self.score_columns(&columns)[..rows.len()]);
        }
        scores
    }

    /// Writes at most [`LANES`] rows as columns, one per feature.
    fn transpose<R: AsRef<[f32]>>(&self, rows: &[R], columns: &mut Vec<Column>) {
        columns.clear();
        columns.resize(self.width, [0.0; LANES]);
        for (lane, row) in rows.iter().map(AsRef::as_ref).enumerate() {
            debug_assert_eq!(
                row.len(),
                self.width,
                "a row has the features of the weights"
            );
            for (column, &number) in columns.iter_mut().zip(row) {
                column[lane] = number;
            }
        }
    }

    fn score_columns(&self, columns: &[Column]) -> Column {
        let mut scores = [0.0; LANES];
        for tree in &self.trees {
            let mut left: Leaves = [u32::MAX; LANES];
            for split in &tree.splits {
                left = split.strike(&columns[split.feature], left);
            }
            for (score, left) in scores.iter_mut().zip(&left) {
                *score += tree.leaves[left.trailing_zeros() as usize];
            }
        }
        scores
    }
}

impl Split {
    /// Strikes leaves out. Without a branch or a call, and by value, so that the compiler compares
    /// several rows at a time.
    #[inline]
    fn strike(&self, column: &Column, mut left: Leaves) -> Leaves {
        for lane in 0..LANES {
            let below = u32::from(column[lane] > self.threshold).wrapping_sub(1);
            left[lane] &= self.above | below;
        }
        left
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TWO: &[&str] = &["place", "length"];

    fn trees(lines: &str) -> Trees {
        let text = format!("# a note\nfeatures: place length\n{lines}");
        Trees::parse("test.txt", &text, TWO).expect("weights")
    }

    #[test]
    fn trees_split_as_written() {
        let trees = trees("0<0.5 1<2 -1 -2 3\n10");
        assert_eq!(trees.len(), 2);
        let scores = trees.scores(&[[0.0, 0.0], [0.0, 2.5], [1.0, 2.5]]);
        assert_eq!(scores, [9.0, 8.0, 13.0]);
        assert!(trees.scores::<[f32; 2]>(&[]).is_empty());
    }

    #[test]
    fn many_rows_are_scored_as_each_alone() {
        let trees = trees("0<0.5 1<2 -1 -2 3\n1<7 0.25 0<3 1 5");
        let rows: Vec<[f32; 2]> = (0..3 * LANES + 5)
            .map(|at| [(at % 7) as f32, (at % 11) as f32])
            .collect();
        let alone: Vec<f32> = rows.iter().flat_map(|row| trees.scores(&[row])).collect();
        assert_eq!(trees.scores(&rows), alone);
    }

    #[test]
    fn every_leaf_of_a_full_tree_is_reached() {
        // 0<1 0 (0<2 1 (0<3 2 …)): a row of n+½ falls into leaf n.
        let line: String = (0..MOST_LEAVES - 1)
            .map(|leaf| format!("0<{} {leaf} ", leaf + 1))
            .collect();
        let trees = trees(&format!("{line}{}", MOST_LEAVES - 1));
        let rows: Vec<[f32; 2]> = (0..MOST_LEAVES).map(|n| [n as f32 + 0.5, 0.0]).collect();
        let want: Vec<f32> = (0..MOST_LEAVES).map(|n| n as f32).collect();
        assert_eq!(trees.scores(&rows), want);
    }
}
