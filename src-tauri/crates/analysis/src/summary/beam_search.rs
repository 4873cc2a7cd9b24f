//! Chooses the set of sentences that makes the summary: sentences with high scores that repeat each
//! other little and have many of the expected words in few words. A beam search compares whole sets
//! of the best sentences, as MatchSum does (Zhong and others 2020).

use rustc_hash::FxHashSet;

use super::content_words::{CountedItem, ExpectedContent};
use super::self_contained::SelfContainedness;

/// How much a sentence loses for its similarity to a better one, in standard deviations of the
/// score.
const REPEATED: f32 = 2.0;
/// A sentence this similar to a better one is a copy and not in the shortlist.
const COPY: f32 = 0.95;
/// A sentence this similar to a chosen one says the same.
const SAME: f32 = 0.7;
/// How many sets of each size are kept, up to [`DEPTH`] sentences; of larger sets only one.
const WIDTH: usize = 12;
const DEPTH: usize = 6;
/// The shortlist is at most this long: a set is the bits of one number.
const MOST_CANDIDATES: usize = 60;

/// All candidate sentences with their scores, in reading order.
pub(super) struct ScoredSentences<'a> {
    /// Standardised scores.
    pub(super) scores: &'a [f32],
    pub(super) self_contained: &'a [SelfContainedness],
    /// The sentence before it in its own document; `None` for the first.
    pub(super) before: &'a [Option<usize>],
    /// The similarity of two of them, 0 to 1.
    pub(super) similarity: &'a dyn Fn(usize, usize) -> f32,
}

impl ScoredSentences<'_> {
    /// The best sentences in the order of their value, each with the sentence that it depends on.
    pub(super) fn shortlist(&self, most: usize) -> Vec<usize> {
        let count = self.scores.len();
        let mut chosen: Vec<usize> = Vec::new();
        let mut most_like = vec![0.0_f32; count];
        let mut open = vec![true; count];
        while chosen.len() < most.min(MOST_CANDIDATES) {
            let value = |index: usize| self.scores[index] - REPEATED * most_like[index];
            let best = (0..count)
                .filter(|&index| open[index] && most_like[index] < COPY)
                .filter(|&index| self.stands(index, |before| chosen.contains(&before)))
                .max_by(|&a, &b| value(a).total_cmp(&value(b)).then(b.cmp(&a)));
            let Some(best) = best else { break };
            open[best] = false;
            chosen.push(best);
            for (index, like) in most_like.iter_mut().enumerate() {
                *like = like.max((self.similarity)(index, best));
            }
        }
        chosen
    }

    fn stands(&self, index: usize, has: impl Fn(usize) -> bool) -> bool {
        match self.self_contained[index] {
            SelfContainedness::Alone => true,
            SelfContainedness::AfterPrevious => self.before[index].is_some_and(has),
            SelfContainedness::Never => false,
        }
    }
}

/// The weights of the objective, beside the sum of the scores.
#[derive(Clone, Copy, Debug)]
pub(super) struct Objective {
    /// The loss for two sentences, per unit of similarity.
    pub(super) repeated: f32,
    /// The gain for expected words, per unit of F1 (0 to 1) …
    pub(super) words: f32,
    /// … and for expected pairs of words.
    pub(super) pairs: f32,
}

/// When a set is full.
#[derive(Clone, Copy, Debug)]
pub(super) enum LengthLimit {
    Sentences(usize),
    /// Words by [`BeamSearch::sizes`].
    Words(usize),
}

/// A search over the shortlist.
pub(super) struct BeamSearch<'a> {
    pub(super) scored: &'a ScoredSentences<'a>,
    /// The indices of the shortlisted sentences, at most [`MOST_CANDIDATES`].
    pub(super) shortlist: &'a [usize],
    /// How many words each has.
    pub(super) sizes: &'a [usize],
    pub(super) expected: &'a ExpectedContent,
    pub(super) objective: Objective,
    /// About how many words the summary has.
    pub(super) length: f32,
}

/// A set of shortlisted sentences.
#[derive(Clone)]
struct SentenceSet {
    members: u64,
    count: usize,
    size: usize,
    /// The scores less the loss for repetition.
    worth: f32,
    words: usize,
    pairs: usize,
    expected_words: f32,
    expected_pairs: f32,
    /// How often each word and pair is said.
    words_said: Vec<u8>,
    pairs_said: Vec<u8>,
}

impl BeamSearch<'_> {
    /// The best set that has all of `from` and otherwise only members of `among`. Both are places
    /// in the shortlist. The set has at least one sentence where the shortlist has one.
    pub(super) fn grow(&self, from: &[usize], among: &[usize], limit: LengthLimit) -> Vec<usize> {
        let mut start = self.empty();
        from.iter()
            .for_each(|&candidate| self.add(&mut start, candidate));
        let mut best = start.clone();
        let mut best_value = f32::NEG_INFINITY;
        let mut sets = vec![start];
        loop {
            let (sets_next, value) = self.widen(&sets, among, limit);
            let Some(first) = sets_next.first() else {
                break;
            };
            if value > best_value || matches!(limit, LengthLimit::Sentences(_)) {
                best = first.clone();
                best_value = value;
            }
            sets = sets_next;
        }
        members(best.members).collect()
    }

    /// The best sets with one more member, the best first, and the value of the best.
    fn widen(
        &self,
        sets: &[SentenceSet],
        among: &[usize],
        limit: LengthLimit,
    ) -> (Vec<SentenceSet>, f32) {
        let mut found: Vec<(f32, u64, usize, usize)> = Vec::new();
        let mut met = FxHashSet::default();
        for (parent, set) in sets.iter().enumerate() {
            for &candidate in among {
                let members = set.members | 1 << candidate;
                if members != set.members
                    && self.fits(set, candidate, among, limit)
                    && self.stands(set.members, candidate)
                    && met.insert(members)
                {
                    let value = self.value_with(set, candidate);
                    found.push((value, members, parent, candidate));
                }
            }
        }
        found.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let deep = sets.first().is_some_and(|set| set.count >= DEPTH);
        found.truncate(if deep { 1 } else { WIDTH });
        let value = found.first().map_or(f32::NEG_INFINITY, |first| first.0);
        let grown = |&(_, _, parent, candidate): &(f32, u64, usize, usize)| {
            let mut set = sets[parent].clone();
            self.add(&mut set, candidate);
            set
        };
        (found.iter().map(grown).collect(), value)
    }

    fn fits(
        &self,
        set: &SentenceSet,
        candidate: usize,
        among: &[usize],
        limit: LengthLimit,
    ) -> bool {
        match limit {
            LengthLimit::Sentences(most) => set.count < most,
            LengthLimit::Words(most) if set.count > 0 => set.size + self.sizes[candidate] <= most,
            LengthLimit::Words(most) => {
                let size = self.sizes[candidate];
                let alone = among
                    .iter()
                    .filter(|&&other| self.stands(0, other))
                    .map(|&other| self.sizes[other])
                    .min();
                size <= most || Some(size) == alone
            }
        }
    }

    fn stands(&self, members_: u64, candidate: usize) -> bool {
        let sentence = self.shortlist[candidate];
        let chosen = || members(members_).map(|member| self.shortlist[member]);
        self.scored
            .stands(sentence, |before| chosen().any(|one| one == before))
            && chosen().all(|one| (self.scored.similarity)(sentence, one) < SAME)
    }

    fn empty(&self) -> SentenceSet {
        SentenceSet {
            members: 0,
            count: 0,
            size: 0,
            worth: 0.0,
            words: 0,
            pairs: 0,
            expected_words: 0.0,
            expected_pairs: 0.0,
            words_said: vec![0; self.expected.words.len()],
            pairs_said: vec![0; self.expected.pairs.len()],
        }
    }

    fn add(&self, set: &mut SentenceSet, candidate: usize) {
        let said = &self.expected.sentences[candidate];
        set.worth += self.worth(set.members, candidate);
        set.members |= 1 << candidate;
        set.count += 1;
        set.size += self.sizes[candidate];
        set.words += said.words.len();
        set.pairs += said.pairs.len();
        set.expected_words += more(&set.words_said, &said.words, &self.expected.words);
        set.expected_pairs += more(&set.pairs_said, &said.pairs, &self.expected.pairs);
        say(&mut set.words_said, &said.words);
        say(&mut set.pairs_said, &said.pairs);
    }

    fn worth(&self, members_: u64, candidate: usize) -> f32 {
        let sentence = self.shortlist[candidate];
        let like: f32 = members(members_)
            .map(|member| (self.scored.similarity)(sentence, self.shortlist[member]))
            .sum();
        self.scored.scores[sentence] - self.objective.repeated * like
    }

    /// The value of a set with one more member.
    fn value_with(&self, set: &SentenceSet, candidate: usize) -> f32 {
        let said = &self.expected.sentences[candidate];
        let words = set.expected_words + more(&set.words_said, &said.words, &self.expected.words);
        let pairs = set.expected_pairs + more(&set.pairs_said, &said.pairs, &self.expected.pairs);
        let f1 = |expected: f32, said: usize, length: f32| 2.0 * expected / (said as f32 + length);
        set.worth
            + self.worth(set.members, candidate)
            + self.objective.words * f1(words, set.words + said.words.len(), self.length)
            + self.objective.pairs * f1(pairs, set.pairs + said.pairs.len(), self.length - 1.0)
    }
}

/// How much more of the expected items a sentence covers, given how often each is covered already.
fn more(said: &[u8], these: &[CountedItem], expected: &[f32]) -> f32 {
    let mut more = 0.0;
    for one in these {
        let number = one.number as usize;
        let before = (u32::from(said[number]) + one.before).min(MOST_SAID);
        more += (expected[number] - before as f32).clamp(0.0, 1.0);
    }
    more
}

/// A larger count is stored as this one.
const MOST_SAID: u32 = u8::MAX as u32;

fn say(said: &mut [u8], these: &[CountedItem]) {
    for one in these {
        let count = &mut said[one.number as usize];
        *count = count.saturating_add(1);
    }
}

/// The numbers of the bits that are set, ascending.
fn members(mut set: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let next = (set != 0).then_some(set.trailing_zeros() as usize)?;
        set &= set - 1;
        Some(next)
    })
}

#[cfg(test)]
mod tests {
    use super::super::content_words::SentenceCounts;
    use super::*;

    /// Four sentences: the second repeats the first, the third depends on the second, the fourth
    /// has the expected words.
    fn check(limit: LengthLimit, from: &[usize]) -> Vec<usize> {
        let alike = |a: usize, b: usize| {
            if a.min(b) == 0 && a.max(b) == 1 {
                0.8
            } else {
                0.0
            }
        };
        let scored = ScoredSentences {
            scores: &[2.0, 1.9, 1.8, 0.0],
            self_contained: &[
                SelfContainedness::Alone,
                SelfContainedness::Alone,
                SelfContainedness::AfterPrevious,
                SelfContainedness::Alone,
            ],
            before: &[None, Some(0), Some(1), Some(2)],
            similarity: &alike,
        };
        let times = |number, before| CountedItem { number, before };
        let said = |number: u32| SentenceCounts {
            words: vec![times(number, 0), times(number, 1)],
            pairs: vec![times(number, 0)],
        };
        let expected = ExpectedContent {
            words: vec![0.0, 0.0, 0.0, 2.0],
            pairs: vec![0.0, 0.0, 0.0, 1.0],
            sentences: (0..4).map(said).collect(),
        };
        let search = BeamSearch {
            scored: &scored,
            shortlist: &[0, 1, 2, 3],
            sizes: &[10, 10, 10, 10],
            expected: &expected,
            objective: Objective {
                repeated: 1.0,
                words: 0.5,
                pairs: 0.5,
            },
            length: 2.0,
        };
        search.grow(from, &[0, 1, 2, 3], limit)
    }

    #[test]
    fn sets_are_chosen_that_stand_and_do_not_repeat() {
        assert_eq!(check(LengthLimit::Sentences(1), &[]), [0]);
        assert_eq!(
            check(LengthLimit::Sentences(2), &[]),
            [1, 2],
            "a sentence with the one it leans on"
        );
        assert_eq!(check(LengthLimit::Sentences(3), &[]), [1, 2, 3]);
        assert_eq!(check(LengthLimit::Words(25), &[]), [1, 2]);
        assert_eq!(check(LengthLimit::Words(3), &[]).len(), 1, "never none");
    }

    #[test]
    fn a_grown_set_holds_what_it_grew_from() {
        assert_eq!(check(LengthLimit::Sentences(2), &[0]), [0, 3]);
        assert_eq!(
            check(LengthLimit::Sentences(4), &[0]),
            [0, 3],
            "nothing else can stand beside it"
        );
    }

    #[test]
    fn candidates_bring_the_sentence_they_lean_on() {
        let scored = ScoredSentences {
            scores: &[0.0, 9.0, 1.0],
            self_contained: &[
                SelfContainedness::Alone,
                SelfContainedness::AfterPrevious,
                SelfContainedness::Never,
            ],
            before: &[None, Some(0), Some(1)],
            similarity: &|_, _| 0.0,
        };
        assert_eq!(scored.shortlist(5), [0, 1]);
        assert_eq!(scored.shortlist(0), [0; 0]);
    }
}
