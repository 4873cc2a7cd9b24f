//! What a user chooses of an original where the extractor chose wrongly. Blocks are known by
//! their words, so that a choice holds whatever reads the original later.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use nutgraf_model::{Article, Candidate, CandidateBox, CandidateState, FurnitureRule, Outline};

use crate::assemble;
use crate::draft::{Clues, Draft, Layout, Original, Piece};
use crate::limits::MAX_BLOCKS;
use crate::text::words;

/// The blocks of an original that are the article's body; all others are not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    kept: HashSet<String>,
}

impl Choice {
    /// A choice of the blocks with these keys (see [`Candidate::key`]).
    pub fn of(keys: impl IntoIterator<Item = String>) -> Choice {
        Choice {
            kept: keys.into_iter().collect(),
        }
    }
}

/// Blocks around those that were chosen which are shown as furniture.
const AROUND: usize = 40;
/// Where the extractor found less than this share of the chosen words, it read another article.
const SAME_ARTICLE: f32 = 0.5;
/// Bytes of a block's text that are shown to choose by.
const SHOWN: usize = 1_200;
/// Bytes of a box's first words.
const OPENING: usize = 160;

/// The article of a draft as the user chose it; `None` where nothing chosen is in it.
pub(crate) fn article(draft: Draft, choice: &Choice) -> Option<Article> {
    let (draft, kept) = follow(draft, choice)?;
    assemble::keeping(draft, Some(&kept)).map(|(article, _)| article)
}

/// A draft taken apart; as the extractor reads it, or as the user chose.
pub(crate) fn outline(mut draft: Draft, choice: Option<&Choice>) -> Outline {
    number(&mut draft.pieces);
    let original = draft.clues.original.clone();
    let all = match &original {
        Some(original) => original.pieces(),
        None => draft.pieces.clone(),
    };
    let (draft, kept) = match choice.and_then(|choice| follow(draft.clone(), choice)) {
        Some((draft, kept)) => (draft, Some(kept)),
        None => (draft, None),
    };
    let before: HashSet<usize> = draft.pieces.iter().filter_map(|p| p.place).collect();
    let edited = assemble::keeping(draft, kept.as_ref());
    let after: HashMap<usize, Option<FurnitureRule>> = edited
        .iter()
        .flat_map(|(_, pieces)| pieces)
        .filter_map(|piece| Some((piece.place?, piece.cut)))
        .collect();
    let keys = keys(&all);
    let blocks = all.iter().zip(keys).take(MAX_BLOCKS);
    let blocks = blocks.map(|(piece, key)| {
        let place = piece.place.unwrap_or_default();
        let (state, rule) = match after.get(&place) {
            Some(None) => (CandidateState::Shown, None),
            Some(Some(rule)) => (CandidateState::Hidden, rule_of(piece, *rule)),
            None if before.contains(&place) => (CandidateState::Head, None),
            None => (CandidateState::Hidden, piece.cut),
        };
        Candidate {
            key,
            kind: piece.kind,
            text: shortened(&piece.text, SHOWN),
            words: piece.words,
            state,
            rule,
        }
    });
    Outline {
        blocks: blocks.collect(),
        boxes: original
            .map(|original| boxes(original.as_ref(), &all))
            .unwrap_or_default(),
        chosen: kept.is_some(),
    }
}

/// That a block lies outside the box that was chosen says nothing against it.
fn rule_of(piece: &Piece, rule: FurnitureRule) -> Option<FurnitureRule> {
    match rule {
        FurnitureRule::ByReader => piece.cut,
        FurnitureRule::Related => piece.cut,
        rule => Some(rule),
    }
}

fn boxes(original: &dyn Original, all: &[Piece]) -> Vec<CandidateBox> {
    let offered = original.boxes().into_iter();
    let offered = offered.filter(|(range, _)| range.end <= MAX_BLOCKS);
    let offered = offered.map(|(Range { start, end }, words)| {
        let mut texts = all[start..end].iter();
        let first = texts.find(|piece| piece.is_prose()).or(all.get(start));
        CandidateBox {
            from: start,
            to: end,
            words,
            opening: first.map_or_else(String::new, |first| shortened(&first.text, OPENING)),
        }
    });
    offered.collect()
}

/// The part of the original around what was chosen, as a draft, and the places of what was
/// chosen; `None` where nothing of it is there.
fn follow(mut draft: Draft, choice: &Choice) -> Option<(Draft, HashSet<usize>)> {
    number(&mut draft.pieces);
    let original = draft.clues.original.take();
    let all = match &original {
        Some(original) => original.pieces(),
        None => draft.pieces.clone(),
    };
    let keys = keys(&all);
    let is_kept = |at: &usize| choice.kept.contains(&keys[*at]);
    let chosen: Vec<usize> = (0..all.len()).filter(is_kept).collect();
    let (first, last) = (*chosen.first()?, *chosen.last()?);
    let kept: HashSet<usize> = chosen.iter().filter_map(|&at| all[at].place).collect();
    let Some(original) = original else {
        return Some((draft, kept));
    };
    let own: HashMap<usize, Piece> = draft
        .pieces
        .drain(..)
        .filter_map(|piece| Some((piece.place?, piece)))
        .collect();
    let words_in = |places: &mut dyn Iterator<Item = &usize>| -> usize {
        places.map(|&at| all[at].words).sum()
    };
    let found = |at: &&usize| own.get(at).is_some_and(Piece::is_kept);
    let shared = words_in(&mut chosen.iter().filter(found));
    let is_same = shared as f32 >= SAME_ARTICLE * words_in(&mut chosen.iter()) as f32;
    if !is_same {
        tell_anew(&mut draft, original.clues(&(first..last + 1)));
    }
    let from = first.saturating_sub(AROUND);
    let pieces = all.into_iter().enumerate().skip(from);
    let pieces = pieces.take(last + 1 + AROUND - from).map(|(at, piece)| {
        if is_same && let Some(own) = own.get(&at) {
            return own.clone();
        }
        let mut piece = piece;
        match kept.contains(&at) {
            true => piece.cut = piece.cut.filter(|rule| is_picture(*rule)),
            false => piece.cut(FurnitureRule::Related),
        }
        piece
    });
    draft.pieces = pieces.collect();
    Some((draft, kept))
}

fn is_picture(rule: FurnitureRule) -> bool {
    matches!(rule, FurnitureRule::Caption | FurnitureRule::Credit)
}

/// Another article than the extractor took it for has another head.
fn tell_anew(draft: &mut Draft, clues: Clues) {
    if matches!(draft.layout, Layout::Page | Layout::SavedPage) {
        draft.clues.headline = clues.headline;
        draft.clues.standfirst = clues.standfirst;
        draft.clues.byline = clues.byline;
        draft.clues.published = clues.published;
        draft.clues.updated = clues.updated;
    }
}

/// Numbers the pieces of an original without boxes.
fn number(pieces: &mut Vec<Piece>) {
    pieces.retain(|piece| !piece.text.trim().is_empty());
    if pieces.iter().all(|piece| piece.place.is_none()) {
        for (at, piece) in pieces.iter_mut().enumerate() {
            piece.place = Some(at);
        }
    }
}

/// The key of each piece: its words, and which it is among those of the same words.
fn keys(pieces: &[Piece]) -> Vec<String> {
    let mut seen: HashMap<u64, usize> = HashMap::new();
    let key = |piece: &Piece| {
        let folded = words::fold(&piece.text);
        let hash = hashed(if folded.is_empty() {
            &piece.text
        } else {
            &folded
        });
        let nth = seen.entry(hash).or_default();
        *nth += 1;
        match nth {
            1 => format!("{hash:016x}"),
            nth => format!("{hash:016x}-{nth}"),
        }
    };
    pieces.iter().map(key).collect()
}

/// FNV-1a in 64 bits: written out here, for keys are kept and must never change.
fn hashed(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

fn shortened(text: &str, most: usize) -> String {
    let head = words::head(text, most);
    if head.len() == text.len() {
        text.to_owned()
    } else {
        format!("{}…", head.trim_end())
    }
}
