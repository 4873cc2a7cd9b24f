//! Initials set apart from their words: "T he island council", a letter that drops over two lines.

use nutgraf_language::{List, Words};

/// Letters that are words of their own.
const ALONE: &str = "AIOEYUÀÉÓ";

/// Common words that a text may open with.
static COMMON: Words = Words::new(List::InitialWord);

/// An initial: one capital, a quotation mark before it at most.
pub(crate) fn is_initial(text: &str) -> bool {
    let mut letters = text.chars().filter(|c| !is_mark(*c) && !c.is_whitespace());
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
}

fn is_mark(c: char) -> bool {
    matches!(
        c,
        '“' | '”' | '"' | '„' | '«' | '»' | '‘' | '’' | '\'' | '‹' | '›'
    )
}

/// An initial and what follows it as one text; `None` where they are no word together.
pub(crate) fn joined(initial: &str, rest: &str) -> Option<String> {
    let (initial, rest) = (initial.trim(), rest.trim_start());
    let goes_on = rest.chars().next()?.is_lowercase();
    if !is_initial(initial) || !goes_on {
        return None;
    }
    Some(match is_word(initial, rest) {
        true => format!("{initial}{rest}"),
        false => format!("{initial} {rest}"),
    })
}

/// Whether the first word of `rest` goes on what the initial begins: always behind a consonant,
/// else where both make a common word.
fn is_word(initial: &str, rest: &str) -> bool {
    let letter = initial.trim_start_matches(is_mark);
    !ALONE.contains(letter) || makes_common(letter, rest)
}

fn makes_common(letter: &str, rest: &str) -> bool {
    let end = rest
        .find(|c: char| !c.is_alphabetic() && c != '’')
        .unwrap_or(rest.len());
    COMMON.has(&format!("{}{}", letter.to_lowercase(), &rest[..end]))
}

/// A paragraph whose initial is set apart by a space, whole: "T he island". Only common words
/// are put together, for "T cells" are no word.
pub(crate) fn mended(text: &str) -> Option<String> {
    let (initial, rest) = text.split_once(' ')?;
    let letter = initial.trim_start_matches(is_mark);
    let is_apart = is_initial(initial) && rest.starts_with(char::is_lowercase);
    let is_common = || makes_common(letter, rest) && !COMMON.has(&letter.to_lowercase());
    (is_apart && is_common()).then(|| format!("{initial}{rest}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_initial_joins_its_word() {
        for (initial, rest, want) in [
            ("T", "he island", Some("The island")),
            ("“W", " e never left", Some("“We never left")),
            ("A", "fter the storm", Some("After the storm")),
            ("A", "ferry sank", Some("A ferry sank")),
            ("B", "ergleute", Some("Bergleute")),
            ("T", "HE ISLAND", None),
            ("The", "island", None),
        ] {
            assert_eq!(joined(initial, rest).as_deref(), want, "{initial}|{rest}");
        }
    }

    #[test]
    fn only_common_words_are_mended() {
        assert_eq!(mended("T he island").as_deref(), Some("The island"));
        assert_eq!(mended("“W e left").as_deref(), Some("“We left"));
        for text in ["T cells attack", "A fter", "E coli", "I saw", "A man"] {
            let got = mended(text);
            let want = (text == "A fter").then(|| "After".to_owned());
            assert!(got.is_none() || got == want, "{text}: {got:?}");
        }
    }
}
