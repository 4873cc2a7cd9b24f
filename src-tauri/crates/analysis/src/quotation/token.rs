//! The tokens of a paragraph: words, punctuation and whole quotes. A quote is one token, so that
//! the sentence around it can be parsed.

use nutgraf_language::{List, Words};
use nutgraf_model::Span;

use super::lexicon::{Flags, Lexicon};
use super::marks::Segment;
use super::spaceless;

/// Subject pronouns that hang on the verb by a hyphen.
static HYPHENED: Words = Words::new(List::HyphenPronoun);

/// The kind of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TokenKind {
    /// A word or number.
    Word,
    /// A punctuation sign.
    Sign(char),
    /// A quoted segment, by its index.
    Quote(usize),
}

/// A token of the reporter's text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    /// Its kind.
    pub(super) kind: TokenKind,
    /// Where it lies.
    pub(super) span: Span,
    /// Where it ends without "’s".
    pub(super) stem_end: usize,
    /// The number of a frequent word; 0 for any other.
    pub(super) word: u8,
    /// Its classes in the word lists.
    pub(super) flags: Flags,
    /// Whether it starts with a capital.
    pub(super) capital: bool,
}

impl Token {
    /// Whether it is a word.
    pub(super) fn is_word(&self) -> bool {
        self.kind == TokenKind::Word
    }

    /// Whether it is a quote.
    pub(super) fn is_quote(&self) -> bool {
        matches!(self.kind, TokenKind::Quote(_))
    }

    /// Whether it is this sign.
    pub(super) fn is(&self, sign: char) -> bool {
        self.kind == TokenKind::Sign(sign)
    }

    /// Whether it ends in "’s".
    pub(super) fn possessive(&self) -> bool {
        self.stem_end < self.span.end
    }

    /// Whether a word list puts it in one of these classes.
    pub(super) fn has(&self, flags: Flags) -> bool {
        self.flags.has(flags)
    }

    /// The word without "’s".
    pub(super) fn stem<'a>(&self, body: &'a str) -> &'a str {
        body.get(self.span.start..self.stem_end).unwrap_or_default()
    }
}

/// A paragraph's tokens with the number of the sentence each belongs to.
#[derive(Debug, Default)]
pub(super) struct Tokens {
    /// The tokens in order.
    pub(super) list: Vec<Token>,
    /// For each, its sentence, counted from 0.
    pub(super) sentence: Vec<u32>,
}

/// Reads one paragraph. `segments` are those of this paragraph, the first with index `first`.
pub(super) fn read(
    body: &str,
    span: Span,
    segments: &[Segment],
    first: usize,
    lexicon: &Lexicon,
) -> Tokens {
    let mut list = Vec::with_capacity(span.len() / 5 + 4);
    let mut at = span.start;
    for (number, segment) in segments.iter().enumerate() {
        words(body, Span::new(at, segment.outer.start), lexicon, &mut list);
        list.push(Token {
            kind: TokenKind::Quote(first + number),
            span: segment.content,
            stem_end: segment.content.end,
            flags: Flags::default(),
            word: 0,
            capital: false,
        });
        at = segment.outer.end;
    }
    words(body, Span::new(at, span.end), lexicon, &mut list);
    let list = without_asides(list);
    let sentence = sentences(body, &list);
    Tokens { list, sentence }
}

fn is_inner(letter: char) -> bool {
    matches!(
        letter,
        '’' | '\'' | '&' | '-' | '.' | '@' | '/' | '\u{2011}' | '・' | '·'
    )
}

fn is_word_letter(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '$' | '@' | '#' | '_')
}

fn words(body: &str, span: Span, lexicon: &Lexicon, list: &mut Vec<Token>) {
    let Some(text) = body.get(span.start..span.end) else {
        return;
    };
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        if letter.is_whitespace() || letter == '\u{200b}' {
            continue;
        }
        let start = span.start + at;
        if !is_word_letter(letter) {
            sign(body, start, letter, lexicon, list);
            continue;
        }
        let mut end = at + letter.len_utf8();
        while let Some(&(next, letter)) = letters.peek() {
            let joined = is_word_letter(letter)
                || (is_inner(letter)
                    && text[next + letter.len_utf8()..]
                        .chars()
                        .next()
                        .is_some_and(char::is_alphanumeric));
            if !joined {
                break;
            }
            end = next + letter.len_utf8();
            letters.next();
        }
        let word = Span::new(start, span.start + end);
        if lexicon.habits.spaceless && text[at..end].contains(spaceless::is_spaceless) {
            let next = body[word.end..].chars().next();
            let followed = next.is_some_and(|sign| "、，,「『“".contains(sign));
            cut(body, word, lexicon, followed, list);
            continue;
        }
        parts(body, word, lexicon, list);
    }
}

/// The parts of a run of letters without spaces.
fn cut(body: &str, run: Span, lexicon: &Lexicon, followed: bool, list: &mut Vec<Token>) {
    let text = &body[run.start..run.end];
    list.extend(
        spaceless::cut(text, lexicon, followed)
            .into_iter()
            .map(|part| Token {
                kind: TokenKind::Word,
                span: Span::new(run.start + part.span.start, run.start + part.span.end),
                stem_end: run.start + part.span.end,
                word: 0,
                flags: part.flags,
                capital: part.name,
            }),
    );
}

/// A word, or the two parts of one that an apostrophe or hyphen joins ("l’agence", "dit-il").
fn parts(body: &str, word: Span, lexicon: &Lexicon, list: &mut Vec<Token>) {
    let text = &body[word.start..word.end];
    if lexicon.habits.elision
        && let Some(at) = text.find(['’', '\''])
        && at > 0
        && (at <= 2 || text[..at].ends_with("ll") || text[..at].eq_ignore_ascii_case("un"))
    {
        let cut = word.start + at + text[at..].chars().next().map_or(1, char::len_utf8);
        push(body, Span::new(word.start, cut), lexicon, list);
        return parts(body, Span::new(cut, word.end), lexicon, list);
    }
    if lexicon.habits.hyphen_pronouns
        && let Some(at) = text.rfind('-')
        && HYPHENED.has(&text[at + 1..])
    {
        let verb = text[..at].strip_suffix("-t").unwrap_or(&text[..at]);
        push(
            body,
            Span::new(word.start, word.start + verb.len()),
            lexicon,
            list,
        );
        return push(
            body,
            Span::new(word.start + at + 1, word.end),
            lexicon,
            list,
        );
    }
    push(body, word, lexicon, list);
}

fn push(body: &str, span: Span, lexicon: &Lexicon, list: &mut Vec<Token>) {
    let text = &body[span.start..span.end];
    let stem = if lexicon.habits.english {
        text.strip_suffix("’s")
            .or_else(|| text.strip_suffix("'s"))
            .unwrap_or(text)
    } else {
        text
    };
    let capital = stem.chars().next().is_some_and(char::is_uppercase);
    let (mut flags, word) = lowered(stem, |lower| lexicon.entry(lower));
    if stem.len() < text.len() {
        flags |= lowered(text, |lower| lexicon.flags(lower));
    }
    if flags == Flags::default() && lexicon.habits.ends_role(stem) {
        flags = Flags::ROLE;
    }
    if !capital {
        flags = flags.without(Flags::FIRST_NAME);
    } else if list.last().is_some_and(|last| runs_on(body, last)) {
        // A capital inside a sentence: a name, not a word of grammar ("Will Smith").
        flags = flags.without(Flags::AUX | Flags::ADVERB | Flags::CUE | Flags::STOP | Flags::NOUN);
    }
    list.push(Token {
        kind: TokenKind::Word,
        span,
        stem_end: span.start + stem.len(),
        word,
        flags,
        capital,
    });
}

/// Whether a sentence goes on behind a token: a word, or a quote that ends in a comma.
fn runs_on(body: &str, token: &Token) -> bool {
    match token.kind {
        TokenKind::Word => !token.has(Flags::ABBREVIATION),
        TokenKind::Quote(_) => body[token.span.start..token.span.end].ends_with(','),
        TokenKind::Sign(_) => false,
    }
}

/// Calls `read` with the text in lower case, without allocating for short ASCII words.
pub(super) fn lowered<T>(text: &str, read: impl FnOnce(&str) -> T) -> T {
    let mut buffer = [0u8; 32];
    if text.is_ascii() && text.len() <= buffer.len() {
        let lower = &mut buffer[..text.len()];
        lower.copy_from_slice(text.as_bytes());
        lower.make_ascii_lowercase();
        return read(std::str::from_utf8(lower).unwrap_or_default());
    }
    if text.len() > 120 {
        return read("");
    }
    read(&text.to_lowercase().replace('\'', "’"))
}

/// A punctuation sign; a dot after an abbreviation or initial belongs to its word.
fn sign(body: &str, start: usize, letter: char, lexicon: &Lexicon, list: &mut Vec<Token>) {
    let end = start + letter.len_utf8();
    if letter == '.'
        && let Some(last) = list.last_mut()
        && last.is_word()
        && last.span.end == start
        && shortens(body, last)
    {
        last.span.end = end;
        last.stem_end = end;
        return;
    }
    if matches!(letter, '’' | '\'') && lexicon.habits.english {
        // A plural genitive ("the voters’").
        if let Some(last) = list.last_mut()
            && last.is_word()
            && last.span.end == start
            && body[..start].ends_with('s')
        {
            last.span.end = end;
        }
        return;
    }
    let letter = match letter {
        '：' => ':',
        '，' => ',',
        other => other,
    };
    list.push(Token {
        kind: TokenKind::Sign(letter),
        span: Span::new(start, end),
        stem_end: end,
        flags: Flags::default(),
        word: 0,
        capital: false,
    });
}

fn shortens(body: &str, word: &Token) -> bool {
    if word.has(Flags::ABBREVIATION) {
        return true;
    }
    let text = &body[word.span.start..word.span.end];
    text.len() <= 12 && text.split('.').all(|part| part.chars().count() == 1) && word.capital
}

/// Drops short asides in parentheses: "Rep. John Mica (R-Fla.) said".
fn without_asides(list: Vec<Token>) -> Vec<Token> {
    let opens = |token: &Token| token.is('(') || token.is('[');
    if !list.iter().any(opens) {
        return list;
    }
    let mut kept: Vec<Token> = Vec::with_capacity(list.len());
    let mut aside: Option<usize> = None;
    for token in list {
        if opens(&token) {
            aside = Some(kept.len());
        } else if let Some(start) = aside {
            if token.is(')') || token.is(']') {
                kept.truncate(start);
                aside = None;
                continue;
            }
            if token.is_quote() || kept.len() - start > 14 {
                aside = None;
            }
        }
        kept.push(token);
    }
    kept
}

/// The sentence of each token. A quote that ends in a stop ends its sentence unless its cue
/// follows.
fn sentences(body: &str, list: &[Token]) -> Vec<u32> {
    let mut number = 0;
    let mut numbers = Vec::with_capacity(list.len());
    for (at, token) in list.iter().enumerate() {
        numbers.push(number);
        let Some(next) = list.get(at + 1) else { break };
        let ends = match token.kind {
            TokenKind::Sign('.' | '?' | '!' | '…' | '。' | '！' | '？') => {
                next.is_quote() || !(next.is_word() && starts_small(body, next))
            }
            TokenKind::Quote(_) => quote_ends(body, token, next, &list[at + 1..]),
            _ => false,
        };
        if ends {
            number += 1;
        }
    }
    numbers
}

fn starts_small(body: &str, token: &Token) -> bool {
    body[token.span.start..]
        .chars()
        .next()
        .is_some_and(char::is_lowercase)
}

fn quote_ends(body: &str, quote: &Token, next: &Token, rest: &[Token]) -> bool {
    let text = &body[quote.span.start..quote.span.end];
    let text = text.trim_end_matches(['’', '\'', '”', ')', '»', '“']);
    let starts = next.is_quote() || (next.is_word() && next.capital);
    match text.chars().next_back() {
        Some('.' | '…') => starts,
        Some('?' | '!' | '？' | '！' | '。') => {
            starts && (next.is_quote() || !rest.iter().take(5).any(|word| word.has(Flags::CUE)))
        }
        _ => false,
    }
}
