//! Closes the edition when its day is over.

use std::time::Duration;

use nutgraf_model::Day;
use nutgraf_newsroom::Newsroom;

use crate::{Context, Event, morning};

/// The wall clock is looked at this often, so that a machine that slept over midnight closes
/// its edition within this time of waking: a long sleep of ours would not count its sleep.
const LOOK: Duration = Duration::from_secs(60);

/// How long the page has to itself after it is there.
const START: Duration = Duration::from_secs(2);

/// Watches the clock for as long as the app runs.
pub(crate) fn watch(context: Context) {
    std::thread::spawn(move || {
        let mut watch = DayWatch::default();
        // What the user sees first goes first.
        std::thread::sleep(START);
        loop {
            watch.look(&context);
            std::thread::sleep(LOOK);
        }
    });
}

/// Which day was found the last time somebody looked.
#[derive(Debug, Default)]
pub struct DayWatch {
    closed_up_to: Option<Day>,
}

impl DayWatch {
    /// Looks at the clock: closes the editions that are due, and tells of the morning's edition.
    pub fn look(&mut self, context: &Context) {
        // Without a library there is nothing to close yet; the page says why there is none.
        let Ok(newsroom) = context.library.newsroom() else {
            return;
        };
        let today = newsroom.today();
        let went_over = self.closed_up_to.is_some();
        if self.closed_up_to != Some(today) && close(context, &newsroom, today, went_over) {
            self.closed_up_to = Some(today);
        }
        if self.closed_up_to == Some(today)
            && let Err(error) = morning::look(context, &newsroom)
        {
            eprintln!("warning: no look for the morning's edition: {error}");
        }
    }
}

/// Closes what is due; whether that is done.
fn close(context: &Context, newsroom: &Newsroom, today: Day, went_over: bool) -> bool {
    match newsroom.close_due() {
        Ok(closed) => {
            // Where the app ran over midnight, today is another day, whether or not one closed.
            if went_over || !closed.is_empty() {
                context.desktop.tell(Event::LibraryChanged);
            }
            for key in closed {
                context.desktop.tell(Event::EditionClosed(key));
            }
            true
        }
        Err(error) => {
            eprintln!("warning: the editions before {today} are not closed yet: {error}");
            false
        }
    }
}
