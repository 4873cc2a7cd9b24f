//! Speaker identity: which person of an article is which speaker, and which blocks of names must be
//! resolved again.

use std::collections::{BTreeMap, BTreeSet};

use nutgraf_model::{Day, SpeakerId, SpeakerKind, StoryId};
use rusqlite::{Row, params};

use crate::articles::number;
use crate::json::{from_name, name};
use crate::{Error, Store, VersionId, Writing, terms};

/// A person of a version who has no block yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfiled {
    /// The version.
    pub version: VersionId,
    /// Their place among its people.
    pub place: usize,
    /// Their name.
    pub name: String,
    /// What kind.
    pub kind: SpeakerKind,
}

/// A person of a live article, as input to speaker identity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredBearer {
    /// The version.
    pub version: VersionId,
    /// Their place among its people.
    pub place: usize,
    /// Their name.
    pub name: String,
    /// Their role.
    pub role: Option<String>,
    /// What kind.
    pub kind: SpeakerKind,
    /// The outlet.
    pub source: Option<String>,
    /// The day the article was published, else arrived.
    pub day: Day,
    /// The article's story.
    pub story: StoryId,
    /// The present speaker.
    pub speaker: Option<SpeakerId>,
}

impl Store {
    /// Whether people came, went or moved since the speakers were last resolved.
    pub fn is_identity_stale(&self) -> Result<bool, Error> {
        let sql = "SELECT EXISTS (SELECT 1 FROM people WHERE block IS NULL)
            OR EXISTS (SELECT 1 FROM stale_blocks)";
        Ok(self
            .db()
            .prepare_cached(sql)?
            .query_row([], |row| row.get(0))?)
    }

    /// At most `most` people who have no block yet.
    pub fn unfiled(&self, most: usize) -> Result<Vec<Unfiled>, Error> {
        let sql = "SELECT version, place, name, kind FROM people WHERE block IS NULL LIMIT ?1";
        let mut query = self.db().prepare_cached(sql)?;
        let people = query.query_map([number(most)], |row| {
            Ok(Unfiled {
                version: row.get(0)?,
                place: row.get(1)?,
                name: row.get(2)?,
                kind: from_name(row, 3)?,
            })
        })?;
        Ok(people.collect::<Result<_, _>>()?)
    }

    /// At most `most` blocks that must be resolved again.
    pub fn stale_blocks(&self, most: usize) -> Result<Vec<String>, Error> {
        let mut query = self
            .db()
            .prepare_cached("SELECT block FROM stale_blocks LIMIT ?1")?;
        let blocks = query.query_map([number(most)], |row| row.get(0))?;
        Ok(blocks.collect::<Result<_, _>>()?)
    }

    /// The people of live articles in a block, in order, without those that the user assigned.
    pub fn bearers(&self, block: &str) -> Result<Vec<StoredBearer>, Error> {
        let mut query = self.db().prepare_cached(
            "SELECT p.version, p.place, p.name, p.role, p.kind, v.source,
                 coalesce(v.published_day, v.arrival_day), a.story, p.speaker
             FROM people p JOIN articles a ON a.current = p.version AND a.removed IS NULL
             JOIN versions v ON v.id = p.version
             WHERE p.block = ?1 AND p.placed IS NULL ORDER BY p.version, p.place",
        )?;
        let bearers = query.query_map([block], bearer)?;
        Ok(bearers.collect::<Result<_, _>>()?)
    }

    /// The speakers of a block that the user named before any article did.
    pub fn typed_speakers(&self, block: &str) -> Result<Vec<(SpeakerId, String)>, Error> {
        let sql = "SELECT s.id, s.name FROM speakers s WHERE s.block = ?1 AND s.typed AND EXISTS (
            SELECT 1 FROM quote_corrections c WHERE c.speaker = s.id AND NOT c.undone) ORDER BY 1";
        let mut query = self.db().prepare_cached(sql)?;
        let speakers = query.query_map([block], |row| Ok((SpeakerId(row.get(0)?), row.get(1)?)))?;
        Ok(speakers.collect::<Result<_, _>>()?)
    }

    /// Speakers with this printed or chosen name that are not merged into another.
    pub fn speakers_named(&self, given: &str) -> Result<Vec<SpeakerId>, Error> {
        let sql = "SELECT id FROM speakers WHERE (key = ?1 OR chosen = ?2) AND now IS NULL
            AND EXISTS (SELECT 1 FROM quotes q WHERE q.speaker = speakers.id) ORDER BY id";
        let mut query = self.db().prepare_cached(sql)?;
        let ids = query.query_map(params![key(given), given], |row| row.get(0).map(SpeakerId))?;
        Ok(ids.collect::<Result<_, _>>()?)
    }

    /// Speakers with this name and kind in no live article, oldest first.
    pub fn idle_speakers(&self, given: &str, kind: SpeakerKind) -> Result<Vec<SpeakerId>, Error> {
        let mut query = self.db().prepare_cached(
            "SELECT s.id FROM speakers s
             WHERE s.key = ?1 AND s.kind = ?2 AND s.became IS NULL AND NOT EXISTS (
                 SELECT 1 FROM people p JOIN articles a ON a.current = p.version
                 WHERE p.speaker = s.id AND a.removed IS NULL)
             AND NOT EXISTS (SELECT 1 FROM placements c WHERE c.speaker = s.id)
             AND NOT EXISTS (SELECT 1 FROM quote_corrections c WHERE c.speaker = s.id)
             ORDER BY s.id",
        )?;
        let ids = query.query_map(params![key(given), name(&kind)?], |row| row.get(0))?;
        Ok(ids.map(|id| id.map(SpeakerId)).collect::<Result<_, _>>()?)
    }
}

fn bearer(row: &Row) -> rusqlite::Result<StoredBearer> {
    Ok(StoredBearer {
        version: row.get(0)?,
        place: row.get(1)?,
        name: row.get(2)?,
        role: row.get(3)?,
        kind: from_name(row, 4)?,
        source: row.get(5)?,
        day: from_name(row, 6)?,
        story: StoryId(row.get(7)?),
        speaker: row.get::<_, Option<i64>>(8)?.map(SpeakerId),
    })
}

/// A name without case, accents and stray spaces.
pub(crate) fn key(given: &str) -> String {
    terms::fold(&given.split_whitespace().collect::<Vec<_>>().join(" "))
}

impl Writing<'_> {
    /// Sets the block of a person; `None` if they are compared with nobody. The block must be
    /// resolved again.
    pub fn file_person(&self, person: &Unfiled, block: Option<&str>) -> Result<(), Error> {
        let sql = "UPDATE people SET block = ?3 WHERE version = ?1 AND place = ?2";
        let block = block.unwrap_or_default();
        let args = params![person.version, person.place, block];
        self.db().prepare_cached(sql)?.execute(args)?;
        if block.is_empty() {
            self.set_speaker(person.version, person.place, None)
        } else {
            self.mark_stale(block)
        }
    }

    /// Marks a block to be resolved again.
    pub fn mark_stale(&self, block: &str) -> Result<(), Error> {
        let sql = "INSERT OR IGNORE INTO stale_blocks VALUES (?1)";
        self.db().prepare_cached(sql)?.execute([block])?;
        Ok(())
    }

    /// Marks all blocks to be resolved again.
    pub fn mark_all_stale(&self) -> Result<(), Error> {
        let sql = "INSERT OR IGNORE INTO stale_blocks
            SELECT DISTINCT block FROM people WHERE block > ''";
        self.db().execute(sql, [])?;
        Ok(())
    }

    /// Marks a block as resolved.
    pub fn clear_stale(&self, block: &str) -> Result<(), Error> {
        let sql = "DELETE FROM stale_blocks WHERE block = ?1";
        self.db().prepare_cached(sql)?.execute([block])?;
        Ok(())
    }

    /// Sets the speaker of a person.
    pub fn set_speaker(
        &self,
        version: VersionId,
        place: usize,
        speaker: Option<SpeakerId>,
    ) -> Result<(), Error> {
        let sql = "UPDATE people SET speaker = ?3 WHERE version = ?1 AND place = ?2";
        let speaker = speaker.map(|speaker| speaker.0);
        self.db()
            .prepare_cached(sql)?
            .execute(params![version, place, speaker])?;
        Ok(())
    }

    /// Adds a speaker.
    pub fn add_speaker(&self, given: &str, kind: SpeakerKind) -> Result<SpeakerId, Error> {
        let sql = "INSERT INTO speakers (name, kind, key) VALUES (?1, ?2, ?3)";
        let args = params![given, name(&kind)?, key(given)];
        self.db().prepare_cached(sql)?.execute(args)?;
        Ok(SpeakerId(self.db().last_insert_rowid()))
    }

    /// Adds a speaker that the user names before any article does. Later articles find it by its
    /// block.
    pub fn add_typed_speaker(&self, given: &str, block: Option<&str>) -> Result<SpeakerId, Error> {
        let id = self.add_speaker(given, SpeakerKind::Person)?;
        let sql = "UPDATE speakers SET typed = 1, block = ?2 WHERE id = ?1";
        self.db().execute(sql, params![id.0, block])?;
        match block {
            Some(block) => self.mark_stale(block).map(|()| id),
            None => Ok(id),
        }
    }

    /// Sets the printed name of a speaker, who is not merged into another any more.
    pub fn set_printed_name(&self, id: SpeakerId, given: &str) -> Result<(), Error> {
        let sql = "UPDATE speakers SET name = ?2, key = ?3, became = NULL
            WHERE id = ?1 AND (name != ?2 OR became IS NOT NULL)";
        self.db()
            .prepare_cached(sql)?
            .execute(params![id.0, given, key(given)])?;
        Ok(())
    }

    /// Merges a speaker that has no people any more into another.
    pub fn set_became(&self, id: SpeakerId, other: SpeakerId) -> Result<(), Error> {
        let sql = "UPDATE speakers SET became = ?2 WHERE id = ?1 AND id != ?2 AND NOT typed";
        self.db()
            .prepare_cached(sql)?
            .execute(params![id.0, other.0])?;
        Ok(())
    }

    /// Updates, for each quote of a version, the person and the speaker.
    pub fn set_voices(&self, version: VersionId) -> Result<(), Error> {
        self.db()
            .prepare_cached(
                "UPDATE quotes SET
                 voice = CASE
                     WHEN verdict IS NULL THEN person
                     WHEN said_by IS NOT NULL THEN (
                         SELECT p.place FROM people p
                         JOIN speakers s ON s.id = coalesce(p.placed, p.speaker)
                         JOIN speakers t ON t.id = quotes.said_by
                         WHERE p.version = quotes.version
                             AND coalesce(s.now, s.id) = coalesce(t.now, t.id)
                         ORDER BY p.place LIMIT 1)
                     WHEN said_name IS NOT NULL THEN (
                         SELECT p.place FROM people p
                         WHERE p.version = quotes.version AND p.name = quotes.said_name
                         ORDER BY p.place LIMIT 1)
                 END,
                 speaker = (
                     SELECT coalesce(s.now, s.id) FROM speakers s WHERE s.id = CASE
                         WHEN verdict IS NULL THEN (
                             SELECT coalesce(p.placed, p.speaker) FROM people p
                             WHERE p.version = quotes.version AND p.place = quotes.person)
                         ELSE said_by END)
                 WHERE version = ?1",
            )?
            .execute([version])?;
        Ok(())
    }

    /// Updates which speaker each merged speaker is shown as, and the quotes of those that changed.
    pub fn settle_speakers(&self) -> Result<(), Error> {
        let shown = self.shown_as()?;
        let mut query = self
            .db()
            .prepare_cached("SELECT id, now FROM speakers WHERE now IS NOT NULL")?;
        let before = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let before: BTreeMap<i64, i64> = before.collect::<Result<_, _>>()?;
        let ids: BTreeSet<i64> = before.keys().chain(shown.keys()).copied().collect();
        for id in ids {
            if before.get(&id) == shown.get(&id) {
                continue;
            }
            let sql = "UPDATE speakers SET now = ?2 WHERE id = ?1";
            self.db()
                .prepare_cached(sql)?
                .execute(params![id, shown.get(&id)])?;
            for version in self.versions_of_speaker(SpeakerId(id))? {
                self.set_voices(version)?;
            }
        }
        Ok(())
    }

    /// The merged speakers with the speaker that each is shown as. The user's merges override ours.
    fn shown_as(&self) -> Result<BTreeMap<i64, i64>, Error> {
        let mut steps: BTreeMap<i64, i64> = BTreeMap::new();
        for sql in [
            "SELECT id, became FROM speakers WHERE became IS NOT NULL",
            "SELECT speaker, into_speaker FROM speaker_merges WHERE NOT undone ORDER BY id",
        ] {
            let mut query = self.db().prepare_cached(sql)?;
            let found = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
            for step in found {
                let (from, to): (i64, i64) = step?;
                // What the user merged into a speaker does not lead on to where it came from.
                if to != from && follow(&steps, to) != from {
                    steps.insert(from, to);
                }
            }
        }
        Ok(steps
            .keys()
            .map(|&from| (from, follow(&steps, from)))
            .collect())
    }

    /// The versions with quotes of a speaker, by analysis or by correction.
    fn versions_of_speaker(&self, id: SpeakerId) -> Result<Vec<VersionId>, Error> {
        let mut query = self.db().prepare_cached(
            "SELECT version FROM people WHERE speaker = ?1
             UNION SELECT version FROM people WHERE placed = ?1
             UNION SELECT version FROM quotes WHERE said_by = ?1",
        )?;
        let versions = query.query_map([id.0], |row| row.get(0))?;
        Ok(versions.collect::<Result<_, _>>()?)
    }
}

/// Follows steps to their end. Their number is bounded, in case the library is damaged.
fn follow(steps: &BTreeMap<i64, i64>, from: i64) -> i64 {
    let mut at = from;
    for _ in 0..=steps.len() {
        match steps.get(&at) {
            Some(&next) if next != from => at = next,
            _ => break,
        }
    }
    at
}
