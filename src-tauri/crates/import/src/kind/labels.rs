//! Labels of kinds: in a headline ("Opinion: …"), a section, the folders of an address.

use std::sync::LazyLock;

use nutgraf_language::{List, all};
use nutgraf_model::ArticleKind;
use rustc_hash::FxHashMap;

use crate::text::words;

/// The lists of labels, and what each tells.
const LISTS: [(List, ArticleKind); 13] = [
    (List::OpinionLabel, ArticleKind::Opinion),
    (List::ExplainerLabel, ArticleKind::Explainer),
    (List::InterviewLabel, ArticleKind::Interview),
    (List::LiveLabel, ArticleKind::LiveBlog),
    (List::RecipeLabel, ArticleKind::Recipe),
    (List::MatchLabel, ArticleKind::MatchReport),
    (List::ObituaryLabel, ArticleKind::Obituary),
    (List::CorrectionLabel, ArticleKind::Correction),
    (List::ReleaseLabel, ArticleKind::PressRelease),
    (List::NewsletterLabel, ArticleKind::Newsletter),
    (List::ReviewLabel, ArticleKind::Review),
    (List::VideoLabel, ArticleKind::Video),
    (List::HoroscopeLabel, ArticleKind::Horoscope),
];

/// What each label tells, in any language; the first list that has it counts.
static LABELS: LazyLock<FxHashMap<&str, ArticleKind>> = LazyLock::new(|| {
    let mut labels = FxHashMap::default();
    for (list, kind) in LISTS {
        for label in all(list) {
            labels.entry(label).or_insert(kind);
        }
    }
    labels
});

/// The words of the longest label.
const LONGEST: usize = 6;
/// A label of at least this many words may open a headline without a sign behind it.
const OPENS_ALONE: usize = 3;
/// Signs between a headline and its label.
const SIGNS: [&str; 6] = [": ", " | ", " – ", " — ", " - ", " • "];

fn of(text: &str) -> Option<ArticleKind> {
    LABELS.get(words::fold(text).as_str()).copied()
}

/// The kind that a headline's label tells.
pub(super) fn headline(headline: &str) -> Option<ArticleKind> {
    whole_or_first(headline)
        .or_else(|| behind(headline))
        .or_else(|| before_dash(headline))
        .or_else(|| opening(headline))
        .or_else(|| horoscope(headline))
}

/// "Opinion: The ferry must stay", "Corrections and clarifications".
fn whole_or_first(headline: &str) -> Option<ArticleKind> {
    let first = SIGNS
        .iter()
        .filter_map(|sign| headline.split_once(sign))
        .map(|(first, _)| first)
        .min_by_key(|first| first.len());
    match of(headline) {
        // A headline that is one word is about it.
        Some(_) if words::count(headline) == 1 => None,
        Some(kind) => Some(kind),
        None => of(first?),
    }
}

/// "Storm hits harbour – live updates", "… | Opinion". A film or an album named behind a colon
/// may be called anything.
fn behind(headline: &str) -> Option<ArticleKind> {
    let last = SIGNS
        .iter()
        .filter_map(|sign| headline.rsplit_once(sign))
        .map(|(_, last)| last)
        .min_by_key(|last| last.len())?;
    of(last)
}

/// "The Salt Road review – a dry delight".
fn before_dash(headline: &str) -> Option<ArticleKind> {
    let (first, _) = headline
        .split_once(" – ")
        .or(headline.split_once(" — "))
        .or(headline.split_once(": "))?;
    let folded = words::fold(first);
    let (_, last) = folded.rsplit_once(' ')?;
    of(last).filter(|kind| *kind == ArticleKind::Review)
}

/// "What we know about the lock", "Live updates from the harbour".
fn opening(headline: &str) -> Option<ArticleKind> {
    let folded = words::fold(headline);
    let ends: Vec<usize> = folded.match_indices(' ').map(|(at, _)| at).collect();
    let long = ends.iter().skip(OPENS_ALONE - 1).take(LONGEST);
    let two = ends.get(1).and_then(|&end| of(&folded[..end]));
    long.rev()
        .find_map(|&end| of(&folded[..end]))
        .or(two.filter(|kind| *kind == ArticleKind::LiveBlog))
}

fn horoscope(headline: &str) -> Option<ArticleKind> {
    let folded = words::fold(headline);
    let mut words = words::of(&folded);
    words.find_map(|word| of(word).filter(|kind| *kind == ArticleKind::Horoscope))
}

/// The kind that the name of a section tells: "Opinion", "News > Obituaries". Concerts are filed
/// under "Live", and a link above a headline offers a newsletter or a film.
pub(super) fn section(said: &str) -> Option<ArticleKind> {
    use ArticleKind::{LiveBlog, Newsletter, Video};
    let parts = said.split(['/', '|', '>', ',', ';', '»', '›']);
    let mut kinds = parts.filter_map(of);
    kinds.find(|kind| !matches!(kind, LiveBlog | Newsletter | Video))
}

/// The kind that a folder of an address names; its last part is the article's own name.
pub(super) fn address(url: &str) -> Option<ArticleKind> {
    let (_, path) = url.split_once("://")?.1.split_once('/')?;
    let path = path.split(['?', '#']).next()?.trim_end_matches('/');
    let (folders, _) = path.rsplit_once('/')?;
    folders.split('/').find_map(of)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_folded_and_short_enough() {
        for (list, _) in LISTS {
            for label in all(list) {
                assert_eq!(words::fold(label), label);
                assert!(words::count(label) <= LONGEST + OPENS_ALONE, "{label}");
            }
        }
    }
}
