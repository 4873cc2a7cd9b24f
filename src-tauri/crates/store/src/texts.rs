//! The texts of versions.

use nutgraf_model::{Block, Dateline, Details, Format, Furniture, Published, Sentence, Warning};

use rusqlite::types::{FromSqlError, ValueRef};

use crate::json::{from_json, from_json_option, from_name};
use crate::{Error, Store, VersionId, spans};

/// The text of a version, with everything that lists do not show.
#[derive(Clone, Debug, PartialEq)]
pub struct VersionText {
    /// The standfirst.
    pub standfirst: Option<String>,
    /// The body.
    pub body: String,
    /// Its file format.
    pub format: Format,
    /// The authors.
    pub byline: Vec<String>,
    /// The dateline.
    pub dateline: Option<Dateline>,
    /// When it was last changed.
    pub updated: Option<Published>,
    /// The parts of the body.
    pub blocks: Vec<Block>,
    /// The furniture: what was removed from the body.
    pub furniture: Vec<Furniture>,
    /// What is uncertain about it.
    pub warnings: Vec<Warning>,
    /// What its maker says of it besides.
    pub details: Details,
    /// Which analysis found the sentences, counted up as it improves.
    pub analysis: u32,
    /// The sentences of the body; none are stored of an analysis before it was counted.
    pub sentences: Vec<Sentence>,
}

impl Store {
    /// The text of a version.
    pub fn text(&self, version: VersionId) -> Result<VersionText, Error> {
        let mut query = self.db().prepare_cached(
            "SELECT t.standfirst, t.body, t.format, t.byline, t.dateline, t.updated, t.blocks,
                 t.furniture, t.warnings, v.analysis, t.spans,
                 t.details
             FROM texts t JOIN versions v ON v.id = t.version WHERE t.version = ?1",
        )?;
        let text = query.query_row([version], |row| {
            let blocks: Vec<Block> = from_json(row, 6)?;
            Ok(VersionText {
                sentences: sentences(row.get_ref(10)?, &blocks)?,
                standfirst: row.get(0)?,
                body: row.get(1)?,
                format: from_name(row, 2)?,
                byline: from_json(row, 3)?,
                dateline: from_json_option(row, 4)?,
                updated: from_json_option(row, 5)?,
                blocks,
                furniture: from_json(row, 7)?,
                warnings: from_json(row, 8)?,
                analysis: row.get(9)?,
                details: from_json_option(row, 11)?.unwrap_or_default(),
            })
        })?;
        Ok(text)
    }

    /// The body of a version alone.
    pub fn body(&self, version: VersionId) -> Result<String, Error> {
        let sql = "SELECT body FROM texts WHERE version = ?1";
        let mut query = self.db().prepare_cached(sql)?;
        Ok(query.query_row([version], |row| row.get(0))?)
    }
}

fn sentences(column: ValueRef, blocks: &[Block]) -> rusqlite::Result<Vec<Sentence>> {
    let packed = column.as_blob_or_null()?.unwrap_or_default();
    spans::unpack(packed, blocks).ok_or(FromSqlError::InvalidType.into())
}
