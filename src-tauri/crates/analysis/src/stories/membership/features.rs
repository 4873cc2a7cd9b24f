//! What is measured of an article against the one that its story is told from.

use super::compare::{Shared, compare};
use crate::stories::Member;

/// The features, in order.
pub(in crate::stories) const NAMES: [&str; 16] = [
    "cosine",
    "title-told",
    "title-told-back",
    "titles",
    "leads",
    "lead-told-back",
    "names",
    "numbers",
    "pairs",
    "rarest",
    "signature",
    "days",
    "later",
    "one-outlet",
    "story",
    "others",
];

/// Days beyond this are all the same.
const LONG: f64 = 30.0;

/// The features of `member` against `told`; `story` has all articles of the story, both included.
pub(in crate::stories) fn features(
    told: &Member,
    member: &Member,
    story: &[Member],
) -> [f32; NAMES.len()] {
    let shared = compare(told.fingerprint, member.fingerprint);
    let Shared {
        all,
        title_told,
        title_told_back,
        titles,
        leads,
        lead_told_back,
        names,
        numbers,
        pairs,
        rarest,
    } = shared;
    let days = told.when.zip(member.when).map_or(0.0, |(a, b)| b - a);
    let days = days.clamp(-LONG, LONG) as f32;
    let signature = told
        .fingerprint
        .signature
        .overlap(&member.fingerprint.signature);
    let one_outlet = told.source.is_some() && told.source == member.source;
    [
        all,
        title_told,
        title_told_back,
        titles.sqrt(),
        leads.sqrt(),
        lead_told_back,
        names.sqrt(),
        numbers.sqrt(),
        pairs.sqrt(),
        rarest / 7.0,
        signature.sqrt(),
        days.abs().ln_1p(),
        days.max(0.0).ln_1p(),
        f32::from(one_outlet),
        (story.len() as f32).ln(),
        others(told, member, story),
    ]
}

/// The mean cosine with the articles of the story that are neither of the two; that of the two
/// where there are no others.
fn others(told: &Member, member: &Member, story: &[Member]) -> f32 {
    let is = |one: &Member, other: &Member| std::ptr::eq(one.fingerprint, other.fingerprint);
    let others = story
        .iter()
        .filter(|other| !is(other, told) && !is(other, member));
    let cosines: Vec<f32> = others
        .map(|other| compare(other.fingerprint, member.fingerprint).all)
        .collect();
    if cosines.is_empty() {
        return compare(told.fingerprint, member.fingerprint).all;
    }
    cosines.iter().sum::<f32>() / cosines.len() as f32
}
