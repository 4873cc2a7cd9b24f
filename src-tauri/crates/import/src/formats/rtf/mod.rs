//! Rich Text Format, as word processors and mail programs write it: our own reader, because the
//! library tried lost quoted characters without a word.
//!
//! Source: Rich Text Format Specification 1.9.1, Microsoft, 2008.

mod charset;
#[cfg(test)]
mod tests;
mod text;
mod tokens;
mod unread;

use std::collections::HashMap;

use encoding_rs::{Encoding, MACINTOSH, WINDOWS_1252};
use nutgraf_model::OriginalKind;

use crate::Item;
use crate::draft::{Contents, Draft};
use crate::error::ReadError;
use crate::formats::word_processor::{Document, Properties, Role};

use crate::format_info::{FileKind, FileType, FormatInfo};
use crate::formats::exports;
use crate::formats::reader::{Certainty, FormatReader};
use crate::formats::sample::Sample;
use crate::show;
use tokens::{Token, Tokens};
use unread::is_unread;

/// The reader of rich text.
pub(crate) struct Rtf;

/// What is known of the format.
static INFO: FormatInfo = FormatInfo {
    id: "rtf",
    name: "Rich text",
    holds: "one article, or the articles of a press archive’s export",
    kind: FileKind::Document,
    files: &[FileType {
        name: "Rich text",
        endings: &["rtf"],
        media_type: "application/rtf",
        is_associated: true,
    }],
};

impl FormatReader for Rtf {
    fn info(&self) -> &'static FormatInfo {
        &INFO
    }

    fn recognise(&self, file: &Sample) -> Option<Certainty> {
        let opening = file.bytes.trim_ascii_start();
        let opening = opening.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(opening);
        opening
            .starts_with(b"{\\rtf")
            .then_some(Certainty::Signature)
    }

    fn read(&self, item: &Item) -> Result<Contents, ReadError> {
        Ok(Contents::Drafts(exports::of_document(read(item)?)))
    }

    fn show(&self, item: &Item) -> (OriginalKind, String) {
        show::document(read(item))
    }
}

/// Groups inside groups that are read; the text of deeper ones is left out.
const DEEPEST: usize = 500;
/// Paragraphs open inside each other, by text boxes and notes.
const DEEPEST_BOX: usize = 16;
/// Fonts and styles that are remembered.
const MOST_NAMES: usize = 10_000;
/// Bytes of a paragraph; a longer one is parted.
const LONGEST: usize = 1024 * 1024;

/// Reads a document.
fn read(item: &Item) -> Result<Draft, ReadError> {
    let mut reader = Reader::new();
    for token in Tokens::of(item.bytes) {
        reader.token(token);
    }
    reader.finish();
    let mut draft = reader.document.into_draft(&reader.said);
    draft.damaged = reader.damaged;
    Ok(draft)
}

/// What the text of a group is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Text,
    /// Not read, nor anything inside.
    Unread,
    /// Not read, but for the one group inside that is text: a shape's box, a Unicode copy.
    Around,
    Fonts,
    Styles,
    Info,
    Title,
    Author,
    Created,
}

#[derive(Clone)]
struct Group {
    place: Place,
    /// Characters that stand for an `\u` where Unicode is not understood.
    fallback: usize,
    font: i32,
    is_bold: bool,
    is_hidden: bool,
    /// Whether a paragraph of its own ends with this group, and whether it is a note.
    opens: Option<bool>,
    /// Nothing but the opening brace, and a star perhaps, was read of it.
    is_new: bool,
    is_starred: bool,
}

#[derive(Default)]
struct Paragraph {
    text: String,
    letters: usize,
    bold: usize,
    style: Option<i32>,
    is_heading: bool,
    is_item: bool,
    in_table: bool,
    notes: Vec<String>,
}

struct Reader {
    document: Document,
    said: Properties,
    groups: Vec<Group>,
    too_deep: usize,
    paragraphs: Vec<Paragraph>,
    default_set: &'static Encoding,
    default_font: i32,
    fonts: HashMap<i32, &'static Encoding>,
    styles: HashMap<i32, Role>,
    /// The font or style being described, and its name so far.
    named: i32,
    name: String,
    /// Bytes not decoded yet, for characters of several bytes.
    bytes: Vec<u8>,
    high: Option<u16>,
    to_skip: usize,
    created: [i32; 3],
    in_table: bool,
    in_row: bool,
    in_cell: bool,
    damaged: bool,
}

impl Reader {
    fn new() -> Self {
        Self {
            document: Document::default(),
            said: Properties::default(),
            groups: vec![Group {
                place: Place::Text,
                fallback: 1,
                font: -1,
                is_bold: false,
                is_hidden: false,
                opens: None,
                is_new: false,
                is_starred: false,
            }],
            too_deep: 0,
            paragraphs: vec![Paragraph::default()],
            default_set: WINDOWS_1252,
            default_font: -1,
            fonts: HashMap::new(),
            styles: HashMap::new(),
            named: 0,
            name: String::new(),
            bytes: Vec::new(),
            high: None,
            to_skip: 0,
            created: [0; 3],
            in_table: false,
            in_row: false,
            in_cell: false,
            damaged: false,
        }
    }

    fn token(&mut self, token: Token) {
        if self.too_deep > 0 {
            match token {
                Token::Open => self.too_deep += 1,
                Token::Close => self.too_deep -= 1,
                _ => {}
            }
            return;
        }
        if self.to_skip > 0 {
            match token {
                Token::Open | Token::Close => self.to_skip = 0,
                _ => {
                    self.to_skip -= 1;
                    return;
                }
            }
        }
        match token {
            Token::Open => self.open(),
            Token::Close => self.close(),
            Token::Word(word, number) => self.word(word, number),
            Token::Symbol(symbol) => self.symbol(symbol),
            Token::Byte(byte, _) => {
                self.group().is_new = false;
                self.byte(byte);
            }
        }
    }

    fn group(&mut self) -> &mut Group {
        if self.groups.is_empty() {
            // More groups end than began: the text goes on outside of all.
            self.groups = Reader::new().groups;
        }
        let last = self.groups.len() - 1;
        &mut self.groups[last]
    }

    fn open(&mut self) {
        self.flush();
        if self.groups.len() >= DEEPEST {
            self.too_deep = 1;
            return;
        }
        let inner = Group {
            opens: None,
            is_new: true,
            is_starred: false,
            ..self.group().clone()
        };
        self.groups.push(inner);
    }

    fn close(&mut self) {
        self.flush();
        if self.groups.len() <= 1 {
            return;
        }
        let Some(group) = self.groups.pop() else {
            return;
        };
        if group.place == Place::Fonts || group.place == Place::Styles {
            self.end_name(group.place);
        }
        if group.place == Place::Created && self.group().place != Place::Created {
            let [year, month, day] = self.created;
            self.said.created = Some(format!("{year:04}-{month:02}-{day:02}"));
        }
        match group.opens {
            Some(true) => {
                if let Some(note) = self.paragraphs.pop() {
                    self.last().notes.push(note.text);
                }
            }
            Some(false) => {
                self.end_paragraph();
                self.paragraphs.pop();
            }
            None => {}
        }
        if self.paragraphs.is_empty() {
            self.paragraphs.push(Paragraph::default());
        }
    }

    fn last(&mut self) -> &mut Paragraph {
        if self.paragraphs.is_empty() {
            self.paragraphs.push(Paragraph::default());
        }
        let last = self.paragraphs.len() - 1;
        &mut self.paragraphs[last]
    }

    fn symbol(&mut self, symbol: u8) {
        if symbol == b'*' {
            self.group().is_starred = true;
            return;
        }
        if !matches!(symbol, b'\\' | b'{' | b'}') {
            self.flush();
        }
        match symbol {
            b'\\' | b'{' | b'}' => self.byte(symbol),
            b'~' => self.text(" "),
            b'_' => self.text("-"),
            b'\r' | b'\n' => self.text_or(|reader| reader.end_paragraph()),
            b'\t' => self.text(" "),
            _ => {}
        }
        self.group().is_new = false;
    }

    fn word(&mut self, word: &str, number: Option<i32>) {
        let (is_new, is_starred) = (self.group().is_new, self.group().is_starred);
        self.group().is_new = false;
        if is_new && self.destination(word, is_starred) {
            return;
        }
        // Some lists' marks are written with paragraph properties of their own.
        if self.group().place == Place::Unread {
            return;
        }
        if word != "u" {
            self.flush();
        }
        let is_on = number != Some(0);
        match word {
            "u" => self.unicode(number.unwrap_or(0)),
            "uc" => self.group().fallback = number.unwrap_or(1).clamp(0, 16) as usize,
            "ansicpg" => {
                self.default_set = number.and_then(charset::of_page).unwrap_or(WINDOWS_1252);
            }
            "mac" => self.default_set = MACINTOSH,
            "deff" => self.default_font = number.unwrap_or(-1),
            "deflang" => {
                let tag = number.and_then(charset::language);
                self.said.language = tag.map(str::to_owned);
            }
            "f" if self.group().place == Place::Fonts => {
                self.name.clear();
                self.named = number.unwrap_or(0);
            }
            "f" => self.group().font = number.unwrap_or(0),
            "fcharset" => self.font_set(number.and_then(charset::of_font)),
            "cpg" => self.font_set(number.and_then(charset::of_page)),
            "s" if self.group().place == Place::Styles => self.named = number.unwrap_or(0),
            "s" => self.last().style = number,
            "outlinelevel" => self.last().is_heading = number.is_some_and(|level| level < 9),
            "ls" => self.last().is_item = is_on,
            "intbl" => self.last().in_table = true,
            "b" => self.group().is_bold = is_on,
            "v" | "deleted" => self.group().is_hidden = is_on,
            "plain" => {
                let group = self.group();
                (group.is_bold, group.is_hidden, group.font) = (false, false, -1);
            }
            "pard" => {
                let paragraph = self.last();
                (paragraph.style, paragraph.is_heading) = (None, false);
                (paragraph.is_item, paragraph.in_table) = (false, false);
            }
            "yr" => self.created[0] = number.unwrap_or(0),
            "mo" => self.created[1] = number.unwrap_or(0),
            "dy" => self.created[2] = number.unwrap_or(0),
            _ => self.character(word),
        }
    }

    /// Control words that stand for text.
    fn character(&mut self, word: &str) {
        match word {
            "par" | "sect" | "page" | "column" => self.text_or(|reader| reader.end_paragraph()),
            "cell" => self.text_or(|reader| reader.end_cell(false)),
            "row" => self.text_or(|reader| reader.end_cell(true)),
            "line" | "lbr" | "softline" => self.text("\n"),
            "tab" | "emspace" | "enspace" | "qmspace" | "nestcell" | "nestrow" => self.text(" "),
            "emdash" => self.text("—"),
            "endash" => self.text("–"),
            "lquote" => self.text("‘"),
            "rquote" => self.text("’"),
            "ldblquote" => self.text("“"),
            "rdblquote" => self.text("”"),
            "bullet" => self.text("•"),
            _ => {}
        }
    }

    fn text_or(&mut self, act: impl FnOnce(&mut Self)) {
        if self.group().place == Place::Text {
            act(self);
        }
    }

    /// A control word that opens a group may say what its text is; whether it did.
    fn destination(&mut self, word: &str, is_starred: bool) -> bool {
        let place = self.group().place;
        let inside = match (place, word) {
            (Place::Unread, _) => return true,
            (Place::Around, "shptxt" | "dptxbxtext" | "ud") => {
                self.group().place = Place::Text;
                if word != "ud" {
                    self.nest(false);
                }
                return true;
            }
            (Place::Around, "sp" | "sn" | "sv" | "pict" | "shprslt") => Place::Unread,
            (Place::Around, _) => return false,
            (Place::Info, "title") => Place::Title,
            (Place::Info, "author") => Place::Author,
            (Place::Info, "creatim") => Place::Created,
            (Place::Info, _) => Place::Unread,
            (Place::Fonts | Place::Styles, _) if is_starred && word != "cs" => Place::Unread,
            (Place::Fonts | Place::Styles, "falt" | "panose") => Place::Unread,
            (_, "fonttbl") => Place::Fonts,
            (_, "stylesheet") => Place::Styles,
            (_, "info") => Place::Info,
            (Place::Text, "footnote") => {
                self.nest(true);
                return true;
            }
            (Place::Text, "shp" | "shpinst" | "do" | "upr") => Place::Around,
            (Place::Text, "pntext" | "listtext") => {
                self.last().is_item = true;
                Place::Unread
            }
            (Place::Text, word) if is_unread(word) => Place::Unread,
            _ if is_starred => Place::Unread,
            _ => return false,
        };
        self.group().place = inside;
        true
    }

    /// A text box or note: paragraphs of its own, until its group ends.
    fn nest(&mut self, is_note: bool) {
        if self.paragraphs.len() >= DEEPEST_BOX {
            self.group().place = Place::Unread;
            return;
        }
        self.paragraphs.push(Paragraph::default());
        self.group().opens = Some(is_note);
    }

    fn font_set(&mut self, set: Option<&'static Encoding>) {
        if self.group().place == Place::Fonts
            && let Some(set) = set
            && self.fonts.len() < MOST_NAMES
        {
            self.fonts.insert(self.named, set);
        }
    }

    fn end_name(&mut self, place: Place) {
        let name = std::mem::take(&mut self.name);
        let role = Role::of_style(name.trim_end_matches(';'));
        if let (Place::Styles, Some(role)) = (place, role)
            && self.styles.len() < MOST_NAMES
        {
            self.styles.insert(self.named, role);
        }
        self.named = 0;
    }
}
