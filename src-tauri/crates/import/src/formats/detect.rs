//! Tells an item's format by its bytes first and its name second.

use nutgraf_model::Format;

use crate::Item;
use crate::containers::mbox;
use crate::error::ReadError;
use crate::formats;
use crate::formats::package;
use crate::limits::MAX_BYTES;
use crate::text::decode;
use crate::xml::tree;

/// Bytes looked at.
const HEAD: usize = 4096;

/// Openings of files that are no text, and what a person calls them.
const BINARY: &[(&[u8], &str)] = &[
    (b"\x89PNG", "a PNG picture"),
    (b"\xFF\xD8\xFF", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x7FELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"\x1F\x8B", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"7z\xBC\xAF", "a 7z archive"),
    (b"\xFD7zXZ", "an xz archive"),
    (b"Rar!", "a RAR archive"),
    (b"SQLite format 3", "a database"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound file"),
    (b"RIFF", "a picture, sound or film"),
    (b"\x00\x00\x01\x00", "an icon"),
    (b"II*\0", "a TIFF picture"),
    (b"MM\0*", "a TIFF picture"),
    (b"\xCA\xFE\xBA\xBE", "a program"),
    (b"wOF", "a font"),
    (b"fLaC", "a sound file"),
];

/// The format of an item.
pub(crate) fn format(item: &Item) -> Result<Format, ReadError> {
    let bytes = item.bytes;
    if bytes.len() > MAX_BYTES {
        return Err(ReadError::TooLarge(bytes.len()));
    }
    if is_blank(bytes) {
        return Err(ReadError::Empty);
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return package::format(bytes);
    }
    let opening = bytes.trim_ascii_start();
    if opening
        .strip_prefix(b"\xEF\xBB\xBF")
        .unwrap_or(opening)
        .starts_with(b"{\\rtf")
    {
        return Ok(Format::Rtf);
    }
    if memchr::memmem::find(&bytes[..bytes.len().min(1024)], b"%PDF-").is_some() {
        return Ok(Format::Pdf);
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return Err(compound(bytes));
    }
    if let Some((_, what)) = BINARY.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        return Err(ReadError::UnknownFormat(what));
    }
    if bytes.starts_with(b"bplist") {
        return Ok(match formats::webarchive::is_archive(bytes) {
            true => Format::Webarchive,
            false => Format::Shortcut,
        });
    }
    if bytes.get(4..8) == Some(b"ftyp") {
        return Err(ReadError::UnknownFormat("a film"));
    }
    if formats::newswire::anpa::is_message(bytes) {
        return Ok(Format::Newswire);
    }
    if is_binary(bytes) {
        return Err(ReadError::UnknownFormat("a file that holds no text"));
    }
    Ok(textual(item))
}

/// What an old office document is, by the names of its streams, which are UTF-16.
fn compound(bytes: &[u8]) -> ReadError {
    let holds = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        memchr::memmem::find(bytes, &name).is_some()
    };
    if holds("EncryptedPackage") {
        ReadError::Locked
    } else if holds("WordDocument") {
        ReadError::SaveAs("an old Word document (.doc)", ".docx")
    } else if holds("PowerPoint Document") {
        ReadError::SaveAs("an old presentation (.ppt)", "PDF")
    } else if holds("Workbook") || holds("Book") {
        ReadError::SaveAs("an old spreadsheet (.xls)", "PDF or plain text")
    } else if holds("__substg1.0_") || holds("__properties_version1.0") {
        ReadError::SaveAs("a message of Outlook (.msg)", ".eml")
    } else {
        ReadError::SaveAs("a document of an old office program", ".docx or PDF")
    }
}

/// Nothing but white space, byte-order marks and zeros.
fn is_blank(bytes: &[u8]) -> bool {
    bytes
        .iter()
        .all(|b| b.is_ascii_whitespace() || matches!(b, 0 | 0xEF | 0xBB | 0xBF | 0xFE | 0xFF))
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

/// Which of the text formats it is.
fn textual(item: &Item) -> Format {
    let head = decode::decode(&item.bytes[..item.bytes.len().min(HEAD)], None).text;
    let head = head.trim_start_matches('\u{feff}').trim_start();
    let ending = item
        .name
        .rsplit('.')
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    if let Some(format) = xml(head) {
        return format;
    }
    if is_html(head) {
        return Format::Html;
    }
    if is_json(head, &ending) {
        return Format::Json;
    }
    if is_shortcut(head) {
        return Format::Shortcut;
    }
    if is_saved_page(head, &ending) {
        return Format::Mhtml;
    }
    if is_mail(head) {
        return Format::Eml;
    }
    match ending.as_str() {
        "html" | "htm" | "xhtml" | "shtml" if head.contains('<') => Format::Html,
        "csv" | "tsv" | "tab" if formats::table::is_table(head, &ending) => Format::Table,
        "md" | "markdown" | "mdown" | "mkd" => Format::Markdown,
        _ if is_markdown(head) => Format::Markdown,
        _ if item.url.is_some() && has_tags(head) => Format::Html,
        _ if formats::table::is_table(head, "") => Format::Table,
        _ => Format::Text,
    }
}

/// The XML format whose root element a file opens with.
fn xml(head: &str) -> Option<Format> {
    let root = tree::root_name(head);
    let after_junk = || {
        let at = head.find("<rss")?;
        let follows = head[at..].contains("<channel") && head.find("<html").is_none_or(|h| h > at);
        follows.then(|| "rss".to_owned())
    };
    match root.or_else(after_junk)?.as_str() {
        "rss" | "rdf" | "feed" | "channel" | "entry" => Some(Format::Feed),
        "nitf" | "newsml" | "newsitem" | "newsmessage" | "packageitem" => Some(Format::Newswire),
        "opml" | "outlinedocument" => Some(Format::Opml),
        "plist" if head.contains("WebMainResource") => Some(Format::Webarchive),
        "plist" => Some(Format::Shortcut),
        _ => None,
    }
}

/// An object or a list of them; in a file so named, anything that opens as JSON does.
fn is_json(head: &str, ending: &str) -> bool {
    let is_named = matches!(
        ending,
        "json" | "jsonl" | "ndjson" | "jsonlines" | "geojson"
    );
    let rest = |sign: char| head.strip_prefix(sign).map(str::trim_start);
    let object = rest('{').is_some_and(|rest| rest.starts_with(['"', '}']));
    let list = rest('[').is_some_and(|rest| {
        rest.starts_with(['{', ']'])
            || rest.starts_with('[')
                && rest
                    .trim_start_matches(['[', ' ', '\n'])
                    .starts_with(['"', '{'])
    });
    object || list || is_named && head.starts_with(['{', '[', '"'])
}

/// A shortcut of a desktop, or a text of addresses alone.
fn is_shortcut(head: &str) -> bool {
    formats::shortcut::has_section(head) || formats::shortcut::lines(whole_lines(head)).is_some()
}

/// The lines of a text that may be cut at its end, without the cut one.
fn whole_lines(head: &str) -> &str {
    match head.rfind('\n') {
        Some(end) if head.len() >= HEAD => &head[..end],
        _ => head,
    }
}

/// Opens with a tag that pages or parts of them open with.
fn is_html(head: &str) -> bool {
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

/// Opens with the headers of a page that a browser saved as a message.
fn is_saved_page(head: &str, ending: &str) -> bool {
    let end = head.find("\n\n").or_else(|| head.find("\r\n\r\n"));
    let headers = head[..end.unwrap_or(head.len())].to_ascii_lowercase();
    let related = headers.contains("multipart/related") || headers.contains("text/html");
    let has = |name: &str| headers.starts_with(name) || headers.contains(&format!("\n{name}"));
    let is_named = matches!(ending, "mht" | "mhtml");
    let by_browser = has("snapshot-content-location:")
        || headers.contains("<saved by ")
        || headers.contains("\"saved by ");
    let headed = has("content-type:") && (has("mime-version:") || has("from:"));
    related && headed && (is_named || by_browser || has("content-location:") && !has("to:"))
}

/// Opens with mail headers, two of them at least being those of a message.
fn is_mail(head: &str) -> bool {
    let is_boxed = mbox::is_separator(head.as_bytes());
    let head = match head.split_once('\n') {
        Some((_, rest)) if is_boxed => rest,
        _ => head,
    };
    const HEADERS: &[&str] = &[
        "from",
        "to",
        "subject",
        "date",
        "message-id",
        "mime-version",
        "received",
        "return-path",
        "content-type",
        "delivered-to",
    ];
    let mut known = 0;
    for line in head.lines().take(200) {
        if line.is_empty() {
            break;
        }
        if line.starts_with([' ', '\t']) {
            continue;
        }
        let Some((name, _)) = line.split_once(':') else {
            return false;
        };
        if name.is_empty() || !name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') {
            return false;
        }
        known += usize::from(HEADERS.contains(&name.to_ascii_lowercase().as_str()));
    }
    known >= 2 && (is_boxed || known >= 3 || head.to_ascii_lowercase().contains("from:"))
}

/// Front matter, or headings written with number signs.
fn is_markdown(head: &str) -> bool {
    let front = head.strip_prefix("---\n").is_some_and(|rest| {
        rest.contains("\n---") && rest.lines().next().is_some_and(|line| line.contains(':'))
    });
    let toml = head.strip_prefix("+++\n").is_some_and(|rest| {
        rest.contains("\n+++") && rest.lines().next().is_some_and(|line| line.contains('='))
    });
    let properties = head
        .lines()
        .take_while(|line| formats::markdown::is_property(line));
    front || toml || properties.count() >= 2 || head.starts_with("# ") && head.contains("\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(name: &str, bytes: &[u8]) -> Result<Format, ReadError> {
        format(&Item {
            name,
            bytes,
            url: None,
            saved: None,
        })
    }

    #[test]
    fn what_is_no_text_is_named() {
        for (bytes, want) in [
            (&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..], "a PNG picture"),
            (b"\x7FELF\x02\x01\x01", "a program"),
            (b"SQLite format 3\0", "a database"),
            (
                b"\x01\x02\x03\x04\x05\x06\x07\x08random",
                "a file that holds no text",
            ),
        ] {
            assert_eq!(of("a.txt", bytes), Err(ReadError::UnknownFormat(want)));
        }
    }

    #[test]
    fn blank_files_are_empty() {
        for bytes in [&b""[..], b" \r\n\t ", b"\xEF\xBB\xBF", b"\0\0\0"] {
            assert_eq!(of("a.txt", bytes), Err(ReadError::Empty), "{bytes:?}");
        }
    }

    #[test]
    fn content_tells_before_the_name() {
        let page = b"<!DOCTYPE html><html><body><p>Text</p></body></html>";
        assert_eq!(of("a.txt", page), Ok(Format::Html));
        assert_eq!(of("a", b"<p>Only a fragment</p>"), Ok(Format::Html));
        let mail = b"From: Ana <ana@example.org>\r\nSubject: Harbour\r\n\r\nText";
        assert_eq!(of("a.txt", mail), Ok(Format::Eml));
        let kept = b"Subject: Harbour\nTo: <bo@example.org>\nDate: Fri, 20 Nov 2026 10:00:00 +0100\n\nText";
        assert_eq!(of("kept without its sender", kept), Ok(Format::Eml));
        assert_eq!(of("a.md", b"Harbour\n\nText"), Ok(Format::Markdown));
        assert_eq!(
            of("a.txt", b"---\ntitle: Harbour\n---\n\nText"),
            Ok(Format::Markdown)
        );
        assert_eq!(
            of("a.txt", b"Harbour reopens\n\nText: more"),
            Ok(Format::Text)
        );
        assert_eq!(of("a.html", b"No tags at all"), Ok(Format::Text));
    }
}
