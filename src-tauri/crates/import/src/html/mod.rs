//! Web pages: the page is walked once into leaves of text, the article's box is chosen among the
//! boxes that hold them, and metadata is read from the head.

mod article;
mod authors;
mod chunks;
mod clean;
mod clues;
mod counting;
mod depth_limit;
mod element;
mod embedded;
mod following_articles;
mod fragment;
mod headline;
mod jsonld;
mod kind;
mod main_content;
mod marks;
mod metadata;
mod newsletter;
mod original;
mod outlet;
mod page;
mod page_features;
mod paywall;
mod published;
mod shadow;
mod sure;
mod walk;

use std::sync::Arc;

use dom_query::Document;
use nutgraf_model::Warning;

use crate::draft::{Draft, Layout, Piece};
use main_content::MainContent;
use metadata::PageMetadata;
use original::WholePage;
use page::WebPage;
use walk::Strictness;

pub(crate) use depth_limit::limit_depth;
pub(crate) use fragment::pieces;

/// Words of running text below which a page is read again, less strictly.
const FEW: usize = 12;
/// Words of running text below which the data a page carries may hold more of the article.
const HARDLY_ANY: usize = 260;

/// Reads a page's characters; `url` is where it came from, if that is known.
pub(crate) fn read(html: &str, url: Option<&str>) -> Draft {
    let document = Document::from(limit_depth(&shadow::opened(html)).as_ref());
    let metadata = metadata::read(&document, html, url);
    let (page, mut main) = content(&document, &metadata);
    let mut is_data = false;
    if kept(&main.pieces) < HARDLY_ANY {
        let data = embedded::read(&document, &metadata, &main.pieces);
        if kept(&data) > 2 * kept(&main.pieces) {
            main.pieces = data;
            is_data = true;
        }
    }
    if kept(&main.pieces) == 0 {
        main.pieces.extend(embedded::description(&metadata));
    }
    let mut clues = clues::clues(&metadata, &page, &main);
    if !is_data && paywall::is_opening(&metadata, &page, &main) {
        clues.warnings.push(Warning::OpeningOnly);
    }
    let whole = WholePage::of(page, metadata, main.marks);
    if !is_data {
        clues.original = Some(Arc::new(whole));
    }
    Draft {
        name: None,
        format: None,
        layout: Layout::Page,
        pieces: main.pieces,
        clues,
        damaged: false,
    }
}

/// Words of the running text that is kept.
fn kept(pieces: &[Piece]) -> usize {
    let prose = pieces.iter().filter(|p| p.is_kept() && p.is_prose());
    prose.map(|piece| piece.words).sum()
}

/// A page and its main content. Where the rules leave hardly any text the page is read less
/// strictly: first its words for browsers without scripts count too, then no box is furniture by
/// its class.
fn content(document: &Document, metadata: &PageMetadata) -> (WebPage, MainContent) {
    let read = |strictness| {
        let page = walk::page(document, strictness);
        let main = article::choose(&page, metadata);
        (page, main)
    };
    let mut best = read(Strictness::Full);
    for strictness in [Strictness::WithNoscript, Strictness::Unmarked] {
        if kept(&best.1.pieces) >= FEW {
            break;
        }
        let looser = read(strictness);
        if kept(&looser.1.pieces) > kept(&best.1.pieces) {
            best = looser;
        }
    }
    best
}
