//! Questions that change nothing.

use nutgraf_model::{
    ArticleFilter, ArticleId, ArticlePerson, ArticleView, Batch, BatchId, By, Cited, Counts, Day,
    Edition, EditionKey, EditionLine, HighlightLine, Language, Original, Outline, Page, Receipt,
    SavedSearch, SearchHit, Span, SpeakerFilter, SpeakerId, SpeakerLine, SpeakerView, StoryId,
    StoryLine, StoryView, UnnamedLine,
};
use nutgraf_newsroom::{EditionDay, Newsroom};

use crate::contract::commands;
use crate::{Answer, Context};

/// So many are found by words at most: nobody reads more of them.
const MOST_FOUND: usize = 100;

commands! {
    /// The day that articles arriving now belong to.
    async fn get_today(context: &Context) -> Answer<Day> {
        context.ask(|newsroom| Ok(newsroom.today())).await
    }

    /// The edition of a day: as it was closed, or as it is now. Without `key`, today's edition by
    /// arrival.
    async fn get_edition(context: &Context, key: Option<EditionKey>) -> Answer<Edition> {
        // The day and its edition in one question: the day may end between two.
        let ask = move |newsroom: &Newsroom| match key {
            Some(key) => newsroom.edition(key),
            None => newsroom.edition_on(By::Arrival, EditionDay::Today),
        };
        context.ask(ask).await
    }

    /// All days with an edition, the latest first.
    async fn list_editions(context: &Context, by: By) -> Answer<Vec<EditionLine>> {
        context.ask(move |newsroom| newsroom.editions(by)).await
    }

    /// The hour at which a day ends, 0 for midnight.
    async fn get_cut_off(context: &Context) -> Answer<u8> {
        context.ask(|newsroom| newsroom.cut_off()).await
    }

    /// An article, in the version that has `cited` where a closed edition cites it.
    async fn get_article(
        context: &Context,
        id: ArticleId,
        cited: Option<Cited>,
    ) -> Answer<ArticleView> {
        context.ask(move |newsroom| newsroom.article_citing(id, cited.as_ref())).await
    }

    /// An article's original, to be shown.
    async fn get_original(context: &Context, id: ArticleId) -> Answer<Original> {
        context.ask(move |newsroom| newsroom.original(id)).await
    }

    /// An article's original taken apart, to choose from.
    async fn get_outline(context: &Context, id: ArticleId) -> Answer<Outline> {
        context.ask(move |newsroom| newsroom.outline(id)).await
    }

    /// How many articles an older version read.
    async fn count_older(context: &Context) -> Answer<usize> {
        context.ask(|newsroom| newsroom.read_by_older()).await
    }

    /// A part of the articles that match, best or latest first.
    async fn search_articles(
        context: &Context,
        filter: ArticleFilter,
        offset: usize,
        limit: usize,
    ) -> Answer<Page<SearchHit>> {
        context.ask(move |newsroom| newsroom.search(&filter, offset, limit)).await
    }

    /// All articles that match.
    async fn list_ids(context: &Context, filter: ArticleFilter) -> Answer<Vec<ArticleId>> {
        context.ask(move |newsroom| newsroom.article_ids(&filter)).await
    }

    /// The outlets, and how many articles each has.
    async fn list_sources(context: &Context) -> Answer<Vec<(String, usize)>> {
        context.ask(|newsroom| newsroom.sources()).await
    }

    /// The languages, and how many articles are in each.
    async fn list_languages(context: &Context) -> Answer<Vec<(Language, usize)>> {
        context.ask(|newsroom| newsroom.languages()).await
    }

    /// Where the words of a search stand in an article.
    async fn find_in_article(context: &Context, id: ArticleId, query: String) -> Answer<Vec<Span>> {
        context.ask(move |newsroom| newsroom.found_in(id, &query)).await
    }

    /// A part of all highlights, the latest first.
    async fn list_highlights(
        context: &Context,
        offset: usize,
        limit: usize,
    ) -> Answer<Page<HighlightLine>> {
        context.ask(move |newsroom| newsroom.highlights(offset, limit)).await
    }

    /// The tags, and how many articles bear each.
    async fn list_tags(context: &Context) -> Answer<Vec<(String, usize)>> {
        context.ask(|newsroom| newsroom.tags()).await
    }

    /// The searches kept under a name.
    async fn list_searches(context: &Context) -> Answer<Vec<SavedSearch>> {
        context.ask(|newsroom| newsroom.searches()).await
    }

    /// A part of all stories, the latest first.
    async fn list_stories(
        context: &Context,
        offset: usize,
        limit: usize,
    ) -> Answer<Page<StoryLine>> {
        context.ask(move |newsroom| newsroom.stories_part(offset, limit)).await
    }

    /// The stories with most articles in the last two weeks.
    async fn list_busiest(context: &Context, limit: usize) -> Answer<Vec<StoryLine>> {
        context.ask(move |newsroom| newsroom.busiest_stories(limit)).await
    }

    /// A story with its articles and quotes.
    async fn get_story(context: &Context, id: StoryId) -> Answer<StoryView> {
        context.ask(move |newsroom| newsroom.story(id)).await
    }

    /// A part of the speakers, as filtered and ordered.
    async fn list_speakers(
        context: &Context,
        filter: SpeakerFilter,
        offset: usize,
        limit: usize,
    ) -> Answer<Page<SpeakerLine>> {
        context.ask(move |newsroom| newsroom.speakers_part(&filter, offset, limit)).await
    }

    /// Stories with these words in a headline, latest first.
    async fn find_stories(
        context: &Context,
        words: String,
        limit: usize,
    ) -> Answer<Vec<StoryLine>> {
        context.ask(move |newsroom| newsroom.stories_headed(&words, limit.min(MOST_FOUND))).await
    }

    /// Speakers in whose name a word begins so, most quoted first.
    async fn find_speakers(
        context: &Context,
        name: String,
        limit: usize,
    ) -> Answer<Vec<SpeakerLine>> {
        context.ask(move |newsroom| newsroom.speakers_like(&name, limit.min(MOST_FOUND))).await
    }

    /// The tags that all of these articles bear.
    async fn tags_of_all(context: &Context, ids: Vec<ArticleId>) -> Answer<Vec<String>> {
        context.ask(move |newsroom| newsroom.tags_of_all(&ids)).await
    }

    /// Sources without a name, the latest first; with `name`, those whose description holds it.
    async fn list_unnamed(
        context: &Context,
        name: String,
        offset: usize,
        limit: usize,
    ) -> Answer<Page<UnnamedLine>> {
        context.ask(move |newsroom| newsroom.unnamed(&name, offset, limit)).await
    }

    /// Everybody an article names as a speaker.
    async fn list_people(context: &Context, article: ArticleId) -> Answer<Vec<ArticlePerson>> {
        context.ask(move |newsroom| newsroom.people_of(article)).await
    }

    /// A speaker with everything they said.
    async fn get_speaker(context: &Context, id: SpeakerId) -> Answer<SpeakerView> {
        context.ask(move |newsroom| newsroom.speaker(id)).await
    }

    /// How much of everything there is.
    async fn get_counts(context: &Context) -> Answer<Counts> {
        context.ask(|newsroom| newsroom.counts()).await
    }

    /// All imports, the latest first.
    async fn list_batches(context: &Context) -> Answer<Vec<Batch>> {
        context.ask(|newsroom| newsroom.batches()).await
    }

    /// The receipts of an import.
    async fn list_receipts(context: &Context, batch: BatchId) -> Answer<Vec<Receipt>> {
        context.ask(move |newsroom| newsroom.receipts(batch)).await
    }
}
