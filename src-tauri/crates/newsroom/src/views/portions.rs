//! Portions of the lists of stories and speakers. The app scrolls through them, since a library of
//! several years has tens of thousands of each.

use std::cmp::Reverse;

use nutgraf_model::{Day, Page, SpeakerFilter, SpeakerLine, SpeakerOrder, StoryLine, UnnamedLine};
use nutgraf_store::fold;

use super::story_line::DAYS;
use crate::{Error, Newsroom};

impl Newsroom {
    /// A part of the list of all stories, latest first.
    pub fn stories_part(&self, offset: usize, limit: usize) -> Result<Page<StoryLine>, Error> {
        self.read(|store| Ok(part(self.all_stories(store)?.iter(), offset, limit)))
    }

    /// At most `most` stories with the most articles in the 14 days up to today, largest first.
    /// Stories with one article are left out.
    pub fn busiest_stories(&self, most: usize) -> Result<Vec<StoryLine>, Error> {
        self.read(|store| {
            let stories = self.all_stories(store)?;
            Ok(busiest(&stories, self.today_in(store)?, most))
        })
    }

    /// A part of the list of speakers that match a filter.
    pub fn speakers_part(
        &self,
        filter: &SpeakerFilter,
        offset: usize,
        limit: usize,
    ) -> Result<Page<SpeakerLine>, Error> {
        self.read(|store| {
            let all = self.all_speakers(store)?;
            Ok(if *filter == SpeakerFilter::default() {
                part(all.iter(), offset, limit)
            } else {
                part(arranged(&all, filter).into_iter(), offset, limit)
            })
        })
    }

    /// A part of the list of anonymous sources, latest first; with a `name`, only those that are
    /// called so.
    pub fn unnamed(
        &self,
        name: &str,
        offset: usize,
        limit: usize,
    ) -> Result<Page<UnnamedLine>, Error> {
        self.read(|store| {
            let cached = &self.cache.unnamed;
            let all = cached.get_or(store, |store| Ok(store.unnamed()?))?;
            let called = called(&all, name, |line| &line.name);
            Ok(part(called.into_iter(), offset, limit))
        })
    }
}

fn part<'a, T: Clone + 'a>(
    all: impl ExactSizeIterator<Item = &'a T>,
    offset: usize,
    limit: usize,
) -> Page<T> {
    Page {
        total: all.len(),
        items: all.skip(offset).take(limit).cloned().collect(),
    }
}

/// The items whose name contains `words`. Items with a word that begins with them come first.
fn called<'a, T>(all: &'a [T], words: &str, name: impl Fn(&T) -> &str) -> Vec<&'a T> {
    let words = fold(words.trim());
    if words.is_empty() {
        return all.iter().collect();
    }
    let (mut first, mut then) = (Vec::new(), Vec::new());
    let beginning = format!(" {words}");
    for line in all {
        let name = format!(" {}", fold(name(line)));
        if name.contains(&beginning) {
            first.push(line);
        } else if name.contains(&words) {
            then.push(line);
        }
    }
    first.append(&mut then);
    first
}

/// The speakers that match a filter, in its order. `all` come most quoted first.
fn arranged<'a>(all: &'a [SpeakerLine], filter: &SpeakerFilter) -> Vec<&'a SpeakerLine> {
    let of_kind = |line: &&SpeakerLine| filter.kind.is_none_or(|kind| line.kind == kind);
    let mut lines: Vec<&SpeakerLine> = all.iter().filter(of_kind).collect();
    // Both leave the order of those that are equal.
    match filter.order {
        SpeakerOrder::Quotes => {}
        SpeakerOrder::Recent => lines.sort_by_key(|line| Reverse(line.last_day)),
        SpeakerOrder::Name => lines.sort_by_cached_key(|line| fold(&line.name)),
    }
    let named = called(&lines, &filter.name, |line| &line.name);
    named.into_iter().copied().collect()
}

/// The stories with the most articles in the days of a sparkline up to `today`.
fn busiest(stories: &[StoryLine], today: Day, most: usize) -> Vec<StoryLine> {
    let days = std::iter::successors(Some(today), |day| Some(day.yesterday()));
    let first = days.take(DAYS).last().unwrap_or(today);
    let told = |story: &StoryLine| -> u32 {
        let days = std::iter::successors(Some(story.last_day), |day| Some(day.yesterday()));
        let of_days = days.zip(story.sparkline.iter().rev());
        of_days
            .filter(|(day, _)| (first..=today).contains(day))
            .map(|(_, count)| count)
            .sum()
    };
    let mut busy: Vec<(u32, &StoryLine)> = stories
        .iter()
        .filter(|story| story.last_day >= first)
        .map(|story| (told(story), story))
        .filter(|(told, _)| *told > 1)
        .collect();
    busy.sort_by_key(|(told, story)| (Reverse(*told), Reverse(story.last_day)));
    let busy = busy.into_iter().take(most);
    busy.map(|(_, story)| story.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use nutgraf_model::{SpeakerId, SpeakerKind, StoryId};

    fn speaker(id: i64, name: &str, quotes: usize, last: &str) -> SpeakerLine {
        SpeakerLine {
            id: SpeakerId(id),
            name: name.to_owned(),
            kind: if name.starts_with("Port") {
                SpeakerKind::Organisation
            } else {
                SpeakerKind::Person
            },
            role: None,
            quotes,
            last_day: last.parse().ok(),
        }
    }

    #[test]
    fn speakers_are_sorted_and_narrowed() {
        let all = [
            speaker(2, "Ana Sorel", 5, "2026-11-20"),
            speaker(3, "Port of Avelar", 5, "2026-11-19"),
            speaker(1, "Óscar Weir", 2, "2026-11-22"),
            speaker(4, "Zoe Lind", 2, "2026-11-22"),
        ];
        use SpeakerOrder::{Name, Quotes, Recent};
        for (name, kind, order, want) in [
            ("", None, Quotes, vec![2, 3, 1, 4]),
            ("", None, Recent, vec![1, 4, 2, 3]),
            ("", None, Name, vec![2, 1, 3, 4]),
            ("", Some(SpeakerKind::Person), Quotes, vec![2, 1, 4]),
            ("", Some(SpeakerKind::Organisation), Name, vec![3]),
            ("oscar", None, Quotes, vec![1]),
            ("  SO ", None, Name, vec![2]),
            ("a", None, Quotes, vec![2, 3, 1]),
            ("o", None, Quotes, vec![3, 1, 2, 4]),
            ("nobody", None, Recent, vec![]),
        ] {
            let filter = SpeakerFilter {
                name: name.to_owned(),
                kind,
                order,
            };
            let found = arranged(&all, &filter);
            let found: Vec<_> = found.iter().map(|line| line.id.0).collect();
            assert_eq!(found, want, "{filter:?}");
        }
    }

    #[test]
    fn a_part_past_the_end_is_empty_and_knows_the_whole() {
        let all = [1, 2, 3];
        for (offset, limit, want) in [
            (0, 2, vec![1, 2]),
            (2, 2, vec![3]),
            (3, 2, vec![]),
            (usize::MAX, usize::MAX, vec![]),
        ] {
            let part = part(all.iter(), offset, limit);
            assert_eq!((part.total, part.items), (3, want));
        }
    }

    #[test]
    fn the_busiest_stories_are_those_of_the_last_two_weeks() {
        let today: Day = "2026-11-22".parse().expect("a day");
        let story = |id, last: &str, sparkline: &[u32]| StoryLine {
            id: StoryId(id),
            headline: String::new(),
            articles: 0,
            sources: 0,
            first_day: today,
            last_day: last.parse().expect("a day"),
            sparkline: [vec![0; DAYS - sparkline.len()], sparkline.to_vec()].concat(),
        };
        let stories = [
            story(1, "2026-11-22", &[1]),
            story(2, "2026-11-22", &[2, 1]),
            story(3, "2026-11-20", &[0, 4]),
            // Two of its articles came fourteen days ago or before.
            story(4, "2026-11-09", &[9, 2]),
            story(5, "2026-11-08", &[9, 9]),
            // Dated tomorrow.
            story(6, "2026-11-23", &[3, 9]),
        ];
        let found = busiest(&stories, today, 10);
        let found: Vec<_> = found.iter().map(|line| line.id.0).collect();
        assert_eq!(found, [3, 6, 2, 4]);
        assert_eq!(busiest(&stories, today, 1).len(), 1);
    }
}
