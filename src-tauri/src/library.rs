//! The one open library of the app, opened beside the window so that the window never waits.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use nutgraf_newsroom::{Newsroom, SystemClock};

use crate::error::{Answer, CommandError};

/// A library that is being opened, is open, or could not be opened.
#[derive(Clone, Default)]
pub(crate) struct Library(Arc<OnceLock<Answer<Arc<Newsroom>>>>);

impl Library {
    /// Starts to open the reader's library on a thread of its own.
    pub(crate) fn open() -> Self {
        let library = Self::default();
        let opened = library.clone();
        std::thread::spawn(move || {
            let newsroom = std::panic::catch_unwind(open_newsroom)
                .unwrap_or_else(|_| Err(CommandError::internal("the library cannot be opened")));
            let _ = opened.0.set(newsroom);
        });
        library
    }

    /// The newsroom of the library, or why there is none. Blocks until that is known.
    pub(crate) fn newsroom(&self) -> Answer<Arc<Newsroom>> {
        self.0.wait().clone()
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
    // Without a name of the reader's, the data folder shared with the command line.
    let dir = own_dir().or_else(Newsroom::default_dir).ok_or_else(|| {
        CommandError::new(
            "no-data-folder",
            "this system names no folder for the data of apps; set NUTGRAF_LIBRARY to one",
        )
    })?;
    Ok(Arc::new(Newsroom::open(&dir, Arc::new(SystemClock))?))
}
