//! The surroundings of a quote: the tokens next to it, its sentence, the nearest reporting words.

use super::annotated::{AnnotatedDocument, Paragraph};
use super::clause::{CueForm, CueLink, is_dash};
use super::lexicon::Flags;
use super::marks::MarkStyle;
use super::mention::is_comma;
use super::token::{Token, TokenKind};

/// The surroundings of one quote.
pub(super) struct Surroundings {
    /// Its paragraph.
    pub(super) paragraph: usize,
    /// Its token.
    pub(super) token: usize,
    /// The first token of its sentence.
    pub(super) low: usize,
    /// One past the last token of its sentence.
    pub(super) high: usize,
    /// The class of the token before it; see [`before`].
    pub(super) before: usize,
    /// The class of the token after it; see [`after`].
    pub(super) after: usize,
    /// How its words end: comma, stop, question or exclamation mark, dash or dots, else.
    pub(super) ending: usize,
    /// Whether it opens its sentence.
    pub(super) opens: bool,
    /// How many words it has.
    pub(super) words: usize,
    /// The numbers of the two words before and the one after; 0 for any other.
    pub(super) near: [usize; 3],
    /// The nearest reporting link to its left in the sentence, and the nearest of any form.
    pub(super) left: (Option<usize>, Option<usize>),
    /// The same to its right.
    pub(super) right: (Option<usize>, Option<usize>),
}

/// How many values [`before`] has.
pub(super) const BEFORE: usize = 11;
/// How many values [`after`] has.
pub(super) const AFTER: usize = 12;
/// How many values `ending` has.
pub(super) const ENDING: usize = 5;
/// How far a sentence is read to either side of a quote, in tokens.
pub(super) const REACH: usize = 60;

impl Surroundings {
    /// The surroundings of a segment; `None` where its paragraph has no token for it.
    pub(super) fn of(annotated: &AnnotatedDocument, segment: usize) -> Option<Self> {
        let part = &annotated.segments[segment];
        let token = annotated.places[segment]?;
        let paragraph = &annotated.paragraphs[part.paragraph];
        let tokens = &paragraph.tokens.list;
        let sentence = &paragraph.tokens.sentence;
        let number = sentence[token];
        let low = (token.saturating_sub(REACH)..token)
            .find(|&at| sentence[at] == number)
            .unwrap_or(token);
        let high = (token..tokens.len().min(token + REACH))
            .take_while(|&at| sentence[at] == number)
            .count()
            + token;
        let text = part.content.of(annotated.body).unwrap_or_default();
        let mut found = Surroundings {
            paragraph: part.paragraph,
            token,
            low,
            high,
            before: before(tokens, token, low),
            after: after(tokens, token),
            ending: ending(text),
            opens: token == low,
            words: words(text),
            near: near(tokens, token, low),
            left: (None, None),
            right: (None, None),
        };
        if part.style == MarkStyle::Label {
            found.before = 2;
        }
        found.find_links(paragraph);
        Some(found)
    }

    fn find_links(&mut self, paragraph: &Paragraph) {
        let links = &paragraph.links;
        let from = links.partition_point(|link| link.cue < self.low);
        let to = links.partition_point(|link| link.cue < self.high);
        let reports = |link: &CueLink| link.form != CueForm::Other;
        for (at, link) in links.iter().enumerate().take(to).skip(from) {
            if link.cue < self.token {
                self.left.1 = Some(at);
                if reports(link) {
                    self.left.0 = Some(at);
                }
            } else {
                self.right.1 = self.right.1.or(Some(at));
                if reports(link) {
                    self.right.0 = self.right.0.or(Some(at));
                }
            }
        }
    }
}

/// The numbers of the two words before a quote (nearest first) and of the one after.
fn near(tokens: &[Token], at: usize, low: usize) -> [usize; 3] {
    let number = |at: Option<usize>| {
        at.and_then(|at| tokens.get(at))
            .map_or(0, |t| t.word.into())
    };
    let back = |steps: usize| at.checked_sub(steps).filter(|&before| before >= low);
    [number(back(1)), number(back(2)), number(Some(at + 1))]
}

/// The number of words of a text. Two letters of a script without spaces count as one word.
pub(super) fn words(text: &str) -> usize {
    let spaceless = |sign: &char| matches!(sign, '\u{0e00}'..='\u{0eff}' | '\u{3040}'..='\u{9fff}');
    let letters = if text.is_ascii() {
        0
    } else {
        text.chars().filter(spaceless).count()
    };
    letters / 2 + spaced_words(text)
}

fn spaced_words(text: &str) -> usize {
    text.split(|sign: char| sign.is_whitespace() || sign == '—' || sign == '–')
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .count()
}

/// How a quote’s words end.
fn ending(text: &str) -> usize {
    match text
        .trim_end_matches(['’', '\'', '”', ')', ' '])
        .chars()
        .next_back()
    {
        Some(',' | '，' | '、') => 0,
        Some('.' | '。') => 1,
        Some('?' | '!' | '？' | '！') => 2,
        Some('—' | '–' | '-' | '…' | ':' | ';') => 3,
        _ => 4,
    }
}

/// The class of the token before: 0 start of the sentence, 1 comma, 2 colon, 3 word that opens a
/// clause, 4 article, 5 preposition, 6 verb of saying, 7 other reporting verb, 8 noun of saying, 9
/// another word, 10 another sign or quote.
fn before(tokens: &[Token], at: usize, low: usize) -> usize {
    let Some(token) = at
        .checked_sub(1)
        .filter(|&last| last >= low)
        .map(|last| &tokens[last])
    else {
        return 0;
    };
    match token.kind {
        _ if is_comma(token) => 1,
        TokenKind::Sign(':') => 2,
        TokenKind::Word if token.has(Flags::BOUND) => 3,
        TokenKind::Word if token.has(Flags::DET | Flags::POSSESSIVE) || token.possessive() => 4,
        TokenKind::Word if token.has(Flags::PREP) => 5,
        TokenKind::Word if token.has(Flags::SAY) => 6,
        TokenKind::Word if token.has(Flags::REPORT) => 7,
        TokenKind::Word if token.has(Flags::NOUN) => 8,
        TokenKind::Word => 9,
        _ => 10,
    }
}

/// The class of the token after: 0 nothing, 1 comma, 2 stop, 3 verb of saying, 4 pronoun, 5
/// capital, 6 preposition, 7 word that opens a clause, 8 dash, 9 quote, 10 another word, 11 another
/// sign.
fn after(tokens: &[Token], at: usize) -> usize {
    let Some(token) = tokens.get(at + 1) else {
        return 0;
    };
    match token.kind {
        _ if is_comma(token) => 1,
        TokenKind::Sign('.' | '?' | '!') => 2,
        TokenKind::Word if token.has(Flags::CUE) => 3,
        TokenKind::Word if token.has(Flags::PRONOUN) => 4,
        TokenKind::Word if token.has(Flags::BOUND) => 7,
        TokenKind::Word if token.has(Flags::PREP) => 6,
        TokenKind::Word if token.capital => 5,
        TokenKind::Word => 10,
        TokenKind::Quote(_) => 9,
        _ if is_dash(token) => 8,
        _ => 11,
    }
}

/// How many kinds [`link_kind`] has.
pub(super) const LINK_KINDS: usize = 17;

/// A link’s form and strength as a number; 0 is none.
pub(super) fn link_kind(link: Option<&CueLink>) -> usize {
    link.map_or(0, |link| {
        let form = match link.form {
            CueForm::Before => 0,
            CueForm::After => 1,
            CueForm::Shared => 2,
            CueForm::According => 3,
            CueForm::Noun => 4,
            CueForm::Colon => 5,
            CueForm::Dash => 6,
            CueForm::Other => 7,
        };
        1 + form * 2 + usize::from(link.strong)
    })
}

/// The same in four classes: none, a verb of saying, another reporting verb, another verb.
pub(super) fn coarse(kind: usize) -> usize {
    match kind {
        0 => 0,
        15 | 16 => 3,
        kind if kind % 2 == 0 => 1,
        _ => 2,
    }
}
