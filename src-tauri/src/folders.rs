//! The folders a reader may want to look into.

use tauri::AppHandle;
use tauri_plugin_opener::OpenerExt;

use crate::error::{Answer, CommandError};
use crate::{events, library};

/// Opens the library's folder in the system's file manager; the page says where that fails.
pub(crate) fn open_library(app: &AppHandle) {
    let app = app.clone();
    // A file manager may take its time to start; the window does not wait for it.
    tauri::async_runtime::spawn_blocking(move || {
        if let Err(error) = try_open_library(&app) {
            events::send(&app, events::IMPORT_FAILED, error);
        }
    });
}

pub(crate) fn try_open_library(app: &AppHandle) -> Answer<()> {
    let dir = library::dir()?;
    app.opener()
        .open_path(dir.to_string_lossy(), None::<&str>)
        .map_err(|error| {
            let message = format!("no file manager was opened for {}: {error}", dir.display());
            CommandError::new("no-file-manager", message)
        })
}
