//! What a page says about its article in its head and in microdata, as it says it.

use dom_query::Document;

use super::clean::clean;
use super::jsonld::{self, JsonLd};
use crate::text::words;

/// Metadata tags that are read.
const MOST_METAS: usize = 500;

/// What was found in the head of a page and its microdata.
#[derive(Default)]
pub(super) struct PageMetadata {
    /// Its JSON-LD.
    pub(super) json_ld: JsonLd,
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

impl PageMetadata {
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
        let said = self.json_ld.description.as_deref();
        said.or_else(|| self.meta(&["og:description", "description"]))
    }
}

/// Reads what a page says about itself.
pub(super) fn read(document: &Document, html: &str, url: Option<&str>) -> PageMetadata {
    let mut metadata = PageMetadata::default();
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
                    if !content.is_empty() && metadata.metas.len() < MOST_METAS {
                        metadata
                            .metas
                            .push((name.trim().to_ascii_lowercase(), content));
                    }
                }
            }
            "title" if metadata.title.is_none() => {
                metadata.title = Some(clean(&node.text())).filter(|t| !t.is_empty())
            }
            "link"
                if node
                    .attr("rel")
                    .is_some_and(|rel| rel.as_ref() == "canonical") =>
            {
                canonical = canonical.or(node.attr("href").map(|href| href.to_string()));
            }
            "html" => {
                metadata.language = node
                    .attr("lang")
                    .map(|lang| lang.to_string())
                    .filter(|l| !l.is_empty())
            }
            _ => marked(&mut metadata, &node, &name),
        }
    }
    metadata.json_ld = jsonld::read(&scripts);
    metadata.body = metadata.json_ld.body.take();
    metadata.url = address(&metadata, canonical, html, url);
    metadata.host = metadata.url.as_deref().and_then(host).map(str::to_owned);
    metadata
}

fn marked(metadata: &mut PageMetadata, node: &dom_query::NodeRef, tag: &str) {
    let itemprop = node.attr("itemprop").map(|p| p.to_ascii_lowercase());
    let rel = node.attr("rel");
    if itemprop.as_deref() == Some("author")
        || tag == "a" && rel.is_some_and(|rel| rel.split(' ').any(|r| r == "author"))
    {
        let text = clean(&node.text());
        if text.len() < 200 && metadata.marked_authors.len() < 20 {
            metadata.marked_authors.push(text);
        }
    }
    if tag == "a"
        && metadata.linked_authors.len() < 40
        && node.attr("href").is_some_and(|href| is_author_page(&href))
    {
        let text = clean(&node.text());
        if (1..80).contains(&text.len()) {
            metadata.linked_authors.push(text);
        }
    }
    let is_published = itemprop.as_deref() == Some("datepublished");
    let is_time = tag == "time" || is_published || itemprop.as_deref() == Some("datemodified");
    if is_time && metadata.marked_dates.len() < 20 {
        let value = node
            .attr("datetime")
            .or_else(|| node.attr("content"))
            .map(|v| v.to_string());
        let value = value
            .filter(|v| !v.trim().is_empty())
            .unwrap_or_else(|| clean(&node.text()));
        let sure = is_published || node.has_attr("pubdate");
        if itemprop.as_deref() != Some("datemodified") {
            metadata.marked_dates.push((value, sure));
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

/// The article's address: where it was fetched from, else what the page says of itself.
fn address(
    metadata: &PageMetadata,
    canonical: Option<String>,
    html: &str,
    url: Option<&str>,
) -> Option<String> {
    let is_web = |address: &&str| address.starts_with("http://") || address.starts_with("https://");
    let saved = saved_from(html);
    [
        url,
        canonical.as_deref(),
        metadata.meta(&["og:url", "twitter:url", "parsely-link"]),
        saved.as_deref(),
        metadata.json_ld.url.as_deref(),
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
