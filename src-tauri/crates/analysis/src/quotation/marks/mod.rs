//! Quotation marks of the world: which stretches of a paragraph stand inside them.
//! One pass over a paragraph's marks, with look-ahead tables, so that hostile text stays linear.

use nutgraf_model::Span;

mod closers;
mod mark;
mod mark_reader;

use closers::Closers;
use mark::marks;
use mark_reader::MarkReader;

/// A stretch of text inside quotation marks (or introduced by a dash or a speaker's label).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::quotation) struct Segment {
    /// The characters inside the marks, without white space at the edges.
    pub(in crate::quotation) content: Span,
    /// The same with its marks.
    pub(in crate::quotation) outer: Span,
    /// The index of its paragraph.
    pub(in crate::quotation) paragraph: usize,
    /// Which marks.
    pub(in crate::quotation) style: MarkStyle,
    /// Whether it has a closing mark; a quote that goes on in the next paragraph has none.
    pub(in crate::quotation) closed: bool,
}

/// Families of marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::quotation) enum MarkStyle {
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

/// The quoted segments of all paragraphs, in order; what is nested in a segment is its content.
pub(in crate::quotation) fn segments(body: &str, paragraphs: &[Span]) -> Vec<Segment> {
    let mut found = Vec::new();
    let mut open_before = false;
    for (index, span) in paragraphs.iter().enumerate() {
        let text = span.of(body).unwrap_or_default();
        let marks = marks(text, span.start);
        let mut reader = MarkReader {
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

/// The span without white space at its edges.
pub(in crate::quotation) fn trimmed(body: &str, span: Span) -> Span {
    let text = span.of(body).unwrap_or_default();
    let start = span.start + (text.len() - text.trim_start().len());
    Span::new(start, start + text.trim().len())
}
