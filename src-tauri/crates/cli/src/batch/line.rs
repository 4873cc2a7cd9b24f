//! Reads lines of untrusted input: of bounded length, and possibly not UTF-8.

use std::io::{self, BufRead};

/// The longest line that is read, in bytes without the line break: 64 MiB, twice the largest
/// item an import takes, for JSON's escapes.
pub(crate) const MAX_LINE: usize = 64 * 1024 * 1024;

/// A line without its line break, or why there is none.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Line {
    /// Valid UTF-8.
    Text(String),
    /// Its bytes are not UTF-8; they are kept so that the `id` may still be found.
    NotUtf8(Vec<u8>),
    /// Longer than [`MAX_LINE`]. It was skipped.
    TooLong,
}

/// Reads the next line; `None` at the end of the stream.
pub(crate) fn next(input: &mut impl BufRead, most: usize) -> io::Result<Option<Line>> {
    let mut bytes = Vec::new();
    let (mut seen, mut too_long) = (false, false);
    loop {
        let part = match input.fill_buf() {
            Ok(part) => part,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        if part.is_empty() {
            break;
        }
        seen = true;
        let end = part.iter().position(|&byte| byte == b'\n');
        let line = &part[..end.unwrap_or(part.len())];
        too_long |= bytes.len() + line.len() > most;
        if too_long {
            bytes = Vec::new();
        } else {
            bytes.extend_from_slice(line);
        }
        let used = end.map_or(part.len(), |end| end + 1);
        input.consume(used);
        if end.is_some() {
            break;
        }
    }
    Ok(seen.then(|| {
        if too_long {
            Line::TooLong
        } else {
            decode(bytes)
        }
    }))
}

fn decode(bytes: Vec<u8>) -> Line {
    match String::from_utf8(bytes) {
        Ok(text) => Line::Text(text),
        Err(error) => Line::NotUtf8(error.into_bytes()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(bytes: &[u8]) -> Vec<Line> {
        // A tiny buffer, so that lines cross its edge.
        let mut input = io::BufReader::with_capacity(3, bytes);
        std::iter::from_fn(|| next(&mut input, 8).expect("memory reads")).collect()
    }

    fn text(line: &str) -> Line {
        Line::Text(line.to_owned())
    }

    #[test]
    fn lines_are_parted_counted_and_bounded() {
        assert_eq!(lines(b""), []);
        assert_eq!(lines(b"\n"), [text("")]);
        assert_eq!(lines(b"one\ntwo"), [text("one"), text("two")]);
        assert_eq!(
            lines(b"one\n\nthree\n"),
            [text("one"), text(""), text("three")]
        );
        assert_eq!(lines(b"12345678\nx"), [text("12345678"), text("x")]);
        assert_eq!(lines(b"123456789\nx"), [Line::TooLong, text("x")]);
        assert_eq!(lines(b"123456789abcdefgh"), [Line::TooLong]);
        assert_eq!(
            lines(b"a\xffb\nx"),
            [Line::NotUtf8(b"a\xffb".to_vec()), text("x")]
        );
    }
}
