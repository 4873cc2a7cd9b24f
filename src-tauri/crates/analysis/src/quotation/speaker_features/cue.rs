//! Features of a candidate’s reporting words, of what it looks like, and of what was said before.

use super::{Described, FeatureExtractor, T};
use crate::quotation::candidate::{MENTION_CLASSES, POSITIONS};
use crate::quotation::features::{ActiveFeatures, gap_bucket, word_bucket};
use crate::quotation::lexicon::Flags;
use crate::quotation::mention::MentionKind;
use crate::quotation::surroundings::{AFTER, BEFORE, ENDING, LINK_KINDS, coarse};

impl FeatureExtractor<'_, '_> {
    /// Its position with its reporting words and what stands around the quote.
    pub(super) fn note_link(&self, features: &mut ActiveFeatures, candidate: &Described) {
        let around = self.around;
        let &Described {
            position,
            kind,
            link,
            ..
        } = candidate;
        let here = candidate.at.paragraph == around.paragraph;
        let gap = match link {
            Some(link) if here && link.cue < around.token => {
                let cue_end = link.cue_end.min(around.token - 1);
                candidate.gap.min(around.token - cue_end - 1)
            }
            Some(link) if here => candidate.gap.min(link.cue - around.token),
            _ => candidate.gap,
        };
        let opens = usize::from(around.opens);
        let position_link = position * LINK_KINDS + kind;
        let position_coarse = position * 4 + coarse(kind);
        features.note(T::PositionLinkGap, position_link * 6 + gap_bucket(gap));
        features.note(
            T::PositionLinkEnding,
            (position_link * ENDING + around.ending) * 2 + opens,
        );
        features.note(
            T::PositionLinkBefore,
            position_coarse * BEFORE + around.before,
        );
        features.note(T::PositionLinkAfter, position_coarse * AFTER + around.after);
        let first = link.is_some_and(|link| link.cue < candidate.mention.first);
        features.note(
            T::Order,
            (usize::from(first) * LINK_KINDS + kind) * 2 + opens,
        );
    }

    /// What it looks like, and how often its name stands in the article.
    pub(super) fn note_mention(&self, features: &mut ActiveFeatures, candidate: &Described) {
        let &Described {
            position, class, ..
        } = candidate;
        features.note(T::PositionMention, position * MENTION_CLASSES + class);
        features.note(T::MentionLink, class * LINK_KINDS + candidate.kind);
        let name = self.names.at(candidate.at);
        let count = name.map_or(0, |index| self.names.all[index].mentions.len());
        let bucket = match count {
            0..=2 => count,
            3..=5 => 3,
            _ => 4,
        };
        features.note(T::Frequency, bucket * MENTION_CLASSES + class);
        let last = &candidate.paragraph.tokens.list[candidate.mention.last];
        features.note(
            T::Possessive,
            usize::from(last.possessive()) * POSITIONS + position,
        );
    }

    /// Whether it is the subject of the nearest reporting words to the left or right, and whether
    /// it is the subject of the sentence.
    pub(super) fn note_nearest(&self, features: &mut ActiveFeatures, candidate: &Described) {
        let around = self.around;
        let at = candidate.at;
        if at.paragraph != around.paragraph {
            return;
        }
        let links = &candidate.paragraph.links;
        let is = |link: Option<usize>| link.is_some_and(|index| links[index].mention == at.mention);
        let opens = usize::from(around.opens);
        let left = usize::from(is(around.left.0)) * 2 + usize::from(is(around.left.1));
        let right = usize::from(is(around.right.0)) * 2 + usize::from(is(around.right.1));
        features.note(T::NearestLeft, (left * BEFORE + around.before) * 2 + opens);
        features.note(
            T::NearestLeftEnding,
            (left * ENDING + around.ending) * 2 + opens,
        );
        features.note(
            T::NearestRight,
            (right * ENDING + around.ending) * AFTER + around.after,
        );
        let main = usize::from(self.main_subject(candidate) == Some(at.mention));
        features.note(
            T::MainSubject,
            (main * POSITIONS + candidate.position) * BEFORE + around.before,
        );
    }

    /// The first mention of the quote’s sentence that no preposition governs.
    fn main_subject(&self, candidate: &Described) -> Option<usize> {
        let low = self.around.low;
        let mentions = &candidate.paragraph.mentions;
        let tokens = &candidate.paragraph.tokens.list;
        let from = mentions.partition_point(|mention| mention.first < low);
        let free = |&mention: &usize| {
            let before = mentions[mention].first.checked_sub(1);
            let before = before.filter(|&last| last >= low);
            before.is_none_or(|last| !tokens[last].has(Flags::PREP))
                && mentions[mention].kind != MentionKind::Possessive
        };
        (from..mentions.len().min(from + 8)).find(free)
    }

    /// Whether it is the speaker of the quote before.
    pub(super) fn note_history(&self, features: &mut ActiveFeatures, candidate: &Described) {
        let around = self.around;
        let &Described { at, position, .. } = candidate;
        let name = self.names.at(at);
        let same = match self.previous.mention {
            Some(previous) if previous == at => 2,
            Some(previous) if name.is_some() && self.names.at(previous) == name => 1,
            _ => 0,
        };
        features.note(
            T::PreviousSpeaker,
            (same * POSITIONS + position) * 2 + usize::from(around.opens),
        );
        let words = word_bucket(around.words);
        features.note(
            T::Words,
            (words * POSITIONS + position) * 4 + coarse(candidate.kind),
        );
        let near = same == 2 && at.paragraph == around.paragraph;
        let shared = usize::from(near) + usize::from(near && around.opens);
        features.note(T::SameCueAsOtherQuote, shared * POSITIONS + position);
    }
}
