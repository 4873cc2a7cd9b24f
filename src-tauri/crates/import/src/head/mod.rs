//! What stands above the text: headline, standfirst, byline, date lines.

pub(crate) mod byline;
pub(crate) mod dateline;
pub(crate) mod dateprint;
pub(crate) mod headline;
pub(crate) mod outlet;
mod standfirst;

use nutgraf_model::{FurnitureRule, Published};

use crate::dates::Order;
use crate::draft::{Draft, Piece};

/// Pieces above and below the headline that may be byline or date line.
const REACH: usize = 12;

/// What the head of an article says.
pub(crate) struct Head {
    pub(crate) headline: String,
    /// Whether the headline was made up from the first sentence or the file's name.
    pub(crate) guessed: bool,
    pub(crate) standfirst: Option<String>,
    pub(crate) byline: Vec<String>,
    pub(crate) published: Option<Published>,
    pub(crate) updated: Option<Published>,
    pub(crate) source: Option<String>,
}

/// Reads the head and takes headline and standfirst out of the pieces; byline and date lines
/// are marked as furniture. What the format itself says comes first.
pub(crate) fn read(draft: &mut Draft, order: Order) -> Head {
    let (title, at) = headline::take(draft);
    let (headline, guessed) = match title {
        Some(title) => (title, false),
        None => (headline::guess(draft), true),
    };
    let mut head = Head {
        headline,
        guessed,
        standfirst: None,
        byline: draft.clues.byline.clone(),
        published: draft.clues.published.clone(),
        updated: draft.clues.updated.clone(),
        source: draft.clues.source.clone(),
    };
    read_lines(&mut head, &mut draft.pieces, at, order);
    read_foot(&mut head, &mut draft.pieces, order);
    head.standfirst = standfirst::take(draft, at, guessed, &head.headline);
    head
}

/// Bylines and date lines around the headline, up to the second paragraph of prose.
fn read_lines(head: &mut Head, pieces: &mut [Piece], at: usize, order: Order) {
    let mut prose = 0;
    let from = at.saturating_sub(REACH);
    for piece in pieces.iter_mut().skip(from).take(2 * REACH) {
        if piece.is_prose() && byline::read(&piece.text, order).is_none() {
            prose += 1;
            if prose > 2 {
                break;
            }
            continue;
        }
        read_line(head, piece, order);
    }
}

/// Bylines and date lines below the text, where none stood above it.
fn read_foot(head: &mut Head, pieces: &mut [Piece], order: Order) {
    let from = pieces.len().saturating_sub(6).max(1);
    for piece in pieces
        .iter_mut()
        .skip(from)
        .filter(|piece| !piece.is_prose())
    {
        read_line(head, piece, order);
    }
}

fn read_line(head: &mut Head, piece: &mut Piece, order: Order) {
    if matches!(
        piece.cut,
        Some(FurnitureRule::Caption | FurnitureRule::MailFrame)
    ) {
        return;
    }
    if piece.words <= 12 && outlet::is_menu(&piece.text) {
        return piece.cut(FurnitureRule::Chrome);
    }
    let outlet = (piece.words <= 12)
        .then(|| outlet::line(&piece.text, order))
        .flatten();
    let date = dateprint::read(&piece.text, order);
    if let Some(found) = &date {
        for (published, is_update) in found.dates.iter() {
            let place = if *is_update {
                &mut head.updated
            } else {
                &mut head.published
            };
            place.get_or_insert_with(|| published.clone());
        }
    }
    if let Some(name) = outlet {
        head.source.get_or_insert(name);
        piece.cut = Some(FurnitureRule::DateLine);
    } else if let Some(names) = byline::read(&piece.text, order) {
        if head.byline.is_empty() {
            head.byline = names;
        }
        piece.cut = Some(FurnitureRule::Byline);
    } else if date.is_some() {
        piece.cut = Some(FurnitureRule::DateLine);
    }
}
