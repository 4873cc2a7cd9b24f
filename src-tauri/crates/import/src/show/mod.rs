//! An original as it can be shown: plain text, or HTML that loads and runs nothing.

mod pictures;

use std::borrow::Cow;
use std::collections::HashSet;
use std::panic::{AssertUnwindSafe, catch_unwind};

use ammonia::{Builder, UrlRelative, clean_text};
use mail_parser::{MessageParser, PartType};
use nutgraf_model::{BlockKind, Format, OriginalKind};

use crate::Item;
use crate::containers::mbox;
use crate::draft::{Draft, Found, Piece};
use crate::error::ReadError;
use crate::formats::plist::Plist;
use crate::formats::{self, detect};
use crate::text::{decode, tidy};
use pictures::{Parts, Pictures};

/// Bytes of a book that are shown.
const LONGEST_BOOK: usize = 4 * 1024 * 1024;

/// The original as it can be shown safely: `kind` and `text` of [`nutgraf_model::Original`].
///
/// HTML keeps its structure and loses scripts, styles, forms, frames and every remote load; links
/// stay, for the reader to follow. What cannot be read is shown as an empty text.
pub fn show(item: &Item) -> (OriginalKind, String) {
    let Ok(format) = detect::format(item) else {
        return (OriginalKind::Text, String::new());
    };
    let shown = catch_unwind(AssertUnwindSafe(|| match format {
        Format::Html => (OriginalKind::Html, safe(&formats::html::decoded(item).text)),
        Format::Eml => mail(item),
        Format::Mhtml => saved_page(item),
        Format::Webarchive => match formats::webarchive::page(item) {
            Ok(page) => {
                let list = Plist::of(item.bytes);
                let find = |address: &str| {
                    let part = formats::webarchive::part(list.as_ref()?, address);
                    part.map(Cow::Owned)
                };
                let page = Pictures::default().put_into(&page.decoded.text, find);
                (OriginalKind::Html, cleaned(&page))
            }
            Err(_) => (OriginalKind::Text, String::new()),
        },
        Format::Feed => entries(item, formats::feed::read(item)),
        Format::Json => match formats::json::shown(item) {
            Some(text) => (OriginalKind::Text, tidy::tidy(&text)),
            None => plain(item),
        },
        Format::Opml => entries(item, formats::opml::read(item)),
        Format::Shortcut if item.bytes.starts_with(b"bplist") => {
            entries(item, formats::shortcut::read(item))
        }
        Format::Newswire => entries(item, formats::newswire::found(item)),
        Format::Text | Format::Markdown | Format::Shortcut | Format::Table => plain(item),
        Format::Docx => document(formats::docx::read(item)),
        Format::Epub => {
            let mut pictures = Pictures::default();
            let fill = |page: &str, find: &mut dyn FnMut(&str) -> Option<Vec<u8>>| {
                pictures.put_into(page, |address| find(address).map(Cow::Owned))
            };
            let pages = formats::epub::pages(item, LONGEST_BOOK, fill).unwrap_or_default();
            (OriginalKind::Html, cleaned(&pages))
        }
        Format::Odt => document(formats::odt::read(item)),
        Format::Pdf => {
            let pages = formats::pdf::pages(item).unwrap_or_default();
            (OriginalKind::Text, pages)
        }
        Format::Rtf => document(formats::rtf::read(item)),
    }));
    shown.unwrap_or_else(|_| plain(item))
}

fn plain(item: &Item) -> (OriginalKind, String) {
    (
        OriginalKind::Text,
        tidy::tidy(&decode::decode(item.bytes, None).text),
    )
}

/// The most entries of a file that are shown.
const MOST_SHOWN: usize = 500;

/// What a file of many entries holds, as one page.
fn entries(item: &Item, found: Result<Found, ReadError>) -> (OriginalKind, String) {
    let mut page = String::new();
    match found {
        Ok(Found::Drafts(drafts)) => {
            for draft in drafts.iter().take(MOST_SHOWN) {
                write_entry(&mut page, draft);
            }
        }
        Ok(Found::Links(links)) => {
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
fn document(read: Result<Draft, ReadError>) -> (OriginalKind, String) {
    let mut page = String::new();
    write_pieces(
        &mut page,
        &read.map(|draft| draft.pieces).unwrap_or_default(),
    );
    (OriginalKind::Html, safe(&page))
}

/// A page saved with its parts.
fn saved_page(item: &Item) -> (OriginalKind, String) {
    let Some(message) = MessageParser::default().parse(item.bytes) else {
        return plain(item);
    };
    let Ok(page) = formats::mhtml::page(&message) else {
        return plain(item);
    };
    let parts = Parts::of(&message);
    let find = |address: &str| parts.find(address, page.url.as_deref()).map(Cow::Borrowed);
    let page = Pictures::default().put_into(&page.text, find);
    (OriginalKind::Html, cleaned(&page))
}

/// A message's HTML, else its text with the headers a reader knows; articles that hang on it
/// are shown below.
fn mail(item: &Item) -> (OriginalKind, String) {
    let bytes = mbox::only_message(item.bytes);
    let Some(message) = MessageParser::default().parse(bytes.as_ref()) else {
        return plain(item);
    };
    let found = formats::eml::read(item);
    let hangs_on_it = match &found {
        Ok(Found::Drafts(drafts)) => drafts.len() > 1 || drafts[0].format != Format::Eml,
        _ => false,
    };
    let mut parts = message.attachments();
    let is_forward = parts.any(|part| matches!(part.body, PartType::Message(_)));
    if found.is_ok() && (hangs_on_it || is_forward) {
        return entries(item, found);
    }
    let page = message.html_bodies().find_map(|part| match &part.body {
        PartType::Html(page) => Some(page.as_ref()),
        _ => None,
    });
    if let Some(page) = page {
        let parts = Parts::of(&message);
        let find = |address: &str| parts.find(address, None).map(Cow::Borrowed);
        let page = Pictures::default().put_into(page, find);
        return (OriginalKind::Html, cleaned(&page));
    }
    let mut text = formats::eml::headers(&message);
    for part in message.text_bodies() {
        if let PartType::Text(body) = &part.body {
            text.push('\n');
            text.push_str(body);
        }
    }
    (OriginalKind::Text, tidy::tidy(&text))
}

/// A page with the pictures it holds itself, and nothing that loads or runs.
fn safe(page: &str) -> String {
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
fn cleaned(page: &str) -> String {
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
