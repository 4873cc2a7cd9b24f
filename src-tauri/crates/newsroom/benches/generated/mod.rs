//! Made-up archives: events told by several outlets over some days, in sentences with names,
//! figures and quotes. The same numbers give the same archive.

use jiff::civil::Date;

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
        spelt(self.below(spread) + 11)
    }
}

/// A pronounceable word for a number, each its own.
fn spelt(mut number: usize) -> String {
    const PARTS: [&str; 32] = [
        "ba", "le", "mi", "no", "ru", "sta", "ve", "do", "ki", "pa", "tre", "so", "gu", "fi", "la",
        "han", "mer", "os", "ti", "bel", "cor", "du", "en", "fra", "ger", "ho", "in", "jo", "kel",
        "lum", "ned", "pra",
    ];
    let mut word = String::new();
    loop {
        word.push_str(PARTS[number % 32]);
        number /= 32;
        if number == 0 {
            return word;
        }
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

/// Articles an event has, on average; an event is told over three days.
const OF_EVENT: usize = 3;

/// An archive of `articles` over `days` from 1 March 2019, as lines of JSON.
pub(crate) fn archive(articles: usize, days: usize) -> impl Iterator<Item = String> {
    let first: Date = jiff::civil::date(2019, 3, 1);
    (0..articles).map(move |number| {
        let events = (articles / OF_EVENT).max(1);
        let event = number % events;
        let start = event * days / events;
        let day = (start + number / events).min(days - 1);
        let date = first
            .checked_add(jiff::Span::new().days(day as i64))
            .unwrap_or(first);
        record(event, number, &date.to_string())
    })
}

/// One article on an event.
pub(crate) fn record(event: usize, number: usize, date: &str) -> String {
    let mut of_event = Chance(7 + event as u64 * 31);
    let own: Vec<String> = (0..30).map(|_| of_event.word()).collect();
    let names: Vec<String> = (0..4)
        .map(|_| {
            format!(
                "{} {}",
                capital(&of_event.word()),
                capital(&of_event.word())
            )
        })
        .collect();
    let mut chance = Chance(1_000_003 * number as u64 + 17);
    let headline = capital(&phrase(&mut chance, &own, 8));
    let mut paragraphs = Vec::new();
    for _ in 0..9 {
        let mut paragraph = String::new();
        for _ in 0..2 + chance.below(2) {
            let words = 9 + chance.below(14);
            let name = &names[chance.below(names.len())];
            let text = phrase(&mut chance, &own, words);
            paragraph.push_str(&match chance.below(5) {
                0 => format!("“{},” said {name}. ", capital(&text)),
                1 => format!("{name} {text} {}. ", 2 + chance.below(900)),
                _ => format!("{}. ", capital(&text)),
            });
        }
        paragraphs.push(paragraph.trim_end().to_owned());
    }
    serde_json::json!({
        "title": headline,
        "source": format!("The {} Courier", capital(&spelt(number % 40))),
        "published": date,
        "language": "en",
        "text": paragraphs.join("\n\n"),
    })
    .to_string()
}

/// Words of which a third are the event's own.
fn phrase(chance: &mut Chance, own: &[String], words: usize) -> String {
    const SMALL: [&str; 8] = ["the", "of", "and", "in", "to", "was", "for", "with"];
    let word = |_| match chance.below(6) {
        0 | 1 => own[chance.below(own.len())].clone(),
        2 | 3 => SMALL[chance.below(SMALL.len())].to_owned(),
        _ => chance.word(),
    };
    (0..words).map(word).collect::<Vec<_>>().join(" ")
}
