//! What the user chose for the window, and the words it shows: known before the page is there, so
//! that the window opens as it will stay. A small file in the platform's place.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::{fs, io};

use nutgraf_model::Day;
use serde::{Deserialize, Serialize};

/// A larger file was not written by us.
const MOST_BYTES: u64 = 256 * 1024;

/// A longer word names no choice of the page.
const MOST_LETTERS: usize = 40;

/// How small and how large the page may be shown.
const ZOOMS: (f64, f64) = (0.5, 3.0);

/// What the user chose. Whatever is missing in the file is as usual.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The page's theme: `system`, `light`, `dark` or `sepia`.
    pub theme: String,
    /// What else the page lets choose; nothing until it was chosen once.
    pub page: Option<PagePrefs>,
    /// How large the page is shown; 1 is as designed.
    pub zoom: f64,
    /// Whether there is an icon in the tray.
    pub tray: bool,
    /// Whether closing the window leaves the app in the tray.
    pub close_to_tray: bool,
    /// Whether the user is told when the edition of the day before is ready.
    pub morning: bool,
    /// The day of the latest edition the user was told of, or needed no telling.
    pub told: Option<Day>,
    /// The words of menus, dialogs and tray, as the page said them last.
    pub words: BTreeMap<String, String>,
}

/// What the user chose of the page beside its theme, in the page's own words: it knows which are
/// allowed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct PagePrefs {
    /// A language, or `system`.
    pub language: String,
    /// The typeface of articles.
    pub face: String,
    /// How wide lines are.
    pub measure: String,
    /// How long summaries are.
    pub length: String,
}

impl PagePrefs {
    fn is_sane(&self) -> bool {
        let words = [&self.language, &self.face, &self.measure, &self.length];
        words.iter().all(|word| word.len() <= MOST_LETTERS)
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: "system".to_owned(),
            page: None,
            zoom: 1.0,
            tray: false,
            close_to_tray: false,
            morning: false,
            told: None,
            words: BTreeMap::new(),
        }
    }
}

impl Settings {
    /// The word of this name; the name itself where the page has not said it yet.
    pub fn word<'a>(&'a self, name: &'a str) -> &'a str {
        self.words.get(name).map_or(name, String::as_str)
    }

    /// Whether closing the window hides it: only where an icon brings it back.
    pub fn hides(&self) -> bool {
        self.tray && self.close_to_tray
    }

    fn read(file: &Path) -> Self {
        let small = fs::metadata(file).is_ok_and(|about| about.len() <= MOST_BYTES);
        let text = small.then(|| fs::read_to_string(file).ok()).flatten();
        let read: Self = text
            .and_then(|text| serde_json::from_str(&text).ok())
            .unwrap_or_default();
        read.sane()
    }

    fn sane(mut self) -> Self {
        self.zoom = if self.zoom.is_finite() {
            self.zoom.clamp(ZOOMS.0, ZOOMS.1)
        } else {
            1.0
        };
        self.page = self.page.filter(PagePrefs::is_sane);
        self
    }
}

/// The settings while the app runs, and where they are kept.
pub(crate) struct SettingsFile {
    file: Option<PathBuf>,
    settings: Mutex<Settings>,
}

impl SettingsFile {
    /// Reads what was kept; without a file nothing is kept.
    pub(crate) fn open(file: Option<PathBuf>) -> Self {
        Self {
            settings: Mutex::new(file.as_deref().map(Settings::read).unwrap_or_default()),
            file,
        }
    }

    /// What holds now.
    pub(crate) fn now(&self) -> Settings {
        self.lock().clone()
    }

    /// Changes what holds and keeps it; gives what held before and what holds now.
    pub(crate) fn change(&self, change: impl FnOnce(&mut Settings)) -> (Settings, Settings) {
        let mut settings = self.lock();
        let before = settings.clone();
        change(&mut settings);
        *settings = settings.clone().sane();
        if let Some(file) = self.file.as_deref().filter(|_| *settings != before)
            && let Err(error) = write(file, &settings)
        {
            // It holds until the app ends; the user can do nothing about it here.
            eprintln!("warning: the window's settings are not kept: {error}");
        }
        (before, settings.clone())
    }

    fn lock(&self) -> MutexGuard<'_, Settings> {
        self.settings.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Written beside and then put in place, so that a cut leaves the old one whole.
fn write(file: &Path, settings: &Settings) -> io::Result<()> {
    if let Some(dir) = file.parent() {
        fs::create_dir_all(dir)?;
    }
    let beside = file.with_extension("new");
    fs::write(&beside, serde_json::to_vec_pretty(settings)?)?;
    fs::rename(&beside, file)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "window.json";

    fn kept(content: &str) -> Settings {
        let dir = tempfile::tempdir().expect("a folder");
        let file = dir.path().join(FILE);
        fs::write(&file, content).expect("a file");
        Settings::read(&file)
    }

    #[test]
    fn what_was_kept_is_read_again() {
        let dir = tempfile::tempdir().expect("a folder");
        let file = dir.path().join("settings").join(FILE);
        let kept = SettingsFile::open(Some(file.clone()));
        kept.change(|settings| {
            settings.theme = "sepia".to_owned();
            settings.told = "2026-11-20".parse().ok();
            settings.page = Some(PagePrefs {
                language: "de".to_owned(),
                ..PagePrefs::default()
            });
            settings
                .words
                .insert("quit".to_owned(), "Beenden".to_owned());
        });
        let read = Settings::read(&file);
        assert_eq!(read, kept.now());
        assert_eq!((read.word("quit"), read.word("undo")), ("Beenden", "undo"));
    }

    #[test]
    fn a_damaged_or_hostile_file_is_as_none() {
        for content in ["", "{", "[1]", "{\"zoom\":\"far\"}", "\u{0}\u{1}"] {
            assert_eq!(kept(content), Settings::default(), "{content:?}");
        }
        let huge = format!("{{\"theme\":\"{}\"}}", "x".repeat(MOST_BYTES as usize));
        assert_eq!(kept(&huge), Settings::default());
    }

    #[test]
    fn words_too_long_for_a_choice_of_the_page_are_not_kept() {
        let page = |language: &str| {
            kept(&format!(
                "{{\"page\":{{\"language\":\"{language}\",\"face\":\"\",\"measure\":\"\",\"length\":\"\"}}}}"
            ))
            .page
        };
        assert!(page("fr").is_some());
        assert_eq!(page(&"x".repeat(MOST_LETTERS + 1)), None);
    }

    #[test]
    fn a_zoom_that_would_hide_the_page_is_brought_back() {
        for (said, zoom) in [("0", 0.5), ("-4", 0.5), ("900", 3.0), ("1.5", 1.5)] {
            assert_eq!(kept(&format!("{{\"zoom\":{said}}}")).zoom, zoom, "{said}");
        }
    }

    #[test]
    fn the_window_hides_only_where_an_icon_brings_it_back() {
        for (tray, close_to_tray, hides) in [
            (false, true, false),
            (true, false, false),
            (true, true, true),
        ] {
            let settings = Settings {
                tray,
                close_to_tray,
                ..Settings::default()
            };
            assert_eq!(settings.hides(), hides);
        }
    }
}
