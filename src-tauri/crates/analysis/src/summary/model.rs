//! From measures to a score: learned trees where there is training data for the language, else
//! weights set by hand from what is known of news: it opens with what matters, keeps to its
//! headline's words, and says it in sentences of middling length.
//!
//! `training/README.md` says on what the trees were learned, when, and what each part brings.

use std::sync::LazyLock;

use super::Budget;
use super::features::Measures;
use super::trees::Trees;

/// Learned trees, and what a sentence loses for each unit of the logarithm of its words, in
/// deviations of the score: three sentences must not become three very long ones, while a limit
/// on words needs less of that. The losses were found by cross-validation.
struct Learned {
    trees: Trees,
    loss_by_sentences: f32,
    loss_by_words: f32,
}

static ENGLISH: LazyLock<Learned> = LazyLock::new(|| Learned {
    trees: Trees::parse(include_str!("weights/en.txt")),
    loss_by_sentences: 1.5,
    loss_by_words: 1.5,
});
static FRENCH: LazyLock<Learned> = LazyLock::new(|| Learned {
    trees: Trees::parse(include_str!("weights/fr.txt")),
    loss_by_sentences: 0.75,
    loss_by_words: 0.5,
});
static DIGEST: LazyLock<Learned> = LazyLock::new(|| Learned {
    trees: Trees::parse(include_str!("weights/digest.txt")),
    loss_by_sentences: 1.0,
    loss_by_words: 0.5,
});

const LOG_WORDS: usize = 12;

/// Words up to which length costs nothing: very short sentences say little.
const FREE_LENGTH: f32 = 12.0;

impl Learned {
    fn loss(&self, budget: Budget) -> f32 {
        match budget {
            Budget::Sentences(_) => self.loss_by_sentences,
            Budget::Words(_) => self.loss_by_words,
        }
    }
}

/// The scores of sentences by their measures, of mean 0 and deviation 1 before the loss for
/// length.
pub(super) fn scores(rows: &[Measures], language: &str, budget: Budget) -> Vec<f32> {
    let learned: Option<&Learned> = match language {
        "en" => Some(&ENGLISH),
        "fr" => Some(&FRENCH),
        _ => None,
    };
    let scores = match learned {
        Some(learned) => rows.iter().map(|row| learned.trees.score(row)).collect(),
        None => rows.iter().map(|row| by_hand(row)).collect(),
    };
    let loss = learned.map_or(0.0, |learned| learned.loss(budget));
    less_for_length(scores, rows.iter().map(|row| row[LOG_WORDS]), loss)
}

/// The scores of the sentences of several documents.
pub(super) fn digest_scores(rows: &[Vec<f32>], language: &str, budget: Budget) -> Vec<f32> {
    let learned: Option<&Learned> = (language == "en").then_some(&DIGEST);
    let score = |row: &Vec<f32>| match learned {
        Some(learned) => learned.trees.score(row),
        None => by_hand_together(row),
    };
    let scores = rows.iter().map(score).collect();
    let loss = learned.map_or(0.0, |learned| learned.loss(budget));
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

/// In its article, and what the other documents tell too.
fn by_hand_together(row: &[f32]) -> f32 {
    by_hand(row) + 0.6 * row[64] + 2.0 * row[66] + 2.0 * row[67] + 0.8 * row[69]
}

fn by_hand(row: &[f32]) -> f32 {
    let words = row[11];
    2.0 * row[1] - 0.6 * row[2] + 1.6 * row[25] + 1.2 * row[27] + 0.4 * row[26]
        - 0.5 * row[39]
        - 0.3 * row[38]
        - 0.3 * row[53]
        - 0.3 * row[37]
        - 0.5 * row[13]
        - 0.02 * (words - 30.0).max(0.0)
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
        for (name, learned, text) in [
            ("en", &*ENGLISH, include_str!("weights/en.txt")),
            ("digest", &*DIGEST, include_str!("weights/digest.txt")),
            ("fr", &*FRENCH, include_str!("weights/fr.txt")),
        ] {
            let written = text.lines().filter(|line| !line.starts_with('#')).count();
            assert!(written >= 50, "{name} has too few trees");
            assert_eq!(
                learned.trees.len(),
                written,
                "a line of weights/{name}.txt is no tree"
            );
        }
    }
}
