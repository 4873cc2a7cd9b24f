//! How fast dropped files become a library: the samples multiplied into many files, by format.
//! `cargo bench -p nutgraf-newsroom --bench import [-- FILES]` prints a table; it judges nothing.
#![expect(clippy::disallowed_methods, reason = "it measures real time")]
#![allow(clippy::print_stdout, reason = "a report")]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use nutgraf_model::{ArticleFilter, By, EditionKey, Progress};
use nutgraf_newsroom::{Newsroom, Source, SystemClock, Watch};

/// When the last file was written, so that linking is told apart from reading.
#[derive(Default)]
struct Stopwatch(std::sync::Mutex<Option<Instant>>);

impl Watch for Stopwatch {
    fn progress(&self, progress: &Progress) {
        if let Ok(mut last) = self.0.lock()
            && !progress.finished
        {
            *last = Some(Instant::now());
        }
    }
}

fn main() {
    let files = std::env::args()
        .skip(1)
        .find_map(|arg| arg.parse().ok())
        .unwrap_or(10_000);
    println!(
        "kind      files  read/s   link s  again/s  edition ms  search ms  library MB  peak MB"
    );
    for endings in [&["html"][..], &["txt", "md"], &["html", "txt", "md", "eml"]] {
        report(endings, files);
    }
}

fn report(endings: &[&str], files: usize) {
    let dir = tempfile::tempdir().expect("a folder");
    let dropped = dir.path().join("dropped");
    multiply(endings, files, &dropped);
    let newsroom =
        Newsroom::open(&dir.path().join("library"), Arc::new(SystemClock)).expect("a library");
    let source = [Source::Path(dropped)];

    let watch = Stopwatch::default();
    let begun = Instant::now();
    let batch = newsroom.import(&source, &watch).expect("imports");
    let read = watch
        .0
        .lock()
        .expect("unpoisoned")
        .map_or_else(Instant::now, |at| at);
    let link = read.elapsed();
    let reading = read - begun;
    assert_eq!(batch.rejected, 0, "every file is read");

    let begun = Instant::now();
    let again = newsroom.import(&source, &()).expect("imports");
    let known = begun.elapsed();
    assert_eq!(again.already_had, files, "every file is known");

    let key = EditionKey {
        by: By::Arrival,
        day: newsroom.today(),
    };
    let edition = timed(|| drop(newsroom.edition(key).expect("an edition")));
    let sought = ArticleFilter {
        query: Some("harbour tunnel".to_owned()),
        ..ArticleFilter::default()
    };
    let search = timed(|| drop(newsroom.search(&sought, 0, 50).expect("a search")));
    let library = fs::metadata(dir.path().join("library/library.sqlite")).expect("there");
    println!(
        "{:<8} {files:>6} {:>7.0} {:>8.1} {:>8.0} {:>11.0} {:>10.0} {:>11.0} {:>8.0}",
        if endings.len() > 3 { "all" } else { endings[0] },
        files as f64 / reading.as_secs_f64(),
        link.as_secs_f64(),
        files as f64 / known.as_secs_f64(),
        millis(edition),
        millis(search),
        library.len() as f64 / 1e6,
        peak_mb(),
    );
}

/// Writes `files` files made of the samples of these endings, no two alike: every copy tells of
/// another town.
fn multiply(endings: &[&str], files: usize, into: &Path) {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../samples");
    let mut texts: Vec<(PathBuf, String)> = Vec::new();
    for day in fs::read_dir(samples).expect("the samples").flatten() {
        for file in fs::read_dir(day.path()).expect("a day").flatten() {
            let path = file.path();
            let ending = path.extension().and_then(|ending| ending.to_str());
            if ending.is_some_and(|ending| endings.contains(&ending)) {
                texts.push((path.clone(), fs::read_to_string(&path).expect("text")));
            }
        }
    }
    texts.sort();
    fs::create_dir_all(into).expect("a folder");
    for number in 0..files {
        let (path, text) = &texts[number % texts.len()];
        let ending = path
            .extension()
            .and_then(|ending| ending.to_str())
            .unwrap_or("txt");
        let town = town(number / texts.len());
        let text = text
            .replace("Avelar", &town)
            .replace("avelar", &town.to_lowercase());
        let text = text.replace(".example/", &format!(".example/{number}/"));
        let text = text.replace("Message-ID: <", &format!("Message-ID: <{number}."));
        fs::write(into.join(format!("{number:06}.{ending}")), text).expect("a file");
    }
}

/// A name of its own for each copy.
fn town(mut number: usize) -> String {
    const PARTS: [&str; 10] = ["ba", "le", "mi", "no", "ru", "sta", "ve", "do", "ki", "pa"];
    let mut name = String::from("Av");
    for _ in 0..5 {
        name.push_str(PARTS[number % 10]);
        number /= 10;
    }
    name
}

fn timed(work: impl FnOnce()) -> Duration {
    let begun = Instant::now();
    work();
    begun.elapsed()
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

/// The most memory this process ever held, in MB, as Linux counts it; elsewhere 0.
fn peak_mb() -> f64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kb = line.and_then(|line| {
        line.trim()
            .trim_end_matches("kB")
            .trim()
            .parse::<f64>()
            .ok()
    });
    kb.unwrap_or(0.0) / 1e3
}
