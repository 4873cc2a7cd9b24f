//! Keeps the nesting of a page within bounds before it is parsed: parsing time grows with
//! depth times length, and 100,000 nested boxes hold no more text than a hundred.

use std::borrow::Cow;

/// Deeper elements are read as if their tags were not there.
const DEEPEST: usize = 256;

/// Elements that need no end tag, so that counting them says nothing about depth.
const UNCLOSED: &[&str] = &[
    "p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "tbody", "thead", "tfoot",
    "colgroup", "rp", "rt", "html", "head", "body", "br", "img", "hr", "input", "meta", "link",
    "source", "area", "base", "col", "embed", "param", "track", "wbr", "script", "style",
];

/// `html` without the tags that lie too deep; borrowed where there are none.
pub(crate) fn shallow(html: &str) -> Cow<'_, str> {
    if !is_deep(html) {
        return Cow::Borrowed(html);
    }
    let mut out = String::with_capacity(html.len());
    let (mut depth, mut dropped) = (0usize, 0usize);
    let mut from = 0;
    for tag in tags(html) {
        let keep = if tag.is_end {
            if dropped > 0 {
                dropped -= 1;
                false
            } else {
                depth = depth.saturating_sub(1);
                true
            }
        } else if depth < DEEPEST {
            depth += 1;
            true
        } else {
            dropped += 1;
            false
        };
        if !keep {
            out.push_str(&html[from..tag.start]);
            from = tag.end;
        }
    }
    out.push_str(&html[from..]);
    Cow::Owned(out)
}

fn is_deep(html: &str) -> bool {
    let mut depth = 0usize;
    for tag in tags(html) {
        if tag.is_end {
            depth = depth.saturating_sub(1);
        } else {
            depth += 1;
            if depth > DEEPEST {
                return true;
            }
        }
    }
    false
}

struct Tag {
    start: usize,
    end: usize,
    is_end: bool,
}

/// The tags that open or close a level, script and style contents left out.
fn tags(html: &str) -> impl Iterator<Item = Tag> + '_ {
    let bytes = html.as_bytes();
    let mut at = 0;
    let mut no_end = [false; 3];
    std::iter::from_fn(move || {
        loop {
            let start = at + html[at..].find('<')?;
            let is_end = bytes.get(start + 1) == Some(&b'/');
            let name_at = start + 1 + usize::from(is_end);
            let len = bytes[name_at.min(bytes.len())..]
                .iter()
                .take(24)
                .take_while(|b| b.is_ascii_alphanumeric() || **b == b'-')
                .count();
            let name = html[name_at..name_at + len].to_ascii_lowercase();
            at = name_at + len;
            if name.is_empty() || !name.as_bytes()[0].is_ascii_alphabetic() {
                at = at.max(start + 1);
                continue;
            }
            let close = html[at..].find('>')?;
            let end = at + close + 1;
            let closes_itself = bytes[end - 2] == b'/';
            at = end;
            let raw = ["script", "style", "textarea"]
                .iter()
                .position(|raw| *raw == name);
            if let Some(raw) = raw.filter(|_| !is_end) {
                at = match find_end(&html[at..], &name).filter(|_| !no_end[raw]) {
                    Some(after) => at + after,
                    None => {
                        no_end[raw] = true;
                        at
                    }
                };
                continue;
            }
            if UNCLOSED.contains(&name.as_str()) || closes_itself && !is_end {
                continue;
            }
            return Some(Tag { start, end, is_end });
        }
    })
}

fn find_end(html: &str, name: &str) -> Option<usize> {
    let mut at = 0;
    loop {
        at += html[at..].find("</")? + 2;
        let tail = html.get(at..at + name.len());
        if tail.is_some_and(|tail| tail.eq_ignore_ascii_case(name)) {
            return Some(at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ordinary_pages_are_left_alone() {
        let html = "<div><p>One<p>Two<br><script>if (a<b) {'<div>'}</script></div>";
        assert!(matches!(shallow(html), Cow::Borrowed(_)));
    }

    #[test]
    fn deep_pages_keep_their_text() {
        let deep = format!(
            "{}text{}",
            "<div class=x>".repeat(5000),
            "</div>".repeat(5000)
        );
        let out = shallow(&deep);
        assert_eq!(out.matches("<div").count(), DEEPEST);
        assert!(out.contains("text"));
    }

    proptest! {
        #[test]
        fn any_text_is_scanned(html in "(<|>|/|div|p|script|a| |x|\"|é){0,80}") {
            shallow(&html);
        }
    }
}
