//! Tells the page how an import goes: collected while it runs, told a few times a second.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use nutgraf_model::{BatchId, Progress, Receipt, Rereading};
use nutgraf_newsroom::Watch;
use tokio::sync::oneshot;

/// Watches one import.
pub(crate) struct Announcer {
    news: Mutex<News>,
    last: Mutex<Option<Progress>>,
    /// Waits for the import's key.
    begun: Mutex<Option<oneshot::Sender<BatchId>>>,
    cancelled: AtomicBool,
}

/// What happened since the page was told last.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct News {
    /// The latest progress of each import.
    pub(crate) progress: BTreeMap<BatchId, Progress>,
    /// New receipts, in order.
    pub(crate) receipts: Vec<Receipt>,
    /// How far reading originals again is.
    pub(crate) rereading: Option<Rereading>,
}

impl Announcer {
    /// An announcer, and the way to learn the import's key as soon as it has one.
    pub(crate) fn new() -> (Self, oneshot::Receiver<BatchId>) {
        let (begun, batch) = oneshot::channel();
        let announcer = Self {
            news: Mutex::default(),
            last: Mutex::default(),
            begun: Mutex::new(Some(begun)),
            cancelled: AtomicBool::new(false),
        };
        (announcer, batch)
    }

    /// What happened since the last call.
    pub(crate) fn news(&self) -> News {
        std::mem::take(&mut *self.lock_news())
    }

    /// Asks the import to stop after the item it is at.
    pub(crate) fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    /// Says that the import has the key `batch`; only the first time counts.
    fn begin(&self, batch: BatchId) {
        let begun = self.begun.lock().ok().and_then(|mut begun| begun.take());
        if let Some(begun) = begun {
            // Nobody waits for the key of an import that was not asked for by the page.
            let _ = begun.send(batch);
        }
    }

    /// The end of an import that stopped before its end; `None` where it never began.
    pub(crate) fn cut_off(&self) -> Option<Progress> {
        let last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        let unfinished = last.as_ref().filter(|progress| !progress.finished)?;
        Some(Progress {
            finished: true,
            ..unfinished.clone()
        })
    }

    fn lock_news(&self) -> MutexGuard<'_, News> {
        self.news.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Watch for Announcer {
    fn progress(&self, progress: &Progress) {
        self.begin(progress.batch);
        *self.last.lock().unwrap_or_else(PoisonError::into_inner) = Some(progress.clone());
        self.lock_news()
            .progress
            .insert(progress.batch, progress.clone());
    }

    fn receipt(&self, receipt: &Receipt) {
        self.begin(receipt.batch);
        self.lock_news().receipts.push(receipt.clone());
    }

    fn rereading(&self, rereading: &Rereading) {
        self.lock_news().rereading = Some(rereading.clone());
    }

    fn cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use nutgraf_model::{Outcome, ReceiptId};

    fn progress(batch: i64, done: usize) -> Progress {
        Progress {
            batch: BatchId(batch),
            done,
            total: 9,
            per_second: 1.0,
            finished: done == 9,
        }
    }

    fn receipt(id: i64) -> Receipt {
        Receipt {
            id: ReceiptId(id),
            batch: BatchId(1),
            parent: None,
            item: "a.txt".into(),
            outcome: Outcome::Waiting,
        }
    }

    #[test]
    fn the_page_hears_the_latest_progress_of_each_import_and_every_receipt_once() {
        let (announcer, _batch) = Announcer::new();
        announcer.progress(&progress(1, 4));
        announcer.receipt(&receipt(7));
        announcer.progress(&progress(1, 9));
        announcer.receipt(&receipt(8));
        announcer.progress(&progress(2, 0));

        let news = announcer.news();
        let told: Vec<_> = news
            .progress
            .values()
            .map(|p| (p.batch.0, p.done))
            .collect();
        assert_eq!(told, [(1, 9), (2, 0)]);
        let receipts: Vec<_> = news.receipts.iter().map(|r| r.id.0).collect();
        assert_eq!(receipts, [7, 8]);
        assert_eq!(announcer.news(), News::default(), "nothing is told twice");
    }

    #[test]
    fn the_key_is_known_from_the_first_sign_of_the_import() {
        let (announcer, mut batch) = Announcer::new();
        assert!(batch.try_recv().is_err(), "not begun");
        announcer.progress(&progress(3, 0));
        announcer.progress(&progress(3, 1));
        assert_eq!(batch.try_recv(), Ok(BatchId(3)));
    }

    #[test]
    fn an_import_that_fails_on_its_way_has_an_end_all_the_same() {
        let (announcer, _batch) = Announcer::new();
        assert_eq!(announcer.cut_off(), None, "never begun");
        announcer.progress(&progress(1, 4));
        let end = announcer.cut_off().expect("an end");
        assert!(end.finished && end.done == 4, "{end:?}");
        announcer.progress(&progress(1, 9));
        assert_eq!(announcer.cut_off(), None, "it has ended by itself");
    }

    #[test]
    fn an_import_hears_that_it_is_cancelled() {
        let (announcer, _batch) = Announcer::new();
        assert!(!announcer.cancelled());
        announcer.cancel();
        assert!(announcer.cancelled());
    }
}
