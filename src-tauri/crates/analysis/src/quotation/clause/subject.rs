//! Whose verb it is: the subject before a verb, behind it, or further off.

use nutgraf_language::{List, Words};

use super::super::lexicon::Flags;
use super::super::mention::{Mention, MentionKind, is_comma};
use super::super::token::Token;
use super::{CueForm, Linker, REACH, is_dash};

/// Words whose form is never a subject's.
static OBLIQUE: Words = Words::new(List::Oblique);
static ACCUSATIVE: Words = Words::new(List::Accusative);
static GENITIVE: Words = Words::new(List::GenitiveArticle);
static AS: Words = Words::new(List::As);
/// Endings of adverbs.
static ADVERB_ENDINGS: Words = Words::new(List::AdverbEnding);
/// Short words between a subject and its verb.
static CLITICS: Words = Words::new(List::Clitic);

impl Linker<'_> {
    /// Whether its form and place allow a mention to be a subject, in languages with cases.
    pub(super) fn can_be_subject(&self, mention: usize) -> bool {
        if self.lexicon.habits.english {
            return true;
        }
        let first = self.mentions[mention].first;
        let oblique = OBLIQUE.has(self.tokens[first].stem(self.body));
        let oblique = oblique || self.lexicon.habits.noun_capitals && self.is_accusative(first);
        !self.is_governed(first) && !oblique
    }

    /// "den", "einen", "ihren": no German article of these forms stands before a subject.
    fn is_accusative(&self, first: usize) -> bool {
        ACCUSATIVE.has(self.tokens[first].stem(self.body))
    }

    /// Whether a preposition governs the mention that opens at `first`; in German over the words
    /// between them ("Zum geplanten schärferen Gesetz sagte Gall", "Als Antwort sagte Gall").
    fn is_governed(&self, first: usize) -> bool {
        let reach = if self.lexicon.habits.noun_capitals {
            4
        } else {
            1
        };
        for before in (self.low..first).rev().take(reach) {
            let token = &self.tokens[before];
            let as_what = before + 1 == first && AS.has(token.stem(self.body));
            if token.has(Flags::PREP) || as_what && self.lexicon.habits.noun_capitals {
                return true;
            }
            let filler = token.is_word()
                && (token.has(Flags::DET)
                    || !token.capital && !token.has(Flags::GRAMMAR | Flags::CUE | Flags::PRONOUN));
            if !filler {
                return false;
            }
        }
        false
    }

    /// Of two mentions around a verb that may stand second, those that can be its subject: one
    /// that the colon of the quote follows is ("Den Räten sagte Gall: „…“").
    pub(super) fn of_two(&self, before: usize, after: usize) -> (bool, bool) {
        if !self.lexicon.habits.noun_capitals {
            return (true, true);
        }
        let (one, other) = (&self.mentions[before], &self.mentions[after]);
        let person = Flags::HE | Flags::SHE | Flags::FIRST_NAME | Flags::ROLE | Flags::HONORIFIC;
        let name =
            |mention: &Mention| mention.kind == MentionKind::Name || mention.flags.has(person);
        let closed = self
            .tokens
            .get(other.last + 1)
            .is_none_or(|next| next.is(':'));
        let article = self.tokens[other.first].has(Flags::DET | Flags::POSSESSIVE);
        // Two capitals in a row are a name: "Sadiq Khan", seldom two nouns.
        let full = |mention: &Mention| {
            let words = &self.tokens[mention.first..=mention.last];
            words
                .windows(2)
                .any(|pair| pair[0].capital && pair[1].capital)
        };
        let one_speaks = one.flags.has(person) || full(one);
        if closed && name(other) && !one_speaks {
            (false, true)
        } else if one_speaks && article && !other.flags.has(person) && !full(other) {
            (true, false)
        } else {
            (true, true)
        }
    }

    /// The last token before `at` that is no auxiliary, adverb or clitic.
    pub(super) fn skip_back(&self, at: usize) -> Option<usize> {
        let clitic = |token: &Token| {
            token.is_word()
                && (token.has(Flags::AUX | Flags::ADVERB)
                    || CLITICS.has(token.stem(self.body))
                    || is_adverb(token, self.body))
        };
        (self.low..at)
            .rev()
            .take(6)
            .find(|&last| !clitic(&self.tokens[last]))
    }

    /// The mention right after the verb at `at`.
    pub(super) fn subject_after(&self, at: usize) -> Option<usize> {
        let skips = if self.lexicon.habits.english { 1 } else { 5 };
        // "explica a BBC Mundo el doctor": who hears it stands behind a preposition.
        let mut hearer = None;
        for next in at + 1..self.high.min(at + 2 + skips) {
            if hearer.is_some_and(|last| next <= last) {
                continue;
            }
            // "le dijo a Dana Bash", "dijo por su parte": nobody behind a preposition speaks.
            let heard = next > at + 1 && self.tokens[next - 1].has(Flags::PREP);
            if heard
                && !self.lexicon.habits.english
                && let Some(mention) = self.edges.starting_at(next)
            {
                let last = self.mentions[mention].last;
                if hearer.is_some() || self.edges.starting_at(last + 1).is_none() {
                    return None;
                }
                hearer = Some(last);
                continue;
            }
            if let Some(mut mention) = self.edges.starting_at(next) {
                let owner = self.mentions[mention].last;
                if self.tokens[owner].possessive()
                    && let Some(owned) = self.edges.starting_at(owner + 1)
                {
                    mention = owned;
                }
                let found = &self.mentions[mention];
                let object = found.kind == MentionKind::Possessive && found.first == found.last;
                let self_word = self.tokens[found.first].has(Flags::FIRST | Flags::THEY)
                    && !self.lexicon.habits.english;
                if !object && !self_word {
                    return Some(mention);
                }
            }
            let token = &self.tokens[next];
            let small = Flags::ADVERB | Flags::TIME | Flags::PREP | Flags::FIRST | Flags::AUX;
            if !token.has(small) && !self.is_before_subject(next) {
                return None;
            }
            if self.lexicon.habits.english && token.has(Flags::PREP) {
                return None;
            }
        }
        None
    }

    /// In other languages than English: the article of a day ("aseguró el lunes"), and a word for what
    /// somebody is before the name ("zegt visser Thomas").
    fn is_before_subject(&self, at: usize) -> bool {
        let (token, next) = (&self.tokens[at], self.tokens.get(at + 1));
        if self.lexicon.habits.english || token.capital || !token.is_word() {
            return false;
        }
        let day = token.has(Flags::DET) && next.is_some_and(|next| next.has(Flags::TIME));
        let known = Flags::GRAMMAR | Flags::CUE | Flags::PRONOUN | Flags::DET | Flags::POSSESSIVE;
        let named = self.edges.starting_at(at + 1).is_some_and(|mention| {
            let found = &self.mentions[mention];
            found.kind == MentionKind::Name
                && found.last > found.first
                && self.tokens[found.first].capital
        });
        day || named && !token.has(known)
    }

    /// The subject left of the verb at `at`: over auxiliaries, adverbs, times, phrases with a
    /// preposition, and an apposition between commas.
    pub(super) fn subject_before(&self, at: usize) -> Option<usize> {
        let mut last = self.skip_back(at)?;
        if is_comma(&self.tokens[last]) || is_dash(&self.tokens[last]) {
            return self.apposition(at);
        }
        let floor = self.low.max(at.saturating_sub(14));
        loop {
            if let Some(mention) = self.edges.ending_at(last) {
                let head = self.head(mention);
                let first = self.mentions[head].first;
                // A German verb may stand last: "die Schröder zum Ziel erklärt hatte".
                if !self.lexicon.habits.noun_capitals || self.can_be_subject(head) || first <= floor
                {
                    return Some(head);
                }
                last = first - 1;
                continue;
            }
            let token = &self.tokens[last];
            if !token.is_word() || token.has(Flags::CUE | Flags::BOUND) || last <= floor {
                return None;
            }
            last -= 1;
        }
    }

    /// "a spokesman for Donald Trump": the head before the preposition.
    pub(super) fn head(&self, mention: usize) -> usize {
        let mut head = mention;
        for _ in 0..3 {
            let first = self.mentions[head].first;
            let Some(glue) = first.checked_sub(1).filter(|&at| at > self.low) else {
                break;
            };
            if self.is_genitive(first)
                && let Some(owned) = self.edges.ending_at(glue)
            {
                head = owned;
                continue;
            }
            if !self.tokens[glue].has(Flags::PREP) || !self.tokens[glue].is_word() {
                break;
            }
            match self.edges.ending_at(glue - 1) {
                Some(owner) if self.mentions[owner].kind != MentionKind::Pronoun => head = owner,
                _ => break,
            }
        }
        head
    }

    /// "der Präsident des Rats der Häfen": a German article behind a noun is a genitive’s.
    fn is_genitive(&self, first: usize) -> bool {
        let article = GENITIVE.has(self.tokens[first].stem(self.body));
        self.lexicon.habits.noun_capitals && article
    }

    /// "X, a doctor from Y, said": the mention before the first comma of the pair.
    pub(super) fn apposition(&self, at: usize) -> Option<usize> {
        let close = self.skip_back(at)?;
        let token = &self.tokens[close];
        if is_comma(token) || is_dash(token) {
            self.apposition_to(close)
        } else {
            None
        }
    }

    /// The mention before the comma that pairs with the one at `close`: a name that no
    /// preposition governs, else the nearest.
    pub(super) fn apposition_to(&self, close: usize) -> Option<usize> {
        let mut best = None;
        for comma in (self.low.max(close.saturating_sub(REACH))..close).rev() {
            let token = &self.tokens[comma];
            // A title inside the apposition is no end of it.
            if token.is_quote() && token.span.len() > 40 {
                break;
            }
            if !(is_comma(token) || is_dash(token)) {
                continue;
            }
            let Some(mention) = comma
                .checked_sub(1)
                .and_then(|last| self.edges.ending_at(last))
            else {
                continue;
            };
            let head = self.head(mention);
            let first = self.mentions[head].first;
            let governed = first > self.low && self.tokens[first - 1].has(Flags::PREP);
            if self.mentions[head].kind == MentionKind::Name && !governed {
                return Some(head);
            }
            best = best.or(Some(head).filter(|_| !governed));
        }
        best
    }

    /// The subject of the sentence for a verb without one of its own.
    pub(super) fn shared_subject(&self, at: usize) -> Option<usize> {
        let earlier = self
            .found
            .iter()
            .rev()
            .take(REACH)
            .take_while(|link| link.cue >= self.low);
        let linked = earlier.filter(|link| {
            matches!(
                link.form,
                CueForm::Before | CueForm::Other | CueForm::Shared
            )
        });
        if let Some(link) = linked.last() {
            return Some(link.mention);
        }
        self.main_subject(at)
    }

    /// The first mention of the sentence that no preposition governs.
    fn main_subject(&self, at: usize) -> Option<usize> {
        let from = self
            .mentions
            .partition_point(|mention| mention.first < self.low);
        let inside = self.mentions[from..]
            .iter()
            .take(12)
            .take_while(|mention| mention.first < at);
        let free = |mention: &&Mention| {
            let before = mention
                .first
                .checked_sub(1)
                .filter(|&last| last >= self.low);
            before.is_none_or(|last| !self.tokens[last].has(Flags::PREP))
                && mention.kind != MentionKind::Possessive
        };
        let mut free = inside.enumerate().filter(|(_, mention)| free(mention));
        free.next().map(|(step, _)| from + step)
    }
}

fn is_adverb(token: &Token, body: &str) -> bool {
    let word = token.stem(body);
    !token.capital && word.len() > 4 && ADVERB_ENDINGS.end(word)
}
