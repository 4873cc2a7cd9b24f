//! Saved searches.

use nutgraf_model::{ArticleFilter, SavedSearch, SearchId};
use rusqlite::params;

use crate::json::{from_json, to_json};
use crate::{ActId, Error, Store, Writing};

impl Store {
    /// The saved searches, oldest first.
    pub fn searches(&self) -> Result<Vec<SavedSearch>, Error> {
        let sql = "SELECT id, name, filter FROM searches WHERE removed IS NULL ORDER BY id";
        let mut query = self.db().prepare_cached(sql)?;
        let searches = query.query_map([], |row| {
            Ok(SavedSearch {
                id: SearchId(row.get(0)?),
                name: row.get(1)?,
                filter: from_json(row, 2)?,
            })
        })?;
        Ok(searches.collect::<Result<_, _>>()?)
    }
}

impl Writing<'_> {
    /// Saves a search, as part of an act.
    pub fn add_search(
        &self,
        name: &str,
        filter: &ArticleFilter,
        act: ActId,
    ) -> Result<SearchId, Error> {
        let sql = "INSERT INTO searches (name, filter, added) VALUES (?1, ?2, ?3)";
        self.db()
            .execute(sql, params![name, to_json(filter)?, act])?;
        Ok(SearchId(self.db().last_insert_rowid()))
    }

    /// Removes a search, as part of an act.
    pub fn remove_search(&self, id: SearchId, act: ActId) -> Result<(), Error> {
        let sql = "UPDATE searches SET removed = ?2 WHERE id = ?1 AND removed IS NULL";
        self.db().execute(sql, params![id.0, act])?;
        Ok(())
    }

    /// Undoes what an act did to searches.
    pub fn undo_searches(&self, act: ActId) -> Result<(), Error> {
        let db = self.db();
        db.execute("DELETE FROM searches WHERE added = ?1", [act])?;
        db.execute(
            "UPDATE searches SET removed = NULL WHERE removed = ?1",
            [act],
        )?;
        Ok(())
    }
}
