//! The one open library of the app. Only asked on threads that may wait, so the window never does.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use nutgraf_model::{By, EditionKey};
use nutgraf_newsroom::{Newsroom, SystemClock};

use crate::error::{Answer, CommandError};

/// A library that is opened by the first who asks, and again by the next where that failed: a
/// disk may be there by then.
#[derive(Clone, Default)]
pub(crate) struct Library {
    opened: Arc<Mutex<Option<Arc<Newsroom>>>>,
    /// How often the lists were to be prepared.
    asked: Arc<AtomicU64>,
}

/// What the window gets to itself after a start or an import, before lists are prepared.
const REST: Duration = Duration::from_secs(2);

impl Library {
    /// The newsroom of the library, or why there is none. Blocks while it is being opened.
    pub(crate) fn newsroom(&self) -> Answer<Arc<Newsroom>> {
        // A panic while opening leaves nothing half done here: it is opened or it is not.
        let mut opened = self.opened.lock().unwrap_or_else(PoisonError::into_inner);
        match &*opened {
            Some(newsroom) => Ok(newsroom.clone()),
            None => Ok(opened.insert(open_newsroom()?).clone()),
        }
    }

    /// Opens the library beside the window, and makes the digest of today, so that both are there
    /// when the page asks.
    pub(crate) fn read_ahead(&self) {
        let library = self.clone();
        std::thread::spawn(move || {
            // What fails here fails again when the page asks, which tells the reader.
            if let Ok(newsroom) = library.newsroom() {
                let (by, day) = (By::Arrival, newsroom.today());
                let _ = newsroom.edition(EditionKey { by, day });
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
                // What fails here fails again where the reader asks, and is told there.
                let _ = newsroom.prepare_lists();
            }
        });
    }

    /// Puts a question to the newsroom on a thread where it may take its time.
    pub(crate) async fn ask<T, F>(&self, question: F) -> Answer<T>
    where
        T: Send + 'static,
        F: FnOnce(&Newsroom) -> Result<T, nutgraf_newsroom::Error> + Send + 'static,
    {
        let library = self.clone();
        let asked = move || Ok(question(&*library.newsroom()?)?);
        tauri::async_runtime::spawn_blocking(asked)
            .await
            .unwrap_or_else(|failed| Err(CommandError::internal(failed)))
    }
}

/// The folder of the library: the one the reader names, else the data folder shared with the
/// command line.
pub(crate) fn dir() -> Answer<PathBuf> {
    own_dir().or_else(Newsroom::default_dir).ok_or_else(|| {
        CommandError::new(
            "no-data-folder",
            "this system names no folder for the data of apps; set NUTGRAF_LIBRARY to one",
        )
    })
}

/// A name on the session bus for the app on a library of its own; `None` for the usual one.
pub(crate) fn own_name() -> Option<String> {
    let mut hasher = DefaultHasher::new();
    own_dir()?.hash(&mut hasher);
    Some(format!("org.nutgraf.desktop.l{:x}", hasher.finish()))
}

/// The library that `NUTGRAF_LIBRARY` names.
fn own_dir() -> Option<PathBuf> {
    let dir = std::env::var_os("NUTGRAF_LIBRARY").filter(|dir| !dir.is_empty())?;
    Some(std::path::absolute(&dir).unwrap_or_else(|_| dir.into()))
}

fn open_newsroom() -> Answer<Arc<Newsroom>> {
    Ok(Arc::new(Newsroom::open(&dir()?, Arc::new(SystemClock))?))
}
