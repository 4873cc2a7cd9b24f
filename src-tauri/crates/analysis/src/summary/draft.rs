//! From scored sentences to the ones that are shown: candidates, what a summary is expected to
//! say, the best set.

use nutgraf_model::Lengths;

use super::Budget;
use super::choose::{Choice, Field, Limit};
use super::expect::Expected;
use super::model::Manner;
use super::occurrence::{Occurrences, Placed};
use super::vocabulary::{Term, Vocabulary};

/// Candidates beside as many as are wanted.
const SPARE: usize = 7;
/// Words of a sentence of news, about.
const SENTENCE_WORDS: usize = 20;

/// One article, or several told together, ready for the choice.
pub(super) struct Draft<'a> {
    pub(super) field: Field<'a>,
    pub(super) lines: Vec<Placed<'a>>,
    pub(super) headlines: Vec<Vec<Term>>,
    pub(super) vocabulary: &'a Vocabulary,
    /// How many words a reader counts in a sentence.
    pub(super) size: &'a dyn Fn(usize) -> usize,
    pub(super) manner: Manner,
}

impl Draft<'_> {
    /// The best sentences within a budget, in reading order.
    pub(super) fn within(&self, budget: Budget) -> Vec<usize> {
        let (most, limit) = match budget {
            Budget::Sentences(most) => (most, Limit::Sentences(most)),
            Budget::Words(most) => (most / SENTENCE_WORDS, Limit::Words(most)),
        };
        let candidates = self.field.candidates(most.saturating_add(SPARE));
        let chosen = self.choosing(&candidates, budget, |choice| {
            choice.grow(&[], &all(&candidates), limit)
        });
        sorted(&candidates, chosen)
    }

    /// The best sentences for each length, each holding those of the shorter ones, so that a
    /// reader who asks for more finds what was read where it stood.
    pub(super) fn lengths(&self, lengths: Lengths<usize>) -> Lengths<Vec<usize>> {
        let candidates = self.field.candidates(lengths.long + SPARE);
        let budget = Budget::Sentences(lengths.normal);
        let grown = |choice: &Choice| {
            let everything = all(&candidates);
            let normal = choice.grow(&[], &everything, Limit::Sentences(lengths.normal));
            Lengths {
                short: choice.grow(&[], &normal, Limit::Sentences(lengths.short)),
                long: choice.grow(&normal, &everything, Limit::Sentences(lengths.long)),
                normal,
            }
        };
        let chosen = self.choosing(&candidates, budget, grown);
        Lengths {
            short: sorted(&candidates, chosen.short),
            normal: sorted(&candidates, chosen.normal),
            long: sorted(&candidates, chosen.long),
        }
    }

    fn choosing<T>(
        &self,
        candidates: &[usize],
        budget: Budget,
        choose: impl FnOnce(&Choice) -> T,
    ) -> T {
        let length = self.manner.length(budget);
        let sizes: Vec<usize> = candidates.iter().map(|&index| (self.size)(index)).collect();
        let expected = Expected::of(
            candidates.iter().map(|&index| self.lines[index].line),
            &Occurrences::of(
                &self.lines,
                candidates.iter().copied(),
                &self.headlines,
                self.vocabulary,
            ),
            self.manner.expect,
            length,
        );
        choose(&Choice {
            field: &self.field,
            candidates,
            sizes: &sizes,
            expected: &expected,
            taste: self.manner.taste(budget),
            length,
        })
    }
}

/// The numbers of all candidates.
fn all(candidates: &[usize]) -> Vec<usize> {
    (0..candidates.len()).collect()
}

fn sorted(candidates: &[usize], numbers: Vec<usize>) -> Vec<usize> {
    let mut indexes: Vec<usize> = numbers
        .into_iter()
        .map(|number| candidates[number])
        .collect();
    indexes.sort_unstable();
    indexes
}
