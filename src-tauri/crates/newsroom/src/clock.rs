//! The one clock. No other module asks the machine for the time, so that a test can replace it;
//! `clippy.toml` keeps this.

use std::time::{Duration, Instant};

use jiff::{Span, Zoned};
use nutgraf_model::Day;

/// Tells the time in the user's time zone.
pub trait Clock: Send + Sync {
    /// Now, in the user's time zone.
    fn now(&self) -> Zoned;
}

/// The machine's clock and time zone.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the clock")]
    fn now(&self) -> Zoned {
        Zoned::now()
    }
}

/// Measures how long something takes. It does not know the time of day, and nothing that it says
/// is stored.
#[derive(Clone, Copy)]
pub(crate) struct Stopwatch(Instant);

impl Stopwatch {
    /// Starts now.
    #[expect(clippy::disallowed_methods, reason = "this is the clock")]
    pub(crate) fn start() -> Stopwatch {
        Stopwatch(Instant::now())
    }

    /// How long ago it was started.
    pub(crate) fn elapsed(&self) -> Duration {
        self.0.elapsed()
    }
}

/// A moment as the library writes it: RFC 3339 with the zone's offset.
pub(crate) fn rfc3339(moment: &Zoned) -> String {
    moment.strftime("%FT%T%:z").to_string()
}

/// The day of a moment, if a day ends at `hour`. It goes by the clock face, so a day ends at the
/// same hour even if it has 23 or 25 hours.
pub(crate) fn day_at(now: &Zoned, hour: u8) -> Day {
    let shown = now.datetime();
    let begun = shown.checked_sub(Span::new().hours(hour));
    Day(begun.unwrap_or(shown).date())
}
