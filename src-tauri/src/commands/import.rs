//! The roads by which articles come in. Each answers with the import's key as soon as it has one.

use std::path::PathBuf;

use nutgraf_model::{ArticleId, BatchId, Receipt, ReceiptId, Rereading};
use nutgraf_newsroom::{ReextractScope, Source};
use tauri::{AppHandle, Manager, State, WebviewWindow, command};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};
use tokio::sync::oneshot;

use crate::choices::Choices;
use crate::error::{Answer, CommandError};
use crate::kinds::{self, Held};
use crate::queue::{self, Queue};

#[command]
pub(crate) async fn import_paths(app: AppHandle, paths: Vec<PathBuf>) -> Answer<BatchId> {
    queue::import(&app, paths.into_iter().map(Source::Path).collect()).await
}

#[command]
pub(crate) async fn import_text(
    app: AppHandle,
    choices: State<'_, Choices>,
    text: String,
) -> Answer<BatchId> {
    let name = choices.now().word("pasted-text").to_owned();
    queue::import(&app, vec![Source::Text { name, text }]).await
}

#[command]
pub(crate) async fn import_url(app: AppHandle, url: String) -> Answer<BatchId> {
    queue::import(&app, vec![Source::Url(url)]).await
}

#[command]
pub(crate) async fn import_urls(app: AppHandle, urls: Vec<String>) -> Answer<BatchId> {
    queue::import(&app, urls.into_iter().map(Source::Url).collect()).await
}

#[command]
pub(crate) async fn import_samples(app: AppHandle) -> Answer<BatchId> {
    queue::import_samples(&app).await
}

/// Asks for files; `None` where the reader thinks better of it.
#[command]
pub(crate) async fn choose_files(app: AppHandle, window: WebviewWindow) -> Answer<Option<BatchId>> {
    let (choose, chosen) = oneshot::channel();
    let words = app.state::<Choices>().now();
    let word = |name| words.word(name);
    dialog(&app, &window, word("dialog-files"))
        .add_filter(word("dialog-articles"), &kinds::endings())
        .add_filter(word("dialog-all"), &["*"])
        .pick_files(|files| drop(choose.send(files)));
    import_chosen(&app, chosen.await.ok().flatten()).await
}

/// Asks for folders; `None` where the reader thinks better of it.
#[command]
pub(crate) async fn choose_folder(
    app: AppHandle,
    window: WebviewWindow,
) -> Answer<Option<BatchId>> {
    let (choose, chosen) = oneshot::channel();
    let words = app.state::<Choices>().now();
    dialog(&app, &window, words.word("dialog-folder"))
        .pick_folders(|folders| drop(choose.send(folders)));
    import_chosen(&app, chosen.await.ok().flatten()).await
}

/// Says what files held over the window are.
#[command]
pub(crate) async fn look_at(paths: Vec<PathBuf>) -> Answer<Held> {
    // A folder on a slow disk may take its time to be looked at.
    tauri::async_runtime::spawn_blocking(move || kinds::count(&paths))
        .await
        .map_err(CommandError::internal)
}

#[command]
pub(crate) fn cancel_import(queue: State<'_, Queue>) {
    queue.cancel();
}

#[command]
pub(crate) async fn retry_receipt(app: AppHandle, id: ReceiptId) -> Answer<Receipt> {
    queue::retry(&app, id).await
}

/// Reads originals again: those of these articles, or all that earlier readers read. Answers when
/// that is done; how far it is the page hears by events.
#[command]
pub(crate) async fn reread(app: AppHandle, ids: Option<Vec<ArticleId>>) -> Answer<Rereading> {
    queue::reread(
        &app,
        ids.map_or(ReextractScope::Older, ReextractScope::These),
    )
    .await
}

fn dialog(app: &AppHandle, window: &WebviewWindow, title: &str) -> FileDialogBuilder<tauri::Wry> {
    app.dialog().file().set_parent(window).set_title(title)
}

async fn import_chosen(app: &AppHandle, chosen: Option<Vec<FilePath>>) -> Answer<Option<BatchId>> {
    let sources: Vec<_> = chosen
        .unwrap_or_default()
        .into_iter()
        .filter_map(|file| file.into_path().ok())
        .map(Source::Path)
        .collect();
    if sources.is_empty() {
        return Ok(None);
    }
    queue::import(app, sources).await.map(Some)
}
