//! How long editions and joining take in an archive imported at once.
//! `cargo bench -p nutgraf-newsroom --bench editions [-- ARTICLES DAYS]` prints a table; it judges
//! nothing.
#![expect(clippy::disallowed_methods, reason = "it measures real time")]
#![allow(clippy::print_stdout, reason = "a report")]

mod generated;

use std::sync::Arc;
use std::time::Instant;

use nutgraf_model::{By, EditionKey};
use nutgraf_newsroom::{Newsroom, Source, SystemClock};

/// Articles in one file.
const PER_FILE: usize = 2_000;

/// Articles that come one by one afterwards.
const LATE: usize = 40;

fn main() {
    let mut numbers = std::env::args()
        .skip(1)
        .filter_map(|arg| arg.parse::<usize>().ok());
    let articles = numbers.next().unwrap_or(10_000);
    let days = numbers.next().unwrap_or(120);
    let dir = tempfile::tempdir().expect("a folder");
    let newsroom = Newsroom::open(dir.path(), Arc::new(SystemClock)).expect("a library");

    let lines: Vec<String> = generated::archive(articles, days).collect();
    let files: Vec<Source> = lines.chunks(PER_FILE).enumerate().map(file).collect();
    let begun = Instant::now();
    let batch = newsroom.import(&files, &()).expect("imports");
    println!(
        "imported {} in {:.1} s",
        batch.added,
        begun.elapsed().as_secs_f64()
    );

    let by = By::Publication;
    let all: Vec<EditionKey> = newsroom
        .editions(by)
        .expect("days")
        .into_iter()
        .map(|line| line.key)
        .collect();
    report("each day, first time", &newsroom, &all);
    report("each day, again", &newsroom, &all);
    let arrived = EditionKey {
        by: By::Arrival,
        day: newsroom.today(),
    };
    report("all as of today, first time", &newsroom, &[arrived]);
    report("all as of today, again", &newsroom, &[arrived]);
    join(&newsroom, articles, days);
    report("today after one more came", &newsroom, &[arrived]);
}

fn file((number, lines): (usize, &[String])) -> Source {
    Source::Bytes {
        name: format!("{number}.jsonl"),
        bytes: lines.join("\n").into_bytes(),
    }
}

fn report(what: &str, newsroom: &Newsroom, keys: &[EditionKey]) {
    let mut taken: Vec<f64> = Vec::new();
    for key in keys {
        let begun = Instant::now();
        let edition = newsroom.edition(*key).expect("an edition");
        taken.push(begun.elapsed().as_secs_f64() * 1e3);
        assert!(edition.lead.is_some(), "a told day");
    }
    taken.sort_by(f64::total_cmp);
    println!(
        "{what}: {} editions, median {:.1} ms, longest {:.1} ms",
        taken.len(),
        taken[taken.len() / 2],
        taken.last().copied().unwrap_or(0.0),
    );
}

/// New articles come one by one: reading, joining and telling speakers apart.
fn join(newsroom: &Newsroom, articles: usize, days: usize) {
    let mut taken: Vec<f64> = Vec::new();
    for late in 0..LATE {
        let line = generated::record(late * 7, articles + late, "2019-03-02");
        let begun = Instant::now();
        let batch = newsroom
            .import(&[file((late, &[line]))], &())
            .expect("imports");
        taken.push(begun.elapsed().as_secs_f64() * 1e3);
        assert_eq!(batch.added, 1);
    }
    taken.sort_by(f64::total_cmp);
    println!(
        "one more article over {days} days: median {:.1} ms, longest {:.1} ms",
        taken[taken.len() / 2],
        taken.last().copied().unwrap_or(0.0)
    );
}
