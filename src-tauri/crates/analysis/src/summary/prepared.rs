//! An article prepared for the choice of sentences: candidates, term vectors, similarity,
//! self-containedness.

use nutgraf_model::BlockKind;

use super::candidate::{self, CandidateSentence};
use super::discourse_markers;
use super::occurrence::PlacedSentence;
use super::self_contained::{self, SelfContainedness};
use super::similarity::{self, SimilarityMatrix, Vector};
use super::vocabulary::{Term, Vocabulary};
use crate::{Document, Segmented, words};

/// How many sentences at the end of an article may be credits.
const CREDIT_LINES: usize = 3;

/// A prepared article.
pub(super) struct PreparedArticle<'a> {
    pub(super) body: &'a str,
    pub(super) candidates: Vec<CandidateSentence>,
    /// The headline's content terms, sorted.
    pub(super) headline: Vec<Term>,
    /// All words of the headline, in order.
    pub(super) headline_words: Vec<Term>,
    /// How many terms the vocabulary has.
    pub(super) terms: usize,
    pub(super) weights: Vec<f32>,
    pub(super) vectors: Vec<Vector>,
    pub(super) similarity: SimilarityMatrix,
    pub(super) self_contained: Vec<SelfContainedness>,
    pub(super) leans: Vec<bool>,
    pub(super) blocks: usize,
    /// How many candidates each block has.
    pub(super) block_sizes: Vec<usize>,
}

impl<'a> PreparedArticle<'a> {
    pub(super) fn of(
        Segmented {
            document,
            sentences,
        }: &Segmented<'a>,
        most: usize,
        vocabulary: &mut Vocabulary,
    ) -> Self {
        let body = document.body;
        let candidates = candidate::candidates(body, document.blocks, sentences, most, vocabulary);
        let headline = headline_terms(document.headline, vocabulary);
        let headline_words = words::words(document.headline)
            .map(|word| vocabulary.read(word.text).term)
            .collect();
        let terms = vocabulary.len();
        let weights = similarity::weights(&candidates.iter().collect::<Vec<_>>(), terms);
        let vectors: Vec<Vector> = candidates
            .iter()
            .map(|candidate| similarity::vector(&candidate.terms, &weights))
            .collect();
        let language = document.language.as_str();
        let leans: Vec<bool> = candidates
            .iter()
            .map(|candidate| discourse_markers::leans(candidate.text(body), language))
            .collect();
        let mut block_sizes = vec![0; document.blocks.len()];
        candidates
            .iter()
            .for_each(|candidate| block_sizes[candidate.block] += 1);
        Self {
            body,
            similarity: SimilarityMatrix::of(&vectors, terms),
            self_contained: all_self_contained(&candidates, &leans, document),
            leans,
            blocks: document.blocks.len(),
            block_sizes,
            candidates,
            headline,
            headline_words,
            terms,
            weights,
            vectors,
        }
    }
}

impl PreparedArticle<'_> {
    /// Its candidates, as those of a story's `document`.
    pub(super) fn placed(&self, document: usize) -> impl Iterator<Item = PlacedSentence<'_>> {
        let of = self.candidates.len();
        let placed = move |(place, candidate)| PlacedSentence {
            candidate,
            document,
            place,
            of,
        };
        self.candidates.iter().enumerate().map(placed)
    }
}

/// The self-containedness of each candidate. A sentence before a bracketed credit is the caption of
/// a picture. A sentence without a stop, where paragraphs have one, is a caption or a heading. The
/// last sentences may be credits.
fn all_self_contained(
    candidates: &[CandidateSentence],
    leans: &[bool],
    document: &Document,
) -> Vec<SelfContainedness> {
    let (body, language) = (document.body, document.language.as_str());
    let judge = |(candidate, &leans): (&CandidateSentence, &bool)| {
        self_contained::judge(candidate.text(body), language, &candidate.surface, leans)
    };
    let mut all_self_contained: Vec<SelfContainedness> =
        candidates.iter().zip(leans).map(judge).collect();
    for (index, candidate) in candidates.iter().enumerate().skip(1) {
        let text = candidate.text(body);
        let same_block = candidates[index - 1].block == candidate.block;
        if same_block
            && candidate.in_block == 1
            && text.contains('/')
            && self_contained::is_bracketed(text)
        {
            all_self_contained[index - 1] = SelfContainedness::Never;
        }
    }
    for index in unstopped(candidates, document) {
        all_self_contained[index] = SelfContainedness::Never;
    }
    for index in candidates.len().saturating_sub(CREDIT_LINES)..candidates.len() {
        if self_contained::is_reporters_credit(candidates[index].text(body)) {
            all_self_contained[index] = SelfContainedness::Never;
        }
    }
    all_self_contained
}

/// The last sentences of paragraphs without a stop, in a text where most paragraphs end in one.
fn unstopped(candidates: &[CandidateSentence], document: &Document) -> Vec<usize> {
    let is_last = |index: usize| {
        let next = candidates.get(index + 1);
        next.is_none_or(|next| next.block != candidates[index].block)
    };
    let is_paragraph =
        |index: usize| document.blocks[candidates[index].block].kind == BlockKind::Paragraph;
    let (stopped, unstopped): (Vec<usize>, Vec<usize>) = (0..candidates.len())
        .filter(|&index| is_last(index) && is_paragraph(index))
        .partition(|&index| self_contained::is_stopped(candidates[index].text(document.body)));
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
