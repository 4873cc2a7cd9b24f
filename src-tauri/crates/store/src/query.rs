//! Search queries: words and phrases that must all occur, and conditions such as `source:reuters`,
//! `speaker:weir`, `before:2026-11-20`, `is:unread`.

use nutgraf_model::{Day, Language, Span};

use crate::terms::{self, IndexWord, words};

/// A search query. All of its parts must match.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    terms: Vec<Term>,
    conditions: Vec<Condition>,
}

/// A condition on an article, apart from its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Condition {
    /// The outlet's name contains these folded words.
    Source(String),
    /// A speaker whose name contains these folded words is quoted.
    Speaker(String),
    /// It has the tag with this folded name.
    Tag(String),
    /// Its day (of publication, otherwise of arrival) is before this one.
    Before(Day),
    /// Its day (of publication, otherwise of arrival) is after this one.
    After(Day),
    /// It is in this language.
    Language(Language),
    /// It was read.
    Read(bool),
    /// It is saved.
    Saved,
    /// It has a highlight.
    Highlighted,
}

/// Words that must follow each other.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Term {
    words: Vec<String>,
    /// Whether the last word may be the beginning of a longer one.
    open: bool,
}

/// Marks that open or close a phrase.
const MARKS: [char; 4] = ['"', '“', '”', '„'];

impl Query {
    /// Parses a query: words, phrases in straight or curly quotation marks, and conditions
    /// (`name:value`, `name:"several words"`). The last word may be the beginning of one, since the
    /// user may be typing. An incomplete condition is ignored.
    pub fn of(text: &str) -> Query {
        let mut query = Query::default();
        let mut rest = text.trim_start();
        while !rest.is_empty() {
            let (piece, after) = Piece::first(rest);
            let said = piece.name.and_then(|name| Condition::of(name, piece.value));
            match said {
                Some(conditions) => query.conditions.extend(conditions),
                None => query.add_words(&piece, after.is_empty()),
            }
            rest = after.trim_start();
        }
        query
    }

    fn add_words(&mut self, piece: &Piece, is_last: bool) {
        let typed = is_last && !piece.ended;
        match piece.name {
            // What is no condition is two words with a colon between them.
            Some(_) => self.terms.extend(Term::of(piece.whole, typed)),
            None => self.terms.extend(Term::of(piece.value, typed)),
        }
    }

    /// Whether the query is empty.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty() && self.conditions.is_empty()
    }

    /// Whether the query has words, and not only conditions.
    pub fn has_words(&self) -> bool {
        !self.terms.is_empty()
    }

    /// The conditions, in the order given.
    pub(crate) fn conditions(&self) -> &[Condition] {
        &self.conditions
    }

    /// The words as an FTS5 query. Each word is quoted, so that none is an operator.
    pub(crate) fn to_match(&self) -> String {
        let one = |term: &Term| {
            let star = if term.open { " *" } else { "" };
            format!("\"{}\"{star}", term.words.join(" ").replace('"', "\"\""))
        };
        self.terms.iter().map(one).collect::<Vec<_>>().join(" AND ")
    }

    /// The places of the query's words in a text, in order.
    pub(crate) fn marks(&self, text: &[IndexWord]) -> Vec<Span> {
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

/// A word, a phrase or a condition as it stands in a query.
struct Piece<'a> {
    /// The whole piece.
    whole: &'a str,
    /// The name before the colon.
    name: Option<&'a str>,
    /// The value, without quotation marks.
    value: &'a str,
    /// Whether it cannot be the beginning of a longer word.
    ended: bool,
}

impl<'a> Piece<'a> {
    /// The first piece of a text that does not begin with white space, and the rest.
    fn first(text: &'a str) -> (Piece<'a>, &'a str) {
        let bare = text
            .find(|c: char| c.is_whitespace() || MARKS.contains(&c))
            .unwrap_or(text.len());
        let (head, rest) = text.split_at(bare);
        let name = head.split_once(':').map(|(name, _)| name);
        match rest.strip_prefix(MARKS) {
            // `"a phrase"` or `name:"a phrase"`; the last mark may still be missing.
            Some(phrase) if head.is_empty() || head.ends_with(':') => {
                let end = phrase.find(MARKS);
                let value = &phrase[..end.unwrap_or(phrase.len())];
                let after = end.map_or("", |at| {
                    let mut rest = phrase[at..].chars();
                    rest.next();
                    rest.as_str()
                });
                let whole = &text[..text.len() - after.len()];
                (
                    Piece {
                        whole,
                        name,
                        value,
                        ended: true,
                    },
                    after,
                )
            }
            _ => {
                let value = head.split_once(':').map_or(head, |(_, value)| value);
                let ended = rest.starts_with(char::is_whitespace);
                (
                    Piece {
                        whole: head,
                        name,
                        value,
                        ended,
                    },
                    rest,
                )
            }
        }
    }
}

impl Condition {
    /// The conditions of `name:value`: empty while the value is incomplete; `None` if it is not a
    /// condition.
    fn of(name: &str, value: &str) -> Option<Vec<Condition>> {
        let name = name.to_ascii_lowercase();
        let value = value.trim();
        let folded = || terms::fold(value);
        let one = |condition| Some(vec![condition]);
        match name.as_str() {
            "source" | "speaker" | "before" | "after" | "on" | "language" | "lang" | "tag"
            | "is"
                if value.is_empty() =>
            {
                Some(Vec::new())
            }
            "source" => one(Condition::Source(folded())),
            "tag" => one(Condition::Tag(folded())),
            "speaker" => one(Condition::Speaker(folded())),
            "before" => days(value).map(|days| {
                days.map(|(first, _)| Condition::Before(first))
                    .into_iter()
                    .collect()
            }),
            "after" => days(value).map(|days| {
                days.map(|(_, last)| Condition::After(last))
                    .into_iter()
                    .collect()
            }),
            "on" => days(value).map(|days| {
                let within = days.map(|(first, last)| {
                    [
                        Condition::After(first.yesterday()),
                        Condition::Before(last.tomorrow()),
                    ]
                });
                within.into_iter().flatten().collect()
            }),
            "language" | "lang" => value
                .parse()
                .ok()
                .map(|language| vec![Condition::Language(language)]),
            "is" => match value.to_ascii_lowercase().as_str() {
                "read" => one(Condition::Read(true)),
                "unread" => one(Condition::Read(false)),
                "saved" => one(Condition::Saved),
                "highlighted" => one(Condition::Highlighted),
                start
                    if ["read", "unread", "saved", "highlighted"]
                        .iter()
                        .any(|word| word.starts_with(start)) =>
                {
                    Some(Vec::new())
                }
                _ => None,
            },
            _ => None,
        }
    }
}

/// The first and the last day of a day, a month or a year (`2026-11-20`, `2026-11`, `2026`): empty
/// while digits are missing, and `None` if it is not a day.
fn days(value: &str) -> Option<Option<(Day, Day)>> {
    let whole = match value.len() {
        4 => format!("{value}-01-01"),
        7 => format!("{value}-01"),
        _ => value.to_owned(),
    };
    let Ok(first) = whole.parse::<Day>() else {
        let is_begun = value.len() < 10 && value.bytes().all(|b| b.is_ascii_digit() || b == b'-');
        return is_begun.then_some(None);
    };
    let last = match value.len() {
        4 => first.0.last_of_year(),
        7 => first.0.last_of_month(),
        _ => first.0,
    };
    Some(Some((first, Day(last))))
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

    fn new(words: Vec<IndexWord>, open: bool) -> Term {
        Term {
            words: words.into_iter().map(|word| word.folded).collect(),
            open,
        }
    }

    fn at(&self, text: &[IndexWord]) -> Option<Span> {
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
    fn conditions_are_told_from_words() {
        use Condition::*;
        let day = |text: &str| text.parse::<Day>().expect("a day");
        for (query, words, want) in [
            (
                "source:Ledger fire",
                "\"fire\" *",
                vec![Source("ledger".into())],
            ),
            (
                "source:\"Port Ledger\"",
                "",
                vec![Source("port ledger".into())],
            ),
            (
                "source:“Port Ledger” x",
                "\"x\"",
                vec![Source("port ledger".into())],
            ),
            ("Speaker:Édouard", "", vec![Speaker("edouard".into())]),
            ("before:2026-11-20", "", vec![Before(day("2026-11-20"))]),
            ("before:2026-11", "", vec![Before(day("2026-11-01"))]),
            ("after:2026-02", "", vec![After(day("2026-02-28"))]),
            (
                "on:2026",
                "",
                vec![After(day("2025-12-31")), Before(day("2027-01-01"))],
            ),
            ("before:2026-1", "", vec![]),
            ("before:soon", "\"before soon\" *", vec![]),
            (
                "language:de",
                "",
                vec![Language("de".parse().expect("a tag"))],
            ),
            ("language:German", "\"language german\" *", vec![]),
            ("is:unread is:saved", "", vec![Read(false), Saved]),
            ("is:un", "", vec![]),
            ("is:mine", "\"is mine\" *", vec![]),
            ("tag:\"To read\"", "", vec![Tag("to read".into())]),
            ("source:", "", vec![]),
            ("score:2", "\"score 2\"", vec![]),
            ("source:\"", "", vec![]),
        ] {
            let read = Query::of(query);
            assert_eq!(
                (read.to_match().as_str(), read.conditions),
                (words, want),
                "{query:?}"
            );
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
