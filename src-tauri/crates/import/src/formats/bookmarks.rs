//! Lists of addresses as pages: bookmarks of browsers and of Raindrop or Pinboard, what Pocket and
//! Instapaper export. The addresses are offered; a list is never an article of its links' titles.
//!
//! Source: Netscape Bookmark File Format, and the exports of these services.

use dom_query::Document;
use nutgraf_model::{Link, LinkKind};

use super::metadata;
use crate::Item;
use crate::draft::Contents;
use crate::error::ReadError;
use crate::format_info::{FileKind, FormatInfo};
use crate::formats::reader::{Certainty, FormatReader};
use crate::formats::sample::Sample;
use crate::html::limit_depth;
use crate::limits::MAX_LINKS;
use crate::text::decode;
use crate::text::pattern::{Pattern, pattern};

/// The reader of lists of bookmarks.
pub(crate) struct Bookmarks;

/// What is known of the format.
static INFO: FormatInfo = FormatInfo {
    id: "bookmarks",
    name: "Bookmarks and reading lists (HTML)",
    holds: "addresses of pages, which are offered: browsers, Pocket, Instapaper, Raindrop, Pinboard",
    kind: FileKind::Address,
    files: &[],
};

impl FormatReader for Bookmarks {
    fn info(&self) -> &'static FormatInfo {
        &INFO
    }

    fn recognise(&self, file: &Sample) -> Option<Certainty> {
        let head = file.text()?.get(..12)?.to_ascii_lowercase();
        let is_page = head.starts_with('<') && !head.starts_with("<?xml");
        (is_page && is_list(file.text()?)).then_some(Certainty::Root)
    }

    fn read(&self, item: &Item) -> Result<Contents, ReadError> {
        let text = decode::decode(item.bytes, Some("utf-8")).text;
        let links = links(&text);
        match links.is_empty() {
            true => Err(ReadError::NoAddress),
            false => Ok(Contents::Links(links)),
        }
    }
}

/// Whether a page that may be cut is a list of addresses: by its doctype, by the days its links
/// were added, by its title, or because it holds nothing but headings and lists of links.
fn is_list(head: &str) -> bool {
    static ADDED: Pattern =
        Pattern::new(|| pattern(r#"(?i)<a\b[^<>]*\b(?:time_added|add_date)\s*="#));
    static TITLED: Pattern = Pattern::new(|| {
        pattern(
            r"(?i)<title>\s*(?:pocket export|instapaper: export|bookmarks|reading list)\s*</title>",
        )
    });
    let opening: String = head.chars().take(60).flat_map(char::to_lowercase).collect();
    opening.contains("netscape-bookmark-file")
        || ADDED.is_match(head)
        || TITLED.is_match(head) && head.contains("<li")
        || is_bare(head)
}

/// Whether a page is headings and items, each of which is a link, and nothing else.
fn is_bare(head: &str) -> bool {
    static TAG: Pattern = Pattern::new(|| pattern(r"</?([A-Za-z][A-Za-z0-9]*)[^<>]*>"));
    const PLAIN: &[&str] = &[
        "html", "head", "meta", "title", "body", "h1", "h2", "h3", "ul", "ol", "dl", "dt", "li",
        "a", "p", "hr", "br", "time", "section", "header", "style", "link", "doctype",
    ];
    static LINKED: Pattern = Pattern::new(|| {
        pattern(
            r"(?is)<a\b.*?</a>|<h[1-6]\b.*?</h[1-6]>|<title\b.*?</title>|<style\b.*?</style>|<time\b.*?</time>|</?[a-z!][^<>]*>",
        )
    });
    let whole = head.rfind("</li>").map_or(head, |end| &head[..end]);
    let mut tags = TAG
        .captures_iter(whole)
        .map(|tag| tag[1].to_ascii_lowercase());
    let anchors = head.matches("<li><a ").count() + head.matches("<dt><a ").count();
    let said = |rest: &str| rest.chars().filter(|c| c.is_alphanumeric()).count();
    anchors >= 2
        && tags.all(|tag| PLAIN.contains(&tag.as_str()))
        && said(&LINKED.replace_all(whole, " ")) < 20
}

fn links(text: &str) -> Vec<Link> {
    let document = Document::from(limit_depth(text).as_ref());
    let mut found: Vec<Link> = Vec::new();
    let mut known = std::collections::HashSet::new();
    for anchor in document.select("a[href]").nodes() {
        if found.len() >= MAX_LINKS {
            break;
        }
        let url = anchor
            .attr("href")
            .and_then(|url| metadata::address(&url, None));
        let Some(url) = url.filter(|url| known.insert(url.clone())) else {
            continue;
        };
        let title = metadata::some_line(&anchor.text()).filter(|title| !title.contains("://"));
        let is_feed = anchor.attr("feedurl").is_some();
        let kind = if is_feed {
            LinkKind::Feed
        } else {
            LinkKind::Page
        };
        found.push(Link { kind, url, title });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_of_addresses_are_told_from_articles() {
        let list = "<!DOCTYPE html><html><body><h1>Read later</h1><ul><li><a href=\"https://a.example/1\">\
                    One</a></li><li><a href=\"https://a.example/2\">Two</a></li></ul></body></html>";
        assert!(is_list(list));
        assert!(is_list(
            "<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p><DT><A HREF=\"https://a.example\">A</A>"
        ));
        let article = list.replace("</ul>", "</ul><div>The board voted on Tuesday.</div></li>");
        assert!(!is_list(&article));
        let said = list.replace("</a></li><li>", "</a>, said the board on Tuesday.</li><li>");
        assert!(!is_list(&said));
    }

    #[test]
    fn each_address_is_offered_once() {
        let list = "<DL><DT><A HREF=\"https://a.example/1\" ADD_DATE=\"1\">One</A><DT>\
                    <A HREF=\"https://a.example/1\">Again</A><DT><A HREF=\"javascript:x()\">No</A></DL>";
        let found = links(list);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].title.as_deref(), Some("One"));
    }
}
