//! Keys of rows that the model does not name.

/// The key of an act.
pub type ActId = i64;

/// The key of a version.
pub type VersionId = i64;

/// The key of an original.
pub type OriginalId = i64;
