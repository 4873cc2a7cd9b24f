//! The values of fields, as texts, moments, addresses and authors, however a program wraps them.

use serde_json::Value;

use crate::formats::metadata;
use crate::text::tidy;

/// How deep a value may lie inside its field.
const DEEPEST: usize = 4;

/// A value as text: of objects what they render to, of lists the main one.
pub(super) fn text(value: &Value, depth: usize) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Object(map) if depth < DEEPEST => {
            const INSIDE: &[&str] = &[
                "rendered", "main", "value", "html", "text", "content", "name", "title", "$text",
                "#text", "_", "en",
            ];
            let inside = INSIDE.iter().find_map(|key| map.get(*key));
            inside.map_or_else(String::new, |inner| text(inner, depth + 1))
        }
        Value::Array(list) if depth < DEEPEST => {
            let is_main = |value: &&Value| {
                let role = value.get("role").or_else(|| value.get("contenttype"));
                role.and_then(Value::as_str)
                    .is_some_and(|role| role.contains("main") || role.contains("html"))
            };
            let main = list.iter().find(is_main).or(list.first());
            main.map_or_else(String::new, |main| text(main, depth + 1))
        }
        _ => String::new(),
    }
}

/// As [`text`], but a list is the paragraphs of a text.
pub(super) fn long_text(value: &Value, depth: usize) -> String {
    match value {
        Value::Array(list) if depth < DEEPEST && list.iter().all(is_paragraph) => {
            let parts: Vec<String> = list.iter().map(|part| long_text(part, depth + 1)).collect();
            parts.join("\n\n")
        }
        Value::Object(map) if depth < DEEPEST => {
            let inside = [
                "rendered",
                "html",
                "content",
                "text",
                "value",
                "paragraphs",
                "blocks",
                "children",
                "data",
            ];
            let inside = inside.iter().find_map(|key| map.get(*key));
            inside.map_or_else(String::new, |inner| long_text(inner, depth + 1))
        }
        Value::Number(_) => String::new(),
        other => text(other, depth),
    }
}

/// Whether a member of a list is a part of one text and not a thing of its own.
fn is_paragraph(part: &Value) -> bool {
    ["role", "contenttype", "title", "headline", "url", "author"]
        .iter()
        .all(|key| part.get(*key).is_none())
}

/// A moment as text: machine dates, or seconds of all sizes since 1970.
pub(super) fn moment(value: &Value) -> Option<String> {
    let text = match value {
        Value::Object(map) => text(
            map.get("$date").or_else(|| map.get("iso")).unwrap_or(value),
            0,
        ),
        _ => text(value, 0),
    };
    let text = text.trim();
    let whole = text.split_once('.').map_or(text, |(whole, _)| whole);
    if whole.len() >= 9 && whole.bytes().all(|b| b.is_ascii_digit()) {
        let digits = match whole.len() {
            16 => &whole[..13],
            19 => &whole[..13],
            _ => whole,
        };
        return Some(digits.to_owned());
    }
    (!text.is_empty()).then(|| text.to_owned())
}

pub(super) fn address(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Array(list) => address(list.first()?),
        Value::Object(map) => {
            let inside = ["href", "@id", "url"].iter().find_map(|key| map.get(*key));
            inside.and_then(Value::as_str).map(str::to_owned)
        }
        _ => None,
    }
}

pub(super) fn name(value: &Value) -> Option<String> {
    let text = match value {
        Value::Object(map) => {
            let inside = ["name", "title", "longname"]
                .iter()
                .find_map(|key| map.get(*key));
            text(inside?, 0)
        }
        Value::Array(list) => return name(list.first()?),
        Value::String(text) => text.clone(),
        _ => return None,
    };
    metadata::some_line(&text)
}

pub(super) fn authors(value: &Value, depth: usize) -> Vec<String> {
    match value {
        // Lists that a program wrote as text: "['Ana Sorel', 'Mark Otten']".
        Value::String(text) if text.starts_with('[') && text.ends_with(']') => {
            let names = text[1..text.len() - 1].split(',');
            names
                .flat_map(|name| metadata::authors(name.trim().trim_matches(['\'', '"'])))
                .collect()
        }
        Value::String(text) => metadata::authors(text),
        Value::Array(list) if depth < DEEPEST => list
            .iter()
            .take(30)
            .flat_map(|one| authors(one, depth + 1))
            .collect(),
        Value::Object(map) if depth < DEEPEST => {
            let inside = [
                "name",
                "fullname",
                "full_name",
                "display_name",
                "displayName",
                "original",
                "title",
                "rendered",
            ];
            if let Some(name) = inside.iter().find_map(|key| map.get(*key)) {
                return authors(name, depth + 1);
            }
            let part = |keys: [&str; 3]| {
                let part = keys.iter().find_map(|key| map.get(*key))?;
                part.as_str().map(str::to_owned)
            };
            let first = part(["first_name", "firstname", "firstName"]);
            let last = part(["last_name", "lastname", "lastName"]);
            match (first, last) {
                (Some(first), Some(last)) => {
                    metadata::authors(&tidy::one_line(&format!("{first} {last}")))
                }
                _ => Vec::new(),
            }
        }
        _ => Vec::new(),
    }
}
