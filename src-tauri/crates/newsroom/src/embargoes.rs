//! Embargoes: which articles wait for their hour, and on which day those that waited are told.

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::{Timestamp, Zoned};
use nutgraf_model::{ArticleId, By, Day, EditionKey};
use nutgraf_store::{Store, StoredArticle};

use crate::Error;
use crate::open_day::local_day;

/// The embargoes at a moment.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Embargoes {
    /// The day on which each article is told by arrival; `None` while it waits.
    days: BTreeMap<ArticleId, Option<Day>>,
}

impl Embargoes {
    /// The embargoes of a library at a moment.
    pub(crate) fn at(store: &Store, now: &Zoned) -> Result<Embargoes, Error> {
        let mut days = BTreeMap::new();
        for stored in store.embargoed()? {
            let lifted = stored
                .embargo
                .as_deref()
                .and_then(|until| lifts(until, now));
            let day = match lifted.filter(|lifted| lifted <= now) {
                Some(lifted) => Some(local_day(store, &lifted)?.max(stored.line.arrival_day)),
                None => None,
            };
            days.insert(stored.line.id, day);
        }
        Ok(Embargoes { days })
    }

    /// Whether an article may be told anywhere: its hour has come, and its agency stands by it.
    pub(crate) fn may_be_told(&self, stored: &StoredArticle) -> bool {
        !stored.withdrawn && !self.waits(stored.line.id)
    }

    /// Whether an article waits.
    pub(crate) fn waits(&self, id: ArticleId) -> bool {
        self.days.get(&id) == Some(&None)
    }

    /// Whether an edition may tell an article that arrived or was published on its day.
    pub(crate) fn is_told_in(&self, key: EditionKey, stored: &StoredArticle) -> bool {
        let day = self.days.get(&stored.line.id).copied().flatten();
        let is_day = key.by == By::Publication || day.is_none_or(|day| day == key.day);
        self.may_be_told(stored) && is_day
    }

    /// The articles that arrived earlier and are told on a day, because they waited until then.
    pub(crate) fn told_late(
        &self,
        store: &Store,
        key: EditionKey,
    ) -> Result<Vec<StoredArticle>, Error> {
        if key.by == By::Publication {
            return Ok(Vec::new());
        }
        let of_day = self.days.iter().filter(|(_, day)| **day == Some(key.day));
        let mut found = Vec::new();
        for (id, _) in of_day {
            let stored = store.article(*id)?;
            found.extend(stored.filter(|stored| stored.line.arrival_day < key.day));
        }
        Ok(found)
    }
}

/// When an embargo ends: at a moment, or where a day begins for the user.
fn lifts(until: &str, now: &Zoned) -> Option<Zoned> {
    let zone = now.time_zone();
    if let Ok(moment) = until.parse::<Timestamp>() {
        return Some(moment.to_zoned(zone.clone()));
    }
    let day: Date = until.parse().ok()?;
    day.to_zoned(zone.clone()).ok()
}
