//! Dates in running text: "27. Februar 2019", "Feb. 27, 2019 / 09:14 PM IST", "27/02/2019".
//!
//! The text is cut into numbers, words and signs once; each pattern then looks at a few
//! neighbours, so the time is proportional to the text's length.

use std::ops::Range;

use jiff::civil::{Date, Time};
use jiff::tz::Offset;

use super::months::month;
use super::{Found, Order, is_news_year, zones};
use crate::text::words;

/// How many tokens a time of day may stand away from its date.
const REACH: usize = 9;

/// The first full date (day, month and year) in `text`.
pub(crate) fn find(text: &str, order: Order) -> Option<Found> {
    find_all(text, order).into_iter().next()
}

/// Bytes that are searched; a line with a date is shorter.
const LONGEST: usize = 4096;

/// All full dates in `text`, in order.
pub(crate) fn find_all(text: &str, order: Order) -> Vec<Found> {
    let text = words::head(text, LONGEST);
    if !text.bytes().any(|b| b.is_ascii_digit()) {
        return Vec::new();
    }
    let tokens = tokens(text);
    let mut places = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match date_at(&tokens[at..], order) {
            Some((day, len)) => {
                places.push((day, at..at + len));
                at += len;
            }
            None => at += 1,
        }
    }
    (0..places.len())
        .map(|i| {
            let from = if i == 0 { 0 } else { places[i - 1].1.end };
            let to = places.get(i + 1).map_or(tokens.len(), |next| next.1.start);
            with_time(&tokens, from..to, places[i].1.clone(), places[i].0)
        })
        .collect()
}

#[derive(Debug)]
struct Token<'a> {
    start: usize,
    kind: Kind<'a>,
}

#[derive(Debug)]
enum Kind<'a> {
    Number(i64, &'a str),
    Word(String, &'a str),
    Sign(char),
}

impl Token<'_> {
    fn end(&self) -> usize {
        self.start
            + match &self.kind {
                Kind::Number(_, text) | Kind::Word(_, text) => text.len(),
                Kind::Sign(sign) => sign.len_utf8(),
            }
    }

    fn number(&self) -> Option<(i64, usize)> {
        match self.kind {
            Kind::Number(value, text) => Some((value, text.len())),
            _ => None,
        }
    }

    fn word(&self) -> Option<&str> {
        match &self.kind {
            Kind::Word(word, _) => Some(word),
            _ => None,
        }
    }

    fn is(&self, signs: &[char]) -> bool {
        matches!(self.kind, Kind::Sign(sign) if signs.contains(&sign))
    }
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let start = text.len() - rest.len();
        let len = if c.is_ascii_digit() {
            rest.find(|c: char| !c.is_ascii_digit())
                .unwrap_or(rest.len())
        } else if is_date_word(c) {
            c.len_utf8()
        } else if c.is_alphabetic() {
            rest.find(|c: char| !c.is_alphabetic() || is_date_word(c))
                .unwrap_or(rest.len())
        } else {
            c.len_utf8()
        };
        let (token, tail) = rest.split_at(len);
        rest = tail;
        if c.is_whitespace() {
            continue;
        }
        let kind = if c.is_ascii_digit() {
            Kind::Number(token.parse().unwrap_or(i64::MAX), token)
        } else if c.is_alphabetic() {
            Kind::Word(token.to_lowercase(), token)
        } else {
            Kind::Sign(c)
        };
        found.push(Token { start, kind });
    }
    found
}

/// The East Asian words for year, month, day stand without spaces, so each is its own token.
fn is_date_word(c: char) -> bool {
    matches!(c, '年' | '月' | '日' | '년' | '월' | '일')
}

/// A date that begins with the first of `tokens`, and how many tokens it takes.
fn date_at(tokens: &[Token], order: Order) -> Option<(Date, usize)> {
    named_day_first(tokens)
        .or_else(|| named_month_first(tokens))
        .or_else(|| year_first(tokens))
        .or_else(|| numeric(tokens, order))
}

/// `27 February 2019`, `27. Februar 2019`, `1er mars 2019`, `27 de febrero de 2019`, `27-Feb-2019`.
fn named_day_first(tokens: &[Token]) -> Option<(Date, usize)> {
    let (day, _) = tokens
        .first()?
        .number()
        .filter(|(n, digits)| *digits <= 2 && *n >= 1)?;
    let mut at = 1;
    while tokens.get(at)?.is(&['.', '-', '/', ',', 'º', '°', 'ª'])
        || matches!(
            tokens.get(at)?.word(),
            Some("st" | "nd" | "rd" | "th" | "er" | "of" | "de" | "e" | "º")
        )
    {
        at += 1;
        if at > 3 {
            return None;
        }
    }
    let month = month(tokens.get(at)?.word()?)?;
    at += 1;
    while tokens.get(at)?.is(&['.', '-', '/', ',', '\'', '’'])
        || matches!(tokens.get(at)?.word(), Some("de" | "del" | "do" | "of"))
    {
        at += 1;
        if at > 6 {
            return None;
        }
    }
    let year = year(tokens.get(at)?)?;
    Some((date(year, month.into(), day)?, at + 1))
}

/// `February 27, 2019`, `Feb. 27th 2019`.
fn named_month_first(tokens: &[Token]) -> Option<(Date, usize)> {
    let month = month(tokens.first()?.word()?)?;
    let mut at = 1;
    if tokens.get(at)?.is(&['.', '-', '/']) {
        at += 1;
    }
    let (day, _) = tokens
        .get(at)?
        .number()
        .filter(|(_, digits)| *digits <= 2)?;
    at += 1;
    while tokens.get(at)?.is(&[',', '.', '-', '/'])
        || matches!(tokens.get(at)?.word(), Some("st" | "nd" | "rd" | "th"))
    {
        at += 1;
        if at > 5 {
            return None;
        }
    }
    let year = year(tokens.get(at)?)?;
    Some((date(year, month.into(), day)?, at + 1))
}

/// `2019-02-27`, `2019/02/27`, `2019. 2. 27`, `2019年2月27日`, `2019년 2월 27일`.
fn year_first(tokens: &[Token]) -> Option<(Date, usize)> {
    let year = year(tokens.first()?)?;
    let parts = |at: usize, signs: &[char], word: &[&str]| {
        let token = tokens.get(at)?;
        (token.is(signs) || token.word().is_some_and(|w| word.contains(&w))).then_some(())
    };
    parts(1, &['-', '/', '.'], &["年", "년"])?;
    let (month, _) = tokens.get(2)?.number().filter(|(_, digits)| *digits <= 2)?;
    parts(3, &['-', '/', '.'], &["月", "월"])?;
    let (day, _) = tokens.get(4)?.number().filter(|(_, digits)| *digits <= 2)?;
    let with_word = tokens
        .get(5)
        .and_then(Token::word)
        .is_some_and(|w| matches!(w, "日" | "일"));
    Some((date(year, month, day)?, if with_word { 6 } else { 5 }))
}

/// `27/02/2019`, `27.2.2019`, `02-27-2019`; a number above twelve tells where `order` errs.
fn numeric(tokens: &[Token], order: Order) -> Option<(Date, usize)> {
    let (first, _) = tokens
        .first()?
        .number()
        .filter(|(_, digits)| *digits <= 2)?;
    let sign = match tokens.get(1)?.kind {
        Kind::Sign(sign @ ('/' | '.' | '-')) => sign,
        _ => return None,
    };
    let (second, _) = tokens.get(2)?.number().filter(|(_, digits)| *digits <= 2)?;
    if !tokens.get(3)?.is(&[sign]) {
        return None;
    }
    let year = year(tokens.get(4)?)?;
    let month_first = match order {
        _ if first > 12 => false,
        _ if second > 12 => true,
        Order::MonthFirst => sign != '.',
        Order::DayFirst => false,
    };
    let (day, month) = if month_first {
        (second, first)
    } else {
        (first, second)
    };
    Some((date(year, month, day)?, 5))
}

fn year(token: &Token) -> Option<i64> {
    token
        .number()
        .filter(|(n, digits)| *digits == 4 && is_news_year(*n))
        .map(|(n, _)| n)
}

fn date(year: i64, month: i64, day: i64) -> Option<Date> {
    Date::new(
        year.try_into().ok()?,
        month.try_into().ok()?,
        day.try_into().ok()?,
    )
    .ok()
}

/// Adds the time of day printed after the date, else the one before it; neither beyond `room`,
/// where the neighbouring dates stand, nor across a bar.
fn with_time(tokens: &[Token], room: Range<usize>, place: Range<usize>, day: Date) -> Found {
    let mut found = Found {
        start: tokens[place.start].start,
        end: tokens[place.end - 1].end(),
        day,
        time: None,
        offset: None,
    };
    let after = place.end..(place.end + REACH).min(room.end);
    let before = place.start.saturating_sub(REACH).max(room.start)..place.start;
    let near = |i: &usize| !tokens[*i].is(&['|', '•', '·']);
    let before = before
        .clone()
        .rev()
        .take_while(near)
        .last()
        .unwrap_or(place.start)..place.start;
    for i in after.take_while(near).chain(before) {
        if let Some((time, used)) = time_at(&tokens[i..]) {
            found.time = Some(time);
            found.offset = zone_at(&tokens[(i + used).min(tokens.len())..], day);
            found.end = found
                .end
                .max(tokens[(i + used - 1).min(tokens.len() - 1)].end());
            break;
        }
    }
    found
}

/// `21:14`, `9:14 PM`, `9 p.m.`, `21.14 Uhr`, `21h14`.
fn time_at(tokens: &[Token]) -> Option<(Time, usize)> {
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
    } else if tokens.get(1).is_some_and(|t| t.is(&['.'])) && two_digits(2).is_some() {
        minute = two_digits(2)?;
        used = 3;
        sure = tokens.get(3).and_then(Token::word) == Some("uhr");
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
fn zone_at(tokens: &[Token], day: Date) -> Option<Offset> {
    let mut at = usize::from(tokens.first()?.is(&['(', ',']));
    if tokens.get(at)?.word() == Some("uhr") {
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
        Kind::Sign('+') => 1,
        Kind::Sign('-' | '−') => -1,
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

#[cfg(test)]
mod tests {
    use super::*;
    use nutgraf_model::DateEvidence;
    use proptest::prelude::*;

    fn check(text: &str, order: Order, want: Option<&str>) {
        let got = find(text, order).map(|f| f.published(DateEvidence::Printed).rfc3339());
        assert_eq!(got.as_deref(), want, "{text}");
    }

    #[test]
    fn named_months_in_many_languages() {
        for text in [
            "Published February 27, 2019",
            "Feb. 27, 2019",
            "27 February 2019",
            "Wednesday 27th of February, 2019",
            "Mittwoch, 27. Februar 2019",
            "Publié le 27 février 2019 à midi",
            "27 de febrero de 2019",
            "27 febbraio 2019",
            "27 de fevereiro de 2019",
            "27 februari 2019",
            "27 февраля 2019 г.",
            "27 lutego 2019",
            "27 Şubat 2019",
            "27. februar 2019",
            "2019年2月27日",
            "2019년 2월 27일",
            "27-Feb-2019",
            "2019-02-27",
            "27.02.2019",
            "27/02/2019",
        ] {
            check(text, Order::DayFirst, Some("2019-02-27"));
        }
    }

    #[test]
    fn numbers_follow_the_order_of_the_language() {
        check("03/04/2019", Order::DayFirst, Some("2019-04-03"));
        check("03/04/2019", Order::MonthFirst, Some("2019-03-04"));
        check("27/02/2019", Order::MonthFirst, Some("2019-02-27"));
        check("03.04.2019", Order::MonthFirst, Some("2019-04-03"));
    }

    #[test]
    fn a_printed_evening_stays_on_its_day() {
        for (text, want) in [
            (
                "Updated: Feb 27, 2019 / 09:14 PM IST",
                "2019-02-27T21:14:00+05:30",
            ),
            (
                "February 27, 2019 at 11:30 p.m. EST",
                "2019-02-27T23:30:00-05:00",
            ),
            ("27. Februar 2019, 21:14 Uhr", "2019-02-27"),
            (
                "27. Februar 2019, 21.14 Uhr MEZ",
                "2019-02-27T21:14:00+01:00",
            ),
            (
                "9:05 am ET, Wednesday, February 27, 2019",
                "2019-02-27T09:05:00-05:00",
            ),
            ("27 février 2019 à 21h14", "2019-02-27"),
            ("27 Feb 2019 14:03 GMT+2", "2019-02-27T14:03:00+02:00"),
            ("2019-02-27 12:00 (UTC)", "2019-02-27T12:00:00+00:00"),
        ] {
            check(text, Order::MonthFirst, Some(want));
        }
    }

    #[test]
    fn what_is_no_full_date_is_none() {
        for text in [
            "in February 2019",
            "27 February",
            "31 February 2019",
            "1.2.3",
            "version 10.12.4",
            "3 hours ago",
            "call 27-02-20191",
            "192.168.2019.1",
        ] {
            check(text, Order::DayFirst, None);
        }
    }

    proptest! {
        #[test]
        fn any_text_is_searched_without_panic(text in "\\PC{0,120}") {
            for found in find_all(&text, Order::MonthFirst) {
                prop_assert!(text.get(found.start..found.end).is_some());
            }
        }

        #[test]
        fn every_day_is_found_again(days in 0i64..60_000) {
            let day = jiff::civil::date(1930, 1, 1).checked_add(jiff::Span::new().days(days)).expect("in range");
            for form in ["%d %B %Y", "%B %d, %Y", "%Y-%m-%d", "%d.%m.%Y"] {
                let text = day.strftime(form).to_string();
                prop_assert_eq!(find(&text, Order::DayFirst).map(|f| f.day), Some(day), "{}", text);
            }
        }
    }
}
