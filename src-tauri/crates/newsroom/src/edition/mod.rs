//! Editions: today's is made anew when the library changed; a closed one is read as it was frozen;
//! by publication any day is made on demand.

mod close;
mod compose;
mod cut_off;
mod day;
mod edition_cache;
mod key_quotes;
mod minutes;
mod morning;
mod previous;
mod unused;

use std::collections::BTreeMap;

use nutgraf_model::{By, Day, Edition, EditionKey, EditionLine};
use nutgraf_store::Store;

pub(crate) use edition_cache::EditionCache;

use crate::library_cache::Days;
use crate::selection_cache::EditionInput;
use crate::{Error, Newsroom};

/// What stands around the stories of an edition.
#[derive(Clone, Debug, PartialEq)]
struct Frame {
    key: EditionKey,
    number: Option<u32>,
    closed: bool,
    closes: Option<String>,
    time_zone: String,
}

impl Newsroom {
    /// The edition of a day. A day without articles has an empty one.
    pub fn edition(&self, key: EditionKey) -> Result<Edition, Error> {
        let state = self.state()?;
        self.read(|store| {
            if key.by == By::Arrival
                && let Some(closed_edition) = store.closed_edition(key.day)?
            {
                return Ok(closed_edition.edition()?);
            }
            let frame = self.frame(store, key)?;
            if let Some(edition) = self.edition_cache.find(state, &frame) {
                return Ok(edition);
            }
            let input = EditionInput::new(store, &self.selections);
            let edition = compose::compose(input, frame.clone())?;
            self.edition_cache.keep(state, frame, &edition);
            Ok(edition)
        })
    }

    /// The days that have an edition, latest first; by arrival today is always among them.
    pub fn editions(&self, by: By) -> Result<Vec<EditionLine>, Error> {
        self.read(|store| {
            let mut lines: BTreeMap<Day, EditionLine> = BTreeMap::new();
            let days = self.cache.days(by).get_or(store, |store| days(store, by))?;
            for (&day, (articles, headline)) in days.iter() {
                lines.insert(day, line(by, day, *articles, headline.clone()));
            }
            if by == By::Arrival {
                let today = self.today_in(store)?;
                lines
                    .entry(today)
                    .or_insert_with(|| line(by, today, 0, None));
                number(store, &mut lines)?;
            }
            Ok(lines.into_values().rev().collect())
        })
    }

    fn frame(&self, store: &Store, key: EditionKey) -> Result<Frame, Error> {
        let now = self.now();
        let zone = now.time_zone();
        let (number, closes) = match key.by {
            By::Publication => (None, None),
            By::Arrival => (
                self.number(store, key.day)?,
                cut_off::closes(key.day, zone, store.cut_off()?),
            ),
        };
        Ok(Frame {
            key,
            number,
            closed: false,
            closes,
            time_zone: zone.iana_name().unwrap_or("UTC").to_owned(),
        })
    }

    /// The number of an open edition: one more than the days with an edition before it. A day
    /// in the past without articles has none, nor has the future.
    fn number(&self, store: &Store, day: Day) -> Result<Option<u32>, Error> {
        let today = self.today_in(store)?;
        let closed = store.last_closed()?;
        let open = store.arrival_days_after(closed)?;
        if day != today && !open.contains(&day) {
            return Ok(None);
        }
        let before = open.iter().filter(|&&open| open < day).count();
        Ok(Some(store.last_number()? + before as u32 + 1))
    }
}

/// The days with live articles.
fn days(store: &Store, by: By) -> Result<Days, Error> {
    let mut headlines: BTreeMap<_, _> = store.day_headlines(by)?.into_iter().collect();
    let days = store.days(by)?.into_iter();
    Ok(days
        .map(|(day, articles)| (day, (articles, headlines.remove(&day))))
        .collect())
}

fn line(by: By, day: Day, articles: usize, headline: Option<String>) -> EditionLine {
    EditionLine {
        key: EditionKey { by, day },
        number: None,
        closed: false,
        articles,
        headline,
    }
}

/// Puts in the closed editions as they were, and counts on from them.
fn number(store: &Store, lines: &mut BTreeMap<Day, EditionLine>) -> Result<(), Error> {
    for closed_edition in store.closed_edition_lines()? {
        let mut closed = line(
            By::Arrival,
            closed_edition.day,
            closed_edition.articles,
            closed_edition.headline,
        );
        closed.number = Some(closed_edition.number);
        closed.closed = true;
        lines.insert(closed_edition.day, closed);
    }
    let mut next = store.last_number()?;
    for open in lines.values_mut().filter(|line| !line.closed) {
        next += 1;
        open.number = Some(next);
    }
    Ok(())
}
