//! What the features of a piece are computed from: all pieces of a draft, and what has been passed.

use nutgraf_model::{BlockKind, FurnitureRule};
use rustc_hash::{FxHashMap, FxHashSet};

use crate::boilerplate::lexicon::{Lexicon, long};
use crate::boilerplate::text::PieceText;
use crate::draft::{PageFeatures, Piece};
use crate::text::words;

/// The first paragraphs say what an article is about.
const LEAD: usize = 6;
/// A paragraph of so many words is running text, whatever the rules say of it.
const LONG: usize = 20;

/// What is known about an article beside its pieces; empty where nothing is.
pub(crate) struct ArticleHead<'a> {
    pub(crate) headline: &'a str,
    pub(crate) standfirst: &'a str,
    pub(crate) description: &'a str,
}

/// The pieces of a draft, and what is known about all of them together.
pub(super) struct Pieces<'a> {
    pub(super) all: &'a [Piece],
    pub(super) texts: &'a [PieceText],
    pub(super) lexicon: &'a Lexicon<'a>,
    /// Of each numbered word, whether the headline has it.
    pub(super) in_headline: Vec<bool>,
    /// Of each numbered word, whether the standfirst has it; `None` without a standfirst.
    pub(super) in_standfirst: Option<Vec<bool>>,
    /// The longer words of the description.
    pub(super) described: FxHashSet<&'a str>,
    /// Of each numbered word, in how many kept paragraphs it stands.
    pub(super) said: Vec<u32>,
    /// The first kept paragraphs.
    pub(super) lead: Vec<usize>,
    /// Of each numbered word, in how many of the first kept paragraphs it stands.
    pub(super) said_by_lead: Vec<u32>,
    /// The long pieces.
    pub(super) longs: Vec<usize>,
    /// The words of all kept pieces, 1 at least.
    pub(super) kept_words: f32,
    /// From each place on, the first kept paragraph.
    pub(super) next_text: Vec<Option<usize>>,
    /// Before each place, the pieces that say who wrote the text, or when.
    pub(super) heads_before: Vec<f32>,
    /// How many pieces open with the same two words.
    pub(super) openings: FxHashMap<&'a str, u32>,
    /// How many pieces read like the one at each place, counted where the first of them stands.
    pub(super) copies: Vec<u32>,
    none: PageFeatures,
}

impl<'a> Pieces<'a> {
    pub(super) fn of(
        all: &'a [Piece],
        texts: &'a [PieceText],
        lexicon: &'a Lexicon<'a>,
        head: &ArticleHead,
        description: &'a str,
    ) -> Self {
        let standfirst = words::fold(head.standfirst);
        let prose = || (0..all.len()).filter(|&at| is_text(&all[at]));
        let lead: Vec<usize> = prose().take(LEAD).collect();
        Self {
            all,
            texts,
            lexicon,
            in_headline: said_in(lexicon, &words::fold(head.headline)),
            in_standfirst: (!standfirst.is_empty()).then(|| said_in(lexicon, &standfirst)),
            described: long(description).collect(),
            said: counted(lexicon, prose()),
            said_by_lead: counted(lexicon, lead.iter().copied()),
            lead,
            longs: (0..all.len()).filter(|&at| is_long(&all[at])).collect(),
            kept_words: all.iter().map(kept_words).sum::<f32>().max(1.0),
            next_text: next_text(all),
            heads_before: heads_before(all),
            openings: openings(texts),
            copies: copies(lexicon, all.len()),
            none: PageFeatures::default(),
        }
    }

    /// The pieces from four before to four behind.
    pub(super) fn window(&self, at: usize) -> &'a [Piece] {
        &self.all[at.saturating_sub(4)..(at + 5).min(self.all.len())]
    }

    /// The piece so many places before.
    pub(super) fn before(&self, at: usize, places: usize) -> Option<&'a Piece> {
        at.checked_sub(places).map(|at| &self.all[at])
    }

    /// The piece's features on its page.
    pub(super) fn on_page(&self, at: usize) -> &PageFeatures {
        self.all[at].page_features.as_deref().unwrap_or(&self.none)
    }

    /// The share of the piece's longer words that `wanted` holds of; -1 where it has none.
    pub(super) fn share(&self, at: usize, wanted: impl Fn(usize) -> bool) -> f32 {
        let own = self.lexicon.long_words(at);
        match own.len() {
            0 => -1.0,
            all => own.iter().filter(|&&word| wanted(word as usize)).count() as f32 / all as f32,
        }
    }
}

/// What the pieces before a place leave behind.
pub(super) struct Passed {
    /// The words of the kept pieces.
    pub(super) words: f32,
    /// The last kept paragraph.
    pub(super) last_text: Option<usize>,
    /// Behind the first text, the pieces that say who wrote it, or when.
    pub(super) heads: f32,
    /// The level of the last heading, 0 where there is none.
    pub(super) heading_level: f32,
    /// The last heading.
    pub(super) heading: Option<usize>,
    /// Where the text of each piece was last shown, kept at the first piece of that text.
    pub(super) shown_at: Vec<Option<usize>>,
    /// Of each numbered word, the last long piece it stands in.
    pub(super) last_long: Vec<usize>,
    /// The last two long pieces.
    pub(super) nearest_long: [usize; 2],
}

impl Passed {
    pub(super) fn of(pieces: &Pieces) -> Self {
        Self {
            words: 0.0,
            last_text: None,
            heads: 0.0,
            heading_level: 0.0,
            heading: None,
            shown_at: vec![None; pieces.all.len()],
            last_long: vec![usize::MAX; pieces.lexicon.words()],
            nearest_long: [usize::MAX - 1; 2],
        }
    }

    /// Passes a piece.
    pub(super) fn pass(&mut self, pieces: &Pieces, at: usize) {
        let piece = &pieces.all[at];
        if is_long(piece) {
            self.nearest_long = [at, self.nearest_long[0]];
            let words = pieces.lexicon.long_words(at).iter();
            words.for_each(|&word| self.last_long[word as usize] = at);
        }
        if piece.is_kept() || piece.cut == Some(FurnitureRule::Repeated) {
            self.shown_at[pieces.lexicon.first_copy[at]] = Some(at);
        }
        if level(piece) > 0 {
            self.heading_level = f32::from(level(piece));
            self.heading = Some(at);
        }
        self.heads += f32::from(is_head(piece) && self.last_text.is_some());
        if is_text(piece) {
            self.last_text = Some(at);
        }
        self.words += kept_words(piece);
    }
}

/// The rule that cut a piece as a number: 0 for none, -1 without a piece.
pub(super) fn rule(piece: Option<&Piece>) -> f32 {
    piece.map_or(-1.0, |p| {
        p.cut.map_or(0.0, |rule| f32::from(rule as u8) + 1.0)
    })
}

/// The first two words.
pub(super) fn opening(folded: &str) -> &str {
    words::ends(folded)
        .nth(1)
        .map_or(folded, |end| &folded[..end])
}

pub(super) fn is_text(piece: &Piece) -> bool {
    piece.is_kept() && piece.is_prose()
}

pub(super) fn is_long(piece: &Piece) -> bool {
    piece.words >= LONG && piece.is_prose()
}

fn kept_words(piece: &Piece) -> f32 {
    if piece.is_kept() {
        piece.words as f32
    } else {
        0.0
    }
}

/// Whether a piece says who wrote the text, or when.
fn is_head(piece: &Piece) -> bool {
    matches!(
        piece.cut,
        Some(FurnitureRule::Byline | FurnitureRule::DateLine)
    )
}

/// The level of a heading, 2 where its page does not say it.
fn level(piece: &Piece) -> u8 {
    match piece.page_features.as_deref() {
        Some(page) => page.level,
        None => 2 * u8::from(piece.kind == BlockKind::Heading),
    }
}

/// Of each numbered word, whether it stands in a text.
fn said_in(lexicon: &Lexicon, folded: &str) -> Vec<bool> {
    let mut said = vec![false; lexicon.words()];
    for word in words::of(folded).filter_map(|word| lexicon.number(word)) {
        said[word as usize] = true;
    }
    said
}

/// Of each numbered word, in how many of some pieces it stands.
fn counted(lexicon: &Lexicon, pieces: impl Iterator<Item = usize>) -> Vec<u32> {
    let mut counts = vec![0; lexicon.words()];
    let mut latest = vec![usize::MAX; lexicon.words()];
    for at in pieces {
        for &word in lexicon.long_words(at) {
            let word = word as usize;
            counts[word] += u32::from(std::mem::replace(&mut latest[word], at) != at);
        }
    }
    counts
}

fn next_text(pieces: &[Piece]) -> Vec<Option<usize>> {
    let mut next = vec![None; pieces.len() + 1];
    for at in (0..pieces.len()).rev() {
        next[at] = if is_text(&pieces[at]) {
            Some(at)
        } else {
            next[at + 1]
        };
    }
    next
}

fn heads_before(pieces: &[Piece]) -> Vec<f32> {
    let mut heads = vec![0.0];
    for piece in pieces {
        heads.push(heads[heads.len() - 1] + f32::from(is_head(piece)));
    }
    heads
}

fn openings(texts: &[PieceText]) -> FxHashMap<&str, u32> {
    let mut openings: FxHashMap<&str, u32> = FxHashMap::default();
    for text in texts {
        *openings.entry(opening(&text.folded)).or_default() += 1;
    }
    openings
}

fn copies(lexicon: &Lexicon, pieces: usize) -> Vec<u32> {
    let mut copies = vec![0; pieces];
    for &first in &lexicon.first_copy {
        copies[first] += 1;
    }
    copies
}
