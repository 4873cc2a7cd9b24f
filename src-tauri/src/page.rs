//! The page in the window, as the shell tells it of events.

use nutgraf_commands::Event;
use tauri::{AppHandle, Emitter};

/// Tells the page. Where it cannot be told it is gone, and reads everything when it is back.
pub(crate) fn tell(app: &AppHandle, event: Event) {
    let name = event.name();
    if let Err(error) = app.emit(name, event) {
        eprintln!("warning: the page was not told of {name}: {error}");
    }
}
