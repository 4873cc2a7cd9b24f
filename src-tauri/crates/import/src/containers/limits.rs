//! How much of a container is read.

/// The largest container that is opened, in bytes as it lies on the disk.
pub const MAX_CONTAINER: u64 = 4 << 30;

/// The most bytes that are unpacked from one container.
pub(crate) const MAX_UNPACKED: u64 = 16 << 30;

/// The most members that are read from one container.
pub const MAX_MEMBERS: u64 = 20_000;

/// The most names that are looked at in one container, pictures and folders included.
pub(crate) const MAX_NAMES: u64 = 200_000;

/// How many times larger than its archive a member may be; text packs to a tenth.
pub(crate) const MAX_RATIO: u64 = 200;

/// Containers within containers: one within another is read, a third is not.
pub const MAX_DEPTH: usize = 2;
