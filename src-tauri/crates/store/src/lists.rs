//! The list of articles: filtered, sorted and in portions.

use std::fmt::Write;

use nutgraf_model::{ArticleFilter, ArticleId, Language, Page};
use rusqlite::params_from_iter;
use rusqlite::types::Value;

use crate::articles::{FROM, STORED_ARTICLE, number, stored_article};
use crate::json::from_name;
use crate::query::Condition;
use crate::{Error, Query, Store, StoredArticle, terms};

/// The maximum number of matches that are ranked. Words with more matches do not distinguish
/// articles, so the latest come first.
const MOST_RANKED: usize = 10_000;

impl Store {
    /// A part of the list of live articles: best match first if the filter has words, otherwise
    /// latest first.
    pub fn list(
        &self,
        filter: &ArticleFilter,
        offset: usize,
        limit: usize,
    ) -> Result<Page<StoredArticle>, Error> {
        let filter_sql = self.filter_sql(filter)?;
        let total = self.count_of(&filter_sql)?;
        self.list_of(filter_sql, total, offset, limit)
    }

    fn count_of(&self, filter_sql: &FilterSql) -> Result<usize, Error> {
        let sql = format!(
            "SELECT count(*) {} WHERE {}",
            filter_sql.counted(),
            filter_sql.sql
        );
        let mut query = self.db().prepare_cached(&sql)?;
        Ok(query.query_row(params_from_iter(&filter_sql.args), |row| row.get(0))?)
    }

    fn list_of(
        &self,
        mut filter_sql: FilterSql,
        total: usize,
        offset: usize,
        limit: usize,
    ) -> Result<Page<StoredArticle>, Error> {
        let from = filter_sql.from();
        let order = match filter_sql.has_words {
            // A match in the headline weighs more than one in the body.
            true if total <= MOST_RANKED => "bm25(found, 6.0, 3.0, 1.0), a.id DESC",
            true => "found.rowid DESC",
            false => "v.arrived DESC, v.article DESC",
        };
        // The first rows of an index in the list's order, not the best of all rows.
        let from = if filter_sql.has_words {
            from
        } else {
            "FROM versions v CROSS JOIN articles a ON a.current = v.id"
        };
        let sql = format!(
            "SELECT {STORED_ARTICLE} {from} WHERE {} ORDER BY {order} LIMIT ? OFFSET ?",
            filter_sql.sql
        );
        filter_sql.args.extend([number(limit), number(offset)]);
        let mut query = self.db().prepare_cached(&sql)?;
        let lines = query.query_map(params_from_iter(&filter_sql.args), stored_article)?;
        Ok(Page {
            total,
            items: lines.collect::<Result<_, _>>()?,
        })
    }

    /// The keys of all articles of the list, latest first.
    pub fn list_ids(&self, filter: &ArticleFilter) -> Result<Vec<ArticleId>, Error> {
        let filter_sql = self.filter_sql(filter)?;
        let from = filter_sql.from();
        let sql = format!(
            "SELECT a.id {from} WHERE {} ORDER BY a.id DESC",
            filter_sql.sql
        );
        let mut query = self.db().prepare_cached(&sql)?;
        let ids = query.query_map(params_from_iter(&filter_sql.args), |row| {
            Ok(ArticleId(row.get(0)?))
        })?;
        Ok(ids.collect::<Result<_, _>>()?)
    }

    /// The outlets of live articles and their numbers of articles, largest first.
    pub fn sources(&self) -> Result<Vec<(String, usize)>, Error> {
        let sql = format!(
            "SELECT v.source, count(*) {FROM} WHERE a.removed IS NULL AND v.source IS NOT NULL
             GROUP BY 1 ORDER BY 2 DESC, 1"
        );
        let mut query = self.db().prepare_cached(&sql)?;
        let sources = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(sources.collect::<Result<_, _>>()?)
    }

    /// The languages of live articles and their numbers of articles, largest first.
    pub fn languages(&self) -> Result<Vec<(Language, usize)>, Error> {
        let sql = format!(
            "SELECT v.language, count(*) {FROM} WHERE a.removed IS NULL AND v.language IS NOT NULL
             GROUP BY 1 ORDER BY 2 DESC, 1"
        );
        let mut query = self.db().prepare_cached(&sql)?;
        let languages = query.query_map([], |row| Ok((from_name(row, 0)?, row.get(1)?)))?;
        Ok(languages.collect::<Result<_, _>>()?)
    }

    /// A filter as SQL.
    fn filter_sql(&self, filter: &ArticleFilter) -> Result<FilterSql, Error> {
        let mut filter_sql = FilterSql {
            sql: "a.removed IS NULL".to_owned(),
            args: Vec::new(),
            has_words: false,
        };
        let query = filter.query.as_deref().map(Query::of).unwrap_or_default();
        if query.has_words() {
            filter_sql.has_words = true;
            filter_sql.also("found MATCH ?", query.to_match());
        }
        if let Some(day) = filter.day {
            filter_sql.also("v.arrival_day = ?", day.to_string());
        }
        if let Some(source) = &filter.source {
            filter_sql.also("v.source = ?", source.clone());
        }
        if filter.unread {
            self.require(&mut filter_sql, &Condition::Read(false))?;
        }
        if let Some(tag) = &filter.tag {
            self.require(&mut filter_sql, &Condition::Tag(terms::fold(tag)))?;
        }
        if filter.saved {
            self.require(&mut filter_sql, &Condition::Saved)?;
        }
        if let Some(language) = filter.language {
            self.require(&mut filter_sql, &Condition::Language(language))?;
        }
        for condition in query.conditions() {
            self.require(&mut filter_sql, condition)?;
        }
        Ok(filter_sql)
    }

    fn require(&self, filter_sql: &mut FilterSql, condition: &Condition) -> Result<(), Error> {
        const DAY: &str = "coalesce(v.published_day, v.arrival_day)";
        match condition {
            Condition::Source(words) => filter_sql.among("v.source", self.sources_like(words)?),
            // Keys are folded names; a word of the name begins with what is sought. Speakers first:
            // there are fewer of them than articles, and an index has what they are quoted in.
            Condition::Speaker(words) => filter_sql.also(
                "v.id IN (SELECT version FROM quotes WHERE speaker IN (
                     SELECT id FROM speakers WHERE instr(' ' || key, ' ' || ?) > 0))",
                words.clone(),
            ),
            Condition::Tag(key) => filter_sql.also(
                "EXISTS (SELECT 1 FROM tags t WHERE t.article = a.id AND t.key = ?)",
                key.clone(),
            ),
            Condition::Before(day) => filter_sql.also(&format!("{DAY} < ?"), day.to_string()),
            Condition::After(day) => filter_sql.also(&format!("{DAY} > ?"), day.to_string()),
            Condition::Language(language) => {
                filter_sql.also("v.language = ?", language.to_string())
            }
            Condition::Read(true) => filter_sql.and("a.read"),
            Condition::Read(false) => filter_sql.and("NOT a.read"),
            Condition::Saved => filter_sql.and("a.saved"),
            Condition::Highlighted => filter_sql.and(
                "EXISTS (SELECT 1 FROM highlights h WHERE h.article = a.id AND h.removed IS NULL)",
            ),
        }
        Ok(())
    }

    /// The outlets whose folded name contains these words.
    fn sources_like(&self, words: &str) -> Result<Vec<String>, Error> {
        let mut query = self
            .db()
            .prepare_cached("SELECT DISTINCT source FROM versions WHERE source IS NOT NULL")?;
        let all = query.query_map([], |row| row.get(0))?;
        let mut like = Vec::new();
        for source in all {
            let source: String = source?;
            if holds(&terms::fold(&source), words) {
                like.push(source);
            }
        }
        Ok(like)
    }
}

/// Whether a name contains `words` at the beginning of one of its words.
fn holds(name: &str, words: &str) -> bool {
    name.match_indices(words).any(|(at, _)| {
        name[..at]
            .chars()
            .next_back()
            .is_none_or(|before| !before.is_alphanumeric())
    })
}

/// A filter as SQL and its arguments.
struct FilterSql {
    sql: String,
    args: Vec<Value>,
    /// Whether the query uses the full-text index.
    has_words: bool,
}

impl FilterSql {
    /// The tables of the query.
    fn from(&self) -> &'static str {
        if self.has_words {
            "FROM found JOIN articles a ON a.id = found.rowid
                 JOIN versions v ON v.id = a.current"
        } else {
            FROM
        }
    }

    /// The same, without `versions` if no condition needs it.
    fn counted(&self) -> &'static str {
        match (self.has_words, self.sql.contains("v.")) {
            (_, true) => self.from(),
            (true, false) => {
                "FROM found JOIN articles a ON a.id = found.rowid AND a.current IS NOT NULL"
            }
            (false, false) => "FROM (SELECT * FROM articles WHERE current IS NOT NULL) a",
        }
    }

    fn also(&mut self, sql: &str, value: String) {
        self.and(sql);
        self.args.push(Value::from(value));
    }

    fn and(&mut self, sql: &str) {
        self.sql.push_str(" AND ");
        self.sql.push_str(sql);
    }

    fn among(&mut self, column: &str, values: Vec<String>) {
        let marks = vec!["?"; values.len()].join(", ");
        let _ = write!(self.sql, " AND {column} IN ({marks})");
        self.args.extend(values.into_iter().map(Value::from));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_to_list_is_sound_sql() {
        let dir = tempfile::tempdir().expect("a folder");
        let store = Store::open(dir.path()).expect("a library");
        for query in ["", "the", "speaker:ba", "the speaker:ba source:x is:unread"] {
            let filter = ArticleFilter {
                query: Some(query.to_owned()),
                ..ArticleFilter::default()
            };
            let filter_sql = || store.filter_sql(&filter).expect("a filter");
            assert_eq!(
                store.count_of(&filter_sql()).expect("a count"),
                0,
                "{query:?}"
            );
            for total in [0, MOST_RANKED + 1] {
                let page = store.list_of(filter_sql(), total, 0, 10);
                assert_eq!(page.expect("a list").total, total, "{query:?}");
            }
        }
    }
}
