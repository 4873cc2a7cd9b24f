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

/// The probability that a surname means the namesake mentioned last, where another was mentioned
/// with them.
const OF_NAMESAKES: f32 = 0.3;

/// The same in other languages than English for a role that means somebody named, and for a pronoun that
/// means a name which may be no human being's: four of nine were wrong by eye.
const NOT_PROVEN: f32 = 0.8;

/// The same for a pronoun that means nobody who was mentioned.
const OF_NOBODY: f32 = 0.2;

/// The person of a quote’s speaker.
#[derive(Clone, Copy, Debug)]
pub(super) struct AssignedPerson {
    /// The person, by their index.
    pub(super) person: usize,
    /// The probability that the mention means this person.
    pub(super) sure: f32,
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

/// Somebody without a name.
struct NounPerson {
    /// The noun phrase.
    at: MentionId,
    /// The last word of it, in lower case.
    head: String,
    /// The person, by their index.
    person: usize,
}

struct PeopleBuilder<'a, 'b> {
    annotated: &'a AnnotatedDocument<'b>,
    names: &'a Names,
    resolver: PronounResolver<'a, 'b>,
    people: Vec<Person>,
    /// For each name, its person.
    named: Vec<Option<usize>>,
    /// People without a name.
    nouns: Vec<NounPerson>,
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
        let is_who = |person: &Option<usize>| *person == Some(who.person);
        let noun = self.nouns.iter().find(|noun| noun.person == who.person);
        let speaker = match (self.named.iter().position(is_who), noun) {
            (Some(name), _) => Speaker::Named(name),
            (None, Some(noun)) => Speaker::Noun(noun.at),
            (None, None) => Speaker::Nameless(who.person),
        };
        self.resolver.spoke(speaker, at);
        who
    }

    fn resolve(&mut self, at: MentionId) -> AssignedPerson {
        if let Some(name) = self.names.at(at) {
            let (_, beside) = self.names.rivals(self.annotated, at);
            return AssignedPerson {
                person: self.name(name),
                sure: if beside { OF_NAMESAKES } else { 1.0 },
            };
        }
        let mention = self.annotated.mention(at);
        match mention.kind {
            MentionKind::Pronoun | MentionKind::Possessive => match self.resolver.pronoun(at) {
                Some((Speaker::Named(name), sure)) => AssignedPerson {
                    sure: sure * self.trust(name),
                    person: self.name(name),
                },
                Some((Speaker::Noun(noun), sure)) => AssignedPerson {
                    sure,
                    ..self.noun(noun)
                },
                Some((Speaker::Nameless(person), sure)) => AssignedPerson { person, sure },
                None => AssignedPerson {
                    person: self.nameless(at, SpeakerKind::Anonymous),
                    sure: OF_NOBODY,
                },
            },
            MentionKind::Noun | MentionKind::Name => self.noun(at),
        }
    }

    /// The factor for a pronoun that means somebody: less in other languages than English where nothing
    /// says that it is a human being.
    fn trust(&self, name: usize) -> f32 {
        let known = &self.names.all[name];
        let proven = known.human || known.gender.is_some();
        if proven || self.annotated.lexicon.habits.english {
            1.0
        } else {
            NOT_PROVEN
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
        if let Some(noun) = self.nouns.iter().find(|noun| noun.at == at) {
            let person = noun.person;
            return AssignedPerson { person, sure: 1.0 };
        }
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
                let english = self.annotated.lexicon.habits.english;
                return AssignedPerson {
                    person: self.name(name),
                    sure: if english { 0.9 } else { NOT_PROVEN },
                };
            }
            let head = self.head(at);
            if let Some(noun) = self.nouns.iter().rev().find(|noun| noun.head == head) {
                return AssignedPerson {
                    person: noun.person,
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
        self.nouns.push(NounPerson { at, head, person });
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
