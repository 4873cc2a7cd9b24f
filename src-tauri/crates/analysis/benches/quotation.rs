//! How fast quotes and their speakers are found: articles of usual length on one core.

use divan::Bencher;
use divan::counter::ItemsCount;
use nutgraf_analysis::{Document, quotation};
use nutgraf_model::{Block, Language};

fn main() {
    divan::main();
}

/// About 650 words with thirty quotes.
fn article() -> String {
    let part = "Mayor Ines Caldera defended the new sea wall on Tuesday. “It saved two thousand homes,” \
        she said. “We would build it again.”\n\nTomas Brandt, a fisherman from the old harbour, was \
        less sure. The wall, he said, was “a present for the hotels” and had cost the boats their \
        best berths. According to the port authority, forty boats left in March.\n\n";
    part.repeat(10)
}

#[divan::bench]
fn find(bencher: Bencher) {
    let text = article();
    let blocks = Block::paragraphs(&text);
    let document = Document {
        headline: "",
        body: &text,
        blocks: &blocks,
        dateline: None,
        language: Language::ENGLISH,
    };
    bencher
        .counter(ItemsCount::new(1usize))
        .bench_local(|| quotation::find(&document));
}
