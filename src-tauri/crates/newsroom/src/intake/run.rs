//! Runs an import: groups of items are prepared on all cores while one thread writes the previous
//! group. Containers are opened after the group that they are in.

use std::collections::{HashMap, HashSet};
use std::sync::mpsc::{Receiver, sync_channel};
use std::time::Duration;

use nutgraf_model::{Batch, BatchId, Outcome, Progress, Receipt, ReceiptId, RejectCode};
use nutgraf_store::{ItemLocation, JournalEntry};
use rayon::prelude::*;

use super::group::{GroupItem, ItemGroup, groups};
use super::prepare::{Container, Prepared, prepare};
use super::unpack::Unpacker;
use super::upsert::Attempt;
use crate::clock::Stopwatch;
use crate::{Error, Newsroom, Watch};

impl Newsroom {
    /// Reads all waiting items of an import, links stories, and ends the import.
    pub(super) fn run(&self, batch: BatchId, watch: &dyn Watch) -> Result<Batch, Error> {
        let mut meter = ProgressMeter::new(&self.batch(batch)?);
        // An item whose duplicate was removed while it was read stays waiting for a second round.
        for _ in 0..2 {
            let waiting = outermost(self.read(|store| Ok(store.waiting(batch)?))?);
            if waiting.is_empty() || watch.cancelled() {
                break;
            }
            self.work_through(waiting, Attempt::First, &mut meter, watch)?;
        }
        self.end(batch, watch)?;
        let batch = self.batch(batch)?;
        meter.end(batch.items, watch);
        Ok(batch)
    }

    /// Reads a rejected container again, or continues it.
    pub(super) fn reopen(
        &self,
        journal: JournalEntry,
        container: Container,
        watch: &dyn Watch,
    ) -> Result<(), Error> {
        let batch = journal.batch;
        let mut meter = ProgressMeter::new(&self.batch(batch)?);
        // The container is not done any more.
        meter.progress.done = meter.progress.done.saturating_sub(1);
        self.through(Attempt::Retry, &mut meter, watch, |unpacker| {
            let _ = unpacker.open(journal, container);
        })?;
        meter.end(self.batch(batch)?.items, watch);
        Ok(())
    }

    fn work_through(
        &self,
        waiting: Vec<JournalEntry>,
        attempt: Attempt,
        meter: &mut ProgressMeter,
        watch: &dyn Watch,
    ) -> Result<(), Error> {
        self.through(attempt, meter, watch, |unpacker| {
            for group in groups(waiting) {
                let ready = |journal: JournalEntry| {
                    let prepared = prepare(self, &journal.item, watch);
                    (journal, prepared)
                };
                let group: Vec<_> = group.into_par_iter().map(ready).collect();
                let (items, opened) = sort(group);
                // The user cancelled or the writer stopped: the rest stays in the journal.
                if !(unpacker.send)(ItemGroup::of(items)) || watch.cancelled() {
                    break;
                }
                for (journal, container) in opened {
                    if unpacker.open(journal, container).is_break() {
                        return;
                    }
                }
            }
        })
    }

    /// Runs `readers` on a thread of their own, and writes the groups that they send.
    fn through(
        &self,
        attempt: Attempt,
        meter: &mut ProgressMeter,
        watch: &dyn Watch,
        readers: impl FnOnce(&Unpacker) + Send,
    ) -> Result<(), Error> {
        std::thread::scope(|scope| {
            // One group waits while another is prepared, so memory holds no more.
            let (sender, receiver) = sync_channel::<ItemGroup>(1);
            scope.spawn(move || {
                let send = |group: ItemGroup| sender.send(group).is_ok();
                readers(&Unpacker {
                    newsroom: self,
                    watch,
                    send: &send,
                });
            });
            self.write_groups(receiver, attempt, meter, watch)
        })
    }

    fn write_groups(
        &self,
        groups: Receiver<ItemGroup>,
        attempt: Attempt,
        meter: &mut ProgressMeter,
        watch: &dyn Watch,
    ) -> Result<(), Error> {
        for group in groups {
            let ended = self.settle(&group, attempt)?;
            ended.iter().for_each(|receipt| watch.receipt(receipt));
            if let Some(passed) = &group.passed {
                meter.expect(passed.container, passed.expected);
            }
            let opened = |receipt: &&Receipt| matches!(receipt.outcome, Outcome::Opened { .. });
            let items = ended.len() - ended.iter().filter(opened).count();
            meter.step(items, watch);
        }
        Ok(())
    }

    /// Ends an import. Items that still wait were cancelled.
    fn end(&self, batch: BatchId, watch: &dyn Watch) -> Result<(), Error> {
        let cancelled = self.write(|writing| {
            let day = self.today_in(writing)?;
            let mut cancelled = Vec::new();
            for journal in writing.waiting(batch)? {
                let outcome = Outcome::Rejected {
                    code: RejectCode::Cancelled,
                    reason: match journal.reached {
                        0 => "the import was cancelled before its turn".to_owned(),
                        _ => "the import was cancelled in the middle of it; what was read is \
                              kept, and a retry reads on"
                            .to_owned(),
                    },
                };
                writing.end_receipt(journal.receipt, &outcome, day)?;
                cancelled.push(Receipt {
                    id: journal.receipt,
                    batch,
                    parent: match journal.item.location {
                        ItemLocation::Member(parent, _) => Some(parent),
                        _ => None,
                    },
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

/// Leaves out members of a container that waits itself, since the container brings them.
fn outermost(waiting: Vec<JournalEntry>) -> Vec<JournalEntry> {
    let all: HashSet<ReceiptId> = waiting.iter().map(|journal| journal.receipt).collect();
    let run_with_timeout = |location: &ItemLocation| matches!(location, ItemLocation::Member(parent, _) if all.contains(parent));
    waiting
        .into_iter()
        .filter(|journal| !run_with_timeout(&journal.item.location))
        .collect()
}

/// Separates items that can be written from containers that must be opened first.
#[expect(clippy::type_complexity, reason = "two lists, said once")]
fn sort(
    group: Vec<(JournalEntry, Prepared)>,
) -> (Vec<(GroupItem, Prepared)>, Vec<(JournalEntry, Container)>) {
    let (mut items, mut opened) = (Vec::new(), Vec::new());
    for (journal, prepared) in group {
        match prepared {
            Prepared::Opens(container) => opened.push((journal, *container)),
            other => items.push((GroupItem::of(&journal), other)),
        }
    }
    (items, opened)
}

/// Measures the progress and speed of an import.
struct ProgressMeter {
    progress: Progress,
    /// The number of items at the beginning.
    items: usize,
    /// The expected number of members of each container.
    expected: HashMap<ReceiptId, usize>,
    /// The start of the last second, and how much was done by then.
    since: (Stopwatch, usize),
}

impl ProgressMeter {
    fn new(batch: &Batch) -> ProgressMeter {
        let done = batch.added + batch.already_had + batch.updated + batch.rejected + batch.offered;
        ProgressMeter {
            progress: Progress {
                batch: batch.id,
                done,
                total: batch.items,
                per_second: 0.0,
                finished: false,
            },
            items: batch.items,
            expected: HashMap::new(),
            since: (Stopwatch::start(), done),
        }
    }

    /// Counts the members of a container instead of the container.
    fn expect(&mut self, container: ReceiptId, members: usize) {
        self.expected.insert(container, members);
        let more: usize = self
            .expected
            .values()
            .map(|members| members.max(&1) - 1)
            .sum();
        self.progress.total = self.items + more;
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
            self.since = (Stopwatch::start(), self.progress.done);
        }
        watch.progress(&self.progress);
    }

    fn end(&mut self, items: usize, watch: &dyn Watch) {
        self.progress.total = items;
        self.progress.done = items;
        self.progress.finished = true;
        watch.progress(&self.progress);
    }
}
