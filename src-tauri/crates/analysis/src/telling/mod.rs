//! How one story is told: a run of sentences that opens one of its articles, under that article's
//! headline, and beside it what the other outlets add or tell differently.
//!
//! An editor does not splice reports. So the run is one reporter's, whole and consecutive, and what
//! others say stands apart with its outlet and hour.

mod additions;
mod differences;
mod digest;
mod figures;
mod frame;
mod opening;
mod phrases;
mod reading;
mod reference;
mod time;

use nutgraf_model::{ArticleKind, Span};

use crate::Segmented;
pub use digest::digest;
pub use opening::{is_glued, stands};
use reading::Reading;

/// An article as one of a story's reports.
#[derive(Clone, Debug)]
pub struct Report<'a> {
    /// Its text.
    pub text: Segmented<'a>,
    /// When it was published, if that is known.
    pub when: Option<When>,
    /// The outlet.
    pub source: Option<&'a str>,
    /// What kind of article it is.
    pub kind: ArticleKind,
}

/// When an article was published.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct When {
    /// Days since 1970, with fractions.
    pub days: f64,
    /// Whether the hour is known; else it is the day's noon.
    pub exact: bool,
}

/// A told story. Reports are meant by their index.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Telling {
    /// The report whose headline and opening tell the story.
    pub frame: usize,
    /// The run, from its first sentence to that of the longest telling.
    pub run: Vec<Span>,
    /// The lengths at which the run may be cut, shortest first: sentences behind which nothing
    /// is left hanging.
    pub cuts: Vec<usize>,
    /// What others add, the most important first.
    pub additions: Vec<Account>,
    /// What others tell differently.
    pub differences: Vec<Difference>,
    /// Whether an editor would print it.
    pub fits: bool,
}

/// Sentences of one report.
#[derive(Clone, Debug, PartialEq)]
pub struct Account {
    /// The report.
    pub report: usize,
    /// The sentences, in order.
    pub spans: Vec<Span>,
    /// Whether several reports tell it, or it is a later outcome.
    pub firm: bool,
}

/// Two reports' words on one thing that they tell differently.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// The sentences, earliest first.
    pub accounts: Vec<Account>,
}

impl Telling {
    /// The longest cut of at most `most` sentences; at least one sentence.
    pub fn cut(&self, most: usize) -> usize {
        let fitting = self.cuts.iter().rev().find(|cut| **cut <= most);
        fitting.copied().unwrap_or(1).min(self.run.len())
    }
}

/// Tells a story by its reports, earliest first; `None` where none has a sentence to tell it by.
pub fn tell(reports: &[Report]) -> Option<Telling> {
    let reading = Reading::of(reports);
    let frame = frame::choose(&reading)?;
    let opening = &reading.openings[frame.report];
    let run = opening.run.iter();
    let additions = additions::find(&reading, frame.report);
    Some(Telling {
        frame: frame.report,
        run: run.map(|sentence| sentence.span).collect(),
        cuts: opening.cuts(),
        differences: differences::find(&reading, frame.report),
        additions,
        fits: frame::fits(&reading, frame.report),
    })
}
