//! The language of a text.

use nutgraf_model::Language;
use whichlang::Lang;

use crate::text::words;

/// Bytes that are looked at; more do not change the answer.
const SAMPLE: usize = 4096;
/// Fewer words than this are too little to tell.
const FEWEST_WORDS: usize = 3;

/// The language of a text; `None` where there is too little of it or its script is none of
/// the sixteen languages known.
pub fn language(text: &str) -> Option<Language> {
    let sample = words::head(text, SAMPLE);
    if words::count(sample) < FEWEST_WORDS {
        return None;
    }
    if let Some(tag) = by_script(sample) {
        return tag.parse().ok();
    }
    subtag(whichlang::detect_language(sample)).parse().ok()
}

/// Languages whose script alone tells, which the statistics do not know.
fn by_script(text: &str) -> Option<&'static str> {
    let count =
        |range: std::ops::RangeInclusive<char>| text.chars().filter(|c| range.contains(c)).count();
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    [
        ('\u{370}'..='\u{3ff}', "el"),
        ('\u{590}'..='\u{5ff}', "he"),
        ('\u{e00}'..='\u{e7f}', "th"),
        ('\u{530}'..='\u{58f}', "hy"),
        ('\u{10a0}'..='\u{10ff}', "ka"),
    ]
    .into_iter()
    .find(|(range, _)| count(range.clone()) * 2 > letters)
    .map(|(_, tag)| tag)
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
}
