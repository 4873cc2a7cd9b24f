//! The morning edition: the closed edition that the user is notified of.

use jiff::civil::time;
use nutgraf_model::{By, Day, EditionLine};

use super::line;
use crate::{Error, Newsroom};

/// The hour before which there is no notification.
const MORNING: i8 = 6;

/// The maximum age of an edition, in days.
const RECENT_DAYS: i32 = 4;

impl Newsroom {
    /// The edition to notify the user of now: the latest closed one, if it is recent, later than
    /// `told`, and if the morning has begun. Without `told`, only yesterday's edition.
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
            let closed_edition = if is_news {
                store.closed_edition(day)?
            } else {
                None
            };
            let ready = closed_edition.filter(|closed_edition| closed_edition.articles > 0);
            Ok(ready.map(|closed_edition| {
                let mut ready = line(
                    By::Arrival,
                    day,
                    closed_edition.articles,
                    closed_edition.headline,
                );
                ready.number = Some(closed_edition.number);
                ready.closed = true;
                ready
            }))
        })
    }
}
