//! `highlights`.

use nutgraf_model::HighlightLine;
use nutgraf_newsroom::Newsroom;

use super::line;
use crate::error::Error;
use crate::out::Out;

/// The number of highlights that are read at once, to limit memory.
const PART: usize = 500;

pub(super) fn run(newsroom: &Newsroom, out: &mut Out) -> Result<(), Error> {
    let mut offset = 0;
    loop {
        let part = newsroom.highlights(offset, PART)?;
        for highlight in &part.items {
            out.say(highlight, words)?;
        }
        offset += part.items.len();
        if part.items.is_empty() || offset >= part.total {
            return Ok(out.note(&format!("{}.", line::count(part.total, "highlight")))?);
        }
    }
}

fn words(highlight: &HighlightLine) -> String {
    let source = highlight.source.as_ref();
    let source = source.map(|name| format!(" ({name})")).unwrap_or_default();
    let mut words = format!(
        "[{}] {}{source}\n    {}",
        highlight.article,
        highlight.headline,
        on_one_line(&highlight.cited.text)
    );
    if !highlight.note.is_empty() {
        words.push_str(&format!("\n    note: {}", on_one_line(&highlight.note)));
    }
    words
}

fn on_one_line(text: &str) -> String {
    text.replace(['\n', '\r'], " ")
}
