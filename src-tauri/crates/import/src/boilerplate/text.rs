//! The features of a piece's words alone.

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind};
use rustc_hash::FxHashMap;

use super::vocabulary::{ADDRESS, BIO, FUNCTION, LEGAL, PICTURE, PLEA, POINTER, YOU};
use crate::draft::Piece;
use crate::text::words;

/// The features of a piece alone, and its words for features that compare.
pub(super) struct PieceText {
    pub(super) plain: [f32; 20],
    pub(super) folded: String,
}

/// Bytes of a piece in which phrases are looked for.
const READ: usize = 1500;

/// A word holds sentences together.
const HOLDS: u8 = 1;
/// A word addresses whoever reads.
const ADDRESSES: u8 = 2;

/// What a known word does.
static KNOWN: LazyLock<FxHashMap<&'static str, u8>> = LazyLock::new(|| {
    let mut known = FxHashMap::default();
    let all = [(FUNCTION, HOLDS), (YOU, ADDRESSES)];
    for (list, does) in all {
        list.iter()
            .for_each(|&word| *known.entry(word).or_default() |= does);
    }
    known
});

/// The bytes of the longest known word.
static LONGEST: LazyLock<usize> =
    LazyLock::new(|| KNOWN.keys().map(|word| word.len()).max().unwrap_or(0));

const GROUPS: [&[&str]; 6] = [PLEA, LEGAL, POINTER, PICTURE, BIO, ADDRESS];

/// Finds the phrases of all groups.
struct Phrases {
    finder: Option<AhoCorasick>,
    /// The group and place of each.
    places: Vec<(usize, u32)>,
}

static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
    let places = GROUPS.iter().enumerate();
    let places = places.flat_map(|(group, list)| (0..list.len() as u32).map(move |at| (group, at)));
    // Every piece of every page is read: worth the larger table.
    let kind = Some(AhoCorasickKind::DFA);
    Phrases {
        finder: AhoCorasick::builder()
            .kind(kind)
            .build(GROUPS.concat())
            .ok(),
        places: places.collect(),
    }
});

/// How many different phrases of each group stand in a text.
fn phrases(lower: &str) -> [f32; 6] {
    let Phrases { finder, places } = &*PHRASES;
    let mut found = [0u64; 6];
    for hit in finder
        .iter()
        .flat_map(|finder| finder.find_overlapping_iter(lower))
    {
        let (group, at) = places[hit.pattern().as_usize()];
        found[group] |= 1 << at;
    }
    found.map(|bits| bits.count_ones() as f32)
}

pub(super) fn ln(number: f32) -> f32 {
    (1.0 + number).ln()
}

pub(super) fn text(piece: &Piece) -> PieceText {
    let folded = words::fold(&piece.text);
    let lower = words::head(&piece.text, READ).to_lowercase();
    let (mut all, mut function, mut you) = (0, 0, 0);
    for word in words::of(&folded).filter(|word| !word.is_empty()) {
        all += 1;
        if word.len() <= *LONGEST {
            let does = KNOWN.get(word).copied().unwrap_or_default();
            function += usize::from(does & HOLDS != 0);
            you += usize::from(does & ADDRESSES != 0);
        }
    }
    let all = f32::max(all as f32, 1.0);
    let signs = Signs::of(&piece.text);
    let chars = signs.chars.max(1) as f32;
    let [plea, legal, pointer, picture, bio, address] = phrases(&lower);
    PieceText {
        plain: [
            ln(piece.words as f32),
            (chars / all).min(20.0),
            f32::from(words::ends_sentence(&piece.text)),
            ln(signs.stops as f32),
            signs.capitals as f32 / all,
            signs.digits as f32 / chars,
            signs.commas as f32 / all,
            signs.quotes as f32,
            function as f32 / all,
            you as f32 / all,
            plea,
            legal,
            pointer,
            picture,
            bio,
            f32::from(address > 0.0),
            f32::from(piece.text.starts_with(char::is_lowercase)),
            f32::from(piece.text.ends_with(':')),
            signs.bars as f32,
            f32::from(piece.text.ends_with(['?', '!'])),
        ],
        folded,
    }
}

/// Counts of a text's signs.
#[derive(Default)]
struct Signs {
    chars: usize,
    digits: usize,
    commas: usize,
    quotes: usize,
    bars: usize,
    /// Words that begin with a capital; white space parts them.
    capitals: usize,
    /// Stops with a space behind them.
    stops: usize,
}

impl Signs {
    fn of(text: &str) -> Self {
        let mut signs = Self::default();
        let mut before = ' ';
        for c in text.chars() {
            signs.chars += 1;
            match c {
                'a'..='z' => {}
                ' ' => signs.stops += usize::from(before == '.'),
                '0'..='9' => signs.digits += 1,
                ',' => signs.commas += 1,
                '"' | '“' | '”' | '„' | '«' => signs.quotes += 1,
                '»' => (signs.quotes, signs.bars) = (signs.quotes + 1, signs.bars + 1),
                '|' | '•' | '·' | '›' | '→' | '/' => signs.bars += 1,
                _ => {
                    let opens = before.is_whitespace() && c.is_uppercase();
                    signs.capitals += usize::from(opens);
                }
            }
            before = c;
        }
        signs
    }
}
