//! Reading order: a page is cut along the gutters between its columns and the gaps between its
//! parts (the recursive X-Y cut of Nagy and Seth, 1984).

use super::line::Line;

/// Lines that a column has at least, the shorter one of two, and how wide a column is, in sizes
/// of type.
const COLUMN_LINES: usize = 4;
const SHORT_COLUMN_LINES: usize = 1;
const COLUMN_WIDTH: f32 = 6.5;
/// Cuts inside each other.
const DEEPEST: usize = 250;
/// Strips that are tried as gutters of one part.
const MOST_STRIPS: usize = 16;

/// A part of a page that is read from top to bottom.
pub(super) struct Column {
    pub(super) lines: Vec<Line>,
    /// Whether it stands beside another part.
    is_column: bool,
}

/// Cuts a part of a page until nothing is left to cut. Columns above each other that no cut
/// between columns has made belong together.
pub(super) fn cut(mut lines: Vec<Line>, depth: usize, is_column: bool) -> Vec<Column> {
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
    vec![Column { lines, is_column }]
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
