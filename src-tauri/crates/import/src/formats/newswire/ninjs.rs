//! ninjs, the news agencies' JSON (versions 1 to 3).

use nutgraf_model::Format;
use serde_json::{Map, Value};

use super::notes::{self, Notes};
use crate::dates::Order;
use crate::draft::{Clues, Draft, Layout};
use crate::formats::metadata;
use crate::text::words;

/// Reads a text item; `None` where an object is none.
pub(crate) fn read(map: &Map<String, Value>) -> Option<Draft> {
    let has = |key: &str| map.contains_key(key);
    let is_item = has("uri")
        && (has("versioncreated") || has("pubstatus") || has("firstcreated") || has("urgency"));
    let is_news = has("body_html")
        || has("body_xhtml")
        || has("body_text")
        || has("bodies")
        || has("headlines");
    let kind = text(map, "type").unwrap_or("text");
    if !(is_item && is_news && matches!(kind, "text" | "composite" | "")) {
        return None;
    }
    let mut clues = Clues {
        headline: value(map, "headline", "headlines").and_then(|text| metadata::some_line(&text)),
        source: source(map),
        ..Clues::default()
    };
    metadata::tongue(&mut clues, text(map, "language").unwrap_or_default());
    let order = Order::of(clues.language, clues.region.as_deref());
    let date = |key: &str| metadata::date(text(map, key)?, order);
    clues.published = date("firstpublished")
        .or_else(|| date("firstcreated"))
        .or_else(|| date("contentcreated"));
    clues.updated = date("versioncreated").or_else(|| date("contentmodified"));
    if clues.published.is_none() {
        clues.published = clues.updated.take();
    }
    let byline = text(map, "byline").or(text(map, "by")).unwrap_or_default();
    metadata::add_authors(&mut clues, metadata::authors(byline));
    clues.url = ["uri", "link", "href"]
        .iter()
        .find_map(|key| metadata::address(text(map, key)?, None));
    clues.details.key = text(map, "uri").or(text(map, "guid")).map(str::to_owned);
    let mut pieces = Vec::new();
    for (plain, many) in [
        ("body_html", "bodies"),
        ("body_xhtml", ""),
        ("body_text", ""),
    ] {
        if pieces.is_empty() {
            pieces = value(map, plain, many)
                .map(|text| metadata::pieces(&text))
                .unwrap_or_default();
        }
    }
    let described =
        value(map, "description_text", "descriptions").map(|text| metadata::line(&text));
    let described = described.filter(|text| text.chars().count() >= 20);
    match described {
        Some(text) if pieces.is_empty() => {
            pieces = metadata::pieces(&text);
            metadata::is_opening(&mut clues);
        }
        Some(text) => {
            let opening = pieces.first().map(|piece| words::fold(&piece.text));
            clues.standfirst =
                Some(text).filter(|text| opening.is_none_or(|o| !o.contains(&words::fold(text))));
        }
        None => {}
    }
    let notes = Notes {
        editors: text(map, "ednote").map(str::to_owned).into_iter().collect(),
        embargo: text(map, "embargoed").map(str::to_owned),
        is_withdrawn: matches!(text(map, "pubstatus"), Some("canceled" | "cancelled")),
        dateline: None,
    };
    let slug = text(map, "slugline").and_then(metadata::some_line);
    let name = clues.headline.clone().or(slug);
    notes::apply(notes, &mut clues, &mut pieces);
    Some(Draft {
        name,
        format: Some(Format::new(crate::format_info::NEWSWIRE)),
        layout: Layout::Document,
        pieces,
        clues,
        damaged: false,
    })
}

fn text<'a>(map: &'a Map<String, Value>, key: &str) -> Option<&'a str> {
    map.get(key)?
        .as_str()
        .filter(|text| !text.trim().is_empty())
}

/// A field of version 1, or of the list that versions 2 and 3 have instead.
fn value(map: &Map<String, Value>, plain: &str, many: &str) -> Option<String> {
    if let Some(text) = text(map, plain) {
        return Some(text.to_owned());
    }
    let list = map.get(many)?.as_array()?;
    let says = |entry: &Value, key: &str, what: &str| {
        entry
            .get(key)
            .and_then(Value::as_str)
            .is_some_and(|is| is.contains(what))
    };
    let best = list
        .iter()
        .find(|entry| says(entry, "contenttype", "html"))
        .or_else(|| list.iter().find(|entry| says(entry, "role", "main")))
        .or(list.first())?;
    best.get("value").and_then(Value::as_str).map(str::to_owned)
}

/// Who stands for the text: its source, its owner.
fn source(map: &Map<String, Value>) -> Option<String> {
    let listed = ["infosource", "infosources"]
        .iter()
        .find_map(|key| map.get(*key)?.as_array()?.first());
    let named = listed
        .and_then(|first| first.get("name"))
        .and_then(Value::as_str);
    let own = ["provider", "source", "copyrightholder"]
        .iter()
        .find_map(|key| text(map, key));
    named.or(own).and_then(metadata::some_line)
}
