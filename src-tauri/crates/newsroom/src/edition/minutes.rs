//! The reading time of an edition: everything that a length shows.

use std::collections::BTreeSet;

use nutgraf_model::{Brief, Edition, Length, Lengths, QuoteEntry, StoryEntry};

use crate::count::words;

/// The speed of silent reading. Brysbaert's review of 190 studies gives 238 words a minute for
/// non-fiction; this is a little lower, for the names and jumps of a digest.
const WORDS_A_MINUTE: usize = 230;

/// The minutes that an edition takes at most at each length.
const MINUTES: Lengths<usize> = Lengths {
    short: 2,
    normal: 5,
    long: 12,
};

/// Words of the date line, the facts, the bar below them, the headings and the end mark.
const HEAD: usize = 40;

/// Words of a line that counts what is not used for one reason, or what is folded in one section.
pub(super) const COUNT_LINE: usize = 6;

/// How many outlets a story names.
const OUTLETS: usize = 3;

/// The words that an edition may show at a length.
pub(super) fn limit(length: Length) -> usize {
    MINUTES.at(length) * WORDS_A_MINUTE
}

/// The minutes to read an edition at a length; at least one.
pub(super) fn minutes(edition: &Edition, length: Length) -> usize {
    shown_words(edition, length).div_ceil(WORDS_A_MINUTE).max(1)
}

/// The words that an edition shows at a length.
pub(super) fn shown_words(edition: &Edition, length: Length) -> usize {
    let told: usize = edition.told(length).map(|entry| story(entry, length)).sum();
    let said = edition.said.iter().filter(|q| q.shown_from <= length);
    let lines: usize = edition.lines(length).iter().map(line).sum();
    let folded = edition.folded(length).len() * COUNT_LINE;
    told + said.map(quote).sum::<usize>() + lines + folded + frame(edition)
}

/// The words around the stories: the head, and what was not used.
pub(super) fn frame(edition: &Edition) -> usize {
    let reasons: BTreeSet<_> = edition.unused.iter().map(|unused| unused.reason).collect();
    HEAD + reasons.len() * COUNT_LINE
}

/// The words of a story at a length.
pub(super) fn story(entry: &StoryEntry, length: Length) -> usize {
    let shown = entry.excerpts().filter(|s| s.shown_from <= length);
    let sentences: usize = shown.map(|excerpt| words(&excerpt.text)).sum();
    let quotes = entry.quotes.iter().filter(|q| q.shown_from <= length);
    let outlets: BTreeSet<_> = entry.sources.iter().map(|s| &s.source).collect();
    // Each outlet has a time beside it.
    let named = outlets.iter().take(OUTLETS);
    let meta: usize = named
        .map(|outlet| outlet_words(outlet.as_deref()) + 1)
        .sum();
    words(&entry.headline) + meta + sentences + quotes.map(quote).sum::<usize>()
}

/// The words of a quote with its speaker and outlet.
pub(super) fn quote(quote: &QuoteEntry) -> usize {
    let rest: usize = quote.rest.iter().map(|part| words(&part.text)).sum();
    let speaker = quote.speaker.as_deref().map_or(2, words);
    let role = quote.role.as_deref().map_or(0, words);
    words(&quote.text) + rest + speaker + role + outlet_words(quote.source.as_deref())
}

/// The words of a line in brief.
pub(super) fn line(brief: &Brief) -> usize {
    // The state is one word.
    words(&brief.headline) + outlet_words(brief.source.as_deref()) + 1
}

/// The words of an outlet's name; "source unknown" where it is not known.
fn outlet_words(source: Option<&str>) -> usize {
    source.map_or(2, words)
}
