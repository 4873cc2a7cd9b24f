//! Where an item's bytes come from: a file, the library, the network, a container.

use std::fs::File;
use std::ops::ControlFlow;
use std::path::Path;
use std::time::Duration;

use jiff::civil::DateTime;
use nutgraf_import::MAX_BYTES;
use nutgraf_import::containers::{self, Kind, MAX_DEPTH, Trouble};
use nutgraf_model::{ReceiptId, RejectCode};
use nutgraf_store::Way;

use super::body::Body;
use super::journal::from_bytes;
use crate::{Newsroom, Watch};

/// What was found at the end of a way.
pub(super) struct Found {
    /// Its bytes.
    pub(super) body: Body,
    /// The address it was fetched from.
    pub(super) url: Option<String>,
    /// The local time at which it was saved, where the container it lies in says so.
    pub(super) saved: Option<DateTime>,
    /// How many containers it lies in.
    pub(super) depth: usize,
    /// Which of its articles is meant, where it is only one of several.
    pub(super) part: Option<u64>,
}

/// Why an item's bytes cannot be had.
#[derive(Debug)]
pub(super) enum Refusal {
    /// For a reason.
    Rejected(RejectCode, String),
    /// The reader cancelled.
    Skipped,
}

impl Refusal {
    pub(super) fn new(code: RejectCode, reason: impl Into<String>) -> Refusal {
        Refusal::Rejected(code, reason.into())
    }
}

impl From<Trouble> for Refusal {
    fn from(trouble: Trouble) -> Refusal {
        Refusal::new(trouble.code(), trouble.to_string())
    }
}

/// Finds an item's bytes.
pub(super) fn find(newsroom: &Newsroom, way: &Way, watch: &dyn Watch) -> Result<Found, Refusal> {
    let body = match way {
        Way::Path(path) => open(&from_bytes(path))?,
        Way::Url(url) => {
            return fetch_url(url, watch);
        }
        Way::Original(id) => {
            let bytes = newsroom.read(|store| Ok(store.original_bytes(*id)?));
            Body::of(bytes.map_err(|e| Refusal::new(RejectCode::NotReadable, e.to_string()))?)
        }
        Way::Member(parent, place) => return find_member(newsroom, *parent, *place, watch),
        Way::None => {
            let reason = "it was not kept; add it again";
            return Err(Refusal::new(RejectCode::NotFound, reason));
        }
    };
    Ok(Found::outermost(body))
}

impl Found {
    fn outermost(body: Body) -> Found {
        Found {
            body,
            url: None,
            saved: None,
            depth: 0,
            part: None,
        }
    }
}

/// Takes a member out of its container again, or says which part of its file is meant.
fn find_member(
    newsroom: &Newsroom,
    parent: ReceiptId,
    place: u64,
    watch: &dyn Watch,
) -> Result<Found, Refusal> {
    let journal = newsroom
        .read(|store| Ok(store.journal(parent)?))
        .ok()
        .flatten()
        .ok_or_else(gone)?;
    let mut outer = find(newsroom, &journal.item.way, watch)?;
    match containers::detect(&mut outer.body)? {
        Some(_) if outer.depth >= MAX_DEPTH => Err(Trouble::TooDeep.into()),
        Some(kind) => {
            let name = &journal.item.name;
            let taken = take_out(newsroom.dir(), kind, outer.body, name, place)?;
            Ok(Found {
                depth: outer.depth + 1,
                ..taken
            })
        }
        None => Ok(Found {
            part: Some(place),
            ..outer
        }),
    }
}

fn take_out(dir: &Path, kind: Kind, body: Body, name: &str, place: u64) -> Result<Found, Refusal> {
    let mut taken = None;
    containers::walk(kind, body, name, place, &mut |member| {
        if member.place == place {
            let body = member.body.map_err(Refusal::from);
            let body = body.and_then(|source| Body::take(source, dir));
            taken = Some(body.map(|body| Found {
                url: member.url,
                saved: member.saved,
                ..Found::outermost(body)
            }));
        }
        ControlFlow::Break(())
    })?;
    taken.unwrap_or_else(|| Err(gone()))
}

fn gone() -> Refusal {
    let reason = "it is no longer in its archive; was that changed?";
    Refusal::new(RejectCode::NotFound, reason)
}

/// Opens a file. What is no file (a pipe, a device) is not opened, for it might never end.
fn open(path: &Path) -> Result<Body, Refusal> {
    if !std::fs::metadata(path)?.is_file() {
        return Err(Refusal::new(RejectCode::NotReadable, "this is not a file"));
    }
    Ok(Body::File(File::open(path)?))
}

/// The refusal of an item over the limit.
pub(super) fn too_large() -> Refusal {
    let reason = format!("the file is larger than {} MiB", MAX_BYTES >> 20);
    Refusal::new(RejectCode::TooLarge, reason)
}

impl From<std::io::Error> for Refusal {
    fn from(error: std::io::Error) -> Refusal {
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
}

/// Fetches an address; gives up as soon as the reader cancels.
fn fetch_url(url: &str, watch: &dyn Watch) -> Result<Found, Refusal> {
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
                Ok(page) => Ok(Found {
                    url: Some(page.url),
                    ..Found::outermost(Body::of(page.bytes))
                }),
                Err(error) => Err(Refusal::new(error.code(), error.to_string())),
            },
            () = cancelled => Err(Refusal::Skipped),
        }
    })
}
