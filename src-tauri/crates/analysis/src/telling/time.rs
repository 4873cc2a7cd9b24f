//! What was still to come in one report and has come in another.

use nutgraf_language::{List, WEEKDAYS};
use nutgraf_model::Language;

use super::reading::Reading;
use crate::words::{lower, words};

/// From this share of its content on, a sentence tells what another said would come.
const SAME_THING: f32 = 0.34;
/// So many of a report's first sentences tell its news.
const NEWS: usize = 4;

/// Whether a sentence of `report` says that a thing is still to come, which a report that is not
/// older says has come.
pub(super) fn is_stale(reading: &Reading, report: usize, pooled: usize) -> bool {
    let phrases = reading.phrases();
    let text = reading.text(pooled);
    if !phrases.is_coming(text) {
        return false;
    }
    (0..reading.reports.len()).any(|other| {
        let not_older = reading
            .days_after(other, report)
            .is_some_and(|days| days >= 0.0);
        other != report && not_older && has_come_in(reading, other, pooled)
    })
}

fn has_come_in(reading: &Reading, other: usize, pooled: usize) -> bool {
    let phrases = reading.phrases();
    let said = &reading.stems[pooled];
    let headline = reading.document(other).headline;
    let news = reading.openings[other].run.iter().take(NEWS);
    let is_open = phrases.is_coming(headline);
    !is_open
        && news.map(|sentence| sentence.pooled).any(|newer| {
            let text = reading.text(newer);
            phrases.has_come(text)
                && !phrases.is_coming(text)
                && (said.share_in(&reading.stems[newer]) >= SAME_THING
                    || reading.stems[newer].share_in(said) >= SAME_THING + 0.1)
        })
}

/// Whether a sentence names a weekday or says "today" or "yesterday".
pub(super) fn says_when(text: &str, language: Language) -> bool {
    let Some(folder) = nutgraf_language::of(language) else {
        return false;
    };
    let lists = WEEKDAYS.iter().map(|[full, _]| *full);
    let lists: Vec<List> = lists.chain([List::Today, List::Yesterday]).collect();
    words(text).any(|word| {
        let word = lower(word.text);
        lists.iter().any(|list| folder.has(*list, &word))
    })
}
