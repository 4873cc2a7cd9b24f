//! An article opened at its text, and what is cut from it: always `body[span]`, byte for byte.

use nutgraf_analysis::Document;
use nutgraf_model::{Excerpt, Language, Length, Quote, QuoteEntry, Span};
use nutgraf_store::{Kept, KeptQuote, Store, Text};

use crate::Error;

/// An article with its text.
pub(crate) struct Reading {
    /// What lists know of it.
    pub(crate) kept: Kept,
    /// Its text.
    pub(crate) text: Text,
}

impl Reading {
    /// Opens an article.
    pub(crate) fn open(store: &Store, kept: Kept) -> Result<Reading, Error> {
        let text = store.text(kept.version)?;
        Ok(Reading { kept, text })
    }

    /// The article as analysis reads it.
    pub(crate) fn document(&self) -> Document<'_> {
        Document {
            headline: &self.kept.line.headline,
            body: &self.text.body,
            blocks: &self.text.blocks,
            dateline: self.text.dateline.as_ref().map(|line| line.span),
            language: self.kept.line.language.unwrap_or(Language::ENGLISH),
        }
    }

    /// A sentence of it; `None` where the span does not lie in the body.
    pub(crate) fn excerpt(&self, span: Span, shown_from: Length, new: bool) -> Option<Excerpt> {
        Some(Excerpt {
            article: self.kept.line.id,
            source: self.kept.line.source.clone(),
            span,
            text: span.of(&self.text.body)?.to_owned(),
            paragraph: self.paragraph(span),
            shown_from,
            new,
        })
    }

    /// The sentences of its own summary, those of all lengths.
    pub(crate) fn summary(&self) -> Vec<Excerpt> {
        let sentences = self.text.sentences.iter();
        sentences
            .filter_map(|sentence| self.excerpt(sentence.span, sentence.shown_from?, false))
            .collect()
    }

    /// A quote of it; `None` where the span does not lie in the body.
    pub(crate) fn quote(&self, kept: &KeptQuote, shown: Length, new: bool) -> Option<QuoteEntry> {
        let span = self.shown(kept.quote.content);
        let speaker = named(kept);
        Some(QuoteEntry {
            quote: kept.id,
            article: self.kept.line.id,
            source: self.kept.line.source.clone(),
            span,
            text: span.of(&self.text.body)?.to_owned(),
            rest: Vec::new(),
            speaker: speaker.map(|person| person.name.clone()),
            speaker_id: speaker.and_then(|person| person.speaker),
            role: speaker.and_then(|person| person.role.clone()),
            speaker_kind: speaker.map(|person| person.kind),
            corrected: kept.corrected,
            when: self.kept.when(),
            paragraph: self.paragraph(span),
            shown_from: shown,
            new,
        })
    }

    /// A quote's span as it is shown: it may end before a closing comma, which belongs to the
    /// reporter's sentence.
    pub(crate) fn shown(&self, quote: Span) -> Span {
        let text = quote.of(&self.text.body).unwrap_or_default();
        let without = text.trim_end_matches([',', '，', '、', '،']);
        Span::new(quote.start, quote.start + without.len())
    }

    /// The number of the block a span begins in, from 1.
    fn paragraph(&self, span: Span) -> usize {
        let blocks = &self.text.blocks;
        blocks
            .partition_point(|block| block.span.start <= span.start)
            .max(1)
    }
}

/// The speaker of a quote, where the evidence is good enough to name one.
pub(crate) fn named(kept: &KeptQuote) -> Option<&nutgraf_store::KeptPerson> {
    kept.person
        .as_ref()
        .filter(|_| kept.quote.confidence >= Quote::NAMED_FROM)
}
