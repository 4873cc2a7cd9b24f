//! Documents of LibreOffice and of all programs that write OpenDocument text.
//!
//! Deleted text of tracked changes, comments, hidden text and indexes' copies stay out. No part
//! outside the file is ever looked at.

use std::collections::HashMap;

use nutgraf_model::OriginalKind;

use crate::Item;
use crate::draft::{Contents, Draft};
use crate::error::ReadError;
use crate::format_info::{FileKind, FileType, FormatInfo};
use crate::formats::exports;
use crate::formats::package::Package;
use crate::formats::reader::{Certainty, FormatReader};
use crate::formats::sample::Sample;
use crate::formats::word_processor::{Document, Properties, Role};
use crate::show;
use crate::xml::stream::{self, Node, Tag};

/// The reader of OpenDocument text.
pub(crate) struct Odt;

/// What is known of the format.
static INFO: FormatInfo = FormatInfo {
    id: "odt",
    name: "OpenDocument text",
    holds: "one article, or the articles of a press archive’s export",
    kind: FileKind::Document,
    files: &[FileType {
        name: "OpenDocument text",
        endings: &["odt"],
        media_type: "application/vnd.oasis.opendocument.text",
        is_associated: true,
    }],
};

impl FormatReader for Odt {
    fn info(&self) -> &'static FormatInfo {
        &INFO
    }

    fn recognise(&self, file: &Sample) -> Option<Certainty> {
        let kind = file.package()?.open_document();
        let is_text = matches!(kind, Some("text" | "text-template" | "text-master"));
        is_text.then_some(Certainty::Signature)
    }

    fn read(&self, item: &Item) -> Result<Contents, ReadError> {
        Ok(Contents::Drafts(exports::of_document(read(item)?)))
    }

    fn show(&self, item: &Item) -> (OriginalKind, String) {
        show::document(read(item))
    }
}

/// Styles that a style may be based on in a row.
const DEEPEST_STYLE: usize = 12;
/// Paragraphs open inside each other, by text boxes and notes.
const DEEPEST_BOX: usize = 32;
/// Spaces that one element may stand for.
const MOST_SPACES: usize = 100;

/// Elements whose text does not belong to the document as it is read.
const UNREAD: &[&str] = &[
    "tracked-changes",
    "annotation",
    "ruby-text",
    "note-citation",
    "hidden-text",
    "hidden-paragraph",
    "title",
    "desc",
    "forms",
    "sequence-decls",
    "variable-decls",
    "user-field-decls",
    "table-of-content",
    "illustration-index",
    "table-index",
    "object-index",
    "user-index",
    "alphabetical-index",
    "script",
    "event-listeners",
    "binary-data",
];

/// Reads a document.
fn read(item: &Item) -> Result<Draft, ReadError> {
    let mut package = Package::open(item.bytes)?;
    let mut part = |name: &str| -> Result<String, ReadError> {
        let bytes = package.part(name)?;
        Ok(stream::characters(&bytes.unwrap_or_default()))
    };
    if is_locked(&part("META-INF/manifest.xml")?) {
        return Err(ReadError::Locked);
    }
    let content = part("content.xml")?;
    if content.is_empty() {
        return Err(ReadError::ReaderFailed);
    }
    let styles = Styles::of(&part("styles.xml")?, &content);
    let said = properties(&part("meta.xml")?);
    let mut walk = Walk {
        styles,
        document: Document::default(),
        open: Vec::new(),
        notes: Vec::new(),
        items: 0,
        in_text: false,
        unread: 0,
        runs: Vec::new(),
    };
    stream::walk(&content, |node| walk.node(node));
    walk.close_all();
    Ok(walk.document.into_draft(&said))
}

/// Whether the list of parts says that the text is encrypted.
fn is_locked(manifest: &str) -> bool {
    let mut path = String::new();
    let mut locked = false;
    stream::walk(manifest, |node| {
        if let Node::Open(tag) = node {
            match tag.name {
                "file-entry" => path = tag.attribute("full-path").unwrap_or_default(),
                "encryption-data" => {
                    locked |= path == "content.xml" || path.starts_with("encrypted-package");
                }
                _ => {}
            }
        }
    });
    locked
}

/// What the file says about itself.
fn properties(meta: &str) -> Properties {
    let mut said = Properties::default();
    let mut text = String::new();
    stream::walk(meta, |node| match node {
        Node::Open(_) => text.clear(),
        Node::Text(more) => text.push_str(more),
        Node::Close(name) => {
            let value = Some(text.trim().to_owned()).filter(|value| !value.is_empty());
            match name {
                "title" => said.title = value,
                "initial-creator" => said.creator = value,
                "creator" => said.creator = said.creator.take().or(value),
                "creation-date" => said.created = value,
                "date" => said.created = said.created.take().or(value),
                "language" => said.language = value,
                _ => {}
            }
            text.clear();
        }
    });
    said
}

/// The document's styles by their names.
#[derive(Default)]
struct Styles(HashMap<String, Style>);

#[derive(Default)]
struct Style {
    parent: Option<String>,
    is_bold: Option<bool>,
    is_hidden: bool,
}

impl Styles {
    /// The named styles, and those the text's own part adds to them.
    fn of(named: &str, own: &str) -> Styles {
        let mut styles = Styles::default();
        for part in [named, own] {
            let mut open: Option<(String, Style)> = None;
            stream::walk(part, |node| match node {
                Node::Open(tag) if tag.name == "style" => {
                    let style = Style {
                        parent: tag.attribute("parent-style-name"),
                        ..Style::default()
                    };
                    open = tag.attribute("name").map(|name| (name, style));
                }
                Node::Open(tag) if tag.name == "text-properties" => {
                    if let Some((_, style)) = &mut open {
                        style.is_bold = tag.attribute("font-weight").map(|weight| {
                            matches!(weight.as_str(), "bold" | "700" | "800" | "900")
                        });
                        style.is_hidden = tag.attribute("display").as_deref() == Some("none");
                    }
                }
                Node::Close("style") => styles.0.extend(open.take()),
                _ => {}
            });
        }
        styles
    }

    /// A style and those it is based on.
    fn line<'a>(&'a self, name: &'a str) -> impl Iterator<Item = (&'a str, Option<&'a Style>)> {
        let mut at = Some(name);
        std::iter::from_fn(move || {
            let name = at?;
            let style = self.0.get(name);
            at = style.and_then(|style| style.parent.as_deref());
            Some((name, style))
        })
        .take(DEEPEST_STYLE)
    }

    fn role(&self, name: &str) -> Option<Role> {
        self.line(name).find_map(|(name, _)| Role::of_style(name))
    }

    fn is_bold(&self, name: &str) -> Option<bool> {
        self.line(name).find_map(|(_, style)| style?.is_bold)
    }

    fn is_hidden(&self, name: &str) -> bool {
        self.0.get(name).is_some_and(|style| style.is_hidden)
    }
}

/// A paragraph being read.
#[derive(Default)]
struct Paragraph {
    text: String,
    role: Role,
    is_hidden: bool,
    is_bold: bool,
    letters: usize,
    bold: usize,
    notes: Vec<String>,
}

struct Walk {
    styles: Styles,
    document: Document,
    open: Vec<Paragraph>,
    /// Notes open at this place: their text, and how many paragraphs stood open around them.
    notes: Vec<(String, usize)>,
    items: usize,
    in_text: bool,
    unread: usize,
    /// Bold and hidden of the spans open at this place.
    runs: Vec<(bool, bool)>,
}

impl Walk {
    fn node(&mut self, node: Node) {
        match node {
            Node::Open(tag) if tag.name == "body" && !self.in_text => self.in_text = true,
            _ if !self.in_text => {}
            Node::Open(tag) if self.unread > 0 || UNREAD.contains(&tag.name) => self.unread += 1,
            Node::Close(_) if self.unread > 0 => self.unread -= 1,
            Node::Open(tag) => self.start(&tag),
            Node::Close(name) => self.end(name),
            Node::Text(text) if self.unread == 0 => {
                // Line ends and runs of spaces in the file mean one space.
                let mut line = String::with_capacity(text.len());
                for c in text.chars() {
                    let c = if c.is_ascii_whitespace() { ' ' } else { c };
                    if c != ' ' || !line.ends_with(' ') {
                        line.push(c);
                    }
                }
                self.text(&line);
            }
            Node::Text(_) => {}
        }
    }

    fn start(&mut self, tag: &Tag) {
        match tag.name {
            "p" | "h" if self.open.len() < DEEPEST_BOX => self.open_paragraph(tag),
            "span" => {
                let style = tag.attribute("style-name").unwrap_or_default();
                let around = self.runs.last().copied();
                let outer = self.open.last().is_some_and(|p| p.is_bold);
                let (bold, hidden) = around.unwrap_or((outer, false));
                self.runs.push((
                    self.styles.is_bold(&style).unwrap_or(bold),
                    hidden || self.styles.is_hidden(&style),
                ));
            }
            "s" => {
                let count = tag.attribute("c").and_then(|count| count.parse().ok());
                self.text(&" ".repeat(count.unwrap_or(1).min(MOST_SPACES)));
            }
            "tab" => self.text(" "),
            "line-break" => self.text("\n"),
            "list-item" => self.items += 1,
            "table" => self.document.open_table(),
            "table-row" => self.document.open_row(),
            "table-cell" => self.document.open_cell(),
            "note" if self.notes.len() < DEEPEST_BOX => {
                self.notes.push((String::new(), self.open.len()));
            }
            _ => {}
        }
    }

    fn open_paragraph(&mut self, tag: &Tag) {
        let style = tag.attribute("style-name").unwrap_or_default();
        let role = self.styles.role(&style);
        let role = match role {
            Some(role) if role != Role::Item => role,
            _ if tag.name == "h" => Role::Heading,
            _ if self.items > 0 => Role::Item,
            _ => Role::Text,
        };
        self.open.push(Paragraph {
            role,
            is_bold: self.styles.is_bold(&style).unwrap_or(false),
            is_hidden: self.styles.is_hidden(&style),
            ..Paragraph::default()
        });
    }

    fn end(&mut self, name: &str) {
        match name {
            "p" | "h" => self.close(),
            "span" => {
                self.runs.pop();
            }
            "list-item" => self.items = self.items.saturating_sub(1),
            "table" => self.document.close_table(),
            "note" => {
                if let Some((note, _)) = self.notes.pop() {
                    match self.open.last_mut() {
                        Some(paragraph) => paragraph.notes.push(note),
                        None => self.document.note(&note),
                    }
                }
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        let Some(paragraph) = self.open.last_mut() else {
            return;
        };
        let run = self.runs.last().copied();
        let (is_bold, is_hidden) = run.unwrap_or((paragraph.is_bold, false));
        if is_hidden || paragraph.is_hidden {
            return;
        }
        let letters = text.chars().filter(|c| c.is_alphanumeric()).count();
        paragraph.text.push_str(text);
        paragraph.letters += letters;
        paragraph.bold += if is_bold { letters } else { 0 };
    }

    fn close(&mut self) {
        let Some(paragraph) = self.open.pop() else {
            return;
        };
        if let Some((note, around)) = self.notes.last_mut()
            && self.open.len() >= *around
        {
            note.push_str(&paragraph.text);
            note.push(' ');
            return;
        }
        let is_bold = paragraph.letters > 0 && paragraph.bold == paragraph.letters;
        self.document
            .paragraph(paragraph.role, is_bold, &paragraph.text);
        for note in paragraph.notes {
            self.document.note(&note);
        }
    }

    fn close_all(&mut self) {
        while !self.open.is_empty() {
            self.close();
        }
    }
}
