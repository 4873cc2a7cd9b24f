//! What an edition did not use, and why.

use nutgraf_model::{By, EditionKey, Unused, UnusedReason};
use nutgraf_store::Store;

use super::day::OfDay;
use crate::Error;

/// Duplicates, very short ones, and files of the day that could not be read.
pub(super) fn unused(store: &Store, key: EditionKey, of_day: &OfDay) -> Result<Vec<Unused>, Error> {
    let mut unused = Vec::new();
    for kept in of_day.articles.iter().filter(|kept| !of_day.is_used(kept)) {
        unused.push(Unused {
            reason: if kept.very_short {
                UnusedReason::VeryShort
            } else {
                UnusedReason::Duplicate
            },
            item: kept.line.headline.clone(),
            article: Some(kept.line.id),
        });
    }
    if key.by == By::Arrival {
        let items = store.unreadable(key.day)?.into_iter();
        unused.extend(items.map(|item| Unused {
            reason: UnusedReason::Unreadable,
            item,
            article: None,
        }));
    }
    unused.sort_by_key(|unused| unused.reason);
    Ok(unused)
}
