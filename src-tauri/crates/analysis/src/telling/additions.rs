//! What the other outlets add to the run: a later outcome, or a fact that most of them have.

use super::Account;
use super::differences::corrections;
use super::frame;
use super::opening::is_clean;
use super::reading::Reading;
use super::reference::Known;
use super::time::is_stale;
use crate::summary::{PooledSentence, SelfContainedness};

/// No story has more additions.
const MOST: usize = 2;
/// So many of an article's first sentences may add something.
const FIRST: usize = 14;
/// A sentence that repeats so much of its content in the run says it again.
const REPEATED: f32 = 0.5;
/// An addition has so much of its content in common with the run: it is about the same event.
const ABOUT: f32 = 0.12;
/// An addition has so high a score.
const GOOD: f32 = 0.55;
/// Short sentences say little, long ones too much at once.
const WORDS: std::ops::RangeInclusive<usize> = 10..=45;

/// The additions to the run of a frame, the best first.
pub(super) fn find(reading: &Reading, frame: usize) -> Vec<Account> {
    let shown = Shown::of(reading, frame);
    let all = reading.pool.sentences().iter().enumerate();
    let mut offers: Vec<(f32, usize)> = all
        .filter(|(pooled, sentence)| shown.may_add(reading, *pooled, sentence))
        .map(|(pooled, sentence)| (worth(reading, frame, sentence), pooled))
        .filter(|(worth, _)| *worth >= GOOD)
        .collect();
    offers.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    // A later figure comes first: it corrects what the run says.
    let mut chosen: Vec<usize> = corrections(reading, frame);
    chosen.truncate(1);
    for (_, pooled) in offers {
        let content = &reading.stems[pooled];
        let again = chosen
            .iter()
            .any(|&other| content.says_again(&reading.stems[other]));
        if !again && chosen.len() < MOST {
            chosen.push(pooled);
        }
    }
    let corrects = corrections(reading, frame);
    let account = |pooled: usize| {
        let sentence = &reading.pool.sentences()[pooled];
        Account {
            report: sentence.document,
            spans: vec![sentence.span],
            firm: corrects.contains(&pooled) || is_firm(reading, frame, pooled),
        }
    };
    chosen.into_iter().map(account).collect()
}

/// How much a sentence is worth beside the run.
fn worth(reading: &Reading, frame: usize, sentence: &PooledSentence) -> f32 {
    let later = reading.days_after(sentence.document, frame).unwrap_or(0.0);
    let is_news = later > 0.02 && sentence.place < 3;
    sentence.score + 0.3 * sentence.told_too + if is_news { 0.1 } else { 0.0 }
        - 0.01 * sentence.place as f32
}

/// Whether a further report tells it too, or it is news that came after the run.
fn is_firm(reading: &Reading, frame: usize, pooled: usize) -> bool {
    let sentence = &reading.pool.sentences()[pooled];
    let stems = &reading.stems[pooled];
    let all = reading.pool.sentences().iter().enumerate();
    let told_by_a_third = all.clone().any(|(other, one)| {
        one.document != frame
            && one.document != sentence.document
            && stems.says_again(&reading.stems[other])
    });
    let is_later = reading.is_hours_after(sentence.document, frame) && sentence.place < 4;
    told_by_a_third || is_later && reading.phrases().has_come(reading.text(pooled))
}

/// What the run shows.
struct Shown {
    frame: usize,
    /// Headline and run as one text.
    text: String,
    /// The sentences of the run, by their place in the pool.
    run: Vec<usize>,
}

impl Shown {
    fn of(reading: &Reading, frame: usize) -> Self {
        let document = reading.document(frame);
        let run: Vec<usize> = reading.openings[frame]
            .run
            .iter()
            .map(|s| s.pooled)
            .collect();
        let mut text = document.headline.to_owned();
        for &pooled in &run {
            text.push(' ');
            text.push_str(reading.text(pooled));
        }
        Self { frame, text, run }
    }

    fn may_add(&self, reading: &Reading, pooled: usize, sentence: &PooledSentence) -> bool {
        let report = sentence.document;
        report != self.frame
            && (1..FIRST).contains(&sentence.place)
            && frame::is_report(reading, report)
            && reading.document(report).language == reading.language
            && reading.reports[report].source != reading.reports[self.frame].source
            && sentence.self_contained == SelfContainedness::Alone
            && WORDS.contains(&sentence.words)
            && self.is_about(reading, pooled)
            && !self.is_repeated(reading, pooled)
            && is_clean(reading.text(pooled), reading.language.as_str())
            && !is_stale(reading, report, pooled)
            && self.is_introduced(reading, pooled, sentence)
    }

    fn is_about(&self, reading: &Reading, pooled: usize) -> bool {
        let content = &reading.stems[pooled];
        let mut run = self.run.iter();
        run.any(|&shown| content.share_in(&reading.stems[shown]) >= ABOUT)
    }

    fn is_repeated(&self, reading: &Reading, pooled: usize) -> bool {
        let content = &reading.stems[pooled];
        let lexicon = crate::words::Lexicon::of(reading.language);
        let whole = crate::summary::ContentStems::of(&self.text, &lexicon);
        let mut run = self.run.iter();
        content.share_in(&whole) >= REPEATED
            || run.any(|&shown| content.says_again(&reading.stems[shown]))
    }

    fn is_introduced(&self, reading: &Reading, pooled: usize, sentence: &PooledSentence) -> bool {
        let body = reading.document(sentence.document).body;
        let known = Known {
            shown: &self.text,
            before: body.get(..sentence.span.start).unwrap_or_default(),
            language: reading.language,
        };
        known.introduces(reading.text(pooled))
    }
}
