//! Names of companies, offices, newspapers, countries.

use nutgraf_language::{List, Words};

use super::spelling;

/// Articles before a name.
static ARTICLES: Words = Words::new(List::BodyArticle);
/// Legal forms behind a name.
static FORMS: Words = Words::new(List::LegalForm);

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
    while words.len() > 1 && ARTICLES.has(&words[0]) {
        words.remove(0);
    }
    while words.len() > 1 && words.last().is_some_and(|word| FORMS.has(word)) {
        words.pop();
    }
    words.join(" ")
}
