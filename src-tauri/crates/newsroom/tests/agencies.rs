//! What agencies say of the use of their texts: an embargoed one is told at its hour and not before,
//! a killed one nowhere, a corrected one as it is now. In every format, at every time.

mod common;

use common::*;
use nutgraf_model::{By, Edition, EditionKey, UnusedReason};

const FIRST: &str = "The harbour board of Port Avelar voted on Tuesday to close the old ferry pier until the spring, \
    after divers found cracks in eleven of its forty piles.";
const SECOND: &str = "Ferries to the outer islands will leave from the fish quay instead, and the city will run a bus \
    between the two places every twenty minutes during the day.";
const THIRD: &str = "Repairs are expected to cost 3.1 million crowns, two thirds of which the state will pay, the board \
    said after its meeting in the old customs house.";

/// A text with its state: `usable`, `canceled`, or embargoed until a moment.
fn g2(state: &str, embargo: Option<&str>) -> String {
    let embargo = embargo
        .map(|until| format!("<embargoed>{until}</embargoed>"))
        .unwrap_or_default();
    format!(
        "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"urn:newsml:wire.example:20261120:pier\" version=\"1\">\
         <itemMeta><provider literal=\"MWire\"/><versionCreated>2026-11-20T10:00:00Z</versionCreated>{embargo}\
         <pubStatus qcode=\"stat:{state}\"/></itemMeta><contentMeta><headline>Ferry pier closes</headline></contentMeta>\
         <contentSet><inlineXML><html><body><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></body></html></inlineXML></contentSet></newsItem>"
    )
}

fn ninjs(state: &str, embargo: Option<&str>) -> String {
    let embargo = embargo
        .map(|until| format!("\"embargoed\": \"{until}\", "))
        .unwrap_or_default();
    format!(
        "{{\"uri\": \"urn:wire.example:20261120:pier\", \"type\": \"text\", \"pubstatus\": \"{state}\", {embargo}\
         \"versioncreated\": \"2026-11-20T10:00:00Z\", \"headline\": \"Ferry pier closes\", \"source\": \"MWire\", \
         \"body_html\": \"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>\"}}"
    )
}

fn nitf(state: &str, embargo: Option<&str>) -> String {
    let (state, release) = match embargo {
        Some(until) => ("embargoed", until),
        None => (state, "2026-11-20T10:00:00Z"),
    };
    format!(
        "<nitf><head><docdata management-status=\"{state}\"><doc-id id-string=\"wire.example.20261120.pier\"/>\
         <date.issue norm=\"2026-11-20T10:00:00Z\"/><date.release norm=\"{release}\"/><doc.copyright holder=\"MWire\"/></docdata>\
         </head><body><body.head><hedline><hl1>Ferry pier closes</hl1></hedline></body.head><body.content><p>{FIRST}</p>\
         <p>{SECOND}</p><p>{THIRD}</p></body.content></body></nitf>"
    )
}

fn text(state: &str, embargo: Option<&str>) -> String {
    let note = match (embargo, state) {
        (Some(until), _) => format!("EMBARGOED UNTIL {until}\n\n"),
        (None, "canceled") => "MANDATORY KILL: the vote did not take place.\n\n".to_owned(),
        _ => String::new(),
    };
    format!(
        "Ferry pier closes\n\n{note}PORT AVELAR (MWire) - {FIRST}\n\n{SECOND}\n\n{THIRD}\n\n(MORE)\n"
    )
}

type Format = (&'static str, fn(&str, Option<&str>) -> String);

const FORMATS: [Format; 4] = [
    ("pier.xml", g2),
    ("pier.json", ninjs),
    ("pier.nitf.xml", nitf),
    ("pier.txt", text),
];

fn edition(library: &TestLibrary, day: &str) -> Edition {
    let day = day.parse().expect("a day");
    let key = EditionKey {
        by: By::Arrival,
        day,
    };
    library.newsroom.edition(key).expect("an edition")
}

fn is_told(edition: &Edition) -> bool {
    edition.lead.is_some()
        || !edition.stories.is_empty()
        || !edition.briefs.is_empty()
        || !edition.said.is_empty()
}

fn reasons(edition: &Edition) -> Vec<UnusedReason> {
    edition.unused.iter().map(|unused| unused.reason).collect()
}

#[test]
fn an_embargo_holds_until_its_hour_and_no_longer() {
    for (name, write) in FORMATS {
        for (until, now, want) in [
            (
                Some("2026-11-20T18:00:00Z"),
                "2026-11-20T12:00:00[Europe/Lisbon]",
                false,
            ),
            (
                Some("2026-11-20T18:00:00Z"),
                "2026-11-20T17:59:00[Europe/Lisbon]",
                false,
            ),
            (
                Some("2026-11-20T18:00:00Z"),
                "2026-11-20T18:00:00[Europe/Lisbon]",
                true,
            ),
            (
                Some("2026-11-20T09:00:00Z"),
                "2026-11-20T12:00:00[Europe/Lisbon]",
                true,
            ),
            (None, "2026-11-20T12:00:00[Europe/Lisbon]", true),
        ] {
            let library = TestLibrary::new();
            library.drop(name, &write("usable", until));
            library.clock.set(now);
            let edition = edition(&library, "2026-11-20");
            assert_eq!(is_told(&edition), want, "{name} until {until:?} at {now}");
            let waits = reasons(&edition).contains(&UnusedReason::Embargoed);
            assert_eq!(waits, !want, "{name} until {until:?} at {now}");
        }
    }
}

#[test]
fn what_waited_past_its_day_is_told_on_the_day_of_its_hour() {
    for (name, write) in FORMATS {
        let library = TestLibrary::new();
        library.drop(name, &write("usable", Some("2026-11-21T06:00:00Z")));
        library.clock.set("2026-11-21T05:00:00[Europe/Lisbon]");
        library.newsroom.close_due().expect("closes");
        assert!(!is_told(&edition(&library, "2026-11-20")), "{name}");
        assert!(
            !is_told(&edition(&library, "2026-11-21")),
            "{name} before its hour"
        );
        library.clock.set("2026-11-21T06:30:00[Europe/Lisbon]");
        assert!(
            is_told(&edition(&library, "2026-11-21")),
            "{name} at its hour"
        );
        assert!(
            !is_told(&edition(&library, "2026-11-20")),
            "{name}: what is closed stays"
        );
    }
}

#[test]
fn a_killed_text_is_told_nowhere() {
    for (name, write) in FORMATS {
        let library = TestLibrary::new();
        let receipt = library.drop(name, &write("usable", None));
        assert!(is_told(&edition(&library, "2026-11-20")), "{name}");
        library.drop(name, &write("canceled", None));
        let after = edition(&library, "2026-11-20");
        assert!(!is_told(&after), "{name}: {after:?}");
        assert!(reasons(&after).contains(&UnusedReason::Withdrawn), "{name}");
        let id = article(&receipt).expect("an article");
        let story = library.newsroom.article(id).expect("an article").story;
        if let Some(story) = story {
            let view = library.newsroom.story(story.id).expect("a story");
            assert_eq!(view.sentences, [], "{name}");
        }
    }
}

#[test]
fn two_days_of_weather_are_two_articles() {
    let library = TestLibrary::new();
    let entry = |day: u8, title: &str| {
        format!(
            "<rss version=\"2.0\"><channel><title>Tarn Post</title><item><title>{title}</title>\
             <link>https://tarn.example/{day}</link><guid>https://tarn.example/{day}</guid>\
             <pubDate>{day} Nov 2026 06:00:00 +0000</pubDate><description>Rain from the west in the morning, \
             brighter later, with winds of up to forty knots on the pass.</description></item></channel></rss>"
        )
    };
    for (day, title, want) in [
        (18, "The weather", "added"),
        (19, "The weather", "added"),
        (19, "The weather today", "updated"),
        (20, "Winds on the pass", "added"),
    ] {
        let receipt = library.drop("feed.xml", &entry(day, title));
        assert_eq!(kind(&receipt.outcome), want, "{day} {title}: {receipt:?}");
    }
    library.clean();
}

#[test]
fn a_flash_is_news_in_brief() {
    let library = TestLibrary::new();
    let flash = "{\"uri\": \"urn:wire.example:20261120:flash\", \"type\": \"text\", \"pubstatus\": \"usable\", \
        \"versioncreated\": \"2026-11-20T10:00:00Z\", \"headline\": \"Ferry pier to close\", \"source\": \"MWire\", \
        \"body_html\": \"<p>The harbour board of Port Avelar has voted to close the old ferry pier until the spring.</p>\"}";
    library.drop("flash.json", flash);
    let edition = edition(&library, "2026-11-20");
    assert!(is_told(&edition), "{edition:?}");
    assert_eq!(reasons(&edition), []);
}
