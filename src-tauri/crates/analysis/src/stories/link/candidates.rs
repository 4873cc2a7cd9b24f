//! Candidate pairs: articles that share heavy words.
//!
//! Each article looks back at those before it in time; of a common word only the articles nearest
//! in time are looked at, so that cost grows with the number of articles, not its square.

use super::term_vectors::TermVectors;

/// How many of an article's heaviest words find its candidates.
const KEYS: usize = 24;

/// How many articles one word gives at most.
const PER_WORD: usize = 128;

/// How many candidates an article keeps.
pub(super) const KEPT: usize = 20;

/// Candidates below this share of the cosine's range are not kept.
const FLOOR: f32 = 0.025;

/// This many days between two articles halve their similarity.
const HALF: f32 = 14.0;

/// For each article, in order, calls `visit` with it and its candidates among the articles
/// before it, in order. `when` is the time of each in days.
pub(super) fn candidates(
    weighed: &TermVectors,
    when: &[Option<f32>],
    mut visit: impl FnMut(usize, &[u32]),
) {
    let mut postings = Postings::of(weighed);
    let mut sums = vec![0.0f32; weighed.len()];
    // One more than there can be, for a value that is written and not kept.
    let mut touched = vec![0u32; weighed.len() + 1];
    let mut found: Vec<(f32, u32)> = Vec::new();
    let mut kept: Vec<u32> = Vec::with_capacity(KEPT);
    for article in 0..weighed.len() {
        let mut count = 0;
        for &(word, weight) in postings.keys(article) {
            for &(other, its) in postings.nearest(word) {
                let sum = &mut sums[other as usize];
                touched[count] = other;
                count += usize::from(*sum == 0.0);
                *sum += its * weight;
            }
        }
        postings.add(article);
        found.clear();
        for &other in &touched[..count] {
            let sum = std::mem::take(&mut sums[other as usize]);
            if sum >= FLOOR {
                found.push((sum * nearness(when[article], when[other as usize]), other));
            }
        }
        best(&mut found, &mut kept);
        visit(article, &kept);
    }
}

/// The factor for the time between two articles; 1/2 where it is unknown.
fn nearness(one: Option<f32>, other: Option<f32>) -> f32 {
    let days = one.zip(other).map_or(HALF, |(a, b)| (a - b).abs());
    HALF / (HALF + days)
}

/// The others of the [`KEPT`] highest, of equals the first, in order.
fn best(found: &mut [(f32, u32)], kept: &mut Vec<u32>) {
    let mut found = found;
    if found.len() > KEPT {
        found.select_nth_unstable_by(KEPT, |one, other| {
            other.0.total_cmp(&one.0).then(one.1.cmp(&other.1))
        });
        found = &mut found[..KEPT];
    }
    kept.clear();
    kept.extend(found.iter().map(|&(_, other)| other));
    kept.sort_unstable();
}

/// For each word the articles that have it as a key, as far as they were added.
struct Postings {
    /// Keys of all articles, one article after the other.
    keys: Vec<(u32, f32)>,
    /// Where each article's keys start; one more at the end.
    starts: Vec<u32>,
    /// Articles of all words, one word after the other.
    posted: Vec<(u32, f32)>,
    /// Of each word where its articles start, and where they end so far.
    of_word: Vec<(u32, u32)>,
}

impl Postings {
    fn of(weighed: &TermVectors) -> Self {
        let mut keys = Vec::with_capacity(weighed.len() * KEYS);
        let mut starts = vec![0];
        let mut of_word = vec![(0, 0); weighed.frequency.len()];
        let mut ranked = Vec::new();
        for article in 0..weighed.len() {
            keys_of(weighed, article, &mut ranked);
            for &(word, weight) in &ranked {
                of_word[word as usize].1 += 1;
                keys.push((word, weight));
            }
            starts.push(keys.len() as u32);
        }
        let mut start = 0;
        for (begin, end) in &mut of_word {
            let count = *end;
            (*begin, *end) = (start, start);
            start += count;
        }
        Self {
            posted: vec![(0, 0.0); keys.len()],
            keys,
            starts,
            of_word,
        }
    }

    fn keys(&self, article: usize) -> &[(u32, f32)] {
        &self.keys[self.starts[article] as usize..self.starts[article + 1] as usize]
    }

    /// The latest articles of a word.
    fn nearest(&self, word: u32) -> &[(u32, f32)] {
        let (start, end) = self.of_word[word as usize];
        let posted = &self.posted[start as usize..end as usize];
        &posted[posted.len().saturating_sub(PER_WORD)..]
    }

    fn add(&mut self, article: usize) {
        for at in self.starts[article]..self.starts[article + 1] {
            let (word, weight) = self.keys[at as usize];
            let end = &mut self.of_word[word as usize].1;
            self.posted[*end as usize] = (article as u32, weight);
            *end += 1;
        }
    }
}

/// The heaviest words of an article that another article has too, with their weights.
fn keys_of(weighed: &TermVectors, article: usize, keys: &mut Vec<(u32, f32)>) {
    keys.clear();
    let shared = weighed
        .article(article)
        .iter()
        .filter(|entry| weighed.frequency[entry.id as usize] > 1);
    keys.extend(shared.map(|entry| (entry.id, entry.weight())));
    if keys.len() > KEYS {
        keys.select_nth_unstable_by(KEYS, |one, other| {
            other.1.total_cmp(&one.1).then(one.0.cmp(&other.0))
        });
        keys.truncate(KEYS);
    }
    keys.sort_unstable_by_key(|&(word, _)| word);
}
