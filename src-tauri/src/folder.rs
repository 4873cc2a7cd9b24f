//! Where the app has its files: the library the user names, or the one shared with the command
//! line; settings and caches in the system's places for them.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::PathBuf;

use nutgraf_commands::Place;
use nutgraf_newsroom::Newsroom;
use tauri::{AppHandle, Manager};

/// The files of this app.
pub(crate) fn place(app: &AppHandle) -> Place {
    let paths = app.path();
    let settings = paths.app_config_dir().ok();
    let cache = paths.app_cache_dir().ok();
    // One file for each library, so that no library opens with another's page.
    let page = own_name().unwrap_or_else(|| "library".to_owned());
    Place {
        library: own_dir().or_else(Newsroom::default_dir),
        settings: settings.map(|dir| dir.join("window.json")),
        last_page: cache.map(|dir| dir.join(format!("{page}.page.json"))),
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
