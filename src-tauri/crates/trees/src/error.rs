//! What can be wrong with a file of weights.

/// A file of weights that does not fit the code, or is damaged.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}, line {line}: {fault}")]
pub struct WeightsError {
    /// The file's name.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong there.
    pub fault: Fault,
}

/// What is wrong with a line of weights.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The first line that is no note must name the features.
    #[error("the line `features: …` is missing")]
    NoFeatures,
    /// The weights name another feature at a place than the code measures there.
    #[error("feature {place} is `{written}` in the weights and `{measured}` in the code")]
    OtherFeature {
        /// The feature's place, counted from 0.
        place: usize,
        /// Its name in the weights.
        written: String,
        /// Its name in the code.
        measured: String,
    },
    /// The weights name a feature more than the code measures.
    #[error("the code does not measure feature `{0}`")]
    NotMeasured(String),
    /// The code measures a feature more than the weights name.
    #[error("the weights do not name feature `{0}`")]
    NotWritten(String),
    /// A split tests a feature that the weights do not name.
    #[error("there is no feature {0}")]
    NoSuchFeature(usize),
    /// A part of a tree that is neither a split nor a number.
    #[error("`{0}` is neither a split nor a leaf")]
    NoNumber(String),
    /// The line ends within the tree.
    #[error("the tree is cut off")]
    CutOff,
    /// Parts follow the end of the tree.
    #[error("`{0}` follows the end of the tree")]
    Rest(String),
    /// More leaves than are supported.
    #[error("the tree has too many leaves")]
    TooManyLeaves,
}
