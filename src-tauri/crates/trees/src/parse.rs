//! Reads weights: notes open with `#`; `features: a b c` names the features in the order of a row;
//! each further line is a tree in pre-order, of splits (`feature<threshold`, the feature by its
//! place) and leaves (numbers).

use std::str::FromStr;

use crate::{Fault, MOST_LEAVES, Split, Tree, Trees, WeightsError};

impl Trees {
    /// Reads the text of the weights file `file`. The features it names must be those that the
    /// code measures, in the same order: a feature that is missing, renamed or moved is an error,
    /// and so is every line that is no tree.
    pub fn parse(file: &str, text: &str, measured: &[&str]) -> Result<Trees, WeightsError> {
        let at = |line: usize, fault| WeightsError {
            file: file.to_owned(),
            line: line + 1,
            fault,
        };
        let lines = text.lines().enumerate();
        let mut lines = lines.filter(|(_, text)| !text.starts_with('#'));
        let (line, header) = lines.next().ok_or_else(|| at(0, Fault::NoFeatures))?;
        verify(header, measured).map_err(|fault| at(line, fault))?;
        let trees = lines
            .map(|(line, text)| Tree::parse(text, measured.len()).map_err(|fault| at(line, fault)));
        Ok(Trees {
            trees: trees.collect::<Result<_, _>>()?,
            width: measured.len(),
        })
    }
}

/// Compares the line of features with those that the code measures.
fn verify(header: &str, measured: &[&str]) -> Result<(), Fault> {
    let written = header.strip_prefix("features:").ok_or(Fault::NoFeatures)?;
    let mut written = written.split_ascii_whitespace();
    for (place, &measured) in measured.iter().enumerate() {
        match written.next() {
            None => return Err(Fault::NotWritten(measured.to_owned())),
            Some(written) if written != measured => {
                return Err(Fault::OtherFeature {
                    place,
                    written: written.to_owned(),
                    measured: measured.to_owned(),
                });
            }
            Some(_) => {}
        }
    }
    match written.next() {
        Some(more) => Err(Fault::NotMeasured(more.to_owned())),
        None => Ok(()),
    }
}

impl Tree {
    fn parse(line: &str, width: usize) -> Result<Self, Fault> {
        let mut tree = Self::default();
        let mut parts = line.split_ascii_whitespace();
        tree.grow(&mut parts, width, 0)?;
        match parts.next() {
            Some(rest) => Err(Fault::Rest(rest.to_owned())),
            None => Ok(tree),
        }
    }

    /// Reads a node and all below it. A node as deep as the limit of leaves stands in a tree with
    /// more leaves than that.
    fn grow<'t>(
        &mut self,
        parts: &mut impl Iterator<Item = &'t str>,
        width: usize,
        depth: usize,
    ) -> Result<(), Fault> {
        let part = parts.next().ok_or(Fault::CutOff)?;
        if depth >= MOST_LEAVES || self.leaves.len() >= MOST_LEAVES {
            return Err(Fault::TooManyLeaves);
        }
        let Some((feature, threshold)) = part.split_once('<') else {
            self.leaves.push(number(part, part)?);
            return Ok(());
        };
        let feature = number(feature, part)?;
        if feature >= width {
            return Err(Fault::NoSuchFeature(feature));
        }
        let threshold = number(threshold, part)?;
        let first = self.leaves.len();
        self.grow(parts, width, depth + 1)?;
        let below = low_bits(self.leaves.len()) & !low_bits(first);
        self.splits.push(Split {
            feature,
            threshold,
            above: !below,
        });
        self.grow(parts, width, depth + 1)
    }
}

fn number<T: FromStr>(text: &str, part: &str) -> Result<T, Fault> {
    text.parse().map_err(|_| Fault::NoNumber(part.to_owned()))
}

/// A number of which the lowest `count` bits are set.
fn low_bits(count: usize) -> u32 {
    1_u32
        .checked_shl(count as u32)
        .map_or(u32::MAX, |bit| bit - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MEASURED: &[&str] = &["place", "length"];

    fn fault(text: &str) -> (usize, Fault) {
        let error = Trees::parse("test.txt", text, MEASURED).expect_err("a fault");
        (error.line, error.fault)
    }

    #[test]
    fn features_that_the_code_does_not_measure_so_are_told_by_name() {
        let other = Fault::OtherFeature {
            place: 0,
            written: "length".to_owned(),
            measured: "place".to_owned(),
        };
        assert_eq!(fault("features: length place\n1"), (1, other));
        let missing = Fault::NotWritten("length".to_owned());
        assert_eq!(fault("# a note\nfeatures: place\n1"), (2, missing));
        let more = Fault::NotMeasured("width".to_owned());
        assert_eq!(fault("features: place length width\n1"), (1, more));
        assert_eq!(fault("# a note\n0<1 2 3"), (2, Fault::NoFeatures));
        assert_eq!(fault(""), (1, Fault::NoFeatures));
    }

    #[test]
    fn a_line_that_is_no_tree_is_an_error() {
        let tree = |line: &str| fault(&format!("features: place length\n1\n{line}"));
        assert_eq!(tree("\n2"), (3, Fault::CutOff), "an empty line");
        assert_eq!(tree("0<1 2"), (3, Fault::CutOff));
        assert_eq!(tree("2<1 2 3"), (3, Fault::NoSuchFeature(2)));
        assert_eq!(tree("0<1 2 3 4"), (3, Fault::Rest("4".to_owned())));
        assert_eq!(tree("x<1 2 3"), (3, Fault::NoNumber("x<1".to_owned())));
        assert_eq!(tree("0<1 2 x"), (3, Fault::NoNumber("x".to_owned())));
    }

    #[test]
    fn a_tree_with_too_many_leaves_is_an_error() {
        let line = format!("features: place length\n{}9", "0<1 2 ".repeat(MOST_LEAVES));
        assert_eq!(fault(&line), (2, Fault::TooManyLeaves));
        let deep = format!("features: place length\n{}", "0<1 ".repeat(100_000));
        assert_eq!(fault(&deep), (2, Fault::TooManyLeaves));
    }

    #[test]
    fn an_error_says_file_and_line() {
        let error = Trees::parse("test.txt", "features: place length\n0<1", MEASURED);
        assert_eq!(
            error.expect_err("a fault").to_string(),
            "test.txt, line 2: the tree is cut off"
        );
    }
}
