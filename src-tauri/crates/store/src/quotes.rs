//! The quotes and people of versions.

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

/// The quotes and people of findings.
#[derive(Clone, Copy)]
pub(crate) struct Speech<'a> {
    quotes: &'a [Quote],
    people: &'a [Person],
}

impl<'a> Speech<'a> {
    pub(crate) fn of(findings: &'a Findings) -> Self {
        Self {
            quotes: &findings.quotes,
            people: &findings.people,
        }
    }
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
    // A correction needs no evidence, and the evidence of analysis was for another speaker.
    let person: Option<usize> = row.get(6)?;
    let person = person.filter(|_| !corrected);
    let named: Option<String> = row.get(13)?;
    Ok(StoredQuote {
        id: QuoteId(row.get(0)?),
        version: row.get(1)?,
        article: ArticleId(row.get(2)?),
        quote: Quote {
            content: Span::new(row.get(3)?, row.get(4)?),
            kind: from_name(row, 5)?,
            speaker: match (person, span(row, 7)?) {
                (Some(person), Some(mention)) => Some(Attribution {
                    mention,
                    cue: span(row, 9)?,
                    person,
                }),
                _ => None,
            },
            confidence: if corrected { 1.0 } else { row.get(11)? },
            weight: row.get(12)?,
        },
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
    pub(crate) fn add_speech(&self, version: VersionId, speech: Speech) -> Result<(), Error> {
        for (place, person) in speech.people.iter().enumerate() {
            self.add_person(version, place, person)?;
        }
        for quote in speech.quotes {
            self.add_quote(version, quote, speech.people.len())?;
        }
        self.apply_to_new(version)
    }

    fn add_person(&self, version: VersionId, place: usize, person: &Person) -> Result<(), Error> {
        self.db()
            .prepare_cached(
                "INSERT INTO people (version, place, name, role, kind, mentions)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute(params![
                version,
                place,
                person.name,
                person.role,
                name(&person.kind)?,
                to_json(&person.mentions)?,
            ])?;
        Ok(())
    }

    fn add_quote(&self, version: VersionId, quote: &Quote, people: usize) -> Result<(), Error> {
        // An attribution to a missing person would break the library for one bad quote.
        let speaker = quote.speaker.filter(|speaker| speaker.person < people);
        let mention = speaker.map(|speaker| speaker.mention);
        let cue = speaker.and_then(|speaker| speaker.cue);
        self.db()
            .prepare_cached(
                "INSERT INTO quotes (version, start, \"end\", kind, person, voice, mention_start,
                     mention_end, cue_start, cue_end, confidence, weight)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
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
            ])?;
        Ok(())
    }
}
