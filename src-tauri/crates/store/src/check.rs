//! What SQLite says of the library's own soundness.

use crate::{Error, Store, Writing};

impl Store {
    /// Everything SQLite finds wrong: pages, and rows that point nowhere.
    pub fn check(&self) -> Result<Vec<String>, Error> {
        self.look_at_index()?;
        let mut problems = Vec::new();
        let mut query = self.db().prepare("PRAGMA integrity_check")?;
        let found = query.query_map([], |row| row.get::<_, String>(0))?;
        for line in found {
            let line = line?;
            if line != "ok" {
                problems.push(line);
            }
        }
        let mut query = self.db().prepare("PRAGMA foreign_key_check")?;
        let found = query.query_map([], |row| {
            let (table, to): (String, String) = (row.get(0)?, row.get(2)?);
            Ok(format!(
                "a row of {table} points to a row of {to} that is not there"
            ))
        })?;
        for line in found {
            problems.push(line?);
        }
        Ok(problems)
    }

    /// SQLite's check asks FTS5, which then believes what this connection knew of the index last,
    /// and so finds damage where another connection has written since. To open the table lets it
    /// read the index anew.
    fn look_at_index(&self) -> Result<(), Error> {
        let mut query = self.db().prepare("SELECT rowid FROM found LIMIT 1")?;
        query.exists([])?;
        Ok(())
    }
}

impl Writing<'_> {
    /// What FTS5 finds wrong with the search index; its check takes the write lock.
    pub fn check_index(&self) -> Result<Option<String>, Error> {
        // A command to FTS5 in the form of an insert; it fails where the index contradicts itself.
        let sql = "INSERT INTO found (found) VALUES ('integrity-check')";
        match self.db().execute(sql, []).map_err(Error::from) {
            Ok(_) => Ok(None),
            Err(Error::Busy) => Err(Error::Busy),
            Err(problem) => Ok(Some(problem.to_string())),
        }
    }
}
