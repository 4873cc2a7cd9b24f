//! Features from the first trees: their probabilities for the pieces around a piece, and for those in
//! boxes of the same name.

use rustc_hash::FxHashMap;

use crate::draft::Piece;

/// The names of these features, which follow [`super::features::NAMES`].
pub(super) const NAMES: &[&str] = &[
    "chance",
    "of_kind",
    "of_previous",
    "of_next",
    "of_before",
    "of_behind",
    "share_before_chance",
    "of_previous2",
    "of_next2",
];

/// Pieces before and behind that count as around.
const REACH: usize = 5;
/// A piece with more words weighs no more.
pub(super) const HEAVIEST: usize = 60;

/// Adds the features to the rows.
pub(super) fn add(rows: &mut [Vec<f32>], pieces: &[Piece], probabilities: &[f32]) {
    let weights: Vec<f32> = pieces
        .iter()
        .map(|piece| {
            let words = piece.text.split_whitespace().take(HEAVIEST).count();
            words.max(1) as f32
        })
        .collect();
    let kind = |at: usize| pieces[at].page_features.as_deref().map(|page| page.kind);
    let mut kinds: FxHashMap<u32, (f32, f32)> = FxHashMap::default();
    let (mut mass, mut weight) = (vec![0.0f32], vec![0.0f32]);
    for at in 0..pieces.len() {
        let own = probabilities[at] * weights[at];
        if let Some(kind) = kind(at) {
            let sum = kinds.entry(kind).or_default();
            *sum = (sum.0 + own, sum.1 + weights[at]);
        }
        mass.push(mass[at] + own);
        weight.push(weight[at] + weights[at]);
    }
    let all = mass[pieces.len()].max(1e-6);
    let mean = |from: usize, to: usize| match weight[to] - weight[from] {
        none if none <= 0.0 => -1.0,
        words => (mass[to] - mass[from]) / words,
    };
    let other = |at: Option<usize>| {
        at.and_then(|at| probabilities.get(at))
            .copied()
            .unwrap_or(-1.0)
    };
    for (at, row) in rows.iter_mut().enumerate() {
        let of_kind = kind(at)
            .and_then(|kind| kinds.get(&kind))
            .map_or(-1.0, |sum| match sum.1 - weights[at] {
                none if none <= 0.0 => -1.0,
                words => (sum.0 - probabilities[at] * weights[at]) / words,
            });
        row.extend([
            probabilities[at],
            of_kind,
            other(at.checked_sub(1)),
            other(Some(at + 1)),
            mean(at.saturating_sub(REACH), at),
            mean(at + 1, (at + 1 + REACH).min(pieces.len()).max(at + 1)),
            mass[at] / all,
            other(at.checked_sub(2)),
            other(Some(at + 2)),
        ]);
    }
}
