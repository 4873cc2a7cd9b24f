//! Speaker identity: decides which people of different articles are one speaker. Only people in the
//! same block (a blocking key made from the name) can be one speaker, so blocks without changes
//! stay as they are. The result is the same as resolving all blocks again.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use nutgraf_analysis::people::{Bearer, best_name, block, resolve};
use nutgraf_model::{SpeakerId, SpeakerKind};
use nutgraf_store::{StoredBearer, Writing};

use crate::{Error, Newsroom};

/// The number of people, or of blocks, in one transaction, so that others can write in between.
const AT_ONCE: usize = 2_000;

impl Newsroom {
    /// Resolves the speakers of blocks in which people came, went or moved to another story.
    pub(crate) fn identify_if_stale(&self) -> Result<(), Error> {
        if self.is_read_only() || !self.read(|store| Ok(store.is_identity_stale()?))? {
            return Ok(());
        }
        while self.write(file)? {}
        while self.write(tell_apart)? {}
        self.write(|writing| Ok(writing.settle_speakers()?))
    }
}

/// Assigns blocks to new people. Returns whether there may be more.
fn file(writing: &Writing) -> Result<bool, Error> {
    let unfiled = writing.unfiled(AT_ONCE)?;
    for person in &unfiled {
        let block = block(&person.name, person.kind);
        writing.file_person(person, block.as_deref())?;
    }
    Ok(unfiled.len() == AT_ONCE)
}

/// Resolves stale blocks. Returns whether there may be more.
fn tell_apart(writing: &Writing) -> Result<bool, Error> {
    let blocks = writing.stale_blocks(AT_ONCE / 4)?;
    for block in &blocks {
        NameBlock::read(writing, block)?.write(writing)?;
        writing.clear_stale(block)?;
    }
    Ok(!blocks.is_empty())
}

/// The people of one block.
struct NameBlock {
    /// People of live articles.
    bearers: Vec<StoredBearer>,
    /// Speakers that the user named before any article did.
    typed: Vec<(SpeakerId, String)>,
    /// The kind of all of them.
    kind: SpeakerKind,
}

impl NameBlock {
    fn read(writing: &Writing, block: &str) -> Result<NameBlock, Error> {
        let bearers = writing.bearers(block)?;
        Ok(NameBlock {
            kind: bearers
                .first()
                .map_or(SpeakerKind::Person, |bearer| bearer.kind),
            bearers,
            typed: writing.typed_speakers(block)?,
        })
    }

    /// Groups of people that are one speaker, by index: first the bearers, then the typed speakers.
    fn groups(&self) -> Vec<Vec<usize>> {
        let of_articles = self.bearers.iter().map(|stored| Bearer {
            name: &stored.name,
            role: stored.role.as_deref(),
            kind: stored.kind,
            source: stored.source.as_deref(),
            day: Some(days(stored)),
            story: stored.story.0,
        });
        // A typed one stands in no story: a number below zero is no story's.
        let of_reader = self.typed.iter().map(|(id, name)| Bearer {
            name,
            role: None,
            kind: self.kind,
            source: None,
            day: None,
            story: -id.0,
        });
        let all: Vec<Bearer> = of_articles.chain(of_reader).collect();
        let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (number, group) in resolve(&all).into_iter().enumerate() {
            groups.entry(group).or_default().push(number);
        }
        groups.into_values().collect()
    }

    fn write(&self, writing: &Writing) -> Result<(), Error> {
        let groups = self.groups();
        let mut ids = self.claims(&groups);
        let mut taken: BTreeSet<SpeakerId> = ids.iter().flatten().copied().collect();
        let mut moved = BTreeSet::new();
        for (group, id) in groups.iter().zip(&mut ids) {
            let Some(name) = best_name(group.iter().map(|&number| self.name(number))) else {
                continue;
            };
            let speaker = match *id {
                Some(speaker) => speaker,
                None => self.newcomer(writing, name, &taken)?,
            };
            *id = Some(speaker);
            taken.insert(speaker);
            writing.set_printed_name(speaker, name)?;
            for stored in group.iter().filter_map(|&number| self.bearers.get(number)) {
                if stored.speaker != Some(speaker) {
                    writing.set_speaker(stored.version, stored.place, Some(speaker))?;
                    moved.insert(stored.version);
                }
            }
        }
        self.lead_on(writing, &groups, &ids, &taken)?;
        for version in moved {
            writing.set_voices(version)?;
        }
        Ok(())
    }

    fn name(&self, number: usize) -> &str {
        match self.bearers.get(number) {
            Some(stored) => &stored.name,
            None => &self.typed[number - self.bearers.len()].1,
        }
    }

    /// The speaker that each group keeps: the one the user named, otherwise the one that most of
    /// the group had; `None` for a new speaker.
    fn claims(&self, groups: &[Vec<usize>]) -> Vec<Option<SpeakerId>> {
        let mut claims = Vec::new();
        for (group, numbers) in groups.iter().enumerate() {
            let mut sizes: BTreeMap<SpeakerId, usize> = BTreeMap::new();
            for &number in numbers {
                match self.bearers.get(number) {
                    Some(stored) => stored.speaker.into_iter().for_each(|speaker| {
                        *sizes.entry(speaker).or_default() += 1;
                    }),
                    None => {
                        let typed = self.typed[number - self.bearers.len()].0;
                        sizes.insert(typed, usize::MAX / 2);
                    }
                }
            }
            claims.extend(
                sizes
                    .into_iter()
                    .map(|(speaker, size)| (size, speaker, group)),
            );
        }
        claims.sort_unstable_by_key(|&(size, speaker, group)| (Reverse(size), speaker, group));
        let mut stored = vec![None; groups.len()];
        let mut taken = BTreeSet::new();
        for (_, speaker, group) in claims {
            if stored[group].is_none() && taken.insert(speaker) {
                stored[group] = Some(speaker);
            }
        }
        stored
    }

    /// A speaker of that name who is in no article any more, otherwise a new speaker.
    fn newcomer(
        &self,
        writing: &Writing,
        name: &str,
        taken: &BTreeSet<SpeakerId>,
    ) -> Result<SpeakerId, Error> {
        let idle = writing.idle_speakers(name, self.kind)?;
        match idle.into_iter().find(|id| !taken.contains(id)) {
            Some(id) => Ok(id),
            None => Ok(writing.add_speaker(name, self.kind)?),
        }
    }

    /// If a speaker is in no group any more, redirects its key to the speaker that most of its
    /// people became.
    fn lead_on(
        &self,
        writing: &Writing,
        groups: &[Vec<usize>],
        ids: &[Option<SpeakerId>],
        taken: &BTreeSet<SpeakerId>,
    ) -> Result<(), Error> {
        let mut went: BTreeMap<SpeakerId, BTreeMap<SpeakerId, usize>> = BTreeMap::new();
        for (group, id) in groups.iter().zip(ids) {
            let before = group
                .iter()
                .filter_map(|&number| self.bearers.get(number)?.speaker);
            for (old, new) in before.zip(std::iter::repeat(*id)) {
                if let Some(new) = new.filter(|_| !taken.contains(&old)) {
                    *went.entry(old).or_default().entry(new).or_default() += 1;
                }
            }
        }
        for (old, goals) in went {
            let most = goals
                .into_iter()
                .max_by_key(|(id, count)| (*count, Reverse(*id)));
            if let Some((goal, _)) = most {
                writing.set_became(old, goal)?;
            }
        }
        Ok(())
    }
}

fn days(stored: &StoredBearer) -> i32 {
    crate::dates::days_since_1970(&stored.day.to_string()).unwrap_or_default() as i32
}
