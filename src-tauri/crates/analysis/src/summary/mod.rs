//! Extractive summaries: of one article, and of several on one event.
//!
//! Each sentence gets features ([`features`]) and a score. A beam search then chooses the best set
//! of sentences that can stand in a summary.

mod beam_search;
mod candidate;
mod content_words;
mod digest;
mod discourse_markers;
pub mod features;
mod model;
mod occurrence;
mod prepared;
mod restatement;
mod self_contained;
mod similarity;
mod summarizer;
mod surface;
#[cfg(feature = "training")]
pub mod training;
mod vocabulary;
mod word_form;

use nutgraf_model::{Length, Lengths, Sentence, Span};

use crate::Segmented;
use beam_search::ScoredSentences;
pub(crate) use digest::{PooledSentence, StoryPool};
pub use digest::{digest, digest_features};
use model::SelectionSettings;
use prepared::PreparedArticle;
pub use restatement::ContentStems;
pub use self_contained::{SelfContainedness, of as self_containedness};
use summarizer::Summarizer;
use vocabulary::Vocabulary;

/// No more sentences of one article are candidates: the news stands before, and all pairs are
/// compared.
const MOST_CANDIDATES: usize = 160;

/// How long a summary may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Budget {
    /// At most this many sentences.
    Sentences(usize),
    /// Whole sentences with at most this many words together; at least one sentence.
    Words(usize),
}

/// A chosen sentence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pick {
    /// The index of its document; 0 for a single one.
    pub document: usize,
    /// Where it lies in that document's body.
    pub span: Span,
    /// Its score, 0 to 1.
    pub score: f32,
}

/// Gives each sentence the shortest length that shows it.
pub fn grade(text: Segmented) -> Vec<Sentence> {
    let mut vocabulary = Vocabulary::of(text.document.language);
    let graded = Graded::of(&text, Budget::Sentences(1), &mut vocabulary);
    let candidates = &graded.article.candidates;
    let lengths = lengths(candidates.iter().map(|candidate| candidate.words).sum());
    let shown = graded.with_summarizer(&vocabulary, |summarizer| summarizer.lengths(lengths));
    let mut sentences = text.sentences.to_vec();
    let nested = [
        (Length::Long, &shown.long),
        (Length::Normal, &shown.normal),
        (Length::Short, &shown.short),
    ];
    for (length, shown) in nested {
        for &index in shown {
            sentences[candidates[index].index].shown_from = Some(length);
        }
    }
    sentences
}

/// Summarises one document; picks in reading order.
pub fn summarize(text: &Segmented, budget: Budget) -> Vec<Pick> {
    let mut vocabulary = Vocabulary::of(text.document.language);
    let graded = Graded::of(text, budget, &mut vocabulary);
    let chosen = graded.with_summarizer(&vocabulary, |summarizer| summarizer.within(budget));
    let pick = |&index: &usize| Pick {
        document: 0,
        span: graded.article.candidates[index].span,
        score: share(graded.scores[index]),
    };
    chosen.iter().map(pick).collect()
}

/// The features of a sentence, for training.
#[derive(Clone, Debug)]
pub struct SentenceFeatures {
    /// The index of its document.
    pub document: usize,
    /// Where it lies in the body.
    pub span: Span,
    /// Whether it can stand in a summary.
    pub self_contained: SelfContainedness,
    /// Its features, named by [`features::NAMES`], and of a digest also by [`features::DIGEST_NAMES`].
    pub features: Vec<f32>,
    /// Its similarity to each sentence, 0 to 1.
    pub similarity: Vec<f32>,
}

/// The features of every candidate sentence, for training.
pub fn sentence_features(text: &Segmented) -> Vec<SentenceFeatures> {
    let mut vocabulary = Vocabulary::of(text.document.language);
    let article = PreparedArticle::of(text, MOST_CANDIDATES, &mut vocabulary);
    let rows = features::extract(&article);
    let measured = |(index, features): (usize, features::FeatureRow)| SentenceFeatures {
        document: 0,
        span: article.candidates[index].span,
        self_contained: article.self_contained[index],
        features: features.to_vec(),
        similarity: article.similarity.row(index).to_vec(),
    };
    rows.into_iter().enumerate().map(measured).collect()
}

/// A prepared and scored document.
struct Graded<'a> {
    article: PreparedArticle<'a>,
    scores: Vec<f32>,
    settings: SelectionSettings,
}

impl<'a> Graded<'a> {
    fn of(text: &Segmented<'a>, budget: Budget, vocabulary: &mut Vocabulary) -> Self {
        let article = PreparedArticle::of(text, MOST_CANDIDATES, vocabulary);
        let rows = features::extract(&article);
        let language = text.document.language.as_str();
        Self {
            scores: model::scores(&rows, language, budget),
            settings: SelectionSettings::of(language),
            article,
        }
    }

    /// Calls `choose` with the summarizer of this document.
    fn with_summarizer<T>(
        &self,
        vocabulary: &Vocabulary,
        choose: impl FnOnce(&Summarizer) -> T,
    ) -> T {
        let candidates = &self.article.candidates;
        let before: Vec<Option<usize>> = (0..candidates.len()).map(|i| i.checked_sub(1)).collect();
        // Where no sentence can stand alone (a poem, a list of quotations), the best is still
        // shown.
        let lenient = vec![SelfContainedness::Alone; candidates.len()];
        let strict = self
            .article
            .self_contained
            .contains(&SelfContainedness::Alone);
        choose(&Summarizer {
            scored: ScoredSentences {
                scores: &self.scores,
                self_contained: if strict {
                    &self.article.self_contained
                } else {
                    &lenient
                },
                before: &before,
                similarity: &|a, b| self.article.similarity.row(a)[b],
            },
            candidates: self.article.placed(0).collect(),
            headlines: vec![self.article.headline_words.clone()],
            vocabulary,
            size: &|index| candidates[index].surface.size(),
            settings: self.settings,
        })
    }
}

/// How many sentences a summary of each length has, by the words of the article.
fn lengths(words: usize) -> Lengths<usize> {
    match words {
        0..300 => Lengths {
            short: 1,
            normal: 3,
            long: 5,
        },
        300..700 => Lengths {
            short: 2,
            normal: 3,
            long: 6,
        },
        _ => Lengths {
            short: 2,
            normal: 4,
            long: 7,
        },
    }
}

/// A standardised score as a share between 0 and 1.
fn share(score: f32) -> f32 {
    1.0 / (1.0 + (-score).exp())
}

#[cfg(test)]
mod tests;
