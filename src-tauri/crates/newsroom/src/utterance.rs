//! Utterances: what a speaker says without interruption. If the cue splits a quote, the article has
//! two quotes, but they are one utterance and are shown together, since the second half hardly
//! stands alone.

use nutgraf_model::{Length, QuoteEntry, QuoteKind, QuotePart, Sentence, Span};
use nutgraf_store::StoredQuote;

use crate::open_article::{OpenArticle, named};

/// The maximum length of an utterance in bytes. Longer ones are speeches and are not joined.
const MOST_BYTES: usize = 480;

/// One utterance: its parts in order.
pub(crate) struct Utterance<'a> {
    /// The article.
    pub(crate) open_article: &'a OpenArticle,
    /// Never empty.
    pub(crate) parts: Vec<StoredQuote>,
}

impl<'a> Utterance<'a> {
    /// Groups the quotes of one article into utterances. The quotes come in text order.
    pub(crate) fn group(
        open_article: &'a OpenArticle,
        quotes: Vec<StoredQuote>,
    ) -> Vec<Utterance<'a>> {
        let mut grouped: Vec<Utterance> = Vec::new();
        for quote in quotes {
            match grouped.last_mut() {
                Some(open) if open.goes_on_with(&quote) => open.parts.push(quote),
                _ => grouped.push(Utterance {
                    open_article,
                    parts: vec![quote],
                }),
            }
        }
        grouped
    }

    /// The first part.
    pub(crate) fn head(&self) -> &StoredQuote {
        &self.parts[0]
    }

    /// How important it is: as important as its best part.
    pub(crate) fn weight(&self) -> f32 {
        self.parts
            .iter()
            .map(|part| part.quote.weight)
            .fold(0.0, f32::max)
    }

    /// The text from the first part to the last one, including the cue. Used for comparison, never
    /// shown.
    pub(crate) fn extent(&self) -> &str {
        let last = &self.parts[self.parts.len() - 1];
        let span = Span::new(self.head().quote.content.start, last.quote.content.end);
        span.of(&self.open_article.text.body).unwrap_or_default()
    }

    /// The utterance as an entry of an edition; `None` if a span is not in the body.
    pub(crate) fn entry(&self, shown_from: Length, new: bool) -> Option<QuoteEntry> {
        let mut entry = self.open_article.quote(self.head(), shown_from, new)?;
        for part in &self.parts[1..] {
            let span = self.open_article.shown(part.quote.content);
            entry.rest.push(QuotePart {
                quote: part.id,
                span,
                text: span.of(&self.open_article.text.body)?.to_owned(),
            });
        }
        Some(entry)
    }

    /// Whether a quote continues this utterance: only the cue is between them, and they are in the
    /// same sentence, or the quote opens the next one.
    fn goes_on_with(&self, next: &StoredQuote) -> bool {
        let last = &self.parts[self.parts.len() - 1];
        let (Some(one), Some(other)) = (named(last), named(next)) else {
            return false;
        };
        let same = one.name == other.name && one.kind == other.kind;
        let whole = [last, next]
            .iter()
            .all(|stored| stored.quote.kind == QuoteKind::Direct);
        let bytes = next.quote.content.end - self.head().quote.content.start;
        same && whole && bytes <= MOST_BYTES && self.touch(last.quote.content, next.quote.content)
    }

    fn touch(&self, one: Span, next: Span) -> bool {
        let body = &self.open_article.text.body;
        let sentences = &self.open_article.text.sentences;
        let at = |byte: usize| sentences.partition_point(|s: &Sentence| s.span.end < byte);
        let (ends, begins) = (at(one.end), at(next.start));
        let opens = || {
            let sentence = sentences.get(begins).map(|sentence| sentence.span.start);
            let lead = sentence.and_then(|start| body.get(start..next.start));
            lead.is_some_and(|lead| !lead.contains(char::is_alphanumeric))
        };
        ends == begins || ends + 1 == begins && opens()
    }
}
