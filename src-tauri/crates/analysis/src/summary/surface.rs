//! The surface of a sentence: counts of its letters and marks, read in one pass.

use crate::words::is_unspaced;

/// Counts of a sentence's characters.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Surface {
    /// Double marks of quotation of all kinds.
    pub(super) quotes: usize,
    /// Characters inside of them.
    pub(super) quoted: usize,
    pub(super) commas: usize,
    pub(super) colon: bool,
    pub(super) bracket: bool,
    pub(super) dash: bool,
    upper: usize,
    lower: usize,
    straight: usize,
    /// Marks that open less marks that close.
    curly: i32,
    guillemets: i32,
    round: i32,
    german: bool,
    /// Whether a bracket or straight mark closes that did not open.
    closes: bool,
    spaced: usize,
    unspaced: usize,
}

impl Surface {
    pub(super) fn of(text: &str) -> Self {
        let mut surface = Self::default();
        let (mut inside, mut in_word) = (false, false);
        let mut before = ' ';
        for c in text.chars() {
            match c {
                '"' if surface.straight == 0
                    && (before.is_alphabetic() || ".,!?…".contains(before)) =>
                {
                    surface.closes = true;
                    inside ^= surface.meet(c);
                }
                'a'..='z' => surface.lower += 1,
                'A'..='Z' => surface.upper += 1,
                ' ' => {}
                _ => {
                    inside ^= surface.meet(c);
                }
            }
            surface.quoted += usize::from(inside);
            let space = c == ' ' || c.is_whitespace();
            surface.spaced += usize::from(!space && !in_word);
            in_word = !space;
            before = c;
        }
        surface
    }

    /// Whether it is a mark of quotation.
    fn meet(&mut self, c: char) -> bool {
        match c {
            ',' | '،' | '，' | '、' => self.commas += 1,
            ':' | '：' => self.colon = true,
            '—' | '–' => self.dash = true,
            '(' | '（' => {
                self.bracket = true;
                self.round += 1;
            }
            ')' | '）' => {
                self.round -= 1;
                self.closes |= self.round < 0;
            }
            '“' | '”' | '"' | '«' | '»' | '„' => {
                self.quote(c);
                return true;
            }
            _ if c.is_ascii() => {}
            _ => {
                self.upper += usize::from(c.is_uppercase());
                self.lower += usize::from(c.is_lowercase());
                self.unspaced += usize::from(is_unspaced(c));
            }
        }
        false
    }

    fn quote(&mut self, mark: char) {
        self.quotes += 1;
        match mark {
            '"' => self.straight += 1,
            '“' => self.curly += 1,
            '”' => self.curly -= 1,
            '«' => self.guillemets += 1,
            '»' => self.guillemets -= 1,
            _ => self.german = true,
        }
    }

    /// How many words a person would count; as [`words::count`](crate::words::count).
    pub(super) fn size(&self) -> usize {
        self.spaced.max(self.unspaced.div_ceil(2))
    }

    /// Whether more than half of its letters are capitals.
    pub(super) fn is_shouted(&self) -> bool {
        self.upper > 10 && self.upper > self.lower
    }

    /// Whether every quotation and bracket that opens in it closes in it, and none closes that
    /// did not open.
    pub(super) fn is_balanced(&self) -> bool {
        self.straight.is_multiple_of(2)
            && (self.curly == 0 || self.german)
            && self.guillemets == 0
            && self.round == 0
            && !self.closes
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn marks_are_counted_and_paired() {
        let said = Surface::of("“We waited, too long,” she said (twice): the pier – gone.");
        assert_eq!((said.quotes, said.commas), (2, 2));
        assert!(said.colon && said.bracket && said.dash && said.is_balanced());
        assert!(!Surface::of("She told them: “The pier").is_balanced());
        assert!(
            !Surface::of("a) first (").is_balanced(),
            "closed before it opened"
        );
        assert!(
            !Surface::of("The pier is gone\", he said, \"for ever\".").is_balanced(),
            "opened in the sentence before"
        );
        assert!(Surface::of("The 12\" pipe and the 10\" pipe are gone.").is_balanced());
        assert!(Surface::of("Er sagte: „Der Pier ist zu.“").is_balanced());
        assert!(Surface::of("THE PIER IS CLOSED now").is_shouted());
    }

    proptest! {
        #[test]
        fn its_size_is_what_a_person_counts(text in "\\PC{0,80}") {
            prop_assert_eq!(Surface::of(&text).size(), crate::words::count(&text));
        }
    }
}
