//! Changes of the search index. [`Writing`](crate::Writing) collects them and writes many at once.

use nutgraf_model::ArticleId;
use rusqlite::{Connection, params};

use crate::Error;

/// A change of the search index.
pub(crate) enum IndexUpdate {
    /// An article has these texts.
    Added(ArticleId, [String; 3]),
    /// An article is found no longer.
    Removed(ArticleId),
}

impl IndexUpdate {
    /// Writes it to the index.
    pub(crate) fn write(&self, db: &Connection) -> Result<(), Error> {
        match self {
            IndexUpdate::Added(id, [headline, standfirst, body]) => {
                let sql = "INSERT INTO found (rowid, headline, standfirst, body)
                    VALUES (?1, ?2, ?3, ?4)";
                let args = params![id.0, headline, standfirst, body];
                db.prepare_cached(sql)?.execute(args)?;
            }
            IndexUpdate::Removed(id) => {
                let sql = "DELETE FROM found WHERE rowid = ?1";
                db.prepare_cached(sql)?.execute([id.0])?;
            }
        }
        Ok(())
    }
}
