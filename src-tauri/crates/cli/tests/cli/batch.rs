//! The contract of `batch`, on texts written for it.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;

use serde_json::{Value, json};

use crate::run::{batch, feed, json_lines, nutgraf, start};

/// An article with everything that makes offsets hard: marks of several bytes, characters
/// outside the first plane, combining accents, Windows line ends.
const TEXT: &str = "PORT AVELAR — The harbour tunnel 🚇 will not open on Sunday, the port’s \
chief engineer said on Friday, after sand was found in a joint.\r\n\r\n“We will not open it 🚧 \
before it is dry,” said Inês Caldera, the chief engineer. “That may take a week.”\n\nFerry \
companies have added eleven crossings a day. The cafe\u{301} at the landing has run out of cups \
twice.\n\nThe council had promised the opening for the third time. Mayor Tomas Rehn called the \
delay “a bitter day” for commuters.";

fn one(verb: &str, request: &Value) -> Value {
    let lines = json_lines(&batch(&[verb], format!("{request}\n")).well());
    assert_eq!(lines.len(), 1, "one line for one line");
    assert_eq!(lines[0]["id"], request["id"]);
    assert!(lines[0].get("error").is_none(), "{}", lines[0]);
    lines[0].clone()
}

/// The part of a text that a program in another language finds at an answer's offsets.
fn part(text: &str, place: &Value) -> String {
    let at = |key: &str| place[key].as_u64().expect(key) as usize;
    text.chars()
        .skip(at("start"))
        .take(at("end") - at("start"))
        .collect()
}

fn list<'a>(answer: &'a Value, key: &str) -> &'a Vec<Value> {
    answer[key].as_array().expect(key)
}

#[track_caller]
fn check_sentences(text: &str, sentences: &[Value]) {
    for sentence in sentences {
        assert_eq!(
            sentence["text"],
            part(text, sentence),
            "verbatim, in code points"
        );
        assert!(sentence["score"].is_number(), "{sentence}");
    }
    let starts: Vec<_> = sentences.iter().map(|it| it["start"].as_u64()).collect();
    assert!(starts.is_sorted(), "in reading order: {starts:?}");
}

#[test]
fn summaries_are_verbatim_and_keep_their_budget() {
    let mut before = 0;
    for sentences in [1, 2, 3, 100] {
        let answer = one(
            "summarize",
            &json!({"id": 1, "text": TEXT, "sentences": sentences}),
        );
        let found = list(&answer, "sentences");
        assert!(
            !found.is_empty() && found.len() <= sentences,
            "{sentences}: {answer}"
        );
        assert!(found.len() >= before, "a larger budget gives no less");
        before = found.len();
        check_sentences(TEXT, found);
    }
    let answer = one(
        "summarize",
        &json!({"id": 1, "text": TEXT, "title": null, "language": null}),
    );
    assert_eq!(
        list(&answer, "sentences").len(),
        3,
        "three where nothing is said"
    );
}

#[test]
fn a_budget_of_words_is_kept_but_for_one_sentence() {
    for words in [0, 1, 30, 45, 60, 1000] {
        let answer = one("summarize", &json!({"id": 1, "text": TEXT, "words": words}));
        let found = list(&answer, "sentences");
        check_sentences(TEXT, found);
        let count = |it: &Value| {
            it["text"]
                .as_str()
                .expect("text")
                .split_whitespace()
                .count()
        };
        let total: usize = found.iter().map(count).sum();
        assert!(found.len() == 1 || total <= words, "{words}: {answer}");
    }
}

#[test]
fn a_text_in_one_block_is_summarized_too() {
    let text = TEXT.split_whitespace().collect::<Vec<_>>().join(" ");
    let answer = one("summarize", &json!({"id": 1, "text": text, "sentences": 2}));
    assert_eq!(list(&answer, "sentences").len(), 2, "{answer}");
    check_sentences(&text, list(&answer, "sentences"));
}

#[test]
fn quotes_lie_inside_their_marks_with_speaker_and_cue() {
    let answer = one(
        "quotes",
        &json!({"id": "q", "text": TEXT, "language": "en"}),
    );
    let quotes = list(&answer, "quotes");
    let first = quotes.first().expect("a quote");
    assert_eq!(first["text"], "We will not open it 🚧 before it is dry,");
    assert_eq!(first["kind"], "direct");
    assert_eq!(first["speaker"]["name"], "Inês Caldera");
    assert_eq!(part(TEXT, &first["speaker"]), "Inês Caldera");
    assert_eq!(part(TEXT, &first["cue"]), "said");
    for quote in quotes {
        assert_eq!(quote["text"], part(TEXT, quote), "verbatim, in code points");
        let confidence = quote["confidence"].as_f64().expect("a number");
        assert!((0.0..=1.0).contains(&confidence), "{quote}");
        assert!(
            matches!(quote["kind"].as_str(), Some("direct" | "mixed")),
            "{quote}"
        );
    }
}

#[test]
fn a_digest_names_the_document_of_each_sentence() {
    let other = "Sand has stopped the harbour tunnel — again. Engineers found it in a joint \
                 under the river, said Inês Caldera.\n\nShe expects a week of repairs.";
    let docs = json!([{"title": "Tunnel", "text": TEXT, "date": "2026-11-20", "source": "A"},
                      {"title": "Sand 🚇", "text": other}]);
    let answer = one(
        "digest",
        &json!({"id": [1], "title": "t", "docs": docs, "sentences": 3}),
    );
    let sentences = list(&answer, "sentences");
    assert!((1..=3).contains(&sentences.len()), "{answer}");
    for sentence in sentences {
        let text = [TEXT, other][sentence["doc"].as_u64().expect("doc") as usize];
        check_sentences(text, std::slice::from_ref(sentence));
    }
    let none = one("digest", &json!({"id": 2, "docs": [], "sentences": 3}));
    assert_eq!(
        list(&none, "sentences").len(),
        0,
        "no documents, no sentences"
    );
}

#[test]
fn articles_on_one_event_get_one_story() {
    let articles = [
        ("2026-11-20", "Tunnel opening slips again", TEXT),
        ("2026-11-20T09:30:00", "Harbour tunnel delayed", TEXT),
        (
            "2026-11-20T10:00:00Z",
            "Library lends hammers",
            "The town library of Sankt Elmo now \
          lends hammers, saws and one cement mixer, its director Odile Brandt said.\n\nThe first \
          borrower was her own brother. He returned the saw on time.",
        ),
    ];
    let lines = articles
        .iter()
        .enumerate()
        .map(|(id, (date, title, text))| {
            let request =
                json!({"id": id, "date": date, "title": title, "text": text, "source": null});
            format!("{request}\n")
        });
    let input: String = lines.collect();
    let answers = json_lines(&batch(&["stories"], input).well());
    let ids: Vec<_> = answers.iter().map(|it| it["id"].as_u64()).collect();
    assert_eq!(ids, [Some(0), Some(1), Some(2)]);
    assert_eq!(answers[0]["story"], answers[1]["story"], "the same text");
    assert_ne!(answers[0]["story"], answers[2]["story"], "another event");
}

#[test]
fn pages_and_files_become_articles() {
    let page = "<!doctype html><html lang=en><head><title>Tunnel opening slips again</title>\
      <meta property=article:published_time content='2026-11-20T09:30:00+01:00'></head><body>\
      <nav><a href=/>Home</a> <a href=/sport>Sport</a></nav><article>\
      <h1>Tunnel opening slips again</h1><p>The harbour tunnel will not open on Sunday, the \
      port’s chief engineer said on Friday, after sand was found in one of its joints under the \
      river.</p><p>Ferry companies have added eleven crossings a day, and the café at the \
      landing has run out of cups twice since the ferries began to sail at night.</p></article>\
      <footer>Cookie settings</footer></body></html>";
    let address = "https://ledger.example/tunnel";
    let answer = one("extract", &json!({"id": 1, "html": page, "url": address}));
    assert_eq!(answer["title"], "Tunnel opening slips again");
    assert_eq!(answer["published"], "2026-11-20T09:30:00+01:00");
    assert_eq!(answer["url"], address);
    assert_eq!(answer["format"], "html");
    assert_eq!(answer["language"], "en");
    let text = answer["text"].as_str().expect("text");
    assert_eq!(text.split("\n\n").count(), 2, "two paragraphs: {text}");
    assert!(
        !text.contains("Cookie") && !text.contains("Sport"),
        "no furniture: {text}"
    );
    for key in ["standfirst", "byline", "source", "warnings"] {
        assert!(answer.get(key).is_some(), "{key} is always there: {answer}");
    }

    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("tunnel.html");
    std::fs::write(&path, page).expect("written");
    let file = one("extract", &json!({"id": 2, "path": path}));
    assert_eq!(file["text"], answer["text"], "a file reads like its page");
}

#[test]
fn the_samples_are_all_extracted() {
    for path in crate::run::files(&crate::run::samples()) {
        let answer = one("extract", &json!({"id": "s", "path": path}));
        let length = answer["text"].as_str().expect("text").len();
        assert!(length > 200, "{}: {answer}", path.display());
    }
}

#[test]
fn answers_come_in_order_whatever_the_number_of_threads() {
    let line = |n: usize| {
        format!(
            "{}\n",
            json!({"id": n, "text": TEXT.repeat(1 + (n * 7) % 5)})
        )
    };
    let input: String = (0..60).map(line).collect();
    let single = batch(&["quotes", "--threads", "1"], input.clone()).well();
    let ids: Vec<_> = json_lines(&single)
        .iter()
        .map(|it| it["id"].as_u64())
        .collect();
    assert_eq!(ids, (0..60).map(Some).collect::<Vec<_>>());
    assert!(
        single == batch(&["quotes", "--threads", "7"], input).well(),
        "the same bytes"
    );
}

#[test]
fn an_answer_comes_before_the_next_line_is_needed() {
    let mut child = start(nutgraf().args(["batch", "quotes"]));
    let mut stdin = child.stdin.take().expect("piped");
    let mut stdout = BufReader::new(child.stdout.take().expect("piped"));
    for id in 0..3 {
        writeln!(stdin, "{}", json!({"id": id, "text": "x"})).expect("it listens");
        let mut answer = String::new();
        stdout.read_line(&mut answer).expect("it answers");
        assert_eq!(json_lines(&answer)[0]["id"], id);
    }
    drop(stdin);
    assert!(child.wait().expect("it ends").success());
}

/// Every `NAME.VERB.in` in `batch/` gives its `NAME.VERB.out`.
#[test]
fn bad_lines_get_their_reason_and_the_run_goes_on() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cli/batch");
    let cases = crate::run::files(&folder);
    let cases: Vec<_> = cases
        .iter()
        .filter(|path| path.extension().is_some_and(|e| e == "in"))
        .collect();
    assert!(cases.len() >= 3, "the cases are there");
    for case in cases {
        let name = case
            .file_stem()
            .and_then(|name| name.to_str())
            .expect("a name");
        let verb = name.split('.').next_back().expect("a verb");
        let input = std::fs::read(case).expect("readable");
        let want = std::fs::read_to_string(case.with_extension("out")).expect("an answer");
        let run = feed(nutgraf().args(["batch", verb, "--threads", "2"]), input);
        assert_eq!(run.out, want, "{name}");
        assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{name}");
    }
}
