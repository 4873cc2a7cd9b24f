//! What the reader changes in the library. Whatever is destructive, `undo` takes back.
//!
//! The page reads again what it shows when it has the answer; no event says so a second time.

use nutgraf_model::{
    Act, ArticleFilter, ArticleId, BatchId, Parted, QuoteId, SearchId, SpeakerId, StoryId, Verdict,
};
use tauri::{State, command};

use crate::error::Answer;
use crate::library::Library;

type Open<'a> = State<'a, Library>;

#[command]
pub(crate) async fn note_opened(library: Open<'_>, id: ArticleId) -> Answer<()> {
    library.ask(move |newsroom| newsroom.note_opened(id)).await
}

#[command]
pub(crate) async fn set_read(library: Open<'_>, ids: Vec<ArticleId>, read: bool) -> Answer<()> {
    library
        .ask(move |newsroom| newsroom.set_read(&ids, read))
        .await
}

#[command]
pub(crate) async fn set_saved(library: Open<'_>, ids: Vec<ArticleId>, saved: bool) -> Answer<()> {
    library
        .ask(move |newsroom| newsroom.set_saved(&ids, saved))
        .await
}

#[command]
pub(crate) async fn set_tag(
    library: Open<'_>,
    ids: Vec<ArticleId>,
    tag: String,
    on: bool,
) -> Answer<()> {
    library
        .ask(move |newsroom| newsroom.set_tag(&ids, &tag, on))
        .await
}

#[command]
pub(crate) async fn keep_search(
    library: Open<'_>,
    name: String,
    filter: ArticleFilter,
) -> Answer<SearchId> {
    library
        .ask(move |newsroom| newsroom.keep_search(&name, &filter))
        .await
}

#[command]
pub(crate) async fn remove_search(library: Open<'_>, id: SearchId) -> Answer<Act> {
    library
        .ask(move |newsroom| newsroom.remove_search(id))
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

#[command]
pub(crate) async fn correct_quotes(
    library: Open<'_>,
    ids: Vec<QuoteId>,
    verdict: Verdict,
) -> Answer<Act> {
    library
        .ask(move |newsroom| newsroom.correct_quotes(&ids, &verdict))
        .await
}

#[command]
pub(crate) async fn merge_speakers(
    library: Open<'_>,
    one: SpeakerId,
    into: SpeakerId,
) -> Answer<Act> {
    library
        .ask(move |newsroom| newsroom.merge_speakers(one, into))
        .await
}

#[command]
pub(crate) async fn split_speaker(
    library: Open<'_>,
    from: SpeakerId,
    quotes: Vec<QuoteId>,
    articles: Vec<ArticleId>,
    to: Parted,
) -> Answer<Act> {
    library
        .ask(move |newsroom| newsroom.split_speaker(from, &quotes, &articles, &to))
        .await
}

#[command]
pub(crate) async fn rename_speaker(library: Open<'_>, id: SpeakerId, name: String) -> Answer<Act> {
    library
        .ask(move |newsroom| newsroom.rename_speaker(id, &name))
        .await
}

#[command]
pub(crate) async fn split_story(
    library: Open<'_>,
    story: StoryId,
    ids: Vec<ArticleId>,
) -> Answer<Act> {
    library
        .ask(move |newsroom| newsroom.split_story(story, &ids))
        .await
}

#[command]
pub(crate) async fn move_articles(
    library: Open<'_>,
    ids: Vec<ArticleId>,
    to: StoryId,
) -> Answer<Act> {
    library
        .ask(move |newsroom| newsroom.move_articles(&ids, to))
        .await
}

#[command]
pub(crate) async fn merge_stories(library: Open<'_>, one: StoryId, other: StoryId) -> Answer<Act> {
    library
        .ask(move |newsroom| newsroom.merge_stories(one, other))
        .await
}
