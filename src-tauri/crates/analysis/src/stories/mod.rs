//! Articles on one event: fingerprints, near-duplicates, stories, what is new, what matters.

mod background;
mod bytes;
mod central;
mod duplicates;
mod fingerprint;
mod importance;
mod link;
mod related;
mod signature;
#[cfg(test)]
mod tests;
mod told;
#[cfg(feature = "training")]
pub mod training;
mod words;

pub use central::central;
pub use duplicates::{duplicates, texts};
pub use fingerprint::Fingerprint;
pub use importance::{Weighing, importance};
pub use link::{Member, Tie, link, link_with};
pub use related::likeness;
pub use told::Told;
