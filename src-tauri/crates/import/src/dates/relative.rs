//! Dates that need another day to be read: "3 hours ago", "gestern, 21:14 Uhr", "27 February".
//!
//! They are counted back from the day the item was saved, or completed from it or from another
//! date on the page; such a date says so ([`DateMatch::is_counted`]).

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use jiff::civil::{Date, DateTime, Weekday};
use jiff::{Span, ToSpan};
use nutgraf_language::{List, WEEKDAYS, all};

use super::printed::{day_and_month, find_in, is_sign, month_and_day, with_time};
use super::tokens::{Token, tokens};
use super::{DateMatch, Order};
use crate::text::words;

/// A line with such a date is short (bytes).
const LONGEST: usize = 300;

/// The first date in a line, be it full or counted from `anchor`, when the line could be read
/// first; the day is the last that fits, since news is dated back and never ahead.
pub(crate) fn find_by(line: &str, order: Order, anchor: DateTime) -> Option<DateMatch> {
    let tokens = tokens(words::head(line, LONGEST));
    let full = find_in(&tokens, order).into_iter().next();
    full.or_else(|| counted(&tokens, anchor))
        .or_else(|| yearless(&tokens, anchor))
}

/// What is said beside the number: units before it, or "ago" behind.
struct Unit {
    names: Vec<&'static str>,
    span: fn(i64) -> Span,
}

/// What counts days from another day, in all languages.
struct Words {
    units: [Unit; 7],
    /// Words for one that stand in place of a number.
    one: HashSet<&'static str>,
    /// Words before a number that say "ago", as the words of a phrase.
    before: Vec<Vec<&'static str>>,
    /// Words behind a unit that say "ago".
    behind: HashSet<&'static str>,
    /// The same, written in one word with the unit.
    joined: Vec<&'static str>,
    /// Phrases for the days before the anchor, and how many days before.
    days: [(i64, Vec<&'static str>); 3],
    weekdays: HashMap<&'static str, Weekday>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| Words {
    units: [
        unit(List::Second, |n| n.seconds()),
        unit(List::Minute, |n| n.minutes()),
        unit(List::Hour, |n| n.hours()),
        unit(List::Day, |n| n.days()),
        unit(List::Week, |n| n.weeks()),
        unit(List::Month, |n| n.months()),
        unit(List::Year, |n| n.years()),
    ],
    one: all(List::One).collect(),
    before: all(List::AgoBefore)
        .map(|phrase| phrase.split(' ').collect())
        .collect(),
    behind: all(List::AgoBehind).collect(),
    joined: all(List::AgoJoined).collect(),
    days: [
        (2, all(List::BeforeYesterday).collect()),
        (1, all(List::Yesterday).collect()),
        (0, all(List::Today).collect()),
    ],
    weekdays: weekdays().collect(),
});

fn unit(list: List, span: fn(i64) -> Span) -> Unit {
    Unit {
        names: all(list).collect(),
        span,
    }
}

fn weekdays() -> impl Iterator<Item = (&'static str, Weekday)> {
    let week = Weekday::Monday.cycle_forward();
    let lists = WEEKDAYS.iter().zip(week);
    lists.flat_map(|([full, _], day)| all(*full).map(move |name| (name, day)))
}

/// "3 hours ago", "vor 3 Stunden", "yesterday", "3小时前", "Wednesday 9:14 PM".
fn counted(tokens: &[Token], anchor: DateTime) -> Option<DateMatch> {
    let by_span = (0..tokens.len()).find_map(|at| {
        let (span, len) = ago_at(&tokens[at..]).filter(|_| !is_prefixed(tokens, at))?;
        let then = anchor.checked_sub(span).ok()?;
        Some(found(tokens, at, len, then.date()))
    });
    let by_word = || {
        (0..tokens.len()).find_map(|at| {
            let (days, len) = day_at(&tokens[at..])?;
            let day = anchor.date().checked_sub(days.days()).ok()?;
            Some(with_time(tokens, 0..tokens.len(), at..at + len, day))
        })
    };
    let by_weekday = || {
        (0..tokens.len()).find_map(|at| {
            let day = weekday(tokens[at].word()?, anchor.date())?;
            Some(with_time(tokens, 0..tokens.len(), at..at + 1, day))
        })
    };
    // "Wednesday, 27 February" is told by its number.
    let by_weekday =
        || by_weekday().filter(|_| !(0..tokens.len()).any(|at| partial(tokens, at).is_some()));
    let mut found = by_span.or_else(by_word).or_else(by_weekday)?;
    found.is_counted = true;
    Some(found)
}

fn found(tokens: &[Token], at: usize, len: usize, day: Date) -> DateMatch {
    DateMatch {
        start: tokens[at].start,
        end: tokens[at + len - 1].end(),
        day,
        time: None,
        offset: None,
        is_counted: true,
    }
}

/// "more than 3 hours ago" and the like count no exact distance, but days are days.
fn is_prefixed(tokens: &[Token], at: usize) -> bool {
    at > 0 && tokens[at - 1].is(&['.', ':', '-']) && tokens[at].number().is_some()
}

/// A distance that begins with the first token: what it is, and how many tokens it takes.
fn ago_at(tokens: &[Token]) -> Option<(Span, usize)> {
    let word = |at: usize| tokens.get(at).and_then(Token::word);
    let stands = |phrase: &&Vec<&str>| (0..phrase.len()).all(|at| word(at) == Some(phrase[at]));
    let at = WORDS.before.iter().find(stands).map_or(0, Vec::len);
    let is_told = at > 0;
    let mut used = at;
    let number = match tokens.get(at)?.number() {
        Some((n @ 0..1000, _)) => {
            used += 1;
            n
        }
        Some(_) => return None,
        None if word(at).is_some_and(|w| WORDS.one.contains(w)) => {
            used += 1;
            1
        }
        // "منذ ساعة": the noun alone says one.
        None if is_told && word(at).is_some_and(|w| !w.is_ascii()) => 1,
        None => return None,
    };
    let (unit, rest) = unit_at(tokens.get(used..)?)?;
    used += rest.used;
    let is_behind = rest.is_ago
        || word(used).is_some_and(|w| WORDS.behind.contains(w)) && {
            used += 1;
            true
        };
    (is_told || is_behind).then_some(((unit.span)(number), used))
}

struct Rest {
    used: usize,
    is_ago: bool,
}

/// The unit the first token names; East Asian units stand in one word with "ago".
fn unit_at(tokens: &[Token]) -> Option<(&'static Unit, Rest)> {
    let first = tokens.first()?.word()?;
    let whole = |unit: &&Unit| unit.names.contains(&first);
    if let Some(unit) = WORDS.units.iter().find(whole) {
        let used = 1 + usize::from(tokens.get(1).is_some_and(|t| t.is(&['.'])));
        return Some((
            unit,
            Rest {
                used,
                is_ago: false,
            },
        ));
    }
    WORDS.units.iter().find_map(|unit| {
        let mut rests = unit
            .names
            .iter()
            .filter_map(|name| first.strip_prefix(name));
        rests
            .any(|rest| WORDS.joined.iter().any(|ago| rest.starts_with(ago)))
            .then_some((
                unit,
                Rest {
                    used: 1,
                    is_ago: true,
                },
            ))
    })
}

/// "yesterday" and the like at the first token.
fn day_at(tokens: &[Token]) -> Option<(i64, usize)> {
    WORDS.days.iter().find_map(|(days, names)| {
        names
            .iter()
            .find_map(|name| Some((*days, phrase_at(tokens, name)?)))
    })
}

/// How many tokens a phrase takes, its words parted by any one sign or none.
fn phrase_at(tokens: &[Token], phrase: &str) -> Option<usize> {
    let mut at = 0;
    for (place, part) in phrase.split([' ', '-']).enumerate() {
        if place > 0 && tokens.get(at)?.is(&['-', '\'', '’']) {
            at += 1;
        }
        if tokens.get(at)?.word() != Some(part) {
            // "昨日" is cut before the word for day.
            let joined: Vec<&str> = tokens[at..]
                .iter()
                .take(2)
                .filter_map(Token::word)
                .collect();
            if joined.len() == 2 && joined.concat() == part {
                at += 2;
                continue;
            }
            return None;
        }
        at += 1;
    }
    Some(at)
}

/// The last such weekday, `today` included.
fn weekday(word: &str, today: Date) -> Option<Date> {
    let wanted = WORDS.weekdays.get(word)?;
    let back = today.weekday().since(*wanted);
    today.checked_sub(i64::from(back).days()).ok()
}

/// A day and a month without a year: the last such day, or tomorrow where zones differ.
fn yearless(tokens: &[Token], anchor: DateTime) -> Option<DateMatch> {
    (0..tokens.len()).find_map(|at| {
        let (day, month, len) = partial(tokens, at)?;
        let day = last(day, month, anchor.date())?;
        let mut found = with_time(tokens, 0..tokens.len(), at..at + len, day);
        found.is_counted = true;
        Some(found)
    })
}

/// `27 February`, `Feb. 27`, `2月27日`, `27.02.`.
fn partial(tokens: &[Token], at: usize) -> Option<(i64, i64, usize)> {
    let tokens = &tokens[at..];
    let named = day_and_month(tokens).or_else(|| month_and_day(tokens));
    named
        .or_else(|| east_asian(tokens))
        .or_else(|| dotted(tokens))
}

fn east_asian(tokens: &[Token]) -> Option<(i64, i64, usize)> {
    let (month, _) = tokens.first()?.number().filter(|(n, _)| *n <= 12)?;
    is_sign(tokens.get(1)?, List::MonthSign).then_some(())?;
    let (day, _) = tokens.get(2)?.number().filter(|(n, _)| *n <= 31)?;
    is_sign(tokens.get(3)?, List::DaySign).then_some((day, month, 4))
}

/// `27.02.` and no year, as German prints.
fn dotted(tokens: &[Token]) -> Option<(i64, i64, usize)> {
    let number = |at: usize| {
        let (n, digits) = tokens.get(at)?.number()?;
        (digits <= 2).then_some(n)
    };
    let is_dot = |at: usize| tokens.get(at).is_some_and(|t| t.is(&['.']));
    let goes_on = tokens
        .get(4)
        .is_some_and(|t| t.number().is_some() && t.start == tokens[3].end());
    let (day, month) = (number(0)?, number(2)?);
    (is_dot(1) && is_dot(3) && !goes_on && day <= 31 && month <= 12).then_some((day, month, 4))
}

fn last(day: i64, month: i64, anchor: Date) -> Option<Date> {
    let tomorrow = anchor.tomorrow().ok()?;
    let in_year = |year: i16| Date::new(year, month.try_into().ok()?, day.try_into().ok()?).ok();
    (0..8)
        .filter_map(|back| in_year(anchor.year() - back))
        .find(|date| *date <= tomorrow)
}
