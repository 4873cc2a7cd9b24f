//! The reports of a story, read once for every choice.

use nutgraf_model::Language;

use super::opening::Opening;
use super::phrases::Phrases;
use super::{Report, When};
use crate::Document;
use crate::summary::{ContentStems, PooledSentence, StoryPool};
use crate::words::Lexicon;

/// The reports and what all choices need of them.
pub(super) struct Reading<'a> {
    /// The reports, as they were given.
    pub(super) reports: &'a [Report<'a>],
    /// The language that most of them are written in. Only these tell the story.
    pub(super) language: Language,
    /// How each opens; one in another language, and one that repeats another, does not.
    pub(super) openings: Vec<Opening>,
    /// The sentences of all reports.
    pub(super) pool: StoryPool,
    /// What each sentence of the pool says.
    pub(super) stems: Vec<ContentStems>,
}

impl<'a> Reading<'a> {
    pub(super) fn of(reports: &'a [Report<'a>]) -> Self {
        let language = language(reports);
        let lexicon = Lexicon::of(language);
        let texts: Vec<_> = reports.iter().map(|report| report.text.clone()).collect();
        let pool = StoryPool::of(&texts);
        let text = |sentence: &PooledSentence| {
            let body = reports[sentence.document].text.document.body;
            sentence.span.of(body).unwrap_or_default()
        };
        let stems = pool.sentences().iter();
        Self {
            openings: openings(reports, &pool, language),
            stems: stems
                .map(|sentence| ContentStems::of(text(sentence), &lexicon))
                .collect(),
            language,
            reports,
            pool,
        }
    }

    pub(super) fn document(&self, report: usize) -> &Document<'a> {
        &self.reports[report].text.document
    }

    /// The words of a sentence of the pool.
    pub(super) fn text(&self, pooled: usize) -> &'a str {
        let sentence = &self.pool.sentences()[pooled];
        let body = self.document(sentence.document).body;
        sentence.span.of(body).unwrap_or_default()
    }

    pub(super) fn phrases(&self) -> &'static Phrases {
        Phrases::of(self.language.as_str())
    }

    pub(super) fn when(&self, report: usize) -> Option<When> {
        self.reports[report].when
    }

    /// Whether `one` came at least an hour after `other`.
    pub(super) fn is_hours_after(&self, one: usize, other: usize) -> bool {
        let exact = |report| self.when(report).is_some_and(|when| when.exact);
        exact(one) && exact(other) && self.days_after(one, other).is_some_and(|days| days > 0.04)
    }

    /// How many days `one` came after `other`; `None` where that is not known.
    pub(super) fn days_after(&self, one: usize, other: usize) -> Option<f64> {
        let (one, other) = (self.when(one)?, self.when(other)?);
        if one.exact && other.exact {
            Some(one.days - other.days)
        } else {
            Some(one.days.floor() - other.days.floor())
        }
    }
}

/// The language of most reports; of the first of these where several are as many.
fn language(reports: &[Report]) -> Language {
    let of = |report: &Report| report.text.document.language;
    let count = |language: Language| reports.iter().filter(|r| of(r) == language).count();
    let mut best = (0, Language::ENGLISH);
    for report in reports {
        let many = count(of(report));
        if many > best.0 {
            best = (many, of(report));
        }
    }
    best.1
}

fn openings(reports: &[Report], pool: &StoryPool, language: Language) -> Vec<Opening> {
    let opening = |(index, report): (usize, &Report)| {
        let document = &report.text.document;
        if document.language != language {
            return Opening::default();
        }
        let all = pool.sentences().iter().enumerate();
        let own: Vec<_> = all.filter(|(_, s)| s.document == index).collect();
        Opening::of(document.headline, document.body, &own, language.as_str())
    };
    reports.iter().enumerate().map(opening).collect()
}
