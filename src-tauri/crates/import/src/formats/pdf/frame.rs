//! What belongs to a printed page and not to its text: running heads and feet, page numbers, and
//! the line a browser prints above and below a page.

use std::collections::HashMap;

use super::line::Line;
use crate::text::pattern::{Pattern, pattern};
use crate::text::words;

/// Lines at each end of a page that may be its head or foot.
const EDGE: usize = 3;
/// The part of a page's height within which heads and feet stand.
const MARGIN: f32 = 0.14;

static NUMBER: Pattern = Pattern::new(|| {
    pattern(
        r"(?xi)^[\W_]*(?:
          (?:page|seite|p\.|pag\.?|página|pagina|strona|sida|стр\.?|s\.)?\s*\d{1,4}\s*(?:(?:/|of|von|de|sur|di|van|z|av|из)\s*\d{1,4})?
        | [ivxlc]{1,6}
        )[\W_]*$",
    )
});
/// "11/23/26, 10:07 AM", "23.11.26, 10:07": the moment a browser printed a page.
static MOMENT: Pattern = Pattern::new(|| {
    pattern(
        r"^(\d{1,4}[/.\-]\d{1,2}[/.\-]\d{2,4}),?\s+\d{1,2}[:.]\d{2}(?:\s?[AaPp]\.?[Mm]\.?)?(?:\s+(.*))?$",
    )
});
static ADDRESS: Pattern = Pattern::new(|| {
    pattern(r"^(?:https?://|file://|about:)\S+(?:\s+(?:\|\s+)?(?:page\s)?\d+\s?(?:/|of)\s?\d+)?$")
});

/// What heads and feet say of the article.
#[derive(Default)]
pub(super) struct Said {
    /// The title a browser prints above a page.
    pub(super) title: Option<String>,
    /// The address it prints below.
    pub(super) url: Option<String>,
}

/// Which of the lines belong to the pages; `heights` are the pages'.
pub(super) fn find(lines: &[Line], heights: &[f32]) -> (Vec<bool>, Said) {
    let mut frame = vec![false; lines.len()];
    let mut said = Said::default();
    let edges = edges(lines, heights);
    mark_repeated(lines, &edges, heights.len(), &mut frame);
    for &at in &edges {
        let line = &lines[at];
        if NUMBER.is_match(&line.text) {
            frame[at] = true;
        } else if ADDRESS.is_match(&line.text) {
            frame[at] = true;
            let url = line.text.split_whitespace().next().unwrap_or_default();
            if url.starts_with("http") && !url.contains("://127.") && !url.contains("://localhost")
            {
                said.url.get_or_insert_with(|| url.to_owned());
            }
        } else if let Some(found) = MOMENT.captures(&line.text) {
            let title = found.get(2).map(|title| title.as_str().trim());
            if let Some(title) = title.filter(|title| words::count(title) > 1) {
                said.title.get_or_insert_with(|| title.to_owned());
            }
            mark_row(lines, at, &mut frame, &mut said);
        }
    }
    mark_lonely_heads(lines, heights, &mut frame);
    mark_lonely_numbers(lines, heights, &mut frame);
    let marked = lines.iter().filter(|line| line.is_artifact).count();
    if marked * 3 < lines.len() {
        for (at, line) in lines.iter().enumerate() {
            frame[at] |= line.is_artifact;
        }
    }
    (frame, said)
}

/// The lines at the ends of the pages.
fn edges(lines: &[Line], heights: &[f32]) -> Vec<usize> {
    let mut found = Vec::new();
    for (page, height) in heights.iter().enumerate() {
        let mut own: Vec<usize> = (0..lines.len())
            .filter(|&at| lines[at].page == page)
            .collect();
        own.sort_by(|&a, &b| lines[a].y.total_cmp(&lines[b].y));
        let is_near = |at: &&usize| {
            let y = lines[**at].y;
            y < height * MARGIN || y > height * (1.0 - MARGIN)
        };
        let head = own.iter().take(EDGE * 2).filter(is_near);
        let foot = own.iter().rev().take(EDGE * 2).filter(is_near);
        let both: std::collections::BTreeSet<usize> = head.chain(foot).copied().collect();
        found.extend(both);
    }
    found
}

/// Lines that stand at the same height of two pages or more and differ in numbers only.
fn mark_repeated(lines: &[Line], edges: &[usize], pages: usize, frame: &mut [bool]) {
    let mut places: HashMap<(String, i32), Vec<usize>> = HashMap::new();
    for &at in edges {
        let line = &lines[at];
        let bare: String = line
            .text
            .chars()
            .filter(|c| c.is_alphabetic())
            .flat_map(char::to_lowercase)
            .collect();
        let height = (line.y / 6.0).round() as i32;
        if !bare.is_empty() {
            places.entry((bare, height)).or_default().push(at);
        }
    }
    let enough = if pages > 6 { 3 } else { 2 };
    for found in places.values().filter(|found| found.len() >= enough) {
        let first = lines[found[0]].page;
        if found.iter().any(|&at| lines[at].page != first) {
            for &at in found {
                frame[at] = true;
            }
        }
    }
}

/// A head that only one page has, or another on each: a short line in the upper margin of a
/// page, well above the text that goes on from the page before.
fn mark_lonely_heads(lines: &[Line], heights: &[f32], frame: &mut [bool]) {
    for (page, height) in heights.iter().enumerate().skip(1) {
        let own = || (0..lines.len()).filter(|&at| lines[at].page == page && !frame[at]);
        let head = own().min_by(|&a, &b| lines[a].y.total_cmp(&lines[b].y));
        let Some(head) = head else {
            continue;
        };
        let line = &lines[head];
        let row = |at: &usize| (lines[*at].y - line.y).abs() < 2.0;
        let next = own()
            .filter(|at| !row(at))
            .map(|at| lines[at].y)
            .fold(f32::MAX, f32::min);
        let is_head = line.y < height * MARGIN
            && next - line.y > line.size * 2.0
            && words::count(&line.text) <= 12
            && !words::ends_sentence(&line.text);
        if is_head {
            for at in own().filter(row).collect::<Vec<_>>() {
                frame[at] = true;
            }
        }
    }
}

/// The number of a page with a high foot: the lowest line, well below the text.
fn mark_lonely_numbers(lines: &[Line], heights: &[f32], frame: &mut [bool]) {
    for (page, height) in heights.iter().enumerate() {
        let mut own: Vec<usize> = (0..lines.len())
            .filter(|&at| lines[at].page == page && !frame[at])
            .collect();
        own.sort_by(|&a, &b| lines[b].y.total_cmp(&lines[a].y));
        if let [foot, above, ..] = own[..] {
            let line = &lines[foot];
            let is_apart = line.y - lines[above].y > line.size * 1.8;
            frame[foot] |= line.y > height * 0.75 && is_apart && NUMBER.is_match(&line.text);
        }
    }
}

/// The rest of a browser's line: the title stands beside the moment.
fn mark_row(lines: &[Line], at: usize, frame: &mut [bool], said: &mut Said) {
    for (other, line) in lines.iter().enumerate() {
        if line.page == lines[at].page && (line.y - lines[at].y).abs() < 2.0 {
            frame[other] = true;
            if other != at && words::count(&line.text) > 1 {
                said.title.get_or_insert_with(|| line.text.clone());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn page_numbers_and_browsers_lines_are_known() {
        for text in [
            "12",
            "- 3 -",
            "Page 2 of 9",
            "Seite 4",
            "3/7",
            "iv",
            "S. 12",
        ] {
            assert!(NUMBER.is_match(text), "{text}");
        }
        assert!(!NUMBER.is_match("12 people"));
        assert!(!NUMBER.is_match("mild"));
        assert!(MOMENT.is_match("11/23/26, 10:07 AM Bell rings | The Port Ledger"));
        assert!(MOMENT.is_match("23.11.2026, 10:07"));
        assert!(ADDRESS.is_match("https://ledger.example.org/bell 1/2"));
        assert!(!ADDRESS.is_match("https://ledger.example.org is the address"));
    }
}
