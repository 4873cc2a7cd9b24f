//! The digest as it was shown last, kept by the page and handed back at the next start: its markup
//! within the document, so that the window never opens empty, and what it is made of for the page
//! to begin with. A cache: without it the page reads as usual.

use std::path::{Path, PathBuf};
use std::{fs, io};

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::settings::{PagePrefs, Settings};

/// A longer page is not kept, and a longer file not read.
const MOST_BYTES: usize = 4 * 1024 * 1024;

/// Runs before the page: shows what was kept, and holds early keys and clicks.
const EARLY: &str = include_str!("../../../../ui/early.js");

/// Where the page is put into its document, and how that names its language and its styles.
const PLACE: &str = "<div id=\"page\"></div>";
const LANGUAGE: &str = "<html lang=\"en\">";

/// What the page knows before it has asked.
#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub(crate) struct BootData<'a> {
    zoom: f64,
    tray: bool,
    close_to_tray: bool,
    morning: bool,
    theme: &'a str,
    /// Nothing until it was chosen once.
    page: Option<&'a PagePrefs>,
    /// What the page is made of that was shown last, as it gave it to be kept.
    #[cfg_attr(test, ts(type = "unknown"))]
    last: Option<&'a RawValue>,
}

/// What is kept: what the page is made of, as JSON of its own making, and how it looked.
#[derive(Serialize, Deserialize)]
pub(crate) struct Kept {
    page: Box<RawValue>,
    #[serde(rename = "sight")]
    snapshot: PageSnapshot,
}

/// How a window looked: its markup, and what that was made for.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct PageSnapshot {
    markup: String,
    /// The sheet of styles the markup is written for, as the document names it.
    style: String,
    lang: String,
    look: PagePrefs,
}

impl PageSnapshot {
    /// A document with the snapshot in the page's place; nothing where that would look otherwise,
    /// made for other styles.
    fn put_into(&self, document: &str) -> Option<String> {
        let styled = format!("href=\"{}\"", self.style);
        let is_tag = |c: char| c.is_ascii_alphanumeric() || c == '-';
        if !document.contains(&styled) || !self.lang.chars().all(is_tag) {
            return None;
        }
        let (before, after) = document.split_once(PLACE)?;
        let before = before.replacen(LANGUAGE, &format!("<html lang=\"{}\">", self.lang), 1);
        let markup = &self.markup;
        Some(format!("{before}<div id=\"page\">{markup}</div>{after}"))
    }
}

/// The file with the page as it was shown last.
pub(crate) struct LastPage(Option<PathBuf>);

impl LastPage {
    /// Keeps the page in this file; nowhere without one.
    pub(crate) fn new(file: Option<PathBuf>) -> Self {
        Self(file)
    }

    /// Keeps what the page shows.
    pub(crate) fn keep(&self, page: Box<RawValue>, snapshot: PageSnapshot) -> io::Result<()> {
        let Some(file) = &self.0 else { return Ok(()) };
        let text = serde_json::to_vec(&Kept { page, snapshot })?;
        if text.len() > MOST_BYTES {
            return Ok(());
        }
        if let Some(dir) = file.parent() {
            fs::create_dir_all(dir)?;
        }
        let beside = file.with_extension("new");
        fs::write(&beside, text)?;
        fs::rename(&beside, file)
    }

    /// What was kept, where there is something.
    pub(crate) fn read(&self) -> Option<Kept> {
        read(self.0.as_deref()?)
    }
}

fn read(file: &Path) -> Option<Kept> {
    let small = fs::metadata(file).is_ok_and(|about| about.len() <= MOST_BYTES as u64);
    let text = small.then(|| fs::read_to_string(file).ok()).flatten()?;
    // Only what is JSON through and through becomes part of a script.
    serde_json::from_str(&text).ok()
}

/// How the page opens: what it knows before it has asked, and its document with what was kept.
pub struct Document {
    boot_data: String,
    snapshot: Option<PageSnapshot>,
    kept: bool,
}

impl Document {
    /// A look that the user has left since is not shown again.
    pub(crate) fn new(kept: Option<Kept>, settings: &Settings) -> Document {
        let boot_data = boot_data(kept.as_ref(), settings);
        let is_kept = kept.is_some();
        let snapshot = kept.map(|kept| kept.snapshot);
        Document {
            boot_data,
            snapshot: snapshot.filter(|shown| settings.page.as_ref() == Some(&shown.look)),
            kept: is_kept,
        }
    }

    /// Whether a page was kept at all.
    pub fn is_kept(&self) -> bool {
        self.kept
    }

    /// What the page knows before it has asked, as JSON.
    pub fn boot_data(&self) -> &str {
        &self.boot_data
    }

    /// A script to run before the page: it tells the page what it knows before it has asked, and
    /// holds keys and clicks that come too early.
    pub fn script(&self) -> String {
        let boot = &self.boot_data;
        format!("Object.defineProperty(window, 'nutgraf', {{ value: {boot} }});\n{EARLY}")
    }

    /// The answer to who asks for `path`, with what was kept in it; nothing where `body` stays.
    pub fn answer(&self, path: &str, body: &[u8]) -> Option<Vec<u8>> {
        let snapshot = self.snapshot.as_ref()?;
        if !matches!(path, "" | "/" | "/index.html") {
            return None;
        }
        let document = std::str::from_utf8(body).ok()?;
        snapshot.put_into(document).map(String::into_bytes)
    }
}

fn boot_data(kept: Option<&Kept>, settings: &Settings) -> String {
    let boot = BootData {
        zoom: settings.zoom,
        tray: settings.tray,
        close_to_tray: settings.close_to_tray,
        morning: settings.morning,
        theme: &settings.theme,
        page: settings.page.as_ref(),
        last: kept.map(|kept| &*kept.page),
    };
    serde_json::to_string(&boot).unwrap_or_else(|_| "null".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const DOCUMENT: &str = "<html lang=\"en\"><link rel=\"stylesheet\" href=\"./a.css\">\
        <body><div id=\"page\"></div></body></html>";

    fn kept(page: &str, style: &str, lang: &str) -> String {
        let look =
            "{\"language\":\"de\",\"face\":\"serif\",\"measure\":\"normal\",\"length\":\"short\"}";
        format!(
            "{{\"page\":{page},\"sight\":{{\"markup\":\"<p>Tag</p>\",\"style\":\"{style}\",\"lang\":\"{lang}\",\"look\":{look}}}}}"
        )
    }

    #[test]
    fn what_is_no_json_never_becomes_part_of_a_script() {
        let dir = tempfile::tempdir().expect("a folder");
        let file = dir.path().join("page.json");
        for (content, sound) in [
            (kept("[1,\"</script>\"]", "./a.css", "de"), true),
            (kept("{}; alert(1)", "./a.css", "de"), false),
            ("{}; alert(1)".to_owned(), false),
            ("{\"form\":1}".to_owned(), false),
            (String::new(), false),
            ("{\"page\":".to_owned(), false),
        ] {
            fs::write(&file, &content).expect("a file");
            assert_eq!(read(&file).is_some(), sound, "{content}");
        }
        let long = kept(&format!("\"{}\"", "x".repeat(MOST_BYTES)), "./a.css", "de");
        fs::write(&file, long).expect("a file");
        assert!(read(&file).is_none(), "too long");
    }

    /// The document as it is served where `kept` was kept and `language` is chosen now.
    fn served(kept: &str, language: &str, path: &str) -> String {
        let kept = serde_json::from_str(kept).expect("JSON");
        let page = PagePrefs {
            language: language.to_owned(),
            face: "serif".to_owned(),
            measure: "normal".to_owned(),
            length: "short".to_owned(),
        };
        let settings = Settings {
            page: Some(page),
            ..Settings::default()
        };
        let document = Document::new(Some(kept), &settings);
        let body = document.answer(path, DOCUMENT.as_bytes());
        String::from_utf8(body.unwrap_or(DOCUMENT.into())).expect("text")
    }

    #[test]
    fn the_document_has_the_page_that_was_kept() {
        let with = served(&kept("{}", "./a.css", "de-AT"), "de", "/");
        assert_eq!(
            with,
            DOCUMENT
                .replace("lang=\"en\"", "lang=\"de-AT\"")
                .replace("page\">", "page\"><p>Tag</p>")
        );
    }

    #[test]
    fn a_page_that_would_look_otherwise_is_left_out() {
        for (what, kept, language, path) in [
            (
                "made for other styles",
                kept("{}", "./b.css", "de"),
                "de",
                "/",
            ),
            (
                "another look chosen since",
                kept("{}", "./a.css", "de"),
                "fr",
                "/",
            ),
            (
                "no language",
                kept("{}", "./a.css", "de' onload='x"),
                "de",
                "/",
            ),
            (
                "no document",
                kept("{}", "./a.css", "de"),
                "de",
                "/assets/a.js",
            ),
        ] {
            assert_eq!(served(&kept, language, path), DOCUMENT, "{what}");
        }
    }

    #[test]
    fn the_document_of_the_page_has_a_place_for_what_was_kept() {
        let document = include_str!("../../../../ui/index.html");
        assert!(document.contains(PLACE) && document.contains(LANGUAGE));
    }
}
