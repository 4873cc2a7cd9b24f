//! What the elements of a page are, by their names, attributes and content.

use dom_query::NodeRef;

use super::marks::Attrs;

/// Notes what an attribute says about its element.
pub(super) fn read_attr(attrs: &mut Attrs, name: &str, value: &str) {
    match name {
        "class" | "id" | "data-component" | "data-testid" | "data-type" => {
            attrs.class_and_id.push(' ');
            attrs.class_and_id.push_str(value);
        }
        "role" => attrs.role = value.to_ascii_lowercase(),
        "itemprop" => attrs.itemprop = value.to_ascii_lowercase(),
        "aria-modal" => attrs.is_modal = value.eq_ignore_ascii_case("true"),
        "hidden" => attrs.is_hidden = true,
        "aria-hidden" => attrs.is_aria_hidden = value.eq_ignore_ascii_case("true"),
        "style" => {
            let style: String = value
                .chars()
                .filter(|c| !c.is_whitespace())
                .take(2000)
                .collect();
            let style = style.to_ascii_lowercase();
            attrs.is_hidden |=
                style.contains("display:none") || style.contains("visibility:hidden");
        }
        _ => {}
    }
}

/// Whether an element of this name parts the text around it from its own.
pub(super) fn is_block(tag: &str) -> bool {
    !matches!(
        tag,
        "a" | "abbr"
            | "acronym"
            | "b"
            | "bdi"
            | "bdo"
            | "big"
            | "cite"
            | "code"
            | "data"
            | "del"
            | "dfn"
            | "em"
            | "font"
            | "i"
            | "ins"
            | "kbd"
            | "label"
            | "mark"
            | "nobr"
            | "output"
            | "q"
            | "rb"
            | "rp"
            | "rt"
            | "ruby"
            | "s"
            | "samp"
            | "small"
            | "span"
            | "strike"
            | "strong"
            | "sub"
            | "sup"
            | "time"
            | "tt"
            | "u"
            | "var"
            | "wbr"
            | "slot"
    )
}

/// Rows of several short cells, without blocks in them: data; all else is layout.
pub(super) fn is_data_table(table: &NodeRef) -> bool {
    let (mut rows, mut cells, mut long) = (0usize, 0usize, 0usize);
    for node in table.descendants_it() {
        let Some(name) = node.node_name() else {
            continue;
        };
        match name.as_ref() {
            "tr" => rows += 1,
            "td" | "th" => {
                cells += 1;
                long += usize::from(node.normalized_char_count() > 120);
            }
            "table" | "div" | "section" | "article" | "h1" | "h2" | "h3" | "form" | "iframe" => {
                return false;
            }
            _ => {}
        }
    }
    rows >= 2 && cells >= rows * 2 && long * 6 <= cells
}
