//! Bytes -> Article: one reader per format, furniture removal, byline, dateline, date, language.

use nutgraf_model::{Article, Language, Original, RejectCode};

/// What is to be read.
#[derive(Clone, Copy, Debug)]
pub struct Item<'a> {
    /// The item's name: a path, an address; its ending is a hint.
    pub name: &'a str,
    /// Its bytes.
    pub bytes: &'a [u8],
    /// Where it was fetched from, where it was.
    pub url: Option<&'a str>,
}

/// The largest item that is read, in bytes.
pub const MAX_BYTES: usize = 32 * 1024 * 1024;

/// Why an item could not be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// No bytes, or only white space.
    #[error("the file is empty")]
    Empty,
}

impl ReadError {
    /// The reason for programs. The message (`Display`) is one sentence for a person.
    pub fn code(&self) -> RejectCode {
        RejectCode::Empty
    }
}

/// Reads the articles of an item; at least one where it succeeds.
pub fn read(_item: &Item) -> Result<Vec<Article>, ReadError> {
    Err(ReadError::Empty)
}

/// The language of a text; `None` where there is too little of it.
pub fn language(_text: &str) -> Option<Language> {
    None
}

/// The original as it can be shown safely: `kind` and `text` of [`Original`].
pub fn show(_item: &Item) -> (nutgraf_model::OriginalKind, String) {
    (nutgraf_model::OriginalKind::Text, String::new())
}

const _: Option<Original> = None;
