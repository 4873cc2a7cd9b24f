//! The similarity of sentences: cosines of weighted terms, the similarity matrix, and LexRank.

use super::candidate::CandidateSentence;
use super::vocabulary::Term;

/// A sentence's terms with their weights, of length one; sorted by term.
pub(super) type Vector = Vec<(Term, f32)>;

/// The weight of each term: the fewer sentences have it, the more it weighs. (In one article, the
/// frequency in its sentences stands for the frequency in a language.)
pub(super) fn weights(candidates: &[&CandidateSentence], terms: usize) -> Vec<f32> {
    let mut having = vec![0_u32; terms];
    for candidate in candidates {
        for &term in &candidate.distinct {
            having[term as usize] += 1;
        }
    }
    let all = candidates.len() as f32;
    let weight = |having: u32| ((all + 1.0) / (having as f32 + 0.5)).ln().max(0.1);
    // Few sentences have a term: most weights are among the first.
    let first: Vec<f32> = (0..16).map(weight).collect();
    let known = |&having: &u32| first.get(having as usize).copied();
    let each = having.iter();
    each.map(|having| known(having).unwrap_or_else(|| weight(*having)))
        .collect()
}

/// The vector of a bag of terms.
pub(super) fn vector(terms: &[Term], weights: &[f32]) -> Vector {
    let mut sorted = terms.to_vec();
    sorted.sort_unstable();
    let mut vector: Vector = Vec::with_capacity(sorted.len());
    for term in sorted {
        let weight = weights.get(term as usize).copied().unwrap_or(0.0);
        match vector.last_mut() {
            Some(last) if last.0 == term => last.1 += weight,
            _ => vector.push((term, weight)),
        }
    }
    to_length_one(&mut vector);
    vector
}

/// The middle of several vectors.
pub(super) fn middle(vectors: &[Vector], terms: usize) -> Vector {
    let mut sums = vec![0.0_f32; terms];
    for &(term, weight) in vectors.iter().flatten() {
        sums[term as usize] += weight;
    }
    let mut vector: Vector = sums
        .into_iter()
        .enumerate()
        .filter(|(_, weight)| *weight > 0.0)
        .map(|(term, weight)| (term as Term, weight))
        .collect();
    to_length_one(&mut vector);
    vector
}

fn to_length_one(vector: &mut Vector) {
    let length = vector
        .iter()
        .map(|(_, weight)| weight * weight)
        .sum::<f32>()
        .sqrt();
    if length > 0.0 {
        vector.iter_mut().for_each(|(_, weight)| *weight /= length);
    }
}

/// The cosine of two vectors: 0 (nothing shared) to 1 (the same).
pub(super) fn cosine(a: &Vector, b: &Vector) -> f32 {
    let (mut i, mut j, mut sum) = (0, 0, 0.0);
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        match x.0.cmp(&y.0) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                sum += x.1 * y.1;
                i += 1;
                j += 1;
            }
        }
    }
    sum
}

/// The cosines of all pairs of sentences; a sentence's with itself is 0.
pub(super) struct SimilarityMatrix {
    side: usize,
    cosines: Vec<f32>,
}

impl SimilarityMatrix {
    pub(super) fn of(vectors: &[Vector], terms: usize) -> Self {
        let side = vectors.len();
        let mut cosines = vec![0.0; side * side];
        let mut dense = vec![0.0_f32; terms];
        for (i, vector) in vectors.iter().enumerate() {
            vector
                .iter()
                .for_each(|&(term, weight)| dense[term as usize] = weight);
            for (j, other) in vectors.iter().enumerate().take(i) {
                let cosine = other
                    .iter()
                    .map(|&(term, weight)| weight * dense[term as usize])
                    .sum();
                cosines[i * side + j] = cosine;
                cosines[j * side + i] = cosine;
            }
            vector
                .iter()
                .for_each(|&(term, _)| dense[term as usize] = 0.0);
        }
        Self { side, cosines }
    }

    /// A sentence's cosines with all, in order.
    pub(super) fn row(&self, index: usize) -> &[f32] {
        &self.cosines[index * self.side..(index + 1) * self.side]
    }

    /// The share of a random walk from sentence to similar sentence that each sentence gets
    /// (LexRank: Erkan and Radev 2004; damping 0.85, cosines under 0.05 are chance).
    pub(super) fn attention(&self) -> Vec<f32> {
        let side = self.side;
        let even = 1.0 / side.max(1) as f32;
        let strong: Vec<f32> = self
            .cosines
            .iter()
            .map(|&c| if c < 0.05 { 0.0 } else { c })
            .collect();
        let rows = || strong.chunks_exact(side.max(1));
        let out: Vec<f32> = rows().map(|row| row.iter().sum()).collect();
        let mut rank = vec![even; side];
        for _ in 0..ROUNDS {
            let lost: f32 = (0..side).filter(|&i| out[i] == 0.0).map(|i| rank[i]).sum();
            let mut next = vec![0.15 * even + 0.85 * lost * even; side];
            for (i, row) in rows().enumerate().filter(|&(i, _)| out[i] > 0.0) {
                let share = 0.85 * rank[i] / out[i];
                next.iter_mut()
                    .zip(row)
                    .for_each(|(next, cosine)| *next += cosine * share);
            }
            rank = next;
        }
        rank
    }
}

/// Rounds of the walk: it changes by less than a thousandth after ten.
const ROUNDS: usize = 10;
