//! What a context does without the page: at its start, and for what is named elsewhere.

use nutgraf_newsroom::Source;

use crate::{Answer, Context, Event, deadline, imports, reanalysis};

impl Context {
    /// Begins what happens without being asked: finishes the imports of the last run, analyses
    /// again what an earlier version analysed, and closes the edition when its day is over.
    pub fn begin(&self) {
        imports::resume(self);
        reanalysis::begin(self.clone());
        deadline::watch(self.clone());
    }

    /// Imports what was named outside the page, which hears of it by events.
    pub fn import_named(&self, sources: Vec<Source>) {
        imports::import_named(self, sources);
    }

    /// Opens the library's folder in the system's file manager; the page hears where that fails.
    pub fn show_library_folder(&self) {
        let context = self.clone();
        // A file manager may take its time to start; the window does not wait for it.
        self.runtime.spawn_blocking(move || {
            if let Err(failure) = context.open_library_folder() {
                context.desktop.tell(Event::ImportFailed(failure));
            }
        });
    }

    /// Opens the library's folder in the system's file manager.
    pub(crate) fn open_library_folder(&self) -> Answer<()> {
        self.desktop.open_folder(&self.library.dir()?)
    }
}
