//! Bylines: "By Ana Sorel and Mark Otten", "Von Lena Brandt", "Jane Doe | 20 November 2026".

use std::sync::LazyLock;

use nutgraf_language::{List, MONTHS, WEEKDAYS, all};
use rustc_hash::FxHashSet as HashSet;

use crate::dates::{self, Order};
use crate::text::pattern::{Pattern, any_of, pattern};

/// A byline longer than this (bytes) is a sentence.
const LONGEST: usize = 200;

static OPENING: Pattern =
    Pattern::new(|| pattern(&format!(r"(?i)^(?:{})\s+", any_of(List::BylineOpening))));

/// The names a byline gives; `None` where the line is no byline.
pub(crate) fn read(line: &str, order: Order) -> Option<Vec<String>> {
    let line = line.trim();
    if line.len() > LONGEST {
        return None;
    }
    let opening = OPENING.find(line).map(|m| m.end());
    let dates = dates::find_all(line, order);
    let first_date = dates.first().map_or(line.len(), |date| date.start);
    if opening.is_none() && dates.is_empty() {
        return None;
    }
    let from = opening.unwrap_or(0);
    let said = line.get(from..first_date.max(from))?;
    let said = said
        .split(" | ")
        .next()
        .unwrap_or(said)
        .split(" • ")
        .next()
        .unwrap_or(said);
    let found = names(said.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '.'));
    if found.is_empty() || (opening.is_none() && found.len() > 3) {
        return None;
    }
    Some(found)
}

/// The names of a line that opens as a byline does: "By", "Von", "Posted by".
pub(crate) fn signed(line: &str, order: Order) -> Option<Vec<String>> {
    OPENING.find(line.trim())?;
    read(line, order)
}

/// Whether a name is an agency's.
pub(crate) fn is_agency(name: &str) -> bool {
    AGENCIES.contains(name.to_lowercase().as_str())
}

/// The names in a list of names: roles, addresses and handles are left out.
pub(crate) fn names(list: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for part in split(list) {
        let name = clean(part);
        if is_name(&name) && !found.iter().any(|known| known.eq_ignore_ascii_case(&name)) {
            found.push(name);
        }
    }
    found
}

/// What links to an author's page say before the name.
static ABOUT: Pattern =
    Pattern::new(|| pattern(&format!(r"(?i)^\W*(?:{})\s+", any_of(List::AuthorLink))));

static PARTING: Pattern = Pattern::new(|| {
    let joiner = any_of(List::NameJoiner);
    pattern(&format!(
        r"(?i)\s*(?:[,;|/&•·\n]|\s[-–—]\s|\s(?:{joiner})\s)\s*"
    ))
});

/// One word, or a few without capitals, as people sign on the web; no phrase of a page.
pub(crate) fn pen_name(text: &str) -> Option<String> {
    let name = clean(text);
    let lower = name.to_lowercase();
    let is_phrase = lower
        .split_whitespace()
        .any(|word| NOT_NAMES.contains(word))
        || all(List::Account).any(|account| account == lower);
    (!is_phrase
        && (1..=4).contains(&name.split_whitespace().count())
        && (2..=40).contains(&name.chars().count()))
    .then_some(name)
}

fn split(list: &str) -> impl Iterator<Item = &str> {
    PARTING.split(list).filter(|part| !part.trim().is_empty())
}

fn clean(part: &str) -> String {
    let part = part.split(['(', '<', '@']).next().unwrap_or_default();
    let part = OPENING.find(part).map(|m| &part[m.end()..]).unwrap_or(part);
    let part = ABOUT.find(part).map(|m| &part[m.end()..]).unwrap_or(part);
    // "ByAna Sorel", where a page sets the word apart by colour alone.
    let glued = all(List::GluedByline)
        .find_map(|opening| part.strip_prefix(opening))
        .filter(|rest| rest.starts_with(char::is_uppercase));
    let part = glued.unwrap_or(part);
    part.trim_matches(|c: char| !c.is_alphanumeric() && c != '.' && c != '\'' && c != '’')
        .to_owned()
}

/// Words that make a capitalised phrase a role, a date or a page's furniture instead of a name.
static NOT_NAMES: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let days = MONTHS
        .iter()
        .chain(&WEEKDAYS)
        .flat_map(|[full, _]| all(*full));
    let mut words: HashSet<&str> = days.collect();
    for name in all(List::DayNameToo) {
        words.remove(name);
    }
    words.extend(all(List::NoName));
    words
});

static AGENCIES: LazyLock<HashSet<&str>> = LazyLock::new(|| all(List::Agency).collect());

static PARTICLES: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    all(List::NameParticle)
        .chain(all(List::NameBeginning))
        .collect()
});

fn is_name(name: &str) -> bool {
    let lower = name.to_lowercase();
    if AGENCIES.contains(lower.as_str()) {
        return true;
    }
    let words: Vec<&str> = name.split_whitespace().collect();
    if name
        .chars()
        .any(|c| c.is_ascii_digit() || matches!(c, ':' | '?' | '!' | '"' | '“' | '#'))
    {
        return false;
    }
    if name.chars().any(crate::text::words::is_unspaced) {
        return (2..=12).contains(&name.chars().count());
    }
    (2..=5).contains(&words.len())
        && name.chars().count() <= 60
        && !lower
            .split_whitespace()
            .any(|word| NOT_NAMES.contains(word))
        && words.iter().all(|word| is_name_word(word))
        && words
            .iter()
            .filter(|word| word.chars().next().is_some_and(char::is_uppercase))
            .count()
            >= 2
}

fn is_name_word(word: &str) -> bool {
    let lower = word.to_lowercase();
    let capital = word
        .chars()
        .find(|c| c.is_alphabetic())
        .is_some_and(|c| c.is_uppercase() || !c.is_lowercase());
    capital
        || PARTICLES.contains(lower.trim_end_matches(['.', '\'', '’']))
        || lower.starts_with("al-")
        || lower.starts_with("d'")
        || lower.starts_with("d’")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, want: Option<&[&str]>) {
        let got = read(line, Order::DayFirst);
        let want = want.map(|names| names.iter().map(|n| n.to_string()).collect::<Vec<_>>());
        assert_eq!(got, want, "{line}");
    }

    #[test]
    fn bylines_in_many_languages() {
        check(
            "By Ana Sorel and Mark Otten",
            Some(&["Ana Sorel", "Mark Otten"]),
        );
        check(
            "By Ana Sorel, Senior Political Reporter",
            Some(&["Ana Sorel"]),
        );
        check(
            "Von Lena Brandt und Jan de Vries",
            Some(&["Lena Brandt", "Jan de Vries"]),
        );
        check("Par Chloé Martin avec AFP", Some(&["Chloé Martin", "AFP"]));
        check(
            "By ANA SOREL, MWire | 20 November 2026",
            Some(&["ANA SOREL", "MWire"]),
        );
        check("Ana Sorel, 20 November 2026, 10:45", Some(&["Ana Sorel"]));
    }

    #[test]
    fn sentences_and_lonely_dates_are_no_bylines() {
        check(
            "By the time the ferry arrived the harbour was closed.",
            None,
        );
        check("By Friday the pier had reopened", None);
        check("20 November 2026", None);
        check("Published 20 November 2026", None);
        check("Port Avelar", None);
    }
}
