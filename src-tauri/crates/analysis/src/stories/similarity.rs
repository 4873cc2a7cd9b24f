//! How similar two articles are, for related stories.

use super::Fingerprint;
use super::medoid::vector;

/// The cosine of two articles' words, each with its presence and its rarity at large: 0 for
/// nothing in common, 1 for the same words.
pub fn similarity(one: &Fingerprint, other: &Fingerprint) -> f32 {
    let (one, other) = (vector(one), vector(other));
    let mut sum = 0.0;
    let (mut left, mut right) = (one.iter().peekable(), other.iter().peekable());
    // Both are ordered by hash.
    while let (Some(&&(a, x)), Some(&&(b, y))) = (left.peek(), right.peek()) {
        if a == b {
            sum += x * y;
        }
        if a <= b {
            left.next();
        }
        if b <= a {
            right.next();
        }
    }
    sum
}
