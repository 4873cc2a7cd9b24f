//! The quotes and people of versions.

use std::collections::BTreeMap;

use nutgraf_model::{
    ArticleId, Attribution, By, Day, Findings, Person, Quote, QuoteId, Span, SpeakerId, SpeakerKind,
};
use rusqlite::types::ValueRef;
use rusqlite::{Row, params};

use crate::articles::{day_column, number};
use crate::json::{from_json, from_name, name, to_json};
use crate::{Error, Store, VersionId, Writing};

/// A stored quote with its speaker.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredQuote {
    /// Its key.
    pub id: QuoteId,
    /// The version whose body contains it.
    pub version: VersionId,
    /// The article of that version.
    pub article: ArticleId,
    /// The quote as analysis found it.
    pub quote: Quote,
    /// Its speaker.
    pub person: Option<StoredPerson>,
    /// Whether the user set the speaker.
    pub corrected: bool,
}

/// A person or organisation that speaks in one version.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredPerson {
    /// The name.
    pub name: String,
    /// The role.
    pub role: Option<String>,
    /// What kind.
    pub kind: SpeakerKind,
    /// The speaker in the library; `None` for anonymous ones.
    pub speaker: Option<SpeakerId>,
}

/// Who somebody in a version is across the library, as far as that is known.
#[derive(Default)]
struct Identity {
    /// The names theirs is compared with; `None` until they are looked up.
    block: Option<String>,
    /// The speaker they are found to be.
    speaker: Option<i64>,
    /// The speaker the user says they are.
    placed: Option<i64>,
}

const QUOTE: &str = "SELECT q.id, q.version, v.article, q.start, q.\"end\", q.kind, q.person,
        q.mention_start, q.mention_end, q.cue_start, q.cue_end, q.confidence, q.weight,
        coalesce(s.chosen, s.name, q.said_name, p.name), p.role, coalesce(s.kind, p.kind, 'anonymous'),
        s.id, q.verdict
    FROM quotes q JOIN versions v ON v.id = q.version
    LEFT JOIN people p ON p.version = q.version AND p.place = q.voice
    LEFT JOIN speakers s ON s.id = q.speaker";

/// Leaves out quotes that the user rejected.
const QUOTED: &str = "q.verdict IS NOT 'not-a-quote'";

/// The confidence of a quote's speaker; 1 if the user set it.
const SURE: &str = "iif(q.verdict IS NULL, q.confidence, 1.0)";

fn quote(row: &Row) -> rusqlite::Result<StoredQuote> {
    let corrected = row.get_ref(17)? != ValueRef::Null;
    let named: Option<String> = row.get(13)?;
    let mut quote = found(row, 3)?;
    if corrected {
        // A correction needs no evidence, and the evidence of analysis was for another speaker.
        quote.speaker = None;
        quote.confidence = 1.0;
    }
    Ok(StoredQuote {
        id: QuoteId(row.get(0)?),
        version: row.get(1)?,
        article: ArticleId(row.get(2)?),
        quote,
        person: match named {
            Some(name) => Some(StoredPerson {
                name,
                role: row.get(14)?,
                kind: from_name(row, 15)?,
                speaker: row.get::<_, Option<i64>>(16)?.map(SpeakerId),
            }),
            None => None,
        },
        corrected,
    })
}

/// A quote as analysis found it; its columns begin with `start` at `from`, in the order of the table.
fn found(row: &Row, from: usize) -> rusqlite::Result<Quote> {
    let person: Option<usize> = row.get(from + 3)?;
    Ok(Quote {
        content: Span::new(row.get(from)?, row.get(from + 1)?),
        kind: from_name(row, from + 2)?,
        speaker: match (person, span(row, from + 4)?) {
            (Some(person), Some(mention)) => Some(Attribution {
                mention,
                cue: span(row, from + 6)?,
                person,
            }),
            _ => None,
        },
        confidence: row.get(from + 8)?,
        weight: row.get(from + 9)?,
    })
}

fn span(row: &Row, from: usize) -> rusqlite::Result<Option<Span>> {
    let (start, end) = (row.get::<_, Option<usize>>(from)?, row.get(from + 1)?);
    Ok(start.zip(end).map(|(start, end)| Span::new(start, end)))
}

impl Store {
    /// The quotes of a version, in order.
    pub fn quotes(&self, version: VersionId) -> Result<Vec<StoredQuote>, Error> {
        let tail = format!("WHERE q.version = ?1 AND {QUOTED} ORDER BY q.start, q.id");
        self.all_quotes(&tail, [version])
    }

    /// The quotes of a version that the user rejected, in order.
    pub fn not_quotes(&self, version: VersionId) -> Result<Vec<(QuoteId, Span)>, Error> {
        let mut query = self.db().prepare_cached(
            "SELECT id, start, \"end\" FROM quotes
             WHERE version = ?1 AND verdict = 'not-a-quote' ORDER BY start, id",
        )?;
        let found = query.query_map([version], |row| {
            Ok((QuoteId(row.get(0)?), Span::new(row.get(1)?, row.get(2)?)))
        })?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// The quotes of a speaker in live articles, with a confidence of at least `sure`.
    pub fn quotes_of_speaker(&self, id: SpeakerId, sure: f32) -> Result<Vec<StoredQuote>, Error> {
        let tail = format!(
            "JOIN articles a ON a.current = q.version AND a.removed IS NULL
             WHERE q.speaker = ?1 AND {SURE} >= ?2"
        );
        self.all_quotes(&tail, params![id.0, sure])
    }

    /// The `most` most important quotes of the live articles of a day.
    pub fn quotes_of_day(&self, by: By, day: Day, most: usize) -> Result<Vec<StoredQuote>, Error> {
        let column = day_column(by);
        self.all_quotes(
            &format!(
                "JOIN articles a ON a.current = q.version AND a.removed IS NULL
                 WHERE v.{column} = ?1 AND q.weight > 0 AND {QUOTED} ORDER BY q.weight DESC, q.id LIMIT ?2"
            ),
            params![day.to_string(), number(most)],
        )
    }

    /// The numbers of quotes of named speakers in the live articles of a day.
    pub fn named_quotes(&self, by: By, day: Day) -> Result<Vec<(ArticleId, usize)>, Error> {
        let column = day_column(by);
        let mut query = self.db().prepare_cached(&format!(
            "SELECT v.article, count(*) FROM versions v
             JOIN articles a ON a.current = v.id AND a.removed IS NULL
             JOIN quotes q ON q.version = v.id
             WHERE v.{column} = ?1 AND coalesce(q.speaker, q.voice) IS NOT NULL AND {SURE} >= ?2
             GROUP BY v.article"
        ))?;
        let counts = query.query_map(params![day.to_string(), Quote::NAMED_FROM], |row| {
            Ok((ArticleId(row.get(0)?), row.get(1)?))
        })?;
        Ok(counts.collect::<Result<_, _>>()?)
    }

    fn all_quotes(
        &self,
        tail: &str,
        args: impl rusqlite::Params,
    ) -> Result<Vec<StoredQuote>, Error> {
        let mut query = self.db().prepare_cached(&format!("{QUOTE} {tail}"))?;
        let quotes = query.query_map(args, quote)?;
        Ok(quotes.collect::<Result<_, _>>()?)
    }

    /// The quotes of a version as analysis found them, with their keys, whatever the user said.
    fn found_quotes(&self, version: VersionId) -> Result<Vec<(QuoteId, Quote)>, Error> {
        let mut query = self.db().prepare_cached(
            "SELECT id, start, \"end\", kind, person, mention_start, mention_end, cue_start,
                 cue_end, confidence, weight
             FROM quotes WHERE version = ?1 ORDER BY start, \"end\", id",
        )?;
        let row = |row: &Row| Ok((QuoteId(row.get(0)?), found(row, 1)?));
        let quotes = query.query_map([version], row)?;
        Ok(quotes.collect::<Result<_, _>>()?)
    }

    /// Who each of the people of a version is across the library.
    fn identities(
        &self,
        version: VersionId,
    ) -> Result<Vec<(String, SpeakerKind, Identity)>, Error> {
        let mut query = self.db().prepare_cached(
            "SELECT name, kind, block, speaker, placed FROM people WHERE version = ?1
             ORDER BY place",
        )?;
        let people = query.query_map([version], |row| {
            let identity = Identity {
                block: row.get(2)?,
                speaker: row.get(3)?,
                placed: row.get(4)?,
            };
            Ok((row.get(0)?, from_name(row, 1)?, identity))
        })?;
        Ok(people.collect::<Result<_, _>>()?)
    }

    /// The people of a version, with their mentions.
    pub fn people(&self, version: VersionId) -> Result<Vec<Person>, Error> {
        let mut query = self.db().prepare_cached(
            "SELECT name, role, kind, mentions FROM people WHERE version = ?1 ORDER BY place",
        )?;
        let people = query.query_map([version], |row| {
            Ok(Person {
                name: row.get(0)?,
                role: row.get(1)?,
                kind: from_name(row, 2)?,
                mentions: from_json(row, 3)?,
            })
        })?;
        Ok(people.collect::<Result<_, _>>()?)
    }
}

impl Writing<'_> {
    /// Adds who says what in a version that came.
    pub(crate) fn add_speech(&self, version: VersionId, findings: &Findings) -> Result<(), Error> {
        for (place, person) in findings.people.iter().enumerate() {
            self.add_person(version, place, (person, Identity::default()))?;
        }
        for quote in &findings.quotes {
            self.add_quote(version, (None, quote), findings.people.len())?;
        }
        self.apply_to_new(version)
    }

    /// Puts other findings of who says what in the place of the stored ones. A quote at the same
    /// place keeps its key, and somebody of the same name stays the speaker they were.
    pub(crate) fn replace_speech(
        &self,
        version: VersionId,
        findings: &Findings,
    ) -> Result<(), Error> {
        let quotes = self.found_quotes(version)?;
        if is_same(&quotes, findings) && self.people(version)? == findings.people {
            return Ok(());
        }
        let mut known = self.identities(version)?;
        for table in ["quotes", "people"] {
            let sql = format!("DELETE FROM {table} WHERE version = ?1");
            self.db().prepare_cached(&sql)?.execute([version])?;
        }
        for (place, person) in findings.people.iter().enumerate() {
            let same = |(name, kind, _): &(String, SpeakerKind, Identity)| {
                *name == person.name && *kind == person.kind
            };
            let identity = known.iter().position(same).map(|at| known.remove(at).2);
            self.add_person(version, place, (person, identity.unwrap_or_default()))?;
        }
        let keys: BTreeMap<Span, QuoteId> = quotes
            .into_iter()
            .map(|(id, quote)| (quote.content, id))
            .collect();
        for quote in &findings.quotes {
            let key = keys.get(&quote.content).copied();
            self.add_quote(version, (key, quote), findings.people.len())?;
        }
        self.apply_to_new(version)?;
        self.set_voices(version)
    }

    fn add_person(
        &self,
        version: VersionId,
        place: usize,
        (person, identity): (&Person, Identity),
    ) -> Result<(), Error> {
        self.db()
            .prepare_cached(
                "INSERT INTO people (version, place, name, role, kind, mentions, block, speaker,
                     placed)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            )?
            .execute(params![
                version,
                place,
                person.name,
                person.role,
                name(&person.kind)?,
                to_json(&person.mentions)?,
                identity.block,
                identity.speaker,
                identity.placed,
            ])?;
        Ok(())
    }

    /// Adds a quote, under a key where it had one.
    fn add_quote(
        &self,
        version: VersionId,
        (key, quote): (Option<QuoteId>, &Quote),
        people: usize,
    ) -> Result<(), Error> {
        // An attribution to a missing person would break the library for one bad quote.
        let speaker = quote.speaker.filter(|speaker| speaker.person < people);
        let mention = speaker.map(|speaker| speaker.mention);
        let cue = speaker.and_then(|speaker| speaker.cue);
        self.db()
            .prepare_cached(
                "INSERT INTO quotes (version, start, \"end\", kind, person, voice, mention_start,
                     mention_end, cue_start, cue_end, confidence, weight, id)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
            )?
            .execute(params![
                version,
                quote.content.start,
                quote.content.end,
                name(&quote.kind)?,
                speaker.map(|speaker| speaker.person),
                mention.map(|span| span.start),
                mention.map(|span| span.end),
                cue.map(|span| span.start),
                cue.map(|span| span.end),
                quote.confidence,
                quote.weight,
                key.map(|key| key.0),
            ])?;
        Ok(())
    }
}

/// Whether what is stored is what was found.
fn is_same(stored: &[(QuoteId, Quote)], findings: &Findings) -> bool {
    let mut found: Vec<&Quote> = findings.quotes.iter().collect();
    found.sort_by_key(|quote| quote.content);
    stored.iter().map(|(_, quote)| quote).eq(found)
}
