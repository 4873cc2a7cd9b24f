//! How the characters of a document become its paragraphs, cells and notes.

use super::{LONGEST, Paragraph, Place, Reader};
use crate::formats::word_processor::Role;

impl Reader {
    pub(super) fn byte(&mut self, byte: u8) {
        self.high = None;
        self.bytes.push(byte);
        if self.bytes.len() >= LONGEST {
            self.flush();
        }
    }

    pub(super) fn unicode(&mut self, number: i32) {
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

    pub(super) fn flush(&mut self) {
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

    pub(super) fn text(&mut self, text: &str) {
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

    pub(super) fn end_paragraph(&mut self) {
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
        self.document.paragraph(role, is_bold, &done.text);
        for note in done.notes {
            self.document.note(&note);
        }
    }

    /// Opens the table, row and cell that text belongs to, or ends the table before it.
    pub(super) fn place(&mut self, in_table: bool) {
        if !in_table {
            if std::mem::take(&mut self.in_table) {
                self.document.close_table();
            }
            (self.in_row, self.in_cell) = (false, false);
            return;
        }
        if !std::mem::replace(&mut self.in_table, true) {
            self.document.open_table();
        }
        if !std::mem::replace(&mut self.in_row, true) {
            self.document.open_row();
        }
        if !std::mem::replace(&mut self.in_cell, true) {
            self.document.open_cell();
        }
    }

    pub(super) fn end_cell(&mut self, is_row: bool) {
        if !is_row || !self.last().text.trim().is_empty() {
            self.last().in_table = true;
            self.end_paragraph();
        }
        self.in_cell = false;
        if is_row {
            self.in_row = false;
        }
    }

    pub(super) fn is_note(&self) -> bool {
        let nested = self.groups.iter().rev().find_map(|group| group.opens);
        nested == Some(true)
    }

    pub(super) fn finish(&mut self) {
        self.flush();
        while self.groups.len() > 1 {
            self.close();
        }
        self.end_paragraph();
    }
}
