//! The language of a text.

use std::ops::RangeInclusive;

use nutgraf_model::Language;
use whichlang::Lang;

use crate::text::words;

/// Bytes that are looked at; more do not change the answer.
const SAMPLE: usize = 1536;
/// Fewer words than this are too little to tell.
const FEWEST_WORDS: usize = 3;

/// The language of a text; `None` where there is too little of it or its script is none of
/// the sixteen languages known.
pub fn language(text: &str) -> Option<Language> {
    let sample = words::head(text, SAMPLE);
    if words::are_fewer(sample, FEWEST_WORDS) {
        return None;
    }
    if let Some(tag) = by_script(sample) {
        return tag.parse().ok();
    }
    subtag(whichlang::detect_language(sample)).parse().ok()
}

/// Languages whose script alone tells, which the statistics do not know.
fn by_script(text: &str) -> Option<&'static str> {
    if text.is_ascii() {
        return None;
    }
    let (mut letters, mut found) = (0, [0; SCRIPTS.len()]);
    for c in text.chars() {
        letters += usize::from(c.is_alphabetic());
        if !c.is_ascii()
            && let Some(script) = SCRIPTS.iter().position(|(range, _)| range.contains(&c))
        {
            found[script] += 1;
        }
    }
    let most = found.iter().position(|&count| count * 2 > letters)?;
    Some(SCRIPTS[most].1)
}

const SCRIPTS: [(RangeInclusive<char>, &str); 5] = [
    ('\u{370}'..='\u{3ff}', "el"),
    ('\u{590}'..='\u{5ff}', "he"),
    ('\u{e00}'..='\u{e7f}', "th"),
    ('\u{530}'..='\u{58f}', "hy"),
    ('\u{10a0}'..='\u{10ff}', "ka"),
];

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
}
