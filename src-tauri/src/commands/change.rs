//! What the reader changes in the library. Whatever is destructive, `undo` takes back.
//!
//! The page reads again what it shows when it has the answer; no event says so a second time.

use nutgraf_model::{Act, ArticleId, BatchId};
use tauri::{State, command};

use crate::error::Answer;
use crate::library::Library;

type Open<'a> = State<'a, Library>;

#[command]
pub(crate) async fn note_opened(library: Open<'_>, id: ArticleId) -> Answer<()> {
    library.ask(move |newsroom| newsroom.note_opened(id)).await
}

#[command]
pub(crate) async fn set_read(library: Open<'_>, id: ArticleId, read: bool) -> Answer<()> {
    library
        .ask(move |newsroom| newsroom.set_read(id, read))
        .await
}

#[command]
pub(crate) async fn set_saved(library: Open<'_>, id: ArticleId, saved: bool) -> Answer<()> {
    library
        .ask(move |newsroom| newsroom.set_saved(id, saved))
        .await
}

#[command]
pub(crate) async fn remove_articles(library: Open<'_>, ids: Vec<ArticleId>) -> Answer<Act> {
    library
        .ask(move |newsroom| newsroom.remove_articles(&ids))
        .await
}

#[command]
pub(crate) async fn undo(library: Open<'_>) -> Answer<Option<Act>> {
    library.ask(|newsroom| newsroom.undo()).await
}

#[command]
pub(crate) async fn undo_batch(library: Open<'_>, id: BatchId) -> Answer<Act> {
    library.ask(move |newsroom| newsroom.undo_batch(id)).await
}

#[command]
pub(crate) async fn remove_samples(library: Open<'_>) -> Answer<()> {
    library.ask(|newsroom| newsroom.remove_samples()).await
}
