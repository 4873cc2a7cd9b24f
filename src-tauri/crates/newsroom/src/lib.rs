//! The application: everything the user can do. Intake reads sources into the library (source,
//! import, analysis, store), editions are made from the library (store, analysis, edition), and
//! views show it. The app and the command line are thin layers over [`Newsroom`].

pub mod batch_api;
mod clock;
mod corrections;
mod count;
mod dates;
mod duplicates;
mod edition;
mod edition_cache;
mod embargoes;
mod error;
mod highlights;
mod identity;
mod intake;
mod library_cache;
mod link_schedule;
mod linking;
mod live;
mod marks;
mod names;
mod newsroom;
mod open_article;
mod open_day;
mod reanalysis;
mod removals;
mod revision;
mod samples;
mod searches;
mod selection_cache;
mod source;
mod story_articles;
mod story_edits;
mod story_summary;
mod timeout;
mod undo;
mod utterance;
mod verify;
mod views;

pub use clock::{Clock, SystemClock};
pub use edition::EditionDay;
pub use error::Error;
pub use intake::ReextractScope;
pub use newsroom::Newsroom;
/// Editions as files.
pub use nutgraf_export as export;
/// The kinds of files an import takes.
pub use nutgraf_import::file_types;
pub use reanalysis::Effort;
pub use source::{Source, Watch};
