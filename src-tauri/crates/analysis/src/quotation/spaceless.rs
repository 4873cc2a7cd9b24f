//! Tokens of Chinese and Japanese, which have no spaces: a run of letters is cut where its grammar
//! shows a speaker and a verb of saying ("外交部发言人|毛宁|周二|表示", "と|田中|市長|は|述べた"). The rest stays one
//! token, since it cannot be a speaker.

use nutgraf_language::{List, Words};
use nutgraf_model::Span;

use super::lexicon::{Flags, Lexicon};

/// Courtesy titles that follow a name and nothing else.
static COURTESY: Words = Words::new(List::CourtesyBehind);
static OFFICES: Words = Words::new(List::OfficeEnding);
static SURNAMES: Words = Words::new(List::Surname);

/// A part of a run.
pub(super) struct RunPart {
    /// Its bytes in the run.
    pub(super) span: Span,
    /// Whether it is a name, as a capital shows in other scripts.
    pub(super) name: bool,
    /// Its classes.
    pub(super) flags: Flags,
}

/// The longest subject, in characters.
const LONGEST: usize = 24;

/// The longest word of the lists, in characters.
const WORD: usize = 8;

/// The longest run that is cut, in bytes. A longer one is no clause.
const RUN: usize = 240;

/// Whether a sign belongs to a script without spaces that is cut here.
pub(super) fn is_spaceless(sign: char) -> bool {
    matches!(sign, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}')
}

/// The parts of a run. `followed` says whether a comma or an opening mark comes right behind it.
pub(super) fn cut(run: &str, lexicon: &Lexicon, followed: bool) -> Vec<RunPart> {
    let mut parts = Vec::new();
    if run.len() > RUN {
        parts.push(plain(0, run.len()));
        return parts;
    }
    if run
        .chars()
        .any(|sign| matches!(sign, '\u{3040}'..='\u{30ff}'))
    {
        japanese(run, lexicon, followed, &mut parts);
    } else {
        chinese(run, lexicon, &mut parts);
    }
    parts.retain(|part| !part.span.is_empty());
    parts
}

fn plain(start: usize, end: usize) -> RunPart {
    RunPart {
        span: Span::new(start, end),
        name: false,
        flags: Flags::default(),
    }
}

/// "外交部发言人毛宁周二在记者会上表示": subject, circumstances, verb at the end.
fn chinese(run: &str, lexicon: &Lexicon, parts: &mut Vec<RunPart>) {
    let Some(verb) = last_word(run, lexicon, Flags::CUE) else {
        return parts.push(plain(0, run.len()));
    };
    let head = &run[..verb];
    let start = skip(head, lexicon);
    let end = separator(&head[start..], lexicon).map_or(head.len(), |at| start + at);
    subject(run, start, end, lexicon, parts);
    parts.push(plain(end, verb));
    parts.push(RunPart {
        span: Span::new(verb, run.len()),
        name: false,
        flags: Flags::SAY,
    });
}

/// "田中市長は" before a quote, "と田中市長は述べた" behind one.
fn japanese(run: &str, lexicon: &Lexicon, followed: bool, parts: &mut Vec<RunPart>) {
    let behind = if run.starts_with('と') {
        'と'.len_utf8()
    } else {
        0
    };
    let verb = (behind..run.len())
        .filter(|&at| run.is_char_boundary(at))
        .find(|&at| word_at(&run[at..], lexicon, Flags::CUE).is_some());
    let verb = verb.filter(|_| behind > 0);
    let head = &run[..verb.unwrap_or(run.len())];
    let told = verb.is_some() || followed;
    let ends = |at: &usize| verb.is_some() || behind + at + 'が'.len_utf8() == head.len();
    let topic = head[behind..]
        .find('は')
        .or_else(|| head[behind..].rfind('が').filter(ends))
        .map(|at| at + behind)
        .filter(|_| told);
    let Some(end) = topic.or(verb).filter(|_| topic.is_some() || verb.is_some()) else {
        return parts.push(plain(0, run.len()));
    };
    parts.push(plain(0, behind));
    let mut rest = behind;
    if topic.is_some() {
        let start = behind + skip(&head[behind..end], lexicon);
        subject(run, start, end, lexicon, parts);
        rest = end;
    }
    parts.push(plain(rest, verb.unwrap_or(run.len())));
    if let Some(verb) = verb {
        parts.push(RunPart {
            span: Span::new(verb, run.len()),
            name: false,
            flags: Flags::SAY,
        });
    }
}

/// The person at `start..end`: a pronoun, a role with the name behind it, a name with a title
/// behind it, or a name.
fn subject(run: &str, start: usize, end: usize, lexicon: &Lexicon, parts: &mut Vec<RunPart>) {
    let text = &run[start..end];
    let letters = text.chars().count();
    parts.push(plain(0, start));
    if letters == 0 || letters > LONGEST {
        return parts.push(plain(start, end));
    }
    let mut push = |from: usize, to: usize, name: bool, flags: Flags| {
        parts.push(RunPart {
            span: Span::new(start + from, start + to),
            name,
            flags,
        });
    };
    let whole = lexicon.flags(text);
    if whole.has(Flags::PRONOUN) {
        return push(0, text.len(), false, whole);
    }
    let role = (0..text.len())
        .filter(|&at| text.is_char_boundary(at))
        .filter_map(|at| Some((at, at + word_at(&text[at..], lexicon, Flags::ROLE)?)))
        .next_back();
    let Some((at, to)) = role else {
        return push(0, text.len(), true, Flags::default());
    };
    let flags = lexicon.flags(&text[at..to]);
    let (before, behind) = (text[..at].chars().count(), text[to..].chars().count());
    // These follow a name and nothing else.
    let courtesy = COURTESY.has(&text[at..to]);
    if behind >= 2 {
        push(0, to, true, flags.without(Flags::ANONYMOUS));
        push(to, text.len(), true, Flags::default());
    } else if behind == 0
        && before > 0
        && !flags.has(Flags::ANONYMOUS)
        && (courtesy || is_name(&text[..at]))
    {
        push(0, at, true, Flags::default());
        push(at, to, false, flags);
    } else {
        push(0, text.len(), false, flags);
    }
}

/// Whether what stands before a title is a name and no place of work: short, or opened by one of
/// the commonest Chinese surnames; in Japanese nothing tells them apart but an office's ending.
fn is_name(text: &str) -> bool {
    let japanese = |sign: char| matches!(sign, '\u{3040}'..='\u{30ff}');
    let letters = text.chars().count();
    let office = OFFICES.end(text) || text.contains('の');
    let known = SURNAMES.open(text);
    !office && (known && letters <= 4 || letters <= 5 || text.chars().any(japanese))
}

/// The length of the longest listed word of a class that a text starts with.
fn word_at(text: &str, lexicon: &Lexicon, class: Flags) -> Option<usize> {
    let ends = text
        .char_indices()
        .take(WORD)
        .map(|(at, sign)| at + sign.len_utf8());
    ends.filter(|&end| lexicon.flags(&text[..end]).has(class))
        .last()
}

/// Where the longest listed word of a class starts that a text ends with.
fn last_word(text: &str, lexicon: &Lexicon, class: Flags) -> Option<usize> {
    let starts = text.char_indices().rev().take(WORD).map(|(at, _)| at);
    starts
        .filter(|&at| lexicon.flags(&text[at..]).has(class))
        .last()
}

/// Where a time, preposition or adverb ends the subject.
fn separator(text: &str, lexicon: &Lexicon) -> Option<usize> {
    let ends = Flags::PREP | Flags::TIME | Flags::ADVERB;
    let mut starts = text.char_indices().skip(1).map(|(at, _)| at);
    starts.find(|&at| word_at(&text[at..], lexicon, ends).is_some())
}

/// The length of what joins a clause to the one before: "但", "しかし".
fn skip(text: &str, lexicon: &Lexicon) -> usize {
    word_at(text, lexicon, Flags::STOP | Flags::TIME).unwrap_or(0)
}
