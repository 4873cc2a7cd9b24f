//! The digest as it was shown last, kept by the page and handed back at the next start, so that
//! the window never opens empty. A cache: without it the page reads as usual.

use std::fs;
use std::path::PathBuf;

use serde::Serialize;
use serde_json::value::RawValue;
use tauri::{AppHandle, Manager};

use crate::choices::{Chosen, PageChoice};
use crate::library;

/// A longer page is not kept, and a longer file not read.
const MOST_BYTES: usize = 4 * 1024 * 1024;

/// What the page knows before it has asked.
#[derive(Serialize)]
struct Known<'a> {
    zoom: f64,
    tray: bool,
    close_to_tray: bool,
    morning: bool,
    theme: &'a str,
    page: Option<&'a PageChoice>,
    last: Option<&'a RawValue>,
}

/// Keeps what the page shows, as JSON of its own making.
pub(crate) fn keep(app: &AppHandle, page: &RawValue) -> std::io::Result<()> {
    let Some(file) = file(app) else { return Ok(()) };
    if page.get().len() > MOST_BYTES {
        return Ok(());
    }
    if let Some(dir) = file.parent() {
        fs::create_dir_all(dir)?;
    }
    let beside = file.with_extension("new");
    fs::write(&beside, page.get())?;
    fs::rename(&beside, &file)
}

/// A script that tells the page what it knows before it has asked.
pub(crate) fn script(app: &AppHandle, chosen: &Chosen) -> String {
    let kept = file(app).and_then(read);
    let known = Known {
        zoom: chosen.zoom,
        tray: chosen.tray,
        close_to_tray: chosen.close_to_tray,
        morning: chosen.morning,
        theme: &chosen.theme,
        page: chosen.page.as_ref(),
        last: kept.as_deref(),
    };
    let known = serde_json::to_string(&known).unwrap_or_else(|_| "null".to_owned());
    format!("Object.defineProperty(window, 'nutgraf', {{ value: {known} }});")
}

/// One file for each library, so that no library opens with another's page.
fn file(app: &AppHandle) -> Option<PathBuf> {
    let dir = app.path().app_cache_dir().ok()?;
    let name = library::own_name().unwrap_or_else(|| "library".to_owned());
    Some(dir.join(format!("{name}.page.json")))
}

fn read(file: PathBuf) -> Option<Box<RawValue>> {
    let small = fs::metadata(&file).is_ok_and(|about| about.len() <= MOST_BYTES as u64);
    let text = small.then(|| fs::read_to_string(&file).ok()).flatten()?;
    // Only what is JSON through and through becomes part of a script.
    serde_json::from_str(&text).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_json_never_becomes_part_of_a_script() {
        let dir = tempfile::tempdir().expect("a folder");
        let file = dir.path().join("page.json");
        for (content, sound) in [
            ("{\"a\":[1,\"</script>\"]}", true),
            ("{}; alert(1)", false),
            ("", false),
            ("{\"a\":", false),
        ] {
            fs::write(&file, content).expect("a file");
            assert_eq!(read(file.clone()).is_some(), sound, "{content}");
        }
        fs::write(&file, format!("\"{}\"", "x".repeat(MOST_BYTES))).expect("a file");
        assert!(read(file).is_none(), "too long");
    }
}
