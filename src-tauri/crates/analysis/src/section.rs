//! The section of a newspaper an article belongs to: as its address says, otherwise by the words of
//! its headline and opening.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use nutgraf_language::{List, Words, languages};
use nutgraf_model::{Language, Section};
use rustc_hash::FxHashMap;

use crate::words::{Lexicon, lower, words};

/// What shows the section of an article.
#[derive(Clone, Copy, Debug)]
pub struct SectionEvidence<'a> {
    /// The headline.
    pub headline: &'a str,
    /// The body; only its opening is read.
    pub body: &'a str,
    /// The body's language.
    pub language: Language,
    /// The address, where it is known.
    pub url: Option<&'a str>,
}

/// The lists of each section that is known by words.
const KNOWN: [(Section, List); 8] = [
    (Section::Politics, List::PoliticsWord),
    (Section::Economy, List::EconomyWord),
    (Section::World, List::WorldWord),
    (Section::Local, List::LocalWord),
    (Section::Culture, List::CultureWord),
    (Section::Science, List::ScienceWord),
    (Section::Sport, List::SportWord),
    (Section::Life, List::LifeWord),
];

/// What outlets call each section in addresses. Opinion first: an outlet's opinion on sport is
/// opinion.
static NAMES: [(Section, Words); 9] = [
    (Section::Opinion, Words::new(List::OpinionName)),
    (Section::Politics, Words::new(List::PoliticsName)),
    (Section::Economy, Words::new(List::EconomyName)),
    (Section::Sport, Words::new(List::SportName)),
    (Section::Culture, Words::new(List::CultureName)),
    (Section::Science, Words::new(List::ScienceName)),
    (Section::Life, Words::new(List::LifeName)),
    (Section::World, Words::new(List::WorldName)),
    (Section::Local, Words::new(List::LocalName)),
];

/// Words of the body that are read: the opening says what an article is about.
const OPENING: usize = 250;

/// A headline's word counts as much as this many in the body.
const HEADLINE: f32 = 2.0;

/// The evidence from which an article belongs to a section: about three of its words.
const ENOUGH: f32 = 2.0;

/// How much more evidence the section must have than the next one.
const CLEAR: f32 = 1.15;

/// The section of an article; [`Section::Other`] where nothing shows it clearly.
pub fn section(evidence: &SectionEvidence) -> Section {
    evidence
        .url
        .and_then(named)
        .unwrap_or_else(|| by_words(evidence))
}

/// The section that an address names.
fn named(url: &str) -> Option<Section> {
    let path = url.split_once("://").map_or(url, |(_, rest)| rest);
    let path = path.split(['?', '#']).next().unwrap_or(path);
    let parts: Vec<String> = path.split('/').skip(1).map(str::to_lowercase).collect();
    // The last part is the article's own name.
    let folders = parts.split_last().map_or(&[][..], |(_, folders)| folders);
    let names = |(section, names): &(Section, Words)| {
        let named = folders.iter().any(|folder| names.has(folder));
        named.then_some(*section)
    };
    NAMES.iter().find_map(names)
}

/// A number for each of [`KNOWN`].
type Scores = [f32; KNOWN.len()];

fn by_words(evidence: &SectionEvidence) -> Section {
    let Some(table) = TABLES.get(evidence.language.as_str()) else {
        return Section::Other;
    };
    let lexicon = Lexicon::of(evidence.language);
    let mut counts: FxHashMap<&str, f32> = FxHashMap::default();
    let mut count = |text: &str, weight: f32, most: usize| {
        for word in words(text).take(most) {
            let lowered = lower(word.text);
            let stem = lexicon.stem(&lowered);
            if let Some((known, _)) = table.get_key_value(stem.as_ref()) {
                *counts.entry(known.as_str()).or_default() += weight;
            }
        }
    };
    count(evidence.headline, HEADLINE, OPENING);
    count(evidence.body, 1.0, OPENING);
    let mut scores = Scores::default();
    for (word, count) in counts {
        let shares = &table[word];
        for (score, share) in scores.iter_mut().zip(shares) {
            *score += share * count.ln_1p();
        }
    }
    clearest(&scores)
}

/// The section with the most evidence, if it is enough and clearly more than the next one's.
fn clearest(scores: &Scores) -> Section {
    let mut order: Vec<usize> = (0..scores.len()).collect();
    order.sort_by(|&a, &b| scores[b].total_cmp(&scores[a]));
    let (best, next) = (scores[order[0]], scores[order[1]]);
    if best >= ENOUGH && best >= next * CLEAR {
        KNOWN[order[0]].0
    } else {
        Section::Other
    }
}

/// The stems of each language's section words, with the share of each section: a word that several
/// sections have says less of each.
static TABLES: LazyLock<BTreeMap<&'static str, FxHashMap<String, Scores>>> = LazyLock::new(|| {
    let with_words = languages()
        .iter()
        .filter(|folder| !folder.list(List::PoliticsWord).is_empty());
    with_words
        .filter_map(|folder| {
            let lexicon = Lexicon::of(folder.name().parse().ok()?);
            let mut table: FxHashMap<String, Scores> = FxHashMap::default();
            for (place, (_, list)) in KNOWN.iter().enumerate() {
                for entry in folder.list(*list) {
                    let shares = table.entry(lexicon.stem(entry).into_owned()).or_default();
                    shares[place] = 1.0;
                }
            }
            for shares in table.values_mut() {
                let sections: f32 = shares.iter().sum();
                shares.iter_mut().for_each(|share| *share /= sections);
            }
            Some((folder.name(), table))
        })
        .collect()
});

#[cfg(test)]
mod tests {
    use super::*;

    fn of(language: &str, headline: &str, body: &str, url: Option<&str>) -> Section {
        section(&SectionEvidence {
            headline,
            body,
            language: language.parse().expect("a language"),
            url,
        })
    }

    #[test]
    fn an_address_names_the_section() {
        for (url, want) in [
            ("https://ledger.example/sport/regatta-ends", Section::Sport),
            (
                "https://bote.example/politik/inland/haushalt.html",
                Section::Politics,
            ),
            (
                "https://ledger.example/opinion/sport/why-we-row",
                Section::Opinion,
            ),
            (
                "https://echo.example/culture/cinema/festival?x=1",
                Section::Culture,
            ),
            ("https://ledger.example/2026/11/sport", Section::Other),
            ("sport", Section::Other),
            ("", Section::Other),
        ] {
            assert_eq!(of("en", "", "", Some(url)), want, "{url}");
        }
    }

    #[test]
    fn the_opening_shows_the_section() {
        for (language, headline, body, want) in [
            (
                "en",
                "Harbour Rovers win cup final",
                "The striker scored two goals in the second half of the match. The coach praised his team.",
                Section::Sport,
            ),
            (
                "en",
                "Senate passes harbour bill",
                "Lawmakers voted for the bill after the minister promised the opposition a committee.",
                Section::Politics,
            ),
            (
                "de",
                "Feuer in Lagerhaus",
                "Die Feuerwehr löschte den Brand. Die Polizei sucht Zeugen, ein Anwohner wurde verletzt.",
                Section::Local,
            ),
            (
                "fr",
                "La banque relève son taux",
                "Les investisseurs attendaient la décision. L’inflation et les prix de l’énergie pèsent sur les entreprises.",
                Section::Economy,
            ),
            (
                "es",
                "Una vacuna nueva",
                "Los investigadores de la universidad publicaron un estudio con pacientes sobre la enfermedad.",
                Section::Science,
            ),
            (
                "en",
                "Morning notes",
                "Nothing much went on here.",
                Section::Other,
            ),
            ("xx", "Match", "Goal team coach", Section::Other),
        ] {
            assert_eq!(of(language, headline, body, None), want, "{headline}");
        }
    }
}
