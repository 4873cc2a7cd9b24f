//! A told story as one list of sentences, within a budget.

use super::{Account, Report, Telling, tell};
use crate::Segmented;
use crate::summary::{self, Budget, Pick};
use crate::words;

/// The sentences that tell several articles on one event, in reading order: the run, then what
/// others add.
pub fn digest(reports: &[Report], budget: Budget) -> Vec<Pick> {
    let Some(telling) = tell(reports) else {
        let texts: Vec<Segmented> = reports.iter().map(|report| report.text.clone()).collect();
        return summary::digest(&texts, budget);
    };
    let mut picks = Vec::new();
    let mut used = 0;
    for (document, span) in parts(&telling, budget) {
        let body = reports[document].text.document.body;
        let size = words::count(span.of(body).unwrap_or_default());
        let fits = match budget {
            Budget::Sentences(most) => picks.len() < most,
            Budget::Words(most) => picks.is_empty() || used + size <= most,
        };
        if !fits {
            break;
        }
        used += size;
        picks.push(Pick {
            document,
            span,
            score: 1.0 / (1.0 + picks.len() as f32),
        });
    }
    picks
}

/// Run and additions in the order in which a budget takes them.
fn parts(telling: &Telling, _budget: Budget) -> Vec<(usize, nutgraf_model::Span)> {
    let run = telling.run.iter().map(|&span| (telling.frame, span));
    let of = |account: &Account| (account.report, account.spans[0]);
    run.chain(telling.additions.iter().map(of)).collect()
}
