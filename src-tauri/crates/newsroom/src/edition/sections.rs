//! The part of the paper a story belongs to.

use nutgraf_analysis::{SectionEvidence, section};
use nutgraf_model::{ArticleKind, Language, Section};
use nutgraf_store::{Store, StoredArticle};

use crate::Error;

/// The section of the article that stands for a story: that of its kind, otherwise the one that its
/// address or its words show.
pub(super) fn section_of(store: &Store, central: &StoredArticle) -> Result<Section, Error> {
    if let Some(section) = of_kind(central.line.kind) {
        return Ok(section);
    }
    let body = store.body(central.version)?;
    Ok(section(&SectionEvidence {
        headline: &central.line.headline,
        body: &body,
        language: central.line.language.unwrap_or(Language::ENGLISH),
        url: central.url.as_deref(),
    }))
}

/// The section of articles of a kind, where all of them are in one.
fn of_kind(kind: ArticleKind) -> Option<Section> {
    match kind {
        ArticleKind::Opinion => Some(Section::Opinion),
        ArticleKind::MatchReport => Some(Section::Sport),
        ArticleKind::Recipe | ArticleKind::Horoscope => Some(Section::Life),
        ArticleKind::News
        | ArticleKind::Explainer
        | ArticleKind::Interview
        | ArticleKind::LiveBlog
        | ArticleKind::List
        | ArticleKind::Obituary
        | ArticleKind::Correction
        | ArticleKind::PressRelease
        | ArticleKind::Newsletter
        | ArticleKind::Review
        | ArticleKind::Video => None,
    }
}
