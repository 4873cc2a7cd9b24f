//! One page of a book: XHTML made readable for the reader of web pages, its notes set apart.

use std::borrow::Cow;

use regex::Captures;

use crate::text::decode;
use crate::text::pattern::{Pattern, pattern};

/// Bytes in which a page declares its charset.
const HEAD: usize = 512;

/// A page.
pub(super) struct Page {
    /// The page without its notes.
    pub(super) html: String,
    /// The notes' own HTML.
    pub(super) notes: Vec<String>,
}

/// Elements that have no end tag in HTML.
const VOID: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
];

static CLOSED: Pattern = Pattern::new(|| pattern(r"<([A-Za-z][A-Za-z0-9:]*)((?:\s[^<>]*)?)/>"));
static NOTE: Pattern =
    Pattern::new(|| pattern(r#"(?is)<aside\b[^>]*epub:type="[^"]*note[^"]*"[^>]*>(.*?)</aside>"#));
static NOTE_IN_LIST: Pattern = Pattern::new(|| {
    pattern(
        r#"(?is)<(?:section|div)\b[^>]*(?:epub:type|class|role)="[^"]*(?:footnotes|endnotes)[^"]*"[^>]*>(.*?)</(?:section|div)>"#,
    )
});
static REFERENCE: Pattern = Pattern::new(|| {
    pattern(
        r#"(?is)(?:<sup\b[^>]*>\s*)?<a\b[^>]*(?:noteref|footnote-ref|role="doc-backlink"|footnote-back)[^>]*>.*?</a>(?:\s*</sup>)?|<sup\b[^>]*>\s*<a\b[^>]*href="[^"]*\#[^"]*"[^>]*>\s*[\[(]?[\d*†‡]{1,4}[\])]?\s*</a>\s*</sup>"#,
    )
});

impl Page {
    pub(super) fn of(xhtml: &str) -> Page {
        let html = opened(xhtml);
        let html = REFERENCE.replace_all(&html, "");
        let mut notes = Vec::new();
        let mut keep = |found: &Captures| {
            notes.push(found[1].to_owned());
            String::new()
        };
        let html = NOTE.replace_all(&html, &mut keep);
        let html = NOTE_IN_LIST.replace_all(&html, &mut keep);
        let html = html.into_owned();
        Page { html, notes }
    }
}

/// A page's characters in the charset it declares.
pub(super) fn characters(bytes: &[u8]) -> String {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]);
    let declared = head.split_once("encoding=").and_then(|(_, rest)| {
        let rest = rest.trim_start_matches(['"', '\'']);
        rest.split(['"', '\'']).next()
    });
    decode::decode(bytes, declared).text
}

/// A page without its head.
pub(super) fn body(xhtml: &str) -> String {
    let html = opened(xhtml);
    let from = html
        .find("<body")
        .and_then(|at| html[at..].find('>').map(|end| at + end + 1));
    let to = html.rfind("</body").unwrap_or(html.len());
    let from = from.unwrap_or(0).min(to);
    html[from..to].to_owned()
}

/// Elements closed in one tag get an end tag: HTML knows no such elements, and would take what
/// follows an empty title for the title.
fn opened(xhtml: &str) -> Cow<'_, str> {
    CLOSED.replace_all(xhtml, |found: &Captures| {
        let name = found[1].to_ascii_lowercase();
        if VOID.contains(&name.as_str()) {
            found[0].to_owned()
        } else {
            format!("<{}{}></{}>", &found[1], &found[2], &found[1])
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_closed_in_one_tag_are_opened() {
        assert_eq!(
            opened("<title/><p id='a'/>x<br/><a id=\"b\" />y"),
            "<title></title><p id='a'></p>x<br/><a id=\"b\" ></a>y"
        );
    }

    #[test]
    fn notes_are_set_apart() {
        let page = Page::of(
            "<p>One.<a href=\"#fn1\" epub:type=\"noteref\">1</a> Two.<sup><a href=\"n.xhtml#2\">2</a></sup></p>\
             <aside epub:type=\"footnote\" id=\"fn1\"><p>Said so.</p></aside>",
        );
        assert_eq!(page.html, "<p>One. Two.</p>");
        assert_eq!(page.notes, ["<p>Said so.</p>"]);
    }
}
