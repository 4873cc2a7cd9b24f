//! Speakers across the library, as lists show them.

use nutgraf_model::{Quote, SpeakerId, SpeakerLine};
use rusqlite::{OptionalExtension, Row, params};

use crate::json::{from_name, from_name_option};
use crate::{Error, Store};

/// A speaker with what live articles say of them; the role is the latest.
const LINE: &str = "SELECT s.id, coalesce(s.chosen, s.name), s.kind,
        substr(max(coalesce(v.published_day, v.arrival_day) || p.role), 11),
        count(q.id), max(coalesce(v.published_day, v.arrival_day))
    FROM quotes q JOIN articles a ON a.current = q.version AND a.removed IS NULL
    JOIN versions v ON v.id = q.version
    JOIN speakers s ON s.id = q.speaker
    LEFT JOIN people p ON p.version = q.version AND p.place = q.voice
    WHERE iif(q.verdict IS NULL, q.confidence, 1.0) >= ?1";

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
        let sql = format!("{LINE} GROUP BY s.id ORDER BY 5 DESC, 2, s.id");
        let mut query = self.db().prepare_cached(&sql)?;
        let lines = query.query_map([Quote::NAMED_FROM], line)?;
        Ok(lines.collect::<Result<_, _>>()?)
    }

    /// How many speakers have quotes in live articles.
    pub fn speaker_count(&self) -> Result<usize, Error> {
        let sql = "SELECT count(DISTINCT q.speaker) FROM quotes q
            JOIN articles a ON a.current = q.version AND a.removed IS NULL
            WHERE q.speaker IS NOT NULL AND iif(q.verdict IS NULL, q.confidence, 1.0) >= ?1";
        Ok(self
            .db()
            .query_row(sql, [Quote::NAMED_FROM], |row| row.get(0))?)
    }

    /// One speaker with quotes in live articles.
    pub fn speaker(&self, id: SpeakerId) -> Result<Option<SpeakerLine>, Error> {
        let sql = format!("{LINE} AND q.speaker = ?2 GROUP BY s.id");
        let mut query = self.db().prepare_cached(&sql)?;
        let found = query.query_row(params![Quote::NAMED_FROM, id.0], line);
        Ok(found.optional()?)
    }

    /// The speaker somebody is shown as: themselves, unless they turned out to be another.
    pub fn speaker_now(&self, id: SpeakerId) -> Result<SpeakerId, Error> {
        let sql = "SELECT coalesce(now, id) FROM speakers WHERE id = ?1";
        let mut query = self.db().prepare_cached(sql)?;
        let now = query.query_row([id.0], |row| row.get(0)).optional()?;
        Ok(SpeakerId(now.unwrap_or(id.0)))
    }

    /// The roles live articles give a speaker, latest first, without repetition.
    pub fn roles(&self, id: SpeakerId) -> Result<Vec<String>, Error> {
        let mut query = self.db().prepare_cached(
            "SELECT p.role FROM people p
             JOIN articles a ON a.current = p.version AND a.removed IS NULL
             JOIN versions v ON v.id = p.version
             JOIN speakers s ON s.id = coalesce(p.placed, p.speaker)
             WHERE coalesce(s.now, s.id) = ?1 AND p.role IS NOT NULL
             GROUP BY p.role ORDER BY max(coalesce(v.published_day, v.arrival_day)) DESC, p.role",
        )?;
        let roles = query.query_map([id.0], |row| row.get(0))?;
        Ok(roles.collect::<Result<_, _>>()?)
    }
}
