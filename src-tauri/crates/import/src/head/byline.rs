//! Bylines: "By Ana Sorel and Mark Otten", "Von Lena Brandt", "Jane Doe | 20 November 2026".

use std::sync::LazyLock;

use nutgraf_language::{List, MONTHS, WEEKDAYS, Words, all};
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
    let (first, last) = match dates.as_slice() {
        [] if opening.is_none() => return None,
        [] => (line.len(), line.len()),
        [first, ..] => (
            first.start,
            dates.last().map_or(line.len(), |last| last.end),
        ),
    };
    let from = opening.unwrap_or(0);
    let before = line.get(from..first.max(from))?;
    let found = match opening {
        Some(_) => signed_names(before),
        None => plain_names(before),
    };
    if !found.is_empty() {
        return (opening.is_some() || found.len() <= 3).then_some(found);
    }
    let behind = behind_date(line.get(last..)?);
    (!behind.is_empty()).then_some(behind)
}

fn plain_names(said: &str) -> Vec<String> {
    let said = said.split(" | ").next().unwrap_or(said);
    let said = said.split(" • ").next().unwrap_or(said);
    names(said.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '.'))
}

/// The names behind "By": what the line goes on with in small letters or in words that no name has
/// is no part of them ("By Ana Sorel on", "By Ana Sorel Published in").
fn signed_names(said: &str) -> Vec<String> {
    if said.trim_start().starts_with(is_small_word_start) && !opens_with_particle(said) {
        return Vec::new();
    }
    let found = plain_names(said);
    if !found.is_empty() {
        return found;
    }
    let mut name = Vec::new();
    for word in said.split_whitespace() {
        let bare = word.split('@').next().unwrap_or_default();
        let lower = bare.to_lowercase();
        if bare.is_empty() || NOT_NAMES.contains(lower.as_str()) || !is_name_word(bare) {
            break;
        }
        name.push(bare);
    }
    // A particle belongs to the word behind it.
    while name
        .last()
        .is_some_and(|word| word.starts_with(char::is_lowercase))
    {
        name.pop();
    }
    let name = clean(&name.join(" "));
    is_name(&name).then_some(name).into_iter().collect()
}

fn is_small_word_start(c: char) -> bool {
    c.is_lowercase()
}

fn opens_with_particle(said: &str) -> bool {
    let first = said.split_whitespace().next().unwrap_or_default();
    PARTICLES.contains(first.trim_end_matches(['.', '\'', '’']))
}

/// "Wednesday 18 January, 10:44 am by Ana Sorel".
fn behind_date(rest: &str) -> Vec<String> {
    let rest = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
    if let Some(opening) = OPENING.find(rest) {
        return signed_names(&rest[opening.end()..]);
    }
    Vec::new()
}

/// The names of a line that opens as a byline does: "By", "Von", "Posted by".
pub(crate) fn signed(line: &str, order: Order) -> Option<Vec<String>> {
    OPENING.find(line.trim())?;
    read(line, order)
}

/// Whether a line opens as a byline does, and goes on with this name.
pub(crate) fn is_signed_by(line: &str, name: &str) -> bool {
    let opening = OPENING.find(line.trim());
    opening.is_some_and(|opening| line.trim()[opening.end()..].starts_with(name))
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
    let letters = name.chars().filter(|c| c.is_alphanumeric()).count();
    (!is_phrase
        && letters >= 2
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
    let part = without_role(part);
    part.trim_matches(|c: char| !c.is_alphanumeric() && c != '.' && c != '\'' && c != '’')
        .to_owned()
}

/// A name without the role behind it: "Ana Sorel CEO", "Ana Sorel Staff Writer", and without the
/// word that joins it to a date ("Ana Sorel le").
fn without_role(part: &str) -> &str {
    let mut words = part.match_indices(' ');
    let Some((second, _)) = words.nth(1) else {
        return part;
    };
    let ends = std::iter::once(second).chain(words.map(|(at, _)| at));
    let is_role = |end: &usize| {
        let next = part[*end..].split_whitespace().next().unwrap_or_default();
        let lower = next.to_lowercase();
        ROLES.has(lower.trim_matches(|c: char| !c.is_alphanumeric()))
    };
    let end = ends.into_iter().find(is_role);
    end.map_or(part, |end| part[..end].trim_end())
}

/// Words that begin a role behind a name.
static ROLES: Words = Words::new(List::RoleBehindName);

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
    let is_phrase = NOT_NAMES.contains(lower.as_str()) || ends_as_sentence(name);
    if is_phrase
        || words
            .iter()
            .any(|word| !word.chars().any(char::is_alphabetic))
    {
        return false;
    }
    if name.chars().any(|c| {
        c.is_ascii_digit() || matches!(c, ':' | '?' | '!' | '"' | '“' | '#' | '(' | ')' | '[' | ']')
    }) {
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

/// Whether a full stop ends the words: one behind an initial or a title ends a name.
fn ends_as_sentence(name: &str) -> bool {
    let last = name.split_whitespace().next_back().unwrap_or_default();
    last.ends_with('.') && last.chars().filter(|c| c.is_alphabetic()).count() > 3
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
        check(
            "Posted Nov 18, 2026 by Ana Sorel (@asorel)",
            Some(&["Ana Sorel"]),
        );
        check("By Ana Sorel on November 18, 2026", Some(&["Ana Sorel"]));
        check(
            "By Ana Sorel Published in Harbour 18 November 2026",
            Some(&["Ana Sorel"]),
        );
        check("By Ana Sorel Staff Writer", Some(&["Ana Sorel"]));
        check("By Ana Sorel CEO", Some(&["Ana Sorel"]));
        check("By Marie van de Velde", Some(&["Marie van de Velde"]));
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
        check(
            "By clicking “Subscribe” you agree to our Privacy Policy.",
            None,
        );
        check("By continuing, you agree to the Terms of Service", None);
        check("By Copy Link", None);
    }
}
