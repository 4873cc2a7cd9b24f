//! `batch summarize`, `quotes` and `digest`: from texts to places in them.

use nutgraf_model::{CodePoints, QuoteKind, Span};
use nutgraf_newsroom::desk::{self, Budget, Pick};
use serde::{Deserialize, Serialize};

use super::Failure;

/// One text of a request.
#[derive(Deserialize)]
pub(crate) struct Text {
    #[serde(default)]
    title: Option<String>,
    text: String,
    #[serde(default)]
    language: Option<String>,
}

impl Text {
    /// As the desk takes it. A language that is no language tag counts as unknown.
    pub(crate) fn on_desk(&self) -> desk::Text<'_> {
        desk::Text {
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
pub(crate) struct Summarize {
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

/// `{"docs":[…],"sentences" | "words"}`
#[derive(Deserialize)]
pub(crate) struct Digest {
    docs: Vec<Text>,
    #[serde(flatten)]
    size: Size,
}

/// `{"sentences":[…]}`
#[derive(Serialize)]
pub(crate) struct Sentences {
    sentences: Vec<Sentence>,
}

#[derive(Serialize)]
struct Sentence {
    #[serde(skip_serializing_if = "Option::is_none")]
    doc: Option<usize>,
    start: usize,
    end: usize,
    text: String,
    score: f32,
}

/// Chooses the sentences that tell one text.
pub(crate) fn summarize(request: Summarize) -> Result<Sentences, Failure> {
    let size = Size {
        sentences: request.sentences,
        words: request.words,
    };
    let text = Text {
        title: request.title,
        text: request.text,
        language: request.language,
    };
    let text = text.on_desk();
    let picks = desk::summarize(&text, size.budget()?);
    let points = CodePoints::new(text.body);
    let sentences = picks.iter().map(|pick| sentence(text.body, &points, pick));
    let sentences = sentences.collect::<Result<_, _>>()?;
    Ok(Sentences { sentences })
}

/// Chooses the sentences that tell one story from several texts.
pub(crate) fn digest(request: Digest) -> Result<Sentences, Failure> {
    let budget = request.size.budget()?;
    let texts: Vec<desk::Text> = request.docs.iter().map(Text::on_desk).collect();
    let points: Vec<CodePoints> = texts
        .iter()
        .map(|text| CodePoints::new(text.body))
        .collect();
    let sentence = |pick: &Pick| {
        let doc = pick.document;
        let mut sentence = sentence(texts[doc].body, &points[doc], pick)?;
        sentence.doc = Some(doc);
        Ok(sentence)
    };
    let picks = desk::digest(&texts, budget);
    let sentences = picks.iter().map(sentence).collect::<Result<_, _>>()?;
    Ok(Sentences { sentences })
}

fn sentence(body: &str, points: &CodePoints, pick: &Pick) -> Result<Sentence, Failure> {
    let (start, end) = points.of_span(pick.span);
    Ok(Sentence {
        doc: None,
        start,
        end,
        text: verbatim(body, pick.span)?,
        score: pick.score,
    })
}

/// The words at a place; a place outside the text is a fault of ours and is said as one.
fn verbatim(body: &str, span: Span) -> Result<String, Failure> {
    let outside = || Failure::new("internal", "a span lies outside its text");
    Ok(span.of(body).ok_or_else(outside)?.to_owned())
}

/// `{"quotes":[…]}`
#[derive(Serialize)]
pub(crate) struct Quotes {
    quotes: Vec<Quote>,
}

#[derive(Serialize)]
struct Quote {
    start: usize,
    end: usize,
    text: String,
    kind: QuoteKind,
    speaker: Option<Speaker>,
    cue: Option<Place>,
    confidence: f32,
}

#[derive(Serialize)]
struct Speaker {
    name: String,
    start: usize,
    end: usize,
}

#[derive(Serialize)]
struct Place {
    start: usize,
    end: usize,
}

/// Finds quotes, their cues and speakers. Speakers below the confidence that the app shows are
/// given too: the confidence is there to judge by.
pub(crate) fn quotes(request: Text) -> Result<Quotes, Failure> {
    let text = request.on_desk();
    let found = desk::quotes(&text);
    let points = CodePoints::new(text.body);
    let place = |span: Span| {
        let (start, end) = points.of_span(span);
        Place { start, end }
    };
    let quote = |quote: &nutgraf_model::Quote| {
        let content = place(quote.content);
        let speaker = quote.speaker.and_then(|said| {
            let Place { start, end } = place(said.mention);
            let name = found.people.get(said.person)?.name.clone();
            Some(Speaker { name, start, end })
        });
        Ok(Quote {
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
    Ok(Quotes { quotes })
}
