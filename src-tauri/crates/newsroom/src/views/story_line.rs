//! A story as a line of a list.

use std::collections::{BTreeSet, HashMap};

use nutgraf_model::{Day, StoryLine};
use nutgraf_store::StoryRow;

/// Days of a sparkline.
pub(super) const DAYS: usize = 14;

/// The article whose headline is the story's headline: the central article, or the first if that is
/// gone.
pub(super) fn bearer(rows: &[StoryRow]) -> Option<&StoryRow> {
    let central = rows.iter().find(|row| row.central == Some(row.article));
    central.or(rows.first())
}

/// A story as a line of a list; `None` if it has no live articles.
pub(super) fn line(rows: &[StoryRow]) -> Option<StoryLine> {
    let bearer = bearer(rows)?;
    let days: Vec<Day> = rows.iter().map(|row| row.day).collect();
    let (first, last) = (*days.iter().min()?, *days.iter().max()?);
    let sources: BTreeSet<_> = rows.iter().filter_map(|row| row.source.as_ref()).collect();
    Some(StoryLine {
        id: bearer.story,
        headline: bearer.headline.clone(),
        articles: rows.len(),
        sources: sources.len(),
        first_day: first,
        last_day: last,
        sparkline: sparkline(last, days.into_iter()),
    })
}

/// The number of `days` on each of the 14 days up to `last`, oldest first.
pub(crate) fn sparkline(last: Day, days: impl Iterator<Item = Day>) -> Vec<u32> {
    let mut counts: HashMap<Day, u32> = HashMap::new();
    for day in days {
        *counts.entry(day).or_default() += 1;
    }
    let mut line: Vec<u32> = std::iter::successors(Some(last), |day| Some(day.yesterday()))
        .take(DAYS)
        .map(|day| counts.get(&day).copied().unwrap_or(0))
        .collect();
    line.reverse();
    line
}
