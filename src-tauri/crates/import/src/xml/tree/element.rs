//! What an XML tree is made of.

use quick_xml::escape::escape;

/// An element. Names are in lower case, with the usual prefix of their namespace (`dc:creator`)
/// whatever the document calls it, and none for the namespaces of news formats themselves.
#[derive(Debug, Default)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) attributes: Vec<(String, String)>,
    pub(crate) children: Vec<Node>,
}

/// What stands in an element.
#[derive(Debug)]
pub(crate) enum Node {
    Element(Element),
    Text(String),
}

impl Element {
    /// The value of an attribute.
    pub(crate) fn attr(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.trim())
    }

    /// The elements directly inside.
    pub(crate) fn elements(&self) -> impl Iterator<Item = &Element> {
        self.children.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The elements of a name directly inside.
    pub(crate) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Element> {
        self.elements().filter(move |element| element.name == name)
    }

    /// The first element of a name directly inside.
    pub(crate) fn child(&self, name: &str) -> Option<&Element> {
        self.elements().find(|element| element.name == name)
    }

    /// The elements of a name anywhere inside, in reading order; not looked for inside each other.
    pub(crate) fn deep<'a>(&'a self, name: &str) -> Vec<&'a Element> {
        let mut found = Vec::new();
        for element in self.elements() {
            if element.name == name {
                found.push(element);
            } else {
                found.extend(element.deep(name));
            }
        }
        found
    }

    /// All its text.
    pub(crate) fn text(&self) -> String {
        let mut out = String::new();
        self.write_text(&mut out);
        out
    }

    fn write_text(&self, out: &mut String) {
        for node in &self.children {
            match node {
                Node::Text(text) => out.push_str(text),
                Node::Element(element) => element.write_text(out),
            }
        }
    }

    /// Its content as HTML: the text itself where there is nothing but text, which feeds escape,
    /// else its elements written out.
    pub(crate) fn html(&self) -> String {
        if self.elements().next().is_none() {
            return self.text();
        }
        let mut out = String::new();
        self.write_html(&mut out);
        out
    }

    fn write_html(&self, out: &mut String) {
        for node in &self.children {
            match node {
                Node::Text(text) => out.push_str(&escape(text.as_str())),
                Node::Element(element) => {
                    let name = element.name.rsplit(':').next().unwrap_or_default();
                    out.push('<');
                    out.push_str(name);
                    for (key, value) in &element.attributes {
                        if matches!(key.as_str(), "href" | "class" | "style" | "hidden") {
                            out.push_str(&format!(" {key}=\"{}\"", escape(value.as_str())));
                        }
                    }
                    out.push('>');
                    element.write_html(out);
                    if !matches!(name, "br" | "img" | "hr") {
                        out.push_str(&format!("</{name}>"));
                    }
                }
            }
        }
    }
}
