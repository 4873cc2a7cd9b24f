//! Which articles tell one story: candidates, a score for each pair, average link.

mod candidates;
mod cluster;
mod pairs;
mod weigh;

use self::cluster::Edge;
use super::Fingerprint;

/// An article to be linked into a story.
#[derive(Clone, Copy, Debug)]
pub struct Member<'a> {
    /// Its fingerprint.
    pub fingerprint: &'a Fingerprint,
    /// When it was published, in days (with fractions) since 1970; `None` where unknown.
    pub when: Option<f64>,
    /// Its outlet.
    pub source: Option<&'a str>,
}

/// Links articles into stories: for each article the number of its story, counted from 0 in
/// order of first appearance. The order of the members does not change who belongs together.
pub fn link(members: &[Member]) -> Vec<usize> {
    let order = canonical(members);
    let fingerprints: Vec<_> = order.iter().map(|&at| members[at].fingerprint).collect();
    let weighed = weigh::Weighed::of(&fingerprints);
    let mut comparer = pairs::Comparer::new(&weighed);
    let mut edges = Vec::new();
    candidates::candidates(&weighed, |article, found| {
        comparer.lay_out(article);
        for &other in found {
            let shared = comparer.shared(article, other as usize);
            let (one, two) = (&members[order[article]], &members[order[other as usize]]);
            let alike = alike(&shared, one, two);
            if alike > UNLIKE {
                edges.push(Edge {
                    one: article as u32,
                    other,
                    alike,
                });
            }
        }
    });
    let groups = cluster::cluster(members.len(), &edges, ONE_STORY);
    let mut group = vec![0; members.len()];
    for (place, &at) in order.iter().enumerate() {
        group[at] = groups[place];
    }
    numbered(&group)
}

/// Groups whose articles are on average this much alike are one story.
const ONE_STORY: f32 = 0.15;

/// Pairs less alike than this are no edge.
const UNLIKE: f32 = 0.05;

fn alike(shared: &pairs::Shared, one: &Member, two: &Member) -> f32 {
    let days = match (one.when, two.when) {
        (Some(one), Some(two)) => (one - two).abs() as f32,
        _ => 0.0,
    };
    (shared.all + 0.1 * shared.title) / (1.0 + days * 0.1)
}

/// The members in an order that only they decide: by time, those without at the end, then by
/// what they say.
fn canonical(members: &[Member]) -> Vec<usize> {
    let mut keyed: Vec<_> = members
        .iter()
        .enumerate()
        .map(|(at, member)| {
            let when = member
                .when
                .filter(|when| when.is_finite())
                .unwrap_or(f64::MAX);
            (when, member.fingerprint.key(), member.source, at)
        })
        .collect();
    keyed.sort_unstable_by(|one, other| {
        one.0
            .total_cmp(&other.0)
            .then_with(|| (one.1, one.2, one.3).cmp(&(other.1, other.2, other.3)))
    });
    keyed.into_iter().map(|(.., at)| at).collect()
}

/// Group names as numbers from 0 in order of first appearance.
fn numbered(groups: &[u32]) -> Vec<usize> {
    let mut numbers = std::collections::HashMap::new();
    groups
        .iter()
        .map(|group| {
            let next = numbers.len();
            *numbers.entry(group).or_insert(next)
        })
        .collect()
}
