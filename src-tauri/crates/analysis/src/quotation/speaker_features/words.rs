//! Features of the very words at a candidate, at its cue and at the quote.

use nutgraf_language::{List, Words};

use super::{Described, FeatureExtractor, T};
use crate::quotation::candidate::POSITIONS;
use crate::quotation::clause::CueForm;
use crate::quotation::features::{ActiveFeatures, WORD_NUMBERS};
use crate::quotation::lexicon::Flags;
use crate::quotation::mention::is_comma;
use crate::quotation::token::Token;

/// Auxiliary verbs of the passive, and prepositions before who acts.
static PASSIVE: Words = Words::new(List::PassiveAuxiliary);
static AGENT: Words = Words::new(List::AgentPreposition);

impl FeatureExtractor<'_, '_> {
    /// The classes of the tokens before and after the mention.
    pub(super) fn note_neighbours(&self, features: &mut ActiveFeatures, candidate: &Described) {
        let mention = candidate.mention;
        let tokens = &candidate.paragraph.tokens.list;
        let side = candidate.position.min(2);
        let mut next = mention.last + 1;
        while next < tokens.len()
            && next < mention.last + 5
            && tokens[next].has(Flags::AUX | Flags::ADVERB)
        {
            next += 1;
        }
        let mut behind = after_mention(tokens.get(next));
        let verb = tokens.get(next).is_some_and(|token| token.has(Flags::CUE));
        let english = self.annotated.lexicon.habits.english;
        if verb && !english && !self.is_subject_of(candidate.at, next) {
            // "Der Zeitung sagte Karma": the verb is somebody else's.
            behind = OTHER_AFTER;
        }
        features.note(T::SideNext, side * 12 + behind);
        let before = mention.first.checked_sub(1).map(|last| &tokens[last]);
        features.note(T::SidePrevious, side * 11 + before_mention(before));
        let comma = tokens.get(mention.last + 1).is_some_and(is_comma);
        let verb = comma
            && tokens[(mention.last + 2).min(tokens.len())..tokens.len().min(mention.last + 26)]
                .windows(2)
                .find(|pair| is_comma(&pair[0]) || pair[0].is_quote())
                .is_some_and(|pair| pair[1].has(Flags::CUE | Flags::AUX));
        features.note(T::Apposition, usize::from(verb) * 3 + side);
    }

    /// The frequent words beside the quote, the mention and its cue.
    pub(super) fn note_words(&self, features: &mut ActiveFeatures, candidate: &Described) {
        let &Described {
            mention, position, ..
        } = candidate;
        let tokens = &candidate.paragraph.tokens.list;
        let number = |at: Option<usize>| {
            at.and_then(|at| tokens.get(at))
                .map_or(0, |token| usize::from(token.word))
        };
        let side = position.min(2);
        features.note(
            T::WordBeforeQuote,
            position * WORD_NUMBERS + self.around.near[0],
        );
        features.note(
            T::WordAfterMention,
            side * WORD_NUMBERS + number(Some(mention.last + 1)),
        );
        features.note(
            T::WordBeforeMention,
            side * WORD_NUMBERS + number(mention.first.checked_sub(1)),
        );
        let Some(link) = candidate.link else { return };
        let form = match link.form {
            CueForm::Before => 0,
            CueForm::After => 1,
            CueForm::Shared => 2,
            _ => 3,
        };
        features.note(T::CueWord, form * WORD_NUMBERS + number(Some(link.cue)));
        let ends = match tokens.get(link.cue_end + 1) {
            None => 1,
            Some(next) if next.is('.') => 1,
            Some(next) if next.is(':') => 2,
            _ => 0,
        };
        features.note(T::CueEndsSentence, ends * POSITIONS + position);
        let voice = self.voice(tokens, mention.first, link.cue);
        features.note(T::Passive, voice * POSITIONS + position);
    }

    /// 1 for a cue in the passive, 2 for a mention behind "by", else 0.
    fn voice(&self, tokens: &[Token], first: usize, cue: usize) -> usize {
        let word = |at: usize| tokens[at].stem(self.annotated.body);
        if (cue.saturating_sub(2)..cue).any(|at| PASSIVE.has(word(at))) {
            1
        } else if first > 0 && AGENT.has(word(first - 1)) {
            2
        } else {
            0
        }
    }
}

/// The last class of [`after_mention`].
const OTHER_AFTER: usize = 11;

/// The class of the token after a mention: none, a quote, a comma, a colon, another sign, then the
/// classes of words below, then another word.
fn after_mention(token: Option<&Token>) -> usize {
    let Some(token) = token else { return 0 };
    if token.is_quote() {
        return 1;
    }
    if is_comma(token) {
        return 2;
    }
    if !token.is_word() {
        return if token.is(':') { 3 } else { 4 };
    }
    let classes = [
        Flags::SAY,
        Flags::REPORT,
        Flags::PREP,
        Flags::BOUND,
        Flags::WHO,
        Flags::TIME,
    ];
    let class = classes.iter().position(|&class| token.has(class));
    class.map_or(OTHER_AFTER, |class| class + 5)
}

/// The class of the token before a mention: none, a quote, a comma, another sign, then the classes
/// of words below, then another word.
fn before_mention(token: Option<&Token>) -> usize {
    let Some(token) = token else { return 0 };
    if token.is_quote() {
        return 1;
    }
    if is_comma(token) {
        return 2;
    }
    if !token.is_word() {
        return 3;
    }
    let classes = [
        Flags::SAY,
        Flags::REPORT,
        Flags::PREP,
        Flags::BOUND,
        Flags::AUX,
        Flags::NOUN,
    ];
    let class = classes.iter().position(|&class| token.has(class));
    class.map_or(10, |class| class + 4)
}
