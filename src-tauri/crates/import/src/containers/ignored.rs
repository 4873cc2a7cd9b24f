//! What lies beside articles in folders and archives: the pictures and scripts of saved pages,
//! and what systems leave behind. It is counted in one line, not refused piece by piece.

use std::fmt;

use nutgraf_model::{LeftOutKind, Remark};

/// Why a name is no item for a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ignored {
    /// What a system leaves behind, and hidden files: not worth a word.
    Junk,
    /// A picture.
    Picture,
    /// A style sheet, a script, a font.
    Style,
    /// Sound or film.
    Recording,
    /// Anything in the companion folder of a saved page.
    Companion,
    /// A page of a web archive that was not delivered: moved, missing, a piece of traffic.
    Undelivered,
}

const PICTURES: &[&str] = &[
    "png", "jpg", "jpeg", "jpe", "gif", "webp", "svg", "ico", "bmp", "avif", "tif", "tiff", "heic",
    "heif", "cur", "psd",
];
const STYLES: &[&str] = &[
    "css", "js", "mjs", "cjs", "map", "woff", "woff2", "ttf", "otf", "eot", "less", "scss", "wasm",
    "swf",
];
const RECORDINGS: &[&str] = &[
    "mp3", "m4a", "ogg", "oga", "opus", "wav", "flac", "aac", "mp4", "m4v", "webm", "mov", "avi",
    "mkv", "ogv", "mpg", "mpeg", "ts", "m3u8",
];

/// What browsers add to a page's name to name the folder beside it.
const COMPANIONS: &[&str] = &[
    "_files",
    ".files",
    "-files",
    "_file",
    "-Dateien",
    "_fichiers",
    "_archivos",
    "_arquivos",
    "_bestanden",
    "-filer",
    "_pliki",
    "_soubory",
    "_elemei",
    "_tiedostot",
];

impl Ignored {
    /// Why a name is no item; `None` where it may be one. Only the name's end is looked at.
    pub fn of(name: &str) -> Option<Ignored> {
        let mut parts = name.split(['/', '\\']).filter(|part| !part.is_empty());
        if parts.clone().any(is_junk) {
            return Some(Ignored::Junk);
        }
        let ending = parts.next_back()?.rsplit_once('.')?.1.to_ascii_lowercase();
        // The posts of Twitter's archive.
        let file = name.rsplit(['/', '\\']).next().unwrap_or_default();
        if matches!(file, "tweets.js" | "tweet.js" | "note-tweet.js") {
            return None;
        }
        let is = |list: &[&str]| list.contains(&ending.as_str());
        if is(PICTURES) {
            Some(Ignored::Picture)
        } else if is(STYLES) {
            Some(Ignored::Style)
        } else if is(RECORDINGS) {
            Some(Ignored::Recording)
        } else {
            None
        }
    }

    /// The page that a folder accompanies, without its ending; `None` where its name is not that
    /// of a companion.
    pub fn page_of(folder: &str) -> Option<&str> {
        COMPANIONS
            .iter()
            .find_map(|end| folder.strip_suffix(end))
            .filter(|page| !page.is_empty() && !page.ends_with('/'))
    }

    /// Whether a name lies in the companion folder of a page there is.
    pub(crate) fn is_companion(name: &str, is_page: &dyn Fn(&str) -> bool) -> bool {
        let folders = name.match_indices(['/', '\\']).map(|(at, _)| &name[..at]);
        folders.filter_map(Ignored::page_of).any(is_page)
    }

    /// Whether a name ends as saved pages do; then its companion may lie beside it.
    pub fn page(name: &str) -> Option<&str> {
        let (stem, ending) = name.rsplit_once('.')?;
        let pages = ["html", "htm", "xhtml", "xht", "shtml"];
        pages
            .iter()
            .any(|page| ending.eq_ignore_ascii_case(page))
            .then_some(stem)
    }
}

/// What systems leave behind, and hidden files.
fn is_junk(part: &str) -> bool {
    const NAMES: &[&str] = &[
        "__macosx",
        "thumbs.db",
        "desktop.ini",
        "ehthumbs.db",
        "maildirfolder",
        "maildirsize",
    ];
    // The list of a mailbox that Thunderbird keeps beside it.
    part.ends_with(".msf")
        || (part.starts_with('.') && part != "." && part != "..")
        || NAMES.iter().any(|name| part.eq_ignore_ascii_case(name))
}

/// How much was left out, by kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    pictures: u64,
    styles: u64,
    recordings: u64,
    companions: u64,
    undelivered: u64,
}

impl LeftOut {
    /// Counts one.
    pub fn count(&mut self, ignored: Ignored) {
        match ignored {
            Ignored::Junk => {}
            Ignored::Picture => self.pictures += 1,
            Ignored::Style => self.styles += 1,
            Ignored::Recording => self.recordings += 1,
            Ignored::Companion => self.companions += 1,
            Ignored::Undelivered => self.undelivered += 1,
        }
    }

    /// What was left out, in pieces.
    pub fn remarks(&self) -> Vec<Remark> {
        let kinds = [
            (LeftOutKind::Picture, self.pictures),
            (LeftOutKind::Style, self.styles),
            (LeftOutKind::Recording, self.recordings),
            (LeftOutKind::Companion, self.companions),
            (LeftOutKind::Undelivered, self.undelivered),
        ];
        let counted = kinds.into_iter().filter(|(_, count)| *count > 0);
        let remark = |(what, count)| Remark::LeftOut {
            what,
            count: usize::try_from(count).unwrap_or(usize::MAX),
        };
        counted.map(remark).collect()
    }

    /// Whether nothing was left out that is worth a word.
    pub fn is_nothing(&self) -> bool {
        *self == LeftOut::default()
    }
}

/// "3 pictures, 12 files of saved pages left out".
impl fmt::Display for LeftOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kinds = [
            (self.pictures, "picture", "pictures"),
            (
                self.styles,
                "style, script or font",
                "styles, scripts and fonts",
            ),
            (self.recordings, "sound or film", "sounds and films"),
            (
                self.companions,
                "part of a saved page",
                "parts of saved pages",
            ),
            (
                self.undelivered,
                "page without content",
                "pages without content",
            ),
        ];
        let mut first = true;
        for (count, one, many) in kinds.into_iter().filter(|(count, ..)| *count > 0) {
            let comma = if first { "" } else { ", " };
            first = false;
            write!(f, "{comma}{count} {}", if count == 1 { one } else { many })?;
        }
        f.write_str(if first {
            "nothing left out"
        } else {
            " left out"
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_what_is_no_article() {
        for (name, want) in [
            ("a/page.html", None),
            ("a/notes.txt", None),
            ("README", None),
            ("../up.txt", None),
            ("./a.txt", None),
            ("a/Photo.JPG", Some(Ignored::Picture)),
            ("a\\site.css", Some(Ignored::Style)),
            ("talk.mp3", Some(Ignored::Recording)),
            ("__MACOSX/a/page.html", Some(Ignored::Junk)),
            ("a/._page.html", Some(Ignored::Junk)),
            (".DS_Store", Some(Ignored::Junk)),
            ("x/Thumbs.db", Some(Ignored::Junk)),
            ("md/.News/maildirfolder", Some(Ignored::Junk)),
            ("Mail/Inbox.msf", Some(Ignored::Junk)),
            ("Mail/Inbox", None),
        ] {
            assert_eq!(Ignored::of(name), want, "{name}");
        }
        assert_eq!(Ignored::page_of("a/Harbour_files"), Some("a/Harbour"));
        assert_eq!(Ignored::page_of("Hafen-Dateien"), Some("Hafen"));
        assert_eq!(Ignored::page_of("a/_files"), None);
        assert_eq!(Ignored::page_of("articles"), None);
        assert_eq!(Ignored::page("a/Harbour.HTM"), Some("a/Harbour"));
        assert_eq!(Ignored::page("a/Harbour.txt"), None);
    }

    #[test]
    fn what_was_left_out_is_one_line() {
        let mut left_out = LeftOut::default();
        left_out.count(Ignored::Junk);
        assert!(left_out.is_nothing());
        left_out.count(Ignored::Picture);
        left_out.count(Ignored::Companion);
        left_out.count(Ignored::Companion);
        assert_eq!(
            left_out.to_string(),
            "1 picture, 2 parts of saved pages left out"
        );
    }
}
