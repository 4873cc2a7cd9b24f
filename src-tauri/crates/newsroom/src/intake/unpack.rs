//! Reads containers. Members are read in groups like files, each with its own receipt. The progress
//! within the container is written together with the receipts, so that an interrupted import
//! continues in the middle of an archive.

use std::ops::ControlFlow;

use nutgraf_import::containers::{self, ContainerError, LeftOut, MAX_DEPTH, Member};
use nutgraf_model::{Outcome, RejectCode};
use nutgraf_store::{ImportItem, ItemLocation, JournalEntry, PackedOriginal};
use rayon::prelude::*;

use super::fetch::OpenedItem;
use super::group::{ContainerProgress, GROUP, GROUP_BYTES, GroupItem, ItemGroup};
use super::item_bytes::ItemBytes;
use super::item_error::ItemError;
use super::prepare::{Container, Prepared, prepare_found};
use super::wording::opened_without;
use crate::{Error, Newsroom, Watch};

/// Reads the containers of one import.
pub(super) struct Unpacker<'a> {
    /// The library.
    pub(super) newsroom: &'a Newsroom,
    /// The observer, which may cancel.
    pub(super) watch: &'a dyn Watch,
    /// Takes each group; `false` if the writer has stopped.
    pub(super) send: &'a dyn Fn(ItemGroup) -> bool,
}

/// A container that is being read.
struct OpenedContainer<'a> {
    journal: &'a JournalEntry,
    depth: usize,
    /// Members that are unpacked but not sent yet, and their size in bytes.
    pending: Vec<(GroupItem, Result<OpenedItem, ItemError>)>,
    bytes: u64,
    /// The place after the last of them.
    reached: u64,
    expected: u64,
    members: u64,
}

impl Unpacker<'_> {
    /// Reads a container to its end, and ends its receipt; `Break` if the import stops.
    pub(super) fn open(&self, journal: JournalEntry, container: Container) -> ControlFlow<()> {
        match self.go_through(&journal, container) {
            Ok(end) => {
                let outcome = end?;
                self.send(ItemGroup::end(journal, outcome))
            }
            Err(error) => {
                let code = RejectCode::NotReadable;
                self.send(ItemGroup::end(journal, rejected(code, error.to_string())))
            }
        }
    }

    /// The outcome of a container; `Break` if it was not read to its end.
    fn go_through(
        &self,
        journal: &JournalEntry,
        mut container: Container,
    ) -> Result<ControlFlow<(), Outcome>, Error> {
        if container.is_fetched {
            self.keep(journal, &mut container)?;
        }
        let mut opened = OpenedContainer {
            journal,
            depth: container.depth,
            pending: Vec::new(),
            bytes: 0,
            reached: journal.reached,
            expected: 1,
            members: 0,
        };
        let mut failed = None;
        let mut stopped = false;
        let name = &journal.item.name;
        let kind = container.kind;
        let walked = containers::walk(kind, container.body, name, journal.reached, &mut |member| {
            let taken = self.take(&mut opened, member).unwrap_or_else(|error| {
                failed = Some(error);
                ControlFlow::Break(())
            });
            stopped = taken.is_break();
            taken
        });
        if let Some(error) = failed {
            return Err(error);
        }
        if stopped || self.flush(&mut opened).is_break() {
            return Ok(ControlFlow::Break(()));
        }
        let nothing = opened.members == 0 && journal.reached == 0;
        Ok(ControlFlow::Continue(match walked {
            Ok(left_out) if nothing => rejected(RejectCode::Empty, empty(kind.noun(), left_out)),
            Ok(left_out) => opened_without(left_out),
            Err(trouble) => {
                let reason = after(trouble.clone(), opened.members + journal.reached);
                rejected(trouble.code(), reason)
            }
        }))
    }

    /// Stores a container that was fetched: the next fetch may return other bytes.
    fn keep(&self, journal: &JournalEntry, container: &mut Container) -> Result<(), Error> {
        if let ItemBytes::Bytes(bytes) = &container.body {
            let packed = PackedOriginal::of(bytes.get_ref());
            self.newsroom.write(|writing| {
                let original = writing.add_original(&packed)?;
                Ok(writing.keep_fetched(journal.receipt, original)?)
            })?;
        }
        Ok(())
    }

    /// Unpacks one member.
    fn take(&self, opened: &mut OpenedContainer, member: Member) -> Result<ControlFlow<()>, Error> {
        if self.watch.cancelled() {
            return Ok(ControlFlow::Break(()));
        }
        let place = member.place;
        let subject = opened.subject(place, &member.name);
        opened.members += 1;
        opened.expected = member.expected;
        let body = member.body.map_err(ItemError::from);
        let body = body.and_then(|source| ItemBytes::take(source, self.newsroom.dir()));
        let mut found = body.map(|body| OpenedItem {
            body,
            url: member.url,
            saved: member.saved,
            depth: opened.depth + 1,
            part: None,
        });
        if let Ok(found) = &mut found
            && let Ok(Some(kind)) = containers::detect(&mut found.body)
        {
            if found.depth >= MAX_DEPTH {
                opened.push(subject, Err(ContainerError::TooDeep.into()), place);
            } else {
                let body = std::mem::replace(&mut found.body, ItemBytes::of(Vec::new()));
                let inner = Container {
                    kind,
                    body,
                    depth: found.depth,
                    is_fetched: false,
                };
                return self.open_inner(opened, subject, place, inner);
            }
        } else {
            opened.push(subject, found, place);
        }
        if opened.pending.len() >= GROUP || opened.bytes >= GROUP_BYTES {
            Ok(self.flush(opened))
        } else {
            Ok(ControlFlow::Continue(()))
        }
    }

    /// Reads a container inside the container, and ends both at this place.
    fn open_inner(
        &self,
        opened: &mut OpenedContainer,
        subject: GroupItem,
        place: u64,
        inner: Container,
    ) -> Result<ControlFlow<()>, Error> {
        if self.flush(opened).is_break() {
            return Ok(ControlFlow::Break(()));
        }
        let outer = opened.journal.receipt;
        let journal = self.newsroom.write(|writing| {
            let known = writing.member(outer, place)?;
            if let Some(journal) = known {
                return Ok(journal);
            }
            Ok(JournalEntry {
                receipt: writing.add_receipt(subject.batch, &subject.item)?,
                batch: subject.batch,
                item: subject.item,
                reached: 0,
            })
        })?;
        let ControlFlow::Continue(outcome) = self.go_through(&journal, inner)? else {
            return Ok(ControlFlow::Break(()));
        };
        opened.reached = place + 1;
        let group = ItemGroup {
            passed: Some(opened.passed()),
            ..ItemGroup::end(journal, outcome)
        };
        Ok(self.send(group))
    }

    /// Prepares the unpacked members and sends them. They are read even if the user has cancelled,
    /// since the container's progress moves past them.
    fn flush(&self, opened: &mut OpenedContainer) -> ControlFlow<()> {
        if opened.pending.is_empty() {
            return ControlFlow::Continue(());
        }
        let pending = std::mem::take(&mut opened.pending);
        opened.bytes = 0;
        let ready = |(subject, found): (GroupItem, Result<OpenedItem, ItemError>)| {
            let prepared = found.and_then(|f| prepare_found(self.newsroom, &subject.item.name, f));
            (subject, prepared.unwrap_or_else(Prepared::from))
        };
        self.send(ItemGroup {
            items: pending.into_par_iter().map(ready).collect(),
            passed: Some(opened.passed()),
            ended: None,
        })
    }

    fn send(&self, group: ItemGroup) -> ControlFlow<()> {
        if (self.send)(group) {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        }
    }
}

impl OpenedContainer<'_> {
    fn subject(&self, place: u64, name: &str) -> GroupItem {
        GroupItem {
            receipt: None,
            batch: self.journal.batch,
            item: ImportItem {
                name: super::wording::member(&self.journal.item.name, name),
                location: ItemLocation::Member(self.journal.receipt, place),
            },
        }
    }

    fn push(&mut self, subject: GroupItem, found: Result<OpenedItem, ItemError>, place: u64) {
        if let Ok(found) = &found {
            self.bytes += found.body.size();
        }
        self.pending.push((subject, found));
        self.reached = place + 1;
    }

    fn passed(&self) -> ContainerProgress {
        ContainerProgress {
            container: self.journal.receipt,
            place: self.reached,
            expected: self.expected as usize,
        }
    }
}

fn rejected(code: RejectCode, reason: String) -> Outcome {
    Outcome::Rejected { code, reason }
}

/// The reason why a container without members is rejected.
fn empty(noun: &str, left_out: LeftOut) -> String {
    if left_out.is_nothing() {
        format!("the {noun} is empty")
    } else {
        format!("the {noun} holds nothing to read: {left_out}")
    }
}

/// The reason why a container stopped, and a note that its first members are stored.
fn after(trouble: ContainerError, read: u64) -> String {
    match read {
        0 => trouble.to_string(),
        _ => format!("{trouble}; what was read before is kept"),
    }
}
