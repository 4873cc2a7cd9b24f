//! Manual constraints on stories, and the keywords by which a new article finds its story.

use nutgraf_model::{ArticleId, Day, StoryId};
use rusqlite::params;

use crate::{ActId, Error, Hash, Store, Writing};

/// A manual constraint on two articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StoredLinkConstraint {
    /// One of them.
    pub one: ArticleId,
    /// The other.
    pub other: ArticleId,
    /// Whether they must be in one story (must-link) or must not be (cannot-link).
    pub together: bool,
}

impl Store {
    /// All constraints of acts that are not undone, latest act first.
    pub fn link_constraints(&self) -> Result<Vec<StoredLinkConstraint>, Error> {
        let mut query = self.db().prepare_cached(
            "SELECT t.one, t.other, t.together FROM ties t
             JOIN acts ON acts.id = t.act AND NOT acts.undone
             ORDER BY t.act DESC, t.together DESC, t.one, t.other",
        )?;
        let constraints = query.query_map([], |row| {
            Ok(StoredLinkConstraint {
                one: ArticleId(row.get(0)?),
                other: ArticleId(row.get(1)?),
                together: row.get(2)?,
            })
        })?;
        Ok(constraints.collect::<Result<_, _>>()?)
    }

    /// The articles that an act moved, each with its story before.
    pub fn moved_by(&self, act: ActId) -> Result<Vec<(ArticleId, StoryId)>, Error> {
        let sql = "SELECT article, story FROM act_stories WHERE act = ?1 ORDER BY article";
        let mut query = self.db().prepare_cached(sql)?;
        let moved = query.query_map([act], |row| {
            Ok((ArticleId(row.get(0)?), StoryId(row.get(1)?)))
        })?;
        Ok(moved.collect::<Result<_, _>>()?)
    }

    /// At most `most` articles with a keyword, latest first.
    pub fn articles_with_keyword(&self, word: u32, most: usize) -> Result<Vec<ArticleId>, Error> {
        let sql = "SELECT article FROM keywords WHERE word = ?1 ORDER BY article DESC LIMIT ?2";
        let mut query = self.db().prepare_cached(sql)?;
        let found = query.query_map(params![word, crate::articles::number(most)], |row| {
            Ok(ArticleId(row.get(0)?))
        })?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// At most `most` live articles of other stories with a keyword, of days before `before`, with
    /// their stories, latest first.
    pub fn earlier_with_keyword(
        &self,
        word: u32,
        story: StoryId,
        before: Day,
        most: usize,
    ) -> Result<Vec<(ArticleId, StoryId)>, Error> {
        let mut query = self.db().prepare_cached(
            "SELECT a.id, a.story FROM keywords k
             JOIN articles a ON a.id = k.article AND a.removed IS NULL AND a.story != ?2
             JOIN versions v ON v.id = a.current
             WHERE k.word = ?1 AND coalesce(v.published_day, v.arrival_day) < ?3
             ORDER BY k.article DESC LIMIT ?4",
        )?;
        let most = crate::articles::number(most);
        let args = params![word, story.0, before.to_string(), most];
        let found = query.query_map(args, |row| {
            Ok((ArticleId(row.get(0)?), StoryId(row.get(1)?)))
        })?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// The live articles whose present version is not linked yet, in the order of arrival.
    pub fn unlinked(&self, most: usize) -> Result<Vec<ArticleId>, Error> {
        let sql = "SELECT id FROM articles
            WHERE linked IS NOT current AND removed IS NULL ORDER BY id LIMIT ?1";
        let mut query = self.db().prepare_cached(sql)?;
        let found = query.query_map([crate::articles::number(most)], |row| {
            Ok(ArticleId(row.get(0)?))
        })?;
        Ok(found.collect::<Result<_, _>>()?)
    }
}

impl Writing<'_> {
    /// Adds a constraint, as part of an act.
    pub fn add_link_constraint(
        &self,
        act: ActId,
        constraint: StoredLinkConstraint,
    ) -> Result<(), Error> {
        let sql = "INSERT OR REPLACE INTO ties (act, one, other, together) VALUES (?1, ?2, ?3, ?4)";
        self.db().prepare_cached(sql)?.execute(params![
            act,
            constraint.one.0,
            constraint.other.0,
            constraint.together
        ])?;
        Ok(())
    }

    /// Copies the constraints of a removed article to an article with the same text and outlet that
    /// was imported again.
    pub fn inherit_link_constraints(
        &self,
        article: ArticleId,
        body: &Hash,
        source: Option<&str>,
    ) -> Result<(), Error> {
        let sql = "SELECT EXISTS (SELECT 1 FROM ties)";
        let mut any = self.db().prepare_cached(sql)?;
        if !any.query_row([], |row| row.get(0))? {
            return Ok(());
        }
        let sql = "INSERT OR IGNORE INTO ties (act, one, other, together)
            SELECT t.act, iif(t.one = gone.id, ?1, t.one), iif(t.other = gone.id, ?1, t.other),
                t.together
            FROM (SELECT a.id FROM versions v JOIN articles a ON a.id = v.article
                  WHERE v.body_hash = ?2 AND v.source IS ?3 AND a.removed IS NOT NULL
                  ORDER BY a.id DESC LIMIT 1) gone
            JOIN ties t ON t.one = gone.id OR t.other = gone.id";
        self.db()
            .prepare_cached(sql)?
            .execute(params![article.0, body, source])?;
        Ok(())
    }

    /// Moves an article to a story, and logs where it was, as part of an act.
    pub fn move_by(
        &self,
        act: ActId,
        article: ArticleId,
        (from, to): (StoryId, StoryId),
    ) -> Result<(), Error> {
        let sql = "INSERT OR IGNORE INTO act_stories (act, article, story) VALUES (?1, ?2, ?3)";
        self.db()
            .prepare_cached(sql)?
            .execute(params![act, article.0, from.0])?;
        self.set_story(article, to)
    }

    /// Marks an article's present version as linked, and stores its keywords.
    pub fn set_linked(&self, article: ArticleId, words: &[u32]) -> Result<(), Error> {
        self.db()
            .prepare_cached("DELETE FROM keywords WHERE article = ?1")?
            .execute([article.0])?;
        let sql = "INSERT OR IGNORE INTO keywords (word, article) VALUES (?1, ?2)";
        let mut insert = self.db().prepare_cached(sql)?;
        for word in words {
            insert.execute(params![word, article.0])?;
        }
        self.db()
            .prepare_cached("UPDATE articles SET linked = current WHERE id = ?1")?
            .execute([article.0])?;
        Ok(())
    }

    /// Replaces an article's fingerprint by one of a later format.
    pub fn set_fingerprint(&self, article: ArticleId, bytes: &[u8]) -> Result<(), Error> {
        let sql = "UPDATE fingerprints SET bytes = ?2
            WHERE version = (SELECT current FROM articles WHERE id = ?1)";
        self.db()
            .prepare_cached(sql)?
            .execute(params![article.0, bytes])?;
        Ok(())
    }
}
