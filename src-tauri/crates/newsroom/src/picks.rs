//! The sentences chosen to tell articles together. Choosing is a pure function of the texts and
//! takes most of the time of an edition, so what was chosen is remembered by what was read.

use std::collections::HashMap;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::ops::Deref;
use std::sync::{Mutex, PoisonError};

use nutgraf_analysis::summary::{Budget, Pick, digest};
use nutgraf_store::Store;

use crate::reading::Reading;

/// Tellings remembered: those of some three hundred days of an archive.
const MOST: usize = 8_192;

/// What was chosen, by what was read and how much was wanted.
#[derive(Default)]
pub(crate) struct Picks(Mutex<HashMap<Key, Vec<Pick>>>);

type Key = (Vec<u64>, usize);

impl Picks {
    /// At most so many sentences that tell the articles together, in reading order.
    pub(crate) fn of(&self, readings: &[&Reading], sentences: usize) -> Vec<Pick> {
        let key = (
            readings.iter().map(|reading| content(reading)).collect(),
            sentences,
        );
        let known = self
            .0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .get(&key)
            .cloned();
        if let Some(picks) = known {
            return picks;
        }
        let documents: Vec<_> = readings.iter().map(|reading| reading.document()).collect();
        let picks = digest(&documents, Budget::Sentences(sentences));
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= MOST {
            all.clear();
        }
        all.insert(key, picks.clone());
        picks
    }
}

/// A number for all that choosing sees of an article: its version, and the text itself, should
/// that ever be read anew.
fn content(reading: &Reading) -> u64 {
    let mut hasher = DefaultHasher::new();
    let document = reading.document();
    reading.kept.version.hash(&mut hasher);
    (document.headline, document.body, document.language).hash(&mut hasher);
    let spans = document.blocks.iter().map(|block| (block.kind, block.span));
    let dateline = document.dateline.into_iter();
    for (kind, span) in spans {
        (kind, span.start, span.end).hash(&mut hasher);
    }
    dateline.for_each(|span| (span.start, span.end).hash(&mut hasher));
    hasher.finish()
}

/// A library being told from: the store, and what was chosen before.
#[derive(Clone, Copy)]
pub(crate) struct Teller<'a> {
    store: &'a Store,
    /// What was chosen before.
    pub(crate) picks: &'a Picks,
}

impl<'a> Teller<'a> {
    /// Tells from a store.
    pub(crate) fn new(store: &'a Store, picks: &'a Picks) -> Teller<'a> {
        Teller { store, picks }
    }
}

impl Deref for Teller<'_> {
    type Target = Store;

    fn deref(&self) -> &Store {
        self.store
    }
}
