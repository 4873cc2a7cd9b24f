//! Questions that change nothing.

use nutgraf_model::{
    ArticleFilter, ArticleId, ArticlePerson, ArticleView, Batch, BatchId, By, Cited, Counts, Day,
    Edition, EditionKey, EditionLine, HighlightLine, Language, Original, Outline, Page, Receipt,
    SavedSearch, SearchHit, Span, SpeakerFilter, SpeakerId, SpeakerLine, SpeakerView, StoryId,
    StoryLine, StoryView, UnnamedLine,
};
use tauri::{AppHandle, State, command};
use tauri_plugin_opener::OpenerExt;

use crate::error::{Answer, CommandError};
use crate::library::Library;

type Open<'a> = State<'a, Library>;

#[command]
pub(crate) async fn get_today(library: Open<'_>) -> Answer<Day> {
    library.ask(|newsroom| Ok(newsroom.today())).await
}

#[command]
pub(crate) async fn get_edition(library: Open<'_>, key: EditionKey) -> Answer<Edition> {
    library.ask(move |newsroom| newsroom.edition(key)).await
}

#[command]
pub(crate) async fn list_editions(library: Open<'_>, by: By) -> Answer<Vec<EditionLine>> {
    library.ask(move |newsroom| newsroom.editions(by)).await
}

#[command]
pub(crate) async fn get_cut_off(library: Open<'_>) -> Answer<u8> {
    library.ask(|newsroom| newsroom.cut_off()).await
}

#[command]
pub(crate) async fn get_article(
    library: Open<'_>,
    id: ArticleId,
    cited: Option<Cited>,
) -> Answer<ArticleView> {
    library
        .ask(move |newsroom| newsroom.article_citing(id, cited.as_ref()))
        .await
}

#[command]
pub(crate) async fn get_original(library: Open<'_>, id: ArticleId) -> Answer<Original> {
    library.ask(move |newsroom| newsroom.original(id)).await
}

#[command]
pub(crate) async fn get_outline(library: Open<'_>, id: ArticleId) -> Answer<Outline> {
    library.ask(move |newsroom| newsroom.outline(id)).await
}

/// How many articles were read by readers before these.
#[command]
pub(crate) async fn count_older(library: Open<'_>) -> Answer<usize> {
    library.ask(|newsroom| newsroom.read_by_older()).await
}

#[command]
pub(crate) async fn search_articles(
    library: Open<'_>,
    filter: ArticleFilter,
    offset: usize,
    limit: usize,
) -> Answer<Page<SearchHit>> {
    library
        .ask(move |newsroom| newsroom.search(&filter, offset, limit))
        .await
}

#[command]
pub(crate) async fn list_ids(library: Open<'_>, filter: ArticleFilter) -> Answer<Vec<ArticleId>> {
    library
        .ask(move |newsroom| newsroom.article_ids(&filter))
        .await
}

#[command]
pub(crate) async fn list_sources(library: Open<'_>) -> Answer<Vec<(String, usize)>> {
    library.ask(|newsroom| newsroom.sources()).await
}

#[command]
pub(crate) async fn list_languages(library: Open<'_>) -> Answer<Vec<(Language, usize)>> {
    library.ask(|newsroom| newsroom.languages()).await
}

#[command]
pub(crate) async fn find_in_article(
    library: Open<'_>,
    id: ArticleId,
    query: String,
) -> Answer<Vec<Span>> {
    library
        .ask(move |newsroom| newsroom.found_in(id, &query))
        .await
}

#[command]
pub(crate) async fn list_highlights(
    library: Open<'_>,
    offset: usize,
    limit: usize,
) -> Answer<Page<HighlightLine>> {
    library
        .ask(move |newsroom| newsroom.highlights(offset, limit))
        .await
}

#[command]
pub(crate) async fn list_tags(library: Open<'_>) -> Answer<Vec<(String, usize)>> {
    library.ask(|newsroom| newsroom.tags()).await
}

#[command]
pub(crate) async fn list_searches(library: Open<'_>) -> Answer<Vec<SavedSearch>> {
    library.ask(|newsroom| newsroom.searches()).await
}

#[command]
pub(crate) async fn list_stories(
    library: Open<'_>,
    offset: usize,
    limit: usize,
) -> Answer<Page<StoryLine>> {
    library
        .ask(move |newsroom| newsroom.stories_part(offset, limit))
        .await
}

#[command]
pub(crate) async fn list_busiest(library: Open<'_>, limit: usize) -> Answer<Vec<StoryLine>> {
    library
        .ask(move |newsroom| newsroom.busiest_stories(limit))
        .await
}

#[command]
pub(crate) async fn get_story(library: Open<'_>, id: StoryId) -> Answer<StoryView> {
    library.ask(move |newsroom| newsroom.story(id)).await
}

#[command]
pub(crate) async fn list_speakers(
    library: Open<'_>,
    filter: SpeakerFilter,
    offset: usize,
    limit: usize,
) -> Answer<Page<SpeakerLine>> {
    library
        .ask(move |newsroom| newsroom.speakers_part(&filter, offset, limit))
        .await
}

/// So many are found by words at most: nobody reads more of them.
const MOST_FOUND: usize = 100;

#[command]
pub(crate) async fn find_stories(
    library: Open<'_>,
    words: String,
    limit: usize,
) -> Answer<Vec<StoryLine>> {
    let most = limit.min(MOST_FOUND);
    library
        .ask(move |newsroom| newsroom.stories_headed(&words, most))
        .await
}

#[command]
pub(crate) async fn find_speakers(
    library: Open<'_>,
    name: String,
    limit: usize,
) -> Answer<Vec<SpeakerLine>> {
    let most = limit.min(MOST_FOUND);
    library
        .ask(move |newsroom| newsroom.speakers_like(&name, most))
        .await
}

#[command]
pub(crate) async fn tags_of_all(library: Open<'_>, ids: Vec<ArticleId>) -> Answer<Vec<String>> {
    library
        .ask(move |newsroom| newsroom.tags_of_all(&ids))
        .await
}

#[command]
pub(crate) async fn list_unnamed(
    library: Open<'_>,
    name: String,
    offset: usize,
    limit: usize,
) -> Answer<Page<UnnamedLine>> {
    library
        .ask(move |newsroom| newsroom.unnamed(&name, offset, limit))
        .await
}

#[command]
pub(crate) async fn list_people(
    library: Open<'_>,
    article: ArticleId,
) -> Answer<Vec<ArticlePerson>> {
    library
        .ask(move |newsroom| newsroom.people_of(article))
        .await
}

#[command]
pub(crate) async fn get_speaker(library: Open<'_>, id: SpeakerId) -> Answer<SpeakerView> {
    library.ask(move |newsroom| newsroom.speaker(id)).await
}

#[command]
pub(crate) async fn get_counts(library: Open<'_>) -> Answer<Counts> {
    library.ask(|newsroom| newsroom.counts()).await
}

#[command]
pub(crate) async fn list_batches(library: Open<'_>) -> Answer<Vec<Batch>> {
    library.ask(|newsroom| newsroom.batches()).await
}

#[command]
pub(crate) async fn list_receipts(library: Open<'_>, batch: BatchId) -> Answer<Vec<Receipt>> {
    library.ask(move |newsroom| newsroom.receipts(batch)).await
}

/// Opens an address of the web in the system's browser; no other address.
#[command]
pub(crate) async fn open_url(app: AppHandle, url: tauri::Url) -> Answer<()> {
    if !matches!(url.scheme(), "http" | "https") {
        let message = "only addresses that begin with http:// or https:// are opened";
        return Err(CommandError::new("bad-address", message));
    }
    app.opener()
        .open_url(url, None::<&str>)
        .map_err(|error| CommandError::new("no-opener", format!("no browser was opened: {error}")))
}
