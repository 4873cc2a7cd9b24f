//! The one open library of a context. Only asked on threads that may wait, so the page never does.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use nutgraf_model::By;
use nutgraf_newsroom::{Clock, EditionDay, Newsroom};

use crate::{Answer, Failure};

/// A library that is opened by the first who asks, and again by the next where that failed: a
/// disk may be there by then.
#[derive(Clone)]
pub(crate) struct Library {
    dir: Option<PathBuf>,
    clock: Arc<dyn Clock>,
    opened: Arc<Mutex<Option<Arc<Newsroom>>>>,
    /// How often the lists were to be prepared.
    asked: Arc<AtomicU64>,
}

/// What the window gets to itself after a start or an import, before lists are prepared.
const REST: Duration = Duration::from_secs(2);

impl Library {
    /// The library in `dir`, not opened yet.
    pub(crate) fn new(dir: Option<PathBuf>, clock: Arc<dyn Clock>) -> Library {
        Library {
            dir,
            clock,
            opened: Arc::default(),
            asked: Arc::default(),
        }
    }

    /// The folder of the library.
    pub(crate) fn dir(&self) -> Answer<PathBuf> {
        self.dir.clone().ok_or_else(|| {
            Failure::new(
                "no-data-folder",
                "this system names no folder for the data of apps; set NUTGRAF_LIBRARY to one",
            )
        })
    }

    /// The newsroom of the library, or why there is none. Blocks while it is being opened.
    pub(crate) fn newsroom(&self) -> Answer<Arc<Newsroom>> {
        // A panic while opening leaves nothing half done here: it is opened or it is not.
        let mut opened = self.opened.lock().unwrap_or_else(PoisonError::into_inner);
        match &*opened {
            Some(newsroom) => Ok(newsroom.clone()),
            None => {
                let newsroom = Newsroom::open(&self.dir()?, self.clock.clone())?;
                Ok(opened.insert(Arc::new(newsroom)).clone())
            }
        }
    }

    /// Opens the library beside the window, and makes the digest of today.
    pub(crate) fn read_ahead(&self) {
        let library = self.clone();
        std::thread::spawn(move || {
            // What fails here fails again when the page asks, which tells the user.
            if let Ok(newsroom) = library.newsroom() {
                let _ = newsroom.edition_on(By::Arrival, EditionDay::Today);
                library.prepare_lists();
            }
        });
    }

    /// Reads the long lists beside the window when it rests, so that their views open at once; of
    /// several times that follow on each other the last counts.
    pub(crate) fn prepare_lists(&self) {
        let library = self.clone();
        let turn = self.asked.fetch_add(1, Ordering::Relaxed) + 1;
        std::thread::spawn(move || {
            std::thread::sleep(REST);
            if library.asked.load(Ordering::Relaxed) == turn
                && let Ok(newsroom) = library.newsroom()
            {
                // What fails here fails again where the page asks, and is told there.
                let _ = newsroom.prepare_lists();
            }
        });
    }
}
