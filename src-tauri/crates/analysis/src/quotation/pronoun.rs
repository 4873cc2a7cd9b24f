//! Whom a pronoun or a role means: the person mentioned before who fits best.

use super::attribute::Attributed;
use super::clause::Form;
use super::lexicon::Flags;
use super::mention::Look;
use super::names::{Gender, Names, role_gender};
use super::people::Speaker;
use super::scene::{At, Scene};
use super::token::lowered;

/// Resolves pronouns and roles within one article.
pub(super) struct Resolver<'a, 'b> {
    scene: &'a Scene<'b>,
    names: &'a Names,
    /// For each paragraph, how many sentences come before it.
    before: Vec<u32>,
    /// Who spoke last, and where that was said.
    last: Option<(Speaker, At)>,
}

/// How far back a person may have been mentioned, in sentences and paragraphs.
const FARTHEST: u32 = 16;
const PARAGRAPHS: usize = 8;
/// The most mentions looked at.
const MOST: usize = 60;

impl<'a, 'b> Resolver<'a, 'b> {
    /// For one article.
    pub(super) fn of(scene: &'a Scene<'b>, names: &'a Names) -> Self {
        let mut count = 0;
        let mut before = Vec::with_capacity(scene.paragraphs.len());
        for part in &scene.paragraphs {
            before.push(count);
            count += part.tokens.sentence.last().map_or(1, |last| last + 1);
        }
        Resolver {
            scene,
            names,
            before,
            last: None,
        }
    }

    /// Remembers who spoke.
    pub(super) fn spoke(&mut self, speaker: Speaker, at: At) {
        self.last = Some((speaker, at));
    }

    /// Whom the pronoun at `at` means, and how sure that is.
    pub(super) fn pronoun(&self, at: At, part: &Attributed) -> Option<(Speaker, f32)> {
        let flags = self.scene.mention(at).flags;
        if flags.has(Flags::WHO) {
            return self.antecedent(at);
        }
        let gender = if flags.has(Flags::HE | Flags::HIS) {
            Some(Gender::Male)
        } else if flags.has(Flags::SHE | Flags::HER) {
            Some(Gender::Female)
        } else {
            None
        };
        let plural = flags.has(Flags::THEY | Flags::IT | Flags::THEIR);
        let limit = self.limit(at, part);
        let mut scores: Vec<(usize, f32)> = Vec::new();
        for other in self.earlier(at).filter(|other| self.start(*other) < limit) {
            let Some(name) = self.names.at(other) else {
                continue;
            };
            let score = self.score(at, other, name, gender, plural);
            let Some(score) = score else { continue };
            match scores.iter_mut().find(|known| known.0 == name) {
                Some(known) => known.1 = known.1.max(score) + 0.1,
                None => scores.push((name, score)),
            }
        }
        let nameless = match self.last {
            Some((Speaker::Nameless(person), place)) if self.near(place, at) => Some(person),
            _ => None,
        };
        scores.sort_by(|one, other| other.1.total_cmp(&one.1));
        match (scores.first(), nameless) {
            (Some(best), nameless) => {
                if let Some(person) = nameless
                    && best.1 < 2.2
                {
                    return Some((Speaker::Nameless(person), 0.8));
                }
                let second = scores.get(1).map_or(-1.0, |next| next.1);
                let sure = 1.0 / (1.0 + (-(1.6 * (best.1 - second) + 0.6)).exp());
                Some((Speaker::Named(best.0), sure))
            }
            (None, Some(person)) => Some((Speaker::Nameless(person), 0.7)),
            (None, None) => None,
        }
    }

    /// "X, who said": the mention right before.
    fn antecedent(&self, at: At) -> Option<(Speaker, f32)> {
        let before = at
            .mention
            .checked_sub(1)
            .map(|mention| At { mention, ..at })?;
        self.names
            .at(before)
            .map(|name| (Speaker::Named(name), 0.9))
    }

    /// Mentions before the pronoun, nearest first.
    fn earlier(&self, at: At) -> impl Iterator<Item = At> + '_ {
        let low = at.paragraph.saturating_sub(PARAGRAPHS);
        let here = (0..at.mention).rev().map(move |mention| At {
            paragraph: at.paragraph,
            mention,
        });
        let back = (low..at.paragraph).rev().flat_map(|paragraph| {
            let count = self.scene.paragraphs[paragraph].mentions.len();
            (0..count)
                .rev()
                .map(move |mention| At { paragraph, mention })
        });
        here.chain(back).take(MOST)
    }

    /// A pronoun behind its quote means somebody named before the quote, as a rule.
    fn limit(&self, at: At, part: &Attributed) -> usize {
        let quote = self.scene.segments[part.segment].outer.start;
        let _ = quote;
        self.start(at)
    }

    fn start(&self, at: At) -> usize {
        let part = &self.scene.paragraphs[at.paragraph];
        part.tokens.list[part.mentions[at.mention].first].span.start
    }

    fn sentence(&self, at: At) -> u32 {
        let part = &self.scene.paragraphs[at.paragraph];
        self.before[at.paragraph] + part.tokens.sentence[part.mentions[at.mention].first]
    }

    fn near(&self, place: At, at: At) -> bool {
        self.sentence(at).saturating_sub(self.sentence(place)) <= 3
    }

    fn score(
        &self,
        at: At,
        other: At,
        name: usize,
        gender: Option<Gender>,
        plural: bool,
    ) -> Option<f32> {
        let known = &self.names.all[name];
        if gender.is_some() && known.gender.is_some() && known.gender != gender {
            return None;
        }
        if !plural && known.body {
            return None;
        }
        let away = self.sentence(at).saturating_sub(self.sentence(other));
        if away > FARTHEST {
            return None;
        }
        let part = &self.scene.paragraphs[other.paragraph];
        let mention = &part.mentions[other.mention];
        let tokens = &part.tokens.list;
        let mut score = 3.0 - 0.55 * away as f32;
        if self.is_subject(other) {
            score += 2.0;
        }
        let opens = mention.first == 0
            || part.tokens.sentence[mention.first - 1] != part.tokens.sentence[mention.first];
        if opens {
            score += 0.8;
        }
        if known.human {
            score += 1.3;
        } else if plural {
            score += 0.8;
        }
        if gender.is_some() && known.gender == gender {
            score += 0.7;
        }
        if tokens[mention.last].possessive() {
            score -= 1.2;
        }
        if mention.first > 0 && tokens[mention.first - 1].has(Flags::PREP) {
            score -= 0.7;
        }
        if let Some((Speaker::Named(last), place)) = self.last
            && last == name
            && self.sentence(at).saturating_sub(self.sentence(place)) <= 8
        {
            score += 1.6;
        }
        Some(score)
    }

    fn is_subject(&self, at: At) -> bool {
        let part = &self.scene.paragraphs[at.paragraph];
        let mention = &part.mentions[at.mention];
        let from = part
            .links
            .partition_point(|link| link.cue + 40 < mention.first);
        part.links[from..].iter().take(60).any(|link| {
            link.mention == at.mention && !matches!(link.form, Form::Noun | Form::Shared)
        })
    }

    /// The named person whom a role means ("the prime minister", "the Russian leader").
    pub(super) fn role(&self, at: At) -> Option<usize> {
        let scene = self.scene;
        let part = &scene.paragraphs[at.paragraph];
        let mention = scene.mention(at);
        if mention.look != Look::Noun || !mention.flags.has(Flags::ROLE) {
            return None;
        }
        let tokens = &part.tokens.list[mention.first..=mention.last];
        let word = |token: &super::token::Token| lowered(token.stem(scene.body), str::to_owned);
        let head = tokens.iter().rfind(|token| token.has(Flags::ROLE))?;
        let group = tokens
            .iter()
            .find(|token| token.has(Flags::GROUP))
            .map(word);
        let gender = role_gender(head, scene.body);
        let head = word(head);
        let leader = matches!(head.as_str(), "leader" | "premier" | "president" | "chef");
        let here = self.start(at);
        let mut best: Option<(usize, usize)> = None;
        for (name, known) in self.names.all.iter().enumerate() {
            let Some(role) = known.role.and_then(|span| span.of(scene.body)) else {
                continue;
            };
            let role = role.to_lowercase();
            let same = role
                .split_whitespace()
                .next_back()
                .is_some_and(|last| last == head)
                || role.split_whitespace().any(|part| part == head);
            let nation = group
                .as_ref()
                .is_none_or(|nation| role.contains(nation.as_str()));
            let rules = leader
                && group.is_some()
                && ["president", "minister", "premier", "chancellor", "king"]
                    .iter()
                    .any(|office| role.contains(office));
            let fits = (same || rules)
                && nation
                && (gender.is_none() || known.gender.is_none() || gender == known.gender);
            if !fits {
                continue;
            }
            let latest = known
                .mentions
                .iter()
                .map(|&at| self.start(at))
                .filter(|&start| start < here)
                .max();
            if let Some(latest) = latest
                && best.is_none_or(|known| known.1 < latest)
            {
                best = Some((name, latest));
            }
        }
        best.map(|(name, _)| name)
    }
}
