//! From which articles a story is told: those on its event. Linking joins what is on one topic.

use std::collections::HashSet;

use nutgraf_analysis::stories::{BELONGS, Fingerprint, Member, membership};
use nutgraf_model::{ArticleId, StoryId};
use nutgraf_store::{Store, StoredArticle};

use crate::Error;
use crate::dates::days_since_1970;
use crate::linking::fingerprint_of;

/// The articles that the user put into a story with another one.
pub(super) fn put_together(store: &Store) -> Result<HashSet<ArticleId>, Error> {
    let constraints = store.link_constraints()?.into_iter();
    let together = constraints.filter(|constraint| constraint.together);
    Ok(together
        .flat_map(|constraint| [constraint.one, constraint.other])
        .collect())
}

/// Parts the articles of a story: those on the event of its central article, and those that are
/// only related. Articles of `by_user` are in their story because the user said so.
pub(super) fn of_one_event(
    store: &Store,
    story: StoryId,
    articles: Vec<StoredArticle>,
    by_user: &HashSet<ArticleId>,
) -> Result<(Vec<StoredArticle>, Vec<StoredArticle>), Error> {
    if articles.len() < 2 {
        return Ok((articles, Vec::new()));
    }
    let prints: Vec<Fingerprint> = articles
        .iter()
        .map(|stored| fingerprint_of(store, stored.line.id))
        .collect::<Result<_, Error>>()?;
    let members: Vec<Member> = articles.iter().zip(&prints).map(member).collect();
    let central = central(store, story, &articles)?;
    let belongs: Vec<bool> = (0..articles.len())
        .map(|at| {
            at == central
                || by_user.contains(&articles[at].line.id)
                || membership(&members[central], &members[at], &members) >= BELONGS
        })
        .collect();
    let (used, related): (Vec<_>, Vec<_>) = articles
        .into_iter()
        .zip(belongs)
        .partition(|(_, belongs)| *belongs);
    let stored = |(stored, _)| stored;
    Ok((
        used.into_iter().map(stored).collect(),
        related.into_iter().map(stored).collect(),
    ))
}

fn member<'a>((stored, fingerprint): (&'a StoredArticle, &'a Fingerprint)) -> Member<'a> {
    Member {
        fingerprint,
        when: days_since_1970(&stored.when()),
        source: stored.line.source.as_deref(),
    }
}

/// The place of the article that stands for the story: the central one if it is of the day and
/// reports, otherwise the longest report, otherwise the longest.
pub(super) fn central(
    store: &Store,
    story: StoryId,
    articles: &[StoredArticle],
) -> Result<usize, Error> {
    let central = store.central(story)?;
    let rank = |stored: &StoredArticle| {
        let is_central = Some(stored.line.id) == central;
        let id = std::cmp::Reverse(stored.line.id);
        (
            stored.line.kind.is_report(),
            is_central,
            stored.line.words,
            id,
        )
    };
    let places = 0..articles.len();
    Ok(places.max_by_key(|&at| rank(&articles[at])).unwrap_or(0))
}
