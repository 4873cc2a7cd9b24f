//! Tables (CSV, TSV) with one article a row, as archives and note programs export them.

use csv::{ReaderBuilder, StringRecord};
use nutgraf_model::{Link, OriginalKind};
use serde_json::{Map, Value};

use super::records::{self, Kind};
use super::{json, metadata};
use crate::Item;
use crate::draft::{Clues, Contents, Draft};
use crate::error::ReadError;
use crate::format_info::{FileKind, FileType, FormatInfo};
use crate::formats::reader::{Certainty, FormatReader};
use crate::formats::sample::Sample;
use crate::limits::{MAX_LINKS, MAX_PARTS};
use crate::show;
use crate::text::{decode, words};

/// The reader of tables.
pub(crate) struct Table;

/// What is known of the format.
static INFO: FormatInfo = FormatInfo {
    id: "table",
    name: "Table (CSV, TSV)",
    holds: "each row with a text is an article; rows with an address alone are offered",
    kind: FileKind::Table,
    files: &[
        FileType {
            name: "Comma-separated values",
            endings: &["csv"],
            media_type: "text/csv",
            is_associated: false,
        },
        FileType {
            name: "Tab-separated values",
            endings: &["tsv", "tab"],
            media_type: "text/tab-separated-values",
            is_associated: false,
        },
    ],
};

impl FormatReader for Table {
    fn info(&self) -> &'static FormatInfo {
        &INFO
    }

    fn recognise(&self, file: &Sample) -> Option<Certainty> {
        let text = file.text()?;
        if INFO.has_ending(&file.ending) && is_table(text, &file.ending) {
            Some(Certainty::Name)
        } else {
            is_table(text, "").then_some(Certainty::Traces)
        }
    }

    fn read(&self, item: &Item) -> Result<Contents, ReadError> {
        read(item)
    }

    fn show(&self, item: &Item) -> (OriginalKind, String) {
        show::plain(item)
    }
}

/// Columns of a table.
const MOST_COLUMNS: usize = 300;

/// Reads a table whose first row names its columns.
fn read(item: &Item) -> Result<Contents, ReadError> {
    let decoded = decode::decode(item.bytes, None);
    let text = decoded.text.trim_start_matches('\u{feff}');
    let separator = separator(text).ok_or(ReadError::NoRecords)?;
    let mut reader = ReaderBuilder::new()
        .delimiter(separator)
        .flexible(true)
        .has_headers(true)
        .from_reader(text.as_bytes());
    let names = reader
        .headers()
        .map_err(|_| ReadError::ReaderFailed)?
        .clone();
    let mut drafts: Vec<Draft> = Vec::new();
    let mut links: Vec<Link> = Vec::new();
    let mut rest: Vec<(usize, Option<String>)> = Vec::new();
    for row in reader.records().flatten() {
        if drafts.len() > MAX_PARTS {
            break;
        }
        match records::read(&map(&names, &row), None, &Clues::default()) {
            Kind::Article(draft) | Kind::Opening(draft) => drafts.push(draft),
            Kind::Link(link)
                if links.len() < MAX_LINKS && links.iter().all(|known| known.url != link.url) =>
            {
                links.push(link);
            }
            _ => rest.push((drafts.len(), named(&row))),
        }
    }
    if !drafts.is_empty() {
        let links = links.iter().map(|link| link.title.clone());
        rest.extend(links.map(|title| (drafts.len(), title)));
        for (at, name) in rest.into_iter().rev() {
            drafts.insert(
                at,
                Draft {
                    name,
                    ..json::without_text()
                },
            );
        }
    }
    drafts
        .iter_mut()
        .for_each(|draft| draft.damaged |= decoded.damaged);
    match (drafts.is_empty(), links.is_empty()) {
        (false, _) => Ok(Contents::Drafts(drafts)),
        (true, false) => Ok(Contents::Links(links)),
        (true, true) => Err(ReadError::NoRecords),
    }
}

/// What to call a row without a text: its first words.
fn named(row: &StringRecord) -> Option<String> {
    let cells = row.iter().filter_map(metadata::some_line);
    cells
        .max_by_key(|cell| cell.len().min(60))
        .map(|cell| words::head(&cell, 200).to_owned())
}

/// Whether a file opens with a row of column names, some of which an article's fields have.
fn is_table(head: &str, ending: &str) -> bool {
    let Some(separator) = separator(head) else {
        return false;
    };
    let line = head.lines().next().unwrap_or_default();
    let names = line
        .split(char::from(separator))
        .map(|name| words::fold(name.trim_matches('"')));
    let known = names
        .filter(|name| {
            matches!(
                name.as_str(),
                "title"
                    | "headline"
                    | "text"
                    | "content"
                    | "body"
                    | "article"
                    | "url"
                    | "link"
                    | "date"
                    | "author"
                    | "source"
                    | "publication"
                    | "published"
                    | "description"
                    | "time added"
            )
        })
        .count();
    INFO.has_ending(ending) || known >= 3
}

/// The sign that parts the columns of the first row: the one there is most of.
fn separator(text: &str) -> Option<u8> {
    let line = words::head(text.lines().next()?, 4000);
    let count = |sign: char| line.matches(sign).count();
    let best = [',', '\t', ';', '|']
        .into_iter()
        .max_by_key(|sign| count(*sign))?;
    (count(best) >= 1).then(|| u8::try_from(best).ok())?
}

fn map(names: &StringRecord, row: &StringRecord) -> Map<String, Value> {
    let fields = names.iter().zip(row).take(MOST_COLUMNS);
    let fields = fields.filter(|(_, value)| !value.trim().is_empty());
    fields
        .map(|(name, value)| {
            (
                name.trim_start_matches('\u{feff}').to_owned(),
                Value::String(value.to_owned()),
            )
        })
        .collect()
}
