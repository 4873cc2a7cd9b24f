//! Sections of one text that each have a head of their own, between form feeds or rules.

use crate::dates::Order;
use crate::draft::{Clues, Draft, Layout};
use crate::formats::text::pieces;
use crate::head::{byline, dateprint};
use crate::limits::MAX_PARTS;
use crate::text::pattern::{Pattern, pattern};

/// Lines of a section in which its own byline or date must stand.
const HEAD: usize = 6;
/// Words of running text each section must have.
const FEWEST_WORDS: usize = 25;

/// Sections between form feeds or rules, where every one has a byline or date of its own above
/// running text.
pub(super) fn split(text: &str) -> Option<Vec<Draft>> {
    let all_have = |parts: &[&str]| parts.len() > 1 && parts.iter().all(|part| has_head(part));
    let parts = [by_page(text), by_rule(text)];
    parts
        .iter()
        .find(|parts| all_have(parts))
        .map(|parts| drafts(parts))
}

/// Sections that have a head, where some do not and so none is taken for an article.
pub(super) fn with_heads(text: &str) -> usize {
    let parts = [by_page(text), by_rule(text)];
    let of = |parts: &Vec<&str>| match parts.len() {
        0 | 1 => 0,
        _ => parts.iter().filter(|part| has_head(part)).count(),
    };
    parts.iter().map(of).max().unwrap_or_default()
}

fn by_page(text: &str) -> Vec<&str> {
    text.split('\u{c}')
        .filter(|part| !part.trim().is_empty())
        .collect()
}

fn by_rule(text: &str) -> Vec<&str> {
    static RULE: Pattern = Pattern::new(|| pattern(r"^\s*(?:[*_=~#-]\s*){3,}$"));
    let (mut parts, mut from, mut at) = (Vec::new(), 0, 0);
    // Most lines show by their first sign that they are none.
    let opens = |line: &str| {
        line.trim_start()
            .starts_with(['*', '_', '=', '~', '#', '-'])
    };
    for line in text.split_inclusive('\n') {
        if opens(line) && RULE.is_match(line.trim_end()) {
            parts.push(&text[from..at]);
            from = at + line.len();
        }
        at += line.len();
    }
    parts.push(&text[from..]);
    parts.retain(|part| !part.trim().is_empty());
    parts
}

fn drafts(parts: &[&str]) -> Vec<Draft> {
    let parts = parts.iter().take(MAX_PARTS + 1);
    let drafts = parts.map(|part| Draft {
        name: part
            .lines()
            .map(str::trim)
            .find(|line| !line.is_empty())
            .map(str::to_owned),
        format: None,
        layout: Layout::Plain,
        pieces: pieces::pieces(part),
        clues: Clues::default(),
        damaged: false,
    });
    drafts.collect()
}

/// Whether a section begins with a short line that is no sentence, has a byline or date line
/// among its next lines, and then running text.
fn has_head(part: &str) -> bool {
    let mut lines = part.lines().map(str::trim).filter(|line| !line.is_empty());
    let title = lines.next().unwrap_or_default();
    let is_title =
        title.chars().count() <= 200 && !title.ends_with('.') && own_line(title).is_none();
    let has_own = lines.take(HEAD).any(|line| own_line(line).is_some());
    let pieces = pieces::pieces(part);
    let prose = pieces
        .iter()
        .filter(|piece| piece.is_prose())
        .map(|piece| piece.words);
    is_title && has_own && prose.sum::<usize>() >= FEWEST_WORDS
}

/// A byline or a line of dates.
fn own_line(line: &str) -> Option<()> {
    let order = Order::MonthFirst;
    (line.len() < 120
        && (byline::read(line, order).is_some() || dateprint::read(line, order).is_some()))
    .then_some(())
}
