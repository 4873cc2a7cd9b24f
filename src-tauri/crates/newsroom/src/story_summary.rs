//! Tells a story, for each length: one article's opening, what other outlets add or tell
//! differently, and quotes.

use nutgraf_analysis::quotation::{KeyQuoteCandidate, choose};
use nutgraf_analysis::stories::NoveltyFilter;
use nutgraf_analysis::telling;
use nutgraf_model::{
    Account, ArticleId, Difference, Excerpt, Language, Length, Lengths, QuoteEntry, Span,
};
use nutgraf_store::{Store, StoredArticle, StoredQuote};

use crate::Error;
use crate::count;
use crate::open_article::{OpenArticle, named};
use crate::selection_cache::SelectionCache;
use crate::utterance::Utterance;

/// The maximum number of articles that are read for one story. More articles add nothing new.
const MOST_READ: usize = 40;

/// So many new sentences tell what an update brought.
const UPDATE: usize = 2;

/// How many sentences and quotes of a story are shown at each length.
#[derive(Clone, Copy)]
pub(crate) struct Plan {
    sentences: Lengths<usize>,
    /// What others add, and what they tell differently.
    beside: Lengths<usize>,
    quotes: Lengths<usize>,
}

impl Plan {
    /// For the lead of an edition.
    pub(crate) const LEAD: Plan = Plan {
        sentences: lengths(2, 4, 6),
        beside: lengths(0, 1, 2),
        quotes: lengths(1, 2, 3),
    };
    /// For the other stories of an edition.
    pub(crate) const STORY: Plan = Plan {
        sentences: lengths(1, 3, 5),
        beside: lengths(0, 1, 1),
        quotes: lengths(0, 0, 1),
    };
    /// For the page of a story.
    pub(crate) const PAGE: Plan = Plan {
        sentences: lengths(3, 5, 8),
        beside: lengths(1, 2, 4),
        quotes: lengths(3, 6, 9),
    };
}

/// A told story.
#[derive(Default)]
pub(crate) struct ToldStory {
    /// The article that tells it and its headline; `None` where none has a sentence for it.
    pub(crate) frame: Option<(ArticleId, String)>,
    /// Whether an editor would print it so.
    pub(crate) fits: bool,
    /// The sentences that open it.
    pub(crate) sentences: Vec<Excerpt>,
    /// What others add.
    pub(crate) additions: Vec<Account>,
    /// What they tell differently.
    pub(crate) differences: Vec<Difference>,
}

impl ToldStory {
    /// Every sentence that it shows.
    pub(crate) fn excerpts(&self) -> Vec<Excerpt> {
        let accounts = self.differences.iter().flat_map(|one| &one.accounts);
        let beside = self.additions.iter().chain(accounts);
        let beside = beside.flat_map(|account| &account.sentences);
        self.sentences.iter().chain(beside).cloned().collect()
    }
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

/// Tells a story. Sentences that `told` contains are not new.
pub(crate) fn tell(
    (selections, open_articles): (&SelectionCache, &[OpenArticle]),
    plan: Plan,
    told: &NoveltyFilter,
) -> ToldStory {
    let all: Vec<&OpenArticle> = open_articles.iter().collect();
    let Some(telling) = selections.of(&all) else {
        return ToldStory::default();
    };
    let frame = all[telling.frame];
    let excerpt = |report: usize, span: Span, shown_from: Length| {
        let text = span.of(&all[report].text.body)?;
        all[report].excerpt(span, shown_from, !told.says(text))
    };
    let cuts = Lengths {
        short: telling.cut(plan.sentences.short),
        normal: telling.cut(plan.sentences.normal),
        long: telling.cut(plan.sentences.long),
    };
    let run = telling.run.iter().take(cuts.long).enumerate();
    let account = |account: &telling::Account, shown_from: Length| Account {
        sentences: account
            .spans
            .iter()
            .filter_map(|&span| excerpt(account.report, span, shown_from))
            .collect(),
        when: all[account.report].stored.when(),
    };
    let ranked = |rank: usize| shown_from(plan.beside, rank);
    let additions = telling.additions.iter().take(plan.beside.long);
    let differences = telling.differences.iter().take(plan.beside.long);
    let mut sentences: Vec<Excerpt> = run
        .filter_map(|(at, &span)| excerpt(telling.frame, span, shown_from(cuts, at)))
        .collect();
    sentences.extend(update(frame, &sentences, told));
    ToldStory {
        frame: Some((frame.stored.line.id, frame.stored.line.headline.clone())),
        fits: telling.fits,
        sentences,
        additions: additions
            .enumerate()
            .map(|(rank, one)| {
                let of = if one.firm {
                    Length::Short
                } else {
                    Length::Long
                };
                account(one, ranked(rank).max(of))
            })
            .collect(),
        differences: differences
            .enumerate()
            .map(|(rank, one)| Difference {
                accounts: one
                    .accounts
                    .iter()
                    .map(|a| account(a, ranked(rank)))
                    .collect(),
            })
            .collect(),
    }
}

/// Where an article opens as it was told before: the first sentences further down that say
/// something new.
fn update(frame: &OpenArticle, run: &[Excerpt], told: &NoveltyFilter) -> Vec<Excerpt> {
    let (Some(first), Some(last)) = (run.first(), run.last()) else {
        return Vec::new();
    };
    if first.new {
        return Vec::new();
    }
    let language = frame.stored.line.language.unwrap_or(Language::ENGLISH);
    let behind = frame.text.sentences.iter();
    let behind = behind.filter(|sentence| sentence.span.start >= last.span.end);
    behind
        .filter_map(|sentence| frame.excerpt(sentence.span, Length::Short, true))
        .filter(|excerpt| telling::stands(&excerpt.text, language) && !told.says(&excerpt.text))
        .take(UPDATE)
        .collect()
}

/// The sentences that tell a story, and those that stand beside them.
pub(crate) fn choose_sentences(
    input: (&SelectionCache, &[OpenArticle]),
    plan: Plan,
    told: &NoveltyFilter,
) -> Vec<Excerpt> {
    tell(input, plan, told).excerpts()
}

/// The best quotes of a story that its `sentences` do not show already, best first. Beside
/// sentences a quote is a reaction: whole, and of somebody whom the user can place.
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
    candidates.retain(|said| {
        let is_reaction = || {
            is_whole(said)
                && has_known_speaker(said, sentences)
                && !is_shown(said, sentences.iter())
                && !is_repeated(said, sentences)
        };
        said.weight() > 0.0 && (sentences.is_empty() || is_reaction())
    });
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

/// A quote of so many words says something by itself.
const FEWEST_WORDS: usize = 6;

/// Whether an utterance is a sentence of its own: no shred, no trailing dots.
fn is_whole(said: &Utterance) -> bool {
    let text = said.extent();
    count::words(text) >= FEWEST_WORDS
        && !text.starts_with(['.', '…', '['])
        && !text.starts_with(char::is_lowercase)
        && !text.ends_with(['…', ':'])
}

/// Whether its speaker has a role, or is named in what is shown; a name that a page glued to other
/// words is none.
fn has_known_speaker(said: &Utterance, sentences: &[Excerpt]) -> bool {
    let Some(person) = named(said.head()) else {
        return false;
    };
    let surname = person.name.split(' ').next_back().unwrap_or_default();
    let is_shown = || {
        sentences
            .iter()
            .any(|excerpt| excerpt.text.contains(surname))
    };
    let is_named = person.name.starts_with(char::is_uppercase)
        && (person.name.contains(' ') || person.role.is_some());
    is_named
        && !telling::is_glued(&person.name)
        && !person.role.as_deref().is_some_and(telling::is_glued)
        && (person.role.is_some() || is_shown())
}

/// Whether a shown sentence has the words of an utterance, of whichever article.
fn is_repeated(said: &Utterance, sentences: &[Excerpt]) -> bool {
    let bare = |text: &str| -> String {
        let letters = text.chars().filter(|c| c.is_alphanumeric());
        letters.flat_map(char::to_lowercase).take(400).collect()
    };
    let said: String = bare(said.extent()).chars().take(40).collect();
    sentences
        .iter()
        .any(|excerpt| bare(&excerpt.text).contains(&said))
}

/// Whether a shown sentence contains a part of an utterance.
pub(crate) fn is_shown<'a>(
    said: &Utterance,
    sentences: impl Iterator<Item = &'a Excerpt> + Clone,
) -> bool {
    let within = |part: &StoredQuote| {
        let mut sentences = sentences.clone();
        sentences.any(|excerpt| {
            excerpt.article == part.article && excerpt.span.contains(part.quote.content)
        })
    };
    said.parts.iter().any(within)
}
