//! Closing: a day that is over is frozen once, with everything its edition shows.

use nutgraf_model::{By, Day, EditionKey};
use nutgraf_store::Store;

use super::Frame;
use super::compose::compose;
use crate::selection_cache::EditionInput;
use crate::{Error, Newsroom};

impl Newsroom {
    /// Closes the editions of the days that are over; says which. Two programs that do this at
    /// once close each day once, and a clock set back opens nothing again.
    pub fn close_due(&self) -> Result<Vec<EditionKey>, Error> {
        if self.is_read_only() || self.read(|store| self.due(store))?.is_empty() {
            return Ok(Vec::new());
        }
        self.relink_all()?;
        self.write(|writing| {
            let mut closed = Vec::new();
            // Asked again under the write lock: another program may have closed them.
            for day in self.due(writing)? {
                let key = EditionKey {
                    by: By::Arrival,
                    day,
                };
                let number = writing.last_number()? + 1;
                let frame = Frame {
                    closed: true,
                    number: Some(number),
                    ..self.frame(writing, key)?
                };
                writing.close_edition(
                    &compose(EditionInput::new(writing, &self.selections), frame)?,
                    number,
                )?;
                closed.push(key);
            }
            Ok(closed)
        })
    }

    /// The days with articles that are over and still open, earliest first.
    fn due(&self, store: &Store) -> Result<Vec<Day>, Error> {
        let today = self.local_day(store)?;
        let mut due = store.arrival_days_after(store.last_closed()?)?;
        due.retain(|day| *day < today);
        Ok(due)
    }
}
