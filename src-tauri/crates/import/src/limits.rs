//! How much of an item is read.

/// The largest item that is read, in bytes.
pub const MAX_BYTES: usize = 32 * 1024 * 1024;
