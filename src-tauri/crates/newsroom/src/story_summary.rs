//! Summarizes a story: selects sentences and quotes from all its articles, for each length.

use nutgraf_analysis::quotation::{KeyQuoteCandidate, choose};
use nutgraf_analysis::stories::NoveltyFilter;
use nutgraf_analysis::summary::{ContentStems, Pick, SelfContainedness, self_containedness};
use nutgraf_analysis::words::Lexicon;
use nutgraf_model::{ArticleId, Excerpt, Language, Length, Lengths, QuoteEntry, Span};
use nutgraf_store::{Store, StoredArticle, StoredQuote};

use crate::Error;
use crate::open_article::{OpenArticle, named};
use crate::selection_cache::SelectionCache;
use crate::utterance::Utterance;

/// The maximum number of articles that are read for one story. More articles add nothing new.
const MOST_READ: usize = 40;

/// What novelty adds to the score of a sentence, in a story that was told before.
const NEWS: f32 = 0.5;

/// The share of content words from which a sentence repeats another. Chosen by reading pairs of
/// sentences from several reports on one event.
const SAID_AGAIN: f32 = 0.45;

/// The score of a sentence, its place in text order, and the sentence.
type RankedSentence = (f32, usize, Excerpt);

/// How many sentences and quotes of a story are shown at each length.
#[derive(Clone, Copy)]
pub(crate) struct Plan {
    sentences: Lengths<usize>,
    quotes: Lengths<usize>,
}

impl Plan {
    /// For the lead of an edition.
    pub(crate) const LEAD: Plan = Plan {
        sentences: lengths(2, 5, 6),
        quotes: lengths(1, 2, 3),
    };
    /// For the other stories of an edition.
    pub(crate) const STORY: Plan = Plan {
        sentences: lengths(1, 3, 4),
        quotes: lengths(0, 0, 1),
    };
    /// For the page of a story.
    pub(crate) const PAGE: Plan = Plan {
        sentences: lengths(3, 6, 10),
        quotes: lengths(3, 6, 9),
    };
}

const fn lengths(short: usize, normal: usize, long: usize) -> Lengths<usize> {
    Lengths {
        short,
        normal,
        long,
    }
}

/// The shortest length that shows the item at `rank` (from 0), if `shown` items are shown at each
/// length.
pub(crate) fn shown_from(shown: Lengths<usize>, rank: usize) -> Length {
    if rank < shown.short {
        Length::Short
    } else if rank < shown.normal {
        Length::Normal
    } else {
        Length::Long
    }
}

/// Opens the articles of a story; if there are many, the first and the latest ones.
pub(crate) fn open(
    store: &Store,
    mut articles: Vec<StoredArticle>,
) -> Result<Vec<OpenArticle>, Error> {
    if articles.len() > MOST_READ {
        articles.drain(MOST_READ / 2..articles.len() - MOST_READ / 2);
    }
    let open = |stored| OpenArticle::open(store, stored);
    articles.into_iter().map(open).collect()
}

/// Selects the sentences that summarize a story, in text order. Sentences that `told` contains are
/// not new.
pub(crate) fn choose_sentences(
    (picks, open_articles): (&SelectionCache, &[OpenArticle]),
    plan: Plan,
    told: &NoveltyFilter,
) -> Vec<Excerpt> {
    // Twice as many as are shown, so that new ones can be preferred.
    let picks = picks.of(
        &open_articles.iter().collect::<Vec<_>>(),
        plan.sentences.long * 2,
    );
    let mut ranked: Vec<RankedSentence> = picks
        .iter()
        .enumerate()
        .filter_map(|(place, pick)| {
            let excerpt = excerpt(open_articles, pick, told)?;
            let news = if excerpt.new { NEWS } else { 0.0 };
            Some((pick.score + news, place, excerpt))
        })
        .collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    ranked = that_stand(open_articles, ranked);
    ranked.truncate(plan.sentences.long);
    for (rank, (_, _, excerpt)) in ranked.iter_mut().enumerate() {
        excerpt.shown_from = shown_from(plan.sentences, rank);
    }
    ranked.sort_by_key(|(_, place, _)| *place);
    ranked.into_iter().map(|(_, _, excerpt)| excerpt).collect()
}

/// Leaves out sentences that repeat a better one in other words, and sentences that depend on one
/// ("The incident …", "… she said") that is not shown before them.
fn that_stand(open_articles: &[OpenArticle], ranked: Vec<RankedSentence>) -> Vec<RankedSentence> {
    let language = open_articles
        .first()
        .and_then(|open_article| open_article.stored.line.language);
    let lexicon = Lexicon::of(language.unwrap_or(Language::ENGLISH));
    let mut shown: Vec<(ArticleId, Span, ContentStems)> = Vec::new();
    let stands = |(_, _, excerpt): &RankedSentence| {
        let content = ContentStems::of(&excerpt.text, &lexicon);
        let again = shown.iter().any(|(article, _, other)| {
            content.share_in(other) >= SAID_AGAIN
                || *article != excerpt.article && content.says_again(other)
        });
        let lost = leans_on(open_articles, excerpt).is_some_and(|needed| {
            let is_needed = |(article, span, _): &(ArticleId, Span, ContentStems)| {
                *article == excerpt.article && Some(*span) == needed
            };
            !shown.iter().any(is_needed)
        });
        if again || lost {
            return false;
        }
        shown.push((excerpt.article, excerpt.span, content));
        true
    };
    ranked.into_iter().filter(stands).collect()
}

/// If a sentence depends on the one before it: the span of that one, if there is one.
fn leans_on(open_articles: &[OpenArticle], excerpt: &Excerpt) -> Option<Option<Span>> {
    let open_article = open_articles
        .iter()
        .find(|r| r.stored.line.id == excerpt.article)?;
    let language = open_article
        .stored
        .line
        .language
        .unwrap_or(Language::ENGLISH);
    if self_containedness(&excerpt.text, language.as_str()) == SelfContainedness::Alone {
        return None;
    }
    let sentences = open_article.text.sentences.iter();
    let before = sentences.take_while(|sentence| sentence.span.start < excerpt.span.start);
    Some(before.last().map(|sentence| sentence.span))
}

fn excerpt(open_articles: &[OpenArticle], pick: &Pick, told: &NoveltyFilter) -> Option<Excerpt> {
    let open_article = open_articles.get(pick.document)?;
    let text = pick.span.of(&open_article.text.body)?;
    open_article.excerpt(pick.span, Length::Long, !told.says(text))
}

/// The best quotes of a story that its `sentences` do not show already, best first.
pub(crate) fn quotes(
    store: &Store,
    open_articles: &[OpenArticle],
    plan: Plan,
    (told, sentences): (&NoveltyFilter, &[Excerpt]),
) -> Result<Vec<QuoteEntry>, Error> {
    let mut candidates = Vec::new();
    for open_article in open_articles {
        candidates.extend(Utterance::group(
            open_article,
            store.quotes(open_article.stored.version)?,
        ));
    }
    candidates.retain(|said| said.weight() > 0.0 && !is_shown(said, sentences));
    Ok(entries(
        &best(&candidates, plan.quotes.long),
        plan.quotes,
        told,
    ))
}

/// The entries of utterances, which come best first. Quotes that `told` contains are not new.
pub(crate) fn entries(
    chosen: &[&Utterance],
    shown: Lengths<usize>,
    told: &NoveltyFilter,
) -> Vec<QuoteEntry> {
    let entry = |(rank, said): (usize, &&Utterance)| {
        let text = said.head().quote.content.of(&said.open_article.text.body)?;
        said.entry(shown_from(shown, rank), !told.says(text))
    };
    chosen.iter().enumerate().filter_map(entry).collect()
}

/// The best of these utterances, best first.
pub(crate) fn best<'a, 'b>(candidates: &'a [Utterance<'b>], most: usize) -> Vec<&'a Utterance<'b>> {
    let offers: Vec<KeyQuoteCandidate> = candidates
        .iter()
        .map(|said| KeyQuoteCandidate {
            weight: said.weight(),
            text: said.extent(),
            speaker: speaker_number(said.head()),
            story: said.open_article.stored.story.0,
        })
        .collect();
    let chosen = choose(&offers, most).into_iter();
    chosen.map(|index| &candidates[index]).collect()
}

/// A number that is equal for quotes of one person. An anonymous person is one person within one
/// article only; they get negative numbers, which no speaker's key has.
fn speaker_number(stored: &StoredQuote) -> Option<i64> {
    let person = named(stored)?;
    let place = stored
        .quote
        .speaker
        .map_or(999, |speaker| speaker.person as i64);
    let anonymous = || -1 - (stored.version * 1_000 + place.min(999));
    Some(person.speaker.map_or_else(anonymous, |speaker| speaker.0))
}

/// Whether a shown sentence contains a part of an utterance.
pub(crate) fn is_shown(said: &Utterance, sentences: &[Excerpt]) -> bool {
    let within = |part: &StoredQuote| {
        let mut sentences = sentences.iter();
        sentences.any(|excerpt| {
            excerpt.article == part.article && excerpt.span.contains(part.quote.content)
        })
    };
    said.parts.iter().any(within)
}
