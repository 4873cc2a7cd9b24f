//! Books, and issues of newspapers and magazines, as EPUB.
//!
//! A book is one article; of an issue, or of a collection of saved articles, each is one of its
//! own. What a shop has locked is refused.

mod built;
mod contents;
mod page;

use std::collections::HashMap;

use nutgraf_model::{BlockKind, FurnitureRule, OriginalKind, Published};

use crate::dates::{self, Order};
use crate::draft::{Clues, Contents, Draft, Layout, Piece};
use crate::error::ReadError;
use crate::formats::package::Package;
use crate::head::{byline, dateprint};
use crate::text::{tidy, words};
use crate::{Item, html};

use crate::format_info::{FileKind, FileType, FormatInfo};
use crate::formats::reader::{Certainty, FormatReader};
use crate::formats::sample::Sample;
use crate::show;
use crate::show::pictures::Pictures;
use contents::Book;
use std::borrow::Cow;

/// The reader of books and issues.
pub(crate) struct Epub;

/// What is known of the format.
static INFO: FormatInfo = FormatInfo {
    id: "epub",
    name: "EPUB",
    holds: "a book is one article; of an issue or a collection each article is one",
    kind: FileKind::Book,
    files: &[FileType {
        name: "EPUB book",
        endings: &["epub"],
        media_type: "application/epub+zip",
        is_associated: true,
    }],
};

impl FormatReader for Epub {
    fn info(&self) -> &'static FormatInfo {
        &INFO
    }

    fn recognise(&self, file: &Sample) -> Option<Certainty> {
        let package = file.package()?;
        let has_contents = || {
            package.open_document().is_none()
                && package.holds("META-INF/container.xml")
                && package.names.iter().any(|name| name.ends_with(".opf"))
        };
        let is_book = package.mimetype == "application/epub+zip" || has_contents();
        is_book.then_some(Certainty::Signature)
    }

    fn read(&self, item: &Item) -> Result<Contents, ReadError> {
        read(item)
    }

    fn show(&self, item: &Item) -> (OriginalKind, String) {
        (OriginalKind::Html, shown(item))
    }
}

/// Bytes of a book that are shown.
const MOST_SHOWN: usize = 4 * 1024 * 1024;
/// Parts of a book that are read.
const MOST_PARTS: usize = 5_000;
/// Articles of an issue that are read.
const MOST_ARTICLES: usize = 2_000;
/// Words an article of an issue has at least; shorter parts are covers and lists.
const FEWEST_WORDS: usize = 30;
/// An article of an issue is rarely longer, in words; a chapter of a book often is.
const LONG_ARTICLE: usize = 3_000;
/// Pieces at the top of a part among which its byline or date line stands.
const TOP: usize = 8;

/// Reads a book or an issue.
fn read(item: &Item) -> Result<Contents, ReadError> {
    let mut package = Package::open(item.bytes)?;
    let contents = Book::of(&mut package)?;
    let mut parts = parts(&mut package, &contents)?;
    parts.retain(|part| part.words() > 0);
    if parts.is_empty() {
        return Err(ReadError::NoArticle);
    }
    let whole: Vec<&Part> = parts
        .iter()
        .filter(|part| part.words() >= FEWEST_WORDS && !part.is_list())
        .collect();
    if whole.len() > 1 && is_issue(&contents, &whole) {
        return Ok(Contents::Drafts(issue(&contents, parts)));
    }
    Ok(Contents::Drafts(vec![book(&contents, parts)]))
}

/// The pages of a book one after the other, as they can be shown once they are cleaned; `fill`
/// puts pictures into a page, which it finds in the book by their addresses.
fn pages(
    item: &Item,
    most: usize,
    mut fill: impl FnMut(&str, &mut dyn FnMut(&str) -> Option<Vec<u8>>) -> String,
) -> Result<String, ReadError> {
    let mut package = Package::open(item.bytes)?;
    let contents = Book::of(&mut package)?;
    let mut shown = String::new();
    let mut length = 0;
    for place in contents.spine.iter().take(MOST_PARTS) {
        if let Some(bytes) = package.part(&place.path)? {
            let page = page::body(&page::characters(&bytes));
            length += page.len();
            let folder = place.path.rsplit_once('/').map_or("", |(folder, _)| folder);
            let mut find = |address: &str| {
                let path = contents::resolved(folder, address);
                package.part(&path).ok().flatten()
            };
            shown.push_str(&fill(&page, &mut find));
            shown.push_str("\n<hr>\n");
        }
        if length > most {
            break;
        }
    }
    Ok(shown)
}

/// The pages of a book with its pictures.
fn shown(item: &Item) -> String {
    let mut pictures = Pictures::default();
    let fill = |page: &str, find: &mut dyn FnMut(&str) -> Option<Vec<u8>>| {
        pictures.put_into(page, |address| find(address).map(Cow::Owned))
    };
    let pages = pages(item, MOST_SHOWN, fill).unwrap_or_default();
    show::cleaned(&pages)
}

/// One file of a book.
struct Part {
    /// What the table of contents calls it.
    label: Option<String>,
    /// Its text with the notes that stand in it.
    draft: Draft,
    /// Links to other files of the book.
    links: usize,
}

impl Part {
    fn words(&self) -> usize {
        let kept = self.draft.pieces.iter().filter(|piece| piece.is_kept());
        kept.map(|piece| piece.words).sum()
    }

    /// Whether it is a section's list of its articles.
    fn is_list(&self) -> bool {
        let items = self.draft.pieces.iter();
        let items = items.filter(|piece| piece.kind == BlockKind::ListItem);
        let listed: usize = items.map(|piece| piece.words).sum();
        self.links > 0 && listed * 10 >= self.words() * 6 || self.words() < self.links * 10
    }
}

fn parts(package: &mut Package, contents: &Book) -> Result<Vec<Part>, ReadError> {
    let mut parts = Vec::new();
    for place in contents.spine.iter().take(MOST_PARTS) {
        let Some(bytes) = package.part(&place.path)? else {
            continue;
        };
        let label = contents.labels.get(&place.path).cloned();
        let page = page::Page::of(&page::characters(&bytes));
        parts.push(Part {
            label,
            draft: text(&page),
            links: contents.links(&place.path, &page.html),
        });
    }
    Ok(parts)
}

/// A page's text, all of it: pages of books have no menus, and what their makers leave in of web
/// pages the desk knows. What the page's head says is kept.
fn text(page: &page::Page) -> Draft {
    let mut draft = html::read(&page.html, None);
    draft.pieces = html::pieces(&page.html);
    draft.clues.original = None;
    for note in &page.notes {
        let text: Vec<String> = html::pieces(note).into_iter().map(|p| p.text).collect();
        let mut piece = Piece::paragraph(text.join(" "));
        piece.cut = Some(FurnitureRule::Note);
        draft.pieces.push(piece);
    }
    draft
}

/// Whether the parts are articles rather than chapters: the file says so, its maker makes
/// nothing else, or most parts are short and have a byline or a date of their own.
fn is_issue(contents: &Book, whole: &[&Part]) -> bool {
    if contents.is_periodical {
        return true;
    }
    let short = whole.iter().filter(|part| part.words() <= LONG_ARTICLE);
    let headed = whole.iter().filter(|part| {
        let top = part.draft.pieces.iter().take(TOP);
        top.filter(|piece| piece.words <= 20).any(|piece| {
            byline::read(&piece.text, Order::DayFirst).is_some()
                || dateprint::read(&piece.text, Order::DayFirst).is_some()
        })
    });
    short.count() * 10 >= whole.len() * 9 && headed.count() * 2 >= whole.len()
}

/// Every part an article; parts that the table of contents does not name go on with the last.
fn issue(contents: &Book, parts: Vec<Part>) -> Vec<Draft> {
    let named = parts.iter().filter(|part| part.label.is_some()).count();
    let by_contents = named * 2 >= parts.len();
    let mut drafts: Vec<Draft> = Vec::new();
    for mut part in parts {
        let goes_on = by_contents && part.label.is_none();
        if goes_on && let Some(last) = drafts.last_mut() {
            last.pieces.append(&mut part.draft.pieces);
            continue;
        }
        if part.words() < FEWEST_WORDS || part.is_list() || drafts.len() >= MOST_ARTICLES {
            continue;
        }
        let mut draft = part.draft;
        let url = downloaded_from(&mut draft.pieces);
        let heading =
            draft.pieces.iter().take(TOP).find(|piece| {
                piece.kind == BlockKind::Heading && piece.is_kept() && piece.words > 1
            });
        let title = heading.map(|piece| piece.text.clone()).or(part.label);
        draft.layout = Layout::Document;
        draft.name = title.clone();
        draft.clues = Clues {
            headline: title,
            byline: draft.clues.byline,
            published: draft.clues.published.or(contents.published.clone()),
            source: contents.outlet(),
            url: url.or(draft.clues.url),
            language: draft.clues.language.or(contents.language),
            created: contents.built.clone(),
            region: contents.region.clone(),
            ..Clues::default()
        };
        drafts.push(draft);
    }
    drafts
}

/// Cuts calibre's menus, and the line by which it says where it had an article from.
fn downloaded_from(pieces: &mut [Piece]) -> Option<String> {
    for piece in pieces.iter_mut() {
        let menu = ["section menu", "main menu", "next", "previous"];
        let mut words = piece.text.split('|').map(|word| word.trim().to_lowercase());
        if words.all(|word| word.is_empty() || menu.contains(&word.as_str())) {
            piece.cut(FurnitureRule::Chrome);
        }
    }
    let said = "This article was downloaded by";
    let line = pieces
        .iter_mut()
        .find(|piece| piece.text.starts_with(said))?;
    line.cut(FurnitureRule::Chrome);
    let url = line.text.rsplit(' ').next()?;
    url.contains("://").then(|| url.to_owned())
}

/// All parts as one article.
fn book(contents: &Book, parts: Vec<Part>) -> Draft {
    let is_alone = parts.len() == 1;
    let mut pieces = Vec::new();
    let mut own = Clues::default();
    for part in parts {
        if is_alone {
            own = part.draft.clues;
        }
        pieces.extend(part.draft.pieces);
    }
    let folded = contents.title.as_deref().map(words::fold);
    for piece in pieces.iter_mut().take(TOP) {
        // The title page repeats what the book says of itself.
        let is_author = contents.authors.contains(&piece.text);
        if is_author {
            piece.cut(FurnitureRule::Byline);
        } else if Some(words::fold(&piece.text)) == folded {
            piece.kind = BlockKind::Heading;
        }
    }
    Draft {
        name: None,
        format: None,
        layout: Layout::Document,
        pieces,
        clues: Clues {
            headline: contents.title.clone().or(own.headline),
            byline: match contents.authors.is_empty() {
                true => own.byline,
                false => contents.authors.clone(),
            },
            published: own.published.or(contents.published.clone()),
            source: contents.publisher.clone().or(own.source),
            url: own.url,
            language: contents.language.or(own.language),
            created: contents.built.clone(),
            region: contents.region.clone(),
            ..Clues::default()
        },
        damaged: false,
    }
}

/// A date as a book gives it: midnight in no particular zone is the day alone.
fn published(date: &str) -> Option<Published> {
    let date = date.trim();
    let day = date.split_once("T00:00:00").map_or(date, |(day, _)| day);
    dates::machine(day, Order::DayFirst)
}

/// Names by which parts are looked up.
type Labels = HashMap<String, String>;

fn one_line(text: &str) -> Option<String> {
    Some(tidy::one_line(&tidy::tidy(text))).filter(|text| !text.is_empty())
}
