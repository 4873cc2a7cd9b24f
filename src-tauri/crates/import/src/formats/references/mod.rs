//! References to articles, as programs for literature export them. One whose abstract or text is
//! prose is an article; one with an address alone is offered as a link, and never an article made
//! of a title.

pub(crate) mod bibtex;
pub(crate) mod csl;
pub(crate) mod ris;

use std::collections::HashMap;

use nutgraf_model::{Details, Link, LinkKind, Published};

use crate::dates::Order;
use crate::draft::{Clues, Contents, Draft, Layout, Piece};
use crate::error::ReadError;
use crate::formats::metadata;
use crate::limits::{MAX_LINKS, MAX_PARTS};

/// A text of fewer words is only the opening of an article, or a summary of it.
const OPENING: usize = 120;
/// Authors of one reference that are looked at.
const MOST_AUTHORS: usize = 40;

/// What a reference says of an article; each list holds the strongest first.
#[derive(Default)]
struct Reference {
    titles: Vec<String>,
    /// Names as "Sorel, Ana" or "Ana Sorel".
    authors: Vec<String>,
    dates: Vec<String>,
    sources: Vec<String>,
    addresses: Vec<String>,
    texts: Vec<String>,
    languages: Vec<String>,
    pages: Vec<String>,
    sections: Vec<String>,
    editions: Vec<String>,
    subjects: Vec<String>,
}

/// The articles among the references, else their addresses. Beside articles, a reference without
/// a text is told by its title as one that could not be read.
fn contents(
    references: impl Iterator<Item = Reference>,
    damaged: bool,
) -> Result<Contents, ReadError> {
    let (mut drafts, mut links, mut articles) = (Vec::new(), Vec::new(), 0);
    for reference in references.take(MAX_PARTS + 1) {
        let mut draft = reference.into_draft();
        draft.damaged = damaged;
        if draft.pieces.is_empty() {
            let has_room = links.len() < MAX_LINKS;
            let found = link(&draft.clues, &links);
            links.extend(found.filter(|_| has_room));
        } else {
            articles += 1;
        }
        drafts.push(draft);
    }
    drop_shared(&mut drafts);
    match (articles, links.is_empty()) {
        (0, false) => Ok(Contents::Links(links)),
        (0, true) => Err(ReadError::NoRecords),
        _ => Ok(Contents::Drafts(drafts)),
    }
}

/// An address that several references share is that of their outlet or database, and of none of
/// the articles: as theirs it would make each a version of the one before.
fn drop_shared(drafts: &mut [Draft]) {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for url in drafts.iter().filter_map(|draft| draft.clues.url.as_ref()) {
        *counts.entry(url.clone()).or_default() += 1;
    }
    for draft in drafts {
        let url = draft.clues.url.take();
        draft.clues.url = url.filter(|url| counts.get(url) == Some(&1));
    }
}

fn link(clues: &Clues, known: &[Link]) -> Option<Link> {
    let url = clues.url.clone()?;
    known.iter().all(|link| link.url != url).then(|| Link {
        kind: LinkKind::Page,
        url,
        title: clues.headline.clone(),
    })
}

impl Reference {
    fn into_draft(self) -> Draft {
        let line = |lines: &[String]| lines.iter().find_map(|line| metadata::some_line(line));
        let mut clues = Clues {
            headline: line(&self.titles),
            source: line(&self.sources).filter(|name| !name.contains("://")),
            details: Details {
                section: line(&self.sections),
                page: line(&self.pages),
                edition: line(&self.editions),
                subjects: self
                    .subjects
                    .iter()
                    .filter_map(|one| metadata::some_line(one))
                    .take(40)
                    .collect(),
                ..Details::default()
            },
            ..Clues::default()
        };
        let mut addresses = self.addresses.iter();
        clues.url = addresses.find_map(|address| metadata::address(address, None));
        for tag in &self.languages {
            metadata::tongue(&mut clues, tag);
        }
        for name in self.authors.iter().take(MOST_AUTHORS) {
            metadata::add_authors(&mut clues, metadata::authors(&turned(name)));
        }
        let texts = self.texts.iter().map(|text| metadata::pieces(text));
        let texts = texts.filter(|pieces| pieces.iter().any(|piece| piece.is_prose()));
        let words = |pieces: &[Piece]| -> usize { pieces.iter().map(|piece| piece.words).sum() };
        let pieces = texts.max_by_key(|pieces| words(pieces)).unwrap_or_default();
        let order = metadata::order(&clues, &pieces);
        clues.published = self.dates.iter().find_map(|date| day(date, order));
        if words(&pieces) < OPENING && !pieces.is_empty() {
            metadata::is_opening(&mut clues);
        }
        Draft {
            name: clues.headline.clone().or_else(|| clues.url.clone()),
            format: None,
            layout: Layout::Document,
            pieces,
            clues,
            damaged: false,
        }
    }
}

/// A date; a year or a month alone is no day.
fn day(date: &str, order: Order) -> Option<Published> {
    let date = date.trim().trim_matches('/');
    let has_day = date
        .split(['/', '-', ' ', '.'])
        .filter(|p| !p.is_empty())
        .count()
        >= 3;
    has_day.then(|| metadata::date(date, order))?
}

/// "Sorel, Ana" is Ana Sorel; "Sorel, Ana, Jr." is Ana Sorel Jr.
fn turned(name: &str) -> String {
    let mut parts = name
        .split(',')
        .map(str::trim)
        .filter(|part| !part.is_empty());
    match (parts.next(), parts.next(), parts.next()) {
        (Some(last), Some(first), Some(suffix)) => format!("{first} {last} {suffix}"),
        (Some(last), Some(first), None) => format!("{first} {last}"),
        _ => name.trim().trim_end_matches(',').to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_turned_and_dates_need_a_day() {
        assert_eq!(turned("Sorel, Ana"), "Ana Sorel");
        assert_eq!(turned("Harbour Ledger"), "Harbour Ledger");
        assert_eq!(turned("Otten, Mark, Jr."), "Mark Otten Jr.");
        let read = |date: &str| Some(day(date, Order::DayFirst)?.rfc3339());
        assert_eq!(read("2026/11/18/").as_deref(), Some("2026-11-18"));
        assert_eq!(read("2026/11/18/Wednesday").as_deref(), Some("2026-11-18"));
        assert_eq!(read("2026-11-18").as_deref(), Some("2026-11-18"));
        assert_eq!(read("18 November 2026").as_deref(), Some("2026-11-18"));
        assert_eq!(read("2026"), None);
        assert_eq!(read("2026/11//"), None);
    }
}
