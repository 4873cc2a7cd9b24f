//! Lines to paragraphs: blank lines part them, hard-wrapped lines are joined again.

use super::tidy::one_line;

/// Lines longer than this were not wrapped by a mail program or an editor.
const WIDEST_WRAP: usize = 100;
/// Lines shorter than this at their widest are a list, not wrapped prose.
const NARROWEST_WRAP: usize = 40;

/// The paragraphs of a tidied text, each on one line, none empty.
pub(crate) fn paragraphs(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut chunk = Vec::new();
    for line in lines(text) {
        if line.trim().is_empty() {
            close(&mut chunk, &mut found);
        } else {
            chunk.push(line);
        }
    }
    close(&mut chunk, &mut found);
    found
}

/// The lines of a text, which form feeds part too.
pub(crate) fn lines(text: &str) -> impl Iterator<Item = &str> {
    let ends = memchr::memchr2_iter(b'\n', b'\x0c', text.as_bytes());
    let mut from = 0;
    ends.chain([text.len()])
        .map(move |end| &text[std::mem::replace(&mut from, end + 1)..end])
}

fn close(chunk: &mut Vec<&str>, found: &mut Vec<String>) {
    if is_wrapped(chunk) {
        joined(chunk, found);
    } else {
        found.extend(chunk.iter().map(|line| one_line(line)));
    }
    chunk.clear();
}

/// Wrapped lines break where the next word no longer fitted in the width.
fn is_wrapped(lines: &[&str]) -> bool {
    if lines.len() < 2 || is_closed(lines) {
        return false;
    }
    let widths: Vec<usize> = lines
        .iter()
        .map(|line| line.trim_end().chars().count())
        .collect();
    let width = widths.iter().copied().max().unwrap_or(0);
    if !(NARROWEST_WRAP..=WIDEST_WRAP).contains(&width) {
        return false;
    }
    let full = (0..lines.len() - 1)
        .filter(|&i| widths[i] + 1 + first_word(lines[i + 1]) > width.saturating_sub(3))
        .count();
    full * 5 >= (lines.len() - 1) * 4
}

/// Whether the lines are pieces of their own however wide they are: a line stands twice in a row,
/// as captions do in a copied page, or each ends like a sentence or with a bracket.
fn is_closed(lines: &[&str]) -> bool {
    let twice = lines
        .windows(2)
        .any(|pair| pair[0].trim() == pair[1].trim());
    let ended = |line: &&str| {
        super::words::ends_sentence(line) || line.trim_end().ends_with([')', ']', '）'])
    };
    twice || lines.iter().all(ended)
}

fn first_word(line: &str) -> usize {
    line.split_whitespace()
        .next()
        .map_or(0, |word| word.chars().count())
}

/// Joins wrapped lines; an indented line, a bullet, or a line after a short sentence end
/// begins a new paragraph.
fn joined(lines: &[&str], found: &mut Vec<String>) {
    let width = lines
        .iter()
        .map(|line| line.chars().count())
        .max()
        .unwrap_or(0);
    let indent = |line: &str| line.len() - line.trim_start().len();
    let mut paragraph = String::new();
    let mut short_end = false;
    for (i, line) in lines.iter().enumerate() {
        let indented = i > 0 && indent(line) > indent(lines[i - 1]) && indent(line) <= 8;
        if !paragraph.is_empty() && (short_end || indented || has_bullet(line)) {
            found.push(std::mem::take(&mut paragraph));
        }
        for word in line.split_whitespace() {
            if !paragraph.is_empty() {
                paragraph.push(' ');
            }
            paragraph.push_str(word);
        }
        short_end = super::words::ends_sentence(line) && line.chars().count() * 4 < width * 3;
    }
    found.push(paragraph);
}

/// Whether a line opens with a list mark.
pub(crate) fn has_bullet(line: &str) -> bool {
    bullet(line).is_some()
}

/// What follows a list mark.
pub(crate) fn bullet(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let rest = line.strip_prefix(['•', '▪', '◦', '‣', '·', '●', '■', '*', '-', '–'])?;
    rest.starts_with(' ')
        .then(|| rest.trim_start())
        .filter(|rest| !rest.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, want: &[&str]) {
        assert_eq!(paragraphs(text), want, "{text:?}");
    }

    #[test]
    fn blank_lines_part_paragraphs_and_single_lines_stay_apart() {
        check("One.\n\nTwo.\n \nThree.", &["One.", "Two.", "Three."]);
        check("Most Popular\nread more:", &["Most Popular", "read more:"]);
    }

    #[test]
    fn hard_wrapped_lines_are_joined() {
        check(
            "The harbour board voted on Tuesday to close the old ferry pier for\n\
             repairs that are expected to last until the spring, a spokeswoman\n\
             said.\n\nSecond.",
            &[
                "The harbour board voted on Tuesday to close the old ferry pier for repairs \
                 that are expected to last until the spring, a spokeswoman said.",
                "Second.",
            ],
        );
    }

    #[test]
    fn a_short_caption_printed_twice_is_two_paragraphs() {
        let line = "Tractors on the ring road near the Sollas exit on Tuesday. (Coast / N. Reyes)";
        check(&format!("{line}\n{line}"), &[line, line]);
    }

    #[test]
    fn two_long_lines_are_two_paragraphs() {
        let line = "A caption that runs well beyond any width a mail program wraps at, with the \
                    names of all who are seen in it, left to right.";
        check(&format!("{line}\n{line}"), &[line, line]);
    }
}
