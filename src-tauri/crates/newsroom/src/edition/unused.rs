//! The articles and files that an edition does not use, with the reasons.

use nutgraf_model::{By, EditionKey, Unused, UnusedReason};
use nutgraf_store::Store;

use super::day::DayArticles;
use crate::Error;
use crate::embargoes::Embargoes;

/// Duplicates, very short articles, articles without a date that arrived on the day, and files of
/// the day that could not be read.
pub(super) fn unused(
    store: &Store,
    key: EditionKey,
    of_day: &DayArticles,
    embargoes: &Embargoes,
) -> Result<Vec<Unused>, Error> {
    let mut unused = Vec::new();
    for stored in of_day
        .articles
        .iter()
        .filter(|stored| !of_day.is_used(stored))
    {
        unused.push(Unused {
            reason: if stored.withdrawn {
                UnusedReason::Withdrawn
            } else if !embargoes.is_told_in(key, stored) {
                UnusedReason::Embargoed
            } else if stored.very_short {
                UnusedReason::VeryShort
            } else {
                UnusedReason::Duplicate
            },
            item: stored.line.headline.clone(),
            article: Some(stored.line.id),
        });
    }
    if key.by == By::Publication {
        // They belong to no day of publication, so they are listed on the day they arrived.
        let arrived = store.articles_of_day(By::Arrival, key.day)?.into_iter();
        unused.extend(
            arrived
                .filter(|stored| stored.line.published.is_none())
                .map(|stored| Unused {
                    reason: UnusedReason::Undated,
                    item: stored.line.headline,
                    article: Some(stored.line.id),
                }),
        );
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
