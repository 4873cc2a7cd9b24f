//! The outline of an article's original, in which the user chooses what belongs to the article.

use serde::{Deserialize, Serialize};

use crate::{BlockKind, FurnitureRule};

/// The text of an original in order, and the boxes that contain it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Outline {
    /// Its blocks, in order.
    pub blocks: Vec<Candidate>,
    /// Boxes that may hold the article, the likeliest first; none where the format has no boxes.
    pub boxes: Vec<CandidateBox>,
    /// Whether the user chose the blocks.
    pub chosen: bool,
}

/// A block of an original, in the article or around it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Candidate {
    /// What it is known by, whatever reads the original: made of its words.
    pub key: String,
    /// What it is where it belongs to the article.
    pub kind: BlockKind,
    /// Its text; a long one is cut, with "…".
    pub text: String,
    /// Words in it.
    pub words: usize,
    /// What it is at present.
    pub state: CandidateState,
    /// The rule by which it is no text of an article, wherever the article lies.
    pub rule: Option<FurnitureRule>,
}

/// What a block of an original is at present.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum CandidateState {
    /// In the article's body.
    Shown,
    /// Its headline or standfirst.
    Head,
    /// Kept out.
    Hidden,
}

/// A box of an original: a run of its blocks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct CandidateBox {
    /// Its first block.
    pub from: usize,
    /// One past its last block.
    pub to: usize,
    /// Words of running text in it.
    pub words: usize,
    /// How its running text begins.
    pub opening: String,
}
