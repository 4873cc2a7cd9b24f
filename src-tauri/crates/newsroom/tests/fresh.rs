//! An edition is made once for one state of the library, and never shown when that has passed.

mod common;

use common::*;
use nutgraf_model::{By, Edition, EditionKey};
use nutgraf_newsroom::Newsroom;

fn today(newsroom: &Newsroom) -> Edition {
    let (by, day) = (By::Arrival, newsroom.today());
    newsroom
        .edition(EditionKey { by, day })
        .expect("an edition")
}

#[test]
fn whatever_changes_the_library_changes_the_edition_at_once() {
    let library = TestLibrary::at("2026-11-20T09:00:00[Europe/Lisbon]");
    let other = library.another();
    assert_eq!(today(&library.newsroom).facts.articles, 0);
    library.drop("ferry.txt", FERRY);
    let first = today(&library.newsroom);
    assert_eq!(first.facts.articles, 1, "an import by this program");
    assert_eq!(today(&library.newsroom), first, "nothing changed");
    assert_eq!(today(&other), first, "the same in another program");

    other
        .import(&[bytes("bridge.txt", BRIDGE)], &())
        .expect("imports");
    let second = today(&library.newsroom);
    assert_eq!(second.facts.articles, 2, "an import by another program");

    let lead = second.lead.as_ref().expect("a lead");
    library
        .newsroom
        .remove_articles(&[lead.central])
        .expect("removes");
    assert_eq!(today(&library.newsroom).facts.articles, 1, "a removal");
    assert_eq!(today(&other).facts.articles, 1, "seen by the other");
    other.undo().expect("undoes");
    assert_eq!(today(&library.newsroom), second, "and taken back by it");

    let banks = library
        .newsroom
        .speaker_named("Sergio Banks")
        .expect("a speaker")
        .line
        .id;
    other.rename_speaker(banks, "S. Banks").expect("renames");
    let named: Vec<_> = today(&library.newsroom)
        .said
        .into_iter()
        .map(|quote| quote.speaker)
        .collect();
    assert_eq!(named, [Some("S. Banks".to_owned())], "a correction");
}

#[test]
fn the_clock_and_the_zone_change_an_edition_without_a_write() {
    let library = TestLibrary::at("2026-11-20T09:00:00[Europe/Lisbon]");
    library.drop("ferry.txt", FERRY);
    let lisbon = today(&library.newsroom);
    library.clock.set("2026-11-20T10:00:00[Europe/Berlin]");
    let berlin = today(&library.newsroom);
    assert_eq!(berlin.closes.as_deref(), Some("2026-11-21T00:00:00+01:00"));
    assert_eq!(berlin.lead, lisbon.lead);
    library.clock.set("2026-11-21T09:00:00[Europe/Lisbon]");
    assert_eq!(today(&library.newsroom).facts.articles, 0, "another day");
    library.newsroom.close_due().expect("closes");
    let (by, day) = (By::Arrival, "2026-11-20".parse().expect("a day"));
    let closed = library
        .newsroom
        .edition(EditionKey { by, day })
        .expect("an edition");
    assert!(closed.closed, "closing is a change, too");
}

#[test]
fn the_check_finds_no_damage_in_an_index_that_others_have_written() {
    let library = TestLibrary::at("2026-11-20T09:00:00[Europe/Lisbon]");
    let other = library.another();
    for gate in 0..24 {
        let long = format!("Gate {gate} of the harbour opens again after repairs. ").repeat(90);
        let name = format!("gate-{gate}.txt");
        let text = format!("Gate {gate} opens\n\n{long}\n");
        other.import(&[bytes(&name, &text)], &()).expect("imports");
        library.clean();
    }
}
