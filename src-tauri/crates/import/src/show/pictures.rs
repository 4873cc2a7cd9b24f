//! Pictures of an original that lie in its file: they alone are shown, as data of the page itself.
//! Whatever would have to be fetched is taken out.

use std::collections::HashMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use dom_query::Document;
use mail_parser::{Message, MimeHeaders};

use crate::formats::metadata;
use crate::html;

/// The largest picture shown, in bytes.
const LARGEST: usize = 6 * 1024 * 1024;
/// Bytes of all pictures of an original together.
const MOST: usize = 16 * 1024 * 1024;
/// Pictures of one original.
const MOST_PICTURES: usize = 300;

/// What is left to be shown of an original's pictures.
pub(crate) struct Pictures {
    bytes: usize,
    count: usize,
}

impl Default for Pictures {
    fn default() -> Self {
        Self {
            bytes: MOST,
            count: MOST_PICTURES,
        }
    }
}

impl Pictures {
    /// The page with the bytes of each of its pictures in place of an address; `find` knows what
    /// lies in the file under an address. Pictures that do not lie there are taken out.
    pub(crate) fn put_into<'a>(
        &mut self,
        page: &str,
        mut find: impl FnMut(&str) -> Option<std::borrow::Cow<'a, [u8]>>,
    ) -> String {
        let page = html::limit_depth(page);
        if !has_picture(&page) {
            return page.into_owned();
        }
        let document = Document::from(page.as_ref());
        for picture in document.select("img").nodes() {
            let source = picture.attr("src").unwrap_or_default();
            let data = match source.trim() {
                own if own.starts_with("data:") => self.checked(own),
                other => find(other).and_then(|bytes| self.written(&bytes)),
            };
            match data {
                Some(data) => picture.set_attr("src", &data),
                None => picture.remove_from_parent(),
            }
        }
        document.html().to_string()
    }

    /// A picture as an address that holds it.
    fn written(&mut self, bytes: &[u8]) -> Option<String> {
        let kind = kind(bytes)?;
        self.take(bytes.len())?;
        Some(format!("data:{kind};base64,{}", STANDARD.encode(bytes)))
    }

    /// The same for a page that holds it so already: what it is is told by its bytes.
    fn checked(&mut self, address: &str) -> Option<String> {
        let (head, data) = address.split_once(',')?;
        if !head.to_ascii_lowercase().ends_with(";base64") || data.len() / 4 * 3 > LARGEST {
            return None;
        }
        let data: String = data.split_ascii_whitespace().collect();
        self.written(&STANDARD.decode(data).ok()?)
    }

    fn take(&mut self, bytes: usize) -> Option<()> {
        if bytes > LARGEST {
            return None;
        }
        self.count = self.count.checked_sub(1)?;
        self.bytes = self.bytes.checked_sub(bytes)?;
        Some(())
    }
}

fn has_picture(page: &str) -> bool {
    let mut rest = page.as_bytes();
    while let Some(at) = memchr::memchr(b'<', rest) {
        rest = &rest[at + 1..];
        if rest.len() >= 3 && rest[..3].eq_ignore_ascii_case(b"img") {
            return true;
        }
    }
    false
}

/// What kind of picture bytes are, by how they begin. Drawings (SVG) are documents that may load
/// others, so they are none.
fn kind(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => Some("image/png"),
        [0xff, 0xd8, 0xff, ..] => Some("image/jpeg"),
        [b'G', b'I', b'F', b'8', ..] => Some("image/gif"),
        [
            b'R',
            b'I',
            b'F',
            b'F',
            _,
            _,
            _,
            _,
            b'W',
            b'E',
            b'B',
            b'P',
            ..,
        ] => Some("image/webp"),
        [_, _, _, _, b'f', b't', b'y', b'p', b'a', b'v', b'i', ..] => Some("image/avif"),
        _ => None,
    }
}

/// The parts of a message by the addresses a page may call them.
pub(crate) struct Parts<'a>(HashMap<String, &'a [u8]>);

impl<'a> Parts<'a> {
    pub(crate) fn of(message: &'a Message) -> Parts<'a> {
        let mut parts = HashMap::new();
        for part in &message.parts {
            let names = [
                part.content_id().map(|id| format!("cid:{id}")),
                part.content_location().map(str::to_owned),
            ];
            for name in names.into_iter().flatten() {
                parts.entry(name).or_insert(part.contents());
            }
        }
        Parts(parts)
    }

    /// What lies under an address, that of a page at `base`.
    pub(crate) fn find(&self, address: &str, base: Option<&str>) -> Option<&'a [u8]> {
        let whole = || metadata::address(address, base);
        let found = self.0.get(address).copied();
        found.or_else(|| self.0.get(&whole()?).copied())
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::*;

    const PIXEL: &[u8] = b"GIF89a\x01\x00\x01\x00\x00\x00\x00;";

    fn shown(page: &str) -> String {
        Pictures::default().put_into(page, |address| {
            (address == "cid:a").then_some(Cow::Borrowed(PIXEL))
        })
    }

    #[test]
    fn only_what_lies_in_the_file_is_shown() {
        let page = shown(
            "<p>One<IMG SRC='cid:a' alt='A ferry'><img src='http://t.example/x.gif'><img src='x.png'><img></p>",
        );
        assert_eq!(page.matches("<img").count(), 1, "{page}");
        assert!(page.contains("alt=\"A ferry\""), "{page}");
        assert!(
            page.contains("src=\"data:image/gif;base64,R0lGODlh"),
            "{page}"
        );
    }

    #[test]
    fn a_page_that_holds_its_pictures_keeps_those_that_are_pictures() {
        let gif = STANDARD.encode(PIXEL);
        let svg = STANDARD.encode("<svg onload='x()'/>");
        for (source, stays) in [
            (format!("data:image/png;base64,{gif}"), true),
            (format!("data:text/html;BASE64,{gif}"), true),
            (format!("data:image/svg+xml;base64,{svg}"), false),
            ("data:image/gif,GIF89a".to_owned(), false),
            ("data:image/gif;base64,%%%".to_owned(), false),
            ("data:".to_owned(), false),
        ] {
            let page = shown(&format!("<img src=\"{source}\">"));
            assert_eq!(page.contains("data:image/gif"), stays, "{source}: {page}");
            assert_eq!(page.contains("<img"), stays, "{source}: {page}");
        }
    }

    #[test]
    fn pictures_without_end_come_to_one() {
        let page = "<img src='cid:a'>".repeat(MOST_PICTURES + 50);
        assert_eq!(shown(&page).matches("<img").count(), MOST_PICTURES);
        let mut pictures = Pictures::default();
        let large = [PIXEL, &vec![0; LARGEST][..]].concat();
        assert_eq!(pictures.written(&large), None, "too large a picture");
        let half = [PIXEL, &vec![0; LARGEST / 2][..]].concat();
        let written = (0..20).filter(|_| pictures.written(&half).is_some());
        assert_eq!(written.count(), MOST / half.len());
    }
}
