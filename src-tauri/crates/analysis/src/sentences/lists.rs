//! Lists that run on inside a line: `1) … 2) …`, `a. … b. …`, `• … • …`.

/// Where a list item begins, and where its marker ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ListItem {
    /// First byte of the marker.
    pub(super) start: usize,
    /// One past the marker's last byte: a stop before it ends no sentence.
    pub(super) marked: usize,
}

/// The items of all lists: those that count on from a first that opens the line or follows a
/// stop or colon. A lone item opens its line.
pub(super) fn items(text: &str) -> Vec<ListItem> {
    let found: Vec<Marker> = markers(text).collect();
    let mut items = Vec::new();
    let mut used = vec![false; found.len()];
    for first in 0..found.len() {
        if used[first] || !found[first].opens {
            continue;
        }
        let run = run_from(&found, first);
        let begins_line = text[..found[first].item.start].trim().is_empty();
        if run.len() >= 2 || begins_line {
            for &index in &run {
                used[index] = true;
                items.push(found[index].item);
            }
        }
    }
    items.sort_unstable_by_key(|item| item.start);
    items
}

/// The longest run of markers of one style, each one more than the last. A list of more items
/// than this is none.
fn run_from(found: &[Marker], first: usize) -> Vec<usize> {
    let mut run = vec![first];
    let mut last = found[first];
    for (index, marker) in found.iter().enumerate().skip(first + 1).take(200) {
        // `J. R. Ames and K. Osei` are initials: lettered items in capitals follow a stop.
        let initial =
            marker.style == MarkerStyle::Counted(MarkerKind::Capital, Tail::Dot) && !marker.opens;
        if !initial
            && marker.style == last.style
            && (marker.number == last.number + 1 || marker.style == MarkerStyle::Bullet)
        {
            run.push(index);
            last = *marker;
        }
    }
    run
}

#[derive(Clone, Copy, Debug)]
struct Marker {
    item: ListItem,
    style: MarkerStyle,
    number: u32,
    /// Whether it may be the first of its list.
    opens: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum MarkerStyle {
    Bullet,
    /// What counts (a digit or letter case) and what follows it.
    Counted(MarkerKind, Tail),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum MarkerKind {
    Digits,
    Small,
    Capital,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tail {
    Dot,
    Bracket,
    DotBracket,
    Brackets,
}

fn markers(text: &str) -> impl Iterator<Item = Marker> + '_ {
    starts(text).filter_map(|start| marker_at(text, start))
}

/// Where a marker may begin, in order: words that are a bullet, or up to four letters and digits
/// before a stop or bracket.
fn starts(text: &str) -> impl Iterator<Item = usize> + '_ {
    let bytes = text.as_bytes();
    let marked = bytes
        .iter()
        .enumerate()
        .filter_map(|(at, byte)| match byte {
            b'.' | b')' => counter_before(bytes, at),
            0xe2 => Some(at),
            _ => None,
        });
    marked.filter(|&at| !text[..at].ends_with(|c: char| !c.is_whitespace()))
}

/// Where the letters and digits before a stop or bracket begin, or the bracket before them.
fn counter_before(bytes: &[u8], stop: usize) -> Option<usize> {
    let counter = bytes[..stop].iter().rev().take(5);
    let len = counter
        .take_while(|byte| byte.is_ascii_alphanumeric())
        .count();
    let start = stop - len;
    let bracketed = start > 0 && bytes[start - 1] == b'(';
    (1..=4)
        .contains(&len)
        .then(|| start - usize::from(bracketed))
}

fn marker_at(text: &str, start: usize) -> Option<Marker> {
    let opens = opens_list(text, start);
    let rest = &text[start..];
    let bullet = rest
        .chars()
        .next()
        .filter(|c| matches!(c, '•' | '⁃' | '‣' | '◦' | '▪'));
    if let Some(bullet) = bullet {
        let inner = rest[bullet.len_utf8()..].trim_start();
        let counted = counted(inner).map_or(0, |(_, _, len)| len);
        let marked = start + (rest.len() - inner.len()) + counted;
        let item = ListItem { start, marked };
        return Some(Marker {
            item,
            style: MarkerStyle::Bullet,
            number: 0,
            opens: true,
        });
    }
    let (style, number, len) = counted(rest)?;
    let marked = start + len;
    let item = ListItem { start, marked };
    Some(Marker {
        item,
        style,
        number,
        opens,
    })
}

/// Whether a list may begin here: at the start, or after a stop or colon.
fn opens_list(text: &str, start: usize) -> bool {
    text[..start]
        .trim_end()
        .chars()
        .next_back()
        .is_none_or(|c| matches!(c, '.' | '!' | '?' | ':' | ';' | '…' | '”' | '"'))
}

/// Reads `1.`, `1)`, `1.)`, `a.`, `a)`, `(a)`, `(iv)` with the space after it: style, number and
/// length without the space.
fn counted(rest: &str) -> Option<(MarkerStyle, u32, usize)> {
    let bytes = rest.as_bytes();
    let bracketed = bytes.first() == Some(&b'(');
    let from = usize::from(bracketed);
    let len = bytes[from..]
        .iter()
        .take(4)
        .take_while(|byte| byte.is_ascii_alphanumeric())
        .count();
    let (kind, number) = number(&rest[from..from + len])?;
    let tail = &bytes[from + len..];
    let (tail, width) = match (bracketed, tail.first()?, tail.get(1)) {
        (true, b')', _) => (Tail::Brackets, 1),
        (false, b'.', Some(b')')) => (Tail::DotBracket, 2),
        (false, b'.', _) if rest[from + len + 1..].starts_with('）') => (Tail::DotBracket, 4),
        (false, b'.', _) => (Tail::Dot, 1),
        (false, b')', _) => (Tail::Bracket, 1),
        _ => return None,
    };
    let end = from + len + width;
    let follows = rest[end..].starts_with(|c: char| c.is_whitespace())
        && rest[end..].trim_start().starts_with(char::is_alphabetic)
        || matches!(tail, Tail::DotBracket) && rest[end..].starts_with(char::is_alphabetic);
    follows.then_some((MarkerStyle::Counted(kind, tail), number, end))
}

fn number(text: &str) -> Option<(MarkerKind, u32)> {
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return text.parse().ok().map(|number| (MarkerKind::Digits, number));
    }
    match *text.as_bytes() {
        [letter @ b'a'..=b'z'] => Some((MarkerKind::Small, u32::from(letter - b'a'))),
        [letter @ b'A'..=b'Z'] => Some((MarkerKind::Capital, u32::from(letter - b'A'))),
        _ => None,
    }
}
