//! Standard output: unchanged for files and pipes; wrapped and without control characters for a
//! terminal.

use std::io::{self, BufWriter, IsTerminal, Stdout, Write};

use nutgraf_newsroom::export;
use serde::Serialize;

/// The maximum width of text in columns; longer lines are hard to read.
const WIDEST: u16 = 100;

/// The output of a command.
pub(crate) struct Out {
    stdout: BufWriter<Stdout>,
    json: bool,
    /// The width of the terminal in columns; `None` if the output is not a terminal.
    width: Option<u16>,
}

impl Out {
    /// Standard output; as JSON if `json` is set.
    pub(crate) fn new(json: bool) -> Self {
        let stdout = io::stdout();
        let size = || terminal_size::terminal_size_of(io::stdout());
        let width = stdout
            .is_terminal()
            .then(|| size().map_or(80, |(width, _)| width.0));
        let stdout = BufWriter::new(stdout);
        Self {
            stdout,
            json,
            width: width.map(|width| width.min(WIDEST)),
        }
    }

    /// Whether JSON was asked for.
    pub(crate) fn is_json(&self) -> bool {
        self.json
    }

    /// Writes one item: as a line of JSON, or in words.
    pub(crate) fn say<T: Serialize>(
        &mut self,
        thing: &T,
        words: impl FnOnce(&T) -> String,
    ) -> io::Result<()> {
        let line = if self.json {
            serde_json::to_string(thing)?
        } else {
            words(thing)
        };
        self.text(&line)
    }

    /// Writes one item for reading: as a line of JSON, or as a page.
    pub(crate) fn show<T: Serialize>(
        &mut self,
        thing: &T,
        page: impl FnOnce(&T) -> String,
    ) -> io::Result<()> {
        if self.json {
            self.say(thing, page)
        } else {
            self.page(&page(thing))
        }
    }

    /// Writes words that have no place in JSON.
    pub(crate) fn note(&mut self, words: &str) -> io::Result<()> {
        if self.json { Ok(()) } else { self.text(words) }
    }

    /// Writes a text for reading, wrapped to the terminal.
    pub(crate) fn page(&mut self, text: &str) -> io::Result<()> {
        match self.width {
            Some(width) => self.text(&export::wrap(text, width.into())),
            None => self.text(text),
        }
    }

    /// Writes a text without wrapping, and ends its last line.
    pub(crate) fn text(&mut self, text: &str) -> io::Result<()> {
        let text = text.trim_end_matches('\n');
        match self.width {
            Some(_) => self.stdout.write_all(harmless(text).as_bytes())?,
            None => self.stdout.write_all(text.as_bytes())?,
        }
        self.stdout.write_all(b"\n")
    }

    /// Flushes the output.
    pub(crate) fn flush(&mut self) -> io::Result<()> {
        self.stdout.flush()
    }
}

/// Replaces control characters: an article must not be able to move the cursor or rename the
/// window. Files and pipes get the text unchanged.
fn harmless(text: &str) -> String {
    let tame = |c: char| {
        if c.is_control() && c != '\n' && c != '\t' {
            '\u{FFFD}'
        } else {
            c
        }
    };
    text.chars().map(tame).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_terminal_is_not_commanded_by_articles() {
        let text = "a\u{1b}]0;x\u{7}b\u{9b}31mc\r\n\tfür 日本";
        let want = "a\u{FFFD}]0;x\u{FFFD}b\u{FFFD}31mc\u{FFFD}\n\tfür 日本";
        assert_eq!(harmless(text), want);
    }
}
