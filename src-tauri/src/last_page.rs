//! The digest as it was shown last, kept by the page and handed back at the next start: its markup
//! within the document, so that the window never opens empty, and what it is made of for the page
//! to begin with. A cache: without it the page reads as usual.

use std::borrow::Cow;
use std::fs;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use tauri::http::{Request, Response};
use tauri::{AppHandle, Manager};

use crate::choices::{Chosen, PageChoice};
use crate::library;

/// A longer page is not kept, and a longer file not read.
const MOST_BYTES: usize = 4 * 1024 * 1024;

/// Runs before the page: dresses what was kept, and holds early keys and clicks.
const EARLY: &str = include_str!("../../ui/early.js");

/// Where the page is put into its document, and how that names its language and its styles.
const PLACE: &str = "<div id=\"page\"></div>";
const LANGUAGE: &str = "<html lang=\"en\">";

/// What the page knows before it has asked.
#[derive(Serialize)]
struct Known<'a> {
    zoom: f64,
    tray: bool,
    close_to_tray: bool,
    morning: bool,
    theme: &'a str,
    page: Option<&'a PageChoice>,
    last: Option<&'a RawValue>,
}

/// What is kept: what the page is made of, as JSON of its own making, and how it looked.
#[derive(Serialize, Deserialize)]
pub(crate) struct Kept {
    pub(crate) page: Box<RawValue>,
    pub(crate) sight: Sight,
}

/// How a window looked.
#[derive(Serialize, Deserialize)]
pub(crate) struct Sight {
    markup: String,
    /// The sheet of styles the markup is written for, as the document names it.
    style: String,
    lang: String,
    look: PageChoice,
}

impl Sight {
    /// A document with what was seen in the page's place; nothing where that would look
    /// otherwise, made for other styles.
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

/// Keeps what the page shows.
pub(crate) fn keep(app: &AppHandle, kept: &Kept) -> std::io::Result<()> {
    let Some(file) = file(app) else { return Ok(()) };
    let text = serde_json::to_vec(kept)?;
    if text.len() > MOST_BYTES {
        return Ok(());
    }
    if let Some(dir) = file.parent() {
        fs::create_dir_all(dir)?;
    }
    let beside = file.with_extension("new");
    fs::write(&beside, text)?;
    fs::rename(&beside, &file)
}

/// What was kept, where there is something.
pub(crate) fn kept(app: &AppHandle) -> Option<Kept> {
    file(app).and_then(read)
}

/// A script that tells the page what it knows before it has asked, and holds what comes too early.
pub(crate) fn script(kept: Option<&Kept>, chosen: &Chosen) -> String {
    let known = Known {
        zoom: chosen.zoom,
        tray: chosen.tray,
        close_to_tray: chosen.close_to_tray,
        morning: chosen.morning,
        theme: &chosen.theme,
        page: chosen.page.as_ref(),
        last: kept.map(|kept| &*kept.page),
    };
    let known = serde_json::to_string(&known).unwrap_or_else(|_| "null".to_owned());
    format!("Object.defineProperty(window, 'nutgraf', {{ value: {known} }});\n{EARLY}")
}

/// The page's document with what was kept, where that would look as the page will.
pub(crate) struct Document(Option<Sight>);

impl Document {
    /// A look that the reader has left since is not shown again.
    pub(crate) fn with(kept: Option<Kept>, chosen: &Chosen) -> Document {
        let sight = kept.map(|kept| kept.sight);
        Document(sight.filter(|sight| chosen.page.as_ref() == Some(&sight.look)))
    }

    /// Puts what was kept into the answer to whoever asks for the document.
    pub(crate) fn answer(
        &self,
        asked: &Request<Vec<u8>>,
        answer: &mut Response<Cow<'static, [u8]>>,
    ) {
        let Some(sight) = &self.0 else { return };
        if !matches!(asked.uri().path(), "" | "/" | "/index.html") {
            return;
        }
        let document = std::str::from_utf8(answer.body()).ok();
        if let Some(document) = document.and_then(|document| sight.put_into(document)) {
            *answer.body_mut() = Cow::Owned(document.into_bytes());
        }
    }
}

/// One file for each library, so that no library opens with another's page.
fn file(app: &AppHandle) -> Option<PathBuf> {
    let dir = app.path().app_cache_dir().ok()?;
    let name = library::own_name().unwrap_or_else(|| "library".to_owned());
    Some(dir.join(format!("{name}.page.json")))
}

fn read(file: PathBuf) -> Option<Kept> {
    let small = fs::metadata(&file).is_ok_and(|about| about.len() <= MOST_BYTES as u64);
    let text = small.then(|| fs::read_to_string(&file).ok()).flatten()?;
    // Only what is JSON through and through becomes part of a script.
    serde_json::from_str(&text).ok()
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
            assert_eq!(read(file.clone()).is_some(), sound, "{content}");
        }
        let long = kept(&format!("\"{}\"", "x".repeat(MOST_BYTES)), "./a.css", "de");
        fs::write(&file, long).expect("a file");
        assert!(read(file).is_none(), "too long");
    }

    /// The document as it is served where `kept` was kept and `language` is chosen now.
    fn served(kept: &str, language: &str, path: &str) -> String {
        let kept = serde_json::from_str(kept).expect("JSON");
        let page = PageChoice {
            language: language.to_owned(),
            face: "serif".to_owned(),
            measure: "normal".to_owned(),
            length: "short".to_owned(),
        };
        let chosen = Chosen {
            page: Some(page),
            ..Chosen::default()
        };
        let request = Request::builder().uri(path).body(Vec::new());
        let mut response = Response::new(Cow::Borrowed(DOCUMENT.as_bytes()));
        let document = Document::with(Some(kept), &chosen);
        document.answer(&request.expect("a request"), &mut response);
        String::from_utf8(response.into_body().into_owned()).expect("text")
    }

    #[test]
    fn the_document_has_the_page_that_was_kept() {
        let with = served(&kept("{}", "./a.css", "de-AT"), "de", "tauri://localhost/");
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
        let document = include_str!("../../ui/index.html");
        assert!(document.contains(PLACE) && document.contains(LANGUAGE));
    }
}
