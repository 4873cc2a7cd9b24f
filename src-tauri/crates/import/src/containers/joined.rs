//! Exports whose pages and their titles lie in different files of one archive: Substack keeps the
//! titles in a table, Omnivore in lists. Each page is told what the table says of it, in the head of
//! the page, so that it is read like any saved page.

use std::collections::{HashMap, HashSet};

use serde_json::{Map, Value};

/// Rows of a table that are looked at.
const MOST_ROWS: usize = 50_000;

/// What an archive's tables say of its pages.
#[derive(Default)]
pub(super) struct Tables {
    /// By the name of a page without its ending: what is said of it.
    rows: HashMap<String, Row>,
    /// Tables whose rows went to pages, and lists of subscribers and readers.
    spent: HashSet<String>,
}

/// What a table says of one page.
#[derive(Clone, Debug, Default, PartialEq)]
struct Row {
    title: String,
    subtitle: String,
    author: String,
    date: String,
    url: String,
    tags: Vec<String>,
    is_draft: bool,
}

/// The tables of an archive with these names, in the order in which they are to be read.
pub(super) fn named(names: &[String]) -> Vec<usize> {
    let has_pages = |folder: &str| {
        names
            .iter()
            .any(|name| name.contains(folder) && name.ends_with(".html"))
    };
    let is_table = |name: &str| {
        let file = name.rsplit('/').next().unwrap_or_default();
        file == "posts.csv" && has_pages("posts/")
            || file.starts_with("metadata_") && file.ends_with(".json") && has_pages("content/")
    };
    let places = names.iter().enumerate();
    places
        .filter(|(_, name)| is_table(name))
        .map(|(at, _)| at)
        .take(1_000)
        .collect()
}

impl Tables {
    /// Reads a table.
    pub(super) fn add(&mut self, name: &str, bytes: &[u8], names: &[String]) {
        let folder = name.rsplit_once('/').map_or("", |(folder, _)| folder);
        let read = if name.ends_with(".csv") {
            substack(bytes)
        } else {
            omnivore(bytes)
        };
        let place = if name.ends_with(".csv") {
            "posts"
        } else {
            "content"
        };
        let mut is_whole = !read.is_empty();
        for (key, row) in read {
            let path = [folder, place, &key]
                .iter()
                .filter(|part| !part.is_empty())
                .copied()
                .collect::<Vec<_>>()
                .join("/");
            is_whole &= place == "posts" || names.contains(&format!("{path}.html"));
            self.rows.insert(path, row);
        }
        if is_whole {
            self.spent.insert(name.to_owned());
            self.spent.extend(
                names
                    .iter()
                    .filter(|name| place == "posts" && is_readers(name))
                    .cloned(),
            );
        }
    }

    /// Whether a member holds nothing but what its pages are told.
    pub(super) fn is_spent(&self, name: &str) -> bool {
        self.spent.contains(name)
    }

    /// Whether something is said of a member.
    pub(super) fn says(&self, name: &str) -> bool {
        name.strip_suffix(".html")
            .is_some_and(|stem| self.rows.contains_key(stem))
    }

    /// A page with what is said of it in its head.
    pub(super) fn told(&self, name: &str, page: &[u8]) -> Vec<u8> {
        let row = name
            .strip_suffix(".html")
            .and_then(|stem| self.rows.get(stem));
        let mut told = row.map(head).unwrap_or_default().into_bytes();
        told.extend_from_slice(page);
        told.extend_from_slice(b"</article></body></html>");
        told
    }
}

/// Lists of readers and of what they opened.
fn is_readers(name: &str) -> bool {
    let file = name.rsplit('/').next().unwrap_or_default();
    file.ends_with(".opens.csv")
        || file.ends_with(".delivers.csv")
        || file.starts_with("email_list") && file.ends_with(".csv")
        || file.starts_with("subscriber") && file.ends_with(".csv")
}

fn substack(bytes: &[u8]) -> Vec<(String, Row)> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(bytes);
    let Ok(names) = reader.headers().cloned() else {
        return Vec::new();
    };
    let rows = reader
        .records()
        .flatten()
        .take(MOST_ROWS)
        .filter_map(|record| {
            let value = |name: &str| {
                let at = names
                    .iter()
                    .position(|known| known.trim_start_matches('\u{feff}') == name)?;
                record.get(at).map(|value| value.trim().to_owned())
            };
            let row = Row {
                title: value("title").unwrap_or_default(),
                subtitle: value("subtitle").unwrap_or_default(),
                date: value("post_date").unwrap_or_default(),
                is_draft: value("is_published").is_some_and(|said| said == "false"),
                ..Row::default()
            };
            Some((value("post_id")?, row))
        });
    rows.collect()
}

fn omnivore(bytes: &[u8]) -> Vec<(String, Row)> {
    let Ok(Value::Array(list)) = serde_json::from_slice::<Value>(bytes) else {
        return Vec::new();
    };
    let rows = list.iter().take(MOST_ROWS).filter_map(|one| {
        let map: &Map<String, Value> = one.as_object()?;
        let value = |name: &str| {
            map.get(name)
                .and_then(Value::as_str)
                .unwrap_or_default()
                .trim()
                .to_owned()
        };
        let labels = map
            .get("labels")
            .and_then(Value::as_array)
            .into_iter()
            .flatten();
        let label = |label: &Value| {
            label
                .get("name")
                .unwrap_or(label)
                .as_str()
                .map(str::to_owned)
        };
        let row = Row {
            title: value("title"),
            subtitle: String::new(),
            author: value("author"),
            date: value("publishedAt"),
            url: value("url"),
            tags: labels.filter_map(label).take(40).collect(),
            is_draft: false,
        };
        Some((map.get("slug")?.as_str()?.to_owned(), row))
    });
    rows.collect()
}

/// The head of a page that says what a row says.
fn head(row: &Row) -> String {
    let escaped = |text: &str| quick_xml::escape::escape(text).into_owned();
    let mut head = String::from("<!DOCTYPE html><html><head><meta charset=\"utf-8\">");
    let mut said = |name: &str, key: &str, value: &str| {
        if !value.is_empty() {
            head.push_str(&format!(
                "<meta {name}=\"{key}\" content=\"{}\">",
                escaped(value)
            ));
        }
    };
    said("property", "og:title", &row.title);
    said("property", "og:url", &row.url);
    said("property", "article:published_time", &row.date);
    said("name", "standfirst", &row.subtitle);
    said("name", "author", &row.author);
    said("name", "keywords", &row.tags.join(", "));
    if row.is_draft {
        said("name", "status", "draft");
    }
    head.push_str(&format!(
        "<title>{}</title></head><body><article><h1>{}</h1>",
        escaped(&row.title),
        escaped(&row.title)
    ));
    head
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_go_to_their_pages() {
        let names: Vec<String> = [
            "posts.csv",
            "posts/1.pier.html",
            "posts/1.pier.opens.csv",
            "email_list.x.csv",
        ]
        .map(str::to_owned)
        .to_vec();
        assert_eq!(named(&names), [0]);
        let mut tables = Tables::default();
        tables.add("posts.csv", b"post_id,post_date,is_published,title,subtitle\n1.pier,2026-11-17T08:00:00Z,true,\"Pier, closed\",Sub\n", &names);
        assert!(tables.says("posts/1.pier.html"));
        assert!(tables.is_spent("posts.csv") && tables.is_spent("email_list.x.csv"));
        let told =
            String::from_utf8(tables.told("posts/1.pier.html", b"<p>Text</p>")).expect("text");
        assert!(told.contains("content=\"Pier, closed\"") && told.contains("<p>Text</p>"));
    }
}
