//! Acts: what the user did and can undo.

use nutgraf_model::{Act, ArticleId, BatchId, Day};
use rusqlite::{OptionalExtension, Row, params};

use crate::json::{from_json, from_name, to_json};
use crate::{ActId, Error, Store, VersionId, Writing};

/// A logged act.
#[derive(Clone, Debug, PartialEq)]
pub struct LoggedAct {
    /// Its key.
    pub id: ActId,
    /// The act.
    pub act: Act,
    /// The open day when it was done.
    pub day: Day,
    /// The import it undid.
    pub batch: Option<BatchId>,
    /// The articles that it touched. If it set an article back to an earlier version, with the
    /// version before.
    pub articles: Vec<(ArticleId, Option<VersionId>)>,
}

impl Store {
    /// The latest act that is not undone.
    pub fn latest_act(&self) -> Result<Option<LoggedAct>, Error> {
        let sql = "SELECT id, act, day, batch FROM acts WHERE NOT undone ORDER BY id DESC LIMIT 1";
        let row = |row: &Row| {
            Ok(LoggedAct {
                id: row.get(0)?,
                act: from_json(row, 1)?,
                day: from_name(row, 2)?,
                batch: row.get::<_, Option<i64>>(3)?.map(BatchId),
                articles: Vec::new(),
            })
        };
        let found = self.db().prepare_cached(sql)?.query_row([], row);
        let Some(mut logged) = found.optional()? else {
            return Ok(None);
        };
        let sql = "SELECT article, version FROM act_articles WHERE act = ?1 ORDER BY article";
        let mut query = self.db().prepare_cached(sql)?;
        let touched =
            query.query_map([logged.id], |row| Ok((ArticleId(row.get(0)?), row.get(1)?)))?;
        logged.articles = touched.collect::<Result<_, _>>()?;
        Ok(Some(logged))
    }

    /// The act that removed an article, and its day; `None` if the article is live.
    pub fn removal(&self, id: ArticleId) -> Result<Option<(ActId, Day)>, Error> {
        let sql = "SELECT c.id, c.day FROM articles a JOIN acts c ON c.id = a.removed
            WHERE a.id = ?1 AND a.current IS NOT NULL";
        let mut query = self.db().prepare_cached(sql)?;
        let found = query.query_row([id.0], |row| Ok((row.get(0)?, from_name(row, 1)?)));
        Ok(found.optional()?)
    }

    /// The latest act before `act` that removed an article and is not undone.
    pub fn removal_before(&self, id: ArticleId, act: ActId) -> Result<Option<ActId>, Error> {
        let sql = "SELECT max(c.id) FROM act_articles t JOIN acts c ON c.id = t.act
            WHERE t.article = ?1 AND t.version IS NULL AND c.id < ?2 AND NOT c.undone
              AND c.act ->> 'kind' IN ('removed-articles', 'undid-batch')";
        let mut query = self.db().prepare_cached(sql)?;
        Ok(query.query_row(params![id.0, act], |row| row.get(0))?)
    }
}

impl Writing<'_> {
    /// Logs an act.
    pub fn log_act(&self, act: &Act, day: Day, batch: Option<BatchId>) -> Result<ActId, Error> {
        let sql = "INSERT INTO acts (act, day, batch) VALUES (?1, ?2, ?3)";
        self.db().execute(
            sql,
            params![to_json(act)?, day.to_string(), batch.map(|batch| batch.0)],
        )?;
        Ok(self.db().last_insert_rowid())
    }

    /// Logs that an act touched an article.
    pub fn log_touched(
        &self,
        act: ActId,
        article: ArticleId,
        version: Option<VersionId>,
    ) -> Result<(), Error> {
        let sql = "INSERT INTO act_articles (act, article, version) VALUES (?1, ?2, ?3)";
        self.db()
            .prepare_cached(sql)?
            .execute(params![act, article.0, version])?;
        Ok(())
    }

    /// Marks an act as undone.
    pub fn mark_undone(&self, act: ActId) -> Result<(), Error> {
        let sql = "UPDATE acts SET undone = 1 WHERE id = ?1";
        self.db().execute(sql, [act])?;
        Ok(())
    }
}
