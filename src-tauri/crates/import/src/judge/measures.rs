//! What is measured of a piece.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;
use nutgraf_model::{BlockKind, FurnitureRule};
use rustc_hash::{FxHashMap, FxHashSet};

use super::Traits;
use super::vocabulary::{BIO, FUNCTION, LEGAL, PICTURE, PLEA, POINTER, YOU};
use crate::draft::Piece;
use crate::text::words;

/// The measures' names, in their order.
#[cfg(any(test, feature = "training"))]
#[rustfmt::skip]
pub(crate) const NAMES: &[&str] = &[
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

/// Words that hold sentences together, in nine languages.
static FUNCTION_WORDS: LazyLock<FxHashSet<&'static str>> =
    LazyLock::new(|| FUNCTION.iter().copied().collect());

/// Words that speak to the reader.
static YOU_WORDS: LazyLock<FxHashSet<&'static str>> =
    LazyLock::new(|| YOU.iter().copied().collect());

const GROUPS: [&[&str]; 5] = [PLEA, LEGAL, POINTER, PICTURE, BIO];

/// Finds the phrases of all groups.
struct Phrases {
    finder: Option<AhoCorasick>,
    /// The group and place of each.
    places: Vec<(usize, u32)>,
}

static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
    let places = GROUPS.iter().enumerate();
    let places = places.flat_map(|(group, list)| (0..list.len() as u32).map(move |at| (group, at)));
    Phrases {
        finder: AhoCorasick::new(GROUPS.concat()).ok(),
        places: places.collect(),
    }
});

/// How many different phrases of each group stand in a text.
fn phrases(lower: &str) -> [f32; 5] {
    let Phrases { finder, places } = &*PHRASES;
    let mut found = [0u64; 5];
    for hit in finder
        .iter()
        .flat_map(|finder| finder.find_overlapping_iter(lower))
    {
        let (group, at) = places[hit.pattern().as_usize()];
        found[group] |= 1 << at;
    }
    found.map(|bits| bits.count_ones() as f32)
}

struct Text {
    plain: [f32; 20],
    folded: String,
}

/// Bytes of a piece in which phrases are looked for.
const READ: usize = 1500;

fn ln(number: f32) -> f32 {
    (1.0 + number).ln()
}

fn text(piece: &Piece) -> Text {
    let folded = words::fold(&piece.text);
    let lower = words::head(&piece.text, READ).to_lowercase();
    let (mut all, mut function, mut you) = (0, 0, 0);
    for word in folded.split(' ').filter(|word| !word.is_empty()) {
        all += 1;
        function += usize::from(FUNCTION_WORDS.contains(word));
        you += usize::from(YOU_WORDS.contains(word));
    }
    let all = f32::max(all as f32, 1.0);
    let (mut chars, mut digits, mut commas, mut quotes, mut bars) = (0, 0, 0, 0, 0);
    for c in piece.text.chars() {
        chars += 1;
        match c {
            '0'..='9' => digits += 1,
            ',' => commas += 1,
            '"' | '“' | '”' | '„' | '«' => quotes += 1,
            '»' => (quotes, bars) = (quotes + 1, bars + 1),
            '|' | '•' | '·' | '›' | '→' | '/' => bars += 1,
            _ => {}
        }
    }
    let chars = chars.max(1) as f32;
    let capitals = piece.text.split_whitespace();
    let capitals = capitals.filter(|word| word.starts_with(char::is_uppercase));
    let [plea, legal, pointer, picture, bio] = phrases(&lower);
    let has_address = ["http", "www.", "@", ".com"]
        .iter()
        .any(|sign| lower.contains(sign));
    Text {
        plain: [
            ln(piece.words as f32),
            (chars / all).min(20.0),
            f32::from(words::ends_sentence(&piece.text)),
            ln(piece.text.matches(". ").count() as f32),
            capitals.count() as f32 / all,
            digits as f32 / chars,
            commas as f32 / all,
            quotes as f32,
            function as f32 / all,
            you as f32 / all,
            plea,
            legal,
            pointer,
            picture,
            bio,
            f32::from(has_address),
            f32::from(piece.text.starts_with(char::is_lowercase)),
            f32::from(piece.text.ends_with(':')),
            bars as f32,
            f32::from(piece.text.ends_with(['?', '!'])),
        ],
        folded,
    }
}

fn long(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(' ').filter(|w| w.chars().count() > 4)
}

fn rule(piece: Option<&Piece>) -> f32 {
    piece.map_or(-1.0, |p| {
        p.cut.map_or(0.0, |rule| f32::from(rule as u8) + 1.0)
    })
}

/// The longer words of the first paragraphs, and in how many of them each stands.
struct Lead<'a> {
    places: Vec<usize>,
    said: FxHashMap<&'a str, u32>,
}

fn lead<'a>(pieces: &[Piece], texts: &'a [Text]) -> Lead<'a> {
    let prose = (0..pieces.len()).filter(|&at| pieces[at].is_kept() && pieces[at].is_prose());
    let places: Vec<usize> = prose.take(LEAD).collect();
    let mut said = FxHashMap::default();
    for &at in &places {
        let own: FxHashSet<&str> = long(&texts[at].folded).collect();
        own.into_iter()
            .for_each(|w| *said.entry(w).or_default() += 1);
    }
    Lead { places, said }
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
    let second = folded.match_indices(' ').nth(1);
    second.map_or(folded, |(end, _)| &folded[..end])
}

/// The level of a heading, 2 where it is not told.
fn level(piece: &Piece) -> u8 {
    match piece.traits.as_deref() {
        Some(traits) => traits.level,
        None => 2 * u8::from(piece.kind == BlockKind::Heading),
    }
}

/// What is told of an article beside its pieces; empty where nothing is.
pub(crate) struct Told<'a> {
    pub(crate) headline: &'a str,
    pub(crate) standfirst: &'a str,
    pub(crate) description: &'a str,
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

/// Bytes of a piece that are compared with a description, which is short.
const COMPARED: usize = 600;

/// The measures of all pieces.
pub(crate) fn measures(pieces: &[Piece], told: &Told) -> Vec<Vec<f32>> {
    let texts: Vec<Text> = pieces.iter().map(text).collect();
    let (headline, standfirst) = (words::fold(told.headline), words::fold(told.standfirst));
    let description = words::fold(told.description);
    let described: FxHashSet<&str> = long(&description).collect();
    let in_headline: FxHashSet<&str> = headline.split(' ').collect();
    let in_standfirst: FxHashSet<&str> = standfirst.split(' ').collect();
    let mut said: FxHashMap<&str, u32> = FxHashMap::default();
    for (piece, text) in pieces.iter().zip(&texts) {
        if piece.is_kept() && piece.is_prose() {
            let mut own: Vec<&str> = long(&text.folded).collect();
            own.sort_unstable();
            own.dedup();
            own.into_iter()
                .for_each(|w| *said.entry(w).or_default() += 1);
        }
    }
    let kept_words = |piece: &Piece| {
        if piece.is_kept() {
            piece.words as f32
        } else {
            0.0
        }
    };
    let all: f32 = pieces.iter().map(kept_words).sum::<f32>().max(1.0);
    let is_text = |p: &Piece| p.is_kept() && p.is_prose();
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
    let lead = lead(pieces, &texts);
    let is_long = |&at: &usize| pieces[at].words >= LONG && pieces[at].is_prose();
    let longs: Vec<usize> = (0..pieces.len()).filter(is_long).collect();
    let all_long = longs.len().max(1) as f32;
    let mut copies: FxHashMap<&str, u32> = FxHashMap::default();
    for text in &texts {
        *copies.entry(text.folded.as_str()).or_default() += 1;
    }
    let mut shown_at: FxHashMap<&str, usize> = FxHashMap::default();
    let none = Traits::default();
    let mut nearest: [FxHashSet<&str>; 2] = Default::default();
    let (mut heads, mut heading, mut heading_at) = (0.0, 0.0, None);
    for (at, piece) in pieces.iter().enumerate() {
        let text = &texts[at];
        let own_words: Vec<&str> = long(&text.folded).collect();
        let of = |known: &dyn Fn(&str) -> bool| match own_words.len() {
            0 => -1.0,
            all => own_words.iter().filter(|word| known(word)).count() as f32 / all as f32,
        };
        let own = u32::from(is_text(piece));
        let prev = at.checked_sub(1).map(|i| &pieces[i]);
        let next = pieces.get(at + 1);
        let window = &pieces[at.saturating_sub(4)..(at + 5).min(pieces.len())];
        let traits = piece.traits.as_deref().unwrap_or(&none);
        let mut row = text.plain.to_vec();
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
            of(&|w| in_headline.contains(w)),
            of(&|w| said.get(w).copied().unwrap_or(0) > own),
            if standfirst.is_empty() {
                -1.0
            } else {
                of(&|w| in_standfirst.contains(w))
            },
            f32::from(last_text.is_none()),
            traits.linked,
            f32::from(traits.level),
            f32::from(traits.is_inside),
            f32::from(traits.is_told),
            f32::from(traits.has_told),
            f32::from(traits.mark),
            f32::from(traits.near_mark),
            f32::from(traits.hint),
            ln(traits.siblings as f32),
            ln(traits.cousins as f32),
            traits.outer_share,
            traits.outer_links,
            traits.kind_share,
            ln(traits.kind_count),
            traits.depth,
            traits.behind_headline.min(60.0),
            f32::from(traits.headlines.min(9)),
            f32::from(traits.is_paragraph),
        ]);
        row.extend((0..10).map(|bit| f32::from(traits.names >> bit & 1)));
        let linked = |p: Option<&Piece>| {
            p.and_then(|p| p.traits.as_deref())
                .map_or(-1.0, |t| t.linked)
        };
        let plea = |i: Option<usize>| {
            i.and_then(|i| texts.get(i))
                .map_or(-1.0, |t| t.plain[10] + t.plain[11])
        };
        row.extend([
            f32::from(traits.with_previous),
            f32::from(traits.kin_previous),
            f32::from(traits.kin_next),
            linked(prev),
            linked(next),
            plea(at.checked_sub(1)),
            plea(Some(at + 1)),
        ]);
        row.extend([
            ln(text.folded.matches("cookie").count() as f32),
            heads,
            heading,
            heading_at.map_or(-1.0, |i: usize| ln((at - i) as f32)),
            heading_at.map_or(-1.0, |i: usize| rule(Some(&pieces[i]))),
        ]);
        let copy = copies
            .get(text.folded.as_str())
            .copied()
            .unwrap_or_default();
        let before_it = shown_at.get(text.folded.as_str()).copied();
        let near = |at: Option<usize>| at.and_then(|at| pieces.get(at)?.traits.as_deref());
        row.extend([
            traits.bold,
            traits.italic,
            f32::from(traits.after_picture),
            f32::from(traits.before_picture),
            f32::from(traits.after_line),
            share_of(&text.folded, &described),
            heads_in[(at + 1 + HEAD).min(pieces.len())] - heads_in[at + 1],
            heads_in[at],
            ln(openings.get(opening(&text.folded)).copied().unwrap_or(1) as f32),
            near(at.checked_sub(1)).map_or(-1.0, |t| t.italic),
            near(at.checked_sub(1)).map_or(-1.0, |t| f32::from(t.after_picture)),
            near(Some(at + 1)).map_or(-1.0, |t| f32::from(t.after_line)),
            traits.heading_linked,
            traits.kind_teasers,
            ln(traits.kind_words),
            ln(copy as f32),
            f32::from(before_it.is_some()),
            before_it.map_or(-1.0, |other: usize| ln((at - other) as f32)),
        ]);
        let own_lead = u32::from(lead.places.contains(&at));
        let (long_before, long_behind) = longs.split_at(longs.partition_point(|&long| long < at));
        let long_behind = &long_behind[usize::from(is_long(&at))..];
        let to_long = |long: Option<usize>| long.map_or(-1.0, |n| (n as f32).min(30.0));
        row.extend([
            of(&|w| in_headline.contains(w) || lead.said.get(w).copied().unwrap_or(0) > own_lead),
            of(&|w| nearest.iter().any(|near| near.contains(w))),
            window.iter().filter(|p| p.is_prose()).count() as f32 / window.len() as f32,
            ln(window.iter().map(|p| p.words).sum::<usize>() as f32 / window.len() as f32),
            to_long(long_before.last().map(|long| at - 1 - long)),
            to_long(long_behind.first().map(|long| long - at - 1)),
            long_before.len() as f32 / all_long,
        ]);
        if is_long(&at) {
            nearest.rotate_right(1);
            nearest[0] = own_words.iter().copied().collect();
        }
        if piece.is_kept() || piece.cut == Some(FurnitureRule::Repeated) {
            shown_at.insert(&text.folded, at);
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
