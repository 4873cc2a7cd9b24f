//! What the page says to the window around it.

use std::collections::BTreeMap;
use std::path::PathBuf;

use nutgraf_model::EditionKey;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::contract::commands;
use crate::last_page::PageSnapshot;
use crate::settings::PagePrefs;
use crate::{Answer, Context, Failure, Licence};

/// Longer or more words than any language needs were not meant for menus.
const MOST_WORDS: usize = 200;
const MOST_LETTERS: usize = 200;

/// How the page looks, for the window to keep, and the words of menus, dialogs and tray.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Appearance {
    /// `system`, `light`, `dark` or `sepia`.
    pub theme: String,
    /// What else is chosen of the page.
    pub page: PagePrefs,
    /// Words by their names.
    pub words: BTreeMap<String, String>,
}

/// What the user may choose for the window itself.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct WindowPrefs {
    /// How large the page is shown; 1 is as designed.
    pub zoom: f64,
    /// Whether there is an icon in the tray.
    pub tray: bool,
    /// Whether closing the window leaves the app in the tray.
    pub close_to_tray: bool,
    /// Whether a note tells in the morning that an edition is ready.
    pub morning: bool,
}

/// What "About" tells.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct About {
    /// The app's version.
    pub version: &'static str,
    /// The app's licence.
    pub licence: &'static str,
    /// Where the library lies.
    pub data_folder: PathBuf,
}

commands! {
    /// Opens an address of the web in the system's browser; no other address.
    async fn open_url(context: &Context, url: String) -> Answer<()> {
        let parsed = url::Url::parse(&url).ok();
        match parsed.filter(|url| matches!(url.scheme(), "http" | "https")) {
            Some(url) => context.desktop.open_url(url.as_str()),
            None => Err(Failure::new(
                "bad-address",
                "only addresses that begin with http:// or https:// are opened",
            )),
        }
    }

    /// Shows the window as the page is: menu bar, tray and background.
    async fn set_appearance(context: &Context, appearance: Appearance) -> Answer<()> {
        let Appearance { theme, page, mut words } = appearance;
        words.retain(|_, word| word.chars().count() <= MOST_LETTERS);
        if words.len() > MOST_WORDS {
            return Err(Failure::internal("too many words for menus"));
        }
        let (before, now) = context.settings.change(|settings| {
            settings.theme = theme;
            settings.page = Some(page);
            settings.words = words;
        });
        context.desktop.set_appearance(&before, &now)
    }

    /// Shows the window as the user chose; answers with the zoom that holds.
    async fn set_window_prefs(context: &Context, prefs: WindowPrefs) -> Answer<f64> {
        let (before, now) = context.settings.change(|settings| {
            settings.zoom = prefs.zoom;
            settings.tray = prefs.tray;
            settings.close_to_tray = prefs.close_to_tray;
            settings.morning = prefs.morning;
        });
        context.desktop.set_window_prefs(&before, &now)?;
        Ok(now.zoom)
    }

    /// What "About" tells.
    async fn about(context: &Context) -> Answer<About> {
        Ok(About {
            version: env!("CARGO_PKG_VERSION"),
            licence: env!("CARGO_PKG_LICENSE"),
            data_folder: context.library.dir()?,
        })
    }

    /// The parts the app is built of.
    async fn licences(context: &Context) -> Answer<Vec<Licence>> {
        Ok(context.desktop.licences())
    }

    /// Opens the library's folder in the system's file manager.
    async fn open_data_folder(context: &Context) -> Answer<()> {
        context.open_library_folder()
    }

    /// Keeps what is shown, and what it is made of, for the next start.
    async fn keep_page(
        context: &Context,
        page: Box<RawValue>,
        snapshot: PageSnapshot,
    ) -> Answer<()> {
        context.last_page.keep(page, snapshot).map_err(Failure::internal)
    }

    /// Tells the user of an edition, in the page's words.
    async fn tell_morning(
        context: &Context,
        key: EditionKey,
        title: String,
        text: String,
    ) -> Answer<()> {
        context.desktop.notify(key, &title, &text);
        Ok(())
    }
}
