//! What the page is told without having asked.

use nutgraf_model::{EditionKey, EditionLine};
use serde::Serialize;
use tauri::{AppHandle, Emitter};

/// How far an import is: `Progress`.
pub(crate) const IMPORT_PROGRESS: &str = "import-progress";
/// What became of some items: `Receipt[]`.
pub(crate) const IMPORT_RECEIPT: &str = "import-receipt";
/// An import that nobody waits for stopped before its end: `CommandError`.
pub(crate) const IMPORT_FAILED: &str = "import-failed";
/// How far reading originals again is: `Rereading`.
pub(crate) const REREADING: &str = "rereading";
const LIBRARY_CHANGED: &str = "library-changed";
const EDITION_CLOSED: &str = "edition-closed";
/// An act of the menu bar that is the page's: its name.
const MENU: &str = "menu";
/// The edition of the day before is ready and the reader wants to be told: `EditionLine`.
const MORNING: &str = "morning";
/// An edition is to be shown: `EditionKey`.
const SHOW_EDITION: &str = "show-edition";

/// Tells the page to read again what it shows.
pub(crate) fn library_changed(app: &AppHandle) {
    send(app, LIBRARY_CHANGED, ());
}

/// Tells the page that an edition will not change any more.
pub(crate) fn edition_closed(app: &AppHandle, key: EditionKey) {
    send(app, EDITION_CLOSED, key);
}

/// Asks the page to do what was chosen in the menu bar.
pub(crate) fn menu(app: &AppHandle, act: &str) {
    send(app, MENU, act.to_owned());
}

/// Asks the page for the words in which the reader is told of an edition.
pub(crate) fn morning(app: &AppHandle, edition: EditionLine) {
    send(app, MORNING, edition);
}

/// Asks the page to show an edition.
pub(crate) fn show_edition(app: &AppHandle, key: EditionKey) {
    send(app, SHOW_EDITION, key);
}

/// Tells the page; where it cannot be told, it is gone, and reads everything when it is back.
pub(crate) fn send(app: &AppHandle, event: &str, news: impl Serialize + Clone) {
    if let Err(error) = app.emit(event, news) {
        eprintln!("warning: the page was not told of {event}: {error}");
    }
}
