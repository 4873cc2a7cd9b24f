//! Tables without rules, told by the white strips that all their rows leave free.

use super::line::{CELL, Line, Word};

/// A gap wider than this part of the type's size is seen as one between cells: in half of the
/// rows at least there must be one.
const WIDE: f32 = 0.7;
/// A strip is at least this wide, in sizes of type: browsers leave no more between cells.
const STRIP: f32 = 0.18;
/// Rows a table has at least.
const ROWS: usize = 3;
/// Letters cover less than this part of the rows: more is running text.
const INK: f32 = 0.82;
/// A letter's usual width, in sizes of type.
const LETTER: f32 = 0.48;
/// Rows stand closer than this, in sizes of type; lines of one cell closer than the next.
const STEP: f32 = 2.6;
const CELL_STEP: f32 = 1.4;
/// Rows of one table that are looked at.
const MOST_ROWS: usize = 500;
/// Letters of a row on average: lines of more are running text.
const LONGEST_ROW: usize = 150;

/// Writes the rows of tables with their cells parted, each on a line of its own.
pub(super) fn mark(lines: &mut Vec<Line>) {
    let mut at = 0;
    while at < lines.len() {
        match table(&lines[at..]) {
            Some((rows, strips)) => {
                let written = write(&lines[at..at + rows], &strips);
                let count = written.len();
                lines.splice(at..at + rows, written);
                at += count;
            }
            None => at += 1,
        }
    }
    for line in lines {
        line.words = Vec::new();
    }
}

/// A strip of a page, from left to right.
type Strip = (f32, f32);

/// How many of the lines are rows of a table that begins with the first, and the strips between
/// their cells.
fn table(lines: &[Line]) -> Option<(usize, Vec<Strip>)> {
    let mut strips = white(lines.first()?);
    if !parts(&lines[0], &strips) {
        return None;
    }
    let mut found = None;
    let mut rows = 1;
    for (above, line) in lines.iter().zip(&lines[1..]).take(MOST_ROWS) {
        let step = line.y - above.y;
        let is_alike = (line.size - above.size).abs() <= line.size * 0.08;
        if !is_alike || step > line.size * STEP || step <= 0.0 {
            break;
        }
        let left = match in_one_cell(line, &strips) && step < line.size * CELL_STEP && rows > 1 {
            true => strips.clone(),
            false => common(&strips, &white(line), line.size * STRIP),
        };
        rows += 1;
        if left.is_empty() {
            break;
        }
        strips = left;
        let wide = seen(&lines[..rows], &strips);
        if !wide.is_empty() && rows >= ROWS && parts(line, &wide) {
            if found
                .as_ref()
                .is_some_and(|(_, known): &(_, Vec<Strip>)| known.len() > wide.len())
            {
                break;
            }
            found = Some((rows, wide));
        }
    }
    let (rows, strips) = found?;
    let rows_of = &lines[..rows];
    let letters: usize = rows_of.iter().map(|line| line.text.chars().count()).sum();
    let ink = letters as f32 * LETTER * lines[0].size;
    let width: f32 = rows_of.iter().map(|line| line.end - line.x).sum();
    (letters < rows * LONGEST_ROW && ink < width * INK).then_some((rows, strips))
}

/// Whether a row has a gap that is seen at one of the strips.
fn parts(line: &Line, strips: &[Strip]) -> bool {
    let wide = white(line).into_iter();
    let mut wide = wide.filter(|gap| gap.1 - gap.0 > WIDE * line.size);
    wide.any(|gap| {
        strips
            .iter()
            .any(|strip| gap.0 <= strip.0 && gap.1 >= strip.1)
    }) || in_one_cell(line, strips)
}

/// The gaps between the words of a line; the one behind the mark of a list parts no cells.
fn white(line: &Line) -> Vec<Strip> {
    let is_marked = line.words.first().is_some_and(|word| is_mark(&word.text));
    let pairs = line.words.windows(2).skip(usize::from(is_marked));
    pairs.map(|pair| (pair[0].end, pair[1].x)).collect()
}

fn is_mark(word: &str) -> bool {
    let number = word.trim_end_matches(['.', ')']);
    let is_number = number.len() < word.len() && number.len() <= 2;
    is_number && number.chars().all(char::is_alphanumeric)
        || !word.chars().any(char::is_alphanumeric) && word.chars().count() <= 2
}

/// What two lists of strips have in common, where it is `least` wide.
fn common(one: &[Strip], other: &[Strip], least: f32) -> Vec<Strip> {
    let mut found = Vec::new();
    let (mut a, mut b) = (0, 0);
    while let (Some(left), Some(right)) = (one.get(a), other.get(b)) {
        let both = (left.0.max(right.0), left.1.min(right.1));
        if both.1 - both.0 >= least {
            found.push(both);
        }
        match left.1 < right.1 {
            true => a += 1,
            false => b += 1,
        }
    }
    found
}

/// The strips at which half of the rows leave a gap that is seen. A gap over several strips lies
/// before the column of the last: the others only happen to be free.
fn seen(rows: &[Line], strips: &[Strip]) -> Vec<Strip> {
    let is_seen = |at: &usize| {
        let strip = strips[*at];
        let next = strips.get(at + 1);
        let wide = rows.iter().filter(|row| {
            let over = |gap: &Strip| {
                gap.0 <= strip.0 && gap.1 >= strip.1 && next.is_none_or(|next| gap.1 < next.1)
            };
            in_one_cell(row, strips)
                || white(row)
                    .iter()
                    .any(|gap| over(gap) && gap.1 - gap.0 > WIDE * row.size)
        });
        wide.count() * 2 >= rows.len()
    };
    (0..strips.len())
        .filter(is_seen)
        .map(|at| strips[at])
        .collect()
}

/// Whether a line is the rest of one cell of the row above it.
fn in_one_cell(line: &Line, strips: &[Strip]) -> bool {
    cell(line.x, strips) == cell(line.end, strips)
        && !strips
            .iter()
            .any(|strip| line.x < strip.1 && strip.0 < line.end)
        && !strips.is_empty()
}

/// In which cell a place lies.
fn cell(x: f32, strips: &[Strip]) -> usize {
    strips
        .iter()
        .take_while(|strip| x >= (strip.0 + strip.1) / 2.0)
        .count()
}

fn write(rows: &[Line], strips: &[Strip]) -> Vec<Line> {
    let mut written: Vec<(Line, Vec<String>)> = Vec::new();
    for row in rows {
        let is_rest = in_one_cell(row, strips);
        let mut cells = vec![String::new(); strips.len() + 1];
        if let (true, Some((_, above))) = (is_rest, written.last_mut()) {
            add(above, row, strips);
            continue;
        }
        add(&mut cells, row, strips);
        written.push((row.clone(), cells));
    }
    let lines = written.into_iter().map(|(row, cells)| Line {
        text: cells.join(CELL),
        is_row: true,
        ..row
    });
    lines.collect()
}

fn add(cells: &mut [String], row: &Line, strips: &[Strip]) {
    for Word { text, x, .. } in &row.words {
        let cell = &mut cells[cell(*x, strips)];
        if !cell.is_empty() {
            cell.push(' ');
        }
        cell.push_str(text);
    }
}
