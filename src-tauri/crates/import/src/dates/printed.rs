//! Dates in running text: "27. Februar 2019", "Feb. 27, 2019 / 09:14 PM IST", "27/02/2019".
//!
//! The text is cut into numbers, words and signs once; each pattern then looks at a few
//! neighbours, so the time is proportional to the text's length.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use jiff::civil::Date;
use nutgraf_language::List;

use super::clock::{time_at, zone_at};
use super::months::month;
use super::tokens::{Token, TokenKind, tokens};
use super::{DateMatch, Order, is_news_year};
use crate::text::words;

/// How many tokens a time of day may stand away from its date.
const REACH: usize = 9;

/// The first full date (day, month and year) in `text`.
pub(crate) fn find(text: &str, order: Order) -> Option<DateMatch> {
    find_all(text, order).into_iter().next()
}

/// Bytes that are searched; a line with a date is shorter.
const LONGEST: usize = 4096;

/// All full dates in `text`, in order.
pub(crate) fn find_all(text: &str, order: Order) -> Vec<DateMatch> {
    let text = words::head(text, LONGEST);
    if !text.chars().any(may_open_date) {
        return Vec::new();
    }
    find_in(&tokens(text), order)
}

/// Whether a character is a digit of any script: no date is written without one.
fn may_open_date(c: char) -> bool {
    c.is_ascii_digit() || !c.is_ascii() && (c.is_numeric() || matches!(c, '年' | '月'))
}

/// All full dates among `tokens`.
pub(super) fn find_in(tokens: &[Token], order: Order) -> Vec<DateMatch> {
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
            with_time(tokens, from..to, places[i].1.clone(), places[i].0)
        })
        .collect()
}

/// A date that begins with the first of `tokens`, and how many tokens it takes.
fn date_at(tokens: &[Token], order: Order) -> Option<(Date, usize)> {
    named_day_first(tokens)
        .or_else(|| named_month_first(tokens))
        .or_else(|| year_first(tokens))
        .or_else(|| year_and_name(tokens))
        .or_else(|| of_era(tokens))
        .or_else(|| numeric(tokens, order))
}

/// A day and a month's name, and how many tokens they take: `27. Februar`, `27 שבט`, `27 tháng 2`.
pub(super) fn day_and_month(tokens: &[Token]) -> Option<(i64, i64, usize)> {
    let (day, _) = tokens
        .first()?
        .number()
        .filter(|(n, digits)| *digits <= 2 && (1..=31).contains(n))?;
    let mut at = 1;
    while tokens.get(at)?.is(&['.', '-', '/', ',', 'º', '°', 'ª'])
        || is_of(tokens.get(at)?, List::BehindDay)
    {
        at += 1;
        if at > 3 {
            return None;
        }
    }
    if is_of(tokens.get(at)?, List::NumberedMonth) {
        let (month, _) = tokens.get(at + 1)?.number().filter(|(n, _)| *n <= 12)?;
        return Some((day, month, at + 2));
    }
    let month: i64 = month(tokens.get(at)?.word()?)?.into();
    // "27 شباط/فبراير": the month in two calendars' names.
    let again = tokens.get(at + 1).is_some_and(|t| t.is(&['/']))
        && tokens
            .get(at + 2)
            .and_then(Token::word)
            .and_then(super::months::month)
            == i8::try_from(month).ok();
    Some((day, month, if again { at + 3 } else { at + 1 }))
}

/// Whether a token is a word of a list: an ordinal's end, or "of".
fn is_of(token: &Token, list: List) -> bool {
    token
        .word()
        .is_some_and(|word| OF.get(&word).is_some_and(|lists| lists.contains(&list)))
}

/// The words around days and months, and the lists they belong to.
static OF: LazyLock<HashMap<&str, Vec<List>>> = LazyLock::new(|| {
    let mut found: HashMap<&str, Vec<List>> = HashMap::new();
    let lists = [
        List::BehindDay,
        List::BehindMonth,
        List::BehindMonthDay,
        List::NumberedMonth,
        List::YearSign,
        List::MonthSign,
        List::DaySign,
    ];
    for list in lists {
        for word in nutgraf_language::all(list) {
            found.entry(word).or_default().push(list);
        }
    }
    found
});

/// Whether a token is the word for year, month or day that stands behind its number.
pub(super) fn is_sign(token: &Token, sign: List) -> bool {
    is_of(token, sign)
}

/// A month's name and a day: `February 27th`, `Feb. 27`.
pub(super) fn month_and_day(tokens: &[Token]) -> Option<(i64, i64, usize)> {
    let month = month(tokens.first()?.word()?)?;
    let mut at = 1;
    if tokens.get(at)?.is(&['.', '-', '/']) {
        at += 1;
    }
    let (day, _) = tokens
        .get(at)?
        .number()
        .filter(|(n, digits)| *digits <= 2 && (1..=31).contains(n))?;
    Some((day, month.into(), at + 1))
}

/// `27 February 2019`, `27. Februar 2019`, `1er mars 2019`, `27 de febrero de 2019`, `27-Feb-2019`.
fn named_day_first(tokens: &[Token]) -> Option<(Date, usize)> {
    let (day, month, mut at) = day_and_month(tokens)?;
    let most = at + 4;
    while tokens.get(at)?.is(&['.', '-', '/', ',', '\'', '’', '‘'])
        || is_of(tokens.get(at)?, List::BehindMonth)
    {
        at += 1;
        if at > most {
            return None;
        }
    }
    let year = year(tokens.get(at)?).or_else(|| short_year(tokens, at))?;
    Some((date(year, month, day)?, at + 1))
}

/// `February 27, 2019`, `Feb. 27th 2019`.
fn named_month_first(tokens: &[Token]) -> Option<(Date, usize)> {
    let (day, month, mut at) = month_and_day(tokens)?;
    let most = at + 4;
    while tokens.get(at)?.is(&[',', '.', '-', '/', '\'', '’', '‘'])
        || is_of(tokens.get(at)?, List::BehindMonthDay)
    {
        at += 1;
        if at > most {
            return None;
        }
    }
    let year = year(tokens.get(at)?).or_else(|| short_year(tokens, at))?;
    Some((date(year, month, day)?, at + 1))
}

/// The year of `27 Feb '19` and `27-Feb-19`.
fn short_year(tokens: &[Token], at: usize) -> Option<i64> {
    let before = tokens.get(at.checked_sub(1)?)?;
    let is_told = before.is(&['\'', '’', '‘', '-', '/']);
    let (year, _) = tokens
        .get(at)?
        .number()
        .filter(|(_, digits)| *digits == 2)?;
    is_told.then_some(in_century(year))
}

/// The full year of two digits.
fn in_century(year: i64) -> i64 {
    if year < 70 { 2000 + year } else { 1900 + year }
}

/// `2019 Feb 27`, `2019. február 27.`.
fn year_and_name(tokens: &[Token]) -> Option<(Date, usize)> {
    let year = year(tokens.first()?)?;
    let mut at = 1;
    while tokens.get(at)?.is(&['.', ',', '-', '/']) {
        at += 1;
        if at > 2 {
            return None;
        }
    }
    let (day, month, used) = month_and_day(tokens.get(at..)?)?;
    // "in 2019 March 20 000 people": a number that goes on is no day.
    let goes_on = tokens.get(at + used).is_some_and(|t| t.number().is_some());
    if goes_on {
        return None;
    }
    Some((date(year, month, day)?, at + used))
}

/// `平成31年2月27日`, `令和元年5月1日`: years counted from an emperor's first.
fn of_era(tokens: &[Token]) -> Option<(Date, usize)> {
    let word = tokens.first()?.word()?;
    let (first, rest) = nutgraf_language::all_pairs(List::Eras)
        .find_map(|(era, year)| Some((year.parse::<i64>().ok()?, word.strip_prefix(era)?)))?;
    let (number, at) = if rest.is_empty() {
        (tokens.get(1)?.number()?.0, 2)
    } else if nutgraf_language::all(List::FirstYear).any(|name| name == rest) {
        (1, 1)
    } else {
        return None;
    };
    let part = |at: usize, sign: List| is_sign(tokens.get(at)?, sign).then_some(());
    part(at, List::YearSign)?;
    let (month, _) = tokens.get(at + 1)?.number()?;
    part(at + 2, List::MonthSign)?;
    let (day, _) = tokens.get(at + 3)?.number()?;
    part(at + 4, List::DaySign)?;
    Some((date(first + number, month, day)?, at + 5))
}

/// `2019-02-27`, `2019/02/27`, `2019. 2. 27`, `2019年2月27日`, `2019년 2월 27일`.
fn year_first(tokens: &[Token]) -> Option<(Date, usize)> {
    let year = year(tokens.first()?)?;
    let parts = |at: usize, sign: List| {
        let token = tokens.get(at)?;
        (token.is(&['-', '/', '.']) || is_sign(token, sign)).then_some(())
    };
    parts(1, List::YearSign)?;
    let (month, _) = tokens.get(2)?.number().filter(|(_, digits)| *digits <= 2)?;
    parts(3, List::MonthSign)?;
    let (day, _) = tokens.get(4)?.number().filter(|(_, digits)| *digits <= 2)?;
    let with_word = tokens
        .get(5)
        .is_some_and(|token| is_sign(token, List::DaySign));
    Some((date(year, month, day)?, if with_word { 6 } else { 5 }))
}

/// `27/02/2019`, `27.2.2019`, `02-27-2019`; a number above twelve tells where `order` errs.
fn numeric(tokens: &[Token], order: Order) -> Option<(Date, usize)> {
    let (first, _) = tokens
        .first()?
        .number()
        .filter(|(_, digits)| *digits <= 2)?;
    let sign = match tokens.get(1)?.kind {
        TokenKind::Sign(sign @ ('/' | '.' | '-')) => sign,
        _ => return None,
    };
    let (second, _) = tokens.get(2)?.number().filter(|(_, digits)| *digits <= 2)?;
    if !tokens.get(3)?.is(&[sign]) {
        return None;
    }
    let is_version = tokens.get(5).is_some_and(|t| t.is(&[sign]))
        && tokens.get(6).is_some_and(|t| t.number().is_some());
    let glued = glued_year(tokens);
    let year = match glued.or_else(|| year(tokens.get(4)?)) {
        Some(year) => year,
        None if is_version => return None,
        None => {
            let (year, _) = tokens.get(4)?.number().filter(|(_, digits)| *digits == 2)?;
            in_century(year)
        }
    };
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

/// The year of `28.09.1912:44`, where a page prints date and time without a gap.
fn glued_year(tokens: &[Token]) -> Option<i64> {
    let (number, _) = tokens.get(4)?.number().filter(|(_, digits)| *digits == 4)?;
    let is_time = tokens.get(5)?.is(&[':'])
        && tokens.get(5)?.start == tokens[4].end()
        && tokens
            .get(6)?
            .number()
            .is_some_and(|(n, digits)| digits == 2 && n < 60);
    (is_time && number % 100 < 24).then(|| in_century(number / 100))
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
pub(super) fn with_time(
    tokens: &[Token],
    room: Range<usize>,
    place: Range<usize>,
    day: Date,
) -> DateMatch {
    let mut found = DateMatch {
        start: tokens[place.start].start,
        end: tokens[place.end - 1].end(),
        day,
        time: None,
        offset: None,
        is_counted: false,
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
        fn every_day_is_found_again(days in 0i64..43_000) {
            let day = jiff::civil::date(1930, 1, 1).checked_add(jiff::Span::new().days(days)).expect("in range");
            for form in ["%d %B %Y", "%B %d, %Y", "%Y-%m-%d", "%d.%m.%Y"] {
                let text = day.strftime(form).to_string();
                prop_assert_eq!(find(&text, Order::DayFirst).map(|f| f.day), Some(day), "{}", text);
            }
        }
    }
}
