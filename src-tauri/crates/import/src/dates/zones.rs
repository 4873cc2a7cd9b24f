//! Time zones as newsrooms abbreviate them.

use jiff::civil::Date;
use jiff::tz::Offset;

/// The distance from UTC of a printed abbreviation on `day`; lower-case.
///
/// `ist` is read as India's: the Irish and Israeli uses are rare beside it in print.
pub(crate) fn offset(name: &str, day: Date) -> Option<Offset> {
    let summer = |standard: i8, is_summer: bool| standard + i8::from(is_summer);
    let hours = match name {
        "utc" | "gmt" | "z" | "wet" => 0,
        "bst" | "west" | "cet" | "mez" => 1,
        "cest" | "mesz" | "eet" | "sast" => 2,
        "eest" | "msk" | "trt" => 3,
        "pkt" => 5,
        "wib" => 7,
        "sgt" | "hkt" | "awst" => 8,
        "jst" | "kst" => 9,
        "aest" => 10,
        "aedt" => 11,
        "nzst" => 12,
        "est" => -5,
        "edt" => -4,
        "cst" => -6,
        "cdt" => -5,
        "mst" => -7,
        "mdt" => -6,
        "pst" => -8,
        "pdt" => -7,
        "akst" => -9,
        "hst" => -10,
        "brt" | "art" => -3,
        "et" => summer(-5, is_us_summer(day)),
        "ct" => summer(-6, is_us_summer(day)),
        "pt" => summer(-8, is_us_summer(day)),
        "ist" => return Offset::from_seconds(19_800).ok(),
        _ => return None,
    };
    Offset::from_seconds(i32::from(hours) * 3600).ok()
}

/// Daylight saving in the United States since 2007: second Sunday of March to first of November.
fn is_us_summer(day: Date) -> bool {
    let sunday = |month: i8, nth: i8| {
        Date::new(day.year(), month, 1)
            .and_then(|first| first.nth_weekday_of_month(nth, jiff::civil::Weekday::Sunday))
    };
    match (sunday(3, 2), sunday(11, 1)) {
        (Ok(from), Ok(to)) => from <= day && day < to,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn eastern_time_follows_the_season() {
        let hours = |day| offset("et", day).map(|o| o.seconds() / 3600);
        assert_eq!(hours(date(2026, 11, 20)), Some(-5));
        assert_eq!(hours(date(2026, 7, 4)), Some(-4));
        assert_eq!(offset("xyz", date(2026, 7, 4)), None);
    }
}
