//! The weights of the membership model: logistic regression. `training/membership.py` learns them.

use std::sync::LazyLock;

use super::features::NAMES;
use crate::weights::{WeightsError, WeightsFile, shipped};

/// The weights.
pub(super) struct Model {
    features: [f32; NAMES.len()],
    constant: f32,
}

/// The model that comes with the crate.
pub(super) static MODEL: LazyLock<Model> = LazyLock::new(|| {
    shipped(Model::read(
        "membership/weights.txt",
        include_str!("weights.txt"),
    ))
});

impl Model {
    /// The probability for an article with these features.
    pub(super) fn probability(&self, features: &[f32; NAMES.len()]) -> f32 {
        let sum: f32 = features
            .iter()
            .zip(&self.features)
            .map(|(feature, weight)| feature * weight)
            .sum();
        1.0 / (1.0 + (-sum - self.constant).exp())
    }

    /// Reads a line for each feature, and `constant`.
    fn read(file: &str, text: &str) -> Result<Model, WeightsError> {
        let mut file = WeightsFile::read(file, text)?;
        let mut features = [0.0; NAMES.len()];
        for (weight, name) in features.iter_mut().zip(NAMES) {
            *weight = file.take(name)?.number()?;
        }
        let constant = file.take("constant")?.number()?;
        file.end()?;
        Ok(Model { features, constant })
    }
}
