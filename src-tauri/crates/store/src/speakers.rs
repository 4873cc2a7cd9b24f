//! Speakers of the library, as lists show them.

use nutgraf_model::{
    ArticleId, ArticlePerson, ArticleStory, Day, Quote, QuoteId, Span, SpeakerId, SpeakerLine,
    StoryId, UnnamedLine,
};
use rusqlite::{OptionalExtension, Row, params};

use crate::articles::number;
use crate::json::{from_name, from_name_option};
use crate::{Error, Store, VersionId};

/// A person of a live article who is a speaker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appearance {
    /// What the article calls them.
    pub name: String,
    /// Their role.
    pub role: Option<String>,
    /// The outlet.
    pub source: Option<String>,
    /// The day of publication, otherwise of arrival.
    pub day: Day,
    /// The article and its story.
    pub story: ArticleStory,
}

/// The columns of a speaker's line, from live articles. The role is the latest one.
const LINE: &str = "SELECT s.id, coalesce(s.chosen, s.name), s.kind,
        substr(max(coalesce(v.published_day, v.arrival_day) || p.role), 11),
        count(q.id), max(coalesce(v.published_day, v.arrival_day))
    FROM quotes q JOIN articles a ON a.current = q.version AND a.removed IS NULL
    JOIN versions v ON v.id = q.version
    JOIN speakers s ON s.id = q.speaker
    LEFT JOIN people p ON p.version = q.version AND p.place = q.voice
    WHERE iif(q.verdict IS NULL, q.confidence, 1.0) >= ?1";

fn line(row: &Row) -> rusqlite::Result<SpeakerLine> {
    Ok(SpeakerLine {
        id: SpeakerId(row.get(0)?),
        name: row.get(1)?,
        kind: from_name(row, 2)?,
        role: row.get(3)?,
        quotes: row.get(4)?,
        last_day: from_name_option(row, 5)?,
    })
}

impl Store {
    /// All speakers with quotes in live articles, most quoted first.
    pub fn speakers(&self) -> Result<Vec<SpeakerLine>, Error> {
        let sql = format!("{LINE} GROUP BY s.id ORDER BY 5 DESC, 2, s.id");
        let mut query = self.db().prepare_cached(&sql)?;
        let lines = query.query_map([Quote::NAMED_FROM], line)?;
        Ok(lines.collect::<Result<_, _>>()?)
    }

    /// Speakers with quotes in live articles and a word in their name that begins with `name`, most
    /// quoted first.
    pub fn speakers_like(&self, name: &str, most: usize) -> Result<Vec<SpeakerLine>, Error> {
        let sql = "SELECT s.id FROM speakers s
            WHERE instr(' ' || s.key, ' ' || ?1) > 0 OR (s.chosen IS NOT NULL
                AND instr(' ' || lower(s.chosen), ' ' || ?1) > 0)
            ORDER BY (SELECT count(*) FROM quotes q WHERE q.speaker = s.id) DESC, s.id LIMIT ?2";
        let mut query = self.db().prepare_cached(sql)?;
        // Some may turn out to have no quote in a live article.
        let args = params![crate::terms::fold(name.trim()), number(most * 3)];
        let likely = query.query_map(args, |row| row.get(0).map(SpeakerId))?;
        let mut found = Vec::with_capacity(most);
        for id in likely {
            if found.len() < most {
                found.extend(self.speaker(id?)?);
            }
        }
        Ok(found)
    }

    /// How many speakers have quotes in live articles.
    pub fn speaker_count(&self) -> Result<usize, Error> {
        // One quote of each speaker is enough to know.
        let sql = "SELECT count(*) FROM speakers s WHERE EXISTS (
            SELECT 1 FROM quotes q JOIN articles a ON a.current = q.version AND a.removed IS NULL
            WHERE q.speaker = s.id AND iif(q.verdict IS NULL, q.confidence, 1.0) >= ?1)";
        Ok(self
            .db()
            .query_row(sql, [Quote::NAMED_FROM], |row| row.get(0))?)
    }

    /// One speaker with quotes in live articles.
    pub fn speaker(&self, id: SpeakerId) -> Result<Option<SpeakerLine>, Error> {
        let sql = format!("{LINE} AND q.speaker = ?2 GROUP BY s.id");
        let mut query = self.db().prepare_cached(&sql)?;
        let found = query.query_row(params![Quote::NAMED_FROM, id.0], line);
        Ok(found.optional()?)
    }

    /// The speaker that a speaker was merged into, otherwise the speaker itself.
    pub fn speaker_now(&self, id: SpeakerId) -> Result<SpeakerId, Error> {
        let sql = "SELECT coalesce(now, id) FROM speakers WHERE id = ?1";
        let mut query = self.db().prepare_cached(sql)?;
        let now = query.query_row([id.0], |row| row.get(0)).optional()?;
        Ok(SpeakerId(now.unwrap_or(id.0)))
    }

    /// A speaker's name: the one that the user chose, otherwise the printed one.
    pub fn speaker_name(&self, id: SpeakerId) -> Result<Option<String>, Error> {
        let sql = "SELECT coalesce(chosen, name) FROM speakers WHERE id = ?1";
        let mut query = self.db().prepare_cached(sql)?;
        Ok(query.query_row([id.0], |row| row.get(0)).optional()?)
    }

    /// The people that the live articles of a story quote by name, sorted by name.
    pub fn speakers_of_story(&self, story: StoryId) -> Result<Vec<(SpeakerId, String)>, Error> {
        let mut query = self.db().prepare_cached(
            "SELECT DISTINCT s.id, coalesce(s.chosen, s.name) FROM articles a
             JOIN quotes q ON q.version = a.current JOIN speakers s ON s.id = q.speaker
             WHERE a.story = ?1 AND a.removed IS NULL AND s.kind = 'person'
                 AND iif(q.verdict IS NULL, q.confidence, 1.0) >= ?2
             ORDER BY 2, 1",
        )?;
        let args = params![story.0, Quote::NAMED_FROM];
        let found = query.query_map(args, |row| Ok((SpeakerId(row.get(0)?), row.get(1)?)))?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// The people of a version, in the order it quotes them.
    pub fn article_people(&self, version: VersionId) -> Result<Vec<ArticlePerson>, Error> {
        let mut query = self.db().prepare_cached(
            "SELECT p.name, p.role, p.kind, coalesce(s.now, s.id) FROM people p
             LEFT JOIN speakers s ON s.id = coalesce(p.placed, p.speaker)
             WHERE p.version = ?1 ORDER BY p.place",
        )?;
        let people = query.query_map([version], |row| {
            Ok(ArticlePerson {
                name: row.get(0)?,
                role: row.get(1)?,
                kind: from_name(row, 2)?,
                speaker: row.get::<_, Option<i64>>(3)?.map(SpeakerId),
            })
        })?;
        Ok(people.collect::<Result<_, _>>()?)
    }

    /// The appearances of a speaker in live articles: name, role, outlet and day, latest first.
    pub fn appearances(&self, id: SpeakerId) -> Result<Vec<Appearance>, Error> {
        let mut query = self.db().prepare_cached(
            "SELECT p.name, p.role, v.source, coalesce(v.published_day, v.arrival_day), a.id,
                 v.headline, a.story
             FROM people p JOIN articles a ON a.current = p.version AND a.removed IS NULL
             JOIN versions v ON v.id = p.version
             WHERE coalesce(p.placed, p.speaker) IN
                 (SELECT id FROM speakers WHERE id = ?1 OR now = ?1)
             ORDER BY 4 DESC, a.id DESC, p.place",
        )?;
        let found = query.query_map([id.0], |row| {
            Ok(Appearance {
                name: row.get(0)?,
                role: row.get(1)?,
                source: row.get(2)?,
                day: from_name(row, 3)?,
                story: ArticleStory {
                    article: ArticleId(row.get(4)?),
                    headline: row.get(5)?,
                    story: StoryId(row.get(6)?),
                },
            })
        })?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// Anonymous sources in live articles, latest first.
    pub fn unnamed(&self) -> Result<Vec<UnnamedLine>, Error> {
        let mut query = self.db().prepare_cached(
            "SELECT p.name, a.id, v.headline, v.source, coalesce(v.published_day, v.arrival_day),
                 count(*), min(q.start), q.\"end\", q.id
             FROM quotes q
             JOIN articles a ON a.current = q.version AND a.removed IS NULL
             JOIN versions v ON v.id = q.version
             JOIN people p ON p.version = q.version AND p.place = q.voice
             WHERE q.speaker IS NULL AND iif(q.verdict IS NULL, q.confidence, 1.0) >= ?1
             GROUP BY q.version, q.voice ORDER BY 5 DESC, a.id DESC, 7",
        )?;
        let lines = query.query_map([Quote::NAMED_FROM], |row| {
            Ok(UnnamedLine {
                name: row.get(0)?,
                article: ArticleId(row.get(1)?),
                headline: row.get(2)?,
                source: row.get(3)?,
                day: from_name(row, 4)?,
                quotes: row.get(5)?,
                span: Span::new(row.get(6)?, row.get(7)?),
                quote: QuoteId(row.get(8)?),
            })
        })?;
        Ok(lines.collect::<Result<_, _>>()?)
    }
}
