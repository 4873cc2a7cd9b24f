//! PDF documents: the characters and their places come from `hayro`; columns, paragraphs, heads
//! and feet are told here.
//!
//! Files locked by a password, pages that are pictures, and letters without their meaning are
//! refused, each with its reason.

mod bombs;
mod character;
mod columns;
mod frame;
mod glyphs;
mod line;
mod lines;
mod marks;
mod notes;
mod paragraphs;
mod raised;
mod segments;
mod tables;

use hayro_interpret::InterpreterCache;
use hayro_interpret::hayro_syntax::metadata::Metadata;
use hayro_interpret::hayro_syntax::{LoadPdfError, Pdf};
use nutgraf_model::{BlockKind, FurnitureRule, OriginalKind, Published};

use crate::Item;
use crate::draft::{Clues, Contents, Draft, Layout, Piece};
use crate::error::ReadError;
use crate::formats::word_processor;
use crate::head::headline::without_site;
use crate::head::outlet;
use crate::text::wrap;
use crate::text::{decode, tidy, words};

use crate::format_info::{FileKind, FileType, FormatInfo};
use crate::formats::exports;
use crate::formats::reader::{Certainty, FormatReader};
use crate::formats::sample::Sample;
use line::Line;
use notes::NOTE;
use paragraphs::Paragraph;

/// The reader of PDF.
pub(crate) struct PdfReader;

/// What is known of the format.
static INFO: FormatInfo = FormatInfo {
    id: "pdf",
    name: "PDF",
    holds: "one article, or the articles of a press archive’s export; pages that are pictures are refused",
    kind: FileKind::Document,
    files: &[FileType {
        name: "PDF document",
        endings: &["pdf"],
        media_type: "application/pdf",
        is_associated: true,
    }],
};

impl FormatReader for PdfReader {
    fn info(&self) -> &'static FormatInfo {
        &INFO
    }

    fn recognise(&self, file: &Sample) -> Option<Certainty> {
        let head = &file.bytes[..file.bytes.len().min(HEAD)];
        let is_pdf = !file.is_zip() && memchr::memmem::find(head, b"%PDF-").is_some();
        is_pdf.then_some(Certainty::Signature)
    }

    fn read(&self, item: &Item) -> Result<Contents, ReadError> {
        Ok(Contents::Drafts(exports::of_page(read(item)?)))
    }

    fn show(&self, item: &Item) -> (OriginalKind, String) {
        (OriginalKind::Text, pages(item).unwrap_or_default())
    }
}

/// Bytes at the front in which the signature stands.
const HEAD: usize = 1024;
/// Pages that are read; the rest of a longer file is left out.
const MOST_PAGES: usize = 1_000;
/// Characters of a file that are read.
const MOST_CHARS: usize = 6_000_000;
/// Bytes of stack for the library, which calls itself for every form inside a form.
const STACK: usize = 64 * 1024 * 1024;
/// A heading's type is larger than the text's by this factor at least, a headline's by the next.
const HEADING: f32 = 1.12;
const HEADLINE: f32 = 1.3;
/// A heading has at most this many words.
const LONGEST_HEADING: usize = 30;
/// Of this many characters one may have no meaning.
const MOST_UNKNOWN: usize = 5;

/// Reads a document.
fn read(item: &Item) -> Result<Draft, ReadError> {
    let printed = printed(item.bytes)?;
    Ok(printed.into_draft())
}

/// The text of a document page by page, as it is printed.
fn pages(item: &Item) -> Result<String, ReadError> {
    let printed = printed(item.bytes)?;
    let mut shown = String::new();
    let mut page = None;
    for line in &printed.lines {
        if page != Some(line.page) {
            page = Some(line.page);
            shown.push_str(&format!("\n— {} —\n\n", line.page + 1));
        }
        shown.push_str(&tidy::tidy(&line.text));
        shown.push('\n');
    }
    Ok(shown.trim().to_owned())
}

/// A document's lines in reading order, and what it says of itself.
struct Printed {
    lines: Vec<Line>,
    heights: Vec<f32>,
    title: Option<String>,
    author: Option<String>,
    created: Option<Published>,
    unknown: usize,
}

/// Reads on a thread of its own, because the library needs more stack than a worker has.
fn printed(bytes: &[u8]) -> Result<Printed, ReadError> {
    if !bombs::is_bounded(bytes) {
        return Err(ReadError::Unpacked);
    }
    std::thread::scope(|scope| {
        let reader = std::thread::Builder::new()
            .name("pdf".to_owned())
            .stack_size(STACK)
            .spawn_scoped(scope, || open(bytes));
        match reader.map(|reader| reader.join()) {
            Ok(Ok(printed)) => printed,
            _ => Err(ReadError::ReaderFailed),
        }
    })
}

fn open(bytes: &[u8]) -> Result<Printed, ReadError> {
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(_) => ReadError::Locked,
        LoadPdfError::Invalid => ReadError::ReaderFailed,
    })?;
    let cache = InterpreterCache::new();
    let mut printed = Printed::of(pdf.metadata());
    let (mut chars, mut images, mut columns) = (0, 0, 0);
    for (number, page) in pdf.pages().iter().take(MOST_PAGES).enumerate() {
        let glyphs = glyphs::of(page, &cache);
        chars += glyphs.chars.len();
        images += glyphs.images;
        printed.unknown += glyphs.unknown;
        printed.heights.push(glyphs.height);
        let lines = lines::of(glyphs.chars, number, &mut columns);
        printed.lines.extend(lines);
        if chars > MOST_CHARS {
            break;
        }
    }
    let pages = printed.heights.len();
    let letters: usize = printed
        .lines
        .iter()
        .map(|line| words::count(&line.text))
        .sum();
    if letters < pages * 4 && images > 0 {
        return Err(ReadError::Scanned);
    }
    if printed.unknown * MOST_UNKNOWN > chars || is_gibberish(&printed.lines) {
        return Err(ReadError::Garbled);
    }
    Ok(printed)
}

/// Letters that make no words: a font whose table of characters is wrong or was taken out.
fn is_gibberish(lines: &[Line]) -> bool {
    let (mut letters, mut vowels, mut signs, mut all) = (0usize, 0usize, 0usize, 0usize);
    for c in lines
        .iter()
        .flat_map(|line| line.text.chars())
        .take(200_000)
    {
        match c {
            ' ' => continue,
            _ if c.is_ascii_alphabetic() => {
                letters += 1;
                vowels += usize::from("aeiouyAEIOUY".contains(c));
            }
            _ if c.is_alphanumeric() => {}
            '.' | ',' | '-' | '–' | '—' | '“' | '”' | '"' | '\'' | '’' | '(' | ')' | '|' | '_' =>
                {}
            _ => signs += 1,
        }
        all += 1;
    }
    let is_latin = letters * 10 > all * 6;
    all > 200
        && (signs * 10 > all * 4 || is_latin && (vowels * 6 < letters || vowels * 10 > letters * 7))
}

impl Printed {
    fn of(said: &Metadata) -> Printed {
        let text = |bytes: &Option<Box<[u8]>>| {
            let text = decode::decode(bytes.as_deref()?, Some("windows-1252")).text;
            Some(tidy::one_line(&tidy::tidy(&text))).filter(|text| !text.is_empty())
        };
        let created = said.creation_date.and_then(|date| {
            let day = format!("{:04}-{:02}-{:02}", date.year, date.month, date.day);
            word_processor::created(&day)
        });
        Printed {
            lines: Vec::new(),
            heights: Vec::new(),
            title: text(&said.title),
            author: text(&said.author),
            created,
            unknown: 0,
        }
    }

    fn into_draft(self) -> Draft {
        let (frame, said) = frame::find(&self.lines, &self.heights);
        let kept: Vec<Line> = (self.lines.iter().zip(&frame))
            .filter(|(_, is_frame)| !**is_frame)
            .map(|(line, _)| line.clone())
            .collect();
        let paragraphs = paragraphs::of(&notes::moved_last(kept, &self.heights));
        let size = usual_size(&paragraphs);
        let headline = headline(&paragraphs, size);
        let mut pieces: Vec<Piece> = Vec::new();
        let mut frames = self
            .lines
            .iter()
            .zip(&frame)
            .filter(|(_, is_frame)| **is_frame)
            .peekable();
        for paragraph in &paragraphs {
            // Heads and feet stand before the first paragraph of the page behind them.
            while let Some((line, _)) = frames.next_if(|(line, _)| {
                line.page < paragraph.page || line.page == paragraph.page && line.y < paragraph.y
            }) {
                pieces.push(of_frame(line));
            }
            pieces.extend(piece(paragraph, size, self.heights[paragraph.page]));
        }
        pieces.extend(frames.map(|(line, _)| of_frame(line)));
        let top: Vec<Piece> = pieces
            .iter()
            .filter(|piece| piece.is_kept())
            .take(15)
            .cloned()
            .collect();
        let title = || {
            let title = self.title.as_deref().or(said.title.as_deref())?;
            word_processor::headline(without_site(title), &top)
        };
        // A browser prints the page's title above it, with the outlet behind a bar.
        let source = said.title.as_deref().and_then(outlet::behind_headline);
        let author = self
            .author
            .filter(|name| word_processor::is_named(name, &top));
        Draft {
            name: None,
            format: None,
            layout: Layout::Document,
            clues: Clues {
                headline: headline.or_else(title),
                byline: author.into_iter().collect(),
                source,
                url: said.url,
                created: self.created,
                ..Clues::default()
            },
            pieces,
            damaged: self.unknown > 0,
        }
    }
}

fn of_frame(line: &Line) -> Piece {
    let mut piece = Piece::paragraph(tidy::tidy(&line.text));
    piece.cut = Some(FurnitureRule::PageFrame);
    piece
}

/// The size in which most of the text is set.
fn usual_size(paragraphs: &[Paragraph]) -> f32 {
    let sizes = paragraphs.iter().flat_map(|paragraph| {
        let weight = paragraph.text.len().div_ceil(20).min(500);
        std::iter::repeat_n(paragraph.size, weight)
    });
    line::usual(sizes).max(1.0)
}

/// The paragraphs in the largest type of the first page, where that is much larger than the
/// text's.
fn headline(paragraphs: &[Paragraph], size: f32) -> Option<String> {
    let first = || paragraphs.iter().filter(|p| p.page == 0);
    let could_be = |p: &&Paragraph| (2..=LONGEST_HEADING).contains(&words::count(&p.text));
    let largest = first().filter(could_be).map(|p| p.size).fold(0.0, f32::max);
    if largest < size * HEADLINE {
        return None;
    }
    let parts: Vec<&str> = first()
        .skip_while(|p| p.size < largest * 0.95)
        .take_while(|p| p.size >= largest * 0.95)
        .map(|p| p.text.as_str())
        .collect();
    let text = parts.join(" ");
    (2..=LONGEST_HEADING)
        .contains(&words::count(&text))
        .then_some(text)
}

fn piece(paragraph: &Paragraph, size: f32, height: f32) -> Option<Piece> {
    let text = paragraph.text.clone();
    if !text.chars().any(char::is_alphanumeric) {
        return None;
    }
    if paragraph.is_table {
        let kind = match paragraph.lines {
            1 => BlockKind::Paragraph,
            _ => BlockKind::Table,
        };
        return Some(Piece::new(kind, text));
    }
    let count = words::count(&text);
    if paragraph.size >= size * HEADING && count <= LONGEST_HEADING && paragraph.lines <= 4 {
        return Some(Piece::new(BlockKind::Heading, text));
    }
    let bullet = ['•', '▪', '●', '‣', '◦', '■', '·'];
    let item = wrap::bullet(&text).or_else(|| text.strip_prefix(bullet));
    let mut piece = match item {
        Some(item) => Piece::new(BlockKind::ListItem, item.trim().to_owned()),
        None => Piece::paragraph(text),
    };
    let is_low = paragraph.y > height * 0.5;
    if paragraph.size <= size * NOTE && is_low && notes::is_numbered(&piece.text) {
        piece.cut = Some(FurnitureRule::Note);
    }
    Some(piece)
}
