//! The edition a reader is told of in the morning.

use jiff::civil::time;
use nutgraf_model::{By, Day, EditionLine};

use super::line;
use crate::{Error, Newsroom};

/// Nobody is told of an edition before this hour of their day.
const MORNING: i8 = 6;

/// An older edition is no news any more.
const RECENT_DAYS: i32 = 4;

impl Newsroom {
    /// The edition the reader is to be told of now: the latest closed one, if it is recent, later
    /// than the one they were told of, and if the morning has begun. Without one told of before,
    /// only that of yesterday.
    pub fn morning_edition(&self, told: Option<Day>) -> Result<Option<EditionLine>, Error> {
        let now = self.now();
        if now.time() < time(MORNING, 0, 0, 0) {
            return Ok(None);
        }
        let today = Day(now.date());
        self.read(|store| {
            let Some(day) = store.last_closed()? else {
                return Ok(None);
            };
            let age = (today.0 - day.0).get_days();
            let is_news = match told {
                Some(told) => day > told && age <= RECENT_DAYS,
                None => age == 1,
            };
            let frozen = if is_news { store.frozen(day)? } else { None };
            let ready = frozen.filter(|frozen| frozen.articles > 0);
            Ok(ready.map(|frozen| {
                let mut ready = line(By::Arrival, day, frozen.articles, frozen.headline);
                ready.number = Some(frozen.number);
                ready.closed = true;
                ready
            }))
        })
    }
}
