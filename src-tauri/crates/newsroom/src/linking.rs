//! Linking articles into stories, with keys that stay: a story keeps its key as long as most of
//! its articles stay together.

use std::collections::{BTreeMap, HashMap};

use nutgraf_analysis::stories::{Fingerprint, Member, central, link};
use nutgraf_model::{ArticleId, StoryId};
use nutgraf_store::{Linkable, Note, Store, Writing};

use crate::{Error, Newsroom, desk};

/// How many of the latest articles are linked anew; older ones keep their stories.
const MOST: usize = 20_000;

impl Newsroom {
    /// Links stories anew, and tells speakers apart, if articles came or went since that was last
    /// done.
    pub(crate) fn relink_if_stale(&self) -> Result<(), Error> {
        self.link_stories_if_stale()?;
        // A story tells who a surname alone is.
        self.identify_if_stale()
    }

    fn link_stories_if_stale(&self) -> Result<(), Error> {
        // The comparing is done on a snapshot, outside the write lock: it may take seconds.
        let found = self.read(|store| {
            let touched = store.note(Note::Touched)?;
            if touched == store.note(Note::Linked)? {
                return Ok(None);
            }
            let linkables = store.linkables(MOST)?;
            let groups = group(store, &linkables)?;
            Ok(Some((touched, linkables, groups)))
        })?;
        let Some((touched, linkables, groups)) = found else {
            return Ok(());
        };
        self.write(|writing| {
            apply(writing, &linkables, &groups)?;
            // What came meanwhile is a story of its own, and not yet linked.
            Ok(writing.set_note(Note::Linked, touched)?)
        })
    }
}

/// Notes that articles came or went, so that stories are linked anew.
pub(crate) fn mark_touched(writing: &Writing) -> Result<(), Error> {
    let touched = writing.note(Note::Touched)?;
    Ok(writing.set_note(Note::Touched, touched + 1)?)
}

/// A story to be: its members (indices of linkables) and the most central of them.
struct Group {
    members: Vec<usize>,
    central: usize,
}

fn group(store: &Store, linkables: &[Linkable]) -> Result<Vec<Group>, Error> {
    let prints = fingerprints(store, linkables)?;
    let members: Vec<Member> = linkables
        .iter()
        .zip(&prints)
        .map(|(linkable, fingerprint)| Member {
            fingerprint,
            when: linkable
                .published
                .as_ref()
                .and_then(|p| desk::when(&p.rfc3339())),
            source: linkable.source.as_deref(),
        })
        .collect();
    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (index, story) in link(&members).into_iter().enumerate() {
        groups.entry(story).or_default().push(index);
    }
    let with_central = |members: Vec<usize>| {
        let own: Vec<&Fingerprint> = members.iter().map(|&index| &prints[index]).collect();
        let central = members[central(&own).min(members.len() - 1)];
        Group { members, central }
    };
    Ok(groups.into_values().map(with_central).collect())
}

fn fingerprints(store: &Store, linkables: &[Linkable]) -> Result<Vec<Fingerprint>, Error> {
    let one = |linkable: &Linkable| match Fingerprint::from_bytes(&linkable.fingerprint) {
        Some(fingerprint) => Ok(fingerprint),
        None => fingerprint_anew(store, linkable.article),
    };
    linkables.iter().map(one).collect()
}

/// Reads an article again whose stored fingerprint is of an older form.
pub(crate) fn fingerprint_anew(store: &Store, article: ArticleId) -> Result<Fingerprint, Error> {
    let kept = store.article(article)?.ok_or(Error::NoArticle(article))?;
    let body = store.body(kept.version)?;
    let language = kept
        .line
        .language
        .unwrap_or(nutgraf_model::Language::ENGLISH);
    Ok(Fingerprint::of(&kept.line.headline, &body, language))
}

/// Writes the groups down. The largest overlap names the story; of equal ones the older key.
fn apply(writing: &Writing, linkables: &[Linkable], groups: &[Group]) -> Result<(), Error> {
    let keys = keys(linkables, groups);
    for (group, key) in groups.iter().zip(keys) {
        let key = match key {
            Some(key) => key,
            None => writing.add_story()?,
        };
        for &member in &group.members {
            let linkable = &linkables[member];
            if linkable.story != key {
                writing.set_story(linkable.article, key)?;
                writing.set_merged(linkable.story, key)?;
            }
        }
        let central = linkables[group.central].article;
        if writing.central(key)? != Some(central) {
            writing.set_central(key, central)?;
        }
    }
    // A story that others left but that lives on is part of no other.
    writing.clear_merged_where_alive()?;
    Ok(())
}

/// The key each group keeps; `None` for a new story.
fn keys(linkables: &[Linkable], groups: &[Group]) -> Vec<Option<StoryId>> {
    let mut claims = Vec::new();
    for (group, Group { members, .. }) in groups.iter().enumerate() {
        let mut overlap: HashMap<StoryId, usize> = HashMap::new();
        for &member in members {
            *overlap.entry(linkables[member].story).or_default() += 1;
        }
        claims.extend(
            overlap
                .into_iter()
                .map(|(story, size)| (size, story, group)),
        );
    }
    claims.sort_unstable_by_key(|&(size, story, group)| (std::cmp::Reverse(size), story, group));
    let mut keys = vec![None; groups.len()];
    let mut taken = std::collections::HashSet::new();
    for (_, story, group) in claims {
        if keys[group].is_none() && taken.insert(story) {
            keys[group] = Some(story);
        }
    }
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    fn linkable(article: i64, story: i64) -> Linkable {
        Linkable {
            article: ArticleId(article),
            story: StoryId(story),
            source: None,
            published: None,
            fingerprint: Vec::new(),
        }
    }

    #[test]
    fn a_story_keeps_its_key_with_most_of_its_articles() {
        // Story 1 had articles 0..3; story 2 had 3; 4 is new as story 9.
        let linkables: Vec<_> = [(0, 1), (1, 1), (2, 1), (3, 2), (4, 9)]
            .map(|(article, story)| linkable(article, story))
            .into();
        let group = |members: &[usize]| Group {
            members: members.to_vec(),
            central: members[0],
        };
        for (groups, want, why) in [
            (
                vec![group(&[0, 1, 2, 4]), group(&[3])],
                vec![Some(1), Some(2)],
                "a new one joins",
            ),
            (
                vec![group(&[0]), group(&[1, 2]), group(&[3, 4])],
                vec![None, Some(1), Some(2)],
                "one splits",
            ),
            (vec![group(&[0, 1, 2, 3, 4])], vec![Some(1)], "all merge"),
            (
                vec![group(&[3, 4])],
                vec![Some(2)],
                "of equal claims the older key",
            ),
        ] {
            let found: Vec<_> = keys(&linkables, &groups)
                .iter()
                .map(|k| k.map(|k| k.0))
                .collect();
            assert_eq!(found, want, "{why}");
        }
    }
}
