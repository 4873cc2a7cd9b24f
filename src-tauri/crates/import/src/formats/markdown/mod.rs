//! Markdown, with or without front matter.

mod notes;

use nutgraf_model::{
    BlockKind, DateEvidence, FurnitureRule, Language, OriginalKind, Published, Warning,
};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use crate::Item;
use crate::dates::{self, Order};
use crate::draft::{Clues, Contents, Draft, Layout, Piece};
use crate::error::ReadError;
use crate::format_info::{FileKind, FileType, FormatInfo};
use crate::formats::metadata;
use crate::formats::reader::{Certainty, FormatReader};
use crate::formats::sample::Sample;
use crate::head::byline;
use crate::html;
use crate::show;
use crate::text::{decode, tidy, words};
use notes::JoplinNote;

/// The reader of Markdown.
pub(crate) struct Markdown;

/// What is known of the format.
static INFO: FormatInfo = FormatInfo {
    id: "markdown",
    name: "Markdown",
    holds: "one article; front matter tells its title, author, date and address",
    kind: FileKind::Text,
    files: &[
        FileType {
            name: "Markdown",
            endings: &["md", "markdown"],
            media_type: "text/markdown",
            is_associated: true,
        },
        FileType {
            name: "Markdown",
            endings: &["mdown", "mkd"],
            media_type: "text/markdown",
            is_associated: false,
        },
    ],
};

impl FormatReader for Markdown {
    fn info(&self) -> &'static FormatInfo {
        &INFO
    }

    fn recognise(&self, file: &Sample) -> Option<Certainty> {
        let text = file.text()?;
        if INFO.has_ending(&file.ending) {
            Some(Certainty::Name)
        } else {
            is_markdown(text).then_some(Certainty::Traces)
        }
    }

    fn read(&self, item: &Item) -> Result<Contents, ReadError> {
        read(item).map(Contents::one).ok_or(ReadError::NoArticle)
    }

    fn show(&self, item: &Item) -> (OriginalKind, String) {
        show::plain(item)
    }
}

/// Reads Markdown; `None` of what a program for notes keeps beside its notes.
fn read(item: &Item) -> Option<Draft> {
    let decoded = decode::decode(item.bytes, None);
    let text = tidy::tidy(&decoded.text);
    if let Some(note) = JoplinNote::of(&text) {
        return note.is_note().then(|| joplin(&note, decoded.damaged));
    }
    let (front, rest) = front_matter(&text);
    let mut clues = clues(front);
    if item.name.contains("_drafts/") && !clues.warnings.contains(&Warning::Draft) {
        clues.warnings.push(Warning::Draft);
    }
    let mut pieces = pieces(&notes::shown(rest), &mut clues);
    read_metadata(&mut pieces, &mut clues);
    drop_opening(&mut clues, &pieces);
    Some(Draft {
        name: None,
        format: None,
        layout: Layout::Document,
        pieces,
        clues,
        damaged: decoded.damaged,
    })
}

/// A note of Joplin: its title, its text in Markdown or HTML, its address and its days.
fn joplin(note: &JoplinNote, damaged: bool) -> Draft {
    let (title, text) = note.text.split_once('\n').unwrap_or((note.text, ""));
    let date = |key: &str| dates::machine(note.value(key)?, Order::DayFirst);
    let created = date("user_created_time").or_else(|| date("created_time"));
    let mut clues = Clues {
        headline: metadata::some_line(title),
        url: note
            .value("source_url")
            .and_then(|url| metadata::address(url, None)),
        created: created.map(|date| Published {
            evidence: DateEvidence::File,
            ..date
        }),
        ..Clues::default()
    };
    clues.details.key = note.value("id").map(str::to_owned);
    let author = note.value("author").unwrap_or_default();
    metadata::add_authors(&mut clues, metadata::authors(author));
    let pieces = match note.value("markup_language") {
        Some("2") => html::pieces(text),
        _ => pieces(&notes::shown(text), &mut clues),
    };
    Draft {
        name: clues.headline.clone(),
        format: None,
        layout: Layout::Document,
        pieces,
        clues,
        damaged,
    }
}

/// A description that only repeats how the text begins is no standfirst.
fn drop_opening(clues: &mut Clues, pieces: &[Piece]) {
    let Some(said) = clues.standfirst.as_deref() else {
        return;
    };
    let own = words::fold(said.trim_end_matches(['…', '.', ' ']));
    let mut first = pieces
        .iter()
        .filter(|piece| piece.kind == BlockKind::Paragraph)
        .take(4);
    if first
        .any(|piece| words::fold(&piece.text).starts_with(&own) && piece.text.len() > said.len())
    {
        clues.standfirst = None;
    }
}

/// Front matter, or headings written with number signs.
fn is_markdown(head: &str) -> bool {
    let front = head.strip_prefix("---\n").is_some_and(|rest| {
        rest.contains("\n---") && rest.lines().next().is_some_and(|line| line.contains(':'))
    });
    let toml = head.strip_prefix("+++\n").is_some_and(|rest| {
        rest.contains("\n+++") && rest.lines().next().is_some_and(|line| line.contains('='))
    });
    let properties = head.lines().take_while(|line| is_property(line));
    front || toml || properties.count() >= 2 || head.starts_with("# ") && head.contains("\n\n")
}

/// What stands between the first two lines of dashes (YAML) or of plus signs (TOML), or in the
/// first lines as `key:: value` (Logseq), and what follows.
fn front_matter(text: &str) -> (&str, &str) {
    let text = text.trim_start();
    let fences: [(&str, &[&str]); 2] = [
        ("---\n", &["\n---\n", "\n---", "\n...\n"]),
        ("+++\n", &["\n+++\n", "\n+++"]),
    ];
    for (open, ends) in fences {
        let Some(rest) = text.strip_prefix(open) else {
            continue;
        };
        for end in ends {
            if let Some((front, body)) = rest.split_once(end)
                && front
                    .lines()
                    .all(|line| line.trim().is_empty() || is_front_line(line))
            {
                return (front, body);
            }
        }
    }
    let lines = text
        .split_inclusive('\n')
        .take_while(|line| is_property(line));
    text.split_at(lines.map(str::len).sum())
}

fn is_front_line(line: &str) -> bool {
    line.starts_with([' ', '\t', '-', '#', '[', ']', '"'])
        || line.find([':', '=']).is_some_and(|end| end < 40)
}

/// `key:: value`.
fn is_property(line: &str) -> bool {
    let line = line.trim_start_matches("- ");
    line.split_once(":: ").is_some_and(|(key, _)| {
        (2..30).contains(&key.len())
            && key
                .chars()
                .all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
    })
}

/// Keys and values. Front matter of articles is flat, or nearly; a YAML library would also
/// expand aliases, which a hostile file can make endless.
fn entries(front: &str) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    let (mut key, mut is_block) = (String::new(), false);
    for line in front.lines().filter(|line| !line.trim().is_empty()) {
        let inner = line.trim_start();
        let is_nested = inner.len() < line.len() || inner.starts_with("- ");
        if is_nested && is_block {
            if let Some((_, value)) = found.last_mut() {
                value.push(' ');
                value.push_str(inner);
            }
            continue;
        }
        let rest = inner.strip_prefix("- ").unwrap_or(inner);
        if !is_nested && rest.starts_with('[') {
            key = plain_key(rest.trim_matches(['[', ']', ' ']));
            continue;
        }
        if rest.starts_with('#') {
            continue;
        }
        let value = match pair(rest, is_nested) {
            Some((name, value)) if !is_nested => {
                key = name;
                value
            }
            Some((name, value)) if name == "name" || key == "params" => {
                let under = if name == "name" { key.clone() } else { name };
                found.push((under, value.to_owned()));
                continue;
            }
            Some(_) => continue,
            None => rest,
        };
        let value = value.trim();
        is_block = !is_nested && value.len() <= 2 && value.starts_with(['|', '>']);
        let value = if is_block { "" } else { value };
        found.push((key.clone(), value.to_owned()));
    }
    found
}

/// `key: value`, `key:: value`, `key = value`.
fn pair(line: &str, is_nested: bool) -> Option<(String, &str)> {
    let sign = line.find([':', '='])?;
    let (key, value) = line.split_at(sign);
    let value = value[1..].trim_start_matches(':');
    let is_key = key.trim().len() < 40 && !key.trim_start().starts_with(['"', '\'', '[']);
    let is_apart = value.is_empty() || value.starts_with(' ') || !is_nested;
    (is_key && is_apart).then(|| (plain_key(key), value))
}

fn plain_key(key: &str) -> String {
    key.trim().to_ascii_lowercase().replace(['-', ' '], "_")
}

fn clues(front: &str) -> Clues {
    clues_of(entries(front))
}

/// What keys and values say of the article.
fn clues_of(entries: Vec<(String, String)>) -> Clues {
    let mut clues = Clues::default();
    let mut language: Option<Language> = None;
    let mut dates = [None, None, None];
    let mut is_draft = false;
    for (key, value) in entries {
        for value in values(&value) {
            match key.as_str() {
                // Jekyll says so of what it does not publish.
                "published" if value == "false" => is_draft = true,
                "title" | "headline" | "full_title" => {
                    clues.headline = clues.headline.or(Some(value))
                }
                "subtitle" | "standfirst" | "dek" | "description" | "summary" | "excerpt" => {
                    clues.standfirst = clues.standfirst.or(Some(value));
                }
                "author" | "authors" | "byline" | "by" | "creator" => {
                    clues.byline.extend(authors(&value))
                }
                "date" | "published" | "pubdate" | "date_published" | "publish_date"
                | "published_at" | "publishdate" | "published_date" | "date_publish" => {
                    dates[0] = dates[0].take().or(Some(value))
                }
                "updated" | "modified" | "lastmod" | "date_modified" | "updated_at" => {
                    dates[1] = dates[1].take().or(Some(value))
                }
                "created" | "saved" | "date_saved" | "saved_at" | "clipped" | "date_added"
                | "date_created" => dates[2] = dates[2].take().or(Some(value)),
                "source" | "outlet" | "site" | "site_name" | "publisher" | "publication"
                | "sitename" | "website"
                    if !value.contains("://") =>
                {
                    clues.source = clues.source.or(Some(value));
                }
                "url" | "link" | "source_url" | "canonical" | "canonicalurl" | "source"
                | "original_url" | "permalink"
                    if value.contains("://") =>
                {
                    clues.url = clues.url.or(Some(value))
                }
                "lang" | "language" => language = language.or(value.parse().ok()),
                "tags" | "tag" | "categories" | "category" | "keywords" | "topics" => {
                    let subjects = &mut clues.details.subjects;
                    if subjects.len() < 40 && !subjects.contains(&value) {
                        subjects.push(value);
                    }
                }
                "guid" | "uuid" => clues.details.key = clues.details.key.or(Some(value)),
                "section" => clues.details.section = clues.details.section.or(Some(value)),
                "draft" => is_draft |= value == "true",
                "status" => is_draft |= value == "draft",
                _ => {}
            }
        }
    }
    let order = Order::of(language, None);
    let [published, updated, created] =
        dates.map(|text| text.and_then(|text| dates::machine(&text, order)));
    clues.published = published;
    clues.updated = updated;
    if is_draft {
        clues.warnings.push(Warning::Draft);
    }
    clues.created = created.map(|date| Published {
        evidence: DateEvidence::File,
        ..date
    });
    clues.language = language;
    clues
}

/// "## Metadata" of Readwise: a list of keys and values that belongs to the head.
fn read_metadata(pieces: &mut [Piece], clues: &mut Clues) {
    let is_heading = |piece: &Piece| piece.kind == BlockKind::Heading;
    let start = pieces
        .iter()
        .take(6)
        .position(|piece| is_heading(piece) && piece.text.trim() == "Metadata");
    let Some(start) = start else { return };
    let mut entries = Vec::new();
    let above = pieces[..=start].iter_mut();
    above
        .filter(|piece| is_heading(piece))
        .for_each(|piece| piece.cut(FurnitureRule::Chrome));
    for piece in pieces[start + 1..]
        .iter_mut()
        .take_while(|piece| piece.kind == BlockKind::ListItem)
    {
        if let Some((key, value)) = pair(&piece.text, false) {
            entries.push((key, value.trim().to_owned()));
            piece.cut(FurnitureRule::Chrome);
        }
    }
    let told = clues_of(entries);
    clues.headline = told.headline.or(clues.headline.take());
    clues.url = clues.url.take().or(told.url);
    clues.published = clues.published.take().or(told.published);
    clues.source = clues.source.take().or(told.source);
    if clues.byline.is_empty() {
        clues.byline = told.byline;
    }
}

/// The values of `x`, `"x"` or `[x, y]`.
fn values(text: &str) -> Vec<String> {
    let text = text.trim();
    let list = text
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'));
    let parts: Vec<&str> = list.map_or_else(|| vec![text], |list| list.split(',').collect());
    parts
        .into_iter()
        .map(|part| {
            part.trim()
                .trim_matches(['"', '\''])
                .trim_matches(['[', ']', ' '])
                .to_owned()
        })
        .filter(|part| !part.is_empty() && part != "|" && part != ">")
        .collect()
}

/// Front matter says who wrote it, so a name there needs no further proof.
fn authors(value: &str) -> Vec<String> {
    let names = byline::names(value);
    if names.is_empty() && value.chars().count() < 60 {
        vec![value.to_owned()]
    } else {
        names
    }
}

/// The blocks of a Markdown text that is a field of something else.
pub(crate) fn body(text: &str) -> Vec<Piece> {
    pieces(&tidy::tidy(text), &mut Clues::default())
}

/// The blocks of a text; its first heading of level one is the headline.
fn pieces(text: &str, clues: &mut Clues) -> Vec<Piece> {
    let mut reader = Reader::default();
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_FOOTNOTES;
    for event in Parser::new_ext(text, options) {
        reader.event(event);
    }
    reader.close();
    if let (None, Some(title)) = (&clues.headline, reader.title) {
        clues.headline = Some(title);
    }
    reader.pieces
}

#[derive(Default)]
struct Reader {
    pieces: Vec<Piece>,
    title: Option<String>,
    text: String,
    html: String,
    heading: Option<HeadingLevel>,
    quotes: usize,
    items: usize,
    images: usize,
    notes: usize,
    in_table: bool,
}

impl Reader {
    fn event(&mut self, event: Event) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) if self.images == 0 => self.text.push_str(&text),
            Event::SoftBreak | Event::HardBreak => {
                self.text.push(if self.in_table { ' ' } else { '\n' })
            }
            Event::Html(html) => self.html.push_str(&html),
            Event::Rule => self.close(),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag) {
        match tag {
            Tag::Heading { level, .. } => {
                self.close();
                self.heading = Some(*level);
            }
            Tag::BlockQuote(_) => {
                self.close();
                self.quotes += 1;
            }
            Tag::Item => {
                self.close();
                self.items += 1;
            }
            Tag::Table(_) => {
                self.close();
                self.in_table = true;
            }
            Tag::Paragraph | Tag::List(_) | Tag::CodeBlock(_) | Tag::HtmlBlock => self.close(),
            Tag::Image { .. } => self.images += 1,
            Tag::FootnoteDefinition(_) => {
                self.close();
                self.notes += 1;
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) => {
                self.close();
                self.heading = None;
            }
            TagEnd::BlockQuote(_) => {
                self.close();
                self.quotes = self.quotes.saturating_sub(1);
            }
            TagEnd::Item => {
                self.close();
                self.items = self.items.saturating_sub(1);
            }
            TagEnd::Table => {
                self.close();
                self.in_table = false;
            }
            TagEnd::TableCell => self.text.push_str(" | "),
            TagEnd::TableRow | TagEnd::TableHead => {
                let row = self.text.trim_end_matches(" | ").len();
                self.text.truncate(row);
                self.text.push('\n');
            }
            TagEnd::Paragraph | TagEnd::CodeBlock => self.close(),
            TagEnd::HtmlBlock => {
                let html = std::mem::take(&mut self.html);
                self.pieces.extend(html::pieces(&html));
            }
            TagEnd::FootnoteDefinition => {
                self.close();
                self.notes = self.notes.saturating_sub(1);
            }
            TagEnd::Image => self.images = self.images.saturating_sub(1),
            _ => {}
        }
    }

    /// Ends a block. Lines of a paragraph that are whole bylines or dates stay lines.
    fn close(&mut self) {
        let text = std::mem::take(&mut self.text);
        if !text.chars().any(char::is_alphanumeric) {
            return;
        }
        match self.heading {
            Some(HeadingLevel::H1) if self.title.is_none() => {
                let title = tidy::one_line(&text);
                self.title = Some(title.clone());
                self.pieces.push(Piece::new(BlockKind::Heading, title));
            }
            Some(_) => self
                .pieces
                .push(Piece::new(BlockKind::Heading, tidy::one_line(&text))),
            None if self.in_table => self.pieces.push(Piece::new(BlockKind::Table, text)),
            None => {
                let kind = match (self.quotes, self.items) {
                    (0, 0) => BlockKind::Paragraph,
                    (0, _) => BlockKind::ListItem,
                    _ => BlockKind::Quotation,
                };
                for paragraph in super::text::pieces::pieces(&text) {
                    let mut piece = Piece::new(kind, paragraph.text);
                    if self.notes > 0 {
                        piece.cut(FurnitureRule::Note);
                    }
                    self.pieces.push(piece);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn front_matter_is_flat() {
        let text = "---\ntitle: \"Harbour: reopened\"\nauthors:\n  - Ana Sorel\n  - Mark Otten\ndate: 2026-11-20\ntags: [a, b]\n---\n\nText";
        let (front, rest) = front_matter(text);
        let clues = clues(front);
        assert_eq!(clues.headline.as_deref(), Some("Harbour: reopened"));
        assert_eq!(clues.byline, ["Ana Sorel", "Mark Otten"]);
        assert_eq!(
            clues.published.map(|p| p.rfc3339()).as_deref(),
            Some("2026-11-20")
        );
        assert_eq!(rest.trim(), "Text");
    }

    #[test]
    fn a_rule_at_the_top_is_no_front_matter() {
        let text = "---\nJust a sentence without any key\n---\nText";
        assert_eq!(front_matter(text).0, "");
    }

    #[test]
    fn blocks_keep_their_kinds() {
        let mut clues = Clues::default();
        let found = pieces(
            "# Title\n\nOne *two*\n\n- item\n\n> said\n\n| a | b |\n|---|---|\n| c | d |\n",
            &mut clues,
        );
        let got: Vec<_> = found.iter().map(|p| (p.kind, p.text.trim())).collect();
        assert_eq!(clues.headline.as_deref(), Some("Title"));
        assert_eq!(
            got,
            [
                (BlockKind::Heading, "Title"),
                (BlockKind::Paragraph, "One two"),
                (BlockKind::ListItem, "item"),
                (BlockKind::Quotation, "said"),
                (BlockKind::Table, "a | b\nc | d"),
            ]
        );
    }
}
