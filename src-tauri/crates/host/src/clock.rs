//! A clock that stands still until it is set.

use std::sync::{Mutex, PoisonError};

use jiff::Zoned;
use nutgraf_newsroom::{Clock, SystemClock};

/// Tells the time it was set to; the machine's, until then.
#[derive(Debug, Default)]
pub(crate) struct StoppedClock(Mutex<Option<Zoned>>);

impl StoppedClock {
    pub(crate) fn at(now: Option<Zoned>) -> Self {
        Self(Mutex::new(now))
    }

    pub(crate) fn set(&self, now: Zoned) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(now);
    }

    /// What it was set to.
    pub(crate) fn told(&self) -> Option<Zoned> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

impl Clock for StoppedClock {
    fn now(&self) -> Zoned {
        self.told().unwrap_or_else(|| SystemClock.now())
    }
}
