//! What the reader chose for the window itself, and the words it speaks: known before the page is
//! there, so that the window opens as it will stay. A small file in the platform's place.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::{fs, io};

use nutgraf_model::Day;
use serde::{Deserialize, Serialize};
use tauri::{AppHandle, Manager};

/// The file, in the folder for settings.
const FILE: &str = "window.json";

/// A larger file was not written by us.
const MOST_BYTES: u64 = 256 * 1024;

/// A longer word names no choice of the page.
const MOST_LETTERS: usize = 40;

/// How small and how large the page may be shown.
const ZOOMS: (f64, f64) = (0.5, 3.0);

/// What is kept. Whatever is missing in the file is as usual.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Chosen {
    /// The page's theme: `system`, `light`, `dark` or `sepia`.
    pub(crate) theme: String,
    /// What else the page lets choose; nothing until it was chosen once.
    pub(crate) page: Option<PageChoice>,
    /// How large the page is shown; 1 is as designed.
    pub(crate) zoom: f64,
    /// Whether there is an icon in the tray.
    pub(crate) tray: bool,
    /// Whether closing the window leaves the app in the tray.
    pub(crate) close_to_tray: bool,
    /// Whether the reader is told when the edition of the day before is ready.
    pub(crate) morning: bool,
    /// The latest edition the reader was told of, or needed no telling.
    pub(crate) told: Option<Day>,
    /// The words of menus, dialogs and tray, as the page said them last.
    pub(crate) words: BTreeMap<String, String>,
}

/// What the reader chose of the page beside its theme, in the page's own words: it knows which are
/// allowed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct PageChoice {
    pub(crate) language: String,
    pub(crate) face: String,
    pub(crate) measure: String,
    pub(crate) length: String,
}

impl PageChoice {
    fn is_sane(&self) -> bool {
        let words = [&self.language, &self.face, &self.measure, &self.length];
        words.iter().all(|word| word.len() <= MOST_LETTERS)
    }
}

impl Default for Chosen {
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

impl Chosen {
    /// The word of this name; the name itself where the page has not said it yet.
    pub(crate) fn word<'a>(&'a self, name: &'a str) -> &'a str {
        self.words.get(name).map_or(name, String::as_str)
    }

    /// Whether closing the window hides it: only where an icon brings it back.
    pub(crate) fn hides(&self) -> bool {
        self.tray && self.close_to_tray
    }

    fn read(file: &Path) -> Chosen {
        let small = fs::metadata(file).is_ok_and(|about| about.len() <= MOST_BYTES);
        let text = small.then(|| fs::read_to_string(file).ok()).flatten();
        let read: Chosen = text
            .and_then(|text| serde_json::from_str(&text).ok())
            .unwrap_or_default();
        read.sane()
    }

    fn sane(mut self) -> Chosen {
        self.zoom = match self.zoom.is_finite() {
            true => self.zoom.clamp(ZOOMS.0, ZOOMS.1),
            false => 1.0,
        };
        self.page = self.page.filter(PageChoice::is_sane);
        self
    }
}

/// The choices while the app runs, and where they are kept.
pub(crate) struct Choices {
    file: Option<PathBuf>,
    chosen: Mutex<Chosen>,
}

impl Choices {
    /// Reads what was kept; a system without a place for settings keeps nothing.
    pub(crate) fn open(app: &AppHandle) -> Choices {
        let file = app.path().app_config_dir().ok().map(|dir| dir.join(FILE));
        Choices {
            chosen: Mutex::new(file.as_deref().map(Chosen::read).unwrap_or_default()),
            file,
        }
    }

    /// What is chosen now.
    pub(crate) fn now(&self) -> Chosen {
        self.lock().clone()
    }

    /// Changes what is chosen and keeps it; gives what it was and what it is.
    pub(crate) fn change(&self, change: impl FnOnce(&mut Chosen)) -> (Chosen, Chosen) {
        let mut chosen = self.lock();
        let before = chosen.clone();
        change(&mut chosen);
        *chosen = chosen.clone().sane();
        if let Some(file) = self.file.as_deref().filter(|_| *chosen != before)
            && let Err(error) = write(file, &chosen)
        {
            // It holds until the app ends; the reader can do nothing about it here.
            eprintln!("warning: the window's settings are not kept: {error}");
        }
        (before, chosen.clone())
    }

    fn lock(&self) -> MutexGuard<'_, Chosen> {
        self.chosen.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Written beside and then put in place, so that a cut leaves the old one whole.
fn write(file: &Path, chosen: &Chosen) -> io::Result<()> {
    if let Some(dir) = file.parent() {
        fs::create_dir_all(dir)?;
    }
    let beside = file.with_extension("new");
    fs::write(&beside, serde_json::to_vec_pretty(chosen)?)?;
    fs::rename(&beside, file)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(content: &str) -> Chosen {
        let dir = tempfile::tempdir().expect("a folder");
        let file = dir.path().join(FILE);
        fs::write(&file, content).expect("a file");
        Chosen::read(&file)
    }

    #[test]
    fn what_was_kept_is_read_again() {
        let dir = tempfile::tempdir().expect("a folder");
        let file = dir.path().join("settings").join(FILE);
        let choices = Choices {
            file: Some(file.clone()),
            chosen: Mutex::default(),
        };
        choices.change(|chosen| {
            chosen.theme = "sepia".to_owned();
            chosen.told = "2026-11-20".parse().ok();
            chosen.page = Some(PageChoice {
                language: "de".to_owned(),
                ..PageChoice::default()
            });
            chosen.words.insert("quit".to_owned(), "Beenden".to_owned());
        });
        let read = Chosen::read(&file);
        assert_eq!(read, choices.now());
        assert_eq!((read.word("quit"), read.word("undo")), ("Beenden", "undo"));
    }

    #[test]
    fn a_damaged_or_hostile_file_is_as_none() {
        for content in ["", "{", "[1]", "{\"zoom\":\"far\"}", "\u{0}\u{1}"] {
            assert_eq!(kept(content), Chosen::default(), "{content:?}");
        }
        let huge = format!("{{\"theme\":\"{}\"}}", "x".repeat(MOST_BYTES as usize));
        assert_eq!(kept(&huge), Chosen::default());
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
            let chosen = Chosen {
                tray,
                close_to_tray,
                ..Chosen::default()
            };
            assert_eq!(chosen.hides(), hides);
        }
    }
}
