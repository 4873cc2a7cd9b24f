//! The sections of a newspaper.

use serde::{Deserialize, Serialize};

/// The part of the paper a story belongs to, in the order of the page.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum Section {
    /// Parliaments, parties, elections.
    Politics,
    /// Companies, markets, work.
    Economy,
    /// Abroad: war, diplomacy.
    World,
    /// The town: police, courts, schools, accidents.
    Local,
    /// Arts and entertainment.
    Culture,
    /// Science, health, technology.
    Science,
    /// Sport.
    Sport,
    /// Food, travel, home, style.
    Life,
    /// What outlets print as opinion.
    Opinion,
    /// Whatever shows no section.
    #[default]
    Other,
}

impl Section {
    /// All sections, in the order of the page.
    pub const ALL: [Section; 10] = [
        Section::Politics,
        Section::Economy,
        Section::World,
        Section::Local,
        Section::Culture,
        Section::Science,
        Section::Sport,
        Section::Life,
        Section::Opinion,
        Section::Other,
    ];
}
