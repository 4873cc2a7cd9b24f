//! A told story as one list of sentences, within a budget: the run of the frame, then what others
//! add. What they add is looser than on a page, which shows less.

use nutgraf_model::Span;

use super::{Report, tell};
use crate::Segmented;
use crate::summary::{self, Budget, ContentStems, Pick};
use crate::words::{self, Lexicon};

/// The share of a budget that the run takes before what others add.
const RUN: f32 = 0.67;

/// A sentence that repeats so much of its content says it again.
const REPEATED: f32 = 0.5;

/// The words of a sentence of news.
const SENTENCE_WORDS: usize = 25;

/// A sentence with the report that has it.
type Placed = (usize, Span);

/// The sentences that tell several articles on one event: the run, then what others add.
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
    let firm = telling.additions.iter().filter(|one| one.firm);
    let mut added: Vec<Placed> = firm.map(|one| (one.report, one.spans[0])).collect();
    added.extend(further(reports, &run, &added, budget));
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

/// Sentences that a summary of all reports has and that run and additions do not tell, the best
/// first.
fn further(reports: &[Report], run: &[Placed], added: &[Placed], budget: Budget) -> Vec<Placed> {
    let Some(first) = reports.first() else {
        return Vec::new();
    };
    let lexicon = Lexicon::of(first.text.document.language);
    let stems = |&(report, span): &Placed| {
        let body = reports[report].text.document.body;
        ContentStems::of(span.of(body).unwrap_or_default(), &lexicon)
    };
    let shown = run.iter().take(part(budget)).chain(added);
    let mut told: Vec<ContentStems> = shown.map(stems).collect();
    let texts: Vec<Segmented> = reports.iter().map(|report| report.text.clone()).collect();
    let mut picks = summary::digest(&texts, budget);
    picks.sort_by(|a, b| b.score.total_cmp(&a.score));
    let places = picks.iter().map(|pick| (pick.document, pick.span));
    places
        .filter(|place| {
            let content = stems(place);
            let is_new = told.iter().all(|other| content.share_in(other) < REPEATED);
            if is_new {
                told.push(content);
            }
            is_new
        })
        .collect()
}

/// How many sentences of the run a budget has room for first.
fn part(budget: Budget) -> usize {
    match share(budget) {
        Budget::Sentences(most) => most,
        Budget::Words(most) => (most / SENTENCE_WORDS).max(1),
    }
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
