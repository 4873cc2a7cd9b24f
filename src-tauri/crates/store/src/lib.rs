//! The library on disk: one SQLite file that the app and the command line share.
//!
//! Reads borrow the [`Store`]; writes go through [`Writing`], a transaction that holds the only
//! write lock. A migration that was released never changes.

mod acts;
mod again;
mod articles;
mod batches;
mod check;
mod corrections;
mod editions;
mod error;
mod highlights;
mod identity;
mod json;
mod library;
mod lists;
mod migrations;
mod notes;
mod originals;
mod query;
mod quotes;
mod receipts;
mod sameness;
mod search;
mod searches;
mod speakers;
mod stories;
mod tags;
mod terms;
mod texts;
mod ties;
mod versions;

pub use acts::{ActId, Logged};
pub use again::{Made, Origin};
pub use articles::Kept;
pub use corrections::{QuotePlace, Said};
pub use editions::{Frozen, FrozenLine};
pub use error::Error;
pub use highlights::KeptHighlight;
pub use identity::{KeptBearer, Unfiled};
pub use library::{Snapshot, Store, Writing};
pub use notes::Note;
pub use originals::{Hash, OriginalId, Packed};
pub use query::Query;
pub use quotes::{KeptPerson, KeptQuote};
pub use receipts::{Item, Journal, Way};
pub use search::{Passage, hits, passage};
pub use speakers::Appearance;
pub use stories::{Linkable, StoryRow};
pub use terms::fold;
pub use texts::Text;
pub use ties::KeptTie;
pub use versions::{Arrival, NewVersion, ReadAs, VersionId};
