//! Working through the journal: groups of items are prepared on all cores while one thread
//! writes the group before.

use std::sync::mpsc::{Receiver, sync_channel};
use std::time::{Duration, Instant};

use nutgraf_model::{Batch, BatchId, Outcome, Progress, Receipt, RejectCode};
use nutgraf_store::{Journal, Way};
use rayon::prelude::*;

use super::journal::from_bytes;
use super::judge::Turn;
use super::prepare::{Prepared, prepare};
use crate::{Error, Newsroom, Watch};

/// Items in one group: few enough that progress moves, many enough that a commit is cheap.
const GROUP: usize = 64;

/// Bytes of files in one group, so that large ones do not pile up in memory.
const GROUP_BYTES: u64 = 24 << 20;

type Group = Vec<(Journal, Prepared)>;

impl Newsroom {
    /// Reads every waiting item of an import, then links stories and ends the import.
    pub(super) fn run(&self, batch: BatchId, watch: &dyn Watch) -> Result<Batch, Error> {
        let mut pace = Pace::new(&self.batch(batch)?);
        // An item whose twin was removed while it was looked at is left waiting for a second look.
        for _ in 0..2 {
            let waiting = self.read(|store| Ok(store.waiting(batch)?))?;
            if waiting.is_empty() || watch.cancelled() {
                break;
            }
            self.work_through(waiting, &mut pace, watch)?;
        }
        self.end(batch, watch)?;
        pace.end(watch);
        self.batch(batch)
    }

    fn work_through(
        &self,
        waiting: Vec<Journal>,
        pace: &mut Pace,
        watch: &dyn Watch,
    ) -> Result<(), Error> {
        std::thread::scope(|scope| {
            // One group waits while another is prepared: no more lie in memory.
            let (sender, receiver) = sync_channel::<Group>(1);
            scope.spawn(move || {
                for group in groups(waiting) {
                    let ready = |journal: Journal| {
                        let prepared = prepare(self, &journal, watch);
                        (journal, prepared)
                    };
                    let group: Group = group.into_par_iter().map(ready).collect();
                    // Cancelled, or the writer gave up: what is left stays in the journal.
                    if sender.send(group).is_err() || watch.cancelled() {
                        break;
                    }
                }
            });
            self.write_groups(receiver, pace, watch)
        })
    }

    fn write_groups(
        &self,
        groups: Receiver<Group>,
        pace: &mut Pace,
        watch: &dyn Watch,
    ) -> Result<(), Error> {
        for group in groups {
            let ended = self.settle(&group, Turn::First)?;
            ended.iter().for_each(|receipt| watch.receipt(receipt));
            pace.step(ended.len(), watch);
        }
        Ok(())
    }

    /// Ends an import: what is still waiting was cancelled.
    fn end(&self, batch: BatchId, watch: &dyn Watch) -> Result<(), Error> {
        let cancelled = self.write(|writing| {
            let day = self.today_in(writing)?;
            let mut cancelled = Vec::new();
            for journal in writing.waiting(batch)? {
                let outcome = Outcome::Rejected {
                    code: RejectCode::Cancelled,
                    reason: "the import was cancelled before its turn".to_owned(),
                };
                writing.end_receipt(journal.receipt, &outcome, day)?;
                cancelled.push(Receipt {
                    id: journal.receipt,
                    batch,
                    item: journal.item.name,
                    outcome,
                });
            }
            Ok(cancelled)
        })?;
        cancelled.iter().for_each(|receipt| watch.receipt(receipt));
        self.relink_if_stale()?;
        self.write(|writing| {
            writing.finish_batch(batch, !cancelled.is_empty())?;
            Ok(())
        })
    }
}

/// Parts the journal into groups by number and size.
fn groups(waiting: Vec<Journal>) -> Vec<Vec<Journal>> {
    let mut groups: Vec<Vec<Journal>> = Vec::new();
    let mut bytes = 0;
    for journal in waiting {
        let size = match &journal.item.way {
            Way::Path(path) => std::fs::metadata(from_bytes(path)).map_or(0, |meta| meta.len()),
            // A slow server holds up its group, and what was pasted may be as large as any file:
            // small groups of both.
            Way::Url(_) => GROUP_BYTES / 4,
            Way::Original(_) => GROUP_BYTES / 8,
            Way::None => 0,
        };
        bytes += size;
        match groups.last_mut() {
            Some(group) if group.len() < GROUP && bytes <= GROUP_BYTES => group.push(journal),
            _ => {
                bytes = size;
                groups.push(vec![journal]);
            }
        }
    }
    groups
}

/// Says how fast an import goes.
struct Pace {
    progress: Progress,
    /// When the last second began, and how much was done by then.
    since: (Instant, usize),
}

impl Pace {
    fn new(batch: &Batch) -> Pace {
        let done = batch.added + batch.already_had + batch.updated + batch.rejected;
        Pace {
            progress: Progress {
                batch: batch.id,
                done,
                total: batch.items,
                per_second: 0.0,
                finished: false,
            },
            since: (Instant::now(), done),
        }
    }

    fn step(&mut self, items: usize, watch: &dyn Watch) {
        self.progress.done += items;
        self.progress.total = self.progress.total.max(self.progress.done);
        let (begun, done) = self.since;
        let passed = begun.elapsed();
        if passed >= Duration::from_secs(1) || self.progress.per_second == 0.0 {
            let items = (self.progress.done - done) as f32;
            self.progress.per_second = items / passed.as_secs_f32().max(0.001);
        }
        if passed >= Duration::from_secs(1) {
            self.since = (Instant::now(), self.progress.done);
        }
        watch.progress(&self.progress);
    }

    fn end(&mut self, watch: &dyn Watch) {
        self.progress.done = self.progress.total;
        self.progress.finished = true;
        watch.progress(&self.progress);
    }
}
