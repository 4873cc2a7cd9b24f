//! The nouns of the newsroom: plain data, no I/O, no clock.
//!
//! Every other crate speaks in these words; the page's types are generated from them
//! (`cargo test -p nutgraf-model` writes `ui/src/lib/types`).

mod article;
mod article_kind;
mod cited;
mod correction;
mod day;
mod edition;
mod findings;
mod highlight;
mod ids;
mod language;
mod library;
mod outline;
mod receipt;
mod section;
mod span;
mod story;
mod view;

pub use article::{
    Article, Block, BlockKind, DateEvidence, Dateline, Details, Format, Furniture, FurnitureRule,
    Published, Warning,
};
pub use article_kind::ArticleKind;
pub use cited::Cited;
pub use correction::{ArticlePerson, ArticleStory, Parted, RoleEntry, UnnamedLine, Verdict};
pub use day::{By, Day, EditionKey};
pub use edition::{
    Account, Brief, Difference, Edition, EditionLine, Excerpt, Facts, QuoteEntry, QuotePart, Since,
    SourceEntry, StoryEntry, StoryState, Unused, UnusedReason,
};
pub use findings::{
    Attribution, Findings, Length, Lengths, Person, Quote, QuoteKind, Sentence, SpeakerKind,
};
pub use highlight::{Highlight, HighlightLine};
pub use ids::{ArticleId, BatchId, HighlightId, QuoteId, ReceiptId, SearchId, SpeakerId, StoryId};
pub use language::Language;
pub use library::{
    Act, ArticleFilter, Counts, Page, Reanalysis, Rereading, SavedSearch, VerifyProblem,
    VerifyReport,
};
pub use outline::{Candidate, CandidateBox, CandidateState, Outline};
pub use receipt::{
    Batch, LeftOutKind, Link, LinkKind, Outcome, Progress, Receipt, RejectCode, Remark,
};
pub use section::Section;
pub use span::{CodePoints, Span};
pub use story::{
    RelatedSpeaker, RelatedStory, SpeakerFilter, SpeakerLine, SpeakerOrder, SpeakerView, StoryLine,
    StoryView, TimelineEntry,
};
pub use view::{
    ArticleLine, ArticleView, NotQuote, Original, OriginalKind, QuoteView, Revision, SearchHit,
    Standing, StoryRef,
};
