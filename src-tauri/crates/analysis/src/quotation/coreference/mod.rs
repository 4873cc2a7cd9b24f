//! Pronoun coreference: the person whom a pronoun or a role means. A linear model scores everybody
//! who was mentioned before.

pub(super) mod features;

use std::cell::RefCell;

use nutgraf_language::{List, Words};

use rustc_hash::FxHashMap;

use super::annotated::{AnnotatedDocument, MentionId};
use super::clause::CueForm;
use super::lexicon::Flags;
use super::mention::{MentionKind, is_comma};
use super::names::{Gender, Names, Namesake, role_gender, role_noun_before};
use super::speaker::Speaker;
use super::token::{Token, lowered};
use features::{Antecedent, PronounFeature, Recency, score};

/// What papers call a head of state or government, and parts of the offices such a person holds.
static LEADERS: Words = Words::new(List::Leader);
static OFFICES: Words = Words::new(List::LeaderOffice);
/// Words by which an interviewer asks.
static ASKING: Words = Words::new(List::InterviewVerb);

/// Resolves pronouns and roles within one article.
pub(in crate::quotation) struct PronounResolver<'a, 'b> {
    annotated: &'a AnnotatedDocument<'b>,
    names: &'a Names,
    /// For each paragraph, how many sentences come before it.
    before: Vec<u32>,
    /// Who spoke last, and where that was said.
    last: Option<(Speaker, MentionId)>,
    /// The names of pronouns that are already resolved.
    known: RefCell<FxHashMap<MentionId, Option<usize>>>,
    /// Whom roles mean that were asked for.
    roles: RefCell<FxHashMap<MentionId, Option<usize>>>,
}

/// How far back a person may have been mentioned, in sentences and paragraphs.
const FARTHEST: u32 = 16;
const PARAGRAPHS: usize = 8;
/// The same for somebody without a name, in sentences.
const NOUN_FARTHEST: u32 = 4;
/// How many mentions of a name are asked whether it is a human being's.
const PROOFS: usize = 12;
/// The most mentions looked at.
const MOST: usize = 60;
/// How many pronouns back a chain of them is followed.
const DEEPEST: usize = 12;

impl<'a, 'b> PronounResolver<'a, 'b> {
    /// For one article.
    pub(in crate::quotation) fn of(annotated: &'a AnnotatedDocument<'b>, names: &'a Names) -> Self {
        let mut count = 0;
        let mut before = Vec::with_capacity(annotated.paragraphs.len());
        for part in &annotated.paragraphs {
            before.push(count);
            count += part.tokens.sentence.last().map_or(1, |last| last + 1);
        }
        PronounResolver {
            annotated,
            names,
            before,
            last: None,
            known: RefCell::default(),
            roles: RefCell::default(),
        }
    }

    /// Remembers who spoke.
    pub(in crate::quotation) fn spoke(&mut self, speaker: Speaker, at: MentionId) {
        self.last = Some((speaker, at));
        if let Speaker::Named(name) = speaker {
            self.known.borrow_mut().insert(at, Some(name));
        }
    }

    /// The person whom the pronoun at `at` means, and the probability.
    pub(in crate::quotation) fn pronoun(&self, at: MentionId) -> Option<(Speaker, f32)> {
        if self.annotated.mention(at).flags.has(Flags::WHO) {
            return self.antecedent(at);
        }
        self.best(&self.antecedents(at))
    }

    /// The most likely antecedent, and its probability.
    fn best(&self, antecedents: &[Antecedent]) -> Option<(Speaker, f32)> {
        let scores: Vec<f32> = antecedents
            .iter()
            .map(|antecedent| score(&antecedent.features))
            .collect();
        let top = scores.iter().copied().fold(f32::MIN, f32::max);
        let total: f32 = scores.iter().map(|score| (score - top).exp()).sum();
        let nobody = (score(&[PronounFeature::Nobody]) - top).exp();
        let best = scores.iter().position(|&score| score == top);
        best.map(|index| (antecedents[index].speaker, 1.0 / (total + nobody)))
    }

    /// Whether a mention opens its sentence or is the subject of a verb of saying.
    fn leads(&self, at: MentionId) -> bool {
        let part = &self.annotated.paragraphs[at.paragraph];
        let first = part.mentions[at.mention].first;
        let sentence = &part.tokens.sentence;
        first == 0 || sentence[first - 1] != sentence[first] || self.subject(at).1
    }

    /// The person of the nearest earlier pronoun of the same gender that opens its sentence or says
    /// something, and how many sentences before it stands.
    fn chain(&self, at: MentionId, gender: Gender, depth: usize) -> Option<(usize, u32)> {
        let same = |other: &MentionId| {
            let mention = self.annotated.mention(*other);
            let pronoun = matches!(mention.kind, MentionKind::Pronoun | MentionKind::Possessive);
            pronoun && pronoun_gender(mention.flags) == Some(gender) && self.leads(*other)
        };
        let near = |other: &MentionId| self.away(*other, at) <= 3;
        let before = self.earlier(at).take_while(near).find(same)?;
        let known = self.known.borrow().get(&before).copied();
        let name = known.unwrap_or_else(|| {
            let found = match self.best(&self.antecedents_at(before, depth + 1)) {
                Some((Speaker::Named(name), _)) => Some(name),
                _ => None,
            };
            self.known.borrow_mut().insert(before, found);
            found
        });
        name.map(|name| (name, self.away(before, at)))
    }

    /// All candidates for the antecedent of the pronoun at `at`, with their features.
    pub(in crate::quotation) fn antecedents(&self, at: MentionId) -> Vec<Antecedent> {
        self.antecedents_at(at, 0)
    }

    fn antecedents_at(&self, at: MentionId, depth: usize) -> Vec<Antecedent> {
        let gender = pronoun_gender(self.annotated.mention(at).flags);
        let chain = gender
            .filter(|_| depth < DEEPEST)
            .and_then(|gender| self.chain(at, gender, depth));
        let mut found: Vec<(usize, Recency)> = Vec::new();
        let mut nouns: Vec<(MentionId, Recency)> = Vec::new();
        for other in self.earlier(at) {
            let Some(name) = self.names.at(other).or_else(|| self.definite_role(other)) else {
                self.note_noun(at, other, gender, &mut nouns);
                continue;
            };
            let known = &self.names.all[name];
            if gender.is_some() && known.gender_sure && known.gender != gender {
                continue;
            }
            // "He" and "she" mean no country and no company.
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
                    found.push((name, Recency::new(away, self.looks(other))));
                    found.len() - 1
                }
            };
            let nearest = &mut found[slot].1;
            nearest.count += 1;
            let (mut subject, mut says) = self.subject(other);
            if let Some(noun) = role_noun_before(self.annotated, other) {
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
        let near = || found.iter().map(|(_, near)| near);
        let all = || near().chain(nouns.iter().map(|(_, near)| near));
        let first_subject = all().filter_map(|near| near.subject).min();
        let first_says = all().filter_map(|near| near.says).min();
        let mut antecedents: Vec<Antecedent> = found
            .iter()
            .enumerate()
            .map(|(order, (name, near))| {
                let mut features = self.features_of(at, *name, near, gender, order);
                if near.subject.is_some() && near.subject == first_subject {
                    features.push(PronounFeature::NearestSubject);
                }
                if near.says.is_some() && near.says == first_says {
                    features.push(PronounFeature::NearestSays);
                }
                if let Some((_, away)) = chain.filter(|chain| chain.0 == *name) {
                    features.push(PronounFeature::chain(away));
                }
                Antecedent {
                    speaker: Speaker::Named(*name),
                    features,
                }
            })
            .collect();
        for (noun, near) in &nouns {
            let mut features = self.features_of_noun(at, *noun, near, gender);
            if near.subject.is_some() && near.subject == first_subject {
                features.push(PronounFeature::NearestSubject);
            }
            if near.says.is_some() && near.says == first_says {
                features.push(PronounFeature::NearestSays);
            }
            antecedents.push(Antecedent {
                speaker: Speaker::Noun(*noun),
                features,
            });
        }
        if let Some((Speaker::Nameless(person), place)) = self.last
            && place < at
            && self.away(place, at) <= 4
        {
            let near = [
                PronounFeature::Nameless,
                PronounFeature::spoke(self.away(place, at)),
            ];
            antecedents.push(Antecedent {
                speaker: Speaker::Nameless(person),
                features: near.to_vec(),
            });
        }
        antecedents
    }

    /// Takes a noun phrase for somebody without a name whom "he" or "she" can mean: one person who
    /// does something or opens a sentence, and is nobody named beside it.
    fn note_noun(
        &self,
        at: MentionId,
        other: MentionId,
        gender: Option<Gender>,
        nouns: &mut Vec<(MentionId, Recency)>,
    ) {
        let mention = self.annotated.mention(other);
        let away = self.sentence(at).saturating_sub(self.sentence(other));
        if gender.is_none() || mention.kind != MentionKind::Noun || away > NOUN_FARTHEST {
            return;
        }
        let part = &self.annotated.paragraphs[other.paragraph];
        let tokens = &part.tokens.list;
        let head = &tokens[mention.last];
        // "Some said": an article alone is nobody.
        let alone = mention.first == mention.last && head.has(Flags::DET);
        let many = alone
            || mention
                .flags
                .has(Flags::ORG | Flags::PLACE | Flags::GROUP | Flags::NOUN)
            || self.is_plural(head);
        let told = role_gender(head, self.annotated.body);
        let (subject, says) = self.subject(other);
        let opens = mention.first == 0
            || part.tokens.sentence[mention.first - 1] != part.tokens.sentence[mention.first];
        // "X, a doctor,": X is the one.
        let apposed = mention.first > 0
            && other.mention > 0
            && is_comma(&tokens[mention.first - 1])
            && part.mentions[other.mention - 1].last + 2 == mention.first;
        if many || apposed || !(subject || opens) || told.is_some() && told != gender {
            return;
        }
        let slot = nouns
            .iter()
            .position(|(noun, _)| self.same_head(*noun, other));
        let slot = slot.unwrap_or_else(|| {
            nouns.push((other, Recency::new(away, self.looks(other))));
            nouns.len() - 1
        });
        // The one that brings them in stands first in the text, so it comes last here.
        let (noun, near) = &mut nouns[slot];
        *noun = other;
        near.count += 1;
        near.subject = near.subject.or(subject.then_some(away));
        near.says = near.says.or(says.then_some(away));
    }

    /// Whether two noun phrases have one head: "a neighbour", "the neighbour".
    fn same_head(&self, one: MentionId, other: MentionId) -> bool {
        let head = |at: MentionId| {
            let part = &self.annotated.paragraphs[at.paragraph];
            part.tokens.list[part.mentions[at.mention].last].stem(self.annotated.body)
        };
        head(one) == head(other)
    }

    fn is_plural(&self, head: &Token) -> bool {
        let word = head.stem(self.annotated.body);
        self.annotated.lexicon.habits.english && word.ends_with('s') && !word.ends_with("ss")
            || word == "people"
    }

    /// The features of one noun phrase.
    fn features_of_noun(
        &self,
        at: MentionId,
        noun: MentionId,
        near: &Recency,
        gender: Option<Gender>,
    ) -> Vec<PronounFeature> {
        let part = &self.annotated.paragraphs[noun.paragraph];
        let mention = &part.mentions[noun.mention];
        let head = &part.tokens.list[mention.last];
        let mut features = vec![
            PronounFeature::Noun,
            PronounFeature::mentioned(near.away),
            PronounFeature::subject(near.subject),
            PronounFeature::says(near.says),
        ];
        features.extend(near.looks.iter().copied());
        if role_gender(head, self.annotated.body).is_some_and(|told| Some(told) == gender) {
            features.push(PronounFeature::NounGender);
        }
        if mention.flags.has(Flags::INDEFINITE) {
            features.push(PronounFeature::NounIndefinite);
        }
        // "A 16-year-old".
        let aged = head.stem(self.annotated.body).ends_with("-old");
        if !aged && !mention.flags.has(Flags::ROLE | Flags::ANONYMOUS) {
            features.push(PronounFeature::NounThing);
        }
        if let Some((Speaker::Noun(last), place)) = self.last
            && self.same_head(last, noun)
            && place < at
        {
            features.push(PronounFeature::spoke(self.away(place, at)));
        }
        features
    }

    /// The features of one name.
    fn features_of(
        &self,
        at: MentionId,
        name: usize,
        near: &Recency,
        gender: Option<Gender>,
        order: usize,
    ) -> Vec<PronounFeature> {
        let known = &self.names.all[name];
        let mut features = vec![
            PronounFeature::mentioned(near.away),
            PronounFeature::subject(near.subject),
            PronounFeature::says(near.says),
        ];
        features.extend(near.looks.iter().copied());
        if known.human {
            features.push(PronounFeature::Human);
        } else if known.body || known.flags.has(Flags::ORG | Flags::PLACE | Flags::GROUP) {
            features.push(PronounFeature::Body);
        } else if known.words == 1 {
            features.push(PronounFeature::Bare);
        }
        if gender.is_some() && known.gender == gender {
            features.push(PronounFeature::Gender);
        }
        if gender.is_some() && !known.human && known.gender.is_none() {
            self.note_proof(known, &mut features);
        }
        let name_text = known.name.of(self.annotated.body).unwrap_or_default();
        if gender.is_some() && !known.human && name_text.ends_with('s') {
            features.push(PronounFeature::Plural);
        }
        if near.count > 2 {
            features.push(PronounFeature::Often);
        }
        if known.mentions.len() > 5 {
            features.push(PronounFeature::Main);
        }
        if order == 0 {
            features.push(PronounFeature::NearestName);
        }
        if let Some((Speaker::Named(last), place)) = self.last
            && last == name
            && place < at
        {
            features.push(PronounFeature::spoke(self.away(place, at)));
            if place.paragraph == at.paragraph {
                features.push(PronounFeature::SpokeHere);
            }
        }
        features
    }

    /// What speaks against a human being: a name that says nothing in the whole article, and one behind
    /// an article ("the Corrin Star").
    fn note_proof(&self, known: &Namesake, features: &mut Vec<PronounFeature>) {
        let seen = || known.mentions.iter().take(PROOFS);
        if !seen().any(|&mention| self.subject(mention).1) {
            features.push(PronounFeature::Unproven);
        }
        let articled = |mention: &MentionId| {
            let part = &self.annotated.paragraphs[mention.paragraph];
            let first = &part.tokens.list[part.mentions[mention.mention].first];
            first.has(Flags::DET) && !first.has(Flags::POSSESSIVE)
        };
        if known.role.is_none() && seen().any(articled) {
            features.push(PronounFeature::Articled);
        }
    }

    /// The features of a mention in its sentence.
    fn looks(&self, other: MentionId) -> Vec<PronounFeature> {
        let part = &self.annotated.paragraphs[other.paragraph];
        let mention = &part.mentions[other.mention];
        let tokens = &part.tokens.list;
        let mut looks = Vec::new();
        let sentence = &part.tokens.sentence;
        if mention.first == 0 || sentence[mention.first - 1] != sentence[mention.first] {
            looks.push(PronounFeature::Opens);
        }
        if tokens[mention.last].possessive() {
            looks.push(PronounFeature::Owner);
        }
        let before = mention.first.checked_sub(1).map(|last| &tokens[last]);
        if before.is_some_and(|token| token.has(Flags::PREP)) {
            looks.push(PronounFeature::Governed);
        }
        if before.is_some_and(|token| is_question(token, self.annotated.body)) {
            looks.push(PronounFeature::Asked);
        }
        let after = tokens.get(mention.last + 1);
        if after.is_some_and(|token| is_question(token, self.annotated.body)) {
            looks.push(PronounFeature::Asks);
        }
        looks
    }

    /// "X, who said": the mention right before.
    fn antecedent(&self, at: MentionId) -> Option<(Speaker, f32)> {
        let before = at
            .mention
            .checked_sub(1)
            .map(|mention| MentionId { mention, ..at })?;
        self.names
            .at(before)
            .map(|name| (Speaker::Named(name), 0.9))
    }

    /// Mentions before the pronoun, nearest first.
    fn earlier(&self, at: MentionId) -> impl Iterator<Item = MentionId> + '_ {
        let low = at.paragraph.saturating_sub(PARAGRAPHS);
        let here = (0..at.mention).rev().map(move |mention| MentionId {
            paragraph: at.paragraph,
            mention,
        });
        let back = (low..at.paragraph).rev().flat_map(|paragraph| {
            let count = self.annotated.paragraphs[paragraph].mentions.len();
            (0..count)
                .rev()
                .map(move |mention| MentionId { paragraph, mention })
        });
        here.chain(back).take(MOST)
    }

    fn start(&self, at: MentionId) -> usize {
        let part = &self.annotated.paragraphs[at.paragraph];
        part.tokens.list[part.mentions[at.mention].first].span.start
    }

    fn sentence(&self, at: MentionId) -> u32 {
        let part = &self.annotated.paragraphs[at.paragraph];
        self.before[at.paragraph] + part.tokens.sentence[part.mentions[at.mention].first]
    }

    fn away(&self, place: MentionId, at: MentionId) -> u32 {
        self.sentence(at).abs_diff(self.sentence(place))
    }

    /// Whether a mention is the subject of a verb, and of a verb of saying.
    fn subject(&self, at: MentionId) -> (bool, bool) {
        let part = &self.annotated.paragraphs[at.paragraph];
        let mention = &part.mentions[at.mention];
        let from = part
            .links
            .partition_point(|link| link.cue + 40 < mention.first);
        let own = part.links[from..].iter().take(60).filter(|link| {
            link.mention == at.mention
                && matches!(link.form, CueForm::Before | CueForm::After | CueForm::Other)
        });
        own.fold((false, false), |(_, says), link| {
            (true, says || link.form != CueForm::Other)
        })
    }

    /// The same for a role with its article: "the mayor", not "another mayor". Remembered, as every later
    /// pronoun asks for it.
    fn definite_role(&self, at: MentionId) -> Option<usize> {
        let mention = self.annotated.mention(at);
        let first = &self.annotated.paragraphs[at.paragraph].tokens.list[mention.first];
        let definite = first.has(Flags::DET) && !mention.flags.has(Flags::INDEFINITE);
        if !definite || mention.kind != MentionKind::Noun || !mention.flags.has(Flags::ROLE) {
            return None;
        }
        if let Some(known) = self.roles.borrow().get(&at) {
            return *known;
        }
        let found = self.role(at);
        self.roles.borrow_mut().insert(at, found);
        found
    }

    /// The named person whom a role means ("the prime minister", "the Russian leader").
    pub(in crate::quotation) fn role(&self, at: MentionId) -> Option<usize> {
        let annotated = self.annotated;
        let part = &annotated.paragraphs[at.paragraph];
        let mention = annotated.mention(at);
        if mention.kind != MentionKind::Noun || !mention.flags.has(Flags::ROLE) {
            return None;
        }
        let tokens = &part.tokens.list[mention.first..=mention.last];
        let word = |token: &Token| lowered(token.stem(annotated.body), str::to_owned);
        let head = tokens.iter().rfind(|token| token.has(Flags::ROLE))?;
        let group = tokens
            .iter()
            .find(|token| token.has(Flags::GROUP))
            .map(word);
        let gender = role_gender(head, annotated.body);
        let head = word(head);
        let leader = LEADERS.has(&head);
        let here = self.start(at);
        let mut best: Option<(usize, usize)> = None;
        for (name, known) in self.names.all.iter().enumerate() {
            let Some(role) = known.role.and_then(|span| span.of(annotated.body)) else {
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
            let rules = leader && group.is_some() && OFFICES.stand_in(&role);
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

/// Whether a word asks a question: "X asked Y whether". The person who is asked answers.
fn is_question(token: &Token, body: &str) -> bool {
    ASKING.has(token.stem(body))
}
