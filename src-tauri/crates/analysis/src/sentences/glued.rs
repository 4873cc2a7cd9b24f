//! Sentences that a page glued to what stood before them, as `… en questionUn argument …` or
//! `TrumpTrump faces …`: where a heading, link or caption lost the line break after it.

use nutgraf_model::Language;

use super::stop::{ahead, back};

/// A shorter word before an opener is more likely a part of a name (`DeLa`).
const FEWEST_LETTERS: usize = 3;
/// A shorter word printed twice is more likely a name (`TomTom`).
const FEWEST_TWICE: usize = 5;

/// Where glued sentences begin, in order.
pub(super) fn starts(line: &str, language: Language) -> impl Iterator<Item = usize> + '_ {
    let openers = openers(language.as_str());
    let bytes = line.as_bytes();
    let capitals = (1..bytes.len()).filter(move |&at| {
        bytes[at].is_ascii_uppercase() && !matches!(bytes[at - 1], b' ' | b'\n' | b'.' | b'-')
    });
    capitals.filter(move |&at| is_glued(line, at, openers))
}

fn is_glued(line: &str, at: usize, openers: &[&str]) -> bool {
    let (head, tail) = (back(line, at), ahead(&line[at..]));
    let before = head.rsplit(char::is_whitespace).next().unwrap_or(head);
    if before.contains(['/', '@', '#', '_', '.', ':']) {
        return false;
    }
    let part = before.rsplit(['-', '’', '\'']).next().unwrap_or(before);
    let len = tail.find(|c: char| !c.is_alphanumeric());
    let (word, after) = tail.split_at(len.unwrap_or(tail.len()));
    let ends_word = part.chars().count() >= FEWEST_LETTERS
        && (part.ends_with(char::is_lowercase) || part.chars().all(char::is_uppercase));
    ends_word && opens(openers, word, after)
        || word.len() >= FEWEST_TWICE && word == part && word[1..].chars().all(char::is_lowercase)
}

/// Whether a word with what follows it opens a sentence: `Dans l’…`, `L’hypothèse …`.
fn opens(openers: &[&str], word: &str, after: &str) -> bool {
    if after.starts_with(['’', '\'']) {
        return openers.contains(&"Le") && matches!(word, "L" | "C" | "D" | "J" | "Qu");
    }
    after.starts_with(' ') && openers.contains(&word)
}

/// Words that open many sentences and end no names (`LinkedIn`), with a capital.
fn openers(language: &str) -> &'static [&'static str] {
    match language {
        "en" => &[
            "The", "They", "He", "She", "But", "This", "There", "When", "While", "After",
        ],
        "fr" => &[
            "Le", "La", "Les", "Un", "Une", "Des", "Dans", "Pour", "Selon", "Mais", "Il", "Elle",
            "Ils", "Elles", "Ce", "Cette", "Ces", "Au", "Aux", "En", "Depuis", "Après", "Avec",
            "Lors", "Si", "Sur",
        ],
        "de" => &[
            "Der", "Die", "Das", "Ein", "Eine", "Nach", "Bei", "Wie", "Er", "Sie", "Wir", "Mit",
        ],
        "es" => &["El", "La", "Los", "Las", "Un", "Una", "En", "Según"],
        "it" => &["Il", "La", "Le", "Gli", "Un", "Una", "Nel", "Secondo"],
        "pt" => &["Os", "As", "Um", "Uma", "Em", "No", "Na", "Segundo"],
        "nl" => &["De", "Het", "Een", "Volgens"],
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(tag: &str, text: &str) {
        let line = text.replace('|', "");
        let mut want: Vec<usize> = text.match_indices('|').map(|(at, _)| at).collect();
        (0..want.len()).for_each(|bar| want[bar] -= bar);
        let found: Vec<usize> = starts(&line, tag.parse().expect(tag)).collect();
        assert_eq!(found, want, "{tag} {text}");
    }

    #[test]
    fn a_sentence_glued_to_a_heading_begins_at_its_opener() {
        check(
            "fr",
            "L'article du port en question|Un argument repris mardi.",
        );
        check("fr", "LE PORT EN TROUBLE-FÊTES|Dans ce cas, le port ferme.");
        check("fr", "La fin du quai|L'autorité du port a voté.");
        check(
            "en",
            "Mayor Caldera|Caldera faces the port board. Photos|The pier fell.",
        );
        check("de", "Der Hafen schließt|Die Behörde stimmte zu.");
    }

    #[test]
    fn names_with_a_capital_inside_are_whole() {
        for text in [
            "LinkedIn says McDonald and DiCaprio bought iPhones on YouTube.",
            "TomTom and PayPal met DeLa Cruz of JavaScript.",
            "See www.portThe and #PortThe now, or write to me@PortThe today.",
        ] {
            check("en", text);
            check("fr", text);
        }
    }
}
