//! The library on disk: one SQLite file that the app and the command line share.
//!
//! Reads need a [`Store`]; writes need a [`Writing`], a transaction that holds the only write lock.
//! Each table has one file here, with its queries. A released migration never changes.

mod acts;
mod articles;
mod batches;
mod check;
mod corrections;
mod days;
mod dedup_keys;
mod editions;
mod error;
mod findings;
mod highlights;
mod identity;
mod ids;
mod index_update;
mod json;
mod library;
mod link_constraints;
mod lists;
mod meta;
mod migrations;
mod originals;
mod provenance;
mod query;
mod quote_match;
mod quotes;
mod receipts;
mod search;
mod searches;
mod spans;
mod speakers;
mod stories;
mod tags;
mod terms;
mod texts;
mod versions;

pub use acts::LoggedAct;
pub use articles::StoredArticle;
pub use corrections::{QuoteAnchor, StoredVerdict};
pub use editions::{ClosedEdition, ClosedEditionLine};
pub use error::Error;
pub use highlights::StoredHighlight;
pub use identity::{StoredBearer, Unfiled};
pub use ids::{ActId, OriginalId, VersionId};
pub use library::{Snapshot, Store, Writing};
pub use link_constraints::StoredLinkConstraint;
pub use meta::MetaKey;
pub use originals::{Hash, PackedOriginal};
pub use provenance::{Provenance, ReextractedVersion};
pub use query::Query;
pub use quotes::{StoredPerson, StoredQuote};
pub use receipts::{ImportItem, ItemLocation, JournalEntry};
pub use search::{Passage, hits, passage};
pub use speakers::Appearance;
pub use stories::{Linkable, StoryRow};
pub use terms::fold;
pub use texts::VersionText;
pub use versions::{Arrival, ExtractionInfo, NewVersion};
