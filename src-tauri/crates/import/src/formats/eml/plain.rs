//! A message's plain text, with what mail programs do to it taken back: marks of quoting, lines
//! broken to be flowed together again (RFC 3676), the signature.

use nutgraf_model::FurnitureRule;

use crate::draft::Piece;
use crate::formats::text::pieces;
use crate::text::tidy;

/// A piece of a message.
#[derive(Clone, Debug)]
pub(super) struct Passage {
    /// What it says.
    pub(super) piece: Piece,
    /// How many times it was quoted; 0 is the sender's own.
    pub(super) depth: usize,
}

/// How the lines of a text are broken.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Flow {
    /// A line that ends with a space goes on in the next (`format=flowed`).
    pub(super) is_flowed: bool,
    /// That space belongs to the break and not to the text (`delsp=yes`).
    pub(super) drops_space: bool,
}

/// Lines that follow `-- ` and are still a signature; more are a text that only looks so.
const LONGEST_SIGNATURE: usize = 40;

/// Lines that follow `--`, which some programs make of `-- ` and some writers draw as a rule.
const LONGEST_LOOSE_SIGNATURE: usize = 12;

/// The pieces of a text; a signature is marked as the mail's frame.
pub(super) fn passages(text: &str, flow: Flow) -> Vec<Passage> {
    let text = tidy::tidy(&without_packed(text));
    let lines: Vec<Line> = text.split('\n').map(|line| Line::of(line, flow)).collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let depth = lines[at].depth;
        let end = at + lines[at..].iter().take_while(|l| l.depth == depth).count();
        let run = &lines[at..end];
        let signed = signature(run).unwrap_or(run.len());
        for (part, is_signature) in [(&run[..signed], false), (&run[signed..], true)] {
            for mut piece in pieces::pieces(&joined(part, flow)) {
                if is_signature {
                    piece.cut(FurnitureRule::MailFrame);
                }
                found.push(Passage { piece, depth });
            }
        }
        at = end;
    }
    found
}

/// Whether a line opens a file that is packed as letters: "begin 644 papers.zip", "=ybegin …".
pub(super) fn begins_packed(line: &str) -> bool {
    let mode = line
        .strip_prefix("begin ")
        .map(|rest| rest.split(' ').next().unwrap_or_default());
    let is_mode = |mode: &str| {
        (3..=4).contains(&mode.len()) && mode.bytes().all(|b| (b'0'..=b'7').contains(&b))
    };
    mode.is_some_and(is_mode) || line.starts_with("=ybegin ")
}

/// A text without files that are packed as letters.
fn without_packed(text: &str) -> std::borrow::Cow<'_, str> {
    if !text.contains("begin ") {
        return std::borrow::Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut is_inside = false;
    for line in text.split_inclusive('\n') {
        is_inside |= begins_packed(line);
        if !is_inside {
            out.push_str(line);
        }
        if is_inside && (line.trim() == "end" || line.starts_with("=yend")) {
            is_inside = false;
        }
    }
    std::borrow::Cow::Owned(out)
}

/// A line without its marks.
struct Line<'t> {
    depth: usize,
    text: &'t str,
}

impl<'t> Line<'t> {
    fn of(line: &'t str, flow: Flow) -> Line<'t> {
        let (mut depth, mut rest) = (0, line);
        while let Some(inner) = rest.strip_prefix('>') {
            depth += 1;
            rest = match inner.strip_prefix(' ') {
                // "> > text": the space parts the marks.
                Some(spaced) if spaced.starts_with('>') => spaced,
                _ => inner,
            };
        }
        if depth > 0 || flow.is_flowed {
            rest = rest.strip_prefix(' ').unwrap_or(rest);
        }
        Line { depth, text: rest }
    }
}

/// Where the signature begins in lines of one depth.
fn signature(lines: &[Line]) -> Option<usize> {
    let at = lines
        .iter()
        .rposition(|line| line.text.trim_end() == "--")?;
    let is_exact = lines[at].text == "-- ";
    let most = match is_exact {
        true => LONGEST_SIGNATURE,
        false => LONGEST_LOOSE_SIGNATURE,
    };
    let has_text = |lines: &[Line]| lines.iter().filter(|l| !l.text.trim().is_empty()).count();
    let (before, after) = (has_text(&lines[..at]), has_text(&lines[at + 1..]));
    (before > 0 && after <= most).then_some(at)
}

/// The lines as a text, flowed lines whole again.
fn joined(lines: &[Line], flow: Flow) -> String {
    let mut out = String::new();
    for line in lines {
        let goes_on = flow.is_flowed && line.text.ends_with(' ') && line.text != "-- ";
        match goes_on && flow.drops_space {
            true => out.push_str(&line.text[..line.text.len() - 1]),
            false => out.push_str(line.text),
        }
        if !goes_on {
            out.push('\n');
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const FLOWED: Flow = Flow {
        is_flowed: true,
        drops_space: false,
    };

    fn check(text: &str, flow: Flow, want: &[(usize, &str, bool)]) {
        let found = passages(text, flow);
        let got: Vec<_> = found
            .iter()
            .map(|p| (p.depth, p.piece.text.as_str(), p.piece.is_kept()))
            .collect();
        assert_eq!(got, want, "{text:?}");
    }

    #[test]
    fn flowed_lines_are_whole_again_and_the_signature_stays_apart() {
        check(
            "The board voted \nto close it.\n From noon on.\n\n-- \nAna Sorel\n",
            FLOWED,
            &[
                (0, "The board voted to close it.", true),
                (0, "From noon on.", true),
                (0, "--", false),
                (0, "Ana Sorel", false),
            ],
        );
        let tight = Flow {
            drops_space: true,
            ..FLOWED
        };
        check(
            "港は閉 \nざされた。",
            tight,
            &[(0, "港は閉ざされた。", true)],
        );
    }

    #[test]
    fn wrapped_lines_that_were_quoted_are_one_paragraph() {
        check(
            "> The harbour board voted on Tuesday to close the old ferry pier for\n\
             > repairs that are expected to last until the spring, a spokeswoman\n\
             > said.\n> \n> > Why so\n>> late?\n",
            Flow::default(),
            &[
                (
                    1,
                    "The harbour board voted on Tuesday to close the old ferry pier for repairs \
                     that are expected to last until the spring, a spokeswoman said.",
                    true,
                ),
                (2, "Why so", true),
                (2, "late?", true),
            ],
        );
    }

    #[test]
    fn a_rule_in_the_middle_is_no_signature() {
        let tail = "A line of text.\n".repeat(LONGEST_LOOSE_SIGNATURE + 1);
        let found = passages(&format!("Text.\n--\n{tail}"), Flow::default());
        assert!(found.iter().all(|p| p.piece.is_kept()));
        let first = passages("-- \nText.", Flow::default());
        assert!(first.iter().all(|p| p.piece.is_kept()));
    }
}
