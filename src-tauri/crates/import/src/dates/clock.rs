//! Times of day and zones beside a date: "21:14", "09:14 PM IST", "21.14 Uhr", "午後9時14分".

use jiff::civil::{Date, Time};
use jiff::tz::Offset;
use nutgraf_language::{List, all};

use super::tokens::{Token, TokenKind};
use super::zones;

/// `21:14`, `9:14 PM`, `9 p.m.`, `21.14 Uhr`, `21h14`.
pub(super) fn time_at(tokens: &[Token]) -> Option<(Time, usize)> {
    if let Some(half) = tokens.first()?.word().and_then(half_before) {
        let (time, used) = time_at(tokens.get(1..)?)?;
        let hour = match (half, time.hour()) {
            (true, hour) if hour < 12 => hour + 12,
            (false, 12) => 0,
            (_, hour) => hour,
        };
        return Some((Time::new(hour, time.minute(), 0, 0).ok()?, used + 1));
    }
    let (hour, _) = tokens
        .first()?
        .number()
        .filter(|(n, digits)| *digits <= 2 && *n < 25)?;
    let two_digits = |at: usize| {
        tokens
            .get(at)
            .and_then(Token::number)
            .filter(|(n, d)| *d == 2 && *n < 60)
            .map(|(n, _)| n)
    };
    let (mut minute, mut used, mut sure) = (0, 1, false);
    if tokens
        .get(1)
        .is_some_and(|t| t.is(&[':']) || t.word() == Some("h"))
    {
        minute = two_digits(2)?;
        (used, sure) = (3, true);
        if tokens.get(3).is_some_and(|t| t.is(&[':'])) && two_digits(4).is_some() {
            used = 5;
        }
    } else if let Some(word) = tokens.get(1).and_then(Token::word)
        && all(List::HourSign).any(|sign| word.starts_with(sign))
    {
        let minutes = tokens.get(2).and_then(Token::number);
        let is_minute = |word: &str| all(List::MinuteSign).any(|sign| word.starts_with(sign));
        (used, sure) = (2, true);
        if let Some((n @ 0..60, _)) = minutes
            && tokens.get(3).and_then(Token::word).is_some_and(is_minute)
        {
            (minute, used) = (n, 4);
        }
    } else if tokens.get(1).is_some_and(|t| t.is(&['.'])) && two_digits(2).is_some() {
        minute = two_digits(2)?;
        used = 3;
        sure = tokens.get(3).and_then(Token::word).is_some_and(is_o_clock);
    }
    let half = half_of_day(&tokens[used.min(tokens.len())..]);
    let hour = match half {
        Some((true, _)) if hour < 12 => hour + 12,
        Some((false, _)) if hour == 12 => 0,
        None if !sure => return None,
        _ => hour,
    };
    let used = used + half.map_or(0, |(_, n)| n);
    Time::new((hour % 24).try_into().ok()?, minute.try_into().ok()?, 0, 0)
        .ok()
        .map(|t| (t, used))
}

/// Whether a word that stands before its hour says afternoon.
fn half_before(word: &str) -> Option<bool> {
    if all(List::AfterNoon).any(|known| known == word) {
        Some(true)
    } else {
        all(List::BeforeNoon)
            .any(|known| known == word)
            .then_some(false)
    }
}

/// Whether a word stands behind a time of day: "21.14 Uhr".
fn is_o_clock(word: &str) -> bool {
    all(List::OClock).any(|known| known == word)
}

/// Whether it is afternoon, and how many tokens say so: `PM`, `p.m.`, `a.m.`.
fn half_of_day(tokens: &[Token]) -> Option<(bool, usize)> {
    match tokens.first()?.word()? {
        "pm" => Some((true, 1)),
        "am" => Some((false, 1)),
        half @ ("a" | "p") if tokens.get(1)?.is(&['.']) && tokens.get(2)?.word() == Some("m") => {
            let stop = usize::from(tokens.get(3).is_some_and(|t| t.is(&['.'])));
            Some((half == "p", 3 + stop))
        }
        _ => None,
    }
}

/// `IST`, `GMT`, `(CET)`, `GMT+2`, `+0530`, `+05:30`.
pub(super) fn zone_at(tokens: &[Token], day: Date) -> Option<Offset> {
    let mut at = usize::from(tokens.first()?.is(&['(', ',']));
    if tokens.get(at)?.word().is_some_and(is_o_clock) {
        at += 1;
        at += usize::from(tokens.get(at)?.is(&['(', ',']));
    }
    let named = tokens
        .get(at)?
        .word()
        .and_then(|name| zones::offset(name, day));
    if named.is_some() {
        at += 1;
    }
    let numbered = tokens.get(at..).and_then(numbered_zone);
    numbered.or(named)
}

fn numbered_zone(tokens: &[Token]) -> Option<Offset> {
    let sign = match tokens.first()?.kind {
        TokenKind::Sign('+') => 1,
        TokenKind::Sign('-' | '−') => -1,
        _ => return None,
    };
    let (number, digits) = tokens.get(1)?.number()?;
    let minutes = || {
        tokens
            .get(3)
            .and_then(Token::number)
            .filter(|(n, d)| *d == 2 && *n < 60)
    };
    let seconds = match digits {
        4 => number / 100 * 3600 + number % 100 * 60,
        1 | 2 if tokens.get(2).is_some_and(|t| t.is(&[':'])) => number * 3600 + minutes()?.0 * 60,
        1 | 2 => number * 3600,
        _ => return None,
    };
    Offset::from_seconds(i32::try_from(sign * seconds).ok()?).ok()
}
