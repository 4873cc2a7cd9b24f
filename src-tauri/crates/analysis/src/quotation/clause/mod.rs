//! Which mention is the subject of which reporting words: the links from which a speaker's
//! evidence is made. One paragraph at a time, in linear time.

mod subject;

use nutgraf_language::{List, Words};

use super::lexicon::{Flags, Lexicon};
use super::mention::{Edges, Mention, MentionKind, is_comma, looks_like_verb};
use super::token::{Token, Tokens, lowered};

/// Verbs that report speech with "back" or "in" behind them.
static WITH_BACK: Words = Words::new(List::VerbWithBack);
static WITH_IN: Words = Words::new(List::VerbWithIn);
/// Verbs whose object hears what is said.
static TELLING: Words = Words::new(List::VerbOfTelling);
/// Words that join a second verb to the first.
static JOINERS: Words = Words::new(List::ClauseJoiner);
/// Prepositions that say from whom.
static ORIGIN: Words = Words::new(List::OriginPreposition);
/// German "nach" behind a noun of opinion.
static VIEW: Words = Words::new(List::ViewPreposition);
/// "It says", and the prepositions before what is read from.
static SAYS: Words = Words::new(List::ItSays);
static IT: Words = Words::new(List::ItOfItSays);
static READ_FROM: Words = Words::new(List::ReadingPreposition);

/// How a mention is linked to reporting words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CueForm {
    /// "X said".
    Before,
    /// "said X".
    After,
    /// "X did this, calling it": the subject stands further off.
    Shared,
    /// "according to X".
    According,
    /// "X’s statement", "a letter from X".
    Noun,
    /// "X: “…”".
    Colon,
    /// "“…” — X".
    Dash,
    /// "X launched": a verb that is no reporting verb.
    Other,
}

/// A mention and the reporting words it is the subject of.
#[derive(Clone, Copy, Debug)]
pub(super) struct CueLink {
    /// The first token of the reporting words.
    pub(super) cue: usize,
    /// Their last token.
    pub(super) cue_end: usize,
    /// The mention, by its index.
    pub(super) mention: usize,
    /// How they are linked.
    pub(super) form: CueForm,
    /// Whether the verb is one that almost always reports speech.
    pub(super) strong: bool,
}

/// The farthest a subject is looked for, in tokens.
const REACH: usize = 40;

/// The most that stands behind the name in a signature, in tokens.
const SIGNED: usize = 16;

/// Links the mentions of a paragraph with its reporting words, in the order of the words.
pub(super) fn links(
    body: &str,
    tokens: &Tokens,
    mentions: &[Mention],
    edges: &Edges,
    lexicon: &Lexicon,
) -> Vec<CueLink> {
    let mut linker = Linker {
        body,
        tokens: &tokens.list,
        mentions,
        edges,
        lexicon,
        low: 0,
        high: 0,
        found: Vec::new(),
    };
    let count = tokens.list.len();
    let mut start = 0;
    while start < count {
        let number = tokens.sentence[start];
        let length = tokens.sentence[start..]
            .iter()
            .take_while(|&&other| other == number)
            .count();
        linker.low = start;
        linker.high = start + length;
        for at in start..start + length {
            if lexicon.habits.spaceless {
                linker.visit_spaceless(at);
            } else {
                linker.visit(at);
            }
        }
        start += length;
    }
    linker.found
}

struct Linker<'a> {
    body: &'a str,
    tokens: &'a [Token],
    mentions: &'a [Mention],
    edges: &'a Edges,
    lexicon: &'a Lexicon,
    low: usize,
    high: usize,
    found: Vec<CueLink>,
}

impl Linker<'_> {
    fn visit(&mut self, at: usize) {
        let token = &self.tokens[at];
        if token.has(Flags::ACCORDING) && self.according(at) {
            return;
        }
        if token.has(Flags::POSTCORDING) {
            if let Some(mention) = at
                .checked_sub(1)
                .and_then(|last| self.edges.ending_at(last))
            {
                self.push(at, at, mention, CueForm::According, true);
            }
            return;
        }
        if let Some(mention) = self.in_the_view_of(at) {
            return self.push(at, at, mention, CueForm::According, true);
        }
        if let Some(mention) = self.where_it_says(at) {
            return self.push(at, at + 1, mention, CueForm::According, true);
        }
        if token.has(Flags::CUE) && self.is_verb(at) || self.answers_back(at) {
            self.verb(at);
        } else if token.has(Flags::NOUN) {
            self.noun(at);
        } else if token.is(':') {
            self.colon(at);
        } else if token.is_quote() {
            self.dash(at);
        } else if at == 0 && is_dash(token) {
            self.signature();
        } else if token.is_word() && !token.capital {
            self.other(at);
        }
    }

    /// "毛宁周二表示", "田中市長は「…」と述べた": where only subjects are mentions, the last one
    /// before the verb is its subject.
    fn visit_spaceless(&mut self, at: usize) {
        if !self.tokens[at].has(Flags::CUE) {
            return;
        }
        let next = self.mentions.partition_point(|mention| mention.last < at);
        let subject = next
            .checked_sub(1)
            .filter(|&mention| self.mentions[mention].first >= self.low);
        if let Some(mention) = subject {
            self.push(at, at, mention, CueForm::Before, true);
        }
    }

    fn push(&mut self, cue: usize, cue_end: usize, mention: usize, form: CueForm, strong: bool) {
        self.found.push(CueLink {
            cue,
            cue_end,
            mention,
            form,
            strong,
        });
    }

    /// Whether a word that can be a reporting verb is not a noun here ("the report").
    fn is_verb(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        let Some(before) = at.checked_sub(1).map(|last| &self.tokens[last]) else {
            return true;
        };
        let noun_form = token.has(Flags::NOUN | Flags::ROLE);
        !(noun_form
            && before.is_word()
            && (before.has(Flags::DET | Flags::POSSESSIVE) || before.possessive()))
    }

    /// "shot back", "chimed in": verbs that report speech with their particle alone.
    fn answers_back(&self, at: usize) -> bool {
        if !self.lexicon.habits.english {
            return false;
        }
        let particle = |next: &&Token| next.is_word() && matches!(next.span.len(), 2 | 4);
        let Some(next) = self.tokens.get(at + 1).filter(particle) else {
            return false;
        };
        match next.stem(self.body) {
            "back" => WITH_BACK.has(self.tokens[at].stem(self.body)),
            "in" => WITH_IN.has(self.tokens[at].stem(self.body)),
            _ => false,
        }
    }

    /// "According to X", "laut X", "по словам X".
    fn according(&mut self, at: usize) -> bool {
        let phrases = lowered(self.tokens[at].stem(self.body), |lower| {
            self.lexicon.phrases(lower)
        });
        let fits = |rest: &Vec<Box<str>>| {
            rest.iter().enumerate().all(|(step, word)| {
                self.tokens.get(at + 1 + step).is_some_and(|token| {
                    token.is_word() && lowered(token.stem(self.body), |lower| lower == &**word)
                })
            })
        };
        let Some(length) = phrases.iter().filter(|rest| fits(rest)).map(Vec::len).max() else {
            return false;
        };
        let end = at + length;
        // A preposition alone ("pour X", "para X") counts only where a comma or quote follows.
        let weak = self.tokens[at].has(Flags::PREP) && length == 0;
        let near = (end + 1..self.high.min(end + 5)).find_map(|next| self.edges.starting_at(next));
        let Some(mention) = near else { return false };
        let last = self.mentions[mention].last;
        let set_off = self
            .tokens
            .get(last + 1)
            .is_none_or(|next| is_comma(next) || next.is_quote() || next.is('.'));
        let opens =
            at == self.low || is_comma(&self.tokens[at - 1]) || self.tokens[at - 1].is_quote();
        if weak && !(set_off && opens) {
            return false;
        }
        self.push(at, end, mention, CueForm::According, !weak);
        true
    }

    /// "Ihrer Ansicht nach": a noun of saying with its owner before the preposition.
    fn in_the_view_of(&self, at: usize) -> Option<usize> {
        let last = at.checked_sub(1).filter(|&last| last > self.low)?;
        let nach = self.lexicon.habits.noun_capitals && VIEW.has(self.tokens[at].stem(self.body));
        if !nach || !self.tokens[last].has(Flags::NOUN) {
            return None;
        }
        let mention = self.edges.ending_at(last)?;
        let owned = self.tokens[self.mentions[mention].first].has(Flags::POSSESSIVE);
        owned.then_some(mention)
    }

    /// "In der Mitteilung heißt es", "Auf der Seite der Stadt hieß es": what is read from.
    fn where_it_says(&self, at: usize) -> Option<usize> {
        let says = self.lexicon.habits.noun_capitals && SAYS.has(self.tokens[at].stem(self.body));
        let it = self.tokens.get(at + 1)?;
        if !says || !IT.has(it.stem(self.body)) {
            return None;
        }
        let last = self.skip_back(at)?;
        let mention = self.head(self.edges.ending_at(last)?);
        let first = self.mentions[mention].first;
        let opens = first.checked_sub(1).filter(|&before| before >= self.low)?;
        let from = READ_FROM.has(self.tokens[opens].stem(self.body));
        from.then_some(mention)
    }

    fn verb(&mut self, at: usize) {
        let strong = self.tokens[at].has(Flags::SAY) || self.answers_back(at);
        if let Some(mention) = self.heard_saying(at) {
            return self.push(at, at, mention, CueForm::Before, strong);
        }
        let before = self.skip_back(at);
        let after_quote = before.is_none_or(|last| self.closes_quote(last));
        let inverted = if after_quote || !self.lexicon.habits.english {
            self.subject_after(at)
        } else {
            self.closing_subject(at)
        };
        let after_quote = after_quote || self.lexicon.habits.english && inverted.is_some();
        if after_quote && let Some(mention) = inverted {
            return self.push(at, at, mention, CueForm::After, strong);
        }
        if !self.is_participle(at) {
            let subject = self
                .subject_before(at)
                .filter(|&mention| self.can_be_subject(mention));
            // Where the verb may stand second, both sides are candidates.
            let behind = inverted.filter(|&mention| self.can_be_subject(mention));
            let (first, second) = match subject.zip(behind) {
                Some((one, other)) => self.of_two(one, other),
                None => (true, true),
            };
            if let Some(mention) = subject.filter(|_| first) {
                self.push(at, at, mention, CueForm::Before, strong);
            }
            if let Some(mention) = behind.filter(|_| second) {
                self.push(at, at, mention, CueForm::After, strong);
            }
            if subject.or(inverted).is_some() {
                return;
            }
        }
        if let Some(mention) = self.shared_subject(at) {
            self.push(at, at, mention, CueForm::Shared, strong);
        }
    }

    /// "…, noted NBC’s Dante Chinni.": a name right behind the verb that ends the sentence.
    fn closing_subject(&self, at: usize) -> Option<usize> {
        let comma = at > self.low && is_comma(&self.tokens[at - 1]);
        if TELLING.has(self.tokens[at].stem(self.body)) {
            // "Trump, 70, told CNN": who is told something does not say it.
            return None;
        }
        let mention = self
            .subject_after(at)
            .filter(|_| comma && self.tokens[at].has(Flags::SAY))?;
        let found = &self.mentions[mention];
        let rest = self
            .tokens
            .get(found.last + 1..self.high)
            .unwrap_or_default();
        let closed = rest.first().is_none_or(|next| next.is('.'))
            || rest.first().is_some_and(is_comma)
                && found.last > found.first
                && !self.goes_on(rest);
        (found.kind == MentionKind::Name && closed).then_some(mention)
    }

    /// "quoted Rial as saying", "recalled the chairman saying": who is heard, not who tells of it.
    fn heard_saying(&self, at: usize) -> Option<usize> {
        let says =
            self.tokens[at].has(Flags::SAY) && self.tokens[at].stem(self.body).ends_with("ing");
        if !self.lexicon.habits.english || !says {
            return None;
        }
        let last = at.checked_sub(1)?;
        let last = if self.tokens[last].stem(self.body) == "as" {
            last.checked_sub(1)?
        } else {
            last
        };
        let mention = self.edges.ending_at(last)?;
        // "issued a statement saying": the statement is not heard.
        let spoken = self.tokens[self.mentions[mention].last].has(Flags::NOUN);
        let teller = self.mentions[mention]
            .first
            .checked_sub(1)
            .filter(|_| !spoken)?;
        (teller >= self.low && self.tokens[teller].has(Flags::CUE)).then_some(mention)
    }

    /// Whether a verb follows an apposition: "said Lee, his deputy, would go", but not "said Lee, a
    /// professor who teaches law".
    fn goes_on(&self, rest: &[Token]) -> bool {
        let clause = |token: &&Token| !token.has(Flags::WHO | Flags::BOUND);
        let main = rest.iter().take_while(clause);
        main.clone().any(|token| {
            token.is_quote()
                || token.is_word() && !token.capital && token.has(Flags::AUX | Flags::CUE)
        })
    }

    /// Whether the token at `at` is a quote, or the comma or dash behind one.
    fn closes_quote(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        let sign = is_comma(token) || is_dash(token);
        token.is_quote()
            || sign && (at == self.low || self.tokens[at - 1].is_quote())
            || sign && !self.lexicon.habits.english && self.apposition_to(at).is_none()
    }

    /// "calling it", "to call", ", called", "and called": the subject is somewhere before.
    fn is_participle(&self, at: usize) -> bool {
        let word = self.tokens[at].stem(self.body);
        let Some(before) = at
            .checked_sub(1)
            .filter(|&last| last >= self.low)
            .map(|last| &self.tokens[last])
        else {
            return false;
        };
        let ing = self.lexicon.habits.english && word.ends_with("ing") && !before.has(Flags::AUX);
        ing || before.is_word() && JOINERS.has(before.stem(self.body))
    }

    /// "his claim that", "a statement from X".
    fn noun(&mut self, at: usize) {
        let before = at.checked_sub(1).filter(|&last| last >= self.low);
        if let Some(last) = before {
            for owner in (self.low.max(last.saturating_sub(2))..=last).rev() {
                let token = &self.tokens[owner];
                if token.possessive() || token.has(Flags::POSSESSIVE) {
                    let mention = self.edges.ending_at(owner);
                    if let Some(mention) = mention {
                        self.push(at, at, mention, CueForm::Noun, true);
                    }
                    return;
                }
            }
        }
        let glue = self
            .tokens
            .get(at + 1)
            .filter(|token| token.has(Flags::PREP));
        if glue.is_some_and(|token| ORIGIN.has(token.stem(self.body)))
            && let Some(mention) = self.edges.starting_at(at + 2)
        {
            self.push(at, at + 1, mention, CueForm::Noun, true);
        }
    }

    /// "X: “…”" without a verb; and a verb that may report, whose clause the colon ends ("X warb für
    /// das Gesetz mit den Worten: „…“"), in languages where the verb and its object may stand between.
    fn colon(&mut self, at: usize) {
        let quoted = self.tokens.get(at + 1).is_none_or(Token::is_quote);
        if !quoted || at <= self.low {
            return;
        }
        let beside = self.edges.ending_at(at - 1).map(|last| self.head(last));
        let beside = beside.filter(|&mention| self.can_be_subject(mention));
        let told = self.found.last().filter(|link| {
            let told = matches!(link.form, CueForm::Before | CueForm::After);
            !self.lexicon.habits.english && told && link.cue >= self.low
        });
        match (told, beside) {
            (Some(link), _) if !link.strong && self.can_be_subject(link.mention) => {
                self.push(at, at, link.mention, CueForm::Colon, true);
            }
            (_, Some(mention)) => {
                self.push(at, at, self.apposed_to(mention), CueForm::Colon, true);
            }
            _ => {}
        }
    }

    /// "Erkki Tuomioja, Präsident des Rats:": the name that opens the sentence before an apposition.
    fn apposed_to(&self, mention: usize) -> usize {
        let comma = self.mentions[mention].first.checked_sub(1);
        let name = comma
            .filter(|&comma| comma > self.low && is_comma(&self.tokens[comma]))
            .and_then(|comma| self.edges.ending_at(comma - 1))
            .filter(|&name| self.mentions[name].kind == MentionKind::Name)
            .filter(|&name| self.mentions[name].first == self.low);
        name.unwrap_or(mention)
    }

    /// "“…” — X".
    fn dash(&mut self, at: usize) {
        let dashed = self.tokens.get(at + 1).is_some_and(is_dash);
        if dashed
            && let Some(mention) = self.edges.starting_at(at + 2)
            && self.mentions[mention].kind == MentionKind::Name
            && self
                .tokens
                .get(self.mentions[mention].last + 1)
                .is_none_or(|next| !next.is_word())
        {
            self.push(at + 1, at + 1, mention, CueForm::Dash, true);
        }
    }

    /// "― Veronica Cruz", "—Michelle Marks, Philadelphia.": who signs the paragraph before.
    fn signature(&mut self) {
        let Some(mention) = self.edges.starting_at(1) else {
            return;
        };
        let found = &self.mentions[mention];
        let rest = &self.tokens[found.last + 1..];
        let closed = rest.first().is_none_or(|next| !next.is_word());
        let plain = !rest.iter().any(|token| token.is_quote() || token.is(':'));
        if found.kind == MentionKind::Name && closed && plain && rest.len() < SIGNED {
            self.push(0, 0, mention, CueForm::Dash, true);
        }
    }

    /// A verb outside the word lists right behind a mention.
    fn other(&mut self, at: usize) {
        let token = &self.tokens[at];
        if token.has(
            Flags::GRAMMAR
                | Flags::DET
                | Flags::PRONOUN
                | Flags::POSSESSIVE
                | Flags::ROLE
                | Flags::TIME,
        ) || at == self.low
        {
            return;
        }
        let Some(last) = self.skip_back(at) else {
            return;
        };
        let helped = last + 1 < at && self.tokens[last + 1].has(Flags::AUX);
        if !helped && !looks_like_verb(token.stem(self.body), self.lexicon.habits) {
            return;
        }
        if let Some(mention) = self.edges.ending_at(last) {
            self.push(at, at, self.head(mention), CueForm::Other, false);
        } else if is_comma(&self.tokens[last])
            && let Some(mention) = self.apposition(at)
        {
            self.push(at, at, mention, CueForm::Other, false);
        }
    }
}

/// Whether a token is a dash.
pub(super) fn is_dash(token: &Token) -> bool {
    ['—', '–', '-', '―'].iter().any(|&sign| token.is(sign))
}
