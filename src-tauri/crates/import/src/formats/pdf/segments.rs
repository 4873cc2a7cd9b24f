//! Characters to stretches of text without a wide gap between them.

use super::character::Char;
use super::line::{Line, Word, usual};
use super::raised::DROPPED;

/// A gap wider than this part of the type's size is a space.
const SPACE: f32 = 0.17;
/// A gap wider than this part of the type's size may lie between columns: browsers leave one.
const GUTTER: f32 = 0.7;

/// Stretches of text without a wide gap.
pub(super) fn of(mut chars: Vec<Char>, page: usize) -> Vec<Line> {
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
                    || at - from == 1 && is_dropped(left, right)
            };
            if is_end {
                found.extend(line(&row[from..at], page));
                from = at;
            }
        }
    }
    found
}

/// Whether a letter drops over several lines, the last of which goes on behind it.
fn is_dropped(letter: &Char, next: &Char) -> bool {
    letter.size > next.size * DROPPED && letter.text.chars().all(char::is_uppercase)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_other_scripts_are_turned() {
        assert_eq!(turned("1936 תנשב םולש"), "שלום בשנת 1936");
    }
}
