//! Speakers across the library: one for each name and kind.

use nutgraf_model::{Quote, SpeakerId, SpeakerKind, SpeakerLine};
use rusqlite::{OptionalExtension, Row, params};

use crate::json::{from_name, from_name_option, name};
use crate::{Error, Store, Writing, terms};

/// A speaker with what live articles say of them. SQLite takes the role, which is bare, from the
/// row with the latest day.
const LINE: &str = "SELECT s.id, s.name, s.kind, p.role,
        count(DISTINCT q.id), max(coalesce(v.published_day, v.arrival_day))
    FROM speakers s
    JOIN people p ON p.speaker = s.id
    JOIN articles a ON a.current = p.version AND a.removed IS NULL
    JOIN versions v ON v.id = p.version
    JOIN quotes q ON q.version = p.version AND q.person = p.place AND q.confidence >= ?1";

fn line(row: &Row) -> rusqlite::Result<SpeakerLine> {
    Ok(SpeakerLine {
        id: SpeakerId(row.get(0)?),
        name: row.get(1)?,
        kind: from_name(row, 2)?,
        role: row.get(3)?,
        quotes: row.get(4)?,
        last_day: from_name_option(row, 5)?,
    })
}

impl Store {
    /// All speakers with quotes in live articles, most quoted first.
    pub fn speakers(&self) -> Result<Vec<SpeakerLine>, Error> {
        let sql = format!("{LINE} GROUP BY s.id ORDER BY 5 DESC, s.name, s.id");
        let mut query = self.db().prepare_cached(&sql)?;
        let lines = query.query_map([Quote::NAMED_FROM], line)?;
        Ok(lines.collect::<Result<_, _>>()?)
    }

    /// How many speakers have quotes in live articles.
    pub fn speaker_count(&self) -> Result<usize, Error> {
        let sql = "SELECT count(DISTINCT p.speaker) FROM quotes q
            JOIN people p ON p.version = q.version AND p.place = q.person
            JOIN articles a ON a.current = q.version AND a.removed IS NULL
            WHERE q.confidence >= ?1";
        Ok(self
            .db()
            .query_row(sql, [Quote::NAMED_FROM], |row| row.get(0))?)
    }

    /// One speaker with quotes in live articles.
    pub fn speaker(&self, id: SpeakerId) -> Result<Option<SpeakerLine>, Error> {
        let sql = format!("{LINE} WHERE s.id = ?2 GROUP BY s.id");
        let mut query = self.db().prepare_cached(&sql)?;
        let found = query.query_row(params![Quote::NAMED_FROM, id.0], line);
        Ok(found.optional()?)
    }

    /// The roles live articles give a speaker, latest first, without repetition.
    pub fn roles(&self, id: SpeakerId) -> Result<Vec<String>, Error> {
        let mut query = self.db().prepare_cached(
            "SELECT p.role FROM people p
             JOIN articles a ON a.current = p.version AND a.removed IS NULL
             JOIN versions v ON v.id = p.version
             WHERE p.speaker = ?1 AND p.role IS NOT NULL
             GROUP BY p.role ORDER BY max(coalesce(v.published_day, v.arrival_day)) DESC, p.role",
        )?;
        let roles = query.query_map([id.0], |row| row.get(0))?;
        Ok(roles.collect::<Result<_, _>>()?)
    }
}

impl Writing<'_> {
    /// The speaker of this name and kind; a new one where there is none.
    pub(crate) fn speaker_for(&self, given: &str, kind: SpeakerKind) -> Result<SpeakerId, Error> {
        let key = terms::fold(&given.split_whitespace().collect::<Vec<_>>().join(" "));
        let kind = name(&kind)?;
        let sql = "SELECT id FROM speakers WHERE key = ?1 AND kind = ?2";
        let mut query = self.db().prepare_cached(sql)?;
        let known = query.query_row([&key, &kind], |row| row.get(0));
        if let Some(id) = known.optional()? {
            return Ok(SpeakerId(id));
        }
        let sql = "INSERT INTO speakers (name, kind, key) VALUES (?1, ?2, ?3)";
        self.db()
            .prepare_cached(sql)?
            .execute([given, &kind, &key])?;
        Ok(SpeakerId(self.db().last_insert_rowid()))
    }
}
