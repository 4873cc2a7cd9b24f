//! What commands act on: one library, what the user chose, and the desktop around the page.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use nutgraf_newsroom::{Clock, Error, Newsroom};
use tokio::runtime::Handle;
use tokio::task::JoinHandle;

use crate::last_page::LastPage;
use crate::library::Library;
use crate::queue::Queue;
use crate::settings::SettingsFile;
use crate::{Answer, Desktop, Document, Event, Failure, Settings};

/// Where a context has its files.
#[derive(Clone, Debug, Default)]
pub struct Place {
    /// The library's folder; `None` where the system names no place for it.
    pub library: Option<PathBuf>,
    /// The file of settings; without one they hold until the app ends.
    pub settings: Option<PathBuf>,
    /// The file with the page as it was shown last; without one every start reads anew.
    pub last_page: Option<PathBuf>,
}

/// What commands act on. Cheap to clone: all clones are one.
#[derive(Clone)]
pub struct Context {
    pub(crate) library: Library,
    pub(crate) settings: Arc<SettingsFile>,
    pub(crate) last_page: Arc<LastPage>,
    pub(crate) queue: Arc<Queue>,
    /// Whether the user stopped the analysing again.
    pub(crate) reanalysis_stopped: Arc<AtomicBool>,
    pub(crate) desktop: Arc<dyn Desktop>,
    pub(crate) runtime: Handle,
}

impl Context {
    /// Reads the settings; the library is opened by the first who asks for it. What takes its
    /// time runs on `runtime`.
    pub fn new(
        place: Place,
        clock: Arc<dyn Clock>,
        desktop: Arc<dyn Desktop>,
        runtime: Handle,
    ) -> Context {
        Context {
            library: Library::new(place.library, clock),
            settings: Arc::new(SettingsFile::open(place.settings)),
            last_page: Arc::new(LastPage::new(place.last_page)),
            queue: Arc::default(),
            reanalysis_stopped: Arc::default(),
            desktop,
            runtime,
        }
    }

    /// What the user chose for the window.
    pub fn settings(&self) -> Settings {
        self.settings.now()
    }

    /// Opens the library beside the window and makes the digest of today, so that both are there
    /// when the page asks.
    pub fn read_ahead(&self) {
        self.library.read_ahead();
    }

    /// The document and the first script of the page: with the digest as it was shown last, where
    /// one was kept.
    pub fn first_page(&self) -> Document {
        Document::new(self.last_page.read(), &self.settings())
    }

    /// Whether no import runs or waits.
    pub fn is_idle(&self) -> bool {
        self.queue.is_idle()
    }

    /// Asks the newsroom on a thread where it may take its time.
    pub(crate) async fn ask<T, F>(&self, question: F) -> Answer<T>
    where
        T: Send + 'static,
        F: FnOnce(&Newsroom) -> Result<T, Error> + Send + 'static,
    {
        let library = self.library.clone();
        let asked = move || Ok(question(&*library.newsroom()?)?);
        finished(self.runtime.spawn_blocking(asked)).await
    }

    /// Changes the library, and tells the page where that is done.
    pub(crate) async fn change<T, F>(&self, deed: F) -> Answer<T>
    where
        T: Send + 'static,
        F: FnOnce(&Newsroom) -> Result<T, Error> + Send + 'static,
    {
        let done = self.ask(deed).await?;
        self.desktop.tell(Event::LibraryChanged);
        Ok(done)
    }
}

/// The answer of work that runs elsewhere; a panic there is a failure here.
pub(crate) async fn finished<T>(work: JoinHandle<Answer<T>>) -> Answer<T> {
    work.await
        .unwrap_or_else(|failed| Err(Failure::internal(failed)))
}
