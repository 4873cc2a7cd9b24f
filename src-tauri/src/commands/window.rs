//! What the page says to the window around it.

use std::collections::BTreeMap;
use std::path::PathBuf;

use nutgraf_model::EditionKey;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use tauri::{AppHandle, State, WebviewWindow, command};

use crate::choices::{Choices, PageChoice};
use crate::error::{Answer, CommandError};
use crate::last_page::{Kept, Sight};
use crate::licences::{self, Licence};
use crate::{folders, last_page, library, menu, morning, tray, window};

/// Longer or more words than any language needs were not meant for menus.
const MOST_WORDS: usize = 200;
const MOST_LETTERS: usize = 200;

/// How the page looks and speaks.
#[derive(Deserialize)]
pub(crate) struct Look {
    theme: String,
    page: PageChoice,
    words: BTreeMap<String, String>,
}

/// What the reader may choose for the window.
#[derive(Deserialize)]
pub(crate) struct Wishes {
    zoom: f64,
    tray: bool,
    close_to_tray: bool,
    morning: bool,
}

/// What "About" tells.
#[derive(Serialize)]
pub(crate) struct About {
    version: String,
    licence: &'static str,
    data_folder: PathBuf,
}

/// Dresses the window as the page is: menu bar, tray and background.
#[command]
pub(crate) async fn dress(
    app: AppHandle,
    window: WebviewWindow,
    choices: State<'_, Choices>,
    look: Look,
) -> Answer<()> {
    let mut words = look.words;
    words.retain(|_, word| word.chars().count() <= MOST_LETTERS);
    if words.len() > MOST_WORDS {
        return Err(CommandError::internal("too many words for menus"));
    }
    let (before, now) = choices.change(|chosen| {
        chosen.theme = look.theme;
        chosen.page = Some(look.page);
        chosen.words = words;
    });
    window::paint(&window, &now.theme).map_err(CommandError::internal)?;
    if before.words != now.words {
        menu::put(&app, &now).map_err(CommandError::internal)?;
        tray::put(&app, &now).map_err(CommandError::internal)?;
    }
    menu::mark_theme(&app, &now.theme);
    window::reveal(&app);
    Ok(())
}

/// Does as the reader wishes; says what holds now.
#[command]
pub(crate) async fn wish(
    app: AppHandle,
    window: WebviewWindow,
    choices: State<'_, Choices>,
    wishes: Wishes,
) -> Answer<f64> {
    let (before, now) = choices.change(|chosen| {
        chosen.zoom = wishes.zoom;
        chosen.tray = wishes.tray;
        chosen.close_to_tray = wishes.close_to_tray;
        chosen.morning = wishes.morning;
    });
    if before.tray != now.tray {
        tray::put(&app, &now).map_err(|error| {
            CommandError::new("no-tray", format!("this system shows no icon: {error}"))
        })?;
    }
    window.set_zoom(now.zoom).map_err(CommandError::internal)?;
    Ok(now.zoom)
}

#[command]
pub(crate) async fn about(app: AppHandle) -> Answer<About> {
    Ok(About {
        version: app.package_info().version.to_string(),
        licence: env!("CARGO_PKG_LICENSE"),
        data_folder: library::dir()?,
    })
}

#[command]
pub(crate) async fn licences() -> Answer<Vec<Licence>> {
    Ok(licences::all())
}

#[command]
pub(crate) async fn open_data_folder(app: AppHandle) -> Answer<()> {
    folders::try_open_library(&app)
}

#[command]
pub(crate) async fn keep_page(app: AppHandle, page: Box<RawValue>, sight: Sight) -> Answer<()> {
    last_page::keep(&app, &Kept { page, sight }).map_err(CommandError::internal)
}

/// Tells the reader of an edition, in the page's words.
#[command]
pub(crate) async fn tell_morning(
    app: AppHandle,
    key: EditionKey,
    title: String,
    text: String,
) -> Answer<()> {
    morning::tell(&app, key, &title, &text);
    Ok(())
}
