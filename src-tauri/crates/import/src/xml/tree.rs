//! XML as a small tree, read as forgivingly as web feeds need it: what is not well formed is
//! taken as it was meant.

mod builder;
mod element;

use crate::text::decode::{self, Decoded};

pub(crate) use super::entities::unescaped;
use super::events;
use super::limits::MOST_ELEMENTS;
use builder::Builder;
pub(crate) use element::{Element, Node};

/// The characters of a document: its own declaration counts, unless its bytes say otherwise.
pub(crate) fn decoded(bytes: &[u8]) -> Decoded {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(200)]).to_ascii_lowercase();
    let declared = head
        .trim_start_matches(|c: char| c == '\u{feff}' || c.is_whitespace())
        .strip_prefix("<?xml")
        .and_then(|rest| rest.split("?>").next())
        .and_then(|declaration| declaration.split_once("encoding"))
        .map(|(_, rest)| {
            rest.trim_start_matches(['=', '"', '\'', ' '])
                .chars()
                .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
                .collect::<String>()
        });
    decode::decode(bytes, declared.as_deref())
}

/// The root element; `None` where there is none. What stands before it is passed over.
pub(crate) fn parse(text: &str) -> Option<Element> {
    let mut builder = Builder::default();
    events::walk(text, |event| {
        builder.event(event);
        builder.elements < MOST_ELEMENTS
    });
    builder.finish()
}

/// The name of the first element of a document that may be cut anywhere, in lower case and
/// without a prefix.
pub(crate) fn root_name(head: &str) -> Option<String> {
    let mut rest = head;
    loop {
        let at = rest.find('<')?;
        if !rest[..at].trim().is_empty() {
            return None;
        }
        rest = &rest[at + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = &comment[comment.find("-->")? + 3..];
        } else if rest.starts_with('!') {
            let (open, close) = (rest.find('['), rest.find('>')?);
            let end = match open {
                Some(open) if open < close => open + rest[open..].find("]")?,
                _ => close,
            };
            rest = &rest[end + rest[end..].find('>')? + 1..];
        } else if rest.starts_with('?') {
            rest = &rest[rest.find("?>")? + 2..];
        } else {
            let name: String = rest.chars().take_while(|c| is_name_char(*c)).collect();
            let name = name.rsplit(':').next().unwrap_or_default();
            return (!name.is_empty()).then(|| name.to_ascii_lowercase());
        }
    }
}

fn is_name_char(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, ':' | '_' | '-' | '.')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn root(text: &str) -> Element {
        parse(text).expect("an element")
    }

    #[test]
    fn text_entities_and_cdata_are_one() {
        let root =
            root("<a>x &amp; y&nbsp;z &unknown; &#8217;&#146; <![CDATA[<b>1 & 2</b>]]> & c</a>");
        assert_eq!(root.text(), "x & y\u{a0}z &unknown; ’’ <b>1 & 2</b> & c");
    }

    #[test]
    fn what_is_not_well_formed_is_taken_as_meant() {
        let root = root("<rss><item><title>A & B<link>C</item></wrong><item><title>D");
        let titles: Vec<_> = root
            .all("item")
            .map(|i| i.child("title").map(Element::text))
            .collect();
        assert_eq!(titles, [Some("A & B".to_owned()), Some("D".to_owned())]);
    }

    #[test]
    fn namespaces_have_their_usual_prefix() {
        let root = root(
            "<f:feed xmlns:f='http://www.w3.org/2005/Atom' xmlns:x='http://purl.org/dc/elements/1.1/'>\
             <f:Title>T</f:Title><x:creator>Ana</x:creator></f:feed>",
        );
        assert_eq!(root.name, "feed");
        assert_eq!(root.child("title").map(Element::text).as_deref(), Some("T"));
        assert!(root.child("dc:creator").is_some());
    }

    #[test]
    fn elements_are_written_as_html() {
        let root = root("<c><x:p class='a' onclick='b'>1 &lt; 2<br/>x</x:p></c>");
        assert_eq!(root.html(), "<p class=\"a\">1 &lt; 2<br>x</p>");
    }

    #[test]
    fn the_root_is_named_without_reading_on() {
        for (head, want) in [
            (
                "<?xml version='1.0'?>\n<!-- <a> --><!DOCTYPE x [<!ENTITY y 'z'>]><rdf:RDF x",
                Some("rdf"),
            ),
            ("<!DOCTYPE nitf SYSTEM \"x\">\n<nitf>", Some("nitf")),
            ("text <rss>", None),
            ("<!-- never closed", None),
        ] {
            assert_eq!(root_name(head).as_deref(), want, "{head}");
        }
    }

    #[test]
    fn entity_bombs_stay_small() {
        let mut bomb = "<!DOCTYPE a [<!ENTITY a0 'ha'>".to_owned();
        for n in 1..40 {
            bomb.push_str(&format!("<!ENTITY a{n} '&a{};&a{};'>", n - 1, n - 1));
        }
        bomb.push_str("<!ENTITY f SYSTEM 'file:///etc/passwd'>]><a>&a39;&f;</a>");
        assert_eq!(root(&bomb).text(), "&a39;&f;");
    }

    #[test]
    fn depth_and_number_are_bounded() {
        let deep = format!("{}text{}", "<a>".repeat(100_000), "</a>".repeat(100_000));
        assert_eq!(root(&deep).text(), "text");
        let many = format!("<a>{}</a>", "<b/>".repeat(MOST_ELEMENTS + 5));
        assert!(root(&many).children.len() < MOST_ELEMENTS + 1);
    }

    proptest! {
        #[test]
        fn any_text_is_read(text in "(<|>|/|!|\\[|\\]|--|\\?|&|;|a|b:c|xmlns:b|=|\"|CDATA| |é){0,60}") {
            parse(&text);
            root_name(&text);
            unescaped(&text);
        }
    }
}
