//! One question reads the clock once, even if the day ends meanwhile.

mod common;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use common::*;
use jiff::Zoned;
use nutgraf_model::By;
use nutgraf_newsroom::{Clock, EditionDay, Newsroom};

/// Says that it is a second before midnight at first, and a second after it from then on.
#[derive(Default)]
struct MidnightClock {
    readings: AtomicUsize,
}

impl Clock for MidnightClock {
    fn now(&self) -> Zoned {
        let now = match self.readings.fetch_add(1, Ordering::SeqCst) {
            0 => "2026-11-20T23:59:59[Europe/Lisbon]",
            _ => "2026-11-21T00:00:01[Europe/Lisbon]",
        };
        now.parse().expect("a zoned moment")
    }
}

#[test]
fn the_digest_of_today_belongs_to_one_moment_though_the_day_ends_meanwhile() {
    let library = TestLibrary::new();
    library.drop("one.txt", FERRY);
    for (day, want, number, articles) in [
        (EditionDay::Today, "2026-11-20", Some(1), 1),
        (EditionDay::Yesterday, "2026-11-19", None, 0),
    ] {
        let clock = Arc::new(MidnightClock::default());
        let newsroom = Newsroom::open(library.dir.path(), clock.clone()).expect("opens");
        let edition = newsroom.edition_on(By::Arrival, day).expect("an edition");
        assert_eq!(edition.key.day.to_string(), want);
        assert_eq!((edition.number, edition.facts.articles), (number, articles));
        assert!(!edition.closed, "the day was open at the moment of asking");
        assert_eq!(clock.readings.load(Ordering::SeqCst), 1, "one reading");

        let next = newsroom.edition_on(By::Arrival, day).expect("an edition");
        assert_eq!(
            next.key.day,
            edition.key.day.tomorrow(),
            "after midnight, the same words name the next day"
        );
    }
}

#[test]
fn a_day_is_closed_as_of_one_moment_though_it_ends_meanwhile() {
    let library = TestLibrary::new();
    library.drop("one.txt", FERRY);
    let clock = Arc::new(MidnightClock::default());
    let newsroom = Newsroom::open(library.dir.path(), clock).expect("opens");
    assert_eq!(newsroom.close_due().expect("looks"), [], "it is not over");
    assert_eq!(newsroom.close_due().expect("closes").len(), 1);
}
