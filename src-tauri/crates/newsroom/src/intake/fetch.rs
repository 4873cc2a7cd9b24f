//! Opens items: files, stored originals, web addresses, and members of containers.

use std::fs::File;
use std::ops::ControlFlow;
use std::path::Path;
use std::time::Duration;

use jiff::civil::DateTime;
use nutgraf_import::containers::{self, ContainerError, ContainerFormat, MAX_DEPTH};
use nutgraf_model::{ReceiptId, RejectCode};
use nutgraf_store::ItemLocation;

use super::item_bytes::ItemBytes;
use super::item_error::ItemError;
use super::path_bytes::from_bytes;
use crate::{Newsroom, Watch};

/// An item whose bytes are open.
pub(super) struct OpenedItem {
    /// Its bytes.
    pub(super) body: ItemBytes,
    /// The address that it was fetched from.
    pub(super) url: Option<String>,
    /// The local time at which it was saved, if its container says so.
    pub(super) saved: Option<DateTime>,
    /// How many containers it is inside of.
    pub(super) depth: usize,
    /// Which article of the file is meant, if only one is.
    pub(super) part: Option<u64>,
}

/// Opens the bytes of an item.
pub(super) fn open_item(
    newsroom: &Newsroom,
    location: &ItemLocation,
    watch: &dyn Watch,
) -> Result<OpenedItem, ItemError> {
    let body = match location {
        ItemLocation::Path(path) => open(&from_bytes(path))?,
        ItemLocation::Url(url) => {
            return fetch_url(url, watch);
        }
        ItemLocation::Original(id) => {
            let bytes = newsroom.read(|store| Ok(store.original_bytes(*id)?));
            ItemBytes::of(
                bytes.map_err(|e| ItemError::new(RejectCode::NotReadable, e.to_string()))?,
            )
        }
        ItemLocation::Member(parent, place) => {
            return find_member(newsroom, *parent, *place, watch);
        }
        ItemLocation::None => {
            let reason = "it was not kept; add it again";
            return Err(ItemError::new(RejectCode::NotFound, reason));
        }
    };
    Ok(OpenedItem::outermost(body))
}

impl OpenedItem {
    fn outermost(body: ItemBytes) -> OpenedItem {
        OpenedItem {
            body,
            url: None,
            saved: None,
            depth: 0,
            part: None,
        }
    }
}

/// Unpacks a member from its container again, or names the part of a file that is meant.
fn find_member(
    newsroom: &Newsroom,
    parent: ReceiptId,
    place: u64,
    watch: &dyn Watch,
) -> Result<OpenedItem, ItemError> {
    let journal = newsroom
        .read(|store| Ok(store.journal(parent)?))
        .ok()
        .flatten()
        .ok_or_else(gone)?;
    let mut outer = open_item(newsroom, &journal.item.location, watch)?;
    match containers::detect(&mut outer.body)? {
        Some(_) if outer.depth >= MAX_DEPTH => Err(ContainerError::TooDeep.into()),
        Some(kind) => {
            let name = &journal.item.name;
            let taken = take_out(newsroom.dir(), kind, outer.body, name, place)?;
            Ok(OpenedItem {
                depth: outer.depth + 1,
                ..taken
            })
        }
        None => Ok(OpenedItem {
            part: Some(place),
            ..outer
        }),
    }
}

fn take_out(
    dir: &Path,
    kind: ContainerFormat,
    body: ItemBytes,
    name: &str,
    place: u64,
) -> Result<OpenedItem, ItemError> {
    let mut taken = None;
    containers::walk(kind, body, name, place, &mut |member| {
        if member.place == place {
            let body = member.body.map_err(ItemError::from);
            let body = body.and_then(|source| ItemBytes::take(source, dir));
            taken = Some(body.map(|body| OpenedItem {
                url: member.url,
                saved: member.saved,
                ..OpenedItem::outermost(body)
            }));
        }
        ControlFlow::Break(())
    })?;
    taken.unwrap_or_else(|| Err(gone()))
}

fn gone() -> ItemError {
    let reason = "it is no longer in its archive; was that changed?";
    ItemError::new(RejectCode::NotFound, reason)
}

/// Opens a file. Pipes and devices are not opened, since reading them might never end.
fn open(path: &Path) -> Result<ItemBytes, ItemError> {
    if !std::fs::metadata(path)?.is_file() {
        return Err(ItemError::new(
            RejectCode::NotReadable,
            "this is not a file",
        ));
    }
    Ok(ItemBytes::File(File::open(path)?))
}

/// Fetches an address. Stops as soon as the user cancels.
fn fetch_url(url: &str, watch: &dyn Watch) -> Result<OpenedItem, ItemError> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| ItemError::new(RejectCode::Network, error.to_string()))?;
    let cancelled = async {
        while !watch.cancelled() {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    };
    runtime.block_on(async {
        tokio::select! {
            fetched = nutgraf_wire::fetch(url) => match fetched {
                Ok(page) => Ok(OpenedItem {
                    url: Some(page.url),
                    ..OpenedItem::outermost(ItemBytes::of(page.bytes))
                }),
                Err(error) => Err(ItemError::new(error.code(), error.to_string())),
            },
            () = cancelled => Err(ItemError::Skipped),
        }
    })
}
