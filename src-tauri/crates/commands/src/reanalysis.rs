//! Analyses again, beside the page and beside imports, what an earlier version analysed.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use nutgraf_model::Reanalysis;
use nutgraf_newsroom::{Effort, Watch};

use crate::{Context, Desktop, Event};

/// How long the page and its first digest have the machine to themselves.
const START: Duration = Duration::from_secs(4);

/// Begins it. Where it fails, the library says so to whatever is asked of it next, and the next
/// start tries again.
pub(crate) fn begin(context: Context) {
    std::thread::spawn(move || {
        std::thread::sleep(START);
        let Ok(newsroom) = context.library.newsroom() else {
            return;
        };
        let teller = Teller {
            desktop: context.desktop.clone(),
            stopped: context.reanalysis_stopped.clone(),
        };
        if let Ok(done) = newsroom.reanalyse(Effort::Background, &teller)
            && done.done > 0
        {
            context.desktop.tell(Event::LibraryChanged);
            context.library.prepare_lists();
        }
    });
}

/// Tells the page how far it is.
struct Teller {
    desktop: Arc<dyn Desktop>,
    /// Whether the user stopped it; the next start of the app goes on with it.
    stopped: Arc<AtomicBool>,
}

impl Watch for Teller {
    fn reanalysing(&self, reanalysis: &Reanalysis) {
        self.desktop.tell(Event::Reanalysing(*reanalysis));
    }

    fn cancelled(&self) -> bool {
        self.stopped.load(Ordering::Relaxed)
    }
}
