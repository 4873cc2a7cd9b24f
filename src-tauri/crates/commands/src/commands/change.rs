//! What the user changes in the library. Whatever is destructive, `undo` takes back.
//!
//! After each of these the page is told to read again what it shows.

use nutgraf_model::{
    Act, ArticleFilter, ArticleId, BatchId, Cited, HighlightId, Parted, QuoteId, SearchId,
    SpeakerId, StoryId, Verdict,
};

use crate::contract::commands;
use crate::{Answer, Context};

commands! {
    /// An article was opened: it is read from now on, without an act to undo.
    async fn note_opened(context: &Context, id: ArticleId) -> Answer<()> {
        context.change(move |newsroom| newsroom.note_opened(id)).await
    }

    /// Marks articles read or unread.
    async fn set_read(context: &Context, ids: Vec<ArticleId>, read: bool) -> Answer<()> {
        context.change(move |newsroom| newsroom.set_read(&ids, read)).await
    }

    /// Saves articles, or no longer.
    async fn set_saved(context: &Context, ids: Vec<ArticleId>, saved: bool) -> Answer<()> {
        context.change(move |newsroom| newsroom.set_saved(&ids, saved)).await
    }

    /// Gives articles a tag, or takes it away.
    async fn set_tag(context: &Context, ids: Vec<ArticleId>, tag: String, on: bool) -> Answer<()> {
        context.change(move |newsroom| newsroom.set_tag(&ids, &tag, on)).await
    }

    /// Keeps a search under a name.
    async fn keep_search(
        context: &Context,
        name: String,
        filter: ArticleFilter,
    ) -> Answer<SearchId> {
        context.change(move |newsroom| newsroom.keep_search(&name, &filter)).await
    }

    /// Removes a kept search.
    async fn remove_search(context: &Context, id: SearchId) -> Answer<Act> {
        context.change(move |newsroom| newsroom.remove_search(id)).await
    }

    /// Removes articles; `undo` or `bring_back` shows them again.
    async fn remove_articles(context: &Context, ids: Vec<ArticleId>) -> Answer<Act> {
        context.change(move |newsroom| newsroom.remove_articles(&ids)).await
    }

    /// Shows an article again that was removed.
    async fn bring_back(context: &Context, id: ArticleId) -> Answer<Act> {
        context.change(move |newsroom| newsroom.bring_back(id)).await
    }

    /// Sets the hour at which a day ends, 0 for midnight.
    async fn set_cut_off(context: &Context, hour: u8) -> Answer<()> {
        context.change(move |newsroom| newsroom.set_cut_off(hour)).await
    }

    /// Takes the latest act back; nothing where there is none.
    async fn undo(context: &Context) -> Answer<Option<Act>> {
        context.change(|newsroom| newsroom.undo()).await
    }

    /// Takes an import back.
    async fn undo_batch(context: &Context, id: BatchId) -> Answer<Act> {
        context.change(move |newsroom| newsroom.undo_batch(id)).await
    }

    /// Removes the sample articles for good.
    async fn remove_samples(context: &Context) -> Answer<()> {
        context.change(|newsroom| newsroom.remove_samples()).await
    }

    /// Keeps what the user says of quotes.
    async fn correct_quotes(context: &Context, ids: Vec<QuoteId>, verdict: Verdict) -> Answer<Act> {
        context.change(move |newsroom| newsroom.correct_quotes(&ids, &verdict)).await
    }

    /// Makes two speakers one.
    async fn merge_speakers(context: &Context, one: SpeakerId, into: SpeakerId) -> Answer<Act> {
        context.change(move |newsroom| newsroom.merge_speakers(one, into)).await
    }

    /// Gives quotes, and the quotes of articles, to another speaker.
    async fn split_speaker(
        context: &Context,
        from: SpeakerId,
        quotes: Vec<QuoteId>,
        articles: Vec<ArticleId>,
        to: Parted,
    ) -> Answer<Act> {
        context.change(move |newsroom| newsroom.split_speaker(from, &quotes, &articles, &to)).await
    }

    /// Gives a speaker another name.
    async fn rename_speaker(context: &Context, id: SpeakerId, name: String) -> Answer<Act> {
        context.change(move |newsroom| newsroom.rename_speaker(id, &name)).await
    }

    /// Makes articles a story of their own.
    async fn split_story(context: &Context, story: StoryId, ids: Vec<ArticleId>) -> Answer<Act> {
        context.change(move |newsroom| newsroom.split_story(story, &ids)).await
    }

    /// Moves articles to another story.
    async fn move_articles(context: &Context, ids: Vec<ArticleId>, to: StoryId) -> Answer<Act> {
        context.change(move |newsroom| newsroom.move_articles(&ids, to)).await
    }

    /// Makes two stories one.
    async fn merge_stories(context: &Context, one: StoryId, other: StoryId) -> Answer<Act> {
        context.change(move |newsroom| newsroom.merge_stories(one, other)).await
    }

    /// Marks a passage of an article, with a note or an empty one.
    async fn add_highlight(
        context: &Context,
        id: ArticleId,
        cited: Cited,
        note: String,
    ) -> Answer<HighlightId> {
        context.change(move |newsroom| newsroom.highlight(id, &cited, &note)).await
    }

    /// Changes the note of a highlight.
    async fn note_highlight(context: &Context, id: HighlightId, note: String) -> Answer<()> {
        context.change(move |newsroom| newsroom.note_highlight(id, &note)).await
    }

    /// Removes a highlight.
    async fn remove_highlight(context: &Context, id: HighlightId) -> Answer<Act> {
        context.change(move |newsroom| newsroom.remove_highlight(id)).await
    }

    /// Makes an article of the blocks with these keys.
    async fn choose_blocks(context: &Context, id: ArticleId, kept: Vec<String>) -> Answer<Act> {
        context.change(move |newsroom| newsroom.choose_blocks(id, &kept)).await
    }

    /// Leaves it to the extractor again which blocks an article is made of.
    async fn unchoose_blocks(context: &Context, id: ArticleId) -> Answer<Act> {
        context.change(move |newsroom| newsroom.unchoose_blocks(id)).await
    }
}
