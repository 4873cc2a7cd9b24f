//! What SQLite says of the library's own soundness.

use crate::{Error, Store};

impl Store {
    /// Everything SQLite finds wrong: pages, rows that point nowhere, the search index.
    pub fn check(&self) -> Result<Vec<String>, Error> {
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
        // A command to FTS5 in the form of an insert; it fails where the index contradicts itself.
        if !self.is_read_only() {
            let sql = "INSERT INTO found (found) VALUES ('integrity-check')";
            if let Err(error) = self.db().execute(sql, []) {
                match Error::from(error) {
                    Error::Busy => return Err(Error::Busy),
                    other => problems.push(format!("search index: {other}")),
                }
            }
        }
        Ok(problems)
    }
}
