//! Features of what stands between a candidate and the quote, and of who else may speak.

use super::{Described, FeatureExtractor, T};
use crate::quotation::competing::{self, BETWEEN};
use crate::quotation::features::ActiveFeatures;
use crate::quotation::lexicon::Flags;
use crate::quotation::mention::is_comma;
use crate::quotation::surroundings::{BEFORE, LINK_KINDS, REACH, coarse, link_kind};

impl FeatureExtractor<'_, '_> {
    /// What stands between the mention and the quote: cues, quotes, mentions, commas, clauses.
    pub(super) fn note_between(&self, features: &mut ActiveFeatures, candidate: &Described) {
        let around = self.around;
        if candidate.at.paragraph != around.paragraph {
            return;
        }
        let &Described {
            paragraph,
            mention,
            position,
            ..
        } = candidate;
        let (low, high) = if mention.first < around.token {
            (mention.last + 1, around.token)
        } else {
            (around.token + 1, mention.first)
        };
        let high = high.min(low + REACH);
        let links = &paragraph.links;
        let from = links.partition_point(|link| link.cue < low);
        let to = links.partition_point(|link| link.cue < high);
        let cues = (from..to).filter(|&at| link_kind(Some(&links[at])) < 15);
        let inside = &paragraph.tokens.list[low..high.max(low)];
        let quotes = inside.iter().filter(|token| token.is_quote()).count();
        let commas = inside.iter().filter(|token| is_comma(token)).count();
        let clause = inside.iter().any(|token| token.has(Flags::BOUND));
        let mentions = &paragraph.mentions;
        let first = mentions.partition_point(|mention| mention.first < low);
        let last = mentions.partition_point(|mention| mention.first < high);
        let others = last.saturating_sub(first).min(4);
        let opens = usize::from(around.opens);
        let coarse = coarse(candidate.kind);
        features.note(T::PositionCuesBetween, position * 4 + cues.count().min(3));
        features.note(
            T::PositionQuotesBetween,
            (position * 3 + quotes.min(2)) * 2 + opens,
        );
        features.note(T::PositionMentionsBetween, position * 5 + others);
        features.note(T::PositionCommasBetween, position * 4 + commas.min(3));
        features.note(
            T::PositionClauseBetween,
            (position * 2 + usize::from(clause)) * 4 + coarse,
        );
        let sentence = &paragraph.tokens.sentence;
        let away = sentence[mention.first].abs_diff(sentence[around.token]) as usize;
        features.note(
            T::DistanceInSentences,
            (away.min(5) * 2 + opens) * 4 + coarse,
        );
    }

    /// Who else may speak beside the quote, and what lies between the candidate’s cue and the
    /// quote.
    pub(super) fn note_competing(&self, features: &mut ActiveFeatures, candidate: &Described) {
        let around = self.around;
        let at = candidate.at;
        if at.paragraph != around.paragraph {
            return;
        }
        let own = candidate.position.min(2) * 4 + coarse(candidate.kind);
        let other = |found: &[(usize, usize); 2]| {
            let other = found.iter().find(|(mention, _)| *mention != at.mention);
            other.map_or(0, |(_, kind)| *kind)
        };
        let (left, right) = (other(&self.competing.left), other(&self.competing.right));
        features.note(T::CompetingLeft, own * LINK_KINDS + left);
        features.note(T::CompetingRight, own * LINK_KINDS + right);
        let according = match self.competing.according {
            None => 0,
            Some(mention) if mention == at.mention => 1,
            Some(_) => 2,
        };
        features.note(T::CompetingAccording, own * 3 + according);
        let Some(link) = candidate.link.filter(|link| link.cue_end < around.token) else {
            return;
        };
        let kind = coarse(candidate.kind);
        let inner = competing::inner(self.annotated, around, link);
        features.note(T::InnerSubject, kind * 24 + inner);
        let between = competing::between(candidate.paragraph, around, link);
        features.note(
            T::CueToQuote,
            (kind * BETWEEN + between) * BEFORE + around.before,
        );
        let verbs = competing::verbs(candidate.paragraph, around, link);
        features.note(T::VerbsToQuote, own * 4 + verbs);
    }
}
