//! Whether a page holds only the opening of its article, for the rest is sold.

use nutgraf_language::List;

use super::main_content::MainContent;
use super::marks::Mark;
use super::metadata::PageMetadata;
use super::page::WebPage;
use crate::text::phrases::Phrases;
use crate::text::words;

/// What offers the rest of an article to subscribers.
static OFFER: Phrases = Phrases::new(List::PaywallPhrase);

/// Words of the longest line that offers it.
const LONGEST: usize = 60;
/// Leaves behind the text among which the offer stands.
const BEHIND: usize = 25;
/// Words of an opening beside an offer alone …
const OPENING: usize = 250;
/// … and of the longest opening of an article that its metadata says is sold …
const LONGEST_OPENING: usize = 600;
/// … which has an offer on the page, or is shorter than this.
const SHORTEST_ARTICLE: usize = 120;

/// Whether only the opening is on the page.
pub(super) fn is_opening(metadata: &PageMetadata, page: &WebPage, main: &MainContent) -> bool {
    let own = main.pieces.iter().filter(|piece| piece.is_kept());
    let own: usize = own.map(|piece| piece.words).sum();
    let stated = metadata.json_ld.words.unwrap_or_default();
    let stated = stated.max(metadata.body.as_deref().map_or(0, words::count));
    let is_sold = metadata.json_ld.is_paid;
    let has_offer = has_offer(page, main);
    let is_cut = stated > own * 8 / 5 + 50 && (is_sold || has_offer);
    is_cut
        || has_offer && own < OPENING
        || is_sold && (has_offer && own < LONGEST_OPENING || own < SHORTEST_ARTICLE)
}

fn has_offer(page: &WebPage, main: &MainContent) -> bool {
    let end = (main.to + BEHIND).min(page.leaves.len());
    let leaves = (main.from..end).filter(|&at| {
        let shown = !matches!(
            main.marks[at],
            Some(Mark::Hidden | Mark::Foot | Mark::Comments)
        );
        shown && page.leaves[at].words <= LONGEST
    });
    let mut leaves = leaves.map(|at| page.leaves[at].text.as_str());
    leaves.any(|text| OFFER.count(text) > 0)
}
