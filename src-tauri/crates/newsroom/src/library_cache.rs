//! Caches answers that read the whole library, until the library changes. So marking one article
//! does not count a hundred thousand again.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use nutgraf_model::{By, Day, Language, SpeakerLine, StoryLine, UnnamedLine};
use nutgraf_store::{MetaKey, Store};

use crate::Error;

/// The caches of the lists and counts.
#[derive(Default)]
pub(crate) struct LibraryCache {
    pub(crate) totals: Cached<Totals>,
    pub(crate) speakers: Cached<Vec<SpeakerLine>>,
    pub(crate) unnamed: Cached<Vec<UnnamedLine>>,
    pub(crate) stories: Cached<Vec<StoryLine>>,
    pub(crate) sources: Cached<Vec<(String, usize)>>,
    pub(crate) languages: Cached<Vec<(Language, usize)>>,
    pub(crate) days_by_arrival: Cached<Days>,
    pub(crate) days_by_publication: Cached<Days>,
}

impl LibraryCache {
    /// The days by arrival or by publication.
    pub(crate) fn days(&self, by: By) -> &Cached<Days> {
        match by {
            By::Arrival => &self.days_by_arrival,
            By::Publication => &self.days_by_publication,
        }
    }
}

/// Counts that read a large part of the library.
#[derive(Clone, Copy)]
pub(crate) struct Totals {
    pub(crate) stories: usize,
    pub(crate) speakers: usize,
    pub(crate) editions: usize,
}

/// For each day with live articles: their number, and the headline of the largest story.
pub(crate) type Days = BTreeMap<Day, (usize, Option<String>)>;

/// One answer with the library's generation that it belongs to.
pub(crate) struct Cached<T>(Mutex<Option<(i64, Arc<T>)>>);

impl<T> Default for Cached<T> {
    fn default() -> Self {
        Cached(Mutex::new(None))
    }
}

impl<T> Cached<T> {
    /// The cached answer if the library has not changed, otherwise a new one. `store` must be a
    /// snapshot, so that the answer belongs to its generation.
    pub(crate) fn get_or(
        &self,
        store: &Store,
        answer: impl FnOnce(&Store) -> Result<T, Error>,
    ) -> Result<Arc<T>, Error> {
        let generation = store.meta(MetaKey::Generation)?;
        if let Some((of, cached)) = &*self.lock()
            && *of == generation
        {
            return Ok(cached.clone());
        }
        // Computed without the lock: two threads may compute the same answer, but no thread waits.
        let found = Arc::new(answer(store)?);
        *self.lock() = Some((generation, found.clone()));
        Ok(found)
    }

    fn lock(&self) -> MutexGuard<'_, Option<(i64, Arc<T>)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use crate::{Newsroom, SystemClock};

    #[test]
    fn prepared_lists_are_there_before_anybody_asks() {
        let folder = tempfile::tempdir().expect("a folder");
        let newsroom = Newsroom::open(folder.path(), Arc::new(SystemClock)).expect("a library");
        let cache = &newsroom.cache;
        assert!(cache.speakers.lock().is_none() && cache.stories.lock().is_none());
        newsroom.prepare_lists().expect("a library that is read");
        assert!(cache.speakers.lock().is_some() && cache.stories.lock().is_some());
        assert!(cache.totals.lock().is_some() && cache.sources.lock().is_some());
    }
}
