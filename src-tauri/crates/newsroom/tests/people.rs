//! Who is who across articles, and what the reader says of it.

mod common;

use std::collections::BTreeSet;

use common::*;
use nutgraf_model::SpeakerKind;
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
    let desk = Desk::new();
    desk.import(&ALL.map(|(name, text)| bytes(name, text)));
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
    let roles: Vec<_> = desk
        .newsroom
        .speakers()
        .expect("speakers")
        .into_iter()
        .map(|line| line.role)
        .collect();
    assert_eq!(said(&desk.newsroom), want, "{roles:?}");
    let kinds = desk.newsroom.speakers().expect("speakers");
    assert!(
        kinds.iter().all(|line| line.kind == SpeakerKind::Person),
        "{kinds:#?}"
    );
    desk.clean();
}

#[test]
fn articles_that_come_one_by_one_in_any_order_give_the_same_speakers() {
    let together = Desk::new();
    together.import(&ALL.map(|(name, text)| bytes(name, text)));
    let want = said(&together.newsroom);
    for order in [
        [0, 1, 2, 3, 4],
        [4, 3, 2, 1, 0],
        [1, 3, 0, 4, 2],
        [2, 1, 3, 4, 0],
    ] {
        let desk = Desk::new();
        for place in order {
            let (name, text) = ALL[place];
            desk.drop(name, text);
        }
        assert_eq!(said(&desk.newsroom), want, "in the order {order:?}");
    }
}

#[test]
fn a_surname_alone_is_somebody_of_its_own_once_the_full_name_is_gone() {
    let desk = Desk::new();
    let minister = article(&desk.drop("minister.txt", MINISTER)).expect("an article");
    desk.drop("surname.txt", SURNAME);
    let lines = desk.newsroom.speakers().expect("speakers");
    assert_eq!(lines.len(), 1, "{lines:#?}");
    assert_eq!((lines[0].name.as_str(), lines[0].quotes), ("Ana Sorel", 2));
    desk.newsroom.remove_articles(&[minister]).expect("removes");
    let alone = desk.newsroom.speakers().expect("speakers");
    assert_eq!((alone[0].name.as_str(), alone[0].quotes), ("Sorel", 1));
    desk.newsroom.undo().expect("undoes");
    assert_eq!(
        desk.newsroom.speakers().expect("speakers"),
        lines,
        "as before, keys too"
    );
    desk.clean();
}

#[test]
fn an_old_link_to_a_speaker_leads_to_whom_they_became() {
    let desk = Desk::new();
    desk.drop("surname.txt", SURNAME);
    let alone = desk.newsroom.speakers().expect("speakers").remove(0);
    assert_eq!(alone.name, "Sorel");
    desk.drop("minister.txt", MINISTER);
    let page = desk.newsroom.speaker(alone.id).expect("leads on");
    assert_eq!(
        (page.line.name.as_str(), page.line.quotes),
        ("Ana Sorel", 2)
    );
}

#[test]
fn a_speaker_keeps_their_key_when_their_articles_are_removed_and_come_again() {
    let desk = Desk::new();
    let other = article(&desk.drop("other.txt", OTHER)).expect("an article");
    let before = desk.newsroom.speakers().expect("speakers");
    desk.newsroom.remove_articles(&[other]).expect("removes");
    assert_eq!(desk.newsroom.speakers().expect("speakers"), []);
    desk.import(&[Source::Text {
        name: "again".into(),
        text: format!("{OTHER}\n"),
    }]);
    assert_eq!(desk.newsroom.speakers().expect("speakers"), before);
}
