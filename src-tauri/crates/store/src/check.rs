//! SQLite's own checks of the library.

use crate::{Error, Store, Writing};

impl Store {
    /// The problems that SQLite finds: damaged pages, and rows that point to missing rows.
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

    /// Opens the search index, so that SQLite reads it again. Otherwise FTS5 checks what this
    /// connection last knew of it, and reports damage if another connection has written since.
    fn look_at_index(&self) -> Result<(), Error> {
        let mut query = self.db().prepare("SELECT rowid FROM found LIMIT 1")?;
        query.exists([])?;
        Ok(())
    }
}

impl Writing<'_> {
    /// The problem that FTS5 finds in the search index. The check takes the write lock.
    pub fn check_index(&self) -> Result<Option<String>, Error> {
        // This insert is a command to FTS5. It fails if the index is inconsistent.
        let sql = "INSERT INTO found (found) VALUES ('integrity-check')";
        match self.db().execute(sql, []).map_err(Error::from) {
            Ok(_) => Ok(None),
            Err(Error::Busy) => Err(Error::Busy),
            Err(problem) => Ok(Some(problem.to_string())),
        }
    }
}
