//! The dates that a page's metadata states.

use nutgraf_model::{DateEvidence, Published};

use crate::dates::{self, Order};
use crate::html::metadata::PageMetadata;

/// Publication as JSON-LD, meta tags or microdata tell it.
pub(super) fn published(metadata: &PageMetadata, order: Order) -> Option<Published> {
    const METAS: &[&str] = &[
        "article:published_time",
        "og:article:published_time",
        "datepublished",
        "article:published",
        "og:published_time",
        "publishdate",
        "publish-date",
        "published-date",
        "pubdate",
        "publication_date",
        "publish_date",
        "published_time",
        "parsely-pub-date",
        "sailthru.date",
        "dc.date.issued",
        "dcterms.issued",
        "dcterms.created",
        "dc.date.created",
        "article:post_date",
        "article_date_original",
        "cxenseparse:recs:publishtime",
        "originalpublicationdate",
        "citation_publication_date",
        "citation_date",
        "prism.publicationdate",
        "rnews:datepublished",
        "shareaholic:article_published_time",
        "bt:pubdate",
        "dc.date",
        "dcterms.date",
        "date",
        "og:pubdate",
        "article.published",
        "datecreated",
        "timestamp",
    ];
    let read = |text: &str| dates::machine(text, order);
    let sure = metadata.marked_dates.iter().filter(|(_, sure)| *sure);
    metadata
        .json_ld
        .published
        .as_deref()
        .and_then(read)
        .or_else(|| {
            METAS
                .iter()
                .find_map(|name| metadata.meta(&[name]).and_then(read))
        })
        .or_else(|| sure.into_iter().find_map(|(value, _)| read(value)))
}

/// Whether publication is stated of a report itself, not of the page that a system keeps.
pub(super) fn is_firm(metadata: &PageMetadata) -> bool {
    let types = metadata.json_ld.types.iter();
    metadata.meta(&["article:published_time"]).is_some()
        || metadata.json_ld.published.is_some()
            && types.into_iter().any(|kind| kind.ends_with("NewsArticle"))
}

/// When the page says it was last changed.
pub(crate) fn updated(metadata: &PageMetadata, order: Order) -> Option<Published> {
    let meta = metadata.meta(&[
        "article:modified_time",
        "og:updated_time",
        "datemodified",
        "dcterms.modified",
        "dateupdate",
        "last-modified",
    ]);
    metadata
        .json_ld
        .updated
        .as_deref()
        .or(meta)
        .and_then(|text| dates::machine(text, order))
}

/// A date in the page's description of itself: "News of 14 January 2020".
pub(super) fn in_description(metadata: &PageMetadata, order: Order) -> Option<Published> {
    let description = metadata.meta(&["description", "og:description"])?;
    Some(dates::find(description, order)?.published(DateEvidence::Inferred))
}
