//! Tells containers from other files, by content.

use std::io::{self, BufReader, Read, Seek};

use flate2::read::MultiGzDecoder;

use super::{mbox, zip};

/// Bytes looked at: the header of a tar archive, or the first lines of a text.
const HEAD: usize = 4096;

/// What kind of container a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A ZIP archive.
    Zip,
    /// One that is read from front to back.
    #[doc(hidden)]
    Stream(Form, Packing),
}

/// How a stream holds its members.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[doc(hidden)]
pub enum Form {
    Tar,
    Mbox,
    Warc,
    /// A single file, packed alone.
    One,
}

/// Whether a stream is packed as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[doc(hidden)]
pub enum Packing {
    Plain,
    Gzip,
}

impl Kind {
    /// What a person calls it.
    pub fn noun(self) -> &'static str {
        match self {
            Kind::Stream(Form::Mbox, _) => "mailbox",
            Kind::Stream(Form::One, _) => "packed file",
            Kind::Stream(Form::Warc, _) => "web archive",
            Kind::Zip | Kind::Stream(Form::Tar, _) => "archive",
        }
    }
}

/// The kind of a container; `None` for everything else, documents that are ZIP archives inside
/// (DOCX, ODT, EPUB) included. Leaves `source` at its beginning.
pub fn detect<R: Read + Seek>(source: &mut R) -> io::Result<Option<Kind>> {
    source.rewind()?;
    let head = head_of(source)?;
    source.rewind()?;
    let kind = if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") {
        (!zip::is_document(source)).then_some(Kind::Zip)
    } else if head.starts_with(b"\x1F\x8B\x08") {
        let unpacked = head_of(&mut MultiGzDecoder::new(&mut *source)).unwrap_or_default();
        source.rewind()?;
        let form = form(&unpacked, &mut MultiGzDecoder::new(&mut *source));
        Some(Kind::Stream(form.unwrap_or(Form::One), Packing::Gzip))
    } else {
        form(&head, source).map(|form| Kind::Stream(form, Packing::Plain))
    };
    source.rewind()?;
    Ok(kind)
}

fn form(head: &[u8], source: &mut impl Read) -> Option<Form> {
    if is_tar(head) {
        Some(Form::Tar)
    } else if head.starts_with(b"WARC/") {
        Some(Form::Warc)
    } else if mbox::is_separator(head) && mbox::holds_several(BufReader::new(source)) {
        Some(Form::Mbox)
    } else {
        None
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

fn head_of(source: &mut impl Read) -> io::Result<Vec<u8>> {
    let mut head = Vec::with_capacity(HEAD);
    source.take(HEAD as u64).read_to_end(&mut head)?;
    Ok(head)
}
