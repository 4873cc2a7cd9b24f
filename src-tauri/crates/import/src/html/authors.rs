//! Who wrote a page's article: metadata first, then boxes called byline.

use nutgraf_language::List;

use super::clean::clean;
use super::main_content::MainContent;
use super::marks::Mark;
use super::metadata::PageMetadata;
use super::page::WebPage;
use crate::dates::Order;
use crate::head::{byline, outlet};
use crate::text::words;

/// The authors: who the metadata names in full, else a byline beside the text, else a pen name.
pub(super) fn authors(
    metadata: &PageMetadata,
    page: &WebPage,
    main: &MainContent,
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
    let mut metas: Vec<String> = METAS
        .iter()
        .flat_map(|name| {
            metadata
                .metas
                .iter()
                .filter(move |(known, _)| known == name)
        })
        .map(|(_, content)| content.clone())
        .collect();
    metas.extend(labelled(metadata));
    let marked = near_head(&metadata.marked_authors, page, main);
    let marked = either(marked, || alone(&metadata.marked_authors, page, main));
    let stated = [metadata.json_ld.authors.as_slice(), &metas, &marked];
    let of_stated = |take: &dyn Fn(&[String]) -> Vec<String>| {
        stated
            .iter()
            .map(|raw| take(raw))
            .find(|names| !names.is_empty())
            .unwrap_or_default()
    };
    let named = of_stated(&|raw| people(raw, source));
    if named.iter().any(|name| !is_office(without_office(name))) {
        return persons(named);
    }
    let printed = byline_boxes(page, main, order, source);
    let printed = either(printed, || byline_lines(page, main, order, source));
    let printed = either(printed, || linked(metadata, page, main, source));
    let printed = either(printed, || linked_pen_name(metadata, page, main));
    let names = either(persons(printed), || named);
    let names = either(names, || of_stated(&|raw| offices(raw, source)));
    either(names, || of_stated(&|raw| pen_names(raw)))
}

fn either(names: Vec<String>, other: impl FnOnce() -> Vec<String>) -> Vec<String> {
    if names.is_empty() { other() } else { names }
}

/// The value beside "Written by" in the tags that cards are made from.
fn labelled(metadata: &PageMetadata) -> Option<String> {
    let label = metadata.meta(&["twitter:label1"])?.to_lowercase();
    let is_author = nutgraf_language::all(List::AuthorLabel).any(|known| known == label);
    let value = metadata.meta(&["twitter:data1"])?;
    is_author.then(|| value.to_owned())
}

/// The people among names, or all of them where none is a person: outlets and desks that stand
/// beside the author are where the author works.
fn persons(names: Vec<String>) -> Vec<String> {
    let bare: Vec<String> = names
        .iter()
        .map(|name| without_office(name).to_owned())
        .collect();
    if bare.iter().all(|name| is_office(name)) {
        return names;
    }
    bare.into_iter().filter(|name| !is_office(name)).collect()
}

fn is_office(name: &str) -> bool {
    !byline::is_agency(name)
        && (name.starts_with("The ") || name.split([' ', '-']).any(is_office_word))
}

fn is_office_word(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "staff",
        "media",
        "network",
        "report",
        "desk",
        "team",
        "group",
        "gmbh",
        "ag",
        "se",
        "inc",
        "ltd",
        "verlag",
        "redaktion",
        "editorial",
        "stiftung",
        "verband",
        "institut",
        "institute",
        "foundation",
        "agency",
        "company",
        "sports",
        "welle",
    ];
    let word = words::fold(word);
    WORDS.contains(&word.as_str()) || outlet::is_word(&word)
}

/// "Greyson Steele Battle Creek Enquirer": the first two words, where an outlet follows them.
fn without_office(name: &str) -> &str {
    let mut parts = name.match_indices(' ');
    let Some((end, _)) = parts.nth(1) else {
        return name;
    };
    let rest = &name[end + 1..];
    let is_shouted = rest.len() > 3 && rest.chars().all(|c| c.is_uppercase() || c == ' ');
    let is_outlet = rest.split([' ', '-']).any(is_office_word) || rest.starts_with("The ");
    let has_two = name[..end].chars().any(char::is_lowercase);
    if is_outlet || is_shouted && has_two {
        &name[..end]
    } else {
        name
    }
}

/// What the metadata names where no name is a person's: "News Staff", "Greenpeace".
fn offices(raw: &[String], source: Option<&str>) -> Vec<String> {
    let mut found = Vec::new();
    for entry in raw {
        let name = clean(entry);
        let is_name = (1..=5).contains(&name.split(' ').count())
            && (2..=50).contains(&name.chars().count())
            && name.starts_with(char::is_uppercase)
            && !name.contains("://")
            && !name.contains(['@', '/', '<'])
            && !matches!(
                words::fold(&name).as_str(),
                "admin" | "administrator" | "author" | "autor"
            );
        let is_source = source.is_some_and(|source| words::fold(source) == words::fold(&name));
        if is_name && !is_source && !found.contains(&name) {
            found.push(name);
        }
    }
    found
}

fn pen_names(raw: &[String]) -> Vec<String> {
    let names = raw.iter().map(|entry| clean(entry));
    let names = names.filter(|entry| !is_address(entry));
    names.filter_map(|entry| byline::pen_name(&entry)).collect()
}

/// A line between headline and text, or behind it, that opens as bylines do.
fn byline_lines(
    page: &WebPage,
    main: &MainContent,
    order: Order,
    source: Option<&str>,
) -> Vec<String> {
    let head = page.leaves[..main.from.min(page.leaves.len())]
        .iter()
        .rposition(|leaf| leaf.level == 1)
        .unwrap_or(main.from)
        .max(main.from.saturating_sub(20));
    let foot = main.to.saturating_sub(3).max(main.from);
    let lines = (head..(main.from + 3).min(page.leaves.len()))
        .chain(foot..(main.to + 4).min(page.leaves.len()));
    let mut lines = lines.filter(|&at| {
        page.leaves[at].words <= 20
            && !matches!(
                main.marks[at],
                Some(Mark::Related | Mark::Comments | Mark::Caption)
            )
    });
    lines
        .find_map(|at| {
            let names = byline::signed(&page.leaves[at].text, order)?;
            Some(people(&names, source)).filter(|names| !names.is_empty())
        })
        .unwrap_or_default()
}

/// Leaves from the headline into the text.
fn head<'a>(page: &'a WebPage, main: &'a MainContent) -> impl Iterator<Item = &'a str> {
    let headline = page.leaves[..main.from.min(page.leaves.len())]
        .iter()
        .rposition(|leaf| leaf.level == 1)
        .unwrap_or(main.from.saturating_sub(8))
        .max(main.from.saturating_sub(20));
    let lines = headline..(main.from + 4).min(page.leaves.len());
    let lines = lines.filter(|&at| {
        page.leaves[at].words <= 40
            && !matches!(
                main.marks[at],
                Some(Mark::Related | Mark::Comments | Mark::Side | Mark::Menu)
            )
    });
    lines.map(|at| page.leaves[at].text.as_str())
}

/// The names that are printed around the headline; others are those of other articles.
fn near_head(names: &[String], page: &WebPage, main: &MainContent) -> Vec<String> {
    let is_near = |name: &&String| {
        !name.is_empty() && head(page, main).any(|line| line.contains(name.as_str()))
    };
    names.iter().filter(is_near).cloned().collect()
}

/// Names that stand nowhere near the headline, where none of them is that of a teaser: no heading
/// that is a link stands between the text and it.
fn alone(names: &[String], page: &WebPage, main: &MainContent) -> Vec<String> {
    let is_teasers = |name: &String| {
        let mut leaves = page.leaves.iter();
        let at = leaves.position(|leaf| !name.is_empty() && leaf.text.contains(name.as_str()));
        let before = at
            .and_then(|at| page.leaves.get(main.to..at))
            .unwrap_or_default();
        before
            .iter()
            .any(|leaf| leaf.level > 0 && leaf.linked > 0.8)
    };
    match names.len() <= MOST_MARKED && !names.iter().any(is_teasers) {
        true => names.to_vec(),
        false => Vec::new(),
    }
}

/// More marked names than these are those of a list of articles.
const MOST_MARKED: usize = 6;

/// A name of one word in a byline that links to the author's page.
fn linked_pen_name(metadata: &PageMetadata, page: &WebPage, main: &MainContent) -> Vec<String> {
    let is_line = |name: &&String| {
        let name = clean(name);
        head(page, main).any(|line| line == name || byline::is_signed_by(line, &name))
    };
    let links = metadata
        .linked_authors
        .iter()
        .chain(&metadata.marked_authors);
    let mut names = links.filter(is_line);
    names
        .find_map(|name| byline::pen_name(name))
        .into_iter()
        .collect()
}

/// Names that link to an author's page, where they are few: a page of many lists other articles.
fn linked(
    metadata: &PageMetadata,
    page: &WebPage,
    main: &MainContent,
    source: Option<&str>,
) -> Vec<String> {
    let near = people(&near_head(&metadata.linked_authors, page, main), source);
    if !near.is_empty() {
        return near;
    }
    let names = people(&metadata.linked_authors, source);
    if names.len() <= MOST_LINKED {
        names
    } else {
        Vec::new()
    }
}

/// More different names than these write no one article.
const MOST_LINKED: usize = 2;

/// Names in boxes whose class says byline, beside or inside the article.
fn byline_boxes(
    page: &WebPage,
    main: &MainContent,
    order: Order,
    source: Option<&str>,
) -> Vec<String> {
    let from = main.from.saturating_sub(30);
    for at in from..(main.to + 5).min(page.leaves.len()) {
        if main.marks[at] != Some(Mark::Byline)
            && !page
                .around(at)
                .take(3)
                .any(|b| b.mark == Some(Mark::Byline))
        {
            continue;
        }
        let text = &page.leaves[at].text;
        let names = byline::read(text, order).unwrap_or_else(|| byline::names(text));
        let names = people(&names, source);
        if !names.is_empty() {
            return names;
        }
    }
    Vec::new()
}

/// Names of people, agencies and outlets: no addresses, handles, or the page's own outlet.
fn people(raw: &[String], source: Option<&str>) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for entry in raw.iter().map(|entry| clean(entry)) {
        if is_address(&entry) {
            continue;
        }
        for name in byline::names(&entry) {
            let is_outlet = source.is_some_and(|source| words::fold(source) == words::fold(&name));
            let is_known = found
                .iter()
                .any(|known| words::fold(known) == words::fold(&name));
            if !is_outlet && !is_known {
                found.push(name);
            }
        }
    }
    found
}

fn is_address(entry: &str) -> bool {
    entry.contains("://") || entry.contains(".com/") || entry.starts_with('@')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_an_author_works_is_no_author() {
        let check = |names: &[&str], want: &[&str]| {
            let names = names.iter().map(|name| name.to_string()).collect();
            assert_eq!(persons(names), want);
        };
        check(&["Ana Sorel", "The Port Ledger"], &["Ana Sorel"]);
        check(&["Ana Sorel Salem Coast Courier-Post"], &["Ana Sorel"]);
        check(&["Mark Otten COAST TODAY NETWORK"], &["Mark Otten"]);
        check(
            &["Ana Sorel", "Jo Ann Reed de Vries"],
            &["Ana Sorel", "Jo Ann Reed de Vries"],
        );
        check(&["The Port Ledger"], &["The Port Ledger"]);
        check(&["Ana Sorel", "AFP"], &["Ana Sorel", "AFP"]);
    }

    #[test]
    fn an_office_signs_where_nobody_else_does() {
        let names = ["News Staff".to_owned(), "https://example.org/me".to_owned()];
        assert_eq!(offices(&names, Some("The Port Ledger")), ["News Staff"]);
        assert!(offices(&names[1..], None).is_empty());
    }
}
