//! Editions made on demand are kept while nothing in the library changes: by this program, by
//! another one, or with the clock.

use std::sync::{Mutex, PoisonError};

use nutgraf_model::{Edition, EditionKey};

/// Editions kept at once; leafing back and forth through a season asks for no more.
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
}

/// Editions of one state of the library.
#[derive(Default)]
pub(crate) struct EditionCache(Mutex<CachedEditions>);

#[derive(Default)]
struct CachedEditions {
    /// [`nutgraf_store::Store::state`] of the library they were made of.
    state: Option<i64>,
    editions: Vec<(EditionFrame, Edition)>,
}

impl EditionCache {
    /// The edition made within this frame, if the library is still in that state.
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

    /// Keeps an edition. `state` was asked for before the library was read: one that was read in
    /// a later state is found by nobody.
    pub(crate) fn keep(&self, state: i64, frame: EditionFrame, edition: &Edition) {
        let mut cached = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if cached.state != Some(state) || cached.editions.len() >= MOST {
            cached.editions.clear();
            cached.state = Some(state);
        }
        cached.editions.push((frame, edition.clone()));
    }
}
