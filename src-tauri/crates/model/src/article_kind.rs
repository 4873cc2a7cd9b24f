//! What kind of article a text is.

use serde::{Deserialize, Serialize};

/// The kind of an article, as its markup, section, address, headline or form tells it.
///
/// Libraries keep the names, so a name never changes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum ArticleKind {
    /// A report, and whatever nothing tells from one.
    #[default]
    News,
    /// A column, an editorial, a letter: what somebody thinks.
    Opinion,
    /// An analysis or an explanation of what is known already.
    Explainer,
    /// Questions and answers.
    Interview,
    /// Posts with their times, the latest often first.
    LiveBlog,
    /// "Seven things to do", "Best of": numbered entries.
    List,
    /// Ingredients and steps.
    Recipe,
    /// The report of one match.
    MatchReport,
    /// The life of somebody who died, or the notice of their death.
    Obituary,
    /// Corrections of other articles.
    Correction,
    /// What a company, an office or an agency of theirs says of itself.
    PressRelease,
    /// A letter to subscribers.
    Newsletter,
    /// A judgement of a work, a product or a place.
    Review,
    /// A page about a film, with hardly any text of its own.
    Video,
    /// A horoscope.
    Horoscope,
}

impl ArticleKind {
    /// Whether it reports what happened, so that its headline may stand for the day's events.
    pub fn is_report(self) -> bool {
        matches!(
            self,
            ArticleKind::News
                | ArticleKind::Interview
                | ArticleKind::LiveBlog
                | ArticleKind::MatchReport
                | ArticleKind::PressRelease
                | ArticleKind::Newsletter
                | ArticleKind::Video
        )
    }
}
