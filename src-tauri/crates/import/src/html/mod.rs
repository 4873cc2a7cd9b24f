//! Web pages: the page is walked once into leaves of text, the article's box is chosen among the
//! boxes that hold them, and metadata is read from the head.

mod article;
mod chunks;
mod embedded;
mod jsonld;
mod marks;
mod metadata;
mod others;
mod page;
mod shallow;
mod source;
mod title;
mod traits;
mod when;
mod who;
mod whole;

use std::sync::Arc;

use dom_query::Document;
use nutgraf_model::{Format, FurnitureRule};

use crate::draft::{Draft, Piece};

pub(crate) use shallow::shallow;
pub(crate) use whole::Whole;

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
    let mut chosen = article::choose(&page, &found);
    let mut page = page;
    if kept(&chosen.pieces) < FEW {
        (page, chosen) = looser(&document, &found, page, chosen);
    }
    let mut is_data = false;
    if kept(&chosen.pieces) < HARDLY_ANY {
        let data = embedded::read(&document, &found, &chosen.pieces);
        if kept(&data) > 2 * kept(&chosen.pieces) {
            chosen.pieces = data;
            is_data = true;
        }
    }
    if kept(&chosen.pieces) == 0 {
        chosen.pieces.extend(embedded::description(&found));
    }
    draft.clues = metadata::clues(&found, &page, &chosen);
    let whole = Whole::of(page, found, chosen.marks);
    draft.clues.whole = (!is_data).then(|| Arc::new(whole));
    draft.pieces = chosen.pieces;
    draft
}

/// Words of running text below which a page is read again, less strictly.
const FEW: usize = 12;
/// Words of running text below which the data a page carries may hold more of the article.
const HARDLY_ANY: usize = 260;

/// Words of the running text that is kept.
fn kept(pieces: &[Piece]) -> usize {
    let prose = pieces.iter().filter(|p| p.is_kept() && p.is_prose());
    prose.map(|piece| piece.words).sum()
}

/// Reads a page in which the rules leave hardly any text: first its words for a page without
/// scripts count too, then no box is furniture by its class.
fn looser(
    document: &Document,
    found: &metadata::Found,
    page: page::Page,
    chosen: article::Chosen,
) -> (page::Page, article::Chosen) {
    let mut best = (page, chosen);
    for strictness in [page::Strictness::WithNoscript, page::Strictness::Unmarked] {
        let page = page::Page::read(document, strictness);
        let chosen = article::choose(&page, found);
        if kept(&chosen.pieces) > kept(&best.1.pieces) {
            best = (page, chosen);
        }
        if kept(&best.1.pieces) >= FEW {
            break;
        }
    }
    best
}

/// The text of a fragment, all of it: nothing is chosen, only captions are marked.
pub(crate) fn pieces(fragment: &str) -> Vec<Piece> {
    let document = Document::from(shallow(fragment).as_ref());
    let page = page::Page::of(&document);
    let is_caption = |at: usize| {
        let mut around = page.around(at).take(3);
        around.any(|around| around.mark == Some(marks::Mark::Caption) && around.hint == 0)
    };
    let leaves = page.leaves.iter().enumerate();
    let pieces = leaves.map(|(at, leaf)| {
        let mut piece = Piece::new(leaf.kind, leaf.text.clone());
        if leaf.words <= MOST_IN_CAPTION && is_caption(at) {
            piece.cut(FurnitureRule::Caption);
        }
        piece
    });
    pieces.collect()
}

/// A box of more words is no caption, whatever its class says.
const MOST_IN_CAPTION: usize = 90;
