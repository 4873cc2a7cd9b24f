//! Days as people name them.

use std::str::FromStr;

use nutgraf_model::Day;

/// A day on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum When {
    /// Today in the reader's time zone.
    Today,
    /// The day before.
    Yesterday,
    /// This one.
    On(Day),
}

impl When {
    /// The day, given which one is today.
    pub(crate) fn day(self, today: Day) -> Day {
        match self {
            When::Today => today,
            When::Yesterday => today.yesterday(),
            When::On(day) => day,
        }
    }
}

impl FromStr for When {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "today" => Ok(When::Today),
            "yesterday" => Ok(When::Yesterday),
            _ => match text.parse() {
                Ok(day) => Ok(When::On(day)),
                Err(_) => Err("a day is written 2026-11-20, today or yesterday".to_owned()),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_named_by_date_or_from_today() {
        let today: Day = "2026-03-01".parse().expect("a day");
        for (text, want) in [
            ("today", "2026-03-01"),
            ("yesterday", "2026-02-28"),
            ("2019-02-27", "2019-02-27"),
        ] {
            let when: When = text.parse().expect(text);
            assert_eq!(when.day(today).to_string(), want);
        }
        for bad in ["", "tomorrow", "2026-02-30", "20.11.2026", "Today"] {
            assert!(bad.parse::<When>().is_err(), "{bad:?} is no day");
        }
    }
}
