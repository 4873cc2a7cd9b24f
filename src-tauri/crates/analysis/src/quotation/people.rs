//! From mentions to people: every attributed quote gets one person, the same for all mentions
//! of the same.

use nutgraf_model::{Person, Span, SpeakerKind};

use super::attribute::Attributed;
use super::holds::Offer;
use super::lexicon::Flags;
use super::mention::Look;
use super::names::{Names, apposed_name};
use super::pronoun::Resolver;
use super::scene::{At, Scene};
use super::token::lowered;

/// Whom a quote is given to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Who {
    /// The person, by their index.
    pub(super) person: usize,
    /// How sure it is that the mention means this person.
    pub(super) sure: f32,
}

impl Who {
    /// How much of the attribution’s confidence remains: little is lost while the person is
    /// likelier than not, and the rest where they are not.
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
    scene: &Scene,
    names: &Names,
    found: &[Attributed],
) -> (Vec<Person>, Vec<Option<Who>>) {
    people_seen(scene, names, found, &mut |_, _, _| {})
}

/// The same, and shows whom each pronoun of a quote could mean, with the quote’s segment.
pub(super) fn people_seen(
    scene: &Scene,
    names: &Names,
    found: &[Attributed],
    seen: &mut dyn FnMut(usize, At, &[Offer]),
) -> (Vec<Person>, Vec<Option<Who>>) {
    let mut cast = Cast {
        scene,
        names,
        resolver: Resolver::of(scene, names),
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
                && matches!(scene.mention(at).look, Look::Pronoun | Look::Possessive)
            {
                seen(part.segment, at, &cast.resolver.offers(at));
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

/// Somebody who spoke before: a namesake, or a person without a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Speaker {
    /// Named, by their index among the names.
    Named(usize),
    /// Without a name, by their index among the people.
    Nameless(usize),
}

struct Cast<'a, 'b> {
    scene: &'a Scene<'b>,
    names: &'a Names,
    resolver: Resolver<'a, 'b>,
    people: Vec<Person>,
    /// For each name, its person.
    named: Vec<Option<usize>>,
    /// People without a name: the head of their noun phrase and their index.
    nouns: Vec<(String, usize)>,
    /// What mentions were resolved to, for quotes that share one.
    seen: Vec<(At, Who)>,
}

impl Cast<'_, '_> {
    fn who(&mut self, at: At) -> Who {
        if let Some((_, who)) = self.seen.iter().rev().take(8).find(|seen| seen.0 == at) {
            return *who;
        }
        let who = self.resolve(at);
        let span = self.scene.span(at);
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

    fn resolve(&mut self, at: At) -> Who {
        if let Some(name) = self.names.at(at) {
            return Who {
                person: self.name(name),
                sure: 1.0,
            };
        }
        let mention = self.scene.mention(at);
        match mention.look {
            Look::Pronoun | Look::Possessive => match self.resolver.pronoun(at) {
                Some((Speaker::Named(name), sure)) => Who {
                    person: self.name(name),
                    sure,
                },
                Some((Speaker::Nameless(person), sure)) => Who { person, sure },
                None => Who {
                    person: self.nameless(at, SpeakerKind::Anonymous),
                    sure: 0.45,
                },
            },
            Look::Noun | Look::Name => self.noun(at),
        }
    }

    /// The person of a name.
    fn name(&mut self, name: usize) -> usize {
        if let Some(person) = self.named[name] {
            return person;
        }
        let known = &self.names.all[name];
        let body = self.scene.body;
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
                .map(|&at| self.scene.span(at))
                .collect(),
        });
        self.named[name] = Some(self.people.len() - 1);
        self.people.len() - 1
    }

    /// "The spokesman", "the Russian leader", "officials".
    fn noun(&mut self, at: At) -> Who {
        let mention = self.scene.mention(at);
        let apposed = apposed_name(self.scene, at).and_then(|name| self.names.at(name));
        if let Some(name) = apposed {
            return Who {
                person: self.name(name),
                sure: 0.95,
            };
        }
        let tokens = &self.scene.paragraphs[at.paragraph].tokens.list;
        let definite =
            tokens[mention.first].has(Flags::DET) && !mention.flags.has(Flags::INDEFINITE);
        if definite {
            if let Some(name) = self.resolver.role(at) {
                return Who {
                    person: self.name(name),
                    sure: 0.9,
                };
            }
            let head = self.head(at);
            if let Some((_, person)) = self.nouns.iter().rev().find(|(noun, _)| *noun == head) {
                return Who {
                    person: *person,
                    sure: 0.95,
                };
            }
        }
        let flags = mention.flags;
        let organisation = flags.has(Flags::ORG | Flags::PLACE) && !flags.has(Flags::ANONYMOUS)
            || definite && !flags.has(Flags::ROLE | Flags::ANONYMOUS)
            || mention.look == Look::Name && !flags.has(Flags::ROLE | Flags::ANONYMOUS);
        let kind = if organisation {
            SpeakerKind::Organisation
        } else {
            SpeakerKind::Anonymous
        };
        let person = self.nameless(at, kind);
        let head = self.head(at);
        self.nouns.push((head, person));
        Who { person, sure: 1.0 }
    }

    /// The last word of a noun phrase in lower case.
    fn head(&self, at: At) -> String {
        let mention = self.scene.mention(at);
        let tokens = &self.scene.paragraphs[at.paragraph].tokens.list;
        lowered(tokens[mention.last].stem(self.scene.body), str::to_owned)
    }

    fn nameless(&mut self, at: At, kind: SpeakerKind) -> usize {
        let mention = self.scene.mention(at);
        let tokens = &self.scene.paragraphs[at.paragraph].tokens.list;
        let mut first = mention.first;
        if kind == SpeakerKind::Organisation
            && tokens[first].has(Flags::DET)
            && first < mention.last
        {
            first += 1;
        }
        let span = Span::new(tokens[first].span.start, tokens[mention.last].stem_end);
        self.people.push(Person {
            name: span.of(self.scene.body).unwrap_or_default().to_owned(),
            role: None,
            kind,
            mentions: Vec::new(),
        });
        self.people.len() - 1
    }
}
