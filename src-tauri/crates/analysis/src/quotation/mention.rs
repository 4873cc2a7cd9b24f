//! Mention detection: pronouns, names with their titles, and noun phrases of a paragraph. They are
//! the candidates for a speaker.

use nutgraf_language::{List, Words};
use nutgraf_model::Span;

use super::lexicon::{Flags, Habits};
use super::token::{Token, TokenKind};

/// Endings of nouns that name no person and no body.
static ABSTRACT: Words = Words::new(List::AbstractEnding);
static ADVERB_ENDINGS: Words = Words::new(List::OpeningAdverbEnding);
static REFLEXIVE: Words = Words::new(List::Reflexive);
/// Words that say when a role is held.
static FORMER: Words = Words::new(List::Former);
static FINITE_ENDINGS: Words = Words::new(List::FiniteEnding);
/// Frequent finite verbs without such an ending.
static FINITE: Words = Words::new(List::FiniteVerb);
/// Particles that join two capitalised words to one name.
static JOINING: Words = Words::new(List::JoiningParticle);

/// The kind of a mention.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MentionKind {
    /// He, she, they, who, I.
    Pronoun,
    /// His, her, their.
    Possessive,
    /// Capitalised words, with or without a title.
    Name,
    /// "The spokesman", "officials".
    Noun,
}

/// A mention: the tokens `first..=last` of its paragraph.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mention {
    /// The first token.
    pub(super) first: usize,
    /// The last token.
    pub(super) last: usize,
    /// The kind.
    pub(super) kind: MentionKind,
    /// The word classes of all its words.
    pub(super) flags: Flags,
}

impl Mention {
    /// Its span, without a closing "’s".
    pub(super) fn span(&self, tokens: &[Token]) -> Span {
        Span::new(tokens[self.first].span.start, tokens[self.last].stem_end)
    }
}

/// The mentions of a paragraph in order; they do not overlap, but a possessive pronoun may open
/// a noun phrase ("his lawyer").
pub(super) fn mentions(body: &str, tokens: &[Token], habits: Habits) -> Vec<Mention> {
    let chunker = Chunker {
        body,
        tokens,
        habits,
    };
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        at = chunker.step(at, &mut found);
    }
    found
}

struct Chunker<'a> {
    body: &'a str,
    tokens: &'a [Token],
    habits: Habits,
}

/// The longest noun phrase taken for one mention, in words.
const LONGEST: usize = 9;
/// The most words of a role without an article before a name.
const BARE: usize = 7;

impl Chunker<'_> {
    /// Reads the mention that starts at `at`, if any. Returns the next place to read.
    fn step(&self, at: usize, found: &mut Vec<Mention>) -> usize {
        let token = &self.tokens[at];
        // "Q: Why did you leave?": a letter before a colon is nobody's name.
        let label =
            token.span.len() == 1 && self.tokens.get(at + 1).is_some_and(|next| next.is(':'));
        if !token.is_word() || label {
            return at + 1;
        }
        if token.has(Flags::POSSESSIVE) {
            found.push(self.mention(at, at, MentionKind::Possessive));
            if let Some(last) = self.noun_end(at) {
                found.push(self.mention(at, last, self.noun_kind(at, last)));
                return last + 1;
            }
            return at + 1;
        }
        if token.has(Flags::PRONOUN) && !(token.has(Flags::DET) && self.noun_end(at).is_some()) {
            if !token.has(Flags::IT) || token.span.len() == 2 {
                found.push(self.mention(at, at, MentionKind::Pronoun));
            }
            return at + 1;
        }
        if self.opens_name(at) {
            let last = self.name_end(at);
            let kind = if self.is_common(at, last) {
                MentionKind::Noun
            } else {
                MentionKind::Name
            };
            found.push(self.mention(at, last, kind));
            return last + 1;
        }
        if token.has(Flags::DET) {
            if let Some(last) = self.noun_end(at).filter(|&last| !self.is_day(at, last)) {
                found.push(self.mention(at, last, self.noun_kind(at, last)));
                return last + 1;
            }
            if token.has(Flags::INDEFINITE | Flags::ANONYMOUS) {
                found.push(self.mention(at, at, MentionKind::Noun));
            }
            return at + 1;
        }
        if let Some(name) = self.behind_bare_words(at) {
            let last = self.name_end(name);
            found.push(self.mention(at, last, MentionKind::Name));
            return last + 1;
        }
        if token.has(Flags::ROLE | Flags::ANONYMOUS) && !token.capital && !token.has(Flags::CUE) {
            let last = self.name_end(at);
            let named = self.tokens[at..=last].iter().any(|word| word.capital);
            found.push(self.mention(
                at,
                last,
                if named {
                    MentionKind::Name
                } else {
                    MentionKind::Noun
                },
            ));
            return last + 1;
        }
        at + 1
    }

    /// "said retired neurosurgeon Philip Aram": where the name begins behind an English verb of saying
    /// and words of a role without an article.
    fn behind_bare_words(&self, at: usize) -> Option<usize> {
        let verb = at.checked_sub(1).filter(|&verb| verb > 0)?;
        let behind = &self.tokens[verb - 1];
        let says = self.tokens[verb].has(Flags::SAY) && (behind.is_quote() || is_comma(behind));
        if !self.habits.english || !says || self.tokens[at].capital {
            return None;
        }
        let small = Flags::GRAMMAR | Flags::PRONOUN | Flags::DET | Flags::POSSESSIVE | Flags::TIME;
        let bare = |token: &Token| token.is_word() && !token.has(small | Flags::SAY);
        let words = self.tokens[at..].iter().take(BARE);
        let name = at
            + words
                .take_while(|token| bare(token) && !token.capital)
                .count();
        let opens = self.tokens.get(name).is_some_and(|token| token.is_word());
        (opens && self.opens_name(name)).then_some(name)
    }

    /// "el lunes": a day is nobody.
    fn is_day(&self, first: usize, last: usize) -> bool {
        let days = self.tokens[first + 1..=last].iter();
        !self.habits.english && days.clone().all(|token| token.has(Flags::TIME))
    }

    /// Whether a noun phrase holds a name.
    fn noun_kind(&self, first: usize, last: usize) -> MentionKind {
        let named = |word: &Token| word.capital && self.is_namelike(word);
        if self.tokens[first..=last].iter().any(named) {
            MentionKind::Name
        } else {
            MentionKind::Noun
        }
    }

    fn mention(&self, first: usize, last: usize, kind: MentionKind) -> Mention {
        let flags = self.tokens[first..=last]
            .iter()
            .fold(Flags::default(), |all, token| all | token.flags);
        Mention {
            first,
            last,
            kind,
            flags,
        }
    }

    fn is_namelike(&self, token: &Token) -> bool {
        !token.has(Flags::DET | Flags::GROUP) && !self.habits.noun_capitals
            || token.has(Flags::FIRST_NAME | Flags::HONORIFIC)
    }

    /// Whether the capitalised words are a role or nouns, not somebody's name.
    fn is_common(&self, first: usize, last: usize) -> bool {
        let all = self.tokens[first..=last].iter().all(|token| {
            token.has(Flags::ROLE | Flags::ANONYMOUS | Flags::NOUN | Flags::STOP)
                && !token.has(Flags::FIRST_NAME)
        });
        all || first == last && self.is_abstract(&self.tokens[first])
    }

    /// "Weisheit", "Erfahrungen": a German noun whose ending says that it names no person or
    /// organisation.
    fn is_abstract(&self, token: &Token) -> bool {
        let word = token.stem(self.body);
        self.habits.noun_capitals
            && !token.has(Flags::ORG | Flags::PLACE | Flags::FIRST_NAME | Flags::HONORIFIC)
            && ABSTRACT.end(word)
    }

    fn opens_name(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        if !token.capital || token.has(Flags::TIME) {
            return false;
        }
        let next = self
            .tokens
            .get(at + 1)
            .is_some_and(|next| next.is_word() && next.capital);
        if token.has(Flags::FIRST_NAME) && next {
            return true;
        }
        if token.has(Flags::STOP | Flags::GRAMMAR | Flags::DET)
            || self.is_adverb(at)
            || self.opens_a_phrase(at)
        {
            return false;
        }
        // A verb that opens the sentence: "Asked about …", "Said Ellis".
        !token.has(Flags::CUE)
            || self
                .tokens
                .get(at + 1)
                .is_some_and(|next| next.has(Flags::CUE | Flags::AUX))
    }

    /// "Following a late meeting,", "Flanked by aides,": a participle that opens an English sentence.
    fn opens_a_phrase(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        let opens = at
            .checked_sub(1)
            .is_none_or(|last| !self.tokens[last].is_word());
        let known = Flags::FIRST_NAME | Flags::ORG | Flags::PLACE | Flags::ROLE | Flags::GROUP;
        let Some(next) = self.tokens.get(at + 1).filter(|next| next.is_word()) else {
            return false;
        };
        let word = token.stem(self.body);
        let ends = word.len() > 4 && (word.ends_with("ing") || word.ends_with("ed"));
        let small = Flags::DET | Flags::POSSESSIVE;
        let goes_on = next.has(small) || ends && next.has(Flags::PREP);
        let bare = !token.has(known | Flags::HONORIFIC) && !token.possessive();
        self.habits.english && opens && bare && !next.capital && goes_on
    }

    /// "Ähnlich äußerte sich X", "Besorgt äußerte sich X": an adverb that opens a German sentence.
    fn is_adverb(&self, at: usize) -> bool {
        let opens = at
            .checked_sub(1)
            .is_none_or(|last| !self.tokens[last].is_word());
        let small = self
            .tokens
            .get(at + 1)
            .is_some_and(|next| next.is_word() && !next.capital || is_comma(next));
        let word = self.tokens[at].stem(self.body);
        let how = ADVERB_ENDINGS.end(word)
            || self
                .tokens
                .get(at + 2)
                .is_some_and(|next| REFLEXIVE.has(next.stem(self.body)))
                && self.tokens[at + 1].has(Flags::CUE)
                && self.tokens[at + 3..]
                    .iter()
                    .find(|next| !next.has(Flags::ADVERB))
                    .is_some_and(|next| {
                        next.capital || next.has(Flags::DET | Flags::HE | Flags::SHE)
                    });
        self.habits.noun_capitals && opens && small && how
    }

    /// The last word of the name that starts at `at`.
    fn name_end(&self, at: usize) -> usize {
        let mut last = at;
        while last - at < LONGEST {
            let Some(next) = self.tokens.get(last + 1) else {
                break;
            };
            if !next.is_word() || self.tokens[last].possessive() {
                if self.tokens[last].possessive() && next.is_word() && self.joins_owner(last) {
                    last += 1;
                    continue;
                }
                break;
            }
            let more = if next.capital {
                !next.has(Flags::TIME | Flags::DET | Flags::PREP)
            } else if next.has(Flags::ROLE) && !next.has(Flags::CUE) {
                true
            } else if let Some(name) = self.behind_genitive(last) {
                last = name;
                continue;
            } else {
                return self.particle_end(at, last);
            };
            if !more {
                break;
            }
            last += 1;
        }
        last
    }

    /// "minister zdrowia Jan Nowak": the name behind a role and one or two words in the genitive.
    fn behind_genitive(&self, last: usize) -> Option<usize> {
        let role = &self.tokens[last];
        if !self.habits.genitives || !role.has(Flags::ROLE) || role.has(Flags::CUE) {
            return None;
        }
        for at in last + 1..=last + 3 {
            let token = self.tokens.get(at).filter(|token| token.is_word())?;
            if token.capital {
                let named = !token.has(Flags::TIME | Flags::DET | Flags::PREP | Flags::STOP);
                return (at > last + 1 && named).then_some(at);
            }
            let listed =
                Flags::GRAMMAR | Flags::CUE | Flags::PRONOUN | Flags::DET | Flags::POSSESSIVE;
            let word = token.stem(self.body);
            // Verbs of the past, infinitives: "prezydent spotkał Nowaka".
            if token.has(listed) || self.habits.ends_verb(word) {
                return None;
            }
        }
        None
    }

    /// "Russia’s President Vladimir Putin": the owner belongs to the phrase before a role.
    fn joins_owner(&self, last: usize) -> bool {
        self.tokens
            .get(last + 1)
            .is_some_and(|next| next.has(Flags::ROLE) && next.capital)
    }

    /// The last word of a name that continues over "of", "de", "van" between capitalised words.
    fn particle_end(&self, at: usize, last: usize) -> usize {
        let mut end = last;
        for step in 1..=3 {
            let Some(token) = self.tokens.get(last + step) else {
                break;
            };
            if !token.is_word() {
                break;
            }
            if token.capital {
                let far = self.name_end_plain(last + step);
                end = if far - at <= LONGEST { far } else { end };
                break;
            }
            let word = token.stem(self.body);
            let glue = JOINING.has(word);
            let of =
                matches!(word, "of" | "the") && self.tokens[last].has(Flags::ORG | Flags::ROLE);
            let and = word == "and" && self.tokens[last].has(Flags::ORG);
            if !(glue || of || and) {
                break;
            }
        }
        end
    }

    fn name_end_plain(&self, at: usize) -> usize {
        let mut last = at;
        while self.tokens.get(last + 1).is_some_and(|next| {
            next.is_word()
                && next.capital
                && !next.has(Flags::TIME)
                && !self.tokens[last].possessive()
        }) && last - at < LONGEST
        {
            last += 1;
        }
        last
    }

    /// The last word of the noun phrase that a determiner opens at `at`.
    fn noun_end(&self, at: usize) -> Option<usize> {
        let mut last = at;
        while last - at < LONGEST {
            let Some(next) = self.tokens.get(last + 1) else {
                break;
            };
            if !next.is_word() || self.ends_noun(&self.tokens[last], next, last > at) {
                break;
            }
            last += 1;
        }
        if last == at {
            return None;
        }
        Some(if self.tokens[last].capital {
            self.particle_end(at, last)
        } else {
            last
        })
    }

    fn ends_noun(&self, before: &Token, next: &Token, inside: bool) -> bool {
        if next.capital {
            return next.has(Flags::TIME | Flags::PRONOUN);
        }
        let noun = next.has(Flags::ROLE | Flags::ANONYMOUS | Flags::NOUN)
            && !(inside && next.has(Flags::SAY));
        if noun && !(inside && before.has(Flags::ROLE | Flags::ANONYMOUS) && next.has(Flags::CUE)) {
            return false;
        }
        if next.has(Flags::GRAMMAR | Flags::PRONOUN | Flags::DET | Flags::POSSESSIVE) {
            return inside || !next.has(Flags::ADVERB | Flags::DET);
        }
        if next.has(Flags::CUE) {
            return inside;
        }
        // "A truck driver", "a former patient": an article and a word of time are no heads.
        let role = before.has(Flags::ROLE | Flags::ANONYMOUS | Flags::NOUN)
            && !FORMER.has(before.stem(self.body));
        let head = role || before.capital && !before.has(Flags::DET);
        if inside && self.is_past(before, next) {
            return true;
        }
        head && looks_like_verb(next.stem(self.body), self.habits)
    }
}

/// Endings of words that another word of the phrase follows: "a gun-wielding masked man".
const GO_ON: [&str; 3] = ["ly", "ing", "y"];

impl Chunker<'_> {
    /// "A former patient waited": whether `next` is an English verb of the past behind a noun.
    fn is_past(&self, before: &Token, next: &Token) -> bool {
        let word = next.stem(self.body);
        let noun = before.stem(self.body);
        let plain = !before.has(Flags::DET | Flags::POSSESSIVE | Flags::GRAMMAR | Flags::GROUP)
            && !FORMER.has(noun)
            && !noun.contains('-')
            && !GO_ON.iter().any(|end| noun.ends_with(end));
        let past = word.len() > 4 && word.ends_with("ed") || FINITE.has(word);
        self.habits.english && plain && past
    }
}

/// Whether a lower-case word has the form of a finite verb.
pub(super) fn looks_like_verb(word: &str, habits: Habits) -> bool {
    if !habits.english {
        return word.chars().count() > 3;
    }
    word.len() > 2
        && (FINITE_ENDINGS.end(word)
            || (word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us"))
            || FINITE.has(word))
}

/// The index of the mention that ends at, and of the one that starts at, each token.
pub(super) struct Edges {
    /// By last token.
    pub(super) ending: Vec<Option<u32>>,
    /// By first token; the longer of two.
    pub(super) starting: Vec<Option<u32>>,
}

impl Edges {
    /// The edges of `mentions` in a paragraph of `count` tokens.
    pub(super) fn of(mentions: &[Mention], count: usize) -> Self {
        let mut edges = Edges {
            ending: vec![None; count],
            starting: vec![None; count],
        };
        for (index, mention) in mentions.iter().enumerate() {
            edges.ending[mention.last] = Some(index as u32);
            edges.starting[mention.first] = Some(index as u32);
        }
        edges
    }

    /// The mention that ends at `token`.
    pub(super) fn ending_at(&self, token: usize) -> Option<usize> {
        self.ending
            .get(token)
            .copied()
            .flatten()
            .map(|index| index as usize)
    }

    /// The mention that starts at `token`.
    pub(super) fn starting_at(&self, token: usize) -> Option<usize> {
        self.starting
            .get(token)
            .copied()
            .flatten()
            .map(|index| index as usize)
    }
}

/// Whether a token is a comma.
pub(super) fn is_comma(token: &Token) -> bool {
    matches!(token.kind, TokenKind::Sign(',' | '،' | '、'))
}
