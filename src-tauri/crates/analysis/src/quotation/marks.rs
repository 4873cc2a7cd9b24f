//! Quotation marks of the world: which stretches of a paragraph stand inside them.
//! One pass over a paragraph's marks, with look-ahead tables, so that hostile text stays linear.

use nutgraf_model::Span;

/// A stretch of text inside quotation marks (or introduced by a dash or a speaker's label).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Segment {
    /// The characters inside the marks, without white space at the edges.
    pub(super) content: Span,
    /// The same with its marks.
    pub(super) outer: Span,
    /// The index of its paragraph.
    pub(super) paragraph: usize,
    /// Which marks.
    pub(super) style: Style,
    /// Whether it has a closing mark; a quote that goes on in the next paragraph has none.
    pub(super) closed: bool,
}

/// Families of marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// “ ”, „ “, " ", 「 」.
    Double,
    /// « », ‹ ›.
    Guillemet,
    /// ‘ ’, ‚ ‘.
    Single,
    /// ' '.
    Tick,
    /// Introduced by a dash.
    Dash,
    /// Introduced by the speaker's name and a colon, without marks.
    Label,
}

/// A mark as it stands in the text.
#[derive(Clone, Copy)]
struct Mark {
    start: usize,
    end: usize,
    sign: char,
    before: Option<char>,
    after: Option<char>,
}

/// The quoted segments of all paragraphs, in order; what is nested in a segment is its content.
pub(super) fn segments(body: &str, paragraphs: &[Span]) -> Vec<Segment> {
    let mut found = Vec::new();
    let mut open_before = false;
    for (index, span) in paragraphs.iter().enumerate() {
        let text = span.of(body).unwrap_or_default();
        let marks = marks(text, span.start);
        let mut reader = Reader {
            body,
            span: *span,
            paragraph: index,
            closers: Closers::of(&marks),
            marks,
            next_opens: paragraphs.get(index + 1).is_some_and(|next| {
                let text = next.of(body).unwrap_or_default();
                text.starts_with(['“', '"', '„', '«', '»', '‘', '\'', '「', '‹'])
            }),
            found: Vec::new(),
        };
        open_before = reader.read(open_before);
        found.append(&mut reader.found);
    }
    found
}

fn is_mark(sign: char) -> bool {
    matches!(
        sign,
        '"' | '\''
            | '‘'
            | '’'
            | '‚'
            | '‛'
            | '“'
            | '”'
            | '„'
            | '‟'
            | '«'
            | '»'
            | '‹'
            | '›'
            | '「'
            | '」'
            | '『'
            | '』'
            | '`'
            | '＂'
            | '〝'
            | '〞'
    )
}

/// All marks of a paragraph.
fn marks(text: &str, offset: usize) -> Vec<Mark> {
    let quick = |byte: &u8| matches!(byte, b'"' | b'\'' | b'`' | 0xC2 | 0xE2 | 0xE3 | 0xEF);
    if !text.as_bytes().iter().any(quick) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut before = None;
    let mut at = 0;
    while let Some(sign) = text[at..].chars().next() {
        let mut mark = Mark {
            start: offset + at,
            end: offset + at + sign.len_utf8(),
            sign: if sign == '＂' { '"' } else { sign },
            before,
            after: None,
        };
        if is_mark(sign) {
            let doubled = is_doubled(text, at, before);
            if doubled {
                (mark.sign, mark.end) = (DOUBLED, mark.end + 1);
            }
            let rest = &text[mark.end - offset..];
            mark.after = rest.chars().next();
            if sign != '`' || doubled {
                found.push(mark);
            }
        }
        before = Some(mark.sign);
        at = mark.end - offset;
    }
    found
}

/// Stands for two apostrophes in a row.
const DOUBLED: char = '\u{2ba}';

/// Whether two apostrophes or two grave accents stand for one mark at `at`. Of three, the last two
/// close what stands around a quote in single marks, the first two open it; more are a slip.
fn is_doubled(text: &str, at: usize, before: Option<char>) -> bool {
    let bytes = &text.as_bytes()[at..];
    let sign = bytes[0];
    if !matches!(sign, b'\'' | b'`') {
        return false;
    }
    match bytes
        .iter()
        .take(4)
        .take_while(|&&byte| byte == sign)
        .count()
    {
        2 => true,
        3 => is_gap(before),
        _ => false,
    }
}

fn is_letter(sign: Option<char>) -> bool {
    sign.is_some_and(char::is_alphanumeric)
}

fn is_gap(sign: Option<char>) -> bool {
    sign.is_none_or(char::is_whitespace)
}

impl Mark {
    /// Whether it stands where an opening mark stands: before a word, not after one.
    fn looks_open(&self) -> bool {
        let starts = |sign: char| {
            sign.is_alphanumeric()
                || matches!(sign, '.' | '…' | '(' | '[' | '$' | '€' | '£' | '#')
                || matches!(
                    sign,
                    '@' | '¿' | '¡' | '-' | '—' | '“' | '‘' | '\'' | '"' | '«' | '„'
                )
        };
        let free = |sign: char| sign.is_whitespace() || "([{—–-/:;,>“‘„«\u{a0}".contains(sign);
        self.after.is_some_and(starts) && self.before.is_none_or(free)
    }

    /// Whether an apostrophe-like mark can open a quote in single marks.
    fn opens_single(&self) -> bool {
        let free = |sign: char| sign.is_whitespace() || "([—–-“\"/,:\u{a0}".contains(sign);
        let starts = |sign: char| sign.is_alphanumeric() || "“\"…[($£€@#¿¡".contains(sign);
        // A curly mark says itself that it opens; a straight one may be an apostrophe.
        let curly = self.sign == '‘';
        let free = |sign: char| free(sign) || curly && ".?!)’".contains(sign);
        let starts = |sign: char| starts(sign) || curly && ".’'".contains(sign);
        self.before.is_none_or(free) && self.after.is_some_and(starts)
    }

    /// Whether it ends a quote in single marks: after a stop, or after a word that is no plural
    /// with an apostrophe. `None` where that cannot be told from the mark alone.
    fn closes_single(&self) -> Option<bool> {
        if is_letter(self.after) {
            return Some(false);
        }
        let stop = |sign: char| ".,!?…;:—–-)]”\"%".contains(sign);
        match self.before {
            Some(sign) if stop(sign) => Some(true),
            Some('s') if self.after == Some(' ') => None,
            Some(' ') if self.after == Some(' ') => None,
            Some(sign) if sign.is_alphanumeric() => Some(true),
            _ => Some(false),
        }
    }
}

/// For every mark, where the next sure and the next possible closing single mark stand, and the
/// next opening one.
struct Closers {
    sure: Vec<usize>,
    possible: Vec<usize>,
    opener: Vec<usize>,
    /// How many “ and ” stand from here on.
    curly: Vec<(u32, u32)>,
    /// How many straight marks stand from here on.
    straight: Vec<u32>,
}

const NONE: usize = usize::MAX;

/// How many marks ahead the end of a quote with quotes inside is looked for.
const NESTED: usize = 64;

impl Closers {
    fn of(marks: &[Mark]) -> Self {
        let count = marks.len();
        let mut closers = Closers {
            sure: vec![NONE; count + 1],
            possible: vec![NONE; count + 1],
            opener: vec![NONE; count + 1],
            curly: vec![(0, 0); count + 1],
            straight: vec![0; count + 1],
        };
        for at in (0..count).rev() {
            let mark = &marks[at];
            closers.sure[at] = closers.sure[at + 1];
            closers.possible[at] = closers.possible[at + 1];
            closers.opener[at] = closers.opener[at + 1];
            closers.curly[at] = closers.curly[at + 1];
            closers.straight[at] = closers.straight[at + 1];
            match mark.sign {
                '’' | '\'' => {
                    match mark.closes_single() {
                        Some(true) => closers.sure[at] = at,
                        None => closers.possible[at] = at,
                        Some(false) => {}
                    }
                    if mark.sign == '\'' && mark.opens_single() {
                        closers.opener[at] = at;
                    }
                }
                '‘' | '‚' if mark.opens_single() => closers.opener[at] = at,
                '“' | '„' => closers.curly[at].0 += 1,
                '”' => closers.curly[at].1 += 1,
                '"' => closers.straight[at] += 1,
                _ => {}
            }
        }
        closers
    }

    /// The mark that closes the single mark at `at`.
    fn single(&self, at: usize) -> Option<usize> {
        let from = at + 1;
        let (sure, possible) = (self.sure[from], self.possible[from]);
        let opener = self.opener[from];
        let pick = if sure < opener {
            sure
        } else {
            possible.min(sure)
        };
        (pick != NONE).then_some(pick)
    }
}

/// Reads one paragraph.
struct Reader<'a> {
    body: &'a str,
    span: Span,
    paragraph: usize,
    marks: Vec<Mark>,
    closers: Closers,
    next_opens: bool,
    found: Vec<Segment>,
}

impl Reader<'_> {
    /// Finds the segments; says whether a quote is still open at the end of the paragraph.
    fn read(&mut self, open_before: bool) -> bool {
        let mut at = 0;
        if open_before && let Some(end) = self.stray_closer() {
            self.push(
                self.span.start,
                self.span.start,
                &self.marks[end].clone(),
                Style::Double,
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
                // Italics of a wiki, or the marks of an old archive: what stands inside is whole.
                at = self
                    .find(at + 1, |next| next.sign == DOUBLED)
                    .map_or(self.marks.len(), |end| end + 1);
                continue;
            }
            let Some((style, close)) = self.opens(at) else {
                at += 1;
                continue;
            };
            match close {
                Close::At(end) => {
                    let end_mark = self.marks[end];
                    self.push(mark.start, mark.end, &end_mark, style);
                    at = end + 1;
                }
                Close::Broken => at += 1,
                Close::Never => {
                    let alone = mark.start > self.span.start && !self.next_opens;
                    if style == Style::Tick || style == Style::Single && alone {
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

    /// A closing mark before any opening one.
    fn stray_closer(&self) -> Option<usize> {
        let first = self.find(0, |mark| !matches!(mark.sign, '’' | '\'' | '‘'))?;
        let mark = self.marks[first];
        let closes =
            matches!(mark.sign, '”' | '»' | '」') || (mark.sign == '"' && !mark.looks_open());
        closes.then_some(first)
    }

    fn find(&self, from: usize, wanted: impl Fn(&Mark) -> bool) -> Option<usize> {
        self.marks
            .iter()
            .skip(from)
            .position(wanted)
            .map(|at| from + at)
    }

    /// Whether the mark at `at` opens a quote, and where that ends.
    fn opens(&self, at: usize) -> Option<(Style, Close)> {
        let mark = self.marks[at];
        let to = |close: Option<usize>| close.map_or(Close::Never, Close::At);
        match mark.sign {
            '“' | '‟' | '〝' => Some((Style::Double, self.close_curly(at))),
            '„' => {
                let close = self.find(at + 1, |next| matches!(next.sign, '“' | '”' | '"' | '„'));
                let broken = close.is_some_and(|end| self.marks[end].sign == '„');
                let close = if broken {
                    self.close_low(at)
                } else {
                    to(close)
                };
                Some((Style::Double, close))
            }
            '"' if mark.looks_open() || (is_gap(mark.before) && self.closers.straight[at] > 1) => {
                Some((Style::Double, self.close_straight(at)))
            }
            // ”…”: Swedish and Finnish, or a slip.
            '”' if is_gap(mark.before) && mark.looks_open() => {
                let close = self.find(at + 1, |next| matches!(next.sign, '”' | '"'));
                Some((Style::Double, close.map_or(Close::Broken, Close::At)))
            }
            '«' => Some((Style::Guillemet, self.close_pair(at, '«', '»'))),
            '»' if is_gap(mark.before) && !is_gap(mark.after) => Some((
                Style::Guillemet,
                to(self.find(at + 1, |next| next.sign == '«')),
            )),
            '‹' => Some((
                Style::Guillemet,
                to(self.find(at + 1, |next| next.sign == '›')),
            )),
            '「' => Some((Style::Double, self.close_pair(at, '「', '」'))),
            '『' => Some((Style::Double, self.close_pair(at, '『', '』'))),
            '‚' if mark.opens_single() => {
                let ends = |next: &Mark| matches!(next.sign, '‘' | '’') && !is_letter(next.after);
                let close = self.marks.iter().skip(at + 1).take(16).position(ends);
                Some((
                    Style::Single,
                    close.map_or(Close::Broken, |end| Close::At(at + 1 + end)),
                ))
            }
            '‘' | '\'' if mark.opens_single() && !self.clips_a_word(&mark) => {
                let style = if mark.sign == '‘' {
                    Style::Single
                } else {
                    Style::Tick
                };
                let close = self.close_nested(at).or_else(|| self.closers.single(at));
                Some((style, to(close)))
            }
            _ => None,
        }
    }

    /// ’em, 'til, '90s: an apostrophe, not a mark.
    fn clips_a_word(&self, mark: &Mark) -> bool {
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
    fn close_curly(&self, at: usize) -> Close {
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
                        return Close::At(next);
                    }
                    if closes < opens + depth {
                        return Close::Broken;
                    }
                    depth += 1;
                }
                _ => {}
            }
            if depth == 0 {
                return Close::At(next);
            }
        }
        Close::Never
    }

    fn close_low(&self, at: usize) -> Close {
        let close = |mark: &Mark| matches!(mark.sign, '“' | '”') && !mark.looks_open();
        let end = self.find(at + 1, close);
        end.map_or(Close::Never, Close::At)
    }

    fn close_straight(&self, at: usize) -> Close {
        for next in at + 1..self.marks.len() {
            let mark = self.marks[next];
            match mark.sign {
                '”' => return Close::At(next),
                '"' if !mark.looks_open() || !is_gap(mark.before) => return Close::At(next),
                // A second opening mark: this one was never closed, unless marks stay paired.
                '"' => {
                    return if self.closers.straight[next].is_multiple_of(2) {
                        Close::Broken
                    } else {
                        Close::At(next)
                    };
                }
                _ => {}
            }
        }
        Close::Never
    }

    fn close_pair(&self, at: usize, open: char, close: char) -> Close {
        let mut depth = 1;
        for (next, mark) in self.marks.iter().enumerate().skip(at + 1).take(64) {
            if mark.sign == open {
                depth += 1;
            } else if mark.sign == close {
                depth -= 1;
            }
            if depth == 0 {
                return Close::At(next);
            }
        }
        // Unbalanced: the first closing mark will do.
        self.find(at + 1, |mark| mark.sign == close)
            .map_or(Close::Never, Close::At)
    }

    fn push(&mut self, outer: usize, start: usize, end: &Mark, style: Style) {
        self.add(
            Span::new(outer, end.end),
            Span::new(start, end.start),
            style,
            true,
        );
    }

    fn push_open(&mut self, outer: usize, start: usize, style: Style) {
        let end = self.span.end;
        self.add(Span::new(outer, end), Span::new(start, end), style, false);
    }

    fn add(&mut self, outer: Span, content: Span, style: Style, closed: bool) {
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
enum Close {
    /// At this mark.
    At(usize),
    /// Nowhere in the paragraph.
    Never,
    /// The opening mark is a slip: another one follows before any closing one.
    Broken,
}

/// The span without white space at its edges.
pub(super) fn trimmed(body: &str, span: Span) -> Span {
    let text = span.of(body).unwrap_or_default();
    let start = span.start + (text.len() - text.trim_start().len());
    Span::new(start, start + text.trim().len())
}
