//! Who is who across articles, and what the user says of it.

mod common;

use std::collections::BTreeSet;

use common::*;
use nutgraf_model::{
    Act, ArticleId, By, EditionKey, Parted, QuoteView, SpeakerId, SpeakerKind, Verdict,
};
use nutgraf_newsroom::{Newsroom, Source};

const MINISTER: &str = "Harbour tunnel opens a year late

The Port Ledger
Published: 18 November 2026

The harbour tunnel at Avelar will open a year late, the government said on Wednesday.

\u{201c}We will open the tunnel when it is safe and not one day before,\u{201d} said Ana Sorel, the transport \
minister.

Engineers found cracks in the lining of the harbour tunnel in June.
";

const SURNAME: &str = "Tunnel delay costs the port forty million

The Evening Herald
Published: 18 November 2026

The late opening of the harbour tunnel at Avelar will cost the port forty million, the government said \
on Wednesday.

\u{201c}The harbour tunnel will be paid for by those who use it,\u{201d} said Sorel.

Engineers found cracks in the lining of the harbour tunnel in June.
";

const FARMER: &str = "Rye farmers of Sollas ask for more

The Sollas Courier
Published: 19 November 2026

Rye will cost more in Sollas from Monday, because fuel has become dear since the summer.

\u{201c}I held the price for three years and I cannot hold it any longer,\u{201d} said Ana Sorel, a farmer.

A sack of rye will cost two crowns more.
";

const ABROAD: &str = "Minister in talks on ferry subsidies

The Capital Post
Published: 21 November 2026

Ministers of four countries met in the capital on Saturday for talks on subsidies for ferries.

\u{201c}Nobody here wants to pay for empty boats in January,\u{201d} said Dr. Ana Sorel, the transport minister.

\u{201c}Islands cannot be left alone for half of the year,\u{201d} a senior official said.
";

const OTHER: &str = "Choir looks for voices

The Sollas Courier
Published: 20 November 2026

The choir of Sollas looks for tenors before its winter concert in the old school.

\u{201c}Whoever can hold a note is welcome on Thursdays,\u{201d} said Marc Sorel, who leads it.

\u{201c}We sing until the hall gets cold,\u{201d} a senior official said.
";

const ALL: [(&str, &str); 5] = [
    ("minister.txt", MINISTER),
    ("surname.txt", SURNAME),
    ("farmer.txt", FARMER),
    ("abroad.txt", ABROAD),
    ("other.txt", OTHER),
];

/// Who says what: for each speaker their name and the beginnings of their quotes.
fn said(newsroom: &Newsroom) -> BTreeSet<(String, BTreeSet<String>)> {
    let speakers = newsroom.speakers().expect("speakers");
    let start = |text: &str| text.chars().take(20).collect();
    let of = |id| newsroom.speaker(id).expect("a page").quotes;
    speakers
        .into_iter()
        .map(|line| {
            (
                line.name,
                of(line.id).iter().map(|quote| start(&quote.text)).collect(),
            )
        })
        .collect()
}

#[test]
fn one_person_is_one_speaker_however_articles_name_them() {
    let library = TestLibrary::new();
    library.import(&ALL.map(|(name, text)| bytes(name, text)));
    let want = [
        (
            "Ana Sorel",
            vec![
                "We will open the tun",
                "The harbour tunnel w",
                "Nobody here wants to",
            ],
        ),
        ("Ana Sorel", vec!["I held the price for"]),
        ("Marc Sorel", vec!["Whoever can hold a n"]),
    ];
    let want: BTreeSet<_> = want
        .into_iter()
        .map(|(name, quotes)| {
            (
                name.to_owned(),
                quotes.into_iter().map(str::to_owned).collect(),
            )
        })
        .collect();
    let roles: Vec<_> = library
        .newsroom
        .speakers()
        .expect("speakers")
        .into_iter()
        .map(|line| line.role)
        .collect();
    assert_eq!(said(&library.newsroom), want, "{roles:?}");
    let kinds = library.newsroom.speakers().expect("speakers");
    assert!(
        kinds.iter().all(|line| line.kind == SpeakerKind::Person),
        "{kinds:#?}"
    );
    library.clean();
}

#[test]
fn articles_that_come_one_by_one_in_any_order_give_the_same_speakers() {
    let together = TestLibrary::new();
    together.import(&ALL.map(|(name, text)| bytes(name, text)));
    let want = said(&together.newsroom);
    for order in [
        [0, 1, 2, 3, 4],
        [4, 3, 2, 1, 0],
        [1, 3, 0, 4, 2],
        [2, 1, 3, 4, 0],
    ] {
        let library = TestLibrary::new();
        for place in order {
            let (name, text) = ALL[place];
            library.drop(name, text);
        }
        assert_eq!(said(&library.newsroom), want, "in the order {order:?}");
    }
}

#[test]
fn a_surname_alone_is_somebody_of_its_own_once_the_full_name_is_gone() {
    let library = TestLibrary::new();
    let minister = article(&library.drop("minister.txt", MINISTER)).expect("an article");
    library.drop("surname.txt", SURNAME);
    let lines = library.newsroom.speakers().expect("speakers");
    assert_eq!(lines.len(), 1, "{lines:#?}");
    assert_eq!((lines[0].name.as_str(), lines[0].quotes), ("Ana Sorel", 2));
    library
        .newsroom
        .remove_articles(&[minister])
        .expect("removes");
    let alone = library.newsroom.speakers().expect("speakers");
    assert_eq!((alone[0].name.as_str(), alone[0].quotes), ("Sorel", 1));
    library.newsroom.undo().expect("undoes");
    assert_eq!(
        library.newsroom.speakers().expect("speakers"),
        lines,
        "as before, keys too"
    );
    library.clean();
}

#[test]
fn an_old_link_to_a_speaker_leads_to_whom_they_became() {
    let library = TestLibrary::new();
    library.drop("surname.txt", SURNAME);
    let alone = library.newsroom.speakers().expect("speakers").remove(0);
    assert_eq!(alone.name, "Sorel");
    library.drop("minister.txt", MINISTER);
    let page = library.newsroom.speaker(alone.id).expect("leads on");
    assert_eq!(
        (page.line.name.as_str(), page.line.quotes),
        ("Ana Sorel", 2)
    );
}

#[test]
fn a_speaker_keeps_their_key_when_their_articles_are_removed_and_come_again() {
    let library = TestLibrary::new();
    let other = article(&library.drop("other.txt", OTHER)).expect("an article");
    let before = library.newsroom.speakers().expect("speakers");
    library.newsroom.remove_articles(&[other]).expect("removes");
    assert_eq!(library.newsroom.speakers().expect("speakers"), []);
    library.import(&[Source::Text {
        name: "again".into(),
        text: format!("{OTHER}\n"),
    }]);
    assert_eq!(library.newsroom.speakers().expect("speakers"), before);
}

/// The quote of an article that begins so.
fn quote(newsroom: &Newsroom, article: ArticleId, start: &str) -> Option<QuoteView> {
    let view = newsroom.article(article).expect("an article");
    let mut quotes = view.quotes.into_iter();
    quotes.find(|quote| {
        quote
            .content
            .of(&view.body)
            .is_some_and(|text| text.starts_with(start))
    })
}

fn speaker(newsroom: &Newsroom, name: &str) -> Option<SpeakerId> {
    let mut lines = newsroom.speakers().expect("speakers").into_iter();
    lines.find(|line| line.name == name).map(|line| line.id)
}

const CHANGED: &str = "Harbour tunnel opens a year late

The Port Ledger
Published: 18 November 2026
Updated: 19 November 2026

The harbour tunnel at Avelar will open a year late, the government said on Wednesday.

The opposition asked for the minister to step down on Thursday.

\u{201c}We will open the tunnel when it is safe and not one day before,\u{201d} said Ana Sorel, the transport \
minister.

Engineers found cracks in the lining of the harbour tunnel in June.
";

#[test]
fn a_correction_survives_a_new_version_and_removal_and_is_undone() {
    let library = TestLibrary::new();
    let newsroom = &library.newsroom;
    let id = article(&library.drop("minister.txt", MINISTER)).expect("an article");
    let start = "We will open";
    let name = |id| quote(newsroom, id, start).expect("the quote").speaker;
    let said = quote(newsroom, id, start).expect("the quote");
    assert_eq!(said.speaker.as_deref(), Some("Ana Sorel"));

    let verdict = Verdict::Named {
        name: "  Greta   Lind ".to_owned(),
    };
    let act = newsroom
        .correct_quotes(&[said.id], &verdict)
        .expect("corrects");
    let want = Act::CorrectedSpeaker {
        quotes: 1,
        name: Some("Greta Lind".to_owned()),
    };
    assert_eq!(act, want);
    let corrected = quote(newsroom, id, start).expect("the quote");
    assert_eq!(corrected.speaker.as_deref(), Some("Greta Lind"));
    assert!(corrected.corrected && corrected.mention.is_none() && corrected.cue.is_none());
    assert_eq!(
        newsroom.speakers().expect("speakers").len(),
        1,
        "Ana Sorel says nothing now"
    );

    let updated = library.drop("minister.txt", CHANGED);
    assert_eq!(
        (kind(&updated.outcome), article(&updated)),
        ("updated", Some(id))
    );
    assert_eq!(
        name(id).as_deref(),
        Some("Greta Lind"),
        "in the new version, too"
    );

    newsroom.remove_articles(&[id]).expect("removes");
    let again = article(&library.drop("again.txt", &format!("{CHANGED}\n"))).expect("an article");
    assert_ne!(again, id);
    assert_eq!(
        name(again).as_deref(),
        Some("Greta Lind"),
        "when it came again, too"
    );
    library.clean();

    newsroom
        .undo()
        .expect("undoes the removal; what came again stays");
    assert_eq!(newsroom.undo().expect("undoes"), Some(want));
    assert_eq!(name(again).as_deref(), Some("Ana Sorel"));
    assert_eq!(newsroom.undo().expect("nothing is left"), None);
    library.clean();
}

#[test]
fn what_is_no_quote_is_gone_everywhere_until_that_is_undone() {
    let library = TestLibrary::new();
    let newsroom = &library.newsroom;
    let id = article(&library.drop("minister.txt", MINISTER)).expect("an article");
    let said = quote(newsroom, id, "We will open").expect("the quote");
    newsroom
        .correct_quotes(&[said.id], &Verdict::NotAQuote)
        .expect("corrects");
    assert!(quote(newsroom, id, "We will open").is_none());
    assert_eq!(newsroom.speakers().expect("speakers"), []);
    let key = EditionKey {
        by: By::Arrival,
        day: newsroom.today(),
    };
    let edition = newsroom.edition(key).expect("an edition");
    assert!(edition.said.is_empty() && edition.lead.expect("a lead").quotes.is_empty());
    newsroom.undo().expect("undoes");
    assert_eq!(quote(newsroom, id, "We will open"), Some(said));
}

#[test]
fn what_is_no_quote_can_be_one_again_from_its_article() {
    let library = TestLibrary::new();
    let newsroom = &library.newsroom;
    let id = article(&library.drop("minister.txt", MINISTER)).expect("an article");
    let found = quote(newsroom, id, "We will open").expect("the quote");
    let want = Verdict::Named {
        name: "Greta Lind".to_owned(),
    };
    for verdict in [&want, &Verdict::NotAQuote] {
        newsroom
            .correct_quotes(&[found.id], verdict)
            .expect("corrects");
    }
    let listed = newsroom.article(id).expect("the article").not_quotes;
    let [gone] = listed.as_slice() else {
        panic!("one is listed, not {listed:?}");
    };
    assert_eq!((gone.id, gone.content), (found.id, found.content));
    assert!(gone.text.starts_with("We will open"));

    newsroom
        .correct_quotes(&[gone.id], &Verdict::AQuote)
        .expect("restores");
    let back = quote(newsroom, id, "We will open").expect("the quote is back");
    assert_eq!(
        back.speaker.as_deref(),
        Some("Greta Lind"),
        "with what was said of it before"
    );
    assert_eq!(newsroom.article(id).expect("the article").not_quotes, []);
    library.clean();

    newsroom.undo().expect("takes the restoring back");
    assert!(quote(newsroom, id, "We will open").is_none());
    newsroom.undo().expect("takes back that it is none");
    assert!(quote(newsroom, id, "We will open").is_some());
    library.clean();
}

#[test]
fn each_verdict_says_what_the_reader_said() {
    let library = TestLibrary::new();
    let newsroom = &library.newsroom;
    library.import(&ALL.map(|(name, text)| bytes(name, text)));
    let all = newsroom
        .articles(&Default::default(), 0, 10)
        .expect("a list")
        .items;
    let choir = all
        .iter()
        .find(|line| line.headline.starts_with("Choir"))
        .expect("it")
        .id;
    let marc = speaker(newsroom, "Marc Sorel").expect("a speaker");
    let people = newsroom.people_of(choir).expect("people");
    assert!(
        people
            .iter()
            .any(|p| p.name == "Marc Sorel" && p.speaker == Some(marc)),
        "{people:?}"
    );
    assert!(
        people
            .iter()
            .any(|p| p.kind == SpeakerKind::Anonymous && p.speaker.is_none())
    );
    let said = quote(newsroom, choir, "We sing").expect("the quote").id;
    for (verdict, want) in [
        (Verdict::Speaker { id: marc }, Some("Marc Sorel")),
        (Verdict::Unclear, None),
        (
            Verdict::Named {
                name: "Marc Sorel".to_owned(),
            },
            Some("Marc Sorel"),
        ),
        (
            Verdict::Unnamed {
                name: "senior official".to_owned(),
            },
            Some("senior official"),
        ),
        (
            Verdict::Named {
                name: "Ana Sorel".to_owned(),
            },
            Some("Ana Sorel"),
        ),
    ] {
        newsroom
            .correct_quotes(&[said], &verdict)
            .expect("corrects");
        let found = quote(newsroom, choir, "We sing").expect("the quote");
        assert_eq!(
            (found.speaker.as_deref(), found.corrected),
            (want, true),
            "{verdict:?}"
        );
        if want == Some("Marc Sorel") {
            assert_eq!(found.speaker_id, Some(marc), "{verdict:?}");
        }
    }
    for bad in ["", " \n ", &"x".repeat(200)] {
        let verdict = Verdict::Named {
            name: bad.to_owned(),
        };
        assert!(
            newsroom.correct_quotes(&[said], &verdict).is_err(),
            "{bad:?}"
        );
    }
    for _ in 0..5 {
        newsroom.undo().expect("undoes");
    }
    assert!(
        !quote(newsroom, choir, "We sing")
            .expect("the quote")
            .corrected
    );
    library.clean();
}

#[test]
fn speakers_are_merged_split_and_renamed_and_all_of_it_undone() {
    let library = TestLibrary::new();
    let newsroom = &library.newsroom;
    library.import(&ALL.map(|(name, text)| bytes(name, text)));
    let before = said(newsroom);
    let lines = newsroom.speakers().expect("speakers");
    let (ana, marc) = (
        lines[0].id,
        speaker(newsroom, "Marc Sorel").expect("a speaker"),
    );
    assert_eq!((lines[0].name.as_str(), lines[0].quotes), ("Ana Sorel", 3));

    newsroom.merge_speakers(marc, ana).expect("merges");
    assert_eq!(newsroom.speaker(ana).expect("a page").line.quotes, 4);
    assert_eq!(newsroom.speaker(marc).expect("leads on").line.id, ana);
    assert_eq!(
        newsroom
            .merge_speakers(marc, ana)
            .expect_err("one already")
            .code(),
        "same-speaker"
    );

    newsroom
        .rename_speaker(ana, "Ana M. Sorel")
        .expect("renames");
    let page = newsroom.speaker(ana).expect("a page");
    assert_eq!(page.line.name, "Ana M. Sorel");
    assert!(
        page.names.contains(&"Marc Sorel".to_owned()),
        "{:?}",
        page.names
    );
    assert!(
        page.quotes
            .iter()
            .all(|quote| quote.speaker.as_deref() == Some("Ana M. Sorel"))
    );

    let abroad = page
        .quotes
        .iter()
        .find(|quote| quote.text.starts_with("Nobody"))
        .expect("it");
    let to = Parted::New {
        name: "Ana Sorel".to_owned(),
    };
    newsroom
        .split_speaker(ana, &[], &[abroad.article], &to)
        .expect("splits");
    assert_eq!(newsroom.speaker(ana).expect("a page").line.quotes, 3);
    let new = speaker(newsroom, "Ana Sorel").expect("another of the name");
    assert_ne!(new, ana);
    library.clean();

    for want in ["SplitSpeaker", "RenamedSpeaker", "MergedSpeakers"] {
        let act = newsroom.undo().expect("undoes").expect("an act");
        assert!(format!("{act:?}").starts_with(want), "{act:?}");
    }
    assert_eq!(said(newsroom), before);
}

#[test]
fn an_article_given_to_another_stays_theirs_in_its_next_version() {
    let library = TestLibrary::new();
    let newsroom = &library.newsroom;
    let id = article(&library.drop("minister.txt", MINISTER)).expect("an article");
    let ana = speaker(newsroom, "Ana Sorel").expect("a speaker");
    let to = Parted::New {
        name: "Ana Sorel the younger".to_owned(),
    };
    newsroom
        .split_speaker(ana, &[], &[id], &to)
        .expect("splits");
    let more = CHANGED.replace(
        "Engineers found",
        "\u{201c}Nobody will drive through cracks while I hold this office,\u{201d} said Sorel.\n\nEngineers found",
    );
    assert_eq!(
        kind(&library.drop("minister.txt", &more).outcome),
        "updated"
    );
    let new = quote(newsroom, id, "Nobody will drive").expect("a new quote");
    assert_eq!(
        new.speaker.as_deref(),
        Some("Ana Sorel the younger"),
        "{new:?}"
    );
    library.clean();
}

#[test]
fn a_correction_whose_quote_is_gone_waits_and_is_told() {
    let library = TestLibrary::new();
    let newsroom = &library.newsroom;
    let id = article(&library.drop("minister.txt", MINISTER)).expect("an article");
    let said = quote(newsroom, id, "We will open").expect("the quote");
    newsroom
        .correct_quotes(&[said.id], &Verdict::Unclear)
        .expect("corrects");
    let without = CHANGED.replace(
        "We will open the tunnel when it is safe and not one day before",
        "Safety goes first in this ministry and always will",
    );
    assert_eq!(
        kind(&library.drop("minister.txt", &without).outcome),
        "updated"
    );
    let report = newsroom.verify().expect("verifies");
    assert_eq!(report.problems, []);
    assert_eq!(report.waiting.len(), 1, "{:?}", report.waiting);
    assert!(
        report.waiting[0].problem.contains("We will open"),
        "{:?}",
        report.waiting
    );
    assert!(
        !quote(newsroom, id, "Safety")
            .expect("another quote")
            .corrected
    );
}

#[test]
fn a_closed_edition_keeps_the_name_it_showed() {
    let library = TestLibrary::new();
    let newsroom = &library.newsroom;
    let id = article(&library.drop("minister.txt", MINISTER)).expect("an article");
    let key = EditionKey {
        by: By::Arrival,
        day: newsroom.today(),
    };
    library.clock.set("2026-11-22T09:00:00[Europe/Lisbon]");
    let closed = || newsroom.edition(key).expect("an edition");
    newsroom.close_due().expect("closes");
    let before = closed();
    assert!(before.closed);
    let said = quote(newsroom, id, "We will open").expect("the quote");
    newsroom
        .correct_quotes(&[said.id], &Verdict::Unclear)
        .expect("corrects");
    assert_eq!(closed(), before);
    library.clean();
}

#[test]
fn whoever_the_reader_names_is_found_by_articles_to_come() {
    let library = TestLibrary::new();
    let newsroom = &library.newsroom;
    let id = article(&library.drop("minister.txt", MINISTER)).expect("an article");
    let said = quote(newsroom, id, "We will open").expect("the quote");
    let verdict = Verdict::Named {
        name: "Marc Sorel".to_owned(),
    };
    newsroom
        .correct_quotes(&[said.id], &verdict)
        .expect("corrects");
    library.drop("other.txt", OTHER);
    let lines = newsroom.speakers().expect("speakers");
    assert_eq!(lines.len(), 1, "{lines:#?}");
    assert_eq!((lines[0].name.as_str(), lines[0].quotes), ("Marc Sorel", 2));
}

#[test]
fn sources_without_a_name_are_listed_one_by_one() {
    let library = TestLibrary::new();
    library.import(&ALL.map(|(name, text)| bytes(name, text)));
    let page = library.newsroom.unnamed("", 0, 10).expect("a list");
    assert_eq!(page.total, 2, "{page:#?}");
    assert_ne!(page.items[0].article, page.items[1].article);
    for line in &page.items {
        assert!(line.name.contains("senior official"), "{line:?}");
        let body = library
            .newsroom
            .article(line.article)
            .expect("an article")
            .body;
        assert!(line.span.of(&body).is_some_and(|text| !text.is_empty()));
    }
    for (name, offset, want) in [("", 1, 1), ("SENIOR off", 0, 2), ("minister", 0, 0)] {
        let page = library.newsroom.unnamed(name, offset, 10).expect("a list");
        assert_eq!(page.items.len(), want, "{name:?} from {offset}");
    }
}

#[test]
fn a_speakers_page_tells_roles_names_and_stories() {
    let library = TestLibrary::new();
    library.import(&ALL.map(|(name, text)| bytes(name, text)));
    let ana = library.newsroom.speakers().expect("speakers")[0].id;
    let page = library.newsroom.speaker(ana).expect("a page");
    assert_eq!(page.names, ["Sorel"]);
    let roles: Vec<_> = page
        .history
        .iter()
        .map(|entry| (entry.role.as_str(), entry.sources.len()))
        .collect();
    assert_eq!(roles, [("transport minister", 2)], "{:?}", page.history);
    assert_eq!(page.history[0].first_day.to_string(), "2026-11-18");
    assert_eq!(page.history[0].last_day.to_string(), "2026-11-21");
    assert_eq!(page.stories.len(), 3);
    let several = library
        .newsroom
        .speaker_named("sorel")
        .expect_err("three are");
    assert_eq!(several.code(), "ambiguous");
    assert!(several.to_string().contains("Marc Sorel"), "{several}");
    assert_eq!(
        library
            .newsroom
            .speaker_named("MARC SOREL")
            .expect("one")
            .line
            .name,
        "Marc Sorel"
    );
}
