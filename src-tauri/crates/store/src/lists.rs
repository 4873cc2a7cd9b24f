//! The list of articles, filtered and in parts.

use nutgraf_model::{ArticleFilter, ArticleLine, Page};
use rusqlite::params_from_iter;
use rusqlite::types::Value;

use crate::articles::{FROM, KEPT, kept, number};
use crate::{Error, Query, Store};

impl Store {
    /// A part of the list of live articles, latest first.
    pub fn list(
        &self,
        filter: &ArticleFilter,
        offset: usize,
        limit: usize,
    ) -> Result<Page<ArticleLine>, Error> {
        let (wanted, mut args) = wanted(filter);
        let sql = format!("SELECT count(*) {FROM} WHERE {wanted}");
        let total = self
            .db()
            .prepare_cached(&sql)?
            .query_row(params_from_iter(&args), |row| row.get(0))?;
        let sql = format!(
            "SELECT {KEPT} {FROM} WHERE {wanted} ORDER BY v.arrived DESC, a.id DESC LIMIT ? OFFSET ?"
        );
        args.extend([number(limit), number(offset)]);
        let mut query = self.db().prepare_cached(&sql)?;
        let lines = query.query_map(params_from_iter(&args), |row| Ok(kept(row)?.line))?;
        Ok(Page {
            total,
            items: lines.collect::<Result<_, _>>()?,
        })
    }

    /// The outlets of live articles with how many they have, largest first.
    pub fn sources(&self) -> Result<Vec<(String, usize)>, Error> {
        let sql = format!(
            "SELECT v.source, count(*) {FROM} WHERE a.removed IS NULL AND v.source IS NOT NULL
             GROUP BY 1 ORDER BY 2 DESC, 1"
        );
        let mut query = self.db().prepare_cached(&sql)?;
        let sources = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(sources.collect::<Result<_, _>>()?)
    }
}

/// A filter as SQL and its arguments.
fn wanted(filter: &ArticleFilter) -> (String, Vec<Value>) {
    let mut wanted = "a.removed IS NULL".to_owned();
    let mut args = Vec::new();
    let mut also = |sql: &str, value: Option<String>| {
        if let Some(value) = value {
            wanted.push_str(sql);
            args.push(Value::from(value));
        }
    };
    let query = filter.query.as_deref().map(Query::of);
    also(
        " AND a.id IN (SELECT rowid FROM found WHERE found MATCH ?)",
        query
            .filter(|query| !query.is_empty())
            .map(|query| query.to_match()),
    );
    also(
        " AND v.arrival_day = ?",
        filter.day.map(|day| day.to_string()),
    );
    also(" AND v.source = ?", filter.source.clone());
    also(
        " AND v.language = ?",
        filter.language.map(|l| l.to_string()),
    );
    if filter.unread {
        wanted.push_str(" AND NOT a.read");
    }
    if filter.saved {
        wanted.push_str(" AND a.saved");
    }
    (wanted, args)
}
