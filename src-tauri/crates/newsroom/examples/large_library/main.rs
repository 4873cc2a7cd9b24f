//! Makes a library as large as a reader of many years has, for `script/bench app`:
//! `cargo run --release -p nutgraf-newsroom --example large_library -- DIR [ARTICLES]`.
//!
//! Articles come in by the usual road, day by day up to today, and every day before it is closed.
//! A library that is there already is filled up. Nothing is left to chance: equal arguments make equal articles.
#![allow(clippy::print_stdout, reason = "a report")]

mod text;

use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Instant;

use jiff::civil::Time;
use jiff::{ToSpan, Zoned};
use nutgraf_newsroom::{Clock, Newsroom, Source};

/// Articles that arrive on one day; today has as many as a busy reader's day so far.
const A_DAY: usize = 400;
const TODAY: usize = 120;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let dir = arguments.next().expect("the folder of the library");
    let articles = arguments
        .next()
        .map_or(100_000, |count| count.parse().expect("a number"));
    fill(Path::new(&dir), articles);
}

/// A clock that stands where it was put.
struct Standing(Mutex<Zoned>);

impl Clock for Standing {
    fn now(&self) -> Zoned {
        self.0.lock().expect("unpoisoned").clone()
    }
}

fn fill(dir: &Path, articles: usize) {
    let today = Zoned::now();
    let days = articles.saturating_sub(TODAY).div_ceil(A_DAY);
    let clock = Arc::new(Standing(Mutex::new(today.clone())));
    let newsroom = Newsroom::open(dir, clock.clone()).expect("a library");
    let begun = Instant::now();
    let there = newsroom.counts().expect("counts").articles;
    let mut made = 0;
    for ago in (0..=days).rev() {
        let wanted = match ago {
            0 => articles - made,
            _ => A_DAY.min(articles - TODAY - made),
        };
        let day = today.checked_sub((ago as i64).days()).expect("a day");
        let noon = day.with().time(Time::midnight()).build().expect("midnight");
        *clock.0.lock().expect("unpoisoned") = match ago {
            0 => today.clone(),
            _ => noon.checked_add(8.hours()).expect("a morning"),
        };
        if ago == 0 {
            newsroom.resume(&()).expect("finishes what was cut off");
            // All days at once, for before each closing all stories are linked anew.
            newsroom.close_due().expect("closes the days before");
        }
        if made >= there {
            import(&newsroom, made, wanted, &day);
        }
        made += wanted;
        if ago % 25 == 0 {
            println!("{made:>7} articles, {:.0} s", begun.elapsed().as_secs_f64());
        }
    }
}

fn import(newsroom: &Newsroom, from: usize, count: usize, day: &Zoned) {
    let mut lines = String::new();
    for number in from..from + count {
        lines += &text::article(number, &day.strftime("%F").to_string());
        lines.push('\n');
    }
    let source = Source::Bytes {
        name: format!("{}.jsonl", day.strftime("%F")),
        bytes: lines.into_bytes(),
    };
    let batch = newsroom.import(&[source], &()).expect("imports");
    assert_eq!(batch.rejected, 0, "every article is read");
}
