//! Which article's opening tells the story.

use nutgraf_language::List;
use nutgraf_model::ArticleKind;

use super::opening::{Opening, has_voice};
use super::reading::Reading;
use super::reference::Known;
use super::time::is_stale;
use crate::summary::ContentStems;
use crate::words::{Lexicon, lower, words};

/// The first sentences of a run, which every length shows.
const FIRST: usize = 3;

/// Among so many sentences a report says when or by whom.
const NEWS: usize = 5;

/// The chosen report.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    pub(super) report: usize,
    pub(super) score: f32,
}

/// The report whose opening is fittest; `None` where none has a clean sentence.
pub(super) fn choose(reading: &Reading) -> Option<Frame> {
    let score = |report: usize| {
        let opening = &reading.openings[report];
        (!opening.run.is_empty()).then(|| Frame {
            report,
            score: fitness(reading, report),
        })
    };
    let frames = (0..reading.reports.len()).filter_map(score);
    frames.max_by(|a, b| a.score.total_cmp(&b.score).then(b.report.cmp(&a.report)))
}

/// How fit a report is to tell the story.
pub(super) fn fitness(reading: &Reading, report: usize) -> f32 {
    let printable = f32::from(u8::from(is_printable(reading, report)));
    printable + agreement(reading, report) + form(reading, report) + stand(reading, report)
        - age(reading, report)
        - stale(reading, report)
}

/// A story that so many reports tell is told in any case.
const MANY: usize = 4;
/// An opening that tells less of its headline is not its article's beginning.
const TOLD: f32 = 0.15;

/// Whether a story is told by its frame: an editor would print it, or many reports tell it.
pub(super) fn fits(reading: &Reading, report: usize) -> bool {
    reading.reports.len() >= MANY || is_printable(reading, report)
}

/// Whether an editor would print the frame: a report's, whole, with its beginning.
fn is_printable(reading: &Reading, report: usize) -> bool {
    let opening = &reading.openings[report];
    let headline = reading.document(report).headline;
    let tiny = opening.run.len() == opening.sentences;
    (opening.run.len() > 1 || tiny)
        && opening.skipped < 2
        && form(reading, report) > -0.9
        && dangling(reading, report) == 0
        && (headline.is_empty() || tiny || headline_told(reading, opening, headline) >= TOLD)
        && (tiny || is_news(reading, opening))
}

/// Whether the first sentences say when or by whom, where the language's words for it are known.
fn is_news(reading: &Reading, opening: &Opening) -> bool {
    let known = nutgraf_language::of(reading.language)
        .is_some_and(|folder| !folder.list(List::ReportingWord).is_empty());
    !known || reports(reading, opening) || says_when(reading, opening)
}

/// How much of the run the other reports tell too.
fn agreement(reading: &Reading, report: usize) -> f32 {
    let run = reading.openings[report].run.iter().take(FIRST);
    let all = reading.pool.sentences();
    let (mut sum, mut count) = (0.0, 0.0_f32);
    for sentence in run {
        let pooled = &all[sentence.pooled];
        sum += 2.5 * pooled.agreement + 0.5 * pooled.told_too + 1.5 * pooled.score;
        count += 1.0;
    }
    sum / count.max(1.0)
}

/// Whether headline and voice are those of a news report.
fn form(reading: &Reading, report: usize) -> f32 {
    let phrases = reading.phrases();
    let opening = &reading.openings[report];
    let headline = reading.document(report).headline;
    let mut score = match reading.reports[report].kind {
        ArticleKind::News => 0.0,
        ArticleKind::Interview | ArticleKind::PressRelease | ArticleKind::MatchReport => -0.4,
        ArticleKind::Video | ArticleKind::Newsletter => -0.8,
        ArticleKind::LiveBlog | ArticleKind::Explainer => -1.2,
        _ => -1.8,
    };
    if phrases.is_live(headline) {
        score -= 1.5;
    }
    if phrases.is_labelled(headline) {
        score -= 1.2;
    }
    if phrases.is_asking(headline) || has_voice(headline, reading.language.as_str()) {
        score -= 1.3;
    }
    if is_fragment(headline) {
        score -= 0.8;
    }
    if opening.opinion {
        score -= 1.5;
    }
    score - 0.35 * opening.voices.min(4) as f32
}

/// Whether a report is news in form: no opinion, explainer or chat.
pub(super) fn is_report(reading: &Reading, report: usize) -> bool {
    form(reading, report) > -0.5
}

/// A headline that lost its start, is a word or two, or nothing but a quotation.
fn is_fragment(headline: &str) -> bool {
    let headline = headline.trim();
    let starts_low = headline.starts_with(char::is_lowercase)
        && !headline
            .split(' ')
            .next()
            .unwrap_or_default()
            .contains(char::is_uppercase);
    let quoted = headline.starts_with(['“', '"', '‘', '„', '«', '\''])
        && headline.ends_with(['”', '"', '’', '“', '»', '\'']);
    starts_low || quoted || headline.split_whitespace().count() < 3
}

/// Whether the opening stands alone, is long enough and tells what its headline says.
fn stand(reading: &Reading, report: usize) -> f32 {
    let opening = &reading.openings[report];
    let document = reading.document(report);
    let mut score = match opening.run.len() {
        0 | 1 => -1.2,
        2 => -0.4,
        _ => 0.0,
    };
    score -= 0.4 * opening.skipped as f32;
    score += 0.8 * headline_told(reading, opening, document.headline);
    score += 0.3 * f32::from(u8::from(reports(reading, opening)));
    score += 0.3 * f32::from(u8::from(says_when(reading, opening)));
    if let Some(first) = opening.run.first() {
        let words = reading.pool.sentences()[first.pooled].words;
        score -= 0.02 * words.saturating_sub(38) as f32;
        score -= 0.3 * f32::from(u8::from(words < 9));
    }
    if has_stray_number(reading, opening, document.headline) {
        score -= 0.3;
    }
    score - 0.4 * dangling(reading, report) as f32
}

/// Whether the headline has a figure that the first sentences lack: one of both was updated.
fn has_stray_number(reading: &Reading, opening: &Opening, headline: &str) -> bool {
    let is_year =
        |word: &str| word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
    let is_figure = |word: &str| word.starts_with(|c: char| c.is_ascii_digit()) && !is_year(word);
    let mut figures = words(headline)
        .map(|word| word.text)
        .filter(|word| is_figure(word));
    figures.any(|figure| {
        let mut run = opening.run.iter().take(FIRST);
        !run.any(|sentence| words(reading.text(sentence.pooled)).any(|word| word.text == figure))
    })
}

/// The share of the headline's content that the first sentences tell.
fn headline_told(reading: &Reading, opening: &Opening, headline: &str) -> f32 {
    let lexicon = Lexicon::of(reading.language);
    let told: Vec<&str> = opening
        .run
        .iter()
        .take(FIRST)
        .map(|s| reading.text(s.pooled))
        .collect();
    let told = ContentStems::of(&told.join(" "), &lexicon);
    ContentStems::of(headline, &lexicon).share_in(&told)
}

fn reports(reading: &Reading, opening: &Opening) -> bool {
    let mut first = opening.run.iter().take(NEWS);
    first.any(|sentence| reading.pool.sentences()[sentence.pooled].reports)
}

/// Whether one of the first sentences names a weekday or says "today".
fn says_when(reading: &Reading, opening: &Opening) -> bool {
    let mut first = opening.run.iter().take(NEWS);
    first.any(|sentence| super::time::says_when(reading.text(sentence.pooled), reading.language))
}

/// How many names of the first sentences are introduced before the run only.
fn dangling(reading: &Reading, report: usize) -> usize {
    let opening = &reading.openings[report];
    let document = reading.document(report);
    let Some(first) = opening.run.first() else {
        return 0;
    };
    let before = document.body.get(..first.span.start).unwrap_or_default();
    let mut shown = document.headline.to_owned();
    let opens = first.span.of(document.body).unwrap_or_default();
    // "Dr. Reyes said": the text begins in the middle.
    let mut count = 2 * usize::from(names_by_courtesy(opens, reading));
    for sentence in opening.run.iter().take(FIRST) {
        let text = sentence.span.of(document.body).unwrap_or_default();
        let known = Known {
            shown: &shown,
            before,
            language: reading.language,
        };
        count += usize::from(known.has_stray_surname(text));
        shown.push(' ');
        shown.push_str(text);
    }
    count
}

/// Whether a sentence names somebody by a courtesy title and surname alone.
fn names_by_courtesy(text: &str, reading: &Reading) -> bool {
    let Some(folder) = nutgraf_language::of(reading.language) else {
        return false;
    };
    let all: Vec<&str> = text.split_whitespace().collect();
    let is_title = |word: &str| {
        let word = lower(word.trim_end_matches('.'));
        folder.has(List::Mister, &word) || folder.has(List::Missis, &word) || word == "dr"
    };
    let is_capital = |word: &str| word.starts_with(char::is_uppercase);
    all.windows(3).any(|three| {
        is_title(three[0]) && is_capital(three[0]) && is_capital(three[1]) && !is_capital(three[2])
    })
}

/// What a report loses for each day that it is older than the newest.
fn age(reading: &Reading, report: usize) -> f32 {
    let others = (0..reading.reports.len()).filter(|&other| other != report);
    let newest = others.filter_map(|other| reading.days_after(other, report));
    let days = newest.fold(0.0, f64::max);
    0.35 * days.min(3.0) as f32
}

/// What a report loses for saying that a thing is to come which has come.
fn stale(reading: &Reading, report: usize) -> f32 {
    let run = reading.openings[report].run.iter().take(FIRST);
    let stale = run.filter(|sentence| is_stale(reading, report, sentence.pooled));
    0.8 * stale.count() as f32
}
