//! Closes the edition when its day is over.

use std::time::Duration;

use nutgraf_model::Day;
use nutgraf_newsroom::Newsroom;
use tauri::{AppHandle, Manager};

use crate::library::Library;
use crate::{events, morning};

/// The wall clock is looked at this often, so that a machine that slept over midnight closes
/// its edition within this time of waking: a long sleep of ours would not count its sleep.
const LOOK: Duration = Duration::from_secs(60);

/// How long the page has to itself after it is there.
const START: Duration = Duration::from_secs(2);

/// Watches the clock for as long as the app runs.
pub(crate) fn keep(app: AppHandle) {
    std::thread::spawn(move || {
        let mut closed_up_to = None;
        // What the reader sees first goes first.
        std::thread::sleep(START);
        loop {
            // Without a library there is nothing to close yet; the page says why there is none.
            if let Ok(newsroom) = app.state::<Library>().newsroom() {
                let today = newsroom.today();
                let went_over = closed_up_to.is_some();
                if closed_up_to != Some(today) && close(&app, &newsroom, today, went_over) {
                    closed_up_to = Some(today);
                }
                if closed_up_to == Some(today)
                    && let Err(error) = morning::look(&app, &newsroom)
                {
                    eprintln!("warning: no look for the morning's edition: {error}");
                }
            }
            std::thread::sleep(LOOK);
        }
    });
}

/// Closes what is due; whether that is done.
fn close(app: &AppHandle, newsroom: &Newsroom, today: Day, went_over: bool) -> bool {
    match newsroom.close_due() {
        Ok(closed) => {
            // Where the app ran over midnight, today is another day, whether or not one closed.
            if went_over || !closed.is_empty() {
                events::library_changed(app);
            }
            for key in closed {
                events::edition_closed(app, key);
            }
            true
        }
        Err(error) => {
            eprintln!("warning: the editions before {today} are not closed yet: {error}");
            false
        }
    }
}
