//! What stands ahead of each mark, looked up once, so that hostile text stays linear.

use super::mark::QuotationMark;

/// For every mark, where the next sure and the next possible closing single mark stand, and the
/// next opening one.
pub(super) struct Closers {
    sure: Vec<usize>,
    possible: Vec<usize>,
    opener: Vec<usize>,
    /// How many “ and ” stand from here on.
    pub(super) curly: Vec<(u32, u32)>,
    /// How many straight marks stand from here on.
    pub(super) straight: Vec<u32>,
}

const NONE: usize = usize::MAX;

impl Closers {
    /// Of a paragraph’s marks.
    pub(super) fn of(marks: &[QuotationMark]) -> Self {
        let count = marks.len();
        let mut closers = Closers {
            sure: vec![NONE; count + 1],
            possible: vec![NONE; count + 1],
            opener: vec![NONE; count + 1],
            curly: vec![(0, 0); count + 1],
            straight: vec![0; count + 1],
        };
        for at in (0..count).rev() {
            let mark = &marks[at];
            closers.sure[at] = closers.sure[at + 1];
            closers.possible[at] = closers.possible[at + 1];
            closers.opener[at] = closers.opener[at + 1];
            closers.curly[at] = closers.curly[at + 1];
            closers.straight[at] = closers.straight[at + 1];
            match mark.sign {
                '’' | '\'' => {
                    match mark.closes_single() {
                        Some(true) => closers.sure[at] = at,
                        None => closers.possible[at] = at,
                        Some(false) => {}
                    }
                    if mark.sign == '\'' && mark.opens_single() {
                        closers.opener[at] = at;
                    }
                }
                '‘' | '‚' if mark.opens_single() => closers.opener[at] = at,
                '“' | '„' => closers.curly[at].0 += 1,
                '”' => closers.curly[at].1 += 1,
                '"' => closers.straight[at] += 1,
                _ => {}
            }
        }
        closers
    }

    /// The mark that closes the single mark at `at`.
    pub(super) fn single(&self, at: usize) -> Option<usize> {
        let from = at + 1;
        let (sure, possible) = (self.sure[from], self.possible[from]);
        let opener = self.opener[from];
        let pick = if sure < opener {
            sure
        } else {
            possible.min(sure)
        };
        (pick != NONE).then_some(pick)
    }
}
