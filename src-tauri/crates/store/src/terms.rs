//! The words of a text as the search index knows them, and a reader's query in those words.
//!
//! Scripts written without spaces are cut into overlapping pairs of characters; a run's last
//! character stands alone at the end, so that one character can be sought too.

use nutgraf_model::Span;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A word of a text, folded, with the place it has there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Word {
    /// Without case and accents.
    pub folded: String,
    /// Where it lies.
    pub span: Span,
    /// Whether it is a pair (or the last character) of a script without spaces.
    pub pair: bool,
}

/// The words of a text in order.
pub(crate) fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::with_capacity(text.len() / 5);
    let mut chars = text.char_indices().peekable();
    while let Some((start, first)) = chars.next() {
        if is_unspaced(first) {
            let mut run = vec![start];
            while let Some((at, _)) = chars.next_if(|&(_, c)| is_unspaced(c)) {
                run.push(at);
            }
            let end = chars.peek().map_or(text.len(), |&(at, _)| at);
            push_pairs(text, &run, end, &mut words);
        } else if is_word(first) {
            while chars
                .next_if(|&(_, c)| is_word(c) && !is_unspaced(c))
                .is_some()
            {}
            let end = chars.peek().map_or(text.len(), |&(at, _)| at);
            words.push(Word {
                folded: fold(&text[start..end]),
                span: Span::new(start, end),
                pair: false,
            });
        }
    }
    words
}

fn push_pairs(text: &str, run: &[usize], end: usize, words: &mut Vec<Word>) {
    for (place, &start) in run.iter().enumerate() {
        let stop = run.get(place + 2).copied().unwrap_or(end);
        words.push(Word {
            folded: text[start..stop].to_owned(),
            span: Span::new(start, stop),
            pair: true,
        });
    }
}

/// A text as the index takes it: its folded words, parted by spaces.
pub(crate) fn index_text(text: &str) -> String {
    let mut index = String::with_capacity(text.len() + text.len() / 8);
    for word in words(text) {
        if !index.is_empty() {
            index.push(' ');
        }
        index.push_str(&word.folded);
    }
    index
}

/// A word without case and accents; a name without stray spaces too.
pub fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let decomposed = word.nfkd().filter(|c| !matches!(c, '\u{300}'..='\u{36f}'));
    decomposed.flat_map(char::to_lowercase).nfc().collect()
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || (!c.is_ascii() && is_combining_mark(c))
}

/// Whether words of this character's script are not told apart by spaces, or (Hangul) carry
/// endings that hide the word.
fn is_unspaced(c: char) -> bool {
    matches!(c as u32,
        0x0E01..=0x0E3A | 0x0E40..=0x0E4E   // Thai
        | 0x0E81..=0x0ECD                   // Lao
        | 0x1000..=0x103F                   // Burmese
        | 0x1780..=0x17D3                   // Khmer
        | 0x1100..=0x11FF | 0x3131..=0x318E | 0xA960..=0xA97C | 0xAC00..=0xD7FB // Hangul
        | 0x3005..=0x3007 | 0x3041..=0x3096 | 0x309D..=0x309F // Hiragana
        | 0x30A1..=0x30FA | 0x30FC..=0x30FF | 0x31F0..=0x31FF | 0xFF66..=0xFF9D // Katakana
        | 0x3105..=0x312F                   // Bopomofo
        | 0x2E80..=0x2FD5 | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF
        | 0x20000..=0x3FFFF                 // Han
    )
}

/// What a reader seeks: all of it must occur.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    terms: Vec<Term>,
}

/// Words that must follow one another.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Term {
    words: Vec<String>,
    /// Whether the last word may go on.
    open: bool,
}

impl Query {
    /// Reads a query: words, and phrases in straight or curly quotation marks. The last word may
    /// be the beginning of one, as it is while somebody types.
    pub fn of(text: &str) -> Query {
        let mut terms = Vec::new();
        let parts: Vec<&str> = text.split(['"', '“', '”', '„']).collect();
        for (place, part) in parts.iter().enumerate() {
            let quoted = place % 2 == 1;
            if quoted {
                terms.extend(Term::of(part, false));
                continue;
            }
            let last = place + 1 == parts.len() && !part.ends_with(char::is_whitespace);
            let mut bare: Vec<&str> = part.split_whitespace().collect();
            let typed = if last { bare.pop() } else { None };
            terms.extend(bare.iter().filter_map(|word| Term::of(word, false)));
            terms.extend(typed.and_then(|word| Term::of(word, true)));
        }
        Query { terms }
    }

    /// Whether nothing is sought.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// The query in the words of FTS5. Every word is quoted, so none of them is a command.
    pub(crate) fn to_match(&self) -> String {
        let one = |term: &Term| {
            let star = if term.open { " *" } else { "" };
            format!("\"{}\"{star}", term.words.join(" ").replace('"', "\"\""))
        };
        self.terms.iter().map(one).collect::<Vec<_>>().join(" AND ")
    }

    /// Where the query's words lie among a text's words, in order.
    pub(crate) fn marks(&self, text: &[Word]) -> Vec<Span> {
        let mut marks: Vec<Span> = (0..text.len())
            .flat_map(|at| self.terms.iter().filter_map(move |t| t.at(&text[at..])))
            .collect();
        marks.sort_unstable();
        let mut merged: Vec<Span> = Vec::with_capacity(marks.len());
        for mark in marks {
            match merged.last_mut() {
                Some(last) if mark.start < last.end => last.end = last.end.max(mark.end),
                _ => merged.push(mark),
            }
        }
        merged
    }
}

impl Term {
    fn of(text: &str, typed: bool) -> Option<Term> {
        let mut found = words(text);
        let alone = found.len() == 1;
        let ends_in_pair = found.last().is_some_and(|word| word.pair);
        // A run's last character is in the index only at the end of a run.
        if ends_in_pair
            && !alone
            && found[found.len() - 2].span.end > found[found.len() - 1].span.start
        {
            found.pop();
        } else if ends_in_pair {
            return Some(Term::new(found, true));
        }
        if found.is_empty() {
            return None;
        }
        let long_enough = found.last().is_some_and(|word| word.folded.len() > 1);
        Some(Term::new(found, typed && !ends_in_pair && long_enough))
    }

    fn new(words: Vec<Word>, open: bool) -> Term {
        Term {
            words: words.into_iter().map(|word| word.folded).collect(),
            open,
        }
    }

    fn at(&self, text: &[Word]) -> Option<Span> {
        let here = text.get(..self.words.len())?;
        let last = self.words.len() - 1;
        let fits = here
            .iter()
            .zip(&self.words)
            .enumerate()
            .all(|(place, (word, sought))| {
                word.folded == *sought
                    || (self.open && place == last && word.folded.starts_with(sought.as_str()))
            });
        let end = &here[last];
        let shown = if end.pair {
            end.span.start + self.words[last].len()
        } else {
            end.span.end
        };
        fits.then(|| Span::new(here[0].span.start, shown))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_fold_case_and_accents_and_pair_scripts_without_spaces() {
        for (text, want) in [
            ("Élan of São-Tomé", "elan of sao tome"),
            ("AI技术发展。", "ai 技术 术发 发展 展"),
            ("서울에서", "서울 울에 에서 서"),
            ("ＡＢＣ", "abc"),
            ("हिन्दी समाचार", "हिन्दी समाचार"),
            ("", ""),
            ("— … !", ""),
        ] {
            assert_eq!(index_text(text), want, "of {text:?}");
        }
    }

    #[test]
    fn a_query_is_never_a_command() {
        for (query, want) in [
            ("harbour tunnel", r#""harbour" AND "tunnel" *"#),
            ("harbour ", r#""harbour""#),
            ("\"third tube\" opens", r#""third tube" AND "opens" *"#),
            ("“third tube", r#""third tube""#),
            (
                "NEAR(a b) OR* -x ^y col:z",
                r#""near a" AND "b" AND "or" AND "x" AND "y" AND "col z""#,
            ),
            ("技术", r#""技术""#),
            ("技", r#""技" *"#),
            ("\" \" *", ""),
        ] {
            assert_eq!(Query::of(query).to_match(), want, "of {query:?}");
        }
    }

    #[test]
    fn marks_lie_on_the_words_sought() {
        for (query, text, want) in [
            ("tube", "The tube, the Tubes.", vec!["tube", "Tubes"]),
            ("\"the tube\"", "The tube, the Tubes.", vec!["The tube"]),
            ("发展", "技术发展快", vec!["发展"]),
            ("展", "技术发展快", vec!["展"]),
            ("sao", "São Tomé", vec!["São"]),
        ] {
            let spans = Query::of(query).marks(&words(text));
            let found: Vec<_> = spans.iter().filter_map(|span| span.of(text)).collect();
            assert_eq!(found, want, "{query:?} in {text:?}");
        }
    }
}
