//! Documents of Microsoft Word and of all programs that write its format (Office Open XML).
//!
//! Deleted text of tracked changes, comments, hidden text and fields' instructions stay out; text
//! boxes are read once. No part outside the file is ever looked at.

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

/// The reader of Word documents.
pub(crate) struct Docx;

/// What is known of the format.
static INFO: FormatInfo = FormatInfo {
    id: "docx",
    name: "Word document",
    holds: "one article, or the articles of a press archive’s export",
    kind: FileKind::Document,
    files: &[FileType {
        name: "Word document",
        endings: &["docx"],
        media_type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        is_associated: true,
    }],
};

impl FormatReader for Docx {
    fn info(&self) -> &'static FormatInfo {
        &INFO
    }

    fn recognise(&self, file: &Sample) -> Option<Certainty> {
        let package = file.package()?;
        let is_text = package.holds("[Content_Types].xml") && package.holds("word/");
        (is_text && package.open_document().is_none()).then_some(Certainty::Signature)
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
/// Paragraphs open inside each other, by text boxes.
const DEEPEST_BOX: usize = 32;

/// Elements whose text does not belong to the document as it is read.
const UNREAD: &[&str] = &[
    "del",
    "moveFrom",
    "Fallback",
    "instrText",
    "delText",
    "rt",
    "sectPr",
    "binData",
];

/// Reads a document.
fn read(item: &Item) -> Result<Draft, ReadError> {
    let mut package = Package::open(item.bytes)?;
    let main = main_part(&mut package)?;
    let document = package.part(&main)?.ok_or(ReadError::ReaderFailed)?;
    let folder = main.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut beside = |name: &str| -> Result<String, ReadError> {
        let bytes = package.part(&format!("{folder}/{name}"))?;
        Ok(stream::characters(&bytes.unwrap_or_default()))
    };
    let styles = Styles::of(&beside("styles.xml")?);
    let mut notes = notes(&beside("footnotes.xml")?, "footnote");
    notes.extend(notes_of_end(&beside("endnotes.xml")?));
    let core = package.part("docProps/core.xml")?.unwrap_or_default();
    let mut said = properties(&stream::characters(&core));
    said.language = said.language.or(styles.language.clone());
    let mut walk = Walk {
        styles,
        notes,
        document: Document::default(),
        open: Vec::new(),
        carry: String::new(),
        unread: 0,
        place: Place::default(),
    };
    stream::walk(&stream::characters(&document), |node| walk.node(node));
    walk.close_all();
    Ok(walk.document.into_draft(&said))
}

/// The name of the part that holds the text.
fn main_part(package: &mut Package) -> Result<String, ReadError> {
    let mut found = None;
    let relations = package.part("_rels/.rels")?.unwrap_or_default();
    stream::walk(&stream::characters(&relations), |node| {
        if let Node::Open(tag) = node
            && tag.name == "Relationship"
            && tag
                .attribute("Type")
                .is_some_and(|kind| kind.ends_with("/officeDocument"))
        {
            found = tag.attribute("Target");
        }
    });
    let found = found.unwrap_or_else(|| "word/document.xml".to_owned());
    Ok(found.trim_start_matches('/').to_owned())
}

/// What the file says about itself.
fn properties(core: &str) -> Properties {
    let mut said = Properties::default();
    let mut text = String::new();
    stream::walk(core, |node| match node {
        Node::Open(_) => text.clear(),
        Node::Text(more) => text.push_str(more),
        Node::Close(name) => {
            let value = Some(text.trim().to_owned()).filter(|value| !value.is_empty());
            match name {
                "title" => said.title = value,
                "creator" => said.creator = value,
                "created" => said.created = value,
                "language" => said.language = value,
                _ => {}
            }
            text.clear();
        }
    });
    said
}

/// The texts of foot- or endnotes by their number.
fn notes(part: &str, element: &str) -> HashMap<String, String> {
    let mut found = HashMap::new();
    let mut id = None;
    let mut text = String::new();
    let (mut is_text, mut unread) = (false, 0usize);
    stream::walk(part, |node| match node {
        Node::Open(tag) if unread > 0 || UNREAD.contains(&tag.name) => unread += 1,
        Node::Close(_) if unread > 0 => unread -= 1,
        Node::Open(tag) if tag.name == element => {
            // Notes with a type are the lines that part notes from text.
            id = tag.attribute("id").filter(|_| {
                let kind = tag.attribute("type");
                kind.is_none_or(|kind| kind == "normal")
            });
            text.clear();
        }
        Node::Open(tag) => is_text = tag.name == "t",
        Node::Text(more) if is_text && unread == 0 => text.push_str(more),
        Node::Close(name) if name == element => {
            if let Some(id) = id.take() {
                found.insert(id, std::mem::take(&mut text));
            }
        }
        Node::Close(name) => {
            is_text = false;
            if name == "p" {
                text.push(' ');
            }
        }
        Node::Text(_) => {}
    });
    found
}

/// Endnotes, whose numbers are told from footnotes' by a letter.
fn notes_of_end(part: &str) -> HashMap<String, String> {
    let found = notes(part, "endnote").into_iter();
    found.map(|(id, text)| (format!("e{id}"), text)).collect()
}

/// The document's styles by their keys.
#[derive(Default)]
struct Styles {
    known: HashMap<String, Style>,
    language: Option<String>,
}

#[derive(Default)]
struct Style {
    role: Option<Role>,
    based_on: Option<String>,
    is_bold: bool,
}

impl Styles {
    fn of(part: &str) -> Styles {
        let mut styles = Styles::default();
        let mut open: Option<(String, Style)> = None;
        stream::walk(part, |node| match node {
            Node::Open(tag) => match (tag.name, &mut open) {
                ("style", _) => {
                    open = tag.attribute("styleId").map(|id| (id, Style::default()));
                }
                ("name", Some((_, style))) => {
                    style.role = tag.attribute("val").and_then(|name| Role::of_style(&name));
                }
                ("basedOn", Some((_, style))) => style.based_on = tag.attribute("val"),
                ("outlineLvl", Some((_, style))) if is_outlined(&tag) => {
                    style.role.get_or_insert(Role::Heading);
                }
                ("b", Some((_, style))) => style.is_bold = tag.is_on(),
                ("lang", None) => styles.language = tag.attribute("val"),
                _ => {}
            },
            Node::Close("style") => styles.known.extend(open.take()),
            _ => {}
        });
        styles
    }

    fn role(&self, id: &str) -> Option<Role> {
        let mut at = self.known.get(id)?;
        for _ in 0..DEEPEST_STYLE {
            if at.role.is_some() {
                return at.role;
            }
            at = self.known.get(at.based_on.as_deref()?)?;
        }
        None
    }

    fn is_bold(&self, id: &str) -> bool {
        self.known.get(id).is_some_and(|style| style.is_bold)
    }
}

/// Levels 0 to 8 are headings', 9 is the text's.
fn is_outlined(tag: &Tag) -> bool {
    tag.attribute("val")
        .and_then(|level| level.parse::<u32>().ok())
        .is_some_and(|level| level < 9)
}

/// A paragraph being read.
#[derive(Default)]
struct Paragraph {
    text: String,
    role: Option<Role>,
    is_item: bool,
    is_bold: bool,
    letters: usize,
    bold: usize,
    notes: Vec<String>,
    /// Its end was deleted: it goes on in the next one.
    goes_on: bool,
}

/// Which properties are being told, and what they have said of the run.
#[derive(Default)]
struct Place {
    in_paragraph_properties: bool,
    in_run_properties: bool,
    is_text: bool,
    is_bold: bool,
    is_hidden: bool,
}

struct Walk {
    styles: Styles,
    notes: HashMap<String, String>,
    document: Document,
    open: Vec<Paragraph>,
    carry: String,
    unread: usize,
    place: Place,
}

impl Walk {
    fn node(&mut self, node: Node) {
        match node {
            Node::Open(tag) if self.unread > 0 || UNREAD.contains(&tag.name) => {
                if tag.name == "del" && self.place.in_paragraph_properties {
                    self.last(|paragraph| paragraph.goes_on = true);
                }
                self.unread += 1;
            }
            Node::Close(_) if self.unread > 0 => self.unread -= 1,
            Node::Open(tag) => self.start(&tag),
            Node::Close(name) => self.end(name),
            Node::Text(text) if self.place.is_text && self.unread == 0 => self.text(text),
            Node::Text(_) => {}
        }
    }

    fn start(&mut self, tag: &Tag) {
        match tag.name {
            "p" if self.open.len() < DEEPEST_BOX => {
                let text = match self.open.is_empty() {
                    true => std::mem::take(&mut self.carry),
                    false => String::new(),
                };
                self.open.push(Paragraph {
                    text,
                    ..Paragraph::default()
                });
            }
            "r" => {
                self.place.is_bold = self.open.last().is_some_and(|p| p.is_bold);
                self.place.is_hidden = false;
            }
            "t" => self.place.is_text = true,
            "tab" if !self.place.in_paragraph_properties => self.text(" "),
            "br" | "cr" => self.text("\n"),
            "noBreakHyphen" => self.text("-"),
            "tbl" => self.document.open_table(),
            "tr" => self.document.open_row(),
            "tc" => self.document.open_cell(),
            "footnoteReference" => self.refer(tag, ""),
            "endnoteReference" => self.refer(tag, "e"),
            _ => self.property(tag),
        }
    }

    fn property(&mut self, tag: &Tag) {
        let value = || tag.attribute("val").unwrap_or_default();
        match tag.name {
            "pPr" => self.place.in_paragraph_properties = true,
            "rPr" => self.place.in_run_properties = true,
            "pStyle" => {
                let id = value();
                let (role, is_bold) = (self.styles.role(&id), self.styles.is_bold(&id));
                self.last(|paragraph| {
                    paragraph.role = role;
                    paragraph.is_bold = is_bold;
                });
            }
            "numId" if value() != "0" => self.last(|paragraph| paragraph.is_item = true),
            "outlineLvl" if is_outlined(tag) => self.last(|paragraph| {
                paragraph.role.get_or_insert(Role::Heading);
            }),
            "rStyle" => self.place.is_bold |= self.styles.is_bold(&value()),
            "b" if self.is_of_run() => self.place.is_bold = tag.is_on(),
            "vanish" if self.is_of_run() => self.place.is_hidden = tag.is_on(),
            _ => {}
        }
    }

    fn is_of_run(&self) -> bool {
        self.place.in_run_properties && !self.place.in_paragraph_properties
    }

    fn end(&mut self, name: &str) {
        match name {
            "p" => self.close(),
            "t" => self.place.is_text = false,
            "pPr" => self.place.in_paragraph_properties = false,
            "rPr" => self.place.in_run_properties = false,
            "tbl" => self.document.close_table(),
            _ => {}
        }
    }

    fn refer(&mut self, tag: &Tag, prefix: &str) {
        let id = tag.attribute("id").map(|id| format!("{prefix}{id}"));
        self.last(|paragraph| paragraph.notes.extend(id));
    }

    fn last(&mut self, change: impl FnOnce(&mut Paragraph)) {
        if let Some(paragraph) = self.open.last_mut() {
            change(paragraph);
        }
    }

    fn text(&mut self, text: &str) {
        if self.place.is_hidden {
            return;
        }
        let letters = text.chars().filter(|c| c.is_alphanumeric()).count();
        let bold = if self.place.is_bold { letters } else { 0 };
        self.last(|paragraph| {
            paragraph.text.push_str(text);
            paragraph.letters += letters;
            paragraph.bold += bold;
        });
    }

    fn close(&mut self) {
        self.place.is_hidden = false;
        let Some(paragraph) = self.open.pop() else {
            return;
        };
        if paragraph.goes_on && self.open.is_empty() {
            self.carry = paragraph.text;
            return;
        }
        let role = match paragraph.role {
            Some(role) => role,
            None if paragraph.is_item => Role::Item,
            None => Role::Text,
        };
        let is_bold = paragraph.letters > 0 && paragraph.bold == paragraph.letters;
        self.document.paragraph(role, is_bold, &paragraph.text);
        for id in paragraph.notes {
            if let Some(note) = self.notes.remove(&id) {
                self.document.note(&note);
            }
        }
    }

    fn close_all(&mut self) {
        while !self.open.is_empty() {
            self.close();
        }
        let rest = std::mem::take(&mut self.carry);
        self.document.paragraph(Role::Text, false, &rest);
    }
}
