//! The page of an article, and its original.

use nutgraf_model::{
    ArticleId, ArticleView, Cited, NotQuote, Original, QuoteView, Span, Standing, StoryId, StoryRef,
};
use nutgraf_store::{Query, Store, StoredArticle, StoredQuote};

use crate::highlights;
use crate::open_article::{OpenArticle, named};
use crate::revision::revision;
use crate::{Error, Newsroom};

/// The maximum number of search hits that are marked in one article.
const MOST_FOUND: usize = 2_000;

impl Newsroom {
    /// An article with everything its page shows.
    pub fn article(&self, id: ArticleId) -> Result<ArticleView, Error> {
        self.article_citing(id, None)
    }

    /// An article in the latest version that has the cited words at their place, since a closed
    /// edition may cite a version that was replaced or removed. If no version has them, the article
    /// as it is now.
    pub fn article_citing(
        &self,
        id: ArticleId,
        cited: Option<&Cited>,
    ) -> Result<ArticleView, Error> {
        self.read(|store| {
            let (stored, standing) = standing(store, id, cited)?.ok_or(Error::NoArticle(id))?;
            let story = story_ref(store, stored.story)?;
            let quotes = store.quotes(stored.version)?.iter().map(quote).collect();
            let not_quotes = store.not_quotes(stored.version)?;
            let (original, _) = store.original_of(stored.version)?;
            let chosen = store.choice(id, original)?.is_some();
            let revision = match standing {
                Standing::Present => revision(store, &stored)?,
                _ => None,
            };
            let open_article = OpenArticle::open(store, stored)?;
            let summary = open_article.summary();
            let OpenArticle { stored, text } = open_article;
            let not_quotes = not_quotes.into_iter().map(|(id, content)| NotQuote {
                id,
                content,
                text: content.of(&text.body).unwrap_or_default().to_owned(),
            });
            let not_quotes = not_quotes.collect();
            let highlights = highlights::placed(store, id, &text.body)?;
            Ok(ArticleView {
                line: stored.line,
                standfirst: text.standfirst,
                byline: text.byline,
                dateline: text.dateline,
                updated: text.updated,
                url: stored.url,
                format: text.format,
                item: stored.item,
                body: text.body,
                blocks: text.blocks,
                furniture: text.furniture,
                warnings: text.warnings,
                details: text.details,
                summary,
                quotes,
                not_quotes,
                highlights,
                story,
                standing,
                chosen,
                revision,
            })
        })
    }

    /// The places of a search's words in the body of an article.
    pub fn found_in(&self, id: ArticleId, query: &str) -> Result<Vec<Span>, Error> {
        self.read(|store| {
            let stored = store.article(id)?.ok_or(Error::NoArticle(id))?;
            let body = store.text(stored.version)?.body;
            Ok(nutgraf_store::hits(&body, &Query::of(query), MOST_FOUND))
        })
    }

    /// The original of an article, in a form that is safe to show.
    pub fn original(&self, id: ArticleId) -> Result<Original, Error> {
        self.read(|store| {
            let stored = store.article(id)?.ok_or(Error::NoArticle(id))?;
            let (original, item) = store.original_of(stored.version)?;
            let bytes = store.original_bytes(original)?;
            let (kind, text) = nutgraf_import::show(&nutgraf_import::Item {
                name: &item,
                bytes: &bytes,
                url: stored.url.as_deref(),
                saved: None,
            });
            Ok(Original {
                article: id,
                item,
                kind,
                text,
                bytes: bytes.len(),
            })
        })
    }
}

/// The version of an article that has the cited words, and how it relates to the present version.
fn standing(
    store: &Store,
    id: ArticleId,
    cited: Option<&Cited>,
) -> Result<Option<(StoredArticle, Standing)>, Error> {
    let present = store.article(id)?;
    let Some(cited) = cited else {
        return Ok(present.map(|stored| (stored, Standing::Present)));
    };
    let current = present.as_ref().map(|stored| stored.version);
    let others = store.versions(id)?;
    let latest_first = current.into_iter().chain(others.into_iter().rev());
    for version in latest_first {
        if cited.span.of(&store.text(version)?.body) != Some(cited.text.as_str()) {
            continue;
        }
        let Some((stored, live)) = store.article_in(id, version)? else {
            continue;
        };
        let standing = match () {
            () if !live => Standing::Removed,
            () if Some(version) == current => Standing::Present,
            () => Standing::Earlier {
                arrived: stored.line.arrived.clone(),
            },
        };
        return Ok(Some((stored, standing)));
    }
    Ok(present.map(|stored| (stored, Standing::Present)))
}

fn quote(stored: &StoredQuote) -> QuoteView {
    let speaker = named(stored);
    let evidence = stored.quote.speaker.filter(|_| speaker.is_some());
    QuoteView {
        id: stored.id,
        content: stored.quote.content,
        kind: stored.quote.kind,
        cue: evidence.and_then(|evidence| evidence.cue),
        mention: evidence.map(|evidence| evidence.mention),
        speaker: speaker.map(|person| person.name.clone()),
        speaker_id: speaker.and_then(|person| person.speaker),
        role: speaker.and_then(|person| person.role.clone()),
        speaker_kind: speaker.map(|person| person.kind),
        confidence: stored.quote.confidence,
        corrected: stored.corrected,
    }
}

fn story_ref(store: &Store, id: StoryId) -> Result<Option<StoryRef>, Error> {
    let rows = store.story_rows(Some(id))?;
    let bearer = super::story_line::bearer(&rows);
    Ok(bearer.map(|row| StoryRef {
        id,
        headline: row.headline.clone(),
        articles: rows.len(),
    }))
}
