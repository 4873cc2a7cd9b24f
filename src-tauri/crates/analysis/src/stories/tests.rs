//! What must hold for any texts.

use nutgraf_model::Language;
use proptest::prelude::*;

use super::*;

fn english(headline: &str, body: &str) -> Fingerprint {
    Fingerprint::of(headline, body, Language::ENGLISH)
}

fn member(fingerprint: &Fingerprint, when: Option<f64>) -> Member<'_> {
    Member {
        fingerprint,
        when,
        source: None,
    }
}

/// Whether two partitions, given as a number per element, are the same up to the numbers.
fn same_partition(one: &[usize], other: &[usize]) -> bool {
    let pairs = |groups: &[usize]| -> Vec<bool> {
        let equal = |a: usize| (0..a).map(move |b| (a, b));
        (0..groups.len())
            .flat_map(equal)
            .map(|(a, b)| groups[a] == groups[b])
            .collect()
    };
    pairs(one) == pairs(other)
}

/// Texts of few words, so that they overlap.
fn text() -> impl Strategy<Value = String> {
    proptest::collection::vec(
        "(harbour|Ferry|council|vote|2014|strike|mayor|dock|crane|tide)",
        0..40,
    )
    .prop_map(|words| words.join(" "))
}

proptest! {
    #[test]
    fn bytes_give_back_the_fingerprint(headline in "\\PC{0,60}", body in "\\PC{0,400}") {
        let fingerprint = english(&headline, &body);
        prop_assert_eq!(Fingerprint::from_bytes(&fingerprint.to_bytes()), Some(fingerprint));
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        let _ = Fingerprint::from_bytes(&bytes);
        let mut versioned = english("", "").to_bytes();
        versioned.extend(&bytes);
        prop_assert!(bytes.is_empty() || Fingerprint::from_bytes(&versioned).is_none());
    }

    #[test]
    fn damaged_bytes_do_no_harm(body in text(), at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = english("A headline", &body).to_bytes();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if let Some(damaged) = Fingerprint::from_bytes(&bytes) {
            let whole = english("A headline", &body);
            prop_assert_eq!(link(&[member(&damaged, None), member(&whole, None)]).len(), 2);
            duplicates(&[&damaged, &whole]);
            medoid(&[&damaged, &whole]);
        }
    }

    #[test]
    fn order_does_not_change_stories(
        articles in proptest::collection::vec((text(), text(), proptest::option::of(0u8..30)), 0..24),
        seed in any::<u64>(),
    ) {
        let prints: Vec<Fingerprint> =
            articles.iter().map(|(headline, body, _)| english(headline, body)).collect();
        let members: Vec<Member> = prints
            .iter()
            .zip(&articles)
            .map(|(print, (.., when))| member(print, when.map(f64::from)))
            .collect();
        let mut order: Vec<usize> = (0..members.len()).collect();
        order.sort_by_key(|&at| (at as u64 + 1).wrapping_mul(seed | 1));
        let shuffled: Vec<Member> = order.iter().map(|&at| members[at]).collect();
        let straight = link(&members);
        let mut back = vec![0; members.len()];
        for (place, group) in link(&shuffled).into_iter().enumerate() {
            back[order[place]] = group;
        }
        prop_assert!(same_partition(&straight, &back), "{:?} but shuffled {:?}", straight, back);
        let first_seen = straight.iter().fold(0, |next, &group| {
            assert!(group <= next, "numbers count up from 0 by first appearance");
            next.max(group + 1)
        });
        prop_assert_eq!(first_seen, straight.iter().max().map_or(0, |most| most + 1));
    }

    #[test]
    fn a_duplicate_is_an_earlier_article(bodies in proptest::collection::vec(text(), 0..20)) {
        let prints: Vec<Fingerprint> = bodies.iter().map(|body| english("", body)).collect();
        let prints: Vec<&Fingerprint> = prints.iter().collect();
        for (at, repeats) in duplicates(&prints).into_iter().enumerate() {
            prop_assert!(repeats.is_none_or(|earlier| earlier < at));
            let same = (0..at).find(|&other| bodies[other] == bodies[at]);
            if same.is_some() && bodies[at].split(' ').count() >= 5 {
                prop_assert!(repeats.is_some(), "the text of article {at} came before");
            }
        }
    }

    #[test]
    fn what_was_told_is_told(sentences in proptest::collection::vec("\\PC{0,80}", 0..8), other in "\\PC{0,80}") {
        let told = NoveltyFilter::of(sentences.iter().map(String::as_str));
        for sentence in &sentences {
            prop_assert!(told.says(sentence));
        }
        told.says(&other);
    }
}

#[test]
fn an_empty_library_has_no_stories() {
    assert!(link(&[]).is_empty());
    assert!(duplicates(&[]).is_empty());
    assert_eq!(medoid(&[]), 0);
}

#[test]
fn empty_texts_are_no_story() {
    let empty = english("", "");
    assert_eq!(link(&[member(&empty, None), member(&empty, None)]), [0, 1]);
    assert_eq!(duplicates(&[&empty, &empty]), [None, None]);
}

#[test]
fn a_megabyte_of_one_word_is_one_word() {
    let long = english("", &"word ".repeat(200_000));
    let unbroken = english("", &"w".repeat(1 << 20));
    let unspaced = english("", &"字".repeat(1 << 19));
    let different = english(
        "",
        &(0..200_000).map(|n| format!("w{n} ")).collect::<String>(),
    );
    for print in [&long, &unbroken, &unspaced, &different] {
        assert!(
            print.to_bytes().len() < 1600,
            "small enough to keep for every article"
        );
    }
    let members = [&long, &unbroken, &unspaced, &different].map(|print| member(print, Some(1.0)));
    assert_eq!(link(&members), [0, 1, 2, 3]);
    assert!(NoveltyFilter::of(["word ".repeat(200_000).as_str()]).says(&"word ".repeat(200_000)));
}

#[test]
fn a_date_that_is_no_number_is_no_date() {
    let print = english(
        "Ferry strike ends",
        "The ferry strike at the harbour ended on Monday.",
    );
    let odd = [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, f64::MAX];
    let members: Vec<Member> = odd.iter().map(|&when| member(&print, Some(when))).collect();
    assert_eq!(link(&members).len(), 4);
}

/// A known sentence, another one, and whether the first covers the second.
const SENTENCES: [(&str, &str, bool); 12] = [
    (
        "The council voted 9 to 4 on Thursday to close the old bridge.",
        "The council voted 9 to 4 on Thursday to close the old bridge.",
        true,
    ),
    (
        "The council voted 9 to 4 on Thursday to close the old bridge.",
        "the council voted 9 to 4, on Thursday, to close the old bridge",
        true,
    ),
    (
        "The council voted 9 to 4 on Thursday to close the old bridge.",
        "On Thursday the council voted 9 to 4 to close the old bridge.",
        true,
    ),
    (
        "The council voted 9 to 4 on Thursday to close the old bridge for repairs in April.",
        "The council voted 9 to 4 to close the old bridge for repairs.",
        true,
    ),
    (
        "The council voted 9 to 4 on Thursday to close the old bridge.",
        "The council voted 9 to 5 on Thursday to close the old bridge.",
        false,
    ),
    (
        "The council voted 9 to 4 on Thursday to close the old bridge.",
        "The council voted 9 to 4 on Friday to close the old bridge.",
        false,
    ),
    (
        "The council voted to close the old bridge, said Marta Quill.",
        "The council voted to close the old bridge, said Owen Quill.",
        false,
    ),
    (
        "The council voted to close the old bridge.",
        "The council voted not to close the old bridge.",
        false,
    ),
    (
        "The council voted to close the old bridge.",
        "The council voted to close the old bridge after a lorry cracked its second arch.",
        false,
    ),
    (
        "Die Werft entlässt 300 Arbeiter, teilte die Leitung mit.",
        "Die Werft entlässt 300 Arbeiter, teilte die Leitung mit.",
        true,
    ),
    (
        "Die Werft entlässt 300 Arbeiter, teilte die Leitung mit.",
        "Die Werft entlässt keine 300 Arbeiter, teilte die Leitung mit.",
        false,
    ),
    (
        "青浜駅の停電で新幹線が約3時間止まった。",
        "青浜駅の停電で新幹線が約5時間止まった。",
        false,
    ),
];

#[test]
fn a_sentence_is_told_only_with_its_figures_names_and_negations() {
    for (told, asked, expected) in SENTENCES {
        assert_eq!(
            NoveltyFilter::of([told]).says(asked),
            expected,
            "told “{told}”, asked “{asked}”"
        );
    }
}

const WIRE: &str = "A judge declined on Friday to order striking ferry crews back to work, handing \
    the Seamen's Guild a first victory in its dispute with Sound Lines. Judge Ines Vale said the \
    operator had not shown that the night shifts on the Harrow Island line were within the \
    contract. The crossings stay closed at least until Monday, and the mayor has asked the coast \
    guard to carry patients to the hospital.";

#[test]
fn a_wire_text_under_two_mastheads_is_one_text() {
    let ours = english("Judge sides with ferry crews", WIRE);
    let (cut, _) = WIRE.split_at(WIRE.find("The crossings").expect("it is there"));
    let theirs = english(
        "Ferry crews need not return",
        &format!("FROM OUR AGENCIES. {cut}"),
    );
    let updated = english(
        "Judge sides with ferry crews",
        &format!("{WIRE} Sound Lines will appeal."),
    );
    let other = english(
        "Storm Edda cuts power",
        "Winds of up to 140 kilometres an hour tore down \
        power lines across Northmark on Friday as Storm Edda came ashore, leaving 90,000 homes \
        without electricity. Schools closed in Tarnby and Holm.",
    );
    let found = duplicates(&[&other, &ours, &theirs, &updated, &other]);
    assert_eq!(found, [None, None, Some(1), Some(1), Some(0)]);
}

#[test]
fn the_central_article_tells_what_the_others_tell() {
    let whole = english("Judge sides with ferry crews", WIRE);
    let part = english(
        "Patients wait for the coast guard",
        "The mayor has asked the coast guard to \
        carry patients from Harrow Island to the hospital while ferry crossings stay closed.",
    );
    let other_part = english(
        "Judge Vale rules on night shifts",
        "Judge Ines Vale declined to order \
        crews back: night shifts on the Harrow Island line were not shown to be in the contract.",
    );
    assert_eq!(medoid(&[&part, &whole, &other_part]), 1);
    assert_eq!(medoid(&[&whole, &whole]), 0, "the first of equals");
}

/// A text of which `shared` of 300 words stand in every text of the same `pair`.
fn partly_shared(pair: usize, side: usize, shared: usize) -> String {
    let word = |seed: usize, at: usize| {
        let mixed = ((seed * 1_000 + at + 1) as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        format!("w{:x}", mixed >> 40)
    };
    let own = |at: usize| match at < shared {
        true => word(2 * pair, at),
        false => word(2 * pair + 1 + 10_000 * (side + 1), at),
    };
    (0..300).map(own).collect::<Vec<_>>().join(" ")
}

/// The share of five-word runs of two texts that both have.
fn jaccard(one: &str, other: &str) -> f64 {
    let runs = |text: &str| {
        let words: Vec<String> = text.split(' ').map(str::to_owned).collect();
        words
            .windows(5)
            .map(<[String]>::to_vec)
            .collect::<std::collections::BTreeSet<_>>()
    };
    let (one, other) = (runs(one), runs(other));
    one.intersection(&other).count() as f64 / one.union(&other).count() as f64
}

#[test]
fn texts_that_share_a_third_of_their_runs_are_found() {
    // Of 300 words so many shared give a share of runs from .28 to .9.
    let shared = (0..600).map(|pair| 140 + (pair % 100) * 3 / 2);
    let texts: Vec<[String; 2]> = shared
        .enumerate()
        .map(|(pair, shared)| [0, 1].map(|side| partly_shared(pair, side, shared)))
        .collect();
    let prints: Vec<Fingerprint> = texts
        .iter()
        .flatten()
        .map(|text| english("", text))
        .collect();
    let found = duplicates(&prints.iter().collect::<Vec<_>>());
    let mut of = [(0, 0); 2];
    for (pair, [one, other]) in texts.iter().enumerate() {
        let share = jaccard(one, other);
        if share >= 0.3 {
            let (all, right) = &mut of[usize::from(share >= 0.5)];
            *all += 1;
            *right += usize::from(found[2 * pair + 1] == Some(2 * pair));
        }
    }
    let [(some, of_some), (half, of_half)] = of;
    assert!(some > 100 && half > 100, "{of:?}");
    assert_eq!(of_half, half, "all that share half");
    assert!(
        of_some * 100 >= some * 97,
        "{of_some} of {some} that share less, but .3"
    );
    let strangers = found.iter().step_by(2).filter(|repeats| repeats.is_some());
    assert_eq!(strangers.count(), 0, "and nobody else");
}
