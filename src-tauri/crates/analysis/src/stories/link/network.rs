//! The network that says how likely a pair of articles tells one story: one hidden layer over the
//! features of the pair. `training/stories.py` learns it.

use std::sync::LazyLock;

use super::pair_features::{FEATURES, NAMES};
use crate::weights::{WeightsError, WeightsFile, shipped};

/// Units of the hidden layer.
const UNITS: usize = 36;

/// The weights of the network.
pub(super) struct Network {
    /// Of each feature its weight for each unit.
    features: [[f32; UNITS]; FEATURES],
    /// What each unit starts from.
    constants: [f32; UNITS],
    /// Of each unit its weight in the sum.
    output: [f32; UNITS],
    output_constant: f32,
}

static NETWORK: LazyLock<Network> = LazyLock::new(|| {
    shipped(Network::read(
        "link/weights.txt",
        include_str!("weights.txt"),
    ))
});

impl Network {
    /// The network that comes with the crate.
    pub(super) fn shipped() -> &'static Network {
        &NETWORK
    }

    /// The probability for a pair with these features.
    pub(super) fn probability<'f>(&self, features: impl Iterator<Item = &'f f32>) -> f32 {
        let mut hidden = self.constants;
        for (feature, weights) in features.zip(&self.features) {
            for (sum, weight) in hidden.iter_mut().zip(weights) {
                *sum += feature * weight;
            }
        }
        let sum: f32 = hidden
            .iter()
            .zip(&self.output)
            .map(|(sum, weight)| sum.max(0.0) * weight)
            .sum();
        1.0 / (1.0 + (-sum - self.output_constant).exp())
    }

    /// Reads a line for each feature, `constant`, `output` and `output-constant`.
    fn read(file: &str, text: &str) -> Result<Network, WeightsError> {
        let mut file = WeightsFile::read(file, text)?;
        let mut features = [[0.0; UNITS]; FEATURES];
        for (weights, name) in features.iter_mut().zip(NAMES) {
            *weights = file.take(name)?.numbers()?;
        }
        let network = Network {
            features,
            constants: file.take("constant")?.numbers()?,
            output: file.take("output")?.numbers()?,
            output_constant: file.take("output-constant")?.number()?,
        };
        file.end()?;
        Ok(network)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_weights_fit_the_code() {
        let alike = Network::shipped().probability([0.0; FEATURES].iter());
        assert!((0.0..=1.0).contains(&alike), "{alike}");
        let text = include_str!("weights.txt");
        let renamed = text.replacen("\ndays ", "\nhours ", 1);
        let error = Network::read("weights.txt", &renamed)
            .err()
            .map(|error| error.to_string());
        let error = error.expect("an error");
        assert!(error.ends_with("`days` is missing"), "{error}");
    }
}
