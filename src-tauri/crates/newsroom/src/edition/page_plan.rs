//! What fits on the page: how many stories each length tells, and which lines and quotes it shows,
//! so that reading everything takes the promised minutes.

use nutgraf_model::{Edition, Length, Lengths, StoryEntry};

use super::minutes::{self, COUNT_LINE, frame, limit, shown_words};

/// The lengths, shortest first.
const LENGTHS: [Length; 3] = [Length::Short, Length::Normal, Length::Long];

/// The most lines in brief at each length.
const LINES: Lengths<usize> = Lengths {
    short: 5,
    normal: 10,
    long: 25,
};

/// The words left for the key quotes of the day at each length.
const QUOTE_WORDS: Lengths<usize> = Lengths {
    short: 70,
    normal: 200,
    long: 400,
};

/// The words of a line in brief: a headline, an outlet.
const LINE_WORDS: usize = 15;

/// Sections that may have folded stories: their counts take a line each.
const SECTIONS: usize = 6;

/// Chooses which stories are told, best first, while words are left at each length.
pub(super) struct PagePlan {
    /// The words told so far.
    words: Lengths<usize>,
    /// Whether a length tells no further story.
    full: Lengths<bool>,
    /// The words that are neither stories, quotes nor lines.
    frame: usize,
    /// Stories that are not placed yet.
    left: usize,
}

impl PagePlan {
    /// A page for this many stories, given the edition without them.
    pub(super) fn new(edition: &Edition, stories: usize) -> PagePlan {
        PagePlan {
            words: Lengths::default(),
            full: Lengths::default(),
            frame: frame(edition),
            left: stories,
        }
    }

    /// Whether a further story may be told.
    pub(super) fn has_room(&self) -> bool {
        !self.full.long
    }

    /// Notes that the next story is a line.
    pub(super) fn pass(&mut self) {
        self.left = self.left.saturating_sub(1);
    }

    /// The shortest length that has room for the next story; `None` if none has. The first story is
    /// told at every length.
    pub(super) fn place(&mut self, entry: &StoryEntry) -> Option<Length> {
        let first = self.words == Lengths::default();
        self.pass();
        let mut shown_from = None;
        for length in LENGTHS.into_iter().rev() {
            let words = minutes::story(entry, length);
            let told = self.words.at(length) + words;
            let fits = told + self.reserve(length) <= limit(length);
            let longer_tells = length == Length::Long || shown_from.is_some();
            if first || (longer_tells && fits && !self.full.at(length)) {
                *at_mut(&mut self.words, length) = told;
                shown_from = Some(length);
            } else {
                // A less important story is not told in its place.
                *at_mut(&mut self.full, length) = true;
            }
        }
        shown_from
    }

    /// The words kept for the frame, the quotes and the lines of the stories that follow.
    fn reserve(&self, length: Length) -> usize {
        let lines = self.left.min(LINES.at(length)) * LINE_WORDS;
        let folded = self.left.saturating_sub(LINES.at(length)).min(SECTIONS) * COUNT_LINE;
        self.frame + QUOTE_WORDS.at(length) + lines + folded
    }
}

fn at_mut<T>(lengths: &mut Lengths<T>, length: Length) -> &mut T {
    match length {
        Length::Short => &mut lengths.short,
        Length::Normal => &mut lengths.normal,
        Length::Long => &mut lengths.long,
    }
}

/// Chooses the lines and quotes that each length shows, and takes away what exceeds its minutes.
pub(super) fn fit(edition: &mut Edition) {
    show_lines(edition);
    show_quotes(edition);
    for length in LENGTHS {
        while shown_words(edition, length) > limit(length) && shorten(edition, length) {}
    }
}

/// Shows the first lines at each length. A story that only a longer length tells has a line first.
fn show_lines(edition: &mut Edition) {
    let stories: Vec<Length> = edition.stories.iter().map(|s| s.shown_from).collect();
    let room = |length: Length| {
        let untold = stories.iter().filter(|&&from| from > length).count();
        LINES.at(length).saturating_sub(untold)
    };
    for (rank, brief) in edition.briefs.iter_mut().enumerate() {
        brief.shown_from = LENGTHS.into_iter().find(|&length| rank < room(length));
    }
}

/// Shows the best quotes at each length, as long as their words suffice.
fn show_quotes(edition: &mut Edition) {
    let mut used: Lengths<usize> = Lengths::default();
    edition.said.retain_mut(|quote| {
        let words = minutes::quote(quote);
        let fits = |length: Length| used.at(length) + words <= QUOTE_WORDS.at(length);
        let from_here = |&length: &Length| {
            let longer = LENGTHS.into_iter().filter(move |longer| *longer >= length);
            length >= quote.shown_from && longer.into_iter().all(fits)
        };
        let Some(shown_from) = LENGTHS.into_iter().find(from_here) else {
            return false;
        };
        quote.shown_from = shown_from;
        for length in LENGTHS.into_iter().filter(|length| *length >= shown_from) {
            *at_mut(&mut used, length) += words;
        }
        true
    });
}

/// Takes the least important thing from a length; false if only the lead is left.
fn shorten(edition: &mut Edition, length: Length) -> bool {
    let later = LENGTHS.into_iter().find(|next| *next > length);
    let shown = |from: Option<Length>| from.is_some_and(|from| from <= length);
    if let Some(last) = edition.briefs.iter_mut().rfind(|b| shown(b.shown_from)) {
        last.shown_from = later;
        return true;
    }
    if let Some(last) = edition.said.iter().rposition(|q| q.shown_from <= length) {
        match later {
            Some(later) => edition.said[last].shown_from = later,
            None => drop(edition.said.remove(last)),
        }
        return true;
    }
    let last = edition.stories.iter_mut().rfind(|s| s.shown_from <= length);
    match (last, later) {
        (Some(last), Some(later)) => {
            last.shown_from = later;
            true
        }
        (Some(_), None) => {
            if let Some(last) = edition.stories.pop() {
                let mut brief = last.brief();
                brief.shown_from = None;
                edition.briefs.insert(0, brief);
            }
            true
        }
        (None, _) => false,
    }
}
