//! Exports of LexisNexis ("1 of 50 DOCUMENTS") and Nexis Uni ("End of Document").

use super::entry::{self, Entry};
use super::place::{self, Printed};
use crate::dates::{self, Order};
use crate::draft::Clues;
use crate::formats::metadata;
use crate::text::pattern::{Pattern, pattern};
use crate::text::{tidy, wrap};

static COUNTER: Pattern = Pattern::new(|| {
    pattern(
        r"(?i)^\s*(?:(?:document|dokument)\s+)?\d+\s+(?:of|von|de|sur)\s+\d+(?:\s+(?:documents|dokumente|documentos))?\s*$",
    )
});
static NAMED: Pattern = Pattern::new(|| pattern(r"(?i)documents?|dokument"));
static FIELD: Pattern = Pattern::new(|| {
    pattern(
        r"(?i)^\s*(headline|byline|section|length|dateline|highlight|series|source|load-date|language|graphic|publication-type|journal-code|distribution|notes|correction|correction-date|url|subject|organization|company|ticker|industry|person|city|state|country|geographic|document-type|publication|copyright|autor|länge|rubrik|sprache|update):\s*(.*)$",
    )
});

/// Fields above the text; the others stand below it.
const ABOVE: &[&str] = &[
    "headline",
    "byline",
    "section",
    "length",
    "dateline",
    "highlight",
    "series",
    "source",
    "autor",
    "länge",
    "rubrik",
];

/// The articles of an export; `None` where the text is none.
pub(crate) fn split(text: &str) -> Option<Vec<Entry>> {
    let lines: Vec<&str> = wrap::lines(text).collect();
    let has = |name: &str| lines.iter().any(|line| is_field(line, name));
    if !(has("length") || has("länge")) || !(has("load-date") || has("language") || has("byline"))
    {
        return None;
    }
    let is_counter = |line: &&str| COUNTER.is_match(line) && NAMED.is_match(line);
    let is_end = |line: &&str| line.trim().eq_ignore_ascii_case("end of document");
    let parts: Vec<&[&str]> = if lines.iter().any(is_counter) {
        lines.split(|line| is_counter(line)).skip(1).collect()
    } else if lines.iter().any(is_end) {
        lines.split(|line| is_end(line)).collect()
    } else {
        return None;
    };
    let parts = parts.into_iter().filter(|part| {
        part.iter()
            .any(|line| is_field(line, "length") || is_field(line, "länge"))
    });
    let articles: Vec<Entry> = parts.map(article).collect();
    (!articles.is_empty()).then_some(articles)
}

/// Whether a line is the field of one of the names in [`FIELD`]; said without it, for every line
/// of every text is asked.
fn is_field(line: &str, name: &str) -> bool {
    let line = line.trim_start();
    line.as_bytes().get(name.len()) == Some(&b':') && line[..name.len()].to_lowercase() == name
}

#[derive(PartialEq)]
enum Place {
    Top,
    Above,
    Body,
    Below,
}

fn article(lines: &[&str]) -> Entry {
    let is_alone = |line: &str, name: &str| line.trim().eq_ignore_ascii_case(name);
    let says_body = lines.iter().any(|line| is_alone(line, "body"));
    let mut fields: Vec<(String, String)> = Vec::new();
    let (mut top, mut body) = (Vec::new(), Vec::new());
    let (mut place, mut after_blank) = (Place::Top, true);
    for line in lines {
        let found = FIELD.captures(line);
        let name = found.as_ref().map(|found| found[1].to_lowercase());
        let is_above = name.as_deref().is_some_and(|name| ABOVE.contains(&name));
        match (&place, found, line.trim().is_empty()) {
            _ if says_body && place != Place::Below && is_alone(line, "body") => {
                place = Place::Body
            }
            (Place::Body, _, _)
                if ["classification", "graphic"]
                    .iter()
                    .any(|name| is_alone(line, name)) =>
            {
                place = Place::Below;
                fields.push(Default::default());
            }
            (Place::Body, Some(found), _) if !is_above => {
                place = Place::Below;
                fields.push((found[1].to_lowercase(), found[2].to_owned()));
            }
            (Place::Body, _, _) => body.push(*line),
            (_, Some(found), _) => {
                if place == Place::Top {
                    place = Place::Above;
                }
                fields.push((found[1].to_lowercase(), found[2].to_owned()));
            }
            (_, None, true) => {}
            (Place::Top, None, false) => top.push(line.trim()),
            (Place::Above, None, false) if after_blank && !says_body => {
                place = Place::Body;
                body.push(line);
            }
            (_, None, false) => {
                if let Some((_, value)) = fields.last_mut().filter(|_| !after_blank) {
                    value.push(' ');
                    value.push_str(line.trim());
                }
            }
        }
        after_blank = line.trim().is_empty();
    }
    (clues(&top, &fields), entry::body(&body))
}

fn clues(top: &[&str], fields: &[(String, String)]) -> Clues {
    static NOISE: Pattern = Pattern::new(|| {
        pattern(
            r"(?i)^(?:copyright\b|©|all rights reserved|page \d+ of \d+|.{0,40}\bedition\b.{0,20}$)",
        )
    });
    let value = |names: &[&str]| {
        let found = fields
            .iter()
            .find(|(name, _)| names.contains(&name.as_str()));
        found.and_then(|(_, value)| metadata::some_line(value))
    };
    static EDITION: Pattern = Pattern::new(|| pattern(r"(?i)^(.{2,40}\bedition)\W*$"));
    let editions = top.iter().filter_map(|line| EDITION.captures(line.trim()));
    let edition = editions.map(|found| found[1].to_owned()).next();
    let top: Vec<&str> = top
        .iter()
        .copied()
        .filter(|line| !NOISE.is_match(line))
        .collect();
    let dated = top
        .iter()
        .position(|line| line.len() < 80 && dates::find(line, Order::MonthFirst).is_some());
    let mut clues = Clues::default();
    if let Some(dated) = dated {
        let order = match top[dated].starts_with(|c: char| c.is_ascii_digit()) {
            true => Order::DayFirst,
            false => Order::MonthFirst,
        };
        clues.published = metadata::date(top[dated], order);
        let below = &top[dated + 1..];
        let (headline, source) = match below.is_empty() {
            true => (
                top[..dated.saturating_sub(1)].join(" "),
                dated.checked_sub(1),
            ),
            false => (below.join(" "), (dated > 0).then_some(0)),
        };
        clues.headline = metadata::some_line(&headline);
        clues.source = source.map(|at| tidy::one_line(top[at]));
    } else {
        clues.headline = top.first().and_then(|line| metadata::some_line(line));
    }
    clues.headline = value(&["headline"]).or(clues.headline.take());
    clues.standfirst = value(&["highlight"]);
    let byline = value(&["byline", "autor"]).unwrap_or_default();
    metadata::add_authors(&mut clues, metadata::authors(&byline));
    clues.details = place::details(Printed {
        section: value(&["section", "rubrik"]),
        edition,
        length: value(&["length", "länge"]),
        subjects: value(&["subject"]),
        page: None,
    });
    clues.url = value(&["url"]).and_then(|url| metadata::address(&url, None));
    clues
}
