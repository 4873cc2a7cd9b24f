//! An original as it can be shown: plain text, or HTML that loads and runs nothing.

use std::borrow::Cow;
use std::collections::HashSet;
use std::panic::{AssertUnwindSafe, catch_unwind};

use ammonia::{Builder, UrlRelative};
use mail_parser::{MessageParser, PartType};
use nutgraf_model::{BlockKind, Format, OriginalKind};

use crate::draft::Draft;
use crate::error::ReadError;
use crate::text::{decode, tidy};
use crate::{Item, detect, html, readers};

/// The original as it can be shown safely: `kind` and `text` of [`nutgraf_model::Original`].
///
/// HTML keeps its structure and loses scripts, styles, forms, frames and every remote load; links
/// stay, for the reader to follow. What cannot be read is shown as an empty text.
pub fn show(item: &Item) -> (OriginalKind, String) {
    let Ok(format) = detect::format(item) else {
        return (OriginalKind::Text, String::new());
    };
    let shown = catch_unwind(AssertUnwindSafe(|| match format {
        Format::Html => (OriginalKind::Html, safe(&readers::html::decoded(item).text)),
        Format::Eml => mail(item),
        Format::Text | Format::Markdown => plain(item),
        Format::Docx => document(readers::docx::read(item)),
        Format::Odt => document(readers::odt::read(item)),
    }));
    shown.unwrap_or_else(|_| plain(item))
}

fn plain(item: &Item) -> (OriginalKind, String) {
    (
        OriginalKind::Text,
        tidy::tidy(&decode::decode(item.bytes, None).text),
    )
}

/// A document's text with its headings, lists and tables.
fn document(read: Result<Draft, ReadError>) -> (OriginalKind, String) {
    let pieces = read.map(|draft| draft.pieces).unwrap_or_default();
    let mut page = String::new();
    for piece in &pieces {
        let text = ammonia::clean_text(&piece.text);
        page.push_str(&match piece.kind {
            BlockKind::Heading => format!("<h2>{text}</h2>\n"),
            BlockKind::ListItem => format!("<ul><li>{text}</li></ul>\n"),
            BlockKind::Quotation => format!("<blockquote>{text}</blockquote>\n"),
            BlockKind::Table => format!("<pre>{text}</pre>\n"),
            BlockKind::Paragraph | BlockKind::Correction => format!("<p>{text}</p>\n"),
        });
    }
    (OriginalKind::Html, safe(&page))
}

/// A message's HTML, else its text with the headers a reader knows.
fn mail(item: &Item) -> (OriginalKind, String) {
    let Some(message) = MessageParser::default().parse(item.bytes) else {
        return plain(item);
    };
    let page = message.html_bodies().find_map(|part| match &part.body {
        PartType::Html(page) => Some(page.as_ref()),
        _ => None,
    });
    if let Some(page) = page {
        return (OriginalKind::Html, safe(page));
    }
    let mut text = String::new();
    for (name, value) in message.headers_raw() {
        if matches!(
            name.to_ascii_lowercase().as_str(),
            "from" | "to" | "subject" | "date"
        ) {
            text.push_str(&format!("{name}: {}\n", value.trim()));
        }
    }
    for part in message.text_bodies() {
        if let PartType::Text(body) = &part.body {
            text.push('\n');
            text.push_str(body);
        }
    }
    (OriginalKind::Text, tidy::tidy(&text))
}

fn safe(page: &str) -> String {
    let mut builder = Builder::default();
    builder
        .rm_tags(["map", "area", "img"])
        .add_tags(["section", "main"])
        .clean_content_tags(HashSet::from([
            "script", "style", "template", "noscript", "title", "svg", "math", "select",
            "textarea", "iframe", "object",
        ]))
        .url_schemes(HashSet::from(["http", "https", "mailto"]))
        .url_relative(UrlRelative::Deny)
        .link_rel(Some("noopener noreferrer nofollow"))
        .attribute_filter(|element, attribute, value| match (element, attribute) {
            ("a", "href") => Some(Cow::Borrowed(value)),
            (
                _,
                "href" | "src" | "srcset" | "cite" | "longdesc" | "background" | "style" | "class"
                | "id",
            ) => None,
            _ => Some(Cow::Borrowed(value)),
        });
    builder.clean(&html::shallow(page)).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(name: &str, text: &str) -> (OriginalKind, String) {
        show(&Item {
            name,
            bytes: text.as_bytes(),
            url: None,
        })
    }

    #[test]
    fn nothing_runs_and_nothing_loads() {
        let (kind, text) = of(
            "a.html",
            "<html><head><style>body{background:url(http://t.example/x)}</style><script>alert(1)</script></head><body onload=alert(1)>\
             <h1 style='x'>Harbour</h1><p>Text <a href='https://example.org/a' onclick='x()'>link</a> <a href='javascript:x()'>bad</a></p>\
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
            "<form",
            "<input",
            "<img",
            "<svg",
        ] {
            assert!(!text.contains(bad), "{bad} is left in {text}");
        }
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
