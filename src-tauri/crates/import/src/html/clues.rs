//! What a page says about its article, in the order of trust: JSON-LD, meta tags, microdata,
//! `<time>`, marked boxes, the address. What stands in the text itself is read later.

use super::main_content::MainContent;
use super::metadata::PageMetadata;
use super::page::WebPage;
use super::{authors, headline, kind, outlet, published};
use crate::dates::Order;
use crate::draft::Clues;
use crate::language::language;
use crate::text::words;

/// What the page says about the article in its main content.
pub(super) fn clues(metadata: &PageMetadata, page: &WebPage, main: &MainContent) -> Clues {
    let region = region(metadata);
    let language: Option<nutgraf_model::Language> = metadata
        .language
        .as_deref()
        .or(metadata.json_ld.language.as_deref())
        .and_then(|l| l.parse().ok());
    let order = Order::of(language.or_else(|| spoken(main)), region.as_deref());
    let source = outlet::outlet(metadata);
    let headline = headline::headline(metadata, page, main, source.as_deref());
    Clues {
        byline: authors::authors(metadata, page, main, order, source.as_deref()),
        published: published::published(metadata, page, main, order),
        updated: published::updated(metadata, order),
        standfirst: standfirst(metadata, page, main, headline.as_deref()),
        headline,
        source,
        description: metadata.description().map(str::to_owned),
        url: metadata.url.clone(),
        kind: kind::stated(metadata),
        sections: kind::sections(metadata, page, main),
        language,
        region,
        ..Clues::default()
    }
}

/// The language most of the text is in.
fn spoken(main: &MainContent) -> Option<nutgraf_model::Language> {
    let longest = main.pieces.iter().max_by_key(|piece| piece.words)?;
    language(&longest.text)
}

fn region(metadata: &PageMetadata) -> Option<String> {
    let tag = metadata
        .meta(&["og:locale"])
        .filter(|l| l.len() == 5)
        .or(metadata.language.as_deref());
    let declared = tag
        .and_then(|tag| tag.split(['-', '_']).nth(1))
        .filter(|r| r.len() == 2);
    // The edition in an address: "/en-gb/".
    let edition = metadata.url.as_deref().and_then(|url| {
        let mut parts = url.split('/').skip(3).take(2);
        parts.find_map(|part| part.strip_prefix("en-").filter(|region| region.len() == 2))
    });
    let host = metadata.host.as_deref().unwrap_or_default();
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
    metadata: &PageMetadata,
    page: &WebPage,
    main: &MainContent,
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
    let from = main.from.saturating_sub(15);
    let to = (main.from + 6).min(page.leaves.len());
    let described = metadata
        .description()
        .map(words::fold)
        .filter(|d| d.len() > 30);
    (from..to)
        .map(|at| (at, &page.leaves[at]))
        .filter(|(_, leaf)| (30..=400).contains(&leaf.text.chars().count()) && leaf.level != 1)
        .find(|(at, leaf)| {
            let class = page.boxes[leaf.within].class_and_id.to_ascii_lowercase();
            let named = NAMES.iter().any(|name| class.contains(name));
            let printed = *at < main.from || leaf.level > 1;
            named || printed && described.as_deref() == Some(words::fold(&leaf.text).as_str())
        })
        .map(|(_, leaf)| leaf.text.clone())
        .filter(|text| headline.is_none_or(|h| words::fold(h) != words::fold(text)))
}
