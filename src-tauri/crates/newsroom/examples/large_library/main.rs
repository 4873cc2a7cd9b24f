//! Makes a library as large as the user of many years has, for `script/bench app`:
//! `cargo run --release -p nutgraf-newsroom --example large_library -- DIR [ARTICLES]`.
//!
//! Articles come in by the usual road, day by day up to today; some weeks at once, for after every
//! import all stories are linked anew. A library that is there already is filled up. Nothing is left to
//! chance: equal arguments make equal articles.
#![expect(clippy::disallowed_methods, reason = "it measures real time")]
#![allow(clippy::print_stdout, reason = "a report")]

mod text;

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Instant;

use jiff::civil::Time;
use jiff::{ToSpan, Zoned};
use nutgraf_model::{Outcome, Receipt};
use nutgraf_newsroom::{Clock, Newsroom, Source, Watch};

/// Articles that arrive on one day; today has as many as a busy user's day so far.
const A_DAY: usize = 400;
const TODAY: usize = 120;

/// Days that come in at once.
const AT_ONCE: usize = 25;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let dir = arguments.next().expect("the folder of the library");
    let articles = arguments
        .next()
        .map_or(100_000, |count| count.parse().expect("a number"));
    fill(Path::new(&dir), articles);
}

/// The articles of one day.
struct Delivery {
    day: Zoned,
    from: usize,
    count: usize,
}

/// All days up to `today`, the first first.
fn deliveries(articles: usize, today: &Zoned) -> Vec<Delivery> {
    let before = articles.saturating_sub(TODAY);
    let days = before.div_ceil(A_DAY);
    let delivery = |at: usize| Delivery {
        day: morning(today, days - at),
        from: (at * A_DAY).min(before),
        count: if at == days {
            articles - before
        } else {
            A_DAY.min(before - at * A_DAY)
        },
    };
    (0..=days).map(delivery).collect()
}

/// Eight o'clock so many days ago; now, where it is none.
fn morning(today: &Zoned, ago: usize) -> Zoned {
    if ago == 0 {
        return today.clone();
    }
    let day = today.checked_sub((ago as i64).days()).expect("a day");
    let midnight = day.with().time(Time::midnight()).build().expect("midnight");
    midnight.checked_add(8.hours()).expect("a morning")
}

fn fill(dir: &Path, articles: usize) {
    let today = Zoned::now();
    let clock = Arc::new(Standing(Mutex::new(today.clone())));
    let newsroom = Newsroom::open(dir, clock.clone()).expect("a library");
    let begun = Instant::now();
    let there = newsroom.counts().expect("counts").articles;
    let (last, before) = {
        let mut all = deliveries(articles, &today);
        (all.pop().expect("today"), all)
    };
    let ends = |delivery: &Delivery| delivery.from + delivery.count;
    for chunk in before.chunks(AT_ONCE) {
        if chunk.last().is_some_and(|delivery| ends(delivery) > there) {
            import(&newsroom, &clock, chunk);
        }
        let made = chunk.last().map_or(0, ends);
        println!("{made:>7} articles, {:.0} s", begun.elapsed().as_secs_f64());
    }
    clock.set(&today);
    newsroom.resume(&()).expect("finishes what was cut off");
    newsroom.close_due().expect("closes the days before");
    import(&newsroom, &clock, &[last]);
    println!(
        "{articles:>7} articles, {:.0} s",
        begun.elapsed().as_secs_f64()
    );
}

fn import(newsroom: &Newsroom, clock: &Standing, deliveries: &[Delivery]) {
    let days = Days {
        clock,
        deliveries,
        come: AtomicUsize::new(0),
    };
    days.stand_at(0);
    let sources: Vec<Source> = deliveries.iter().map(source).collect();
    let batch = newsroom.import(&sources, &days).expect("imports");
    assert_eq!(batch.rejected, 0, "every article is read");
}

fn source(delivery: &Delivery) -> Source {
    let day = delivery.day.strftime("%F").to_string();
    let mut lines = String::new();
    for number in delivery.from..delivery.from + delivery.count {
        lines += &text::article(number, &day);
        lines.push('\n');
    }
    Source::Bytes {
        name: format!("{day}.jsonl"),
        bytes: lines.into_bytes(),
    }
}

/// A clock that stands where it was put.
struct Standing(Mutex<Zoned>);

impl Standing {
    fn set(&self, moment: &Zoned) {
        *self.0.lock().expect("unpoisoned") = moment.clone();
    }
}

impl Clock for Standing {
    fn now(&self) -> Zoned {
        self.0.lock().expect("unpoisoned").clone()
    }
}

/// Turns the clock to the next day when a day's articles have come. The writer takes some thousand
/// articles at once, which all arrive on the first of their days.
struct Days<'a> {
    clock: &'a Standing,
    deliveries: &'a [Delivery],
    come: AtomicUsize,
}

impl Days<'_> {
    fn stand_at(&self, come: usize) {
        if let Some(first) = self.deliveries.first() {
            let of_day = |delivery: &&Delivery| come < delivery.from - first.from + delivery.count;
            let day = self.deliveries.iter().find(of_day);
            self.clock.set(&day.unwrap_or(first).day);
        }
    }
}

impl Watch for Days<'_> {
    fn receipt(&self, receipt: &Receipt) {
        if !matches!(receipt.outcome, Outcome::Opened { .. }) {
            let come = self.come.fetch_add(1, Ordering::Relaxed) + 1;
            if come < self.deliveries.iter().map(|delivery| delivery.count).sum() {
                self.stand_at(come);
            }
        }
    }
}
