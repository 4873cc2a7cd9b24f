//! The hour at which a day ends: midnight, or the reader's. What arrives between midnight and that
//! hour is of the day before.

use jiff::tz::TimeZone;
use jiff::{Span, Zoned};
use nutgraf_model::Day;
use nutgraf_store::{Note, Store};

use crate::newsroom::rfc3339;
use crate::{Error, Newsroom};

/// The last hour there is.
const LAST: u8 = 23;

impl Newsroom {
    /// The hour at which a day ends, 0 for midnight.
    pub fn cut_off(&self) -> Result<u8, Error> {
        self.read(of)
    }

    /// Sets the hour at which a day ends. Days that are closed stay closed: a day to which the
    /// clock so returns goes on in the next one.
    pub fn set_cut_off(&self, hour: u8) -> Result<(), Error> {
        if hour > LAST {
            return Err(Error::NoHour(hour));
        }
        self.close_due()?;
        self.write(|writing| Ok(writing.set_note(Note::CutOff, hour.into())?))
    }
}

/// The hour that a library keeps.
pub(crate) fn of(store: &Store) -> Result<u8, Error> {
    let hour = u8::try_from(store.note(Note::CutOff)?).unwrap_or(0);
    Ok(hour.min(LAST))
}

/// The day a moment belongs to: by the hands of the clock, so that a day ends at the same hour
/// whether it has 23, 24 or 25 of them.
pub(crate) fn day_at(now: &Zoned, hour: u8) -> Day {
    let shown = now.datetime();
    let begun = shown.checked_sub(Span::new().hours(hour));
    Day(begun.unwrap_or(shown).date())
}

/// The moment a day ends in a zone; where the clocks leave that hour out, the one they go on with.
pub(super) fn closes(day: Day, zone: &TimeZone, hour: u8) -> Option<String> {
    let hour = i8::try_from(hour).ok()?;
    let end = day
        .tomorrow()
        .0
        .at(hour, 0, 0, 0)
        .to_zoned(zone.clone())
        .ok()?;
    Some(rfc3339(&end))
}
