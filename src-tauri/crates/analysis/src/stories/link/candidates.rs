//! Which pairs of articles are worth a close look: those that share heavy words.
//!
//! Each article looks back at those before it in time; of a common word only the articles
//! nearest in time are looked at, so that cost grows with the number of articles, not its square.

use super::weigh::{Entry, Weighed};

/// The heaviest words of an article that look for candidates.
const KEYS: usize = 40;

/// How many articles one word brings at most.
const PER_WORD: usize = 200;

/// How many candidates an article keeps.
pub(super) const KEPT: usize = 48;

/// Candidates below this share of the cosine's range are not kept.
const FLOOR: f32 = 0.02;

/// For each article, in order, calls `visit` with it and its candidates among the articles
/// before it, in order.
pub(super) fn candidates(weighed: &Weighed, mut visit: impl FnMut(usize, &[u32])) {
    let mut postings: Vec<Vec<(u32, f32)>> = vec![Vec::new(); weighed.frequency.len()];
    let mut sums = vec![0.0f32; weighed.len()];
    let mut touched: Vec<u32> = Vec::new();
    for article in 0..weighed.len() {
        let keys = keys(weighed, article);
        for key in &keys {
            let posting = &mut postings[key.id as usize];
            let nearest = &posting[posting.len().saturating_sub(PER_WORD)..];
            for &(other, weight) in nearest {
                let sum = &mut sums[other as usize];
                if *sum == 0.0 {
                    touched.push(other);
                }
                *sum += weight * key.weight;
            }
            posting.push((article as u32, key.weight));
        }
        let found = best(&touched, &sums);
        visit(article, &found);
        touched
            .drain(..)
            .for_each(|other| sums[other as usize] = 0.0);
    }
}

/// The heaviest words of an article that another article has too.
fn keys(weighed: &Weighed, article: usize) -> Vec<Entry> {
    let shared = |entry: &&Entry| weighed.frequency[entry.id as usize] > 1;
    let mut keys: Vec<Entry> = weighed
        .article(article)
        .iter()
        .filter(shared)
        .copied()
        .collect();
    if keys.len() > KEYS {
        keys.select_nth_unstable_by(KEYS, |one, other| {
            other
                .weight
                .total_cmp(&one.weight)
                .then(one.id.cmp(&other.id))
        });
        keys.truncate(KEYS);
        keys.sort_unstable_by_key(|key| key.id);
    }
    keys
}

fn best(touched: &[u32], sums: &[f32]) -> Vec<u32> {
    let score = |other: &u32| sums[*other as usize];
    let mut found: Vec<u32> = touched
        .iter()
        .copied()
        .filter(|at| score(at) >= FLOOR)
        .collect();
    if found.len() > KEPT {
        found.select_nth_unstable_by(KEPT, |one, other| {
            score(other).total_cmp(&score(one)).then(one.cmp(other))
        });
        found.truncate(KEPT);
    }
    found.sort_unstable();
    found
}
