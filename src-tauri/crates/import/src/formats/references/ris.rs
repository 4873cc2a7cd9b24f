//! RIS, the exchange format of programs for literature.
//!
//! Source: RIS Format Specifications, Research Information Systems, 2011, and the exports of
//! Zotero, EndNote and ProQuest.

use super::{Reference, contents};
use crate::Item;
use crate::draft::Contents;
use crate::error::ReadError;
use crate::format_info::{FileKind, FileType, FormatInfo};
use crate::formats::reader::{Certainty, FormatReader};
use crate::formats::sample::Sample;
use crate::text::decode;

/// Fields of one reference that are read.
const MOST_FIELDS: usize = 2_000;

/// The reader of RIS.
pub(crate) struct Ris;

/// What is known of the format.
static INFO: FormatInfo = FormatInfo {
    id: "ris",
    name: "References (RIS)",
    holds: "each reference with an abstract or a text is an article; addresses alone are offered",
    kind: FileKind::Table,
    files: &[FileType {
        name: "References (RIS)",
        endings: &["ris"],
        media_type: "application/x-research-info-systems",
        is_associated: true,
    }],
};

impl FormatReader for Ris {
    fn info(&self) -> &'static FormatInfo {
        &INFO
    }

    fn recognise(&self, file: &Sample) -> Option<Certainty> {
        let text = file.text()?;
        let begins = |line: &str| matches!(field(line), Some(("TY", _)));
        if text.lines().next().is_some_and(begins) {
            return Some(Certainty::Opening);
        }
        let is_named = INFO.has_ending(&file.ending) && text.lines().any(begins);
        is_named.then_some(Certainty::Name)
    }

    fn read(&self, item: &Item) -> Result<Contents, ReadError> {
        let decoded = decode::decode(item.bytes, None);
        contents(
            Records(decoded.text.lines()).map(reference),
            decoded.damaged,
        )
    }
}

type Field = (String, String);

/// The records of a text, from `TY` to `ER`, or to the next `TY`.
struct Records<'t>(std::str::Lines<'t>);

impl Iterator for Records<'_> {
    type Item = Vec<Field>;

    fn next(&mut self) -> Option<Vec<Field>> {
        let mut fields: Vec<Field> = Vec::new();
        loop {
            let before = self.0.clone();
            let Some(line) = self.0.next() else {
                return (!fields.is_empty()).then_some(fields);
            };
            match field(line.trim_start_matches('\u{feff}')) {
                Some(("ER", _)) if !fields.is_empty() => return Some(fields),
                Some(("ER", _)) => {}
                Some(("TY", _)) if !fields.is_empty() => {
                    self.0 = before;
                    return Some(fields);
                }
                Some((tag, value)) if tag == "TY" || !fields.is_empty() => {
                    if fields.len() < MOST_FIELDS {
                        fields.push((tag.to_owned(), value.to_owned()));
                    }
                }
                _ => go_on(&mut fields, line),
            }
        }
    }
}

/// A line without a tag goes on with the field above it.
fn go_on(fields: &mut [Field], line: &str) {
    if let Some((_, value)) = fields.last_mut() {
        value.push('\n');
        value.push_str(line.trim());
    }
}

/// `AU  - Sorel, Ana`: two signs, spaces, a dash, and the value.
fn field(line: &str) -> Option<(&str, &str)> {
    let (tag, rest) = line.split_at_checked(2)?;
    let value = rest.trim_start_matches(' ').strip_prefix('-')?;
    let mut signs = tag.bytes();
    let is_tag = signs.next().is_some_and(|b| b.is_ascii_uppercase())
        && signs
            .next()
            .is_some_and(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
    let is_field = is_tag && rest.starts_with(' ') && (value.is_empty() || value.starts_with(' '));
    is_field.then(|| (tag, value.trim()))
}

/// The pages of a reference: the first, or the first and the last.
fn pages(fields: &[Field]) -> Vec<String> {
    let first = |tag: &str| {
        fields
            .iter()
            .find(|(known, _)| known == tag)
            .map(|(_, value)| value.as_str())
    };
    match (first("SP"), first("EP")) {
        (Some(from), Some(to)) if from != to && !from.contains('-') => vec![format!("{from}-{to}")],
        (Some(from), _) => vec![from.to_owned()],
        _ => Vec::new(),
    }
}

fn reference(fields: Vec<Field>) -> Reference {
    let all = |tags: &[&str]| -> Vec<String> {
        let found = tags.iter().flat_map(|tag| {
            let of_it = fields.iter().filter(move |(known, _)| known == tag);
            of_it.map(|(_, value)| value.clone())
        });
        found.collect()
    };
    Reference {
        titles: all(&["TI", "T1", "CT", "BT"]),
        authors: all(&["AU", "A1"]),
        // `Y2` is the day on which it was looked up.
        dates: all(&["DA", "Y1", "PY"]),
        sources: all(&["T2", "JO", "JF", "JA", "PB"]),
        addresses: all(&["UR", "L2", "LK"]),
        texts: all(&["AB", "N2"]),
        languages: all(&["LA"]),
        pages: pages(&fields),
        sections: all(&["SE"]),
        editions: all(&["ET"]),
        subjects: all(&["KW"]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_told_from_text() {
        assert_eq!(field("AU  - Sorel, Ana"), Some(("AU", "Sorel, Ana")));
        assert_eq!(field("ER  -"), Some(("ER", "")));
        assert_eq!(field("T1 - Harbour"), Some(("T1", "Harbour")));
        assert_eq!(field("A long line - with a dash"), None);
        assert_eq!(field("UN-led talks"), None);
        assert_eq!(field("é  - x"), None);
        assert_eq!(field(""), None);
    }

    #[test]
    fn records_end_where_the_next_begins() {
        let text = "TY  - NEWS\nTI  - One\ntwo\nTY  - NEWS\nTI  - Three\nER  - \nstray\n";
        let records: Vec<_> = Records(text.lines()).collect();
        assert_eq!(records.len(), 2);
        assert_eq!(records[0][1].1, "One\ntwo");
    }
}
