//! Closes editions: when a day is over, its edition is stored as it is and never changes again.

use jiff::Zoned;
use nutgraf_model::{By, Day, EditionKey};
use nutgraf_store::Store;

use super::compose_day::compose_day;
use super::{EditionDay, frame};
use crate::edition_cache::EditionFrame;
use crate::open_day::local_day;
use crate::selection_cache::EditionInput;
use crate::{Error, Newsroom};

impl Newsroom {
    /// Closes the editions of the days that are over, and returns them. If two programs do this at
    /// once, each day is closed once. If the clock is set back, closed days stay closed.
    pub fn close_due(&self) -> Result<Vec<EditionKey>, Error> {
        let now = self.now();
        if self.is_read_only() {
            return Ok(Vec::new());
        }
        let days = self.read(|store| due(store, &now))?;
        if days.is_empty() {
            return Ok(Vec::new());
        }
        for day in days {
            self.reanalyse_day(By::Arrival, EditionDay::On(day), &now)?;
        }
        self.relink_all()?;
        self.write(|writing| {
            let mut closed = Vec::new();
            // Asked again under the write lock: another program may have closed them.
            for day in due(writing, &now)? {
                let by = By::Arrival;
                let number = writing.last_number()? + 1;
                let frame = EditionFrame {
                    closed: true,
                    number: Some(number),
                    ..frame(writing, EditionKey { by, day }, &now)?
                };
                let input = EditionInput::new(writing, &self.selections);
                writing.close_edition(&compose_day(input, frame)?, number)?;
                closed.push(EditionKey { by, day });
            }
            Ok(closed)
        })
    }
}

/// The days with articles that are over at a moment and still open, earliest first.
fn due(store: &Store, now: &Zoned) -> Result<Vec<Day>, Error> {
    let today = local_day(store, now)?;
    let mut due = store.arrival_days_after(store.last_closed()?)?;
    due.retain(|day| *day < today);
    Ok(due)
}
