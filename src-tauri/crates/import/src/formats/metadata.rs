//! Values of fields in feeds, news exchange formats and exports, whose makers rarely say whether
//! they are plain text or HTML, and sometimes escape them once too often.

use nutgraf_model::{DateEvidence, Published, Warning};

use crate::dates::{self, Order};
use crate::draft::{Clues, Piece};
use crate::head::byline;
use crate::html;
use crate::language::language;
use crate::text::pattern::{Pattern, pattern};
use crate::text::{tidy, words};
use crate::xml::tree;

/// Bytes of a line that are read.
const LONGEST_LINE: usize = 4000;

/// How a field says its text is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Written {
    /// As HTML, whatever its tags are.
    Html,
    /// It does not say.
    #[default]
    Unsaid,
}

/// Tags that HTML has, or had.
static TAG: Pattern = Pattern::new(|| {
    pattern(
        r"(?ix)<(?:/?(?:a|abbr|acronym|address|applet|area|article|aside|audio|b|base|basefont|bdi|bdo|bgsound|big|blink|blockquote|body|button
        |canvas|caption|center|cite|code|col|colgroup|dd|del|details|dfn|dialog|dir|div|dl|dt|em|embed|fieldset|figcaption|figure|font
        |footer|form|frame|frameset|h[1-6]|head|header|hgroup|html|i|iframe|input|ins|kbd|label|legend|li|main|map|mark|marquee|menu|nav
        |nobr|noembed|noframes|noscript|object|ol|optgroup|option|output|p|param|picture|pre|progress|q|rp|rt|ruby|s|samp|script|section|select
        |small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|textarea|tfoot|th|thead|time|tr|track|tt|u|ul|var|video)
        (?:\s[^<>]*)?/?|(?:br|img|hr|wbr|meta|link)(?:\s[^<>]*)?/?|!--.*?--)>",
    )
});

/// Any tag at all.
static ANY_TAG: Pattern =
    Pattern::new(|| pattern(r"<(?:/?[A-Za-z][A-Za-z0-9:_-]*(?:\s[^<>]*)?/?|!--.*?--)>"));

static BLOCK: Pattern = Pattern::new(|| {
    pattern(
        r"(?i)<(?:p|div|br|li|h[1-6]|blockquote|table|section|article|figure|pre|dl|dd|details)(?:\s[^<>]*)?/?>",
    )
});

/// A section of characters that was escaped with the text it marks.
static CDATA: Pattern = Pattern::new(|| pattern(r"(?s)^\s*<!\[CDATA\[(.*?)(?:\]\]>)?\s*$"));

/// `text` as markup; `None` where it is plain. Markup that was escaped is unescaped.
fn markup(text: &str, written: Written) -> Option<String> {
    if written == Written::Html && ANY_TAG.is_match(text) {
        return Some(text.to_owned());
    }
    let mut text = std::borrow::Cow::Borrowed(text);
    for depth in 0..3 {
        // What is HTML and was escaped shows its tags, unless it was escaped twice as a whole.
        let is_meant = depth == 0 || written == Written::Unsaid || text.contains("</");
        if is_meant && TAG.is_match(&text) {
            return Some(text.into_owned());
        }
        if !text.contains("&lt;") && !text.contains("&#60;") && !text.contains("&#x3") {
            return None;
        }
        text = std::borrow::Cow::Owned(tree::unescaped(&text));
    }
    None
}

/// `text` without the signs of a section of characters around it.
fn bare(text: &str) -> std::borrow::Cow<'_, str> {
    if !words::head(text.trim_start(), 16).contains("![CDATA[") {
        return std::borrow::Cow::Borrowed(text);
    }
    let text = match text.trim_start().starts_with("&lt;") {
        true => std::borrow::Cow::Owned(tree::unescaped(text)),
        false => std::borrow::Cow::Borrowed(text),
    };
    match CDATA.captures(&text).and_then(|found| found.get(1)) {
        Some(inner) => std::borrow::Cow::Owned(inner.as_str().to_owned()),
        None => text,
    }
}

/// The paragraphs of a text in plain characters or HTML.
pub(crate) fn pieces(text: &str) -> Vec<Piece> {
    pieces_as(text, Written::Unsaid)
}

/// As [`pieces`], of a text that may say how it is written.
pub(crate) fn pieces_as(text: &str, written: Written) -> Vec<Piece> {
    let text = bare(text);
    match markup(&text, written) {
        Some(markup) if BLOCK.is_match(&markup) => html::pieces(&markup),
        // Paragraphs parted by blank lines, with links and emphasis inside.
        Some(markup) => {
            let lines = tidy::tidy(&markup);
            let parts = lines.split("\n\n").filter(|part| !part.trim().is_empty());
            parts.flat_map(html::pieces).collect()
        }
        None => super::text::pieces::pieces(&tidy::tidy(&tree::unescaped(&text))),
    }
}

/// A value on one line, without markup.
pub(crate) fn line(text: &str) -> String {
    line_as(text, Written::Unsaid)
}

/// As [`line`], of a text that may say how it is written.
pub(crate) fn line_as(text: &str, written: Written) -> String {
    let text = bare(words::head(text, LONGEST_LINE));
    let markup = markup(&text, written);
    let plain = match markup.filter(|markup| written == Written::Html || closes(markup)) {
        Some(markup) => {
            let parts: Vec<String> = html::pieces(&markup).into_iter().map(|p| p.text).collect();
            parts.join(" ")
        }
        None => tree::unescaped(&text),
    };
    tidy::one_line(&tidy::tidy(&tree::unescaped(&plain)))
}

/// Whether markup on a line is any: "How <dialog> works" tells of a tag and has none.
fn closes(markup: &str) -> bool {
    let lower = markup.to_ascii_lowercase();
    ["</", "<br", "<img", "<hr", "<wbr", "/>", "=\"", "='"]
        .iter()
        .any(|sign| lower.contains(sign))
}

/// As [`line`]; `None` where nothing is left that could be read.
pub(crate) fn some_line(text: &str) -> Option<String> {
    Some(line(text)).filter(|line| line.chars().any(char::is_alphanumeric))
}

/// Names in a field that is said to hold authors, so that a name needs no further proof:
/// "Ana Sorel", "ana@example.org (Ana Sorel)", "By Ana Sorel and Mark Otten".
pub(crate) fn authors(value: &str) -> Vec<String> {
    static IN_BRACKETS: Pattern =
        Pattern::new(|| pattern(r"^\S+@\S+\s*\(([^()]+)\)$|^\(?([^()<>]+?)\)?\s*<\S+@\S+>$"));
    let value = line(value);
    let value = match IN_BRACKETS.captures(&value) {
        Some(found) => found
            .get(1)
            .or(found.get(2))
            .map_or(value.as_str(), |name| name.as_str()),
        None => &value,
    };
    if value.contains("://") || value.contains('@') {
        return Vec::new();
    }
    let names = byline::names(value);
    if !names.is_empty() {
        return names;
    }
    byline::pen_name(value).into_iter().collect()
}

/// Adds those of `names` that are neither known yet nor the outlet's own.
pub(crate) fn add_authors(clues: &mut Clues, names: Vec<String>) {
    for name in names {
        let folded = words::fold(&name);
        let is_outlet = clues.source.as_deref().map(words::fold).as_deref() == Some(&folded);
        let is_known = clues
            .byline
            .iter()
            .any(|known| words::fold(known) == folded);
        if !is_outlet && !is_known && clues.byline.len() < 20 {
            clues.byline.push(name);
        }
    }
}

/// A date for machines or, failing that, a printed one. `20/11/2026` has its day first whatever
/// the language, there being no twentieth month.
pub(crate) fn date(value: &str, order: Order) -> Option<Published> {
    let value = words::head(value.trim(), 200);
    let other = match order {
        Order::DayFirst => Order::MonthFirst,
        Order::MonthFirst => Order::DayFirst,
    };
    dates::machine(value, order).or_else(|| dates::machine(value, other))
}

/// A date that only says when something was made.
pub(crate) fn hint(date: Published) -> Published {
    Published {
        evidence: DateEvidence::File,
        ..date
    }
}

/// In which order days and months stand in a record's dates, by its language or its text's.
pub(crate) fn order(clues: &Clues, pieces: &[Piece]) -> Order {
    let longest = || pieces.iter().max_by_key(|piece| piece.words);
    let language = clues.language.or_else(|| language(&longest()?.text));
    Order::of(language, clues.region.as_deref())
}

/// Language and region of a tag (`en-GB`).
pub(crate) fn tongue(clues: &mut Clues, tag: &str) {
    clues.language = clues.language.or_else(|| tag.parse().ok());
    let region = tag.split(['-', '_']).nth(1).filter(|r| r.len() == 2);
    if clues.region.is_none() {
        clues.region = region.map(str::to_ascii_uppercase);
    }
}

/// Whether an address leads to the web.
pub(crate) fn is_web(address: &str) -> bool {
    let lower = words::head(address, 8).to_ascii_lowercase();
    (lower.starts_with("http://") || lower.starts_with("https://"))
        && address.len() > 10
        && address.len() < 4000
        && !address.contains(char::is_whitespace)
}

/// A web address, completed by that of the document it stands in where it is a relative one.
pub(crate) fn address(value: &str, base: Option<&str>) -> Option<String> {
    let value = value.trim();
    if is_web(value) {
        return Some(value.to_owned());
    }
    let base = base.filter(|base| is_web(base))?;
    let (scheme, rest) = base.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next()?;
    let full = match value {
        _ if value.starts_with("//") => format!("{scheme}:{value}"),
        _ if value.starts_with('/') => format!("{scheme}://{host}{value}"),
        _ => return None,
    };
    is_web(&full).then_some(full)
}

/// Marks an article of which only the opening is there.
pub(crate) fn is_opening(clues: &mut Clues) {
    if !clues.warnings.contains(&Warning::OpeningOnly) {
        clues.warnings.push(Warning::OpeningOnly);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_read_as_text_or_html() {
        for (field, want) in [
            ("One.\n\nTwo &amp; three.", &["One.", "Two & three."][..]),
            ("<p>One.</p><p>Two.</p>", &["One.", "Two."]),
            (
                "&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;",
                &["One.", "Two."],
            ),
            ("One <b>bold</b>.\n\nTwo.", &["One bold.", "Two."]),
            ("1 < 2 and 3 > 2", &["1 < 2 and 3 > 2"]),
            ("", &[]),
        ] {
            let got: Vec<_> = pieces(field).into_iter().map(|p| p.text).collect();
            assert_eq!(got, want, "{field}");
        }
        assert_eq!(line("A &amp;amp; <b>B</b>\n C"), "A & B C");
    }

    #[test]
    fn authors_are_names() {
        for (field, want) in [
            ("ana@example.org (Ana Sorel)", &["Ana Sorel"][..]),
            ("Ana Sorel <ana@example.org>", &["Ana Sorel"]),
            ("By Ana Sorel and Mark Otten", &["Ana Sorel", "Mark Otten"]),
            ("ana@example.org", &[]),
            ("https://example.org/ana", &[]),
            ("admin", &[]),
            ("harbourwatch", &["harbourwatch"]),
        ] {
            assert_eq!(authors(field), want, "{field}");
        }
    }

    #[test]
    fn relative_addresses_are_completed() {
        let base = Some("https://example.org/feed/");
        assert_eq!(
            address("/a", base).as_deref(),
            Some("https://example.org/a")
        );
        assert_eq!(
            address("//b.org/a", base).as_deref(),
            Some("https://b.org/a")
        );
        assert_eq!(address("javascript:x()", base), None);
        assert_eq!(address("file:///a", base), None);
    }
}
