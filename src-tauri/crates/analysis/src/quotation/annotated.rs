//! The annotated document: paragraphs with their tokens, mentions and cue links, and the quoted
//! segments. All later stages use it.

use nutgraf_model::Span;

use super::clause::{self, CueLink};
use super::lexicon::Lexicon;
use super::marks::{self, MarkStyle, Segment};
use super::mention::{self, Edges, Mention};
use super::speech;
use super::token::{self, Tokens};
use crate::Document;

/// A paragraph with its annotations.
pub(super) struct Paragraph {
    /// Its tokens.
    pub(super) tokens: Tokens,
    /// Its mentions, in order.
    pub(super) mentions: Vec<Mention>,
    /// Its cue links, in the order of their cues.
    pub(super) links: Vec<CueLink>,
}

/// A mention anywhere in the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct MentionId {
    /// The paragraph.
    pub(super) paragraph: usize,
    /// The mention in it.
    pub(super) mention: usize,
}

/// An article with its annotations.
pub(super) struct AnnotatedDocument<'a> {
    /// The text.
    pub(super) body: &'a str,
    /// The word lists of its language.
    pub(super) lexicon: &'static Lexicon,
    /// Its paragraphs.
    pub(super) paragraphs: Vec<Paragraph>,
    /// Its quoted segments, in order.
    pub(super) segments: Vec<Segment>,
    /// For each segment, the token of its paragraph that stands for it; `None` for a segment within
    /// a dropped aside.
    pub(super) places: Vec<Option<usize>>,
    main_single: Option<MarkStyle>,
}

impl<'a> AnnotatedDocument<'a> {
    /// Annotates a document.
    pub(super) fn of(document: &Document<'a>) -> Self {
        let body = document.body;
        let lexicon = Lexicon::of(document.language);
        let spans: Vec<Span> = document
            .blocks
            .iter()
            .filter(|block| block.kind.reports())
            .map(|block| marks::trimmed(body, block.span))
            .filter(|span| !span.is_empty())
            .collect();
        let mut segments = marks::segments(body, &spans);
        speech::add(body, &spans, lexicon, &mut segments);
        let main_single = main_single(&segments);

        let mut places = vec![None; segments.len()];
        let mut first = 0;
        let mut paragraphs = Vec::with_capacity(spans.len());
        for (index, span) in spans.into_iter().enumerate() {
            let count = segments[first..]
                .iter()
                .take_while(|part| part.paragraph == index)
                .count();
            let tokens = token::read(body, span, &segments[first..first + count], first, lexicon);
            for (at, token) in tokens.list.iter().enumerate() {
                if let token::TokenKind::Quote(segment) = token.kind {
                    places[segment] = Some(at);
                }
            }
            let mentions = mention::mentions(body, &tokens.list, lexicon.habits);
            let edges = Edges::of(&mentions, tokens.list.len());
            let links = clause::links(body, &tokens, &mentions, &edges, lexicon);
            paragraphs.push(Paragraph {
                tokens,
                mentions,
                links,
            });
            first += count;
        }
        AnnotatedDocument {
            body,
            lexicon,
            paragraphs,
            segments,
            places,
            main_single,
        }
    }

    /// The style of single marks, where most quotes of the article have it.
    pub(super) fn main_single(&self) -> Option<MarkStyle> {
        self.main_single
    }

    /// The factor of confidence for the language: less without a word list.
    pub(super) fn trust(&self) -> f32 {
        if self.lexicon.habits.known { 1.0 } else { 0.6 }
    }

    /// A mention.
    pub(super) fn mention(&self, at: MentionId) -> &Mention {
        &self.paragraphs[at.paragraph].mentions[at.mention]
    }

    /// The sentence of a mention, counted within its paragraph.
    pub(super) fn sentence(&self, at: MentionId) -> u32 {
        let paragraph = &self.paragraphs[at.paragraph];
        paragraph.tokens.sentence[paragraph.mentions[at.mention].first]
    }

    /// The span of a mention.
    pub(super) fn span(&self, at: MentionId) -> Span {
        let paragraph = &self.paragraphs[at.paragraph];
        paragraph.mentions[at.mention].span(&paragraph.tokens.list)
    }

    /// All mentions in the order of the text.
    pub(super) fn mentions(&self) -> impl Iterator<Item = MentionId> + '_ {
        self.paragraphs
            .iter()
            .enumerate()
            .flat_map(|(paragraph, part)| {
                (0..part.mentions.len()).map(move |mention| MentionId { paragraph, mention })
            })
    }
}

/// The style of single marks that most segments have.
fn main_single(segments: &[Segment]) -> Option<MarkStyle> {
    [MarkStyle::Single, MarkStyle::Tick]
        .into_iter()
        .find(|&style| {
            segments.iter().filter(|part| part.style == style).count() * 2 > segments.len()
        })
}
