//! The candidates for a quote’s speaker. What speaks for each: [`super::describe`].

use super::describe::Describer;
use super::features::{Sheet, Template, WORD_NUMBERS, offsets};
use super::names::Names;
use super::rivals::{BETWEEN, Rivals};
use super::scene::{At, Scene};
use super::surroundings::{AFTER, BEFORE, ENDING, KINDS, REACH, Surroundings};

/// The families of features of a candidate.
pub const RANK: [Template; 40] = [
    ("place-link-gap", PLACES * KINDS * 6),
    ("place-link-ending", PLACES * KINDS * ENDING * 2),
    ("place-link-before", PLACES * 4 * BEFORE),
    ("place-link-after", PLACES * 4 * AFTER),
    ("place-look", PLACES * LOOKS),
    ("look-link", LOOKS * KINDS),
    ("place-cues-between", PLACES * 4),
    ("place-quotes-between", PLACES * 3 * 2),
    ("place-mentions-between", PLACES * 5),
    ("place-commas-between", PLACES * 4),
    ("place-clause-between", PLACES * 2 * 4),
    ("side-next", 3 * 12),
    ("side-previous", 3 * 11),
    ("nearest-left", 4 * BEFORE * 2),
    ("nearest-left-ending", 4 * ENDING * 2),
    ("nearest-right", 4 * ENDING * AFTER),
    ("main-subject", 2 * PLACES * BEFORE),
    ("frequency", 5 * LOOKS),
    ("last-speaker", 3 * PLACES * 2),
    ("possessive", 2 * PLACES),
    ("words", 8 * PLACES * 4),
    ("distance-in-sentences", 6 * 2 * 4),
    ("order", 2 * KINDS * 2),
    ("apposition", 2 * 3),
    ("same-cue-as-other-quote", 3 * PLACES),
    ("cue-word", 4 * WORD_NUMBERS),
    ("word-before-quote", PLACES * WORD_NUMBERS),
    ("cue-ends-sentence", 3 * PLACES),
    ("passive", 3 * PLACES),
    ("word-after-mention", 3 * WORD_NUMBERS),
    ("word-before-mention", 3 * WORD_NUMBERS),
    ("foreign-place-link", PLACES * KINDS),
    ("foreign-look", PLACES * LOOKS),
    ("rival-left", 3 * 4 * KINDS),
    ("rival-right", 3 * 4 * KINDS),
    ("rival-according", 3 * 4 * 3),
    ("inner-subject", 4 * 4 * 6),
    ("cue-to-quote", 4 * BETWEEN * BEFORE),
    ("verbs-to-quote", 3 * 4 * 4),
    ("subjunctive", 2 * PLACES),
];

pub(super) const OFFSETS: [usize; RANK.len()] = offsets(&RANK);

/// How many features a candidate can have.
pub const RANK_SIZE: usize = OFFSETS[RANK.len() - 1] + RANK[RANK.len() - 1].1;

/// Left or right in the sentence, in the sentence before or after, further off in the paragraph,
/// in the paragraph before, in an older one, in the one after.
pub(super) const PLACES: usize = 9;
pub(super) const LOOKS: usize = 10;

/// A candidate for a quote’s speaker.
pub(super) struct Candidate {
    /// The mention.
    pub(super) at: At,
    /// Its best link for this quote, by its index in the paragraph.
    pub(super) link: Option<usize>,
    /// Where it stands.
    pub(super) place: usize,
    /// What it looks like.
    pub(super) look: usize,
    /// What speaks for it.
    pub(super) sheet: Sheet,
}

/// What was said before.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Last {
    /// The mention that the quote before was given to.
    pub(super) mention: Option<At>,
}

/// The most candidates to either side in the paragraph.
const MOST: usize = 14;

/// All candidates of a quote, with their features.
pub(super) fn candidates(
    scene: &Scene,
    names: &Names,
    around: &Surroundings,
    last: Last,
) -> Vec<Candidate> {
    let mut places: Vec<At> = Vec::new();
    let here = around.paragraph;
    let mentions = &scene.paragraphs[here].mentions;
    let middle = mentions.partition_point(|mention| mention.first < around.token);
    for mention in middle.saturating_sub(MOST)..mentions.len().min(middle + MOST) {
        places.push(At {
            paragraph: here,
            mention,
        });
    }
    let first_quote = around.opens
        && !scene.paragraphs[here].tokens.list[..around.token.min(REACH)]
            .iter()
            .any(|token| token.is_quote());
    if first_quote || places.len() < 3 {
        for back in 1..=2.min(here) {
            let mentions = scene.paragraphs[here - back].mentions.len();
            let most = if back == 1 { 10 } else { 5 };
            for mention in mentions.saturating_sub(most)..mentions {
                places.push(At {
                    paragraph: here - back,
                    mention,
                });
            }
        }
        if let Some(next) = scene.paragraphs.get(here + 1) {
            for mention in 0..next.mentions.len().min(3) {
                places.push(At {
                    paragraph: here + 1,
                    mention,
                });
            }
        }
    }
    if let Some(at) = last.mention
        && !places.contains(&at)
    {
        places.push(at);
    }
    let describer = Describer {
        scene,
        names,
        around,
        last,
        rivals: Rivals::of(scene, around),
    };
    places
        .into_iter()
        .map(|at| describer.describe(at))
        .collect()
}
