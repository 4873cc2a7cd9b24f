//! Why a wish of the reader could not be met.

/// What can go wrong in the newsroom.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such article, story, speaker, batch or receipt.
    #[error("{what} is not in the library")]
    NotFound {
        /// What was sought, e.g. `article 12`.
        what: String,
    },
}

impl Error {
    /// The reason for programs, in kebab-case.
    pub fn code(&self) -> &'static str {
        match self {
            Error::NotFound { .. } => "not-found",
        }
    }
}
