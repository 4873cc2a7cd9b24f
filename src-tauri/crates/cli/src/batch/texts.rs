//! `batch summarize`, `quotes` and `digest`.

use nutgraf_model::{CodePoints, QuoteKind, Span};
use nutgraf_newsroom::batch_api::{self, Budget, Pick};
use serde::{Deserialize, Serialize};

use super::reply::Failure;

/// One text of a request.
#[derive(Deserialize)]
pub(crate) struct TextRequest {
    #[serde(default)]
    title: Option<String>,
    text: String,
    #[serde(default)]
    language: Option<String>,
}

impl TextRequest {
    /// The text as input of `batch_api`. An invalid language tag counts as an unknown language.
    pub(crate) fn to_api(&self) -> batch_api::InputText<'_> {
        batch_api::InputText {
            title: self.title.as_deref().unwrap_or_default(),
            body: &self.text,
            language: self.language.as_deref().and_then(|tag| tag.parse().ok()),
        }
    }
}

#[derive(Deserialize)]
struct Size {
    #[serde(default)]
    sentences: Option<usize>,
    #[serde(default)]
    words: Option<usize>,
}

impl Size {
    fn budget(&self) -> Result<Budget, Failure> {
        match (self.sentences, self.words) {
            (Some(_), Some(_)) => Err(Failure::new(
                "bad-input",
                "give `sentences` or `words`, not both",
            )),
            (None, Some(words)) => Ok(Budget::Words(words)),
            (sentences, None) => Ok(Budget::Sentences(sentences.unwrap_or(3))),
        }
    }
}

/// `{"text","title"?,"language"?,"sentences" | "words"}`
///
/// Its fields are named one by one: flattened ones would be copied on the way.
#[derive(Deserialize)]
pub(crate) struct SummarizeRequest {
    #[serde(default)]
    title: Option<String>,
    text: String,
    #[serde(default)]
    language: Option<String>,
    #[serde(default)]
    sentences: Option<usize>,
    #[serde(default)]
    words: Option<usize>,
}

/// One article of a story.
#[derive(Deserialize)]
struct ReportRequest {
    #[serde(flatten)]
    text: TextRequest,
    #[serde(default)]
    date: Option<String>,
    #[serde(default)]
    source: Option<String>,
}

impl ReportRequest {
    fn to_api(&self) -> batch_api::InputReport<'_> {
        batch_api::InputReport {
            text: self.text.to_api(),
            date: self.date.as_deref(),
            source: self.source.as_deref(),
        }
    }
}

/// `{"docs":[…],"sentences" | "words"}`
#[derive(Deserialize)]
pub(crate) struct DigestRequest {
    docs: Vec<ReportRequest>,
    #[serde(flatten)]
    size: Size,
}

/// `{"sentences":[…]}`
#[derive(Serialize)]
pub(crate) struct SentencesAnswer {
    sentences: Vec<SentenceAnswer>,
}

#[derive(Serialize)]
struct SentenceAnswer {
    #[serde(skip_serializing_if = "Option::is_none")]
    doc: Option<usize>,
    start: usize,
    end: usize,
    text: String,
    score: f32,
}

/// Summarizes one text.
pub(crate) fn summarize(request: SummarizeRequest) -> Result<SentencesAnswer, Failure> {
    let size = Size {
        sentences: request.sentences,
        words: request.words,
    };
    let text = TextRequest {
        title: request.title,
        text: request.text,
        language: request.language,
    };
    let text = text.to_api();
    let picks = batch_api::summarize(&text, size.budget()?);
    let points = CodePoints::new(text.body);
    let sentences = picks.iter().map(|pick| sentence(text.body, &points, pick));
    let sentences = sentences.collect::<Result<_, _>>()?;
    Ok(SentencesAnswer { sentences })
}

/// Summarizes several texts on one story.
pub(crate) fn digest(request: DigestRequest) -> Result<SentencesAnswer, Failure> {
    let budget = request.size.budget()?;
    let reports = request.docs.iter().map(ReportRequest::to_api);
    let reports: Vec<batch_api::InputReport> = reports.collect();
    let points: Vec<CodePoints> = reports
        .iter()
        .map(|report| CodePoints::new(report.text.body))
        .collect();
    let sentence = |pick: &Pick| {
        let doc = pick.document;
        let mut sentence = sentence(reports[doc].text.body, &points[doc], pick)?;
        sentence.doc = Some(doc);
        Ok(sentence)
    };
    let picks = batch_api::digest(&reports, budget);
    let sentences = picks.iter().map(sentence).collect::<Result<_, _>>()?;
    Ok(SentencesAnswer { sentences })
}

fn sentence(body: &str, points: &CodePoints, pick: &Pick) -> Result<SentenceAnswer, Failure> {
    let (start, end) = points.of_span(pick.span);
    Ok(SentenceAnswer {
        doc: None,
        start,
        end,
        text: verbatim(body, pick.span)?,
        score: pick.score,
    })
}

/// The words of a span. A span outside the text is an internal error.
fn verbatim(body: &str, span: Span) -> Result<String, Failure> {
    let outside = || Failure::new("internal", "a span lies outside its text");
    Ok(span.of(body).ok_or_else(outside)?.to_owned())
}

/// `{"quotes":[…]}`
#[derive(Serialize)]
pub(crate) struct QuotesAnswer {
    quotes: Vec<QuoteAnswer>,
}

#[derive(Serialize)]
struct QuoteAnswer {
    start: usize,
    end: usize,
    text: String,
    kind: QuoteKind,
    speaker: Option<SpeakerAnswer>,
    cue: Option<SpanAnswer>,
    confidence: f32,
}

#[derive(Serialize)]
struct SpeakerAnswer {
    name: String,
    start: usize,
    end: usize,
}

#[derive(Serialize)]
struct SpanAnswer {
    start: usize,
    end: usize,
}

/// Finds quotes, cues and speakers. This includes speakers with a lower confidence than the app
/// shows, since the confidence is part of the answer.
pub(crate) fn quotes(request: TextRequest) -> Result<QuotesAnswer, Failure> {
    let text = request.to_api();
    let found = batch_api::quotes(&text);
    let points = CodePoints::new(text.body);
    let place = |span: Span| {
        let (start, end) = points.of_span(span);
        SpanAnswer { start, end }
    };
    let quote = |quote: &nutgraf_model::Quote| {
        let content = place(quote.content);
        let speaker = quote.speaker.and_then(|said| {
            let SpanAnswer { start, end } = place(said.mention);
            let name = found.people.get(said.person)?.name.clone();
            Some(SpeakerAnswer { name, start, end })
        });
        Ok(QuoteAnswer {
            start: content.start,
            end: content.end,
            text: verbatim(text.body, quote.content)?,
            kind: quote.kind,
            speaker,
            cue: quote.speaker.and_then(|said| said.cue).map(place),
            confidence: quote.confidence,
        })
    };
    let quotes = found.quotes.iter().map(quote).collect::<Result<_, _>>()?;
    Ok(QuotesAnswer { quotes })
}
