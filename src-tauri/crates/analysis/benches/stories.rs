//! How long stories take: fingerprints, links and repeated texts of made-up articles, in items a
//! second at four sizes of library. Articles come in twos and threes, all within one week.

use divan::Bencher;
use divan::counter::ItemsCount;
use nutgraf_analysis::stories::{Fingerprint, Member, duplicates, link};
use nutgraf_model::Language;

fn main() {
    divan::main();
}

const SIZES: [usize; 4] = [1_000, 10_000, 33_000, 100_000];

/// Repeatable chance (Knuth's linear congruence).
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }

    /// A word by its rank: half of all words are of the commonest two hundred, as in print.
    fn word(&mut self) -> String {
        let spread = [200, 2_000, 20_000, 200_000][self.below(8).saturating_sub(4)];
        format!("w{:x}", self.below(spread) * 7919)
    }
}

/// An article of about 480 words on event `event`: a fifth of them are the event's own.
fn article(event: usize, number: usize) -> (String, String) {
    let mut of_event = Chance(event as u64);
    let own: Vec<String> = (0..40).map(|_| of_event.word()).collect();
    let mut chance = Chance(1_000_003 * number as u64 + 17);
    let mut word = || match chance.below(5) {
        0 => own[chance.below(own.len())].clone(),
        _ => chance.word(),
    };
    let headline: Vec<String> = (0..9).map(|_| word()).collect();
    let body: Vec<String> = (0..480).map(|_| word()).collect();
    (headline.join(" "), body.join(" "))
}

/// The whole way of an article, from its text to its story, beside which the parts are seen.
#[divan::bench(args = SIZES, sample_count = 3, sample_size = 1)]
fn from_text_to_story(bencher: Bencher, size: usize) {
    let articles: Vec<(String, String)> = (0..size).map(|n| article(n * 2 / 5, n)).collect();
    bencher.counter(ItemsCount::new(size)).bench(|| {
        let print = |(headline, body): &(String, String)| {
            Fingerprint::of(headline, body, Language::ENGLISH)
        };
        let prints: Vec<Fingerprint> = articles.iter().map(print).collect();
        link(&members(&prints))
    });
}

/// The same number of articles only looked at, byte by byte: what no way of reading can beat.
#[divan::bench(args = SIZES, sample_count = 3, sample_size = 1)]
fn bytes_of_as_many(bencher: Bencher, size: usize) {
    let articles: Vec<(String, String)> = (0..size).map(|n| article(n * 2 / 5, n)).collect();
    let spaces = |(_, body): &(String, String)| body.bytes().filter(|&byte| byte == b' ').count();
    bencher
        .counter(ItemsCount::new(size))
        .bench(|| articles.iter().map(spaces).sum::<usize>());
}

/// Articles of one week, in no order.
fn members(prints: &[Fingerprint]) -> Vec<Member<'_>> {
    let size = prints.len();
    let member = |(number, fingerprint): (usize, _)| Member {
        fingerprint,
        when: Some((number * 7919 % size) as f64 * 7.0 / size as f64),
        source: None,
    };
    prints.iter().enumerate().map(member).collect()
}

fn library(size: usize) -> Vec<Fingerprint> {
    let print = |number: usize| {
        let (headline, body) = article(number * 2 / 5, number);
        Fingerprint::of(&headline, &body, Language::ENGLISH)
    };
    (0..size).map(print).collect()
}

#[divan::bench]
fn fingerprints(bencher: Bencher) {
    let articles: Vec<(String, String)> = (0..500).map(|n| article(n / 2, n)).collect();
    bencher.counter(ItemsCount::new(articles.len())).bench(|| {
        let print = |(headline, body): &(String, String)| {
            Fingerprint::of(headline, body, Language::ENGLISH)
        };
        articles.iter().map(print).collect::<Vec<_>>()
    });
}

#[divan::bench(args = SIZES, sample_count = 3, sample_size = 1)]
fn links(bencher: Bencher, size: usize) {
    let prints = library(size);
    let members = members(&prints);
    bencher
        .counter(ItemsCount::new(size))
        .bench(|| link(&members));
}

#[divan::bench(args = SIZES, sample_count = 3, sample_size = 1)]
fn repeats(bencher: Bencher, size: usize) {
    let prints = library(size);
    let prints: Vec<&Fingerprint> = prints.iter().collect();
    bencher
        .counter(ItemsCount::new(size))
        .bench(|| duplicates(&prints));
}
