//! Composes an edition: the stories of a day, most important first, in the words of their articles.

use std::collections::HashSet;

use nutgraf_analysis::stories::{ImportanceFactors, NoveltyFilter, importance};
use nutgraf_model::{
    Brief, Edition, EditionKey, Facts, Length, Lengths, Section, Since, SourceEntry, StoryEntry,
    StoryId, StoryState,
};
use nutgraf_store::StoredArticle;

use super::day::{DayArticles, DayStory};
use super::page_plan::{self, PagePlan};
use super::previous::PreviousEdition;
use super::{key_quotes, minutes, sections, told, unused};
use crate::Error;
use crate::duplicates;
use crate::edition_cache::EditionFrame;
use crate::selection_cache::EditionInput;
use crate::story_articles::sources_until;
use crate::story_summary::{self, Plan};
use crate::views::sparkline;

/// A story with its importance on the day.
struct RankedStory {
    story: DayStory,
    section: Section,
    state: StoryState,
    /// What earlier editions told of it; `None` if they did not.
    told: Option<NoveltyFilter>,
    importance: f32,
}

impl RankedStory {
    /// Whether it has news, of a kind that is told.
    fn may_be_told(&self) -> bool {
        self.state != StoryState::Quiet && self.story.is_news()
    }
}

/// On a day of so few stories all are told, however they read.
const FEW: usize = 5;

/// Composes the edition of a day, given what the previous one told.
pub(super) fn compose(
    input: EditionInput,
    frame: EditionFrame,
    previous: &PreviousEdition,
) -> Result<Edition, Error> {
    let of_day = DayArticles::read(&input, frame.key, &frame.embargoes)?;
    let ranked = rank(input, &frame, previous, &of_day.stories)?;
    let since = since(previous, &ranked);
    let silent = silent(input, &frame, previous, &ranked)?;
    let embargoes = frame.embargoes.clone();

    let mut edition = blank(frame);
    edition.since = since;
    edition.facts.stories = ranked.len();
    edition.unused = unused::unused(&input, edition.key, &of_day, &embargoes)?;
    let untold = tell(input, &mut edition, previous, ranked)?;
    for ranked in &untold {
        edition.briefs.push(brief(input, ranked)?);
    }
    edition.briefs.extend(silent);
    // Stories without news come last.
    edition
        .briefs
        .sort_by_key(|brief| brief.state == StoryState::Quiet);
    for entry in edition.lead.iter_mut().chain(&mut edition.stories) {
        entry
            .sources
            .retain(|source| !embargoes.waits(source.article));
    }
    edition.said = key_quotes::key_quotes(&input, &edition, &of_day, &previous.said)?;
    page_plan::fit(&mut edition);
    count(&mut edition, &of_day.articles);
    Ok(edition)
}

/// Tells the most important stories that have news and read well, as many as the page has room for.
/// Returns the others.
fn tell(
    input: EditionInput,
    edition: &mut Edition,
    previous: &PreviousEdition,
    ranked: Vec<RankedStory>,
) -> Result<Vec<RankedStory>, Error> {
    let yesterday = NoveltyFilter::of(previous.said.iter().map(String::as_str));
    let mut page = PagePlan::new(edition, ranked.len());
    let has_choice = ranked.len() > FEW;
    let mut untold = Vec::new();
    for ranked in ranked {
        if !page.has_room() || !ranked.may_be_told() {
            page.pass();
            untold.push(ranked);
            continue;
        }
        let plan = match edition.lead {
            None => Plan::LEAD,
            Some(_) => Plan::STORY,
        };
        let (entry, fits) = entry(input, edition.key, &ranked, (plan, &yesterday))?;
        if has_choice && !fits {
            page.pass();
            untold.push(ranked);
        } else if !place(edition, &mut page, entry) {
            untold.push(ranked);
        }
    }
    if edition.lead.is_none()
        && let Some(first) = untold.iter().position(RankedStory::may_be_told)
    {
        let plan = (Plan::LEAD, &yesterday);
        let (lead, _) = entry(input, edition.key, &untold.remove(first), plan)?;
        edition.lead = Some(lead);
    }
    Ok(untold)
}

/// Puts a told story on the page; false if there is no room for it.
fn place(edition: &mut Edition, page: &mut PagePlan, mut entry: StoryEntry) -> bool {
    let Some(shown_from) = page.place(&entry) else {
        return false;
    };
    entry.shown_from = shown_from;
    match edition.lead {
        None => edition.lead = Some(entry),
        Some(_) => edition.stories.push(entry),
    }
    true
}

fn blank(frame: EditionFrame) -> Edition {
    Edition {
        key: frame.key,
        number: frame.number,
        closed: frame.closed,
        closes: frame.closes,
        time_zone: frame.time_zone,
        facts: Facts::default(),
        since: Since::default(),
        lead: None,
        stories: Vec::new(),
        said: Vec::new(),
        briefs: Vec::new(),
        unused: Vec::new(),
    }
}

/// The stories of the day, most important first; equal ones in the order of their first articles.
fn rank(
    input: EditionInput,
    frame: &EditionFrame,
    previous: &PreviousEdition,
    stories: &[DayStory],
) -> Result<Vec<RankedStory>, Error> {
    let mut ranked = Vec::with_capacity(stories.len());
    for story in stories {
        let section = sections::section_of(&input, central(input, story)?)?;
        let told = previous.told(&input, story.story, frame.key)?;
        let novelty = match &told {
            Some(told) => Some(novelty(input, story, told)?),
            None => None,
        };
        let state = match novelty {
            None => StoryState::New,
            Some(0.0) => StoryState::Quiet,
            Some(_) => StoryState::Developing,
        };
        ranked.push(RankedStory {
            importance: importance(&importance_factors(story, section, novelty.unwrap_or(1.0))),
            story: story.clone(),
            section,
            state,
            told,
        });
    }
    // A stable sort: equal ones keep their order.
    ranked.sort_by(|a, b| b.importance.total_cmp(&a.importance));
    Ok(ranked)
}

/// The share of a story's sentences that are new.
fn novelty(input: EditionInput, story: &DayStory, told: &NoveltyFilter) -> Result<f32, Error> {
    let open_articles = story_summary::open(&input, story.used.clone())?;
    let sentences =
        story_summary::choose_sentences((input.selections, &open_articles), Plan::LEAD, told);
    let new = sentences.iter().filter(|excerpt| excerpt.new).count();
    Ok(new as f32 / sentences.len().max(1) as f32)
}

fn importance_factors(story: &DayStory, section: Section, novelty: f32) -> ImportanceFactors {
    let sources: HashSet<_> = story
        .used
        .iter()
        .map(|stored| &stored.line.source)
        .collect();
    ImportanceFactors {
        sources: sources.len(),
        articles: story.used.len(),
        words: story
            .used
            .iter()
            .map(|stored| stored.line.words)
            .max()
            .unwrap_or(0),
        novelty,
        quotes: story.quotes,
        saved: story.articles().any(|stored| stored.line.saved),
        section,
    }
}

fn since(previous: &PreviousEdition, ranked: &[RankedStory]) -> Since {
    let having = |state| ranked.iter().filter(|r| r.state == state).count();
    let news: HashSet<StoryId> = ranked
        .iter()
        .filter(|ranked| ranked.state == StoryState::Developing)
        .map(|ranked| ranked.story.story)
        .collect();
    Since {
        day: previous.day,
        new: having(StoryState::New),
        developing: having(StoryState::Developing),
        quiet: previous
            .stories
            .iter()
            .filter(|id| !news.contains(id))
            .count(),
    }
}

/// A story as it is told, and how fit it is to be printed.
fn entry(
    input: EditionInput,
    key: EditionKey,
    ranked: &RankedStory,
    (plan, yesterday): (Plan, &NoveltyFilter),
) -> Result<(StoryEntry, bool), Error> {
    let RankedStory {
        story,
        section,
        state,
        told,
        ..
    } = ranked;
    let told = told.as_ref().unwrap_or(yesterday);
    let sources = sources_until(&input, story.story, key.by, key.day)?;
    let day = |stored: &StoredArticle| stored.day(key.by).unwrap_or(stored.line.arrival_day);
    let open_articles = story_summary::open(&input, story.used.clone())?;
    let telling = story_summary::tell((input.selections, &open_articles), plan, told);
    let shown = telling.excerpts();
    let frame = telling.frame.as_ref().map(|(article, _)| *article);
    let of_frame = story.used.iter().find(|one| Some(one.line.id) == frame);
    let teller = match of_frame {
        Some(teller) => teller,
        None => central(input, story)?,
    };
    let entry = StoryEntry {
        story: story.story,
        headline: teller.line.headline.clone(),
        central: teller.line.id,
        state: *state,
        section: *section,
        shown_from: Length::Short,
        sparkline: sparkline(key.day, sources.iter().map(day)),
        sources: duplicates::gather(&input, sources)?
            .iter()
            .map(|duplicates| mark_related(duplicates.entry(day), story))
            .collect(),
        quotes: story_summary::quotes(&input, &open_articles, plan, (told, &shown))?,
        sentences: telling.sentences,
        additions: telling.additions,
        differences: telling.differences,
    };
    Ok((entry, telling.fits))
}

/// Marks an entry of a source from which nothing is told.
fn mark_related(mut entry: SourceEntry, story: &DayStory) -> SourceEntry {
    let mut related = story.related.iter();
    entry.related = related.any(|stored| stored.line.id == entry.article);
    entry
}

/// The article whose headline the story has on this day.
fn central<'a>(input: EditionInput, story: &'a DayStory) -> Result<&'a StoredArticle, Error> {
    Ok(&story.used[told::central(&input, story.story, &story.used)?])
}

fn brief(input: EditionInput, ranked: &RankedStory) -> Result<Brief, Error> {
    let central = central(input, &ranked.story)?;
    Ok(Brief {
        story: ranked.story.story,
        headline: central.line.headline.clone(),
        article: central.line.id,
        source: central.line.source.clone(),
        state: ranked.state,
        articles: ranked.story.articles().count(),
        section: ranked.section,
        shown_from: None,
    })
}

/// A brief for each story of the previous edition that no article of this day is about.
fn silent(
    input: EditionInput,
    frame: &EditionFrame,
    previous: &PreviousEdition,
    ranked: &[RankedStory],
) -> Result<Vec<Brief>, Error> {
    let mut briefs = Vec::new();
    for &story in &previous.stories {
        if ranked.iter().any(|ranked| ranked.story.story == story) {
            continue;
        }
        let key = frame.key;
        let mut used = sources_until(&input, story, key.by, key.day)?;
        used.retain(|stored| frame.embargoes.may_be_told(stored));
        if used.is_empty() {
            continue;
        }
        let ranked = RankedStory {
            section: sections::section_of(&input, &used[told::central(&input, story, &used)?])?,
            story: DayStory {
                story,
                used,
                repeated: Vec::new(),
                related: Vec::new(),
                quotes: 0,
            },
            state: StoryState::Quiet,
            told: None,
            importance: 0.0,
        };
        briefs.push(brief(input, &ranked)?);
    }
    Ok(briefs)
}

fn count(edition: &mut Edition, articles: &[StoredArticle]) {
    let sources: HashSet<_> = articles
        .iter()
        .filter_map(|k| k.line.source.as_ref())
        .collect();
    edition.facts.articles = articles.len();
    edition.facts.sources = sources.len();
    edition.facts.quotes = edition.shown_quotes(Length::Long);
    edition.facts.minutes = Lengths {
        short: minutes::minutes(edition, Length::Short),
        normal: minutes::minutes(edition, Length::Normal),
        long: minutes::minutes(edition, Length::Long),
    };
}
