//! The key quotes of a day.

use std::collections::HashSet;

use nutgraf_analysis::stories::NoveltyFilter;
use nutgraf_model::{ArticleId, Edition, Lengths, QuoteEntry};
use nutgraf_store::{Store, StoredQuote};

use super::day::DayArticles;
use crate::Error;
use crate::open_article::OpenArticle;
use crate::story_summary::{best, entries, is_shown};
use crate::utterance::Utterance;

/// How many key quotes are shown at each length.
const SHOWN: Lengths<usize> = Lengths {
    short: 5,
    normal: 7,
    long: 9,
};

/// The number of candidates, best first: enough to find nine good quotes of nine speakers on any
/// day.
const LOOKED_AT: usize = 300;

/// The key quotes of a day, best first. Quotes that the stories show already are repeated only if
/// there are too few others.
pub(super) fn key_quotes(
    store: &Store,
    edition: &Edition,
    of_day: &DayArticles,
    before: &[String],
) -> Result<Vec<QuoteEntry>, Error> {
    let key = edition.key;
    let weighty = store.quotes_of_day(key.by, key.day, LOOKED_AT)?;
    let open_articles = open(store, of_day, &weighty)?;
    let (mut shown, mut fresh) = (Vec::new(), Vec::new());
    for open_article in &open_articles {
        for said in Utterance::group(open_article, store.quotes(open_article.stored.version)?) {
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

/// The articles of the day that contain the candidates, earliest first.
fn open(
    store: &Store,
    of_day: &DayArticles,
    quotes: &[StoredQuote],
) -> Result<Vec<OpenArticle>, Error> {
    let speaking: HashSet<ArticleId> = quotes.iter().map(|quote| quote.article).collect();
    let used = of_day
        .articles
        .iter()
        .filter(|stored| of_day.is_used(stored));
    used.filter(|stored| speaking.contains(&stored.line.id))
        .map(|stored| OpenArticle::open(store, stored.clone()))
        .collect()
}

/// Whether the stories of the edition show an utterance, alone or within a sentence.
fn is_above(edition: &Edition, said: &Utterance) -> bool {
    let mut stories = edition.lead.iter().chain(&edition.stories);
    stories.any(|entry| {
        let by_itself = entry
            .quotes
            .iter()
            .any(|quote| quote.quote == said.head().id);
        by_itself || is_shown(said, entry.excerpts())
    })
}
