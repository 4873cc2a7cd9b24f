//! The newsroom: one library, open, with a writer and as many readers as are asked for.

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
    /// Connections at rest; a reader takes one and brings it back.
    readers: Mutex<Vec<Store>>,
    /// Answers that hold until the library changes.
    pub(crate) cache: LibraryCache,
    /// A connection that never writes, to see when anybody does.
    watcher: Mutex<Option<Store>>,
    /// When stories are linked.
    pub(crate) schedule: LinkSchedule,
    /// Sentences chosen before.
    pub(crate) selections: SelectionCache,
    /// Editions made before.
    pub(crate) edition_cache: EditionCache,
}

impl Newsroom {
    /// Opens the library in `dir`, and creates it where there is none. A library that cannot be
    /// written opens for reading; every write then says so.
    pub fn open(dir: &Path, clock: Arc<dyn Clock>) -> Result<Newsroom, Error> {
        Ok(Newsroom {
            dir: dir.to_owned(),
            clock,
            writer: Mutex::new(Store::open(dir)?),
            readers: Mutex::default(),
            cache: LibraryCache::default(),
            watcher: Mutex::default(),
            schedule: LinkSchedule::USUAL,
            selections: SelectionCache::default(),
            edition_cache: EditionCache::default(),
        })
    }

    /// The app's own data folder, shared by the app and the command line; `None` where the
    /// system has no such place.
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

    /// The folder the library lies in.
    pub(crate) fn dir(&self) -> &Path {
        &self.dir
    }

    /// Now, in the reader's time zone.
    pub(crate) fn now(&self) -> Zoned {
        self.clock.now()
    }

    /// [`Newsroom::today`], as a transaction sees it.
    pub(crate) fn today_in(&self, store: &Store) -> Result<Day, Error> {
        open_day(store, &self.now())
    }

    /// Reads at one moment of the library.
    pub(crate) fn read<T>(
        &self,
        work: impl FnOnce(&Store) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let resting = lock(&self.readers).pop();
        let mut store = match resting {
            Some(store) => store,
            None => Store::open(&self.dir)?,
        };
        let found = work(&*store.snapshot()?);
        lock(&self.readers).push(store);
        found
    }

    /// A number that changes with every write to the library, by whatever program.
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

    /// Writes; all of it or, where `work` fails, nothing.
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

    /// Gives back the memory that the writer keeps for its next writing.
    pub(crate) fn rest_writer(&self) -> Result<(), Error> {
        Ok(lock(&self.writer).rest()?)
    }

    /// Whether the library can only be read.
    pub(crate) fn is_read_only(&self) -> bool {
        lock(&self.writer).is_read_only()
    }
}

/// A panic while the lock was held rolled its transaction back, so what it guards is sound.
fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
