//! Small facts about the library itself.

use rusqlite::{OptionalExtension, params};

use crate::{Error, Store, Writing};

/// A fact the library remembers about itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note {
    /// Articles came or went since stories were last linked.
    StoriesStale,
}

impl Note {
    fn name(self) -> &'static str {
        match self {
            Note::StoriesStale => "stories-stale",
        }
    }
}

impl Store {
    /// What was noted; `None` where nothing was.
    pub fn note(&self, note: Note) -> Result<Option<String>, Error> {
        let sql = "SELECT value FROM notes WHERE name = ?1";
        let mut query = self.db().prepare_cached(sql)?;
        Ok(query
            .query_row([note.name()], |row| row.get(0))
            .optional()?)
    }
}

impl Writing<'_> {
    /// Notes a fact, or forgets it.
    pub fn set_note(&self, note: Note, value: Option<&str>) -> Result<(), Error> {
        match value {
            Some(value) => self.db().execute(
                "INSERT INTO notes (name, value) VALUES (?1, ?2)
                 ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                params![note.name(), value],
            )?,
            None => self
                .db()
                .execute("DELETE FROM notes WHERE name = ?1", [note.name()])?,
        };
        Ok(())
    }
}
