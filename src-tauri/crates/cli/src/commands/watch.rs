//! Looks on while an import runs: receipts to standard output, progress to a terminal.

use std::io::{self, IsTerminal, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use nutgraf_model::{Outcome, Progress, Receipt};
use nutgraf_newsroom::Watch;

use crate::out::Out;

/// Prints what becomes of each item, and stops the import on Ctrl+C or when nobody reads on.
pub(super) struct Watcher {
    out: Mutex<Out>,
    stop: Arc<AtomicBool>,
    failed: Mutex<Option<io::Error>>,
    /// Whether standard error is a terminal, where a line can be written over.
    terminal: bool,
}

impl Watcher {
    /// Stops the import once `stop` is set.
    pub(super) fn new(out: Out, stop: Arc<AtomicBool>) -> Self {
        Self {
            out: Mutex::new(out),
            stop,
            failed: Mutex::default(),
            terminal: io::stderr().is_terminal(),
        }
    }

    /// The output, once the import is over; `Err` where it could not be written.
    pub(super) fn done(self) -> io::Result<Out> {
        let failed = self
            .failed
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner);
        match failed {
            Some(error) => Err(error),
            None => Ok(self
                .out
                .into_inner()
                .unwrap_or_else(PoisonError::into_inner)),
        }
    }

    fn say(&self, receipt: &Receipt) -> io::Result<()> {
        let mut out = lock(&self.out);
        out.say(receipt, words)?;
        // A receipt is a promise that something is on the disk: it should not wait.
        out.flush()
    }

    fn clear_line(&self) {
        if self.terminal {
            let _ = write!(io::stderr(), "\r\x1b[K");
        }
    }
}

impl Watch for Watcher {
    fn progress(&self, progress: &Progress) {
        if !self.terminal {
            return;
        }
        self.clear_line();
        if !progress.finished {
            let Progress {
                done,
                total,
                per_second,
                ..
            } = progress;
            let _ = write!(io::stderr(), "{done} of {total}, {per_second:.0}/s");
        }
    }

    fn receipt(&self, receipt: &Receipt) {
        self.clear_line();
        if let Err(error) = self.say(receipt) {
            self.stop.store(true, Ordering::Relaxed);
            lock(&self.failed).get_or_insert(error);
        }
    }

    fn cancelled(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// `added        tunnel.txt: [12] Tunnel opening slips again (The Port Ledger, 20 Nov)`.
fn words(receipt: &Receipt) -> String {
    let item = receipt.item.replace(['\n', '\r'], " ");
    match &receipt.outcome {
        Outcome::Waiting => format!("waiting      {item}"),
        Outcome::Added {
            article,
            headline,
            detail,
        } => {
            format!(
                "added        {item}: [{article}] {headline}{}",
                bracketed(detail)
            )
        }
        Outcome::AlreadyHad { article, headline } => {
            format!("already had  {item}: [{article}] {headline}")
        }
        Outcome::Updated {
            article,
            headline,
            detail,
        } => {
            format!(
                "updated      {item}: [{article}] {headline}{}",
                bracketed(detail)
            )
        }
        Outcome::Rejected { reason, .. } => format!("rejected     {item}: {reason}"),
    }
}

fn bracketed(detail: &str) -> String {
    if detail.is_empty() {
        String::new()
    } else {
        format!(" ({detail})")
    }
}
