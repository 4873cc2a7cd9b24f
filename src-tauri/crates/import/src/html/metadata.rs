//! What the page says about its article, in the order of trust: JSON-LD, meta tags, microdata,
//! `<time>`, marked boxes, the address. What stands in the text itself the desk reads.

use dom_query::Document;

use super::article::Chosen;
use super::jsonld::{self, Said};
use super::page::Page;
use super::{source, title, when, who};
use crate::dates::Order;
use crate::draft::Clues;
use crate::language::language;
use crate::text::{tidy, words};
use crate::xmltree::unescaped;

/// Bytes of a metadata value that are read.
const LONGEST: usize = 2000;
/// Metadata tags that are read.
const MOST_METAS: usize = 500;

/// What was found in the head of a page and its microdata.
#[derive(Default)]
pub(super) struct Found {
    pub(super) said: Said,
    /// `meta` tags: lower-case name or property, content.
    pub(super) metas: Vec<(String, String)>,
    pub(super) title: Option<String>,
    /// The text the page gives as its article's.
    pub(super) body: Option<String>,
    pub(super) language: Option<String>,
    pub(super) url: Option<String>,
    /// Names in microdata and links of `rel=author`.
    pub(super) marked_authors: Vec<String>,
    /// Texts of links to authors' pages.
    pub(super) linked_authors: Vec<String>,
    /// Dates in microdata and `<time>`.
    pub(super) marked_dates: Vec<(String, bool)>,
    /// Host of the address.
    pub(super) host: Option<String>,
}

impl Found {
    /// The content of the first of these `meta` tags.
    pub(super) fn meta(&self, names: &[&str]) -> Option<&str> {
        names.iter().find_map(|name| {
            self.metas
                .iter()
                .find(|(known, _)| known == name)
                .map(|(_, content)| content.as_str())
        })
    }

    /// What the page says its article is about.
    pub(super) fn description(&self) -> Option<&str> {
        let said = self.said.description.as_deref();
        said.or_else(|| self.meta(&["og:description", "description"]))
    }
}

/// Reads what a page says about itself.
pub(super) fn read(document: &Document, html: &str, url: Option<&str>) -> Found {
    let mut found = Found::default();
    let mut scripts = Vec::new();
    let mut canonical = None;
    for node in document.root().descendants_it() {
        let Some(name) = node.node_name() else {
            continue;
        };
        match name.as_ref() {
            "script"
                if node
                    .attr("type")
                    .is_some_and(|t| t.to_ascii_lowercase().contains("ld+json")) =>
            {
                scripts.push(node.text().to_string());
            }
            "meta" => {
                let name = ["property", "name", "itemprop", "http-equiv"]
                    .iter()
                    .find_map(|key| node.attr(key));
                if let (Some(name), Some(content)) = (name, node.attr("content")) {
                    let content = clean(&content);
                    if !content.is_empty() && found.metas.len() < MOST_METAS {
                        found
                            .metas
                            .push((name.trim().to_ascii_lowercase(), content));
                    }
                }
            }
            "title" if found.title.is_none() => {
                found.title = Some(clean(&node.text())).filter(|t| !t.is_empty())
            }
            "link"
                if node
                    .attr("rel")
                    .is_some_and(|rel| rel.as_ref() == "canonical") =>
            {
                canonical = canonical.or(node.attr("href").map(|href| href.to_string()));
            }
            "html" => {
                found.language = node
                    .attr("lang")
                    .map(|lang| lang.to_string())
                    .filter(|l| !l.is_empty())
            }
            _ => marked(&mut found, &node, &name),
        }
    }
    found.said = jsonld::read(&scripts);
    found.body = found.said.body.take();
    found.url = address(&found, canonical, html, url);
    found.host = found.url.as_deref().and_then(host).map(str::to_owned);
    found
}

fn marked(found: &mut Found, node: &dom_query::NodeRef, tag: &str) {
    let itemprop = node.attr("itemprop").map(|p| p.to_ascii_lowercase());
    let rel = node.attr("rel");
    if itemprop.as_deref() == Some("author")
        || tag == "a" && rel.is_some_and(|rel| rel.split(' ').any(|r| r == "author"))
    {
        let text = clean(&node.text());
        if text.len() < 200 && found.marked_authors.len() < 20 {
            found.marked_authors.push(text);
        }
    }
    if tag == "a"
        && found.linked_authors.len() < 40
        && node.attr("href").is_some_and(|href| is_author_page(&href))
    {
        let text = clean(&node.text());
        if (1..80).contains(&text.len()) {
            found.linked_authors.push(text);
        }
    }
    let is_published = itemprop.as_deref() == Some("datepublished");
    let is_time = tag == "time" || is_published || itemprop.as_deref() == Some("datemodified");
    if is_time && found.marked_dates.len() < 20 {
        let value = node
            .attr("datetime")
            .or_else(|| node.attr("content"))
            .map(|v| v.to_string());
        let value = value
            .filter(|v| !v.trim().is_empty())
            .unwrap_or_else(|| clean(&node.text()));
        let sure = is_published || node.has_attr("pubdate");
        if itemprop.as_deref() != Some("datemodified") {
            found.marked_dates.push((value, sure));
        }
    }
}

/// Whether an address is that of an author's page: `/author/ana-sorel`, `/autoren/…`.
fn is_author_page(href: &str) -> bool {
    const FOLDERS: &[&str] = &[
        "/author/",
        "/authors/",
        "/autor/",
        "/autoren/",
        "/autores/",
        "/auteur/",
        "/auteurs/",
        "/autore/",
        "/autori/",
        "/staff/",
        "/by/",
        "/journalist/",
        "/journalists/",
        "/reporter/",
        "/redakteur/",
        "/contributors/",
        "/contributor/",
        "/bios/",
        "/profile/author/",
    ];
    FOLDERS.iter().any(|folder| href.contains(folder))
}

/// A value on one line, without the entities that pages escape twice; no value of use is longer
/// than [`LONGEST`].
pub(super) fn clean(text: &str) -> String {
    tidy::one_line(&tidy::tidy(&unescaped(words::head(text, LONGEST))))
}

/// The article's address: where it was fetched from, else what the page says of itself.
fn address(
    found: &Found,
    canonical: Option<String>,
    html: &str,
    url: Option<&str>,
) -> Option<String> {
    let is_web = |address: &&str| address.starts_with("http://") || address.starts_with("https://");
    let saved = saved_from(html);
    [
        url,
        canonical.as_deref(),
        found.meta(&["og:url", "twitter:url", "parsely-link"]),
        saved.as_deref(),
        found.said.url.as_deref(),
    ]
    .into_iter()
    .flatten()
    .map(str::trim)
    .find(is_web)
    .map(str::to_owned)
}

/// The address that browsers and SingleFile note in a comment at the top of a saved page.
fn saved_from(html: &str) -> Option<String> {
    let head = words::head(html, 3000);
    let at = head.find("saved from url=").map(|at| at + 15).or_else(|| {
        let single = head.find("SingleFile")?;
        head[single..].find("url:").map(|at| single + at + 4)
    })?;
    let rest = &head[at..];
    let address = rest.find("http")?;
    rest[address..]
        .split_whitespace()
        .next()
        .map(|a| a.trim_end_matches("-->").to_owned())
}

/// The host of an address, without `www.`.
fn host(url: &str) -> Option<&str> {
    let rest = url.split_once("://")?.1;
    let host = rest.split(['/', '?', '#', ':']).next()?;
    Some(host.strip_prefix("www.").unwrap_or(host)).filter(|host| host.contains('.'))
}

/// The language most of the text is in.
fn spoken(chosen: &Chosen) -> Option<nutgraf_model::Language> {
    let longest = chosen.pieces.iter().max_by_key(|piece| piece.words)?;
    language(&longest.text)
}

/// The clues for the desk.
pub(super) fn clues(found: &Found, page: &Page, chosen: &Chosen) -> Clues {
    let region = region(found);
    let language: Option<nutgraf_model::Language> = found
        .language
        .as_deref()
        .or(found.said.language.as_deref())
        .and_then(|l| l.parse().ok());
    let order = Order::of(language.or_else(|| spoken(chosen)), region.as_deref());
    let source = source::outlet(found);
    let headline = title::headline(found, page, chosen, source.as_deref());
    Clues {
        byline: who::authors(found, page, chosen, order, source.as_deref()),
        published: when::published(found, page, chosen, order),
        updated: when::updated(found, order),
        standfirst: standfirst(found, page, chosen, headline.as_deref()),
        headline,
        source,
        description: found.description().map(str::to_owned),
        url: found.url.clone(),
        language,
        region,
        ..Clues::default()
    }
}

fn region(found: &Found) -> Option<String> {
    let tag = found
        .meta(&["og:locale"])
        .filter(|l| l.len() == 5)
        .or(found.language.as_deref());
    let declared = tag
        .and_then(|tag| tag.split(['-', '_']).nth(1))
        .filter(|r| r.len() == 2);
    // The edition in an address: "/en-gb/".
    let edition = found.url.as_deref().and_then(|url| {
        let mut parts = url.split('/').skip(3).take(2);
        parts.find_map(|part| part.strip_prefix("en-").filter(|region| region.len() == 2))
    });
    let host = found.host.as_deref().unwrap_or_default();
    let by_host = [
        "uk", "au", "in", "ie", "nz", "za", "sg", "pk", "ng", "ke", "my", "il", "de", "at", "ch",
        "fr", "it", "es", "pt", "nl", "be", "lu", "dk", "se", "no", "fi", "pl", "cz", "gr", "br",
        "mx", "ar", "cl", "pe", "ru", "ua", "tr", "id",
    ]
    .into_iter()
    .find(|tld| host.ends_with(&format!(".{tld}")));
    by_host
        .or(edition)
        .or(declared)
        .map(str::to_ascii_uppercase)
}

/// The standfirst: a box so named beside the headline, else the page's description where it is
/// printed there too.
fn standfirst(
    found: &Found,
    page: &Page,
    chosen: &Chosen,
    headline: Option<&str>,
) -> Option<String> {
    const NAMES: &[&str] = &[
        "standfirst",
        "dek",
        "subtitle",
        "subheadline",
        "sub-headline",
        "subhead",
        "sub-title",
        "subheading",
        "lead-text",
        "article-summary",
        "articlesummary",
        "teaser-text",
        "vorspann",
        "chapo",
        "chapeau",
        "bajada",
        "entradilla",
        "sottotitolo",
        "deck",
        "article__lead",
        "article-lead",
        "description",
    ];
    let from = chosen.from.saturating_sub(15);
    let to = (chosen.from + 6).min(page.leaves.len());
    let described = found
        .description()
        .map(words::fold)
        .filter(|d| d.len() > 30);
    (from..to)
        .map(|at| (at, &page.leaves[at]))
        .filter(|(_, leaf)| (30..=400).contains(&leaf.text.chars().count()) && leaf.level != 1)
        .find(|(at, leaf)| {
            let class = page.boxes[leaf.within].class_and_id.to_ascii_lowercase();
            let named = NAMES.iter().any(|name| class.contains(name));
            let printed = *at < chosen.from || leaf.level > 1;
            named || printed && described.as_deref() == Some(words::fold(&leaf.text).as_str())
        })
        .map(|(_, leaf)| leaf.text.clone())
        .filter(|text| headline.is_none_or(|h| words::fold(h) != words::fold(text)))
}
