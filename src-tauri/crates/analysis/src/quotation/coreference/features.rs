//! The features of an antecedent: somebody whom a pronoun can mean. `training/pronouns.py` fits
//! their weights.

use std::sync::LazyLock;

use crate::quotation::speaker::Speaker;
use crate::weights::{WeightsError, WeightsFile, shipped};

/// A candidate for the antecedent of a pronoun.
pub(in crate::quotation) struct Antecedent {
    /// Who.
    pub(in crate::quotation) speaker: Speaker,
    /// Its features.
    pub(in crate::quotation) features: Vec<PronounFeature>,
}

/// How recently somebody was mentioned before a pronoun, in sentences.
pub(in crate::quotation) struct Recency {
    /// At all.
    pub(in crate::quotation) away: u32,
    /// As the subject of a verb.
    pub(in crate::quotation) subject: Option<u32>,
    /// As the subject of a verb of saying.
    pub(in crate::quotation) says: Option<u32>,
    /// How often, within reach.
    pub(in crate::quotation) count: usize,
    /// The features of the nearest mention.
    pub(in crate::quotation) looks: Vec<PronounFeature>,
}

impl Recency {
    /// From the nearest mention.
    pub(in crate::quotation) fn new(away: u32, looks: Vec<PronounFeature>) -> Self {
        Recency {
            away,
            subject: None,
            says: None,
            count: 0,
            looks,
        }
    }
}

macro_rules! pronoun_features {
    ($($feature:ident $name:literal,)*) => {
        /// A feature of somebody whom a pronoun may mean; named for the distance in sentences
        /// where there is one.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(in crate::quotation) enum PronounFeature { $($feature),* }

        /// The names of the features in the file of weights.
        pub(in crate::quotation) const NAMES: [&str; [$($name),*].len()] = [$($name),*];
    };
}

pronoun_features! {
    Mentioned0 "mentioned-0",
    Mentioned1 "mentioned-1",
    Mentioned2 "mentioned-2",
    Mentioned4 "mentioned-4",
    Mentioned8 "mentioned-8",
    MentionedFar "mentioned-far",
    Subject0 "subject-0",
    Subject1 "subject-1",
    Subject2 "subject-2",
    Subject4 "subject-4",
    SubjectFar "subject-far",
    SubjectNever "subject-never",
    Says0 "says-0",
    Says1 "says-1",
    Says2 "says-2",
    Says4 "says-4",
    SaysFar "says-far",
    SaysNever "says-never",
    Spoke0 "spoke-0",
    Spoke1 "spoke-1",
    Spoke2 "spoke-2",
    Spoke4 "spoke-4",
    SpokeFar "spoke-far",
    SpokeHere "spoke-here",
    Human "human",
    Body "body",
    Bare "bare",
    Gender "gender",
    Often "often",
    Main "main",
    NearestName "nearest-name",
    NearestSubject "nearest-subject",
    NearestSays "nearest-says",
    Chain0 "chain-0",
    Chain2 "chain-2",
    Asked "asked",
    Asks "asks",
    Opens "opens",
    Plural "plural",
    Owner "owner",
    Governed "governed",
    Nameless "nameless",
    Noun "noun",
    NounGender "noun-gender",
    NounIndefinite "noun-indefinite",
    NounThing "noun-thing",
    Nobody "nobody",
    Unproven "unproven",
    Articled "articled",
}

static WEIGHTS: LazyLock<[f32; NAMES.len()]> =
    LazyLock::new(|| shipped(read("coreference/weights.txt", include_str!("weights.txt"))));

fn read(file: &str, text: &str) -> Result<[f32; NAMES.len()], WeightsError> {
    let mut file = WeightsFile::read(file, text)?;
    let mut weights = [0.0; NAMES.len()];
    for (weight, name) in weights.iter_mut().zip(NAMES) {
        *weight = file.take(name)?.number()?;
    }
    file.end()?;
    Ok(weights)
}

/// The sum of the weights of all features that hold.
pub(in crate::quotation) fn score(features: &[PronounFeature]) -> f32 {
    let weights = &*WEIGHTS;
    features
        .iter()
        .map(|&feature| weights[feature as usize])
        .sum()
}

impl PronounFeature {
    /// Mentioned so many sentences before.
    pub(in crate::quotation) fn mentioned(away: u32) -> PronounFeature {
        match away {
            0 => PronounFeature::Mentioned0,
            1 => PronounFeature::Mentioned1,
            2 => PronounFeature::Mentioned2,
            3..=4 => PronounFeature::Mentioned4,
            5..=8 => PronounFeature::Mentioned8,
            _ => PronounFeature::MentionedFar,
        }
    }

    /// Subject of a verb so many sentences before.
    pub(in crate::quotation) fn subject(away: Option<u32>) -> PronounFeature {
        match away {
            Some(0) => PronounFeature::Subject0,
            Some(1) => PronounFeature::Subject1,
            Some(2) => PronounFeature::Subject2,
            Some(3..=4) => PronounFeature::Subject4,
            Some(_) => PronounFeature::SubjectFar,
            None => PronounFeature::SubjectNever,
        }
    }

    /// Subject of a verb of saying so many sentences before.
    pub(in crate::quotation) fn says(away: Option<u32>) -> PronounFeature {
        match away {
            Some(0) => PronounFeature::Says0,
            Some(1) => PronounFeature::Says1,
            Some(2) => PronounFeature::Says2,
            Some(3..=4) => PronounFeature::Says4,
            Some(_) => PronounFeature::SaysFar,
            None => PronounFeature::SaysNever,
        }
    }

    /// Meant by the same pronoun so many sentences before.
    pub(in crate::quotation) fn chain(away: u32) -> PronounFeature {
        if away < 2 {
            PronounFeature::Chain0
        } else {
            PronounFeature::Chain2
        }
    }

    /// Quoted so many sentences before.
    pub(in crate::quotation) fn spoke(away: u32) -> PronounFeature {
        match away {
            0 => PronounFeature::Spoke0,
            1 => PronounFeature::Spoke1,
            2 => PronounFeature::Spoke2,
            3..=4 => PronounFeature::Spoke4,
            _ => PronounFeature::SpokeFar,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_weights_fit_the_code() {
        assert_eq!(
            score(&[PronounFeature::Human, PronounFeature::Gender]),
            1.22 + 1.04
        );
        let renamed = include_str!("weights.txt").replacen("gender", "sex", 1);
        let error = read("weights.txt", &renamed)
            .expect_err("an error")
            .to_string();
        assert!(error.ends_with("`gender` is missing"), "{error}");
    }
}
