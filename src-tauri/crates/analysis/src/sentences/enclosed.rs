//! Quotations and brackets: a stop inside one ends no sentence.

use nutgraf_model::Span;

/// A longer quotation or bracket is taken for an unpaired mark, or too long to stay whole.
const LONGEST: usize = 1_000;

/// What is enclosed in a text: quotations and brackets, each list sorted and not nested.
#[derive(Debug, Default)]
pub(super) struct Enclosures {
    quotes: Vec<Span>,
    brackets: Vec<Span>,
}

impl Enclosures {
    /// Pairs the marks of a text in one pass: every mark looks ahead only as far as its partner,
    /// and a partner not found is remembered.
    pub(super) fn of(text: &str) -> Self {
        let mut pairing = Pairing::default();
        for (at, mark) in marks(text) {
            pairing.meet(text, at, mark);
        }
        Enclosures {
            quotes: pairing.quotes,
            brackets: pairing.brackets,
        }
    }

    /// Whether the place between two characters lies inside a quotation or bracket.
    pub(super) fn hold(&self, at: usize) -> bool {
        holds(&self.quotes, at) || holds(&self.brackets, at)
    }

    /// Whether a quotation ends exactly here.
    pub(super) fn quote_ends(&self, at: usize) -> bool {
        ends(&self.quotes, at)
    }

    /// Whether a quotation or bracket ends exactly here.
    pub(super) fn end(&self, at: usize) -> bool {
        ends(&self.quotes, at) || ends(&self.brackets, at)
    }

    /// Whether the bracket that opens here belongs to the sentence before it: it names a source
    /// before the stop (`… [...]” (Smith 55).`), or is all that is left.
    pub(super) fn closes_sentence(&self, text: &str, at: usize) -> bool {
        let bracket = self.brackets.binary_search_by(|span| span.start.cmp(&at));
        bracket.is_ok_and(|index| {
            let rest = text[self.brackets[index].end..].trim_end();
            rest.is_empty() || rest.starts_with(['.', ',', ';'])
        })
    }
}

fn holds(spans: &[Span], at: usize) -> bool {
    let next = spans.partition_point(|span| span.start < at);
    next > 0 && at < spans[next - 1].end
}

fn ends(spans: &[Span], at: usize) -> bool {
    spans.binary_search_by(|span| span.end.cmp(&at)).is_ok()
}

/// The characters that may open or close something.
fn marks(text: &str) -> impl Iterator<Item = (usize, char)> + '_ {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        while let Some(&byte) = bytes.get(at) {
            let here = at;
            if byte < 0x80 {
                at += 1;
                if matches!(byte, b'"' | b'\'' | b'(' | b')' | b'[' | b']' | b'`') {
                    return Some((here, byte as char));
                }
            } else {
                let mark = text[here..].chars().next()?;
                at += mark.len_utf8();
                if is_mark(mark) {
                    return Some((here, mark));
                }
            }
        }
        None
    })
}

fn is_mark(c: char) -> bool {
    matches!(
        c,
        '“' | '”'
            | '„'
            | '‟'
            | '‘'
            | '’'
            | '‚'
            | '«'
            | '»'
            | '‹'
            | '›'
            | '「'
            | '」'
            | '『'
            | '』'
            | '《'
            | '》'
            | '（'
            | '）'
            | '【'
            | '】'
            | '〈'
            | '〉'
            | '＂'
    )
}

/// The marks that are open.
#[derive(Default)]
struct Pairing {
    quotes: Vec<Span>,
    brackets: Vec<Span>,
    /// The quotation that is open, and the marks that would close it.
    quote: Option<(usize, &'static [char])>,
    bracket: Option<(usize, char)>,
}

impl Pairing {
    fn meet(&mut self, text: &str, at: usize, mark: char) {
        let end = at + mark.len_utf8();
        if let Some(close) = closing_bracket(mark) {
            if self.bracket.is_none_or(|(from, _)| at - from > LONGEST) {
                self.bracket = Some((at, close));
            }
            return;
        }
        if let Some((from, close)) = self.bracket
            && mark == close
        {
            self.bracket = None;
            if end - from <= LONGEST {
                self.brackets.push(Span::new(from, end));
            }
            return;
        }
        self.meet_quote(text, at, end, mark);
    }

    fn meet_quote(&mut self, text: &str, at: usize, end: usize, mark: char) {
        let sides = Sides::of(text, at, end);
        if let Some((from, closers)) = self.quote {
            if closers.contains(&mark) && sides.may_close(mark) && end - from <= LONGEST {
                self.quotes.push(Span::new(from, end));
                self.quote = None;
                return;
            }
            let stale = at - from > LONGEST;
            // An opening mark of the same kind inside: the first was never closed, as in
            // quotations that go on over paragraphs.
            let reopened = text[from..].starts_with(mark) && sides.may_open(mark);
            if !stale && !reopened {
                return;
            }
        }
        self.quote = closers(mark)
            .filter(|_| sides.may_open(mark))
            .map(|closers| (at, closers));
    }
}

fn closing_bracket(mark: char) -> Option<char> {
    Some(match mark {
        '(' => ')',
        '[' => ']',
        '（' => '）',
        '【' => '】',
        _ => return None,
    })
}

/// The marks that close a quotation opened by `mark`.
fn closers(mark: char) -> Option<&'static [char]> {
    Some(match mark {
        '"' => &['"'],
        '＂' => &['＂'],
        '\'' => &['\''],
        '`' => &['\'', '`'],
        '“' => &['”', '"'],
        '”' => &['”'],
        '„' | '‟' => &['“', '”', '"'],
        '‘' => &['’'],
        '‚' => &['‘', '’'],
        '«' => &['»'],
        '»' => &['«'],
        '‹' => &['›'],
        '›' => &['‹'],
        '「' => &['」'],
        '『' => &['』'],
        '《' => &['》'],
        '〈' => &['〉'],
        _ => return None,
    })
}

/// What stands on both sides of a mark: all that tells an opening straight quote or apostrophe
/// from a closing one.
struct Sides {
    before: Option<char>,
    after: Option<char>,
    /// Whether an elided word follows (`'90s`, `’nineties`).
    elided: bool,
}

impl Sides {
    fn of(text: &str, at: usize, end: usize) -> Self {
        let rest = &text[end..];
        Self {
            before: text[..at].chars().next_back(),
            after: rest.chars().next(),
            elided: rest.starts_with(|c: char| c.is_ascii_digit())
                || [
                    "nineties",
                    "eighties",
                    "seventies",
                    "sixties",
                    "tis ",
                    "twas ",
                    "em ",
                    "til ",
                ]
                .iter()
                .any(|word| rest.starts_with(word)),
        }
    }

    fn may_open(&self, mark: char) -> bool {
        let free = self.before.is_none_or(|c| {
            c.is_whitespace()
                || matches!(
                    c,
                    '(' | '[' | '—' | '–' | '-' | '/' | '“' | '"' | '«' | '‘' | '…'
                )
        });
        let leans = self.after.is_some_and(|c| !c.is_whitespace());
        match mark {
            '"' | '`' | '”' => free && leans,
            '\'' | '‘' | '‚' => free && leans && !self.elided,
            '»' | '›' => free && self.after.is_some_and(char::is_alphanumeric),
            _ => true,
        }
    }

    fn may_close(&self, mark: char) -> bool {
        let ends = self.after.is_none_or(|c| !c.is_alphanumeric());
        let leans = self.before.is_some_and(|c| !c.is_whitespace());
        match mark {
            '\'' | '’' | '`' => ends && leans,
            '"' => leans || ends,
            '“' | '‘' => ends,
            _ => true,
        }
    }
}
