//! Packed streams that unpack to more than any document holds, told before the file is opened.

use std::io::Read;

use flate2::read::ZlibDecoder;
use memchr::memmem;

/// The most bytes one stream, and all streams together, may unpack to.
const LARGEST: u64 = 96 * 1024 * 1024;
const ALL: u64 = 384 * 1024 * 1024;
/// Streams that are looked at.
const MOST: usize = 100_000;
/// Bytes before a stream in which its description stands.
const HEAD: usize = 2048;
/// Packed streams shorter than this cannot reach a limit together with others.
const SHORTEST: usize = 256;

/// Whether the streams of a file stay within the limits. Pictures are not counted, because they
/// are never unpacked.
pub(super) fn is_bounded(bytes: &[u8]) -> bool {
    let mut all = 0;
    for at in memmem::find_iter(bytes, b"stream").take(MOST) {
        if at >= 3 && &bytes[at - 3..at] == b"end" {
            continue;
        }
        let head = &bytes[at.saturating_sub(HEAD)..at];
        let from = memmem::rfind(head, b" obj").unwrap_or(0);
        let head = &head[from..];
        let has = |name: &[u8]| memmem::find(head, name).is_some();
        if has(b"/DCTDecode")
            || has(b"/JPXDecode")
            || has(b"/Subtype/Image")
            || has(b"/Subtype /Image")
        {
            continue;
        }
        let packed = memmem::find_iter(head, b"/FlateDecode").count()
            + memmem::find_iter(head, b"/Fl ").count();
        if packed > 1 || has(b"/FlateDecode") && has(b"/LZWDecode") {
            return false;
        }
        let body = bytes[at + 6..].trim_ascii_start();
        let Some(size) = (packed == 1).then(|| unpacked(body)) else {
            continue;
        };
        all += size;
        if size > LARGEST || all > ALL {
            return false;
        }
    }
    true
}

/// Bytes that a stream unpacks to, as far as [`LARGEST`].
fn unpacked(body: &[u8]) -> u64 {
    if body.len() < SHORTEST {
        return 0;
    }
    let mut decoder = ZlibDecoder::new(body).take(LARGEST + 1);
    let mut buffer = [0; 16 * 1024];
    let mut size = 0;
    while let Ok(read @ 1..) = decoder.read(&mut buffer) {
        size += read as u64;
    }
    size
}
