//! Small numbers the library remembers about itself.

use rusqlite::{OptionalExtension, params};

use crate::{Error, Store, Writing};

/// A number the library remembers about itself; 0 until it is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note {
    /// How often articles came or went.
    Touched,
    /// [`Note::Touched`] as it was when stories were last linked.
    Linked,
    /// Grows with everything that lists and counts over the whole library are made of.
    Generation,
    /// The hour at which a day ends, 0 to 23.
    CutOff,
    /// Articles that found their story one by one since all were last linked.
    Joined,
}

impl Note {
    fn name(self) -> &'static str {
        match self {
            Note::Touched => "touched",
            Note::Linked => "linked",
            Note::Generation => "generation",
            Note::CutOff => "cut-off",
            Note::Joined => "joined",
        }
    }
}

impl Store {
    /// The number noted.
    pub fn note(&self, note: Note) -> Result<i64, Error> {
        let sql = "SELECT value FROM notes WHERE name = ?1";
        let mut query = self.db().prepare_cached(sql)?;
        let value = query.query_row([note.name()], |row| row.get(0));
        Ok(value.optional()?.unwrap_or(0))
    }
}

impl Writing<'_> {
    /// Notes a number.
    pub fn set_note(&self, note: Note, value: i64) -> Result<(), Error> {
        let sql = "INSERT INTO notes (name, value) VALUES (?1, ?2)
            ON CONFLICT (name) DO UPDATE SET value = excluded.value";
        self.db()
            .prepare_cached(sql)?
            .execute(params![note.name(), value])?;
        Ok(())
    }
}
