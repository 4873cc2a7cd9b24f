//! Articles on one event: fingerprints, near-duplicates, stories, what is new, what matters.

mod background;
mod bytes;
mod duplicates;
mod fingerprint;
mod importance;
mod link;
mod medoid;
mod membership;
mod novelty;
mod signature;
mod similarity;
#[cfg(test)]
mod tests;
#[cfg(feature = "training")]
pub mod training;
mod words;

pub use duplicates::{duplicates, texts};
pub use fingerprint::Fingerprint;
pub use importance::{ImportanceFactors, importance};
pub use link::{LinkConstraint, Member, link, link_with};
pub use medoid::medoid;
pub use membership::{BELONGS, membership};
pub use novelty::NoveltyFilter;
pub use similarity::similarity;
