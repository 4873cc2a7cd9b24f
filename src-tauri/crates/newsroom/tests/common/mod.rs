//! A library in a temporary folder, with a clock that stands where it is put.
#![allow(dead_code, reason = "each test file uses its part")]

use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use jiff::Zoned;
use nutgraf_model::{ArticleFilter, ArticleId, Batch, Outcome, Receipt};
use nutgraf_newsroom::{Clock, Newsroom, Source};

pub(crate) struct TestClock(Mutex<Zoned>);

impl TestClock {
    pub(crate) fn set(&self, now: &str) {
        *self.0.lock().expect("unpoisoned") = now.parse().expect("a zoned moment");
    }
}

impl Clock for TestClock {
    fn now(&self) -> Zoned {
        self.0.lock().expect("unpoisoned").clone()
    }
}

pub(crate) struct TestLibrary {
    pub(crate) dir: tempfile::TempDir,
    pub(crate) clock: Arc<TestClock>,
    pub(crate) newsroom: Newsroom,
}

pub(crate) const NOON: &str = "2026-11-20T12:00:00[Europe/Lisbon]";

impl TestLibrary {
    pub(crate) fn new() -> TestLibrary {
        TestLibrary::at(NOON)
    }

    pub(crate) fn at(now: &str) -> TestLibrary {
        let dir = tempfile::tempdir().expect("a folder");
        let clock = Arc::new(TestClock(Mutex::new(now.parse().expect("a zoned moment"))));
        let newsroom = Newsroom::open(dir.path(), clock.clone()).expect("opens");
        TestLibrary {
            dir,
            clock,
            newsroom,
        }
    }

    /// A second program on the same library.
    pub(crate) fn another(&self) -> Newsroom {
        Newsroom::open(self.dir.path(), self.clock.clone()).expect("opens again")
    }

    pub(crate) fn drop(&self, name: &str, text: &str) -> Receipt {
        let batch = self.import(&[bytes(name, text)]);
        self.receipts(&batch).remove(0)
    }

    pub(crate) fn import(&self, sources: &[Source]) -> Batch {
        self.newsroom.import(sources, &()).expect("imports")
    }

    pub(crate) fn receipts(&self, batch: &Batch) -> Vec<Receipt> {
        self.newsroom.receipts(batch.id).expect("receipts")
    }

    pub(crate) fn clean(&self) {
        let report = self.newsroom.verify().expect("verifies");
        assert_eq!(report.problems, [], "the library is sound");
    }
}

pub(crate) fn bytes(name: &str, text: &str) -> Source {
    Source::Bytes {
        name: name.to_owned(),
        bytes: text.as_bytes().to_vec(),
    }
}

pub(crate) fn samples() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../samples")
}

/// A search for these words and nothing else.
pub(crate) fn sought(query: &str) -> ArticleFilter {
    ArticleFilter {
        query: Some(query.to_owned()),
        ..ArticleFilter::default()
    }
}

/// What became of an item, in a word.
pub(crate) fn kind(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::Waiting => "waiting",
        Outcome::Added { .. } => "added",
        Outcome::AlreadyHad { .. } => "already had",
        Outcome::Updated { .. } => "updated",
        Outcome::Rejected { .. } => "rejected",
        Outcome::Opened { .. } => "opened",
        Outcome::Offered { .. } => "offered",
    }
}

/// The article a receipt speaks of.
pub(crate) fn article(receipt: &Receipt) -> Option<ArticleId> {
    match &receipt.outcome {
        Outcome::Added { article, .. }
        | Outcome::AlreadyHad { article, .. }
        | Outcome::Updated { article, .. } => Some(*article),
        _ => None,
    }
}

pub(crate) const FERRY: &str = "Ferry crews vote for a strike

Published: 19 November 2026

Crews of the Avelar ferries voted on Thursday for a strike over a winter rota.

The rota would have them start at four in the morning, three hours earlier than today. \
The company says that the first boats are full of commuters who would otherwise drive.

\u{201c}We are not refusing the work, we are refusing to do it on five hours' sleep,\u{201d} said \
Sergio Banks, the crews' representative.
";

pub(crate) const FERRY_NEXT_DAY: &str = "Ferry crews vote for a strike

Published: 20 November 2026

Crews of the Avelar ferries voted on Thursday for a strike over a winter rota.

The strike was called off late on Friday after the company gave way. \
Boats will go on leaving at seven, and the crews get a day off for each holiday worked.

The rota would have them start at four in the morning, three hours earlier than today. \
The company says that the first boats are full of commuters who would otherwise drive.
";

pub(crate) const BRIDGE: &str = "Old bridge at Sollas gets a new deck

Published: 20 November 2026

Workers began on Monday to replace the wooden deck of the bridge at Sollas, which carries the \
only road to the northern farms.

The deck was laid in 1961 and has been patched eleven times since, according to the road office. \
Lorries must use the ford at low tide until the middle of March.
";
