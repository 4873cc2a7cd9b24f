//! The part of the paper a story belongs to.

use nutgraf_analysis::{SectionEvidence, section};
use nutgraf_model::{Language, Section};
use nutgraf_store::{Store, StoredArticle};

use crate::Error;

/// The section of the article that stands for a story.
pub(super) fn section_of(store: &Store, central: &StoredArticle) -> Result<Section, Error> {
    let body = store.body(central.version)?;
    Ok(section(&SectionEvidence {
        headline: &central.line.headline,
        body: &body,
        language: central.line.language.unwrap_or(Language::ENGLISH),
        url: central.url.as_deref(),
    }))
}
