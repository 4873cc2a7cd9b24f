//! What a word processor's document is made of, whichever program wrote it: paragraphs with
//! their roles, tables, notes; and a draft from that.

use nutgraf_language::List;
use nutgraf_model::{BlockKind, DateEvidence, FurnitureRule, Language, Published};

use crate::dates::{self, Order};
use crate::draft::{Clues, Draft, Layout, Piece};
use crate::formats::text::pieces as text;
use crate::head::byline;
use crate::text::{tidy, words};

/// More paragraphs than this no document has.
const MOST_PIECES: usize = 50_000;
/// Bytes of text of a document that are kept.
const MOST_TEXT: usize = 16 * 1024 * 1024;
/// A cell with more characters holds text: its table is there for the looks.
const LONGEST_CELL: usize = 120;
/// Pieces at the top among which the people and titles named by the file are looked for.
const TOP: usize = 15;
/// A paragraph in bold letters with at most this many words is a heading.
const LONGEST_BOLD: usize = 14;

/// What a paragraph is by its style.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Role {
    /// Running text.
    #[default]
    Text,
    /// The document's title.
    Title,
    /// The line below it.
    Subtitle,
    /// Who wrote it.
    Author,
    /// Its date.
    Date,
    /// A heading.
    Heading,
    /// An item of a list.
    Item,
    /// A quotation set apart.
    Quotation,
    /// A picture's caption.
    Caption,
    /// A line of a table of contents or an index.
    Contents,
    /// A page's head or foot.
    PageFrame,
}

impl Role {
    /// The role of a style by its name, which word processors keep in English.
    pub(crate) fn of_style(name: &str) -> Option<Role> {
        let name = name.trim().to_ascii_lowercase().replace(['_', '-'], " ");
        let name = name.replace("20 ", "").replace("  ", " ");
        let bare = name.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
        let role = match bare {
            "title" => Role::Title,
            "subtitle" => Role::Subtitle,
            "author" | "byline" => Role::Author,
            "date" => Role::Date,
            "heading" | "section heading" | "appendix heading" => Role::Heading,
            "quote" | "intense quote" | "block text" | "quotations" | "blockquote"
            | "block quotation" => Role::Quotation,
            "caption" | "image caption" | "table caption" | "illustration" | "drawing"
            | "figure" | "table" => Role::Caption,
            "toc"
            | "toc heading"
            | "contents"
            | "contents heading"
            | "index"
            | "index heading"
            | "table of figures"
            | "table of authorities" => Role::Contents,
            "header" | "footer" | "header left" | "header right" | "footer left"
            | "footer right" | "page number" => Role::PageFrame,
            _ if bare.starts_with("list") => Role::Item,
            "bullet list" | "numbering" | "bullet" => Role::Item,
            _ => return None,
        };
        Some(role)
    }
}

/// What the file says about itself; each is a hint and no proof.
#[derive(Clone, Debug, Default)]
pub(crate) struct Properties {
    /// Its title, often left over from an older document.
    pub(crate) title: Option<String>,
    /// Who made the file, who need not be who wrote the article.
    pub(crate) creator: Option<String>,
    /// When the file was made.
    pub(crate) created: Option<String>,
    /// The language it is said to be in.
    pub(crate) language: Option<String>,
}

/// A document as it is read.
#[derive(Default)]
pub(crate) struct Document {
    pieces: Vec<Piece>,
    size: usize,
    title: Option<String>,
    standfirst: Option<String>,
    authors: Vec<String>,
    date: Option<String>,
    /// Tables open at this place; only the outermost counts.
    depth: usize,
    rows: Vec<Vec<Vec<Piece>>>,
}

impl Document {
    /// Adds a paragraph, tidied; `is_bold` where all its letters are.
    pub(crate) fn paragraph(&mut self, role: Role, is_bold: bool, text: &str) {
        let text = tidy::tidy(text);
        if !text.chars().any(char::is_alphanumeric) {
            return;
        }
        let line = tidy::one_line(&text);
        let mut cut = None;
        let kind = match role {
            Role::Title if self.title.is_none() && words::count(&line) > 0 => {
                self.title = Some(line.clone());
                BlockKind::Heading
            }
            Role::Subtitle if self.standfirst.is_none() && words::count(&line) >= 4 => {
                self.standfirst = Some(line.clone());
                BlockKind::Heading
            }
            Role::Author => {
                self.authors.push(line.clone());
                cut = Some(FurnitureRule::Byline);
                BlockKind::Paragraph
            }
            Role::Date => {
                self.date.get_or_insert(line.clone());
                BlockKind::Paragraph
            }
            Role::Heading | Role::Title | Role::Subtitle => BlockKind::Heading,
            Role::Item => BlockKind::ListItem,
            Role::Quotation => BlockKind::Quotation,
            Role::Caption => {
                cut = Some(FurnitureRule::Caption);
                BlockKind::Paragraph
            }
            Role::Contents => {
                cut = Some(FurnitureRule::Chrome);
                BlockKind::Paragraph
            }
            Role::PageFrame => {
                cut = Some(FurnitureRule::PageFrame);
                BlockKind::Paragraph
            }
            Role::Text if is_bold && could_head(&line) => BlockKind::Heading,
            Role::Text => {
                for piece in text::pieces(&text) {
                    self.push(piece);
                }
                return;
            }
        };
        let mut piece = Piece::new(kind, line);
        piece.cut = cut;
        self.push(piece);
    }

    /// Adds a foot- or endnote: kept out of the text, shown where it is referred to.
    pub(crate) fn note(&mut self, text: &str) {
        let line = tidy::one_line(&tidy::tidy(text));
        if words::count(&line) > 0 {
            let mut piece = Piece::paragraph(line);
            piece.cut = Some(FurnitureRule::Note);
            self.push(piece);
        }
    }

    /// A table begins.
    pub(crate) fn open_table(&mut self) {
        self.depth += 1;
    }

    /// A row of a table begins.
    pub(crate) fn open_row(&mut self) {
        if self.depth == 1 {
            self.rows.push(Vec::new());
        }
    }

    /// A cell of a row begins.
    pub(crate) fn open_cell(&mut self) {
        if self.depth != 1 {
            return;
        }
        if self.rows.is_empty() {
            self.rows.push(Vec::new());
        }
        if let Some(row) = self.rows.last_mut() {
            row.push(Vec::new());
        }
    }

    /// A table ends: short cells in rows and columns are data, all else is layout.
    pub(crate) fn close_table(&mut self) {
        self.depth = self.depth.saturating_sub(1);
        if self.depth > 0 {
            return;
        }
        let rows = std::mem::take(&mut self.rows);
        if !is_data(&rows) {
            self.pieces.extend(rows.into_iter().flatten().flatten());
            return;
        }
        let lines: Vec<String> = rows.iter().map(|row| line_of(row)).collect();
        let lines: Vec<&str> = lines
            .iter()
            .map(String::as_str)
            .filter(|line| !line.is_empty())
            .collect();
        if !lines.is_empty() {
            let table = Piece::new(BlockKind::Table, lines.join("\n"));
            self.pieces.push(table);
        }
    }

    fn push(&mut self, piece: Piece) {
        self.size += piece.text.len();
        let room = self.pieces.len() + self.rows.len() < MOST_PIECES && self.size < MOST_TEXT;
        if !room {
            return;
        }
        let cell = match self.depth {
            0 => None,
            _ => self.rows.last_mut().and_then(|row| row.last_mut()),
        };
        match cell {
            Some(cell) => cell.push(piece),
            None => self.pieces.push(piece),
        }
    }

    /// The draft of an article.
    pub(crate) fn into_draft(mut self, said: &Properties) -> Draft {
        while self.depth > 0 {
            self.close_table();
        }
        let language: Option<Language> = said.language.as_deref().and_then(|tag| tag.parse().ok());
        let region = said.language.as_deref().and_then(|tag| tag.split_once('-'));
        let order = Order::of(language, region.map(|(_, region)| region));
        let top = &self.pieces[..self.pieces.len().min(TOP)];
        let named = self
            .title
            .or_else(|| said.title.as_deref().and_then(|title| headline(title, top)));
        let creator = || {
            let name = said.creator.as_deref()?;
            is_named(name, top).then(|| tidy::one_line(name))
        };
        let byline = match self.authors.as_slice() {
            [] => creator().into_iter().collect(),
            lines => lines.iter().flat_map(|line| authors(line, order)).collect(),
        };
        let published = self.date.and_then(|date| {
            let printed = dates::find(&date, order);
            printed.map(|found| found.published(DateEvidence::Printed))
        });
        Draft {
            name: None,
            format: None,
            layout: Layout::Document,
            damaged: false,
            clues: Clues {
                headline: named,
                standfirst: self.standfirst,
                byline,
                published,
                created: said.created.as_deref().and_then(created),
                language,
                region: region.map(|(_, region)| region.to_owned()),
                ..Clues::default()
            },
            pieces: self.pieces,
        }
    }
}

/// The day a file was made, where it is one.
pub(crate) fn created(text: &str) -> Option<Published> {
    let found = dates::machine(text, Order::DayFirst)?;
    let is_real = found.day.0.year() >= 1985;
    is_real.then_some(Published {
        evidence: DateEvidence::File,
        ..found
    })
}

/// The title a file gives itself, where the text has it too or has no headline of its own.
pub(crate) fn headline(title: &str, top: &[Piece]) -> Option<String> {
    let title = tidy::one_line(&tidy::tidy(title));
    if !is_plausible_title(&title) {
        return None;
    }
    let folded = words::fold(&title);
    let is_printed = top.iter().any(|piece| words::fold(&piece.text) == folded);
    let first = top.iter().find(|piece| piece.is_kept())?;
    (is_printed || first.is_prose()).then_some(title)
}

/// Not a program's or a file's name, nor a place holder.
pub(crate) fn is_plausible_title(title: &str) -> bool {
    let lower = title.to_lowercase();
    let is_file = [
        ".doc", ".docx", ".odt", ".rtf", ".pdf", ".txt", ".html", ".htm", ".qxd", ".indd",
        ".pages", ".tex",
    ]
    .iter()
    .any(|ending| lower.ends_with(ending));
    let is_place_holder = nutgraf_language::all(List::NoTitle)
        .any(|start| lower.starts_with(start) && words::count(&lower) <= 3)
        || lower.starts_with("microsoft word -");
    !is_file
        && !is_place_holder
        && (2..=40).contains(&words::count(title))
        && title.chars().count() <= 300
}

/// Whether a person is named in a line of their own above the text: then who made the file is
/// who wrote the article.
pub(crate) fn is_named(name: &str, top: &[Piece]) -> bool {
    let folded = words::fold(name);
    (2..=5).contains(&words::count(name))
        && top
            .iter()
            .filter(|piece| piece.words <= 12)
            .any(|piece| words::fold(&piece.text).contains(&folded))
}

/// The names of a line in the style of authors.
fn authors(line: &str, order: Order) -> Vec<String> {
    let opened = format!("By {line}");
    byline::read(line, order)
        .or_else(|| byline::read(&opened, order))
        .unwrap_or_default()
}

/// Whether a bold paragraph heads what follows.
fn could_head(line: &str) -> bool {
    (1..=LONGEST_BOLD).contains(&words::count(line))
        && !line.ends_with(['.', ',', ';', ':', '…'])
        && !line.starts_with(['“', '"', '„', '«', '‘', '–', '—'])
        && byline::read(line, Order::DayFirst).is_none()
}

fn is_data(rows: &[Vec<Vec<Piece>>]) -> bool {
    let cells: Vec<&Vec<Piece>> = rows.iter().flatten().collect();
    let long = cells.iter().filter(|cell| {
        cell.len() > 3
            || cell
                .iter()
                .any(|piece| piece.text.chars().count() > LONGEST_CELL)
    });
    rows.len() >= 2 && cells.len() >= rows.len() * 2 && long.count() * 6 <= cells.len()
}

fn line_of(row: &[Vec<Piece>]) -> String {
    let cells = row.iter().map(|cell| {
        let texts: Vec<&str> = cell.iter().map(|piece| piece.text.as_str()).collect();
        texts.join(" ")
    });
    let cells: Vec<String> = cells.filter(|cell| !cell.is_empty()).collect();
    cells.join(" | ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_and_their_roles() {
        for (name, want) in [
            ("heading 1", Some(Role::Heading)),
            ("Heading_20_2", Some(Role::Heading)),
            ("Title", Some(Role::Title)),
            ("List Bullet 2", Some(Role::Item)),
            ("toc 1", Some(Role::Contents)),
            ("Contents_20_1", Some(Role::Contents)),
            ("Image Caption", Some(Role::Caption)),
            ("Block Text", Some(Role::Quotation)),
            ("Normal", None),
            ("Body Text", None),
        ] {
            assert_eq!(Role::of_style(name), want, "{name}");
        }
    }

    #[test]
    fn titles_of_programs_and_files_are_no_headlines() {
        for bad in [
            "Microsoft Word - harbour final.doc",
            "harbour_final.docx",
            "Untitled 1",
            "Document1",
            "",
            "Harbour",
        ] {
            assert!(!is_plausible_title(bad), "{bad}");
        }
        assert!(is_plausible_title("Harbour reopens after the storm"));
        assert!(is_plausible_title(
            "Document shows that the pier was unsafe"
        ));
    }

    #[test]
    fn who_made_the_file_is_an_author_only_where_the_text_says_so() {
        let top = [
            Piece::paragraph("Harbour reopens".to_owned()),
            Piece::paragraph("Ana Sorel, Port Avelar".to_owned()),
        ];
        assert!(is_named("Ana Sorel", &top));
        assert!(!is_named("Office User", &top));
    }
}
