//! Groups of items that are written in one transaction.

use nutgraf_model::{BatchId, Outcome, ReceiptId};
use nutgraf_store::{ImportItem, ItemLocation, JournalEntry};

use super::path_bytes::from_bytes;
use super::prepare::Prepared;

/// The maximum number of items in a group: small enough for steady progress, large enough for cheap
/// commits.
pub(super) const GROUP: usize = 64;

/// The maximum size of a group in bytes, to limit memory.
pub(super) const GROUP_BYTES: u64 = 24 << 20;

/// Items that are written in one transaction.
pub(super) struct ItemGroup {
    /// The items.
    pub(super) items: Vec<(GroupItem, Prepared)>,
    /// The progress in their container.
    pub(super) passed: Option<ContainerProgress>,
    /// A container that was read to its end, and its outcome.
    pub(super) ended: Option<(JournalEntry, Outcome)>,
}

impl ItemGroup {
    /// Items of the journal.
    pub(super) fn of(items: Vec<(GroupItem, Prepared)>) -> ItemGroup {
        ItemGroup {
            items,
            passed: None,
            ended: None,
        }
    }

    /// The end of a container.
    pub(super) fn end(container: JournalEntry, outcome: Outcome) -> ItemGroup {
        ItemGroup {
            ended: Some((container, outcome)),
            ..ItemGroup::of(Vec::new())
        }
    }
}

/// The progress in a container.
pub(super) struct ContainerProgress {
    /// Its receipt.
    pub(super) container: ReceiptId,
    /// The place up to which members are in this group or earlier ones.
    pub(super) place: u64,
    /// The expected number of members.
    pub(super) expected: usize,
}

/// An item with its receipt. A member gets its receipt together with its outcome.
pub(super) struct GroupItem {
    /// Its receipt.
    pub(super) receipt: Option<ReceiptId>,
    /// The import it belongs to.
    pub(super) batch: BatchId,
    /// The item.
    pub(super) item: ImportItem,
}

impl GroupItem {
    /// An item of the journal.
    pub(super) fn of(journal: &JournalEntry) -> GroupItem {
        GroupItem {
            receipt: Some(journal.receipt),
            batch: journal.batch,
            item: journal.item.clone(),
        }
    }
}

/// Divides journal entries into groups by number and size.
pub(super) fn groups(waiting: Vec<JournalEntry>) -> Vec<Vec<JournalEntry>> {
    let mut groups: Vec<Vec<JournalEntry>> = Vec::new();
    let mut bytes = 0;
    for journal in waiting {
        let size = match &journal.item.location {
            ItemLocation::Path(path) => {
                std::fs::metadata(from_bytes(path)).map_or(0, |meta| meta.len())
            }
            // A slow server delays its group, and pasted bytes may be as large as a file: small
            // groups of both.
            ItemLocation::Url(_) => GROUP_BYTES / 4,
            ItemLocation::Original(_) | ItemLocation::Member(..) => GROUP_BYTES / 8,
            ItemLocation::None => 0,
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
