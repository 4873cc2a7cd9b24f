//! Saved web pages: whole, fragments, SingleFile.

use nutgraf_model::{DateEvidence, Published};

use crate::Item;
use crate::dates::{self, Order};
use crate::draft::Draft;
use crate::error::ReadError;
use crate::html;
use crate::text::decode::{self, Decoded};
use crate::text::words;

/// Bytes in which a page declares its charset.
const HEAD: usize = 4096;

/// Reads a page.
pub(crate) fn read(item: &Item) -> Result<Draft, ReadError> {
    let draft = draft(item);
    if draft.pieces.iter().all(|piece| piece.words == 0) {
        return Err(ReadError::NoArticle);
    }
    Ok(draft)
}

/// A page, even one without any text.
pub(crate) fn draft(item: &Item) -> Draft {
    let decoded = decoded(item);
    let mut draft = html::read(&decoded.text, item.url);
    draft.damaged = decoded.damaged;
    draft.clues.created = draft.clues.created.take().or_else(|| saved(&decoded.text));
    draft
}

/// The day SingleFile notes in a comment at the top of a page it saved.
fn saved(page: &str) -> Option<Published> {
    let head = words::head(page, HEAD);
    let note = &head[head.find("SingleFile")?..];
    let line = note
        .lines()
        .find_map(|line| line.trim().strip_prefix("saved date:"))?;
    let found = dates::find(line, Order::MonthFirst)?;
    Some(found.published(DateEvidence::File))
}

/// The page's characters.
pub(crate) fn decoded(item: &Item) -> Decoded {
    decode::decode(item.bytes, declared(item.bytes).as_deref())
}

/// The charset named in a `meta` tag or an XML declaration.
pub(crate) fn declared(bytes: &[u8]) -> Option<String> {
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
