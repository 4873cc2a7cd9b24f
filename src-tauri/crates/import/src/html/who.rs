//! Who wrote a page's article: metadata first, then boxes called byline.

use super::article::Chosen;
use super::marks::Mark;
use super::metadata::{Found, clean};
use super::page::Page;
use crate::dates::Order;
use crate::head::byline;
use crate::text::words;

/// The authors: who the metadata names in full, else a byline beside the text, else a pen name.
pub(super) fn authors(
    found: &Found,
    page: &Page,
    chosen: &Chosen,
    order: Order,
    source: Option<&str>,
) -> Vec<String> {
    const METAS: &[&str] = &[
        "author",
        "article:author",
        "parsely-author",
        "sailthru.author",
        "dc.creator",
        "dcterms.creator",
        "byl",
        "article:author_name",
        "cxenseparse:author",
        "og:article:author",
        "dc.contributor",
        "citation_author",
    ];
    let metas: Vec<String> = METAS
        .iter()
        .flat_map(|name| found.metas.iter().filter(move |(known, _)| known == name))
        .map(|(_, content)| content.clone())
        .collect();
    let marked: &[String] = if found.marked_authors.len() <= 6 {
        &found.marked_authors
    } else {
        &[]
    };
    let told = [found.said.authors.as_slice(), &metas, marked];
    let full = told
        .iter()
        .map(|raw| people(raw, source, false))
        .find(|names| !names.is_empty());
    full.or_else(|| {
        Some(byline_boxes(page, chosen, order, source)).filter(|names| !names.is_empty())
    })
    .or_else(|| {
        told.iter()
            .map(|raw| people(raw, source, true))
            .find(|names| !names.is_empty())
    })
    .unwrap_or_default()
}

/// Names in boxes whose class says byline, beside or inside the article.
fn byline_boxes(page: &Page, chosen: &Chosen, order: Order, source: Option<&str>) -> Vec<String> {
    let from = chosen.from.saturating_sub(30);
    for at in from..(chosen.to + 5).min(page.leaves.len()) {
        if chosen.marks[at] != Some(Mark::Byline)
            && !page
                .around(at)
                .take(3)
                .any(|b| b.mark == Some(Mark::Byline))
        {
            continue;
        }
        let text = &page.leaves[at].text;
        let names = byline::read(text, order).unwrap_or_else(|| byline::names(text));
        let names = people(&names, source, false);
        if !names.is_empty() {
            return names;
        }
    }
    Vec::new()
}

/// Names of people and agencies: no addresses, handles, or the outlet itself. Where the metadata
/// names an author, `or_one_word` takes a pen name too.
fn people(raw: &[String], source: Option<&str>, or_one_word: bool) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for entry in raw {
        let entry = clean(entry);
        if entry.contains("://") || entry.contains(".com/") || entry.starts_with('@') {
            continue;
        }
        let mut names = byline::names(&entry);
        if names.is_empty() && or_one_word {
            names.extend(byline::pen_name(&entry));
        }
        for name in names {
            let is_outlet = source.is_some_and(|source| words::fold(source) == words::fold(&name));
            if !is_outlet
                && !found
                    .iter()
                    .any(|known| words::fold(known) == words::fold(&name))
            {
                found.push(name);
            }
        }
    }
    found
}
