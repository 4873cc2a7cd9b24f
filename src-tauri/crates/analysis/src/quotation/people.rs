//! From mentions to people: every attributed quote gets a person, and all mentions of one person
//! get the same.

use nutgraf_model::{Person, Span, SpeakerKind};

use super::annotated::{AnnotatedDocument, MentionId};
use super::attribute::AttributedQuote;
use super::coreference::PronounResolver;
use super::coreference::features::Antecedent;
use super::lexicon::Flags;
use super::mention::MentionKind;
use super::names::{Names, apposed_name};
use super::speaker::Speaker;
use super::token::lowered;

/// The person of a quote’s speaker.
#[derive(Clone, Copy, Debug)]
pub(super) struct AssignedPerson {
    /// The person, by their index.
    pub(super) person: usize,
    /// The probability that the mention means this person.
    pub(super) sure: f32,
}

impl AssignedPerson {
    /// The factor for the attribution’s confidence: close to 1 for a sure person, 0.45 for an
    /// unlikely one.
    pub(super) fn share(self) -> f32 {
        if self.sure < 0.35 {
            0.45
        } else {
            0.8 + 0.2 * self.sure
        }
    }
}

/// The people of an article’s quotes in the order of their first quote, and for each quote who
/// of them says it.
pub(super) fn people(
    annotated: &AnnotatedDocument,
    names: &Names,
    found: &[AttributedQuote],
) -> (Vec<Person>, Vec<Option<AssignedPerson>>) {
    people_observed(annotated, names, found, &mut |_, _, _| {})
}

/// Like [`people`]; also calls `seen` with the antecedents of each pronoun that speaks and the
/// segment of its quote.
pub(super) fn people_observed(
    annotated: &AnnotatedDocument,
    names: &Names,
    found: &[AttributedQuote],
    seen: &mut dyn FnMut(usize, MentionId, &[Antecedent]),
) -> (Vec<Person>, Vec<Option<AssignedPerson>>) {
    let mut cast = PeopleBuilder {
        annotated,
        names,
        resolver: PronounResolver::of(annotated, names),
        people: Vec::new(),
        named: vec![None; names.all.len()],
        nouns: Vec::new(),
        seen: Vec::new(),
    };
    let who = found
        .iter()
        .map(|part| {
            let (at, _) = part.speaker?;
            if cfg!(feature = "training")
                && matches!(
                    annotated.mention(at).kind,
                    MentionKind::Pronoun | MentionKind::Possessive
                )
            {
                seen(part.segment, at, &cast.resolver.antecedents(at));
            }
            Some(cast.who(at))
        })
        .collect();
    for person in &mut cast.people {
        person.mentions.sort_unstable_by_key(|span| span.start);
        person.mentions.dedup();
    }
    (cast.people, who)
}

struct PeopleBuilder<'a, 'b> {
    annotated: &'a AnnotatedDocument<'b>,
    names: &'a Names,
    resolver: PronounResolver<'a, 'b>,
    people: Vec<Person>,
    /// For each name, its person.
    named: Vec<Option<usize>>,
    /// People without a name: the head of their noun phrase and their index.
    nouns: Vec<(String, usize)>,
    /// The persons of earlier mentions, for quotes that share a mention.
    seen: Vec<(MentionId, AssignedPerson)>,
}

impl PeopleBuilder<'_, '_> {
    fn who(&mut self, at: MentionId) -> AssignedPerson {
        if let Some((_, who)) = self.seen.iter().rev().take(8).find(|seen| seen.0 == at) {
            return *who;
        }
        let who = self.resolve(at);
        let span = self.annotated.span(at);
        self.people[who.person].mentions.push(span);
        self.seen.push((at, who));
        let speaker = match self
            .named
            .iter()
            .position(|person| *person == Some(who.person))
        {
            Some(name) => Speaker::Named(name),
            None => Speaker::Nameless(who.person),
        };
        self.resolver.spoke(speaker, at);
        who
    }

    fn resolve(&mut self, at: MentionId) -> AssignedPerson {
        if let Some(name) = self.names.at(at) {
            return AssignedPerson {
                person: self.name(name),
                sure: 1.0,
            };
        }
        let mention = self.annotated.mention(at);
        match mention.kind {
            MentionKind::Pronoun | MentionKind::Possessive => match self.resolver.pronoun(at) {
                Some((Speaker::Named(name), sure)) => AssignedPerson {
                    person: self.name(name),
                    sure,
                },
                Some((Speaker::Nameless(person), sure)) => AssignedPerson { person, sure },
                None => AssignedPerson {
                    person: self.nameless(at, SpeakerKind::Anonymous),
                    sure: 0.45,
                },
            },
            MentionKind::Noun | MentionKind::Name => self.noun(at),
        }
    }

    /// The person of a name.
    fn name(&mut self, name: usize) -> usize {
        if let Some(person) = self.named[name] {
            return person;
        }
        let known = &self.names.all[name];
        let body = self.annotated.body;
        let kind = if known.body && !known.human {
            SpeakerKind::Organisation
        } else {
            SpeakerKind::Person
        };
        let text = |span: Span| span.of(body).unwrap_or_default().to_owned();
        self.people.push(Person {
            name: text(known.name),
            role: known.role.map(text).filter(|role| !role.is_empty()),
            kind,
            mentions: known
                .mentions
                .iter()
                .map(|&at| self.annotated.span(at))
                .collect(),
        });
        self.named[name] = Some(self.people.len() - 1);
        self.people.len() - 1
    }

    /// "The spokesman", "the Russian leader", "officials".
    fn noun(&mut self, at: MentionId) -> AssignedPerson {
        let mention = self.annotated.mention(at);
        let apposed = apposed_name(self.annotated, at).and_then(|name| self.names.at(name));
        if let Some(name) = apposed {
            return AssignedPerson {
                person: self.name(name),
                sure: 0.95,
            };
        }
        let tokens = &self.annotated.paragraphs[at.paragraph].tokens.list;
        let definite =
            tokens[mention.first].has(Flags::DET) && !mention.flags.has(Flags::INDEFINITE);
        if definite {
            if let Some(name) = self.resolver.role(at) {
                return AssignedPerson {
                    person: self.name(name),
                    sure: 0.9,
                };
            }
            let head = self.head(at);
            if let Some((_, person)) = self.nouns.iter().rev().find(|(noun, _)| *noun == head) {
                return AssignedPerson {
                    person: *person,
                    sure: 0.95,
                };
            }
        }
        let flags = mention.flags;
        let organisation = flags.has(Flags::ORG | Flags::PLACE) && !flags.has(Flags::ANONYMOUS)
            || definite && !flags.has(Flags::ROLE | Flags::ANONYMOUS)
            || mention.kind == MentionKind::Name && !flags.has(Flags::ROLE | Flags::ANONYMOUS);
        let kind = if organisation {
            SpeakerKind::Organisation
        } else {
            SpeakerKind::Anonymous
        };
        let person = self.nameless(at, kind);
        let head = self.head(at);
        self.nouns.push((head, person));
        AssignedPerson { person, sure: 1.0 }
    }

    /// The last word of a noun phrase in lower case.
    fn head(&self, at: MentionId) -> String {
        let mention = self.annotated.mention(at);
        let tokens = &self.annotated.paragraphs[at.paragraph].tokens.list;
        lowered(
            tokens[mention.last].stem(self.annotated.body),
            str::to_owned,
        )
    }

    fn nameless(&mut self, at: MentionId, kind: SpeakerKind) -> usize {
        let mention = self.annotated.mention(at);
        let tokens = &self.annotated.paragraphs[at.paragraph].tokens.list;
        let mut first = mention.first;
        if kind == SpeakerKind::Organisation
            && tokens[first].has(Flags::DET)
            && first < mention.last
        {
            first += 1;
        }
        let span = Span::new(tokens[first].span.start, tokens[mention.last].stem_end);
        self.people.push(Person {
            name: span.of(self.annotated.body).unwrap_or_default().to_owned(),
            role: None,
            kind,
            mentions: Vec::new(),
        });
        self.people.len() - 1
    }
}
