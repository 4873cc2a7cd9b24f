//! Several articles on one event, told once.

use nutgraf_model::Sentence;

use super::choose::{Field, choose};
use super::likeness::{self, Vector};
use super::reading::Reading;
use super::standing::Standing;
use super::vocabulary::Vocabulary;
use super::{Budget, Pick, features, model, share, within};
use crate::{Document, sentences, words};

/// More documents than these add nothing to a digest.
const MOST_DOCUMENTS: usize = 40;
/// Sentences of different documents this much alike tell the same.
const TOLD_TOO: f32 = 0.3;
/// What the agreement of the other documents adds, in deviations of the score.
const AGREED: f32 = 0.8;
/// What closeness to the middle of all documents adds.
const CENTRAL: f32 = 0.8;

/// Summarises several documents on one event, without saying a thing twice; picks in the order
/// in which a reader should read them.
pub fn digest(documents: &[Document], budget: Budget) -> Vec<Pick> {
    let documents = &documents[..documents.len().min(MOST_DOCUMENTS)];
    let Some(first) = documents.first() else {
        return Vec::new();
    };
    let mut vocabulary = Vocabulary::of(first.language);
    let split: Vec<Vec<Sentence>> = documents.iter().map(sentences::split).collect();
    let readings: Vec<Reading> = documents
        .iter()
        .zip(&split)
        .map(|(document, sentences)| Reading::of(document, sentences, &mut vocabulary))
        .collect();
    let pool = Pool::of(&readings, documents, vocabulary.len());
    let mut order = pool.order(budget);
    order.sort_by_key(|&index| pool.reading_key(&readings, index));
    let pick = |&index: &usize| {
        let (document, line) = pool.places[index];
        Pick {
            document,
            span: readings[document].lines[line].span,
            score: share(pool.scores[index]),
        }
    };
    order.iter().map(pick).collect()
}

/// The sentences of all documents.
struct Pool {
    /// Document and line of each sentence.
    places: Vec<(usize, usize)>,
    scores: Vec<f32>,
    standing: Vec<Standing>,
    before: Vec<Option<usize>>,
    vectors: Vec<Vector>,
    sizes: Vec<usize>,
}

impl Pool {
    fn of(readings: &[Reading], documents: &[Document], terms: usize) -> Self {
        let lines: Vec<_> = readings
            .iter()
            .flat_map(|reading| reading.lines.iter().cloned())
            .collect();
        let weights = likeness::weights(&lines, terms);
        let vectors: Vec<Vector> = lines
            .iter()
            .map(|line| likeness::vector(&line.terms, &weights))
            .collect();
        let mut pool = Self {
            places: Vec::new(),
            scores: Vec::new(),
            standing: Vec::new(),
            before: Vec::new(),
            vectors,
            sizes: Vec::new(),
        };
        for (document, reading) in readings.iter().enumerate() {
            pool.add(document, reading, documents[document].language.as_str());
        }
        pool.weigh_together(readings.len(), terms);
        pool
    }

    fn add(&mut self, document: usize, reading: &Reading, language: &str) {
        let rows = features::measure(reading);
        let from = self.places.len();
        self.scores.extend(model::scores(&rows, language));
        self.standing.extend(&reading.standing);
        for (index, line) in reading.lines.iter().enumerate() {
            self.places.push((document, index));
            self.before
                .push(index.checked_sub(1).map(|before| from + before));
            self.sizes.push(words::count(line.text(reading.body)));
        }
    }

    /// Adds what the other documents say of each sentence. A document that repeats another
    /// almost word for word adds nothing.
    fn weigh_together(&mut self, documents: usize, terms: usize) {
        let middle = likeness::middle(&self.vectors, terms);
        let mut central: Vec<f32> = self
            .vectors
            .iter()
            .map(|v| likeness::cosine(v, &middle))
            .collect();
        model::standardise(&mut central);
        let mut agreed = vec![0.0_f32; self.places.len()];
        for (index, vector) in self.vectors.iter().enumerate() {
            let mut most = vec![0.0_f32; documents];
            for (other, (document, _)) in self.places.iter().enumerate() {
                if *document != self.places[index].0 {
                    most[*document] =
                        most[*document].max(likeness::cosine(vector, &self.vectors[other]));
                }
            }
            agreed[index] = most
                .iter()
                .filter(|&&like| (TOLD_TOO..0.9).contains(&like))
                .count() as f32;
        }
        model::standardise(&mut agreed);
        for (index, score) in self.scores.iter_mut().enumerate() {
            *score += AGREED * agreed[index] + CENTRAL * central[index];
        }
        model::standardise(&mut self.scores);
    }

    fn order(&self, budget: Budget) -> Vec<usize> {
        let lenient = vec![Standing::Alone; self.scores.len()];
        let field = Field {
            scores: &self.scores,
            standing: if self.standing.contains(&Standing::Alone) {
                &self.standing
            } else {
                &lenient
            },
            before: &self.before,
            likeness: &|a, b| likeness::cosine(&self.vectors[a], &self.vectors[b]),
        };
        match budget {
            Budget::Sentences(most) => choose(&field, most, |_| true),
            Budget::Words(most) => {
                choose(&field, usize::MAX, within(most, |index| self.sizes[index]))
            }
        }
    }

    /// Early sentences first, as each document has them; a sentence that leans on another
    /// follows it.
    fn reading_key(&self, readings: &[Reading], index: usize) -> (usize, usize, usize) {
        let (document, line) = self.places[index];
        let mut anchor = line;
        while anchor > 0 && readings[document].standing[anchor] == Standing::After {
            anchor -= 1;
        }
        (anchor, document, line)
    }
}
