//! The features of every sentence. Training and use share this code.

use super::candidate::CandidateSentence;
use super::prepared::PreparedArticle;
use super::similarity::{self, SimilarityMatrix, Vector};
use super::vocabulary::Term;

/// The names of the features, in the order of [`FeatureRow`]. The weights name them too.
pub const NAMES: [&str; COUNT] = [
    "place",
    "inverse_place",
    "relative_place",
    "log_place",
    "first",
    "second",
    "third",
    "fourth",
    "from_end",
    "last",
    "sentences",
    "words",
    "log_words",
    "short",
    "long",
    "content_share",
    "term_frequency",
    "term_sum",
    "term_mean",
    "likeness_mean",
    "likeness_most",
    "attention",
    "forward",
    "backward",
    "forward_less_backward",
    "to_middle",
    "to_lead",
    "to_headline",
    "headline_terms",
    "to_first",
    "to_second",
    "new_terms",
    "capitals",
    "capital_share",
    "name_frequency",
    "numbers",
    "quoted",
    "opens_quoted",
    "leans",
    "question",
    "reports",
    "pairs_recur",
    "top_terms",
    "colon",
    "commas",
    "bracket",
    "word_length",
    "in_block",
    "block_place",
    "opens_block",
    "block_size",
    "has_headline",
    "next_leans",
    "first_person",
    "words_rank",
    "term_sum_rank",
    "likeness_rank",
    "attention_rank",
    "middle_rank",
    "headline_rank",
    "names_rank",
    "quote_share",
    "after_first_likeness",
    "dash",
];

/// The features that compare a sentence with the other documents of a digest; they follow
/// [`NAMES`].
pub const DIGEST_NAMES: [&str; 11] = [
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

/// How many features a sentence has.
pub const COUNT: usize = 64;

/// The features of one sentence.
pub type FeatureRow = [f32; COUNT];

/// The features of every candidate sentence of an article.
pub(super) fn extract(article: &PreparedArticle) -> Vec<FeatureRow> {
    let whole = ArticleStatistics::of(article);
    let mut rows: Vec<FeatureRow> = Vec::with_capacity(article.candidates.len());
    let mut seen = vec![false; article.terms];
    for index in 0..article.candidates.len() {
        rows.push(whole.row(article, index, &mut seen));
    }
    for (from, to) in RANKED {
        rank(&mut rows, from, to);
    }
    rows
}

/// The features that are also ranked within their article, and where the rank goes.
const RANKED: [(usize, usize); 7] = [
    (12, 54),
    (17, 55),
    (19, 56),
    (21, 57),
    (25, 58),
    (27, 59),
    (34, 60),
];

/// Writes each row's rank by one feature, 0 for the largest, 1 for the smallest.
fn rank(rows: &mut [FeatureRow], from: usize, to: usize) {
    let mut order: Vec<usize> = (0..rows.len()).collect();
    order.sort_by(|&a, &b| rows[b][from].total_cmp(&rows[a][from]).then(a.cmp(&b)));
    let last = rows.len().saturating_sub(1).max(1) as f32;
    for (place, index) in order.into_iter().enumerate() {
        rows[index][to] = place as f32 / last;
    }
}

/// What all sentences of an article share.
struct ArticleStatistics {
    frequency: Vec<f32>,
    total: f32,
    top: Vec<bool>,
    /// What each term brings to a sentence.
    brings: Vec<f32>,
    names: Vec<f32>,
    attention: Vec<f32>,
    middle: Vector,
    lead: Vector,
    headline: Vector,
    pairs: Pairs,
}

impl ArticleStatistics {
    fn of(article: &PreparedArticle) -> Self {
        let candidates = &article.candidates;
        let mut frequency = vec![0.0_f32; article.terms];
        let mut names = vec![0.0_f32; article.terms];
        for candidate in candidates {
            candidate
                .terms
                .iter()
                .for_each(|&term| frequency[term as usize] += 1.0);
            candidate
                .names
                .iter()
                .for_each(|&term| names[term as usize] += 1.0);
        }
        Self {
            total: frequency.iter().sum::<f32>().max(1.0),
            top: top(&frequency, &article.weights),
            brings: brings(&frequency, &article.weights),
            frequency,
            names,
            attention: article.similarity.attention(),
            middle: similarity::middle(&article.vectors, article.terms),
            lead: similarity::middle(&article.vectors[..candidates.len().min(3)], article.terms),
            headline: similarity::vector(&article.headline, &article.weights),
            pairs: Pairs::of(candidates),
        }
    }

    fn row(&self, article: &PreparedArticle, index: usize, seen: &mut [bool]) -> FeatureRow {
        let candidate = &article.candidates[index];
        let vector = &article.vectors[index];
        let mut row = [0.0; COUNT];
        place(&mut row, index, article.candidates.len());
        size(&mut row, candidate);
        self.words(&mut row, candidate);
        self.similarity(&mut row, &article.similarity, vector, index);
        row[28] = shared(&candidate.distinct, &article.headline) as f32;
        row[31] = new_share(candidate, seen);
        surface(&mut row, candidate, article, index);
        row
    }

    fn words(&self, row: &mut FeatureRow, candidate: &CandidateSentence) {
        let content = candidate.terms.len().max(1) as f32;
        let often = |&term: &Term| self.frequency[term as usize];
        row[16] = candidate.terms.iter().map(often).sum::<f32>() / self.total / content * 100.0;
        row[17] = candidate
            .distinct
            .iter()
            .map(|&term| self.brings[term as usize])
            .sum();
        row[18] = row[17] / content;
        let mut names = candidate.names.clone();
        names.sort_unstable();
        names.dedup();
        row[34] = names.iter().map(|&term| self.names[term as usize]).sum();
        row[41] = self.pairs.recurring(candidate) / candidate.words.max(1) as f32;
        row[42] = candidate
            .distinct
            .iter()
            .filter(|&&term| self.top[term as usize])
            .count() as f32;
    }

    fn similarity(
        &self,
        row: &mut FeatureRow,
        similarity: &SimilarityMatrix,
        vector: &Vector,
        index: usize,
    ) {
        let cosines = similarity.row(index);
        let count = cosines.len().max(1) as f32;
        let before: f32 = cosines[..index].iter().sum();
        let after: f32 = cosines[index..].iter().sum();
        row[19] = (before + after) / count;
        row[20] = cosines.iter().copied().fold(0.0, f32::max);
        row[21] = self.attention[index] * count;
        row[22] = after / count;
        row[23] = before / count;
        row[24] = after - before;
        row[25] = similarity::cosine(vector, &self.middle);
        row[26] = if index >= 3 {
            similarity::cosine(vector, &self.lead)
        } else {
            row[25]
        };
        row[27] = similarity::cosine(vector, &self.headline);
        row[29] = if index > 0 { cosines[0] } else { 0.0 };
        row[30] = if index > 1 { cosines[1] } else { 0.0 };
        row[62] = if index > 0 { cosines[index - 1] } else { 0.0 };
    }
}

fn place(row: &mut FeatureRow, index: usize, count: usize) {
    let (at, all) = (index as f32, count.max(1) as f32);
    row[0] = at.min(60.0);
    row[1] = 1.0 / (at + 1.0);
    row[2] = at / all;
    row[3] = at.ln_1p();
    for first in 0..4 {
        row[4 + first] = flag(index == first);
    }
    row[8] = (all - 1.0 - at) / all;
    row[9] = flag(index + 1 == count);
    row[10] = all.min(100.0);
}

fn size(row: &mut FeatureRow, candidate: &CandidateSentence) {
    let words = candidate.words as f32;
    row[11] = words.min(100.0);
    row[12] = words.ln_1p();
    row[13] = flag(candidate.words < 8);
    row[14] = flag(candidate.words > 40);
    row[15] = candidate.terms.len() as f32 / words.max(1.0);
    row[32] = candidate.capitals as f32;
    row[33] = candidate.capitals as f32 / words.max(1.0);
    row[35] = candidate.numbers as f32;
    row[46] = candidate.letters as f32 / words.max(1.0);
}

/// What the letters show.
fn surface(
    row: &mut FeatureRow,
    candidate: &CandidateSentence,
    article: &PreparedArticle,
    index: usize,
) {
    let text = candidate.text(article.body);
    let shown = &candidate.surface;
    row[36] = flag(shown.quotes > 0);
    row[37] = flag(text.starts_with(['“', '"', '«', '„', '‘', '\'']));
    row[38] = flag(article.leans[index]);
    row[39] = flag(text.ends_with(['?', '？', '؟']));
    row[40] = flag(candidate.reports);
    row[43] = flag(shown.colon);
    row[44] = shown.commas as f32;
    row[45] = flag(shown.bracket);
    row[47] = candidate.in_block as f32;
    row[48] = candidate.block as f32 / article.blocks.max(1) as f32;
    row[49] = flag(candidate.in_block == 0);
    row[50] = article.block_sizes[candidate.block].min(10) as f32;
    row[51] = flag(!article.headline.is_empty());
    row[52] = flag(article.leans.get(index + 1).copied().unwrap_or(false));
    row[53] = flag(candidate.first_person);
    row[61] = shown.quoted as f32 / text.len().max(1) as f32;
    row[63] = flag(shown.dash);
}

/// The logarithm of how often a term occurs, times its weight.
fn brings(frequency: &[f32], weights: &[f32]) -> Vec<f32> {
    let logs: Vec<f32> = (0..LOGS).map(|often| (often as f32).ln_1p()).collect();
    let log = |often: f32| {
        let known = logs.get(often as usize).copied();
        known.unwrap_or_else(|| often.ln_1p())
    };
    let bring = |(&often, weight): (&f32, &f32)| log(often) * weight;
    frequency.iter().zip(weights).map(bring).collect()
}

/// Logarithms that are taken once an article.
const LOGS: usize = 16;

/// So many terms are the top ones.
const TOP: usize = 10;

/// The terms that weigh most in the article.
fn top(frequency: &[f32], weights: &[f32]) -> Vec<bool> {
    let mut order: Vec<usize> = (0..frequency.len()).collect();
    let weight = |&term: &usize| frequency[term] * weights[term];
    let mut top = vec![false; frequency.len()];
    if order.len() > TOP {
        let heavier = |a: &usize, b: &usize| weight(b).total_cmp(&weight(a)).then(a.cmp(b));
        order.select_nth_unstable_by(TOP, heavier);
        order.truncate(TOP);
    }
    order.into_iter().for_each(|term| top[term] = true);
    top
}

fn new_share(candidate: &CandidateSentence, seen: &mut [bool]) -> f32 {
    let mut new = 0;
    for &term in &candidate.distinct {
        new += usize::from(!std::mem::replace(&mut seen[term as usize], true));
    }
    new as f32 / candidate.distinct.len().max(1) as f32
}

/// How many terms two sorted lists share.
fn shared(a: &[Term], b: &[Term]) -> usize {
    a.iter()
        .filter(|term| b.binary_search(term).is_ok())
        .count()
}

/// Pairs of neighbouring terms, and how often each occurs.
struct Pairs(Vec<(u64, u32)>);

impl Pairs {
    fn of(candidates: &[CandidateSentence]) -> Self {
        let mut all: Vec<u64> = candidates
            .iter()
            .flat_map(|candidate| pairs(&candidate.terms))
            .collect();
        all.sort_unstable();
        let mut counted: Vec<(u64, u32)> = Vec::with_capacity(all.len());
        for pair in all {
            match counted.last_mut() {
                Some(last) if last.0 == pair => last.1 += 1,
                _ => counted.push((pair, 1)),
            }
        }
        counted.retain(|(_, count)| *count > 1);
        Self(counted)
    }

    /// How often the pairs of a sentence occur elsewhere, each counted up to five times.
    fn recurring(&self, candidate: &CandidateSentence) -> f32 {
        let count = |pair: u64| match self.0.binary_search_by_key(&pair, |(key, _)| *key) {
            Ok(found) => self.0[found].1.min(5) - 1,
            Err(_) => 0,
        };
        pairs(&candidate.terms).map(count).sum::<u32>() as f32
    }
}

fn pairs(terms: &[Term]) -> impl Iterator<Item = u64> + '_ {
    terms
        .windows(2)
        .map(|pair| u64::from(pair[0]) << 32 | u64::from(pair[1]))
}

fn flag(is: bool) -> f32 {
    f32::from(u8::from(is))
}
