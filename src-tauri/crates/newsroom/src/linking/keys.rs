//! Which key each story keeps when all articles are linked again.

use std::collections::HashMap;

use nutgraf_model::StoryId;
use nutgraf_store::Linkable;

use super::group::StoryGroup;

/// The key of each group; `None` for a new story.
///
/// If a story splits, its key goes to the group with most of its articles; if groups are equal, to
/// the one with its first article. If stories merge, the oldest key stays.
pub(super) fn keys(linkables: &[Linkable], groups: &[StoryGroup]) -> Vec<Option<StoryId>> {
    // Of each story the parts that groups have: how many articles, and the first of them.
    let mut parts: HashMap<(StoryId, usize), (usize, i64)> = HashMap::new();
    for (group, StoryGroup { members, .. }) in groups.iter().enumerate() {
        for &member in members {
            let linkable = &linkables[member];
            let part = parts
                .entry((linkable.story, group))
                .or_insert((0, i64::MAX));
            part.0 += 1;
            part.1 = part.1.min(linkable.article.0);
        }
    }
    let mut heirs: HashMap<StoryId, (usize, std::cmp::Reverse<i64>, usize)> = HashMap::new();
    for ((story, group), (size, first)) in parts {
        let claim = (size, std::cmp::Reverse(first), group);
        let heir = heirs.entry(story).or_insert(claim);
        *heir = (*heir).max(claim);
    }
    let mut keys: Vec<Option<StoryId>> = vec![None; groups.len()];
    for (story, (.., group)) in heirs {
        let key = &mut keys[group];
        *key = Some(key.map_or(story, |key| key.min(story)));
    }
    keys
}

#[cfg(test)]
mod tests {
    use nutgraf_model::ArticleId;

    use super::*;

    fn linkable(article: i64, story: i64) -> Linkable {
        Linkable {
            article: ArticleId(article),
            story: StoryId(story),
            source: None,
            published: None,
            fingerprint: Vec::new(),
            linked: true,
        }
    }

    #[test]
    fn a_story_keeps_its_key_with_most_of_its_articles_and_the_oldest_of_several_stays() {
        // Story 1 had articles 0..3; story 2 had 3; 4 is new as story 9.
        let linkables: Vec<_> = [(0, 1), (1, 1), (2, 1), (3, 2), (4, 9)]
            .map(|(article, story)| linkable(article, story))
            .into();
        let group = |members: &[usize]| StoryGroup {
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
                "the larger part of a split keeps the key",
            ),
            (
                vec![group(&[0]), group(&[1]), group(&[2]), group(&[3, 4])],
                vec![Some(1), None, None, Some(2)],
                "of equal parts the one with the first article",
            ),
            (
                vec![group(&[0, 1, 2, 3, 4])],
                vec![Some(1)],
                "the oldest of several",
            ),
            (
                vec![group(&[3, 4]), group(&[0, 1, 2])],
                vec![Some(2), Some(1)],
                "nothing changes but that one joins",
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
