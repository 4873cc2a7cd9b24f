//! Who is who: names compared as a table, people told apart and joined as small libraries.

use nutgraf_analysis::people::{Bearer, Name, NameMatch, best_name, block, compare, resolve};
use nutgraf_model::SpeakerKind;
use proptest::prelude::*;

#[test]
fn names_alone_tell_what_the_table_says() {
    let mut wrong = Vec::new();
    let mut rows = 0;
    for line in include_str!("people/names.txt").lines() {
        let Ok([one, other, want]): Result<[&str; 3], _> =
            line.split(" | ").collect::<Vec<_>>().try_into()
        else {
            continue;
        };
        rows += 1;
        let found = match compare(&Name::of(one), &Name::of(other)) {
            NameMatch::Same => "same",
            NameMatch::Undecided => "undecided",
            NameMatch::Different => "different",
        };
        if found != want {
            wrong.push(format!("{one} | {other}: {found}, not {want}"));
        }
        if want != "different" {
            let block = |name| block(name, SpeakerKind::Person);
            assert_eq!(block(one), block(other), "{one} and {other} must meet");
        }
    }
    assert!(rows >= 60, "{rows} rows");
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// A library: `name | role | outlet | day | story`, `-` for nothing. Bearers on lines of one
/// paragraph are one person, and no two paragraphs are.
fn check(text: &str) {
    let mut bearers = Vec::new();
    let mut want = Vec::new();
    for (person, paragraph) in text.trim().split("\n\n").enumerate() {
        for line in paragraph.lines() {
            let parts: Vec<&str> = line.split('|').map(str::trim).collect();
            let [name, role, source, day, story] = parts[..] else {
                panic!("five parts: {line}");
            };
            bearers.push(Bearer {
                name,
                role: (role != "-").then_some(role),
                kind: SpeakerKind::Person,
                source: (source != "-").then_some(source),
                day: day.parse().ok(),
                story: story.parse().expect("a story"),
            });
            want.push(person);
        }
    }
    let found = resolve(&bearers);
    for one in 0..bearers.len() {
        for other in one + 1..bearers.len() {
            assert_eq!(
                found[one] == found[other],
                want[one] == want[other],
                "{:?} and {:?}",
                bearers[one],
                bearers[other]
            );
        }
    }
}

#[test]
fn a_full_name_is_one_person_in_all_outlets() {
    check(
        "\
Ana Sorel | energy minister | Post | 10 | 1
Ana Sorel | - | Ledger | 400 | 2
Ana Sorel | leader of the Liberals | Herald | 900 | 3
Dr Ana M. Sorel | professor | - | - | 4
",
    );
}

#[test]
fn a_surname_alone_follows_the_only_bearer_of_its_story() {
    check(
        "\
Ana Sorel | energy minister | Post | 10 | 1
Sorel | - | Ledger | 10 | 1

Sorel | - | Ledger | 11 | 2
",
    );
}

#[test]
fn a_surname_alone_follows_nobody_where_two_of_the_story_bear_it() {
    check(
        "\
Ana Sorel | minister | Post | 10 | 1

Marc Sorel | her brother | Post | 10 | 1

Sorel | - | Ledger | 10 | 1
",
    );
}

#[test]
fn a_surname_alone_is_remembered_within_an_outlet_for_a_week_in_its_role() {
    check(
        "\
Ana Sorel | energy minister | Post | 10 | 1
Sorel | energy minister | Post | 16 | 2

Sorel | energy minister | Post | 30 | 3

Sorel | - | Post | 12 | 4

Sorel | harbour master | Post | 12 | 5

Sorel | energy minister | Ledger | 12 | 6
",
    );
}

#[test]
fn father_and_son_are_two_everywhere_where_one_article_has_both() {
    check(
        "\
Martin Hale | mill owner | Post | 10 | 1
Martin Hale | - | Herald | 40 | 3

Martin Hale Jr. | - | Post | 10 | 1
Martin Hale, Jr. | - | Ledger | 30 | 2
",
    );
    check(
        "\
Walter Lind Jr. | poet | Post | 10 | 1
Walter Lind | poet | Ledger | 30 | 2
",
    );
}

#[test]
fn the_minister_and_the_baker_of_one_name_are_two() {
    check(
        "\
Ana Sorel | energy minister | Post | 10 | 1
Ana Sorel | minister | Ledger | 11 | 2

Ana Sorel | baker in Sollas | Post | 12 | 3
Ana Sorel | bakery owner and baker | Herald | 40 | 4
",
    );
}

#[test]
fn the_minister_who_was_a_baker_is_one_where_a_story_says_so() {
    check(
        "\
Ana Sorel | energy minister | Post | 10 | 1
Ana Sorel | baker | Ledger | 11 | 1
Ana Sorel | baker | Ledger | 90 | 2
",
    );
}

#[test]
fn without_a_role_the_outlet_tells_which_of_two() {
    check(
        "\
Ana Sorel | energy minister | Post | 10 | 1
Ana Sorel | - | Post | 20 | 5

Ana Sorel | baker | Ledger | 12 | 3

Ana Sorel | - | Herald | 12 | 4
",
    );
}

#[test]
fn people_of_one_surname_stay_apart() {
    check(
        "\
Ana Sorel | minister | Post | 10 | 1

Marc Sorel | minister | Post | 10 | 1

Anne Sorel | minister | Post | 10 | 1
",
    );
}

#[test]
fn a_form_that_fits_two_is_neither_without_a_story() {
    check(
        "\
George W. Bush | president | Post | 10 | 1
George Bush | - | Ledger | 10 | 1

George H. W. Bush | president | Post | 10 | 2

George Bush | - | Ledger | 90 | 3
",
    );
}

#[test]
fn a_slip_is_mended_where_the_story_says_so() {
    check(
        "\
Benjamin Netanyahu | prime minister | Post | 10 | 1
Benjamin Netanyahu | prime minister | Ledger | 10 | 2
Benjamin Netanyhau | - | Post | 10 | 1

Benjamin Netanyaho | - | Herald | 70 | 3
",
    );
}

#[test]
fn a_slip_is_mended_where_a_specific_role_says_so() {
    check(
        "\
Volodymyr Zelensky | president of Ukraine | Post | 10 | 1
Volodymyr Zelensky | - | Post | 10 | 2
Wolodymyr Selenskyj | Ukraine president | Zeitung | 70 | 3

Wolodymyr Selenski | president | Blatt | 70 | 4
",
    );
}

#[test]
fn an_initial_follows_the_story_or_a_specific_role() {
    check(
        "\
Ana Sorel | mayor of Sollas | Post | 10 | 1
A. Sorel | - | Ledger | 10 | 1
A. Sorel | mayor of Sollas | Herald | 99 | 2

A. Sorel | mayor | Herald | 99 | 3
",
    );
}

#[test]
fn a_lifetime_parts_namesakes() {
    check(
        "\
Ana Sorel | - | Post | 0 | 1
Ana Sorel | - | Post | 9000 | 2

Ana Sorel | - | Post | 30000 | 3
",
    );
}

#[test]
fn two_slips_of_a_name_that_contradict_each_other_are_not_joined_by_it() {
    check(
        "\
Katarina Petrova | judge in Sollas | Post | 10 | 1
Katarina Petrova | - | Post | 10 | 2
Katarina Petrova | - | Post | 10 | 3
Katerina Petrova | - | Ledger | 10 | 1
",
    );
}

#[test]
fn a_single_name_is_one_within_its_story_and_its_outlets_week() {
    check(
        "\
Lula | president | Post | 10 | 1
Lula | - | Ledger | 10 | 1
Lula | president | Post | 15 | 2
Lula | president | Post | 21 | 3

Lula | president | Herald | 15 | 4
",
    );
}

#[test]
fn bodies_are_one_by_name_and_nameless_ones_none() {
    let body = |name| block(name, SpeakerKind::Organisation);
    for (one, other, same) in [
        ("the World Bank", "World Bank", true),
        ("WORLD BANK", "World Bank", true),
        ("Nordwind AG", "Nordwind", true),
        ("Marks & Spencer", "Marks and Spencer plc", true),
        ("L'Oréal", "L’Oreal SA", true),
        ("World Bank", "World Trade Organization", false),
        ("Port of Avelar", "Port of Sollas", false),
    ] {
        assert_eq!(body(one) == body(other), same, "{one} and {other}");
        assert!(body(one).is_some(), "{one}");
    }
    for nameless in ["company", "police", "the ministry", "", "  "] {
        assert_eq!(body(nameless), None, "{nameless}");
    }
    assert_eq!(block("a senior official", SpeakerKind::Anonymous), None);
    assert_ne!(body("Sorel"), block("Sorel", SpeakerKind::Person));
}

#[test]
fn a_person_is_shown_by_the_full_name_printed_most() {
    for (names, want) in [
        (&["Sorel", "Sorel", "Ana Sorel"][..], Some("Ana Sorel")),
        (
            &["J. K. Rowling", "JK Rowling", "JK Rowling"],
            Some("JK Rowling"),
        ),
        (&["Joe Biden", "Joseph R. Biden"], Some("Joseph R. Biden")),
        (&["A. Sorel", "Ana Sorel"], Some("Ana Sorel")),
        (&[], None),
    ] {
        assert_eq!(best_name(names.iter().copied()), want, "{names:?}");
    }
}

fn name() -> impl Strategy<Value = String> {
    let first = prop::sample::select(vec![
        "",
        "Ana",
        "Anna",
        "A.",
        "A. M.",
        "Ana Maria",
        "Marc",
        "Bill",
        "William",
        "W.",
        "Dr",
        "Katarina",
        "Katerina",
        "Юлия",
        "Yulia",
    ]);
    let last = prop::sample::select(vec![
        "Sorel",
        "Sorell",
        "Netanyahu",
        "Netanyhau",
        "von Sorel",
        "Sorel Jr.",
        "Sorel Sr.",
    ]);
    (first, last).prop_map(|(first, last)| format!("{first} {last}"))
}

/// Name, role, outlet, day, story.
type Drawn = (
    String,
    Option<&'static str>,
    Option<&'static str>,
    Option<i32>,
    i64,
);

fn bearers() -> impl Strategy<Value = Vec<Drawn>> {
    let role = prop::sample::select(vec![
        None,
        Some("minister"),
        Some("baker"),
        Some("mayor of Sollas"),
        Some("captain"),
    ]);
    let outlet = prop::sample::select(vec![None, Some("Post"), Some("Ledger")]);
    let day = prop::option::of(prop_oneof![0..40, 20_000..20_010]);
    prop::collection::vec((name(), role, outlet, day, 0..4i64), 1..14)
}

proptest! {
    #[test]
    fn comparing_is_symmetric_and_never_panics(one in "\\PC{0,24}", other in "\\PC{0,24}") {
        let (one, other) = (Name::of(&one), Name::of(&other));
        prop_assert_eq!(compare(&one, &other), compare(&other, &one));
    }

    #[test]
    fn comparing_likely_names_is_symmetric(one in name(), other in name()) {
        let (one, other) = (Name::of(&one), Name::of(&other));
        prop_assert_eq!(compare(&one, &other), compare(&other, &one));
        prop_assert_ne!(compare(&one, &one.clone()), NameMatch::Different);
    }

    #[test]
    fn who_is_who_does_not_depend_on_the_order(
        (given, shuffled) in bearers().prop_flat_map(|all| {
            let order: Vec<usize> = (0..all.len()).collect();
            (Just(all), Just(order).prop_shuffle())
        }),
    ) {
        let all: Vec<Bearer> = given.iter().map(|(name, role, source, day, story)| Bearer {
            name,
            role: *role,
            kind: SpeakerKind::Person,
            source: *source,
            day: *day,
            story: *story,
        }).collect();
        let moved: Vec<Bearer> = shuffled.iter().map(|&at| all[at]).collect();
        let (found, again) = (resolve(&all), resolve(&moved));
        for (one, &a) in shuffled.iter().enumerate() {
            for (other, &b) in shuffled.iter().enumerate() {
                prop_assert_eq!(found[a] == found[b], again[one] == again[other], "{:?} {:?}", all[a], all[b]);
            }
        }
    }
}
