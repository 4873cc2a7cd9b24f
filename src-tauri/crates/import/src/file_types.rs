//! What is known of all formats without reading a file: their names, endings and media types, for
//! the window, the packages and the documentation.

use std::path::Path;

pub use crate::format_info::{FileKind, FileType, FormatInfo};

/// The formats of articles, in the order of the registry. Several may have one id.
pub fn article_formats() -> impl Iterator<Item = &'static FormatInfo> {
    crate::formats::FORMATS.iter().map(|format| format.info())
}

/// The formats of containers, in the order of the registry.
pub fn container_formats() -> impl Iterator<Item = &'static FormatInfo> {
    crate::containers::FORMATS
        .iter()
        .map(|format| format.info())
}

/// Every format, of articles and of containers.
pub fn formats() -> impl Iterator<Item = &'static FormatInfo> {
    article_formats().chain(container_formats())
}

/// The endings of all files that are read.
pub fn endings() -> impl Iterator<Item = &'static str> {
    let files = formats().flat_map(|format| format.files);
    files.flat_map(|file| file.endings).copied()
}

/// The kind of a file by the ending of its name; `None` where no format has that ending. What a
/// file is, an import finds out by its bytes.
pub fn kind(path: &Path) -> Option<FileKind> {
    let ending = path.extension()?.to_string_lossy().to_lowercase();
    let mut formats = formats();
    let format = formats.find(|format| format.has_ending(&ending))?;
    Some(format.kind)
}
