//! The cut-off: the hour at which a day ends, midnight by default. What arrives between midnight
//! and the cut-off belongs to the day before.

use jiff::tz::TimeZone;
use nutgraf_model::Day;
use nutgraf_store::{MetaKey, Store};

use crate::clock::rfc3339;
use crate::{Error, Newsroom};

impl Newsroom {
    /// The hour at which a day ends, 0 for midnight.
    pub fn cut_off(&self) -> Result<u8, Error> {
        self.read(|store| Ok(store.cut_off()?))
    }

    /// Sets the cut-off. Closed days stay closed: if the change leads back to a closed day, the
    /// next day stays open.
    pub fn set_cut_off(&self, hour: u8) -> Result<(), Error> {
        if hour > Store::LAST_CUT_OFF {
            return Err(Error::NoHour(hour));
        }
        self.close_due()?;
        self.write(|writing| Ok(writing.set_meta(MetaKey::CutOff, hour.into())?))
    }
}

/// The moment at which a day ends in a zone. If the clocks skip that hour, the moment after the
/// gap.
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
