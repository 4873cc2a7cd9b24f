//! A candidate for a quote’s speaker, and the features it can have.

use super::annotated::MentionId;
use super::competing::BETWEEN;
use super::features::{ActiveFeatures, Template, WORD_NUMBERS, offsets};
use super::surroundings::{AFTER, BEFORE, ENDING, LINK_KINDS};

/// The families of features of a candidate.
pub const SPEAKER: [Template; 40] = [
    ("place-link-gap", POSITIONS * LINK_KINDS * 6),
    ("place-link-ending", POSITIONS * LINK_KINDS * ENDING * 2),
    ("place-link-before", POSITIONS * 4 * BEFORE),
    ("place-link-after", POSITIONS * 4 * AFTER),
    ("place-look", POSITIONS * MENTION_CLASSES),
    ("look-link", MENTION_CLASSES * LINK_KINDS),
    ("place-cues-between", POSITIONS * 4),
    ("place-quotes-between", POSITIONS * 3 * 2),
    ("place-mentions-between", POSITIONS * 5),
    ("place-commas-between", POSITIONS * 4),
    ("place-clause-between", POSITIONS * 2 * 4),
    ("side-next", 3 * 12),
    ("side-previous", 3 * 11),
    ("nearest-left", 4 * BEFORE * 2),
    ("nearest-left-ending", 4 * ENDING * 2),
    ("nearest-right", 4 * ENDING * AFTER),
    ("main-subject", 2 * POSITIONS * BEFORE),
    ("frequency", 5 * MENTION_CLASSES),
    ("last-speaker", 3 * POSITIONS * 2),
    ("possessive", 2 * POSITIONS),
    ("words", 8 * POSITIONS * 4),
    ("distance-in-sentences", 6 * 2 * 4),
    ("order", 2 * LINK_KINDS * 2),
    ("apposition", 2 * 3),
    ("same-cue-as-other-quote", 3 * POSITIONS),
    ("cue-word", 4 * WORD_NUMBERS),
    ("word-before-quote", POSITIONS * WORD_NUMBERS),
    ("cue-ends-sentence", 3 * POSITIONS),
    ("passive", 3 * POSITIONS),
    ("word-after-mention", 3 * WORD_NUMBERS),
    ("word-before-mention", 3 * WORD_NUMBERS),
    ("foreign-place-link", POSITIONS * LINK_KINDS),
    ("foreign-look", POSITIONS * MENTION_CLASSES),
    ("rival-left", 3 * 4 * LINK_KINDS),
    ("rival-right", 3 * 4 * LINK_KINDS),
    ("rival-according", 3 * 4 * 3),
    ("inner-subject", 4 * 4 * 6),
    ("cue-to-quote", 4 * BETWEEN * BEFORE),
    ("verbs-to-quote", 3 * 4 * 4),
    ("subjunctive", 2 * POSITIONS),
];

pub(super) const OFFSETS: [usize; SPEAKER.len()] = offsets(&SPEAKER);

/// How many features a candidate can have.
pub const SPEAKER_SIZE: usize = OFFSETS[SPEAKER.len() - 1] + SPEAKER[SPEAKER.len() - 1].1;

/// Left or right in the sentence, in the sentence before or after, further off in the paragraph,
/// in the paragraph before, in an older one, in the one after.
pub(super) const POSITIONS: usize = 9;
pub(super) const MENTION_CLASSES: usize = 10;

/// A candidate for a quote’s speaker.
pub(super) struct Candidate {
    /// The mention.
    pub(super) at: MentionId,
    /// Its best link for this quote, by its index in the paragraph.
    pub(super) link: Option<usize>,
    /// Where it stands.
    pub(super) position: usize,
    /// What it looks like.
    pub(super) mention_class: usize,
    /// What speaks for it.
    pub(super) features: ActiveFeatures,
}

/// What was said before.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct PreviousQuote {
    /// The mention that the quote before was given to.
    pub(super) mention: Option<MentionId>,
}
