//! Whether the date of a book is only the moment at which a program built the file: pandoc writes
//! that one where the author gave none.

use jiff::Timestamp;
use jiff::civil::DateTime;

/// How far apart two clocks of one run of a program are, in seconds.
const ONE_RUN: i64 = 60;

/// How far apart the clock of an archive, in steps of two seconds, and a date of the same moment
/// are, in seconds.
const ONE_WRITING: i64 = 4;

/// Zones differ by quarters of an hour, and by fewer than this many seconds.
const QUARTER: i64 = 15 * 60;
const FARTHEST_ZONE: i64 = 15 * 3600;

/// Whether `date` is the moment of the building: that of the last change, or the one at which the
/// list of the parts was `written` by the clock of some zone.
pub(super) fn is_moment_of_building(
    date: &str,
    modified: Option<&str>,
    written: Option<DateTime>,
) -> bool {
    let Ok(moment) = date.trim().parse::<Timestamp>() else {
        return false;
    };
    // A publisher's time is a full hour, or a minute of it.
    if moment.as_second() % 60 == 0 {
        return false;
    }
    let modified = modified.and_then(|modified| modified.trim().parse::<Timestamp>().ok());
    let near = |other: Timestamp| (moment.as_second() - other.as_second()).abs() <= ONE_RUN;
    modified.is_some_and(near) || written.is_some_and(|written| is_written_at(moment, written))
}

fn is_written_at(moment: Timestamp, written: DateTime) -> bool {
    let Ok(written) = written.to_zoned(jiff::tz::TimeZone::UTC) else {
        return false;
    };
    let apart = written.timestamp().as_second() - moment.as_second();
    let rest = apart.rem_euclid(QUARTER);
    apart.abs() <= FARTHEST_ZONE && rest.min(QUARTER - rest) <= ONE_WRITING
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_moment_of_building_is_no_date_of_an_article() {
        let written: DateTime = "2026-11-23T20:09:54".parse().expect("a time");
        let later: DateTime = "2026-11-24T08:30:10".parse().expect("a time");
        for (date, modified, written, want) in [
            (
                "2026-11-23T19:09:54Z",
                Some("2026-11-23T19:09:54Z"),
                None,
                true,
            ),
            (
                "2026-11-23T19:09:54Z",
                Some("2026-11-23T19:09:57Z"),
                None,
                true,
            ),
            ("2026-11-23T19:09:54Z", None, Some(written), true),
            ("2026-11-23T19:09:54Z", None, Some(later), false),
            (
                "2026-11-23T19:09:54Z",
                Some("2026-11-24T19:09:54Z"),
                None,
                false,
            ),
            (
                "2026-11-23T19:00:00Z",
                Some("2026-11-23T19:00:02Z"),
                None,
                false,
            ),
            (
                "2026-11-23",
                Some("2026-11-23T19:09:54Z"),
                Some(written),
                false,
            ),
            ("2026-11-23T19:09:54Z", None, None, false),
        ] {
            let got = is_moment_of_building(date, modified, written);
            assert_eq!(got, want, "{date} {modified:?} {written:?}");
        }
    }
}
