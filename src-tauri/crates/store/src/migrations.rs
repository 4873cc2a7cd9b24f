//! The migrations of the library: numbered steps that each run once. Only add to the end.

use rusqlite::{Connection, TransactionBehavior};

use crate::Error;

const MIGRATIONS: &[&str] = &[
    include_str!("migrations/0001_imports.sql"),
    include_str!("migrations/0002_articles.sql"),
    include_str!("migrations/0003_quotes.sql"),
    include_str!("migrations/0004_editions_and_acts.sql"),
    include_str!("migrations/0005_search.sql"),
    include_str!("migrations/0006_tags_and_searches.sql"),
    include_str!("migrations/0007_speakers.sql"),
    include_str!("migrations/0008_members.sql"),
    include_str!("migrations/0009_stories_by_hand.sql"),
    include_str!("migrations/0010_highlights.sql"),
    include_str!("migrations/0011_read_again.sql"),
    include_str!("migrations/0012_generation.sql"),
    include_str!("migrations/0013_revisions.sql"),
    include_str!("migrations/0014_remarks.sql"),
    include_str!("migrations/0015_quotes_of_a_speaker.sql"),
    include_str!("migrations/0016_lifted.sql"),
    include_str!("migrations/0017_analysis.sql"),
    include_str!("migrations/0018_kind.sql"),
    include_str!("migrations/0019_details.sql"),
];

/// Migrates a library to the present schema. If two programs open a new library at once, the write
/// lock orders them, and the second finds the work done.
pub(crate) fn run(connection: &mut Connection) -> Result<(), Error> {
    if schema_version(connection)? == MIGRATIONS.len() {
        return Ok(());
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let done = schema_version(&transaction)?;
    for step in &MIGRATIONS[done..] {
        transaction.execute_batch(step)?;
    }
    transaction.pragma_update(None, "user_version", MIGRATIONS.len() as i64)?;
    transaction.commit()?;
    Ok(())
}

/// The schema version: the number of migrations that have run.
pub(crate) fn schema_version(connection: &Connection) -> Result<usize, Error> {
    let found: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    match usize::try_from(found) {
        Ok(done) if done <= MIGRATIONS.len() => Ok(done),
        _ => Err(Error::TooNew { found }),
    }
}

/// Whether the library has the present schema.
pub(crate) fn is_current(connection: &Connection) -> Result<bool, Error> {
    Ok(schema_version(connection)? == MIGRATIONS.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_older_library_keeps_its_speakers_with_their_keys() {
        let mut connection = Connection::open_in_memory().expect("opens");
        for step in &MIGRATIONS[..6] {
            connection.execute_batch(step).expect("a step");
        }
        connection
            .pragma_update(None, "user_version", 6)
            .expect("notes");
        connection
            .execute_batch(
                "INSERT INTO originals VALUES (1, x'00', 0, x'00');
                 INSERT INTO batches (id, started) VALUES (1, '2026-11-20');
                 INSERT INTO stories (id) VALUES (1);
                 INSERT INTO articles (id, batch, story) VALUES (1, 1, 1);
                 INSERT INTO versions (id, article, batch, original, item, arrived, arrival_day,
                     headline, body_hash, words, very_short)
                     VALUES (1, 1, 1, 1, '', '', '2026-11-20', '', x'00', 1, 0);
                 UPDATE articles SET current = 1;
                 INSERT INTO speakers (id, name, kind, key) VALUES (7, 'Ana', 'person', 'ana');
                 INSERT INTO people VALUES (1, 0, 'Ana', NULL, 'person', '[]', 7);
                 INSERT INTO quotes (version, start, \"end\", kind, person, confidence, weight)
                     VALUES (1, 0, 1, 'direct', 0, 1, 1);",
            )
            .expect("an older library");
        run(&mut connection).expect("takes the later steps");
        let speaker: (i64, String, i64) = connection
            .query_row(
                "SELECT s.id, s.name, q.voice FROM quotes q JOIN speakers s ON s.id = q.speaker",
                [],
                |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
            )
            .expect("a speaker");
        assert_eq!(speaker, (7, "Ana".to_owned(), 0));
        let mut query = connection
            .prepare("PRAGMA foreign_key_check")
            .expect("a check");
        assert!(!query.exists([]).expect("checks"), "no row points nowhere");
    }

    #[test]
    fn an_older_library_keeps_its_receipts_with_their_keys() {
        let mut connection = Connection::open_in_memory().expect("opens");
        for step in &MIGRATIONS[..7] {
            connection.execute_batch(step).expect("a step");
        }
        connection
            .pragma_update(None, "user_version", 7)
            .expect("notes");
        connection
            .execute_batch(
                "INSERT INTO batches (id, started) VALUES (1, '2026-11-20');
                 INSERT INTO receipts (id, batch, item, path, outcome, detail, code)
                     VALUES (5, 1, 'a.txt', x'61', 'rejected', 'empty', 'empty');",
            )
            .expect("an older library");
        run(&mut connection).expect("takes the later steps");
        connection
            .execute("INSERT INTO receipts (batch, item) VALUES (1, 'c.txt')", [])
            .expect("a new receipt");
        let mut query = connection
            .prepare("SELECT id, item, detail, reached FROM receipts ORDER BY id")
            .expect("a query");
        let row = |row: &rusqlite::Row| {
            Ok((
                row.get(0)?,
                row.get::<_, String>(1)?,
                row.get::<_, Option<String>>(2)?,
                row.get::<_, i64>(3)?,
            ))
        };
        let rows: Result<Vec<(i64, _, _, _)>, _> =
            query.query_map([], row).expect("rows").collect();
        let empty = Some("empty".to_owned());
        assert_eq!(
            rows.expect("rows"),
            [
                (5, "a.txt".to_owned(), empty, 0),
                (6, "c.txt".to_owned(), None, 0)
            ]
        );
    }
}
