//! The three linear models of quotation and their weights. `training/quotes.py` of this crate
//! learns them.

use std::sync::LazyLock;

use nutgraf_model::Language;

use super::candidate::{SPEAKER, SPEAKER_SIZE};
use super::confidence::{CONFIDENCE, CONFIDENCE_SIZE};
use super::features::{ActiveFeatures, Template, WORDS};
use super::quote_classifier::{IS_QUOTE, IS_QUOTE_SIZE};
use crate::weights::{WeightsError, WeightsFile, shipped};

/// The weights of all three decisions.
#[derive(Clone, Debug)]
pub struct Model {
    /// The speaker ranker: which candidate speaks.
    pub speaker: LinearModel,
    /// The is-quotation classifier: whether a segment is a quote at all.
    pub is_quote: LinearModel,
    /// The confidence model: whether the attribution is right.
    pub confidence: LinearModel,
}

/// One weight for each feature, a constant, and weights for a few real numbers.
#[derive(Clone, Debug)]
pub struct LinearModel {
    constant: f32,
    /// Of each real number its weight, in the order of [`Inputs::numbers`].
    numbers: Vec<f32>,
    weights: Vec<f32>,
}

/// The inputs of a linear model.
struct Inputs {
    templates: &'static [Template],
    /// How many features the templates have.
    features: usize,
    /// The names of the real numbers, in the order in which [`LinearModel::score`] takes them.
    numbers: &'static [&'static str],
    /// Whether some templates take frequent words as values.
    has_words: bool,
}

const SPEAKER_INPUTS: Inputs = Inputs {
    templates: &SPEAKER,
    features: SPEAKER_SIZE,
    numbers: &[],
    has_words: true,
};

const IS_QUOTE_INPUTS: Inputs = Inputs {
    templates: &IS_QUOTE,
    features: IS_QUOTE_SIZE,
    numbers: &["number-speaker"],
    has_words: true,
};

const CONFIDENCE_INPUTS: Inputs = Inputs {
    templates: &CONFIDENCE,
    features: CONFIDENCE_SIZE,
    numbers: &["number-speaker", "number-is-quote", "number-margin"],
    has_words: false,
};

macro_rules! model {
    ($name:ident, $folder:literal) => {
        static $name: LazyLock<Model> = LazyLock::new(|| {
            shipped(Model::read(
                $folder,
                include_str!(concat!("weights/", $folder, "/speaker.txt")),
                include_str!(concat!("weights/", $folder, "/is_quote.txt")),
                include_str!(concat!("weights/", $folder, "/confidence.txt")),
            ))
        });
    };
}

model!(ENGLISH, "english");
model!(OTHER, "other");

impl Model {
    /// The weights that come with the crate: those learned from English articles for English,
    /// those from English and German ones for every other language.
    pub fn shipped(language: Language) -> &'static Model {
        if language == Language::ENGLISH {
            &ENGLISH
        } else {
            &OTHER
        }
    }

    /// Reads the texts of `speaker.txt`, `is_quote.txt` and `confidence.txt` of a folder; errors
    /// name it. Their lines are `constant weight`, `template size value:weight …`, `number-name
    /// weight` for a real number, and `frequent-words` with the list of frequent words.
    ///
    /// # Errors
    ///
    /// A file that is damaged, or whose templates, sizes, numbers or words are not the code's.
    pub fn read(
        folder: &str,
        speaker: &str,
        is_quote: &str,
        confidence: &str,
    ) -> Result<Model, WeightsError> {
        let file = |name: &str| format!("{folder}/{name}.txt");
        Ok(Model {
            speaker: LinearModel::read(&file("speaker"), speaker, &SPEAKER_INPUTS)?,
            is_quote: LinearModel::read(&file("is_quote"), is_quote, &IS_QUOTE_INPUTS)?,
            confidence: LinearModel::read(&file("confidence"), confidence, &CONFIDENCE_INPUTS)?,
        })
    }
}

impl LinearModel {
    /// The sum of the weights of the features that hold, of the weighted numbers and of the
    /// constant.
    pub(super) fn score(&self, features: &ActiveFeatures, numbers: &[f32]) -> f32 {
        let on: f32 = features
            .on
            .iter()
            .map(|&feature| self.weights[usize::from(feature)])
            .sum();
        let numbers: f32 = numbers
            .iter()
            .zip(&self.numbers)
            .map(|(value, weight)| value * weight)
            .sum();
        self.constant + on + numbers
    }

    fn read(file: &str, text: &str, inputs: &Inputs) -> Result<LinearModel, WeightsError> {
        let mut file = WeightsFile::read(file, text)?;
        let mut model = LinearModel {
            constant: file.take("constant")?.number()?,
            numbers: Vec::with_capacity(inputs.numbers.len()),
            weights: vec![0.0; inputs.features],
        };
        for name in inputs.numbers {
            model.numbers.push(file.take(name)?.number()?);
        }
        if inputs.has_words {
            file.take("frequent-words")?.verify_words(&WORDS)?;
        }
        let mut start = 0;
        for &(name, size) in inputs.templates {
            file.take(name)?
                .fill_sparse(&mut model.weights[start..start + size])?;
            start += size;
        }
        file.end()?;
        Ok(model)
    }
}

/// A score as a probability.
pub(super) fn probability(score: f32) -> f32 {
    1.0 / (1.0 + (-score).exp())
}

/// A probability as a score, kept within ±8.
pub(super) fn logit(probability: f32) -> f32 {
    let kept = probability.clamp(3.4e-4, 1.0 - 3.4e-4);
    (kept / (1.0 - kept)).ln()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SPEAKER_FILE: &str = include_str!("weights/english/speaker.txt");
    const IS_QUOTE_FILE: &str = include_str!("weights/english/is_quote.txt");
    const CONFIDENCE_FILE: &str = include_str!("weights/english/confidence.txt");

    fn fault(speaker: &str) -> String {
        let read = Model::read("test", speaker, IS_QUOTE_FILE, CONFIDENCE_FILE);
        read.expect_err("an error").to_string()
    }

    #[test]
    fn the_shipped_weights_fit_the_code() {
        assert!(ENGLISH.speaker.weights.iter().any(|&weight| weight != 0.0));
        assert!(OTHER.speaker.weights.iter().any(|&weight| weight != 0.0));
    }

    #[test]
    fn a_renamed_missing_or_resized_template_is_an_error() {
        let renamed = fault(&SPEAKER_FILE.replacen("\npossessive ", "\nowner ", 1));
        assert!(renamed.ends_with("`possessive` is missing"), "{renamed}");
        let resized = fault(&SPEAKER_FILE.replacen("\npossessive 18", "\npossessive 20", 1));
        assert!(
            resized.ends_with("`possessive` has 20 weights, the code expects 18"),
            "{resized}"
        );
        let another_word = fault(&SPEAKER_FILE.replacen(" about ", " above ", 1));
        assert!(
            another_word.ends_with("word 1 is `above` in the file and `about` in the code"),
            "{another_word}"
        );
    }
}
