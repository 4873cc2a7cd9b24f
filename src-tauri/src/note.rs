//! A note that the edition of the day before is ready. A click on it shows the edition.

use nutgraf_commands::Event;
use nutgraf_model::EditionKey;
use tauri::AppHandle;

use crate::{page, window};

/// Shows the note, in the page's words.
pub(crate) fn show(app: &AppHandle, key: EditionKey, title: &str, text: &str) {
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
            page::tell(app, Event::ShowEdition(key));
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
