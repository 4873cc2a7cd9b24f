//! Gzip around a single file.

use std::io::Read;

use super::ignored::Ignored;
use super::packing::Packing;
use super::reader::{ContainerReader, File, Probe};
use super::walk::{Stop, Walk};
use crate::format_info::{FileKind, FileType, FormatInfo};

/// The reader of single packed files.
pub(crate) struct Gzip;

/// What is known of the format.
static INFO: FormatInfo = FormatInfo {
    id: "gzip",
    name: "Packed file (gzip)",
    holds: "the file it packs",
    kind: FileKind::Archive,
    files: &[FileType {
        name: "Packed file",
        endings: &["gz"],
        media_type: "application/gzip",
        is_associated: false,
    }],
};

impl ContainerReader for Gzip {
    fn info(&self) -> &'static FormatInfo {
        &INFO
    }

    fn noun(&self) -> &'static str {
        "packed file"
    }

    fn recognise(&self, file: &mut Probe) -> bool {
        file.packing == Packing::Gzip
    }

    fn walk(&self, file: File, walk: &mut Walk) -> Result<(), Stop> {
        let name = file.name;
        show_only(file.stream(), name, walk)
    }
}

/// The only member: the file itself, called as the archive without its ending.
fn show_only(mut stream: impl Read, name: &str, walk: &mut Walk) -> Result<(), Stop> {
    walk.expected = Some(1);
    let name = inner_name(name);
    match Ignored::of(&name) {
        Some(ignored) => walk.pass(ignored),
        None => walk.show(name, None, Ok(&mut stream)),
    }
}

fn inner_name(name: &str) -> String {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    match file.rsplit_once('.') {
        Some((stem, ending)) if ending.eq_ignore_ascii_case("gz") && !stem.is_empty() => stem,
        _ => file,
    }
    .to_owned()
}
