//! Reports a running import: receipts to standard output, progress to a terminal.

use std::io::{self, IsTerminal, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use nutgraf_model::{Outcome, Progress, Reanalysis, Receipt, Rereading};
use nutgraf_newsroom::Watch;
use serde::Serialize;

use super::line;
use crate::out::Out;

/// Prints the outcome of each item, and stops the import on Ctrl+C or if the output is closed.
pub(super) struct Watcher {
    out: Mutex<Out>,
    stop: Arc<AtomicBool>,
    failed: Mutex<Option<io::Error>>,
    /// Whether standard error is a terminal, where a line can be overwritten.
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

    /// Writes and flushes: a receipt promises that an article is on the disk. If this fails, the
    /// import stops.
    pub(super) fn say<T: Serialize>(&self, thing: &T, words: impl FnOnce(&T) -> String) {
        self.clear_line();
        let mut out = lock(&self.out);
        if let Err(error) = out.say(thing, words).and_then(|()| out.flush()) {
            self.stop.store(true, Ordering::Relaxed);
            lock(&self.failed).get_or_insert(error);
        }
    }

    /// Whether everything could be written.
    pub(super) fn done(&self) -> io::Result<()> {
        lock(&self.failed).take().map_or(Ok(()), Err)
    }

    fn say_how_far(&self, done: usize, total: usize, finished: bool) {
        if !self.terminal {
            return;
        }
        self.clear_line();
        if !finished {
            let _ = write!(io::stderr(), "{done} of {total}");
        }
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
        self.say(receipt, words);
    }

    fn rereading(&self, rereading: &Rereading) {
        self.say_how_far(rereading.done, rereading.total, rereading.finished);
    }

    fn reanalysing(&self, reanalysis: &Reanalysis) {
        self.say_how_far(reanalysis.done, reanalysis.total, reanalysis.finished);
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
            ..
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
            ..
        } => {
            format!(
                "updated      {item}: [{article}] {headline}{}",
                bracketed(detail)
            )
        }
        Outcome::Rejected { reason, .. } => format!("rejected     {item}: {reason}"),
        Outcome::Opened { detail, .. } => format!("opened       {item}{}", bracketed(detail)),
        Outcome::Offered { links } => {
            let count = line::count(links.len(), "address");
            let links = links
                .iter()
                .map(|link| format!("\n             {}", link.url));
            format!("offers       {item}: {count}{}", links.collect::<String>())
        }
    }
}

fn bracketed(detail: &str) -> String {
    if detail.is_empty() {
        String::new()
    } else {
        format!(" ({detail})")
    }
}
