//! Characters to lines, and lines to reading order: a page is cut along the gutters between its
//! columns and the gaps between its parts (the recursive X-Y cut of Nagy and Seth, 1984).

use super::glyphs::Char;
use super::tables;

/// A gap wider than this part of the type's size is a space.
const SPACE: f32 = 0.17;
/// A gap wider than this part of the type's size may lie between columns: browsers leave one.
const GUTTER: f32 = 0.7;
/// A gap wider than this part of the type's size lies between cells where no column does.
const CELL_GAP: f32 = 1.25;
/// What parts the cells of a table's row.
pub(super) const CELL: &str = " | ";
/// A row is printed over less than this part of its length, by the letters in it.
const ROW_INK: f32 = 0.6;
/// A letter's usual width, in sizes of type.
const LETTER: f32 = 0.48;
/// A mark behind a word that refers to a note is smaller than the text by this factor …
const RAISED: f32 = 0.8;
/// … or, as browsers set it, by this one: then it must be seen to stand above a line.
const SLIGHTLY_RAISED: f32 = 0.9;
/// A letter over several lines is larger than the text by this factor.
const DROPPED: f32 = 1.7;
/// Lines that a column has at least, the shorter one of two, and how wide a column is, in sizes
/// of type.
const COLUMN_LINES: usize = 4;
const SHORT_COLUMN_LINES: usize = 1;
const COLUMN_WIDTH: f32 = 6.5;
/// Cuts inside each other.
const DEEPEST: usize = 250;
/// Strips that are tried as gutters of one part.
const MOST_STRIPS: usize = 16;

/// A line of text.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) text: String,
    pub(super) x: f32,
    pub(super) end: f32,
    pub(super) y: f32,
    pub(super) size: f32,
    pub(super) is_artifact: bool,
    /// The column it stands in, counted over all pages.
    pub(super) column: usize,
    pub(super) page: usize,
    /// Whether it is a row of a table.
    pub(super) is_row: bool,
    /// Its words in their places, until the tables are told.
    pub(super) words: Vec<Word>,
}

/// A word in its place.
#[derive(Clone, Debug)]
pub(super) struct Word {
    pub(super) text: String,
    pub(super) x: f32,
    pub(super) end: f32,
}

/// The lines of a page in reading order; `columns` is counted on.
pub(super) fn of(chars: Vec<Char>, page: usize, columns: &mut usize) -> Vec<Line> {
    let mut ordered = Vec::new();
    let usual = usual(chars.iter().map(|char| char.size));
    let mut lines = segments(chars, page);
    let marks: Vec<bool> = lines
        .iter()
        .map(|line| is_reference(line, &lines, usual))
        .collect();
    let references = extract(&mut lines, marks);
    give_back_numbers(&mut lines, references, usual);
    give_back_dropped(&mut lines, usual);
    for part in cut(lines, 0, false) {
        *columns += 1;
        let mut column = merged(part.lines, *columns);
        tables::mark(&mut column);
        ordered.extend(column);
    }
    ordered.iter_mut().for_each(close_cells);
    ordered
}

/// Takes out what is marked.
fn extract(lines: &mut Vec<Line>, marks: Vec<bool>) -> Vec<Line> {
    let (mut kept, mut taken) = (Vec::new(), Vec::new());
    for (line, is_marked) in lines.drain(..).zip(marks) {
        match is_marked {
            true => taken.push(line),
            false => kept.push(line),
        }
    }
    *lines = kept;
    taken
}

/// Puts the numbers of notes back in front of them.
fn give_back_numbers(lines: &mut [Line], references: Vec<Line>, usual: f32) {
    for number in references {
        let opens = |line: &&mut Line| {
            line.size < usual * SLIGHTLY_RAISED
                && (0.0..usual * 0.6).contains(&(line.x - number.end))
                && (0.0..usual * 0.7).contains(&(line.y - number.y))
        };
        if let Some(line) = lines.iter_mut().find(opens) {
            line.text = format!("{} {}", number.text, line.text);
        }
    }
}

/// A number or sign above the line that refers to a note.
fn is_reference(line: &Line, lines: &[Line], usual: f32) -> bool {
    let is_mark = |c: char| c.is_ascii_digit() || matches!(c, '*' | '†' | '‡' | ',' | ' ');
    if line.text.len() > 9 || line.text.chars().count() > 3 || !line.text.chars().all(is_mark) {
        return false;
    }
    let is_below = |other: &Line| {
        let (rise, reach) = (other.y - line.y, other.x..other.end + usual * 0.5);
        other.size > usual * SLIGHTLY_RAISED
            && (usual * 0.12..usual * 0.7).contains(&rise)
            && reach.contains(&line.x)
    };
    line.size < usual * RAISED || line.size < usual * SLIGHTLY_RAISED && lines.iter().any(is_below)
}

/// Puts a letter that drops over several lines in front of the first of them.
fn give_back_dropped(lines: &mut Vec<Line>, usual: f32) {
    let mut at = 0;
    while at < lines.len() {
        let letter = &lines[at];
        let is_letter = letter.size > usual * DROPPED
            && letter.text.chars().count() == 1
            && letter.text.chars().all(char::is_uppercase);
        let (x, end, top, y) = (
            letter.x,
            letter.end,
            letter.y - letter.size,
            letter.y + usual,
        );
        let beside = |line: &Line| {
            let is_right = line.x >= x && line.x < end + usual * 2.0;
            is_right && line.y > top && line.y < y && line.size < usual * DROPPED
        };
        if is_letter && lines.iter().any(&beside) {
            let letter = lines.remove(at);
            let first = lines.iter_mut().filter(|line| beside(line));
            if let Some(line) = first.min_by(|a, b| a.y.total_cmp(&b.y)) {
                line.text.insert_str(0, &letter.text);
                line.words.clear();
                line.x = letter.x;
            }
        } else {
            at += 1;
        }
    }
}

/// Wide gaps in a line that is full of letters are a typesetter's and part no cells.
fn close_cells(line: &mut Line) {
    if line.is_row {
        return;
    }
    let plain = line.text.replace(CELL, " ");
    let ink = plain.chars().count() as f32 * line.size * LETTER;
    if ink > (line.end - line.x) * ROW_INK {
        line.text = plain;
    }
}

/// Stretches of text without a wide gap.
fn segments(mut chars: Vec<Char>, page: usize) -> Vec<Line> {
    let mut rows: Vec<Vec<Char>> = Vec::new();
    chars.sort_by(|a, b| a.y.total_cmp(&b.y));
    for char in chars {
        let row = rows.last_mut().filter(|row| {
            let first = &row[0];
            (char.y - first.y).abs() < first.size.min(char.size) * 0.3
        });
        match row {
            Some(row) => row.push(char),
            None => rows.push(vec![char]),
        }
    }
    let mut found = Vec::new();
    for mut row in rows {
        row.sort_by(|a, b| a.x.total_cmp(&b.x));
        let mut from = 0;
        for at in 1..=row.len() {
            let is_end = at == row.len() || {
                let (left, right) = (&row[at - 1], &row[at]);
                right.x - left.end > GUTTER * left.size.max(right.size)
            };
            if is_end {
                found.extend(line(&row[from..at], page));
                from = at;
            }
        }
    }
    found
}

/// One line of characters that follow each other; `None` where it is blank.
fn line(chars: &[Char], page: usize) -> Option<Line> {
    let mut text = String::new();
    let mut parted: Vec<Word> = Vec::new();
    let mut last: Option<&Char> = None;
    for char in chars {
        let gap = last.map_or(0.0, |last| char.x - last.end);
        let is_new = last.is_none_or(|last| last.text.trim().is_empty()) || gap > SPACE * char.size;
        if !char.text.trim().is_empty() {
            match parted.last_mut().filter(|_| !is_new) {
                Some(word) => {
                    word.text.push_str(&char.text);
                    word.end = char.end.max(word.end);
                }
                None => parted.push(Word {
                    text: char.text.trim().to_owned(),
                    x: char.x,
                    end: char.end,
                }),
            }
        }
        if gap > SPACE * char.size && !text.ends_with(' ') && !char.text.starts_with(' ') {
            text.push(' ');
        }
        text.push_str(&char.text);
        last = Some(char);
    }
    let text = text.trim();
    let text = match is_right_to_left(text) {
        true => {
            parted.clear();
            turned(text)
        }
        false => text.to_owned(),
    };
    let inked = || chars.iter().filter(|char| !char.text.trim().is_empty());
    let size = usual(inked().map(|char| char.size));
    let first = inked().next()?;
    (!text.is_empty()).then_some(Line {
        text,
        x: first.x,
        end: inked().map(|char| char.end).fold(first.end, f32::max),
        y: first.y,
        size,
        is_artifact: inked().all(|char| char.is_artifact),
        column: 0,
        page,
        is_row: false,
        words: parted,
    })
}

/// The size of most characters.
pub(super) fn usual(sizes: impl Iterator<Item = f32>) -> f32 {
    let mut counts: Vec<(i32, usize)> = Vec::new();
    for size in sizes {
        let key = (size * 10.0).round() as i32;
        match counts.iter().position(|(known, _)| *known == key) {
            Some(at) => counts[at].1 += 1,
            None if counts.len() < 200 => counts.push((key, 1)),
            None => {}
        }
    }
    let most = counts.into_iter().max_by_key(|(key, count)| (*count, *key));
    most.map_or(0.0, |(key, _)| key as f32 / 10.0)
}

fn is_strong_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

fn is_right_to_left(text: &str) -> bool {
    let turned = text.chars().filter(|c| is_strong_right_to_left(*c)).count();
    turned * 2 > text.chars().filter(|c| c.is_alphabetic()).count() && turned > 0
}

/// A line drawn from right to left, in the order in which it is read: numbers and Latin words
/// in it stay as they are.
fn turned(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut kept: Vec<char> = Vec::new();
    for c in text.chars().rev() {
        if c.is_ascii_alphanumeric() || !kept.is_empty() && matches!(c, '.' | ',' | ':' | '/') {
            kept.push(c);
            continue;
        }
        out.extend(kept.drain(..).rev());
        out.push(match c {
            '(' => ')',
            ')' => '(',
            '[' => ']',
            ']' => '[',
            '«' => '»',
            '»' => '«',
            _ => c,
        });
    }
    out.extend(kept.drain(..).rev());
    out
}

/// A part of a page that is read from top to bottom.
struct Part {
    lines: Vec<Line>,
    /// Whether it stands beside another part.
    is_column: bool,
}

/// Cuts a part of a page until nothing is left to cut. Parts above each other that no cut
/// between columns has made belong together.
fn cut(mut lines: Vec<Line>, depth: usize, is_column: bool) -> Vec<Part> {
    if depth < DEEPEST && lines.len() > 2 {
        if let Some(at) = gutter(&lines) {
            let (left, right) = lines.into_iter().partition(|line| line.x < at);
            let mut parts = cut(left, depth + 1, true);
            parts.extend(cut(right, depth + 1, true));
            return parts;
        }
        if let Some(at) = gap(&mut lines) {
            let below = lines.split_off(at);
            let mut parts = cut(lines, depth + 1, false);
            let mut below = cut(below, depth + 1, false);
            if let (Some(last), Some(first)) = (parts.last_mut(), below.first_mut())
                && !last.is_column
                && !first.is_column
            {
                last.lines.append(&mut first.lines);
                below.remove(0);
            }
            parts.extend(below);
            if let [only] = parts.as_mut_slice() {
                only.is_column = is_column;
            }
            return parts;
        }
    }
    vec![Part { lines, is_column }]
}

/// A strip that no line crosses, with a column on both sides: where the right one begins.
fn gutter(lines: &[Line]) -> Option<f32> {
    if lines.len() < COLUMN_LINES + SHORT_COLUMN_LINES {
        return None;
    }
    let mut by_start: Vec<&Line> = lines.iter().collect();
    by_start.sort_by(|a, b| a.x.total_cmp(&b.x));
    let mut best: Option<(f32, f32)> = None;
    let mut reach = by_start[0].end;
    let mut tried = 0;
    for (at, line) in by_start.iter().enumerate().skip(1) {
        let width = line.x - reach;
        let is_wide = width > line.size.min(12.0) * 0.6;
        if is_wide && tried < MOST_STRIPS && best.is_none_or(|(_, known)| width > known) {
            tried += 1;
            let (left, right) = (&by_start[..at], &by_start[at..]);
            if are_columns(left, right) {
                best = Some((line.x - width / 2.0, width));
            }
        }
        reach = reach.max(line.end);
    }
    best.map(|(at, _)| at)
}

/// Whether two parts side by side are both running text and not a table's columns.
fn are_columns(left: &[&Line], right: &[&Line]) -> bool {
    let is_wide = |side: &[&Line]| {
        let mut widths: Vec<f32> = side
            .iter()
            .map(|l| (l.end - l.x) / l.size.max(1.0))
            .collect();
        widths.sort_by(f32::total_cmp);
        widths[widths.len() / 2] >= COLUMN_WIDTH
    };
    let (more, fewer) = (left.len().max(right.len()), left.len().min(right.len()));
    more >= COLUMN_LINES && fewer >= SHORT_COLUMN_LINES && is_wide(left) && is_wide(right)
}

/// The widest gap between lines over the whole width: index of the first line below it, with
/// the lines sorted downwards.
fn gap(lines: &mut [Line]) -> Option<usize> {
    lines.sort_by(|a, b| a.y.total_cmp(&b.y).then(a.x.total_cmp(&b.x)));
    let mut best: Option<(usize, f32)> = None;
    let mut foot = lines[0].y;
    for (at, line) in lines.iter().enumerate().skip(1) {
        let space = line.y - line.size - foot;
        if space > line.size * 0.12 && best.is_none_or(|(_, known)| space > known) {
            best = Some((at, space));
        }
        foot = foot.max(line.y);
    }
    best.map(|(at, _)| at)
}

/// Stretches on the same base line are one line.
fn merged(mut lines: Vec<Line>, column: usize) -> Vec<Line> {
    lines.sort_by(|a, b| a.y.total_cmp(&b.y).then(a.x.total_cmp(&b.x)));
    let mut found: Vec<Line> = Vec::new();
    for mut line in lines {
        line.column = column;
        let last = found.last_mut().filter(|last| {
            (line.y - last.y).abs() < line.size.min(last.size) * 0.3 && line.x >= last.end - 1.0
        });
        match last {
            Some(last) => {
                let is_cell = line.x - last.end > CELL_GAP * line.size;
                last.text.push_str(if is_cell { CELL } else { " " });
                last.text.push_str(&line.text);
                last.words.append(&mut line.words);
                last.end = last.end.max(line.end);
                last.is_artifact &= line.is_artifact;
            }
            None => found.push(line),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Lines of words set at (x, y) in type of 10 points, each letter 5 wide.
    fn page(words: &[(f32, f32, &str)]) -> Vec<String> {
        let mut chars = Vec::new();
        for (x, y, word) in words {
            for (at, c) in word.chars().enumerate() {
                let x = x + at as f32 * 5.0;
                chars.push(Char {
                    text: c.to_string(),
                    x,
                    end: x + 5.0,
                    y: *y,
                    size: 10.0,
                    is_artifact: false,
                });
            }
        }
        of(chars, 0, &mut 0)
            .into_iter()
            .map(|line| line.text)
            .collect()
    }

    #[test]
    fn columns_are_read_one_after_the_other() {
        let mut words = vec![(50.0, 20.0, "A headline over both columns of it all")];
        for row in 0..6 {
            let y = 50.0 + row as f32 * 12.0;
            words.push((50.0, y, "left column text here"));
            words.push((180.0, y, "right column text too"));
        }
        let lines = page(&words);
        assert_eq!(lines[0], "A headline over both columns of it all");
        assert!(
            lines[1..7].iter().all(|line| line.starts_with("left")),
            "{lines:?}"
        );
        assert!(
            lines[7..].iter().all(|line| line.starts_with("right")),
            "{lines:?}"
        );
    }

    #[test]
    fn columns_of_a_browser_one_size_of_type_apart_are_columns() {
        let mut words = Vec::new();
        for row in 0..6 {
            let y = 50.0 + row as f32 * 12.0;
            words.push((50.0, y, "left column text here"));
            words.push((165.0, y, "right column text too"));
        }
        let lines = page(&words);
        assert!(
            lines[..6].iter().all(|line| line.starts_with("left")),
            "{lines:?}"
        );
    }

    #[test]
    fn rows_of_a_table_stay_rows() {
        let mut words = Vec::new();
        for row in 0..6 {
            let y = 50.0 + row as f32 * 12.0;
            words.push((50.0, y, "1936"));
            words.push((180.0, y, "2,150"));
        }
        assert_eq!(page(&words)[0], "1936 | 2,150");
    }

    #[test]
    fn rows_of_a_table_without_rules_stay_rows_where_a_cell_fills_its_column() {
        let words = [
            (50.0, 20.0, "Section"),
            (185.0, 20.0, "Length"),
            (50.0, 32.0, "Old lighthouse to slip"),
            (190.0, 32.0, "420"),
            (50.0, 44.0, "Fish hall to northern pier"),
            (184.0, 44.0, "380"),
            (50.0, 56.0, "Slip to fish hall"),
            (190.0, 56.0, "610"),
            (50.0, 80.0, "The county has not said whether it will pay."),
        ];
        assert_eq!(
            page(&words),
            [
                "Section | Length",
                "Old lighthouse to slip | 420",
                "Fish hall to northern pier | 380",
                "Slip to fish hall | 610",
                "The county has not said whether it will pay.",
            ]
        );
    }

    #[test]
    fn a_cell_of_two_lines_is_one() {
        let words = [
            (50.0, 20.0, "Slip to fish hall"),
            (190.0, 20.0, "610"),
            (50.0, 36.0, "Fish hall to northern"),
            (190.0, 36.0, "380"),
            (50.0, 48.0, "pier"),
            (50.0, 64.0, "Old lighthouse"),
            (190.0, 64.0, "420"),
        ];
        assert_eq!(page(&words)[1], "Fish hall to northern pier | 380");
        assert_eq!(page(&words).len(), 3);
    }

    #[test]
    fn lines_of_prose_are_no_table() {
        let mut words = Vec::new();
        for row in 0..6 {
            let y = 50.0 + row as f32 * 12.0;
            words.push((50.0, y, "the board voted to close the pier for"));
            words.push((238.0 + (row % 3) as f32 * 2.0, y, "repairs"));
        }
        assert!(page(&words).iter().all(|line| !line.contains('|')));
    }

    #[test]
    fn lines_of_other_scripts_are_turned() {
        assert_eq!(turned("1936 תנשב םולש"), "שלום בשנת 1936");
    }
}
