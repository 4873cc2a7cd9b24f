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
        let columns = Columns::of(rows);
        let mut scores = vec![0.0; rows.len()];
        let mut left = vec![u32::MAX; rows.len()];
        for tree in &self.0 {
            left.fill(u32::MAX);
            for parting in &tree.partings {
                parting.strike(columns.get(parting.measure), &mut left);
            }
            for (score, left) in scores.iter_mut().zip(&left) {
                *score += tree.leaves[left.trailing_zeros() as usize];
            }
        }
        scores
    }
}

impl Parting {
    fn strike(&self, measured: &[f32], left: &mut [u32]) {
        for (left, &measured) in left.iter_mut().zip(measured) {
            let kept = if measured > self.threshold {
                self.above
            } else {
                u32::MAX
            };
            *left &= kept;
        }
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

/// The measures of all rows, one after the other.
struct Columns {
    height: usize,
    numbers: Vec<f32>,
    /// For what is not measured: above no threshold.
    nothing: Vec<f32>,
}

impl Columns {
    fn of<R: AsRef<[f32]>>(rows: &[R]) -> Self {
        let height = rows.len();
        let width = rows.first().map_or(0, |row| row.as_ref().len());
        let mut numbers = vec![0.0; height * width];
        for (at, row) in rows.iter().enumerate() {
            for (measure, &number) in row.as_ref().iter().take(width).enumerate() {
                numbers[measure * height + at] = number;
            }
        }
        Self {
            height,
            numbers,
            nothing: vec![f32::NEG_INFINITY; height],
        }
    }

    fn get(&self, measure: usize) -> &[f32] {
        let from = measure.saturating_mul(self.height);
        let column = self.numbers.get(from..from.saturating_add(self.height));
        column.unwrap_or(&self.nothing)
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
