//! Versions: the text of an article at one time, with the findings of analysis.

use nutgraf_model::{Article, ArticleId, BatchId, Day, Findings, Warning};
use rusqlite::{OptionalExtension, params};

use crate::dedup_keys::{address, body_hash};
use crate::json::{name, to_json, to_json_option};
use crate::terms::index_text;
use crate::{Error, Hash, OriginalId, Store, VersionId, Writing, spans};

/// A version that is ready to be stored. Making it is most of the work and needs no library, so
/// many can be made at once while one thread writes.
#[derive(Clone, Debug)]
pub struct NewVersion {
    /// The article as it was read.
    pub article: Article,
    /// The findings of analysis.
    pub findings: Findings,
    /// The part of its URL that identifies the page, if it has one.
    pub address: Option<String>,
    /// The number of words of the body.
    pub words: usize,
    /// How it was extracted.
    pub extraction: ExtractionInfo,
    fingerprint: Vec<u8>,
    body_hash: Hash,
    index: [String; 3],
    columns: VersionColumns,
}

#[derive(Clone, Debug)]
struct VersionColumns {
    published: Option<String>,
    format: String,
    kind: String,
    byline: String,
    dateline: Option<String>,
    updated: Option<String>,
    blocks: String,
    furniture: String,
    warnings: String,
    details: Option<String>,
    spans: Vec<u8>,
}

/// How a version was extracted from its original.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExtractionInfo {
    /// The version of the extractor; `None` for early versions.
    pub extractor: Option<u32>,
    /// Its index among the articles of its original, from 0.
    pub place: Option<u64>,
    /// The local time at which the item was saved, in ISO 8601.
    pub saved: Option<String>,
}

/// How a version arrived.
#[derive(Clone, Copy, Debug)]
pub struct Arrival<'a> {
    /// The import.
    pub batch: BatchId,
    /// The bytes it was read from.
    pub original: OriginalId,
    /// The item's name.
    pub item: &'a str,
    /// When it arrived, RFC 3339 in the user's zone.
    pub moment: &'a str,
    /// The day of its edition.
    pub day: Day,
}

impl NewVersion {
    /// Makes a version ready.
    pub fn of(
        article: Article,
        findings: Findings,
        fingerprint: Vec<u8>,
        words: usize,
    ) -> Result<NewVersion, Error> {
        let columns = VersionColumns {
            published: to_json_option(&article.published)?,
            format: name(&article.format)?,
            kind: name(&article.kind)?,
            byline: to_json(&article.byline)?,
            dateline: to_json_option(&article.dateline)?,
            updated: to_json_option(&article.updated)?,
            blocks: to_json(&article.blocks)?,
            furniture: to_json(&article.furniture)?,
            warnings: to_json(&article.warnings)?,
            details: to_json_option(&Some(&article.details).filter(|d| !d.is_empty()))?,
            spans: spans::pack(&findings.sentences)?,
        };
        Ok(NewVersion {
            address: article.url.as_deref().and_then(address),
            words,
            extraction: ExtractionInfo::default(),
            fingerprint,
            body_hash: body_hash(&article.body),
            index: index(
                &article.headline,
                article.standfirst.as_deref(),
                &article.body,
            ),
            columns,
            article,
            findings,
        })
    }

    /// The hash of its words; white space does not matter.
    pub fn body_hash(&self) -> &Hash {
        &self.body_hash
    }
}

impl Store {
    /// All versions of an article, earliest first.
    pub fn versions(&self, article: ArticleId) -> Result<Vec<VersionId>, Error> {
        let sql = "SELECT id FROM versions WHERE article = ?1 ORDER BY id";
        let mut query = self.db().prepare_cached(sql)?;
        let ids = query.query_map([article.0], |row| row.get(0))?;
        Ok(ids.collect::<Result<_, _>>()?)
    }

    /// Every version of every article, including removed ones, with its article, in order.
    pub fn all_versions(&self) -> Result<Vec<(VersionId, ArticleId)>, Error> {
        let mut query = self
            .db()
            .prepare("SELECT id, article FROM versions ORDER BY id")?;
        let ids = query.query_map([], |row| Ok((row.get(0)?, ArticleId(row.get(1)?))))?;
        Ok(ids.collect::<Result<_, _>>()?)
    }

    /// The current version of an article, even if it is removed.
    pub fn current(&self, article: ArticleId) -> Result<Option<VersionId>, Error> {
        let sql = "SELECT current FROM articles WHERE id = ?1";
        let mut query = self.db().prepare_cached(sql)?;
        Ok(query
            .query_row([article.0], |row| row.get(0))
            .optional()?
            .flatten())
    }

    /// The original of a version, and its item's name.
    pub fn original_of(&self, version: VersionId) -> Result<(OriginalId, String), Error> {
        let sql = "SELECT original, item FROM versions WHERE id = ?1";
        let mut query = self.db().prepare_cached(sql)?;
        Ok(query.query_row([version], |row| Ok((row.get(0)?, row.get(1)?)))?)
    }
}

impl Writing<'_> {
    /// Adds an article with its first version, in a story of its own.
    pub fn add_article(&self, new: &NewVersion, arrival: Arrival) -> Result<ArticleId, Error> {
        let story = self.add_story()?;
        self.db()
            .prepare_cached("INSERT INTO articles (batch, story) VALUES (?1, ?2)")?
            .execute(params![arrival.batch.0, story.0])?;
        let article = ArticleId(self.db().last_insert_rowid());
        let version = self.add_version(article, new, arrival)?;
        self.set_central(story, article)?;
        self.point_to(article, version)?;
        self.add_to_index(article, new.index.clone())?;
        Ok(article)
    }

    /// Adds a newer version to an article and makes it the current one.
    pub fn update_article(
        &self,
        article: ArticleId,
        new: &NewVersion,
        arrival: Arrival,
    ) -> Result<VersionId, Error> {
        let version = self.add_version(article, new, arrival)?;
        self.point_to(article, version)?;
        self.remove_from_index(article)?;
        self.add_to_index(article, new.index.clone())?;
        Ok(version)
    }

    /// Adds a version to an article without making it the current one.
    pub fn add_version(
        &self,
        article: ArticleId,
        new: &NewVersion,
        arrival: Arrival,
    ) -> Result<VersionId, Error> {
        let a = &new.article;
        self.db()
            .prepare_cached(
                "INSERT INTO versions (article, batch, original, item, arrived, arrival_day,
                     headline, source, url, address, language, published_day, published,
                     body_hash, words, very_short, reader, place, saved, analysis,
                     kind, maker_key, embargo, withdrawn)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16,
                     ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24)",
            )?
            .execute(params![
                article.0,
                arrival.batch.0,
                arrival.original,
                arrival.item,
                arrival.moment,
                arrival.day.to_string(),
                a.headline,
                a.source,
                a.url,
                new.address,
                a.language.map(|language| language.to_string()),
                a.published.as_ref().map(|p| p.day.to_string()),
                new.columns.published,
                new.body_hash,
                new.words,
                a.warnings.contains(&Warning::VeryShort) && !a.is_brief(),
                new.extraction.extractor,
                new.extraction.place,
                new.extraction.saved,
                new.findings.analysis,
                new.columns.kind,
                a.details.key,
                a.details.embargo,
                a.warnings.contains(&Warning::Withdrawn),
            ])?;
        let version = self.db().last_insert_rowid();
        self.add_text(version, new)?;
        self.add_speech(version, &new.findings)?;
        Ok(version)
    }

    fn add_text(&self, version: VersionId, new: &NewVersion) -> Result<(), Error> {
        let columns = &new.columns;
        self.db()
            .prepare_cached(
                "INSERT INTO texts (version, standfirst, body, format, byline, dateline, updated,
                     blocks, furniture, warnings, spans, details, sentences)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, '')",
            )?
            .execute(params![
                version,
                new.article.standfirst,
                new.article.body,
                columns.format,
                columns.byline,
                columns.dateline,
                columns.updated,
                columns.blocks,
                columns.furniture,
                columns.warnings,
                columns.spans,
                columns.details,
            ])?;
        self.db()
            .prepare_cached("INSERT INTO fingerprints (version, bytes) VALUES (?1, ?2)")?
            .execute(params![version, new.fingerprint])?;
        Ok(())
    }

    /// Makes a version of an article the current one, also for search.
    pub fn set_current(&self, article: ArticleId, version: VersionId) -> Result<(), Error> {
        self.point_to(article, version)?;
        let headline: String = self.db().query_row(
            "SELECT headline FROM versions WHERE id = ?1",
            [version],
            |row| row.get(0),
        )?;
        let text = self.text(version)?;
        self.remove_from_index(article)?;
        self.add_to_index(
            article,
            index(&headline, text.standfirst.as_deref(), &text.body),
        )
    }

    fn point_to(&self, article: ArticleId, version: VersionId) -> Result<(), Error> {
        self.db()
            .prepare_cached("UPDATE articles SET current = ?2 WHERE id = ?1")?
            .execute(params![article.0, version])?;
        Ok(())
    }
}

/// The texts of an article for the search index.
pub(crate) fn index(headline: &str, standfirst: Option<&str>, body: &str) -> [String; 3] {
    [
        index_text(headline),
        index_text(standfirst.unwrap_or_default()),
        index_text(body),
    ]
}
