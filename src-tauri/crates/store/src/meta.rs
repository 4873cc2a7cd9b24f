//! Numbers about the library as a whole.

use rusqlite::{OptionalExtension, params};

use crate::{Error, Store, Writing};

/// The name of such a number. It is 0 until it is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MetaKey {
    /// How often articles came or went. Stories are linked again when it grows.
    Touched,
    /// [`MetaKey::Touched`] when stories were last linked.
    Linked,
    /// Grows with every change to data that lists and counts depend on.
    Generation,
    /// The hour at which a day ends, 0 to 23.
    CutOff,
    /// The number of articles that joined a story alone since all were last linked.
    Joined,
}

impl MetaKey {
    fn name(self) -> &'static str {
        match self {
            MetaKey::Touched => "touched",
            MetaKey::Linked => "linked",
            MetaKey::Generation => "generation",
            MetaKey::CutOff => "cut-off",
            MetaKey::Joined => "joined",
        }
    }
}

impl Store {
    /// The last hour at which a day can end.
    pub const LAST_CUT_OFF: u8 = 23;

    /// The number.
    pub fn meta(&self, key: MetaKey) -> Result<i64, Error> {
        let sql = "SELECT value FROM notes WHERE name = ?1";
        let mut query = self.db().prepare_cached(sql)?;
        let value = query.query_row([key.name()], |row| row.get(0));
        Ok(value.optional()?.unwrap_or(0))
    }

    /// The hour at which a day ends, 0 for midnight.
    pub fn cut_off(&self) -> Result<u8, Error> {
        let hour = u8::try_from(self.meta(MetaKey::CutOff)?).unwrap_or(0);
        Ok(hour.min(Self::LAST_CUT_OFF))
    }
}

impl Writing<'_> {
    /// Sets a number.
    pub fn set_meta(&self, key: MetaKey, value: i64) -> Result<(), Error> {
        let sql = "INSERT INTO notes (name, value) VALUES (?1, ?2)
            ON CONFLICT (name) DO UPDATE SET value = excluded.value";
        self.db()
            .prepare_cached(sql)?
            .execute(params![key.name(), value])?;
        Ok(())
    }
}
