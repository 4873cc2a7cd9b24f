//! How the library came to its form: numbered steps, each taken once. Only ever add to the end.

use rusqlite::{Connection, TransactionBehavior};

use crate::Error;

const STEPS: &[&str] = &[
    include_str!("migrations/0001_imports.sql"),
    include_str!("migrations/0002_articles.sql"),
    include_str!("migrations/0003_quotes.sql"),
    include_str!("migrations/0004_editions_and_acts.sql"),
    include_str!("migrations/0005_search.sql"),
    include_str!("migrations/0006_tags_and_searches.sql"),
];

/// Brings a library to the present form. Two programs that open a new library at once are told
/// apart by the write lock: the second finds the work done.
pub(crate) fn run(connection: &mut Connection) -> Result<(), Error> {
    if form(connection)? == STEPS.len() {
        return Ok(());
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let done = form(&transaction)?;
    for step in &STEPS[done..] {
        transaction.execute_batch(step)?;
    }
    transaction.pragma_update(None, "user_version", STEPS.len() as i64)?;
    transaction.commit()?;
    Ok(())
}

/// How many steps the library has taken.
pub(crate) fn form(connection: &Connection) -> Result<usize, Error> {
    let found: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    match usize::try_from(found) {
        Ok(done) if done <= STEPS.len() => Ok(done),
        _ => Err(Error::TooNew { found }),
    }
}

/// Whether the library has the present form.
pub(crate) fn is_current(connection: &Connection) -> Result<bool, Error> {
    Ok(form(connection)? == STEPS.len())
}
