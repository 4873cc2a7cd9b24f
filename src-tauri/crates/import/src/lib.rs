//! Bytes -> Article: one reader per format, furniture removal, byline, dateline, date, language.
//!
//! The road of an item: its format is told from its bytes ([`detect`]), the format's reader makes
//! a draft of it ([`readers`]), the desk makes an article of the draft ([`desk`]).

mod dates;
mod desk;
mod detect;
mod draft;
mod error;
mod furniture;
mod head;
mod html;
mod language;
mod limits;
mod readers;
mod show;
mod text;

use std::panic::{AssertUnwindSafe, catch_unwind};

use nutgraf_model::{Article, Format};

pub use error::ReadError;
pub use language::language;
pub use limits::MAX_BYTES;
pub use show::show;

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

/// Reads the articles of an item; at least one where it succeeds.
///
/// Readers stand on other people's parsers: should one of them panic, the item is
/// [`ReadError::ReaderFailed`] and the import goes on.
pub fn read(item: &Item) -> Result<Vec<Article>, ReadError> {
    let format = detect::format(item)?;
    catch_unwind(AssertUnwindSafe(|| articles(item, format)))
        .unwrap_or(Err(ReadError::ReaderFailed))
}

fn articles(item: &Item, format: Format) -> Result<Vec<Article>, ReadError> {
    let mut draft = match format {
        Format::Html => readers::html::read(item)?,
        Format::Text => readers::text::read(item)?,
        Format::Markdown => readers::markdown::read(item)?,
        Format::Eml => readers::eml::read(item)?,
    };
    draft.clues.name = stem(item.name);
    draft.clues.url = draft.clues.url.or_else(|| item.url.map(str::to_owned));
    desk::edit(draft)
        .map(|article| vec![article])
        .ok_or(ReadError::NoArticle)
}

/// A path's last part without its ending, as words.
fn stem(name: &str) -> String {
    let file = name
        .trim_end_matches(['/', '\\'])
        .rsplit(['/', '\\'])
        .next()
        .unwrap_or(name);
    let stem = file
        .rsplit_once('.')
        .map_or(file, |(stem, _)| if stem.is_empty() { file } else { stem });
    text::tidy::one_line(&text::tidy::tidy(stem).replace(['_', '-'], " "))
}
