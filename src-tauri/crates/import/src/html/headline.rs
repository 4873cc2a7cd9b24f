//! The headline of a page: as printed above the article, where the metadata agrees.

use std::collections::HashSet;

use super::clean::clean;
use super::main_content::MainContent;
use super::metadata::PageMetadata;
use super::page::WebPage;
use crate::text::words;

/// The headline.
pub(super) fn headline(
    metadata: &PageMetadata,
    page: &WebPage,
    main: &MainContent,
    source: Option<&str>,
) -> Option<String> {
    let stated: Vec<String> = [
        metadata.json_ld.headline.as_deref(),
        metadata.meta(&["og:title"]),
        metadata.meta(&[
            "twitter:title",
            "parsely-title",
            "sailthru.title",
            "dc.title",
            "dcterms.title",
            "title",
        ]),
        metadata.title.as_deref(),
    ]
    .into_iter()
    .flatten()
    .map(|title| without_outlet(title, source, metadata.host.as_deref()).to_owned())
    .filter(|title| words::count(title) > 0)
    .collect();
    let printed = printed(page, main, &stated);
    printed.or_else(|| stated.into_iter().next())
}

/// The printed heading that says what the metadata says, best match first; else the only `h1`.
fn printed(page: &WebPage, main: &MainContent, stated: &[String]) -> Option<String> {
    let end = (main.from + 12).min(page.leaves.len());
    let headings = || {
        page.leaves[..end]
            .iter()
            .filter(|leaf| (1..=2).contains(&leaf.level) && leaf.words > 0)
    };
    let likeness = |text: &str| {
        stated
            .iter()
            .map(|title| alike(text, title))
            .fold(0.0f32, f32::max)
    };
    let best = headings()
        .map(|leaf| {
            (
                likeness(&leaf.text) + if leaf.level == 1 { 0.1 } else { 0.0 },
                leaf,
            )
        })
        .max_by(|a, b| a.0.total_cmp(&b.0));
    if let Some((score, leaf)) = best
        && score >= 0.5
        && leaf.text.chars().count() <= 300
    {
        return Some(clean(&leaf.text));
    }
    let mut firsts =
        headings().filter(|leaf| leaf.level == 1 && leaf.words >= 3 && leaf.linked < 0.5);
    let first = firsts.next()?;
    (firsts.next().is_none() && stated.is_empty()).then(|| clean(&first.text))
}

/// The share of words two titles have in common, 0 to 1.
fn alike(a: &str, b: &str) -> f32 {
    let (a, b) = (words::fold(a), words::fold(b));
    let a: HashSet<&str> = a.split(' ').collect();
    let b: HashSet<&str> = b.split(' ').collect();
    let common = a.intersection(&b).count() as f32;
    2.0 * common / (a.len() + b.len()).max(1) as f32
}

/// A title without the outlet's name before or behind it.
pub(super) fn without_outlet<'a>(
    title: &'a str,
    source: Option<&str>,
    host: Option<&str>,
) -> &'a str {
    let squeeze = |text: &str| {
        words::fold(text)
            .split(' ')
            .filter(|w| *w != "the")
            .collect::<String>()
    };
    let source = source.map(squeeze).unwrap_or_default();
    let host = host.map(squeeze).unwrap_or_default();
    let is_outlet = |part: &str| {
        let part = squeeze(part);
        part.len() >= 2
            && (part == source
                || !source.is_empty()
                    && part.len() > 3
                    && (source.contains(&part) || part.contains(&source))
                || part.len() > 2 && host.contains(&part))
    };
    let mut title = title.trim();
    for _ in 0..3 {
        let signs = [
            " | ", " - ", " – ", " — ", " :: ", " · ", " « ", " » ", " • ", "|",
        ];
        let behind = signs
            .iter()
            .filter_map(|sign| title.rsplit_once(sign))
            .min_by_key(|(_, last)| last.len());
        let before = signs
            .iter()
            .filter_map(|sign| title.split_once(sign))
            .min_by_key(|(first, _)| first.len());
        match (behind, before) {
            (Some((headline, last)), _)
                if is_outlet(last)
                    || title.contains(" | ")
                        && words::count(last) <= 3
                        && words::count(headline) >= 4 =>
            {
                title = headline.trim();
            }
            (_, Some((first, headline))) if is_outlet(first) => title = headline.trim(),
            _ => break,
        }
    }
    title
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outlets_go_from_titles() {
        let without =
            |title| without_outlet(title, Some("The Port Ledger"), Some("portledger.example"));
        assert_eq!(
            without("Harbour reopens - The Port Ledger"),
            "Harbour reopens"
        );
        assert_eq!(
            without("Harbour reopens after storm | News | Port Ledger"),
            "Harbour reopens after storm"
        );
        assert_eq!(
            without("Storm - the second in a week - hits"),
            "Storm - the second in a week - hits"
        );
    }
}
