//! What a record says of its article besides: its key, its subjects, its place in a paper, whether it
//! was published.

use nutgraf_model::Details;
use serde_json::Value;

use super::Record;
use crate::formats::metadata;

/// Subjects of one record that are kept.
const MOST_SUBJECTS: usize = 40;

const SUBJECTS: &[&str] = &[
    "tags",
    "labels",
    "categories",
    "keywords",
    "subjects",
    "topics",
    "storytags",
];

/// Of a record.
pub(super) fn of(record: &Record) -> Details {
    let key = record
        .all(&["guid", "id", "uuid", "storyhash"])
        .find_map(|(_, value)| match value {
            Value::String(key) => Some(key.trim().to_owned()),
            Value::Number(key) => Some(key.to_string()),
            _ => None,
        });
    let mut found: Vec<String> = Vec::new();
    for (_, value) in record.all(SUBJECTS) {
        subjects(value, &mut found);
    }
    let length = record.all(&["wordcount", "length"]).find_map(|(_, value)| {
        value
            .as_u64()
            .or_else(|| value.as_str()?.split_whitespace().next()?.parse().ok())
    });
    let short = |names: &[&str]| record.line(names).filter(|line| line.chars().count() <= 80);
    Details {
        key: key.filter(|key| (1..=500).contains(&key.len())),
        section: short(&["section", "sectionname", "articlesection", "desk"]),
        page: short(&["page", "pages", "pagenumber", "printpage"]),
        edition: short(&["edition", "printedition"]),
        length: length
            .and_then(|length| u32::try_from(length).ok())
            .filter(|_| record.has("wordcount")),
        subjects: found,
        ..Details::default()
    }
}

/// Names of subjects: of a list, of objects, of a text with commas. Readers of feeds hide theirs in
/// paths, beside marks of their own: "user/1005/label/Water".
fn subjects(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Array(list) => list
            .iter()
            .take(MOST_SUBJECTS)
            .for_each(|one| subjects(one, found)),
        Value::Object(map) => {
            let name = ["name", "label", "title", "term"]
                .iter()
                .find_map(|key| map.get(*key));
            if let Some(name @ Value::String(_)) = name {
                subjects(name, found);
            }
        }
        Value::String(text) => {
            let text = match text.split_once("/label/") {
                Some((_, label)) => label,
                None if text.starts_with("user/") || text.contains("://") => return,
                None => text,
            };
            for name in text.split([',', ';', '|']).filter_map(metadata::some_line) {
                let is_new = !found.contains(&name) && found.len() < MOST_SUBJECTS;
                if is_new && name.chars().count() <= 80 {
                    found.push(name);
                }
            }
        }
        _ => {}
    }
}

/// Whether it says that it was not published.
pub(super) fn is_draft(record: &Record) -> bool {
    let said = |names: &[&str], want: &dyn Fn(&Value) -> bool| {
        record.all(names).any(|(_, value)| want(value))
    };
    let is_no = |value: &Value| *value == Value::Bool(false) || value.as_str() == Some("false");
    let is_yes = |value: &Value| *value == Value::Bool(true) || value.as_str() == Some("true");
    let is_word = |value: &Value| matches!(value.as_str(), Some("draft" | "scheduled" | "DRAFT"));
    said(&["status"], &is_word)
        || said(&["draft", "isdraft"], &is_yes)
        || said(&["ispublished"], &is_no)
}
