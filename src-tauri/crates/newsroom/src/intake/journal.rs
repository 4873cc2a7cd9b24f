//! Enters the sources of an import into the journal.

use std::path::Path;

use nutgraf_import::MAX_BYTES;
use nutgraf_model::{BatchId, Outcome, Progress, RejectCode};
use nutgraf_store::{ImportItem, ItemLocation, PackedOriginal};

use super::folder_walk::FolderWalk;
use super::lease::Lease;
use super::path_bytes::to_bytes;
use super::wording::{clean, opened_without};
use crate::clock::rfc3339;
use crate::open_day::open_day;
use crate::{Error, Newsroom, Source, Watch};

/// The maximum number of items in one import.
const MOST: usize = 20_000;

/// An item that enters the journal.
struct NewEntry {
    item: ImportItem,
    /// The bytes, if the source has them.
    held: Option<PackedOriginal>,
    /// The outcome, if it is known already: a rejected item, or a folder.
    outcome: Option<Outcome>,
}

impl Newsroom {
    /// Begins an import. When this returns, all sources are in the journal, and nobody else works
    /// on the import while the lease lives.
    pub(super) fn enter(
        &self,
        sources: &[Source],
        samples: bool,
        watch: &dyn Watch,
    ) -> Result<(BatchId, Lease), Error> {
        let entries = entries(sources);
        let now = self.now();
        let (batch, lease, ended) = self.write(|writing| {
            let batch = writing.add_batch(&rfc3339(&now), samples)?;
            // Taken before any other program can see the import.
            let lease = Lease::take(self.dir(), batch)?.ok_or(Error::StillRunning(batch))?;
            let day = open_day(writing, &now)?;
            let mut ended = Vec::new();
            for mut entry in entries {
                if let Some(held) = &entry.held {
                    entry.item.location = ItemLocation::Original(writing.add_original(held)?);
                }
                let receipt = writing.add_receipt(batch, &entry.item)?;
                if let Some(outcome) = entry.outcome {
                    writing.end_receipt(receipt, &outcome, day)?;
                    ended.extend(writing.receipt(receipt)?);
                }
            }
            Ok((batch, lease, ended))
        })?;
        let total = self.batch(batch)?.items;
        watch.progress(&Progress {
            batch,
            done: 0,
            total,
            per_second: 0.0,
            finished: false,
        });
        ended.iter().for_each(|receipt| watch.receipt(receipt));
        Ok((batch, lease))
    }
}

fn entries(sources: &[Source]) -> Vec<NewEntry> {
    let mut entries = Vec::new();
    let mut more = None;
    for source in sources {
        if entries.len() >= MOST {
            more = Some("the rest".to_owned());
            break;
        }
        match source {
            Source::Path(path) if path.is_dir() => {
                let left = MOST - entries.len();
                if enter_folder(path, left, &mut entries) {
                    more = Some(display(path));
                }
            }
            Source::Path(path) => entries.push(NewEntry::file(path)),
            Source::Text { name, text } => entries.push(NewEntry::held(name, text.as_bytes())),
            Source::Bytes { name, bytes } => entries.push(NewEntry::held(name, bytes)),
            Source::Url(url) => {
                entries.push(NewEntry::of(clean(url), ItemLocation::Url(url.clone())))
            }
        }
    }
    if let Some(name) = more {
        let reason = format!("one import takes {MOST} items; add the others in another one");
        entries.push(NewEntry::rejected(name, RejectCode::TooMany, reason));
    }
    entries
}

/// Enters the files below a folder. Returns whether there were more than `most`.
fn enter_folder(path: &Path, most: usize, entries: &mut Vec<NewEntry>) -> bool {
    let found = FolderWalk::below(path, most);
    if found.files.is_empty() && found.unreadable.is_empty() {
        let reason = if found.left_out.is_nothing() {
            "the folder holds no files".to_owned()
        } else {
            format!("the folder holds nothing to read: {}", found.left_out)
        };
        entries.push(NewEntry::rejected(display(path), RejectCode::Empty, reason));
    } else if !found.left_out.is_nothing() {
        let folder = NewEntry::of(display(path), ItemLocation::None);
        entries.push(NewEntry {
            outcome: Some(opened_without(found.left_out)),
            ..folder
        });
    }
    entries.extend(found.files.iter().map(|file| NewEntry::file(file)));
    for (folder, error) in found.unreadable {
        let reason = format!("the folder cannot be read: {error}");
        entries.push(NewEntry::rejected(
            display(&folder),
            RejectCode::NotReadable,
            reason,
        ));
    }
    found.more
}

impl NewEntry {
    fn of(name: String, location: ItemLocation) -> NewEntry {
        NewEntry {
            item: ImportItem { name, location },
            held: None,
            outcome: None,
        }
    }

    fn file(path: &Path) -> NewEntry {
        // A relative path would lead elsewhere after a restart.
        let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        NewEntry::of(display(path), ItemLocation::Path(to_bytes(&whole)))
    }

    fn held(name: &str, bytes: &[u8]) -> NewEntry {
        if bytes.len() > MAX_BYTES {
            let limit = MAX_BYTES >> 20;
            let reason = format!("it is larger than {limit} MiB");
            return NewEntry::rejected(clean(name), RejectCode::TooLarge, reason);
        }
        NewEntry {
            held: Some(PackedOriginal::of(bytes)),
            ..NewEntry::of(clean(name), ItemLocation::None)
        }
    }

    fn rejected(name: String, code: RejectCode, reason: String) -> NewEntry {
        NewEntry {
            outcome: Some(Outcome::Rejected { code, reason }),
            ..NewEntry::of(name, ItemLocation::None)
        }
    }
}

/// The path as text for the user.
fn display(path: &Path) -> String {
    clean(&path.to_string_lossy())
}
