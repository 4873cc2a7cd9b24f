//! Notes at the feet of columns: the text goes on in the next column without them.

use super::line::{Line, usual as usual_size};

/// A note's type is smaller than the text's by this factor at least.
pub(super) const NOTE: f32 = 0.9;

/// The lines with the notes behind all others.
pub(super) fn moved_last(lines: Vec<Line>, heights: &[f32]) -> Vec<Line> {
    let sizes = lines.iter().flat_map(|line| {
        let weight = line.text.len().div_ceil(20).min(10);
        std::iter::repeat_n(line.size, weight)
    });
    let usual = usual_size(sizes).max(1.0);
    let columns = lines.last().map_or(0, |line| line.column);
    let mut kept: Vec<Line> = Vec::with_capacity(lines.len());
    let mut notes: Vec<Line> = Vec::new();
    for column in lines.chunk_by(|one, next| one.column == next.column && one.page == next.page) {
        let from = first_note(column, usual, heights);
        kept.extend_from_slice(&column[..from]);
        let set_apart = column[from..].iter().cloned();
        notes.extend(set_apart.map(|line| Line {
            column: columns + line.column + 1,
            ..line
        }));
    }
    kept.append(&mut notes);
    kept
}

/// Where the notes of a column begin; its length where it has none.
fn first_note(column: &[Line], usual: f32, heights: &[f32]) -> usize {
    let is_low = |line: &Line| heights.get(line.page).is_some_and(|h| line.y > h * 0.5);
    let small = column.iter().rev();
    let small = small.take_while(|line| line.size <= usual * NOTE && is_low(line));
    let from = column.len() - small.count();
    let first = column[from..]
        .iter()
        .position(|line| is_numbered(&line.text));
    match first {
        Some(first) if from > 0 => from + first,
        _ => column.len(),
    }
}

/// Whether a text opens with the number or sign of a note.
pub(super) fn is_numbered(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '*' | '†' | '‡'))
}
