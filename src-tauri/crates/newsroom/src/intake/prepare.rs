//! Reads and analyses one item. This needs no writer, so many items are prepared at once. A panic
//! or a hang of a format reader affects only its item.

use jiff::civil::DateTime;
use nutgraf_analysis::stories::Fingerprint;
use nutgraf_analysis::{Document, analyse};
use nutgraf_import::containers::{ContainerError, ContainerFormat, MAX_DEPTH, detect};
use nutgraf_import::{EXTRACTOR_VERSION, ReadError, Reading};
use nutgraf_model::{Article, Language, Link, RejectCode};
use nutgraf_store::{ExtractionInfo, ImportItem, NewVersion, PackedOriginal};

use super::fetch::{OpenedItem, open_item};
use super::item_bytes::ItemBytes;
use super::item_error::ItemError;
use crate::timeout::{TIME_LIMIT, TimeoutError, run_with_timeout};
use crate::{Error, Newsroom, Watch, count};

/// An item that is ready for the writer.
pub(super) enum Prepared {
    /// Its articles and the bytes they were read from.
    Read(PackedOriginal, Vec<ItemPart>),
    /// One article of a file whose other articles are in the library already.
    Part(PackedOriginal, Box<ItemPart>),
    /// The web addresses that it names.
    Links(Vec<Link>),
    /// Its bytes are in the library already, with an article that was read from them.
    Known(PackedOriginal),
    /// It is a container: its members are read one by one.
    Opens(Box<Container>),
    /// It is rejected.
    Rejected(RejectCode, String),
    /// The user cancelled before it was read.
    Skipped,
}

/// One of the articles of an item.
pub(super) struct ItemPart {
    /// Its name in the item.
    pub(super) name: Option<String>,
    /// The article, or why it cannot be read.
    pub(super) version: Result<NewVersion, (RejectCode, String)>,
}

/// A container that is ready to be opened.
pub(super) struct Container {
    /// Its kind.
    pub(super) kind: ContainerFormat,
    /// Its bytes.
    pub(super) body: ItemBytes,
    /// How many containers it is inside of.
    pub(super) depth: usize,
    /// Whether it was fetched, so that the next fetch may return other bytes.
    pub(super) is_fetched: bool,
}

/// Prepares an item. No content makes this fail or panic.
pub(super) fn prepare(newsroom: &Newsroom, item: &ImportItem, watch: &dyn Watch) -> Prepared {
    if watch.cancelled() {
        return Prepared::Skipped;
    }
    let found = open_item(newsroom, &item.location, watch);
    found
        .and_then(|found| prepare_found(newsroom, &item.name, found))
        .unwrap_or_else(Prepared::from)
}

impl From<ItemError> for Prepared {
    fn from(refusal: ItemError) -> Prepared {
        match refusal {
            ItemError::Skipped => Prepared::Skipped,
            ItemError::Rejected(code, reason) => Prepared::Rejected(code, reason),
        }
    }
}

/// Prepares an item whose bytes are open.
pub(super) fn prepare_found(
    newsroom: &Newsroom,
    name: &str,
    mut found: OpenedItem,
) -> Result<Prepared, ItemError> {
    if let Some(kind) = detect(&mut found.body)? {
        if found.depth >= MAX_DEPTH {
            return Err(ContainerError::TooDeep.into());
        }
        return Ok(Prepared::Opens(Box::new(Container {
            kind,
            body: found.body,
            depth: found.depth,
            is_fetched: found.url.is_some() && found.depth == 0,
        })));
    }
    // A page counts as saved when it is fetched, a file when it was last changed.
    let fetched = found.url.is_some() && found.depth == 0;
    let now = newsroom.now();
    let saved = if fetched {
        Some(now.datetime())
    } else {
        let changed = || found.body.changed(now.time_zone());
        found.saved.or_else(changed)
    };
    let bytes = found.body.into_bytes()?;
    let original = PackedOriginal::of(&bytes);
    if found.part.is_none() && is_known(newsroom, &original) {
        return Ok(Prepared::Known(original));
    }
    let part = found.part;
    let read = read_within(name, bytes, found.url, saved, part)?;
    Ok(match (read, part) {
        (ReadItem::Links(links), _) => Prepared::Links(links),
        (ReadItem::Parts(parts), None) => Prepared::Read(original, parts),
        (ReadItem::Parts(parts), Some(_)) => match parts.into_iter().next() {
            Some(part) => Prepared::Part(original, Box::new(part)),
            None => {
                let reason = "it is no longer in its file; was that changed?";
                return Err(ItemError::new(RejectCode::NotFound, reason));
            }
        },
    })
}

/// Reads on a separate thread with a time limit.
fn read_within(
    name: &str,
    bytes: Vec<u8>,
    url: Option<String>,
    saved: Option<DateTime>,
    part: Option<u64>,
) -> Result<ReadItem, ItemError> {
    let owned = name.to_owned();
    let ended = run_with_timeout(TIME_LIMIT, move || {
        let item = nutgraf_import::Item {
            name: &owned,
            bytes: &bytes,
            url: url.as_deref(),
            saved,
        };
        read(&item, part)
    });
    ended.unwrap_or_else(|ended| {
        tracing::error!(name, ?ended, "a reader failed");
        Err(match ended {
            TimeoutError::Panicked => ItemError::new(
                RejectCode::ReaderFailed,
                "its reader failed on it; the file is kept where it is",
            ),
            TimeoutError::TooSlow => ItemError::new(
                RejectCode::TooSlow,
                format!(
                    "reading it took longer than {} seconds: save the article alone, or copy \
                     its text and paste it",
                    TIME_LIMIT.as_secs()
                ),
            ),
            TimeoutError::NotBegun => ItemError::new(
                RejectCode::TooSlow,
                "too many readers are still busy with earlier files: start Nutgraf again and \
                 retry",
            ),
        })
    })
}

fn is_known(newsroom: &Newsroom, original: &PackedOriginal) -> bool {
    let known = newsroom.read(|store| match store.original_with(original.hash())? {
        Some(id) => Ok(!store.articles_from(id)?.is_empty()),
        None => Ok(false),
    });
    known.unwrap_or(false)
}

enum ReadItem {
    Parts(Vec<ItemPart>),
    Links(Vec<Link>),
}

/// Reads the articles of an item, or only the article at one place.
fn read(item: &nutgraf_import::Item, only: Option<u64>) -> Result<ReadItem, ItemError> {
    let refused = |error: ReadError| ItemError::new(error.code(), error.to_string());
    let parts = match nutgraf_import::read(item).map_err(refused)? {
        Reading::Links(links) => return Ok(ReadItem::Links(links)),
        Reading::Articles(parts) => parts,
    };
    let meant = |place: usize| only.is_none_or(|only| only == place as u64);
    let parts = parts.into_iter().enumerate();
    let parts = parts
        .filter(|(place, _)| meant(*place))
        .map(|(place, part)| {
            let article = part.article.map_err(|e| (e.code(), e.to_string()));
            let mut version = article.and_then(|article| version(article).map_err(failed));
            if let Ok(version) = &mut version {
                version.extraction = ExtractionInfo {
                    extractor: Some(EXTRACTOR_VERSION),
                    place: Some(place as u64),
                    saved: item.saved.map(|saved| saved.to_string()),
                };
            }
            ItemPart {
                name: part.name,
                version,
            }
        });
    Ok(ReadItem::Parts(parts.collect()))
}

/// Analyses an article, and makes a version for the writer.
pub(super) fn version(article: Article) -> Result<NewVersion, Error> {
    let findings = analyse(&Document::of(&article));
    let language = article.language.unwrap_or(Language::ENGLISH);
    let fingerprint = Fingerprint::of(&article.headline, &article.body, language);
    let words = count::words(&article.body);
    Ok(NewVersion::of(
        article,
        findings,
        fingerprint.to_bytes(),
        words,
    )?)
}

fn failed(error: Error) -> (RejectCode, String) {
    (RejectCode::ReaderFailed, error.to_string())
}
