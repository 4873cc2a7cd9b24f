//! Saved web pages: whole, fragments, SingleFile.

use crate::Item;
use crate::draft::Draft;
use crate::error::ReadError;
use crate::html;
use crate::text::decode::{self, Decoded};

/// Bytes in which a page declares its charset.
const HEAD: usize = 4096;

/// Reads a page.
pub(crate) fn read(item: &Item) -> Result<Draft, ReadError> {
    let decoded = decoded(item);
    let mut draft = html::read(&decoded.text, item.url);
    draft.damaged = decoded.damaged;
    if draft.pieces.iter().all(|piece| piece.words == 0) {
        return Err(ReadError::NoArticle);
    }
    Ok(draft)
}

/// The page's characters.
pub(crate) fn decoded(item: &Item) -> Decoded {
    decode::decode(item.bytes, declared(item.bytes).as_deref())
}

/// The charset named in a `meta` tag or an XML declaration.
fn declared(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]).to_ascii_lowercase();
    let at = head
        .find("charset=")
        .map(|at| at + 8)
        .or_else(|| head.find("encoding=").map(|at| at + 9))?;
    let label: String = head[at..]
        .trim_start_matches(['"', '\'', ' '])
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
        .collect();
    (!label.is_empty()).then_some(label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_declared_charset_is_found() {
        for (head, want) in [
            (
                &b"<meta charset=\"windows-1251\">"[..],
                Some("windows-1251"),
            ),
            (
                b"<meta http-equiv=Content-Type content='text/html; charset=ISO-8859-1'>",
                Some("iso-8859-1"),
            ),
            (b"<?xml version=\"1.0\" encoding=\"utf-8\"?>", Some("utf-8")),
            (b"<p>none</p>", None),
        ] {
            assert_eq!(declared(head).as_deref(), want);
        }
    }
}
