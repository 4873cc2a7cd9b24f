//! Plain text, as a person copies or saves it.

use nutgraf_model::{BlockKind, Format};

use crate::Item;
use crate::draft::{Clues, Draft, Piece};
use crate::error::ReadError;
use crate::text::{decode, tidy, wrap};

/// Reads plain text.
pub(crate) fn read(item: &Item) -> Result<Draft, ReadError> {
    let decoded = decode::decode(item.bytes, None);
    Ok(of(&tidy::tidy(&decoded.text), decoded.damaged))
}

/// A tidied text as the draft of one article.
pub(crate) fn of(text: &str, damaged: bool) -> Draft {
    Draft {
        name: None,
        format: Format::Text,
        pieces: pieces(text),
        clues: Clues::default(),
        damaged,
    }
}

/// The paragraphs of a tidied text; lines that open with a bullet are list items.
pub(crate) fn pieces(text: &str) -> Vec<Piece> {
    wrap::paragraphs(text)
        .into_iter()
        .filter_map(|paragraph| match wrap::bullet(&paragraph) {
            // "* * *" is a rule and no item.
            Some(item) if !item.chars().any(char::is_alphanumeric) => None,
            Some(item) => Some(Piece::new(BlockKind::ListItem, item.to_owned())),
            None => Some(Piece::paragraph(paragraph)),
        })
        .collect()
}
