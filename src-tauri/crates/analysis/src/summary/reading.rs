//! An article as read for choosing: sentences, terms, likeness, standing.

use nutgraf_model::{BlockKind, Sentence};

use super::likeness::{self, Likeness, Vector};
use super::line::{self, Line};
use super::occurrence::Placed;
use super::openers;
use super::standing::{self, Standing};
use super::vocabulary::{Term, Vocabulary};
use crate::{Document, words};

/// How many lines at the end of an article may say who reported it.
const CREDIT_LINES: usize = 3;

/// One article, read.
pub(super) struct Reading<'a> {
    pub(super) body: &'a str,
    pub(super) lines: Vec<Line>,
    /// The headline's content terms, sorted.
    pub(super) headline: Vec<Term>,
    /// All words of the headline, in order.
    pub(super) headline_words: Vec<Term>,
    /// How many terms the vocabulary has.
    pub(super) terms: usize,
    pub(super) weights: Vec<f32>,
    pub(super) vectors: Vec<Vector>,
    pub(super) likeness: Likeness,
    pub(super) standing: Vec<Standing>,
    pub(super) leans: Vec<bool>,
    pub(super) blocks: usize,
    /// How many lines each block has.
    pub(super) block_sizes: Vec<usize>,
}

impl<'a> Reading<'a> {
    pub(super) fn of(
        document: &Document<'a>,
        sentences: &[Sentence],
        most: usize,
        vocabulary: &mut Vocabulary,
    ) -> Self {
        let body = document.body;
        let lines = line::lines(body, document.blocks, sentences, most, vocabulary);
        let headline = headline_terms(document.headline, vocabulary);
        let headline_words = words::words(document.headline)
            .map(|word| vocabulary.read(word.text).term)
            .collect();
        let terms = vocabulary.len();
        let weights = likeness::weights(&lines.iter().collect::<Vec<_>>(), terms);
        let vectors: Vec<Vector> = lines
            .iter()
            .map(|line| likeness::vector(&line.terms, &weights))
            .collect();
        let language = document.language.as_str();
        let leans: Vec<bool> = lines
            .iter()
            .map(|line| openers::lean(line.text(body), language))
            .collect();
        let mut block_sizes = vec![0; document.blocks.len()];
        lines.iter().for_each(|line| block_sizes[line.block] += 1);
        Self {
            body,
            likeness: Likeness::of(&vectors, terms),
            standing: standings(&lines, &leans, document),
            leans,
            blocks: document.blocks.len(),
            block_sizes,
            lines,
            headline,
            headline_words,
            terms,
            weights,
            vectors,
        }
    }
}

impl Reading<'_> {
    /// Its lines, as those of a story's `document`.
    pub(super) fn placed(&self, document: usize) -> impl Iterator<Item = Placed<'_>> {
        let of = self.lines.len();
        let placed = move |(place, line)| Placed {
            line,
            document,
            place,
            of,
        };
        self.lines.iter().enumerate().map(placed)
    }
}

/// How each line stands. What a bracketed credit follows is the caption of a picture; so is, or a
/// heading, what has no stop where paragraphs have one; and the last lines may be credits.
fn standings(lines: &[Line], leans: &[bool], document: &Document) -> Vec<Standing> {
    let (body, language) = (document.body, document.language.as_str());
    let judge = |(line, &leans): (&Line, &bool)| {
        standing::judge(line.text(body), language, &line.surface, leans)
    };
    let mut standings: Vec<Standing> = lines.iter().zip(leans).map(judge).collect();
    for (index, line) in lines.iter().enumerate().skip(1) {
        let text = line.text(body);
        let same_block = lines[index - 1].block == line.block;
        if same_block && line.in_block == 1 && text.contains('/') && standing::is_bracketed(text) {
            standings[index - 1] = Standing::Never;
        }
    }
    for index in unstopped(lines, document) {
        standings[index] = Standing::Never;
    }
    for index in lines.len().saturating_sub(CREDIT_LINES)..lines.len() {
        if standing::is_reporters_credit(lines[index].text(body)) {
            standings[index] = Standing::Never;
        }
    }
    standings
}

/// The paragraphs' last lines that have no stop, in a text most of whose paragraphs have one.
fn unstopped(lines: &[Line], document: &Document) -> Vec<usize> {
    let is_last = |index: usize| {
        let next = lines.get(index + 1);
        next.is_none_or(|next| next.block != lines[index].block)
    };
    let is_paragraph =
        |index: usize| document.blocks[lines[index].block].kind == BlockKind::Paragraph;
    let (stopped, unstopped): (Vec<usize>, Vec<usize>) = (0..lines.len())
        .filter(|&index| is_last(index) && is_paragraph(index))
        .partition(|&index| standing::is_stopped(lines[index].text(document.body)));
    if stopped.len() > unstopped.len() {
        unstopped
    } else {
        Vec::new()
    }
}

fn headline_terms(headline: &str, vocabulary: &mut Vocabulary) -> Vec<Term> {
    let mut terms: Vec<Term> = words::words(headline)
        .map(|word| vocabulary.read(word.text))
        .filter(|entry| !entry.form.stop)
        .map(|entry| entry.term)
        .collect();
    terms.sort_unstable();
    terms.dedup();
    terms
}
