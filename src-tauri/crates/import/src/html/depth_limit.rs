//! Limits a page's depth and size before it is parsed. A parser's time and memory grow with depth
//! times length, formatting left open times paragraphs, and the square of a tag's attributes;
//! no page a person saves comes near these bounds.

use std::borrow::Cow;

/// Deeper elements are read as if their tags were not there.
const DEEPEST: usize = 256;
/// Formatting elements open at once: every paragraph opens them all again.
const MOST_FORMATTING: usize = 12;
/// Attributes of one tag.
const MOST_ATTRIBUTES: usize = 400;
/// Tags of a page; it is cut behind the last of them.
const MOST_TAGS: usize = 200_000;

/// What of an element counts towards the bounds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum ElementKind {
    /// It needs no end tag, so that counting it says nothing about depth.
    Unclosed,
    /// It formats words, and is opened again in every paragraph.
    Formatting,
    /// Its content holds no tags.
    Raw,
    Other,
}

fn kind(name: &str) -> ElementKind {
    match name {
        "p" | "li" | "dt" | "dd" | "option" | "optgroup" | "tr" | "td" | "th" | "tbody"
        | "thead" | "tfoot" | "colgroup" | "rp" | "rt" | "html" | "head" | "body" | "br"
        | "img" | "hr" | "input" | "meta" | "link" | "source" | "area" | "base" | "col"
        | "embed" | "param" | "track" | "wbr" | "frame" | "keygen" | "image" => {
            ElementKind::Unclosed
        }
        "a" | "b" | "big" | "code" | "em" | "font" | "i" | "nobr" | "s" | "small" | "strike"
        | "strong" | "tt" | "u" => ElementKind::Formatting,
        "script" | "style" | "textarea" | "title" | "xmp" | "iframe" | "noembed" | "noframes" => {
            ElementKind::Raw
        }
        _ => ElementKind::Other,
    }
}

/// The longest name that is told from others.
const LONGEST_NAME: usize = 10;

/// The kind of an element; its name in any case.
fn kind_of(name: &[u8]) -> ElementKind {
    let mut lower = [0; LONGEST_NAME];
    let Some(lower) = lower.get_mut(..name.len()) else {
        return ElementKind::Other;
    };
    lower.copy_from_slice(name);
    lower.make_ascii_lowercase();
    std::str::from_utf8(lower).map_or(ElementKind::Other, kind)
}

/// `html` without what lies beyond the bounds; borrowed where nothing does.
pub(crate) fn limit_depth(html: &str) -> Cow<'_, str> {
    let mut bounds = Bounds::default();
    let mut scan = Scan::of(html);
    let mut out = String::new();
    let mut from = 0;
    let mut count = 0;
    while let Some(tag) = scan.next() {
        count += 1;
        if count > MOST_TAGS {
            out.push_str(&html[from..tag.start]);
            return Cow::Owned(out);
        }
        if !bounds.keep(&tag) {
            out.push_str(&html[from..tag.start]);
            from = tag.end;
        }
    }
    if from == 0 {
        return Cow::Borrowed(html);
    }
    out.push_str(&html[from..]);
    Cow::Owned(out)
}

#[derive(Default)]
struct Bounds {
    depth: usize,
    dropped: usize,
    formatting: usize,
    dropped_formatting: usize,
}

impl Bounds {
    fn keep(&mut self, tag: &Tag) -> bool {
        if tag.attributes > MOST_ATTRIBUTES {
            return false;
        }
        if tag.kind == ElementKind::Unclosed || tag.closes_itself {
            return true;
        }
        if tag.kind == ElementKind::Formatting {
            return step(
                &mut self.formatting,
                &mut self.dropped_formatting,
                MOST_FORMATTING,
                tag.is_end,
            );
        }
        step(&mut self.depth, &mut self.dropped, DEEPEST, tag.is_end)
    }
}

/// Counts a tag; whether it stays below `most` open ones. End tags of dropped ones go too.
fn step(open: &mut usize, dropped: &mut usize, most: usize, is_end: bool) -> bool {
    match is_end {
        true if *dropped > 0 => {
            *dropped -= 1;
            false
        }
        true => {
            *open = open.saturating_sub(1);
            true
        }
        false if *open < most => {
            *open += 1;
            true
        }
        false => {
            *dropped += 1;
            false
        }
    }
}

pub(super) struct Tag {
    pub(super) start: usize,
    pub(super) end: usize,
    kind: ElementKind,
    pub(super) is_end: bool,
    closes_itself: bool,
    attributes: usize,
}

/// Finds tags as a tokenizer does: comments, quoted values and raw contents are skipped.
pub(super) struct Scan<'a> {
    html: &'a str,
    at: usize,
}

impl<'a> Scan<'a> {
    pub(super) fn of(html: &'a str) -> Scan<'a> {
        Scan { html, at: 0 }
    }

    pub(super) fn next(&mut self) -> Option<Tag> {
        loop {
            let start = self.at + self.html.get(self.at..)?.find('<')?;
            let rest = &self.html.as_bytes()[start + 1..];
            if rest.starts_with(b"!--") {
                self.at = self.past(start + 4, "-->")?;
                continue;
            }
            if matches!(rest.first(), Some(b'!' | b'?')) {
                self.at = self.past(start + 2, ">")?;
                continue;
            }
            let is_end = rest.first() == Some(&b'/');
            let name_at = start + 1 + usize::from(is_end);
            let name_len = self.html.as_bytes()[name_at..]
                .iter()
                .take_while(|b| !matches!(b, b'>' | b'/' | b'<') && !b.is_ascii_whitespace())
                .count();
            if !self
                .html
                .as_bytes()
                .get(name_at)
                .is_some_and(u8::is_ascii_alphabetic)
            {
                self.at = start + 1;
                continue;
            }
            let name_end = name_at + name_len;
            let kind = kind_of(&self.html.as_bytes()[name_at..name_end]);
            let (end, attributes) = self.attributes(name_end)?;
            let closes_itself = self.html.as_bytes()[end - 2] == b'/' && !is_end;
            self.at = end;
            if !is_end && kind == ElementKind::Raw {
                self.at = self.raw_end(&self.html[name_at..name_end]);
            }
            return Some(Tag {
                start,
                end,
                kind,
                is_end,
                closes_itself,
                attributes,
            });
        }
    }

    fn past(&self, from: usize, sign: &str) -> Option<usize> {
        let from = from.min(self.html.len());
        self.html
            .get(from..)?
            .find(sign)
            .map(|at| from + at + sign.len())
    }

    /// Where a tag ends and how many attributes it has; `None` where the page ends before.
    fn attributes(&self, from: usize) -> Option<(usize, usize)> {
        let bytes = self.html.as_bytes();
        let (mut at, mut count) = (from, 0);
        let mut in_name = false;
        while let Some(&byte) = bytes.get(at) {
            match byte {
                b'>' => return Some((at + 1, count)),
                b'=' if in_name => {
                    in_name = false;
                    at += 1;
                    while bytes.get(at).is_some_and(u8::is_ascii_whitespace) {
                        at += 1;
                    }
                    match bytes.get(at) {
                        Some(quote @ (b'"' | b'\'')) => {
                            at += 1 + bytes[at + 1..].iter().position(|b| b == quote)? + 1;
                        }
                        _ => {
                            while bytes
                                .get(at)
                                .is_some_and(|b| !b.is_ascii_whitespace() && *b != b'>')
                            {
                                at += 1;
                            }
                        }
                    }
                    continue;
                }
                b'/' => in_name = false,
                _ if byte.is_ascii_whitespace() => {
                    let next = bytes[at..]
                        .iter()
                        .position(|b| !b.is_ascii_whitespace())
                        .map_or(at, |n| at + n);
                    if bytes.get(next) != Some(&b'=') {
                        in_name = false;
                    }
                    at = next.max(at + 1);
                    continue;
                }
                _ if !in_name => {
                    in_name = true;
                    count += 1;
                }
                _ => {}
            }
            at += 1;
        }
        None
    }

    /// Where the end tag of a raw element begins; the page's end where it has none.
    fn raw_end(&self, name: &str) -> usize {
        let mut at = self.at;
        while let Some(found) = self.html[at..].find("</") {
            at += found;
            let after = self.html.get(at + 2..at + 2 + name.len());
            if after.is_some_and(|after| after.eq_ignore_ascii_case(name)) {
                return at;
            }
            at += 2;
        }
        self.html.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ordinary_pages_are_left_alone() {
        for html in [
            "<div><p>One<p>Two<br><script>if (a<b) {'<div>'}</script></div>",
            "<!-- <div> --><a title='x>y' href=z>1 < 2</a><img src='data:x' />",
            "<div class = 'a' >text",
        ] {
            assert!(matches!(limit_depth(html), Cow::Borrowed(_)), "{html}");
        }
    }

    #[test]
    fn deep_pages_keep_their_text() {
        let deep = format!(
            "{}text{}",
            "<div class=x>".repeat(5000),
            "</div>".repeat(5000)
        );
        let out = limit_depth(&deep);
        assert_eq!(out.matches("<div").count(), DEEPEST);
        assert!(out.contains("text"));
    }

    #[test]
    fn open_formatting_endless_attributes_and_endless_tags_are_bounded() {
        let fonts: String = (0..99).map(|n| format!("<font size={n}>")).collect();
        assert_eq!(
            limit_depth(&fonts).matches("<font").count(),
            MOST_FORMATTING
        );
        let attributes: String = (0..500).map(|n| format!(" a{n}=1")).collect();
        assert_eq!(limit_depth(&format!("<p{attributes}>text</p>")), "text</p>");
        assert_eq!(
            limit_depth(&"<p>".repeat(MOST_TAGS + 9))
                .matches("<p>")
                .count(),
            MOST_TAGS
        );
    }

    proptest! {
        #[test]
        fn any_text_is_scanned(html in "(<|>|/|!|-|=|'|div|p|script|a| |x|\"|é){0,80}") {
            limit_depth(&html);
        }
    }
}
