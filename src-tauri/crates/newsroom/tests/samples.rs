//! The two days of the samples: the right stories, and the right new, developing and quiet ones.

mod common;

use common::*;
use nutgraf_model::{By, Edition, EditionKey, Length, StoryState};
use nutgraf_newsroom::Source;

fn stories(edition: &Edition) -> Vec<(String, StoryState, usize)> {
    let told = edition.lead.iter().chain(&edition.stories);
    let mut stories: Vec<_> = told
        .map(|entry| {
            let of_day = entry
                .sources
                .iter()
                .filter(|source| source.day == edition.key.day);
            (entry.headline.clone(), entry.state, of_day.count())
        })
        .collect();
    stories.sort_by(|a, b| a.0.cmp(&b.0));
    stories
}

fn assert_second_day(edition: &Edition) {
    use StoryState::{Developing, New};
    let found = stories(edition);
    let states = |sought: &str| {
        let fits = found
            .iter()
            .filter(|(headline, ..)| headline.to_lowercase().contains(sought));
        fits.map(|(_, state, _)| *state).collect::<Vec<_>>()
    };
    for (sought, want) in [
        ("tunnel", vec![Developing]),
        ("blockade", vec![Developing]),
        ("budget", vec![Developing]),
        ("hospitals", vec![New]),
        ("library", vec![New]),
    ] {
        assert_eq!(states(sought), want, "{sought} in {found:#?}");
    }
    let since = edition.since;
    assert_eq!(
        (since.new, since.developing, since.quiet),
        (2, 3, 2),
        "{found:#?}"
    );
    let lead = edition.lead.as_ref().expect("a lead");
    assert!(
        lead.headline.contains("tunnel"),
        "most outlets tell it: {}",
        lead.headline
    );
    assert!(
        lead.sentences.iter().any(|sentence| sentence.new),
        "what is new is marked"
    );
}

#[test]
fn by_publication_the_samples_are_two_days() {
    let desk = Desk::at("2026-12-24T12:00:00[Europe/Lisbon]");
    desk.newsroom.import_samples(&()).expect("imports");
    let edition = |day: &str| {
        let day = day.parse().expect("a day");
        let by = By::Publication;
        desk.newsroom
            .edition(EditionKey { by, day })
            .expect("an edition")
    };
    let first = edition("2026-11-19");
    assert_eq!(first.facts.articles, 8);
    assert_eq!(first.since.day, None, "nothing came before");
    assert_eq!(stories(&first).len(), 5, "{:#?}", stories(&first));
    assert_second_day(&edition("2026-11-20"));
    desk.clean();
}

#[test]
fn by_arrival_the_second_day_builds_on_the_closed_first() {
    let desk = Desk::at("2026-11-19T18:00:00[Europe/Lisbon]");
    desk.import(&[Source::Path(samples().join("2026-11-19"))]);
    desk.clock.set("2026-11-20T18:00:00[Europe/Lisbon]");
    desk.import(&[Source::Path(samples().join("2026-11-20"))]);
    let day = desk.newsroom.today();
    let by = By::Arrival;
    let edition = desk
        .newsroom
        .edition(EditionKey { by, day })
        .expect("an edition");
    assert_eq!(edition.number, Some(2));
    assert_second_day(&edition);
    desk.clean();
}

#[test]
fn every_length_shows_all_that_the_shorter_ones_show() {
    let desk = Desk::new();
    desk.newsroom.import_samples(&()).expect("imports");
    let key = EditionKey {
        by: By::Arrival,
        day: desk.newsroom.today(),
    };
    let edition = desk.newsroom.edition(key).expect("an edition");
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
    let desk = Desk::at("2026-12-24T12:00:00[Europe/Lisbon]");
    desk.newsroom.import_samples(&()).expect("imports");
    desk.drop("old.txt", &FERRY.replace("2026", "2019"));
    let (by, day) = (By::Publication, "2026-11-19".parse().expect("a day"));
    let edition = desk.newsroom.edition(EditionKey { by, day });
    let since = edition.expect("an edition").since;
    assert_eq!((since.day, since.quiet), (None, 0));
}

#[test]
fn a_story_told_by_three_outlets_says_nothing_twice() {
    let desk = Desk::at("2026-12-24T12:00:00[Europe/Lisbon]");
    desk.newsroom.import_samples(&()).expect("imports");
    let (by, day) = (By::Publication, "2026-11-20".parse().expect("a day"));
    let edition = desk.newsroom.edition(EditionKey { by, day });
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
    let desk = Desk::at("2026-12-24T12:00:00[Europe/Lisbon]");
    desk.newsroom.import_samples(&()).expect("imports");
    let (by, day) = (By::Publication, "2026-11-19".parse().expect("a day"));
    let edition = desk
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
