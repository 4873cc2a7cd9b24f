//! The days that have articles.

use nutgraf_model::{By, Day};
use rusqlite::OptionalExtension;

use crate::articles::{FROM, day_column};
use crate::json::from_name;
use crate::{Error, Store};

impl Store {
    /// The days with live articles and their numbers of articles, earliest first.
    pub fn days(&self, by: By) -> Result<Vec<(Day, usize)>, Error> {
        let column = day_column(by);
        let sql = format!(
            "SELECT v.{column}, count(*) {FROM}
             WHERE a.removed IS NULL AND v.{column} IS NOT NULL GROUP BY 1 ORDER BY 1"
        );
        let mut query = self.db().prepare_cached(&sql)?;
        let days = query.query_map([], |row| Ok((from_name(row, 0)?, row.get(1)?)))?;
        Ok(days.collect::<Result<_, _>>()?)
    }

    /// The days after `after` on which live articles arrived, earliest first. This reads only those
    /// days from the index, however large the library is.
    pub fn arrival_days_after(&self, after: Option<Day>) -> Result<Vec<Day>, Error> {
        let sql = "SELECT DISTINCT v.arrival_day FROM versions v
            JOIN articles a ON a.current = v.id AND a.removed IS NULL
            WHERE v.arrival_day > ?1 ORDER BY 1";
        let mut query = self.db().prepare_cached(sql)?;
        let after = after.map(|day| day.to_string()).unwrap_or_default();
        let days = query.query_map([after], |row| from_name(row, 0))?;
        Ok(days.collect::<Result<_, _>>()?)
    }

    /// For each day with live articles, the headline of its largest story, earliest first.
    pub fn day_headlines(&self, by: By) -> Result<Vec<(Day, String)>, Error> {
        let column = day_column(by);
        let sql = format!(
            "SELECT day, headline, max(size) FROM (
                 SELECT v.{column} AS day, v.headline AS headline, count(*) AS size
                 {FROM} WHERE a.removed IS NULL AND v.{column} IS NOT NULL
                 GROUP BY v.{column}, a.story HAVING a.id = min(a.id))
             GROUP BY day ORDER BY day"
        );
        let mut query = self.db().prepare_cached(&sql)?;
        let days = query.query_map([], |row| Ok((from_name(row, 0)?, row.get(1)?)))?;
        Ok(days.collect::<Result<_, _>>()?)
    }

    /// The latest day before `day` that has live articles.
    pub fn day_before(&self, by: By, day: Day) -> Result<Option<Day>, Error> {
        let column = day_column(by);
        let sql = format!(
            "SELECT v.{column} {FROM} WHERE a.removed IS NULL AND v.{column} < ?1
             ORDER BY v.{column} DESC LIMIT 1"
        );
        let mut query = self.db().prepare_cached(&sql)?;
        let found = query.query_row([day.to_string()], |row| from_name(row, 0));
        Ok(found.optional()?)
    }
}
