//! Reading and analysing one item: all the work that needs no writer, so that many items are
//! prepared at once. Whatever an item does to its reader stays with that item.

use std::fs::File;
use std::io::Read;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::time::Duration;

use nutgraf_analysis::stories::Fingerprint;
use nutgraf_analysis::{Document, analyse};
use nutgraf_import::{MAX_BYTES, ReadError, Reading};
use nutgraf_model::{Article, Language, RejectCode};
use nutgraf_store::{Journal, NewVersion, Packed, Way};

use super::journal::from_bytes;
use crate::{Error, Newsroom, Watch, count};

/// An item made ready for the writer.
pub(super) enum Prepared {
    /// Its articles and the bytes they were read from.
    Read(Packed, Vec<NewVersion>),
    /// Its bytes are in the library already, and so is an article read from them.
    Known(Packed),
    /// It is rejected.
    Rejected(RejectCode, String),
    /// The reader cancelled before its turn.
    Skipped,
}

struct Bytes {
    bytes: Vec<u8>,
    url: Option<String>,
}

/// Prepares an item. Nothing that lies in it makes this fail or panic.
pub(super) fn prepare(newsroom: &Newsroom, journal: &Journal, watch: &dyn Watch) -> Prepared {
    if watch.cancelled() {
        return Prepared::Skipped;
    }
    match fetch(newsroom, &journal.item.way, watch) {
        Ok(found) => prepare_bytes(newsroom, &journal.item.name, found),
        Err(Refusal::Skipped) => Prepared::Skipped,
        Err(Refusal::Rejected(code, reason)) => Prepared::Rejected(code, reason),
    }
}

fn prepare_bytes(newsroom: &Newsroom, name: &str, found: Bytes) -> Prepared {
    let original = Packed::of(&found.bytes);
    let known = newsroom.read(|store| match store.original_with(original.hash())? {
        Some(id) => Ok(!store.articles_from(id)?.is_empty()),
        None => Ok(false),
    });
    if known.unwrap_or(false) {
        return Prepared::Known(original);
    }
    let item = nutgraf_import::Item {
        name,
        bytes: &found.bytes,
        url: found.url.as_deref(),
    };
    match catch_unwind(AssertUnwindSafe(|| read(&item))) {
        Ok(Ok(versions)) => Prepared::Read(original, versions),
        Ok(Err((code, reason))) => Prepared::Rejected(code, reason),
        Err(_) => {
            tracing::error!(name, "a reader panicked");
            let reason = "its reader failed on it; the file is kept where it is".to_owned();
            Prepared::Rejected(RejectCode::ReaderFailed, reason)
        }
    }
}

fn read(item: &nutgraf_import::Item) -> Result<Vec<NewVersion>, (RejectCode, String)> {
    let refused = |error: ReadError| (error.code(), error.to_string());
    let articles: Vec<Article> = match nutgraf_import::read(item).map_err(refused)? {
        Reading::Links(_) => return Err(refused(ReadError::NoArticle)),
        reading => reading.into_articles().collect(),
    };
    let versions = articles.into_iter().map(version);
    versions.map(|version| version.map_err(failed)).collect()
}

fn version(article: Article) -> Result<NewVersion, Error> {
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

/// Why an item's bytes cannot be had.
enum Refusal {
    Rejected(RejectCode, String),
    Skipped,
}

impl Refusal {
    fn new(code: RejectCode, reason: impl Into<String>) -> Refusal {
        Refusal::Rejected(code, reason.into())
    }
}

fn fetch(newsroom: &Newsroom, way: &Way, watch: &dyn Watch) -> Result<Bytes, Refusal> {
    let bytes = match way {
        Way::Path(path) => read_file(&from_bytes(path))?,
        Way::Url(url) => return fetch_url(url, watch),
        Way::Original(id) => newsroom
            .read(|store| Ok(store.original_bytes(*id)?))
            .map_err(|error| Refusal::new(RejectCode::NotReadable, error.to_string()))?,
        Way::None => {
            let reason = "it was not kept; add it again";
            return Err(Refusal::new(RejectCode::NotFound, reason));
        }
    };
    Ok(Bytes { bytes, url: None })
}

/// A file's bytes. Its size is looked at first; and what is no file (a pipe, a device) is not
/// opened, for it might never end.
fn read_file(path: &Path) -> Result<Vec<u8>, Refusal> {
    let meta = std::fs::metadata(path).map_err(unreadable)?;
    if !meta.is_file() {
        return Err(Refusal::new(RejectCode::NotReadable, "this is not a file"));
    }
    if meta.len() > MAX_BYTES as u64 {
        return Err(too_large());
    }
    let mut bytes = Vec::with_capacity(meta.len() as usize + 1);
    let file = File::open(path).map_err(unreadable)?;
    file.take(MAX_BYTES as u64 + 1)
        .read_to_end(&mut bytes)
        .map_err(unreadable)?;
    if bytes.len() > MAX_BYTES {
        return Err(too_large());
    }
    Ok(bytes)
}

fn too_large() -> Refusal {
    let reason = format!("the file is larger than {} MiB", MAX_BYTES >> 20);
    Refusal::new(RejectCode::TooLarge, reason)
}

fn unreadable(error: std::io::Error) -> Refusal {
    use std::io::ErrorKind;
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => {
            Refusal::new(RejectCode::NotFound, "the file is gone; was it moved?")
        }
        ErrorKind::PermissionDenied => {
            Refusal::new(RejectCode::NotReadable, "you may not read this file")
        }
        _ => {
            let reason = format!("the file cannot be read: {error}");
            Refusal::new(RejectCode::NotReadable, reason)
        }
    }
}

/// Fetches an address; gives up as soon as the reader cancels.
fn fetch_url(url: &str, watch: &dyn Watch) -> Result<Bytes, Refusal> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| Refusal::new(RejectCode::Network, error.to_string()))?;
    let cancelled = async {
        while !watch.cancelled() {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    };
    runtime.block_on(async {
        tokio::select! {
            fetched = nutgraf_wire::fetch(url) => match fetched {
                Ok(page) => Ok(Bytes { bytes: page.bytes, url: Some(page.url) }),
                Err(error) => Err(Refusal::new(error.code(), error.to_string())),
            },
            () = cancelled => Err(Refusal::Skipped),
        }
    })
}
