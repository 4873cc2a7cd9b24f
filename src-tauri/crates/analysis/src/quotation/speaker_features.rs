//! What speaks for each candidate for a quote’s speaker.

use super::annotated::{AnnotatedDocument, MentionId};
use super::candidate::{Candidate, MENTION_CLASSES, OFFSETS, POSITIONS, PreviousQuote, SPEAKER};
use super::clause::{CueForm, CueLink};
use super::competing::{self, BETWEEN, CompetingSpeakers};
use super::features::{ActiveFeatures, WORD_NUMBERS, gap_bucket, word_bucket};
use super::lexicon::Flags;
use super::mention::{MentionKind, is_comma};
use super::names::Names;
use super::surroundings::{
    AFTER, BEFORE, ENDING, LINK_KINDS, REACH, Surroundings, coarse, link_kind,
};

/// Describes the candidates of one quote.
pub(super) struct FeatureExtractor<'a, 'b> {
    pub(super) annotated: &'a AnnotatedDocument<'b>,
    pub(super) names: &'a Names,
    pub(super) around: &'a Surroundings,
    pub(super) previous: PreviousQuote,
    pub(super) competing: CompetingSpeakers,
}

impl FeatureExtractor<'_, '_> {
    /// A candidate with its sheet.
    pub(super) fn describe(&self, at: MentionId) -> Candidate {
        let (position, gap) = self.position(at);
        let link = self.best_link(at);
        let paragraph = &self.annotated.paragraphs[at.paragraph];
        let found = link.map(|index| &paragraph.links[index]);
        let mention_class = mention_class(self.annotated, self.names, at);
        let mut features = ActiveFeatures {
            on: Vec::with_capacity(SPEAKER.len()),
        };
        self.note_link(&mut features, position, gap, found, at);
        self.note_kind(&mut features, position, mention_class, link_kind(found), at);
        self.note_between(&mut features, position, link_kind(found), at);
        self.note_neighbours(&mut features, position, at);
        self.note_nearest(&mut features, position, at);
        self.note_history(&mut features, position, link_kind(found), at);
        self.note_words(&mut features, position, found, at);
        self.note_competing(&mut features, position, found, at);
        if !self.annotated.lexicon.habits.english {
            self.note(&mut features, 31, position * LINK_KINDS + link_kind(found));
            self.note(
                &mut features,
                32,
                position * MENTION_CLASSES + mention_class,
            );
            self.note(
                &mut features,
                39,
                usize::from(self.is_reported(at)) * POSITIONS + position,
            );
        }
        Candidate {
            at,
            link,
            position,
            mention_class,
            features,
        }
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

    /// Whether a mention is the subject of what is told, not of the telling ("Er werde …").
    fn is_reported(&self, at: MentionId) -> bool {
        let paragraph = &self.annotated.paragraphs[at.paragraph];
        let last = paragraph.mentions[at.mention].last;
        let next = paragraph.tokens.list.get(last + 1);
        next.is_some_and(|token| token.has(Flags::SUBJUNCTIVE))
    }

    fn note(&self, features: &mut ActiveFeatures, template: usize, value: usize) {
        features.note(&SPEAKER, &OFFSETS, template, value);
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

    fn note_link(
        &self,
        features: &mut ActiveFeatures,
        position: usize,
        gap: usize,
        link: Option<&CueLink>,
        at: MentionId,
    ) {
        let around = self.around;
        let kind = link_kind(link);
        let here = at.paragraph == around.paragraph;
        let gap = match link {
            Some(link) if here && link.cue < around.token => {
                gap.min(around.token - link.cue_end.min(around.token - 1) - 1)
            }
            Some(link) if here => gap.min(link.cue - around.token),
            _ => gap,
        };
        let opens = usize::from(around.opens);
        self.note(
            features,
            0,
            (position * LINK_KINDS + kind) * 6 + gap_bucket(gap),
        );
        self.note(
            features,
            1,
            ((position * LINK_KINDS + kind) * ENDING + around.ending) * 2 + opens,
        );
        self.note(
            features,
            2,
            (position * 4 + coarse(kind)) * BEFORE + around.before,
        );
        self.note(
            features,
            3,
            (position * 4 + coarse(kind)) * AFTER + around.after,
        );
        let mention = self.annotated.mention(at);
        let first = link.is_some_and(|link| link.cue < mention.first);
        self.note(
            features,
            22,
            (usize::from(first) * LINK_KINDS + kind) * 2 + opens,
        );
    }

    fn note_kind(
        &self,
        features: &mut ActiveFeatures,
        position: usize,
        mention_class: usize,
        kind: usize,
        at: MentionId,
    ) {
        self.note(features, 4, position * MENTION_CLASSES + mention_class);
        self.note(features, 5, mention_class * LINK_KINDS + kind);
        let count = self
            .names
            .at(at)
            .map_or(0, |index| self.names.all[index].mentions.len());
        let bucket = match count {
            0..=2 => count,
            3..=5 => 3,
            _ => 4,
        };
        self.note(features, 17, bucket * MENTION_CLASSES + mention_class);
        let paragraph = &self.annotated.paragraphs[at.paragraph];
        let token = &paragraph.tokens.list[paragraph.mentions[at.mention].last];
        self.note(
            features,
            19,
            usize::from(token.possessive()) * POSITIONS + position,
        );
    }

    fn note_between(
        &self,
        features: &mut ActiveFeatures,
        position: usize,
        kind: usize,
        at: MentionId,
    ) {
        let around = self.around;
        if at.paragraph != around.paragraph {
            return;
        }
        let paragraph = &self.annotated.paragraphs[at.paragraph];
        let mention = &paragraph.mentions[at.mention];
        let (low, high) = if mention.first < around.token {
            (mention.last + 1, around.token)
        } else {
            (around.token + 1, mention.first)
        };
        let high = high.min(low + REACH);
        let count = |range: std::ops::Range<usize>| range.count();
        let links = &paragraph.links;
        let from = links.partition_point(|link| link.cue < low);
        let to = links.partition_point(|link| link.cue < high);
        let cues = (from..to)
            .filter(|&at| link_kind(Some(&links[at])) < 15)
            .count();
        let inside = &paragraph.tokens.list[low..high.max(low)];
        let quotes = inside.iter().filter(|token| token.is_quote()).count();
        let commas = inside.iter().filter(|token| is_comma(token)).count();
        let clause = inside.iter().any(|token| token.has(Flags::BOUND));
        let first = paragraph
            .mentions
            .partition_point(|mention| mention.first < low);
        let last = paragraph
            .mentions
            .partition_point(|mention| mention.first < high);
        self.note(features, 6, position * 4 + cues.min(3));
        self.note(
            features,
            7,
            (position * 3 + quotes.min(2)) * 2 + usize::from(around.opens),
        );
        self.note(features, 8, position * 5 + count(first..last).min(4));
        self.note(features, 9, position * 4 + commas.min(3));
        self.note(
            features,
            10,
            (position * 2 + usize::from(clause)) * 4 + coarse(kind),
        );
        let sentence = &paragraph.tokens.sentence;
        let away = sentence[mention.first].abs_diff(sentence[around.token]) as usize;
        self.note(
            features,
            21,
            (away.min(5) * 2 + usize::from(around.opens)) * 4 + coarse(kind),
        );
    }

    fn note_neighbours(&self, features: &mut ActiveFeatures, position: usize, at: MentionId) {
        let paragraph = &self.annotated.paragraphs[at.paragraph];
        let mention = &paragraph.mentions[at.mention];
        let tokens = &paragraph.tokens.list;
        let side = match position {
            0 => 0,
            1 => 1,
            _ => 2,
        };
        let mut next = mention.last + 1;
        while next < tokens.len()
            && next < mention.last + 5
            && tokens[next].has(Flags::AUX | Flags::ADVERB)
        {
            next += 1;
        }
        let mut behind = after_mention(tokens.get(next));
        let verb = tokens.get(next).is_some_and(|token| token.has(Flags::CUE));
        if verb && !self.annotated.lexicon.habits.english && !self.is_subject_of(at, next) {
            // "Der Zeitung sagte Karma": the verb is somebody else's.
            behind = 11;
        }
        self.note(features, 11, side * 12 + behind);
        self.note(
            features,
            12,
            side * 11 + before_mention(mention.first.checked_sub(1).map(|last| &tokens[last])),
        );
        let commas = tokens.get(mention.last + 1).is_some_and(is_comma);
        let verb = commas
            && tokens[(mention.last + 2).min(tokens.len())..tokens.len().min(mention.last + 26)]
                .windows(2)
                .find(|pair| is_comma(&pair[0]) || pair[0].is_quote())
                .is_some_and(|pair| pair[1].has(Flags::CUE | Flags::AUX));
        self.note(features, 23, usize::from(verb) * 3 + side);
    }

    /// The very words at the mention, its cue and the quote.
    fn note_words(
        &self,
        features: &mut ActiveFeatures,
        position: usize,
        link: Option<&CueLink>,
        at: MentionId,
    ) {
        let paragraph = &self.annotated.paragraphs[at.paragraph];
        let mention = &paragraph.mentions[at.mention];
        let tokens = &paragraph.tokens.list;
        let number = |at: Option<usize>| {
            at.and_then(|at| tokens.get(at))
                .map_or(0, |token| usize::from(token.word))
        };
        self.note(features, 26, position * WORD_NUMBERS + self.around.near[0]);
        let side = position.min(2);
        self.note(
            features,
            29,
            side * WORD_NUMBERS + number(Some(mention.last + 1)),
        );
        self.note(
            features,
            30,
            side * WORD_NUMBERS + number(mention.first.checked_sub(1)),
        );
        let Some(link) = link else { return };
        let form = match link.form {
            CueForm::Before => 0,
            CueForm::After => 1,
            CueForm::Shared => 2,
            _ => 3,
        };
        self.note(features, 25, form * WORD_NUMBERS + number(Some(link.cue)));
        let next = tokens.get(link.cue_end + 1);
        let ends = match next {
            None => 1,
            Some(next) if next.is('.') => 1,
            Some(next) if next.is(':') => 2,
            _ => 0,
        };
        self.note(features, 27, ends * POSITIONS + position);
        let be = |at: usize| {
            let word = tokens[at].stem(self.annotated.body);
            matches!(
                word,
                "was"
                    | "were"
                    | "is"
                    | "are"
                    | "been"
                    | "be"
                    | "being"
                    | "wird"
                    | "wurde"
                    | "werden"
            )
        };
        let passive = (link.cue.saturating_sub(2)..link.cue).any(be);
        let by = mention.first > 0
            && matches!(
                tokens[mention.first - 1].stem(self.annotated.body),
                "by" | "von" | "par" | "por"
            );
        self.note(
            features,
            28,
            (usize::from(passive) + usize::from(by && !passive) * 2) * POSITIONS + position,
        );
    }

    /// What others speak beside the quote, and what lies between the candidate’s cue and the quote.
    fn note_competing(
        &self,
        features: &mut ActiveFeatures,
        position: usize,
        link: Option<&CueLink>,
        at: MentionId,
    ) {
        if at.paragraph != self.around.paragraph {
            return;
        }
        let paragraph = &self.annotated.paragraphs[at.paragraph];
        let side = position.min(2);
        let own = side * 4 + coarse(link_kind(link));
        let rival = |found: &[(usize, usize); 2]| {
            let other = found.iter().find(|(mention, _)| *mention != at.mention);
            other.map_or(0, |(_, kind)| *kind)
        };
        self.note(features, 33, own * LINK_KINDS + rival(&self.competing.left));
        self.note(
            features,
            34,
            own * LINK_KINDS + rival(&self.competing.right),
        );
        let according = match self.competing.according {
            None => 0,
            Some(mention) if mention == at.mention => 1,
            Some(_) => 2,
        };
        self.note(features, 35, own * 3 + according);
        let Some(link) = link.filter(|link| link.cue_end < self.around.token) else {
            return;
        };
        let kind = coarse(link_kind(Some(link)));
        let inner = competing::inner(self.annotated, self.around, link);
        self.note(features, 36, kind * 24 + inner);
        let between = competing::between(paragraph, self.around, link);
        self.note(
            features,
            37,
            (kind * BETWEEN + between) * BEFORE + self.around.before,
        );
        self.note(
            features,
            38,
            own * 4 + competing::verbs(paragraph, self.around, link),
        );
    }

    /// Whether it is the subject of the nearest reporting words to the left or right.
    fn note_nearest(&self, features: &mut ActiveFeatures, position: usize, at: MentionId) {
        let around = self.around;
        if at.paragraph != around.paragraph {
            return;
        }
        let links = &self.annotated.paragraphs[at.paragraph].links;
        let is = |link: Option<usize>| link.is_some_and(|index| links[index].mention == at.mention);
        let opens = usize::from(around.opens);
        let left = usize::from(is(around.left.0)) * 2 + usize::from(is(around.left.1));
        let right = usize::from(is(around.right.0)) * 2 + usize::from(is(around.right.1));
        self.note(features, 13, (left * BEFORE + around.before) * 2 + opens);
        self.note(features, 14, (left * ENDING + around.ending) * 2 + opens);
        self.note(
            features,
            15,
            (right * ENDING + around.ending) * AFTER + around.after,
        );
        let mentions = &self.annotated.paragraphs[at.paragraph].mentions;
        let tokens = &self.annotated.paragraphs[at.paragraph].tokens.list;
        let from = mentions.partition_point(|mention| mention.first < around.low);
        let free = |mention: usize| {
            let before = mentions[mention]
                .first
                .checked_sub(1)
                .filter(|&last| last >= around.low);
            before.is_none_or(|last| !tokens[last].has(Flags::PREP))
                && mentions[mention].kind != MentionKind::Possessive
        };
        let main = (from..mentions.len().min(from + 8)).find(|&mention| free(mention));
        self.note(
            features,
            16,
            (usize::from(main == Some(at.mention)) * POSITIONS + position) * BEFORE + around.before,
        );
    }

    fn note_history(
        &self,
        features: &mut ActiveFeatures,
        position: usize,
        kind: usize,
        at: MentionId,
    ) {
        let around = self.around;
        let same = match self.previous.mention {
            Some(last) if last == at => 2,
            Some(last)
                if self.names.at(last).is_some() && self.names.at(last) == self.names.at(at) =>
            {
                1
            }
            _ => 0,
        };
        self.note(
            features,
            18,
            (same * POSITIONS + position) * 2 + usize::from(around.opens),
        );
        self.note(
            features,
            20,
            (word_bucket(around.words) * POSITIONS + position) * 4 + coarse(kind),
        );
        let near = same == 2 && at.paragraph == around.paragraph;
        self.note(
            features,
            24,
            (usize::from(near) + usize::from(near && around.opens)) * POSITIONS + position,
        );
    }
}

/// What a mention looks like, in ten: he or she, they or it, I or we, who, possessive, a human
/// name, a body, another name, a role, another noun phrase.
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

/// The token after a mention, in twelve.
fn after_mention(token: Option<&super::token::Token>) -> usize {
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
    let class = classes
        .iter()
        .position(|&class| token.has(class))
        .map(|class| class + 5);
    class.unwrap_or(11)
}

/// The token before a mention, in eleven.
fn before_mention(token: Option<&super::token::Token>) -> usize {
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
    let class = classes
        .iter()
        .position(|&class| token.has(class))
        .map(|class| class + 4);
    class.unwrap_or(10)
}
