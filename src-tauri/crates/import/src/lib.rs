//! Bytes -> Article: one reader per format, furniture removal, byline, dateline, date, language.
//!
//! An item takes three steps: its format is recognised by its bytes, the format's reader makes a
//! draft of it ([`formats`]), and the draft is assembled into an article ([`assemble`]).

mod assemble;
#[cfg(not(feature = "training"))]
mod boilerplate;
#[cfg(feature = "training")]
pub mod boilerplate;
mod choice;
pub mod containers;
mod corrections;
mod dates;
mod draft;
mod error;
pub mod file_types;
mod format_info;
mod formats;
mod furniture;
mod head;
mod html;
mod kind;
mod language;
mod limits;
mod show;
mod text;
mod xml;

use std::panic::{AssertUnwindSafe, catch_unwind};

use jiff::civil::DateTime;
use nutgraf_model::{Article, Block, Format, Link, OriginalKind, Outline, Span};

use draft::{Contents, Draft, Layout};
use format_info::FormatInfo;
use formats::reader::FormatReader;

pub use choice::Choice;
pub use error::ReadError;
pub use language::language;
pub use limits::MAX_BYTES;

/// Where the dateline lies that opens a text of these blocks, if one does: `PORT AVELAR (MWire) —`.
pub fn dateline(body: &str, blocks: &[Block]) -> Option<Span> {
    let found = head::dateline::find(body, blocks, dates::Order::default())?;
    Some(found.dateline.span)
}

/// The version of what reads originals. It counts up with every change that reads kept originals
/// better; the app then offers to read them again.
pub const EXTRACTOR_VERSION: u32 = 4;

/// What is to be read.
#[derive(Clone, Copy, Debug)]
pub struct Item<'a> {
    /// The item's name: a path, an address; its ending is a hint.
    pub name: &'a str,
    /// Its bytes.
    pub bytes: &'a [u8],
    /// Where it was fetched from, where it was.
    pub url: Option<&'a str>,
    /// The local time at which it was saved or sent, by which "yesterday" and "27 February" are
    /// read; dates that rest on it say so.
    pub saved: Option<DateTime>,
}

/// What an item holds.
#[derive(Clone, Debug)]
pub enum Reading {
    /// Articles in the item's order; one part at least, of which one at least is an article.
    Articles(Vec<ArticleResult>),
    /// No article but the addresses of some (a shortcut, a list of feeds), for the user to add.
    Links(Vec<Link>),
}

impl Reading {
    /// The articles that could be read.
    pub fn into_articles(self) -> impl Iterator<Item = Article> {
        let parts = match self {
            Reading::Articles(parts) => parts,
            Reading::Links(_) => Vec::new(),
        };
        parts.into_iter().filter_map(|part| part.article.ok())
    }
}

/// One of the articles of an item, read or not.
#[derive(Clone, Debug)]
pub struct ArticleResult {
    /// What it is called within its item, where the item holds several: an entry's title.
    pub name: Option<String>,
    /// The article, or why this one cannot be read.
    pub article: Result<Article, ReadError>,
}

/// Reads what an item holds.
///
/// Readers stand on other people's parsers: should one of them panic, the item is
/// [`ReadError::ReaderFailed`] and the import goes on.
pub fn read(item: &Item) -> Result<Reading, ReadError> {
    let drafts = match opened(item)? {
        Contents::Drafts(drafts) => drafts,
        Contents::Links(links) => return Ok(Reading::Links(links)),
    };
    let is_alone = drafts.len() == 1;
    let is_cut = drafts.len() > limits::MAX_PARTS;
    let mut parts: Vec<ArticleResult> = drafts
        .into_iter()
        .take(limits::MAX_PARTS)
        .map(|draft| part(item, draft, is_alone))
        .collect();
    if is_cut {
        parts.push(ArticleResult {
            name: None,
            article: Err(ReadError::TooMany),
        });
    }
    match parts.first() {
        None => Err(ReadError::NoArticle),
        Some(first) if parts.iter().all(|part| part.article.is_err()) => {
            Err(first.article.clone().err().unwrap_or(ReadError::NoArticle))
        }
        Some(_) => Ok(Reading::Articles(parts)),
    }
}

/// The format that an item is read as.
pub fn recognise(item: &Item) -> Result<&'static FormatInfo, ReadError> {
    Ok(formats::reader(item)?.info())
}

/// What an item says of itself in which no article was found: a page that scripts fill has a
/// headline and a date all the same. The body is empty.
pub fn read_head(item: &Item) -> Article {
    let reader = formats::reader(item).ok();
    let head = |reader: &dyn FormatReader| {
        let head = catch_unwind(AssertUnwindSafe(|| reader.read_head(item)));
        head.unwrap_or_default()
    };
    let mut clues = reader.map(head).unwrap_or_default();
    clues.url = clues.url.or_else(|| item.url.map(str::to_owned));
    let format = reader.map(|reader| Format::new(reader.info().id));
    assemble::head_alone(clues, format.unwrap_or_default())
}

/// The original as it can be shown safely: `kind` and `text` of [`nutgraf_model::Original`].
///
/// HTML keeps its structure and loses scripts, styles, forms, frames and every remote load; links
/// stay, for the user to follow. What cannot be read is shown as an empty text.
pub fn show(item: &Item) -> (OriginalKind, String) {
    let Ok(reader) = formats::reader(item) else {
        return (OriginalKind::Text, String::new());
    };
    let shown = catch_unwind(AssertUnwindSafe(|| reader.show(item)));
    shown.unwrap_or_else(|_| show::plain(item))
}

/// Reads one of the articles of an item, by its place among them, as the user chose it.
/// [`ReadError::NoArticle`] where nothing of what was chosen is in it.
pub fn read_chosen(item: &Item, place: usize, choice: &Choice) -> Result<Article, ReadError> {
    let draft = draft_at(item, place)?;
    let chosen = catch_unwind(AssertUnwindSafe(|| choice::article(draft, choice)));
    chosen
        .map_err(|_| ReadError::ReaderFailed)?
        .ok_or(ReadError::NoArticle)
}

/// Takes one of the articles of an item apart, by its place among them, for a user to choose
/// what belongs to it; what `choice` says is shown as it says, where there is one.
pub fn outline(item: &Item, place: usize, choice: Option<&Choice>) -> Result<Outline, ReadError> {
    let draft = draft_at(item, place)?;
    let outline = catch_unwind(AssertUnwindSafe(|| choice::outline(draft, choice)));
    outline.map_err(|_| ReadError::ReaderFailed)
}

fn draft_at(item: &Item, place: usize) -> Result<Draft, ReadError> {
    let Contents::Drafts(mut drafts) = opened(item)? else {
        return Err(ReadError::NoArticle);
    };
    if place >= drafts.len().min(limits::MAX_PARTS) {
        return Err(ReadError::NoArticle);
    }
    let is_alone = drafts.len() == 1;
    let mut draft = drafts.swap_remove(place);
    place_in(item, &mut draft, is_alone);
    Ok(draft)
}

fn opened(item: &Item) -> Result<Contents, ReadError> {
    let reader = formats::reader(item)?;
    let read = catch_unwind(AssertUnwindSafe(|| reader.read(item)));
    let contents = read.unwrap_or(Err(ReadError::ReaderFailed))?;
    Ok(contents.marked(reader.info().id))
}

fn part(item: &Item, mut draft: Draft, is_alone: bool) -> ArticleResult {
    let name = draft.name.take();
    place_in(item, &mut draft, is_alone);
    let article = catch_unwind(AssertUnwindSafe(|| assemble::article(draft)))
        .map_or(Err(ReadError::ReaderFailed), |article| {
            article.ok_or(ReadError::NoArticle)
        });
    ArticleResult { name, article }
}

/// Tells a draft what is known of its item.
fn place_in(item: &Item, draft: &mut Draft, is_alone: bool) {
    if is_alone {
        if draft.clues.name.is_empty() {
            draft.clues.name = stem(item.name);
        }
        if !matches!(draft.layout, Layout::Page | Layout::SavedPage) {
            draft.clues.named_day = dates::in_path(item.name);
        }
        let url = draft.clues.url.take();
        draft.clues.url = url.or_else(|| item.url.map(str::to_owned));
    }
    draft.clues.saved = draft.clues.saved.or(item.saved);
}

/// A path's last part without its ending, as words.
pub(crate) fn stem(name: &str) -> String {
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
