//! Gzip: the packing around a stream, or around a single file.

use std::io::{BufReader, Read};

use flate2::bufread::MultiGzDecoder;

use super::kind::Packing;
use super::meter::{Meter, Packed, Unpacked};
use super::{Ignored, Stop, Walk};

/// Opens a stream. Members that follow one another in one gzip file are read as one.
pub(super) fn open<'m, R: Read + 'm>(
    source: R,
    packing: Packing,
    meter: &'m Meter,
) -> Box<dyn Read + 'm> {
    let counted = BufReader::new(Packed {
        inner: source,
        meter,
    });
    match packing {
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

/// The only member: the file itself, called as the archive without its ending.
pub(super) fn walk(mut stream: impl Read, name: &str, walk: &mut Walk) -> Result<(), Stop> {
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
