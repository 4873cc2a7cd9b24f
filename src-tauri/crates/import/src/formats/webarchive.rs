//! Pages as Safari saves them with all their parts (.webarchive).

use nutgraf_model::OriginalKind;

use super::metadata;
use crate::Item;
use crate::draft::{Contents, Draft, Layout};
use crate::error::ReadError;
use crate::format_info::{FileKind, FileType, FormatInfo};
use crate::formats::plist::{Plist, Value};
use crate::formats::reader::{Certainty, FormatReader};
use crate::formats::sample::Sample;
use crate::html;
use crate::show;
use crate::show::pictures::Pictures;
use crate::text::decode::{self, Decoded};
use crate::xml::tree::{self, Element};
use std::borrow::Cow;

/// The reader of pages that Safari saved.
pub(crate) struct Webarchive;

/// What is known of the format.
static INFO: FormatInfo = FormatInfo {
    id: "webarchive",
    name: "Saved web page (Safari)",
    holds: "one article, as a web page",
    kind: FileKind::Page,
    files: &[FileType {
        name: "Safari web archive",
        endings: &["webarchive"],
        media_type: "application/x-webarchive",
        is_associated: true,
    }],
};

impl FormatReader for Webarchive {
    fn info(&self) -> &'static FormatInfo {
        &INFO
    }

    fn recognise(&self, file: &Sample) -> Option<Certainty> {
        if file.bytes.starts_with(b"bplist") {
            return is_archive(file.bytes).then_some(Certainty::Signature);
        }
        let is_written_out = file.root() == Some("plist");
        let is_archive = is_written_out && file.text()?.contains("WebMainResource");
        is_archive.then_some(Certainty::Root)
    }

    fn read(&self, item: &Item) -> Result<Contents, ReadError> {
        Ok(Contents::one(read(item)?))
    }

    fn show(&self, item: &Item) -> (OriginalKind, String) {
        shown(item).unwrap_or_else(|| (OriginalKind::Text, String::new()))
    }
}

/// Reads a saved page.
fn read(item: &Item) -> Result<Draft, ReadError> {
    let page = page(item)?;
    let mut draft = html::read(&page.decoded.text, page.url.as_deref().or(item.url));
    draft.layout = Layout::SavedPage;
    draft.damaged = page.decoded.damaged;
    if draft.pieces.iter().all(|piece| piece.words == 0) {
        return Err(ReadError::NoArticle);
    }
    Ok(draft)
}

/// The page of an archive.
struct MainResource {
    decoded: Decoded,
    url: Option<String>,
}

/// Finds and decodes the page.
fn page(item: &Item) -> Result<MainResource, ReadError> {
    if !item.bytes.starts_with(b"bplist") {
        return written_out(item);
    }
    let plist = Plist::of(item.bytes).ok_or(ReadError::ReaderFailed)?;
    let main = plist.root().and_then(|root| root.get("WebMainResource"));
    let main = main.ok_or(ReadError::ReaderFailed)?;
    let text = |key: &str| main.get(key).and_then(Value::text);
    let bytes = main.get("WebResourceData").and_then(Value::data);
    let bytes = bytes.ok_or(ReadError::NoArticle)?;
    Ok(MainResource {
        decoded: decoded(bytes, text("WebResourceTextEncodingName")),
        url: text("WebResourceURL").and_then(|url| metadata::address(&url, None)),
    })
}

/// The page with the pictures that were saved with it.
fn shown(item: &Item) -> Option<(OriginalKind, String)> {
    let page = page(item).ok()?;
    let list = Plist::of(item.bytes);
    let find = |address: &str| part(list.as_ref()?, address).map(Cow::Owned);
    let page = Pictures::default().put_into(&page.decoded.text, find);
    Some((OriginalKind::Html, show::cleaned(&page)))
}

/// What an archive holds beside its page, under an address. Lists written out as XML are not
/// searched.
fn part(list: &Plist, address: &str) -> Option<Vec<u8>> {
    let parts = list.root()?.get("WebSubresources")?;
    let mut parts = parts.items();
    let found = parts.find(|part| {
        let own = part.get("WebResourceURL").and_then(Value::text);
        own.as_deref() == Some(address)
    });
    let data = found?.get("WebResourceData")?.data()?;
    Some(data.to_vec())
}

/// Whether a binary property list is an archive and not a shortcut.
fn is_archive(bytes: &[u8]) -> bool {
    let plist = Plist::of(bytes);
    let root = plist.as_ref().and_then(Plist::root);
    root.is_some_and(|root| root.get("WebMainResource").is_some())
}

fn decoded(bytes: &[u8], declared: Option<String>) -> Decoded {
    let declared = declared.or_else(|| super::html::declared(bytes));
    decode::decode(bytes, declared.as_deref())
}

/// The same list written out as XML, its data in base 64.
fn written_out(item: &Item) -> Result<MainResource, ReadError> {
    let text = tree::decoded(item.bytes).text;
    let root = tree::parse(&text).ok_or(ReadError::ReaderFailed)?;
    let dict = root.child("dict").ok_or(ReadError::ReaderFailed)?;
    let main = under(dict, "WebMainResource").ok_or(ReadError::ReaderFailed)?;
    let data = under(main, "WebResourceData").map(Element::text);
    let data = data.unwrap_or_default();
    let bytes = mail_parser::decoders::base64::base64_decode(data.trim().as_bytes());
    let text = |key: &str| under(main, key).map(Element::text);
    Ok(MainResource {
        decoded: decoded(
            &bytes.ok_or(ReadError::ReaderFailed)?,
            text("WebResourceTextEncodingName"),
        ),
        url: text("WebResourceURL").and_then(|url| metadata::address(&url, None)),
    })
}

/// The element after `<key>name</key>`.
fn under<'a>(dict: &'a Element, name: &str) -> Option<&'a Element> {
    let mut elements = dict.elements();
    elements.find(|element| element.name == "key" && element.text().trim() == name)?;
    elements.next()
}
