//! ZIP archives: read by their directory; where that is missing or damaged, by what still stands
//! at the front.

use std::collections::HashSet;
use std::io::{self, BufReader, Read, Seek, SeekFrom};

use jiff::civil::{Date, DateTime};
use zip::ZipArchive;
use zip::read::read_zipfile_from_stream;
use zip::result::ZipError;

use super::error::ContainerError;
use super::ignored::Ignored;
use super::joined::{self, Tables};
use super::limits::{MAX_NAMES, MAX_RATIO};
use super::meter::Unpacked;
use super::packing::Packing;
use super::reader::{ContainerReader, File, Probe};
use super::walk::{Stop, Walk};
use crate::format_info::{FileKind, FileType, FormatInfo};
use crate::limits::MAX_BYTES;

/// The reader of ZIP archives.
pub(crate) struct Zip;

/// What is known of the format.
static INFO: FormatInfo = FormatInfo {
    id: "zip",
    name: "ZIP archive",
    holds: "each file, an item of its own",
    kind: FileKind::Archive,
    files: &[FileType {
        name: "ZIP archive",
        endings: &["zip"],
        media_type: "application/zip",
        is_associated: false,
    }],
};

impl ContainerReader for Zip {
    fn info(&self) -> &'static FormatInfo {
        &INFO
    }

    fn recognise(&self, file: &mut Probe) -> bool {
        let is_zip = file.head.starts_with(b"PK\x03\x04") || file.head.starts_with(b"PK\x05\x06");
        file.packing == Packing::Plain && is_zip && !is_document(&mut file.source)
    }

    fn walk(&self, file: File, walk: &mut Walk) -> Result<(), Stop> {
        show_files(file.source, walk)
    }
}

/// Members up to this size may be packed as tightly as can be: a page of one letter.
const SMALL: u64 = 1 << 20;

/// How far from its end the directory's own end may lie, in bytes: a comment is 65,535 at most.
const TAIL: u64 = 66 * 1024;

/// Whether a ZIP archive is a document of one of the formats that are ZIP archives inside.
fn is_document<R: Read + Seek>(source: &mut R) -> bool {
    if !matches!(claims_few(source), Ok(true)) {
        return false;
    }
    let Ok(mut archive) = ZipArchive::new(BufReader::new(&mut *source)) else {
        return false;
    };
    const PARTS: [&str; 4] = [
        "[Content_Types].xml",    // Office
        "META-INF/manifest.xml",  // OpenDocument
        "META-INF/container.xml", // EPUB
        "Index/Document.iwa",     // Pages
    ];
    if PARTS
        .iter()
        .any(|part| archive.index_for_name(part).is_some())
    {
        return true;
    }
    let Ok(mimetype) = archive.by_name("mimetype") else {
        return false;
    };
    let mut text = String::new();
    let read = mimetype.take(100).read_to_string(&mut text);
    read.is_ok() && text.starts_with("application/")
}

/// Shows the files of the archive in the order of its directory.
fn show_files<R: Read + Seek>(mut source: R, walk: &mut Walk) -> Result<(), Stop> {
    if !claims_few(&mut source)? {
        return Err(ContainerError::TooMany.into());
    }
    let mut source = BufReader::new(source);
    if let Ok(archive) = ZipArchive::new(&mut source)
        && !archive.is_empty()
    {
        return walk_directory(archive, walk);
    }
    source.rewind()?;
    walk_front(source, walk)
}

fn walk_directory<R: Read + Seek>(mut archive: ZipArchive<R>, walk: &mut Walk) -> Result<(), Stop> {
    let names = names(&mut archive);
    let ignored_of = ignored_of(&names);
    let members = || (0..names.len()).filter(|at| ignored_of[*at].is_none());
    let mut locked = |at: usize| archive.by_index_raw(at).is_ok_and(|file| file.encrypted());
    if members().next().is_some() && members().all(&mut locked) {
        return Err(ContainerError::Locked.into());
    }
    let coming = members().filter(|at| *at as u64 >= walk.from);
    walk.expected = Some(coming.count() as u64);
    let mut tables = Tables::default();
    for at in joined::named(&names) {
        if let Some(bytes) = table(&mut archive, at, walk) {
            tables.add(&names[at], &bytes, &names);
        }
    }
    for (at, name) in names.into_iter().enumerate() {
        match ignored_of[at] {
            Some(ignored) => walk.pass(ignored)?,
            None if tables.is_spent(&name) => walk.pass(Ignored::Junk)?,
            None if walk.place >= walk.from && tables.says(&name) => {
                let page = table(&mut archive, at, walk);
                let told = page.map(|page| tables.told(&name, &page));
                match told {
                    Some(told) => walk.show(name, None, Ok(&mut told.as_slice()))?,
                    None => show(&mut archive, at, name, walk)?,
                }
            }
            None if walk.place < walk.from => walk.next_place()?,
            None => show(&mut archive, at, name, walk)?,
        }
    }
    Ok(())
}

/// The whole of a member; `None` where it cannot be read, or is too large or too tight.
fn table<R: Read + Seek>(
    archive: &mut ZipArchive<R>,
    at: usize,
    walk: &mut Walk,
) -> Option<Vec<u8>> {
    let file = archive.by_index(at).ok()?;
    if !file.is_file() || is_tight(file.size(), file.compressed_size()) {
        return None;
    }
    let meter = walk.meter;
    let mut bytes = Vec::new();
    let mut limited = Unpacked { inner: file, meter }.take(MAX_BYTES as u64 + 1);
    limited.read_to_end(&mut bytes).ok()?;
    (bytes.len() <= MAX_BYTES).then_some(bytes)
}

fn show<R: Read + Seek>(
    archive: &mut ZipArchive<R>,
    at: usize,
    name: String,
    walk: &mut Walk,
) -> Result<(), Stop> {
    let meter = walk.meter;
    let file = archive.by_index(at);
    walk.saved = file
        .as_ref()
        .ok()
        .and_then(|file| saved(file.last_modified()?));
    match file {
        Ok(file) if !file.is_file() => walk.next_place(),
        Ok(file) if is_tight(file.size(), file.compressed_size()) => {
            walk.show(name, None, Err(ContainerError::TooTight))
        }
        Ok(inner) => walk.show(name, None, Ok(&mut Unpacked { inner, meter })),
        Err(error) => walk.show(name, None, Err(of_zip(error))),
    }
}

/// Shows what can be read from the front of an archive without a directory: one that was cut
/// off. It ends as damaged, whatever was read.
fn walk_front<R: Read>(mut source: BufReader<R>, walk: &mut Walk) -> Result<(), Stop> {
    let meter = walk.meter;
    while let Ok(Some(file)) = read_zipfile_from_stream(&mut source) {
        let name = file.name().to_owned();
        walk.saved = file.last_modified().and_then(saved);
        if name.ends_with('/') {
            walk.next_place()?;
            continue;
        }
        match Ignored::of(&name) {
            Some(ignored) => walk.pass(ignored)?,
            // A half of a file may still read well, and would be a wrong article.
            None => {
                let mut bytes = Vec::new();
                let limited = Unpacked { inner: file, meter }.take(MAX_BYTES as u64 + 1);
                match { limited }.read_to_end(&mut bytes) {
                    Ok(_) => walk.show(name, None, Ok(&mut bytes.as_slice()))?,
                    Err(_) => break,
                }
            }
        }
    }
    Err(ContainerError::Damaged.into())
}

/// The names of an archive. Programs on Linux and macOS write them as UTF-8 and often do not say
/// so; the library then takes them for an old code page.
fn names<R: Read + Seek>(archive: &mut ZipArchive<R>) -> Vec<String> {
    (0..archive.len()).map(|at| name(archive, at)).collect()
}

fn name<R: Read + Seek>(archive: &mut ZipArchive<R>, at: usize) -> String {
    let decoded = match archive.name_for_index(at) {
        Some(name) if name.is_ascii() => return name.to_owned(),
        Some(name) => name.to_owned(),
        None => format!("item {}", at + 1),
    };
    match archive.by_index_raw(at) {
        Ok(file) => String::from_utf8(file.name_raw().to_vec()).unwrap_or(decoded),
        Err(_) => decoded,
    }
}

/// Why each name is left out; folders are nobody's loss.
fn ignored_of(names: &[String]) -> Vec<Option<Ignored>> {
    let pages: HashSet<&str> = names
        .iter()
        .filter_map(|name| Ignored::page(name))
        .collect();
    let ignored = |name: &String| {
        if name.ends_with(['/', '\\']) {
            Some(Ignored::Junk)
        } else if Ignored::is_companion(name, &|page| pages.contains(page)) {
            Some(
                Ignored::of(name)
                    .filter(|a| *a == Ignored::Junk)
                    .unwrap_or(Ignored::Companion),
            )
        } else {
            Ignored::of(name)
        }
    };
    names.iter().map(ignored).collect()
}

/// When a file was last changed, as the clock of who packed it showed. What says 1980 says nothing.
fn saved(changed: zip::DateTime) -> Option<DateTime> {
    let date = Date::new(
        i16::try_from(changed.year()).ok()?,
        i8::try_from(changed.month()).ok()?,
        i8::try_from(changed.day()).ok()?,
    );
    let hour = i8::try_from(changed.hour()).ok()?;
    let minute = i8::try_from(changed.minute()).ok()?;
    (changed.year() > 1980).then_some(date.ok()?.at(hour.min(23), minute.min(59), 0, 0))
}

fn is_tight(unpacked: u64, packed: u64) -> bool {
    unpacked > SMALL && unpacked / packed.max(1) > MAX_RATIO
}

/// Whether the archive claims no more names than are looked at. The library makes room for as
/// many as a large archive's second directory end claims.
fn claims_few<R: Read + Seek>(source: &mut R) -> io::Result<bool> {
    const LOCATOR: &[u8] = b"PK\x06\x07";
    let size = source.seek(SeekFrom::End(0))?;
    let start = size.saturating_sub(TAIL);
    source.seek(SeekFrom::Start(start))?;
    let mut tail = Vec::new();
    source.take(TAIL).read_to_end(&mut tail)?;
    let found = tail.windows(4).enumerate().filter(|(_, w)| *w == LOCATOR);
    let mut few = true;
    for (at, _) in found {
        let Some(offset) = number(&tail, at + 8) else {
            continue;
        };
        few &= claimed(source, offset, start + at as u64)? <= MAX_NAMES;
    }
    source.rewind()?;
    Ok(few)
}

/// The most names that a second directory end between `from` and `to` claims.
fn claimed<R: Read + Seek>(source: &mut R, from: u64, to: u64) -> io::Result<u64> {
    /// Where the library looks for it; one that lies further is nobody's honest work.
    const NEAR: u64 = 1 << 20;
    let Some(length) = to.checked_sub(from) else {
        return Ok(0);
    };
    if length > NEAR {
        return Ok(u64::MAX);
    }
    source.seek(SeekFrom::Start(from))?;
    let mut bytes = Vec::new();
    source.take(length).read_to_end(&mut bytes)?;
    let ends = bytes
        .windows(4)
        .enumerate()
        .filter(|(_, w)| *w == b"PK\x06\x06");
    let claims = ends.filter_map(|(at, _)| number(&bytes, at + 32));
    Ok(claims.max().unwrap_or(0))
}

fn number(bytes: &[u8], at: usize) -> Option<u64> {
    let bytes = bytes.get(at..at + 8)?.try_into().ok()?;
    Some(u64::from_le_bytes(bytes))
}

fn of_zip(error: ZipError) -> ContainerError {
    match error {
        ZipError::Io(error) => error.into(),
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => {
            ContainerError::Locked
        }
        ZipError::CompressionMethodNotSupported(_) | ZipError::UnsupportedArchive(_) => {
            ContainerError::OddPacking
        }
        _ => ContainerError::Damaged,
    }
}
