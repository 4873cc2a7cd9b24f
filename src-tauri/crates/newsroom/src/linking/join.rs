//! Joins a new article to a story, among the articles that share its most important words. Other
//! articles do not move; that happens when all articles are linked.

use std::collections::{BTreeMap, HashMap};

use nutgraf_analysis::stories::{Fingerprint, Member, link_with};
use nutgraf_model::{ArticleId, StoryId};
use nutgraf_store::{Linkable, Store, Writing};

use super::{constraints, fingerprint, member};
use crate::Error;

/// The maximum number of articles per word, latest first.
const PER_WORD: usize = 150;

/// The number of most similar articles whose stories are compared.
const COMPARED: usize = 24;

/// The maximum number of articles per story, latest first.
const PER_STORY: usize = 16;

/// Moves an article to its story, or leaves it in a story of its own.
pub(super) fn join(writing: &Writing, article: ArticleId) -> Result<(), Error> {
    let Some(new) = writing.linkable(article)? else {
        return Ok(());
    };
    let print = fingerprint(writing, &new)?;
    let keywords = print.keywords();
    let others = neighbours(writing, &new, &keywords)?;
    if let Some(story) = story(writing, &new, others)?
        && story != new.story
    {
        writing.set_story(article, story)?;
        if writing.articles_of_story(new.story)?.is_empty() {
            writing.set_merged(new.story, story)?;
        }
    }
    writing.set_linked(article, &keywords)?;
    Ok(())
}

/// The articles of all stories that `new` may belong to.
fn neighbours(store: &Store, new: &Linkable, keywords: &[u32]) -> Result<Vec<Linkable>, Error> {
    let mut alike: HashMap<ArticleId, usize> = HashMap::new();
    for (rank, &word) in keywords.iter().enumerate() {
        for article in store.articles_with_keyword(word, PER_WORD)? {
            // The first words have the highest weight.
            *alike.entry(article).or_default() += 2 * keywords.len() - rank;
        }
    }
    alike.remove(&new.article);
    let mut ranked: Vec<(usize, ArticleId)> = alike.into_iter().map(|(a, w)| (w, a)).collect();
    ranked.sort_unstable_by(|one, other| other.cmp(one));
    ranked.truncate(COMPARED);
    let mut found: BTreeMap<ArticleId, Linkable> = BTreeMap::new();
    let mut stories = Vec::new();
    let tied = tied(store, new.article)?;
    for article in ranked.into_iter().map(|(_, article)| article).chain(tied) {
        let Some(linkable) = store.linkable(article)? else {
            continue;
        };
        if !stories.contains(&linkable.story) {
            stories.push(linkable.story);
            let of_story = store.linkables_of(linkable.story, PER_STORY)?;
            found.extend(of_story.into_iter().map(|other| (other.article, other)));
        }
        found.insert(article, linkable);
    }
    found.remove(&new.article);
    Ok(found.into_values().collect())
}

/// The articles that the user put into the same story as this one.
fn tied(store: &Store, article: ArticleId) -> Result<Vec<ArticleId>, Error> {
    let other =
        |constraint: &nutgraf_store::StoredLinkConstraint| match (constraint.one, constraint.other)
        {
            (one, other) if one == article => Some(other),
            (one, other) if other == article => Some(one),
            _ => None,
        };
    let constraints = store.link_constraints()?;
    let together = constraints.iter().filter(|constraint| constraint.together);
    Ok(together.filter_map(other).collect())
}

/// The story with the most articles that `new` is linked with; the oldest of equal ones.
fn story(store: &Store, new: &Linkable, others: Vec<Linkable>) -> Result<Option<StoryId>, Error> {
    let mut linkables = others;
    linkables.push(new.clone());
    let prints: Result<Vec<Fingerprint>, Error> =
        linkables.iter().map(|l| fingerprint(store, l)).collect();
    let prints = prints?;
    let members: Vec<Member> = linkables
        .iter()
        .zip(&prints)
        .map(|(linkable, print)| member(linkable, print))
        .collect();
    let groups = link_with(
        &members,
        &constraints(&store.link_constraints()?, &linkables),
    );
    let own = groups[linkables.len() - 1];
    let mut sizes: BTreeMap<StoryId, usize> = BTreeMap::new();
    for (linkable, _) in linkables
        .iter()
        .zip(&groups)
        .filter(|(linkable, group)| **group == own && linkable.article != new.article)
    {
        *sizes.entry(linkable.story).or_default() += 1;
    }
    let largest = sizes.into_iter().rev().max_by_key(|&(_, size)| size);
    Ok(largest.map(|(story, _)| story))
}
