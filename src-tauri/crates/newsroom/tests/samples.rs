//! The two days of the samples: the right stories, and the right new, developing and quiet ones.

mod common;

use std::collections::BTreeMap;

use common::*;
use nutgraf_model::{By, Edition, EditionKey, Length, Since, StoryEntry, StoryState};
use nutgraf_newsroom::Source;

/// What the edition of one of the two days must say: `tests/data/two-days.json`.
#[derive(serde::Deserialize)]
struct Wanted {
    /// New, developing and quiet stories.
    since: [usize; 3],
    /// Words of each headline in brief that is wanted, and its state.
    briefs: BTreeMap<String, StoryState>,
    /// Words of the lead's headline.
    lead: String,
    /// Words of each other headline, its state, and its articles of the day.
    stories: BTreeMap<String, (StoryState, usize)>,
    /// How sentences begin that must be shown and marked as new.
    new: Vec<String>,
    /// How sentences begin that must not be marked as new.
    told: Vec<String>,
}

fn check(edition: &Edition) {
    let data = include_str!("data/two-days.json");
    let mut days: BTreeMap<String, Wanted> = serde_json::from_str(data).expect("data");
    // By arrival the samples come in on the days they were published.
    let wanted = days
        .remove(&edition.key.day.to_string())
        .expect("a day of the samples");
    let Since {
        new,
        developing,
        quiet,
        ..
    } = edition.since;
    assert_eq!(
        [new, developing, quiet],
        wanted.since,
        "{:#?}",
        edition.since
    );
    let told: Vec<&StoryEntry> = edition.lead.iter().chain(&edition.stories).collect();
    assert!(
        told[0].headline.contains(&wanted.lead),
        "{}",
        told[0].headline
    );
    assert_eq!(told.len(), wanted.stories.len(), "{:#?}", headlines(&told));
    for (words, want) in &wanted.stories {
        let sought = words.to_lowercase();
        let mut fitting = told
            .iter()
            .filter(|story| story.headline.to_lowercase().contains(&sought));
        let story = fitting
            .next()
            .unwrap_or_else(|| panic!("{words}: {:#?}", headlines(&told)));
        assert!(fitting.next().is_none(), "{words} is told once");
        assert_eq!(&(story.state, of_day(edition, story)), want, "{words}");
    }
    let briefs: Vec<_> = edition
        .briefs
        .iter()
        .map(|brief| (&brief.headline, brief.state))
        .collect();
    assert_eq!(briefs.len(), wanted.briefs.len(), "{briefs:#?}");
    for (words, state) in &wanted.briefs {
        let fits = |brief: &(&String, StoryState)| brief.0.contains(words) && brief.1 == *state;
        assert!(briefs.iter().any(fits), "{words}: {briefs:#?}");
    }
    let marked = |begins: &String| {
        let mut sentences = told.iter().flat_map(|story| story.excerpts());
        sentences.any(|excerpt| excerpt.new && excerpt.text.starts_with(begins.as_str()))
    };
    for begins in &wanted.new {
        assert!(marked(begins), "{begins:?} is new");
    }
    for begins in &wanted.told {
        assert!(!marked(begins), "{begins:?} was told the day before");
    }
}

fn headlines<'a>(told: &[&'a StoryEntry]) -> Vec<&'a str> {
    told.iter().map(|story| story.headline.as_str()).collect()
}

/// How many articles a story has on the edition's day, those that repeat another too.
fn of_day(edition: &Edition, story: &StoryEntry) -> usize {
    let all = story
        .sources
        .iter()
        .flat_map(|entry| [entry].into_iter().chain(&entry.also));
    all.filter(|entry| entry.day == edition.key.day).count()
}

#[test]
fn by_publication_the_samples_are_two_days() {
    let library = TestLibrary::at("2026-12-24T12:00:00[Europe/Lisbon]");
    library.newsroom.import_samples(&()).expect("imports");
    for day in ["2026-11-19", "2026-11-20"] {
        let (by, day) = (By::Publication, day.parse().expect("a day"));
        check(
            &library
                .newsroom
                .edition(EditionKey { by, day })
                .expect("an edition"),
        );
    }
    library.clean();
}

#[test]
fn by_arrival_the_second_day_builds_on_the_closed_first() {
    let library = TestLibrary::at("2026-11-19T18:00:00[Europe/Lisbon]");
    let mut number = 0;
    for now in [
        "2026-11-19T18:00:00[Europe/Lisbon]",
        "2026-11-20T18:00:00[Europe/Lisbon]",
    ] {
        library.clock.set(now);
        let (by, day) = (By::Arrival, library.newsroom.today());
        library.import(&[Source::Path(samples().join(day.to_string()))]);
        let edition = library
            .newsroom
            .edition(EditionKey { by, day })
            .expect("an edition");
        number += 1;
        assert_eq!(edition.number, Some(number));
        check(&edition);
    }
    library.clean();
}

#[test]
fn every_length_shows_all_that_the_shorter_ones_show() {
    let library = TestLibrary::new();
    library.newsroom.import_samples(&()).expect("imports");
    let key = EditionKey {
        by: By::Arrival,
        day: library.newsroom.today(),
    };
    let edition = library.newsroom.edition(key).expect("an edition");
    let lead = edition.lead.as_ref().expect("a lead");
    let shown = |length: Length| {
        lead.sentences
            .iter()
            .filter(|s| s.shown_from <= length)
            .count()
    };
    assert_eq!(shown(Length::Short), 2);
    assert!((4..=5).contains(&shown(Length::Normal)));
    assert!((5..=6).contains(&shown(Length::Long)));
    for entry in &edition.stories {
        let shown = |length: Length| {
            entry
                .sentences
                .iter()
                .filter(|s| s.shown_from <= length)
                .count()
        };
        assert_eq!(shown(Length::Short), 1, "{}", entry.headline);
        assert!(
            (2..=3).contains(&shown(Length::Normal)),
            "{}",
            entry.headline
        );
    }
    assert!(
        (5..=9).contains(&edition.said.len()),
        "{} quotes",
        edition.said.len()
    );
    let minutes = edition.facts.minutes;
    assert!(
        minutes.short <= minutes.normal && minutes.normal <= minutes.long,
        "{minutes:?}"
    );
}

#[test]
fn an_archive_day_is_not_compared_with_a_day_years_before() {
    let library = TestLibrary::at("2026-12-24T12:00:00[Europe/Lisbon]");
    library.newsroom.import_samples(&()).expect("imports");
    library.drop("old.txt", &FERRY.replace("2026", "2019"));
    let (by, day) = (By::Publication, "2026-11-19".parse().expect("a day"));
    let edition = library.newsroom.edition(EditionKey { by, day });
    let since = edition.expect("an edition").since;
    assert_eq!((since.day, since.quiet), (None, 0));
}

#[test]
fn a_story_told_by_three_outlets_says_nothing_twice() {
    let library = TestLibrary::at("2026-12-24T12:00:00[Europe/Lisbon]");
    library.newsroom.import_samples(&()).expect("imports");
    let (by, day) = (By::Publication, "2026-11-20".parse().expect("a day"));
    let edition = library.newsroom.edition(EditionKey { by, day });
    let lead = edition.expect("an edition").lead.expect("a lead");
    let shown = lead.sentences.iter();
    let date = |text: &str| text.contains("14 April") || text.contains("April 14");
    let dated: Vec<_> = shown.filter(|s| date(&s.text)).map(|s| &s.text).collect();
    assert!(
        dated.len() <= 2,
        "the reopening is told again and again: {dated:#?}"
    );
}

#[test]
fn no_caption_is_told_as_news() {
    let library = TestLibrary::at("2026-12-24T12:00:00[Europe/Lisbon]");
    library.newsroom.import_samples(&()).expect("imports");
    let (by, day) = (By::Publication, "2026-11-19".parse().expect("a day"));
    let edition = library
        .newsroom
        .edition(EditionKey { by, day })
        .expect("an edition");
    for story in edition.lead.iter().chain(&edition.stories) {
        for sentence in &story.sentences {
            assert!(
                !sentence.text.contains("near the Sollas exit on Wednesday"),
                "{sentence:?}"
            );
        }
    }
}
