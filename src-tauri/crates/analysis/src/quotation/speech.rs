//! Speech without quotation marks: a dash that opens a paragraph (French, Spanish, Russian, …),
//! and interviews ("CALDERA: We will …", "Q: …").

use nutgraf_model::Span;

use super::lexicon::{Flags, Lexicon};
use super::marks::{MarkStyle, Segment, trimmed};
use super::token::lowered;

/// Adds the segments of such speech, in the order of the text.
pub(super) fn add(body: &str, spans: &[Span], lexicon: &Lexicon, segments: &mut Vec<Segment>) {
    for part in segments.iter_mut() {
        unlabel(body, part);
    }
    let labels = labels(body, spans);
    let mut added = Vec::new();
    for (paragraph, span) in spans.iter().enumerate() {
        if let Some(colon) = labels[paragraph] {
            let content = trimmed(body, Span::new(colon + 1, span.end));
            push(&mut added, paragraph, content, MarkStyle::Label);
        } else if lexicon.habits.dash_speech || !lexicon.habits.known {
            dashed(body, *span, paragraph, lexicon, &mut added);
        }
    }
    if added.is_empty() {
        return;
    }
    let labelled = |part: &Segment| labels[part.paragraph].is_some();
    let dashed: Vec<bool> = marked(spans.len(), &added);
    segments.retain(|part| !labelled(part) && !dashed[part.paragraph]);
    segments.append(&mut added);
    segments.sort_by_key(|part| part.content.start);
}

/// "“CALDERA: We will build.”": the label of a transcript is not part of the quote.
fn unlabel(body: &str, part: &mut Segment) {
    let text = part.content.of(body).unwrap_or_default();
    let Some(colon) = text.bytes().take(32).position(|byte| byte == b':') else {
        return;
    };
    let (label, rest) = (&text[..colon], &text[colon + 1..]);
    let shouts = |sign: char| sign.is_uppercase() || matches!(sign, ' ' | '.' | '’' | '\'' | '-');
    let fits =
        label.chars().all(shouts) && label.chars().filter(|sign| sign.is_uppercase()).count() > 2;
    if !fits || rest.trim().is_empty() || !rest.starts_with(char::is_whitespace) {
        return;
    }
    let start = part.content.end - rest.trim_start().len();
    part.content.start = start;
    part.outer.start = start;
    part.style = MarkStyle::Label;
}

fn marked(count: usize, added: &[Segment]) -> Vec<bool> {
    let mut marked = vec![false; count];
    for part in added {
        marked[part.paragraph] = true;
    }
    marked
}

fn push(added: &mut Vec<Segment>, paragraph: usize, content: Span, style: MarkStyle) {
    if !content.is_empty() {
        added.push(Segment {
            content,
            outer: content,
            paragraph,
            style,
            closed: true,
        });
    }
}

/// For each paragraph that opens with a speaker's label, where its colon stands. A label counts
/// where it comes at least twice, and the article has at least two of them.
fn labels(body: &str, spans: &[Span]) -> Vec<Option<usize>> {
    let found: Vec<Option<usize>> = spans.iter().map(|span| label(body, *span)).collect();
    let name = |at: usize, colon: usize| body[spans[at].start..colon].trim();
    let mut names: Vec<&str> = found
        .iter()
        .enumerate()
        .filter_map(|(at, colon)| colon.map(|colon| name(at, colon)))
        .collect();
    names.sort_unstable();
    let mut repeated: Vec<&str> = names
        .windows(2)
        .filter(|pair| pair[0] == pair[1])
        .map(|pair| pair[0])
        .collect();
    repeated.dedup();
    names.dedup();
    if names.len() < 2 || repeated.is_empty() {
        return vec![None; spans.len()];
    }
    let counts = |label: &str| {
        repeated.binary_search(&label).is_ok() || label.chars().all(|sign| !sign.is_lowercase())
    };
    // A label that comes once counts between two others.
    let between = |at: usize| {
        let labelled = |other: Option<usize>| other.and_then(|at| *found.get(at)?).is_some();
        labelled(at.checked_sub(1)) && labelled(Some(at + 1))
    };
    let keeps = |at: usize, colon: usize| counts(name(at, colon)) || between(at);
    (0..found.len())
        .map(|at| found[at].filter(|&colon| keeps(at, colon)))
        .collect()
}

/// "CALDERA:", "Ines Caldera:", "Q:": a short line opening in capitals before a colon, then text
/// that does not itself stand in quotation marks.
fn label(body: &str, span: Span) -> Option<usize> {
    let text = span.of(body)?;
    let head: String = text.chars().take(48).collect();
    let at = head.find(':')?;
    let rest = text[at + 1..].trim_start();
    let name = &head[..at];
    let words: Vec<&str> = name.split_whitespace().collect();
    let capital = |word: &&str| word.chars().next().is_some_and(char::is_uppercase);
    let fits = (1..=4).contains(&words.len()) && words.iter().all(capital);
    let quoted = rest.starts_with(['“', '"', '«', '„', '‘', '\'', '»']);
    (fits && !quoted && rest.split_whitespace().nth(2).is_some()).then_some(span.start + at)
}

/// "— Je ne viendrai pas, a déclaré Marie Dupont. Nous verrons." and "—No iré —dijo Juan—. Ya
/// veremos.": the speech around its cue.
fn dashed(body: &str, span: Span, paragraph: usize, lexicon: &Lexicon, added: &mut Vec<Segment>) {
    let text = span.of(body).unwrap_or_default();
    let is_dash = |sign: char| matches!(sign, '—' | '–' | '―' | '-');
    let Some(first) = text.chars().next().filter(|&sign| is_dash(sign)) else {
        return;
    };
    let from = first.len_utf8();
    let rest = &text[from..];
    if first == '-' && !rest.starts_with(' ')
        || rest
            .trim_start()
            .chars()
            .next()
            .is_none_or(|sign| !sign.is_alphabetic() && !"¿¡«“\"".contains(sign))
    {
        return;
    }
    let cuts = cuts(rest, lexicon);
    let opens_small = rest.trim_start().starts_with(char::is_lowercase);
    if cuts.is_empty() && (opens_small || !lexicon.habits.known) {
        // It may be a list. Without a word list only a second dash shows that it is speech.
        return;
    }
    if cuts.is_empty() {
        let content = trimmed(body, Span::new(span.start + from, span.end));
        return push(added, paragraph, content, MarkStyle::Dash);
    }
    for (start, end) in cuts {
        let content = Span::new(span.start + from + start, span.start + from + end);
        push(added, paragraph, trimmed(body, content), MarkStyle::Dash);
    }
}

/// The parts of a dash paragraph that are speech, as byte ranges of `rest`; empty where no cue
/// interrupts it.
fn cuts(rest: &str, lexicon: &Lexicon) -> Vec<(usize, usize)> {
    let mut parts = Vec::new();
    let mut start = 0;
    let mut speech = true;
    for (at, sign) in rest.char_indices() {
        let tail = &rest[at + sign.len_utf8()..];
        let dash = matches!(sign, '—' | '–' | '―');
        let may_end = dash || lexicon.habits.known && matches!(sign, ',' | '!' | '?' | '…');
        if speech && may_end && opens_cue(tail, lexicon) {
            let end = if dash { at } else { at + sign.len_utf8() };
            parts.push((start, end));
            speech = false;
            start = at + sign.len_utf8();
        } else if !speech
            && (dash || sign == '.' && tail.starts_with(' '))
            && !rest[start..at].trim().is_empty()
        {
            speech = true;
            start = at + sign.len_utf8() + tail.len()
                - tail
                    .trim_start_matches(['.', ',', ';', ':', ' ', '—', '–'])
                    .len();
        }
    }
    if speech && !parts.is_empty() && rest[start..].trim_matches(['.', ',', ' ', '—']).len() > 1 {
        parts.push((start, rest.len()));
    }
    parts
}

/// Whether a cue follows: a reporting verb within the first four words, or a clitic before one.
fn opens_cue(tail: &str, lexicon: &Lexicon) -> bool {
    let tail = tail.trim_start_matches([' ', '—', '–', '―', '\u{a0}']);
    if !tail.chars().next().is_some_and(char::is_lowercase) {
        return false;
    }
    if !lexicon.habits.known {
        return true;
    }
    let words = tail.split(|sign: char| sign.is_whitespace() || ".,;:!?—–".contains(sign));
    let mut auxiliary = true;
    for word in words.take(4) {
        let verb = word
            .split(['-', '’', '\''])
            .find(|part| part.chars().count() > 2)
            .unwrap_or(word);
        let flags = lowered(verb, |lower| lexicon.flags(lower));
        if flags.has(Flags::CUE) && auxiliary {
            return true;
        }
        let small =
            flags.has(Flags::AUX | Flags::PRONOUN | Flags::ADVERB) || word.chars().count() <= 2;
        auxiliary = auxiliary && small;
    }
    false
}
