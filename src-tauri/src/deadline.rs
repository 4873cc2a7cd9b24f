//! Closes the edition when its day is over.

use std::time::Duration;

use nutgraf_model::Day;
use nutgraf_newsroom::Newsroom;
use tauri::{AppHandle, Manager};

use crate::events;
use crate::library::Library;

/// The wall clock is looked at this often, so that a machine that slept over midnight closes
/// its edition within this time of waking: a long sleep of ours would not count its sleep.
const LOOK: Duration = Duration::from_secs(60);

/// Watches the clock for as long as the app runs.
pub(crate) fn keep(app: AppHandle) {
    std::thread::spawn(move || {
        let mut closed_up_to = None;
        loop {
            // Without a library there is nothing to close yet; the page says why there is none.
            if let Ok(newsroom) = app.state::<Library>().newsroom() {
                let today = newsroom.today();
                if closed_up_to != Some(today) && close(&app, &newsroom, today) {
                    closed_up_to = Some(today);
                }
            }
            std::thread::sleep(LOOK);
        }
    });
}

/// Closes what is due; whether that is done.
fn close(app: &AppHandle, newsroom: &Newsroom, today: Day) -> bool {
    match newsroom.close_due() {
        Ok(closed) => {
            for key in closed {
                events::edition_closed(app, key);
            }
            // Today is another day, whether or not an edition closed.
            events::library_changed(app);
            true
        }
        Err(error) => {
            eprintln!("warning: the editions before {today} are not closed yet: {error}");
            false
        }
    }
}
