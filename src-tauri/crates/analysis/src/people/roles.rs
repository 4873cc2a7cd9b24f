//! Roles: whether two are one, and which walk of life they belong to.

use std::collections::BTreeSet;

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
const WORDS: &[(Occupation, &[&str])] = &[
    (
        Occupation::Public,
        &[
            "minister",
            "president",
            "premier",
            "chancellor",
            "senator",
            "lawmaker",
            "congressman",
            "congresswoman",
            "governor",
            "mayor",
            "councillor",
            "councilor",
            "ambassador",
            "envoy",
            "diplomat",
            "commissioner",
            "secretary",
            "prosecutor",
            "judge",
            "lawyer",
            "attorney",
            "solicitor",
            "barrister",
            "admiral",
            "colonel",
            "sheriff",
            "professor",
            "economist",
            "analyst",
            "historian",
            "scientist",
            "researcher",
            "physicist",
            "chemist",
            "biologist",
            "epidemiologist",
            "physician",
            "surgeon",
            "doctor",
            "engineer",
            "executive",
            "chairman",
            "chairwoman",
            "ceo",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "activist",
            "campaigner",
            "journalist",
            "editor",
            "banker",
            "businessman",
            "businesswoman",
            "entrepreneur",
            "ministerin",
            "kanzler",
            "kanzlerin",
            "burgermeister",
            "burgermeisterin",
            "sprecher",
            "sprecherin",
            "ministre",
            "depute",
            "maire",
            "ministro",
            "ministra",
            "alcalde",
            "alcaldesa",
            "presidente",
            "presidenta",
            "sindaco",
            "burgemeester",
            "woordvoerder",
            "ministr",
        ],
    ),
    (
        Occupation::Sport,
        &[
            "footballer",
            "striker",
            "goalkeeper",
            "midfielder",
            "defender",
            "winger",
            "quarterback",
            "batsman",
            "bowler",
            "cyclist",
            "sprinter",
            "swimmer",
            "boxer",
            "golfer",
            "skier",
            "athlete",
            "gymnast",
            "wrestler",
            "jockey",
            "torwart",
            "sturmer",
            "futbolista",
            "portero",
        ],
    ),
    (
        Occupation::Arts,
        &[
            "actor",
            "actress",
            "singer",
            "songwriter",
            "musician",
            "rapper",
            "pianist",
            "violinist",
            "composer",
            "painter",
            "sculptor",
            "novelist",
            "poet",
            "playwright",
            "filmmaker",
            "comedian",
            "dancer",
            "choreographer",
            "schauspieler",
            "schauspielerin",
            "sanger",
            "sangerin",
            "actriz",
            "cantante",
            "chanteur",
            "chanteuse",
        ],
    ),
    (
        Occupation::Clergy,
        &[
            "bishop",
            "archbishop",
            "priest",
            "pastor",
            "imam",
            "rabbi",
            "cardinal",
            "pope",
            "vicar",
            "nun",
            "monk",
            "bischof",
            "pfarrer",
            "obispo",
            "eveque",
            "vescovo",
        ],
    ),
    (
        Occupation::Everyday,
        &[
            "baker",
            "butcher",
            "farmer",
            "fisherman",
            "fisherwoman",
            "shopkeeper",
            "waiter",
            "waitress",
            "teacher",
            "student",
            "pupil",
            "resident",
            "neighbour",
            "neighbor",
            "commuter",
            "passenger",
            "pensioner",
            "retiree",
            "plumber",
            "carpenter",
            "electrician",
            "mechanic",
            "hairdresser",
            "barber",
            "tourist",
            "gardener",
            "cleaner",
            "cook",
            "grocer",
            "florist",
            "schoolboy",
            "schoolgirl",
            "backer",
            "backerin",
            "bauer",
            "bauerin",
            "landwirt",
            "boulanger",
            "boulangere",
            "agriculteur",
            "panadero",
            "panadera",
            "agricultor",
            "panettiere",
            "bakker",
            "boer",
            "padeiro",
        ],
    ),
];

/// Words of roles that say nothing of what the role is.
const EMPTY: &[&str] = &[
    "the", "a", "an", "of", "for", "in", "at", "and", "to", "s", "former", "ex", "then", "late",
    "acting", "der", "die", "das", "des", "fur", "von", "le", "la", "les", "du", "de", "del", "el",
];

/// The walk a role belongs to; `None` where its words do not tell, or tell of several.
pub(super) fn walk(role: &str) -> Option<Occupation> {
    let words = words(role);
    let mut walks = WORDS
        .iter()
        .filter(|(_, list)| words.iter().any(|word| list.contains(&word.as_str())));
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
    let meant = folded.filter(|word| !word.is_empty() && !EMPTY.contains(&word.as_str()));
    meant.collect()
}
