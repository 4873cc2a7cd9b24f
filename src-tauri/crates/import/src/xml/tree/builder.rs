//! Builds the tree from what the reader of tags tells, broken as it may be.

use quick_xml::events::{BytesStart, Event};

use super::element::{Element, Node};
use crate::xml::entities::{entity, unescaped};
use crate::xml::limits::{DEEPEST, MOST_ATTRIBUTES};

/// Prefixes under which the readers know a namespace.
const NAMESPACES: &[(&str, &str)] = &[
    ("http://www.w3.org/2005/atom", ""),
    ("http://purl.org/atom/ns#", ""),
    ("http://purl.org/rss/1.0/", ""),
    ("http://my.netscape.com/rdf/simple/0.9/", ""),
    ("http://channel.netscape.com/rdf/simple/0.9/", ""),
    ("http://backend.userland.com/rss2", ""),
    ("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"),
    ("http://purl.org/rss/1.0/modules/content/", "content"),
    ("http://purl.org/dc/elements/1.1/", "dc"),
    ("http://purl.org/dc/terms/", "dcterms"),
    ("http://search.yahoo.com/mrss", "media"),
    ("http://search.yahoo.com/mrss/", "media"),
    ("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
    ("http://rssnamespace.org/feedburner/ext/1.0", "feedburner"),
    ("http://www.w3.org/1999/xhtml", ""),
    ("http://iptc.org/std/nar/2006-10-01/", ""),
    ("http://iptc.org/std/nitf/2006-10-18/", ""),
];

#[derive(Default)]
pub(super) struct Builder {
    open: Vec<Element>,
    root: Option<Element>,
    pub(super) elements: usize,
    dropped: usize,
    /// The document's own prefixes, and ours for them.
    prefixes: Vec<(String, &'static str)>,
}

impl Builder {
    pub(super) fn event(&mut self, event: Event) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag.name().as_ref()),
            Event::Text(text) => self.text(&text),
            Event::CData(text) => self.text(&text),
            Event::GeneralRef(name) => match entity(&name) {
                Some(value) => self.text(&value),
                None => self.text(&format!("&{};", &*name)),
            },
            _ => {}
        }
    }

    fn start(&mut self, tag: &BytesStart) {
        let name = tag.name();
        let name: &str = name.as_ref();
        if !name.starts_with(|c: char| c.is_alphabetic() || c == '_') || self.root.is_some() {
            return self.text("<");
        }
        if self.open.len() >= DEEPEST {
            self.dropped += 1;
            return;
        }
        self.elements += 1;
        self.end_unclosed(name);
        let mut element = Element::default();
        for attribute in tag
            .html_attributes()
            .with_checks(false)
            .take(MOST_ATTRIBUTES)
        {
            let Ok(attribute) = attribute else { continue };
            let key: &str = attribute.key.as_ref();
            let value = unescaped(&attribute.value);
            self.note_namespace(key, &value);
            element.attributes.push((self.name(key), value));
        }
        element.name = self.name(name);
        self.open.push(element);
    }

    /// A feed's title holds none of these, and no paragraph another: where one begins, the last
    /// was never closed.
    fn end_unclosed(&mut self, next: &str) {
        const BESIDE: &[&str] = &[
            "link",
            "guid",
            "description",
            "pubdate",
            "item",
            "author",
            "category",
            "updated",
            "published",
            "summary",
            "content",
            "id",
            "entry",
            "content:encoded",
            "dc:creator",
        ];
        let in_title = self.open.last().is_some_and(|open| open.name == "title");
        let in_paragraph = self.open.last().is_some_and(|open| open.name == "p");
        if in_paragraph && self.name(next) == "p"
            || in_title && BESIDE.contains(&self.name(next).as_str())
        {
            self.close();
        }
    }

    fn note_namespace(&mut self, key: &str, value: &str) {
        let Some(prefix) = key.strip_prefix("xmlns:") else {
            return;
        };
        let value = value.trim().to_ascii_lowercase();
        let known = NAMESPACES.iter().find(|(address, _)| *address == value);
        if let Some((_, ours)) = known
            && self.prefixes.len() < MOST_ATTRIBUTES
        {
            self.prefixes.push((prefix.to_ascii_lowercase(), ours));
        }
    }

    fn name(&self, name: &str) -> String {
        let name = name.to_ascii_lowercase();
        let Some((prefix, local)) = name.split_once(':') else {
            return name;
        };
        let ours = self.prefixes.iter().find(|(known, _)| known == prefix);
        match ours.map(|(_, ours)| *ours) {
            Some("") => local.to_owned(),
            Some(ours) => format!("{ours}:{local}"),
            None => name,
        }
    }

    /// Closes an element, and with it those inside that were never closed.
    fn end(&mut self, name: &str) {
        if self.dropped > 0 {
            self.dropped -= 1;
            return;
        }
        let name = self.name(name);
        if let Some(at) = self.open.iter().rposition(|open| open.name == name) {
            while self.open.len() > at {
                self.close();
            }
        }
    }

    fn close(&mut self) {
        if let Some(element) = self.open.pop() {
            self.place(element);
        }
    }

    fn place(&mut self, element: Element) {
        match self.open.last_mut() {
            Some(parent) => parent.children.push(Node::Element(element)),
            None => self.root = Some(element),
        }
    }

    fn text(&mut self, text: &str) {
        let Some(parent) = self.open.last_mut() else {
            return;
        };
        match parent.children.last_mut() {
            Some(Node::Text(known)) => known.push_str(text),
            _ => parent.children.push(Node::Text(text.to_owned())),
        }
    }

    pub(super) fn finish(mut self) -> Option<Element> {
        while !self.open.is_empty() {
            self.close();
        }
        self.root
    }
}
