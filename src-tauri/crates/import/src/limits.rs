//! How much of an item is read.

/// The largest item that is read, in bytes.
pub const MAX_BYTES: usize = 32 * 1024 * 1024;

/// The most bytes of text an article keeps; the longest book has fewer.
pub(crate) const MAX_BODY: usize = 4 * 1024 * 1024;

/// The most paragraphs an article keeps, and the most pieces of furniture.
pub(crate) const MAX_BLOCKS: usize = 20_000;

/// The most articles that are read from one file.
pub(crate) const MAX_PARTS: usize = 5_000;

/// The most addresses that one file offers.
pub(crate) const MAX_LINKS: usize = 2_000;
