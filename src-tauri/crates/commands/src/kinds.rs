//! The kinds of files the app takes, by their endings: for the file dialog, and for what is said
//! while files are held over the window. What a file really is, import finds out by its bytes.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Serialize;

/// Endings and what they are called on the page.
const ENDINGS: &[(&str, &[&str])] = &[
    ("text", &["txt", "text", "md", "markdown"]),
    (
        "page",
        &["html", "htm", "xhtml", "mht", "mhtml", "webarchive"],
    ),
    ("mail", &["eml", "mbox"]),
    ("document", &["pdf", "docx", "odt", "rtf"]),
    ("book", &["epub"]),
    ("feed", &["rss", "atom", "rdf", "xml"]),
    ("address", &["opml", "url", "webloc", "desktop"]),
    ("table", &["json", "jsonl", "ndjson", "csv", "tsv"]),
    ("archive", &["zip", "tar", "tgz", "gz", "warc"]),
];

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

/// All endings, for the file dialog.
pub(crate) fn endings() -> Vec<&'static str> {
    let all = ENDINGS.iter().flat_map(|(_, endings)| endings.iter());
    all.copied().collect()
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
    let ending = path
        .extension()
        .map(|ending| ending.to_string_lossy().to_lowercase());
    let Some(ending) = ending else { return "other" };
    let of_it = |(_, endings): &&(&str, &[&str])| endings.contains(&ending.as_str());
    ENDINGS.iter().find(of_it).map_or("other", |(kind, _)| kind)
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
    fn the_system_offers_the_app_only_for_files_it_takes_and_never_before_others() {
        let config: serde_json::Value =
            serde_json::from_str(include_str!("../../../../tauri.conf.json")).expect("JSON");
        let associations = config["bundle"]["fileAssociations"]
            .as_array()
            .expect("a list");
        let known = endings();
        for association in associations {
            assert_eq!(association["rank"], "Alternate", "{association}");
            assert!(association["mimeType"].is_string(), "{association}");
            for ending in association["ext"].as_array().expect("endings") {
                let ending = ending.as_str().expect("an ending");
                assert!(known.contains(&ending), "{ending} is not taken");
            }
        }
        assert!(associations.len() > 10, "the kinds of articles are there");
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
