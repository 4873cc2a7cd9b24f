//! What an EPUB says about itself: title, people, dates, and its parts in reading order.

use std::collections::{HashMap, HashSet};

use jiff::civil::DateTime;
use nutgraf_model::{Language, Published};

use super::built::is_moment_of_building;
use super::{Labels, one_line, published};
use crate::error::ReadError;
use crate::formats::package::Package;
use crate::formats::word_processor;
use crate::xml::stream::{self, Node, Tag};

/// Programs that make EPUB files of saved articles and of nothing else; a few also write
/// themselves in as the publisher.
const MAKERS: &[&str] = &[
    "wallabag",
    "instapaper",
    "pocket",
    "push to kindle",
    "fivefilters",
    "epubpress",
    "omnivore",
    "readeck",
    "crosspoint",
    "news2epub",
    "rss2epub",
    "feed2epub",
];
const CONVERTERS: &[&str] = &[
    "calibre",
    "dotepub",
    "pandoc",
    "sigil",
    "libreoffice",
    "unknown",
];

/// Links of one page that are looked at.
const MOST_LINKS: usize = 2_000;

/// What an EPUB says about itself.
#[derive(Default)]
pub(super) struct Book {
    pub(super) title: Option<String>,
    pub(super) authors: Vec<String>,
    pub(super) publisher: Option<String>,
    pub(super) published: Option<Published>,
    /// The day it was built, where it gives that one for its date.
    pub(super) built: Option<Published>,
    pub(super) language: Option<Language>,
    pub(super) region: Option<String>,
    /// Whether it calls itself an issue of something, or can be nothing else.
    pub(super) is_periodical: bool,
    /// Its parts in reading order.
    pub(super) spine: Vec<Place>,
    /// Their paths.
    paths: HashSet<String>,
    /// What its table of contents calls its parts, by path.
    pub(super) labels: Labels,
}

/// Where a part lies.
pub(super) struct Place {
    pub(super) path: String,
}

impl Book {
    pub(super) fn of(package: &mut Package) -> Result<Book, ReadError> {
        let root = root(package)?;
        let bytes = package.part(&root)?.ok_or(ReadError::ReaderFailed)?;
        let said = stream::characters(&bytes);
        let folder = root.rsplit_once('/').map_or("", |(folder, _)| folder);
        let mut opf = Opf::default();
        stream::walk(&said, |node| opf.node(node));
        let paths: HashMap<&str, String> = opf
            .items
            .iter()
            .map(|(id, entry)| (id.as_str(), resolved(folder, &entry.href)))
            .collect();
        let is_text = |entry: &Entry| {
            entry.kind.contains("html")
                || entry.kind.is_empty() && entry.href.to_ascii_lowercase().contains("htm")
        };
        let mut spine = Vec::new();
        for id in &opf.order {
            if let (Some(entry), Some(path)) = (opf.items.get(id), paths.get(id.as_str()))
                && is_text(entry)
                && !entry.properties.split(' ').any(|word| word == "nav")
            {
                spine.push(Place { path: path.clone() });
            }
        }
        if is_locked(package, &spine)? {
            return Err(ReadError::Protected);
        }
        let mut labels = Labels::new();
        for entry in opf.items.values() {
            let is_list =
                entry.kind.contains("ncx") || entry.properties.split(' ').any(|word| word == "nav");
            if is_list {
                let path = resolved(folder, &entry.href);
                let bytes = package.part(&path)?.unwrap_or_default();
                let inner = path.rsplit_once('/').map_or("", |(folder, _)| folder);
                read_labels(&stream::characters(&bytes), inner, &mut labels);
            }
        }
        let written = package.written(&root);
        Ok(opf.said(spine, labels, written))
    }

    /// Links of a page to other parts.
    pub(super) fn links(&self, path: &str, html: &str) -> usize {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let links = html
            .match_indices("href=")
            .take(MOST_LINKS)
            .filter(|(at, _)| {
                let rest = html[at + 5..].trim_start_matches(['"', '\'']);
                let link = rest.split(['"', '\'', '>']).next().unwrap_or_default();
                let link = resolved(folder, link);
                link != path && self.paths.contains(&link)
            });
        links.count()
    }

    /// Of an issue, what the outlet is called: its publisher, else its title without the date.
    pub(super) fn outlet(&self) -> Option<String> {
        let by_title = || {
            let title = self.title.as_deref()?;
            let bare = title.split(['[', '(', '|', ',']).next().unwrap_or(title);
            let bare = bare.split(" – ").next().unwrap_or(bare);
            let bare = bare.split(": ").next().unwrap_or(bare);
            one_line(bare).filter(|name| !is_program(name))
        };
        self.publisher.clone().or_else(by_title)
    }
}

/// The path of the file that lists the parts.
fn root(package: &mut Package) -> Result<String, ReadError> {
    let container = package.part("META-INF/container.xml")?.unwrap_or_default();
    let mut root = None;
    stream::walk(&stream::characters(&container), |node| {
        if let Node::Open(tag) = node
            && tag.name == "rootfile"
            && root.is_none()
        {
            root = tag.attribute("full-path");
        }
    });
    let by_ending = || {
        let mut names = package.names().filter(|name| name.ends_with(".opf"));
        names.next().map(str::to_owned)
    };
    root.or_else(by_ending).ok_or(ReadError::ReaderFailed)
}

/// Whether a part of the text is encrypted; fonts often are, which does no harm.
fn is_locked(package: &mut Package, spine: &[Place]) -> Result<bool, ReadError> {
    let Some(list) = package.part("META-INF/encryption.xml")? else {
        return Ok(false);
    };
    let mut locked = false;
    stream::walk(&stream::characters(&list), |node| {
        if let Node::Open(tag) = node
            && tag.name == "CipherReference"
            && let Some(path) = tag.attribute("URI")
        {
            let path = resolved("", &path);
            locked |= spine.iter().any(|place| place.path == path);
        }
    });
    Ok(locked)
}

#[derive(Default)]
struct Entry {
    href: String,
    kind: String,
    properties: String,
}

/// The file that lists the parts, as it is read.
#[derive(Default)]
struct Opf {
    items: HashMap<String, Entry>,
    order: Vec<String>,
    text: String,
    /// Role of the person, or event of the date, whose element is open.
    role: String,
    id: String,
    title: Option<String>,
    people: Vec<(String, String, String)>,
    /// Roles given behind the people: `#id` to role.
    roles: HashMap<String, String>,
    refines: Option<String>,
    publisher: Option<String>,
    dates: Vec<(String, String)>,
    /// Whether the element that is open says when the file was changed last, and what it said.
    is_modified: bool,
    modified: Option<String>,
    language: Option<String>,
    subjects: String,
}

impl Opf {
    fn node(&mut self, node: Node) {
        match node {
            Node::Open(tag) => self.start(&tag),
            Node::Text(more) => self.text.push_str(more),
            Node::Close(name) => self.end(name),
        }
    }

    fn start(&mut self, tag: &Tag) {
        self.text.clear();
        let said = |name: &str| tag.attribute(name).unwrap_or_default();
        match tag.name {
            "item" => {
                let entry = Entry {
                    href: said("href"),
                    kind: said("media-type"),
                    properties: said("properties"),
                };
                self.items.insert(said("id"), entry);
            }
            "itemref" if said("linear") != "no" => self.order.push(said("idref")),
            "creator" => (self.role, self.id) = (said("role"), said("id")),
            "date" => self.role = said("event"),
            "meta" => {
                let about = said("name") + &said("property");
                if about == "calibre:publication_type" {
                    self.subjects.push_str(&said("content"));
                }
                self.is_modified = about == "dcterms:modified";
                self.refines = (about == "role").then(|| said("refines"));
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        let text = std::mem::take(&mut self.text);
        let Some(text) = one_line(&text) else {
            return;
        };
        match name {
            "title" => self.title = self.title.take().or(Some(text)),
            "creator" => {
                let (role, id) = (self.role.clone(), format!("#{}", self.id));
                self.people.push((text, role, id));
            }
            "publisher" => self.publisher = self.publisher.take().or(Some(text)),
            "date" => self.dates.push((self.role.clone(), text)),
            "language" => self.language = self.language.take().or(Some(text)),
            "subject" | "type" => {
                self.subjects.push(' ');
                self.subjects.push_str(&text.to_lowercase());
            }
            "meta" if self.is_modified => self.modified = Some(text),
            "meta" => {
                if let Some(id) = self.refines.take() {
                    self.roles.insert(id, text);
                }
            }
            _ => {}
        }
    }

    fn said(self, spine: Vec<Place>, labels: Labels, written: Option<DateTime>) -> Book {
        let Opf {
            people,
            roles,
            dates,
            modified,
            language,
            publisher,
            ..
        } = self;
        let authors: Vec<String> = people
            .into_iter()
            .filter(|(_, role, id)| {
                let role = roles.get(id).unwrap_or(role);
                role.is_empty() || role == "aut"
            })
            .map(|(name, ..)| turned(&name))
            .filter(|name| !is_program(name))
            .collect();
        let date = dates
            .iter()
            .find(|(event, _)| event.is_empty() || event.contains("publication"))
            .or(dates.first())
            .map(|(_, date)| date.as_str());
        let maker = publisher.as_deref().unwrap_or_default().to_lowercase();
        let is_periodical = ["periodical", "newspaper", "magazine"]
            .iter()
            .any(|word| self.subjects.contains(word))
            || MAKERS.iter().any(|name| maker.contains(name));
        let is_moment = |date| is_moment_of_building(date, modified.as_deref(), written);
        let is_built = date.is_some_and(is_moment);
        let region = language.as_deref().and_then(|tag| tag.split_once('-'));
        Book {
            title: self
                .title
                .filter(|title| word_processor::is_plausible_title(title) || title.len() > 1),
            authors,
            built: date.filter(|_| is_built).and_then(word_processor::created),
            // The day an issue was put together is the day it came out.
            published: date
                .filter(|_| !is_built || is_periodical)
                .and_then(published),
            region: region.map(|(_, region)| region.to_owned()),
            language: language.and_then(|tag| tag.parse().ok()),
            publisher: publisher.filter(|name| !is_program(name)),
            is_periodical,
            paths: spine.iter().map(|place| place.path.clone()).collect(),
            spine,
            labels,
        }
    }
}

/// "Sorel, Ana" the other way round.
fn turned(name: &str) -> String {
    match name.split_once(", ") {
        Some((last, first)) if !first.contains(',') && first.split(' ').count() <= 3 => {
            format!("{first} {last}")
        }
        _ => name.to_owned(),
    }
}

fn is_program(name: &str) -> bool {
    let name = name.to_lowercase();
    let mut all = CONVERTERS.iter().chain(MAKERS);
    all.any(|program| name.starts_with(program))
}

/// Names of the parts in a table of contents of either kind; the first name of a file counts.
fn read_labels(list: &str, folder: &str, labels: &mut Labels) {
    let mut text = String::new();
    let mut link = None;
    stream::walk(list, |node| match node {
        Node::Open(tag) => match tag.name {
            "text" => text.clear(),
            "a" => {
                text.clear();
                link = tag.attribute("href");
            }
            "content" => {
                if let (Some(path), Some(label)) = (tag.attribute("src"), one_line(&text)) {
                    labels.entry(resolved(folder, &path)).or_insert(label);
                }
            }
            _ => {}
        },
        Node::Text(more) => text.push_str(more),
        Node::Close("a") => {
            if let (Some(path), Some(label)) = (link.take(), one_line(&text)) {
                labels.entry(resolved(folder, &path)).or_insert(label);
            }
        }
        Node::Close(_) => {}
    });
}

/// A path beside the files of `folder`, without its fragment.
pub(super) fn resolved(folder: &str, path: &str) -> String {
    let path = path.split('#').next().unwrap_or(path);
    let path = percent_encoding::percent_decode_str(path).decode_utf8_lossy();
    let mut steps: Vec<&str> = match path.starts_with('/') {
        true => Vec::new(),
        false => folder.split('/').filter(|step| !step.is_empty()).collect(),
    };
    for step in path.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop();
            }
            _ => steps.push(step),
        }
    }
    steps.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_resolved_inside_the_file() {
        for (folder, path, want) in [
            ("OEBPS", "text/a%20b.xhtml#x", "OEBPS/text/a b.xhtml"),
            ("OEBPS/text", "../c.xhtml", "OEBPS/c.xhtml"),
            ("", "../../../etc/passwd", "etc/passwd"),
            ("a", "/b", "b"),
        ] {
            assert_eq!(resolved(folder, path), want);
        }
    }

    #[test]
    fn names_are_turned_the_right_way_round() {
        assert_eq!(turned("Sorel, Ana"), "Ana Sorel");
        assert_eq!(turned("Ana Sorel"), "Ana Sorel");
        assert_eq!(
            turned("Sorel, Ana, and Otten, Mark"),
            "Sorel, Ana, and Otten, Mark"
        );
    }
}
