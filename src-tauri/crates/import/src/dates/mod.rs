//! Dates as newsrooms print them, in many languages, and as machines write them.
//!
//! A printed day is never moved: the day is the one in the time zone in which it was printed.

mod clock;
mod in_path;
mod machine;
mod months;
mod printed;
mod relative;
#[cfg(test)]
mod table;
mod tokens;
mod zones;

use jiff::civil::{Date, Time};
use jiff::tz::Offset;
use nutgraf_language::List;
use nutgraf_model::{DateEvidence, Day, Language, Published};

pub(crate) use in_path::in_path;
pub(crate) use machine::machine;
pub(crate) use months::month;
pub(crate) use printed::{find, find_all};
pub(crate) use relative::find_by;

/// A date found in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct DateMatch {
    /// First byte.
    pub(crate) start: usize,
    /// One past the last byte, time of day and zone included.
    pub(crate) end: usize,
    /// The day as printed.
    pub(crate) day: Date,
    /// The time of day, where one is printed beside it.
    pub(crate) time: Option<Time>,
    /// The printed distance from UTC.
    pub(crate) offset: Option<Offset>,
    /// Whether the day was counted or completed from another day: "3 hours ago", "27 February".
    pub(crate) is_counted: bool,
}

impl DateMatch {
    /// As a date of publication. A time of day without a zone is no moment, so it is left out.
    pub(crate) fn published(&self, evidence: DateEvidence) -> Published {
        let time = match (self.time, self.offset) {
            (Some(time), Some(offset)) => Some(rfc3339(self.day, time, offset)),
            _ => None,
        };
        Published {
            day: Day(self.day),
            time,
            evidence: match self.is_counted {
                true => DateEvidence::Inferred,
                false => evidence,
            },
        }
    }
}

/// In which order numbers stand in `27/02/2019`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Order {
    /// Day, month, year: nearly everywhere.
    #[default]
    DayFirst,
    /// Month, day, year: the United States.
    MonthFirst,
}

impl Order {
    /// The order a text's language suggests; `region` is an ISO country code (`GB`), if known.
    pub(crate) fn of(language: Option<Language>, region: Option<&str>) -> Self {
        let folder = nutgraf_language::of(language.unwrap_or(Language::ENGLISH));
        let is_month_first = folder.is_some_and(|f| f.has(List::DateOrder, "month first"));
        match region {
            Some(region) if region.eq_ignore_ascii_case("us") => Order::MonthFirst,
            Some(_) => Order::DayFirst,
            None if is_month_first => Order::MonthFirst,
            None => Order::DayFirst,
        }
    }
}

fn rfc3339(day: Date, time: Time, offset: Offset) -> String {
    let seconds = offset.seconds();
    let sign = if seconds < 0 { '-' } else { '+' };
    let minutes = seconds.abs() / 60;
    format!(
        "{day}T{:02}:{:02}:{:02}{sign}{:02}:{:02}",
        time.hour(),
        time.minute(),
        time.second(),
        minutes / 60,
        minutes % 60
    )
}

/// Whether news may have been published in this year.
fn is_news_year(year: i64) -> bool {
    (1900..2050).contains(&year)
}

/// Whether a day is one that machines write for none: the first of their calendars, and what is
/// left of a moment in milliseconds that was read as seconds.
fn is_no_day(day: Date) -> bool {
    let (year, month, of_month) = (day.year(), day.month(), day.day());
    year == 1970 && month <= 2
        || year == 1969 && month == 12
        || year == 1900 && (month, of_month) == (1, 1)
}
