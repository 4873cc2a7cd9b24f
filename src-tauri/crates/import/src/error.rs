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
         add plain text, Markdown, saved HTML, .eml mail, .docx, .odt, .rtf, PDF, EPUB, a feed, JSON or CSV instead"
    )]
    UnknownFormat(&'static str),
    /// A document of an older or other program: what it is, and what to save it as.
    #[error(
        "this is {0}, which Nutgraf does not read: open it where it was made, save it as {1}, and add that"
    )]
    SaveAs(&'static str, &'static str),
    /// Locked by a password.
    #[error(
        "the file is locked by a password: save a copy without one, or copy its text and paste it"
    )]
    Locked,
    /// Locked by the shop that sold it.
    #[error(
        "the book is locked by the shop that sold it (DRM): only that shop's programs can open it"
    )]
    Protected,
    /// Pages that are pictures.
    #[error(
        "its pages are pictures without text: run text recognition (OCR) on it and add what that gives"
    )]
    Scanned,
    /// Text whose characters have no meaning.
    #[error(
        "its letters cannot be told apart, only seen: run text recognition (OCR) on it, or copy the text where it was first published"
    )]
    Garbled,
    /// Packed so that it holds more than can be unpacked.
    #[error(
        "the file unpacks to far more than any document holds: save the article alone and add that"
    )]
    Unpacked,
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
    /// JSON or a table in which nothing looks like an article.
    #[error(
        "no articles were found in its fields: there must be a text with a title, a date or an address"
    )]
    NoRecords,
    /// A shortcut or list without an address.
    #[error("no web address was found in it: open the page, save it, and add that")]
    NoAddress,
    /// A shortcut to something other than a page of the web.
    #[error(
        "it leads to no page of the web (only http and https are followed): \
         open what it leads to, save it, and add that"
    )]
    NotWeb,
    /// More articles in one file than [`crate::limits::MAX_PARTS`].
    #[error(
        "the file holds more than {} articles and the rest was left out: split it and add the parts",
        crate::limits::MAX_PARTS
    )]
    TooMany,
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
            ReadError::UnknownFormat(_) | ReadError::SaveAs(..) => RejectCode::UnknownFormat,
            ReadError::Scanned | ReadError::Garbled => RejectCode::NoText,
            ReadError::Locked | ReadError::Protected => RejectCode::Locked,
            ReadError::TooLarge(_) | ReadError::Unpacked => RejectCode::TooLarge,
            ReadError::NoArticle | ReadError::NoRecords => RejectCode::NoArticle,
            ReadError::NoAddress | ReadError::NotWeb => RejectCode::BadAddress,
            ReadError::TooMany => RejectCode::TooMany,
            ReadError::ReaderFailed => RejectCode::ReaderFailed,
        }
    }
}
