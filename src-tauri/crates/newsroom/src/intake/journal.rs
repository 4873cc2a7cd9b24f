//! Entering what was handed in into the journal.

use std::path::{Path, PathBuf};

use nutgraf_import::MAX_BYTES;
use nutgraf_model::{BatchId, Outcome, Progress, RejectCode};
use nutgraf_store::{Item, Packed, Way};

use super::lease::Lease;
use super::walk::Found;
use super::wording::clean;
use crate::newsroom::rfc3339;
use crate::{Error, Newsroom, Source, Watch};

/// The most items one import takes.
const MOST: usize = 20_000;

/// An item on its way into the journal.
struct Entry {
    item: Item,
    /// The bytes, where they came with it.
    held: Option<Packed>,
    /// What became of it already: it is not even tried, or it is a folder.
    outcome: Option<Outcome>,
}

impl Newsroom {
    /// Begins an import: everything handed in is in the journal when this returns, and nobody
    /// else will work on it while the lease lives.
    pub(super) fn enter(
        &self,
        sources: &[Source],
        samples: bool,
        watch: &dyn Watch,
    ) -> Result<(BatchId, Lease), Error> {
        let entries = entries(sources);
        let started = rfc3339(&self.now());
        let (batch, lease, ended) = self.write(|writing| {
            let batch = writing.add_batch(&started, samples)?;
            // Before anybody else can see the import.
            let lease = Lease::take(self.dir(), batch)?.ok_or(Error::StillRunning(batch))?;
            let day = self.today_in(writing)?;
            let mut ended = Vec::new();
            for mut entry in entries {
                if let Some(held) = &entry.held {
                    entry.item.way = Way::Original(writing.add_original(held)?);
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

fn entries(sources: &[Source]) -> Vec<Entry> {
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
            Source::Path(path) => entries.push(Entry::file(path)),
            Source::Text { name, text } => entries.push(Entry::held(name, text.as_bytes())),
            Source::Bytes { name, bytes } => entries.push(Entry::held(name, bytes)),
            Source::Url(url) => entries.push(Entry::of(clean(url), Way::Url(url.clone()))),
        }
    }
    if let Some(name) = more {
        let reason = format!("one import takes {MOST} items; add the others in another one");
        entries.push(Entry::rejected(name, RejectCode::TooMany, reason));
    }
    entries
}

/// Enters what lies below a folder; whether there was more.
fn enter_folder(path: &Path, most: usize, entries: &mut Vec<Entry>) -> bool {
    let found = Found::below(path, most);
    if found.files.is_empty() && found.unreadable.is_empty() {
        let reason = match found.left_out.is_nothing() {
            true => "the folder holds no files".to_owned(),
            false => format!("the folder holds nothing to read: {}", found.left_out),
        };
        entries.push(Entry::rejected(display(path), RejectCode::Empty, reason));
    } else if !found.left_out.is_nothing() {
        let folder = Entry::of(display(path), Way::None);
        entries.push(Entry {
            outcome: Some(super::unpack::opened_without(found.left_out)),
            ..folder
        });
    }
    entries.extend(found.files.iter().map(|file| Entry::file(file)));
    for (folder, error) in found.unreadable {
        let reason = format!("the folder cannot be read: {error}");
        entries.push(Entry::rejected(
            display(&folder),
            RejectCode::NotReadable,
            reason,
        ));
    }
    found.more
}

impl Entry {
    fn of(name: String, way: Way) -> Entry {
        Entry {
            item: Item { name, way },
            held: None,
            outcome: None,
        }
    }

    fn file(path: &Path) -> Entry {
        // A path that is entered relative would lead elsewhere after a restart.
        let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        Entry::of(display(path), Way::Path(to_bytes(&whole)))
    }

    fn held(name: &str, bytes: &[u8]) -> Entry {
        if bytes.len() > MAX_BYTES {
            let limit = MAX_BYTES >> 20;
            let reason = format!("it is larger than {limit} MiB");
            return Entry::rejected(clean(name), RejectCode::TooLarge, reason);
        }
        Entry {
            held: Some(Packed::of(bytes)),
            ..Entry::of(clean(name), Way::None)
        }
    }

    fn rejected(name: String, code: RejectCode, reason: String) -> Entry {
        Entry {
            outcome: Some(Outcome::Rejected { code, reason }),
            ..Entry::of(name, Way::None)
        }
    }
}

/// A path as a person reads it.
fn display(path: &Path) -> String {
    clean(&path.to_string_lossy())
}

#[cfg(unix)]
fn to_bytes(path: &Path) -> Vec<u8> {
    use std::os::unix::ffi::OsStrExt;
    path.as_os_str().as_bytes().to_vec()
}

#[cfg(not(unix))]
fn to_bytes(path: &Path) -> Vec<u8> {
    path.to_string_lossy().into_owned().into_bytes()
}

/// The path behind [`Way::Path`].
#[cfg(unix)]
pub(super) fn from_bytes(bytes: &[u8]) -> PathBuf {
    use std::os::unix::ffi::OsStrExt;
    PathBuf::from(std::ffi::OsStr::from_bytes(bytes))
}

/// The path behind [`Way::Path`].
#[cfg(not(unix))]
pub(super) fn from_bytes(bytes: &[u8]) -> PathBuf {
    PathBuf::from(String::from_utf8_lossy(bytes).into_owned())
}
