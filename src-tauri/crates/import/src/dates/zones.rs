//! Time zones as newsrooms abbreviate them.

use std::collections::HashMap;
use std::sync::LazyLock;

use jiff::civil::Date;
use jiff::tz::Offset;
use nutgraf_language::{List, all_pairs};

/// The distance from UTC of a printed abbreviation on `day`; lower-case.
///
/// `ist` is read as India's: the Irish and Israeli uses are rare beside it in print.
pub(crate) fn offset(name: &str, day: Date) -> Option<Offset> {
    let zone = ZONES.get(name)?;
    let summer = if zone.is_moved && is_us_summer(day) {
        3600
    } else {
        0
    };
    Offset::from_seconds(zone.seconds + summer).ok()
}

/// A zone's distance from UTC in winter, and whether the United States move it in summer.
struct Zone {
    seconds: i32,
    is_moved: bool,
}

static ZONES: LazyLock<HashMap<&str, Zone>> = LazyLock::new(|| {
    let zones = [(List::Zone, false), (List::SummerZone, true)];
    let read = zones.into_iter().flat_map(|(list, is_moved)| {
        all_pairs(list).filter_map(move |(name, distance)| {
            let seconds = seconds(distance)?;
            Some((name, Zone { seconds, is_moved }))
        })
    });
    read.collect()
});

/// The seconds of `-5` hours or `5:30`.
fn seconds(distance: &str) -> Option<i32> {
    let (hours, minutes) = distance.split_once(':').unwrap_or((distance, "0"));
    Some(hours.parse::<i32>().ok()? * 3600 + minutes.parse::<i32>().ok()? * 60)
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
