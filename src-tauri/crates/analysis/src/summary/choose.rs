//! The order in which sentences enter a growing summary: by score, less for what repeats what
//! was chosen, and none before the sentence it leans on.

use super::standing::Standing;

/// How much a sentence loses that repeats a chosen one, in deviations of the score.
const REPEATED: f32 = 3.0;
/// A sentence this much like a chosen one says the same.
const SAME: f32 = 0.7;

/// What the choice is made from: one entry per sentence, in reading order.
pub(super) struct Field<'a> {
    /// Standardised scores.
    pub(super) scores: &'a [f32],
    pub(super) standing: &'a [Standing],
    /// The sentence before it in its own document; `None` for the first.
    pub(super) before: &'a [Option<usize>],
    /// How alike two of them are, 0 to 1.
    pub(super) likeness: &'a dyn Fn(usize, usize) -> f32,
}

/// Chooses up to `most` sentences for which `fits` holds, in the order of choice.
pub(super) fn choose(
    field: &Field,
    most: usize,
    mut fits: impl FnMut(usize) -> bool,
) -> Vec<usize> {
    let count = field.scores.len();
    let mut chosen: Vec<usize> = Vec::new();
    let mut most_like = vec![0.0_f32; count];
    let mut open = vec![true; count];
    while chosen.len() < most {
        let value = |index: usize| field.scores[index] - REPEATED * most_like[index];
        let best = (0..count)
            .filter(|&index| open[index] && stands(field, index, &chosen))
            .filter(|&index| most_like[index] < SAME)
            .max_by(|&a, &b| value(a).total_cmp(&value(b)).then(b.cmp(&a)));
        let Some(best) = best else { break };
        open[best] = false;
        if !fits(best) {
            continue;
        }
        chosen.push(best);
        for (index, like) in most_like.iter_mut().enumerate() {
            *like = like.max((field.likeness)(index, best));
        }
    }
    chosen
}

fn stands(field: &Field, index: usize, chosen: &[usize]) -> bool {
    match field.standing[index] {
        Standing::Alone => true,
        Standing::After => field.before[index].is_some_and(|before| chosen.contains(&before)),
        Standing::Never => false,
    }
}
