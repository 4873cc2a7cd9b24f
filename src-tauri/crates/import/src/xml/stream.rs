//! XML as a stream of tags and text. Names are given without their prefixes.

use std::borrow::Cow;

use quick_xml::events::{BytesStart, Event};

use super::entities::entity;
use super::events;
use super::limits::{DEEPEST, MOST_ATTRIBUTES};
use crate::text::decode;

/// What follows next in a file.
pub(crate) enum Node<'a> {
    /// An element begins.
    Open(Tag<'a>),
    /// The element of this name ends.
    Close(&'a str),
    /// Characters.
    Text(&'a str),
}

/// An element's name and attributes.
pub(crate) struct Tag<'a> {
    start: &'a BytesStart<'a>,
    /// The name without its prefix.
    pub(crate) name: &'a str,
}

impl Tag<'_> {
    /// The value of the attribute of this name, prefixes aside.
    pub(crate) fn attribute(&self, name: &str) -> Option<String> {
        self.start
            .attributes()
            .with_checks(false)
            .take(MOST_ATTRIBUTES)
            .filter_map(Result::ok)
            .find(|attribute| local(attribute.key.as_ref()) == name)
            .map(|attribute| unescaped(&attribute.value).into_owned())
    }

    /// A switch of an office document: on where it has no value.
    pub(crate) fn is_on(&self) -> bool {
        let value = self.attribute("val");
        !matches!(value.as_deref(), Some("0" | "false" | "off" | "none"))
    }
}

/// The characters of a part of a document.
pub(crate) fn characters(bytes: &[u8]) -> String {
    decode::decode(bytes, None).text
}

/// Walks `xml`; whether it was whole.
pub(crate) fn walk(xml: &str, mut tell: impl FnMut(Node)) -> bool {
    let mut depth = 0usize;
    events::walk(xml, |event| {
        match event {
            Event::Start(start) => {
                depth += 1;
                if depth <= DEEPEST {
                    let full = start.name();
                    let name = local(full.as_ref());
                    tell(Node::Open(Tag {
                        start: &start,
                        name,
                    }));
                }
            }
            Event::End(end) => {
                if depth <= DEEPEST {
                    tell(Node::Close(local(end.name().as_ref())));
                }
                depth = depth.saturating_sub(1);
            }
            Event::Text(text) => tell(Node::Text(&text.into_inner())),
            Event::CData(text) => tell(Node::Text(&text.into_inner())),
            Event::GeneralRef(name) => {
                if let Some(text) = entity(&name) {
                    tell(Node::Text(&text));
                }
            }
            _ => {}
        }
        true
    })
}

/// A name without its prefix.
fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

/// A value with its references resolved, as far as they mean anything.
fn unescaped(value: &str) -> Cow<'_, str> {
    quick_xml::escape::unescape(value).unwrap_or(Cow::Borrowed(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(xml: &str) -> (String, bool) {
        let mut out = String::new();
        let whole = walk(xml, |node| match node {
            Node::Open(tag) => {
                let value = tag.attribute("val").unwrap_or_default();
                out.push_str(&format!("<{} {value}>", tag.name));
            }
            Node::Close(name) => out.push_str(&format!("</{name}>")),
            Node::Text(text) => out.push_str(text),
        });
        (out, whole)
    }

    #[test]
    fn prefixes_go_and_references_are_resolved() {
        let (out, whole) = told("<w:p><w:t w:val='a &amp; b'/>&lt;5 &#233; &amp; so</w:p>");
        assert_eq!(out, "<p ><t a & b></t><5 é & so</p>");
        assert!(whole);
    }

    #[test]
    fn entities_of_a_document_type_mean_nothing() {
        let bomb = "<!DOCTYPE r [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>\
                    <!ENTITY c SYSTEM 'file:///etc/passwd'>]><r>x&b;&c;y</r>";
        assert_eq!(told(bomb).0, "<r >xy</r>");
    }

    #[test]
    fn broken_files_are_told_as_far_as_they_can_be() {
        let (out, _) = told("<r><p>one</p><p>two <b");
        assert!(out.contains("one") && out.contains("two"), "{out}");
        told("</p></p><a><b></a>&;&#xFFFFFFFF;<");
    }

    #[test]
    fn depth_is_bounded_and_text_stays() {
        let deep = format!("{}x{}", "<a>".repeat(100_000), "</a>".repeat(100_000));
        let (out, _) = told(&deep);
        assert!(out.len() < 10_000 && out.contains('x'));
    }
}
