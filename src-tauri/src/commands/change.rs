//! What the reader changes in the library. Whatever is destructive, `undo` takes back.

use nutgraf_model::{Act, ArticleId, BatchId};
use nutgraf_newsroom::{Error, Newsroom};
use tauri::{AppHandle, Manager, command};

use crate::error::Answer;
use crate::events;
use crate::library::Library;

#[command]
pub(crate) async fn set_read(app: AppHandle, id: ArticleId, read: bool) -> Answer<()> {
    change(&app, move |newsroom| newsroom.set_read(id, read)).await
}

#[command]
pub(crate) async fn set_saved(app: AppHandle, id: ArticleId, saved: bool) -> Answer<()> {
    change(&app, move |newsroom| newsroom.set_saved(id, saved)).await
}

#[command]
pub(crate) async fn remove_articles(app: AppHandle, ids: Vec<ArticleId>) -> Answer<Act> {
    change(&app, move |newsroom| newsroom.remove_articles(&ids)).await
}

#[command]
pub(crate) async fn undo(app: AppHandle) -> Answer<Option<Act>> {
    change(&app, |newsroom| newsroom.undo()).await
}

#[command]
pub(crate) async fn undo_batch(app: AppHandle, id: BatchId) -> Answer<Act> {
    change(&app, move |newsroom| newsroom.undo_batch(id)).await
}

#[command]
pub(crate) async fn remove_samples(app: AppHandle) -> Answer<()> {
    change(&app, |newsroom| newsroom.remove_samples()).await
}

/// Does it, and tells the page to read again what it shows.
async fn change<T, F>(app: &AppHandle, act: F) -> Answer<T>
where
    T: Send + 'static,
    F: FnOnce(&Newsroom) -> Result<T, Error> + Send + 'static,
{
    let done = app.state::<Library>().ask(act).await?;
    events::library_changed(app);
    Ok(done)
}
