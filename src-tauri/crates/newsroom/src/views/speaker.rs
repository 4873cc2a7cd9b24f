//! The list of speakers, and the page of one speaker.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

use nutgraf_model::{
    ArticleStory, Length, Quote, QuoteEntry, RoleEntry, SpeakerId, SpeakerKind, SpeakerLine,
    SpeakerView,
};
use nutgraf_store::{Appearance, Store, StoredQuote, VersionId, fold};

use crate::open_article::OpenArticle;
use crate::story_articles::order;
use crate::utterance::Utterance;
use crate::{Error, Newsroom};

impl Newsroom {
    /// Speakers, most quoted first.
    pub fn speakers(&self) -> Result<Vec<SpeakerLine>, Error> {
        self.read(|store| Ok(self.all_speakers(store)?.to_vec()))
    }

    /// The same list, from the cache.
    pub(super) fn all_speakers(&self, store: &Store) -> Result<Arc<Vec<SpeakerLine>>, Error> {
        let cached = &self.cache.speakers;
        cached.get_or(store, |store| Ok(store.speakers()?))
    }

    /// At most `most` speakers with a word in their name that begins with `name`, most quoted
    /// first.
    pub fn speakers_like(&self, name: &str, most: usize) -> Result<Vec<SpeakerLine>, Error> {
        self.read(|store| Ok(store.speakers_like(name, most)?))
    }

    /// The page of a speaker. The key of a speaker who was merged leads to the other speaker.
    pub fn speaker(&self, id: SpeakerId) -> Result<SpeakerView, Error> {
        self.read(|store| {
            let id = store.speaker_now(id)?;
            let line = store.speaker(id)?.ok_or(Error::NoSpeaker(id))?;
            let appearances = store.appearances(id)?;
            let history = history(&appearances);
            let quotes = quotes(store, id)?;
            Ok(SpeakerView {
                names: names(&appearances, &line.name),
                roles: history.iter().map(|entry| entry.role.clone()).collect(),
                history,
                stories: stories(store, &quotes)?,
                quotes,
                line,
            })
        })
    }

    /// The speaker with this name. Letter case and accents do not matter, and a surname alone is
    /// enough. If several speakers match equally well, the error names them.
    pub fn speaker_named(&self, name: &str) -> Result<SpeakerView, Error> {
        let sought = fold(&name.split_whitespace().collect::<Vec<_>>().join(" "));
        let speakers = self.speakers()?;
        let fits = |line: &SpeakerLine| likeness(line, &sought);
        let best = speakers.iter().filter_map(fits).max();
        let Some(best) = best else {
            return Err(Error::NobodyNamed(name.to_owned()));
        };
        let found: Vec<&SpeakerLine> = speakers
            .iter()
            .filter(|line| fits(line) == Some(best))
            .collect();
        match found.as_slice() {
            [line] => self.speaker(line.id),
            several => Err(Error::SeveralNamed(name.to_owned(), told_apart(several))),
        }
    }
}

/// Names with role and key, so that the user can tell the speakers apart. Only the first few, most
/// quoted first.
fn told_apart(lines: &[&SpeakerLine]) -> String {
    const SHOWN: usize = 5;
    let one = |line: &&SpeakerLine| {
        let role = line.role.as_ref().map(|role| format!(", {role}"));
        format!("{}{} [{}]", line.name, role.unwrap_or_default(), line.id)
    };
    let shown: Vec<String> = lines.iter().take(SHOWN).map(one).collect();
    let more = match lines.len().saturating_sub(SHOWN) {
        0 => String::new(),
        more => format!("; and {more} more"),
    };
    format!("{}{more}", shown.join("; "))
}

/// The roles of a speaker with their days and outlets, latest first.
fn history(appearances: &[Appearance]) -> Vec<RoleEntry> {
    let mut entries: Vec<RoleEntry> = Vec::new();
    for seen in appearances {
        let Some(role) = &seen.role else { continue };
        let entry = match entries.iter_mut().find(|entry| entry.role == *role) {
            Some(entry) => entry,
            None => {
                entries.push(RoleEntry {
                    role: role.clone(),
                    first_day: seen.day,
                    last_day: seen.day,
                    sources: Vec::new(),
                });
                let last = entries.len() - 1;
                &mut entries[last]
            }
        };
        entry.first_day = entry.first_day.min(seen.day);
        let new = seen
            .source
            .iter()
            .filter(|source| !entry.sources.contains(source));
        let new: Vec<String> = new.cloned().collect();
        entry.sources.extend(new);
        entry.sources.sort();
    }
    entries
}

/// Other names that articles use for the speaker, most frequent first.
fn names(appearances: &[Appearance], shown: &str) -> Vec<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for seen in appearances.iter().filter(|seen| seen.name != shown) {
        *counts.entry(&seen.name).or_default() += 1;
    }
    let mut names: Vec<_> = counts.into_iter().collect();
    names.sort_by_key(|&(name, count)| (Reverse(count), name));
    names.into_iter().map(|(name, _)| name.to_owned()).collect()
}

/// The stories of the articles that the quotes are from, in the same order.
fn stories(store: &Store, quotes: &[QuoteEntry]) -> Result<Vec<ArticleStory>, Error> {
    let mut stories: Vec<ArticleStory> = Vec::new();
    for quote in quotes {
        if stories.iter().any(|story| story.article == quote.article) {
            continue;
        }
        if let Some(stored) = store.article(quote.article)? {
            stories.push(ArticleStory {
                article: quote.article,
                headline: stored.line.headline,
                story: stored.story,
            });
        }
    }
    Ok(stories)
}

/// How well a name matches: the whole name, its surname, or some of its words; `None` if it does
/// not match.
fn likeness(line: &SpeakerLine, sought: &str) -> Option<u8> {
    let name = fold(&line.name);
    let person = line.kind == SpeakerKind::Person;
    if name == sought {
        Some(3)
    } else if person && name.split(' ').next_back() == Some(sought) {
        Some(2)
    } else if !sought.is_empty()
        && sought
            .split(' ')
            .all(|word| name.split(' ').any(|w| w == word))
    {
        Some(1)
    } else {
        None
    }
}

/// What a speaker said, latest first.
fn quotes(store: &Store, id: SpeakerId) -> Result<Vec<QuoteEntry>, Error> {
    let mut by_version: BTreeMap<VersionId, Vec<StoredQuote>> = BTreeMap::new();
    for stored in store.quotes_of_speaker(id, Quote::NAMED_FROM)? {
        by_version.entry(stored.version).or_default().push(stored);
    }
    let mut entries = Vec::new();
    for mut quotes in by_version.into_values() {
        quotes.sort_by_key(|stored| stored.quote.content.start);
        let article = quotes[0].article;
        let stored = store.article(article)?.ok_or(Error::NoArticle(article))?;
        let open_article = OpenArticle::open(store, stored)?;
        let moment = order(&open_article.stored);
        let said = Utterance::group(&open_article, quotes);
        let shown = said
            .iter()
            .filter_map(|said| said.entry(Length::Normal, false));
        entries.extend(shown.map(|entry| (Reverse(moment), entry.span.start, entry)));
    }
    entries.sort_by_key(|(moment, start, _)| (*moment, *start));
    Ok(entries.into_iter().map(|(_, _, entry)| entry).collect())
}
