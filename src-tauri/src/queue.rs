//! Imports one at a time, off the window's thread, in the order in which they were asked for.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use nutgraf_model::{Batch, BatchId, Receipt, ReceiptId, Rereading};
use nutgraf_newsroom::{Error, Newsroom, ReextractScope, Source};
use tauri::async_runtime::{JoinHandle, spawn, spawn_blocking};
use tauri::{AppHandle, Manager};
use tokio::sync::oneshot;
use tokio::time::MissedTickBehavior;

use crate::announce::Announcer;
use crate::error::{Answer, CommandError};
use crate::events;
use crate::library::Library;

/// How often the page hears of a running import: ten times a second at most.
const PAUSE: Duration = Duration::from_millis(100);

/// The imports that wait, and the one that runs.
#[derive(Default)]
pub(crate) struct Queue {
    /// Held by the import that runs; the others wait in order.
    turn: Arc<tokio::sync::Mutex<()>>,
    running: Mutex<Option<Arc<Announcer>>>,
}

impl Queue {
    /// Stops the import that runs; what it has done stays.
    pub(crate) fn cancel(&self) {
        if let Some(announcer) = self.set_running(None) {
            announcer.cancel();
        }
    }

    fn set_running(&self, announcer: Option<Arc<Announcer>>) -> Option<Arc<Announcer>> {
        let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::replace(&mut *running, announcer)
    }
}

/// Imports `sources`; answers with the import's key as soon as it has one.
pub(crate) async fn import(app: &AppHandle, sources: Vec<Source>) -> Answer<BatchId> {
    begin(app, move |newsroom, watch| newsroom.import(&sources, watch)).await
}

/// Imports the samples; answers with the import's key as soon as it has one.
pub(crate) async fn import_samples(app: &AppHandle) -> Answer<BatchId> {
    begin(app, |newsroom, watch| newsroom.import_samples(watch)).await
}

/// Tries one item again; answers when it has been read.
pub(crate) async fn retry(app: &AppHandle, receipt: ReceiptId) -> Answer<Receipt> {
    let (_, done) = put(app, move |newsroom, watch| newsroom.retry(receipt, watch));
    finished(done).await
}

/// Reads originals again; answers when that is done.
pub(crate) async fn reread(app: &AppHandle, scope: ReextractScope) -> Answer<Rereading> {
    let (_, done) = put(app, move |newsroom, watch| newsroom.reread(&scope, watch));
    finished(done).await
}

/// Finishes the imports that the last run of the app left unfinished.
pub(crate) fn resume(app: &AppHandle) {
    let (_, done) = put(app, |newsroom, watch| newsroom.resume(watch));
    tell_failure(app, done);
}

/// Imports what was named outside the window; the page hears of it by events.
pub(crate) fn import_named(app: &AppHandle, sources: Vec<Source>) {
    if !sources.is_empty() {
        let (_, done) = put(app, move |newsroom, watch| newsroom.import(&sources, watch));
        tell_failure(app, done);
    }
}

async fn begin<W>(app: &AppHandle, work: W) -> Answer<BatchId>
where
    W: FnOnce(&Newsroom, &Announcer) -> Result<Batch, Error> + Send + 'static,
{
    let (begun, done) = put(app, work);
    match begun.await {
        Ok(batch) => {
            tell_failure(app, done);
            Ok(batch)
        }
        // It ended before it gave a sign of life: it failed, or there was nothing to do.
        Err(_) => Ok(finished(done).await?.id),
    }
}

fn put<T, W>(app: &AppHandle, work: W) -> (oneshot::Receiver<BatchId>, JoinHandle<Answer<T>>)
where
    T: Send + 'static,
    W: FnOnce(&Newsroom, &Announcer) -> Result<T, Error> + Send + 'static,
{
    let (announcer, begun) = Announcer::new();
    let done = spawn(run(app.clone(), Arc::new(announcer), work));
    (begun, done)
}

async fn run<T, W>(app: AppHandle, announcer: Arc<Announcer>, work: W) -> Answer<T>
where
    T: Send + 'static,
    W: FnOnce(&Newsroom, &Announcer) -> Result<T, Error> + Send + 'static,
{
    let queue = app.state::<Queue>();
    let _turn = queue.turn.lock().await;
    queue.set_running(Some(announcer.clone()));

    let library = app.state::<Library>().inner().clone();
    let watch = announcer.clone();
    let mut work = spawn_blocking(move || Ok(work(&*library.newsroom()?, &watch)?));
    let mut pause = tokio::time::interval(PAUSE);
    pause.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let done = loop {
        tokio::select! {
            done = &mut work => break done,
            _ = pause.tick() => tell(&app, &announcer),
        }
    };

    queue.set_running(None);
    tell(&app, &announcer);
    let answer = done.unwrap_or_else(|failed| Err(CommandError::internal(failed)));
    if let (Err(_), Some(ended)) = (&answer, announcer.cut_off()) {
        events::send(&app, events::IMPORT_PROGRESS, ended);
    }
    events::library_changed(&app);
    app.state::<Library>().prepare_lists();
    answer
}

/// Tells the page, which has no answer to wait for, where an import fails.
fn tell_failure<T: Send + 'static>(app: &AppHandle, done: JoinHandle<Answer<T>>) {
    let app = app.clone();
    spawn(async move {
        if let Err(error) = finished(done).await {
            events::send(&app, events::IMPORT_FAILED, error);
        }
    });
}

async fn finished<T>(done: JoinHandle<Answer<T>>) -> Answer<T> {
    done.await
        .unwrap_or_else(|failed| Err(CommandError::internal(failed)))
}

fn tell(app: &AppHandle, announcer: &Announcer) {
    let news = announcer.news();
    if !news.receipts.is_empty() {
        events::send(app, events::IMPORT_RECEIPT, news.receipts);
    }
    for progress in news.progress.into_values() {
        events::send(app, events::IMPORT_PROGRESS, progress);
    }
    if let Some(rereading) = news.rereading {
        events::send(app, events::REREADING, rereading);
    }
}
