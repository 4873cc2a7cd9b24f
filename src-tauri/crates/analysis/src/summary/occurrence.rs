//! The features of the words and of the pairs of neighbouring words of a story, which tell how
//! likely they are in a summary: counts, places, capitals, headlines. They do not depend on the
//! language.

use rustc_hash::FxHashMap;

use super::candidate::CandidateSentence;
use super::vocabulary::{Term, Vocabulary};

/// A sentence in its document, with the documents of a story one after another.
#[derive(Clone, Copy)]
pub(super) struct PlacedSentence<'a> {
    pub(super) candidate: &'a CandidateSentence,
    /// Which document.
    pub(super) document: usize,
    /// Its index among the sentences of its document, and how many there are.
    pub(super) place: usize,
    pub(super) of: usize,
}

/// How often and where a word or pair occurs, each sentence counted once.
#[derive(Clone, Copy, Debug)]
pub(super) struct Occurrence {
    sentences: u32,
    documents: u32,
    first: u32,
    first_share: f32,
    last_share: f32,
    shares: f32,
    early: f32,
    /// The latest sentence and document counted.
    latest: u32,
    latest_document: u32,
}

const NOWHERE: Occurrence = Occurrence {
    sentences: 0,
    documents: 0,
    first: u32::MAX,
    first_share: 1.0,
    last_share: 0.0,
    shares: 0.0,
    early: 0.0,
    latest: u32::MAX,
    latest_document: u32::MAX,
};

impl Occurrence {
    fn add(&mut self, sentence: u32, placed: &PlacedSentence) {
        if self.latest == sentence {
            return;
        }
        self.latest = sentence;
        self.sentences += 1;
        if self.latest_document != placed.document as u32 {
            self.latest_document = placed.document as u32;
            self.documents += 1;
        }
        let share = placed.place as f32 / placed.of.max(1) as f32;
        self.first = self.first.min(placed.place as u32);
        self.first_share = self.first_share.min(share);
        self.last_share = self.last_share.max(share);
        self.shares += share;
        self.early += 1.0 / (1 + placed.place) as f32;
    }

    /// The features in steps: how often, where first, how early in all, in how much of the story.
    fn steps(&self, story: &StorySize) -> PositionSteps {
        let sentences = self.sentences as f32;
        let eighth = |share: f32| ((share * 8.0) as usize).min(7);
        [
            step(sentences / story.documents, &OFTEN),
            step(self.first as f32, &FIRST),
            eighth(self.first_share),
            eighth(self.last_share),
            eighth(self.shares / sentences.max(1.0)),
            step(self.early / story.documents, &EARLY),
            step(sentences / story.sentences, &SHARE),
            step(self.documents as f32 / story.documents, &DOCUMENTS),
            step(story.sentences / story.documents, &LENGTH),
        ]
    }
}

const OFTEN: [f32; 8] = [0.4, 0.7, 1.0, 1.5, 2.5, 3.5, 5.5, 8.5];
const FIRST: [f32; 8] = [0.0, 1.0, 2.0, 3.0, 5.0, 8.0, 13.0, 20.0];
const EARLY: [f32; 8] = [0.05, 0.1, 0.2, 0.35, 0.6, 1.0, 1.5, 2.2];
const SHARE: [f32; 7] = [0.02, 0.03, 0.05, 0.08, 0.12, 0.2, 0.35];
const DOCUMENTS: [f32; 7] = [0.21, 0.26, 0.34, 0.51, 0.67, 0.76, 0.99];
const LENGTH: [f32; 6] = [10.0, 15.0, 20.0, 30.0, 45.0, 70.0];
const LETTERS: [f32; 7] = [1.0, 2.0, 3.0, 4.0, 5.0, 7.0, 9.0];
/// Expected counts of a word in a summary.
pub(super) const EXPECTED: [f32; 10] = [0.02, 0.04, 0.07, 0.1, 0.15, 0.22, 0.32, 0.5, 0.9, 1.4];
/// Products of two of them.
pub(super) const PRODUCT: [f32; 10] = [
    0.0005, 0.001, 0.002, 0.004, 0.008, 0.016, 0.03, 0.06, 0.12, 0.25,
];

/// The step of a value: how many of `steps` are below it.
fn step(value: f32, steps: &[f32]) -> usize {
    steps.iter().take_while(|&&step| value > step).count()
}

/// The result of [`Occurrence::steps`].
type PositionSteps = [usize; PLACES.len()];
/// The sizes of its parts.
const PLACES: [usize; 9] = [9, 9, 8, 8, 8, 9, 8, 8, 7];
/// A feature of a word or pair: its name in the files of weights, and how many values it takes.
#[cfg_attr(
    not(feature = "training"),
    allow(unreachable_pub, reason = "public for training")
)]
pub type Part = (&'static str, usize);

/// The features of a word, in steps. The slots of all follow each other.
pub(super) const WORD_PARTS: [Part; 16] = [
    ("often", 9),
    ("first", 9),
    ("first-eighth", 8),
    ("last-eighth", 8),
    ("mean-eighth", 8),
    ("early", 9),
    ("share", 8),
    ("documents", 8),
    ("length", 7),
    ("kind", KINDS),
    ("letters", 8),
    ("headlines", 4),
    ("often-first", 9 * 9),
    ("often-kind", 9 * KINDS),
    ("first-kind", 9 * KINDS),
    ("often-documents", 9 * 8),
];
/// The features of a pair.
pub(super) const PAIR_PARTS: [Part; 21] = [
    ("often", 9),
    ("first", 9),
    ("first-eighth", 8),
    ("last-eighth", 8),
    ("mean-eighth", 8),
    ("early", 9),
    ("share", 8),
    ("documents", 8),
    ("length", 7),
    ("kinds", KINDS * KINDS),
    ("headlines", 4 * 4),
    ("in-headline", 2),
    ("first-word-often", 9),
    ("second-word-often", 9),
    ("first-word-expected", 11),
    ("second-word-expected", 11),
    ("words-expected", 11 * 11),
    ("often-expected", 9 * 11),
    ("documents-expected", 8 * 11),
    ("first-expected", 9 * 11),
    ("early-documents", 9 * 8),
];
/// A word of grammar, a figure, a word never, sometimes, always with a capital.
const KINDS: usize = 5;

/// The slot of each part.
pub(super) type WordSlots = [u16; WORD_PARTS.len()];
/// Of each part the slot that holds.
pub(super) type PairSlots = [u16; PAIR_PARTS.len()];

fn slots<const PARTS: usize>(steps: [usize; PARTS], parts: &[Part; PARTS]) -> [u16; PARTS] {
    let mut slots = [0; PARTS];
    let mut from = 0;
    for ((slot, step), &(_, size)) in slots.iter_mut().zip(steps).zip(parts) {
        *slot = (from + step.min(size - 1)) as u16;
        from += size;
    }
    slots
}

/// What all words of a story share.
struct StorySize {
    sentences: f32,
    documents: f32,
}

/// A word of the story.
#[derive(Clone, Copy)]
struct WordOccurrence {
    occurrence: Occurrence,
    capitals: u32,
    inside: u32,
    headlines: u32,
    /// Whether its pairs are asked for.
    wanted: bool,
}

/// The words and chosen pairs of a story.
pub(super) struct Occurrences<'v> {
    story: StorySize,
    vocabulary: &'v Vocabulary,
    words: Vec<WordOccurrence>,
    pairs: FxHashMap<(Term, Term), Occurrence>,
    headlines: Vec<Vec<Term>>,
    /// How many headlines there are.
    given: usize,
    /// Of each sentence, the steps of what stands in it alone: most pairs do.
    alone: Vec<PositionSteps>,
}

impl<'v> Occurrences<'v> {
    /// Reads all sentences of a story; of pairs, those in the sentences that `wanted` names.
    pub(super) fn of(
        candidates: &[PlacedSentence],
        wanted: impl Iterator<Item = usize>,
        headlines: &[Vec<Term>],
        vocabulary: &'v Vocabulary,
    ) -> Self {
        let unseen = WordOccurrence {
            occurrence: NOWHERE,
            capitals: 0,
            inside: 0,
            headlines: 0,
            wanted: false,
        };
        let mut documents: Vec<usize> = candidates
            .iter()
            .map(|candidate| candidate.document)
            .collect();
        documents.dedup();
        let mut all = Self {
            story: StorySize {
                sentences: candidates.len().max(1) as f32,
                documents: documents.len().max(1) as f32,
            },
            vocabulary,
            words: vec![unseen; vocabulary.len()],
            pairs: FxHashMap::default(),
            given: headlines
                .iter()
                .filter(|headline| !headline.is_empty())
                .count(),
            headlines: headlines.to_vec(),
            alone: Vec::with_capacity(candidates.len()),
        };
        for index in wanted {
            for word in &candidates[index].candidate.all_words {
                all.words[word.term as usize].wanted = true;
            }
            all.pairs.extend(
                candidates[index]
                    .candidate
                    .pairs()
                    .map(|pair| (pair, NOWHERE)),
            );
        }
        all.read(candidates);
        all
    }

    fn read(&mut self, candidates: &[PlacedSentence]) {
        for (index, placed) in candidates.iter().enumerate() {
            let mut once = NOWHERE;
            once.add(index as u32, placed);
            self.alone.push(once.steps(&self.story));
            for (at, printed) in placed.candidate.all_words.iter().enumerate() {
                let word = &mut self.words[printed.term as usize];
                word.occurrence.add(index as u32, placed);
                if at > 0 {
                    word.inside += 1;
                    word.capitals += u32::from(printed.capital);
                }
            }
            for pair in placed.candidate.pairs() {
                let wanted = |term: Term| self.words[term as usize].wanted;
                if wanted(pair.0)
                    && wanted(pair.1)
                    && let Some(occurrence) = self.pairs.get_mut(&pair)
                {
                    occurrence.add(index as u32, placed);
                }
            }
        }
        for headline in &self.headlines {
            let mut distinct = headline.clone();
            distinct.sort_unstable();
            distinct.dedup();
            for term in distinct {
                self.words[term as usize].headlines += 1;
            }
        }
    }

    /// The slots of a word's weights.
    pub(super) fn word(&self, term: Term) -> WordSlots {
        let word = &self.words[term as usize];
        let places = word.occurrence.steps(&self.story);
        let [often, first, .., documents, _] = places;
        let kind = self.kind(term);
        let letters = step(f32::from(self.vocabulary.nature(term).letters), &LETTERS);
        let mut steps = [0; WORD_PARTS.len()];
        steps[..PLACES.len()].copy_from_slice(&places);
        steps[9..].copy_from_slice(&[
            kind,
            letters,
            self.in_headlines(term),
            often * 9 + first,
            often * KINDS + kind,
            first * KINDS + kind,
            often * 8 + documents,
        ]);
        slots(steps, &WORD_PARTS)
    }

    /// The slots of a pair's weights, given how often each of its words is expected.
    pub(super) fn pair(&self, pair: (Term, Term), expected: (f32, f32)) -> PairSlots {
        let occurrence = self.pairs.get(&pair).unwrap_or(&NOWHERE);
        let places = match occurrence.sentences {
            1 => self.alone[occurrence.latest as usize],
            _ => occurrence.steps(&self.story),
        };
        let [often, first, .., early, _, documents, _] = places;
        let often_of = |term: Term| {
            let sentences = self.words[term as usize].occurrence.sentences as f32;
            step(sentences / self.story.documents, &OFTEN)
        };
        let likely = (step(expected.0, &EXPECTED), step(expected.1, &EXPECTED));
        let product = step(expected.0 * expected.1, &PRODUCT);
        let mut steps = [0; PAIR_PARTS.len()];
        steps[..PLACES.len()].copy_from_slice(&places);
        steps[9..].copy_from_slice(&[
            self.kind(pair.0) * KINDS + self.kind(pair.1),
            self.in_headlines(pair.0) * 4 + self.in_headlines(pair.1),
            usize::from(self.is_in_headline(pair)),
            often_of(pair.0),
            often_of(pair.1),
            likely.0,
            likely.1,
            likely.0 * 11 + likely.1,
            often * 11 + product,
            documents * 11 + product,
            first * 11 + product,
            early * 8 + documents,
        ]);
        slots(steps, &PAIR_PARTS)
    }

    fn kind(&self, term: Term) -> usize {
        let nature = self.vocabulary.nature(term);
        let word = &self.words[term as usize];
        if nature.stop {
            0
        } else if nature.figure {
            1
        } else if word.capitals == 0 {
            2
        } else if word.capitals < word.inside {
            3
        } else {
            4
        }
    }

    /// 0 where there are no headlines, 1 where no headline has it, 2 where some have it, 3 where
    /// all have it.
    fn in_headlines(&self, term: Term) -> usize {
        match self.words[term as usize].headlines as usize {
            _ if self.given == 0 => 0,
            0 => 1,
            some if some < self.given => 2,
            _ => 3,
        }
    }

    fn is_in_headline(&self, pair: (Term, Term)) -> bool {
        let has = |headline: &Vec<Term>| headline.windows(2).any(|two| (two[0], two[1]) == pair);
        self.headlines.iter().any(has)
    }
}
