//! The one open library of the app. Only asked on threads that may wait, so the window never does.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use nutgraf_model::{By, EditionKey};
use nutgraf_newsroom::{Newsroom, SystemClock};

use crate::error::{Answer, CommandError};

/// A library that is opened by the first who asks, and again by the next where that failed: a
/// disk may be there by then.
#[derive(Clone, Default)]
pub(crate) struct Library(Arc<Mutex<Option<Arc<Newsroom>>>>);

impl Library {
    /// The newsroom of the library, or why there is none. Blocks while it is being opened.
    pub(crate) fn newsroom(&self) -> Answer<Arc<Newsroom>> {
        // A panic while opening leaves nothing half done here: it is opened or it is not.
        let mut opened = self.0.lock().unwrap_or_else(PoisonError::into_inner);
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
