//! Ranks stories: by how many outlets report them, how new they are, how much is written about
//! them, and how many people what happened concerns.

use nutgraf_model::Section;

/// What the importance of a story is computed from.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ImportanceFactors {
    /// Outlets that report it on the day in words of their own: copies of one agency's report count
    /// once.
    pub sources: usize,
    /// Articles of the day, copies counted once.
    pub articles: usize,
    /// Words of its longest article of the day.
    pub words: usize,
    /// The share of its sentences of the day that are new, 0 to 1.
    pub novelty: f32,
    /// Quotes of named speakers in it.
    pub quotes: usize,
    /// Whether the user saved an article of it.
    pub saved: bool,
    /// The part of the paper it belongs to.
    pub section: Section,
}

/// The number of outlets is the best sign that a story matters, so it weighs most.
const SOURCES: f32 = 2.0;

/// A second article of the same outlet is a weaker sign than a second outlet.
const ARTICLES: f32 = 0.6;

/// A long article shows that an outlet made an effort. The unit is a short article.
const LENGTH: f32 = 0.4;

/// Words of a short article.
const SHORT_ARTICLE: f32 = 300.0;

/// Words of a long article. A longer text is a list or a book, and counts no more.
const LONG_ARTICLE: usize = 2_400;

/// People who speak on the record.
const QUOTES: f32 = 0.3;

/// A saved article counts about as much as a second outlet (2 · ln 3/2 = .81).
const SAVED: f32 = 0.8;

/// The factor of a story without anything new. It stays in the digest, but never before a new story
/// of equal breadth.
const TOLD_BEFORE: f32 = 0.25;

/// How many people the events of a section concern, as front pages weigh them: of two stories that
/// equally many outlets tell, parliament comes before the recipe.
fn consequence(section: Section) -> f32 {
    match section {
        Section::Politics | Section::Economy | Section::World => 1.0,
        Section::Local | Section::Science | Section::Other => 0.9,
        Section::Culture | Section::Sport => 0.75,
        Section::Life => 0.6,
        Section::Opinion => 0.4,
    }
}

/// How important a story is; the largest leads. Engagement never counts.
///
/// Counts enter by their logarithm: the tenth outlet adds less than the second. Novelty scales the
/// sum, so that a story without news sinks on its second day.
pub fn importance(factors: &ImportanceFactors) -> f32 {
    let count = |number: usize| (number as f32).ln_1p();
    let breadth = SOURCES * count(factors.sources) + ARTICLES * count(factors.articles);
    let depth = LENGTH * (factors.words.min(LONG_ARTICLE) as f32 / SHORT_ARTICLE).ln_1p();
    let voices = QUOTES * count(factors.quotes);
    let saved = if factors.saved { SAVED } else { 0.0 };
    let novelty = if factors.novelty.is_nan() {
        0.0
    } else {
        factors.novelty.clamp(0.0, 1.0)
    };
    let news = (breadth + depth + voices) * consequence(factors.section);
    (news + saved) * (TOLD_BEFORE + (1.0 - TOLD_BEFORE) * novelty)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: ImportanceFactors = ImportanceFactors {
        sources: 2,
        articles: 2,
        words: 600,
        novelty: 1.0,
        quotes: 2,
        saved: false,
        section: Section::Politics,
    };

    #[test]
    fn each_sign_lifts_a_story() {
        let better = [
            ImportanceFactors {
                sources: 3,
                ..PLAIN
            },
            ImportanceFactors {
                articles: 3,
                ..PLAIN
            },
            ImportanceFactors {
                words: 900,
                ..PLAIN
            },
            ImportanceFactors { quotes: 3, ..PLAIN },
            ImportanceFactors {
                saved: true,
                ..PLAIN
            },
        ];
        for better in better {
            assert!(importance(&better) > importance(&PLAIN), "{better:?}");
        }
    }

    #[test]
    fn what_was_told_does_not_lead_before_what_is_new() {
        let told = ImportanceFactors {
            sources: 4,
            articles: 6,
            novelty: 0.0,
            ..PLAIN
        };
        assert!(
            importance(&told) < importance(&PLAIN),
            "four outlets repeating themselves"
        );
    }

    #[test]
    fn a_long_list_of_one_outlet_does_not_lead_before_what_two_tell() {
        let list = ImportanceFactors {
            sources: 1,
            articles: 1,
            words: 60_000,
            quotes: 0,
            ..PLAIN
        };
        let told_by_two = ImportanceFactors { quotes: 0, ..PLAIN };
        assert!(importance(&list) < importance(&told_by_two));
    }

    #[test]
    fn a_recipe_does_not_lead_before_what_equally_many_tell_of_parliament() {
        let of = |section| importance(&ImportanceFactors { section, ..PLAIN });
        assert!(of(Section::Life) < of(Section::Politics));
        assert!(of(Section::Opinion) < of(Section::Sport));
        let broad = ImportanceFactors {
            sources: 5,
            articles: 5,
            section: Section::Sport,
            ..PLAIN
        };
        assert!(importance(&broad) > of(Section::Politics), "the cup final");
    }

    #[test]
    fn novelty_beyond_its_range_is_no_danger() {
        let odd = ImportanceFactors {
            novelty: f32::NAN,
            ..PLAIN
        };
        assert!(importance(&odd).is_finite());
        let high = ImportanceFactors {
            novelty: 9.0,
            ..PLAIN
        };
        assert_eq!(importance(&high), importance(&PLAIN));
    }
}
