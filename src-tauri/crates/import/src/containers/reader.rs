//! The contract between a walk and the reader of a container format.

use std::io::{Read, Seek};

use super::meter::Meter;
use super::packing::Packing;
use super::walk::{Stop, Walk};
use crate::format_info::FormatInfo;

/// Bytes a container lies in.
pub(crate) trait Source: Read + Seek {}

impl<T: Read + Seek> Source for T {}

/// Reads the containers of one format.
pub(crate) trait ContainerReader: Sync {
    /// What the window, the packages and the documentation say about the format.
    fn info(&self) -> &'static FormatInfo;

    /// What a person calls one of its files.
    fn noun(&self) -> &'static str {
        "archive"
    }

    /// Whether a file is a container of this format.
    fn recognise(&self, file: &mut Probe) -> bool;

    /// Shows the members of a container to the walk.
    fn walk(&self, file: File, walk: &mut Walk) -> Result<(), Stop>;
}

/// A file to be recognised.
pub(crate) struct Probe<'s> {
    pub(super) source: &'s mut dyn Source,
    /// Its packing.
    pub(super) packing: Packing,
    /// Its first bytes, unpacked.
    pub(super) head: Vec<u8>,
}

impl Probe<'_> {
    /// The file from its beginning, unpacked; `None` where it cannot be read.
    pub(super) fn stream(&mut self) -> Option<Box<dyn Read + '_>> {
        self.source.rewind().ok()?;
        Some(self.packing.unpack(&mut *self.source))
    }
}

/// A container that is opened.
pub(crate) struct File<'f> {
    pub(super) source: &'f mut dyn Source,
    /// Its packing.
    pub(super) packing: Packing,
    /// What it is called.
    pub(super) name: &'f str,
    /// Counts what is unpacked.
    pub(super) meter: &'f Meter,
}

impl<'f> File<'f> {
    /// The container from front to back, unpacked and counted.
    pub(super) fn stream(self) -> Box<dyn Read + 'f> {
        self.packing.open(self.source, self.meter)
    }
}
