//! Whom a pronoun or a role means: the person mentioned before who fits best.

use std::cell::RefCell;

use rustc_hash::FxHashMap;

use super::clause::Form;
use super::holds::{Holds, Nearest, Offer, score};
use super::lexicon::Flags;
use super::mention::Look;
use super::names::{Gender, Names, role_gender, role_noun_before};
use super::people::Speaker;
use super::scene::{At, Scene};
use super::token::{Token, lowered};

/// Resolves pronouns and roles within one article.
pub(super) struct Resolver<'a, 'b> {
    scene: &'a Scene<'b>,
    names: &'a Names,
    /// For each paragraph, how many sentences come before it.
    before: Vec<u32>,
    /// Who spoke last, and where that was said.
    last: Option<(Speaker, At)>,
    /// Whom pronouns mean, as far as it was asked.
    known: RefCell<FxHashMap<At, Option<usize>>>,
}

/// How far back a person may have been mentioned, in sentences and paragraphs.
const FARTHEST: u32 = 16;
const PARAGRAPHS: usize = 8;
/// The most mentions looked at.
const MOST: usize = 60;
/// How many pronouns back a chain of them is followed.
const DEEPEST: usize = 12;

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
            known: RefCell::default(),
        }
    }

    /// Remembers who spoke.
    pub(super) fn spoke(&mut self, speaker: Speaker, at: At) {
        self.last = Some((speaker, at));
        if let Speaker::Named(name) = speaker {
            self.known.borrow_mut().insert(at, Some(name));
        }
    }

    /// Whom the pronoun at `at` means, and how sure that is.
    pub(super) fn pronoun(&self, at: At) -> Option<(Speaker, f32)> {
        if self.scene.mention(at).flags.has(Flags::WHO) {
            return self.antecedent(at);
        }
        self.best(&self.offers(at))
    }

    /// The likeliest of all offers, and how likely.
    fn best(&self, offers: &[Offer]) -> Option<(Speaker, f32)> {
        let scores: Vec<f32> = offers.iter().map(|offer| score(&offer.holds)).collect();
        let top = scores.iter().copied().fold(f32::MIN, f32::max);
        let total: f32 = scores.iter().map(|score| (score - top).exp()).sum();
        let best = scores.iter().position(|&score| score == top);
        best.map(|index| (offers[index].speaker, 1.0 / total))
    }

    /// Whether a mention opens its sentence or is the subject of a verb of saying.
    fn leads(&self, at: At) -> bool {
        let part = &self.scene.paragraphs[at.paragraph];
        let first = part.mentions[at.mention].first;
        let sentence = &part.tokens.sentence;
        first == 0 || sentence[first - 1] != sentence[first] || self.subject(at).1
    }

    /// Whom the nearest earlier pronoun of the same gender means, and how many sentences before:
    /// one that opens its sentence or says something.
    fn chain(&self, at: At, gender: Gender, depth: usize) -> Option<(usize, u32)> {
        let same = |other: &At| {
            let mention = self.scene.mention(*other);
            let pronoun = matches!(mention.look, Look::Pronoun | Look::Possessive);
            pronoun && pronoun_gender(mention.flags) == Some(gender) && self.leads(*other)
        };
        let near = |other: &At| self.away(*other, at) <= 3;
        let before = self.earlier(at).take_while(near).find(same)?;
        let known = self.known.borrow().get(&before).copied();
        let name = known.unwrap_or_else(|| {
            let found = match self.best(&self.offers_at(before, depth + 1)) {
                Some((Speaker::Named(name), _)) => Some(name),
                _ => None,
            };
            self.known.borrow_mut().insert(before, found);
            found
        });
        name.map(|name| (name, self.away(before, at)))
    }

    /// Everybody whom the pronoun at `at` can mean, with what speaks for each.
    pub(super) fn offers(&self, at: At) -> Vec<Offer> {
        self.offers_at(at, 0)
    }

    fn offers_at(&self, at: At, depth: usize) -> Vec<Offer> {
        let gender = pronoun_gender(self.scene.mention(at).flags);
        let chain = gender
            .filter(|_| depth < DEEPEST)
            .and_then(|gender| self.chain(at, gender, depth));
        let mut found: Vec<(usize, Nearest)> = Vec::new();
        for other in self.earlier(at) {
            let Some(name) = self.names.at(other) else {
                continue;
            };
            let known = &self.names.all[name];
            if gender.is_some() && known.gender_sure && known.gender != gender {
                continue;
            }
            // "He" and "she" are no country and no company.
            if gender.is_some() && known.body && !known.human {
                continue;
            }
            let away = self.sentence(at).saturating_sub(self.sentence(other));
            if away > FARTHEST {
                continue;
            }
            let slot = match found.iter().position(|(index, _)| *index == name) {
                Some(slot) => slot,
                None => {
                    found.push((name, Nearest::new(away, self.looks(other))));
                    found.len() - 1
                }
            };
            let nearest = &mut found[slot].1;
            nearest.count += 1;
            let (mut subject, mut says) = self.subject(other);
            if let Some(noun) = role_noun_before(self.scene, other) {
                let by_role = self.subject(noun);
                subject |= by_role.0;
                says |= by_role.1;
            }
            if subject && nearest.subject.is_none() {
                nearest.subject = Some(away);
            }
            if says && nearest.says.is_none() {
                nearest.says = Some(away);
            }
        }
        let first_subject = found.iter().filter_map(|(_, near)| near.subject).min();
        let first_says = found.iter().filter_map(|(_, near)| near.says).min();
        let mut offers: Vec<Offer> = found
            .iter()
            .enumerate()
            .map(|(order, (name, near))| {
                let mut holds = self.holds(at, *name, near, gender, order);
                if near.subject.is_some() && near.subject == first_subject {
                    holds.push(Holds::NearestSubject);
                }
                if near.says.is_some() && near.says == first_says {
                    holds.push(Holds::NearestSays);
                }
                if let Some((_, away)) = chain.filter(|chain| chain.0 == *name) {
                    holds.push(Holds::chain(away));
                }
                Offer {
                    speaker: Speaker::Named(*name),
                    holds,
                }
            })
            .collect();
        if let Some((Speaker::Nameless(person), place)) = self.last
            && place < at
            && self.away(place, at) <= 4
        {
            let near = [Holds::Nameless, Holds::spoke(self.away(place, at))];
            offers.push(Offer {
                speaker: Speaker::Nameless(person),
                holds: near.to_vec(),
            });
        }
        offers
    }

    /// What speaks for one name.
    fn holds(
        &self,
        at: At,
        name: usize,
        near: &Nearest,
        gender: Option<Gender>,
        order: usize,
    ) -> Vec<Holds> {
        let known = &self.names.all[name];
        let mut holds = vec![
            Holds::mentioned(near.away),
            Holds::subject(near.subject),
            Holds::says(near.says),
        ];
        holds.extend(near.looks.iter().copied());
        if known.human {
            holds.push(Holds::Human);
        } else if known.body || known.flags.has(Flags::ORG | Flags::PLACE | Flags::GROUP) {
            holds.push(Holds::Body);
        } else if known.words == 1 {
            holds.push(Holds::Bare);
        }
        if gender.is_some() && known.gender == gender {
            holds.push(Holds::Gender);
        }
        let name_text = known.name.of(self.scene.body).unwrap_or_default();
        if gender.is_some() && !known.human && name_text.ends_with('s') {
            holds.push(Holds::Plural);
        }
        if near.count > 2 {
            holds.push(Holds::Often);
        }
        if known.mentions.len() > 5 {
            holds.push(Holds::Main);
        }
        if order == 0 {
            holds.push(Holds::NearestName);
        }
        if let Some((Speaker::Named(last), place)) = self.last
            && last == name
            && place < at
        {
            holds.push(Holds::spoke(self.away(place, at)));
            if place.paragraph == at.paragraph {
                holds.push(Holds::SpokeHere);
            }
        }
        holds
    }

    /// How a mention stands in its sentence.
    fn looks(&self, other: At) -> Vec<Holds> {
        let part = &self.scene.paragraphs[other.paragraph];
        let mention = &part.mentions[other.mention];
        let tokens = &part.tokens.list;
        let mut looks = Vec::new();
        let sentence = &part.tokens.sentence;
        if mention.first == 0 || sentence[mention.first - 1] != sentence[mention.first] {
            looks.push(Holds::Opens);
        }
        if tokens[mention.last].possessive() {
            looks.push(Holds::Owner);
        }
        let before = mention.first.checked_sub(1).map(|last| &tokens[last]);
        if before.is_some_and(|token| token.has(Flags::PREP)) {
            looks.push(Holds::Governed);
        }
        if before.is_some_and(|token| is_question(token, self.scene.body)) {
            looks.push(Holds::Asked);
        }
        let after = tokens.get(mention.last + 1);
        if after.is_some_and(|token| is_question(token, self.scene.body)) {
            looks.push(Holds::Asks);
        }
        looks
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

    fn start(&self, at: At) -> usize {
        let part = &self.scene.paragraphs[at.paragraph];
        part.tokens.list[part.mentions[at.mention].first].span.start
    }

    fn sentence(&self, at: At) -> u32 {
        let part = &self.scene.paragraphs[at.paragraph];
        self.before[at.paragraph] + part.tokens.sentence[part.mentions[at.mention].first]
    }

    fn away(&self, place: At, at: At) -> u32 {
        self.sentence(at).abs_diff(self.sentence(place))
    }

    /// Whether a mention is the subject of a verb, and of a verb of saying.
    fn subject(&self, at: At) -> (bool, bool) {
        let part = &self.scene.paragraphs[at.paragraph];
        let mention = &part.mentions[at.mention];
        let from = part
            .links
            .partition_point(|link| link.cue + 40 < mention.first);
        let own = part.links[from..].iter().take(60).filter(|link| {
            link.mention == at.mention
                && matches!(link.form, Form::Before | Form::After | Form::Other)
        });
        own.fold((false, false), |(_, says), link| {
            (true, says || link.form != Form::Other)
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
        let word = |token: &Token| lowered(token.stem(scene.body), str::to_owned);
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

/// Whether a pronoun is a man’s or a woman’s.
fn pronoun_gender(flags: Flags) -> Option<Gender> {
    if flags.has(Flags::HE | Flags::HIS) {
        Some(Gender::Male)
    } else if flags.has(Flags::SHE | Flags::HER) {
        Some(Gender::Female)
    } else {
        None
    }
}

/// "X asked Y whether": who is asked answers.
fn is_question(token: &Token, body: &str) -> bool {
    matches!(
        token.stem(body),
        "asked" | "asks" | "pressed" | "fragte" | "interviewed"
    )
}
