//! Speakers: their list, and one as a page.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use nutgraf_model::{Length, Quote, QuoteEntry, SpeakerId, SpeakerKind, SpeakerLine, SpeakerView};
use nutgraf_store::{Store, VersionId, fold};

use crate::reading::Reading;
use crate::{Error, Newsroom};

impl Newsroom {
    /// Speakers, most quoted first.
    pub fn speakers(&self) -> Result<Vec<SpeakerLine>, Error> {
        self.read(|store| Ok(store.speakers()?))
    }

    /// A speaker as a page.
    pub fn speaker(&self, id: SpeakerId) -> Result<SpeakerView, Error> {
        self.read(|store| {
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
            .max_by_key(|(likeness, line)| (*likeness, line.quotes, std::cmp::Reverse(line.id)));
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
    let mut open: HashMap<VersionId, Reading> = HashMap::new();
    let mut entries = Vec::new();
    for kept in store.quotes_of_speaker(id, Quote::NAMED_FROM)? {
        let reading = match open.entry(kept.version) {
            Entry::Occupied(reading) => reading.into_mut(),
            Entry::Vacant(place) => {
                let article = store.article(kept.article)?;
                let article = article.ok_or(Error::NoArticle(kept.article))?;
                place.insert(Reading::open(store, article)?)
            }
        };
        if let Some(entry) = reading.quote(&kept, Length::Normal, false) {
            let moment = crate::views::story::order(&reading.kept);
            entries.push((std::cmp::Reverse(moment), kept.quote.content.start, entry));
        }
    }
    entries.sort_by_key(|(moment, start, _)| (*moment, *start));
    Ok(entries.into_iter().map(|(_, _, entry)| entry).collect())
}
