//! Revisions: compares two versions of an article sentence by sentence.

use std::collections::HashSet;

use nutgraf_model::{Cited, Revision, Sentence, Span};
use nutgraf_store::{Store, StoredArticle, VersionId};

use crate::Error;
use crate::open_article::OpenArticle;

/// The sentences of a body, compared without regard to white space.
pub(crate) struct SentenceSet<'a> {
    body: &'a str,
    sentences: &'a [Sentence],
}

impl<'a> SentenceSet<'a> {
    /// The sentences of a body.
    pub(crate) fn of(body: &'a str, sentences: &'a [Sentence]) -> SentenceSet<'a> {
        SentenceSet { body, sentences }
    }

    /// The number of sentences.
    pub(crate) fn count(&self) -> usize {
        self.sentences.len()
    }

    /// The spans of the sentences that `other` does not have.
    pub(crate) fn missing_in(&self, other: &SentenceSet) -> Vec<Span> {
        let theirs: HashSet<String> = other.spans().map(|span| other.words(span)).collect();
        let missing = |span: &Span| !theirs.contains(&self.words(*span));
        self.spans().filter(missing).collect()
    }

    fn spans(&self) -> impl Iterator<Item = Span> {
        self.sentences.iter().map(|sentence| sentence.span)
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
    let then = OpenArticle::open(store, old)?;
    let now = OpenArticle::open(store, present.clone())?;
    let before = SentenceSet::of(&then.text.body, &then.text.sentences);
    let after = SentenceSet::of(&now.text.body, &now.text.sentences);
    let cited = |span: Span| {
        let text = span.of(&then.text.body)?.to_owned();
        Some(Cited { span, text })
    };
    let gone = before.missing_in(&after).into_iter();
    let old = &then.stored.line;
    Ok(Some(Revision {
        since: old.arrived.clone(),
        read: opened.is_some(),
        headline: (old.headline != present.line.headline).then(|| old.headline.clone()),
        new: after.missing_in(&before),
        gone: gone.filter_map(cited).collect(),
    }))
}

/// The sentences that the latest update of an article added.
pub(crate) fn brought(store: &Store, present: &OpenArticle) -> Result<Vec<Span>, Error> {
    let Some(&replaced) = earlier(store, &present.stored)?.last() else {
        return Ok(Vec::new());
    };
    let Some((old, _)) = store.article_in(present.stored.line.id, replaced)? else {
        return Ok(Vec::new());
    };
    let then = OpenArticle::open(store, old)?;
    let before = SentenceSet::of(&then.text.body, &then.text.sentences);
    Ok(SentenceSet::of(&present.text.body, &present.text.sentences).missing_in(&before))
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
