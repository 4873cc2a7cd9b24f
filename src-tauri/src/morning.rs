//! Tells the reader in the morning that the edition of the day before is ready: once, where there
//! is one, and only if they asked to be told.

use nutgraf_model::EditionKey;
use nutgraf_newsroom::{Error, Newsroom};
use tauri::{AppHandle, Manager};

use crate::choices::Choices;
use crate::{events, window};

/// Looks whether there is an edition to tell of. The page has the words, so it is asked first.
pub(crate) fn look(app: &AppHandle, newsroom: &Newsroom) -> Result<(), Error> {
    let choices = app.state::<Choices>();
    let chosen = choices.now();
    if !chosen.morning {
        return Ok(());
    }
    let Some(ready) = newsroom.morning_edition(chosen.told)? else {
        return Ok(());
    };
    choices.change(|chosen| chosen.told = Some(ready.key.day));
    // Whoever is reading sees it there.
    let reading = app
        .get_webview_window(window::MAIN)
        .is_some_and(|window| window.is_focused().unwrap_or(false));
    if !reading {
        events::morning(app, ready);
    }
    Ok(())
}

/// Shows the note; whoever clicks on it is led to the edition.
pub(crate) fn tell(app: &AppHandle, key: EditionKey, title: &str, text: &str) {
    let mut note = notify_rust::Notification::new();
    note.appname("Nutgraf")
        .icon("nutgraf-desktop")
        .summary(title)
        .body(&plain(text))
        .action("default", title);
    let app = app.clone();
    // The answer may come hours later, or never.
    std::thread::spawn(move || match note.show() {
        Ok(shown) => wait(&app, shown, key),
        Err(error) => eprintln!("warning: no note was shown: {error}"),
    });
}

#[cfg(target_os = "linux")]
fn wait(app: &AppHandle, shown: notify_rust::NotificationHandle, key: EditionKey) {
    shown.wait_for_action(|action| {
        if action == "default" {
            window::focus(app);
            events::show_edition(app, key);
        }
    });
}

/// Elsewhere the system tells of no click on a note.
#[cfg(not(target_os = "linux"))]
fn wait(_app: &AppHandle, _shown: notify_rust::NotificationHandle, _key: EditionKey) {}

/// Notes on Linux may hold marks; a headline's own signs are none.
fn plain(text: &str) -> String {
    if cfg!(target_os = "linux") {
        text.replace('&', "&amp;").replace('<', "&lt;")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(target_os = "linux")]
    fn a_headline_with_signs_is_no_markup() {
        assert_eq!(plain("R&D <b>cut</b>"), "R&amp;D &lt;b>cut&lt;/b>");
    }
}
