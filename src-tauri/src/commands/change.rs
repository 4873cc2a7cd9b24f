//! What the reader changes in the library. Whatever is destructive, `undo` takes back.
//!
//! After each of these the page is told to read again what it shows.

use nutgraf_model::{
    Act, ArticleFilter, ArticleId, BatchId, Cited, HighlightId, Parted, QuoteId, SearchId,
    SpeakerId, StoryId, Verdict,
};
use nutgraf_newsroom::{Error, Newsroom};
use tauri::{AppHandle, Manager, command};

use crate::error::Answer;
use crate::events;
use crate::library::Library;

/// Changes the library, and tells the page where that is done.
async fn change<T, F>(app: &AppHandle, deed: F) -> Answer<T>
where
    T: Send + 'static,
    F: FnOnce(&Newsroom) -> Result<T, Error> + Send + 'static,
{
    let done = app.state::<Library>().ask(deed).await?;
    events::library_changed(app);
    Ok(done)
}

#[command]
pub(crate) async fn note_opened(app: AppHandle, id: ArticleId) -> Answer<()> {
    change(&app, move |newsroom| newsroom.note_opened(id)).await
}

#[command]
pub(crate) async fn set_read(app: AppHandle, ids: Vec<ArticleId>, read: bool) -> Answer<()> {
    change(&app, move |newsroom| newsroom.set_read(&ids, read)).await
}

#[command]
pub(crate) async fn set_saved(app: AppHandle, ids: Vec<ArticleId>, saved: bool) -> Answer<()> {
    change(&app, move |newsroom| newsroom.set_saved(&ids, saved)).await
}

#[command]
pub(crate) async fn set_tag(
    app: AppHandle,
    ids: Vec<ArticleId>,
    tag: String,
    on: bool,
) -> Answer<()> {
    change(&app, move |newsroom| newsroom.set_tag(&ids, &tag, on)).await
}

#[command]
pub(crate) async fn keep_search(
    app: AppHandle,
    name: String,
    filter: ArticleFilter,
) -> Answer<SearchId> {
    change(&app, move |newsroom| newsroom.keep_search(&name, &filter)).await
}

#[command]
pub(crate) async fn remove_search(app: AppHandle, id: SearchId) -> Answer<Act> {
    change(&app, move |newsroom| newsroom.remove_search(id)).await
}

#[command]
pub(crate) async fn remove_articles(app: AppHandle, ids: Vec<ArticleId>) -> Answer<Act> {
    change(&app, move |newsroom| newsroom.remove_articles(&ids)).await
}

#[command]
pub(crate) async fn bring_back(app: AppHandle, id: ArticleId) -> Answer<Act> {
    change(&app, move |newsroom| newsroom.bring_back(id)).await
}

#[command]
pub(crate) async fn set_cut_off(app: AppHandle, hour: u8) -> Answer<()> {
    change(&app, move |newsroom| newsroom.set_cut_off(hour)).await
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

#[command]
pub(crate) async fn correct_quotes(
    app: AppHandle,
    ids: Vec<QuoteId>,
    verdict: Verdict,
) -> Answer<Act> {
    change(&app, move |newsroom| {
        newsroom.correct_quotes(&ids, &verdict)
    })
    .await
}

#[command]
pub(crate) async fn merge_speakers(app: AppHandle, one: SpeakerId, into: SpeakerId) -> Answer<Act> {
    change(&app, move |newsroom| newsroom.merge_speakers(one, into)).await
}

#[command]
pub(crate) async fn split_speaker(
    app: AppHandle,
    from: SpeakerId,
    quotes: Vec<QuoteId>,
    articles: Vec<ArticleId>,
    to: Parted,
) -> Answer<Act> {
    change(&app, move |newsroom| {
        newsroom.split_speaker(from, &quotes, &articles, &to)
    })
    .await
}

#[command]
pub(crate) async fn rename_speaker(app: AppHandle, id: SpeakerId, name: String) -> Answer<Act> {
    change(&app, move |newsroom| newsroom.rename_speaker(id, &name)).await
}

#[command]
pub(crate) async fn split_story(
    app: AppHandle,
    story: StoryId,
    ids: Vec<ArticleId>,
) -> Answer<Act> {
    change(&app, move |newsroom| newsroom.split_story(story, &ids)).await
}

#[command]
pub(crate) async fn move_articles(app: AppHandle, ids: Vec<ArticleId>, to: StoryId) -> Answer<Act> {
    change(&app, move |newsroom| newsroom.move_articles(&ids, to)).await
}

#[command]
pub(crate) async fn merge_stories(app: AppHandle, one: StoryId, other: StoryId) -> Answer<Act> {
    change(&app, move |newsroom| newsroom.merge_stories(one, other)).await
}

#[command]
pub(crate) async fn add_highlight(
    app: AppHandle,
    id: ArticleId,
    cited: Cited,
    note: String,
) -> Answer<HighlightId> {
    change(&app, move |newsroom| newsroom.highlight(id, &cited, &note)).await
}

#[command]
pub(crate) async fn note_highlight(app: AppHandle, id: HighlightId, note: String) -> Answer<()> {
    change(&app, move |newsroom| newsroom.note_highlight(id, &note)).await
}

#[command]
pub(crate) async fn remove_highlight(app: AppHandle, id: HighlightId) -> Answer<Act> {
    change(&app, move |newsroom| newsroom.remove_highlight(id)).await
}

#[command]
pub(crate) async fn choose_blocks(app: AppHandle, id: ArticleId, kept: Vec<String>) -> Answer<Act> {
    change(&app, move |newsroom| newsroom.choose_blocks(id, &kept)).await
}

#[command]
pub(crate) async fn unchoose_blocks(app: AppHandle, id: ArticleId) -> Answer<Act> {
    change(&app, move |newsroom| newsroom.unchoose_blocks(id)).await
}
