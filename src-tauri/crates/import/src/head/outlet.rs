//! The outlet as the head of a copied text prints it: "Headline | The Port Ledger",
//! "The Port Ledger, 20 November 2026", or its name alone on a line.

use std::sync::LazyLock;

use nutgraf_language::{List, all};
use rustc_hash::FxHashSet as HashSet;

use crate::dates::{self, Order};
use crate::text::words;

/// Words that end or begin an outlet's name and hardly ever a person's.
static WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| all(List::OutletWord).collect());

/// Sections of an outlet, as its menu names them.
static SECTIONS: LazyLock<HashSet<&str>> = LazyLock::new(|| all(List::SectionName).collect());

/// Whether a line is the beginning of a menu: it opens with a section, and goes on with one.
pub(crate) fn is_menu(text: &str) -> bool {
    let folded = words::fold(text);
    let mut words = folded.split(' ');
    let opens = words.next().is_some_and(|word| SECTIONS.contains(word));
    opens && words.any(|word| SECTIONS.contains(word))
}

/// Whether a folded word is one of an outlet's name.
pub(crate) fn is_word(word: &str) -> bool {
    WORDS.contains(word)
}

/// The outlet named behind a headline's bar.
pub(crate) fn behind_headline(headline: &str) -> Option<String> {
    let (_, site) = headline.rsplit_once(" | ")?;
    (words::count(site) <= 5).then(|| site.trim().to_owned())
}

/// The outlet a line of the head names, alone or before a date.
pub(crate) fn line(text: &str, order: Order) -> Option<String> {
    let date = dates::find(text, order);
    let from = date.map_or(text.len(), |date| date.start);
    let before = text.get(..from)?;
    if date.is_none() && text.contains(',') {
        return None;
    }
    let name = before
        .split([',', '|', '•', '·'])
        .next()?
        .trim()
        .trim_matches(['*', '_']);
    let folded = words::fold(name);
    if is_menu(name) {
        return None;
    }
    let mut parts = folded.split(' ');
    let is_named =
        parts.any(|word| WORDS.contains(word)) || name.starts_with("The ") && from < text.len();
    let capitals = name
        .split_whitespace()
        .filter(|w| w.len() > 3)
        .all(|w| w.starts_with(char::is_uppercase));
    (is_named && capitals && (1..=5).contains(&words::count(name)) && name.chars().count() <= 40)
        .then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outlets_are_told_from_people() {
        for (text, want) in [
            (
                "The Port Ledger, Friday, 20 November 2026",
                Some("The Port Ledger"),
            ),
            ("Coast Tribune, 20 November 2026", Some("Coast Tribune")),
            ("The Port Ledger", Some("The Port Ledger")),
            ("Ana Sorel, 20 November 2026", None),
            ("Most Popular", None),
            ("News Sport Harbour", None),
            ("BBC News", Some("BBC News")),
            ("News of the Coast", Some("News of the Coast")),
            ("20 November 2026", None),
        ] {
            assert_eq!(line(text, Order::DayFirst).as_deref(), want, "{text}");
        }
    }
}
