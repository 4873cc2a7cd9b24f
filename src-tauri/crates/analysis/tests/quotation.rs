//! Quotation on articles of our own. A case is an article, then one line `>>> NAME :: WORDS` for
//! each quote in order (`-` for a speaker that must stay unclear), or `>>> nothing`.

use nutgraf_analysis::Document;
use nutgraf_analysis::quotation::{self, KeyQuoteCandidate, Quotation, choose};
use nutgraf_model::{Block, Language, Quote};
use proptest::prelude::*;

fn find(text: &str, language: Language) -> Quotation {
    let blocks = Block::paragraphs(text);
    let document = Document {
        headline: "",
        body: text,
        blocks: &blocks,
        dateline: None,
        language,
    };
    quotation::find(&document)
}

/// From this confidence a best guess counts where a case asks who is meant, not who is shown.
const GUESSED_FROM: f32 = 0.4;

fn said(text: &str, found: &Quotation, least: f32) -> Vec<String> {
    let line = |quote: &Quote| {
        let sure = quote.confidence >= least;
        let speaker = quote
            .speaker
            .filter(|_| sure)
            .map_or("-", |by| &found.people[by.person].name);
        format!(
            "{speaker} :: {}",
            quote.content.of(text).expect("a span of the body")
        )
    };
    found.quotes.iter().map(line).collect()
}

/// Checks all cases of a file, which has ten or more; `language` is the first part of its name.
fn check(name: &str, cases: &str) {
    assert!(checked(name, cases) >= 10, "{name} has ten cases");
}

/// The same for a file of any length; says how many cases it has.
fn checked(name: &str, cases: &str) -> usize {
    checked_from(GUESSED_FROM, name, cases)
}

/// The same with names from a confidence on.
fn checked_from(least: f32, name: &str, cases: &str) -> usize {
    let language: Language = name
        .split('-')
        .next()
        .unwrap_or_default()
        .parse()
        .expect("a language");
    let mut wrong = Vec::new();
    let mut count = 0;
    for case in cases
        .split("\n===\n")
        .map(str::trim)
        .filter(|case| !case.is_empty())
    {
        let (text, wanted) = case.split_once("\n>>> ").expect("a case has expectations");
        let wanted: Vec<&str> = wanted
            .split("\n>>> ")
            .filter(|line| *line != "nothing")
            .collect();
        let got = said(text, &find(text, language), least);
        count += 1;
        if got != wanted {
            wrong.push(format!("{text}\n  wanted {wanted:#?}\n  got    {got:#?}"));
        }
    }
    assert!(
        wrong.is_empty(),
        "{name}: {} of {count} cases differ:\n\n{}",
        wrong.len(),
        wrong.join("\n\n")
    );
    count
}

macro_rules! cases {
    ($($test:ident = $file:literal;)*) => {
        $(#[test]
        fn $test() {
            check($file, include_str!(concat!("quotation/", $file, ".txt")));
        })*
    };
}

cases! {
    plain_cues_in_english = "en-plain";
    marks_of_all_kinds = "en-marks";
    appositions_nouns_colons_and_two_speakers = "en-cues";
    speakers_in_another_sentence_and_their_identity = "en-elsewhere";
    titles_nicknames_and_irony_quote_nobody = "en-nobody";
    said_x = "en-inverted";
    x_comma_a_doctor_comma_said = "en-apposed";
    according_to = "en-according";
    statements_letters_and_tweets = "en-nouns";
    quotes_that_go_on = "en-continued";
    colons = "en-colons";
    two_speakers_in_a_sentence = "en-two";
    interviews = "en-interviews";
    quotes_in_quotes = "en-nested";
    quotes_over_paragraphs = "en-paragraphs";
    marks_that_do_not_pair = "en-broken";
    german = "de-cues";
    french = "fr-cues";
    spanish = "es-cues";
    italian = "it-cues";
    portuguese = "pt-cues";
    dutch = "nl-cues";
    russian = "ru-cues";
    polish = "pl-cues";
    chinese = "zh-cues";
    japanese = "ja-corners";
    who_bears_which_name = "en-names";
}

macro_rules! shown {
    ($($test:ident = $file:literal;)*) => {
        $(#[test]
        fn $test() {
            let cases = include_str!(concat!("quotation/", $file, ".txt"));
            assert!(checked_from(Quote::NAMED_FROM, $file, cases) >= 5, "five cases");
        })*
    };
}

shown! {
    he_who_was_never_named_is_nobody_else = "en-unnamed";
    the_name_is_the_head_of_its_phrase = "en-heads";
    a_surname_is_the_namesake_it_can_only_be = "en-namesakes";
    denied_and_relayed_words_are_not_the_subjects = "en-denied";
    signs_and_songs_speak_for_nobody = "en-notquotes";
    abbreviations_are_no_people = "en-abbreviated";
    the_clause_of_the_quote_tells_who_speaks = "en-clauses";
    shown_names_in_spanish = "es-names";
    shown_names_in_portuguese = "pt-names";
    shown_names_in_german = "de-names";
    shown_names_in_russian = "ru-names";
    arabic_marks = "ar-cues";
    marks_of_urdu_hindi_and_old_wires = "ur-marks";
}

#[test]
fn speech_behind_a_dash() {
    let french = checked("fr-dashes", include_str!("quotation/fr-dashes.txt"));
    let spanish = checked("es-dashes", include_str!("quotation/es-dashes.txt"));
    let russian = checked("ru-dashes", include_str!("quotation/ru-dashes.txt"));
    let polish = checked("pl-dashes", include_str!("quotation/pl-dashes.txt"));
    assert!(french + spanish + russian + polish >= 10, "ten cases");
}

#[test]
fn interviews_in_german() {
    checked("de-interviews", include_str!("quotation/de-interviews.txt"));
}

/// The marks of the world in which the plain English cases must read the same.
const MARKS: [(&str, &str); 13] = [
    ("\"", "\""),
    ("‘", "’"),
    ("'", "'"),
    ("„", "“"),
    ("„", "”"),
    ("«", "»"),
    ("« ", " »"),
    ("»", "«"),
    ("‹", "›"),
    ("「", "」"),
    ("『", "』"),
    ("＂", "＂"),
    ("”", "”"),
];

#[test]
fn every_pair_of_marks_holds_the_same_quotes() {
    for cases in [
        include_str!("quotation/en-plain.txt"),
        include_str!("quotation/en-inverted.txt"),
    ] {
        for (open, close) in MARKS {
            let cases = cases.replace('“', open).replace('”', close);
            checked(&format!("en-plain in {open}…{close}"), &cases);
        }
    }
}

#[test]
fn a_megabyte_of_marks_or_openers_is_read_in_one_pass() {
    let units = [
        "\"",
        "“",
        "”",
        "‘a",
        "‚a",
        "'",
        "„",
        "«",
        "»",
        "“a” ",
        "\"a\" said ",
        "he said, \"",
        "(“",
        "said calling ",
        "A: ",
        "A B ",
        "— a, ",
    ];
    for unit in units {
        let text = unit.repeat(300_000 / unit.len());
        let found = find(&text, Language::ENGLISH);
        assert!(
            found.quotes.len() <= text.len(),
            "{unit:?} gives no more quotes than bytes"
        );
    }
}

proptest! {
    #[test]
    fn every_span_lies_in_the_body_with_its_marks_outside(
        text in "([“”\"‘’'„«»‹›「」—:,.?!\n -]|said|Anna|Meier|he|the spokesman|according to|é|日|市長は|毛宁说|表示|と述べた|sagte|[a-z]{1,6}| ){0,80}",
        tag in prop::sample::select(vec!["en", "de", "fr", "es", "it", "pt", "nl", "ru", "pl", "zh", "ja", "ko"]),
    ) {
        let found = find(&text, tag.parse().expect("a language"));
        let mut last = 0;
        for quote in &found.quotes {
            let words = quote.content.of(&text).expect("content on character boundaries");
            prop_assert_eq!(words, words.trim(), "no white space at the edges");
            prop_assert!(!words.is_empty());
            prop_assert!(quote.content.start >= last, "in order, not overlapping");
            last = quote.content.end;
            prop_assert!((0.0..=1.0).contains(&quote.confidence));
            prop_assert!((0.0..=1.0).contains(&quote.weight));
            if let Some(by) = quote.speaker {
                prop_assert!(by.mention.of(&text).is_some_and(|mention| !mention.is_empty()));
                prop_assert!(by.cue.is_none_or(|cue| cue.of(&text).is_some_and(|cue| !cue.is_empty())));
                prop_assert!(!by.mention.overlaps(quote.content), "the mention stands outside");
                prop_assert!(found.people.get(by.person).is_some());
            }
        }
        for person in &found.people {
            prop_assert!(!person.name.is_empty() && text.contains(&person.name), "names are verbatim");
            prop_assert!(person.mentions.iter().all(|span| span.of(&text).is_some()));
        }
    }
}

#[test]
fn a_digest_shows_whole_statements_of_named_people_and_each_person_once() {
    let offer = |weight, text, speaker| KeyQuoteCandidate {
        weight,
        text,
        speaker,
        story: 1,
    };
    let offers = [
        offer(
            0.9,
            "We will rebuild the harbour wall before the winter storms",
            Some(1),
        ),
        offer(
            0.8,
            "We will rebuild the harbour wall before the winter storms come",
            Some(2),
        ),
        offer(
            0.7,
            "Every fisherman in this town lost something that night",
            Some(1),
        ),
        offer(
            0.6,
            "Nobody asked the families who live behind the dam",
            Some(3),
        ),
        offer(
            0.9,
            "There was smoke over the northern pier since midnight",
            None,
        ),
        offer(0.0, "sacred", Some(4)),
    ];
    assert_eq!(
        choose(&offers, 9),
        [0, 3, 2, 4],
        "no repeat, no fragment, the unnamed last"
    );
    assert_eq!(choose(&offers, 1), [0]);
    assert!(choose(&[], 5).is_empty());
}

#[test]
fn a_fragment_is_never_a_key_quote() {
    let text = "Mayor Ines Caldera called the wall “sacred.” “We will guard it for our children,” she said.";
    let found = find(text, Language::ENGLISH);
    let weights: Vec<bool> = found
        .quotes
        .iter()
        .map(|quote| quote.weight > 0.0)
        .collect();
    assert_eq!(
        weights,
        [false, true],
        "one word weighs nothing, a promise does"
    );
}
