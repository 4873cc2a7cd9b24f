//! Files of learned weights, checked against the code when they are read.
//!
//! Each line has a name and its numbers. Lines that open with `#` are notes. Every name that the
//! code asks for must be there exactly once, and no other, so that a feature that is missing,
//! renamed or new is an error and never a silent zero. The order of the lines does not matter.

/// A file of weights that does not fit the code, or is damaged.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}, line {line}: {fault}")]
pub struct WeightsError {
    /// The file's name.
    pub file: String,
    /// The line, counted from 1; of a missing name the last line.
    pub line: usize,
    /// What is wrong there.
    pub fault: Fault,
}

/// What is wrong with a line of weights.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// A line without a name.
    #[error("the line has no name")]
    NoName,
    /// The code asks for a name that the file does not have.
    #[error("`{0}` is missing")]
    Missing(String),
    /// The file has a name that the code does not know.
    #[error("the code does not know `{0}`")]
    Unknown(String),
    /// A name stands on two lines.
    #[error("`{0}` is there twice")]
    Twice(String),
    /// A name has another number of weights than the code expects.
    #[error("`{name}` has {written} weights, the code expects {expected}")]
    Count {
        /// The name.
        name: String,
        /// How many the file has.
        written: usize,
        /// How many the code expects.
        expected: usize,
    },
    /// A part of a line that is no finite number.
    #[error("`{name}`: `{part}` is no number")]
    NoNumber {
        /// The name of the line.
        name: String,
        /// The part.
        part: String,
    },
    /// A weight for a value that the feature does not take.
    #[error("`{name}` takes no value {value}")]
    NoValue {
        /// The name of the line.
        name: String,
        /// The value.
        value: usize,
    },
    /// The file was learned with another list of words.
    #[error("word {place} is `{written}` in the file and `{expected}` in the code")]
    OtherWord {
        /// The word's place, counted from 0.
        place: usize,
        /// The word in the file; empty where the file has fewer words.
        written: String,
        /// The word in the code; empty where the code has fewer words.
        expected: String,
    },
}

/// The lines of a file that the code has not asked for yet.
pub(crate) struct WeightsFile<'t> {
    file: &'t str,
    lines: Vec<Line<'t>>,
    last: usize,
}

/// One line: a name and what follows it.
pub(crate) struct Line<'t> {
    file: &'t str,
    number: usize,
    name: &'t str,
    rest: &'t str,
}

impl<'t> WeightsFile<'t> {
    /// Reads `text`, the text of the file named `file`.
    pub(crate) fn read(file: &'t str, text: &'t str) -> Result<Self, WeightsError> {
        let mut lines: Vec<Line> = Vec::new();
        for (index, text) in text.lines().enumerate() {
            if text.starts_with('#') {
                continue;
            }
            let (name, rest) = text.split_once(' ').unwrap_or((text, ""));
            let line = Line {
                file,
                number: index + 1,
                name,
                rest,
            };
            if name.is_empty() {
                return Err(line.error(Fault::NoName));
            }
            if lines.iter().any(|known| known.name == name) {
                return Err(line.error(Fault::Twice(name.to_owned())));
            }
            lines.push(line);
        }
        Ok(Self {
            file,
            lines,
            last: text.lines().count(),
        })
    }

    /// Takes the line of a name.
    pub(crate) fn take(&mut self, name: &str) -> Result<Line<'t>, WeightsError> {
        match self.lines.iter().position(|line| line.name == name) {
            Some(index) => Ok(self.lines.remove(index)),
            None => Err(WeightsError {
                file: self.file.to_owned(),
                line: self.last,
                fault: Fault::Missing(name.to_owned()),
            }),
        }
    }

    /// Ends the reading: a line that nobody took is an error.
    pub(crate) fn end(self) -> Result<(), WeightsError> {
        match self.lines.first() {
            None => Ok(()),
            Some(line) => Err(line.error(Fault::Unknown(line.name.to_owned()))),
        }
    }
}

impl Line<'_> {
    /// The only number of the line.
    pub(crate) fn number(&self) -> Result<f32, WeightsError> {
        let [number] = self.numbers()?;
        Ok(number)
    }

    /// The numbers of the line, exactly `N`.
    pub(crate) fn numbers<const N: usize>(&self) -> Result<[f32; N], WeightsError> {
        let mut numbers = [0.0; N];
        self.fill(&mut numbers)?;
        Ok(numbers)
    }

    /// Writes the numbers of the line, exactly as many as `to` has.
    pub(crate) fn fill(&self, to: &mut [f32]) -> Result<(), WeightsError> {
        let parts = self.rest.split_ascii_whitespace();
        self.check_count(parts.clone().count(), to.len())?;
        for (to, part) in to.iter_mut().zip(parts) {
            *to = self.parse(part)?;
        }
        Ok(())
    }

    /// Writes the weights of a line `size value:weight …`; a value that is not listed has weight
    /// 0. The size must be that of `to`.
    pub(crate) fn fill_sparse(&self, to: &mut [f32]) -> Result<(), WeightsError> {
        let mut parts = self.rest.split_ascii_whitespace();
        let size = parts.next().unwrap_or_default();
        self.check_count(self.parse_count(size)?, to.len())?;
        for part in parts {
            let (value, weight) = part.split_once(':').ok_or_else(|| self.no_number(part))?;
            let value = self.parse_count(value)?;
            let name = || self.name.to_owned();
            let slot = to.get_mut(value).ok_or_else(|| {
                self.error(Fault::NoValue {
                    name: name(),
                    value,
                })
            })?;
            *slot = self.parse(weight)?;
        }
        Ok(())
    }

    /// Compares the words of the line with those of the code.
    pub(crate) fn verify_words(&self, expected: &[&str]) -> Result<(), WeightsError> {
        let written: Vec<&str> = self.rest.split_ascii_whitespace().collect();
        let word =
            |words: &[&str], place: usize| words.get(place).map_or("", |word| word).to_owned();
        let differs = |&place: &usize| written.get(place) != expected.get(place);
        match (0..written.len().max(expected.len())).find(differs) {
            None => Ok(()),
            Some(place) => Err(self.error(Fault::OtherWord {
                place,
                written: word(&written, place),
                expected: word(expected, place),
            })),
        }
    }

    fn check_count(&self, written: usize, expected: usize) -> Result<(), WeightsError> {
        if written == expected {
            return Ok(());
        }
        Err(self.error(Fault::Count {
            name: self.name.to_owned(),
            written,
            expected,
        }))
    }

    fn parse(&self, part: &str) -> Result<f32, WeightsError> {
        let number: Option<f32> = part.parse().ok();
        number
            .filter(|number| number.is_finite())
            .ok_or_else(|| self.no_number(part))
    }

    fn parse_count(&self, part: &str) -> Result<usize, WeightsError> {
        part.parse().map_err(|_| self.no_number(part))
    }

    fn no_number(&self, part: &str) -> WeightsError {
        self.error(Fault::NoNumber {
            name: self.name.to_owned(),
            part: part.to_owned(),
        })
    }

    fn error(&self, fault: Fault) -> WeightsError {
        WeightsError {
            file: self.file.to_owned(),
            line: self.number,
            fault,
        }
    }
}

/// The weights that come with the crate. A test reads each of them, so the panic is never seen by
/// a user.
///
/// # Panics
///
/// Where they do not fit the code, with the file, the line and the name.
pub(crate) fn shipped<T>(weights: Result<T, WeightsError>) -> T {
    weights.unwrap_or_else(|error| panic!("{error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<(f32, [f32; 2], [f32; 4]), WeightsError> {
        let mut file = WeightsFile::read("test.txt", text)?;
        let constant = file.take("constant")?.number()?;
        let dense = file.take("place")?.numbers()?;
        let mut sparse = [0.0; 4];
        file.take("kind")?.fill_sparse(&mut sparse)?;
        file.end()?;
        Ok((constant, dense, sparse))
    }

    fn fault(text: &str) -> String {
        read(text).expect_err("an error").to_string()
    }

    #[test]
    fn lines_are_found_by_name() {
        let want = Ok((0.5, [1.0, -2.0], [0.0, 0.25, 0.0, 3.0]));
        assert_eq!(
            read("# a note\nconstant 0.5\nplace 1 -2\nkind 4 1:0.25 3:3\n"),
            want
        );
        assert_eq!(
            read("kind 4 3:3 1:.25\nplace 1 -2\nconstant 0.5"),
            want,
            "in another order"
        );
    }

    #[test]
    fn what_does_not_fit_the_code_is_an_error_with_its_place() {
        let whole = "constant 0.5\nplace 1 -2\nkind 4 1:0.25\n";
        for (from, to, want) in [
            ("place", "places", "test.txt, line 3: `place` is missing"),
            (
                "constant 0.5\n",
                "",
                "test.txt, line 2: `constant` is missing",
            ),
            (
                "kind",
                "new 1\nkind",
                "test.txt, line 3: the code does not know `new`",
            ),
            (
                "kind",
                "place 1 2\nkind",
                "test.txt, line 3: `place` is there twice",
            ),
            (
                "1 -2",
                "1",
                "test.txt, line 2: `place` has 1 weights, the code expects 2",
            ),
            ("1 -2", "1 x", "test.txt, line 2: `place`: `x` is no number"),
            (
                "1 -2",
                "1 inf",
                "test.txt, line 2: `place`: `inf` is no number",
            ),
            (
                "kind 4",
                "kind 5",
                "test.txt, line 3: `kind` has 5 weights, the code expects 4",
            ),
            (
                "1:0.25",
                "4:0.25",
                "test.txt, line 3: `kind` takes no value 4",
            ),
            (
                "1:0.25",
                "0.25",
                "test.txt, line 3: `kind`: `0.25` is no number",
            ),
            ("place 1 -2", "", "test.txt, line 2: the line has no name"),
        ] {
            assert_eq!(fault(&whole.replacen(from, to, 1)), want);
        }
    }

    #[test]
    fn another_list_of_words_is_an_error() {
        let verify = |text: &str| {
            let mut file = WeightsFile::read("test.txt", text)?;
            file.take("words")?.verify_words(&["said", "told"])
        };
        assert_eq!(verify("words said told"), Ok(()));
        for (text, want) in [
            (
                "words told said",
                "word 0 is `told` in the file and `said` in the code",
            ),
            (
                "words said",
                "word 1 is `` in the file and `told` in the code",
            ),
            (
                "words said told vowed",
                "word 2 is `vowed` in the file and `` in the code",
            ),
        ] {
            let error = verify(text).expect_err("an error").to_string();
            assert_eq!(error, format!("test.txt, line 1: {want}"));
        }
    }
}
