//! BibTeX and BibLaTeX, as Zotero, JabRef and libraries export them. Our own reader, because the
//! library that reads them (`biblatex`) gives up a whole file for one broken entry.
//!
//! Source: Oren Patashnik, *BibTeXing*, 1988; the `biblatex` manual for its fields.

use unicode_normalization::UnicodeNormalization;

use super::{Reference, contents};
use crate::Item;
use crate::draft::Contents;
use crate::error::ReadError;
use crate::format_info::{FileKind, FileType, FormatInfo};
use crate::formats::reader::{Certainty, FormatReader};
use crate::formats::sample::Sample;
use crate::text::decode;

/// Fields of one entry that are read.
const MOST_FIELDS: usize = 500;

/// The reader of BibTeX.
pub(crate) struct BibTex;

/// What is known of the format.
static INFO: FormatInfo = FormatInfo {
    id: "bibtex",
    name: "References (BibTeX)",
    holds: "each entry with an abstract or a text is an article; addresses alone are offered",
    kind: FileKind::Table,
    files: &[FileType {
        name: "References (BibTeX)",
        endings: &["bib", "bibtex"],
        media_type: "application/x-bibtex",
        is_associated: true,
    }],
};

impl FormatReader for BibTex {
    fn info(&self) -> &'static FormatInfo {
        &INFO
    }

    fn recognise(&self, file: &Sample) -> Option<Certainty> {
        let text = file.text()?;
        if opening(text).is_some_and(|entry| entry.starts_at == 0) {
            return Some(Certainty::Opening);
        }
        let is_named = INFO.has_ending(&file.ending) && opening(text).is_some();
        is_named.then_some(Certainty::Name)
    }

    fn read(&self, item: &Item) -> Result<Contents, ReadError> {
        let decoded = decode::decode(item.bytes, None);
        let entries = Entries {
            rest: &decoded.text,
        };
        contents(entries.map(reference), decoded.damaged)
    }
}

/// Where an entry begins.
struct Opening {
    starts_at: usize,
    /// Behind its brace.
    inner: usize,
}

/// The next `@article{` of a text.
fn opening(text: &str) -> Option<Opening> {
    let mut from = 0;
    while let Some(at) = text[from..].find('@') {
        let starts_at = from + at;
        let rest = &text[starts_at + 1..];
        let letters = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
        let behind = rest[letters..].trim_start();
        let is_line = text[..starts_at].trim_end_matches([' ', '\t']);
        let is_line = is_line.is_empty() || is_line.ends_with(['\n', '}', '\u{feff}']);
        let kind = &rest[..letters];
        let is_entry = !["comment", "string", "preamble"]
            .iter()
            .any(|other| kind.eq_ignore_ascii_case(other));
        if letters > 2 && is_line && is_entry && behind.starts_with(['{', '(']) {
            let inner = text.len() - behind.len() + 1;
            return Some(Opening { starts_at, inner });
        }
        from = starts_at + 1;
    }
    None
}

type Field = (String, String);

/// The entries of a text. One that is broken ends where the next begins.
struct Entries<'t> {
    rest: &'t str,
}

impl Iterator for Entries<'_> {
    type Item = Vec<Field>;

    fn next(&mut self) -> Option<Vec<Field>> {
        let entry = opening(self.rest)?;
        let inner = &self.rest[entry.inner..];
        let end = opening(inner).map_or(inner.len(), |next| next.starts_at);
        let fields = fields(&inner[..end]);
        self.rest = &inner[end..];
        Some(fields)
    }
}

/// `key, name = {value}, name = "value", name = 2026`.
fn fields(entry: &str) -> Vec<Field> {
    let mut fields = Vec::new();
    let mut rest = entry.split_once(',').map_or("", |(_, rest)| rest);
    while let Some((name, behind)) = rest.split_once('=') {
        let name = name.trim().trim_start_matches([',', '}', ')']).trim();
        let (value, behind) = value(behind);
        if fields.len() >= MOST_FIELDS {
            break;
        }
        fields.push((name.to_ascii_lowercase(), value));
        rest = behind;
    }
    fields
}

/// A value, of parts joined by `#`, and what follows it.
fn value(text: &str) -> (String, &str) {
    let (mut value, mut rest) = (String::new(), text);
    loop {
        let (part, behind) = part(rest.trim_start());
        value.push_str(part);
        rest = behind.trim_start();
        match rest.strip_prefix('#') {
            Some(next) => rest = next,
            None => return (plain(&value), rest.strip_prefix(',').unwrap_or(rest)),
        }
    }
}

fn part(text: &str) -> (&str, &str) {
    let quoted = text.starts_with('"');
    if !quoted && !text.starts_with('{') {
        let end = text.find([',', '}', '#', '\n']).unwrap_or(text.len());
        return (text[..end].trim(), &text[end..]);
    }
    let (mut depth, mut is_escaped) = (0_usize, false);
    for (at, sign) in text.char_indices().skip(1) {
        match sign {
            _ if is_escaped => {
                is_escaped = false;
                continue;
            }
            '\\' => is_escaped = true,
            '"' if quoted && depth == 0 => return (&text[1..at], &text[at + 1..]),
            '}' if !quoted && depth == 0 => return (&text[1..at], &text[at + 1..]),
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    (&text[1..], "")
}

/// A value without LaTeX's signs: `{\"o}` is ö, `\&` is an ampersand, braces go.
fn plain(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let mut signs = value.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '{' | '}' => {}
            '~' => out.push(' '),
            '\\' => command(&mut signs, &mut out),
            sign => out.push(sign),
        }
    }
    let dashed = out.replace("---", "—").replace("--", "–");
    let quoted = dashed.replace("``", "“").replace("''", "”");
    quoted.nfc().collect()
}

fn command(signs: &mut std::iter::Peekable<std::str::Chars>, out: &mut String) {
    let Some(sign) = signs.next() else {
        return;
    };
    if let Some(mark) = accent(sign) {
        let letter = signs.find(|next| !matches!(next, '{' | ' ' | '\\'));
        out.extend(letter.filter(|letter| *letter != '}'));
        out.push(mark);
        return;
    }
    if !sign.is_ascii_alphabetic() {
        out.push(sign);
        return;
    }
    let mut name = sign.to_string();
    while let Some(next) = signs.next_if(char::is_ascii_alphabetic) {
        name.push(next);
    }
    let letter = LETTERS.iter().find(|(known, _)| *known == name);
    if let Some((_, letter)) = letter {
        out.push_str(letter);
        signs.next_if_eq(&' ');
        return;
    }
    let mark = match name.as_str() {
        "c" => '\u{327}',
        "v" => '\u{30c}',
        "u" => '\u{306}',
        "H" => '\u{30b}',
        "k" => '\u{328}',
        "r" => '\u{30a}',
        _ => return,
    };
    let letter = signs.find(|next| !matches!(next, '{' | ' '));
    out.extend(letter);
    out.push(mark);
}

/// The combining mark of an accent command.
fn accent(sign: char) -> Option<char> {
    Some(match sign {
        '"' => '\u{308}',
        '\'' => '\u{301}',
        '`' => '\u{300}',
        '^' => '\u{302}',
        '~' => '\u{303}',
        '=' => '\u{304}',
        '.' => '\u{307}',
        _ => return None,
    })
}

/// Letters that LaTeX names.
const LETTERS: &[(&str, &str)] = &[
    ("ss", "ß"),
    ("ae", "æ"),
    ("AE", "Æ"),
    ("oe", "œ"),
    ("OE", "Œ"),
    ("aa", "å"),
    ("AA", "Å"),
    ("o", "ø"),
    ("O", "Ø"),
    ("l", "ł"),
    ("L", "Ł"),
    ("i", "i"),
    ("textendash", "–"),
    ("textemdash", "—"),
    ("textquoteleft", "‘"),
    ("textquoteright", "’"),
    ("textquotedblleft", "“"),
    ("textquotedblright", "”"),
    ("textquotesingle", "'"),
    ("textellipsis", "…"),
    ("ldots", "…"),
    ("dots", "…"),
    ("euro", "€"),
    ("texteuro", "€"),
    ("pounds", "£"),
    ("textsterling", "£"),
    ("par", "\n\n"),
];

fn reference(fields: Vec<Field>) -> Reference {
    let all = |names: &[&str]| -> Vec<String> {
        let found = names.iter().flat_map(|name| {
            let of_it = fields.iter().filter(move |(known, _)| known == name);
            of_it.map(|(_, value)| value.clone())
        });
        found.collect()
    };
    let mut dates = all(&["date"]);
    dates.extend(parts_of_date(
        &all(&["year"]),
        &all(&["month"]),
        &all(&["day"]),
    ));
    Reference {
        titles: all(&["title"]),
        authors: all(&["author"])
            .iter()
            .flat_map(|value| names(value))
            .collect(),
        dates,
        sources: all(&[
            "journaltitle",
            "journal",
            "booktitle",
            "publisher",
            "howpublished",
        ]),
        addresses: all(&["url", "howpublished"]),
        texts: all(&["abstract", "annotation"]),
        languages: all(&["langid", "language"]),
        pages: all(&["pages"])
            .iter()
            .map(|pages| pages.replace("--", "-"))
            .collect(),
        sections: all(&["section"]),
        editions: all(&["edition"]),
        subjects: all(&["keywords"])
            .iter()
            .flat_map(|words| words.split([',', ';']))
            .map(|word| word.trim().to_owned())
            .collect(),
    }
}

/// "Sorel, Ana and Otten, Mark and others".
fn names(value: &str) -> Vec<String> {
    let words: Vec<&str> = value.split_whitespace().collect();
    let names = words
        .split(|word| *word == "and")
        .map(|name| name.join(" "));
    names.filter(|name| name != "others").collect()
}

/// `year = 2026, month = nov, day = 18`; Zotero has a day in the month: `nov # " 18"`.
fn parts_of_date(year: &[String], month: &[String], day: &[String]) -> Option<String> {
    let (year, month) = (year.first()?, month.first()?);
    let day = day.first().map_or("", String::as_str);
    match month.trim().parse::<u8>() {
        Ok(month) => Some(format!("{year}-{month:02}-{day:0>2}")),
        Err(_) => Some(format!("{} {month} {year}", day)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn latex_is_read_as_letters() {
        for (latex, want) in [
            (r#"Br{\"u}cke"#, "Brücke"),
            (r#"Caf{\'e} \& {Bar}"#, "Café & Bar"),
            (r"Gar{\c c}on", "Garçon"),
            (r"Stra{\ss}e, {\L}{\'o}d{\'z}", "Straße, Łódź"),
            ("``One'' -- two --- three", "“One” – two — three"),
            (r"10\% of \$5", "10% of $5"),
        ] {
            assert_eq!(plain(latex), want);
        }
    }

    #[test]
    fn a_broken_entry_ends_where_the_next_begins() {
        let text = "@article{a,\n title = {One {two}},\n year = 2026,\n month = nov\n}\n\
                    @article{b, title = \"never closed,\n@misc{c, title = {Three} # { four}}";
        let entries: Vec<_> = Entries { rest: text }.collect();
        assert_eq!(entries.len(), 3);
        assert_eq!(entries[0][0].1, "One two");
        assert_eq!(entries[0][2], ("month".to_owned(), "nov".to_owned()));
        assert_eq!(entries[2][0].1, "Three four");
    }

    #[test]
    fn addresses_of_mail_are_no_entries() {
        assert!(opening("write to ana@example{.org}").is_none());
        assert!(opening("@comment{x}").is_none());
    }
}
