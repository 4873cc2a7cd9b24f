//! Letters off their line: raised numbers that refer to notes, and letters dropped over several
//! lines.

use super::line::Line;

/// A mark behind a word that refers to a note is smaller than the text by this factor …
const RAISED: f32 = 0.8;
/// … or, as browsers set it, by this one: then it must be seen to stand above a line.
const SLIGHTLY_RAISED: f32 = 0.9;
/// A letter over several lines is larger than the text by this factor.
pub(super) const DROPPED: f32 = 1.7;

/// Takes the references to notes out of the text, and puts the numbers of notes and dropped
/// letters in front of their lines.
pub(super) fn settle(lines: &mut Vec<Line>, usual: f32) {
    let marks: Vec<bool> = lines
        .iter()
        .map(|line| is_reference(line, lines, usual))
        .collect();
    let references = extract(lines, marks);
    give_back_numbers(lines, references, usual);
    give_back_dropped(lines, usual);
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
            }
        } else {
            at += 1;
        }
    }
}
