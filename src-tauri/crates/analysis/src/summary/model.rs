//! From measures to a score: learned trees where there is training data for the language, else
//! weights set by hand from what is known of news: it opens with what matters, keeps to its
//! headline's words, and says it in sentences of middling length.
//!
//! `training/README.md` says on what the trees were learned, when, and what each part brings.

use std::sync::LazyLock;

use super::features::Measures;
use super::trees::Trees;

static ENGLISH: LazyLock<Trees> = LazyLock::new(|| Trees::parse(include_str!("weights/en.txt")));
static FRENCH: LazyLock<Trees> = LazyLock::new(|| Trees::parse(include_str!("weights/fr.txt")));

/// What a sentence loses for each unit of the logarithm of its words, in deviations of the
/// score: three sentences must not become three very long ones. Found on the training data.
const LENGTH_LOSS: f32 = 1.0;
const LOG_WORDS: usize = 12;

/// The scores of sentences by their measures, of mean 0 and deviation 1 before the loss for
/// length.
pub(super) fn scores(rows: &[Measures], language: &str) -> Vec<f32> {
    let trees: Option<&Trees> = match language {
        "en" => Some(&ENGLISH),
        "fr" => Some(&FRENCH),
        _ => None,
    };
    let mut scores: Vec<f32> = match trees {
        Some(trees) => rows.iter().map(|row| trees.score(row)).collect(),
        None => rows.iter().map(by_hand).collect(),
    };
    standardise(&mut scores);
    if trees.is_some() {
        let mean = rows.iter().map(|row| row[LOG_WORDS]).sum::<f32>() / rows.len().max(1) as f32;
        for (score, row) in scores.iter_mut().zip(rows) {
            *score -= LENGTH_LOSS * (row[LOG_WORDS] - mean);
        }
    }
    scores
}

fn by_hand(row: &Measures) -> f32 {
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
        for (name, trees, text) in [
            ("en", &*ENGLISH, include_str!("weights/en.txt")),
            ("fr", &*FRENCH, include_str!("weights/fr.txt")),
        ] {
            let written = text.lines().filter(|line| !line.starts_with('#')).count();
            assert!(written >= 50, "{name} has too few trees");
            assert_eq!(
                trees.len(),
                written,
                "a line of weights/{name}.txt is no tree"
            );
        }
    }
}
