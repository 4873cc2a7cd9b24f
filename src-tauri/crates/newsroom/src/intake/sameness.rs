//! Whether two items are one article. Address, key, day, headline and text are weighed together,
//! so that an article that comes twice is one and two that share a text are two.

use nutgraf_model::{DateEvidence, Published, Warning};
use nutgraf_store::{NewVersion, StoredArticle};

/// A text of fewer words may well stand in two articles: a plea to subscribe, the weather.
const FEW_WORDS: usize = 60;

/// The minimum share of old sentences that a page with the same headline must contain to be an
/// update.
const SAME_PAGE: f32 = 0.25;

/// The same of another day.
const SAME_REPORT: f32 = 0.33;

/// The same under another key.
const SAME_TEXT: f32 = 0.6;

/// A page that keeps a smaller share of its sentences, under another headline and day, has another
/// article now.
const HARDLY_ANY: f32 = 0.05;

/// What speaks for and against two items being one article.
pub(super) struct Likeness {
    /// Whether their addresses are the same; `None` if one has none.
    address: Option<bool>,
    /// Whether their keys are; `None` if one has none, or their outlets differ.
    key: Option<bool>,
    /// Whether both say on which day they were published, and it is not the same.
    other_day: bool,
    /// Whether both have a headline of their own, and it is not the same.
    other_headline: bool,
    /// Whether one of them has few words.
    is_short: bool,
    /// Whether the new one takes the other back.
    takes_back: bool,
}

impl Likeness {
    /// Of a stored article and a new one.
    pub(super) fn of(stored: &StoredArticle, new: &NewVersion) -> Likeness {
        let article = &new.article;
        let both = |a: Option<&str>, b: Option<&str>| Some(a? == b?);
        let is_page = |address: &&str| address.contains('/');
        let address = stored.address();
        let day = |published: Option<&Published>| {
            let said = published.filter(|published| published.evidence <= DateEvidence::Dateline);
            said.map(|published| published.day)
        };
        let days = (
            day(stored.line.published.as_ref()),
            day(article.published.as_ref()),
        );
        let is_guessed = article.warnings.contains(&Warning::HeadlineGuessed);
        Likeness {
            address: both(
                address.as_deref().filter(is_page),
                new.address.as_deref().filter(is_page),
            ),
            key: both(stored.key.as_deref(), article.details.key.as_deref())
                .filter(|_| stored.line.source == article.source),
            other_day: matches!(days, (Some(one), Some(other)) if one != other),
            other_headline: !is_guessed && stored.line.headline != article.headline,
            is_short: stored.line.words.min(new.words) < FEW_WORDS,
            takes_back: article.warnings.contains(&Warning::Withdrawn),
        }
    }

    /// Whether two items with the same words are one article.
    pub(super) fn is_same_by_words(&self) -> bool {
        let is_apart = self.address == Some(false) || self.key == Some(false);
        match (self.key, self.address) {
            (Some(true), _) => !(self.is_short && self.other_headline && self.other_day),
            (_, Some(true)) => !(self.key == Some(false) && self.other_headline),
            _ if is_apart => !(self.is_short || self.other_headline || self.other_day),
            _ => !(self.is_short && (self.other_headline || self.other_day)),
        }
    }

    /// Whether an item under the same key or address is a version of the article there, of whose
    /// sentences it keeps this share.
    pub(super) fn is_same_by_place(&self, shared: f32) -> bool {
        let is_other_entry = self.key == Some(false) && self.other_headline && shared < SAME_PAGE;
        let is_other = self.other_headline && self.other_day && shared < HARDLY_ANY;
        self.key == Some(true) && self.takes_back || !is_other_entry && !is_other
    }

    /// Whether an item under the same headline is a version of the article.
    pub(super) fn is_same_by_headline(&self, shared: f32) -> bool {
        match self.address {
            Some(_) => false,
            None if self.key == Some(false) => !self.is_short && shared >= SAME_TEXT,
            None if self.other_day => shared >= SAME_REPORT,
            None => shared >= SAME_PAGE,
        }
    }
}

/// Whether a key tells an article from all others of its outlet, and is no number of a list.
pub(super) fn is_telling(key: &str) -> bool {
    key.len() >= 16 || key.len() >= 8 && key.contains([':', '/', '@', '-'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn likeness(address: Option<bool>, key: Option<bool>, others: [bool; 3]) -> Likeness {
        let [other_day, other_headline, is_short] = others;
        Likeness {
            address,
            key,
            other_day,
            other_headline,
            is_short,
            takes_back: false,
        }
    }

    #[test]
    fn items_with_the_same_words_are_told_apart() {
        for (what, address, key, [day, headline, short], want) in [
            ("a copy", None, None, [false, false, false], true),
            ("a short copy", None, None, [false, false, true], true),
            ("a page again", Some(true), None, [true, true, true], true),
            ("a new headline", None, None, [false, true, false], true),
            (
                "a stub",
                Some(false),
                Some(false),
                [false, true, true],
                false,
            ),
            (
                "a stub without keys",
                Some(false),
                None,
                [false, true, true],
                false,
            ),
            ("a shared stub", None, None, [false, true, true], false),
            (
                "the weather",
                Some(false),
                Some(false),
                [true, false, true],
                false,
            ),
            (
                "the weather without keys",
                None,
                None,
                [true, false, true],
                false,
            ),
            (
                "in two sections",
                Some(false),
                Some(false),
                [false, false, false],
                true,
            ),
            (
                "a landing page",
                Some(true),
                Some(false),
                [false, true, true],
                false,
            ),
            ("print and web", None, None, [true, false, false], true),
        ] {
            let found = likeness(address, key, [day, headline, short]);
            assert_eq!(found.is_same_by_words(), want, "{what}");
        }
    }

    #[test]
    fn a_place_may_get_another_article() {
        for (what, key, [day, headline], shared, want) in [
            ("a rewritten page", None, [false, true], 0.0, true),
            (
                "a new key for an update",
                Some(false),
                [false, true],
                0.8,
                true,
            ),
            (
                "another entry with this link",
                Some(false),
                [false, true],
                0.1,
                false,
            ),
            ("another article here", None, [true, true], 0.0, false),
            ("a live page", None, [true, false], 0.0, true),
        ] {
            let found = likeness(Some(true), key, [day, headline, false]);
            assert_eq!(found.is_same_by_place(shared), want, "{what}");
        }
    }

    #[test]
    fn a_number_is_no_telling_key() {
        assert!(is_telling("tag:gazette.example,2026:post-17"));
        assert!(is_telling("<17@gazette.example>"));
        assert!(!is_telling("17"));
    }
}
