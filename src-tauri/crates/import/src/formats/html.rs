//! Saved web pages: whole, fragments, SingleFile.

use nutgraf_model::{DateEvidence, OriginalKind, Published, Warning};

use crate::Item;
use crate::dates::{self, Order};
use crate::draft::{Clues, Contents, Draft};
use crate::error::ReadError;
use crate::format_info::{FileKind, FileType, FormatInfo};
use crate::formats::exports;
use crate::formats::reader::{Certainty, FormatReader};
use crate::formats::sample::Sample;
use crate::formats::{medium, metadata};
use crate::html;
use crate::show;
use crate::text::decode::{self, Decoded};
use crate::text::words;

/// The reader of web pages.
pub(crate) struct Html;

/// What is known of the format.
static INFO: FormatInfo = FormatInfo {
    id: "html",
    name: "Web page",
    holds: "one article without what stands around it, or the articles of a press archive’s export",
    kind: FileKind::Page,
    files: &[
        FileType {
            name: "Web page",
            endings: &["html", "htm"],
            media_type: "text/html",
            is_associated: true,
        },
        FileType {
            name: "Web page (XHTML)",
            endings: &["xhtml"],
            media_type: "application/xhtml+xml",
            is_associated: true,
        },
        FileType {
            name: "Web page",
            endings: &["shtml", "xht"],
            media_type: "text/html",
            is_associated: false,
        },
    ],
};

impl FormatReader for Html {
    fn info(&self) -> &'static FormatInfo {
        &INFO
    }

    fn recognise(&self, file: &Sample) -> Option<Certainty> {
        let text = file.text()?;
        if opens_page(text) {
            Some(Certainty::Opening)
        } else if INFO.has_ending(&file.ending) && text.contains('<') {
            Some(Certainty::Name)
        } else {
            (file.is_fetched && has_tags(text)).then_some(Certainty::Traces)
        }
    }

    fn read(&self, item: &Item) -> Result<Contents, ReadError> {
        Ok(Contents::Drafts(exports::of_page(read(item)?)))
    }

    fn read_head(&self, item: &Item) -> Clues {
        draft(item).clues
    }

    fn show(&self, item: &Item) -> (OriginalKind, String) {
        (OriginalKind::Html, show::safe(&decoded(item).text))
    }
}

/// Bytes in which a page declares its charset.
const HEAD: usize = 4096;

/// Reads a page.
fn read(item: &Item) -> Result<Draft, ReadError> {
    let draft = draft(item);
    if draft.pieces.iter().all(|piece| piece.words == 0) {
        return Err(ReadError::NoArticle);
    }
    Ok(draft)
}

/// Opens with a tag that pages or parts of them open with.
fn opens_page(head: &str) -> bool {
    let lower = head.to_ascii_lowercase();
    if lower.starts_with("<?xml") {
        return lower.contains("<html");
    }
    const OPENINGS: &[&str] = &[
        "!doctype html",
        "html",
        "head",
        "body",
        "!--",
        "meta",
        "title",
        "div",
        "article",
        "p",
        "section",
        "main",
        "h1",
        "h2",
        "table",
        "script",
        "style",
        "link",
        "span",
        "blockquote",
        "figure",
        "header",
    ];
    let Some(rest) = lower.strip_prefix('<') else {
        return false;
    };
    let opens = OPENINGS.iter().any(|name| {
        rest.strip_prefix(name).is_some_and(|after| {
            name.starts_with('!') || after.starts_with(['>', ' ', '\n', '\r', '\t', '/'])
        })
    });
    opens && (has_tags(&lower) || lower.contains("<html"))
}

fn has_tags(head: &str) -> bool {
    head.matches("</").count() >= 1 && head.contains('>')
}

/// A page, even one without any text.
fn draft(item: &Item) -> Draft {
    let decoded = decoded(item);
    let mut draft =
        medium::read(&decoded.text).unwrap_or_else(|| html::read(&decoded.text, item.url));
    draft.damaged = decoded.damaged;
    draft.clues.standfirst = standfirst(&decoded.text).or(draft.clues.standfirst.take());
    if is_draft(&decoded.text, item.name) {
        draft.clues.warnings.push(Warning::Draft);
    }
    draft.clues.created = draft.clues.created.take().or_else(|| saved(&decoded.text));
    draft
}

/// The standfirst that the head of a page tells, as that of an export's page does.
fn standfirst(page: &str) -> Option<String> {
    let head = words::head(page, HEAD);
    let (_, rest) = head.split_once("<meta name=\"standfirst\" content=\"")?;
    metadata::some_line(rest.split_once('"')?.0)
}

/// Whether the head of a page says that it was not published, or the name that Medium gives it.
fn is_draft(page: &str, name: &str) -> bool {
    let file = name.rsplit(['/', '\\', '›']).next().unwrap_or_default();
    let is_medium = file.trim().starts_with("draft_") && page.contains("h-entry");
    is_medium || words::head(page, HEAD).contains("<meta name=\"status\" content=\"draft\">")
}

/// The day SingleFile notes in a comment at the top of a page it saved.
fn saved(page: &str) -> Option<Published> {
    let head = words::head(page, HEAD);
    let note = &head[head.find("SingleFile")?..];
    let line = note
        .lines()
        .find_map(|line| line.trim().strip_prefix("saved date:"))?;
    let found = dates::find(line, Order::MonthFirst)?;
    Some(found.published(DateEvidence::File))
}

/// The page's characters.
fn decoded(item: &Item) -> Decoded {
    decode::decode(item.bytes, declared(item.bytes).as_deref())
}

/// The charset named in a `meta` tag or an XML declaration.
pub(crate) fn declared(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]).to_ascii_lowercase();
    let at = head
        .find("charset=")
        .map(|at| at + 8)
        .or_else(|| head.find("encoding=").map(|at| at + 9))?;
    let label: String = head[at..]
        .trim_start_matches(['"', '\'', ' '])
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
        .collect();
    (!label.is_empty()).then_some(label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_declared_charset_is_found() {
        for (head, want) in [
            (
                &b"<meta charset=\"windows-1251\">"[..],
                Some("windows-1251"),
            ),
            (
                b"<meta http-equiv=Content-Type content='text/html; charset=ISO-8859-1'>",
                Some("iso-8859-1"),
            ),
            (b"<?xml version=\"1.0\" encoding=\"utf-8\"?>", Some("utf-8")),
            (b"<p>none</p>", None),
        ] {
            assert_eq!(declared(head).as_deref(), want);
        }
    }
}
