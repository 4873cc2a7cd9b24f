//! Stored articles. "Live" means neither removed nor part of an undone import.

use nutgraf_model::{ArticleId, ArticleLine, BatchId, By, Day, Published, StoryId};
use rusqlite::types::Value;
use rusqlite::{OptionalExtension, Row, params};

use crate::json::{from_json, from_json_option, from_name, from_name_option};
use crate::{ActId, Error, Hash, OriginalId, Store, VersionId, Writing};

/// An article with its current version, without its text.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredArticle {
    /// Its line in a list.
    pub line: ArticleLine,
    /// Its current version.
    pub version: VersionId,
    /// Its story.
    pub story: StoryId,
    /// The name of the item it came from.
    pub item: String,
    /// Its address.
    pub url: Option<String>,
    /// Whether it has hardly any text.
    pub very_short: bool,
    /// The key it has where it comes from.
    pub key: Option<String>,
    /// It is not to be told before this moment (RFC 3339) or day.
    pub embargo: Option<String>,
    /// Whether its agency took it back.
    pub withdrawn: bool,
}

impl StoredArticle {
    /// Its day; `None` by publication if it has no date.
    pub fn day(&self, by: By) -> Option<Day> {
        match by {
            By::Arrival => Some(self.line.arrival_day),
            By::Publication => self.line.published.as_ref().map(|published| published.day),
        }
    }

    /// The part of its URL that identifies the page, if it has one.
    pub fn address(&self) -> Option<String> {
        self.url.as_deref().and_then(crate::dedup_keys::address)
    }

    /// When it was published (RFC 3339 or a day), otherwise when it arrived.
    pub fn when(&self) -> String {
        let published = self.line.published.as_ref().map(Published::rfc3339);
        published.unwrap_or_else(|| self.line.arrived.clone())
    }
}

/// The columns of [`StoredArticle`], from `articles a` and `versions v`.
pub(crate) const STORED_ARTICLE: &str =
    "a.id, v.headline, v.source, v.published, v.arrived, v.arrival_day,
    v.language, v.words, a.read, a.saved, v.id, a.story, v.item, v.url, v.very_short,
    (SELECT json_group_array(tag) FROM (SELECT tag FROM tags WHERE article = a.id ORDER BY key)),
    v.kind, v.maker_key, v.embargo, v.withdrawn";

/// The tables of [`STORED_ARTICLE`].
pub(crate) const FROM: &str = "FROM articles a JOIN versions v ON v.id = a.current";

pub(crate) fn stored_article(row: &Row) -> rusqlite::Result<StoredArticle> {
    Ok(StoredArticle {
        line: ArticleLine {
            id: ArticleId(row.get(0)?),
            headline: row.get(1)?,
            source: row.get(2)?,
            published: from_json_option(row, 3)?,
            arrived: row.get(4)?,
            arrival_day: from_name(row, 5)?,
            language: from_name_option(row, 6)?,
            kind: from_name(row, 16)?,
            words: row.get(7)?,
            read: row.get(8)?,
            saved: row.get(9)?,
            tags: from_json(row, 15)?,
        },
        version: row.get(10)?,
        story: StoryId(row.get(11)?),
        item: row.get(12)?,
        url: row.get(13)?,
        very_short: row.get(14)?,
        key: row.get(17)?,
        embargo: row.get(18)?,
        withdrawn: row.get(19)?,
    })
}

impl Store {
    /// A live article.
    pub fn article(&self, id: ArticleId) -> Result<Option<StoredArticle>, Error> {
        let mut found = self.articles_where("a.id = ?1", [id.0])?;
        Ok(found.pop())
    }

    /// An article with any of its versions, and whether it is live.
    pub fn article_in(
        &self,
        id: ArticleId,
        version: VersionId,
    ) -> Result<Option<(StoredArticle, bool)>, Error> {
        let sql = format!(
            "SELECT {STORED_ARTICLE}, a.removed IS NULL AS live
             FROM articles a JOIN versions v ON v.article = a.id WHERE a.id = ?1 AND v.id = ?2"
        );
        let mut query = self.db().prepare_cached(&sql)?;
        let found = query.query_row([id.0, version], |row| {
            Ok((stored_article(row)?, row.get("live")?))
        });
        Ok(found.optional()?)
    }

    /// The live articles of a day, in the order of arrival.
    pub fn articles_of_day(&self, by: By, day: Day) -> Result<Vec<StoredArticle>, Error> {
        let column = day_column(by);
        self.articles_where(&format!("v.{column} = ?1 ORDER BY a.id"), [day.to_string()])
    }

    /// The live articles of a story, in the order of arrival.
    pub fn articles_of_story(&self, story: StoryId) -> Result<Vec<StoredArticle>, Error> {
        self.articles_where("a.story = ?1 ORDER BY a.id", [story.0])
    }

    /// Every version of a story's live articles up to a day, including replaced ones, in the order
    /// of arrival.
    pub fn versions_of_story(
        &self,
        story: StoryId,
        by: By,
        last: Day,
    ) -> Result<Vec<StoredArticle>, Error> {
        let column = day_column(by);
        let mut query = self.db().prepare_cached(&format!(
            "SELECT {STORED_ARTICLE} FROM articles a JOIN versions v ON v.article = a.id
             WHERE a.removed IS NULL AND a.story = ?1 AND v.{column} <= ?2 ORDER BY v.id"
        ))?;
        let found = query.query_map(params![story.0, last.to_string()], stored_article)?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// The live articles that an import brought.
    pub fn articles_of_batch(&self, batch: BatchId) -> Result<Vec<StoredArticle>, Error> {
        self.articles_where("a.batch = ?1 ORDER BY a.id", [batch.0])
    }

    /// The live articles of other imports that an import updated, each with its version before.
    pub fn updated_by(&self, batch: BatchId) -> Result<Vec<(StoredArticle, VersionId)>, Error> {
        let sql = format!(
            "SELECT {STORED_ARTICLE}, (SELECT max(old.id) FROM versions old
                 WHERE old.article = a.id AND old.id < v.id AND old.batch != ?1) AS earlier
             {FROM} WHERE a.removed IS NULL AND v.batch = ?1 AND a.batch != ?1
                 AND earlier IS NOT NULL ORDER BY a.id"
        );
        let mut query = self.db().prepare_cached(&sql)?;
        let found = query.query_map([batch.0], |row| {
            Ok((stored_article(row)?, row.get("earlier")?))
        })?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// The live articles with this text, of this outlet or of one that is not known; without an
    /// outlet, of any. Earliest first.
    pub fn articles_with_body(
        &self,
        hash: &Hash,
        source: Option<&str>,
    ) -> Result<Vec<StoredArticle>, Error> {
        let Some(source) = source else {
            return self.articles_where("v.body_hash = ?1 ORDER BY a.id LIMIT 20", [hash]);
        };
        // Two queries that use the index: many outlets may have the text.
        let own = "v.body_hash = ?1 AND v.source = ?2 ORDER BY a.id LIMIT 20";
        let mut found = self.articles_where(own, params![hash, source])?;
        let unknown = "v.body_hash = ?1 AND v.source IS NULL ORDER BY a.id LIMIT 20";
        found.extend(self.articles_where(unknown, [hash])?);
        found.sort_by_key(|stored| stored.line.id);
        Ok(found)
    }

    /// The live articles with an address, as [`NewVersion`](crate::NewVersion) has it.
    pub fn articles_at(&self, address: &str) -> Result<Vec<StoredArticle>, Error> {
        self.articles_where("v.address = ?1 ORDER BY a.id LIMIT 20", [address])
    }

    /// The live articles that are, or were, not to be told before a moment.
    pub fn embargoed(&self) -> Result<Vec<StoredArticle>, Error> {
        self.articles_where("v.embargo IS NOT NULL ORDER BY a.id", [])
    }

    /// The live articles of an outlet with this key.
    pub fn articles_keyed(
        &self,
        key: &str,
        source: Option<&str>,
    ) -> Result<Vec<StoredArticle>, Error> {
        self.articles_where(
            "v.maker_key = ?1 AND v.source IS ?2 ORDER BY a.id LIMIT 20",
            params![key, source],
        )
    }

    /// The latest live articles of an outlet with this headline.
    pub fn articles_headed(
        &self,
        headline: &str,
        source: Option<&str>,
    ) -> Result<Vec<StoredArticle>, Error> {
        self.articles_where(
            "v.headline = ?1 AND v.source IS ?2 ORDER BY a.id DESC LIMIT 20",
            params![headline, source],
        )
    }

    /// The version of an article that the user opened last, and the different version opened before
    /// it.
    pub fn opened(&self, id: ArticleId) -> Result<Vec<VersionId>, Error> {
        let sql = "SELECT opened, opened_before FROM articles WHERE id = ?1";
        let mut query = self.db().prepare_cached(sql)?;
        let row = |row: &Row| Ok([row.get(0)?, row.get(1)?]);
        let opened: Option<[Option<VersionId>; 2]> = query.query_row([id.0], row).optional()?;
        Ok(opened.into_iter().flatten().flatten().collect())
    }

    /// The live articles with a version that was read from an original.
    pub fn articles_from(&self, original: OriginalId) -> Result<Vec<StoredArticle>, Error> {
        self.articles_where(
            "a.id IN (SELECT article FROM versions WHERE original = ?1) ORDER BY a.id",
            [original],
        )
    }

    /// All live articles, in the order of arrival.
    pub fn live_articles(&self) -> Result<Vec<StoredArticle>, Error> {
        self.articles_where("1 ORDER BY a.id", [])
    }

    fn articles_where(
        &self,
        wanted: &str,
        args: impl rusqlite::Params,
    ) -> Result<Vec<StoredArticle>, Error> {
        let sql = format!("SELECT {STORED_ARTICLE} {FROM} WHERE a.removed IS NULL AND {wanted}");
        let mut query = self.db().prepare_cached(&sql)?;
        let found = query.query_map(args, stored_article)?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// How many live articles there are, and how many of them are saved.
    pub fn article_counts(&self) -> Result<(usize, usize), Error> {
        let sql = "SELECT count(*), coalesce(sum(saved), 0) FROM articles WHERE removed IS NULL";
        let row = |row: &Row| Ok((row.get(0)?, row.get(1)?));
        Ok(self.db().query_row(sql, [], row)?)
    }
}

impl Writing<'_> {
    /// Removes a live article. Returns whether it was live.
    pub fn remove(&self, id: ArticleId, act: ActId) -> Result<bool, Error> {
        let sql = "UPDATE articles SET removed = ?2 WHERE id = ?1 AND removed IS NULL";
        let changed = self.db().prepare_cached(sql)?.execute(params![id.0, act])?;
        Ok(changed > 0)
    }

    /// Brings back an article that an act removed. Returns whether it is back: an article that was
    /// imported again meanwhile stays removed, since it would be there twice.
    pub fn restore(&self, id: ArticleId, act: ActId) -> Result<bool, Error> {
        let changed = self
            .db()
            .prepare_cached(
                "UPDATE articles SET removed = NULL
                 WHERE id = ?1 AND removed = ?2 AND NOT EXISTS (
                     SELECT 1 FROM versions mine
                     JOIN versions other ON other.body_hash = mine.body_hash
                         AND other.source IS mine.source
                     JOIN articles a ON a.current = other.id AND a.removed IS NULL
                     WHERE mine.id = articles.current AND a.id != articles.id)",
            )?
            .execute(params![id.0, act])?;
        Ok(changed > 0)
    }

    /// Stores that the user opened an article's present version.
    pub fn set_opened(&self, id: ArticleId) -> Result<(), Error> {
        let sql =
            "UPDATE articles SET opened_before = iif(opened = current, opened_before, opened),
                 opened = current
             WHERE id = ?1";
        self.db().prepare_cached(sql)?.execute([id.0])?;
        Ok(())
    }

    /// Marks a live article read or unread. Returns whether that changed anything.
    pub fn set_read(&self, id: ArticleId, read: bool) -> Result<bool, Error> {
        self.set_flag("read", id, read)
    }

    /// Saves a live article, or stops saving it. Returns whether that changed anything.
    pub fn set_saved(&self, id: ArticleId, saved: bool) -> Result<bool, Error> {
        self.set_flag("saved", id, saved)
    }

    fn set_flag(&self, flag: &str, id: ArticleId, value: bool) -> Result<bool, Error> {
        let sql = format!("UPDATE articles SET {flag} = ?2 WHERE id = ?1 AND {flag} != ?2");
        let changed = self.db().execute(&sql, params![id.0, value])?;
        Ok(changed > 0)
    }

    /// Moves an article's current version to another edition.
    pub fn set_arrival_day(&self, id: ArticleId, day: Day) -> Result<(), Error> {
        self.db().execute(
            "UPDATE versions SET arrival_day = ?2
             WHERE id = (SELECT current FROM articles WHERE id = ?1)",
            params![id.0, day.to_string()],
        )?;
        Ok(())
    }
}

/// The column with the day of a version.
pub(crate) fn day_column(by: By) -> &'static str {
    match by {
        By::Arrival => "arrival_day",
        By::Publication => "published_day",
    }
}

/// A count as an SQLite value.
pub(crate) fn number(count: usize) -> Value {
    Value::from(i64::try_from(count).unwrap_or(i64::MAX))
}
