//! Values of fields in feeds, news exchange formats and exports, whose makers rarely say whether
//! they are plain text or HTML, and sometimes escape them once too often.

use nutgraf_model::{Published, Warning};

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

/// Tags that only markup has.
static TAG: Pattern = Pattern::new(|| {
    pattern(
        r"(?i)<(?:/?(?:p|div|a|b|i|u|em|strong|span|ul|ol|li|h[1-6]|figure|figcaption|blockquote|table|tr|td|section|article|main|html|body|head|iframe|script|sup|sub|font|center|small|pre|code|cite|q|aside|header|footer)(?:\s[^<>]*)?/?|(?:br|img|hr)(?:\s[^<>]*)?/?)>",
    )
});

static BLOCK: Pattern = Pattern::new(|| {
    pattern(
        r"(?i)<(?:p|div|br|li|h[1-6]|blockquote|table|section|article|figure|pre)(?:\s[^<>]*)?/?>",
    )
});

/// `text` as markup; `None` where it is plain. Markup that was escaped is unescaped.
fn markup(text: &str) -> Option<String> {
    let mut text = std::borrow::Cow::Borrowed(text);
    for _ in 0..3 {
        if TAG.is_match(&text) {
            return Some(text.into_owned());
        }
        if !text.contains("&lt;") && !text.contains("&#60;") && !text.contains("&#x3") {
            return None;
        }
        text = std::borrow::Cow::Owned(tree::unescaped(&text));
    }
    None
}

/// The paragraphs of a text in plain characters or HTML.
pub(crate) fn pieces(text: &str) -> Vec<Piece> {
    match markup(text) {
        Some(markup) if BLOCK.is_match(&markup) => html::pieces(&markup),
        // Paragraphs parted by blank lines, with links and emphasis inside.
        Some(markup) => {
            let lines = tidy::tidy(&markup);
            let parts = lines.split("\n\n").filter(|part| !part.trim().is_empty());
            parts.flat_map(html::pieces).collect()
        }
        None => super::text::pieces::pieces(&tidy::tidy(&tree::unescaped(text))),
    }
}

/// A value on one line, without markup.
pub(crate) fn line(text: &str) -> String {
    let text = words::head(text, LONGEST_LINE);
    let plain = match markup(text) {
        Some(markup) => {
            let parts: Vec<String> = html::pieces(&markup).into_iter().map(|p| p.text).collect();
            parts.join(" ")
        }
        None => tree::unescaped(text),
    };
    tidy::one_line(&tidy::tidy(&tree::unescaped(&plain)))
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
