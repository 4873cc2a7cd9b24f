//! Exports of Factiva: with a code before every field, or plain.

use super::entry::{self, Entry};
use super::place::{self, Printed};
use crate::dates::Order;
use crate::draft::Clues;
use crate::formats::metadata;
use crate::text::pattern::{Pattern, pattern};
use crate::text::wrap;

/// "Document XYZ0000020261120ecbk0001t" ends an article.
static END: Pattern = Pattern::new(|| {
    pattern(r"^\s*(?:AN\s+)?Document [A-Z][A-Za-z0-9]{3,10}0{1,8}20\d{6}[a-z0-9]{6,16}\s*$")
});
static CODE: Pattern = Pattern::new(|| {
    pattern(
        r"^(HD|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|ART|CT|RF|CO|IN|NS|RE|IPC|IPD|PUB|AN|SE|BY|CLM|CX|PC)(?:(?:\t|  +)(.*)|\s*)$",
    )
});
static LENGTH: Pattern = Pattern::new(|| {
    pattern(r"(?i)^\s*\d[\d.,]* (?:words|wörter|mots|palabras|parole|palavras|woorden|слов)\s*$")
});

/// A page on a line of its own, among an article's facts.
static PAGE: Pattern =
    Pattern::new(|| pattern(r"(?i)^(?:page |pg\.? ?|p\. ?|s\. ?|seite )?([A-Z]{0,3}\d{1,3})$"));

/// The articles of an export; `None` where the text is none.
pub(crate) fn split(text: &str) -> Option<Vec<Entry>> {
    // Hardly any text holds it.
    memchr::memmem::find(text.as_bytes(), b"Document ")?;
    let lines: Vec<&str> = wrap::lines(text).collect();
    if !lines.iter().any(|line| END.is_match(line)) {
        return None;
    }
    let articles: Vec<Entry> = lines
        .split(|line| END.is_match(line))
        .filter_map(|part| coded(part).or_else(|| plain(part)))
        .collect();
    (!articles.is_empty()).then_some(articles)
}

/// An article whose fields have codes.
fn coded(lines: &[&str]) -> Option<Entry> {
    let mut fields: Vec<(&str, Vec<&str>)> = Vec::new();
    for line in lines {
        let code = CODE.captures(line);
        match code.and_then(|found| Some((found.get(1)?.as_str(), found.get(2)))) {
            Some((code, rest)) => {
                fields.push((code, rest.into_iter().map(|rest| rest.as_str()).collect()));
            }
            None => {
                if let Some((_, value)) = fields.last_mut() {
                    value.push(line);
                }
            }
        }
    }
    let get = |code: &str| {
        fields
            .iter()
            .find(|(known, _)| *known == code)
            .map(|(_, value)| value.join(" "))
    };
    let (headline, _) = (get("HD")?, get("WC").or_else(|| get("SN"))?);
    let mut clues = Clues {
        headline: metadata::some_line(&headline),
        source: get("SN").and_then(|name| metadata::some_line(&name)),
        published: get("PD").and_then(|day| metadata::date(&day, Order::DayFirst)),
        details: place::details(Printed {
            section: get("SE"),
            page: get("PG"),
            edition: get("ED"),
            length: get("WC"),
            subjects: get("NS").map(|codes| names(&codes)),
        }),
        ..Clues::default()
    };
    metadata::add_authors(
        &mut clues,
        metadata::authors(&get("BY").unwrap_or_default()),
    );
    let text = fields
        .iter()
        .filter(|(code, _)| matches!(*code, "LP" | "TD"));
    let mut body = Vec::new();
    for (_, lines) in text {
        body.extend(lines.iter().copied());
        body.push("");
    }
    Some((clues, entry::body(&body)))
}

/// Subjects with their codes, as names: "gtrans : Transport | gport : Ports".
fn names(codes: &str) -> String {
    let parts = codes
        .split('|')
        .map(|part| part.rsplit(" : ").next().unwrap_or(part).trim());
    parts.collect::<Vec<_>>().join("; ")
}

/// An article whose head is known by its count of words.
fn plain(lines: &[&str]) -> Option<Entry> {
    let length = lines.iter().position(|line| LENGTH.is_match(line))?;
    let above: Vec<&str> = lines[..length]
        .iter()
        .map(|line| line.trim())
        .filter(|line| !line.is_empty())
        .collect();
    let rest = &lines[length + 1..];
    let owned = rest.iter().take(16).position(|line| {
        let line = line.trim().to_lowercase();
        line.starts_with("copyright") || line.starts_with('©') || line.starts_with("(c)")
    });
    let blank = rest.iter().position(|line| line.trim().is_empty());
    let end = owned
        .map(|at| at + 1)
        .or(blank)
        .unwrap_or(0)
        .min(rest.len());
    let facts: Vec<&str> = rest[..end]
        .iter()
        .map(|line| line.trim())
        .filter(|line| !line.is_empty())
        .collect();
    let dated = facts
        .iter()
        .position(|line| metadata::date(line, Order::DayFirst).is_some())?;
    let is_clock =
        |line: &&&str| line.starts_with(|c: char| c.is_ascii_digit()) && line.contains(':');
    let source = facts[dated + 1..].iter().find(|line| !is_clock(line));
    let mut clues = Clues {
        published: metadata::date(facts[dated], Order::DayFirst),
        details: place::details(Printed {
            page: facts
                .iter()
                .find_map(|line| PAGE.captures(line).map(|found| found[1].to_owned())),
            length: Some(lines[length].trim().to_owned()),
            ..Printed::default()
        }),
        source: source.and_then(|name| metadata::some_line(name)),
        ..Clues::default()
    };
    let (title, by) = match above.split_last() {
        Some((last, before)) if !before.is_empty() => match metadata::authors(last) {
            names if names.is_empty() => (above.as_slice(), names),
            names => (before, names),
        },
        _ => (above.as_slice(), Vec::new()),
    };
    // A section ("News") may stand before the headline.
    clues.headline = title
        .iter()
        .max_by_key(|line| line.len())
        .and_then(|line| metadata::some_line(line));
    metadata::add_authors(&mut clues, by);
    Some((clues, entry::body(&rest[end..])))
}
