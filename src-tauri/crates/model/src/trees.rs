//! Boosted regression trees as the scripts in `training` folders write them: a line per tree, in
//! pre-order; `feature<threshold` parts, anything else is a leaf's value; lines from `#` are notes.
//!
//! All rows of measures are scored together and no tree is walked: every parting that sends a row
//! to its far side strikes out the leaves of the near side, and the first leaf left is the one
//! (QuickScorer: Lucchese and others 2015).

/// A sum of regression trees.
#[derive(Debug, Default)]
pub struct Trees(Vec<Tree>);

#[derive(Debug, Default)]
struct Tree {
    partings: Vec<Parting>,
    /// At most [`MOST_LEAVES`], from the left.
    leaves: Vec<f32>,
}

#[derive(Clone, Copy, Debug)]
struct Parting {
    measure: usize,
    threshold: f32,
    /// The leaves that are left where the measure is above the threshold.
    above: u32,
}

const MOST_LEAVES: usize = 32;
const DEEPEST: usize = 32;
/// Rows that are scored side by side: what a processor compares in a few instructions.
const ABREAST: usize = 16;

impl Trees {
    /// Reads weights; a line that is no tree is left out (a test sees that there is none).
    pub fn parse(text: &str) -> Self {
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        Self(lines.filter_map(Tree::parse).collect())
    }

    /// How many trees there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What the trees say of each row of measures.
    pub fn scores<R: AsRef<[f32]>>(&self, rows: &[R]) -> Vec<f32> {
        let mut columns = Vec::new();
        let mut scores = Vec::with_capacity(rows.len());
        for rows in rows.chunks(ABREAST) {
            turn(rows, &mut columns);
            scores.extend_from_slice(&self.of_columns(&columns)[..rows.len()]);
        }
        scores
    }

    fn of_columns(&self, columns: &[Column]) -> Column {
        // What is not measured is above no threshold.
        let nothing = [f32::NEG_INFINITY; ABREAST];
        let mut scores = [0.0; ABREAST];
        for tree in &self.0 {
            let mut left: Leaves = [u32::MAX; ABREAST];
            for parting in &tree.partings {
                left = parting.strike(columns.get(parting.measure).unwrap_or(&nothing), left);
            }
            for (score, left) in scores.iter_mut().zip(&left) {
                *score += tree.leaves[left.trailing_zeros() as usize];
            }
        }
        scores
    }
}

impl Parting {
    /// Strikes leaves out. Without a branch or a call, and by value, so that the compiler compares
    /// several rows at a time.
    #[inline]
    fn strike(&self, measured: &Column, mut left: Leaves) -> Leaves {
        for at in 0..ABREAST {
            let near = u32::from(measured[at] > self.threshold).wrapping_sub(1);
            left[at] &= self.above | near;
        }
        left
    }
}

impl Tree {
    fn parse(line: &str) -> Option<Self> {
        let mut tree = Self::default();
        tree.grow(&mut line.split_ascii_whitespace(), 0)?;
        (tree.leaves.len() <= MOST_LEAVES).then_some(tree)
    }

    fn grow<'t>(&mut self, tokens: &mut impl Iterator<Item = &'t str>, depth: usize) -> Option<()> {
        let token = tokens.next().filter(|_| depth < DEEPEST)?;
        let Some((measure, threshold)) = token.split_once('<') else {
            self.leaves.push(token.parse().ok()?);
            return Some(());
        };
        let (measure, threshold) = (measure.parse().ok()?, threshold.parse().ok()?);
        let first = self.leaves.len();
        self.grow(tokens, depth + 1)?;
        let near = bits(self.leaves.len()) & !bits(first);
        self.partings.push(Parting {
            measure,
            threshold,
            above: !near,
        });
        self.grow(tokens, depth + 1)
    }
}

/// So many low bits.
fn bits(count: usize) -> u32 {
    1_u32
        .checked_shl(count as u32)
        .map_or(u32::MAX, |bit| bit - 1)
}

/// The leaves that are left of a tree, for rows that are scored side by side.
type Leaves = [u32; ABREAST];

/// One measure of rows that are scored side by side.
type Column = [f32; ABREAST];

/// The measures of at most [`ABREAST`] rows, one after the other.
fn turn<R: AsRef<[f32]>>(rows: &[R], columns: &mut Vec<Column>) {
    let width = rows.first().map_or(0, |row| row.as_ref().len());
    columns.clear();
    columns.resize(width, [0.0; ABREAST]);
    for (at, row) in rows.iter().enumerate() {
        for (column, &number) in columns.iter_mut().zip(row.as_ref()) {
            column[at] = number;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trees_part_as_written() {
        let trees = Trees::parse("# a note\n0<0.5 1<2 -1 -2 3\n10\n7<x 1 2\n3<1 2");
        assert_eq!(trees.len(), 2, "a line that is no tree is left out");
        let row = |place: f32, inverse: f32| {
            let mut row = [0.0; 64];
            (row[0], row[1]) = (place, inverse);
            row
        };
        let scores = trees.scores(&[row(0.0, 0.0), row(0.0, 2.5), row(1.0, 2.5)]);
        assert_eq!(scores, [9.0, 8.0, 13.0]);
        assert!(trees.scores::<[f32; 64]>(&[]).is_empty());
    }

    #[test]
    fn many_rows_are_scored_as_each_alone() {
        let trees = Trees::parse("0<0.5 1<2 -1 -2 3\n1<7 0.25 0<3 1 5");
        let rows: Vec<[f32; 2]> = (0..3 * ABREAST + 5)
            .map(|at| [(at % 7) as f32, (at % 11) as f32])
            .collect();
        let alone: Vec<f32> = rows.iter().flat_map(|row| trees.scores(&[row])).collect();
        assert_eq!(trees.scores(&rows), alone);
    }

    #[test]
    fn a_measure_that_is_not_there_is_above_nothing() {
        assert_eq!(Trees::parse("900<0.5 1 2").scores(&[[3.0]]), [1.0]);
    }

    #[test]
    fn every_leaf_of_a_full_tree_is_reached() {
        // 0<1 0 (0<2 1 (0<3 2 …)): a row of measure n+½ falls into leaf n.
        let line: String = (0..MOST_LEAVES - 1)
            .map(|leaf| format!("0<{} {leaf} ", leaf + 1))
            .collect();
        let trees = Trees::parse(&format!("{line}{}", MOST_LEAVES - 1));
        let rows: Vec<[f32; 1]> = (0..MOST_LEAVES).map(|n| [n as f32 + 0.5]).collect();
        let want: Vec<f32> = (0..MOST_LEAVES).map(|n| n as f32).collect();
        assert_eq!(trees.scores(&rows), want);
        assert_eq!(
            Trees::parse(&format!("0<0 9 {line}31")).len(),
            0,
            "33 leaves"
        );
    }
}
