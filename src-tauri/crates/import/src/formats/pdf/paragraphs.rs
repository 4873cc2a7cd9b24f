//! Lines to paragraphs: over columns and pages, with words that were parted at line ends whole.

use std::collections::HashSet;

use nutgraf_language::{MONTHS, WEEKDAYS, all};

use super::line::{CELL, Line};
use crate::text::{tidy, words};

/// First parts of words that keep their hyphen: words of their own that no typesetter parts
/// another word behind.
const COMPOUNDS: &[&str] = &[
    "well", "self", "half", "cross", "two", "three", "four", "five", "six", "seven", "eight",
    "nine", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "left",
    "right", "vice", "state", "world", "year", "life", "full", "short", "ever", "much", "first",
    "second", "third", "long", "high", "low", "large", "small", "best", "ill", "thirty",
];
/// Words before which a German word leaves out its second part: "Hafen- und Bahnhofsviertel".
const AFTER_OPEN_HYPHEN: &[&str] = &[
    "und", "oder", "bzw", "and", "or", "et", "en", "of", "y", "e", "o",
];

/// A paragraph as it was printed.
#[derive(Clone, Debug)]
pub(super) struct Paragraph {
    pub(super) text: String,
    /// Size of its type.
    pub(super) size: f32,
    pub(super) lines: usize,
    pub(super) page: usize,
    /// Its first base line, and where that begins.
    pub(super) y: f32,
    x: f32,
    /// Whether its lines are rows of a table.
    pub(super) is_table: bool,
}

/// The paragraphs of lines in reading order.
pub(super) fn of(lines: &[Line]) -> Vec<Paragraph> {
    let known = vocabulary(lines);
    let mut found: Vec<Paragraph> = Vec::new();
    let mut column = Column::default();
    let is_marked = is_marked(lines);
    for (at, line) in lines.iter().enumerate() {
        let before = at.checked_sub(1).map(|before| &lines[before]);
        if before.is_none_or(|before| before.column != line.column) {
            column = Column::of(lines, at);
        }
        let goes_on = before.is_some_and(|before| match before.column == line.column {
            true => {
                let is_next = found.last().is_some_and(|paragraph| {
                    let is_under = (line.x - paragraph.x).abs() < line.size * 0.3;
                    let number = number(&paragraph.text);
                    is_under && number.is_some_and(|n| self::number(&line.text) == Some(n + 1))
                });
                let is_item = found.last().filter(|paragraph| is_bullet(&paragraph.text));
                // The text behind a numbered list stands farther left.
                let is_behind = found.last().is_some_and(|paragraph| {
                    number(&paragraph.text).is_some() && line.x < paragraph.x - line.size * 0.3
                });
                match is_item {
                    _ if is_behind => false,
                    Some(item) => line.x > item.x + line.size * 0.3 && column.is_near(before, line),
                    None => !is_next && column.goes_on(before, line, is_marked),
                }
            }
            false => goes_on_elsewhere(before, line),
        });
        let is_row = line.is_row || line.text.contains(CELL);
        let same = |paragraph: &&mut Paragraph| match paragraph.is_table || is_row {
            true => paragraph.is_table && is_row && before.is_some_and(|b| b.column == line.column),
            false => goes_on,
        };
        match found.last_mut().filter(same) {
            Some(paragraph) if is_row => {
                paragraph.text.push('\n');
                paragraph.text.push_str(&line.text);
                paragraph.lines += 1;
            }
            Some(paragraph) => {
                join(&mut paragraph.text, &line.text, &known);
                paragraph.lines += 1;
            }
            None => found.push(Paragraph {
                text: line.text.clone(),
                size: line.size,
                lines: 1,
                page: line.page,
                y: line.y,
                x: line.x,
                is_table: is_row,
            }),
        }
    }
    for paragraph in &mut found {
        let text = paragraph.text.trim_end_matches('\u{ad}');
        let text = tidy::tidy(text);
        paragraph.text = match paragraph.is_table {
            true => text,
            false => without_old_hyphens(&tidy::one_line(&text), &known),
        };
    }
    found.retain(|paragraph| !paragraph.text.is_empty());
    found
}

/// How the lines of a column are set.
#[derive(Default)]
struct Column {
    left: f32,
    right: f32,
    /// From base line to base line.
    leading: f32,
}

impl Column {
    /// The column that begins with line `from`.
    fn of(lines: &[Line], from: usize) -> Column {
        let own = || {
            let column = lines[from].column;
            lines[from..]
                .iter()
                .take_while(move |line| line.column == column)
        };
        let steps = lines[from..].windows(2).take(own().count() - 1);
        let steps = steps
            .map(|pair| pair[1].y - pair[0].y)
            .filter(|step| *step > 1.0);
        Column {
            left: own().map(|line| line.x).fold(f32::MAX, f32::min),
            right: own().map(|line| line.end).fold(0.0, f32::max),
            leading: leading(steps),
        }
    }

    fn is_near(&self, above: &Line, line: &Line) -> bool {
        line.y - above.y < self.leading.max(line.size) * 1.35
    }

    /// Whether a line continues the paragraph of the line above it.
    fn goes_on(&self, above: &Line, line: &Line, is_marked: bool) -> bool {
        let size = line.size.max(1.0);
        let is_alike = (line.size - above.size).abs() <= size * 0.08;
        // The first word would have fitted in the line above, which ends a sentence.
        let first = line.text.split(' ').next().unwrap_or_default();
        let share = (line.end - line.x) / line.text.chars().count().max(1) as f32;
        let room = self.right - above.end;
        let fits = room > (first.chars().count() + 2) as f32 * share;
        let half = (self.right - self.left) * 0.5;
        // Items of a list whose marks a browser draws and does not write.
        let is_item = above.x - self.left > size * 1.5 && room > half;
        let may_close = is_item || !is_marked && (words::ends_sentence(&above.text) || room > half);
        let is_closed = fits && may_close;
        self.is_near(above, line)
            && is_alike
            && !self.is_indented(above, line)
            && !is_bullet(&line.text)
            && !is_closed
    }

    fn is_indented(&self, above: &Line, line: &Line) -> bool {
        let least = line.size * 0.7;
        line.x - above.x > least && above.x - self.left < least
    }
}

/// The number that a line of a numbered list opens with.
fn number(text: &str) -> Option<u32> {
    let (number, rest) = text.split_once(['.', ')'])?;
    let is_item = rest.starts_with(' ') && number.len() <= 2;
    is_item.then(|| number.parse().ok()).flatten()
}

fn is_bullet(text: &str) -> bool {
    text.starts_with(['•', '▪', '●', '‣', '◦', '■', '·'])
}

/// Whether a document parts its paragraphs by indents or space, so that a short line alone
/// says nothing.
fn is_marked(lines: &[Line]) -> bool {
    let leading = leading(
        lines
            .windows(2)
            .map(|pair| pair[1].y - pair[0].y)
            .filter(|s| *s > 1.0),
    );
    let marks = lines.windows(2).filter(|pair| {
        let (above, line) = (&pair[0], &pair[1]);
        let indent = line.x - above.x;
        let is_indented = (line.size * 0.7..line.size * 4.0).contains(&indent);
        let is_gap = line.y - above.y > leading.max(line.size) * 1.35;
        above.column == line.column && (is_indented || is_gap) || is_gap && line.page == above.page
    });
    marks.count() >= 3.max(lines.len() / 40)
}

/// The distance of lines inside paragraphs: of all distances a short one, because there may be
/// as many between paragraphs.
fn leading(steps: impl Iterator<Item = f32>) -> f32 {
    let mut steps: Vec<f32> = steps.collect();
    steps.sort_by(f32::total_cmp);
    steps.get(steps.len() / 5).copied().unwrap_or(0.0)
}

/// Whether a paragraph goes on in the next column or on the next page.
fn goes_on_elsewhere(above: &Line, line: &Line) -> bool {
    let is_alike = (line.size - above.size).abs() <= line.size * 0.08;
    let starts_small = line
        .text
        .chars()
        .find(|c| c.is_alphabetic())
        .is_some_and(char::is_lowercase);
    let is_open = !words::ends_sentence(&above.text);
    let is_parted = above.text.ends_with(['-', '\u{ad}', '\u{2010}']);
    let is_long = words::count(&above.text) >= 4 && words::count(&line.text) >= 2;
    is_alike && is_open && (is_parted || starts_small && is_long)
}

/// All words of a document that do not stand at the end of a line, folded.
fn vocabulary(lines: &[Line]) -> HashSet<String> {
    let mut known = HashSet::new();
    for line in lines {
        let mut all: Vec<&str> = line.text.split(' ').collect();
        if line.text.ends_with(['-', '\u{ad}', '\u{2010}']) {
            all.pop();
        }
        known.extend(all.into_iter().map(bare));
    }
    known
}

/// A word in small letters without the marks around it.
fn bare(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric())
        .to_lowercase()
}

/// Adds a line to a paragraph.
fn join(text: &mut String, line: &str, known: &HashSet<String>) {
    let is_soft = text.ends_with('\u{ad}');
    if !is_soft && !text.ends_with(['-', '\u{2010}']) {
        let unspaced = |c: Option<char>| c.is_some_and(words::is_unspaced);
        if !(unspaced(text.chars().next_back()) && unspaced(line.chars().next())) {
            text.push(' ');
        }
        text.push_str(line);
        return;
    }
    let first = line.split(' ').next().unwrap_or_default();
    let left = text.rsplit([' ', '—', '–', '/']).next().unwrap_or_default();
    let left = left.trim_end_matches(['-', '\u{ad}', '\u{2010}']);
    let is_small = first.chars().next().is_some_and(char::is_lowercase);
    let is_letter = left.chars().next_back().is_some_and(char::is_alphabetic);
    if !is_soft
        && AFTER_OPEN_HYPHEN.contains(&first)
        && !known.contains(&bare(&format!("{left}{first}")))
    {
        text.push(' ');
    } else if is_letter && is_small && (is_soft || is_parted(left, first, known)) {
        text.pop();
    } else if !is_letter && left.is_empty() {
        text.push(' ');
    }
    text.push_str(line);
}

/// A text without the hyphens of line ends that a later setting left amid its lines: "Sep-tember".
/// Only words are whole again that stand elsewhere without one, and names of days and months.
fn without_old_hyphens(text: &str, known: &HashSet<String>) -> String {
    if !text.contains('-') {
        return text.to_owned();
    }
    let word = |word: &str| -> String {
        let Some((left, right)) = word.split_once('-') else {
            return word.to_owned();
        };
        let is_small = right.starts_with(char::is_lowercase) && left.chars().count() > 1;
        let whole = bare(&format!("{left}{right}"));
        let parts_stand = known.contains(&bare(left)) && known.contains(&bare(right));
        match is_small && (is_day_name(&whole) || known.contains(&whole) && !parts_stand) {
            true => format!("{left}{right}"),
            false => word.to_owned(),
        }
    };
    let words: Vec<String> = text.split(' ').map(word).collect();
    words.join(" ")
}

fn is_day_name(word: &str) -> bool {
    let names = MONTHS.iter().chain(&WEEKDAYS);
    names
        .flat_map(|[full, _]| all(*full))
        .any(|name| name == word)
}

/// Whether two parts around a hyphen are one word without it.
fn is_parted(left: &str, right: &str, known: &HashSet<String>) -> bool {
    let (left, right) = (bare(left), bare(right));
    if known.contains(&format!("{left}{right}")) {
        return true;
    }
    let is_compound = left.contains('-')
        || known.contains(&format!("{left}-{right}"))
        || COMPOUNDS.contains(&left.as_str())
        || left.chars().count() > 3
            && right.chars().count() > 3
            && known.contains(&left)
            && known.contains(&right);
    !is_compound
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(above: &str, below: &str, known: &[&str], want: &str) {
        let known = known.iter().map(|word| (*word).to_owned()).collect();
        let mut text = above.to_owned();
        join(&mut text, below, &known);
        assert_eq!(text, want);
    }

    #[test]
    fn hyphens_of_an_earlier_setting_are_gone() {
        let known: HashSet<String> = ["harbour", "well", "known"].map(str::to_owned).into();
        let text = "In Sep-tember the har-bour, a well-known one, re-opened";
        let want = "In September the harbour, a well-known one, re-opened";
        assert_eq!(without_old_hyphens(text, &known), want);
    }

    #[test]
    fn parted_words_are_whole_again_and_compounds_keep_their_hyphens() {
        check(
            "the adminis-",
            "tration said",
            &[],
            "the administration said",
        );
        check("the thirti\u{ad}", "eth of", &[], "the thirtieth of");
        check("a well-", "known way", &[], "a well-known way");
        check(
            "the harbour-",
            "master",
            &["harbourmaster"],
            "the harbourmaster",
        );
        check(
            "the ticket-",
            "office is",
            &["ticket-office"],
            "the ticket-office is",
        );
        check(
            "a coffee-",
            "house in",
            &["coffee", "house"],
            "a coffee-house in",
        );
        check("Jean-", "Paul said", &[], "Jean-Paul said");
        check("COVID-", "19 came", &[], "COVID-19 came");
        check(
            "Hafen-",
            "und Bahnhofsviertel",
            &[],
            "Hafen- und Bahnhofsviertel",
        );
        check("the vote –", "five to four", &[], "the vote – five to four");
        check("港口", "重新", &[], "港口重新");
        check("plain words", "go on", &[], "plain words go on");
    }
}
