//! What a format says of itself without reading a file: its name, endings and media types.

/// A format, as people and systems know it.
#[derive(Debug)]
pub struct FormatInfo {
    /// Its id, which libraries keep with each article.
    pub id: &'static str,
    /// What a person calls it.
    pub name: &'static str,
    /// What a file of it holds and how that becomes articles, for the documentation.
    pub holds: &'static str,
    /// What the window calls its files.
    pub kind: FileKind,
    /// Its files. An ending belongs to one format; formats that share it with another are
    /// recognised by their content.
    pub files: &'static [FileType],
}

/// Files of one media type.
#[derive(Debug)]
pub struct FileType {
    /// What the system calls them.
    pub name: &'static str,
    /// Their endings in lower case, without the dot.
    pub endings: &'static [&'static str],
    /// Their media type.
    pub media_type: &'static str,
    /// Whether the system offers the app among the programs that open such files.
    pub is_associated: bool,
}

impl FormatInfo {
    /// Whether its files have this ending.
    pub(crate) fn has_ending(&self, ending: &str) -> bool {
        let mut endings = self.files.iter().flat_map(|file| file.endings);
        endings.any(|known| *known == ending)
    }
}

/// What the window calls files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FileKind {
    /// Plain text and Markdown.
    Text,
    /// Web pages.
    Page,
    /// Messages and mailboxes.
    Mail,
    /// Documents of word processors, and PDF.
    Document,
    /// Books and issues.
    Book,
    /// Feeds.
    Feed,
    /// Addresses of pages and feeds.
    Address,
    /// Records: tables and JSON.
    Table,
    /// Files of many files or articles.
    Archive,
}

impl FileKind {
    /// The word by which the window's catalogues know it.
    pub fn id(self) -> &'static str {
        match self {
            FileKind::Text => "text",
            FileKind::Page => "page",
            FileKind::Mail => "mail",
            FileKind::Document => "document",
            FileKind::Book => "book",
            FileKind::Feed => "feed",
            FileKind::Address => "address",
            FileKind::Table => "table",
            FileKind::Archive => "archive",
        }
    }
}

/// The id of what news agencies send, whichever of their formats it is in.
pub(crate) const NEWSWIRE: &str = "newswire";
