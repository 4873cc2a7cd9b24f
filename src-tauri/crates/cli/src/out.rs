//! Standard output: as it is for files and pipes, laid out and made harmless for a terminal.

use std::io::{self, BufWriter, IsTerminal, Stdout, Write};

use nutgraf_newsroom::export;
use serde::Serialize;

/// The widest a text is laid out, in columns; longer lines are hard to read.
const WIDEST: u16 = 100;

/// Where a command's findings go.
pub(crate) struct Out {
    stdout: BufWriter<Stdout>,
    json: bool,
    /// The terminal's width in columns; `None` where it is none.
    width: Option<u16>,
}

impl Out {
    /// Standard output; as JSON where `json` says so.
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

    /// Says one thing, or one of a list: as a line of JSON, or in words.
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

    /// Shows one thing that is to be read: as a line of JSON, or as a page.
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

    /// Says something in words only, where JSON has no place for it.
    pub(crate) fn note(&mut self, words: &str) -> io::Result<()> {
        if self.json { Ok(()) } else { self.text(words) }
    }

    /// Writes a text that is to be read, in lines that fit a terminal.
    pub(crate) fn page(&mut self, text: &str) -> io::Result<()> {
        match self.width {
            Some(width) => self.text(&export::wrap(text, width.into())),
            None => self.text(text),
        }
    }

    /// Writes a text in the lines it has, and ends the last.
    pub(crate) fn text(&mut self, text: &str) -> io::Result<()> {
        let text = text.trim_end_matches('\n');
        match self.width {
            Some(_) => self.stdout.write_all(harmless(text).as_bytes())?,
            None => self.stdout.write_all(text.as_bytes())?,
        }
        self.stdout.write_all(b"\n")
    }

    /// Sends what was written on its way.
    pub(crate) fn flush(&mut self) -> io::Result<()> {
        self.stdout.flush()
    }
}

/// A text without the characters that command a terminal: an article must not be able to move
/// the cursor or rename the window. In files and pipes they stay.
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
