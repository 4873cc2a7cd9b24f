//! The open day: the day of the edition that receives articles at a moment.

use jiff::Zoned;
use nutgraf_model::Day;
use nutgraf_store::Store;

use crate::Error;
use crate::clock::day_at;

/// The day at a moment in the user's time zone. A day ends at the user's hour.
pub(crate) fn local_day(store: &Store, now: &Zoned) -> Result<Day, Error> {
    Ok(day_at(now, store.cut_off()?))
}

/// The open day at a moment: the local day, or the day after the latest closed edition if the
/// clock or the time zone went back.
pub(crate) fn open_day(store: &Store, now: &Zoned) -> Result<Day, Error> {
    let today = local_day(store, now)?;
    let closed = store.last_closed()?;
    Ok(closed.map_or(today, |closed| today.max(closed.tomorrow())))
}
