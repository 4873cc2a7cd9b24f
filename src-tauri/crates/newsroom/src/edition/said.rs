//! Who said what: the day's key quotes.

use std::collections::HashMap;

use nutgraf_analysis::stories::Told;
use nutgraf_model::{ArticleId, Edition, Excerpt, Lengths, QuoteEntry, QuoteId};
use nutgraf_store::{KeptQuote, Store};

use super::day::OfDay;
use crate::Error;
use crate::reading::Reading;
use crate::telling::{best, is_shown, shown_from};

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
    let (shown, fresh): (Vec<_>, Vec<_>) = weighty
        .into_iter()
        .filter_map(|kept| Some((readings.get(&kept.article)?, kept)))
        .partition(|(_, kept)| is_above(edition, kept));
    let mut chosen = pick(&fresh, SHOWN.long);
    if chosen.len() < SHOWN.short {
        chosen.extend(pick(&shown, SHOWN.short - chosen.len()));
    }
    let told = Told::of(before.iter().map(String::as_str));
    let entries = chosen
        .into_iter()
        .enumerate()
        .filter_map(|(rank, (reading, kept))| {
            let text = kept.quote.content.of(&reading.text.body)?;
            reading.quote(kept, shown_from(SHOWN, rank), !told.says(text))
        });
    Ok(entries.collect())
}

fn pick<'a, 'b>(
    candidates: &'a [(&'b Reading, KeptQuote)],
    most: usize,
) -> Vec<(&'b Reading, &'a KeptQuote)> {
    let best = best(candidates, most);
    let one = |index: usize| (candidates[index].0, &candidates[index].1);
    best.into_iter().map(one).collect()
}

fn open(
    store: &Store,
    of_day: &OfDay,
    quotes: &[KeptQuote],
) -> Result<HashMap<ArticleId, Reading>, Error> {
    let mut readings = HashMap::new();
    for kept in of_day.articles.iter().filter(|kept| of_day.is_used(kept)) {
        if quotes.iter().any(|quote| quote.article == kept.line.id) {
            readings.insert(kept.line.id, Reading::open(store, kept.clone())?);
        }
    }
    Ok(readings)
}

/// Whether the stories above show a quote, by itself or within a sentence.
fn is_above(edition: &Edition, kept: &KeptQuote) -> bool {
    let mut stories = edition.lead.iter().chain(&edition.stories);
    stories.any(|entry| {
        let own: &[Excerpt] = &entry.sentences;
        let ids = entry.quotes.iter().map(|quote: &QuoteEntry| quote.quote);
        is_shown(kept, own) || ids.collect::<Vec<QuoteId>>().contains(&kept.id)
    })
}
