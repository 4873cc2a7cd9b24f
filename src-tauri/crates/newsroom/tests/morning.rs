//! The edition the user is told of in the morning: once, and only where there is one.

mod common;

use common::*;
use nutgraf_model::Day;

fn day(day: &str) -> Day {
    day.parse().expect("a day")
}

#[test]
fn the_edition_of_yesterday_is_told_of_once_and_not_before_the_morning() {
    let library = TestLibrary::at("2026-11-20T12:00:00[Europe/Lisbon]");
    library.drop("one.txt", FERRY);
    let ready = |told: Option<&str>| {
        let ready = library.newsroom.morning_edition(told.map(day));
        ready.expect("a look").map(|line| line.key.day)
    };
    assert_eq!(ready(None), None, "the day is not over");

    library.clock.set("2026-11-21T00:01:00[Europe/Lisbon]");
    library.newsroom.close_due().expect("closes");
    assert_eq!(ready(None), None, "the user is asleep");

    library.clock.set("2026-11-21T06:00:00[Europe/Lisbon]");
    assert_eq!(ready(None), Some(day("2026-11-20")));
    assert_eq!(ready(Some("2026-11-19")), Some(day("2026-11-20")));
    assert_eq!(ready(Some("2026-11-20")), None, "told once");

    library.clock.set("2026-11-22T07:00:00[Europe/Lisbon]");
    library.newsroom.close_due().expect("closes nothing");
    assert_eq!(ready(Some("2026-11-20")), None, "a quiet day has none");
    assert_eq!(ready(None), None, "whoever asks now was not waiting for it");
}

#[test]
fn after_a_weekend_the_edition_of_friday_is_told_of_but_none_that_is_old() {
    let library = TestLibrary::at("2026-11-20T12:00:00[Europe/Lisbon]");
    library.drop("one.txt", FERRY);
    let told = Some(day("2026-11-19"));
    library.clock.set("2026-11-23T08:00:00[Europe/Lisbon]");
    library.newsroom.close_due().expect("closes");
    let monday = library.newsroom.morning_edition(told).expect("a look");
    assert_eq!(monday.map(|line| line.key.day), Some(day("2026-11-20")));

    library.clock.set("2026-12-03T08:00:00[Europe/Lisbon]");
    let late = library.newsroom.morning_edition(told).expect("a look");
    assert_eq!(late, None);
}
