//! How much of an XML document is read.

/// Elements nested deeper are read as if their tags were not there.
pub(super) const DEEPEST: usize = 256;
/// Tags and texts of one document that are read.
pub(super) const MOST_EVENTS: usize = 4_000_000;
/// Elements that a tree keeps in memory; what follows is left out.
pub(super) const MOST_ELEMENTS: usize = 500_000;
/// Attributes of one tag that are read.
pub(super) const MOST_ATTRIBUTES: usize = 64;
/// Places where a document may be broken before the rest is left out.
pub(super) const MOST_BREAKS: usize = 1000;
