//! Several articles on one event, told once: all their sentences in one pool, each measured in
//! its own article and among the others.

use nutgraf_model::{Language, Sentence};

use super::choose::Field;
use super::draft::Draft;
use super::likeness::{self, Likeness, Vector};
use super::model::Manner;
use super::occurrence::Placed;
use super::reading::Reading;
use super::standing::Standing;
use super::vocabulary::{Term, Vocabulary};
use super::{Budget, Measured, Pick, features, model, share};
use crate::{Document, sentences};

/// More documents than these add nothing to a digest.
const MOST_DOCUMENTS: usize = 40;
/// Sentences in a pool: all pairs are compared.
const MOST_SENTENCES: usize = 420;
/// Sentences of different documents this much alike tell the same.
const TOLD_TOO: f32 = 0.25;
/// Sentences this much alike are one text.
const ONE_TEXT: f32 = 0.85;

/// What is measured of a sentence among the other documents, after [`features::NAMES`].
pub const NAMES: [&str; 11] = [
    "told_too",
    "told_most",
    "told_mean",
    "pool_middle",
    "headline_most",
    "headline_mean",
    "documents",
    "told_place",
    "pool_middle_rank",
    "document_middle",
    "pool_attention",
];

/// Summarises several documents on one event, without saying a thing twice; picks in the order
/// in which a reader should read them.
pub fn digest(documents: &[Document], budget: Budget) -> Vec<Pick> {
    let documents = &documents[..documents.len().min(MOST_DOCUMENTS)];
    let Some(first) = documents.first() else {
        return Vec::new();
    };
    let split: Vec<Vec<Sentence>> = documents.iter().map(sentences::split).collect();
    let mut vocabulary = Vocabulary::of(first.language);
    let pool = Pool::of(documents, &split, &mut vocabulary);
    let scores = model::digest_scores(&pool.rows(), budget);
    let mut order = pool.within(&scores, budget, &vocabulary);
    order.sort_by_key(|&index| pool.reading_key(index));
    let pick = |&index: &usize| {
        let place = pool.places[index];
        Pick {
            document: place.document,
            span: pool.readings[place.reading].lines[place.line].span,
            score: share(scores[index]),
        }
    };
    order.iter().map(pick).collect()
}

/// Measures every sentence of several documents that may be chosen, for training.
pub fn digest_measures(documents: &[Document]) -> Vec<Measured> {
    let split: Vec<Vec<Sentence>> = documents.iter().map(sentences::split).collect();
    let language = documents
        .first()
        .map_or(Language::ENGLISH, |first| first.language);
    let pool = Pool::of(documents, &split, &mut Vocabulary::of(language));
    let measured = |(index, measures): (usize, Vec<f32>)| {
        let place = pool.places[index];
        Measured {
            document: place.document,
            span: pool.readings[place.reading].lines[place.line].span,
            standing: pool.standing(index),
            measures,
            likeness: pool.likeness.row(index).to_vec(),
        }
    };
    pool.rows().into_iter().enumerate().map(measured).collect()
}

/// Where a sentence of the pool comes from.
#[derive(Clone, Copy)]
struct Place {
    /// Index among the documents given.
    document: usize,
    /// Index among the readings kept.
    reading: usize,
    line: usize,
}

/// The sentences of all documents that are not the text of another.
pub(super) struct Pool<'a> {
    readings: Vec<Reading<'a>>,
    places: Vec<Place>,
    vectors: Vec<Vector>,
    likeness: Likeness,
    headlines: Vec<Vector>,
    middle: Vector,
}

impl<'a> Pool<'a> {
    pub(super) fn of(
        documents: &[Document<'a>],
        split: &[Vec<Sentence>],
        vocabulary: &mut Vocabulary,
    ) -> Self {
        let most = (MOST_SENTENCES / documents.len().max(1)).max(8);
        let readings: Vec<Reading> = documents
            .iter()
            .zip(split)
            .map(|(document, sentences)| Reading::of(document, sentences, most, vocabulary))
            .collect();
        let kept = distinct(&readings);
        let mut places = Vec::new();
        let mut of_kept = Vec::new();
        for (document, reading) in readings.into_iter().enumerate() {
            if kept[document] {
                let reading_index = of_kept.len();
                let place = |line| Place {
                    document,
                    reading: reading_index,
                    line,
                };
                places.extend((0..reading.lines.len()).map(place));
                of_kept.push(reading);
            }
        }
        Self::weighed(of_kept, places, vocabulary.len())
    }

    fn weighed(readings: Vec<Reading<'a>>, places: Vec<Place>, terms: usize) -> Self {
        let lines: Vec<_> = readings
            .iter()
            .flat_map(|reading| reading.lines.iter())
            .collect();
        let weights = likeness::weights(&lines, terms);
        let vectors: Vec<Vector> = lines
            .iter()
            .map(|line| likeness::vector(&line.terms, &weights))
            .collect();
        Self {
            likeness: Likeness::of(&vectors, terms),
            middle: likeness::middle(&vectors, terms),
            headlines: readings
                .iter()
                .map(|reading| likeness::vector(&reading.headline, &weights))
                .collect(),
            readings,
            places,
            vectors,
        }
    }

    fn standing(&self, index: usize) -> Standing {
        let place = self.places[index];
        self.readings[place.reading].standing[place.line]
    }

    /// The measures of all sentences: in their article, then among the others.
    fn rows(&self) -> Vec<Vec<f32>> {
        let own = self.readings.iter().flat_map(features::measure);
        let attention = self.likeness.attention();
        let central: Vec<f32> = self
            .vectors
            .iter()
            .map(|vector| likeness::cosine(vector, &self.middle))
            .collect();
        let ranks = ranks(&central);
        let documents = self.document_centrality(&central);
        own.enumerate()
            .map(|(index, own)| {
                let mut row = own.to_vec();
                row.extend(self.among_others(index));
                row[64 + 3] = central[index];
                row[64 + 8] = ranks[index];
                row[64 + 9] = documents[self.places[index].reading];
                row[64 + 10] = attention[index] * self.places.len() as f32;
                row
            })
            .collect()
    }

    fn among_others(&self, index: usize) -> [f32; NAMES.len()] {
        let own = self.places[index].reading;
        let count = self.readings.len();
        let mut most = vec![(0.0_f32, 1.0_f32); count];
        for (&cosine, place) in self.likeness.row(index).iter().zip(&self.places) {
            if cosine > most[place.reading].0 {
                let lines = self.readings[place.reading].lines.len().max(1) as f32;
                most[place.reading] = (cosine, place.line as f32 / lines);
            }
        }
        most.remove(own);
        let others = most.len().max(1) as f32;
        let told = most.iter().filter(|(cosine, _)| *cosine >= TOLD_TOO);
        let headlines: Vec<f32> = self
            .headlines
            .iter()
            .map(|headline| likeness::cosine(headline, &self.vectors[index]))
            .collect();
        let largest = |values: &mut dyn Iterator<Item = f32>| values.fold(0.0, f32::max);
        let mut row = [0.0; NAMES.len()];
        row[0] = told.count() as f32 / others;
        row[1] = largest(&mut most.iter().map(|(cosine, _)| *cosine));
        row[2] = most.iter().map(|(cosine, _)| cosine).sum::<f32>() / others;
        row[4] = largest(&mut headlines.iter().copied());
        row[5] = headlines.iter().sum::<f32>() / count.max(1) as f32;
        row[6] = count as f32;
        row[7] = most.iter().map(|(_, place)| place).sum::<f32>() / others;
        row
    }

    /// How near the middle each document's sentences are, on average.
    fn document_centrality(&self, central: &[f32]) -> Vec<f32> {
        let mut sums = vec![0.0; self.readings.len()];
        for (place, central) in self.places.iter().zip(central) {
            sums[place.reading] += central;
        }
        let mean = |(sum, reading): (f32, &Reading)| sum / reading.lines.len().max(1) as f32;
        sums.into_iter().zip(&self.readings).map(mean).collect()
    }

    fn within(&self, scores: &[f32], budget: Budget, vocabulary: &Vocabulary) -> Vec<usize> {
        let mut standing: Vec<Standing> = (0..scores.len()).map(|i| self.standing(i)).collect();
        if !standing.contains(&Standing::Alone) {
            standing.fill(Standing::Alone);
        }
        let before: Vec<Option<usize>> = (0..scores.len())
            .map(|index| index.checked_sub(1).filter(|_| self.places[index].line > 0))
            .collect();
        let draft = Draft {
            field: Field {
                scores,
                standing: &standing,
                before: &before,
                likeness: &|a, b| self.likeness.row(a)[b],
            },
            lines: self.placed(),
            headlines: self.headline_words(),
            vocabulary,
            size: &|index: usize| {
                let place = self.places[index];
                let reading = &self.readings[place.reading];
                reading.lines[place.line].surface.size()
            },
            manner: Manner::together(),
        };
        draft.within(budget)
    }

    /// The sentences of all documents, one document after another.
    pub(super) fn placed(&self) -> Vec<Placed<'_>> {
        let readings = self.readings.iter().enumerate();
        readings
            .flat_map(|(document, reading)| reading.placed(document))
            .collect()
    }

    /// The words of the documents' headlines, in order.
    pub(super) fn headline_words(&self) -> Vec<Vec<Term>> {
        self.readings
            .iter()
            .map(|one| one.headline_words.clone())
            .collect()
    }

    /// Early sentences first, as each document has them; a sentence that leans on another
    /// follows it.
    fn reading_key(&self, index: usize) -> (usize, usize, usize) {
        let place = self.places[index];
        let standing = &self.readings[place.reading].standing;
        let mut anchor = place.line;
        while anchor > 0 && standing[anchor] == Standing::After {
            anchor -= 1;
        }
        (anchor, place.document, place.line)
    }
}

/// Which documents are not the text of an earlier one: agency copy printed twice tells a thing
/// once.
fn distinct(readings: &[Reading]) -> Vec<bool> {
    let mut kept: Vec<bool> = Vec::new();
    for (index, reading) in readings.iter().enumerate() {
        let repeats = |earlier: &Reading| {
            let same = |line: &super::line::Line| {
                earlier
                    .lines
                    .iter()
                    .any(|other| overlap(&line.distinct, &other.distinct) >= ONE_TEXT)
            };
            let repeated = reading.lines.iter().filter(|line| same(line)).count();
            repeated * 5 >= reading.lines.len() * 4
        };
        let repeated = (0..index).any(|earlier| kept[earlier] && repeats(&readings[earlier]));
        kept.push(!repeated && !reading.lines.is_empty());
    }
    kept
}

/// The shared part of two sorted sets of terms (Jaccard), 0 to 1.
fn overlap(a: &[u32], b: &[u32]) -> f32 {
    let smaller = a.len().min(b.len()) as f32;
    let larger = a.len().max(b.len()).max(1) as f32;
    if smaller / larger < ONE_TEXT {
        return 0.0;
    }
    let shared = a
        .iter()
        .filter(|term| b.binary_search(term).is_ok())
        .count() as f32;
    shared / (a.len() as f32 + b.len() as f32 - shared).max(1.0)
}

/// The rank of each value, 0 for the largest, 1 for the smallest.
fn ranks(values: &[f32]) -> Vec<f32> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|&a, &b| values[b].total_cmp(&values[a]).then(a.cmp(&b)));
    let last = values.len().saturating_sub(1).max(1) as f32;
    let mut ranks = vec![0.0; values.len()];
    for (place, index) in order.into_iter().enumerate() {
        ranks[index] = place as f32 / last;
    }
    ranks
}
