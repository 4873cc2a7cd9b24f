//! The texts of versions.

use nutgraf_model::{Block, Dateline, Format, Furniture, Published, Sentence, Warning};

use crate::json::{from_json, from_json_option, from_name};
use crate::{Error, Store, VersionId};

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
    /// The sentences of the body.
    pub sentences: Vec<Sentence>,
}

impl Store {
    /// The text of a version.
    pub fn text(&self, version: VersionId) -> Result<VersionText, Error> {
        let mut query = self.db().prepare_cached(
            "SELECT standfirst, body, format, byline, dateline, updated, blocks, furniture,
                 warnings, sentences FROM texts WHERE version = ?1",
        )?;
        let text = query.query_row([version], |row| {
            Ok(VersionText {
                standfirst: row.get(0)?,
                body: row.get(1)?,
                format: from_name(row, 2)?,
                byline: from_json(row, 3)?,
                dateline: from_json_option(row, 4)?,
                updated: from_json_option(row, 5)?,
                blocks: from_json(row, 6)?,
                furniture: from_json(row, 7)?,
                warnings: from_json(row, 8)?,
                sentences: from_json(row, 9)?,
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
