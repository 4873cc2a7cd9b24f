//! The choice of sentences: of one article, and of several on one event.
//!
//! Every sentence is measured ([`features`]), scored, and enters the summary in order of score,
//! less for what repeats what is in it, if it can stand there.

mod choose;
mod content;
mod digest;
mod draft;
mod expect;
pub mod features;
mod form;
mod likeness;
mod line;
mod model;
mod occurrence;
mod openers;
mod reading;
mod standing;
mod surface;
#[cfg(feature = "training")]
pub mod training;
mod vocabulary;

use nutgraf_model::{Length, Lengths, Sentence, Span};

use crate::{Document, sentences};
use choose::Field;
pub use content::Content;
pub use digest::{NAMES as DIGEST_NAMES, digest, digest_measures};
use draft::Draft;
use model::Manner;
use reading::Reading;
pub use standing::{Standing, of as standing};
use vocabulary::Vocabulary;

/// More sentences of one article are not read: its news stands before, and all pairs are
/// compared.
const MOST_LINES: usize = 160;

/// How long a summary may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Budget {
    /// At most this many sentences.
    Sentences(usize),
    /// Whole sentences with at most this many words together; at least one sentence.
    Words(usize),
}

/// A chosen sentence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pick {
    /// The index of its document; 0 for a single one.
    pub document: usize,
    /// Where it lies in that document's body.
    pub span: Span,
    /// How much it says, 0 to 1.
    pub score: f32,
}

/// Gives each sentence its score and the shortest length that shows it.
pub fn grade(document: &Document, mut sentences: Vec<Sentence>) -> Vec<Sentence> {
    let mut vocabulary = Vocabulary::of(document.language);
    let graded = Graded::of(document, &sentences, Budget::Sentences(1), &mut vocabulary);
    let lines = &graded.reading.lines;
    let lengths = lengths(lines.iter().map(|line| line.words).sum());
    let shown = graded.drafted(&vocabulary, |draft| draft.lengths(lengths));
    for (line, score) in lines.iter().zip(&graded.scores) {
        sentences[line.sentence].score = share(*score);
    }
    let nested = [
        (Length::Long, &shown.long),
        (Length::Normal, &shown.normal),
        (Length::Short, &shown.short),
    ];
    for (length, shown) in nested {
        for &index in shown {
            sentences[lines[index].sentence].shown_from = Some(length);
        }
    }
    sentences
}

/// Summarises one document; picks in reading order.
pub fn summarize(document: &Document, budget: Budget) -> Vec<Pick> {
    let sentences = sentences::split(document);
    let mut vocabulary = Vocabulary::of(document.language);
    let graded = Graded::of(document, &sentences, budget, &mut vocabulary);
    let chosen = graded.drafted(&vocabulary, |draft| draft.within(budget));
    let pick = |&index: &usize| Pick {
        document: 0,
        span: graded.reading.lines[index].span,
        score: share(graded.scores[index]),
    };
    chosen.iter().map(pick).collect()
}

/// A sentence as training sees it.
#[derive(Clone, Debug)]
pub struct Measured {
    /// The index of its document.
    pub document: usize,
    /// Where it lies in the body.
    pub span: Span,
    /// What it needs to stand in a summary.
    pub standing: Standing,
    /// Its measures, named by [`features::NAMES`], in a digest then by [`DIGEST_NAMES`].
    pub measures: Vec<f32>,
    /// How alike it is to each sentence, 0 to 1.
    pub likeness: Vec<f32>,
}

/// Measures every sentence that may be chosen, for training.
pub fn measures(document: &Document) -> Vec<Measured> {
    let sentences = sentences::split(document);
    let mut vocabulary = Vocabulary::of(document.language);
    let reading = Reading::of(document, &sentences, MOST_LINES, &mut vocabulary);
    let rows = features::measure(&reading);
    let measured = |(index, measures): (usize, features::Measures)| Measured {
        document: 0,
        span: reading.lines[index].span,
        standing: reading.standing[index],
        measures: measures.to_vec(),
        likeness: reading.likeness.row(index).to_vec(),
    };
    rows.into_iter().enumerate().map(measured).collect()
}

/// A document read and scored.
struct Graded<'a> {
    reading: Reading<'a>,
    scores: Vec<f32>,
    manner: Manner,
}

impl<'a> Graded<'a> {
    fn of(
        document: &Document<'a>,
        sentences: &[Sentence],
        budget: Budget,
        vocabulary: &mut Vocabulary,
    ) -> Self {
        let reading = Reading::of(document, sentences, MOST_LINES, vocabulary);
        let rows = features::measure(&reading);
        let language = document.language.as_str();
        Self {
            scores: model::scores(&rows, language, budget),
            manner: Manner::of(language),
            reading,
        }
    }

    /// What `choose` makes of the draft of this document.
    fn drafted<T>(&self, vocabulary: &Vocabulary, choose: impl FnOnce(&Draft) -> T) -> T {
        let lines = &self.reading.lines;
        let before: Vec<Option<usize>> = (0..lines.len()).map(|i| i.checked_sub(1)).collect();
        // Where nothing stands alone (a poem, a list of quotations), the best is still shown.
        let lenient = vec![Standing::Alone; lines.len()];
        let strict = self.reading.standing.contains(&Standing::Alone);
        choose(&Draft {
            field: Field {
                scores: &self.scores,
                standing: if strict {
                    &self.reading.standing
                } else {
                    &lenient
                },
                before: &before,
                likeness: &|a, b| self.reading.likeness.row(a)[b],
            },
            lines: self.reading.placed(0).collect(),
            headlines: vec![self.reading.headline_words.clone()],
            vocabulary,
            size: &|index| lines[index].surface.size(),
            manner: self.manner,
        })
    }
}

/// How many sentences each length shows of an article of so many words.
fn lengths(words: usize) -> Lengths<usize> {
    match words {
        0..300 => Lengths {
            short: 1,
            normal: 3,
            long: 5,
        },
        300..700 => Lengths {
            short: 2,
            normal: 3,
            long: 6,
        },
        _ => Lengths {
            short: 2,
            normal: 4,
            long: 7,
        },
    }
}

/// A standardised score as a share between 0 and 1.
fn share(score: f32) -> f32 {
    1.0 / (1.0 + (-score).exp())
}

#[cfg(test)]
mod tests;
