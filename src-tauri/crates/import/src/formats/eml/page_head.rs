//! The head of a message that was forwarded or answered as a page: it stands beside the article,
//! where the page's own reader leaves it out.

use super::bare_subject;
use super::frame::{
    ATTRIBUTION, FORWARD, SHORT_ANSWER, cut_opening, read_attribution, read_header,
};
use crate::draft::{Clues, Piece};
use crate::text::pattern::{Pattern, pattern};
use crate::text::words;

/// Lines of a head, and how many of them are needed where no line says that it is one.
const LONGEST_HEAD: usize = 12;
const FEWEST_HEADERS: usize = 3;

/// A header's name where a line of a head begins; browsers' line breaks may have become spaces.
static HEADER: Pattern = Pattern::new(|| {
    pattern(
        r"(?i)(?:^|[\s>|*])(?<name>from|von|de|da|sent|gesendet|envoyé|enviado|date|datum|fecha|data|subject|betreff|objet|asunto|oggetto|to|an|à|para|cc|reply-to)\s?:(?:\s|\||$)",
    )
});

/// What the pieces of a page say of the message that was forwarded or answered in it: sender, day
/// and subject replace those of `clues`, and pieces of the body that stood above are cut.
pub(super) fn read(page: &[Piece], body: &mut [Piece], clues: &mut Clues) {
    let lines: Vec<(usize, String)> = page
        .iter()
        .enumerate()
        .flat_map(|(at, piece)| lines(&piece.text).into_iter().map(move |line| (at, line)))
        .take(2_000)
        .collect();
    let above = |at: usize| -> usize {
        let own = page[..at].iter().map(|piece| piece.words);
        own.sum()
    };
    for at in 0..lines.len() {
        let (piece, line) = &lines[at];
        let head = head(&lines[at..]);
        let is_forward = FORWARD.is_match(line) && head.len() >= 2;
        let is_unsaid = is_header(line)
            && head.len() >= FEWEST_HEADERS
            && names(&head, &["from", "von", "de", "da"]);
        if is_forward || is_unsaid {
            for line in &head {
                read_header(line, clues);
            }
            cut_opening(&page[..*piece], body);
            return;
        }
        if ATTRIBUTION.is_match(line) && above(*piece) < SHORT_ANSWER {
            read_attribution(line, clues);
            clues.headline = clues.headline.take().map(|s| bare_subject(&s).to_owned());
            cut_opening(&page[..*piece], body);
            return;
        }
    }
}

/// The header lines that follow each other from the first line on, or from the one behind it.
fn head(lines: &[(usize, String)]) -> Vec<String> {
    let mut found = Vec::new();
    for (nth, (_, line)) in lines.iter().take(LONGEST_HEAD).enumerate() {
        match is_header(line) {
            true => found.push(line.replacen('|', "", 1)),
            // The line that says what follows.
            false if nth == 0 => {}
            false => break,
        }
    }
    found
}

fn is_header(line: &str) -> bool {
    HEADER.find(line).is_some_and(|name| name.start() == 0)
}

fn names(head: &[String], wanted: &[&str]) -> bool {
    head.iter().any(|line| {
        let name = line.split(':').next().unwrap_or_default();
        wanted.contains(&name.trim().to_lowercase().as_str())
    })
}

/// The lines of a piece; a head on one line is parted before its names.
fn lines(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for line in text.split('\n') {
        let is_short = words::count(line) <= 120;
        let starts: Vec<usize> = match is_short {
            true => HEADER
                .captures_iter(line)
                .filter_map(|c| Some(c.name("name")?.start()))
                .collect(),
            false => Vec::new(),
        };
        let is_head = starts.len() >= FEWEST_HEADERS;
        let mut from = 0;
        for start in starts.into_iter().filter(|_| is_head) {
            found.push(line[from..start].trim().to_owned());
            from = start;
        }
        found.push(line[from..].trim().to_owned());
    }
    found.retain(|line| !line.is_empty());
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_on_one_line_is_parted() {
        let line = "From: The Port Ledger <a@x.example> Sent: Friday To: Bo Subject: Sea wall";
        assert_eq!(
            lines(line),
            [
                "From: The Port Ledger <a@x.example>",
                "Sent: Friday",
                "To: Bo",
                "Subject: Sea wall"
            ]
        );
        let prose = "He moved from: nowhere to: nowhere.";
        assert_eq!(lines(prose), [prose]);
    }
}
