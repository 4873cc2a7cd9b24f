//! What analysis found in versions, and by which analysis: what an earlier one found is found anew.
//! The new findings take the place of the old ones; the text, its quotes' keys and what the user
//! said of them stay.

use nutgraf_model::{ArticleId, EditionKey, Findings};
use rusqlite::{OptionalExtension, params};

use crate::articles::{day_column, number};
use crate::{Error, Store, VersionId, Writing, spans};

impl Store {
    /// Whether an analysis before this one read any version.
    pub fn has_analysed_before(&self, analysis: u32) -> Result<bool, Error> {
        let sql = "SELECT EXISTS (SELECT 1 FROM versions WHERE analysis < ?1)";
        let mut query = self.db().prepare_cached(sql)?;
        Ok(query.query_row([analysis], |row| row.get(0))?)
    }

    /// Which analysis read a version; `None` where there is no such version.
    pub fn analysis_of(&self, version: VersionId) -> Result<Option<u32>, Error> {
        let sql = "SELECT analysis FROM versions WHERE id = ?1";
        let mut query = self.db().prepare_cached(sql)?;
        Ok(query.query_row([version], |row| row.get(0)).optional()?)
    }

    /// How many versions an analysis before this one read.
    pub fn count_analysed_before(&self, analysis: u32) -> Result<usize, Error> {
        let sql = "SELECT count(*) FROM versions WHERE analysis < ?1";
        let mut query = self.db().prepare_cached(sql)?;
        Ok(query.query_row([analysis], |row| row.get(0))?)
    }

    /// Up to `most` versions that an analysis before this one read, the latest first, of those
    /// that came before `before`. Replaced versions and those of removed articles are among them.
    pub fn analysed_before(
        &self,
        analysis: u32,
        before: VersionId,
        most: usize,
    ) -> Result<Vec<(VersionId, ArticleId)>, Error> {
        // By the key, which `+` leaves as the only way: the index on the analysis would sort all.
        let mut query = self.db().prepare_cached(
            "SELECT id, article FROM versions
             WHERE +analysis < ?1 AND id < ?2 ORDER BY id DESC LIMIT ?3",
        )?;
        let found = query.query_map(params![analysis, before, number(most)], |row| {
            Ok((row.get(0)?, ArticleId(row.get(1)?)))
        })?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// Up to `most` present versions of live articles of a day that an analysis before this one
    /// read, the latest first.
    pub fn of_day_analysed_before(
        &self,
        analysis: u32,
        EditionKey { by, day }: EditionKey,
        most: usize,
    ) -> Result<Vec<(VersionId, ArticleId)>, Error> {
        let column = day_column(by);
        let mut query = self.db().prepare_cached(&format!(
            "SELECT v.id, a.id FROM versions v
             JOIN articles a ON a.current = v.id AND a.removed IS NULL
             WHERE v.{column} = ?2 AND +v.analysis < ?1 ORDER BY v.id DESC LIMIT ?3"
        ))?;
        let found = query.query_map(params![analysis, day.to_string(), number(most)], |row| {
            Ok((row.get(0)?, ArticleId(row.get(1)?)))
        })?;
        Ok(found.collect::<Result<_, _>>()?)
    }
}

impl Writing<'_> {
    /// Puts new findings of a version in the place of the old ones.
    pub fn set_findings(&self, version: VersionId, findings: &Findings) -> Result<(), Error> {
        let packed = spans::pack(&findings.sentences)?;
        let sql = "UPDATE texts SET spans = ?2, sentences = '' WHERE version = ?1";
        self.db()
            .prepare_cached(sql)?
            .execute(params![version, packed])?;
        let sql = "UPDATE versions SET analysis = ?2 WHERE id = ?1";
        self.db()
            .prepare_cached(sql)?
            .execute(params![version, findings.analysis])?;
        self.replace_speech(version, findings)
    }
}
