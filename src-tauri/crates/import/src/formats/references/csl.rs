//! CSL-JSON, the form in which Zotero and other programs hand references to each other.
//!
//! Source: Citation Style Language, `csl-data.json`.

use serde_json::Value;

use super::{Reference, contents};
use crate::draft::Contents;
use crate::error::ReadError;

/// The references of a document; `None` where it is no list of them.
pub(crate) fn read(value: &Value, damaged: bool) -> Option<Result<Contents, ReadError>> {
    let list = value.as_array()?;
    let is_reference = |one: &Value| {
        let has = |key: &str| one.get(key).is_some();
        has("type")
            && has("title")
            && (has("container-title") || has("issued") || has("accessed"))
            && one
                .pointer("/issued/date-parts")
                .or(one.pointer("/accessed/date-parts"))
                .is_some()
    };
    if list.is_empty() || !list.iter().take(20).all(is_reference) {
        return None;
    }
    Some(contents(list.iter().map(reference), damaged))
}

fn reference(one: &Value) -> Reference {
    let text = |key: &str| one.get(key).and_then(Value::as_str).map(str::to_owned);
    let names = one
        .get("author")
        .and_then(Value::as_array)
        .into_iter()
        .flatten();
    let name = |name: &Value| {
        let part = |key: &str| name.get(key).and_then(Value::as_str);
        match (part("family"), part("given"), part("literal")) {
            (Some(family), Some(given), _) => Some(format!("{given} {family}")),
            (family, given, literal) => literal.or(family).or(given).map(str::to_owned),
        }
    };
    Reference {
        titles: text("title").into_iter().collect(),
        authors: names.filter_map(name).collect(),
        dates: issued(one).into_iter().collect(),
        sources: text("container-title")
            .or(text("publisher"))
            .into_iter()
            .collect(),
        addresses: text("URL").into_iter().collect(),
        texts: [text("abstract"), text("note")]
            .into_iter()
            .flatten()
            .collect(),
        languages: text("language").into_iter().collect(),
        pages: text("page").into_iter().collect(),
        sections: text("section").into_iter().collect(),
        editions: text("edition").into_iter().collect(),
        subjects: text("keyword")
            .map(|words| {
                words
                    .split([',', ';'])
                    .map(|word| word.trim().to_owned())
                    .collect()
            })
            .unwrap_or_default(),
    }
}

/// `{"date-parts": [[2026, 11, 18]]}` as a day.
fn issued(one: &Value) -> Option<String> {
    let issued = one.get("issued")?;
    let parts = issued.pointer("/date-parts/0").and_then(Value::as_array);
    let number = |part: &Value| part.as_u64().or_else(|| part.as_str()?.parse().ok());
    let parts: Vec<u64> = parts.into_iter().flatten().filter_map(number).collect();
    match parts[..] {
        [year, month, day] => Some(format!("{year:04}-{month:02}-{day:02}")),
        _ => issued.get("raw").and_then(Value::as_str).map(str::to_owned),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_told_from_other_lists() {
        let list = serde_json::json!([{
            "id": "a", "type": "article-newspaper", "title": "Pier closes", "container-title": "Gazette",
            "issued": {"date-parts": [["2026", 11, 18]]}, "author": [{"family": "Sorel", "given": "Ana"}],
        }]);
        assert!(read(&list, false).is_some());
        let found = reference(&list[0]);
        assert_eq!(found.authors, ["Ana Sorel"]);
        assert_eq!(found.dates, ["2026-11-18"]);
        assert!(read(&serde_json::json!([{"type": "post", "title": "x"}]), false).is_none());
    }
}
