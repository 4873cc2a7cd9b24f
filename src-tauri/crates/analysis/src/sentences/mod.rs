//! Sentence spans. The crate `sentencex` knows abbreviations and stops in some thirty languages;
//! what lies around it here is what news needs beyond: quotations and brackets that hold stops,
//! lists, lines, addresses, missing spaces, attributions after a quotation.

mod enclosed;
mod glued;
mod lines;
mod lists;
mod speech;
mod stop;
mod stops;

use nutgraf_model::{Language, Sentence, Span};

use crate::Document;

/// The sentences of a document in order; no sentence crosses a block, white space and the
/// dateline are outside. A quotation of several sentences is one of ours: a sentence out of its
/// middle would read as the reporter's.
pub fn split(document: &Document) -> Vec<Sentence> {
    let splitter = Splitter::new(document.language);
    let mut sentences = Vec::new();
    for (block, part) in document.blocks.iter().enumerate() {
        let from = after_dateline(document.dateline, part.span);
        let Some(text) = document.body.get(from..part.span.end) else {
            continue;
        };
        let of_block = splitter.spans(text).into_iter().map(|span| Sentence {
            span: span.shifted(from),
            block,
            shown_from: None,
        });
        sentences.extend(of_block);
    }
    sentences
}

/// The sentences of a plain text in order, without the white space around them.
pub fn spans(text: &str, language: Language) -> Vec<Span> {
    Splitter::new(language).spans(text)
}

/// Where the sentences of a block begin: after the dateline, where it opens the block and leaves
/// something to say.
fn after_dateline(dateline: Option<Span>, block: Span) -> usize {
    match dateline {
        Some(line) if line.start >= block.start && line.end < block.end => line.end,
        _ => block.start,
    }
}

struct Splitter {
    stops: stops::Stops,
}

impl Splitter {
    fn new(language: Language) -> Self {
        Self {
            stops: stops::Stops::of(language),
        }
    }

    fn spans(&self, text: &str) -> Vec<Span> {
        let mut spans = Vec::with_capacity(text.len() / 100 + 1);
        for line in lines::of(text) {
            let part = &text[line.start..line.end];
            let mut from = 0;
            for end in self.stops.ends(part) {
                push(
                    text,
                    Span::new(line.start + from, line.start + end),
                    &mut spans,
                );
                from = end;
            }
        }
        spans
    }
}

/// Adds a sentence without the white space around it. What holds no letter or digit belongs to
/// the sentence before it on its line, and to none where it stands alone (`* * *`).
fn push(text: &str, span: Span, spans: &mut Vec<Span>) {
    let raw = &text[span.start..span.end];
    let trimmed = raw.trim();
    if trimmed.is_empty() {
        return;
    }
    let start = span.start + (raw.len() - raw.trim_start().len());
    let span = Span::new(start, start + trimmed.len());
    if trimmed.chars().any(char::is_alphanumeric) {
        spans.push(span);
    } else if let Some(last) = spans.last_mut()
        && !text[last.end..start].contains('\n')
    {
        last.end = span.end;
    }
}

#[cfg(test)]
mod tests;
