//! The packing around a whole stream.

use std::io::{self, BufReader, Read};

use flate2::bufread::MultiGzDecoder;

use super::meter::{Meter, Packed, Unpacked};

/// Whether a stream is packed as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Packing {
    /// It is not.
    Plain,
    /// By gzip.
    Gzip,
}

impl Packing {
    /// The packing of a file that opens like this.
    pub(super) fn of(head: &[u8]) -> Packing {
        if head.starts_with(b"\x1F\x8B\x08") {
            Packing::Gzip
        } else {
            Packing::Plain
        }
    }

    /// A stream as it was before it was packed, not counted.
    pub(super) fn unpack<'s>(self, source: impl Read + 's) -> Box<dyn Read + 's> {
        match self {
            Packing::Plain => Box::new(source),
            Packing::Gzip => Box::new(flate2::read::MultiGzDecoder::new(source)),
        }
    }

    /// The first bytes of a stream as it was before it was packed.
    pub(super) fn head(self, source: impl Read, most: usize) -> io::Result<Vec<u8>> {
        let mut head = Vec::with_capacity(most);
        let read = self.unpack(source).take(most as u64).read_to_end(&mut head);
        match (read, self) {
            (Err(error), Packing::Plain) => Err(error),
            (Err(_), Packing::Gzip) => Ok(Vec::new()),
            (Ok(_), _) => Ok(head),
        }
    }

    /// A stream as it was before it was packed, counted on both sides. Members that follow one
    /// another in one gzip file are read as one.
    pub(super) fn open<'m>(self, source: impl Read + 'm, meter: &'m Meter) -> Box<dyn Read + 'm> {
        let counted = BufReader::new(Packed {
            inner: source,
            meter,
        });
        match self {
            Packing::Plain => Box::new(Unpacked {
                inner: counted,
                meter,
            }),
            Packing::Gzip => Box::new(Unpacked {
                inner: MultiGzDecoder::new(counted),
                meter,
            }),
        }
    }
}
