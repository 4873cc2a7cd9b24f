//! From scored sentences to a summary: the shortlist, the expected words, the best set.

use nutgraf_model::Lengths;

use super::Budget;
use super::beam_search::{BeamSearch, LengthLimit, ScoredSentences};
use super::content_words::ExpectedContent;
use super::model::SelectionSettings;
use super::occurrence::{Occurrences, PlacedSentence};
use super::vocabulary::{Term, Vocabulary};

/// How much longer the shortlist is than the summary.
const SPARE: usize = 7;
/// About how many words a sentence of news has.
const SENTENCE_WORDS: usize = 20;

/// One article, or several on one event, ready for the choice of sentences.
pub(super) struct Summarizer<'a> {
    pub(super) scored: ScoredSentences<'a>,
    pub(super) candidates: Vec<PlacedSentence<'a>>,
    pub(super) headlines: Vec<Vec<Term>>,
    pub(super) vocabulary: &'a Vocabulary,
    /// How many words a sentence has.
    pub(super) size: &'a dyn Fn(usize) -> usize,
    pub(super) settings: SelectionSettings,
}

impl Summarizer<'_> {
    /// The best sentences within a budget, in reading order.
    pub(super) fn within(&self, budget: Budget) -> Vec<usize> {
        let (most, limit) = match budget {
            Budget::Sentences(most) => (most, LengthLimit::Sentences(most)),
            Budget::Words(most) => (most / SENTENCE_WORDS, LengthLimit::Words(most)),
        };
        let shortlist = self.scored.shortlist(most.saturating_add(SPARE));
        let chosen = self.choosing(&shortlist, budget, |search| {
            search.grow(&[], &all(&shortlist), limit)
        });
        sorted(&shortlist, chosen)
    }

    /// The best sentences for each length. A longer summary has all sentences of the shorter ones,
    /// so that a user who asks for more finds the sentences already read in their places.
    pub(super) fn lengths(&self, lengths: Lengths<usize>) -> Lengths<Vec<usize>> {
        let shortlist = self.scored.shortlist(lengths.long + SPARE);
        let budget = Budget::Sentences(lengths.normal);
        let grown = |search: &BeamSearch| {
            let everything = all(&shortlist);
            let normal = search.grow(&[], &everything, LengthLimit::Sentences(lengths.normal));
            Lengths {
                short: search.grow(&[], &normal, LengthLimit::Sentences(lengths.short)),
                long: search.grow(&normal, &everything, LengthLimit::Sentences(lengths.long)),
                normal,
            }
        };
        let chosen = self.choosing(&shortlist, budget, grown);
        Lengths {
            short: sorted(&shortlist, chosen.short),
            normal: sorted(&shortlist, chosen.normal),
            long: sorted(&shortlist, chosen.long),
        }
    }

    fn choosing<T>(
        &self,
        shortlist: &[usize],
        budget: Budget,
        choose: impl FnOnce(&BeamSearch) -> T,
    ) -> T {
        let length = self.settings.length(budget);
        let sizes: Vec<usize> = shortlist.iter().map(|&index| (self.size)(index)).collect();
        let expected = ExpectedContent::of(
            shortlist
                .iter()
                .map(|&index| self.candidates[index].candidate),
            &Occurrences::of(
                &self.candidates,
                shortlist.iter().copied(),
                &self.headlines,
                self.vocabulary,
            ),
            self.settings.expect,
            length,
        );
        choose(&BeamSearch {
            scored: &self.scored,
            shortlist,
            sizes: &sizes,
            expected: &expected,
            objective: self.settings.objective(budget),
            length,
        })
    }
}

/// The places of the whole shortlist.
fn all(shortlist: &[usize]) -> Vec<usize> {
    (0..shortlist.len()).collect()
}

fn sorted(shortlist: &[usize], numbers: Vec<usize>) -> Vec<usize> {
    let mut indexes: Vec<usize> = numbers
        .into_iter()
        .map(|number| shortlist[number])
        .collect();
    indexes.sort_unstable();
    indexes
}
