//! The live articles among those that a command names.

use std::collections::HashSet;

use nutgraf_model::ArticleId;
use nutgraf_store::Writing;

use crate::Error;

/// The live articles of `ids`, each once. It is an error if none is live.
pub(crate) fn live(writing: &Writing, ids: &[ArticleId]) -> Result<Vec<ArticleId>, Error> {
    let mut seen = HashSet::with_capacity(ids.len());
    let mut live = Vec::with_capacity(ids.len());
    for &id in ids {
        if seen.insert(id) && writing.article(id)?.is_some() {
            live.push(id);
        }
    }
    match (ids.first(), live.is_empty()) {
        (Some(&first), true) => Err(Error::NoArticle(first)),
        _ => Ok(live),
    }
}
