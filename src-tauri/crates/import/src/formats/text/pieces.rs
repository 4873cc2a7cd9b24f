//! Plain text to paragraphs.

use nutgraf_model::BlockKind;

use crate::Item;
use crate::draft::{Clues, Draft, Layout, Piece};
use crate::text::{decode, tidy, wrap};

/// A text as one article.
pub(crate) fn read(item: &Item) -> Draft {
    let decoded = decode::decode(item.bytes, None);
    of(&tidy::tidy(&decoded.text), decoded.damaged)
}

/// A tidied text as the draft of one article.
pub(crate) fn of(text: &str, damaged: bool) -> Draft {
    Draft {
        name: None,
        format: None,
        layout: Layout::Plain,
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
