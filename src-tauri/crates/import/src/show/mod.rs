//! An original as it can be shown: plain text, or HTML that loads and runs nothing.

pub(crate) mod pictures;

use std::borrow::Cow;
use std::collections::HashSet;

use ammonia::{Builder, UrlRelative, clean_text};
use nutgraf_model::{BlockKind, OriginalKind};

use crate::Item;
use crate::draft::{Contents, Draft, Piece};
use crate::error::ReadError;
use crate::text::{decode, tidy};
use pictures::Pictures;

/// A file's text as it is.
pub(crate) fn plain(item: &Item) -> (OriginalKind, String) {
    (
        OriginalKind::Text,
        tidy::tidy(&decode::decode(item.bytes, None).text),
    )
}

/// The most entries of a file that are shown.
const MOST_SHOWN: usize = 500;

/// What a file of many entries holds, as one page.
pub(crate) fn contents(item: &Item, read: Result<Contents, ReadError>) -> (OriginalKind, String) {
    let mut page = String::new();
    match read {
        Ok(Contents::Drafts(drafts)) => {
            for draft in drafts.iter().take(MOST_SHOWN) {
                write_entry(&mut page, draft);
            }
        }
        Ok(Contents::Links(links)) => {
            for link in links.iter().take(MOST_SHOWN) {
                let title = link.title.as_deref().unwrap_or(&link.url);
                page.push_str(&format!("<p>{}</p>\n", linked(title, &link.url)));
            }
        }
        Err(_) => return plain(item),
    }
    (OriginalKind::Html, safe(&page))
}

fn write_entry(page: &mut String, draft: &Draft) {
    let clues = &draft.clues;
    let title = clues.headline.as_deref().or(draft.name.as_deref());
    if let Some(title) = title {
        let title = match &clues.url {
            Some(url) => linked(title, url),
            None => clean_text(title),
        };
        page.push_str(&format!("<h2>{title}</h2>\n"));
    }
    let about = clues.byline.iter().chain(&clues.source).cloned();
    let about: Vec<String> = about
        .chain(clues.published.as_ref().map(|p| p.day.to_string()))
        .collect();
    page.push_str(&format!("<p>{}</p>\n", clean_text(&about.join(" · "))));
    write_pieces(page, &draft.pieces);
    page.push_str("<hr>\n");
}

fn write_pieces(page: &mut String, pieces: &[Piece]) {
    for piece in pieces {
        let text = clean_text(&piece.text);
        page.push_str(&match piece.kind {
            BlockKind::Heading => format!("<h3>{text}</h3>\n"),
            BlockKind::ListItem => format!("<ul><li>{text}</li></ul>\n"),
            BlockKind::Quotation => format!("<blockquote>{text}</blockquote>\n"),
            BlockKind::Table => format!("<pre>{text}</pre>\n"),
            BlockKind::Paragraph
            | BlockKind::Correction
            | BlockKind::Standfirst
            | BlockKind::Caption
            | BlockKind::Credit => format!("<p>{text}</p>\n"),
        });
    }
}

fn linked(title: &str, url: &str) -> String {
    format!("<a href=\"{}\">{}</a>", clean_text(url), clean_text(title))
}

/// A document's text with its headings, lists and tables.
pub(crate) fn document(read: Result<Draft, ReadError>) -> (OriginalKind, String) {
    let mut page = String::new();
    write_pieces(
        &mut page,
        &read.map(|draft| draft.pieces).unwrap_or_default(),
    );
    (OriginalKind::Html, safe(&page))
}

/// A page with the pictures it holds itself, and nothing that loads or runs.
pub(crate) fn safe(page: &str) -> String {
    cleaned(&Pictures::default().put_into(page, |_| None))
}

/// Whether an address holds what it shows: a link must not lead there.
fn is_data(address: &str) -> bool {
    let address = address.trim_start();
    address
        .get(..5)
        .is_some_and(|scheme| scheme.eq_ignore_ascii_case("data:"))
}

/// A page without whatever loads or runs. Its pictures are data already, or gone.
pub(crate) fn cleaned(page: &str) -> String {
    let mut builder = Builder::default();
    builder
        .rm_tags(["map", "area"])
        .add_tags(["section", "main"])
        .clean_content_tags(HashSet::from([
            "script", "style", "template", "noscript", "title", "svg", "math", "select",
            "textarea", "iframe", "object",
        ]))
        .url_schemes(HashSet::from(["http", "https", "mailto", "data"]))
        .url_relative(UrlRelative::Deny)
        .link_rel(Some("noopener noreferrer nofollow"))
        .attribute_filter(|element, attribute, value| match (element, attribute) {
            ("a", "href") if !is_data(value) => Some(Cow::Borrowed(value)),
            ("img", "src") if value.starts_with("data:image/") => Some(Cow::Borrowed(value)),
            (
                _,
                "href" | "src" | "srcset" | "cite" | "longdesc" | "background" | "style" | "class"
                | "id",
            ) => None,
            _ => Some(Cow::Borrowed(value)),
        });
    builder.clean(page).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::show;

    fn of(name: &str, text: &str) -> (OriginalKind, String) {
        show(&Item {
            name,
            bytes: text.as_bytes(),
            url: None,
            saved: None,
        })
    }

    #[test]
    fn of_a_mail_what_hangs_on_it_is_shown_and_its_subject_is_decoded() {
        let text = "The harbour board voted on Tuesday to close the old ferry pier. ".repeat(5);
        let head =
            "From: Ana <ana@example.org>\nSubject: =?utf-8?Q?Caf=C3=A9?=\nMIME-Version: 1.0\n";
        let (kind, shown) = of("a.eml", &format!("{head}\n{text}"));
        assert_eq!(kind, OriginalKind::Text);
        assert!(shown.contains("Subject: Café\n") && shown.contains("From: Ana <ana@example.org>"));
        let mail = format!(
            "{head}Content-Type: multipart/mixed; boundary=b\n\n--b\n\nHello.\n--b\n\
             Content-Type: text/plain\nContent-Disposition: attachment\n\n{text}\n--b--"
        );
        let (kind, shown) = of("a.eml", &mail);
        assert_eq!(kind, OriginalKind::Html);
        assert!(
            shown.contains("Hello.") && shown.contains("old ferry pier"),
            "{shown}"
        );
    }

    #[test]
    fn nothing_runs_and_nothing_loads() {
        let (kind, text) = of(
            "a.html",
            "<html><head><style>body{background:url(http://t.example/x)}</style><script>alert(1)</script></head><body onload=alert(1)>\
             <h1 style='x'>Harbour</h1><p>Text <a href='https://example.org/a' onclick='x()'>link</a> <a href='javascript:x()'>bad</a> <a href=' DATA:text/html,x'>bad</a></p>\
             <img src='http://t.example/p.gif'><iframe src='http://t.example'></iframe><form action='http://t.example'><input name=q></form>\
             <svg><image href='http://t.example/i'/></svg><video src='http://t.example/v'></video><link rel=stylesheet href='http://t.example/s'></body></html>",
        );
        assert_eq!(kind, OriginalKind::Html);
        assert!(
            text.contains("Harbour") && text.contains("https://example.org/a"),
            "{text}"
        );
        for bad in [
            "t.example",
            "script",
            "style",
            "onload",
            "onclick",
            "javascript",
            "DATA:",
            "<form",
            "<input",
            "<img",
            "<svg",
        ] {
            assert!(!text.contains(bad), "{bad} is left in {text}");
        }
    }

    #[test]
    fn a_feed_is_shown_as_its_entries() {
        let (kind, text) = of(
            "a.xml",
            "<rss><channel><title>T</title><item><title>A &lt;b&gt;</title><link>https://example.org/a</link>\
             <description>&lt;p&gt;Text&lt;script&gt;x()&lt;/script&gt;&lt;img src='http://t.example'&gt;&lt;/p&gt;</description></item></channel></rss>",
        );
        assert_eq!(kind, OriginalKind::Html);
        assert!(
            text.contains("https://example.org/a") && text.contains("Text"),
            "{text}"
        );
        assert!(
            !text.contains("script") && !text.contains("t.example"),
            "{text}"
        );
        let (_, text) = of(
            "a.opml",
            "<opml><outline text='&lt;i' xmlUrl='https://example.org/f?a=&quot;'/></opml>",
        );
        assert!(
            text.contains("https://example.org/f?a=") && !text.contains("<i"),
            "{text}"
        );
    }

    const GIF: &str = "R0lGODlhAQABAAAAADs=";

    #[test]
    fn a_saved_page_shows_the_pictures_saved_with_it() {
        let page = "MIME-Version: 1.0\r\nSnapshot-Content-Location: https://ledger.example/a\r\n\
            Content-Type: multipart/related; boundary=x\r\n\r\n\
            --x\r\nContent-Type: text/html\r\nContent-Location: https://ledger.example/a\r\n\r\n\
            <p>Ferry</p><img src='/p.gif'><img src='cid:q@x'><img src='https://ledger.example/none.gif'>\r\n\
            --x\r\nContent-Type: image/gif\r\nContent-Transfer-Encoding: base64\r\n\
            Content-Location: https://ledger.example/p.gif\r\n\r\nGIF\r\n\
            --x\r\nContent-Type: image/gif\r\nContent-Transfer-Encoding: base64\r\n\
            Content-ID: <q@x>\r\n\r\nGIF\r\n--x--\r\n"
            .replace("GIF", GIF);
        let (kind, text) = of("a.mhtml", &page);
        assert_eq!(kind, OriginalKind::Html);
        assert_eq!(text.matches("<img").count(), 2, "{text}");
        assert_eq!(
            text.matches(&format!("data:image/gif;base64,{GIF}"))
                .count(),
            2,
            "{text}"
        );
    }

    #[test]
    fn texts_are_shown_as_they_are() {
        assert_eq!(
            of("a.txt", "One <b>\r\nTwo"),
            (OriginalKind::Text, "One <b>\nTwo".to_owned())
        );
        assert_eq!(of("a.png", "\u{89}PNG\0\0"), of("b.png", ""));
    }
}
