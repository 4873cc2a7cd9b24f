//! What time it is, as something that can be replaced in a test.

use jiff::Zoned;

/// Tells the time in the reader's time zone.
pub trait Clock: Send + Sync {
    /// Now, in the reader's time zone.
    fn now(&self) -> Zoned;
}

/// The machine's clock and time zone.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Zoned {
        Zoned::now()
    }
}
