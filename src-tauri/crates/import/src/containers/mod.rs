//! Containers: files whose members are items of their own. Each is read from front to back, one
//! member at a time, so that an archive of any size needs the memory of one member.
//!
//! A container format is a file here that implements [`ContainerReader`], and a line in
//! [`FORMATS`].

mod error;
mod gzip;
mod ignored;
mod joined;
mod joplin;
mod limits;
pub(crate) mod mbox;
mod meter;
mod packing;
mod reader;
mod tar;
mod walk;
mod warc;
mod zip;

use std::fmt;
use std::io::{self, Read, Seek};

pub use error::ContainerError;
pub use ignored::{Ignored, LeftOut};
pub use limits::{MAX_CONTAINER, MAX_DEPTH, MAX_MEMBERS};
pub use walk::{Member, Visit};

use meter::Meter;
use packing::Packing;
use reader::{ContainerReader, File, Probe};
use walk::{Stop, Walk};

/// Every container format. The first that recognises a file reads it.
pub(crate) static FORMATS: &[&dyn ContainerReader] =
    &[&zip::Zip, &tar::Tar, &warc::Warc, &mbox::Mbox, &gzip::Gzip];

/// Bytes looked at: the header of a tar archive, or the first lines of a text.
const HEAD: usize = 4096;

/// What a container is.
#[derive(Clone, Copy)]
pub struct ContainerFormat {
    reader: &'static dyn ContainerReader,
    packing: Packing,
}

impl ContainerFormat {
    /// What a person calls it.
    pub fn noun(self) -> &'static str {
        self.reader.noun()
    }
}

impl PartialEq for ContainerFormat {
    fn eq(&self, other: &ContainerFormat) -> bool {
        self.reader.info().id == other.reader.info().id && self.packing == other.packing
    }
}

impl fmt::Debug for ContainerFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.reader.info().id)
    }
}

/// What container a file is; `None` for everything else, documents that are ZIP archives inside
/// (DOCX, ODT, EPUB) included. Leaves `source` at its beginning.
pub fn detect<R: Read + Seek>(source: &mut R) -> io::Result<Option<ContainerFormat>> {
    source.rewind()?;
    let plain = Packing::Plain.head(&mut *source, HEAD)?;
    source.rewind()?;
    let packing = Packing::of(&plain);
    let head = match packing {
        Packing::Plain => plain,
        packing => packing.head(&mut *source, HEAD)?,
    };
    let mut file = Probe {
        source,
        packing,
        head,
    };
    let known = FORMATS.iter().find(|reader| reader.recognise(&mut file));
    source.rewind()?;
    Ok(known.map(|reader| ContainerFormat {
        reader: *reader,
        packing,
    }))
}

/// Goes through the members of a container from the place `from` on. `name` is what the
/// container is called: a member without a name is called after it.
///
/// Says what was left out, or what stopped it; the members visited before then are sound.
pub fn walk<R: Read + Seek>(
    format: ContainerFormat,
    mut source: R,
    name: &str,
    from: u64,
    visit: &mut Visit,
) -> Result<LeftOut, ContainerError> {
    let size = source.seek(io::SeekFrom::End(0))?;
    source.rewind()?;
    if size > MAX_CONTAINER {
        return Err(ContainerError::TooLarge(size));
    }
    let meter = Meter::new(size);
    let mut walk = Walk {
        meter: &meter,
        from,
        place: 0,
        visited: 0,
        expected: None,
        left_out: LeftOut::default(),
        saved: None,
        visit,
    };
    let file = File {
        source: &mut source,
        packing: format.packing,
        name,
        meter: &meter,
    };
    let end = format.reader.walk(file, &mut walk);
    let left_out = walk.left_out;
    match end {
        // The visitor had enough of it.
        Err(Stop::Broken) | Ok(()) => Ok(left_out),
        Err(Stop::Failed(_)) if meter.is_full() => Err(ContainerError::TooTight),
        Err(Stop::Failed(error)) => Err(error),
    }
}
