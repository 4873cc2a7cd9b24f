//! Corrections of quotes and speakers. A correction is stored by article, the quote's own words,
//! and its number among equal ones. So it finds its quote again in a later version, after a new
//! analysis, and after the article is removed and imported again.

use nutgraf_model::{ArticleId, QuoteId, Span, SpeakerId};
use rusqlite::{OptionalExtension, Row, params};

use crate::quote_match::{self, words};
use crate::{ActId, Error, Store, VersionId, Writing};

/// The anchor of a quote, by which it is found again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuoteAnchor {
    /// The article.
    pub article: ArticleId,
    /// The version.
    pub version: VersionId,
    /// The text of the quote.
    pub text: String,
    /// Its number among the version's quotes with the same words, from 0.
    pub nth: usize,
}

/// The content of a correction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoredVerdict<'a> {
    /// The speaker.
    By(SpeakerId),
    /// An anonymous speaker, by what the article calls them.
    Unnamed(&'a str),
    /// The speaker is unclear.
    Unclear,
    /// It is not a quote.
    NotAQuote,
}

impl StoredVerdict<'_> {
    fn verdict(self) -> &'static str {
        match self {
            StoredVerdict::By(_) | StoredVerdict::Unnamed(_) => "speaker",
            StoredVerdict::Unclear => "unclear",
            StoredVerdict::NotAQuote => "not-a-quote",
        }
    }
}

/// A stored correction.
#[derive(Clone, Debug, PartialEq, Eq)]
struct StoredCorrection {
    id: i64,
    article: ArticleId,
    text: String,
    said: String,
    nth: usize,
    verdict: String,
    speaker: Option<i64>,
    name: Option<String>,
}

fn stored(row: &Row) -> rusqlite::Result<StoredCorrection> {
    Ok(StoredCorrection {
        article: ArticleId(row.get(0)?),
        text: row.get(1)?,
        said: row.get(2)?,
        nth: row.get(3)?,
        verdict: row.get(4)?,
        speaker: row.get(5)?,
        name: row.get(6)?,
        id: row.get(7)?,
    })
}

/// The article of a version, and articles with the same address or the same words.
const KIN: &str = "SELECT article FROM versions WHERE id = ?1
    UNION SELECT o.article FROM versions v
        JOIN versions o ON o.body_hash = v.body_hash AND o.source IS v.source WHERE v.id = ?1
    UNION SELECT o.article FROM versions v
        JOIN versions o ON o.address = v.address WHERE v.id = ?1 AND instr(v.address, '/') > 0";

impl Store {
    /// The anchor of a quote, by which it is found again.
    pub fn quote_anchor(&self, id: QuoteId) -> Result<Option<QuoteAnchor>, Error> {
        let sql = "SELECT q.version, v.article FROM quotes q
            JOIN versions v ON v.id = q.version WHERE q.id = ?1";
        let mut query = self.db().prepare_cached(sql)?;
        let found = query.query_row([id.0], |row| Ok((row.get(0)?, row.get(1)?)));
        let Some((version, article)) = found.optional()? else {
            return Ok(None);
        };
        let quotes = self.quoted(version)?;
        let Some(at) = quotes.iter().position(|(quote, _)| *quote == id.0) else {
            return Ok(None);
        };
        let said = words(&quotes[at].1);
        let alike = quotes[..at].iter().filter(|(_, text)| words(text) == said);
        Ok(Some(QuoteAnchor {
            article: ArticleId(article),
            version,
            nth: alike.count(),
            text: quotes[at].1.clone(),
        }))
    }

    /// The keys and texts of a version's quotes in order, including rejected ones.
    fn quoted(&self, version: VersionId) -> Result<Vec<(i64, String)>, Error> {
        let body = self.body(version)?;
        let sql = "SELECT id, start, \"end\" FROM quotes WHERE version = ?1 ORDER BY start, id";
        let mut query = self.db().prepare_cached(sql)?;
        let rows = query.query_map([version], |row| {
            Ok((row.get(0)?, Span::new(row.get(1)?, row.get(2)?)))
        })?;
        let text = |span: Span| span.of(&body).unwrap_or_default().to_owned();
        rows.map(|row| Ok(row.map(|(id, span)| (id, text(span)))?))
            .collect()
    }

    /// The corrections that apply to a version, earliest first.
    fn corrections_of(&self, version: VersionId) -> Result<Vec<StoredCorrection>, Error> {
        let mut query = self.db().prepare_cached(&format!(
            "SELECT article, text, said, nth, verdict, speaker, name, id FROM quote_corrections
             WHERE NOT undone AND lifted IS NULL AND article IN ({KIN}) ORDER BY id"
        ))?;
        let found = query.query_map([version], stored)?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// The corrections of live articles that match no quote of the present text: the article and
    /// the quote's text.
    pub fn waiting_corrections(&self) -> Result<Vec<(ArticleId, String)>, Error> {
        let mut query = self.db().prepare(
            "SELECT DISTINCT a.id, a.current FROM quote_corrections c
             JOIN articles a ON a.id = c.article AND a.removed IS NULL
             WHERE NOT c.undone AND c.lifted IS NULL ORDER BY a.id",
        )?;
        let articles = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let articles: Vec<(i64, VersionId)> = articles.collect::<Result<_, _>>()?;
        let mut waiting = Vec::new();
        for (article, version) in articles {
            let quotes = self.quoted(version)?;
            let found: Vec<String> = quotes.iter().map(|(_, text)| words(text)).collect();
            for correction in self.corrections_of(version)? {
                let mine = correction.article.0 == article;
                if mine && quote_match::find(&found, &correction.said, correction.nth).is_none() {
                    waiting.push((ArticleId(article), correction.text));
                }
            }
        }
        waiting.dedup();
        Ok(waiting)
    }

    /// The versions to which an article's corrections may apply.
    fn versions_of_kin(&self, article: ArticleId) -> Result<Vec<VersionId>, Error> {
        let mut query = self.db().prepare_cached(
            "SELECT o.id FROM versions o WHERE o.article = ?1
             UNION SELECT o.id FROM versions v
                 JOIN versions o ON o.body_hash = v.body_hash AND o.source IS v.source
                 WHERE v.article = ?1
             UNION SELECT o.id FROM versions v JOIN versions o ON o.address = v.address
                 WHERE v.article = ?1 AND instr(v.address, '/') > 0",
        )?;
        let versions = query.query_map([article.0], |row| row.get(0))?;
        Ok(versions.collect::<Result<_, _>>()?)
    }
}

impl Writing<'_> {
    /// Stores the correction of a quote.
    pub fn correct(
        &self,
        act: ActId,
        quote: &QuoteAnchor,
        said: StoredVerdict,
    ) -> Result<(), Error> {
        let (speaker, name) = match said {
            StoredVerdict::By(speaker) => (Some(speaker.0), None),
            StoredVerdict::Unnamed(name) => (None, Some(name)),
            StoredVerdict::Unclear | StoredVerdict::NotAQuote => (None, None),
        };
        let sql = "INSERT INTO quote_corrections
            (act, article, text, said, nth, verdict, speaker, name)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
        let said_words = words(&quote.text);
        let verdict = said.verdict();
        let args = params![
            act,
            quote.article.0,
            quote.text,
            said_words,
            quote.nth,
            verdict,
            speaker,
            name
        ];
        self.db().prepare_cached(sql)?.execute(args)?;
        Ok(())
    }

    /// Restores a rejected quote, as a new act. Other corrections of it stay.
    pub fn lift(&self, act: ActId, quote: &QuoteAnchor) -> Result<(), Error> {
        let said = words(&quote.text);
        let quotes = self.quoted(quote.version)?;
        let found: Vec<String> = quotes.iter().map(|(_, text)| words(text)).collect();
        let Some(at) = quote_match::find(&found, &said, quote.nth) else {
            return Ok(());
        };
        for correction in self.corrections_of(quote.version)? {
            let same = quote_match::find(&found, &correction.said, correction.nth) == Some(at);
            if same && correction.verdict == StoredVerdict::NotAQuote.verdict() {
                let sql = "UPDATE quote_corrections SET lifted = ?2 WHERE id = ?1";
                self.db()
                    .prepare_cached(sql)?
                    .execute(params![correction.id, act])?;
            }
        }
        Ok(())
    }

    /// Stores that the person whom an article calls `name` is this speaker.
    pub fn place(
        &self,
        act: ActId,
        article: ArticleId,
        name: &str,
        speaker: SpeakerId,
    ) -> Result<(), Error> {
        let sql = "INSERT INTO placements (act, article, name, speaker) VALUES (?1, ?2, ?3, ?4)";
        let args = params![act, article.0, words(name), speaker.0];
        self.db().prepare_cached(sql)?.execute(args)?;
        Ok(())
    }

    /// Stores that one speaker is another.
    pub fn merge(&self, act: ActId, one: SpeakerId, into: SpeakerId) -> Result<(), Error> {
        let sql = "INSERT INTO speaker_merges (act, speaker, into_speaker) VALUES (?1, ?2, ?3)";
        self.db().execute(sql, params![act, one.0, into.0])?;
        Ok(())
    }

    /// Stores the name that the user gives a speaker.
    pub fn choose_name(&self, act: ActId, id: SpeakerId, name: &str) -> Result<(), Error> {
        let sql = "INSERT INTO speaker_names (act, speaker, name) VALUES (?1, ?2, ?3)";
        self.db().execute(sql, params![act, id.0, name])?;
        self.show_chosen_name(id)
    }

    fn show_chosen_name(&self, id: SpeakerId) -> Result<(), Error> {
        let sql = "UPDATE speakers SET chosen = (SELECT n.name FROM speaker_names n
            WHERE n.speaker = ?1 AND NOT n.undone ORDER BY n.id DESC LIMIT 1) WHERE id = ?1";
        self.db().prepare_cached(sql)?.execute([id.0])?;
        Ok(())
    }

    /// Undoes the corrections of an act.
    pub fn take_back_words(&self, act: ActId) -> Result<(), Error> {
        let names = self.named_in(act)?;
        for table in [
            "quote_corrections",
            "placements",
            "speaker_merges",
            "speaker_names",
        ] {
            let sql = format!("UPDATE {table} SET undone = 1 WHERE act = ?1");
            self.db().prepare_cached(&sql)?.execute([act])?;
        }
        let sql = "UPDATE quote_corrections SET lifted = NULL WHERE lifted = ?1";
        self.db().prepare_cached(sql)?.execute([act])?;
        for id in names {
            self.show_chosen_name(id)?;
        }
        Ok(())
    }

    fn named_in(&self, act: ActId) -> Result<Vec<SpeakerId>, Error> {
        let sql = "SELECT speaker FROM speaker_names WHERE act = ?1";
        let mut query = self.db().prepare_cached(sql)?;
        let ids = query.query_map([act], |row| row.get(0).map(SpeakerId))?;
        Ok(ids.collect::<Result<_, _>>()?)
    }

    /// Applies the corrections of an article to all its versions.
    pub fn apply_corrections(&self, article: ArticleId) -> Result<(), Error> {
        for version in self.versions_of_kin(article)? {
            self.apply_to(version)?;
        }
        Ok(())
    }

    /// Applies corrections to a new version. This is fast if there are none.
    pub(crate) fn apply_to_new(&self, version: VersionId) -> Result<(), Error> {
        let sql = "SELECT EXISTS (SELECT 1 FROM quote_corrections)
            OR EXISTS (SELECT 1 FROM placements)";
        if self
            .db()
            .prepare_cached(sql)?
            .query_row([], |row| row.get(0))?
        {
            self.apply_to(version)
        } else {
            Ok(())
        }
    }

    fn apply_to(&self, version: VersionId) -> Result<(), Error> {
        self.place_people(version)?;
        let sql = "UPDATE quotes SET verdict = NULL, said_by = NULL, said_name = NULL
            WHERE version = ?1 AND verdict IS NOT NULL";
        self.db().prepare_cached(sql)?.execute([version])?;
        let corrections = self.corrections_of(version)?;
        if !corrections.is_empty() {
            let quotes = self.quoted(version)?;
            let found: Vec<String> = quotes.iter().map(|(_, text)| words(text)).collect();
            for correction in corrections {
                let Some(at) = quote_match::find(&found, &correction.said, correction.nth) else {
                    continue;
                };
                let sql = "UPDATE quotes SET verdict = ?2, said_by = ?3, said_name = ?4
                    WHERE id = ?1";
                let StoredCorrection {
                    verdict,
                    speaker,
                    name,
                    ..
                } = correction;
                let args = params![quotes[at].0, verdict, speaker, name];
                self.db().prepare_cached(sql)?.execute(args)?;
            }
        }
        self.set_voices(version)
    }

    /// Sets the speakers of people, as the user assigned them.
    fn place_people(&self, version: VersionId) -> Result<(), Error> {
        let mut query = self.db().prepare_cached(&format!(
            "SELECT name, speaker FROM placements WHERE NOT undone AND article IN ({KIN}) ORDER BY id"
        ))?;
        let placements = query.query_map([version], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let placements: Vec<(String, i64)> = placements.collect::<Result<_, _>>()?;
        let sql = "SELECT place, name, placed, block FROM people WHERE version = ?1";
        let mut query = self.db().prepare_cached(sql)?;
        let people = query.query_map([version], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        })?;
        let people: Vec<(i64, String, Option<i64>, Option<String>)> =
            people.collect::<Result<_, _>>()?;
        for (place, name, placed, block) in people {
            let name = words(&name);
            let wanted = placements
                .iter()
                .rev()
                .find(|(of, _)| *of == name)
                .map(|(_, to)| *to);
            if wanted != placed {
                let sql = "UPDATE people SET placed = ?3 WHERE version = ?1 AND place = ?2";
                self.db()
                    .prepare_cached(sql)?
                    .execute(params![version, place, wanted])?;
                // The people that were resolved as the same speaker are resolved again.
                if let Some(block) = block.filter(|block| !block.is_empty()) {
                    self.mark_stale(&block)?;
                }
            }
        }
        Ok(())
    }
}
