//! The desktop around the page, as commands need it. Whoever implements it decides nothing: what
//! is asked for is checked here and in the commands.

use std::path::{Path, PathBuf};

use nutgraf_model::{EditionKey, Language};
use serde::{Deserialize, Serialize};

use crate::{Answer, Event, Later, Settings};

/// The window, its dialogs and the programs beside it.
pub trait Desktop: Send + Sync + 'static {
    /// Tells the page; nothing happens where there is no page any more.
    fn tell(&self, event: Event);

    /// Asks the user for files or folders; none where they think better of it.
    fn choose(&self, choice: FileChoice) -> Later<'_, Vec<PathBuf>>;

    /// Opens an address of the web, checked before, in the system's browser.
    fn open_url(&self, url: &str) -> Answer<()>;

    /// Opens a folder in the system's file manager.
    fn open_folder(&self, folder: &Path) -> Answer<()>;

    /// Shows the window in its theme, and menu bar and tray in their words.
    fn set_appearance(&self, before: &Settings, now: &Settings) -> Answer<()>;

    /// Shows the page as large as chosen, and the icon in the tray or none.
    fn set_window_prefs(&self, before: &Settings, now: &Settings) -> Answer<()>;

    /// Whether the system has a voice to read aloud with.
    fn can_speak(&self) -> bool;

    /// Says a text in place of what is being said; whether it was said to its end.
    fn speak<'a>(&'a self, text: &'a str, language: Option<Language>) -> Later<'a, Answer<bool>>;

    /// Ends what is being said.
    fn end_speech(&self);

    /// Shows a note that an edition is ready; a click on it shows the edition.
    fn notify(&self, key: EditionKey, title: &str, text: &str);

    /// Whether the window has the focus.
    fn is_in_front(&self) -> bool;

    /// The parts the app is built of.
    fn licences(&self) -> Vec<Licence>;
}

/// What a dialog asks for, in the page's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileChoice {
    /// Files.
    Files {
        /// What the dialog says.
        title: String,
        /// What files the app takes are called, and their endings.
        articles: (String, Vec<&'static str>),
        /// What all files are called.
        all: String,
    },
    /// Folders.
    Folders {
        /// What the dialog says.
        title: String,
    },
}

/// A part the app is built of.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Licence {
    /// The part's name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// The licence it names.
    pub licence: String,
}
