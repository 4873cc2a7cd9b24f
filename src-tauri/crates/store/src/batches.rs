//! Imports.

use nutgraf_model::{Batch, BatchId};
use rusqlite::{OptionalExtension, Row, params};

use crate::{ActId, Error, Store, Writing};

const BATCH: &str = "SELECT b.id, b.started, b.finished, b.cancelled, b.undone IS NOT NULL,
        b.samples, coalesce(sum(r.outcome <> 'opened'), 0),
        coalesce(sum(r.outcome = 'added'), 0), coalesce(sum(r.outcome = 'already-had'), 0),
        coalesce(sum(r.outcome = 'updated'), 0), coalesce(sum(r.outcome = 'rejected'), 0),
        coalesce(sum(r.outcome = 'offered'), 0)
    FROM batches b LEFT JOIN receipts r ON r.batch = b.id";

fn batch(row: &Row) -> rusqlite::Result<Batch> {
    Ok(Batch {
        id: BatchId(row.get(0)?),
        started: row.get(1)?,
        finished: row.get(2)?,
        cancelled: row.get(3)?,
        undone: row.get(4)?,
        samples: row.get(5)?,
        items: row.get(6)?,
        added: row.get(7)?,
        already_had: row.get(8)?,
        updated: row.get(9)?,
        rejected: row.get(10)?,
        offered: row.get(11)?,
    })
}

impl Store {
    /// One import.
    pub fn batch(&self, id: BatchId) -> Result<Option<Batch>, Error> {
        let sql = format!("{BATCH} WHERE b.id = ?1 GROUP BY b.id");
        let mut query = self.db().prepare_cached(&sql)?;
        Ok(query.query_row([id.0], batch).optional()?)
    }

    /// All imports, latest first.
    pub fn batches(&self) -> Result<Vec<Batch>, Error> {
        let mut query = self
            .db()
            .prepare_cached(&format!("{BATCH} GROUP BY b.id ORDER BY b.id DESC"))?;
        let all = query.query_map([], batch)?;
        Ok(all.collect::<Result<_, _>>()?)
    }

    /// How many imports there are, and whether one of them is the samples.
    pub fn batch_counts(&self) -> Result<(usize, bool), Error> {
        let sql = "SELECT count(*), coalesce(max(samples AND undone IS NULL), 0) FROM batches";
        let row = |row: &Row| Ok((row.get(0)?, row.get(1)?));
        Ok(self.db().query_row(sql, [], row)?)
    }

    /// The imports that have not ended, earliest first.
    pub fn unfinished_batches(&self) -> Result<Vec<BatchId>, Error> {
        self.batch_ids("SELECT id FROM batches WHERE NOT finished ORDER BY id")
    }

    /// The imports of the samples.
    pub fn sample_batches(&self) -> Result<Vec<BatchId>, Error> {
        self.batch_ids("SELECT id FROM batches WHERE samples ORDER BY id")
    }

    fn batch_ids(&self, sql: &str) -> Result<Vec<BatchId>, Error> {
        let mut query = self.db().prepare_cached(sql)?;
        let ids = query.query_map([], |row| row.get(0).map(BatchId))?;
        Ok(ids.collect::<Result<_, _>>()?)
    }
}

impl Writing<'_> {
    /// Begins an import. `started` is RFC 3339.
    pub fn add_batch(&self, started: &str, samples: bool) -> Result<BatchId, Error> {
        let sql = "INSERT INTO batches (started, samples) VALUES (?1, ?2)";
        self.db().execute(sql, params![started, samples])?;
        Ok(BatchId(self.db().last_insert_rowid()))
    }

    /// Marks an import as finished: every item has its outcome.
    pub fn finish_batch(&self, id: BatchId, cancelled: bool) -> Result<(), Error> {
        let sql = "UPDATE batches SET finished = 1, cancelled = ?2 WHERE id = ?1";
        self.db().execute(sql, params![id.0, cancelled])?;
        Ok(())
    }

    /// Sets the act that undid an import, or clears it.
    pub fn set_batch_undone(&self, id: BatchId, act: Option<ActId>) -> Result<(), Error> {
        let sql = "UPDATE batches SET undone = ?2 WHERE id = ?1";
        self.db().execute(sql, params![id.0, act])?;
        Ok(())
    }

    /// Deletes an import and everything that came with it.
    pub fn delete_batch(&self, id: BatchId) -> Result<(), Error> {
        let db = self.db();
        for (stored, earlier) in self.updated_by(id)? {
            self.set_current(stored.line.id, earlier)?;
        }
        self.write_index()?;
        for sql in [
            "DELETE FROM found WHERE rowid IN (SELECT id FROM articles WHERE batch = ?1)",
            "DELETE FROM quotes WHERE version IN (SELECT v.id FROM versions v
                 JOIN articles a ON a.id = v.article WHERE v.batch = ?1 OR a.batch = ?1)",
            "DELETE FROM versions WHERE batch = ?1
                 OR article IN (SELECT id FROM articles WHERE batch = ?1)",
            "DELETE FROM articles WHERE batch = ?1",
            "DELETE FROM batches WHERE id = ?1",
            // Acts that speak of nothing any more cannot be taken back.
            "DELETE FROM acts WHERE ?1 = ?1 AND id NOT IN (SELECT act FROM act_articles)
                 AND id NOT IN (SELECT act FROM speaker_merges)
                 AND id NOT IN (SELECT act FROM speaker_names)",
            "DELETE FROM stories WHERE ?1 = ?1 AND merged IS NULL
                 AND id NOT IN (SELECT story FROM articles)",
            "DELETE FROM speakers WHERE ?1 = ?1 AND id NOT IN
                 (SELECT speaker FROM people WHERE speaker IS NOT NULL
                 UNION SELECT speaker FROM placements
                 UNION SELECT speaker FROM quote_corrections WHERE speaker IS NOT NULL
                 UNION SELECT speaker FROM speaker_merges
                 UNION SELECT into_speaker FROM speaker_merges
                 UNION SELECT speaker FROM speaker_names)",
        ] {
            db.execute(sql, [id.0])?;
        }
        self.drop_unused_originals()
    }
}
