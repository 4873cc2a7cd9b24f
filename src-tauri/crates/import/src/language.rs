//! The language of a text.

use std::ops::RangeInclusive;
use std::sync::LazyLock;

use nutgraf_language::List;
use nutgraf_model::Language;
use whichlang::Lang;

use crate::text::words;

/// Bytes that are looked at; more do not change the answer.
const SAMPLE: usize = 1536;
/// Fewer words than this are too little to tell.
const FEWEST_WORDS: usize = 3;

/// The language of a text; `None` where there is too little of it. Letters tell some languages
/// (see the folders of `nutgraf-language`), statistics tell sixteen others.
pub fn language(text: &str) -> Option<Language> {
    let sample = words::head(text, SAMPLE);
    if words::are_fewer(sample, FEWEST_WORDS) {
        return None;
    }
    if let Some(tag) = by_letters(sample) {
        return tag.parse().ok();
    }
    subtag(whichlang::detect_language(sample)).parse().ok()
}

/// Languages that the statistics do not know and whose letters alone tell: a script of their
/// own, or letters that hardly any other language writes.
fn by_letters(text: &str) -> Option<&'static str> {
    if text.is_ascii() {
        return None;
    }
    let (mut letters, mut scripts, mut own) = (0, vec![0; SCRIPTS.len()], vec![0; OWN.len()]);
    for c in text.chars() {
        letters += usize::from(c.is_alphabetic());
        if !c.is_ascii() {
            count(
                &mut scripts,
                SCRIPTS.iter().position(|(range, _)| range.contains(&c)),
            );
            count(
                &mut own,
                OWN.iter().position(|(known, _)| known.contains(&c)),
            );
        }
    }
    let script = scripts.iter().position(|&count| count * 2 > letters);
    let written = own
        .iter()
        .position(|&count| count >= 2 && count * 100 >= letters);
    script
        .map(|at| SCRIPTS[at].1)
        .or(written.map(|at| OWN[at].1))
}

fn count(counts: &mut [usize], at: Option<usize>) {
    if let Some(at) = at {
        counts[at] += 1;
    }
}

/// The scripts of one language each.
static SCRIPTS: LazyLock<Vec<(RangeInclusive<char>, &str)>> = LazyLock::new(|| {
    let folders = nutgraf_language::languages().iter();
    let ranges = folders.flat_map(|folder| {
        let ranges = folder.list(List::Script).iter();
        ranges.filter_map(move |entry| Some((range(entry)?, folder.name())))
    });
    ranges.collect()
});

/// The letters that hardly any other language writes.
static OWN: LazyLock<Vec<(Vec<char>, &str)>> = LazyLock::new(|| {
    let folders = nutgraf_language::languages().iter();
    let letters = folders.map(|folder| {
        let letters = folder.list(List::OwnLetter).iter();
        (
            letters.flat_map(|entry| entry.chars()).collect::<Vec<_>>(),
            folder.name(),
        )
    });
    letters.filter(|(letters, _)| !letters.is_empty()).collect()
});

/// The characters of `370-3ff`.
fn range(entry: &str) -> Option<RangeInclusive<char>> {
    let (first, last) = entry.split_once('-')?;
    let of = |code| char::from_u32(u32::from_str_radix(code, 16).ok()?);
    Some(of(first)?..=of(last)?)
}

fn subtag(language: Lang) -> &'static str {
    match language {
        Lang::Ara => "ar",
        Lang::Cmn => "zh",
        Lang::Deu => "de",
        Lang::Eng => "en",
        Lang::Fra => "fr",
        Lang::Hin => "hi",
        Lang::Ita => "it",
        Lang::Jpn => "ja",
        Lang::Kor => "ko",
        Lang::Nld => "nl",
        Lang::Por => "pt",
        Lang::Rus => "ru",
        Lang::Spa => "es",
        Lang::Swe => "sv",
        Lang::Tur => "tr",
        Lang::Vie => "vi",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_told_apart() {
        for (text, want) in [
            ("The harbour board voted to close the pier.", Some("en")),
            ("Der Hafenvorstand stimmte für die Schließung.", Some("de")),
            (
                "Le conseil du port a voté la fermeture du quai.",
                Some("fr"),
            ),
            ("Το λιμάνι έκλεισε χθες το βράδυ", Some("el")),
            ("oui", None),
        ] {
            assert_eq!(
                language(text).map(|l| l.to_string()).as_deref(),
                want,
                "{text}"
            );
        }
    }

    #[test]
    fn every_language_folder_tells_its_examples() {
        for folder in nutgraf_language::languages() {
            for example in folder.examples("language") {
                let told = language(example.text).map(|language| language.to_string());
                assert_eq!(told.as_deref(), Some(example.found), "{}", example.text);
            }
        }
    }
}
