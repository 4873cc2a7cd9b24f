//! Editions. An open edition is composed on demand, and again when the library changes. A closed
//! one is read as it was stored. Editions by publication are always composed on demand.

mod close;
mod compose;
mod compose_day;
mod cut_off;
mod day;
mod key_quotes;
mod minutes;
mod morning;
mod page_plan;
mod previous;
mod sections;
mod told;
mod unused;

use std::collections::BTreeMap;

use jiff::Zoned;
use nutgraf_model::{By, Day, Edition, EditionKey, EditionLine};
use nutgraf_store::Store;

use self::compose_day::compose_day;
use crate::edition_cache::EditionFrame;
use crate::embargoes::Embargoes;
use crate::library_cache::Days;
use crate::open_day::open_day;
use crate::selection_cache::EditionInput;
use crate::{Error, Newsroom};

impl Newsroom {
    /// The edition of a day. A day without articles has an empty one.
    pub fn edition(&self, key: EditionKey) -> Result<Edition, Error> {
        self.edition_on(key.by, EditionDay::On(key.day))
    }

    /// The edition of a day, which may be named from today. The clock is read once, so that the
    /// day, its number and its end belong together even if the day ends meanwhile.
    pub fn edition_on(&self, by: By, day: EditionDay) -> Result<Edition, Error> {
        let now = self.now();
        if let Err(error) = self.reanalyse_day(by, day, &now) {
            // The edition is complete without it: articles are analysed again as they are opened.
            tracing::warn!(%error, "cannot analyse the articles of a day again");
        }
        let state = self.state()?;
        self.read(|store| {
            let day = day.resolve(open_day(store, &now)?);
            if by == By::Arrival
                && let Some(closed) = store.closed_edition(day)?
            {
                return Ok(closed.edition()?);
            }
            let frame = frame(store, EditionKey { by, day }, &now)?;
            if let Some(edition) = self.edition_cache.find(state, &frame) {
                return Ok(edition);
            }
            let input = EditionInput::new(store, &self.selections);
            let edition = compose_day(input, frame.clone())?;
            self.edition_cache.keep(state, frame, &edition);
            Ok(edition)
        })
    }

    /// The days that have an edition, latest first. By arrival, today is always included.
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
}

/// The day of an edition, as it is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EditionDay {
    /// The open day.
    Today,
    /// The day before the open day.
    Yesterday,
    /// This day.
    On(Day),
}

impl EditionDay {
    /// The day itself, given the open day.
    pub fn resolve(self, today: Day) -> Day {
        match self {
            EditionDay::Today => today,
            EditionDay::Yesterday => today.yesterday(),
            EditionDay::On(day) => day,
        }
    }
}

/// The frame of an edition that is not closed.
fn frame(store: &Store, key: EditionKey, now: &Zoned) -> Result<EditionFrame, Error> {
    let zone = now.time_zone();
    let (number, closes) = match key.by {
        By::Publication => (None, None),
        By::Arrival => (
            next_number(store, key.day, open_day(store, now)?)?,
            cut_off::closes(key.day, zone, store.cut_off()?),
        ),
    };
    Ok(EditionFrame {
        key,
        number,
        closed: false,
        closes,
        time_zone: zone.iana_name().unwrap_or("UTC").to_owned(),
        embargoes: Embargoes::at(store, now)?,
    })
}

/// The number of an open edition: one more than the number of editions before it. A past day
/// without articles has none, and a future day has none.
fn next_number(store: &Store, day: Day, today: Day) -> Result<Option<u32>, Error> {
    let closed = store.last_closed()?;
    let open = store.arrival_days_after(closed)?;
    if day != today && !open.contains(&day) {
        return Ok(None);
    }
    let before = open.iter().filter(|&&open| open < day).count();
    Ok(Some(store.last_number()? + before as u32 + 1))
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

/// Inserts the closed editions, and numbers the open ones after them.
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
