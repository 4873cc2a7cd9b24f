//! An article with its text. Excerpts and quotes are always `body[span]`, byte for byte.

use nutgraf_analysis::{ANALYSIS, Document, Segmented, summary};
use nutgraf_model::{Block, Excerpt, Language, Length, Quote, QuoteEntry, Sentence, Span};
use nutgraf_store::{Store, StoredArticle, StoredQuote, VersionText};

use crate::Error;
use crate::timeout::{TIME_LIMIT, run_with_timeout};

/// An article with its text.
#[derive(Clone)]
pub(crate) struct OpenArticle {
    /// Its data in lists.
    pub(crate) stored: StoredArticle,
    /// Its text.
    pub(crate) text: VersionText,
}

impl OpenArticle {
    /// Opens an article. Its sentences are those that this analysis finds.
    pub(crate) fn open(store: &Store, stored: StoredArticle) -> Result<OpenArticle, Error> {
        let text = store.text(stored.version)?;
        let mut article = OpenArticle { stored, text };
        if article.text.analysis < ANALYSIS {
            article.text.sentences = article.sentences_anew();
        }
        Ok(article)
    }

    /// The article as the input of analysis.
    pub(crate) fn document(&self) -> Document<'_> {
        Document {
            headline: &self.stored.line.headline,
            body: &self.text.body,
            blocks: &self.text.blocks,
            dateline: self.text.dateline.as_ref().map(|line| line.span),
            language: self.stored.line.language.unwrap_or(Language::ENGLISH),
        }
    }

    /// Its sentences, where the stored ones are of an earlier analysis. Where this one fails on
    /// the article, each paragraph is one.
    fn sentences_anew(&self) -> Vec<Sentence> {
        let graded = |document: &Document| summary::grade(Segmented::of(*document));
        self.analysed(graded).unwrap_or_else(|| self.whole_blocks())
    }

    fn whole_blocks(&self) -> Vec<Sentence> {
        let blocks = self.text.blocks.iter().enumerate();
        let whole = |(block, part): (usize, &Block)| Sentence {
            span: part.span,
            block,
            shown_from: None,
        };
        blocks.map(whole).collect()
    }

    /// What an analysis finds in it; `None` where that fails. It has a thread of its own: the
    /// article came before the analysis was written, and a panic or a hang must not end the program.
    pub(crate) fn analysed<T: Send + 'static>(
        &self,
        analysis: impl FnOnce(&Document) -> T + Send + 'static,
    ) -> Option<T> {
        let article = self.clone();
        let done = run_with_timeout(TIME_LIMIT, move || analysis(&article.document()));
        let id = self.stored.line.id;
        done.inspect_err(|error| tracing::error!(%id, ?error, "an article cannot be analysed"))
            .ok()
    }

    /// The article with its sentences.
    pub(crate) fn segmented(&self) -> Segmented<'_> {
        Segmented::stored(self.document(), &self.text.sentences)
    }

    /// An excerpt of the body; `None` if the span is not in the body.
    pub(crate) fn excerpt(&self, span: Span, shown_from: Length, new: bool) -> Option<Excerpt> {
        Some(Excerpt {
            article: self.stored.line.id,
            source: self.stored.line.source.clone(),
            span,
            text: span.of(&self.text.body)?.to_owned(),
            paragraph: self.paragraph(span),
            shown_from,
            new,
        })
    }

    /// The sentences of its summary, at all lengths.
    pub(crate) fn summary(&self) -> Vec<Excerpt> {
        let sentences = self.text.sentences.iter();
        sentences
            .filter_map(|sentence| self.excerpt(sentence.span, sentence.shown_from?, false))
            .collect()
    }

    /// A quote as an entry of an edition; `None` if the span is not in the body.
    pub(crate) fn quote(
        &self,
        stored: &StoredQuote,
        shown: Length,
        new: bool,
    ) -> Option<QuoteEntry> {
        let span = self.shown(stored.quote.content);
        let speaker = named(stored);
        Some(QuoteEntry {
            quote: stored.id,
            article: self.stored.line.id,
            source: self.stored.line.source.clone(),
            span,
            text: span.of(&self.text.body)?.to_owned(),
            rest: Vec::new(),
            speaker: speaker.map(|person| person.name.clone()),
            speaker_id: speaker.and_then(|person| person.speaker),
            role: speaker.and_then(|person| person.role.clone()),
            speaker_kind: speaker.map(|person| person.kind),
            corrected: stored.corrected,
            when: self.stored.when(),
            paragraph: self.paragraph(span),
            shown_from: shown,
            new,
        })
    }

    /// The span of a quote as it is shown, without a closing comma, which belongs to the reporter's
    /// sentence.
    pub(crate) fn shown(&self, quote: Span) -> Span {
        let text = quote.of(&self.text.body).unwrap_or_default();
        let without = text.trim_end_matches([',', '，', '、', '،']);
        Span::new(quote.start, quote.start + without.len())
    }

    /// The number of the block in which a span begins, from 1.
    fn paragraph(&self, span: Span) -> usize {
        let blocks = &self.text.blocks;
        blocks
            .partition_point(|block| block.span.start <= span.start)
            .max(1)
    }
}

/// The speaker of a quote, if the confidence is high enough to name one.
pub(crate) fn named(stored: &StoredQuote) -> Option<&nutgraf_store::StoredPerson> {
    stored
        .person
        .as_ref()
        .filter(|_| stored.quote.confidence >= Quote::NAMED_FROM)
}
