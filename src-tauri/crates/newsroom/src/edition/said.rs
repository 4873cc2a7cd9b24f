//! Who said what: the day's key quotes.

use std::collections::HashSet;

use nutgraf_analysis::stories::NoveltyFilter;
use nutgraf_model::{ArticleId, Edition, Lengths, QuoteEntry};
use nutgraf_store::{KeptQuote, Store};

use super::day::OfDay;
use crate::Error;
use crate::reading::Reading;
use crate::telling::{best, entries, is_shown};
use crate::utterance::Utterance;

/// How many are shown at each length.
const SHOWN: Lengths<usize> = Lengths {
    short: 5,
    normal: 7,
    long: 9,
};

/// How many of the day's weightiest quotes are looked at: enough for nine good ones of nine
/// speakers, however long the day.
const LOOKED_AT: usize = 300;

/// The day's key quotes, best first. What the stories above show is repeated only where there is
/// too little else.
pub(super) fn said(
    store: &Store,
    edition: &Edition,
    of_day: &OfDay,
    before: &[String],
) -> Result<Vec<QuoteEntry>, Error> {
    let key = edition.key;
    let weighty = store.quotes_of_day(key.by, key.day, LOOKED_AT)?;
    let readings = open(store, of_day, &weighty)?;
    let (mut shown, mut fresh) = (Vec::new(), Vec::new());
    for reading in &readings {
        for said in Utterance::group(reading, store.quotes(reading.kept.version)?) {
            let above = is_above(edition, &said);
            let side = if above { &mut shown } else { &mut fresh };
            side.extend((said.weight() > 0.0).then_some(said));
        }
    }
    let mut chosen = best(&fresh, SHOWN.long);
    if chosen.len() < SHOWN.short {
        chosen.extend(best(&shown, SHOWN.short - chosen.len()));
    }
    let told = NoveltyFilter::of(before.iter().map(String::as_str));
    Ok(entries(&chosen, SHOWN, &told))
}

/// The day's articles in which the weightiest quotes stand, earliest first.
fn open(store: &Store, of_day: &OfDay, quotes: &[KeptQuote]) -> Result<Vec<Reading>, Error> {
    let speaking: HashSet<ArticleId> = quotes.iter().map(|quote| quote.article).collect();
    let used = of_day.articles.iter().filter(|kept| of_day.is_used(kept));
    used.filter(|kept| speaking.contains(&kept.line.id))
        .map(|kept| Reading::open(store, kept.clone()))
        .collect()
}

/// Whether the stories above show an utterance, by itself or within a sentence.
fn is_above(edition: &Edition, said: &Utterance) -> bool {
    let mut stories = edition.lead.iter().chain(&edition.stories);
    stories.any(|entry| {
        let by_itself = entry
            .quotes
            .iter()
            .any(|quote| quote.quote == said.head().id);
        by_itself || is_shown(said, &entry.sentences)
    })
}
