//! Caches how stories are told. A telling is a pure function of the articles and takes most of the
//! time of an edition, so it is cached by the articles it was made from.

use std::collections::HashMap;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::ops::Deref;
use std::sync::{Mutex, PoisonError};

use nutgraf_analysis::telling::{Report, Telling, tell};
use nutgraf_model::Published;
use nutgraf_store::Store;

use crate::batch_api::when;
use crate::open_article::OpenArticle;

/// The maximum number of tellings: those of about three hundred days.
const MOST: usize = 8_192;

/// Tellings by their articles.
#[derive(Default)]
pub(crate) struct SelectionCache(Mutex<HashMap<Vec<u64>, Option<Telling>>>);

impl SelectionCache {
    /// How these articles, earliest first, tell their story.
    pub(crate) fn of(&self, open_articles: &[&OpenArticle]) -> Option<Telling> {
        let articles = open_articles.iter();
        let key: Vec<u64> = articles.map(|open_article| content(open_article)).collect();
        let known = self
            .0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .get(&key)
            .cloned();
        if let Some(telling) = known {
            return telling;
        }
        let reports: Vec<Report> = open_articles
            .iter()
            .map(|open_article| report(open_article))
            .collect();
        let telling = tell(&reports);
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= MOST {
            all.clear();
        }
        all.insert(key, telling.clone());
        telling
    }
}

fn report(open_article: &OpenArticle) -> Report<'_> {
    let line = &open_article.stored.line;
    let published = line.published.as_ref().map(Published::rfc3339);
    Report {
        text: open_article.segmented(),
        when: published.and_then(|date| when(&date)),
        source: line.source.as_deref(),
        kind: line.kind,
    }
}

/// A hash of everything that the telling depends on: the version, its text and its sentences, its
/// date and outlet.
fn content(open_article: &OpenArticle) -> u64 {
    let mut hasher = DefaultHasher::new();
    let text = open_article.segmented();
    let document = text.document;
    let line = &open_article.stored.line;
    open_article.stored.version.hash(&mut hasher);
    line.published
        .as_ref()
        .map(Published::rfc3339)
        .hash(&mut hasher);
    (&line.source, line.kind).hash(&mut hasher);
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
