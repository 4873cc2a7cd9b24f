//! Days and what an edition is made by.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A calendar day, written `2026-11-20`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export, type = "string"))]
pub struct Day(pub Date);

impl Day {
    /// The day before; the day itself at the start of the calendar.
    pub fn yesterday(self) -> Day {
        Day(self.0.yesterday().unwrap_or(self.0))
    }

    /// The day after; the day itself at the end of the calendar.
    pub fn tomorrow(self) -> Day {
        Day(self.0.tomorrow().unwrap_or(self.0))
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Day {
    type Err = jiff::Error;

    fn from_str(text: &str) -> Result<Self, jiff::Error> {
        text.parse().map(Day)
    }
}

/// Which day an article belongs to.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum By {
    /// The day it was imported: the daily edition, closed for ever when the day is over.
    #[default]
    Arrival,
    /// The day it was published: made on demand for any past day.
    Publication,
}

/// Names one edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct EditionKey {
    /// What the day counts.
    pub by: By,
    /// The day, in the user's time zone.
    pub day: Day,
}
