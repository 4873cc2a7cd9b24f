//! The provenance of versions, for re-extraction: how a version was read, which blocks of its
//! original the user chose, and which versions an act made.

use nutgraf_model::{Act, ArticleId, BatchId, Day};
use rusqlite::{OptionalExtension, Row, params};

use crate::json::{from_name, to_json};
use crate::{ActId, Error, ExtractionInfo, OriginalId, Store, VersionId, Writing};

/// Where a version came from and how it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provenance {
    /// The version.
    pub version: VersionId,
    /// The import.
    pub batch: BatchId,
    /// The bytes it was read from.
    pub original: OriginalId,
    /// The item's name.
    pub item: String,
    /// When it arrived, RFC 3339 in the user's zone.
    pub moment: String,
    /// The day of its edition.
    pub day: Day,
    /// How it was read.
    pub extraction: ExtractionInfo,
}

/// A version that an act of re-extraction made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReextractedVersion {
    /// The article.
    pub article: ArticleId,
    /// The version before it.
    pub earlier: VersionId,
    /// The new version.
    pub made: VersionId,
}

const OLDER: &str = "FROM articles a JOIN versions v ON v.id = a.current
    WHERE a.removed IS NULL AND coalesce(v.reader, 0) < ?1";

impl Store {
    /// The provenance of a version.
    pub fn provenance(&self, version: VersionId) -> Result<Provenance, Error> {
        let sql = "SELECT batch, original, item, arrived, arrival_day, reader, place, saved
            FROM versions WHERE id = ?1";
        let row = |row: &Row| {
            Ok(Provenance {
                version,
                batch: BatchId(row.get(0)?),
                original: row.get(1)?,
                item: row.get(2)?,
                moment: row.get(3)?,
                day: from_name(row, 4)?,
                extraction: ExtractionInfo {
                    extractor: row.get(5)?,
                    place: row.get(6)?,
                    saved: row.get(7)?,
                },
            })
        };
        Ok(self.db().prepare_cached(sql)?.query_row([version], row)?)
    }

    /// The live articles whose present version was read by an extractor older than `extractor`.
    pub fn extracted_before(&self, extractor: u32) -> Result<Vec<ArticleId>, Error> {
        let sql = format!("SELECT a.id {OLDER} ORDER BY a.id");
        let mut query = self.db().prepare_cached(&sql)?;
        let ids = query.query_map([extractor], |row| row.get(0).map(ArticleId))?;
        Ok(ids.collect::<Result<_, _>>()?)
    }

    /// The number of those articles.
    pub fn count_extracted_before(&self, extractor: u32) -> Result<usize, Error> {
        let sql = format!("SELECT count(*) {OLDER}");
        let mut query = self.db().prepare_cached(&sql)?;
        Ok(query.query_row([extractor], |row| row.get(0))?)
    }

    /// The keys of the blocks that the user chose of an article's original; `None` if the extractor
    /// decides.
    pub fn choice(
        &self,
        article: ArticleId,
        original: OriginalId,
    ) -> Result<Option<Vec<String>>, Error> {
        let sql = "SELECT kept FROM choices WHERE article = ?1 AND original = ?2 AND NOT undone
            ORDER BY id DESC LIMIT 1";
        let mut query = self.db().prepare_cached(sql)?;
        let kept: Option<Option<String>> = query
            .query_row(params![article.0, original], |row| row.get(0))
            .optional()?;
        let damaged = |_| Error::Damaged(format!("the choice of blocks of article {article}"));
        kept.flatten()
            .map(|kept| serde_json::from_str(&kept).map_err(damaged))
            .transpose()
    }

    /// The versions that an act made.
    pub fn versions_made_by(&self, act: ActId) -> Result<Vec<ReextractedVersion>, Error> {
        let sql = "SELECT article, earlier, made FROM act_versions WHERE act = ?1";
        let mut query = self.db().prepare_cached(sql)?;
        let made = query.query_map([act], |row| {
            Ok(ReextractedVersion {
                article: ArticleId(row.get(0)?),
                earlier: row.get(1)?,
                made: row.get(2)?,
            })
        })?;
        Ok(made.collect::<Result<_, _>>()?)
    }
}

impl Writing<'_> {
    /// Stores that an extractor reads a version in the same way.
    pub fn set_extractor(&self, version: VersionId, extractor: u32) -> Result<(), Error> {
        let sql = "UPDATE versions SET reader = ?2 WHERE id = ?1";
        self.db()
            .prepare_cached(sql)?
            .execute(params![version, extractor])?;
        Ok(())
    }

    /// Stores the user's choice of blocks; `None` if the extractor decides again.
    pub fn add_choice(
        &self,
        act: ActId,
        article: ArticleId,
        original: OriginalId,
        kept: Option<&[String]>,
    ) -> Result<(), Error> {
        let kept = kept.map(|kept| to_json(&kept)).transpose()?;
        let sql = "INSERT INTO choices (act, article, original, kept) VALUES (?1, ?2, ?3, ?4)";
        self.db()
            .prepare_cached(sql)?
            .execute(params![act, article.0, original, kept])?;
        Ok(())
    }

    /// Logs a version that an act made.
    pub fn log_made_version(&self, act: ActId, made: ReextractedVersion) -> Result<(), Error> {
        let sql = "INSERT INTO act_versions (act, article, earlier, made) VALUES (?1, ?2, ?3, ?4)";
        self.db().prepare_cached(sql)?.execute(params![
            act,
            made.article.0,
            made.earlier,
            made.made
        ])?;
        Ok(())
    }

    /// Replaces the description of an act, which is complete only at its end.
    pub fn set_act(&self, id: ActId, act: &Act) -> Result<(), Error> {
        let sql = "UPDATE acts SET act = ?2 WHERE id = ?1";
        self.db().execute(sql, params![id, to_json(act)?])?;
        Ok(())
    }

    /// Undoes the choices of an act.
    pub fn undo_choices(&self, act: ActId) -> Result<(), Error> {
        let sql = "UPDATE choices SET undone = 1 WHERE act = ?1";
        self.db().execute(sql, [act])?;
        Ok(())
    }
}
