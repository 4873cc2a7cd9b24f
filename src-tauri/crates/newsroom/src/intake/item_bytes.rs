//! The bytes of an item before its format is known: an open file, or bytes in memory.

use std::fs::File;
use std::io::{self, Cursor, Read, Seek, SeekFrom, Write};
use std::path::Path;

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use nutgraf_import::MAX_BYTES;
use nutgraf_import::containers::{ContainerError, detect};
use nutgraf_model::RejectCode;

use super::item_error::{ItemError, too_large};

/// The maximum size of a container inside another, in bytes. It is unpacked to an unnamed file,
/// which the system deletes when the program ends.
const MAX_INNER: u64 = 1 << 30;

/// The bytes of an item.
#[derive(Debug)]
pub(super) enum ItemBytes {
    /// In a file.
    File(File),
    /// In memory.
    Bytes(Cursor<Vec<u8>>),
}

impl ItemBytes {
    /// From bytes in memory.
    pub(super) fn of(bytes: Vec<u8>) -> ItemBytes {
        ItemBytes::Bytes(Cursor::new(bytes))
    }

    /// Unpacks a member: to memory, or to a file in `dir` if it is a large container.
    pub(super) fn take(source: &mut dyn Read, dir: &Path) -> Result<ItemBytes, ItemError> {
        let mut bytes = Vec::new();
        let limited = source.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes);
        limited.map_err(|error| ItemError::from(ContainerError::from(error)))?;
        if bytes.len() <= MAX_BYTES {
            return Ok(ItemBytes::of(bytes));
        }
        let mut body = ItemBytes::of(bytes);
        match detect(&mut body) {
            Ok(Some(_)) => body.spool(source, dir),
            _ => Err(too_large()),
        }
    }

    fn spool(self, rest: &mut dyn Read, dir: &Path) -> Result<ItemBytes, ItemError> {
        let failed = |error: io::Error| {
            let reason = format!("there is no room to unpack it: {error}");
            ItemError::new(RejectCode::NotReadable, reason)
        };
        let mut file = tempfile::tempfile_in(dir).map_err(failed)?;
        if let ItemBytes::Bytes(bytes) = self {
            file.write_all(bytes.get_ref()).map_err(failed)?;
        }
        let mut limited = rest.take(MAX_INNER);
        io::copy(&mut limited, &mut file)
            .map_err(|error| ItemError::from(ContainerError::from(error)))?;
        if limited.limit() == 0 {
            let limit = MAX_INNER >> 20;
            let reason = format!(
                "it is an archive within an archive and larger than {limit} MiB: \
                 unpack it and add what comes out"
            );
            return Err(ItemError::new(RejectCode::TooLarge, reason));
        }
        file.rewind().map_err(failed)?;
        Ok(ItemBytes::File(file))
    }

    /// The time at which the file was last changed, in the user's zone.
    pub(super) fn changed(&self, zone: &TimeZone) -> Option<DateTime> {
        let ItemBytes::File(file) = self else {
            return None;
        };
        let changed = file.metadata().ok()?.modified().ok()?;
        let changed = Timestamp::try_from(changed).ok()?;
        Some(changed.to_zoned(zone.clone()).datetime())
    }

    /// The bytes in memory. A file counts as 0.
    pub(super) fn size(&self) -> u64 {
        match self {
            ItemBytes::File(_) => 0,
            ItemBytes::Bytes(bytes) => bytes.get_ref().len() as u64,
        }
    }

    /// All bytes, if the item is not too large.
    pub(super) fn into_bytes(self) -> Result<Vec<u8>, ItemError> {
        match self {
            ItemBytes::Bytes(bytes) if bytes.get_ref().len() > MAX_BYTES => Err(too_large()),
            ItemBytes::Bytes(bytes) => Ok(bytes.into_inner()),
            ItemBytes::File(file) => read_all(file),
        }
    }
}

fn read_all(file: File) -> Result<Vec<u8>, ItemError> {
    let size = file.metadata().map_err(ItemError::from)?.len();
    if size > MAX_BYTES as u64 {
        return Err(too_large());
    }
    let mut bytes = Vec::with_capacity(size as usize + 1);
    file.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    if bytes.len() > MAX_BYTES {
        Err(too_large())
    } else {
        Ok(bytes)
    }
}

impl Read for ItemBytes {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self {
            ItemBytes::File(file) => file.read(buffer),
            ItemBytes::Bytes(bytes) => bytes.read(buffer),
        }
    }
}

impl Seek for ItemBytes {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        match self {
            ItemBytes::File(file) => file.seek(to),
            ItemBytes::Bytes(bytes) => bytes.seek(to),
        }
    }
}
