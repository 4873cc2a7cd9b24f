//! What speaks for a pronoun meaning somebody, and how much: weights fitted by
//! `training/pronouns.py`.

use super::people::Speaker;

/// Somebody whom a pronoun can mean.
pub(super) struct Offer {
    /// Who.
    pub(super) speaker: Speaker,
    /// What holds of them.
    pub(super) holds: Vec<Holds>,
}

/// Where somebody was last mentioned before a pronoun, in sentences.
pub(super) struct Nearest {
    /// At all.
    pub(super) away: u32,
    /// As the subject of a verb.
    pub(super) subject: Option<u32>,
    /// As the subject of a verb of saying.
    pub(super) says: Option<u32>,
    /// How often, within reach.
    pub(super) count: usize,
    /// How the nearest mention looks.
    pub(super) looks: Vec<Holds>,
}

impl Nearest {
    /// From the nearest mention.
    pub(super) fn new(away: u32, looks: Vec<Holds>) -> Self {
        Nearest {
            away,
            subject: None,
            says: None,
            count: 0,
            looks,
        }
    }
}

macro_rules! holds {
    ($($name:ident = $weight:literal),* $(,)?) => {
        /// What can hold of somebody whom a pronoun may mean; named for the distance in
        /// sentences where there is one.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum Holds { $($name),* }

        const WEIGHTS: [f32; [$($weight),*].len()] = [$($weight),*];

        /// The names, for training.
        #[cfg(feature = "training")]
        pub(super) const NAMES: &[&str] = &[$(stringify!($name)),*];
    };
}

holds! {
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
pub(super) fn score(holds: &[Holds]) -> f32 {
    holds.iter().map(|&one| WEIGHTS[one as usize]).sum()
}

impl Holds {
    /// Mentioned so many sentences before.
    pub(super) fn mentioned(away: u32) -> Holds {
        match away {
            0 => Holds::Mentioned0,
            1 => Holds::Mentioned1,
            2 => Holds::Mentioned2,
            3..=4 => Holds::Mentioned4,
            5..=8 => Holds::Mentioned8,
            _ => Holds::MentionedFar,
        }
    }

    /// Subject of a verb so many sentences before.
    pub(super) fn subject(away: Option<u32>) -> Holds {
        match away {
            Some(0) => Holds::Subject0,
            Some(1) => Holds::Subject1,
            Some(2) => Holds::Subject2,
            Some(3..=4) => Holds::Subject4,
            Some(_) => Holds::SubjectFar,
            None => Holds::SubjectNever,
        }
    }

    /// Subject of a verb of saying so many sentences before.
    pub(super) fn says(away: Option<u32>) -> Holds {
        match away {
            Some(0) => Holds::Says0,
            Some(1) => Holds::Says1,
            Some(2) => Holds::Says2,
            Some(3..=4) => Holds::Says4,
            Some(_) => Holds::SaysFar,
            None => Holds::SaysNever,
        }
    }

    /// Meant by the same pronoun so many sentences before.
    pub(super) fn chain(away: u32) -> Holds {
        if away < 2 {
            Holds::Chain0
        } else {
            Holds::Chain2
        }
    }

    /// Quoted so many sentences before.
    pub(super) fn spoke(away: u32) -> Holds {
        match away {
            0 => Holds::Spoke0,
            1 => Holds::Spoke1,
            2 => Holds::Spoke2,
            3..=4 => Holds::Spoke4,
            _ => Holds::SpokeFar,
        }
    }
}
