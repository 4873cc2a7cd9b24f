//! Rich Text Format, as word processors and mail programs write it: our own reader, because the
//! library tried lost quoted characters without a word.
//!
//! Source: Rich Text Format Specification 1.9.1, Microsoft, 2008.

mod charset;
mod tokens;

use std::collections::HashMap;

use encoding_rs::{Encoding, MACINTOSH, WINDOWS_1252};
use nutgraf_model::Format;

use crate::Item;
use crate::draft::Draft;
use crate::error::ReadError;
use crate::paper::{Paper, Properties, Role};

use tokens::{Token, Tokens};

/// Groups inside groups that are read; the text of deeper ones is left out.
const DEEPEST: usize = 500;
/// Paragraphs open inside each other, by text boxes and notes.
const DEEPEST_BOX: usize = 16;
/// Fonts and styles that are remembered.
const MOST_NAMES: usize = 10_000;
/// Bytes of a paragraph; a longer one is parted.
const LONGEST: usize = 1024 * 1024;

/// Reads a document.
pub(crate) fn read(item: &Item) -> Result<Draft, ReadError> {
    let mut reader = Reader::new();
    for token in Tokens::of(item.bytes) {
        reader.token(token);
    }
    reader.finish();
    let mut draft = reader.paper.into_draft(Format::Rtf, &reader.said);
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
    paper: Paper,
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
            paper: Paper::default(),
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

    fn byte(&mut self, byte: u8) {
        self.high = None;
        self.bytes.push(byte);
        if self.bytes.len() >= LONGEST {
            self.flush();
        }
    }

    fn unicode(&mut self, number: i32) {
        self.flush_bytes();
        self.to_skip = self.group().fallback;
        // Above 32767 the number is written as a negative one.
        let unit = (number & 0xffff) as u16;
        let found = match (self.high.take(), unit) {
            (_, 0xd800..=0xdbff) => {
                self.high = Some(unit);
                return;
            }
            (Some(high), 0xdc00..=0xdfff) => char::decode_utf16([high, unit]).next(),
            _ => char::decode_utf16([unit]).next(),
        };
        match found {
            Some(Ok(c)) => self.text(c.encode_utf8(&mut [0; 4])),
            _ => self.damaged = true,
        }
    }

    fn flush(&mut self) {
        self.high = None;
        self.flush_bytes();
    }

    /// Decodes the bytes gathered so far in the character set of their font.
    fn flush_bytes(&mut self) {
        if self.bytes.is_empty() {
            return;
        }
        let bytes = std::mem::take(&mut self.bytes);
        let font = match self.group().font {
            -1 => self.default_font,
            font => font,
        };
        let set = self.fonts.get(&font).copied().unwrap_or(self.default_set);
        let (text, damaged) = set.decode_without_bom_handling(&bytes);
        self.damaged |= damaged && self.group().place == Place::Text;
        self.text(&text);
    }

    fn text(&mut self, text: &str) {
        let place = self.group().place;
        match place {
            Place::Text => self.run(text),
            Place::Title => self.said.title.get_or_insert_default().push_str(text),
            Place::Author => self.said.creator.get_or_insert_default().push_str(text),
            Place::Fonts | Place::Styles if self.name.len() < 200 => self.name.push_str(text),
            _ => {}
        }
    }

    fn run(&mut self, text: &str) {
        if self.group().is_hidden {
            return;
        }
        let letters = text.chars().filter(|c| c.is_alphanumeric()).count();
        let bold = if self.group().is_bold { letters } else { 0 };
        let paragraph = self.last();
        paragraph.text.push_str(text);
        paragraph.letters += letters;
        paragraph.bold += bold;
        if paragraph.text.len() > LONGEST {
            self.end_paragraph();
        }
    }

    fn end_paragraph(&mut self) {
        self.flush();
        if self.is_note() {
            self.last().text.push(' ');
            return;
        }
        let styles = &self.styles;
        let last = self.paragraphs.last_mut();
        let Some(paragraph) = last else {
            return;
        };
        // The next paragraph has the same properties until it says otherwise.
        let next = Paragraph {
            style: paragraph.style,
            is_heading: paragraph.is_heading,
            is_item: false,
            in_table: paragraph.in_table,
            ..Paragraph::default()
        };
        let done = std::mem::replace(paragraph, next);
        let style = done.style.and_then(|style| styles.get(&style).copied());
        let role = match style {
            Some(role) => role,
            None if done.is_heading => Role::Heading,
            None if done.is_item => Role::Item,
            None => Role::Text,
        };
        let is_bold = done.letters > 0 && done.bold == done.letters;
        if !done.text.trim().is_empty() {
            self.place(done.in_table);
        }
        self.paper.paragraph(role, is_bold, &done.text);
        for note in done.notes {
            self.paper.note(&note);
        }
    }

    /// Opens the table, row and cell that text belongs to, or ends the table before it.
    fn place(&mut self, in_table: bool) {
        if !in_table {
            if std::mem::take(&mut self.in_table) {
                self.paper.close_table();
            }
            (self.in_row, self.in_cell) = (false, false);
            return;
        }
        if !std::mem::replace(&mut self.in_table, true) {
            self.paper.open_table();
        }
        if !std::mem::replace(&mut self.in_row, true) {
            self.paper.open_row();
        }
        if !std::mem::replace(&mut self.in_cell, true) {
            self.paper.open_cell();
        }
    }

    fn end_cell(&mut self, is_row: bool) {
        if !is_row || !self.last().text.trim().is_empty() {
            self.last().in_table = true;
            self.end_paragraph();
        }
        self.in_cell = false;
        if is_row {
            self.in_row = false;
        }
    }

    fn is_note(&self) -> bool {
        let nested = self.groups.iter().rev().find_map(|group| group.opens);
        nested == Some(true)
    }

    fn finish(&mut self) {
        self.flush();
        while self.groups.len() > 1 {
            self.close();
        }
        self.end_paragraph();
    }
}

/// Groups whose text is no part of the document as it is read.
fn is_unread(word: &str) -> bool {
    matches!(
        word,
        "colortbl"
            | "pict"
            | "objdata"
            | "objclass"
            | "header"
            | "headerl"
            | "headerr"
            | "headerf"
            | "footer"
            | "footerl"
            | "footerr"
            | "footerf"
            | "ftnsep"
            | "ftnsepc"
            | "ftncn"
            | "aftnsep"
            | "aftnsepc"
            | "aftncn"
            | "annotation"
            | "atnid"
            | "atnauthor"
            | "atntime"
            | "atnicn"
            | "atnref"
            | "atndate"
            | "atnparent"
            | "atrfstart"
            | "atrfend"
            | "fldinst"
            | "bkmkstart"
            | "bkmkend"
            | "xe"
            | "tc"
            | "tcn"
            | "txe"
            | "rxe"
            | "themedata"
            | "colorschememapping"
            | "datastore"
            | "latentstyles"
            | "listtable"
            | "listoverridetable"
            | "rsidtbl"
            | "generator"
            | "pgdsctbl"
            | "revtbl"
            | "filetbl"
            | "nonshppict"
            | "nonesttables"
            | "shprslt"
            | "private"
            | "template"
            | "xmlnstbl"
            | "mmathPr"
            | "wgrffmtfilter"
            | "userprops"
            | "docvar"
            | "pnseclvl"
            | "pn"
            | "pntxta"
            | "pntxtb"
            | "blipuid"
            | "picprop"
            | "falt"
            | "panose"
            | "keycode"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(text: &[u8]) -> Vec<String> {
        let item = Item {
            name: "a.rtf",
            bytes: text,
            url: None,
            saved: None,
        };
        let draft = read(&item).expect("a draft");
        draft.pieces.into_iter().map(|piece| piece.text).collect()
    }

    fn check(text: &str, want: &[&str]) {
        assert_eq!(of(text.as_bytes()), want, "{text}");
    }

    #[test]
    fn characters_written_in_every_way_are_read() {
        check(
            r"{\rtf1 caf\'e9 \u233?t\u233 e\uc0\u8212 x\emdash y\~z}",
            &["café été—x—y z"],
        );
        check(r"{\rtf1\uc2 \u8220 ab\u8221\'aa\'bbx}", &["“”x"]);
        check(r"{\rtf1 \u-10179?\u-8704?ok}", &["\u{1f600}ok"]);
        check(r"{\rtf1 \u8220{}quoted\u8221}", &["“quoted”"]);
    }

    #[test]
    fn character_sets_follow_the_font() {
        check(
            r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}{\f2\fcharset128 C;}}\f1 \'cf\'f0\'e8\'e2\'e5\'f2 \f0\'e9 \f2\'8d\'60}",
            &["Привет é 港"],
        );
        check(r"{\rtf1\mac caf\'8e}", &["café"]);
        check(r"{\rtf1\ansicpg1251 \'cf\'f0\'e8}", &["При"]);
    }

    #[test]
    fn what_is_no_text_stays_out() {
        check(
            r"{\rtf1{\fonttbl{\f0 Times;}}{\colortbl;\red1;}{\*\generator Writer;}{\header Page head}{\pict\bin4 }{}x 0a0b}{\*\unknown no}{\v hidden}{\deleted gone}The pier{\*\annotation note}. {\field{\*\fldinst HYPERLINK x}{\fldrslt A link}}}",
            &["The pier. A link"],
        );
    }

    #[test]
    fn tables_lists_and_notes_are_told_apart() {
        let item = Item {
            name: "a.rtf",
            bytes: br"{\rtf1 Text one.{\footnote A note.}\par\trowd\intbl a\cell b\cell\row\intbl c\cell d\cell\row\pard{\pntext\'b7\tab}An item\par}",
            url: None,
            saved: None,
        };
        let draft = read(&item).expect("a draft");
        let got: Vec<_> = draft
            .pieces
            .iter()
            .map(|piece| (piece.kind, piece.text.as_str()))
            .collect();
        use nutgraf_model::BlockKind::{ListItem, Paragraph, Table};
        assert_eq!(
            got,
            [
                (Paragraph, "Text one."),
                (Paragraph, "A note."),
                (Table, "a | b\nc | d"),
                (ListItem, "An item"),
            ]
        );
    }

    #[test]
    fn depth_and_broken_groups_are_survived() {
        let deep = format!(
            "{{\\rtf1 one {}two{} three",
            "{".repeat(100_000),
            "}".repeat(100_000)
        );
        assert_eq!(of(deep.as_bytes()), ["one three"]);
        check("{\\rtf1 one}}}}} two", &["one two"]);
        check("{\\rtf1 one{\\b two{\\i three", &["onetwothree"]);
        for word in [
            "\\footnote ",
            "\\shp{\\shptxt ",
            "\\fonttbl{\\f0 ",
            "\\trowd\\intbl ",
        ] {
            let nested = format!("{{\\rtf1 one {}", format!("{{{word}x").repeat(5_000));
            of(nested.as_bytes());
        }
    }

    /// Pieces of RTF as programs write it, and some no program would.
    fn part() -> impl Strategy<Value = String> {
        prop_oneof![
            Just("{".to_owned()),
            Just("}".to_owned()),
            Just("\\par ".to_owned()),
            "\\\\[a-z]{1,9}-?[0-9]{0,6} ?",
            "\\\\\\*\\\\[a-z]{1,9}",
            "\\\\'[0-9a-f]{0,2}",
            "\\\\u-?[0-9]{1,5}[?a]?",
            Just("\\intbl\\cell ".to_owned()),
            Just("\\row ".to_owned()),
            Just("{\\footnote ".to_owned()),
            Just("{\\shp{\\shptxt ".to_owned()),
            Just("{\\upr{a}{\\*\\ud b}}".to_owned()),
            "[ -~]{0,12}",
        ]
    }

    proptest! {
        #[test]
        fn any_parts_are_read(parts in proptest::collection::vec(part(), 0..60)) {
            of(format!("{{\\rtf1 {}", parts.concat()).as_bytes());
        }

        #[test]
        fn plain_words_come_back(words in proptest::collection::vec("[a-zäöüßéπ港]{1,9}", 1..20)) {
            let text = words.join(" ");
            let escaped: String = text
                .encode_utf16()
                .map(|unit| match u8::try_from(unit) {
                    Ok(byte) if byte.is_ascii() => char::from(byte).to_string(),
                    _ => format!("\\u{}?", unit as i16),
                })
                .collect();
            prop_assert_eq!(of(format!("{{\\rtf1 {escaped}}}").as_bytes()), [text]);
        }
    }
}
