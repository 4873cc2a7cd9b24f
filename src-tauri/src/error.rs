//! What a command answers when it fails: a short code for the page, a sentence for the reader.

use serde::Serialize;

/// A failed command.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[error("{message}")]
pub(crate) struct CommandError {
    /// What the page branches on: the newsroom's codes, and `no-data-folder`, `bad-address`,
    /// `no-opener`, `no-file-manager`, `no-tray` and `internal` of the shell.
    pub(crate) code: &'static str,
    /// One sentence for a person.
    pub(crate) message: String,
}

/// What a command gives back.
pub(crate) type Answer<T> = Result<T, CommandError>;

impl CommandError {
    pub(crate) fn new(code: &'static str, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
        }
    }

    /// A fault of ours that nobody can branch on.
    pub(crate) fn internal(what: impl std::fmt::Display) -> Self {
        Self::new("internal", format!("something went wrong inside: {what}"))
    }
}

impl From<nutgraf_newsroom::Error> for CommandError {
    fn from(error: nutgraf_newsroom::Error) -> Self {
        Self::new(error.code(), error.to_string())
    }
}
