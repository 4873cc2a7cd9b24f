//! Why the library could not be read or written.

/// What can go wrong in the store.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The library lies where nothing can be written.
    #[error("the library cannot be written: its place is read-only")]
    ReadOnly,
    /// Another program held the library for longer than we wait.
    #[error("the library is busy: another program is writing to it; try again in a moment")]
    Busy,
    /// The library was written by a newer Nutgraf.
    #[error("the library was written by a newer version of Nutgraf (form {found})")]
    TooNew {
        /// The number of its form.
        found: i64,
    },
    /// The library cannot be opened at all.
    #[error("the library cannot be opened: {0}")]
    CannotOpen(#[source] std::io::Error),
    /// There is no room left where the library lies.
    #[error("there is no room left for the library on the disk")]
    Full,
    /// What is stored cannot be understood.
    #[error("the library is damaged: {0}")]
    Damaged(String),
    /// The database failed otherwise.
    #[error("the library failed: {0}")]
    Database(#[source] rusqlite::Error),
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        match error.sqlite_error_code() {
            Some(Code::ReadOnly) => Error::ReadOnly,
            Some(Code::DatabaseBusy | Code::DatabaseLocked) => Error::Busy,
            Some(Code::DiskFull) => Error::Full,
            Some(Code::DatabaseCorrupt | Code::NotADatabase) => Error::Damaged(error.to_string()),
            _ => Error::Database(error),
        }
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Error::Damaged(error.to_string())
    }
}
