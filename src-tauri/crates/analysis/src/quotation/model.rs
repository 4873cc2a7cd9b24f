//! The learned weights, read from the lists beside this file. How they were made:
//! `training/quotes.py` in this crate.

use std::sync::LazyLock;

use nutgraf_model::Language;

use super::candidate::{SPEAKER, SPEAKER_SIZE};
use super::features::{ActiveFeatures, Template};
use super::quote_classifier::{CONFIDENCE, CONFIDENCE_SIZE, IS_QUOTE, IS_QUOTE_SIZE};

/// The weights of all three decisions.
#[derive(Clone, Debug)]
pub struct Model {
    /// Which candidate speaks.
    pub speaker: LinearModel,
    /// Whether it is a quote at all.
    pub is_quote: LinearModel,
    /// Whether the attribution holds.
    pub confidence: LinearModel,
}

/// One weight for each feature, a constant, and weights for a few real numbers.
#[derive(Clone, Debug)]
pub struct LinearModel {
    constant: f32,
    reals: Vec<f32>,
    weights: Vec<f32>,
}

macro_rules! model {
    ($name:ident, $folder:literal) => {
        static $name: LazyLock<Model> = LazyLock::new(|| {
            Model::read(
                include_str!(concat!("weights/", $folder, "/speaker.txt")),
                include_str!(concat!("weights/", $folder, "/is_quote.txt")),
                include_str!(concat!("weights/", $folder, "/confidence.txt")),
            )
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

    /// Reads three lists of weights: lines of `template value weight`, and `constant weight`,
    /// `real number weight`.
    pub fn read(speaker: &str, is_quote: &str, confidence: &str) -> Model {
        Model {
            speaker: LinearModel::read(speaker, &SPEAKER, SPEAKER_SIZE),
            is_quote: LinearModel::read(is_quote, &IS_QUOTE, IS_QUOTE_SIZE),
            confidence: LinearModel::read(confidence, &CONFIDENCE, CONFIDENCE_SIZE),
        }
    }
}

impl LinearModel {
    /// The sum of the weights of all that holds.
    pub(super) fn score(&self, features: &ActiveFeatures, reals: &[f32]) -> f32 {
        let on: f32 = features
            .on
            .iter()
            .map(|&feature| self.weights[usize::from(feature)])
            .sum();
        let real: f32 = reals
            .iter()
            .zip(&self.reals)
            .map(|(value, weight)| value * weight)
            .sum();
        self.constant + on + real
    }

    fn read(text: &str, templates: &[Template], size: usize) -> LinearModel {
        let mut linear = LinearModel {
            constant: 0.0,
            reals: vec![0.0; 4],
            weights: vec![0.0; size],
        };
        let mut offset = 0;
        let mut starts = Vec::with_capacity(templates.len());
        for (name, count) in templates {
            starts.push((*name, offset, *count));
            offset += count;
        }
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let mut parts = line.split_whitespace();
            let Some(name) = parts.next() else { continue };
            let numbers: Vec<&str> = parts.collect();
            match name {
                "constant" => linear.constant = number(numbers.first()),
                "real" => {
                    for (slot, text) in linear.reals.iter_mut().zip(&numbers) {
                        *slot = number(Some(text));
                    }
                }
                _ => {
                    let known = starts.iter().find(|start| start.0 == name);
                    let pairs = numbers.iter().filter_map(|pair| pair.split_once(':'));
                    for (value, weight) in pairs {
                        let value: usize = value.parse().unwrap_or(usize::MAX);
                        if let Some((_, start, count)) = known
                            && value < *count
                        {
                            linear.weights[start + value] = number(Some(&weight));
                        }
                    }
                }
            }
        }
        linear
    }
}

fn number(text: Option<&&str>) -> f32 {
    text.and_then(|text| text.parse().ok()).unwrap_or(0.0)
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
