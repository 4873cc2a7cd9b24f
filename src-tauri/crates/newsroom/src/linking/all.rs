//! Links all articles at once. The result does not depend on the order in which they arrived.

use std::collections::{BTreeMap, HashSet};

use nutgraf_analysis::stories::{Fingerprint, Member, link_with, medoid};
use nutgraf_store::{Linkable, Store, Writing};

use super::group::StoryGroup;
use super::{constraints, fingerprint_anew, keys, member};
use crate::Error;

/// The maximum number of articles that are linked, latest first. Older articles keep their stories.
const MOST: usize = 100_000;

/// The result of linking.
pub(super) struct Linking {
    /// The articles, without the bytes of their fingerprints.
    linkables: Vec<Linkable>,
    prints: Vec<Fingerprint>,
    /// Indices of articles whose stored fingerprint has an older format.
    renewed: Vec<usize>,
    groups: Vec<StoryGroup>,
}

/// Links the articles of the library.
pub(super) fn find(store: &Store) -> Result<Linking, Error> {
    let mut linkables = store.linkables(MOST)?;
    let (mut prints, mut renewed) = (Vec::with_capacity(linkables.len()), Vec::new());
    for (index, linkable) in linkables.iter_mut().enumerate() {
        // What it was read from is not kept beside it: of a large library that is much.
        let bytes = std::mem::take(&mut linkable.fingerprint);
        prints.push(match Fingerprint::from_bytes(&bytes) {
            Some(print) => print,
            None => {
                renewed.push(index);
                fingerprint_anew(store, linkable.article)?
            }
        });
    }
    store.rest()?;
    let constraints = constraints(&store.link_constraints()?, &linkables);
    let members: Vec<Member> = linkables
        .iter()
        .zip(&prints)
        .map(|(linkable, print)| member(linkable, print))
        .collect();
    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (index, story) in link_with(&members, &constraints).into_iter().enumerate() {
        groups.entry(story).or_default().push(index);
    }
    let with_central = |members: Vec<usize>| {
        let own: Vec<&Fingerprint> = members.iter().map(|&index| &prints[index]).collect();
        let central = match members.len() {
            1 => members[0],
            count => members[medoid(&own).min(count - 1)],
        };
        StoryGroup { members, central }
    };
    let groups = groups.into_values().map(with_central).collect();
    Ok(Linking {
        linkables,
        prints,
        renewed,
        groups,
    })
}

/// Stores the groups as stories.
pub(super) fn apply(writing: &Writing, found: &Linking) -> Result<(), Error> {
    let Linking {
        linkables, groups, ..
    } = found;
    let keys = keys::keys(linkables, groups);
    let mut left = HashSet::new();
    for (group, key) in groups.iter().zip(keys) {
        let key = match key {
            Some(key) => key,
            None => writing.add_story()?,
        };
        for &member in &group.members {
            let linkable = &linkables[member];
            if linkable.story != key {
                writing.set_story(linkable.article, key)?;
                if left.insert(linkable.story) {
                    writing.set_merged(linkable.story, key)?;
                }
            }
        }
        let central = linkables[group.central].article;
        if writing.central(key)? != Some(central) {
            writing.set_central(key, central)?;
        }
    }
    // A story that others left but that lives on is part of no other.
    writing.clear_merged_where_alive()?;
    remember(writing, found)
}

/// Stores the keywords by which later articles find their stories.
fn remember(writing: &Writing, found: &Linking) -> Result<(), Error> {
    for (linkable, print) in found.linkables.iter().zip(&found.prints) {
        if !linkable.linked {
            writing.set_linked(linkable.article, &print.keywords())?;
        }
    }
    for &index in &found.renewed {
        let bytes = found.prints[index].to_bytes();
        writing.set_fingerprint(found.linkables[index].article, &bytes)?;
    }
    Ok(())
}
