//! How fast items become articles: `cargo bench -p nutgraf-import`.
//!
//! `dom_smoothie_alone` reads the same page with that library and nothing else (no dates, names,
//! furniture or language): the ratio of the two tells more than either figure on its own.

use divan::counter::{BytesCount, ItemsCount};
use divan::{Bencher, black_box};
use dom_smoothie::{Config, Readability, TextMode};
use nutgraf_import::{Item, read, show};

const PAGE: &str = include_str!("../tests/fixtures/saved-page/input.html");
const TEXT: &str = include_str!("../tests/fixtures/copied-with-captions/input.txt");
const MARKDOWN: &str = include_str!("../tests/fixtures/markdown-front-matter/input.md");
const MAIL: &str = include_str!("../tests/fixtures/newsletter/input.eml");

fn main() {
    divan::main();
}

/// A page as outlets serve them: the fixture's article ten times as long, among 400 links.
fn page() -> String {
    let paragraph = "<p>About 140 people take the last boat on a weekday, most of them nurses and \
                     bakers, a count by the city showed in the spring of the year before.</p>\n";
    let numbered: String = (0..40)
        .map(|n| paragraph.replace("140", &(140 + n).to_string()))
        .collect();
    let links: String = (0..400)
        .map(|n| format!("<li><a href=/{n}>Link number {n}</a></li>"))
        .collect();
    PAGE.replace(
        "<h2>A count in the spring</h2>",
        &format!("{numbered}<h2>A count in the spring</h2>"),
    )
    .replace("</nav>", &format!("<ul>{links}</ul></nav>"))
}

fn articles(bencher: Bencher, name: &str, bytes: &[u8]) {
    let item = Item {
        name,
        bytes,
        url: None,
        saved: None,
    };
    bencher
        .counter(ItemsCount::new(1usize))
        .counter(BytesCount::new(bytes.len()))
        .bench_local(|| read(black_box(&item)));
}

#[divan::bench]
fn html(bencher: Bencher) {
    articles(bencher, "page.html", page().as_bytes());
}

#[divan::bench]
fn dom_smoothie_alone(bencher: Bencher) {
    let page = page();
    let config = || Config {
        text_mode: TextMode::Formatted,
        ..Config::default()
    };
    bencher
        .counter(ItemsCount::new(1usize))
        .counter(BytesCount::new(page.len()))
        .bench_local(|| {
            Readability::new(black_box(page.as_str()), None, Some(config()))
                .and_then(|mut page| page.parse())
        });
}

#[divan::bench]
fn text(bencher: Bencher) {
    articles(bencher, "text.txt", TEXT.as_bytes());
}

#[divan::bench]
fn markdown(bencher: Bencher) {
    articles(bencher, "text.md", MARKDOWN.as_bytes());
}

#[divan::bench]
fn mail(bencher: Bencher) {
    articles(bencher, "mail.eml", MAIL.as_bytes());
}

#[divan::bench]
fn show_html(bencher: Bencher) {
    let page = page();
    let item = Item {
        name: "page.html",
        bytes: page.as_bytes(),
        url: None,
        saved: None,
    };
    bencher
        .counter(BytesCount::new(page.len()))
        .bench_local(|| show(black_box(&item)));
}
