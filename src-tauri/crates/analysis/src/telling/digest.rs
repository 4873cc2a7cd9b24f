//! A told story as one list of sentences, within a budget.

use nutgraf_model::Span;

use super::{Report, tell};
use crate::Segmented;
use crate::summary::{self, Budget, Pick};
use crate::words;

/// The share of a budget that the run takes before what others add.
const RUN: f32 = 0.67;

/// A sentence with the report that has it.
type Placed = (usize, Span);

/// The sentences that tell several articles on one event, in reading order: the run, then what
/// others add.
pub fn digest(reports: &[Report], budget: Budget) -> Vec<Pick> {
    let Some(telling) = tell(reports) else {
        let texts: Vec<Segmented> = reports.iter().map(|report| report.text.clone()).collect();
        return summary::digest(&texts, budget);
    };
    let run: Vec<Placed> = telling
        .run
        .iter()
        .map(|&span| (telling.frame, span))
        .collect();
    let added = telling.additions.iter();
    let added: Vec<Placed> = added.map(|one| (one.report, one.spans[0])).collect();
    let words = |&(report, span): &Placed| {
        let body = reports[report].text.document.body;
        words::count(span.of(body).unwrap_or_default())
    };
    let first = within(&run, share(budget), &words).max(1);
    let mut left = spent(budget, &run[..first], &words);
    let beside = within(&added, left, &words);
    left = spent(left, &added[..beside], &words);
    let longer = first + within(&run[first..], left, &words);
    let told = run[..longer].iter().chain(&added[..beside]);
    told.enumerate()
        .map(|(rank, &(document, span))| Pick {
            document,
            span,
            score: 1.0 / (1.0 + rank as f32),
        })
        .collect()
}

/// The part of a budget that the run takes first.
fn share(budget: Budget) -> Budget {
    let part = |most: usize| (most as f32 * RUN).ceil() as usize;
    match budget {
        Budget::Sentences(most) => Budget::Sentences(part(most.saturating_sub(1)).max(1)),
        Budget::Words(most) => Budget::Words(part(most)),
    }
}

/// How many of these sentences fit.
fn within(sentences: &[Placed], budget: Budget, words: &dyn Fn(&Placed) -> usize) -> usize {
    let mut used = 0;
    let fits = |sentence: &&Placed| match budget {
        Budget::Sentences(most) => {
            used += 1;
            used <= most
        }
        Budget::Words(most) => {
            used += words(sentence);
            used <= most
        }
    };
    sentences.iter().take_while(fits).count()
}

/// What is left of a budget.
fn spent(budget: Budget, sentences: &[Placed], words: &dyn Fn(&Placed) -> usize) -> Budget {
    match budget {
        Budget::Sentences(most) => Budget::Sentences(most.saturating_sub(sentences.len())),
        Budget::Words(most) => {
            Budget::Words(most.saturating_sub(sentences.iter().map(words).sum()))
        }
    }
}
