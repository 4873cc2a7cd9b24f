//! Every way to begin an import, and how the page hears of it.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use nutgraf_model::{Batch, BatchId, Receipt, ReceiptId, Rereading};
use nutgraf_newsroom::{Error, Newsroom, ReextractScope, Source};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use tokio::time::MissedTickBehavior;

use crate::announce::Announcer;
use crate::context::finished;
use crate::{Answer, Context, Event, Failure};

/// How often the page hears of a running import: ten times a second at most.
const PAUSE: Duration = Duration::from_millis(100);

/// Imports `sources`; answers with the import's key as soon as it has one.
pub(crate) async fn import(context: &Context, sources: Vec<Source>) -> Answer<BatchId> {
    begin(context, move |newsroom, watch| {
        newsroom.import(&sources, watch)
    })
    .await
}

/// Imports the samples; answers with the import's key as soon as it has one.
pub(crate) async fn import_samples(context: &Context) -> Answer<BatchId> {
    begin(context, |newsroom, watch| newsroom.import_samples(watch)).await
}

/// Tries one item again; answers when it has been read.
pub(crate) async fn retry(context: &Context, receipt: ReceiptId) -> Answer<Receipt> {
    let (_, done) = put(context, move |newsroom, watch| {
        newsroom.retry(receipt, watch)
    });
    finished(done).await
}

/// Reads originals again; answers when that is done.
pub(crate) async fn reread(context: &Context, scope: ReextractScope) -> Answer<Rereading> {
    let (_, done) = put(context, move |newsroom, watch| {
        newsroom.reread(&scope, watch)
    });
    finished(done).await
}

/// Finishes the imports that the last run of the app left unfinished.
pub(crate) fn resume(context: &Context) {
    let (_, done) = put(context, |newsroom, watch| newsroom.resume(watch));
    tell_failure(context, done);
}

/// Imports what was named outside the page; the page hears of it by events.
pub(crate) fn import_named(context: &Context, sources: Vec<Source>) {
    if !sources.is_empty() {
        let (_, done) = put(context, move |newsroom, watch| {
            newsroom.import(&sources, watch)
        });
        tell_failure(context, done);
    }
}

async fn begin<W>(context: &Context, work: W) -> Answer<BatchId>
where
    W: FnOnce(&Newsroom, &Announcer) -> Result<Batch, Error> + Send + 'static,
{
    let (begun, done) = put(context, work);
    match begun.await {
        Ok(batch) => {
            tell_failure(context, done);
            Ok(batch)
        }
        // It ended before it gave a sign of life: it failed, or there was nothing to do.
        Err(_) => Ok(finished(done).await?.id),
    }
}

fn put<T, W>(context: &Context, work: W) -> (oneshot::Receiver<BatchId>, JoinHandle<Answer<T>>)
where
    T: Send + 'static,
    W: FnOnce(&Newsroom, &Announcer) -> Result<T, Error> + Send + 'static,
{
    let (announcer, begun) = Announcer::new();
    context.queue.unfinished.fetch_add(1, Ordering::SeqCst);
    let work = run(context.clone(), Arc::new(announcer), work);
    (begun, context.runtime.spawn(work))
}

async fn run<T, W>(context: Context, announcer: Arc<Announcer>, work: W) -> Answer<T>
where
    T: Send + 'static,
    W: FnOnce(&Newsroom, &Announcer) -> Result<T, Error> + Send + 'static,
{
    let queue = &context.queue;
    let _turn = queue.turn.lock().await;
    queue.set_running(Some(announcer.clone()));

    let library = context.library.clone();
    let watch = announcer.clone();
    let work = move || Ok(work(&*library.newsroom()?, &watch)?);
    let mut work = context.runtime.spawn_blocking(work);
    let mut pause = tokio::time::interval(PAUSE);
    pause.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let done = loop {
        tokio::select! {
            done = &mut work => break done,
            _ = pause.tick() => tell(&context, &announcer),
        }
    };

    queue.set_running(None);
    tell(&context, &announcer);
    let answer = done.unwrap_or_else(|failed| Err(Failure::internal(failed)));
    if let (Err(_), Some(ended)) = (&answer, announcer.cut_off()) {
        context.desktop.tell(Event::ImportProgress(ended));
    }
    context.desktop.tell(Event::LibraryChanged);
    context.library.prepare_lists();
    queue.unfinished.fetch_sub(1, Ordering::SeqCst);
    answer
}

/// Tells the page, which has no answer to wait for, where an import fails.
fn tell_failure<T: Send + 'static>(context: &Context, done: JoinHandle<Answer<T>>) {
    let desktop = context.desktop.clone();
    context.runtime.spawn(async move {
        if let Err(failure) = finished(done).await {
            desktop.tell(Event::ImportFailed(failure));
        }
    });
}

fn tell(context: &Context, announcer: &Announcer) {
    let news = announcer.news();
    if !news.receipts.is_empty() {
        context.desktop.tell(Event::ImportReceipt(news.receipts));
    }
    for progress in news.progress.into_values() {
        context.desktop.tell(Event::ImportProgress(progress));
    }
    if let Some(rereading) = news.rereading {
        context.desktop.tell(Event::Rereading(rereading));
    }
}
