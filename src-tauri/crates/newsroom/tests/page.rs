//! The page as a whole: its minutes, its order and its counts, on small and large days.

mod common;

use std::fmt::Write;

use common::*;
use nutgraf_model::{By, Edition, EditionKey, Length, Section};

const LENGTHS: [Length; 3] = [Length::Short, Length::Normal, Length::Long];

const SUBJECTS: [&str; 5] = ["harbour", "library", "tramway", "orchard", "lighthouse"];
const PLACES: [&str; 12] = [
    "Velm",
    "Astra",
    "Norrin",
    "Pellworth",
    "Quay",
    "Torm",
    "Issel",
    "Brandeck",
    "Lowe",
    "Marsk",
    "Odder",
    "Rilke",
];
const MATTERS: [&str; 9] = [
    "budget",
    "flood wall",
    "school roof",
    "ferry fare",
    "night bus",
    "market hall",
    "water tower",
    "cycle path",
    "town choir",
];

/// An article of about 150 words that shares its subject with no other.
fn article(number: usize) -> String {
    let subject = SUBJECTS[number % SUBJECTS.len()];
    let place = PLACES[number % PLACES.len()];
    let matter = MATTERS[number % MATTERS.len()];
    let mut text = format!("{place} {subject} decides on {matter} number {number}\n\n");
    for part in 0..8 {
        let _ = write!(
            text,
            "The {subject} of {place} wrote item {number}{part} about the {matter} into its plan on \
             Tuesday, and clerk Ada Zorn{number} counted {number}{part}7 entries. "
        );
        if part % 3 == 0 {
            let _ = write!(
                text,
                "\n\n“We promised the people of {place} a new {matter} and will build it before \
                 spring {part},” said Mayor Ina Velk{number}.\n\n"
            );
        }
    }
    text
}

/// The edition of a day with this many articles.
fn day_of(articles: usize) -> (TestLibrary, Edition) {
    let library = TestLibrary::at("2026-11-20T09:00:00[Europe/Lisbon]");
    let sources: Vec<_> = (0..articles)
        .map(|number| bytes(&format!("{number}.txt"), &article(number)))
        .collect();
    library.newsroom.import(&sources, &()).expect("imports");
    let (by, day) = (By::Arrival, library.newsroom.today());
    let edition = library.newsroom.edition(EditionKey { by, day });
    (library, edition.expect("an edition"))
}

#[test]
fn every_length_keeps_its_minutes_on_small_and_large_days() {
    for articles in [1, 5, 30, 90] {
        let (_library, edition) = day_of(articles);
        let minutes = edition.facts.minutes;
        for (length, most) in LENGTHS.into_iter().zip([2, 5, 12]) {
            assert!(minutes.at(length) <= most, "{articles}: {minutes:?}");
        }
        assert!(edition.told(Length::Short).count() >= 1, "the lead is told");
        let stories = edition.stories.len() + 1 + edition.briefs.len();
        assert_eq!(stories, edition.facts.stories, "every story has its place");
    }
}

#[test]
fn what_one_length_tells_the_longer_ones_tell_and_the_rest_is_counted() {
    let (_library, edition) = day_of(60);
    let mut told = 0;
    for length in LENGTHS {
        let now = edition.told(length).count();
        assert!(now >= told, "{length:?} tells {now}, a shorter one {told}");
        told = now;
        let folded: usize = edition
            .folded(length)
            .iter()
            .map(|(_, stories)| stories)
            .sum();
        let shown = edition.shown_stories(length);
        assert_eq!(shown + folded, edition.facts.stories, "{length:?}");
        assert!(edition.lines(length).len() <= 25, "{length:?}");
    }
    assert!(told > 6, "as many as the minutes allow: {told}");
    let (by_index, shown): (Vec<_>, Vec<_>) = edition
        .briefs
        .iter()
        .map(|brief| brief.shown_from.map_or(3, |length| length as u8))
        .enumerate()
        .unzip();
    assert!(
        shown.is_sorted(),
        "the most important first: {by_index:?} {shown:?}"
    );
}

#[test]
fn a_line_stands_in_the_section_that_its_address_names() {
    let library = TestLibrary::at("2026-11-20T09:00:00[Europe/Lisbon]");
    for (text, path) in [(FERRY, "sport"), (BRIDGE, "politics/local")] {
        let (headline, body) = text.split_once("\n\n").expect("a headline");
        let paragraphs: String = body.split("\n\n").map(|p| format!("<p>{p}</p>")).collect();
        let page = format!(
            "<html><head><link rel=canonical href=\"https://ledger.example/{path}/what-1\">\
             </head><body><article><h1>{headline}</h1>{paragraphs}</article></body></html>"
        );
        library.drop(&format!("{}.html", path.len()), &page);
    }
    let (by, day) = (By::Arrival, library.newsroom.today());
    let edition = library
        .newsroom
        .edition(EditionKey { by, day })
        .expect("an edition");
    let mut sections: Vec<Section> = edition.told(Length::Long).map(|s| s.section).collect();
    sections.sort();
    assert_eq!(sections, [Section::Politics, Section::Sport]);
}
