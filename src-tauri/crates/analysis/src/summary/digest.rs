//! The summary of several articles on one event: all their sentences in one pool. A sentence has
//! the features of its own article, and others that compare it with the other articles.

use nutgraf_model::{Language, Span};

use super::beam_search::ScoredSentences;
use super::model::SelectionSettings;
use super::occurrence::PlacedSentence;
use super::prepared::PreparedArticle;
use super::self_contained::SelfContainedness;
use super::similarity::{self, SimilarityMatrix, Vector};
use super::summarizer::Summarizer;
use super::vocabulary::{Term, Vocabulary};
use super::{Budget, Pick, SentenceFeatures, features, model, share};
use crate::Segmented;

/// More documents than these add nothing to a digest.
const MOST_DOCUMENTS: usize = 40;
/// Sentences in a pool: all pairs are compared.
const MOST_SENTENCES: usize = 420;
/// Sentences of different documents this much alike say the same.
const TOLD_TOO: f32 = 0.25;
/// Sentences this much alike are one text.
const ONE_TEXT: f32 = 0.85;

/// Summarises several documents on one event without saying a thing twice. Picks are in reading
/// order.
pub fn digest(texts: &[Segmented], budget: Budget) -> Vec<Pick> {
    let texts = &texts[..texts.len().min(MOST_DOCUMENTS)];
    let Some(first) = texts.first() else {
        return Vec::new();
    };
    let mut vocabulary = Vocabulary::of(first.document.language);
    let pool = SentencePool::of(texts, &mut vocabulary);
    let scores = model::digest_scores(&pool.rows(), budget);
    let mut order = pool.within(&scores, budget, &vocabulary);
    order.sort_by_key(|&index| pool.reading_key(index));
    let pick = |&index: &usize| {
        let place = pool.places[index];
        Pick {
            document: place.document,
            span: pool.articles[place.article].candidates[place.candidate].span,
            score: share(scores[index]),
        }
    };
    order.iter().map(pick).collect()
}

/// The features of every candidate sentence of several documents, for training.
pub fn digest_features(texts: &[Segmented]) -> Vec<SentenceFeatures> {
    let language = texts
        .first()
        .map_or(Language::ENGLISH, |first| first.document.language);
    let pool = SentencePool::of(texts, &mut Vocabulary::of(language));
    let measured = |(index, features): (usize, Vec<f32>)| {
        let place = pool.places[index];
        SentenceFeatures {
            document: place.document,
            span: pool.articles[place.article].candidates[place.candidate].span,
            self_contained: pool.self_contained(index),
            features,
            similarity: pool.similarity.row(index).to_vec(),
        }
    };
    pool.rows().into_iter().enumerate().map(measured).collect()
}

/// The sentences of several documents on one event, as telling reads them.
pub(crate) struct StoryPool {
    sentences: Vec<PooledSentence>,
}

/// A sentence of a [`StoryPool`].
#[derive(Clone, Copy, Debug)]
pub(crate) struct PooledSentence {
    /// Index among the documents given.
    pub(crate) document: usize,
    /// Where it lies in that document's body.
    pub(crate) span: Span,
    /// Its paragraph.
    pub(crate) block: usize,
    /// Its place among the sentences of prose of its document.
    pub(crate) place: usize,
    /// Whether it can stand alone.
    pub(crate) self_contained: SelfContainedness,
    /// Its words.
    pub(crate) words: usize,
    /// Whether it reports what somebody says.
    pub(crate) reports: bool,
    /// Its score in a digest, 0 to 1.
    pub(crate) score: f32,
    /// The share of the other documents that tell it too, 0 to 1.
    pub(crate) told_too: f32,
    /// How much it resembles the nearest sentence of each other document, on average, 0 to 1.
    pub(crate) agreement: f32,
}

impl StoryPool {
    /// Reads documents of one language.
    pub(crate) fn of(texts: &[Segmented]) -> Self {
        let texts = &texts[..texts.len().min(MOST_DOCUMENTS)];
        let language = texts
            .first()
            .map_or(Language::ENGLISH, |first| first.document.language);
        let pool = SentencePool::of(texts, &mut Vocabulary::of(language));
        let rows = pool.rows();
        let scores = model::digest_scores(&rows, Budget::Sentences(3));
        let others = features::NAMES.len();
        let pooled = |(index, row): (usize, &Vec<f32>)| {
            let place = pool.places[index];
            let candidate = &pool.articles[place.article].candidates[place.candidate];
            PooledSentence {
                document: place.document,
                span: candidate.span,
                block: candidate.block,
                place: place.candidate,
                self_contained: pool.self_contained(index),
                words: candidate.words,
                reports: candidate.reports,
                score: share(scores[index]),
                told_too: row[others],
                agreement: row[others + 2],
            }
        };
        Self {
            sentences: rows.iter().enumerate().map(pooled).collect(),
        }
    }

    /// All sentences, one document after another.
    pub(crate) fn sentences(&self) -> &[PooledSentence] {
        &self.sentences
    }
}

/// Where a sentence of the pool comes from.
#[derive(Clone, Copy)]
struct SentenceRef {
    /// Index among the documents given.
    document: usize,
    /// Index among the articles of the pool.
    article: usize,
    candidate: usize,
}

/// The candidate sentences of all documents, without those that repeat another document.
pub(super) struct SentencePool<'a> {
    articles: Vec<PreparedArticle<'a>>,
    places: Vec<SentenceRef>,
    vectors: Vec<Vector>,
    similarity: SimilarityMatrix,
    headlines: Vec<Vector>,
    middle: Vector,
}

impl<'a> SentencePool<'a> {
    pub(super) fn of(texts: &[Segmented<'a>], vocabulary: &mut Vocabulary) -> Self {
        let most = (MOST_SENTENCES / texts.len().max(1)).max(8);
        let articles: Vec<PreparedArticle> = texts
            .iter()
            .map(|text| PreparedArticle::of(text, most, vocabulary))
            .collect();
        let kept = distinct(&articles);
        let mut places = Vec::new();
        let mut of_kept = Vec::new();
        for (document, article) in articles.into_iter().enumerate() {
            if kept[document] {
                let index = of_kept.len();
                let place = |candidate| SentenceRef {
                    document,
                    article: index,
                    candidate,
                };
                places.extend((0..article.candidates.len()).map(place));
                of_kept.push(article);
            }
        }
        Self::weighed(of_kept, places, vocabulary.len())
    }

    fn weighed(articles: Vec<PreparedArticle<'a>>, places: Vec<SentenceRef>, terms: usize) -> Self {
        let candidates: Vec<_> = articles
            .iter()
            .flat_map(|article| article.candidates.iter())
            .collect();
        let weights = similarity::weights(&candidates, terms);
        let vectors: Vec<Vector> = candidates
            .iter()
            .map(|candidate| similarity::vector(&candidate.terms, &weights))
            .collect();
        Self {
            similarity: SimilarityMatrix::of(&vectors, terms),
            middle: similarity::middle(&vectors, terms),
            headlines: articles
                .iter()
                .map(|article| similarity::vector(&article.headline, &weights))
                .collect(),
            articles,
            places,
            vectors,
        }
    }

    fn self_contained(&self, index: usize) -> SelfContainedness {
        let place = self.places[index];
        self.articles[place.article].self_contained[place.candidate]
    }

    /// The features of all sentences: in their article, then among the others.
    fn rows(&self) -> Vec<Vec<f32>> {
        let own = self.articles.iter().flat_map(features::extract);
        let attention = self.similarity.attention();
        let central: Vec<f32> = self
            .vectors
            .iter()
            .map(|vector| similarity::cosine(vector, &self.middle))
            .collect();
        let ranks = ranks(&central);
        let documents = self.document_centrality(&central);
        own.enumerate()
            .map(|(index, own)| {
                let mut row = own.to_vec();
                row.extend(self.among_others(index));
                row[64 + 3] = central[index];
                row[64 + 8] = ranks[index];
                row[64 + 9] = documents[self.places[index].article];
                row[64 + 10] = attention[index] * self.places.len() as f32;
                row
            })
            .collect()
    }

    fn among_others(&self, index: usize) -> [f32; features::DIGEST_NAMES.len()] {
        let own = self.places[index].article;
        let count = self.articles.len();
        let mut most = vec![(0.0_f32, 1.0_f32); count];
        for (&cosine, place) in self.similarity.row(index).iter().zip(&self.places) {
            if cosine > most[place.article].0 {
                let candidates = self.articles[place.article].candidates.len().max(1) as f32;
                most[place.article] = (cosine, place.candidate as f32 / candidates);
            }
        }
        most.remove(own);
        let others = most.len().max(1) as f32;
        let told = most.iter().filter(|(cosine, _)| *cosine >= TOLD_TOO);
        let headlines: Vec<f32> = self
            .headlines
            .iter()
            .map(|headline| similarity::cosine(headline, &self.vectors[index]))
            .collect();
        let largest = |values: &mut dyn Iterator<Item = f32>| values.fold(0.0, f32::max);
        let mut row = [0.0; features::DIGEST_NAMES.len()];
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
        let mut sums = vec![0.0; self.articles.len()];
        for (place, central) in self.places.iter().zip(central) {
            sums[place.article] += central;
        }
        let mean =
            |(sum, article): (f32, &PreparedArticle)| sum / article.candidates.len().max(1) as f32;
        sums.into_iter().zip(&self.articles).map(mean).collect()
    }

    fn within(&self, scores: &[f32], budget: Budget, vocabulary: &Vocabulary) -> Vec<usize> {
        let mut self_contained: Vec<SelfContainedness> =
            (0..scores.len()).map(|i| self.self_contained(i)).collect();
        if !self_contained.contains(&SelfContainedness::Alone) {
            self_contained.fill(SelfContainedness::Alone);
        }
        let before: Vec<Option<usize>> = (0..scores.len())
            .map(|index| {
                index
                    .checked_sub(1)
                    .filter(|_| self.places[index].candidate > 0)
            })
            .collect();
        let summarizer = Summarizer {
            scored: ScoredSentences {
                scores,
                self_contained: &self_contained,
                before: &before,
                similarity: &|a, b| self.similarity.row(a)[b],
            },
            candidates: self.placed(),
            headlines: self.headline_words(),
            vocabulary,
            size: &|index: usize| {
                let place = self.places[index];
                let article = &self.articles[place.article];
                article.candidates[place.candidate].surface.size()
            },
            settings: SelectionSettings::together(),
        };
        summarizer.within(budget)
    }

    /// The sentences of all documents, one document after another.
    pub(super) fn placed(&self) -> Vec<PlacedSentence<'_>> {
        let articles = self.articles.iter().enumerate();
        articles
            .flat_map(|(document, article)| article.placed(document))
            .collect()
    }

    /// The words of the documents' headlines, in order.
    pub(super) fn headline_words(&self) -> Vec<Vec<Term>> {
        self.articles
            .iter()
            .map(|one| one.headline_words.clone())
            .collect()
    }

    /// Early sentences first, as each document has them; a sentence that leans on another
    /// follows it.
    fn reading_key(&self, index: usize) -> (usize, usize, usize) {
        let place = self.places[index];
        let self_contained = &self.articles[place.article].self_contained;
        let mut anchor = place.candidate;
        while anchor > 0 && self_contained[anchor] == SelfContainedness::AfterPrevious {
            anchor -= 1;
        }
        (anchor, place.document, place.candidate)
    }
}

/// Which documents do not repeat an earlier one. Agency copy that two outlets print counts once.
fn distinct(articles: &[PreparedArticle]) -> Vec<bool> {
    let mut kept: Vec<bool> = Vec::new();
    for (index, article) in articles.iter().enumerate() {
        let repeats = |earlier: &PreparedArticle| {
            let same = |candidate: &super::candidate::CandidateSentence| {
                earlier
                    .candidates
                    .iter()
                    .any(|other| overlap(&candidate.distinct, &other.distinct) >= ONE_TEXT)
            };
            let repeated = article
                .candidates
                .iter()
                .filter(|candidate| same(candidate))
                .count();
            repeated * 5 >= article.candidates.len() * 4
        };
        let repeated = (0..index).any(|earlier| kept[earlier] && repeats(&articles[earlier]));
        kept.push(!repeated && !article.candidates.is_empty());
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
