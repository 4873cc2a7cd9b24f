//! Highlights: words that the user marked, with notes.

use nutgraf_model::{ArticleId, Cited, HighlightId, HighlightLine, Page, Span};
use rusqlite::{OptionalExtension, Row, params};

use crate::articles::{FROM, number};
use crate::{ActId, Error, Store, Writing};

/// The columns of a [`StoredHighlight`].
const HIGHLIGHT: &str =
    "h.id, h.article, h.start, h.\"end\", h.text, h.made, coalesce((SELECT n.note
    FROM highlight_notes n WHERE n.highlight = h.id ORDER BY n.act DESC LIMIT 1), '')";

/// A stored highlight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredHighlight {
    /// Its key.
    pub id: HighlightId,
    /// The article.
    pub article: ArticleId,
    /// The words, and their place in the text in which they were marked.
    pub cited: Cited,
    /// When they were marked, RFC 3339.
    pub made: String,
    /// The latest note; empty if there is none.
    pub note: String,
}

impl Store {
    /// The highlights of an article, in the order they were made.
    pub fn highlights_of(&self, article: ArticleId) -> Result<Vec<StoredHighlight>, Error> {
        let sql = format!(
            "SELECT {HIGHLIGHT} FROM highlights h WHERE h.article = ?1 AND h.removed IS NULL ORDER BY h.id"
        );
        let mut query = self.db().prepare_cached(&sql)?;
        let stored = query.query_map([article.0], stored)?;
        Ok(stored.collect::<Result<_, _>>()?)
    }

    /// A highlight that was not removed.
    pub fn highlight(&self, id: HighlightId) -> Result<Option<StoredHighlight>, Error> {
        let sql =
            format!("SELECT {HIGHLIGHT} FROM highlights h WHERE h.id = ?1 AND h.removed IS NULL");
        let mut query = self.db().prepare_cached(&sql)?;
        Ok(query.query_row([id.0], stored).optional()?)
    }

    /// A part of the list of highlights in live articles, latest first.
    pub fn highlights(&self, offset: usize, limit: usize) -> Result<Page<HighlightLine>, Error> {
        let from = format!(
            "{FROM} JOIN highlights h ON h.article = a.id
             WHERE a.removed IS NULL AND h.removed IS NULL"
        );
        let total = self
            .db()
            .prepare_cached(&format!("SELECT count(*) {from}"))?
            .query_row([], |row| row.get(0))?;
        let sql = format!(
            "SELECT {HIGHLIGHT}, v.headline, v.source {from} ORDER BY h.id DESC LIMIT ?1 OFFSET ?2"
        );
        let mut query = self.db().prepare_cached(&sql)?;
        let lines = query.query_map(params![number(limit), number(offset)], |row| {
            let highlight = stored(row)?;
            Ok(HighlightLine {
                id: highlight.id,
                article: highlight.article,
                headline: row.get(7)?,
                source: row.get(8)?,
                cited: highlight.cited,
                note: highlight.note,
                made: highlight.made,
            })
        })?;
        Ok(Page {
            total,
            items: lines.collect::<Result<_, _>>()?,
        })
    }
}

fn stored(row: &Row) -> rusqlite::Result<StoredHighlight> {
    Ok(StoredHighlight {
        id: HighlightId(row.get(0)?),
        article: ArticleId(row.get(1)?),
        cited: Cited {
            span: Span {
                start: row.get(2)?,
                end: row.get(3)?,
            },
            text: row.get(4)?,
        },
        made: row.get(5)?,
        note: row.get(6)?,
    })
}

impl Writing<'_> {
    /// Adds a highlight, as part of an act.
    pub fn add_highlight(
        &self,
        article: ArticleId,
        cited: &Cited,
        made: &str,
        act: ActId,
    ) -> Result<HighlightId, Error> {
        let sql = "INSERT INTO highlights (article, start, \"end\", text, made, added)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
        let Span { start, end } = cited.span;
        self.db()
            .execute(sql, params![article.0, start, end, cited.text, made, act])?;
        Ok(HighlightId(self.db().last_insert_rowid()))
    }

    /// Sets the note of a highlight, as part of an act.
    pub fn note_highlight(&self, id: HighlightId, note: &str, act: ActId) -> Result<(), Error> {
        let sql = "INSERT INTO highlight_notes (act, highlight, note) VALUES (?1, ?2, ?3)";
        self.db().execute(sql, params![act, id.0, note])?;
        Ok(())
    }

    /// Removes a highlight, as part of an act.
    pub fn remove_highlight(&self, id: HighlightId, act: ActId) -> Result<(), Error> {
        let sql = "UPDATE highlights SET removed = ?2 WHERE id = ?1 AND removed IS NULL";
        self.db().execute(sql, params![id.0, act])?;
        Ok(())
    }

    /// Undoes what an act did to highlights.
    pub fn undo_highlights(&self, act: ActId) -> Result<(), Error> {
        let db = self.db();
        db.execute("DELETE FROM highlight_notes WHERE act = ?1", [act])?;
        db.execute("DELETE FROM highlights WHERE added = ?1", [act])?;
        db.execute(
            "UPDATE highlights SET removed = NULL WHERE removed = ?1",
            [act],
        )?;
        Ok(())
    }
}
