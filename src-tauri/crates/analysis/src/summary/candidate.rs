//! A candidate sentence: its terms and its surface.

use nutgraf_model::{Block, Sentence, Span};

use super::surface::Surface;
use super::vocabulary::{KnownWord, Term, Vocabulary};
use crate::words;

/// A sentence that may be chosen.
#[derive(Clone, Debug)]
pub(super) struct CandidateSentence {
    /// Its index among the sentences of its document.
    pub(super) index: usize,
    pub(super) span: Span,
    pub(super) block: usize,
    /// Its index within its block.
    pub(super) in_block: usize,
    /// All its words in order.
    pub(super) all_words: Vec<SentenceWord>,
    /// Its content words in order, without stop words.
    pub(super) terms: Vec<Term>,
    /// The different ones of them, sorted.
    pub(super) distinct: Vec<Term>,
    /// All words, stop words too.
    pub(super) words: usize,
    /// Letters and digits of all words, in characters.
    pub(super) letters: usize,
    /// Words with a capital, other than the first.
    pub(super) capitals: usize,
    /// The terms of those words.
    pub(super) names: Vec<Term>,
    /// Words that begin with a digit.
    pub(super) numbers: usize,
    /// Whether it reports what somebody says.
    pub(super) reports: bool,
    /// Whether it speaks of its author or to its audience.
    pub(super) first_person: bool,
    /// What its letters and marks show.
    pub(super) surface: Surface,
}

/// A word as it stands in a sentence.
#[derive(Clone, Copy, Debug)]
pub(super) struct SentenceWord {
    pub(super) term: Term,
    /// Whether it begins with a capital.
    pub(super) capital: bool,
}

impl CandidateSentence {
    /// Reads a sentence of a prose block.
    pub(super) fn read(
        index: usize,
        of: &Sentence,
        in_block: usize,
        body: &str,
        vocabulary: &mut Vocabulary,
    ) -> Self {
        let text = of.span.of(body).unwrap_or_default();
        let mut candidate = Self {
            index,
            span: of.span,
            block: of.block,
            in_block,
            all_words: Vec::with_capacity(32),
            terms: Vec::with_capacity(24),
            distinct: Vec::new(),
            words: 0,
            letters: 0,
            capitals: 0,
            names: Vec::new(),
            numbers: 0,
            reports: false,
            first_person: false,
            surface: Surface::of(text),
        };
        for word in words::words(text) {
            candidate.add(word.text, vocabulary);
        }
        candidate.distinct = candidate.terms.clone();
        candidate.distinct.sort_unstable();
        candidate.distinct.dedup();
        candidate
    }

    fn add(&mut self, word: &str, vocabulary: &mut Vocabulary) {
        let KnownWord { term, form } = vocabulary.read(word);
        let first = word.chars().next();
        let capital = first.is_some_and(char::is_uppercase);
        self.all_words.push(SentenceWord { term, capital });
        if self.words > 0 && capital {
            self.capitals += 1;
            if !form.stop {
                self.names.push(term);
            }
        }
        self.numbers += usize::from(first.is_some_and(|c| c.is_ascii_digit()));
        self.reports |= form.reports;
        self.first_person |= form.first_person;
        self.words += 1;
        self.letters += if word.is_ascii() {
            word.len()
        } else {
            word.chars().count()
        };
        if !form.stop {
            self.terms.push(term);
        }
    }

    /// Its pairs of neighbouring words, in order.
    pub(super) fn pairs(&self) -> impl Iterator<Item = (Term, Term)> + '_ {
        self.all_words
            .windows(2)
            .map(|two| (two[0].term, two[1].term))
    }

    pub(super) fn text<'a>(&self, body: &'a str) -> &'a str {
        self.span.of(body).unwrap_or_default()
    }
}

/// The sentences of prose blocks, at most `most` of them. The news of an article stands before
/// that.
pub(super) fn candidates(
    body: &str,
    blocks: &[Block],
    sentences: &[Sentence],
    most: usize,
    vocabulary: &mut Vocabulary,
) -> Vec<CandidateSentence> {
    let mut candidates: Vec<CandidateSentence> = Vec::new();
    for (index, sentence) in sentences.iter().enumerate() {
        if candidates.len() == most {
            break;
        }
        if !blocks
            .get(sentence.block)
            .is_some_and(|block| block.kind.is_prose())
        {
            continue;
        }
        let in_block = match candidates.last() {
            Some(last) if last.block == sentence.block => last.in_block + 1,
            _ => 0,
        };
        candidates.push(CandidateSentence::read(
            index, sentence, in_block, body, vocabulary,
        ));
    }
    candidates
}
