//! Lists of feeds (OPML), as feed readers export them: offered as addresses.

use nutgraf_model::{Link, LinkKind};

use super::metadata;
use crate::Item;
use crate::draft::Contents;
use crate::error::ReadError;
use crate::format_info::{FileKind, FileType, FormatInfo};
use crate::formats::reader::{Certainty, FormatReader};
use crate::formats::sample::Sample;
use crate::limits::MAX_LINKS;
use crate::xml::tree::{self, Element};

/// The reader of lists of feeds.
pub(crate) struct Opml;

/// What is known of the format.
static INFO: FormatInfo = FormatInfo {
    id: "opml",
    name: "List of feeds",
    holds: "addresses of feeds and pages, which are offered",
    kind: FileKind::Address,
    files: &[FileType {
        name: "Feed list",
        endings: &["opml"],
        media_type: "text/x-opml+xml",
        is_associated: true,
    }],
};

impl FormatReader for Opml {
    fn info(&self) -> &'static FormatInfo {
        &INFO
    }

    fn recognise(&self, file: &Sample) -> Option<Certainty> {
        matches!(file.root()?, "opml" | "outlinedocument").then_some(Certainty::Root)
    }

    fn read(&self, item: &Item) -> Result<Contents, ReadError> {
        read(item)
    }
}

/// Reads a list of feeds; folders inside it do not matter.
fn read(item: &Item) -> Result<Contents, ReadError> {
    let decoded = tree::decoded(item.bytes);
    let root = tree::parse(&decoded.text).ok_or(ReadError::ReaderFailed)?;
    let mut links = Vec::new();
    gather(&root, &mut links);
    if links.is_empty() {
        return Err(ReadError::NoAddress);
    }
    Ok(Contents::Links(links))
}

fn gather(element: &Element, links: &mut Vec<Link>) {
    for inner in element.elements() {
        if inner.name == "outline"
            && let Some(link) = link(inner)
            && links.len() < MAX_LINKS
            && !links.iter().any(|known| known.url == link.url)
        {
            links.push(link);
        }
        gather(inner, links);
    }
}

/// A feed, else a page that an outline leads to.
fn link(outline: &Element) -> Option<Link> {
    let title = ["title", "text", "description"]
        .iter()
        .filter_map(|name| outline.attr(name))
        .find_map(metadata::some_line);
    let feed = outline.attr("xmlurl").and_then(feed_address);
    let page = || outline.attr("url").or(outline.attr("htmlurl"));
    let (kind, url) = match feed {
        Some(url) => (LinkKind::Feed, url),
        None => (LinkKind::Page, metadata::address(page()?, None)?),
    };
    Some(Link { kind, url, title })
}

/// A feed's address; `feed:` before it only says what it is.
fn feed_address(value: &str) -> Option<String> {
    let bare = value.strip_prefix("feed:").unwrap_or(value);
    match bare.strip_prefix("//") {
        Some(rest) => metadata::address(&format!("http://{rest}"), None),
        None => metadata::address(bare, None),
    }
}
