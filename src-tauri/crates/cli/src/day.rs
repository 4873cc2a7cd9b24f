//! Days as the user names them on the command line.

use nutgraf_newsroom::EditionDay;

/// Reads `today`, `yesterday` or a date such as 2026-11-20.
///
/// # Errors
/// A sentence for the user if it is none of these.
pub(crate) fn parse_day(text: &str) -> Result<EditionDay, String> {
    match text {
        "today" => Ok(EditionDay::Today),
        "yesterday" => Ok(EditionDay::Yesterday),
        _ => match text.parse() {
            Ok(day) => Ok(EditionDay::On(day)),
            Err(_) => Err("a day is written 2026-11-20, today or yesterday".to_owned()),
        },
    }
}

#[cfg(test)]
mod tests {
    use nutgraf_model::Day;

    use super::*;

    #[test]
    fn days_are_named_by_date_or_from_today() {
        let today: Day = "2026-03-01".parse().expect("a day");
        for (text, want) in [
            ("today", "2026-03-01"),
            ("yesterday", "2026-02-28"),
            ("2019-02-27", "2019-02-27"),
        ] {
            let day = parse_day(text).expect(text);
            assert_eq!(day.resolve(today).to_string(), want);
        }
        for bad in ["", "tomorrow", "2026-02-30", "20.11.2026", "Today"] {
            assert!(parse_day(bad).is_err(), "{bad:?} is not a day");
        }
    }
}
