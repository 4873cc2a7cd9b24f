//! The imports that wait and the one that runs: one at a time, in the order in which they were
//! asked for.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use crate::announce::Announcer;

/// The imports that wait, and the one that runs.
#[derive(Default)]
pub(crate) struct Queue {
    /// Held by the import that runs; the others wait in order.
    pub(crate) turn: tokio::sync::Mutex<()>,
    running: Mutex<Option<Arc<Announcer>>>,
    /// How many run or wait.
    pub(crate) unfinished: AtomicUsize,
}

impl Queue {
    /// Stops the import that runs; what it has done stays.
    pub(crate) fn cancel(&self) {
        if let Some(announcer) = self.set_running(None) {
            announcer.cancel();
        }
    }

    /// Whether no import runs or waits.
    pub(crate) fn is_idle(&self) -> bool {
        self.unfinished.load(Ordering::SeqCst) == 0
    }

    /// Notes which import runs now, if any; gives the one before.
    pub(crate) fn set_running(&self, announcer: Option<Arc<Announcer>>) -> Option<Arc<Announcer>> {
        let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::replace(&mut *running, announcer)
    }
}
