//! The beginning of a file and its name, by which formats recognise it.

use std::cell::OnceCell;

use crate::Item;
use crate::formats::package::Package;
use crate::text::decode;
use crate::xml::tree;

/// Bytes that are looked at as text.
pub(crate) const HEAD: usize = 4096;

/// A file to be recognised. What costs something is found out once, when a format first asks.
pub(crate) struct Sample<'a> {
    /// All its bytes.
    pub(crate) bytes: &'a [u8],
    /// The ending of its name, in lower case.
    pub(crate) ending: String,
    /// Whether it was fetched from the web.
    pub(crate) is_fetched: bool,
    text: OnceCell<Option<String>>,
    root: OnceCell<Option<String>>,
    package: OnceCell<Option<Listing>>,
}

/// What a ZIP package holds.
pub(crate) struct Listing {
    /// What it says it is.
    pub(crate) mimetype: String,
    /// The names of its parts.
    pub(crate) names: Vec<String>,
}

impl Listing {
    /// Whether a part lies there; a name that ends with a slash stands for a folder.
    pub(crate) fn holds(&self, start: &str) -> bool {
        self.names.iter().any(|name| name.starts_with(start))
    }

    /// What kind of OpenDocument file it says it is.
    pub(crate) fn open_document(&self) -> Option<&str> {
        let prefix = "application/vnd.oasis.opendocument.";
        self.mimetype.strip_prefix(prefix)
    }
}

impl<'a> Sample<'a> {
    /// The sample of an item.
    pub(crate) fn of(item: &Item<'a>) -> Sample<'a> {
        let ending = item.name.rsplit('.').next().unwrap_or_default();
        Sample {
            bytes: item.bytes,
            ending: ending.to_ascii_lowercase(),
            is_fetched: item.url.is_some(),
            text: OnceCell::new(),
            root: OnceCell::new(),
            package: OnceCell::new(),
        }
    }

    /// Whether it opens as a ZIP archive.
    pub(crate) fn is_zip(&self) -> bool {
        self.bytes.starts_with(b"PK\x03\x04")
    }

    /// What it holds as a ZIP package; `None` where it is none or cannot be opened.
    pub(crate) fn package(&self) -> Option<&Listing> {
        let open = || {
            let mut package = Package::open(self.bytes).ok()?;
            let mimetype = package.part("mimetype").ok().flatten().unwrap_or_default();
            Some(Listing {
                mimetype: String::from_utf8_lossy(&mimetype).trim().to_owned(),
                names: package.names().map(str::to_owned).collect(),
            })
        };
        let opened = || if self.is_zip() { open() } else { None };
        self.package.get_or_init(opened).as_ref()
    }

    /// The beginning of its text, without white space in front; `None` where it is no text.
    pub(crate) fn text(&self) -> Option<&str> {
        let read = || {
            if is_binary(self.bytes) {
                return None;
            }
            let head = &self.bytes[..self.bytes.len().min(HEAD)];
            let text = decode::decode(head, None).text;
            Some(text.trim_start_matches('\u{feff}').trim_start().to_owned())
        };
        self.text.get_or_init(read).as_deref()
    }

    /// The name of its first XML element, in lower case and without a prefix.
    pub(crate) fn root(&self) -> Option<&str> {
        let named = || tree::root_name(self.text()?);
        self.root.get_or_init(named).as_deref()
    }
}

/// Of each byte: 1 for a zero, 2 for a control character that no text has, else 0.
static KINDS: [usize; 256] = {
    let mut kinds = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        kinds[byte] = match byte {
            0 => 1,
            1..=8 | 14..=26 | 28..=31 | 127 => 2,
            _ => 0,
        };
        byte += 1;
    }
    kinds
};

/// Control characters that no text has, or zeros that are not UTF-16's.
fn is_binary(bytes: &[u8]) -> bool {
    if encoding_rs::Encoding::for_bom(bytes).is_some() {
        return false;
    }
    let head = &bytes[..bytes.len().min(HEAD)];
    let mut kinds = [0_usize; 3];
    head.iter().for_each(|&b| kinds[KINDS[usize::from(b)]] += 1);
    let [_, zeros, controls] = kinds;
    if controls * 50 > head.len() {
        return true;
    }
    if zeros * 20 <= head.len() {
        return false;
    }
    let lopsided = |at: usize| {
        let side: Vec<u8> = head.iter().copied().skip(at).step_by(2).collect();
        side.iter().filter(|b| **b == 0).count() * 10 > side.len() * 7
    };
    lopsided(0) == lopsided(1)
}
