//! Dates as numbers, for arithmetic.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

/// A date (RFC 3339, the same without offset, or a day) as days since 1970, with fractions; `None`
/// for other texts. A date without offset is read as UTC, and a day as its noon, which has the
/// smallest error.
pub fn days_since_1970(date: &str) -> Option<f64> {
    const DAY: f64 = 86_400.0;
    let date = date.trim();
    let seconds = if let Ok(moment) = date.parse::<Timestamp>() {
        moment.as_second()
    } else {
        let civil: DateTime = date.parse().ok()?;
        let noon = if date.contains(['T', 't', ' ']) {
            0
        } else {
            12 * 3600
        };
        civil.to_zoned(TimeZone::UTC).ok()?.timestamp().as_second() + noon
    };
    Some(seconds as f64 / DAY)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_all_three_forms_are_read() {
        for (date, want) in [
            ("1970-01-02T00:00:00Z", Some(1.0)),
            ("1970-01-02T02:00:00+02:00", Some(1.0)),
            ("1970-01-02T06:00:00", Some(1.25)),
            ("1970-01-02 06:00:00", Some(1.25)),
            (" 1970-01-02 ", Some(1.5)),
            ("1969-12-31", Some(-0.5)),
            ("last Tuesday", None),
            ("", None),
            ("1970-13-41", None),
        ] {
            assert_eq!(days_since_1970(date), want, "{date:?}");
        }
    }
}
