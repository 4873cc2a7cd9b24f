//! The day in a file's path: `2026-11-10-harbour-bridge.md`, `posts/2026/11/10/bridge.md`.

use jiff::civil::Date;
use nutgraf_model::{DateEvidence, Day, Published};

use super::{is_news_year, is_no_day};

/// The day that opens or ends a file's name, or is its folders.
pub(crate) fn in_path(path: &str) -> Option<Published> {
    let parts: Vec<&str> = path
        .split(['/', '\\'])
        .filter(|part| !part.is_empty())
        .collect();
    let (file, folders) = parts.split_last()?;
    let stem = file.rsplit_once('.').map_or(*file, |(stem, _)| stem);
    let day = opening(stem)
        .or_else(|| end(stem))
        .or_else(|| in_folders(folders))?;
    Some(Published {
        day: Day(day),
        time: None,
        evidence: DateEvidence::FileName,
    })
}

/// `2026-11-10 bridge`, `2026_11_10`, `20261110-bridge`.
fn opening(stem: &str) -> Option<Date> {
    let is_digit = |at: usize| stem.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
    let parted = stem.get(..10).filter(|_| !is_digit(10));
    let parted = parted.and_then(|day| {
        let sign = day
            .get(4..5)
            .filter(|sign| ["-", "_", "."].contains(sign))?;
        let mut parts = day.split(sign);
        date(parts.next()?, parts.next()?, parts.next()?)
    });
    let run = || {
        let run = stem.get(..8).filter(|_| !is_digit(8))?;
        date(run.get(..4)?, run.get(4..6)?, run.get(6..)?)
    };
    parted.or_else(run)
}

/// `bridge 2026-11-10`, `bridge_20261110`.
fn end(stem: &str) -> Option<Date> {
    let tail = |length: usize| {
        let from = stem.len().checked_sub(length)?;
        let before = stem.get(..from)?.chars().next_back()?;
        (!before.is_alphanumeric()).then(|| stem.get(from..))?
    };
    tail(10)
        .and_then(opening)
        .or_else(|| tail(8).and_then(opening))
}

fn in_folders(folders: &[&str]) -> Option<Date> {
    let near = folders.len().saturating_sub(4);
    let mut threes = folders[near..].windows(3);
    threes.find_map(|three| date(three[0], three[1], three[2]))
}

fn date(year: &str, month: &str, day: &str) -> Option<Date> {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if year.len() != 4 || ![year, month, day].into_iter().all(is_number) {
        return None;
    }
    let day = Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()?;
    (is_news_year(day.year().into()) && !is_no_day(day)).then_some(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_in_a_name_is_found_and_a_number_is_none() {
        for (path, want) in [
            ("blog/2026-11-10-harbour-bridge.md", Some("2026-11-10")),
            ("2026_11_10 bridge.txt", Some("2026-11-10")),
            ("20261110-bridge.txt", Some("2026-11-10")),
            ("bridge 2026-11-10.txt", Some("2026-11-10")),
            ("content/2026/11/10/bridge.md", Some("2026-11-10")),
            ("C:\\notes\\2026.11.10.md", Some("2026-11-10")),
            ("report-2026-13-40.txt", None),
            ("202611101.txt", None),
            ("bridge-1234567.txt", None),
            ("2026-11-101.txt", None),
            ("bridge.txt", None),
            ("1970-01-01.txt", None),
        ] {
            let got = in_path(path).map(|found| found.day.to_string());
            assert_eq!(got.as_deref(), want, "{path}");
        }
    }
}
