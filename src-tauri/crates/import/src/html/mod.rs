//! Web pages: the page is walked once into leaves of text, the article's box is chosen among the
//! boxes that hold them, and metadata is read from the head.

mod article;
mod jsonld;
mod marks;
mod metadata;
mod page;
mod shallow;
mod source;
mod title;
mod when;
mod who;

use dom_query::Document;
use nutgraf_model::Format;

use crate::draft::{Draft, Piece};

pub(crate) use shallow::shallow;

/// Reads a page's characters; `url` is where it came from, if that is known.
pub(crate) fn read(html: &str, url: Option<&str>) -> Draft {
    let document = Document::from(shallow(html).as_ref());
    let page = page::Page::of(&document);
    let found = metadata::read(&document, html, url);
    let mut draft = Draft {
        name: None,
        format: Format::Html,
        pieces: Vec::new(),
        clues: Default::default(),
        damaged: false,
    };
    let chosen = article::choose(&page, &found);
    draft.clues = metadata::clues(found, &page, &chosen);
    draft.pieces = chosen.pieces;
    draft
}

/// The text of a fragment, all of it: nothing is chosen.
pub(crate) fn pieces(fragment: &str) -> Vec<Piece> {
    let document = Document::from(shallow(fragment).as_ref());
    let page = page::Page::of(&document);
    page.leaves
        .into_iter()
        .map(|leaf| Piece::new(leaf.kind, leaf.text))
        .collect()
}
