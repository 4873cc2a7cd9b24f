//! Speakers: their list, and one as a page.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use nutgraf_model::{Length, Quote, QuoteEntry, SpeakerId, SpeakerKind, SpeakerLine, SpeakerView};
use nutgraf_store::{KeptQuote, Store, VersionId, fold};

use crate::reading::Reading;
use crate::utterance::Utterance;
use crate::views::order;
use crate::{Error, Newsroom};

impl Newsroom {
    /// Speakers, most quoted first.
    pub fn speakers(&self) -> Result<Vec<SpeakerLine>, Error> {
        self.read(|store| Ok(store.speakers()?))
    }

    /// A speaker as a page. The key of one who turned out to be another leads to that one.
    pub fn speaker(&self, id: SpeakerId) -> Result<SpeakerView, Error> {
        self.read(|store| {
            let id = store.speaker_now(id)?;
            let line = store.speaker(id)?.ok_or(Error::NoSpeaker(id))?;
            Ok(SpeakerView {
                line,
                roles: store.roles(id)?,
                quotes: quotes(store, id)?,
            })
        })
    }

    /// The speaker with this name; letter case, accents and a lone surname are forgiven. Of
    /// several it is the most quoted.
    pub fn speaker_named(&self, name: &str) -> Result<SpeakerView, Error> {
        let sought = fold(&name.split_whitespace().collect::<Vec<_>>().join(" "));
        let speakers = self.speakers()?;
        let best = speakers
            .iter()
            .filter_map(|line| Some((likeness(line, &sought)?, line)))
            .max_by_key(|(likeness, line)| (*likeness, line.quotes, Reverse(line.id)));
        match best {
            Some((_, line)) => self.speaker(line.id),
            None => Err(Error::NobodyNamed(name.to_owned())),
        }
    }
}

/// How well a name fits: whole, by its surname, or by words of it; `None` where it does not.
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
    let mut by_version: BTreeMap<VersionId, Vec<KeptQuote>> = BTreeMap::new();
    for kept in store.quotes_of_speaker(id, Quote::NAMED_FROM)? {
        by_version.entry(kept.version).or_default().push(kept);
    }
    let mut entries = Vec::new();
    for mut quotes in by_version.into_values() {
        quotes.sort_by_key(|kept| kept.quote.content.start);
        let article = quotes[0].article;
        let kept = store.article(article)?.ok_or(Error::NoArticle(article))?;
        let reading = Reading::open(store, kept)?;
        let moment = order(&reading.kept);
        let said = Utterance::group(&reading, quotes);
        let shown = said
            .iter()
            .filter_map(|said| said.entry(Length::Normal, false));
        entries.extend(shown.map(|entry| (Reverse(moment), entry.span.start, entry)));
    }
    entries.sort_by_key(|(moment, start, _)| (*moment, *start));
    Ok(entries.into_iter().map(|(_, _, entry)| entry).collect())
}
