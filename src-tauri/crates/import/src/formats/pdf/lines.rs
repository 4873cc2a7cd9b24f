//! The lines of a page in reading order.

use super::character::Char;
use super::line::{CELL, Line, usual};
use super::{columns, raised, segments, tables};

/// A gap wider than this part of the type's size lies between cells where no column does.
const CELL_GAP: f32 = 1.25;
/// A row is printed over less than this part of its length, by the letters in it.
const ROW_INK: f32 = 0.6;
/// A letter's usual width, in sizes of type.
const LETTER: f32 = 0.48;

/// The lines of a page in reading order; `count` of columns is counted on.
pub(super) fn of(chars: Vec<Char>, page: usize, count: &mut usize) -> Vec<Line> {
    let mut ordered = Vec::new();
    let usual = usual(chars.iter().map(|char| char.size));
    let mut lines = segments::of(chars, page);
    raised::settle(&mut lines, usual);
    for column in columns::cut(lines, 0, false) {
        *count += 1;
        let mut column = merged(column.lines, *count);
        tables::mark(&mut column);
        ordered.extend(column);
    }
    ordered.iter_mut().for_each(close_cells);
    ordered
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
}
