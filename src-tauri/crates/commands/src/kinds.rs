//! What is said while files are held over the window. Which kinds of files there are, the formats
//! themselves say.

use std::collections::BTreeMap;
use std::path::Path;

use nutgraf_newsroom::file_types::{self, FileKind};
use serde::Serialize;

/// Of more paths only so many are looked at.
const MOST: usize = 2_000;

/// What is held over the window.
#[derive(Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct DragSummary {
    /// How many folders.
    pub folders: usize,
    /// How many files of each kind; `other` for endings the app does not know.
    #[cfg_attr(test, ts(type = "Record<string, number>"))]
    pub kinds: BTreeMap<&'static str, usize>,
}

/// Counts what paths name.
pub(crate) fn count(paths: &[impl AsRef<Path>]) -> DragSummary {
    let mut summary = DragSummary::default();
    for path in paths.iter().take(MOST).map(AsRef::as_ref) {
        if path.is_dir() {
            summary.folders += 1;
        } else {
            *summary.kinds.entry(kind(path)).or_default() += 1;
        }
    }
    summary
}

fn kind(path: &Path) -> &'static str {
    file_types::kind(path).map_or("other", FileKind::id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn held_files_are_counted_by_kind() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = |name: &str| dir.path().join(name);
        let held = [
            dir.path().to_path_buf(),
            path("a.TXT"),
            path("b.md"),
            path("c.html"),
            path("d"),
            path("e.exe"),
        ];
        let kinds = [("other", 2), ("page", 1), ("text", 2)];
        assert_eq!(
            count(&held),
            DragSummary {
                folders: 1,
                kinds: kinds.into_iter().collect()
            }
        );
    }

    #[test]
    fn a_package_without_a_place_for_files_opened_none() {
        let config: serde_json::Value =
            serde_json::from_str(include_str!("../../../../tauri.conf.json")).expect("JSON");
        for package in ["deb", "rpm"] {
            assert_eq!(
                config["bundle"]["linux"][package]["desktopTemplate"],
                "src-tauri/nutgraf.desktop.hbs"
            );
        }
        let entry = include_str!("../../../nutgraf.desktop.hbs");
        assert!(entry.lines().any(|line| line == "Exec={{exec}} %F"));
    }
}
