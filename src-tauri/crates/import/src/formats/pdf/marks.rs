//! The marks of lists that no text gives: dots a browser draws, letters of a font of signs.

use super::character::Char;

/// Marks of one page that are looked at.
const MOST: usize = 400;
/// A mark stands before its line, at most this far, in sizes of type.
const REACH: f32 = 2.0;

/// Something small that may be the mark of a list, in points.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    pub(super) x: f32,
    pub(super) end: f32,
    pub(super) top: f32,
    pub(super) foot: f32,
}

/// Puts a dot before each line that has a drawn mark, and in place of letters without a meaning
/// that stand where marks do. Says how many letters these were.
pub(super) fn set(chars: &mut Vec<Char>, drawn: &[Mark]) -> usize {
    let unknown = (0..chars.len()).filter(|at| is_unknown(&chars[*at].text));
    let set: Vec<(usize, f32, f32)> = unknown
        .take(MOST)
        .filter_map(|at| {
            let char = &chars[at];
            let mark = Mark {
                x: char.x,
                end: char.end,
                top: char.y - char.size * 0.6,
                foot: char.y,
            };
            let first = chars.iter().find(|other| opens(&mark, other, chars))?;
            Some((at, first.y, first.size))
        })
        .collect();
    for (at, y, size) in &set {
        let char = &mut chars[*at];
        char.text = "•".to_owned();
        (char.y, char.size) = (*y, *size);
    }
    for mark in drawn.iter().take(MOST) {
        let is_set = |char: &Char| {
            char.text == "•" && char.x < mark.end + char.size && mark.x < char.end + char.size
        };
        let first = chars.iter().find(|char| opens(mark, char, chars));
        let Some((y, size, is_artifact)) = first.map(|c| (c.y, c.size, c.is_artifact)) else {
            continue;
        };
        if !chars
            .iter()
            .any(|char| is_set(char) && (char.y - y).abs() < size * 0.3)
        {
            chars.push(Char {
                text: "•".to_owned(),
                x: mark.x,
                end: mark.end,
                y,
                size,
                is_artifact,
            });
        }
    }
    set.len()
}

/// Whether a character has no meaning.
pub(super) fn is_unknown(text: &str) -> bool {
    text.chars()
        .any(|c| c == '\u{fffd}' || c.is_control() || matches!(c, '\u{e000}'..='\u{f8ff}'))
}

/// Whether a character is the first of a line before which the mark stands alone.
fn opens(mark: &Mark, char: &Char, chars: &[Char]) -> bool {
    let size = char.size;
    let middle = (mark.top + mark.foot) / 2.0;
    let is_beside = |other: &Char| {
        let height = other.y - middle;
        height > other.size * 0.05 && height < other.size * 0.65
    };
    let ahead = char.x - mark.end;
    if !(ahead > size * 0.1 && ahead < size * REACH && is_beside(char)) || is_unknown(&char.text) {
        return false;
    }
    let is_small = mark.end - mark.x < size * 0.9 && mark.foot - mark.top < size;
    is_small
        && !char.text.trim().is_empty()
        && !chars.iter().any(|other| {
            let is_before = other.x < char.x && other.end > mark.x - size * REACH;
            let is_mark = (other.x - mark.x).abs() < 0.1;
            is_before && !is_mark && is_beside(other) && !other.text.trim().is_empty()
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(x: f32, y: f32, text: &str) -> Vec<Char> {
        let letter = |(at, c): (usize, char)| Char {
            text: c.to_string(),
            x: x + at as f32 * 5.0,
            end: x + at as f32 * 5.0 + 5.0,
            y,
            size: 10.0,
            is_artifact: false,
        };
        text.chars().enumerate().map(letter).collect()
    }

    #[test]
    fn a_dot_that_is_drawn_before_a_line_is_its_mark() {
        let mut chars = word(60.0, 100.0, "item");
        let dot = Mark {
            x: 48.0,
            end: 51.0,
            top: 95.0,
            foot: 98.0,
        };
        let far = Mark {
            top: 195.0,
            foot: 198.0,
            ..dot
        };
        assert_eq!(set(&mut chars, &[dot, dot, far]), 0);
        let dots = chars.iter().filter(|char| char.text == "•");
        assert_eq!(dots.map(|char| char.y).collect::<Vec<_>>(), [100.0]);
    }

    #[test]
    fn a_letter_without_meaning_is_a_mark_only_before_its_line() {
        let mut chars = word(48.0, 100.0, "\u{fffd}");
        chars.extend(word(60.0, 100.0, "item \u{fffd} text"));
        assert_eq!(set(&mut chars, &[]), 1);
        assert_eq!(chars[0].text, "•");
        assert!(chars[1..].iter().any(|char| char.text == "\u{fffd}"));
    }
}
