//! Shortcuts to pages (.url, .webloc, .desktop) and lists of addresses: offered as addresses.

use nutgraf_model::{Link, LinkKind, OriginalKind};

use super::metadata;
use crate::Item;
use crate::draft::Contents;
use crate::error::ReadError;
use crate::format_info::{FileKind, FileType, FormatInfo};
use crate::formats::plist::Plist;
use crate::formats::reader::{Certainty, FormatReader};
use crate::formats::sample::HEAD;
use crate::formats::sample::Sample;
use crate::limits::MAX_LINKS;
use crate::show;
use crate::text::{decode, tidy};
use crate::xml::tree;

/// The reader of shortcuts to pages.
pub(crate) struct Shortcut;

/// What is known of the format.
static INFO: FormatInfo = FormatInfo {
    id: "shortcut",
    name: "Shortcut or list of addresses",
    holds: "addresses of pages, which are offered",
    kind: FileKind::Address,
    files: &[
        FileType {
            name: "Shortcut of Windows",
            endings: &["url"],
            media_type: "application/x-mswinurl",
            is_associated: false,
        },
        FileType {
            name: "Shortcut of macOS",
            endings: &["webloc"],
            media_type: "application/x-webloc",
            is_associated: false,
        },
        FileType {
            name: "Shortcut of Linux",
            endings: &["desktop"],
            media_type: "application/x-desktop",
            is_associated: false,
        },
    ],
};

impl FormatReader for Shortcut {
    fn info(&self) -> &'static FormatInfo {
        &INFO
    }

    fn recognise(&self, file: &Sample) -> Option<Certainty> {
        if file.bytes.starts_with(b"bplist") {
            return Some(Certainty::Signature);
        }
        if file.root() == Some("plist") {
            return Some(Certainty::Root);
        }
        is_shortcut(file.text()?).then_some(Certainty::Opening)
    }

    fn read(&self, item: &Item) -> Result<Contents, ReadError> {
        read(item)
    }

    fn show(&self, item: &Item) -> (OriginalKind, String) {
        if item.bytes.starts_with(b"bplist") {
            show::contents(item, read(item))
        } else {
            show::plain(item)
        }
    }
}

/// Reads a shortcut.
fn read(item: &Item) -> Result<Contents, ReadError> {
    let links = if item.bytes.starts_with(b"bplist") {
        let plist = Plist::of(item.bytes).ok_or(ReadError::ReaderFailed)?;
        let url = plist.root().and_then(|root| root.get("URL"));
        vec![(url.and_then(|url| url.text()), None)]
    } else {
        let text = tidy::tidy(&decode::decode(item.bytes, None).text);
        match tree::root_name(&text) {
            Some(_) => vec![(webloc(&text), None)],
            None => match lines(&text) {
                Some(links) => links,
                None if has_section(&text) => sections(&text),
                // It only began with addresses.
                None => return Ok(Contents::one(super::text::pieces::read(item))),
            },
        }
    };
    let mut found: Vec<Link> = Vec::new();
    let mut refused = None;
    for (url, title) in links {
        let Some(url) = url else { continue };
        match metadata::address(&url, None) {
            Some(url) if found.iter().all(|known| known.url != url) => found.push(Link {
                kind: LinkKind::Page,
                url,
                title: title.or_else(|| named(item.name)),
            }),
            Some(_) => {}
            None => refused = Some(ReadError::NotWeb),
        }
    }
    if found.len() > 1 {
        // A file's name says nothing of each of several addresses.
        let name = named(item.name);
        found.iter_mut().for_each(|link| {
            link.title = link
                .title
                .take()
                .filter(|title| Some(title) != name.as_ref());
        });
    }
    if found.is_empty() {
        return Err(refused.unwrap_or(ReadError::NoAddress));
    }
    found.truncate(MAX_LINKS);
    Ok(Contents::Links(found))
}

/// A shortcut of a desktop, or a text of addresses alone.
fn is_shortcut(head: &str) -> bool {
    has_section(head) || lines(whole_lines(head)).is_some()
}

/// The lines of a text that may be cut at its end, without the cut one.
fn whole_lines(head: &str) -> &str {
    match head.rfind('\n') {
        Some(end) if head.len() >= HEAD => &head[..end],
        _ => head,
    }
}

type Named = (Option<String>, Option<String>);

/// The browser names a shortcut after its page.
fn named(path: &str) -> Option<String> {
    let lower = path.to_ascii_lowercase();
    [".url", ".webloc", ".desktop"]
        .iter()
        .any(|ending| lower.ends_with(ending))
        .then(|| crate::stem(path))
        .filter(|name| !name.is_empty())
}

/// `<dict><key>URL</key><string>…</string></dict>`.
fn webloc(text: &str) -> Option<String> {
    let root = tree::parse(text)?;
    let dict = root.child("dict").unwrap_or(&root);
    let mut is_url = false;
    for element in dict.elements() {
        match element.name.as_str() {
            "key" => is_url = element.text().trim() == "URL",
            "string" if is_url => return Some(element.text()),
            _ => {}
        }
    }
    None
}

/// `[InternetShortcut]` of Windows and `[Desktop Entry]` of Linux desktops.
fn sections(text: &str) -> Vec<Named> {
    let (mut section, mut url, mut title) = (String::new(), None, None);
    for line in text.lines().take(10_000) {
        let line = line.trim();
        if line.starts_with('[') {
            section = line.to_ascii_lowercase();
        }
        if section != "[internetshortcut]" && section != "[desktop entry]" {
            continue;
        }
        match line.split_once('=') {
            Some((key, value)) if url.is_none() && is_key(key, "url") => {
                url = Some(value.trim().to_owned());
            }
            Some((key, value)) if title.is_none() && is_key(key, "name") => {
                title = metadata::some_line(value);
            }
            _ => {}
        }
    }
    vec![(url, title)]
}

/// Whether a text opens as the files of a shortcut do, a line for the shell before it or not.
fn has_section(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let first = lines.find(|line| !line.starts_with('#'));
    first.is_some_and(|line| {
        let line = line.to_ascii_lowercase();
        let windows = [
            "[internetshortcut]",
            "[{000214a0-0000-0000-c000-000000000046}]",
        ];
        line == "[desktop entry]" || windows.contains(&line.as_str())
    })
}

fn is_key(key: &str, wanted: &str) -> bool {
    key.trim().eq_ignore_ascii_case(wanted)
}

/// The addresses of a text that holds nothing else; `None` where it holds anything else.
fn lines(text: &str) -> Option<Vec<Named>> {
    let mut found = Vec::new();
    for line in text.lines() {
        let line = line.trim().trim_start_matches(['-', '*', '•', ' ']);
        let line = line.trim_matches(['<', '>']);
        if line.is_empty() || line.starts_with('#') && !found.is_empty() {
            continue;
        }
        if !metadata::is_web(line) {
            return None;
        }
        found.push((Some(line.to_owned()), None));
    }
    (!found.is_empty()).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_lists_of_addresses_are_lists_of_addresses() {
        assert!(lines("https://example.org/a\n\n- http://example.org/b\n").is_some());
        assert!(lines("https://example.org/a\nHarbour reopens").is_none());
        assert!(lines("").is_none());
        assert!(lines("https://example.org/a is a page").is_none());
    }
}
