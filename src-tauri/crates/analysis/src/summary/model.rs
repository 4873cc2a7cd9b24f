//! The learned models: trees that score a sentence by its features, and weights for the content
//! words of a summary. There are weights for English, for French, for all other languages (learned
//! from both, since the features know no words), and for several articles on one event in any
//! language.
//!
//! `training/README.md` says what they were learned from, when, and what each part gains.

use std::sync::LazyLock;

use nutgraf_trees::Trees;

use super::Budget;
use super::beam_search::Objective;
use super::content_words::ContentWordWeights;
use super::features::{self, FeatureRow};
use crate::weights::shipped;

/// The models for a language or kind of text, and the weights of the choice of sentences. The
/// latter were found by cross-validation.
struct LearnedModel {
    trees: Trees,
    expect: ContentWordWeights,
    by_sentences: SelectionWeights,
    by_words: SelectionWeights,
}

/// The weights of the choice of sentences.
#[derive(Clone, Copy)]
struct SelectionWeights {
    /// What a sentence loses for each unit of the logarithm of its words, in standard deviations of
    /// the score. It keeps a summary of three sentences from taking three very long ones; a limit
    /// on words needs less of it.
    length_loss: f32,
    objective: Objective,
}

const fn selection_weights(
    length_loss: f32,
    repeated: f32,
    words: f32,
    pairs: f32,
) -> SelectionWeights {
    SelectionWeights {
        length_loss,
        objective: Objective {
            repeated,
            words,
            pairs,
        },
    }
}

static ENGLISH: LazyLock<LearnedModel> = LazyLock::new(|| LearnedModel {
    trees: trees(
        "weights/en.txt",
        include_str!("weights/en.txt"),
        &features::NAMES,
    ),
    expect: shipped(ContentWordWeights::read(
        "en.content-words.txt",
        include_str!("weights/en.content-words.txt"),
    )),
    by_sentences: selection_weights(1.5, 3.0, 10.0, 5.0),
    by_words: selection_weights(1.0, 3.0, 10.0, 10.0),
});
static FRENCH: LazyLock<LearnedModel> = LazyLock::new(|| LearnedModel {
    trees: trees(
        "weights/fr.txt",
        include_str!("weights/fr.txt"),
        &features::NAMES,
    ),
    expect: shipped(ContentWordWeights::read(
        "fr.content-words.txt",
        include_str!("weights/fr.content-words.txt"),
    )),
    by_sentences: selection_weights(1.0, 2.0, 20.0, 20.0),
    by_words: selection_weights(1.0, 2.0, 20.0, 20.0),
});
static ANY: LazyLock<LearnedModel> = LazyLock::new(|| LearnedModel {
    trees: trees(
        "weights/any.txt",
        include_str!("weights/any.txt"),
        &features::NAMES,
    ),
    expect: shipped(ContentWordWeights::read(
        "any.content-words.txt",
        include_str!("weights/any.content-words.txt"),
    )),
    by_sentences: selection_weights(1.0, 1.0, 30.0, 30.0),
    by_words: selection_weights(1.0, 1.0, 30.0, 30.0),
});
static DIGEST: LazyLock<LearnedModel> = LazyLock::new(|| LearnedModel {
    trees: trees(
        "weights/digest.txt",
        include_str!("weights/digest.txt"),
        &[&features::NAMES[..], &features::DIGEST_NAMES].concat(),
    ),
    expect: shipped(ContentWordWeights::read(
        "digest.content-words.txt",
        include_str!("weights/digest.content-words.txt"),
    )),
    by_sentences: selection_weights(0.75, 1.0, 30.0, 30.0),
    by_words: selection_weights(0.75, 1.0, 30.0, 30.0),
});

/// The trees of a committed file of weights. A test reads each: none is broken in a release.
fn trees(file: &str, text: &str, features: &[&str]) -> Trees {
    Trees::parse(file, text, features).unwrap_or_else(|error| panic!("{error}"))
}

/// How the sentences of a text are chosen: by which models and weights.
#[derive(Clone, Copy)]
pub(super) struct SelectionSettings {
    /// The weights of the content words.
    pub(super) expect: &'static ContentWordWeights,
    by_sentences: SelectionWeights,
    by_words: SelectionWeights,
}

impl SelectionSettings {
    /// For one article of a language.
    pub(super) fn of(language: &str) -> Self {
        learned(language).settings()
    }

    /// For several articles on one event.
    pub(super) fn together() -> Self {
        DIGEST.settings()
    }

    pub(super) fn objective(&self, budget: Budget) -> Objective {
        self.selection_weights(budget).objective
    }

    /// About how many words the summary has.
    pub(super) fn length(&self, budget: Budget) -> f32 {
        match budget {
            Budget::Sentences(most) => 13.0 * most as f32,
            Budget::Words(most) => 0.8 * most as f32,
        }
        .max(10.0)
    }

    fn selection_weights(&self, budget: Budget) -> SelectionWeights {
        match budget {
            Budget::Sentences(_) => self.by_sentences,
            Budget::Words(_) => self.by_words,
        }
    }
}

impl LearnedModel {
    fn settings(&'static self) -> SelectionSettings {
        SelectionSettings {
            expect: &self.expect,
            by_sentences: self.by_sentences,
            by_words: self.by_words,
        }
    }
}

fn learned(language: &str) -> &'static LearnedModel {
    match language {
        "en" => &ENGLISH,
        "fr" => &FRENCH,
        _ => &ANY,
    }
}

const LOG_WORDS: usize = 12;

/// Up to this many words length costs nothing: very short sentences say little.
const FREE_LENGTH: f32 = 12.0;

/// The scores of sentences by their features, with mean 0 and standard deviation 1 before the loss
/// for length.
pub(super) fn scores(rows: &[FeatureRow], language: &str, budget: Budget) -> Vec<f32> {
    let learned = learned(language);
    let scores = learned.trees.scores(rows);
    let loss = learned.settings().selection_weights(budget).length_loss;
    less_for_length(scores, rows.iter().map(|row| row[LOG_WORDS]), loss)
}

/// The scores of the sentences of several documents: one set of weights for all languages.
pub(super) fn digest_scores(rows: &[Vec<f32>], budget: Budget) -> Vec<f32> {
    let scores = DIGEST.trees.scores(rows);
    let loss = DIGEST.settings().selection_weights(budget).length_loss;
    less_for_length(scores, rows.iter().map(|row| row[LOG_WORDS]), loss)
}

fn less_for_length(
    mut scores: Vec<f32>,
    log_words: impl Iterator<Item = f32> + Clone,
    length_loss: f32,
) -> Vec<f32> {
    standardise(&mut scores);
    let log_words = log_words.map(|log_words| log_words.max(FREE_LENGTH.ln_1p()));
    let mean = log_words.clone().sum::<f32>() / scores.len().max(1) as f32;
    for (score, log_words) in scores.iter_mut().zip(log_words) {
        *score -= length_loss * (log_words - mean);
    }
    scores
}

/// Shifts and scales to mean 0 and deviation 1.
pub(super) fn standardise(scores: &mut [f32]) {
    let count = scores.len().max(1) as f32;
    let mean = scores.iter().sum::<f32>() / count;
    let variance = scores
        .iter()
        .map(|score| (score - mean).powi(2))
        .sum::<f32>()
        / count;
    let deviation = variance.sqrt().max(1e-6);
    scores
        .iter_mut()
        .for_each(|score| *score = (*score - mean) / deviation);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_learned_weights_are_whole() {
        for (name, learned) in [
            ("en", &*ENGLISH),
            ("digest", &*DIGEST),
            ("fr", &*FRENCH),
            ("any", &*ANY),
        ] {
            assert!(learned.trees.len() >= 50, "{name} has too few trees");
            assert!(learned.expect.length > 0.0);
        }
    }
}
