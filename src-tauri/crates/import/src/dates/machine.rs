//! Dates written for machines: RFC 3339 and its relatives, RFC 2822, Unix seconds.

use jiff::Timestamp;
use jiff::civil::{Date, Time};
use jiff::tz::Offset;
use nutgraf_model::{DateEvidence, Published};

use super::{DateMatch, Order, find, is_news_year, is_no_day, zones};

/// Reads a machine date; where it is none, a printed date in it (`order` tells `27/02/2019`).
pub(crate) fn machine(text: &str, order: Order) -> Option<Published> {
    let text = text.trim();
    let found = iso(text)
        .or_else(|| rfc2822(text))
        .or_else(|| ctime(text))
        .or_else(|| unix(text))
        .or_else(|| find(text, order))?;
    let is_day = is_news_year(found.day.year().into()) && !is_no_day(found.day);
    is_day.then(|| found.published(DateEvidence::Metadata))
}

/// `2019-02-27`, `2019-02-27T21:14:00+02:00`, `2019-02-27 21:14:00.000 +0200`, `20190227T2114Z`.
fn iso(text: &str) -> Option<DateMatch> {
    let bytes = text.as_bytes();
    let dashed = bytes.get(4).is_some_and(|b| matches!(b, b'-' | b'/'));
    let (day, rest) = if dashed {
        let mut parts = text.splitn(3, ['-', '/']);
        let (year, month, tail) = (parts.next()?, parts.next()?, parts.next()?);
        let digits = tail.bytes().take_while(u8::is_ascii_digit).count().min(2);
        (date(year, month, &tail[..digits])?, &tail[digits..])
    } else {
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        if digits != 8 && digits != 14 {
            return None;
        }
        (date(&text[..4], &text[4..6], &text[6..8])?, &text[8..])
    };
    let (time, offset) = clock(rest);
    Some(DateMatch {
        start: 0,
        end: text.len(),
        day,
        time,
        offset,
        is_counted: false,
    })
}

fn date(year: &str, month: &str, day: &str) -> Option<Date> {
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

fn clock(rest: &str) -> (Option<Time>, Option<Offset>) {
    let rest = rest.trim_start_matches([',', ' ', 'T', 't', ':']);
    let end = rest
        .find(|c: char| !c.is_ascii_digit() && c != ':' && c != '.')
        .unwrap_or(rest.len());
    let (clock, zone) = rest.split_at(end);
    let clock = clock.split('.').next().unwrap_or_default();
    let digits: Vec<&str> = if clock.contains(':') {
        clock.split(':').collect()
    } else {
        clock
            .as_bytes()
            .chunks(2)
            .filter_map(|pair| std::str::from_utf8(pair).ok())
            .collect()
    };
    let number = |at: usize| digits.get(at).map_or(Some(0), |d| d.parse::<i8>().ok());
    let time = match (digits.len(), number(0), number(1), number(2)) {
        (2..=3, Some(h), Some(m), Some(s)) => Time::new(h, m, s.min(59), 0).ok(),
        _ => None,
    };
    // Java writes the zone's name behind it: `Z[UTC]`.
    let zone = zone.split('[').next().unwrap_or_default().trim();
    (time, time.and_then(|_| zone_offset(zone)))
}

/// `Z`, `+02:00`, `-0500`, `+02`, `UTC`, `GMT+2`.
fn zone_offset(zone: &str) -> Option<Offset> {
    let bare = zone
        .trim_start_matches("UTC")
        .trim_start_matches("GMT")
        .trim();
    if bare.is_empty() {
        return (!zone.is_empty()).then_some(Offset::UTC);
    }
    if bare.eq_ignore_ascii_case("z") {
        return Some(Offset::UTC);
    }
    let sign = match bare.as_bytes()[0] {
        b'+' => 1,
        b'-' => -1,
        _ => return None,
    };
    let digits: String = bare[1..]
        .chars()
        .take_while(|c| c.is_ascii_digit() || *c == ':')
        .filter(|c| *c != ':')
        .collect();
    let (hours, minutes): (i32, i32) = match digits.len() {
        1 | 2 => (digits.parse().ok()?, 0),
        4 => (digits[..2].parse().ok()?, digits[2..].parse().ok()?),
        _ => return None,
    };
    Offset::from_seconds(sign * (hours * 3600 + minutes * 60)).ok()
}

/// `Wed, 27 Feb 2019 21:14:00 +0200`, as mails and feeds write. The standard reads every zone it
/// does not know ("CET") as UTC; printed dates know more of them.
fn rfc2822(text: &str) -> Option<DateMatch> {
    const KNOWN: &[&str] = &[
        "ut", "gmt", "utc", "z", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt",
    ];
    let last = text
        .split(['(', ' '])
        .rfind(|word| !word.is_empty() && !word.ends_with(')'));
    let zone = last.unwrap_or_default().to_ascii_lowercase();
    if zone.starts_with(|c: char| c.is_alphabetic()) && !KNOWN.contains(&zone.as_str()) {
        return None;
    }
    let zoned = jiff::fmt::rfc2822::parse(text).ok()?;
    Some(DateMatch {
        start: 0,
        end: text.len(),
        day: zoned.date(),
        time: Some(zoned.time()),
        offset: Some(zoned.offset()),
        is_counted: false,
    })
}

/// `Wed Feb 27 21:14:00 2019`, with a zone before the year or without, as programs in C and Ruby
/// write.
fn ctime(text: &str) -> Option<DateMatch> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let (month, day, time, zone, year) = match words[..] {
        [_, month, day, time, year] => (month, day, time, "", year),
        [_, month, day, time, zone, year] => (month, day, time, zone, year),
        _ => return None,
    };
    let is_time = time.contains(':') && year.len() == 4;
    let month = month
        .is_ascii()
        .then(|| super::month(&month.to_lowercase()))??;
    let day = Date::new(year.parse().ok()?, month, day.parse().ok()?).ok()?;
    let (time, _) = clock(time);
    let offset = || zone_offset(zone).or_else(|| zones::offset(&zone.to_lowercase(), day));
    is_time.then_some(DateMatch {
        start: 0,
        end: text.len(),
        day,
        time,
        offset: time.and_then(|_| offset()),
        is_counted: false,
    })
}

/// Seconds or milliseconds since 1970, as some pages put into their metadata.
fn unix(text: &str) -> Option<DateMatch> {
    if !text.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let seconds: i64 = match text.len() {
        9 | 10 => text.parse().ok()?,
        13 => text.parse::<i64>().ok()? / 1000,
        _ => return None,
    };
    let at = Timestamp::from_second(seconds)
        .ok()?
        .to_zoned(jiff::tz::TimeZone::UTC);
    Some(DateMatch {
        start: 0,
        end: text.len(),
        day: at.date(),
        time: Some(at.time()),
        offset: Some(Offset::UTC),
        is_counted: false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn machine_dates_keep_their_day_and_zone() {
        for (text, want) in [
            ("2019-02-27", "2019-02-27"),
            ("2019-02-27T21:14:00+02:00", "2019-02-27T21:14:00+02:00"),
            ("2019-02-27T21:14:00.123Z", "2019-02-27T21:14:00+00:00"),
            ("2019-02-27T23:30:00-0500", "2019-02-27T23:30:00-05:00"),
            ("2019-02-27 21:14:00 +0100", "2019-02-27T21:14:00+01:00"),
            ("2019-02-27T21:14", "2019-02-27"),
            ("20190227", "2019-02-27"),
            ("20190227T211400Z", "2019-02-27T21:14:00+00:00"),
            ("2019/02/27 09:00", "2019-02-27"),
            (
                "Wed, 27 Feb 2019 21:14:00 -0500",
                "2019-02-27T21:14:00-05:00",
            ),
            // Zones that the standard takes for UTC.
            ("Wed, 27 Feb 2019 21:14:00 CET", "2019-02-27T21:14:00+01:00"),
            ("Wed, 27 Feb 2019 21:14:00 MEZ", "2019-02-27T21:14:00+01:00"),
            ("Wed, 27 Feb 2019 21:14:00 XYZ", "2019-02-27"),
            ("Wed, 27 Feb 2019 21:14:00 GMT", "2019-02-27T21:14:00+00:00"),
            (
                "Wed, 27 Feb 2019 21:14:00 +0100 (CET)",
                "2019-02-27T21:14:00+01:00",
            ),
            (
                "Mon, 27 Feb 2019 21:14:00 +0100",
                "2019-02-27T21:14:00+01:00",
            ),
            ("Wed Feb 27 21:14:00 2019", "2019-02-27"),
            (
                "Wed Feb 27 21:14:00 +0000 2019",
                "2019-02-27T21:14:00+00:00",
            ),
            ("Wed Feb 27 21:14:00 CET 2019", "2019-02-27T21:14:00+01:00"),
            ("2019-02-27T21:14:00.000Z[UTC]", "2019-02-27T21:14:00+00:00"),
            ("1551302040", "2019-02-27T21:14:00+00:00"),
            ("27 février 2019", "2019-02-27"),
        ] {
            let got = machine(text, Order::DayFirst).map(|p| p.rfc3339());
            assert_eq!(got.as_deref(), Some(want), "{text}");
        }
        for bad in [
            "",
            "0001-01-01",
            "2019-13-40",
            "soon",
            "12345",
            "9999-12-31",
            "2069-01-01T00:00:00Z",
            "1970-01-19T22:30:00Z",
            "1969-12-31",
            "1900-01-01",
        ] {
            assert_eq!(machine(bad, Order::DayFirst), None, "{bad}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_panic(text in "\\PC{0,60}") {
            machine(&text, Order::DayFirst);
        }

        #[test]
        fn what_jiff_writes_is_read_back(seconds in 6_000_000i64..2_500_000_000) {
            let at = Timestamp::from_second(seconds).expect("in range");
            let got = machine(&at.to_string(), Order::DayFirst).expect("an RFC 3339 date");
            prop_assert_eq!(got.time.expect("a time").parse::<Timestamp>().expect("RFC 3339"), at);
        }
    }
}
