//! Boosted regression trees as the scripts in `training` folders write them: a line per tree, in
//! pre-order; `feature<threshold` parts, anything else is a leaf's value; lines from `#` are notes.

/// A sum of regression trees.
#[derive(Debug, Default)]
pub struct Trees {
    nodes: Vec<Node>,
    roots: Vec<usize>,
}

#[derive(Clone, Copy, Debug)]
struct Node {
    /// The threshold of a parting, or the value of a leaf.
    number: f32,
    /// Where measures above the threshold go; up to the threshold it is the next node.
    above: u32,
    /// The measure that parts; [`LEAF`] for a leaf.
    measure: u8,
}

const LEAF: u8 = u8::MAX;

impl Trees {
    /// Reads weights; a line that is no tree is left out (a test sees that there is none).
    pub fn parse(text: &str) -> Self {
        let mut trees = Self::default();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let root = trees.nodes.len();
            let mut tokens = line.split_ascii_whitespace();
            if trees.grow(&mut tokens, 0).is_some() {
                trees.roots.push(root);
            } else {
                trees.nodes.truncate(root);
            }
        }
        trees
    }

    fn grow<'t>(&mut self, tokens: &mut impl Iterator<Item = &'t str>, depth: usize) -> Option<()> {
        let token = tokens.next()?;
        let here = self.nodes.len();
        let Some((measure, threshold)) = token.split_once('<') else {
            let number = token.parse().ok()?;
            self.nodes.push(Node {
                number,
                above: 0,
                measure: LEAF,
            });
            return Some(());
        };
        let measure: u8 = measure.parse().ok().filter(|&measure| measure != LEAF)?;
        if depth > 60 {
            return None;
        }
        self.nodes.push(Node {
            number: threshold.parse().ok()?,
            above: 0,
            measure,
        });
        self.grow(tokens, depth + 1)?;
        self.nodes[here].above = u32::try_from(self.nodes.len()).ok()?;
        self.grow(tokens, depth + 1)
    }

    /// How many trees there are.
    pub fn len(&self) -> usize {
        self.roots.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.roots.is_empty()
    }

    /// What the trees say of a row of measures.
    pub fn score(&self, row: &[f32]) -> f32 {
        self.roots.iter().map(|&root| self.leaf(root, row)).sum()
    }

    fn leaf(&self, root: usize, row: &[f32]) -> f32 {
        let mut at = root;
        loop {
            let node = self.nodes[at];
            match row.get(usize::from(node.measure)) {
                Some(&measured) if measured <= node.number => at += 1,
                Some(_) => at = node.above as usize,
                None => return node.number,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trees_part_as_written() {
        let trees = Trees::parse("# a note\n0<0.5 1<2 -1 -2 3\n10\n7<x 1 2");
        let mut row = [0.0; 64];
        assert_eq!(trees.len(), 2, "a line that is no tree is left out");
        assert_eq!(trees.score(&row), 9.0, "place 0, inverse place 0");
        row[1] = 2.5;
        assert_eq!(trees.score(&row), 8.0);
        row[0] = 1.0;
        assert_eq!(trees.score(&row), 13.0);
    }
}
