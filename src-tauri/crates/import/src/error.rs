//! Why an item could not be read, for programs and for a person.

use nutgraf_model::RejectCode;

/// Why an item could not be read. The message is one sentence for a person.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// No bytes, or only white space.
    #[error("the file is empty: save the article again and add that copy")]
    Empty,
    /// The bytes are no format Nutgraf reads; holds what they look like.
    #[error(
        "this looks like {0}, which is not a format Nutgraf reads: \
         add plain text, Markdown, saved HTML or .eml mail instead"
    )]
    UnknownFormat(&'static str),
    /// More bytes than [`crate::MAX_BYTES`]; holds the size in bytes.
    #[error(
        "the file has {} MB and the limit is {} MB: split it or save the article alone",
        .0 / 1_000_000,
        crate::MAX_BYTES / (1024 * 1024)
    )]
    TooLarge(usize),
    /// Readable, but without running text.
    #[error(
        "no article text was found in it: open the page until its text shows, \
         save it again, or copy the text and paste it"
    )]
    NoArticle,
    /// The reader of the format gave up on it.
    #[error(
        "the file could not be read, it may be damaged: \
         save it again, or copy its text and paste it"
    )]
    ReaderFailed,
}

impl ReadError {
    /// The reason for programs.
    pub fn code(&self) -> RejectCode {
        match self {
            ReadError::Empty => RejectCode::Empty,
            ReadError::UnknownFormat(_) => RejectCode::UnknownFormat,
            ReadError::TooLarge(_) => RejectCode::TooLarge,
            ReadError::NoArticle => RejectCode::NoArticle,
            ReadError::ReaderFailed => RejectCode::ReaderFailed,
        }
    }
}
