//! Telling a story: its sentences and quotes, chosen over all its articles, at every length.

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

/// The most articles read to tell one story; a story that everybody tells is told by then.
const MOST_READ: usize = 40;

/// How much dearer a sentence is that says something new, in a story told before.
const NEWS: f32 = 0.5;

/// A sentence that shares this much of its content with one that is shown says it again. Read off
/// pairs of sentences of several reports on one event.
const SAID_AGAIN: f32 = 0.45;

/// What a sentence is worth, its place in reading order, and the sentence.
type RankedSentence = (f32, usize, Excerpt);

/// How much of a story is told.
#[derive(Clone, Copy)]
pub(crate) struct Plan {
    sentences: Lengths<usize>,
    quotes: Lengths<usize>,
}

impl Plan {
    /// The first story of an edition.
    pub(crate) const LEAD: Plan = Plan {
        sentences: lengths(2, 5, 6),
        quotes: lengths(1, 2, 3),
    };
    /// The other stories of an edition.
    pub(crate) const STORY: Plan = Plan {
        sentences: lengths(1, 3, 4),
        quotes: lengths(0, 0, 1),
    };
    /// A story's own page.
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

/// The shortest length that shows the thing at `rank`, from 0, if so many are shown at each.
pub(crate) fn shown_from(shown: Lengths<usize>, rank: usize) -> Length {
    if rank < shown.short {
        Length::Short
    } else if rank < shown.normal {
        Length::Normal
    } else {
        Length::Long
    }
}

/// Opens the articles of a story; of very many the first and the latest.
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

/// The sentences that tell a story, in reading order; what `told` says is not new.
pub(crate) fn choose_sentences(
    (picks, open_articles): (&SelectionCache, &[OpenArticle]),
    plan: Plan,
    told: &NoveltyFilter,
) -> Vec<Excerpt> {
    // Twice as many as are shown, so that what is new can be preferred.
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

/// Leaves out what says again, in other words, what a better sentence says, and what leans on a
/// sentence ("The incident …", "… she said") that is not shown before it.
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

/// Where a sentence leans on another: the one before it, where there is one.
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

/// Utterances as they are shown, given best first; what `told` says is not new.
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

/// Equal for one person. An anonymous one is one person within their article only; those get
/// numbers below zero, where no speaker's key is.
fn speaker_number(stored: &StoredQuote) -> Option<i64> {
    let person = named(stored)?;
    let place = stored
        .quote
        .speaker
        .map_or(999, |speaker| speaker.person as i64);
    let anonymous = || -1 - (stored.version * 1_000 + place.min(999));
    Some(person.speaker.map_or_else(anonymous, |speaker| speaker.0))
}

/// Whether a part of an utterance lies within a sentence that is shown.
pub(crate) fn is_shown(said: &Utterance, sentences: &[Excerpt]) -> bool {
    let within = |part: &StoredQuote| {
        let mut sentences = sentences.iter();
        sentences.any(|excerpt| {
            excerpt.article == part.article && excerpt.span.contains(part.quote.content)
        })
    };
    said.parts.iter().any(within)
}
