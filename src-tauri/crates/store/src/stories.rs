//! Stories: groups of articles about one event. Their keys survive linking again.

use nutgraf_model::{ArticleId, Day, Published, StoryId};
use rusqlite::{OptionalExtension, params};

use crate::json::{from_json_option, from_name};
use crate::{Error, Query, Store, Writing};

/// An article as input to linking.
#[derive(Clone, Debug, PartialEq)]
pub struct Linkable {
    /// The article.
    pub article: ArticleId,
    /// Its present story.
    pub story: StoryId,
    /// Its outlet.
    pub source: Option<String>,
    /// When it was published.
    pub published: Option<Published>,
    /// Its stored fingerprint.
    pub fingerprint: Vec<u8>,
    /// Whether this version is linked already.
    pub linked: bool,
}

/// One live article of a story, for lists of stories.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoryRow {
    /// The story.
    pub story: StoryId,
    /// The central article, whose headline is the story's headline.
    pub central: Option<ArticleId>,
    /// The article.
    pub article: ArticleId,
    /// Its headline.
    pub headline: String,
    /// Its outlet.
    pub source: Option<String>,
    /// The day of publication, otherwise of arrival.
    pub day: Day,
    /// The day it arrived.
    pub arrival_day: Day,
}

/// The columns and tables of a [`Linkable`].
const LINKABLE: &str = "a.id, a.story, v.source, v.published, f.bytes, a.linked IS a.current
    FROM articles a JOIN versions v ON v.id = a.current
    JOIN fingerprints f ON f.version = v.id";

fn linkable(row: &rusqlite::Row) -> rusqlite::Result<Linkable> {
    Ok(Linkable {
        article: ArticleId(row.get(0)?),
        story: StoryId(row.get(1)?),
        source: row.get(2)?,
        published: from_json_option(row, 3)?,
        fingerprint: row.get(4)?,
        linked: row.get(5)?,
    })
}

impl Store {
    /// The `most` latest live articles with their fingerprints, in the order of arrival.
    pub fn linkables(&self, most: usize) -> Result<Vec<Linkable>, Error> {
        let mut query = self.db().prepare_cached(&format!(
            "SELECT * FROM (
                 SELECT {LINKABLE} WHERE a.removed IS NULL
                 ORDER BY coalesce(v.published_day, v.arrival_day) DESC, a.id DESC LIMIT ?1)
             ORDER BY 1"
        ))?;
        let rows = query.query_map([crate::articles::number(most)], linkable)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// A live article with its fingerprint.
    pub fn linkable(&self, article: ArticleId) -> Result<Option<Linkable>, Error> {
        let sql = format!("SELECT {LINKABLE} WHERE a.removed IS NULL AND a.id = ?1");
        let mut query = self.db().prepare_cached(&sql)?;
        Ok(query.query_row([article.0], linkable).optional()?)
    }

    /// The `most` latest live articles of a story with their fingerprints.
    pub fn linkables_of(&self, story: StoryId, most: usize) -> Result<Vec<Linkable>, Error> {
        let mut query = self.db().prepare_cached(&format!(
            "SELECT {LINKABLE} WHERE a.removed IS NULL AND a.story = ?1
             ORDER BY a.id DESC LIMIT ?2"
        ))?;
        let most = crate::articles::number(most);
        let rows = query.query_map(params![story.0, most], linkable)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The stored fingerprint of an article's current version.
    pub fn fingerprint(&self, article: ArticleId) -> Result<Vec<u8>, Error> {
        let sql = "SELECT f.bytes FROM fingerprints f JOIN articles a ON a.current = f.version
            WHERE a.id = ?1";
        let mut query = self.db().prepare_cached(sql)?;
        Ok(query.query_row([article.0], |row| row.get(0))?)
    }

    /// The live articles of all stories, or of one.
    pub fn story_rows(&self, story: Option<StoryId>) -> Result<Vec<StoryRow>, Error> {
        // Two variants, since one query for both would not use the index for one story.
        let of_one = story.map_or("?1 IS NULL", |_| "a.story = ?1");
        let mut query = self.db().prepare_cached(&format!(
            "SELECT a.story, s.central, a.id, v.headline, v.source,
                 coalesce(v.published_day, v.arrival_day), v.arrival_day
             FROM articles a JOIN versions v ON v.id = a.current
             JOIN stories s ON s.id = a.story
             WHERE a.removed IS NULL AND {of_one} ORDER BY a.story, a.id",
        ))?;
        let rows = query.query_map([story.map(|story| story.0)], |row| {
            Ok(StoryRow {
                story: StoryId(row.get(0)?),
                central: row.get::<_, Option<i64>>(1)?.map(ArticleId),
                article: ArticleId(row.get(2)?),
                headline: row.get(3)?,
                source: row.get(4)?,
                day: from_name(row, 5)?,
                arrival_day: from_name(row, 6)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// At most `most` stories with an article whose headline has these words, of which the last may
    /// be incomplete. Stories with the latest articles come first.
    pub fn stories_headed(&self, words: &str, most: usize) -> Result<Vec<StoryId>, Error> {
        let sought = Query::of(words).to_match();
        if sought.is_empty() {
            return Ok(Vec::new());
        }
        let mut query = self.db().prepare_cached(
            "SELECT a.story FROM found JOIN articles a ON a.id = found.rowid
             WHERE found MATCH ?1 AND a.removed IS NULL
             GROUP BY a.story ORDER BY max(a.id) DESC LIMIT ?2",
        )?;
        let args = params![
            format!("headline : ({sought})"),
            crate::articles::number(most)
        ];
        let stories = query.query_map(args, |row| row.get(0).map(StoryId))?;
        Ok(stories.collect::<Result<_, _>>()?)
    }

    /// How many stories have live articles.
    pub fn story_count(&self) -> Result<usize, Error> {
        let sql = "SELECT count(DISTINCT story) FROM articles WHERE removed IS NULL";
        Ok(self.db().query_row(sql, [], |row| row.get(0))?)
    }

    /// The central article of a story.
    pub fn central(&self, story: StoryId) -> Result<Option<ArticleId>, Error> {
        let sql = "SELECT central FROM stories WHERE id = ?1";
        let mut query = self.db().prepare_cached(sql)?;
        let central = query.query_row([story.0], |row| row.get::<_, Option<i64>>(0));
        Ok(central.optional()?.flatten().map(ArticleId))
    }

    /// The story that `story` was merged into, otherwise `story` itself.
    pub fn story_now(&self, story: StoryId) -> Result<StoryId, Error> {
        let sql = "SELECT merged FROM stories WHERE id = ?1";
        let mut query = self.db().prepare_cached(sql)?;
        let mut now = story;
        // Bounded, in case the library is damaged.
        for _ in 0..100 {
            let merged = query.query_row([now.0], |row| row.get::<_, Option<i64>>(0));
            match merged.optional()?.flatten() {
                Some(next) => now = StoryId(next),
                None => break,
            }
        }
        Ok(now)
    }
}

impl Writing<'_> {
    /// Adds a story.
    pub fn add_story(&self) -> Result<StoryId, Error> {
        let sql = "INSERT INTO stories DEFAULT VALUES";
        self.db().prepare_cached(sql)?.execute([])?;
        Ok(StoryId(self.db().last_insert_rowid()))
    }

    /// Sets the central article of a story. Such a story is not merged into another.
    pub fn set_central(&self, story: StoryId, article: ArticleId) -> Result<(), Error> {
        let sql = "UPDATE stories SET central = ?2, merged = NULL WHERE id = ?1";
        self.db()
            .prepare_cached(sql)?
            .execute(params![story.0, article.0])?;
        Ok(())
    }

    /// Moves an article to a story.
    pub fn set_story(&self, article: ArticleId, story: StoryId) -> Result<(), Error> {
        let sql = "UPDATE articles SET story = ?2 WHERE id = ?1";
        self.db()
            .prepare_cached(sql)?
            .execute(params![article.0, story.0])?;
        Ok(())
    }

    /// Stores that a story was merged into `into`, so that old links still work.
    pub fn set_merged(&self, story: StoryId, into: StoryId) -> Result<(), Error> {
        let sql = "UPDATE stories SET merged = ?2 WHERE id = ?1 AND id != ?2";
        self.db()
            .prepare_cached(sql)?
            .execute(params![story.0, into.0])?;
        Ok(())
    }

    /// Clears the merge of stories that still have articles.
    pub fn clear_merged_where_alive(&self) -> Result<(), Error> {
        let sql = "UPDATE stories SET merged = NULL
            WHERE merged IS NOT NULL AND id IN (SELECT story FROM articles)";
        self.db().prepare_cached(sql)?.execute([])?;
        Ok(())
    }
}
