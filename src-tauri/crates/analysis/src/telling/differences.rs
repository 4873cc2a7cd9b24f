//! What the outlets tell differently: another figure for the same thing.

use nutgraf_model::Span;

use super::figures::figures;
use super::frame::is_report;
use super::opening::is_clean;
use super::reading::Reading;
use super::{Account, Difference};
use crate::summary::SelfContainedness;

/// So much of one sentence's content is in the other where both tell one thing.
const SAME_THING: f32 = 0.4;
/// So many first sentences of the run and of the others are compared.
const FIRST: usize = 5;
/// No story has more differences.
const MOST: usize = 2;

/// A sentence of the run and one of another report that contradicts it.
struct Pair {
    run: usize,
    other: usize,
}

/// The differences between the run of a frame and the other reports. Another figure that came an
/// hour or more later is none: it corrects the first.
pub(super) fn find(reading: &Reading, frame: usize) -> Vec<Difference> {
    let mut found: Vec<Pair> = Vec::new();
    for pair in pairs(reading, frame) {
        let known = found.iter().any(|one| one.run == pair.run);
        let other = reading.pool.sentences()[pair.other].document;
        let apart = reading.is_hours_after(other, frame) || reading.is_hours_after(frame, other);
        if !known && !apart && found.len() < MOST {
            found.push(pair);
        }
    }
    found
        .iter()
        .map(|pair| Difference {
            accounts: vec![account(reading, pair.run), account(reading, pair.other)],
        })
        .collect()
}

/// Sentences of later reports that correct a figure of the run.
pub(super) fn corrections(reading: &Reading, frame: usize) -> Vec<usize> {
    let later = |pair: &Pair| {
        let other = reading.pool.sentences()[pair.other].document;
        reading.is_hours_after(other, frame)
    };
    let pairs = pairs(reading, frame).into_iter().filter(later);
    pairs.map(|pair| pair.other).collect()
}

fn account(reading: &Reading, pooled: usize) -> Account {
    let sentence = &reading.pool.sentences()[pooled];
    let run = reading.openings[sentence.document].run.iter();
    let shown: Option<Span> = run
        .filter(|one| one.pooled == pooled)
        .map(|one| one.span)
        .next();
    Account {
        report: sentence.document,
        spans: vec![shown.unwrap_or(sentence.span)],
        firm: true,
    }
}

fn pairs(reading: &Reading, frame: usize) -> Vec<Pair> {
    let run = reading.openings[frame].run.iter().take(FIRST);
    let run: Vec<usize> = run.map(|sentence| sentence.pooled).collect();
    let mut found = Vec::new();
    for (other, sentence) in reading.pool.sentences().iter().enumerate() {
        let report = sentence.document;
        if report == frame
            || sentence.place >= FIRST
            || sentence.self_contained != SelfContainedness::Alone
            || reading.document(report).language != reading.language
            || reading.reports[report].source == reading.reports[frame].source
            || !is_report(reading, report)
            || !is_clean(reading.text(other), reading.language.as_str())
        {
            continue;
        }
        let contradicted = run.iter().find(|&&run| contradict(reading, run, other));
        found.extend(contradicted.map(|&run| Pair { run, other }));
    }
    found
}

fn contradict(reading: &Reading, one: usize, other: usize) -> bool {
    let (a, b) = (&reading.stems[one], &reading.stems[other]);
    if a.share_in(b).max(b.share_in(a)) < SAME_THING {
        return false;
    }
    let ours = figures(reading.text(one), reading.language);
    let theirs = figures(reading.text(other), reading.language);
    // A sentence that has our figure too counts something else by the other.
    let agrees = |value: f64| theirs.iter().any(|figure| figure.value == value);
    ours.iter()
        .filter(|figure| !agrees(figure.value))
        .any(|figure| theirs.iter().any(|other| figure.contradicts(other)))
}
