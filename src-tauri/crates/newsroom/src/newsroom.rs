//! One open library: one connection that writes, and a pool of connections that read.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use jiff::Zoned;
use nutgraf_model::Day;
use nutgraf_store::{Store, Writing};

use crate::edition_cache::EditionCache;
use crate::library_cache::LibraryCache;
use crate::link_schedule::LinkSchedule;
use crate::open_day::open_day;
use crate::selection_cache::SelectionCache;
use crate::{Clock, Error};

/// One library, open. Cheap to share in an `Arc`; every method may be called from any thread.
pub struct Newsroom {
    dir: PathBuf,
    clock: Arc<dyn Clock>,
    writer: Mutex<Store>,
    /// Idle connections. A read takes one and returns it.
    idle: Mutex<Vec<Store>>,
    /// Answers that stay true until the library changes.
    pub(crate) cache: LibraryCache,
    /// A connection that never writes. It notices when any program writes.
    watcher: Mutex<Option<Store>>,
    /// When stories are linked.
    pub(crate) schedule: LinkSchedule,
    /// Sentences that were selected before.
    pub(crate) selections: SelectionCache,
    /// Editions that were composed before.
    pub(crate) edition_cache: EditionCache,
}

impl Newsroom {
    /// Opens the library in `dir`, or creates one. If the library cannot be written, it opens for
    /// reading, and every write returns an error.
    pub fn open(dir: &Path, clock: Arc<dyn Clock>) -> Result<Newsroom, Error> {
        Ok(Newsroom {
            dir: dir.to_owned(),
            clock,
            writer: Mutex::new(Store::open(dir)?),
            idle: Mutex::default(),
            cache: LibraryCache::default(),
            watcher: Mutex::default(),
            schedule: LinkSchedule::USUAL,
            selections: SelectionCache::default(),
            edition_cache: EditionCache::default(),
        })
    }

    /// The app's data folder, which the app and the command line share; `None` if the system does
    /// not define one.
    pub fn default_dir() -> Option<PathBuf> {
        dirs::data_dir().map(|data| data.join("org.nutgraf.desktop"))
    }

    /// The open day: the day that articles arriving now belong to. It is today, or the day after
    /// the latest closed edition if the clock or the time zone went back.
    pub fn today(&self) -> Day {
        let now = self.now();
        let today = self.read(|store| open_day(store, &now));
        today.unwrap_or_else(|_| Day(now.date()))
    }

    /// The folder of the library.
    pub(crate) fn dir(&self) -> &Path {
        &self.dir
    }

    /// Now, in the user's time zone.
    pub(crate) fn now(&self) -> Zoned {
        self.clock.now()
    }

    /// [`Newsroom::today`], as a transaction sees it.
    pub(crate) fn today_in(&self, store: &Store) -> Result<Day, Error> {
        open_day(store, &self.now())
    }

    /// Reads the library as it is at one moment.
    pub(crate) fn read<T>(
        &self,
        work: impl FnOnce(&Store) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let idle = lock(&self.idle).pop();
        let mut store = match idle {
            Some(store) => store,
            None => Store::open(&self.dir)?,
        };
        let found = work(&*store.snapshot()?);
        lock(&self.idle).push(store);
        found
    }

    /// A number that changes with every write to the library, by any program.
    pub(crate) fn state(&self) -> Result<i64, Error> {
        let mut watcher = lock(&self.watcher);
        let store = match watcher.take() {
            Some(store) => store,
            None => Store::open(&self.dir)?,
        };
        let state = store.state();
        // Kept also where it failed: another connection counts from another number.
        *watcher = Some(store);
        Ok(state?)
    }

    /// Writes in one transaction. If `work` fails, nothing is written.
    pub(crate) fn write<T>(
        &self,
        work: impl FnOnce(&Writing) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let mut store = lock(&self.writer);
        let writing = store.write()?;
        let done = work(&writing)?;
        writing.commit()?;
        Ok(done)
    }

    /// Frees the memory that the writer keeps for its next transaction.
    pub(crate) fn rest_writer(&self) -> Result<(), Error> {
        Ok(lock(&self.writer).rest()?)
    }

    /// Whether the library is open for reading only.
    pub(crate) fn is_read_only(&self) -> bool {
        lock(&self.writer).is_read_only()
    }
}

/// Ignores poisoning: a panic while the lock was held rolled its transaction back, so the
/// connection is sound.
fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
