//! Printed date lines: "Published 20 November 2026", "Updated: Feb 27, 2019 / 09:14 PM IST".

use std::sync::LazyLock;

use jiff::civil::DateTime;
use nutgraf_language::{List, WEEKDAYS, all};
use nutgraf_model::{DateEvidence, Published};
use rustc_hash::FxHashSet as HashSet;

use crate::dates::{self, Order};
use crate::text::words;

/// A date line.
pub(crate) struct DateLine {
    /// Its dates; whether each says when the article was changed.
    pub(crate) dates: Vec<(Published, bool)>,
}

/// Words that may stand on a date line beside its dates, folded.
static LABELS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let days = WEEKDAYS.iter().flatten().flat_map(|list| all(*list));
    let zones = all(List::ZoneBesideDate);
    days.chain(all(List::DateLineWord)).chain(zones).collect()
});

/// Words that say a date is that of a change, folded stems.
static UPDATES: LazyLock<Vec<&str>> = LazyLock::new(|| all(List::Updated).collect());

/// Words that say a date is that of publication, folded.
static PUBLISHED: LazyLock<HashSet<&str>> = LazyLock::new(|| all(List::Published).collect());

/// Reads a line that is a date line and little else.
pub(crate) fn read(line: &str, order: Order) -> Option<DateLine> {
    if line.len() > 240 || words::count(line) > 30 {
        return None;
    }
    let found = dates::find_all(line, order);
    if found.is_empty() || is_life(line, &found) {
        return None;
    }
    let mut rest = String::new();
    let mut from = 0;
    let mut labelled = Vec::new();
    for date in &found {
        let before = line.get(from..date.start).unwrap_or_default();
        rest.push_str(before);
        rest.push(' ');
        let label = before.to_lowercase();
        labelled.push((
            date.published(DateEvidence::Printed),
            UPDATES.iter().any(|u| label.contains(u)),
        ));
        from = date.end.max(from);
    }
    rest.push_str(line.get(from..).unwrap_or_default());
    is_little_else(line, &rest).then_some(DateLine { dates: labelled })
}

/// Whether two dates are the days of a birth and a death, or stand beside words that say so.
fn is_life(line: &str, found: &[dates::DateMatch]) -> bool {
    let lower = line.to_lowercase();
    let words = || lower.split(|c: char| !c.is_alphanumeric() && c != '†' && c != '*');
    let says_so = words().any(|word| LIFE.contains(word));
    let is_span = match found {
        [from, to] => {
            let between = line.get(from.end..to.start).unwrap_or_default();
            let is_parted = between.chars().count() <= 6 && !between.contains('|');
            is_parted && i32::from(to.day.year()) - i32::from(from.day.year()) >= LIFETIME
        }
        _ => false,
    };
    is_span || says_so
}

/// Years between two dates that no article's dates lie apart.
const LIFETIME: i32 = 12;

/// Words beside the dates of somebody's life, in lower case.
static LIFE: LazyLock<HashSet<&str>> = LazyLock::new(|| all(List::LifeDate).collect());

/// The first date among `lines` that is told by another day: "3 hours ago", "27 February".
pub(crate) fn beside<'a>(
    lines: impl IntoIterator<Item = &'a str>,
    order: Order,
    anchor: DateTime,
) -> Option<Published> {
    lines.into_iter().find_map(|line| {
        if line.len() > 160 {
            return None;
        }
        let date = dates::find_by(line, order, anchor).filter(|date| date.is_counted)?;
        let rest = format!("{} {}", line.get(..date.start)?, line.get(date.end..)?);
        is_little_else(line, &rest).then(|| date.published(DateEvidence::Inferred))
    })
}

/// Whether the words of a line beside its dates are those of a date line.
fn is_little_else(line: &str, rest: &str) -> bool {
    let folded = words::fold(rest);
    let has_label = folded.split(' ').any(|word| PUBLISHED.contains(word));
    let other = folded
        .split(' ')
        .filter(|word| !word.is_empty() && !LABELS.contains(word) && !is_number(word))
        .count();
    other <= if has_label { 6 } else { 3 }
        && !words::ends_sentence(line.trim_end_matches([':', '.', ';']))
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, want: &[(&str, bool)]) {
        let got = read(line, Order::MonthFirst).map_or(Vec::new(), |l| {
            l.dates.iter().map(|(p, u)| (p.rfc3339(), *u)).collect()
        });
        let want: Vec<_> = want.iter().map(|(d, u)| (d.to_string(), *u)).collect();
        assert_eq!(got, want, "{line}");
    }

    #[test]
    fn date_lines_and_their_labels() {
        check("Published 20 November 2026", &[("2026-11-20", false)]);
        check("Friday, November 20, 2026", &[("2026-11-20", false)]);
        check(
            "Published Nov 19, 2026 | Updated Nov 20, 2026 9:05 am ET",
            &[("2026-11-19", false), ("2026-11-20T09:05:00-05:00", true)],
        );
        check("Stand: 20.11.2026, 18:30 Uhr", &[("2026-11-20", true)]);
        check(
            "The pier closed on November 20, 2026, after the storm had passed.",
            &[],
        );
    }
}
