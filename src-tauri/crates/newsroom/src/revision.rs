//! Revisions: compares two versions of an article sentence by sentence.

use std::collections::HashSet;

use nutgraf_model::{Cited, Revision, Span};
use nutgraf_store::{Store, StoredArticle, VersionId};

use crate::Error;

/// The sentences of a body, compared without regard to white space.
pub(crate) struct SentenceSet<'a> {
    body: &'a str,
    spans: Vec<Span>,
}

impl<'a> SentenceSet<'a> {
    /// From a body and the spans of its sentences.
    pub(crate) fn of(body: &'a str, spans: impl Iterator<Item = Span>) -> SentenceSet<'a> {
        SentenceSet {
            body,
            spans: spans.collect(),
        }
    }

    /// The number of sentences.
    pub(crate) fn count(&self) -> usize {
        self.spans.len()
    }

    /// The spans of the sentences that `other` does not have.
    pub(crate) fn missing_in(&self, other: &SentenceSet) -> Vec<Span> {
        let theirs: HashSet<String> = other.spans.iter().map(|span| other.words(*span)).collect();
        let missing = |span: &Span| !theirs.contains(&self.words(*span));
        self.spans.iter().copied().filter(missing).collect()
    }

    fn words(&self, span: Span) -> String {
        let sentence = span.of(self.body).unwrap_or_default();
        sentence.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// Compares the present version of an article with an earlier one: the last version that the user
/// opened, otherwise the one that was replaced.
pub(crate) fn revision(store: &Store, present: &StoredArticle) -> Result<Option<Revision>, Error> {
    let article = present.line.id;
    let earlier = earlier(store, present)?;
    let Some(&replaced) = earlier.last() else {
        return Ok(None);
    };
    let mut opened = store.opened(article)?.into_iter();
    let opened = opened.find(|version| earlier.contains(version));
    let Some((old, _)) = store.article_in(article, opened.unwrap_or(replaced))? else {
        return Ok(None);
    };
    let (then, now) = (store.text(old.version)?, store.text(present.version)?);
    let before = SentenceSet::of(&then.body, then.sentences.iter().map(|s| s.span));
    let after = SentenceSet::of(&now.body, now.sentences.iter().map(|s| s.span));
    let cited = |span: Span| {
        let text = span.of(&then.body)?.to_owned();
        Some(Cited { span, text })
    };
    Ok(Some(Revision {
        since: old.line.arrived,
        read: opened.is_some(),
        headline: Some(old.line.headline).filter(|headline| *headline != present.line.headline),
        new: after.missing_in(&before),
        gone: before
            .missing_in(&after)
            .into_iter()
            .filter_map(cited)
            .collect(),
    }))
}

/// The sentences that the latest update of an article added.
pub(crate) fn brought(store: &Store, present: &StoredArticle) -> Result<Vec<Span>, Error> {
    let Some(&replaced) = earlier(store, present)?.last() else {
        return Ok(Vec::new());
    };
    let (then, now) = (store.text(replaced)?, store.text(present.version)?);
    let before = SentenceSet::of(&then.body, then.sentences.iter().map(|s| s.span));
    Ok(SentenceSet::of(&now.body, now.sentences.iter().map(|s| s.span)).missing_in(&before))
}

/// The earlier versions that were read from other bytes. A version that was read again from the
/// same bytes is not an update.
fn earlier(store: &Store, present: &StoredArticle) -> Result<Vec<VersionId>, Error> {
    let (original, _) = store.original_of(present.version)?;
    let mut earlier = Vec::new();
    for version in store.versions(present.line.id)? {
        if version < present.version && store.original_of(version)?.0 != original {
            earlier.push(version);
        }
    }
    Ok(earlier)
}
