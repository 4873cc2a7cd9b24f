//! Tar archives, plain or in gzip.

use std::collections::HashSet;
use std::io::Read;

use tar::{Archive, EntryType};

use super::error::ContainerError;
use super::ignored::Ignored;
use super::joplin;
use super::reader::{ContainerReader, File, Probe};
use super::walk::{Stop, Walk, local};
use crate::format_info::{FileKind, FileType, FormatInfo};

/// The reader of tar archives.
pub(crate) struct Tar;

/// What is known of the format.
static INFO: FormatInfo = FormatInfo {
    id: "tar",
    name: "tar archive",
    holds: "each file, an item of its own; also in gzip",
    kind: FileKind::Archive,
    files: &[
        FileType {
            name: "tar archive",
            endings: &["tar"],
            media_type: "application/x-tar",
            is_associated: false,
        },
        FileType {
            name: "tar archive in gzip",
            endings: &["tgz"],
            media_type: "application/x-compressed-tar",
            is_associated: false,
        },
    ],
};

impl ContainerReader for Tar {
    fn info(&self) -> &'static FormatInfo {
        &INFO
    }

    fn recognise(&self, file: &mut Probe) -> bool {
        is_tar(&file.head)
    }

    fn walk(&self, file: File, walk: &mut Walk) -> Result<(), Stop> {
        show_files(file.stream(), walk)
    }
}

/// A tar header carries the sum of its own bytes; old ones carry nothing else to know them by.
fn is_tar(head: &[u8]) -> bool {
    let Some(header) = head.get(..512) else {
        return false;
    };
    let field = header[148..156]
        .iter()
        .copied()
        .filter(u8::is_ascii_digit)
        .collect::<Vec<_>>();
    let written = std::str::from_utf8(&field)
        .ok()
        .and_then(|digits| u32::from_str_radix(digits, 8).ok());
    let bytes = header[..148].iter().chain(&header[156..]);
    let sum = bytes.map(|b| u32::from(*b)).sum::<u32>() + 8 * 32;
    written == Some(sum)
}

/// The longest name that is read, in bytes; long ones are entries of their own.
const LONGEST_NAME: u64 = 16 * 1024;

/// Shows the files of the archive. Extension entries are read here and not by the library, which
/// would read one of any length.
fn show_files(stream: impl Read, walk: &mut Walk) -> Result<(), Stop> {
    let mut archive = Archive::new(stream);
    let mut long_name: Option<String> = None;
    let mut pages = HashSet::new();
    let mut entries = 0;
    for entry in archive.entries()?.raw(true) {
        let mut entry = entry?;
        match entry.header().entry_type() {
            EntryType::GNULongName => long_name = Some(text(&mut entry)?),
            EntryType::XHeader => long_name = pax_path(&mut entry)?.or(long_name),
            EntryType::Regular | EntryType::Continuous => {
                entries += 1;
                let own = || String::from_utf8_lossy(&entry.path_bytes()).into_owned();
                let name = long_name.take().unwrap_or_else(own);
                let changed = entry.header().mtime().ok();
                walk.saved = changed.and_then(|changed| local(i64::try_from(changed).ok()?));
                match ignored(&name, &mut pages) {
                    Some(ignored) => walk.pass(ignored)?,
                    None if joplin::is_item(&name) && entry.size() <= joplin::LARGEST => {
                        let mut bytes = Vec::new();
                        entry.read_to_end(&mut bytes)?;
                        match joplin::is_aside(&bytes) {
                            true => walk.pass(Ignored::Junk)?,
                            false => walk.show(name, None, Ok(&mut bytes.as_slice()))?,
                        }
                    }
                    None => walk.show(name, None, Ok(&mut entry))?,
                }
            }
            EntryType::GNUSparse => {
                entries += 1;
                let name = long_name.take().unwrap_or_else(|| "sparse file".to_owned());
                walk.show(name, None, Err(ContainerError::OddPacking))?;
            }
            // Folders, links, devices: nothing to read.
            _ => {
                entries += 1;
                long_name = None;
                walk.next_place()?;
            }
        }
    }
    match entries {
        0 => Err(ContainerError::Damaged.into()),
        _ => Ok(()),
    }
}

/// Why a name is left out. An archive is read once from its front, so the companion folder of a
/// page is known where the page came before it, as it does in the order of names.
fn ignored(name: &str, pages: &mut HashSet<String>) -> Option<Ignored> {
    if let Some(page) = Ignored::page(name) {
        pages.insert(page.to_owned());
    }
    if Ignored::is_companion(name, &|page| pages.contains(page)) {
        return Some(Ignored::Companion);
    }
    Ignored::of(name)
}

/// The content of an extension entry.
fn text(entry: &mut impl Read) -> Result<String, Stop> {
    let mut bytes = Vec::new();
    entry.take(LONGEST_NAME).read_to_end(&mut bytes)?;
    while bytes.last() == Some(&0) {
        bytes.pop();
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// The `path` of a POSIX extension entry: lines of length, space, key, equals sign and value.
fn pax_path(entry: &mut impl Read) -> Result<Option<String>, Stop> {
    let records = text(entry)?;
    let path = |line: &str| Some(line.split_once(" path=")?.1.to_owned());
    Ok(records.lines().find_map(path))
}
