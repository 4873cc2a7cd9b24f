//! The tags of articles.

use nutgraf_model::ArticleId;
use rusqlite::{OptionalExtension, params};

use crate::{Error, Store, Writing, terms};

impl Store {
    /// The tags that all of these articles have, by name.
    pub fn tags_of_all(&self, articles: &[ArticleId]) -> Result<Vec<String>, Error> {
        let sql = "SELECT min(t.tag) FROM json_each(?1) one JOIN tags t ON t.article = one.value
            GROUP BY t.key HAVING count(*) = ?2 ORDER BY t.key";
        let mut ids: Vec<i64> = articles.iter().map(|id| id.0).collect();
        ids.sort_unstable();
        ids.dedup();
        let mut query = self.db().prepare_cached(sql)?;
        let tags = query.query_map(params![crate::json::to_json(&ids)?, ids.len()], |row| {
            row.get(0)
        })?;
        Ok(tags.collect::<Result<_, _>>()?)
    }

    /// The tags of live articles and their numbers of articles, by name.
    pub fn tags(&self) -> Result<Vec<(String, usize)>, Error> {
        let sql = "SELECT min(t.tag), count(*) FROM tags t
            JOIN articles a ON a.id = t.article AND a.removed IS NULL AND a.current IS NOT NULL
            GROUP BY t.key ORDER BY t.key";
        let mut query = self.db().prepare_cached(sql)?;
        let tags = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(tags.collect::<Result<_, _>>()?)
    }
}

impl Writing<'_> {
    /// Adds a tag to an article, in the spelling that it has elsewhere, or removes it. Returns
    /// whether that changed anything.
    pub fn set_tag(&self, article: ArticleId, tag: &str, on: bool) -> Result<bool, Error> {
        let key = terms::fold(tag);
        let changed = if on {
            let sql = "SELECT tag FROM tags WHERE key = ?1 LIMIT 1";
            let mut query = self.db().prepare_cached(sql)?;
            let spelled: Option<String> = query.query_row([&key], |row| row.get(0)).optional()?;
            let sql = "INSERT OR IGNORE INTO tags (article, key, tag) VALUES (?1, ?2, ?3)";
            let tag = spelled.as_deref().unwrap_or(tag);
            self.db()
                .prepare_cached(sql)?
                .execute(params![article.0, key, tag])?
        } else {
            let sql = "DELETE FROM tags WHERE article = ?1 AND key = ?2";
            self.db()
                .prepare_cached(sql)?
                .execute(params![article.0, key])?
        };
        Ok(changed > 0)
    }
}
