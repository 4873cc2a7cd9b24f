//! Corrections of quotes and speakers. A correction overrides analysis in all versions of the
//! article, also later ones, until it is undone. Closed editions do not change.

use std::collections::BTreeSet;

use nutgraf_analysis::people::block;
use nutgraf_model::{
    Act, ArticleId, ArticlePerson, Day, Parted, Quote, QuoteId, SpeakerId, SpeakerKind, Verdict,
};
use nutgraf_store::{ActId, LoggedAct, QuoteAnchor, StoredVerdict, Writing};

use crate::names::valid_name;
use crate::{Error, Newsroom};

impl Newsroom {
    /// The people that an article quotes, for the user to choose from.
    pub fn people_of(&self, article: ArticleId) -> Result<Vec<ArticlePerson>, Error> {
        self.read(|store| {
            let stored = store.article(article)?.ok_or(Error::NoArticle(article))?;
            Ok(store.article_people(stored.version)?)
        })
    }

    /// Sets the speaker of quotes, or says that they are not quotes. The quotes may be of any
    /// version.
    pub fn correct_quotes(&self, ids: &[QuoteId], verdict: &Verdict) -> Result<Act, Error> {
        self.say(|writing, today| {
            let quotes = places(writing, ids)?;
            let (act, said) = match verdict {
                Verdict::AQuote => return restore(writing, ids, &quotes, today),
                Verdict::Speaker { id } => {
                    let id = writing.speaker_now(*id)?;
                    let line = writing.speaker_name(id)?.ok_or(Error::NoSpeaker(id))?;
                    (corrected(ids, Some(line)), StoredVerdict::By(id))
                }
                Verdict::Named { name } => {
                    let name = valid_name(name)?;
                    let id = speaker_called(writing, &name)?;
                    (corrected(ids, Some(name)), StoredVerdict::By(id))
                }
                Verdict::Unnamed { name } => (
                    corrected(ids, Some(name.clone())),
                    StoredVerdict::Unnamed(name.as_str()),
                ),
                Verdict::Unclear => (corrected(ids, None), StoredVerdict::Unclear),
                Verdict::NotAQuote => (
                    Act::NotQuotes { quotes: ids.len() },
                    StoredVerdict::NotAQuote,
                ),
            };
            let logged = writing.log_act(&act, today, None)?;
            correct(writing, logged, &quotes, said)?;
            Ok(act)
        })
    }

    /// Merges a speaker into another.
    pub fn merge_speakers(&self, one: SpeakerId, into: SpeakerId) -> Result<Act, Error> {
        self.say(|writing, today| {
            let (one, into) = (writing.speaker_now(one)?, writing.speaker_now(into)?);
            if one == into {
                return Err(Error::SameSpeaker(one));
            }
            let act = Act::MergedSpeakers {
                name: writing.speaker_name(one)?.ok_or(Error::NoSpeaker(one))?,
                into: writing.speaker_name(into)?.ok_or(Error::NoSpeaker(into))?,
            };
            let logged = writing.log_act(&act, today, None)?;
            writing.merge(logged, one, into)?;
            Ok(act)
        })
    }

    /// Moves quotes of a speaker, and all their quotes in some articles, to another speaker.
    pub fn split_speaker(
        &self,
        from: SpeakerId,
        quotes: &[QuoteId],
        articles: &[ArticleId],
        to: &Parted,
    ) -> Result<Act, Error> {
        self.say(|writing, today| {
            let from = writing.speaker_now(from)?;
            let (to, name) = match to {
                Parted::New { name } => {
                    let name = valid_name(name)?;
                    (writing.add_speaker(&name, SpeakerKind::Person)?, name)
                }
                Parted::Known { id } => {
                    let id = writing.speaker_now(*id)?;
                    (id, writing.speaker_name(id)?.ok_or(Error::NoSpeaker(id))?)
                }
            };
            if from == to {
                return Err(Error::SameSpeaker(from));
            }
            let said = writing.quotes_of_speaker(from, Quote::NAMED_FROM)?;
            let moved: BTreeSet<QuoteId> = said
                .iter()
                .filter(|stored| articles.contains(&stored.article))
                .map(|stored| stored.id)
                .chain(quotes.iter().copied())
                .collect();
            let moved: Vec<QuoteId> = moved.into_iter().collect();
            let act = Act::SplitSpeaker {
                quotes: moved.len(),
                name,
            };
            let places = places(writing, &moved)?;
            let logged = writing.log_act(&act, today, None)?;
            // The other speaker also says what later versions of the article quote.
            for &article in articles {
                let stored = writing.article(article)?.ok_or(Error::NoArticle(article))?;
                for person in writing.article_people(stored.version)? {
                    if person.speaker == Some(from) {
                        writing.place(logged, article, &person.name, to)?;
                    }
                }
            }
            correct(writing, logged, &places, StoredVerdict::By(to))?;
            Ok(act)
        })
    }

    /// Renames a speaker.
    pub fn rename_speaker(&self, id: SpeakerId, name: &str) -> Result<Act, Error> {
        self.say(|writing, today| {
            let id = writing.speaker_now(id)?;
            writing.speaker_name(id)?.ok_or(Error::NoSpeaker(id))?;
            let act = Act::RenamedSpeaker {
                name: valid_name(name)?,
            };
            let logged = writing.log_act(&act, today, None)?;
            if let Act::RenamedSpeaker { name } = &act {
                writing.choose_name(logged, id, name)?;
            }
            Ok(act)
        })
    }

    fn say(&self, word: impl FnOnce(&Writing, Day) -> Result<Act, Error>) -> Result<Act, Error> {
        self.close_due()?;
        let act = self.write(|writing| {
            let act = word(writing, self.today_in(writing)?)?;
            writing.settle_speakers()?;
            Ok(act)
        })?;
        self.identify_if_stale()?;
        Ok(act)
    }
}

/// Undoes what the user said of quotes or speakers.
pub(crate) fn undo(writing: &Writing, logged: &LoggedAct) -> Result<(), Error> {
    writing.take_back_words(logged.id)?;
    for (article, _) in &logged.articles {
        writing.apply_corrections(*article)?;
    }
    Ok(writing.settle_speakers()?)
}

fn corrected(ids: &[QuoteId], name: Option<String>) -> Act {
    Act::CorrectedSpeaker {
        quotes: ids.len(),
        name,
    }
}

fn places(writing: &Writing, ids: &[QuoteId]) -> Result<Vec<QuoteAnchor>, Error> {
    let place = |id: &QuoteId| writing.quote_anchor(*id)?.ok_or(Error::NoQuote(*id));
    ids.iter().map(place).collect()
}

fn correct(
    writing: &Writing,
    act: ActId,
    quotes: &[QuoteAnchor],
    said: StoredVerdict,
) -> Result<(), Error> {
    let mut touched = BTreeSet::new();
    for quote in quotes {
        writing.correct(act, quote, said)?;
        touched.insert(quote.article);
    }
    settle(writing, act, touched)
}

/// Restores words that were not quotes, as a new act.
fn restore(
    writing: &Writing,
    ids: &[QuoteId],
    quotes: &[QuoteAnchor],
    today: Day,
) -> Result<Act, Error> {
    let act = Act::RestoredQuotes { quotes: ids.len() };
    let logged = writing.log_act(&act, today, None)?;
    let mut touched = BTreeSet::new();
    for quote in quotes {
        writing.lift(logged, quote)?;
        touched.insert(quote.article);
    }
    settle(writing, logged, touched)?;
    Ok(act)
}

/// Logs the articles that an act touched, and applies their corrections.
fn settle(writing: &Writing, act: ActId, touched: BTreeSet<ArticleId>) -> Result<(), Error> {
    for article in touched {
        writing.log_touched(act, article, None)?;
        writing.apply_corrections(article)?;
    }
    Ok(())
}

/// The only speaker of this name, otherwise a new one.
fn speaker_called(writing: &Writing, name: &str) -> Result<SpeakerId, Error> {
    match writing.speakers_named(name)?.as_slice() {
        [one] => Ok(*one),
        _ => {
            let block = block(name, SpeakerKind::Person);
            Ok(writing.add_typed_speaker(name, block.as_deref())?)
        }
    }
}
