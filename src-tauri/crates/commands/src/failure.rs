//! Why a command failed: a short code for the page, a sentence for the user.

use serde::Serialize;

/// A failed command.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[error("{message}")]
pub struct Failure {
    /// What the page branches on: the newsroom's codes, and `unknown-command`, `bad-arguments`,
    /// `no-data-folder`, `bad-address`, `no-opener`, `no-file-manager`, `no-tray`, `cannot-speak`
    /// and `internal`.
    pub code: &'static str,
    /// One sentence for a person.
    pub message: String,
}

/// What a command gives back.
pub type Answer<T> = Result<T, Failure>;

impl Failure {
    /// A failure with a code of the list above.
    pub fn new(code: &'static str, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
        }
    }

    /// A fault of the app; the page cannot do anything about it.
    pub fn internal(what: impl std::fmt::Display) -> Self {
        Self::new("internal", format!("something went wrong inside: {what}"))
    }
}

impl From<nutgraf_newsroom::Error> for Failure {
    fn from(error: nutgraf_newsroom::Error) -> Self {
        Self::new(error.code(), error.to_string())
    }
}
