//! Doors that open next.

use nutgraf_model::*;

use crate::{Error, Newsroom, Watch};

fn soon<T>() -> Result<T, Error> {
    Err(Error::NobodyNamed("it".to_owned()))
}

impl Newsroom {
    /// Imports the sample articles.
    pub fn import_samples(&self, _watch: &dyn Watch) -> Result<Batch, Error> {
        soon()
    }

    /// Removes the sample articles for good.
    pub fn remove_samples(&self) -> Result<(), Error> {
        soon()
    }

    /// Takes an import back: its articles are hidden until this is undone.
    pub fn undo_batch(&self, _batch: BatchId) -> Result<Act, Error> {
        soon()
    }

    /// Removes articles: they are hidden until this is undone.
    pub fn remove_articles(&self, _ids: &[ArticleId]) -> Result<Act, Error> {
        soon()
    }

    /// Takes back the latest act and says which it was; `None` where there is none left.
    pub fn undo(&self) -> Result<Option<Act>, Error> {
        Ok(None)
    }

    /// The edition of a day.
    pub fn edition(&self, _key: EditionKey) -> Result<Edition, Error> {
        soon()
    }

    /// The days that have an edition, latest first.
    pub fn editions(&self, _by: By) -> Result<Vec<EditionLine>, Error> {
        Ok(Vec::new())
    }

    /// Closes the editions of the days that are over; says which.
    pub fn close_due(&self) -> Result<Vec<EditionKey>, Error> {
        Ok(Vec::new())
    }

    /// An article with everything its page shows.
    pub fn article(&self, _id: ArticleId) -> Result<ArticleView, Error> {
        soon()
    }

    /// The original of an article, ready to be shown safely.
    pub fn original(&self, _id: ArticleId) -> Result<Original, Error> {
        soon()
    }

    /// A part of the list of articles, latest first.
    pub fn articles(
        &self,
        _filter: &ArticleFilter,
        _offset: usize,
        _limit: usize,
    ) -> Result<Page<ArticleLine>, Error> {
        soon()
    }

    /// Articles in which all words of `query` occur, best first.
    pub fn search(
        &self,
        _query: &str,
        _offset: usize,
        _limit: usize,
    ) -> Result<Page<SearchHit>, Error> {
        soon()
    }

    /// The outlets with their number of articles, largest first.
    pub fn sources(&self) -> Result<Vec<(String, usize)>, Error> {
        Ok(Vec::new())
    }

    /// Stories, latest first; those with articles of `day` where one is given.
    pub fn stories(&self, _day: Option<Day>) -> Result<Vec<StoryLine>, Error> {
        Ok(Vec::new())
    }

    /// A story as a page.
    pub fn story(&self, _id: StoryId) -> Result<StoryView, Error> {
        soon()
    }

    /// Speakers, most quoted first.
    pub fn speakers(&self) -> Result<Vec<SpeakerLine>, Error> {
        Ok(Vec::new())
    }

    /// A speaker as a page.
    pub fn speaker(&self, _id: SpeakerId) -> Result<SpeakerView, Error> {
        soon()
    }

    /// The speaker with this name; letter case, accents and a lone surname are forgiven.
    pub fn speaker_named(&self, _name: &str) -> Result<SpeakerView, Error> {
        soon()
    }

    /// Marks an article read or unread.
    pub fn set_read(&self, _id: ArticleId, _read: bool) -> Result<(), Error> {
        soon()
    }

    /// Saves an article or no longer.
    pub fn set_saved(&self, _id: ArticleId, _saved: bool) -> Result<(), Error> {
        soon()
    }

    /// What the sidebar counts.
    pub fn counts(&self) -> Result<Counts, Error> {
        Ok(Counts::default())
    }

    /// Checks everything the library promises; problems come as a list.
    pub fn verify(&self) -> Result<VerifyReport, Error> {
        Ok(VerifyReport::default())
    }
}
