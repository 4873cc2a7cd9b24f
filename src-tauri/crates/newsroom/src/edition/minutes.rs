//! The reading time of an edition.

use nutgraf_model::{Edition, Length, QuoteEntry, StoryEntry};

use crate::count::words;

/// The speed of silent reading. Brysbaert's review of 190 studies gives 238 words a minute for
/// non-fiction; this is a little lower, for the names and jumps of a digest.
const WORDS_A_MINUTE: usize = 230;

/// The minutes to read an edition at a length; at least one.
pub(super) fn minutes(edition: &Edition, length: Length) -> usize {
    let stories = edition.lead.iter().chain(&edition.stories);
    let told: usize = stories.map(|entry| story(entry, length)).sum();
    let said: usize = quotes(&edition.said, length);
    let briefs: usize = edition
        .briefs
        .iter()
        .map(|brief| words(&brief.headline))
        .sum();
    (told + said + briefs).div_ceil(WORDS_A_MINUTE).max(1)
}

/// The words of a story at a length.
pub(super) fn story(entry: &StoryEntry, length: Length) -> usize {
    let shown = entry.sentences.iter().filter(|s| s.shown_from <= length);
    let sentences: usize = shown.map(|excerpt| words(&excerpt.text)).sum();
    words(&entry.headline) + sentences + quotes(&entry.quotes, length)
}

fn quotes(quotes: &[QuoteEntry], length: Length) -> usize {
    let shown = quotes.iter().filter(|quote| quote.shown_from <= length);
    let parts = |quote: &QuoteEntry| {
        let rest: usize = quote.rest.iter().map(|part| words(&part.text)).sum();
        words(&quote.text) + rest
    };
    shown.map(parts).sum()
}
