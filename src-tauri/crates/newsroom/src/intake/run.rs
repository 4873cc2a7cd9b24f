//! Working through the journal: groups of items are prepared on all cores while one thread
//! writes the group before. Containers are opened after the group they stand in.

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
    /// Reads every waiting item of an import, then links stories and ends the import.
    pub(super) fn run(&self, batch: BatchId, watch: &dyn Watch) -> Result<Batch, Error> {
        let mut meter = ProgressMeter::new(&self.batch(batch)?);
        // An item whose twin was removed while it was looked at is left waiting for a second look.
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

    /// Reads a rejected container again, or on from where it was left.
    pub(super) fn reopen(
        &self,
        journal: JournalEntry,
        container: Container,
        watch: &dyn Watch,
    ) -> Result<(), Error> {
        let batch = journal.batch;
        let mut meter = ProgressMeter::new(&self.batch(batch)?);
        // It is no longer done.
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
                // Cancelled, or the writer gave up: what is left stays in the journal.
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

    /// Runs the readers in a thread of their own, and writes what they hand on.
    fn through(
        &self,
        attempt: Attempt,
        meter: &mut ProgressMeter,
        watch: &dyn Watch,
        readers: impl FnOnce(&Unpacker) + Send,
    ) -> Result<(), Error> {
        std::thread::scope(|scope| {
            // One group waits while another is prepared: no more lie in memory.
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

    /// Ends an import: what is still waiting was cancelled.
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

/// Leaves out what lies in a container that waits itself: that one brings it.
fn outermost(waiting: Vec<JournalEntry>) -> Vec<JournalEntry> {
    let all: HashSet<ReceiptId> = waiting.iter().map(|journal| journal.receipt).collect();
    let run_with_timeout = |location: &ItemLocation| matches!(location, ItemLocation::Member(parent, _) if all.contains(parent));
    waiting
        .into_iter()
        .filter(|journal| !run_with_timeout(&journal.item.location))
        .collect()
}

/// What can be written at once, and what is to be opened first.
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

/// Says how fast an import goes.
struct ProgressMeter {
    progress: Progress,
    /// What was known at the beginning.
    items: usize,
    /// How many members each container is expected to bring.
    expected: HashMap<ReceiptId, usize>,
    /// When the last second began, and how much was done by then.
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

    /// A container brings more than itself: what it brings counts instead of it.
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
