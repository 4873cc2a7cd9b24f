//! What speaks for each candidate for a quote’s speaker.

use super::clause::{Form, Link};
use super::features::{Sheet, WORD_NUMBERS, gap_bucket, word_bucket};
use super::lexicon::Flags;
use super::mention::{Look, is_comma};
use super::names::Names;
use super::rank::{Candidate, LOOKS, Last, OFFSETS, PLACES, RANK};
use super::rivals::{self, BETWEEN, Rivals};
use super::scene::{At, Scene};
use super::surroundings::{AFTER, BEFORE, ENDING, KINDS, REACH, Surroundings, coarse, link_kind};

/// Describes the candidates of one quote.
pub(super) struct Describer<'a, 'b> {
    pub(super) scene: &'a Scene<'b>,
    pub(super) names: &'a Names,
    pub(super) around: &'a Surroundings,
    pub(super) last: Last,
    pub(super) rivals: Rivals,
}

impl Describer<'_, '_> {
    /// A candidate with its sheet.
    pub(super) fn describe(&self, at: At) -> Candidate {
        let (place, gap) = self.place(at);
        let link = self.best_link(at);
        let paragraph = &self.scene.paragraphs[at.paragraph];
        let found = link.map(|index| &paragraph.links[index]);
        let look = look(self.scene, self.names, at);
        let mut sheet = Sheet {
            on: Vec::with_capacity(RANK.len()),
        };
        self.note_link(&mut sheet, place, gap, found, at);
        self.note_kind(&mut sheet, place, look, link_kind(found), at);
        self.note_between(&mut sheet, place, link_kind(found), at);
        self.note_neighbours(&mut sheet, place, at);
        self.note_nearest(&mut sheet, place, at);
        self.note_history(&mut sheet, place, link_kind(found), at);
        self.note_words(&mut sheet, place, found, at);
        self.note_rivals(&mut sheet, place, found, at);
        if !self.scene.lexicon.habits.english {
            self.note(&mut sheet, 31, place * KINDS + link_kind(found));
            self.note(&mut sheet, 32, place * LOOKS + look);
            self.note(
                &mut sheet,
                39,
                usize::from(self.is_reported(at)) * PLACES + place,
            );
        }
        Candidate {
            at,
            link,
            place,
            look,
            sheet,
        }
    }

    /// Whether a mention is linked to the reporting words that start at a token.
    fn is_subject_of(&self, at: At, cue: usize) -> bool {
        let links = &self.scene.paragraphs[at.paragraph].links;
        let from = links.partition_point(|link| link.cue < cue);
        links[from..]
            .iter()
            .take_while(|link| link.cue == cue)
            .any(|link| link.mention == at.mention)
    }

    /// Whether a mention is the subject of what is told, not of the telling ("Er werde …").
    fn is_reported(&self, at: At) -> bool {
        let paragraph = &self.scene.paragraphs[at.paragraph];
        let last = paragraph.mentions[at.mention].last;
        let next = paragraph.tokens.list.get(last + 1);
        next.is_some_and(|token| token.has(Flags::SUBJUNCTIVE))
    }

    fn note(&self, sheet: &mut Sheet, template: usize, value: usize) {
        sheet.note(&RANK, &OFFSETS, template, value);
    }

    /// Where a mention stands, and how many tokens lie between it and the quote.
    fn place(&self, at: At) -> (usize, usize) {
        let around = self.around;
        if at.paragraph != around.paragraph {
            let place = if at.paragraph > around.paragraph {
                8
            } else if at.paragraph + 1 == around.paragraph {
                6
            } else {
                7
            };
            return (place, 20);
        }
        let paragraph = &self.scene.paragraphs[at.paragraph];
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
    fn best_link(&self, at: At) -> Option<usize> {
        let paragraph = &self.scene.paragraphs[at.paragraph];
        let mention = &paragraph.mentions[at.mention];
        let links = &paragraph.links;
        let here = at.paragraph == self.around.paragraph;
        let from = links.partition_point(|link| link.cue + REACH < mention.first);
        let near = links[from..].iter().take(REACH).enumerate();
        let own = near.filter(|(_, link)| link.mention == at.mention);
        let key = |link: &Link| {
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

    fn note_link(&self, sheet: &mut Sheet, place: usize, gap: usize, link: Option<&Link>, at: At) {
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
        self.note(sheet, 0, (place * KINDS + kind) * 6 + gap_bucket(gap));
        self.note(
            sheet,
            1,
            ((place * KINDS + kind) * ENDING + around.ending) * 2 + opens,
        );
        self.note(
            sheet,
            2,
            (place * 4 + coarse(kind)) * BEFORE + around.before,
        );
        self.note(sheet, 3, (place * 4 + coarse(kind)) * AFTER + around.after);
        let mention = self.scene.mention(at);
        let first = link.is_some_and(|link| link.cue < mention.first);
        self.note(sheet, 22, (usize::from(first) * KINDS + kind) * 2 + opens);
    }

    fn note_kind(&self, sheet: &mut Sheet, place: usize, look: usize, kind: usize, at: At) {
        self.note(sheet, 4, place * LOOKS + look);
        self.note(sheet, 5, look * KINDS + kind);
        let count = self
            .names
            .at(at)
            .map_or(0, |index| self.names.all[index].mentions.len());
        let bucket = match count {
            0..=2 => count,
            3..=5 => 3,
            _ => 4,
        };
        self.note(sheet, 17, bucket * LOOKS + look);
        let paragraph = &self.scene.paragraphs[at.paragraph];
        let token = &paragraph.tokens.list[paragraph.mentions[at.mention].last];
        self.note(sheet, 19, usize::from(token.possessive()) * PLACES + place);
    }

    fn note_between(&self, sheet: &mut Sheet, place: usize, kind: usize, at: At) {
        let around = self.around;
        if at.paragraph != around.paragraph {
            return;
        }
        let paragraph = &self.scene.paragraphs[at.paragraph];
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
        self.note(sheet, 6, place * 4 + cues.min(3));
        self.note(
            sheet,
            7,
            (place * 3 + quotes.min(2)) * 2 + usize::from(around.opens),
        );
        self.note(sheet, 8, place * 5 + count(first..last).min(4));
        self.note(sheet, 9, place * 4 + commas.min(3));
        self.note(
            sheet,
            10,
            (place * 2 + usize::from(clause)) * 4 + coarse(kind),
        );
        let sentence = &paragraph.tokens.sentence;
        let away = sentence[mention.first].abs_diff(sentence[around.token]) as usize;
        self.note(
            sheet,
            21,
            (away.min(5) * 2 + usize::from(around.opens)) * 4 + coarse(kind),
        );
    }

    fn note_neighbours(&self, sheet: &mut Sheet, place: usize, at: At) {
        let paragraph = &self.scene.paragraphs[at.paragraph];
        let mention = &paragraph.mentions[at.mention];
        let tokens = &paragraph.tokens.list;
        let side = match place {
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
        if verb && !self.scene.lexicon.habits.english && !self.is_subject_of(at, next) {
            // "Der Zeitung sagte Karma": the verb is somebody else's.
            behind = 11;
        }
        self.note(sheet, 11, side * 12 + behind);
        self.note(
            sheet,
            12,
            side * 11 + before_mention(mention.first.checked_sub(1).map(|last| &tokens[last])),
        );
        let commas = tokens.get(mention.last + 1).is_some_and(is_comma);
        let verb = commas
            && tokens[(mention.last + 2).min(tokens.len())..tokens.len().min(mention.last + 26)]
                .windows(2)
                .find(|pair| is_comma(&pair[0]) || pair[0].is_quote())
                .is_some_and(|pair| pair[1].has(Flags::CUE | Flags::AUX));
        self.note(sheet, 23, usize::from(verb) * 3 + side);
    }

    /// The very words at the mention, its cue and the quote.
    fn note_words(&self, sheet: &mut Sheet, place: usize, link: Option<&Link>, at: At) {
        let paragraph = &self.scene.paragraphs[at.paragraph];
        let mention = &paragraph.mentions[at.mention];
        let tokens = &paragraph.tokens.list;
        let number = |at: Option<usize>| {
            at.and_then(|at| tokens.get(at))
                .map_or(0, |token| usize::from(token.word))
        };
        self.note(sheet, 26, place * WORD_NUMBERS + self.around.near[0]);
        let side = place.min(2);
        self.note(
            sheet,
            29,
            side * WORD_NUMBERS + number(Some(mention.last + 1)),
        );
        self.note(
            sheet,
            30,
            side * WORD_NUMBERS + number(mention.first.checked_sub(1)),
        );
        let Some(link) = link else { return };
        let form = match link.form {
            Form::Before => 0,
            Form::After => 1,
            Form::Shared => 2,
            _ => 3,
        };
        self.note(sheet, 25, form * WORD_NUMBERS + number(Some(link.cue)));
        let next = tokens.get(link.cue_end + 1);
        let ends = match next {
            None => 1,
            Some(next) if next.is('.') => 1,
            Some(next) if next.is(':') => 2,
            _ => 0,
        };
        self.note(sheet, 27, ends * PLACES + place);
        let be = |at: usize| {
            let word = tokens[at].stem(self.scene.body);
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
                tokens[mention.first - 1].stem(self.scene.body),
                "by" | "von" | "par" | "por"
            );
        self.note(
            sheet,
            28,
            (usize::from(passive) + usize::from(by && !passive) * 2) * PLACES + place,
        );
    }

    /// What others speak beside the quote, and what lies between the candidate’s cue and the quote.
    fn note_rivals(&self, sheet: &mut Sheet, place: usize, link: Option<&Link>, at: At) {
        if at.paragraph != self.around.paragraph {
            return;
        }
        let paragraph = &self.scene.paragraphs[at.paragraph];
        let side = place.min(2);
        let own = side * 4 + coarse(link_kind(link));
        let rival = |found: &[(usize, usize); 2]| {
            let other = found.iter().find(|(mention, _)| *mention != at.mention);
            other.map_or(0, |(_, kind)| *kind)
        };
        self.note(sheet, 33, own * KINDS + rival(&self.rivals.left));
        self.note(sheet, 34, own * KINDS + rival(&self.rivals.right));
        let according = match self.rivals.according {
            None => 0,
            Some(mention) if mention == at.mention => 1,
            Some(_) => 2,
        };
        self.note(sheet, 35, own * 3 + according);
        let Some(link) = link.filter(|link| link.cue_end < self.around.token) else {
            return;
        };
        let kind = coarse(link_kind(Some(link)));
        let inner = rivals::inner(self.scene, self.around, link);
        self.note(sheet, 36, kind * 24 + inner);
        let between = rivals::between(paragraph, self.around, link);
        self.note(
            sheet,
            37,
            (kind * BETWEEN + between) * BEFORE + self.around.before,
        );
        self.note(
            sheet,
            38,
            own * 4 + rivals::verbs(paragraph, self.around, link),
        );
    }

    /// Whether it is the subject of the nearest reporting words to the left or right.
    fn note_nearest(&self, sheet: &mut Sheet, place: usize, at: At) {
        let around = self.around;
        if at.paragraph != around.paragraph {
            return;
        }
        let links = &self.scene.paragraphs[at.paragraph].links;
        let is = |link: Option<usize>| link.is_some_and(|index| links[index].mention == at.mention);
        let opens = usize::from(around.opens);
        let left = usize::from(is(around.left.0)) * 2 + usize::from(is(around.left.1));
        let right = usize::from(is(around.right.0)) * 2 + usize::from(is(around.right.1));
        self.note(sheet, 13, (left * BEFORE + around.before) * 2 + opens);
        self.note(sheet, 14, (left * ENDING + around.ending) * 2 + opens);
        self.note(
            sheet,
            15,
            (right * ENDING + around.ending) * AFTER + around.after,
        );
        let mentions = &self.scene.paragraphs[at.paragraph].mentions;
        let tokens = &self.scene.paragraphs[at.paragraph].tokens.list;
        let from = mentions.partition_point(|mention| mention.first < around.low);
        let free = |mention: usize| {
            let before = mentions[mention]
                .first
                .checked_sub(1)
                .filter(|&last| last >= around.low);
            before.is_none_or(|last| !tokens[last].has(Flags::PREP))
                && mentions[mention].look != Look::Possessive
        };
        let main = (from..mentions.len().min(from + 8)).find(|&mention| free(mention));
        self.note(
            sheet,
            16,
            (usize::from(main == Some(at.mention)) * PLACES + place) * BEFORE + around.before,
        );
    }

    fn note_history(&self, sheet: &mut Sheet, place: usize, kind: usize, at: At) {
        let around = self.around;
        let same = match self.last.mention {
            Some(last) if last == at => 2,
            Some(last)
                if self.names.at(last).is_some() && self.names.at(last) == self.names.at(at) =>
            {
                1
            }
            _ => 0,
        };
        self.note(
            sheet,
            18,
            (same * PLACES + place) * 2 + usize::from(around.opens),
        );
        self.note(
            sheet,
            20,
            (word_bucket(around.words) * PLACES + place) * 4 + coarse(kind),
        );
        let near = same == 2 && at.paragraph == around.paragraph;
        self.note(
            sheet,
            24,
            (usize::from(near) + usize::from(near && around.opens)) * PLACES + place,
        );
    }
}

/// What a mention looks like, in ten: he or she, they or it, I or we, who, possessive, a human
/// name, a body, another name, a role, another noun phrase.
fn look(scene: &Scene, names: &Names, at: At) -> usize {
    let mention = scene.mention(at);
    let flags = mention.flags;
    match mention.look {
        Look::Pronoun if flags.has(Flags::HE | Flags::SHE) => 0,
        Look::Pronoun if flags.has(Flags::FIRST) => 2,
        Look::Pronoun if flags.has(Flags::WHO) => 3,
        Look::Pronoun => 1,
        Look::Possessive => 4,
        Look::Name => match names.at(at).map(|index| &names.all[index]) {
            Some(name) if name.human => 5,
            Some(name) if name.body => 6,
            _ => 7,
        },
        Look::Noun if flags.has(Flags::ROLE | Flags::ANONYMOUS) => 8,
        Look::Noun => 9,
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
