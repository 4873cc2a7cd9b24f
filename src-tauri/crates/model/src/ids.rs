//! Keys of stored things. Numbers, never reused.

use serde::{Deserialize, Serialize};

macro_rules! id {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
        )]
        #[serde(transparent)]
        #[cfg_attr(test, derive(ts_rs::TS), ts(export, type = "number"))]
        pub struct $name(pub i64);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

id!(
    /// A stored article.
    ArticleId
);
id!(
    /// A story: articles about one event. Stable across re-linking, days and restarts.
    StoryId
);
id!(
    /// A speaker known across the library.
    SpeakerId
);
id!(
    /// A stored quote.
    QuoteId
);
id!(
    /// One import: everything dropped, pasted or named together.
    BatchId
);
id!(
    /// Words the user marked.
    HighlightId
);
id!(
    /// A search the user keeps.
    SearchId
);
id!(
    /// What became of one item of a batch.
    ReceiptId
);
