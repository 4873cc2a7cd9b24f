//! Sentences that a page glued to what stood before them, as `… en questionUn argument …` or
//! `TrumpTrump faces …`: where a heading, link or caption lost the line break after it.

use nutgraf_language::List;
use nutgraf_model::Language;

use super::stop::{ahead, back};

/// A shorter word before an opener is more likely a part of a name (`DeLa`).
const FEWEST_LETTERS: usize = 3;
/// A shorter word printed twice is more likely a name (`TomTom`).
const FEWEST_TWICE: usize = 5;

/// Words that open many sentences and end no names (`LinkedIn`), with a capital.
struct Openers {
    words: &'static [&'static str],
    /// Those before an apostrophe.
    elided: &'static [&'static str],
}

/// Where glued sentences begin, in order.
pub(super) fn starts(line: &str, language: Language) -> impl Iterator<Item = usize> + '_ {
    let openers = Openers {
        words: nutgraf_language::list(language, List::GluedOpener),
        elided: nutgraf_language::list(language, List::ElidedWord),
    };
    let bytes = line.as_bytes();
    let capitals = (1..bytes.len()).filter(move |&at| {
        bytes[at].is_ascii_uppercase() && !matches!(bytes[at - 1], b' ' | b'\n' | b'.' | b'-')
    });
    capitals.filter(move |&at| is_glued(line, at, &openers))
}

fn is_glued(line: &str, at: usize, openers: &Openers) -> bool {
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
fn opens(openers: &Openers, word: &str, after: &str) -> bool {
    if after.starts_with(['’', '\'']) {
        return openers.elided.contains(&word);
    }
    after.starts_with(' ') && openers.words.contains(&word)
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
