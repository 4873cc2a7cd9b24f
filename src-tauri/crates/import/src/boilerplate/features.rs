//! The features of a piece.

use std::sync::LazyLock;

use memchr::memmem::Finder;
use nutgraf_model::{BlockKind, FurnitureRule};
use rustc_hash::{FxHashMap, FxHashSet};

use super::lexicon::{Lexicon, WordId, long};
use super::text::{PieceText, ln, text};
use crate::draft::{PageFeatures, Piece};
use crate::text::words;

/// The features' names, in their order.
#[rustfmt::skip]
pub(super) const NAMES: &[&str] = &[
    "log_words", "word_length", "ends_sentence", "stops", "capitals", "digits", "commas", "quotes", "function_words",
    "you", "plea", "legal", "pointer", "picture", "bio", "address", "opens_low", "colon", "bars", "question", "kind",
    "rule", "prose", "before", "behind", "share_before", "log_kept", "to_previous", "to_next", "previous_words",
    "previous_rule", "next_words", "next_rule", "previous2_rule", "next2_rule", "kept_around", "share", "of_headline",
    "of_text", "of_standfirst", "is_first_prose", "linked", "level", "inside", "told", "has_told", "mark", "near_mark",
    "hint", "siblings", "cousins", "outer_share", "outer_links", "kind_share", "kind_count", "depth", "behind_headline",
    "headlines", "paragraph", "name_dek", "name_embed", "name_product", "name_note", "name_media", "name_body",
    "name_list", "name_fact", "name_plea", "name_meta", "with_previous", "kin_previous", "kin_next", "previous_linked",
    "next_linked", "previous_plea", "next_plea", "cookies", "heads_before", "heading_level", "since_heading",
    "heading_is_tail", "bold", "italic", "after_picture", "before_picture", "after_line", "described", "heads_behind",
    "all_heads_before", "same_opening", "previous_italic", "previous_after_picture", "next_after_line",
    "heading_linked", "kind_teasers", "kind_words", "copies", "copy_before", "copy_gap",
    "of_lead", "of_near", "prose_around", "words_around", "to_previous_long", "to_next_long", "long_before",
];

fn rule(piece: Option<&Piece>) -> f32 {
    piece.map_or(-1.0, |p| {
        p.cut.map_or(0.0, |rule| f32::from(rule as u8) + 1.0)
    })
}

/// The first paragraphs say what an article is about.
const LEAD: usize = 6;
/// A paragraph of so many words is running text, whatever the rules say of it.
const LONG: usize = 20;

/// Whether a piece tells who wrote the text, or when.
fn is_head(piece: &Piece) -> bool {
    let told = [FurnitureRule::Byline, FurnitureRule::DateLine];
    piece.cut.is_some_and(|rule| told.contains(&rule))
}

/// Pieces behind one among which a byline makes it likely that it stands above the text.
const HEAD: usize = 6;

/// The first two words.
fn opening(folded: &str) -> &str {
    words::ends(folded)
        .nth(1)
        .map_or(folded, |end| &folded[..end])
}

/// The level of a heading, 2 where its page does not say it.
fn level(piece: &Piece) -> u8 {
    match piece.page_features.as_deref() {
        Some(page) => page.level,
        None => 2 * u8::from(piece.kind == BlockKind::Heading),
    }
}

/// What is known about an article beside its pieces; empty where nothing is.
pub(super) struct ArticleHead<'a> {
    pub(super) headline: &'a str,
    pub(super) standfirst: &'a str,
    pub(super) description: &'a str,
}

/// The share of a text's longer words that are among `known`; -1 where none are known.
fn share_of(folded: &str, known: &FxHashSet<&str>) -> f32 {
    if known.is_empty() {
        return -1.0;
    }
    let (mut all, mut hits) = (0, 0);
    for word in long(words::head(folded, COMPARED)) {
        all += 1;
        hits += usize::from(known.contains(word));
    }
    hits as f32 / f32::max(all as f32, 1.0)
}

/// The share of words that `wanted` holds of; -1 where there are none.
fn share(own: &[WordId], wanted: impl Fn(usize) -> bool) -> f32 {
    match own.len() {
        0 => -1.0,
        all => own.iter().filter(|&&word| wanted(word as usize)).count() as f32 / all as f32,
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

/// About as many features as a row comes to have, with those of its neighbours.
const WIDTH: usize = 128;

static COOKIE: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("cookie"));

/// Bytes of a piece that are compared with a description, which is short.
const COMPARED: usize = 600;

/// The features of all pieces, a row each, named by [`NAMES`].
pub(super) fn features(pieces: &[Piece], head: &ArticleHead) -> Vec<Vec<f32>> {
    let texts: Vec<PieceText> = pieces.iter().map(text).collect();
    let (headline, standfirst) = (words::fold(head.headline), words::fold(head.standfirst));
    let description = words::fold(head.description);
    let described: FxHashSet<&str> = long(&description).collect();
    let lexicon = Lexicon::of(&texts);
    let in_headline = said_in(&lexicon, &headline);
    let in_standfirst = said_in(&lexicon, &standfirst);
    let is_text = |p: &Piece| p.is_kept() && p.is_prose();
    let prose = || (0..pieces.len()).filter(|&at| is_text(&pieces[at]));
    let said = counted(&lexicon, prose());
    let kept_words = |piece: &Piece| {
        if piece.is_kept() {
            piece.words as f32
        } else {
            0.0
        }
    };
    let all: f32 = pieces.iter().map(kept_words).sum::<f32>().max(1.0);
    let mut rows = Vec::with_capacity(pieces.len());
    let mut before = 0.0;
    let mut last_text: Option<usize> = None;
    let mut next_text: Vec<Option<usize>> = vec![None; pieces.len() + 1];
    for at in (0..pieces.len()).rev() {
        next_text[at] = if is_text(&pieces[at]) {
            Some(at)
        } else {
            next_text[at + 1]
        };
    }
    let mut heads_in = vec![0.0];
    for piece in pieces {
        heads_in.push(heads_in[heads_in.len() - 1] + f32::from(is_head(piece)));
    }
    let mut openings: FxHashMap<&str, u32> = FxHashMap::default();
    for text in &texts {
        *openings.entry(opening(&text.folded)).or_default() += 1;
    }
    let lead: Vec<usize> = prose().take(LEAD).collect();
    let said_by_lead = counted(&lexicon, lead.iter().copied());
    let is_long = |&at: &usize| pieces[at].words >= LONG && pieces[at].is_prose();
    let longs: Vec<usize> = (0..pieces.len()).filter(is_long).collect();
    let all_long = longs.len().max(1) as f32;
    let mut copies = vec![0_u32; pieces.len()];
    for &first in &lexicon.first_copy {
        copies[first] += 1;
    }
    let mut shown_at: Vec<Option<usize>> = vec![None; pieces.len()];
    let none = PageFeatures::default();
    // Of each word the last long piece it stands in, and the last two long pieces.
    let mut last_long = vec![usize::MAX; lexicon.words()];
    let mut nearest = [usize::MAX - 1; 2];
    let (mut heads, mut heading, mut heading_at) = (0.0, 0.0, None);
    for (at, piece) in pieces.iter().enumerate() {
        let text = &texts[at];
        let own_words = lexicon.long_words(at);
        let of = |wanted: &dyn Fn(usize) -> bool| share(own_words, wanted);
        let own = u32::from(is_text(piece));
        let prev = at.checked_sub(1).map(|i| &pieces[i]);
        let next = pieces.get(at + 1);
        let window = &pieces[at.saturating_sub(4)..(at + 5).min(pieces.len())];
        let page = piece.page_features.as_deref().unwrap_or(&none);
        let mut row = Vec::with_capacity(WIDTH);
        row.extend(text.plain);
        row.extend([
            f32::from(piece.kind as u8),
            rule(Some(piece)),
            f32::from(piece.is_prose()),
            ln(at as f32),
            ln((pieces.len() - at - 1) as f32),
            before / all,
            ln(all),
            last_text.map_or(-1.0, |i| (at - i) as f32),
            next_text[at + 1].map_or(-1.0, |i| (i - at) as f32),
            prev.map_or(-1.0, |p| ln(p.words as f32)),
            rule(prev),
            next.map_or(-1.0, |p| ln(p.words as f32)),
            rule(next),
            rule(at.checked_sub(2).map(|i| &pieces[i])),
            rule(pieces.get(at + 2)),
            (window.iter().filter(|p| p.is_kept()).count() as f32 - f32::from(piece.is_kept()))
                / (window.len().max(2) - 1) as f32,
            piece.words as f32 / all,
            of(&|w| in_headline[w]),
            of(&|w| said[w] > own),
            if standfirst.is_empty() {
                -1.0
            } else {
                of(&|w| in_standfirst[w])
            },
            f32::from(last_text.is_none()),
            page.linked,
            f32::from(page.level),
            f32::from(page.is_inside),
            f32::from(page.is_stated),
            f32::from(page.has_stated),
            f32::from(page.mark),
            f32::from(page.near_mark),
            f32::from(page.hint),
            ln(page.siblings as f32),
            ln(page.cousins as f32),
            page.outer_share,
            page.outer_links,
            page.kind_share,
            ln(page.kind_count),
            page.depth,
            page.behind_headline.min(60.0),
            f32::from(page.headlines.min(9)),
            f32::from(page.is_paragraph),
        ]);
        row.extend((0..10).map(|bit| f32::from(page.names >> bit & 1)));
        let linked = |p: Option<&Piece>| {
            p.and_then(|p| p.page_features.as_deref())
                .map_or(-1.0, |t| t.linked)
        };
        let plea = |i: Option<usize>| {
            i.and_then(|i| texts.get(i))
                .map_or(-1.0, |t| t.plain[10] + t.plain[11])
        };
        row.extend([
            f32::from(page.with_previous),
            f32::from(page.kin_previous),
            f32::from(page.kin_next),
            linked(prev),
            linked(next),
            plea(at.checked_sub(1)),
            plea(Some(at + 1)),
        ]);
        row.extend([
            ln(COOKIE.find_iter(text.folded.as_bytes()).count() as f32),
            heads,
            heading,
            heading_at.map_or(-1.0, |i: usize| ln((at - i) as f32)),
            heading_at.map_or(-1.0, |i: usize| rule(Some(&pieces[i]))),
        ]);
        let first = lexicon.first_copy[at];
        let (copy, before_it) = (copies[first], shown_at[first]);
        let near = |at: Option<usize>| at.and_then(|at| pieces.get(at)?.page_features.as_deref());
        row.extend([
            page.bold,
            page.italic,
            f32::from(page.after_picture),
            f32::from(page.before_picture),
            f32::from(page.after_line),
            share_of(&text.folded, &described),
            heads_in[(at + 1 + HEAD).min(pieces.len())] - heads_in[at + 1],
            heads_in[at],
            ln(openings.get(opening(&text.folded)).copied().unwrap_or(1) as f32),
            near(at.checked_sub(1)).map_or(-1.0, |t| t.italic),
            near(at.checked_sub(1)).map_or(-1.0, |t| f32::from(t.after_picture)),
            near(Some(at + 1)).map_or(-1.0, |t| f32::from(t.after_line)),
            page.heading_linked,
            page.kind_teasers,
            ln(page.kind_words),
            ln(copy as f32),
            f32::from(before_it.is_some()),
            before_it.map_or(-1.0, |other: usize| ln((at - other) as f32)),
        ]);
        let own_lead = u32::from(lead.contains(&at));
        let (long_before, long_behind) = longs.split_at(longs.partition_point(|&long| long < at));
        let long_behind = &long_behind[usize::from(is_long(&at))..];
        let to_long = |long: Option<usize>| long.map_or(-1.0, |n| (n as f32).min(30.0));
        row.extend([
            of(&|w| in_headline[w] || said_by_lead[w] > own_lead),
            of(&|w| nearest.contains(&last_long[w])),
            window.iter().filter(|p| p.is_prose()).count() as f32 / window.len() as f32,
            ln(window.iter().map(|p| p.words).sum::<usize>() as f32 / window.len() as f32),
            to_long(long_before.last().map(|long| at - 1 - long)),
            to_long(long_behind.first().map(|long| long - at - 1)),
            long_before.len() as f32 / all_long,
        ]);
        if is_long(&at) {
            nearest = [at, nearest[0]];
            own_words.iter().for_each(|&w| last_long[w as usize] = at);
        }
        if piece.is_kept() || piece.cut == Some(FurnitureRule::Repeated) {
            shown_at[first] = Some(at);
        }
        if level(piece) > 0 {
            heading = f32::from(level(piece));
            heading_at = Some(at);
        }
        heads += f32::from(is_head(piece) && last_text.is_some());
        if is_text(piece) {
            last_text = Some(at);
        }
        before += kept_words(piece);
        rows.push(row);
    }
    rows
}
