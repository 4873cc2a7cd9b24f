//! Exports of ProQuest ("Document 1 of 20", "Full text:").

use super::entry::{self, Entry};
use super::place::{self, Printed};
use crate::dates::Order;
use crate::draft::Clues;
use crate::formats::metadata;
use crate::text::pattern::{Pattern, pattern};
use crate::text::wrap;

static COUNTER: Pattern = Pattern::new(|| pattern(r"(?i)^\s*document \d+ of \d+\s*$"));
static RULE: Pattern = Pattern::new(|| pattern(r"^\s*_{20,}\s*$"));
static FIELD: Pattern = Pattern::new(|| {
    pattern(
        r"(?i)^(title|author|authors|publication info|publication title|publication date|publication year|publication subject|full text|abstract|links|subject|location|people|company / organization|classification|section|pages|first page|publisher|place of publication|country of publication|language of publication|language|source type|document type|document url|proquest document id|issn|copyright|last updated|database|dateline|column|edition|identifier / keyword|number of pages|volume|issue|document feature|proquest document link):(?:\s+(.*))?$",
    )
});

/// The articles of an export; `None` where the text is none.
pub(crate) fn split(text: &str) -> Option<Vec<Entry>> {
    let lines: Vec<&str> = wrap::lines(text).collect();
    const FULL: &str = "full text:";
    let is_full = |line: &&str| {
        let opening = line.trim_start().as_bytes().get(..FULL.len());
        opening.is_some_and(|opening| opening.eq_ignore_ascii_case(FULL.as_bytes()))
    };
    if !lines.iter().any(is_full) {
        return None;
    }
    let counted = lines.iter().any(|line| COUNTER.is_match(line));
    let ruled = lines.iter().filter(|line| RULE.is_match(line)).count() > 1;
    if !counted && !ruled {
        return None;
    }
    let is_end = |line: &&str| {
        if counted {
            COUNTER.is_match(line)
        } else {
            RULE.is_match(line)
        }
    };
    let parts = lines
        .split(|line| is_end(line))
        .filter(|part| part.iter().any(is_full));
    let articles: Vec<Entry> = parts.map(article).collect();
    (!articles.is_empty()).then_some(articles)
}

fn article(lines: &[&str]) -> Entry {
    let mut fields: Vec<(String, Vec<&str>)> = vec![(String::new(), Vec::new())];
    for line in lines.iter().filter(|line| !RULE.is_match(line)) {
        match FIELD.captures(line.trim_start()) {
            Some(found) => {
                let rest = found.get(2).map(|rest| rest.as_str());
                fields.push((found[1].to_lowercase(), rest.into_iter().collect()));
            }
            None => {
                if let Some((_, value)) = fields.last_mut() {
                    value.push(line);
                }
            }
        }
    }
    let get = |name: &str| {
        let found = fields.iter().find(|(known, _)| known == name);
        found.and_then(|(_, value)| metadata::some_line(&value.join(" ")))
    };
    let top = fields[0]
        .1
        .iter()
        .copied()
        .find(|line| !line.trim().is_empty());
    let source = get("publication title").or_else(|| {
        let info = get("publication info")?;
        info.split([';', '[', ':'])
            .next()
            .and_then(metadata::some_line)
    });
    let mut clues = Clues {
        headline: get("title").or_else(|| top.and_then(metadata::some_line)),
        source,
        published: get("publication date").and_then(|day| metadata::date(&day, Order::MonthFirst)),
        url: get("document url")
            .or_else(|| get("proquest document link"))
            .and_then(|url| metadata::address(&url, None)),
        details: place::details(Printed {
            section: get("section"),
            page: get("pages")
                .or_else(|| get("first page"))
                .or_else(|| get("start page")),
            edition: get("edition"),
            length: get("number of words").or_else(|| get("word count")),
            subjects: get("subject"),
        }),
        ..Clues::default()
    };
    let authors = get("author").or_else(|| get("authors")).unwrap_or_default();
    for author in authors.split(';') {
        metadata::add_authors(&mut clues, metadata::authors(&turned(author)));
    }
    let text = fields.iter().find(|(name, _)| name == "full text");
    let body = text
        .map(|(_, lines)| entry::body(lines))
        .unwrap_or_default();
    (clues, body)
}

/// "Sorel, Ana." is Ana Sorel.
fn turned(name: &str) -> String {
    let name = name.trim().trim_end_matches('.');
    match name.split_once(", ") {
        Some((last, first)) if !first.contains(',') && first.split(' ').count() <= 3 => {
            format!("{first} {last}")
        }
        _ => name.to_owned(),
    }
}
