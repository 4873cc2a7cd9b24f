//! Closed editions: their exact content, with a hash that proves it.

use nutgraf_model::{Day, Edition};
use rusqlite::{OptionalExtension, Row, params};

use crate::json::{from_name, from_name_option, to_json};
use crate::{Error, Store, Writing};

/// A closed edition as it is stored.
#[derive(Clone, Debug, PartialEq)]
pub struct ClosedEdition {
    /// Its day.
    pub day: Day,
    /// Its number.
    pub number: u32,
    /// Articles of the day.
    pub articles: usize,
    /// Its first headline.
    pub headline: Option<String>,
    /// The edition as JSON.
    pub json: String,
    hash: [u8; 32],
}

impl ClosedEdition {
    /// Whether it is byte for byte as it was closed.
    pub fn is_unchanged(&self) -> bool {
        blake3::hash(self.json.as_bytes()).as_bytes() == &self.hash
    }

    /// Its content.
    pub fn edition(&self) -> Result<Edition, Error> {
        Ok(serde_json::from_str(&self.json)?)
    }
}

/// A closed edition as lists show it, without its content.
#[derive(Clone, Debug, PartialEq)]
pub struct ClosedEditionLine {
    /// Its day.
    pub day: Day,
    /// Its number.
    pub number: u32,
    /// Articles of the day.
    pub articles: usize,
    /// Its first headline.
    pub headline: Option<String>,
}

const CLOSED_EDITION: &str = "SELECT day, number, articles, headline, frozen, hash FROM editions";

fn closed_edition(row: &Row) -> rusqlite::Result<ClosedEdition> {
    Ok(ClosedEdition {
        day: from_name(row, 0)?,
        number: row.get(1)?,
        articles: row.get(2)?,
        headline: row.get(3)?,
        json: row.get(4)?,
        hash: row.get(5)?,
    })
}

impl Store {
    /// The closed edition of a day.
    pub fn closed_edition(&self, day: Day) -> Result<Option<ClosedEdition>, Error> {
        let mut query = self
            .db()
            .prepare_cached(&format!("{CLOSED_EDITION} WHERE day = ?1"))?;
        Ok(query
            .query_row([day.to_string()], closed_edition)
            .optional()?)
    }

    /// All closed editions, earliest first.
    pub fn closed_editions(&self) -> Result<Vec<ClosedEdition>, Error> {
        let mut query = self
            .db()
            .prepare_cached(&format!("{CLOSED_EDITION} ORDER BY day"))?;
        let all = query.query_map([], closed_edition)?;
        Ok(all.collect::<Result<_, _>>()?)
    }

    /// All closed editions as lists show them, earliest first. Their content, which is a hundred
    /// times as long, is not read.
    pub fn closed_edition_lines(&self) -> Result<Vec<ClosedEditionLine>, Error> {
        let sql = "SELECT day, number, articles, headline FROM editions ORDER BY day";
        let mut query = self.db().prepare_cached(sql)?;
        let lines = query.query_map([], |row| {
            Ok(ClosedEditionLine {
                day: from_name(row, 0)?,
                number: row.get(1)?,
                articles: row.get(2)?,
                headline: row.get(3)?,
            })
        })?;
        Ok(lines.collect::<Result<_, _>>()?)
    }

    /// The closed days, earliest first.
    pub fn closed_days(&self) -> Result<Vec<Day>, Error> {
        let mut query = self
            .db()
            .prepare_cached("SELECT day FROM editions ORDER BY day")?;
        let days = query.query_map([], |row| from_name(row, 0))?;
        Ok(days.collect::<Result<_, _>>()?)
    }

    /// The latest closed day.
    pub fn last_closed(&self) -> Result<Option<Day>, Error> {
        let mut query = self.db().prepare_cached("SELECT max(day) FROM editions")?;
        Ok(query.query_row([], |row| from_name_option(row, 0))?)
    }

    /// The latest closed day before `day`.
    pub fn closed_before(&self, day: Day) -> Result<Option<Day>, Error> {
        let sql = "SELECT max(day) FROM editions WHERE day < ?1";
        let mut query = self.db().prepare_cached(sql)?;
        Ok(query.query_row([day.to_string()], |row| from_name_option(row, 0))?)
    }

    /// The number of the latest closed edition; 0 if none is closed.
    pub fn last_number(&self) -> Result<u32, Error> {
        let sql = "SELECT coalesce(max(number), 0) FROM editions";
        Ok(self
            .db()
            .prepare_cached(sql)?
            .query_row([], |row| row.get(0))?)
    }
}

impl Writing<'_> {
    /// Closes an edition for ever.
    pub fn close_edition(&self, edition: &Edition, number: u32) -> Result<(), Error> {
        let json = to_json(edition)?;
        let lead = edition.lead.as_ref().map(|lead| &lead.headline);
        let headline = lead.or(edition.briefs.first().map(|brief| &brief.headline));
        let sql = "INSERT INTO editions (day, number, articles, headline, frozen, hash)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
        self.db().prepare_cached(sql)?.execute(params![
            edition.key.day.to_string(),
            number,
            edition.facts.articles,
            headline,
            json,
            blake3::hash(json.as_bytes()).as_bytes(),
        ])?;
        Ok(())
    }

    /// Deletes the closed editions that contain only sample articles.
    pub fn drop_editions_only_of_samples(&self) -> Result<(), Error> {
        self.db().execute(
            "DELETE FROM editions WHERE day NOT IN (
                 SELECT v.arrival_day FROM versions v JOIN batches b ON b.id = v.batch
                 WHERE NOT b.samples)",
            [],
        )?;
        Ok(())
    }
}
