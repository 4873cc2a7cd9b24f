//! What a page says of the kind of its article: schema.org's types, its sections, the line above
//! its headline.

use nutgraf_model::ArticleKind;

use super::main_content::MainContent;
use super::marks::Mark;
use super::metadata::PageMetadata;
use super::page::WebPage;
use crate::text::words;

/// Words of a line above a headline that names a section.
const LONGEST_KICKER: usize = 4;
/// Leaves above a headline among which it stands.
const ABOVE: usize = 2;

/// The kind that the markup states.
pub(super) fn stated(metadata: &PageMetadata) -> Option<ArticleKind> {
    let types = metadata.json_ld.types.iter();
    let by_type = types.filter_map(|said| of_type(said)).next();
    let is_film = || {
        let kind = metadata.meta(&["og:type"])?;
        kind.starts_with("video").then_some(ArticleKind::Video)
    };
    by_type.or_else(is_film)
}

fn of_type(said: &str) -> Option<ArticleKind> {
    let name = said.rsplit(['/', ':']).next().unwrap_or(said);
    Some(match name {
        "OpinionNewsArticle" | "SatiricalArticle" => ArticleKind::Opinion,
        "AnalysisNewsArticle" | "BackgroundNewsArticle" => ArticleKind::Explainer,
        "ReviewNewsArticle" | "Review" | "CriticReview" => ArticleKind::Review,
        "LiveBlogPosting" => ArticleKind::LiveBlog,
        "Recipe" => ArticleKind::Recipe,
        "AdvertiserContentArticle" => ArticleKind::PressRelease,
        "CorrectionComment" => ArticleKind::Correction,
        "VideoObject" => ArticleKind::Video,
        _ => return None,
    })
}

/// The sections that a page names.
pub(super) fn sections(metadata: &PageMetadata, page: &WebPage, main: &MainContent) -> Vec<String> {
    const NAMES: &[&str] = &[
        "article:section",
        "parsely-section",
        "section",
        "dc.subject.section",
        "sailthru.section",
        "og:article:section",
    ];
    let metas = NAMES.iter().filter_map(|name| metadata.meta(&[name]));
    let stated = metadata.json_ld.sections.iter().cloned();
    let stated = stated.chain(metas.map(str::to_owned));
    stated.chain(kicker(page, main)).collect()
}

/// The short lines above the headline.
fn kicker(page: &WebPage, main: &MainContent) -> Vec<String> {
    let end = (main.from + 2).min(page.leaves.len());
    let Some(headline) = page.leaves[..end].iter().rposition(|leaf| leaf.level == 1) else {
        return Vec::new();
    };
    let above = headline.saturating_sub(ABOVE)..headline;
    let is_kicker = |at: &usize| {
        page.leaves[*at].words <= LONGEST_KICKER && main.marks[*at] != Some(Mark::Menu)
    };
    // A line of many short ones is a menu.
    let before = headline.checked_sub(ABOVE + 1);
    if before.is_some_and(|at| is_kicker(&at)) {
        return Vec::new();
    }
    let lines = above.filter(is_kicker);
    lines
        .map(|at| words::head(&page.leaves[at].text, 80).to_owned())
        .collect()
}
