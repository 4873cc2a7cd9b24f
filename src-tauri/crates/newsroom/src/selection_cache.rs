//! Caches selections of sentences. A selection is a pure function of the texts and takes most of
//! the time of an edition, so it is cached by the texts it was made from.

use std::collections::HashMap;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::ops::Deref;
use std::sync::{Mutex, PoisonError};

use nutgraf_analysis::summary::{Budget, Pick, digest};
use nutgraf_store::Store;

use crate::open_article::OpenArticle;

/// The maximum number of selections: those of about three hundred days.
const MOST: usize = 8_192;

/// Selections by their articles and length.
#[derive(Default)]
pub(crate) struct SelectionCache(Mutex<HashMap<SelectionKey, Vec<Pick>>>);

type SelectionKey = (Vec<u64>, usize);

impl SelectionCache {
    /// At most `sentences` sentences that summarize the articles, in text order.
    pub(crate) fn of(&self, open_articles: &[&OpenArticle], sentences: usize) -> Vec<Pick> {
        let key = (
            open_articles
                .iter()
                .map(|open_article| content(open_article))
                .collect(),
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
        let texts: Vec<_> = open_articles
            .iter()
            .map(|open_article| open_article.segmented())
            .collect();
        let picks = digest(&texts, Budget::Sentences(sentences));
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= MOST {
            all.clear();
        }
        all.insert(key, picks.clone());
        picks
    }
}

/// A hash of everything that the selection depends on: the version, its text and its sentences.
fn content(open_article: &OpenArticle) -> u64 {
    let mut hasher = DefaultHasher::new();
    let text = open_article.segmented();
    let document = text.document;
    open_article.stored.version.hash(&mut hasher);
    (document.headline, document.body, document.language).hash(&mut hasher);
    for block in document.blocks {
        (block.kind, block.span).hash(&mut hasher);
    }
    for sentence in text.sentences.iter() {
        sentence.span.hash(&mut hasher);
    }
    hasher.finish()
}

/// The input of an edition: the store and the selection cache.
#[derive(Clone, Copy)]
pub(crate) struct EditionInput<'a> {
    store: &'a Store,
    /// The cached selections.
    pub(crate) selections: &'a SelectionCache,
}

impl<'a> EditionInput<'a> {
    /// From a store.
    pub(crate) fn new(store: &'a Store, selections: &'a SelectionCache) -> EditionInput<'a> {
        EditionInput { store, selections }
    }
}

impl Deref for EditionInput<'_> {
    type Target = Store;

    fn deref(&self) -> &Store {
        self.store
    }
}
