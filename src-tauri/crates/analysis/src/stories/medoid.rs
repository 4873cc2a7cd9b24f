//! The article that represents its story: the medoid.

use std::collections::HashMap;

use super::Fingerprint;
use super::background::Background;

/// The index of the article closest to all the others; the first of equals.
pub fn medoid(members: &[&Fingerprint]) -> usize {
    let vectors: Vec<Vec<(u32, f32)>> = members.iter().map(|member| vector(member)).collect();
    let mut sum: HashMap<u32, f32> = HashMap::new();
    for &(hash, weight) in vectors.iter().flatten() {
        *sum.entry(hash).or_default() += weight;
    }
    let mut best = (0, f32::MIN);
    for (at, vector) in vectors.iter().enumerate() {
        let others: f32 = vector
            .iter()
            .map(|&(hash, weight)| weight * (sum[&hash] - weight))
            .sum();
        // Sums differ by rounding where articles are equal.
        if others > best.1 + 1e-5 {
            best = (at, others);
        }
    }
    best.0
}

/// The words weighted by presence times rarity, as a vector of length 1.
pub(super) fn vector(fingerprint: &Fingerprint) -> Vec<(u32, f32)> {
    let background = Background::of(fingerprint.language);
    let weight = |hash, presence: f32| presence * background.rarity(hash);
    let mut vector: Vec<(u32, f32)> = fingerprint
        .terms
        .iter()
        .map(|term| (term.hash, weight(term.hash, term.presence())))
        .collect();
    let length = vector
        .iter()
        .map(|(_, weight)| weight * weight)
        .sum::<f32>()
        .sqrt();
    if length > 0.0 {
        vector.iter_mut().for_each(|(_, weight)| *weight /= length);
    }
    vector
}
