//! A candidate for a quote’s speaker, and the features it can have.

use super::annotated::MentionId;
use super::competing::BETWEEN;
use super::features::{ActiveFeatures, WORD_NUMBERS, templates};
use super::surroundings::{AFTER, BEFORE, ENDING, LINK_KINDS};

templates! {
    /// The feature templates of a candidate for a quote’s speaker.
    SPEAKER, SPEAKER_SIZE, SpeakerTemplate {
        PositionLinkGap "position-link-gap" POSITIONS * LINK_KINDS * 6;
        PositionLinkEnding "position-link-ending" POSITIONS * LINK_KINDS * ENDING * 2;
        PositionLinkBefore "position-link-before" POSITIONS * 4 * BEFORE;
        PositionLinkAfter "position-link-after" POSITIONS * 4 * AFTER;
        PositionMention "position-mention" POSITIONS * MENTION_CLASSES;
        MentionLink "mention-link" MENTION_CLASSES * LINK_KINDS;
        PositionCuesBetween "position-cues-between" POSITIONS * 4;
        PositionQuotesBetween "position-quotes-between" POSITIONS * 3 * 2;
        PositionMentionsBetween "position-mentions-between" POSITIONS * 5;
        PositionCommasBetween "position-commas-between" POSITIONS * 4;
        PositionClauseBetween "position-clause-between" POSITIONS * 2 * 4;
        SideNext "side-next" 3 * 12;
        SidePrevious "side-previous" 3 * 11;
        NearestLeft "nearest-left" 4 * BEFORE * 2;
        NearestLeftEnding "nearest-left-ending" 4 * ENDING * 2;
        NearestRight "nearest-right" 4 * ENDING * AFTER;
        MainSubject "main-subject" 2 * POSITIONS * BEFORE;
        Frequency "frequency" 5 * MENTION_CLASSES;
        PreviousSpeaker "previous-speaker" 3 * POSITIONS * 2;
        Possessive "possessive" 2 * POSITIONS;
        Words "words" 8 * POSITIONS * 4;
        DistanceInSentences "distance-in-sentences" 6 * 2 * 4;
        Order "order" 2 * LINK_KINDS * 2;
        Apposition "apposition" 2 * 3;
        SameCueAsOtherQuote "same-cue-as-other-quote" 3 * POSITIONS;
        CueWord "cue-word" 4 * WORD_NUMBERS;
        WordBeforeQuote "word-before-quote" POSITIONS * WORD_NUMBERS;
        CueEndsSentence "cue-ends-sentence" 3 * POSITIONS;
        Passive "passive" 3 * POSITIONS;
        WordAfterMention "word-after-mention" 3 * WORD_NUMBERS;
        WordBeforeMention "word-before-mention" 3 * WORD_NUMBERS;
        OtherLanguagePositionLink "other-language-position-link" POSITIONS * LINK_KINDS;
        OtherLanguageMention "other-language-mention" POSITIONS * MENTION_CLASSES;
        CompetingLeft "competing-left" 3 * 4 * LINK_KINDS;
        CompetingRight "competing-right" 3 * 4 * LINK_KINDS;
        CompetingAccording "competing-according" 3 * 4 * 3;
        InnerSubject "inner-subject" 4 * 4 * 6;
        CueToQuote "cue-to-quote" 4 * BETWEEN * BEFORE;
        VerbsToQuote "verbs-to-quote" 3 * 4 * 4;
        Subjunctive "subjunctive" 2 * POSITIONS;
    }
}

/// The positions of a candidate: left or right in the sentence, in the sentence before or after,
/// further away in the paragraph, in the paragraph before, in an earlier one, in the next one.
pub(super) const POSITIONS: usize = 9;
pub(super) const MENTION_CLASSES: usize = 10;

/// A candidate for a quote’s speaker.
pub(super) struct Candidate {
    /// The mention.
    pub(super) at: MentionId,
    /// The index of its best cue link in the paragraph.
    pub(super) link: Option<usize>,
    /// Its position, below [`POSITIONS`].
    pub(super) position: usize,
    /// The class of its mention, below [`MENTION_CLASSES`].
    pub(super) mention_class: usize,
    /// Its features.
    pub(super) features: ActiveFeatures,
}

/// The quote before.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct PreviousQuote {
    /// The mention of its speaker.
    pub(super) mention: Option<MentionId>,
}
