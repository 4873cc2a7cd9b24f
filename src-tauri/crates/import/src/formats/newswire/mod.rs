//! What news agencies send: NITF, NewsML, NewsML-G2, ninjs and the plain wire format.

pub(crate) mod anpa;
mod newsml;
mod newsml_g2;
pub(crate) mod ninjs;
mod nitf;
mod notes;

use crate::Item;
use crate::draft::Found;
use crate::error::ReadError;
use crate::text::decode;
use crate::xml::tree;

/// Reads what an agency sends, whichever of its formats it is in.
pub(crate) fn found(item: &Item) -> Result<Found, ReadError> {
    if anpa::is_message(item.bytes) {
        return Ok(Found::Drafts(vec![anpa::read(item)?]));
    }
    let head = decode::decode(&item.bytes[..item.bytes.len().min(HEAD)], None).text;
    let head = head.trim_start_matches('\u{feff}');
    match tree::root_name(head).unwrap_or_default().as_str() {
        "nitf" => Ok(Found::Drafts(vec![nitf::read(item)?])),
        "newsml" => newsml::read(item),
        "newsitem"
            if !head.to_ascii_lowercase().contains("<itemmeta")
                && head.contains("<NewsManagement") =>
        {
            newsml::read(item)
        }
        _ => newsml_g2::read(item),
    }
}

/// Bytes in which a document names what it is.
const HEAD: usize = 4096;
