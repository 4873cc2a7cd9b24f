//! Roles: whether two are one, and which walk of life they belong to.

use std::collections::BTreeSet;

use nutgraf_language::{List, Words};

use super::spelling;

/// Walks of life that people hardly change between two articles. All of public life is one: a
/// minister was a lawyer before and heads a company afterwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Occupation {
    /// Politics, office, law, business, science, medicine, police, army, the press.
    Public,
    /// Sport.
    Sport,
    /// Stage, screen, music, books.
    Arts,
    /// A church.
    Clergy,
    /// Trades, neighbours, pupils.
    Everyday,
}

/// Words of roles, folded, that tell the walk beyond doubt; "captain", "manager", "driver",
/// "writer" do not.
static WORDS: [(Occupation, Words); 5] = [
    (Occupation::Public, Words::new(List::PublicRole)),
    (Occupation::Sport, Words::new(List::SportRole)),
    (Occupation::Arts, Words::new(List::ArtsRole)),
    (Occupation::Clergy, Words::new(List::ClergyRole)),
    (Occupation::Everyday, Words::new(List::EverydayRole)),
];

/// Words of roles that say nothing of what the role is.
static EMPTY: Words = Words::new(List::EmptyRoleWord);

/// The walk a role belongs to; `None` where its words do not tell, or tell of several.
pub(super) fn walk(role: &str) -> Option<Occupation> {
    let words = words(role);
    let mut walks = WORDS
        .iter()
        .filter(|(_, list)| words.iter().any(|word| list.has(word)));
    match (walks.next(), walks.next()) {
        (Some((walk, _)), None) => Some(*walk),
        _ => None,
    }
}

/// Equal for equal roles; empty where no word means anything.
pub(super) fn key(role: &str) -> Vec<String> {
    words(role).into_iter().collect()
}

fn words(role: &str) -> BTreeSet<String> {
    let parts = role.split(|c: char| !c.is_alphanumeric());
    let folded = parts.map(spelling::folded);
    let meant = folded.filter(|word| !word.is_empty() && !EMPTY.has(word));
    meant.collect()
}
