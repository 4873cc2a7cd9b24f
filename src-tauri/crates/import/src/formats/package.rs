//! A ZIP of named parts that together are one document: DOCX, ODT, EPUB.

use std::io::{Cursor, Read};

use jiff::civil::DateTime;
use zip::ZipArchive;
use zip::result::ZipError;

use crate::error::ReadError;

/// More parts than this no document has.
const MOST_PARTS: usize = 20_000;
/// The most bytes of one part that are unpacked.
const LARGEST_PART: u64 = 64 * 1024 * 1024;
/// The most bytes of all parts together that are unpacked.
const LARGEST: u64 = 160 * 1024 * 1024;

/// An opened document; parts are unpacked when they are asked for, pictures never.
pub(crate) struct Package<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    left: u64,
}

impl<'a> Package<'a> {
    /// Opens a document.
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Self, ReadError> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ReadError::ReaderFailed)?;
        if zip.len() > MOST_PARTS {
            return Err(ReadError::Unpacked);
        }
        Ok(Self { zip, left: LARGEST })
    }

    /// The parts' names.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.zip.file_names()
    }

    /// The local time at which a part was written, wherever that was.
    pub(crate) fn written(&mut self, name: &str) -> Option<DateTime> {
        let at = self.zip.index_for_name(name)?;
        let time = self.zip.by_index_raw(at).ok()?.last_modified()?;
        let signed = |number: u8| i8::try_from(number).ok();
        DateTime::new(
            i16::try_from(time.year()).ok()?,
            signed(time.month())?,
            signed(time.day())?,
            signed(time.hour())?,
            signed(time.minute())?,
            signed(time.second())?,
            0,
        )
        .ok()
    }

    /// The part of this name; names are compared without regard to case where none is equal.
    pub(crate) fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, ReadError> {
        let name = name.trim_start_matches('/');
        let at = self.zip.index_for_name(name).or_else(|| {
            let mut names = (0..self.zip.len()).filter(|&at| {
                self.zip
                    .name_for_index(at)
                    .is_some_and(|other| other.eq_ignore_ascii_case(name))
            });
            names.next()
        });
        let Some(at) = at else {
            return Ok(None);
        };
        let part = self.zip.by_index(at).map_err(|error| match error {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => ReadError::Locked,
            _ => ReadError::ReaderFailed,
        })?;
        let most = LARGEST_PART.min(self.left);
        let mut bytes = Vec::new();
        let read = part.take(most + 1).read_to_end(&mut bytes);
        if bytes.len() as u64 > most {
            return Err(ReadError::Unpacked);
        }
        self.left -= bytes.len() as u64;
        match read {
            Ok(_) => Ok(Some(bytes)),
            // What could be unpacked of a damaged part may still be most of the text.
            Err(_) if !bytes.is_empty() => Ok(Some(bytes)),
            Err(_) => Err(ReadError::ReaderFailed),
        }
    }
}
