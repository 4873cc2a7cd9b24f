//! Names of companies, offices, newspapers, countries.

use super::spelling;

/// Articles before a name.
const ARTICLES: &[&str] = &[
    "the", "der", "die", "das", "le", "la", "les", "el", "los", "las", "il", "lo", "i", "gli", "o",
    "a", "os", "as", "de", "het", "l",
];

/// Legal forms behind a name.
const FORMS: &[&str] = &[
    "inc",
    "ltd",
    "limited",
    "plc",
    "llc",
    "llp",
    "corp",
    "corporation",
    "co",
    "gmbh",
    "ag",
    "se",
    "kg",
    "sa",
    "sas",
    "sarl",
    "spa",
    "srl",
    "nv",
    "bv",
    "ab",
    "oy",
    "asa",
    "ooo",
    "oao",
];

/// Whether this is a name, not a noun: "the company" and "police" are bodies of their article.
pub(super) fn is_name(name: &str) -> bool {
    let cased = name.chars().any(|c| c.is_lowercase() || c.is_uppercase());
    !cased || name.chars().any(char::is_uppercase)
}

/// Equal for equal bodies: without article, legal form, case and punctuation.
pub(super) fn key(name: &str) -> String {
    let name = name.replace('&', " and ");
    let parts = name.split(|c: char| !c.is_alphanumeric() && c != '.' && c != '’' && c != '\'');
    let mut words: Vec<String> = parts
        .map(|part| spelling::folded(&part.replace(['.', '’', '\''], "")))
        .filter(|word| !word.is_empty())
        .collect();
    while words.len() > 1 && ARTICLES.contains(&words[0].as_str()) {
        words.remove(0);
    }
    while words.len() > 1
        && words
            .last()
            .is_some_and(|word| FORMS.contains(&word.as_str()))
    {
        words.pop();
    }
    words.join(" ")
}
