//! The features of each candidate for a quote’s speaker.

mod around;
mod cue;
mod words;

use super::annotated::{AnnotatedDocument, MentionId, Paragraph};
use super::candidate::{
    Candidate, MENTION_CLASSES, POSITIONS, PreviousQuote, SPEAKER, SpeakerTemplate as T,
};
use super::clause::CueLink;
use super::competing::CompetingSpeakers;
use super::features::ActiveFeatures;
use super::lexicon::Flags;
use super::mention::{Mention, MentionKind};
use super::names::Names;
use super::surroundings::{LINK_KINDS, REACH, Surroundings, link_kind};

/// Describes the candidates of one quote.
pub(super) struct FeatureExtractor<'a, 'b> {
    pub(super) annotated: &'a AnnotatedDocument<'b>,
    pub(super) names: &'a Names,
    pub(super) around: &'a Surroundings,
    pub(super) previous: PreviousQuote,
    pub(super) competing: CompetingSpeakers,
}

/// One candidate, as all features see it.
struct Described<'a> {
    at: MentionId,
    paragraph: &'a Paragraph,
    mention: &'a Mention,
    /// Where it stands, one of [`POSITIONS`].
    position: usize,
    /// How many tokens lie between it and the quote.
    gap: usize,
    /// Its best link for this quote.
    link: Option<&'a CueLink>,
    /// [`link_kind`] of the link.
    kind: usize,
    /// What it looks like, one of [`MENTION_CLASSES`].
    class: usize,
}

impl FeatureExtractor<'_, '_> {
    /// A candidate with its features.
    pub(super) fn describe(&self, at: MentionId) -> Candidate {
        let (position, gap) = self.position(at);
        let link_index = self.best_link(at);
        let paragraph = &self.annotated.paragraphs[at.paragraph];
        let link = link_index.map(|index| &paragraph.links[index]);
        let candidate = Described {
            at,
            paragraph,
            mention: &paragraph.mentions[at.mention],
            position,
            gap,
            link,
            kind: link_kind(link),
            class: mention_class(self.annotated, self.names, at),
        };
        Candidate {
            at,
            link: link_index,
            position,
            mention_class: candidate.class,
            features: self.features(&candidate),
        }
    }

    fn features(&self, candidate: &Described) -> ActiveFeatures {
        let mut features = ActiveFeatures {
            on: Vec::with_capacity(SPEAKER.len()),
        };
        self.note_link(&mut features, candidate);
        self.note_mention(&mut features, candidate);
        self.note_between(&mut features, candidate);
        self.note_neighbours(&mut features, candidate);
        self.note_nearest(&mut features, candidate);
        self.note_history(&mut features, candidate);
        self.note_words(&mut features, candidate);
        self.note_competing(&mut features, candidate);
        if !self.annotated.lexicon.habits.english {
            let position = candidate.position;
            features.note(
                T::OtherLanguagePositionLink,
                position * LINK_KINDS + candidate.kind,
            );
            features.note(
                T::OtherLanguageMention,
                position * MENTION_CLASSES + candidate.class,
            );
            features.note(
                T::Subjunctive,
                usize::from(self.is_reported(candidate)) * POSITIONS + position,
            );
        }
        features
    }

    /// Whether a mention is linked to the reporting words that start at a token.
    fn is_subject_of(&self, at: MentionId, cue: usize) -> bool {
        let links = &self.annotated.paragraphs[at.paragraph].links;
        let from = links.partition_point(|link| link.cue < cue);
        links[from..]
            .iter()
            .take_while(|link| link.cue == cue)
            .any(|link| link.mention == at.mention)
    }

    /// Whether a mention is the subject of what is reported, not of the reporting ("Er werde …").
    fn is_reported(&self, candidate: &Described) -> bool {
        let tokens = &candidate.paragraph.tokens.list;
        let next = tokens.get(candidate.mention.last + 1);
        next.is_some_and(|token| token.has(Flags::SUBJUNCTIVE))
    }

    /// Where a mention stands, and how many tokens lie between it and the quote.
    fn position(&self, at: MentionId) -> (usize, usize) {
        let around = self.around;
        if at.paragraph != around.paragraph {
            let position = if at.paragraph > around.paragraph {
                8
            } else if at.paragraph + 1 == around.paragraph {
                6
            } else {
                7
            };
            return (position, 20);
        }
        let paragraph = &self.annotated.paragraphs[at.paragraph];
        let mention = &paragraph.mentions[at.mention];
        let sentence = &paragraph.tokens.sentence;
        let away = sentence[mention.first].abs_diff(sentence[around.token]) as usize;
        if mention.first < around.token {
            ([0, 2, 3][away.min(2)], around.token - mention.last - 1)
        } else {
            ([1, 4, 5][away.min(2)], mention.first - around.token - 1)
        }
    }

    /// The link of the mention whose reporting words stand nearest to the quote.
    fn best_link(&self, at: MentionId) -> Option<usize> {
        let paragraph = &self.annotated.paragraphs[at.paragraph];
        let mention = &paragraph.mentions[at.mention];
        let links = &paragraph.links;
        let here = at.paragraph == self.around.paragraph;
        let from = links.partition_point(|link| link.cue + REACH < mention.first);
        let near = links[from..].iter().take(REACH).enumerate();
        let own = near.filter(|(_, link)| link.mention == at.mention);
        let key = |link: &CueLink| {
            let other = usize::from(link_kind(Some(link)) >= 15);
            let target = if here {
                self.around.token
            } else {
                paragraph.tokens.list.len()
            };
            let across =
                here && (link.cue < self.around.token) != (mention.first < self.around.token);
            other * 1000 + usize::from(across) * 30 + link.cue.abs_diff(target)
        };
        own.min_by_key(|(_, link)| key(link))
            .map(|(step, _)| from + step)
    }
}

/// What a mention looks like: he or she, they or it, I or we, who, possessive, a human name, an
/// organisation, another name, a role, another noun phrase.
fn mention_class(annotated: &AnnotatedDocument, names: &Names, at: MentionId) -> usize {
    let mention = annotated.mention(at);
    let flags = mention.flags;
    match mention.kind {
        MentionKind::Pronoun if flags.has(Flags::HE | Flags::SHE) => 0,
        MentionKind::Pronoun if flags.has(Flags::FIRST) => 2,
        MentionKind::Pronoun if flags.has(Flags::WHO) => 3,
        MentionKind::Pronoun => 1,
        MentionKind::Possessive => 4,
        MentionKind::Name => match names.at(at).map(|index| &names.all[index]) {
            Some(name) if name.human => 5,
            Some(name) if name.body => 6,
            _ => 7,
        },
        MentionKind::Noun if flags.has(Flags::ROLE | Flags::ANONYMOUS) => 8,
        MentionKind::Noun => 9,
    }
}
