//! What speaks for a pronoun meaning somebody, and how much: weights fitted by
//! `training/pronouns.py`.

use crate::quotation::speaker::Speaker;

/// Somebody whom a pronoun can mean.
pub(in crate::quotation) struct Antecedent {
    /// Who.
    pub(in crate::quotation) speaker: Speaker,
    /// What holds of them.
    pub(in crate::quotation) features: Vec<PronounFeature>,
}

/// Where somebody was last mentioned before a pronoun, in sentences.
pub(in crate::quotation) struct Recency {
    /// At all.
    pub(in crate::quotation) away: u32,
    /// As the subject of a verb.
    pub(in crate::quotation) subject: Option<u32>,
    /// As the subject of a verb of saying.
    pub(in crate::quotation) says: Option<u32>,
    /// How often, within reach.
    pub(in crate::quotation) count: usize,
    /// How the nearest mention looks.
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
    ($($name:ident = $weight:literal),* $(,)?) => {
        /// What can hold of somebody whom a pronoun may mean; named for the distance in
        /// sentences where there is one.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(in crate::quotation) enum PronounFeature { $($name),* }

        const WEIGHTS: [f32; [$($weight),*].len()] = [$($weight),*];

        /// The names, for training.
        #[cfg(feature = "training")]
        pub(in crate::quotation) const NAMES: &[&str] = &[$(stringify!($name)),*];
    };
}

pronoun_features! {
    Mentioned0 = 1.58, Mentioned1 = 1.76, Mentioned2 = 0.25, Mentioned4 = -0.38, Mentioned8 = -1.15, MentionedFar = -1.29,
    Subject0 = 1.00, Subject1 = 1.01, Subject2 = 0.46, Subject4 = 0.22, SubjectFar = -0.38, SubjectNever = -0.25,
    Says0 = 1.20, Says1 = 1.57, Says2 = 0.09, Says4 = 0.26, SaysFar = 0.20, SaysNever = -0.05,
    Spoke0 = 1.20, Spoke1 = 1.03, Spoke2 = 0.87, Spoke4 = 1.01, SpokeFar = 0.40, SpokeHere = 0.88,
    Human = 0.92, Body = -2.59, Bare = -0.90, Gender = 0.56, Often = 0.47, Main = 0.45,
    NearestName = 0.43, NearestSubject = 0.33, NearestSays = 0.08,
    Chain0 = 1.62, Chain2 = 0.85, Asked = 0.93, Asks = -0.92,
    Opens = 1.26, Plural = -1.55, Owner = -0.67, Governed = -0.28, Nameless = 0.63,
}

/// The sum of all that holds.
pub(in crate::quotation) fn score(features: &[PronounFeature]) -> f32 {
    features.iter().map(|&one| WEIGHTS[one as usize]).sum()
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
