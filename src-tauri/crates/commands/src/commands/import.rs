//! The ways in. Each answers with the import's key as soon as it has one.

use std::path::PathBuf;
use std::sync::atomic::Ordering;

use nutgraf_model::{ArticleId, BatchId, Receipt, ReceiptId, Rereading};
use nutgraf_newsroom::{ReextractScope, Source};

use crate::contract::commands;
use crate::kinds::{self, DragSummary};
use crate::{Answer, Context, Failure, FileChoice, imports};
use nutgraf_newsroom::file_types;

commands! {
    /// Imports files, and folders with everything below them.
    async fn import_paths(context: &Context, paths: Vec<PathBuf>) -> Answer<BatchId> {
        imports::import(context, paths.into_iter().map(Source::Path).collect()).await
    }

    /// Imports a text that was pasted.
    async fn import_text(context: &Context, text: String) -> Answer<BatchId> {
        let name = context.settings().word("pasted-text").to_owned();
        imports::import(context, vec![Source::Text { name, text }]).await
    }

    /// Imports what an address of the web leads to.
    async fn import_url(context: &Context, url: String) -> Answer<BatchId> {
        imports::import(context, vec![Source::Url(url)]).await
    }

    /// Imports what addresses of the web lead to.
    async fn import_urls(context: &Context, urls: Vec<String>) -> Answer<BatchId> {
        imports::import(context, urls.into_iter().map(Source::Url).collect()).await
    }

    /// Imports the sample articles.
    async fn import_samples(context: &Context) -> Answer<BatchId> {
        imports::import_samples(context).await
    }

    /// Asks for files and imports them; nothing where the user thinks better of it.
    async fn choose_files(context: &Context) -> Answer<Option<BatchId>> {
        let settings = context.settings();
        let word = |name| settings.word(name).to_owned();
        let choice = FileChoice::Files {
            title: word("dialog-files"),
            articles: (word("dialog-articles"), file_types::endings().collect()),
            all: word("dialog-all"),
        };
        import_chosen(context, choice).await
    }

    /// Asks for folders and imports them; nothing where the user thinks better of it.
    async fn choose_folder(context: &Context) -> Answer<Option<BatchId>> {
        let title = context.settings().word("dialog-folder").to_owned();
        import_chosen(context, FileChoice::Folders { title }).await
    }

    /// Says what is held over the window.
    async fn summarize_drag(context: &Context, paths: Vec<PathBuf>) -> Answer<DragSummary> {
        // A folder on a slow disk may take its time to be looked at.
        let counted = context.runtime.spawn_blocking(move || kinds::count(&paths));
        counted.await.map_err(Failure::internal)
    }

    /// Stops the import that runs; what it has done stays.
    async fn cancel_import(context: &Context) -> Answer<()> {
        context.queue.cancel();
        Ok(())
    }

    /// Stops analysing again what an earlier version analysed, until the next start.
    async fn cancel_reanalysis(context: &Context) -> Answer<()> {
        context.reanalysis_stopped.store(true, Ordering::Relaxed);
        Ok(())
    }

    /// Tries one item again; answers when it has been read.
    async fn retry_receipt(context: &Context, id: ReceiptId) -> Answer<Receipt> {
        imports::retry(context, id).await
    }

    /// Reads originals again: of these articles, or of all that an older version read. Answers
    /// when that is done; how far it is the page hears by events.
    async fn reread(context: &Context, ids: Option<Vec<ArticleId>>) -> Answer<Rereading> {
        imports::reread(context, ids.map_or(ReextractScope::Older, ReextractScope::These)).await
    }
}

async fn import_chosen(context: &Context, choice: FileChoice) -> Answer<Option<BatchId>> {
    let chosen = context.desktop.choose(choice).await;
    if chosen.is_empty() {
        return Ok(None);
    }
    let sources = chosen.into_iter().map(Source::Path).collect();
    imports::import(context, sources).await.map(Some)
}
