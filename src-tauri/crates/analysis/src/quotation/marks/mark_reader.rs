//! Where quotes open and close in one paragraph.

use nutgraf_model::Span;

use super::closers::Closers;
use super::mark::{DOUBLED, QuotationMark, is_gap, is_letter};
use super::{MarkStyle, Segment, trimmed};

/// How many marks ahead the end of a quote with quotes inside is looked for.
const NESTED: usize = 64;

/// The longest quote in single marks within a paragraph, in bytes.
const LONGEST_SINGLE: usize = 700;

/// Reads one paragraph.
pub(super) struct MarkReader<'a> {
    pub(super) body: &'a str,
    pub(super) span: Span,
    pub(super) paragraph: usize,
    pub(super) marks: Vec<QuotationMark>,
    pub(super) closers: Closers,
    pub(super) next_opens: bool,
    pub(super) found: Vec<Segment>,
}

impl MarkReader<'_> {
    /// Finds the segments; says whether a quote is still open at the end of the paragraph.
    pub(super) fn read(&mut self, open_before: bool) -> bool {
        let mut at = 0;
        if open_before && let Some(end) = self.stray_closer() {
            self.push(
                self.span.start,
                self.span.start,
                &self.marks[end].clone(),
                MarkStyle::Double,
            );
            at = end + 1;
        }
        while at < self.marks.len() {
            let mark = self.marks[at];
            if mark.sign == '"' && mark.before == Some('=') {
                // An attribute of a stray HTML tag.
                at = self
                    .find(at + 1, |next| next.sign == '"')
                    .map_or(self.marks.len(), |end| end + 1);
                continue;
            }
            if mark.sign == DOUBLED && mark.before.is_none_or(|sign| !sign.is_alphanumeric()) {
                let close = self.find(at + 1, |next| next.sign == DOUBLED);
                // ``…'' are the marks of old wires; ''…'' are italics of a wiki: what stands inside is whole.
                if let Some(end) = close.filter(|_| self.body[mark.start..].starts_with('`')) {
                    self.push(
                        mark.start,
                        mark.end,
                        &self.marks[end].clone(),
                        MarkStyle::Double,
                    );
                }
                at = close.map_or(self.marks.len(), |end| end + 1);
                continue;
            }
            let Some((style, close)) = self.opens(at) else {
                at += 1;
                continue;
            };
            let single = matches!(style, MarkStyle::Single | MarkStyle::Tick);
            match close {
                // An apostrophe that opens what no mark closes for long.
                Closing::At(end)
                    if single
                        && self.marks[end].start - mark.end > LONGEST_SINGLE
                        && !self.is_introduced(&mark) =>
                {
                    at += 1;
                }
                Closing::At(end) => {
                    let end_mark = self.marks[end];
                    self.push(mark.start, mark.end, &end_mark, style);
                    at = end + 1;
                }
                Closing::Broken => at += 1,
                Closing::Never => {
                    let alone = mark.start > self.span.start && !self.next_opens;
                    if style == MarkStyle::Tick || style == MarkStyle::Single && alone {
                        at += 1;
                        continue;
                    }
                    self.push_open(mark.start, mark.end, style);
                    return true;
                }
            }
        }
        false
    }

    /// Whether a mark opens its paragraph, or follows a comma, colon, stop or the end of another quote.
    fn is_introduced(&self, mark: &QuotationMark) -> bool {
        let before = self.body[self.span.start..mark.start].trim_end();
        before.is_empty() || before.ends_with([':', ',', '.', '?', '!', '’', '”'])
    }

    /// A closing mark before any opening one.
    fn stray_closer(&self) -> Option<usize> {
        let first = self.find(0, |mark| !matches!(mark.sign, '’' | '\'' | '‘'))?;
        let mark = self.marks[first];
        let closes =
            matches!(mark.sign, '”' | '»' | '」') || (mark.sign == '"' && !mark.looks_open());
        closes.then_some(first)
    }

    fn find(&self, from: usize, wanted: impl Fn(&QuotationMark) -> bool) -> Option<usize> {
        self.marks
            .iter()
            .skip(from)
            .position(wanted)
            .map(|at| from + at)
    }

    /// Whether the mark at `at` opens a quote, and where that ends.
    fn opens(&self, at: usize) -> Option<(MarkStyle, Closing)> {
        let mark = self.marks[at];
        let to = |close: Option<usize>| close.map_or(Closing::Never, Closing::At);
        match mark.sign {
            '“' | '‟' | '〝' => Some((MarkStyle::Double, self.close_curly(at))),
            '„' => {
                let close = self.find(at + 1, |next| matches!(next.sign, '“' | '”' | '"' | '„'));
                let broken = close.is_some_and(|end| self.marks[end].sign == '„');
                let close = if broken {
                    self.close_low(at)
                } else {
                    to(close)
                };
                Some((MarkStyle::Double, close))
            }
            '"' if mark.looks_open() || (is_gap(mark.before) && self.closers.straight[at] > 1) => {
                Some((MarkStyle::Double, self.close_straight(at)))
            }
            // ”…”: Swedish and Finnish, or a slip.
            '”' if is_gap(mark.before) && mark.looks_open() => {
                // Urdu closes with “.
                let closes = |next: &QuotationMark| {
                    matches!(next.sign, '”' | '"') || next.sign == '“' && !next.looks_open()
                };
                let close = self.find(at + 1, closes);
                Some((
                    MarkStyle::Double,
                    close.map_or(Closing::Broken, Closing::At),
                ))
            }
            '«' => Some((MarkStyle::Guillemet, self.close_pair(at, '«', '»'))),
            '»' if is_gap(mark.before) && !is_gap(mark.after) => Some((
                MarkStyle::Guillemet,
                to(self.find(at + 1, |next| next.sign == '«')),
            )),
            '‹' => Some((
                MarkStyle::Guillemet,
                to(self.find(at + 1, |next| next.sign == '›')),
            )),
            '「' => Some((MarkStyle::Double, self.close_pair(at, '「', '」'))),
            '『' => Some((MarkStyle::Double, self.close_pair(at, '『', '』'))),
            '‚' if mark.opens_single() => {
                let ends =
                    |next: &QuotationMark| matches!(next.sign, '‘' | '’') && !is_letter(next.after);
                let close = self.marks.iter().skip(at + 1).take(16).position(ends);
                Some((
                    MarkStyle::Single,
                    close.map_or(Closing::Broken, |end| Closing::At(at + 1 + end)),
                ))
            }
            '‘' | '\'' if mark.opens_single() && !self.clips_a_word(&mark) => {
                let style = if mark.sign == '‘' {
                    MarkStyle::Single
                } else {
                    MarkStyle::Tick
                };
                let close = self.close_nested(at).or_else(|| self.closers.single(at));
                Some((style, to(close)))
            }
            _ => None,
        }
    }

    /// ’em, 'til, '90s: an apostrophe, not a mark.
    fn clips_a_word(&self, mark: &QuotationMark) -> bool {
        let rest = &self.body[mark.end..self.span.end];
        let word = rest
            .split(|sign: char| !sign.is_alphanumeric())
            .next()
            .unwrap_or_default();
        let decade = word.len() == 3
            && word.ends_with('s')
            && word.starts_with(|d: char| d.is_ascii_digit());
        decade
            || matches!(
                word,
                "em" | "til" | "tis" | "twas" | "cause" | "n" | "bout" | "round" | "cos"
            )
    }

    /// Where a single mark is closed that may hold quotes in single marks itself (‘They call it
    /// ‘the wall’ here,’): the closing mark that leaves none open.
    fn close_nested(&self, at: usize) -> Option<usize> {
        let (open, close) = match self.marks[at].sign {
            '‘' => ('‘', '’'),
            _ => return None,
        };
        let mut depth = 1;
        for next in at + 1..self.marks.len().min(at + NESTED) {
            let mark = self.marks[next];
            if mark.sign == open && mark.opens_single() && !self.clips_a_word(&mark) {
                depth += 1;
            } else if mark.sign == close && mark.closes_single() == Some(true) {
                depth -= 1;
            }
            if depth == 0 {
                return Some(next);
            }
        }
        None
    }

    /// “ is closed by ”, by a straight mark, or, where more open than close, is nested or broken.
    fn close_curly(&self, at: usize) -> Closing {
        let mut depth = 1u32;
        for next in at + 1..self.marks.len() {
            let mark = self.marks[next];
            match mark.sign {
                '”' | '〞' => depth -= 1,
                '"' if depth == 1 && !mark.looks_open() => depth -= 1,
                '“' => {
                    let (opens, closes) = self.closers.curly[next];
                    // “…“ for “…”: the second stands where a closing mark would.
                    if closes == 0 && !mark.looks_open() {
                        return Closing::At(next);
                    }
                    if closes < opens + depth {
                        return Closing::Broken;
                    }
                    depth += 1;
                }
                _ => {}
            }
            if depth == 0 {
                return Closing::At(next);
            }
        }
        Closing::Never
    }

    fn close_low(&self, at: usize) -> Closing {
        let close = |mark: &QuotationMark| matches!(mark.sign, '“' | '”') && !mark.looks_open();
        let end = self.find(at + 1, close);
        end.map_or(Closing::Never, Closing::At)
    }

    fn close_straight(&self, at: usize) -> Closing {
        for next in at + 1..self.marks.len() {
            let mark = self.marks[next];
            match mark.sign {
                '”' => return Closing::At(next),
                '"' if !mark.looks_open() || !is_gap(mark.before) => return Closing::At(next),
                // A second opening mark: this one was never closed, unless marks stay paired.
                '"' => {
                    return if self.closers.straight[next].is_multiple_of(2) {
                        Closing::Broken
                    } else {
                        Closing::At(next)
                    };
                }
                _ => {}
            }
        }
        Closing::Never
    }

    fn close_pair(&self, at: usize, open: char, close: char) -> Closing {
        let mut depth = 1;
        for (next, mark) in self.marks.iter().enumerate().skip(at + 1).take(64) {
            if mark.sign == open {
                depth += 1;
            } else if mark.sign == close {
                depth -= 1;
            }
            if depth == 0 {
                return Closing::At(next);
            }
        }
        // Unbalanced: the first closing mark will do.
        self.find(at + 1, |mark| mark.sign == close)
            .map_or(Closing::Never, Closing::At)
    }

    fn push(&mut self, outer: usize, start: usize, end: &QuotationMark, style: MarkStyle) {
        self.add(
            Span::new(outer, end.end),
            Span::new(start, end.start),
            style,
            true,
        );
    }

    fn push_open(&mut self, outer: usize, start: usize, style: MarkStyle) {
        let end = self.span.end;
        self.add(Span::new(outer, end), Span::new(start, end), style, false);
    }

    fn add(&mut self, outer: Span, content: Span, style: MarkStyle, closed: bool) {
        let content = trimmed(self.body, content);
        if !content.is_empty() {
            self.found.push(Segment {
                content,
                outer,
                paragraph: self.paragraph,
                style,
                closed,
            });
        }
    }
}

/// Where a quote ends.
enum Closing {
    /// At this mark.
    At(usize),
    /// Nowhere in the paragraph.
    Never,
    /// The opening mark is a slip: another one follows before any closing one.
    Broken,
}
