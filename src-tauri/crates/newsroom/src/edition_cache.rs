//! Caches composed editions until any program writes to the library, or the day changes.

use std::sync::{Mutex, PoisonError};

use nutgraf_model::{Edition, EditionKey};

use crate::embargoes::Embargoes;

/// The maximum number of cached editions: enough to page through a season.
const MOST: usize = 96;

/// The facts of an edition that do not depend on its articles.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct EditionFrame {
    /// Its day, by arrival or by publication.
    pub(crate) key: EditionKey,
    /// Its number; `None` by publication.
    pub(crate) number: Option<u32>,
    /// Whether its day is over.
    pub(crate) closed: bool,
    /// When its day ends, RFC 3339; `None` by publication.
    pub(crate) closes: Option<String>,
    /// The IANA name of the zone in which its day is counted.
    pub(crate) time_zone: String,
    /// Which articles wait, and when those that waited are told.
    pub(crate) embargoes: Embargoes,
}

/// The cached editions of one state of the library.
#[derive(Default)]
pub(crate) struct EditionCache(Mutex<CachedEditions>);

#[derive(Default)]
struct CachedEditions {
    /// The [`nutgraf_store::Store::state`] that the editions belong to.
    state: Option<i64>,
    editions: Vec<(EditionFrame, Edition)>,
}

impl EditionCache {
    /// The edition with this frame, if the library still has that state.
    pub(crate) fn find(&self, state: i64, frame: &EditionFrame) -> Option<Edition> {
        let cached = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut fitting = cached
            .editions
            .iter()
            .filter(|_| cached.state == Some(state));
        fitting
            .find(|(of, _)| of == frame)
            .map(|(_, edition)| edition.clone())
    }

    /// Stores an edition. Ask for `state` before reading the library: then an edition that was read
    /// in a later state is never found.
    pub(crate) fn keep(&self, state: i64, frame: EditionFrame, edition: &Edition) {
        let mut cached = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if cached.state != Some(state) || cached.editions.len() >= MOST {
            cached.editions.clear();
            cached.state = Some(state);
        }
        cached.editions.push((frame, edition.clone()));
    }
}
