//! What an article is about, in about a kilobyte: its weightiest words with the places they
//! stand in, and a signature of its text.

use std::sync::LazyLock;

use nutgraf_model::Language;

use super::background::{self, Background, FUNCTION_WORD};
use super::signature::{Shingler, Signature};
use super::words::{self, HashedWord};

/// What an article is about, small enough to keep for every article: compare two to learn
/// whether they tell one story, or are one text.
#[derive(Clone, Debug, PartialEq)]
pub struct Fingerprint {
    pub(super) language: Language,
    /// Words read of the body.
    pub(super) words: u32,
    /// Ordered by hash, each once, at most [`TERMS`].
    pub(super) terms: Vec<Term>,
    pub(super) signature: Signature,
}

/// A word (or pair of words) of an article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Term {
    pub hash: u32,
    /// How often it stands in the body; 255 for more.
    pub count: u8,
    /// Where it stands and what it is: the bits below.
    pub marks: u8,
}

impl Term {
    /// Stands in the headline.
    pub(super) const TITLE: u8 = 1;
    /// Stands among the first [`LEAD`] words of the body.
    pub(super) const LEAD: u8 = 2;
    /// Was seen with a capital inside a sentence.
    pub(super) const NAME: u8 = 4;
    /// Is a figure.
    pub(super) const NUMBER: u8 = 8;
    /// Is two words in a row.
    pub(super) const PAIR: u8 = 16;

    pub(super) fn is(&self, mark: u8) -> bool {
        self.marks & mark != 0
    }

    /// How much the word's places in its article say, without regard to its rarity.
    pub(super) fn presence(&self) -> f32 {
        let title = if self.is(Self::TITLE) {
            TITLE_WEIGHT
        } else {
            0.0
        };
        let pair = if self.is(Self::PAIR) {
            PAIR_WEIGHT
        } else {
            1.0
        };
        (REPEATED[usize::from(self.count)] + title) * pair
    }
}

/// What a count says: the first time 1, each further time less.
static REPEATED: LazyLock<[f32; 256]> = LazyLock::new(|| {
    std::array::from_fn(|count| match count {
        0 => 0.0,
        count => 1.0 + (count as f32).ln(),
    })
});

/// A headline's word counts as much as this many logarithmic steps of repetition in the body.
const TITLE_WEIGHT: f32 = 1.5;

/// A pair counts less, since its two words count too.
const PAIR_WEIGHT: f32 = 0.5;

/// The most terms kept of an article.
pub(super) const TERMS: usize = 80;

/// The words that say most of an article.
const KEYWORDS: usize = 20;

/// The words of the body that count as its lead.
const LEAD: usize = 60;

/// Text beyond this length is not read.
const MOST_BYTES: usize = 1 << 17;

impl Default for Fingerprint {
    fn default() -> Self {
        Self {
            language: Language::ENGLISH,
            words: 0,
            terms: Vec::new(),
            signature: Signature::default(),
        }
    }
}

impl Fingerprint {
    /// Reads an article. Only the first 128 KiB of the body count.
    pub fn of(headline: &str, body: &str, language: Language) -> Self {
        let body = &body[..body.floor_char_boundary(MOST_BYTES)];
        let headline = &headline[..headline.floor_char_boundary(MOST_BYTES / 64)];
        let mut tally = Tally::new(Background::of(language), headline.len() + body.len());
        let mut words = Vec::with_capacity((headline.len().max(body.len())) / 5);
        // Headlines are often set in capitals: they do not tell a name.
        words::read(headline, |word| {
            words.push(HashedWord {
                name: false,
                ..word
            })
        });
        tally.add(&words, Term::TITLE, 0);
        words.clear();
        words::read(body, |word| words.push(word));
        let lead = words.len().min(LEAD);
        let last = tally.add(&words[..lead], Term::LEAD, 1);
        tally.go_on(last, &words[lead..], 0, 1);
        let mut shingler = Shingler::default();
        words.iter().for_each(|word| shingler.push(word.hash));
        Self {
            language,
            words: words.len() as u32,
            terms: tally.weightiest(),
            signature: shingler.finish(),
        }
    }
}

impl Fingerprint {
    /// Hashes of the words that say most of what the article is about, the heaviest first: two
    /// articles on one event nearly always share some.
    pub fn keywords(&self) -> Vec<u32> {
        let background = Background::of(self.language);
        let weight = |term: &Term| term.presence() * background.rarity(term.hash);
        let mut weighed: Vec<(f32, u32)> = self
            .terms
            .iter()
            .map(|term| (weight(term), term.hash))
            .collect();
        weighed.sort_unstable_by(|(a, one), (b, other)| b.total_cmp(a).then(one.cmp(other)));
        weighed.truncate(KEYWORDS);
        weighed.into_iter().map(|(_, hash)| hash).collect()
    }

    /// A hash: equal for equal fingerprints, different for others, except for one chance in 2^64.
    pub(super) fn key(&self) -> u64 {
        let mut hasher = Fold(u64::from(self.words));
        self.terms.iter().for_each(|term| {
            hasher.add(
                u64::from(term.hash) << 16 | u64::from(term.count) << 8 | u64::from(term.marks),
            )
        });
        self.signature
            .buckets()
            .iter()
            .for_each(|&bucket| hasher.add(u64::from(bucket)));
        hasher.0
    }
}

struct Fold(u64);

impl Fold {
    fn add(&mut self, part: u64) {
        self.0 = (self.0 ^ part).wrapping_mul(words::SPREAD);
        self.0 ^= self.0 >> 31;
    }
}

/// Counts words: they lie in order of appearance, and a table of places finds them again.
struct Tally {
    background: Background,
    words: Vec<Counted>,
    /// Places in `words` counted from 1, 0 for none; a power of two of them.
    places: Vec<u16>,
}

/// A word, how often it was met, and how common it is at large.
#[derive(Clone, Copy, Default)]
struct Counted {
    term: Term,
    /// 0 for pairs, until they are weighed.
    level: u8,
}

/// The places of a table at first, and at most; the words of 128 KiB are fewer.
const PLACES: std::ops::RangeInclusive<usize> = 64..=1 << 16;

impl Tally {
    fn new(background: Background, bytes: usize) -> Self {
        let places = (bytes / 3).clamp(*PLACES.start(), 4096).next_power_of_two();
        Self {
            background,
            words: Vec::with_capacity(places / 2),
            places: vec![0; places],
        }
    }

    /// Adds words in order, and the pairs they make; function words are left out. Gives back the
    /// last word where it can be the first of a pair.
    fn add(&mut self, words: &[HashedWord], marks: u8, count: u8) -> Option<u32> {
        self.go_on(None, words, marks, count)
    }

    /// [`Tally::add`] behind a word that was added before.
    fn go_on(
        &mut self,
        last: Option<u32>,
        words: &[HashedWord],
        marks: u8,
        count: u8,
    ) -> Option<u32> {
        let mut before = last;
        for word in words {
            let counted = self.counted(word.hash, true);
            if counted.level >= FUNCTION_WORD {
                before = None;
                continue;
            }
            let name = if word.name { Term::NAME } else { 0 };
            let number = if word.number { Term::NUMBER } else { 0 };
            counted.term.count = counted.term.count.saturating_add(count);
            counted.term.marks |= marks | name | number;
            if let Some(first) = before.filter(|_| word.follows) {
                let pair = self.counted(words::mix(first, word.hash), false);
                pair.term.count = pair.term.count.saturating_add(count);
                pair.term.marks |= marks | Term::PAIR;
            }
            before = Some(word.hash);
        }
        before
    }

    /// The count of a word, a new one if it was not met before.
    fn counted(&mut self, hash: u32, word: bool) -> &mut Counted {
        // Zero is no hash.
        let term = Term {
            hash: hash.max(1),
            ..Term::default()
        };
        let mut place = self.place(term.hash);
        let mut at = usize::from(self.places[place]);
        if at == 0 {
            if self.words.len() * 2 > self.places.len() && self.places.len() < *PLACES.end() {
                self.grow();
                place = self.place(term.hash);
            }
            let level = if word { self.background.level(hash) } else { 0 };
            // A full table counts what is more as its last word; no text is so rich.
            if self.words.len() < *PLACES.end() - 2 {
                self.words.push(Counted { term, level });
                self.places[place] = self.words.len() as u16;
            }
            at = self.words.len();
        }
        &mut self.words[at - 1]
    }

    /// Where a word's place is kept, or would be.
    fn place(&self, hash: u32) -> usize {
        let mask = self.places.len() - 1;
        let mut place = hash as usize & mask;
        loop {
            match self.places[place] {
                0 => return place,
                at if self.words[usize::from(at) - 1].term.hash == hash => return place,
                _ => place = (place + 1) & mask,
            }
        }
    }

    fn grow(&mut self) {
        self.places = vec![0; self.places.len() * 2];
        for at in 0..self.words.len() {
            let place = self.place(self.words[at].term.hash);
            self.places[place] = at as u16 + 1;
        }
    }

    /// The [`TERMS`] that say most by their presence and rarity, ordered by hash.
    fn weightiest(mut self) -> Vec<Term> {
        for word in &mut self.words {
            if word.term.is(Term::PAIR) {
                word.level = self.background.level(word.term.hash);
            }
        }
        let mut terms = weightiest(&self.words);
        terms.sort_unstable_by_key(|term| term.hash);
        terms
    }
}

/// Steps of weight by which terms are sorted out; the last takes all above.
const STEPS: usize = 512;

/// Steps to one of weight.
const FINE: f32 = 10.0;

/// The [`TERMS`] weightiest, of equal ones those with the lower hash. Without branches where it can
/// be: a processor cannot predict which word is heavy.
fn weightiest(words: &[Counted]) -> Vec<Term> {
    let mut ranked = vec![(0.0f32, Term::default()); words.len()];
    let mut content = 0;
    for word in words {
        ranked[content] = (
            word.term.presence() * background::rarity(word.level),
            word.term,
        );
        content += usize::from(word.level < FUNCTION_WORD);
    }
    ranked.truncate(content);
    if ranked.len() <= TERMS {
        return ranked.into_iter().map(|(_, term)| term).collect();
    }
    let step = |weight: f32| ((weight * FINE) as usize).min(STEPS - 1);
    let mut of_step = [0u32; STEPS];
    ranked
        .iter()
        .for_each(|&(weight, _)| of_step[step(weight)] += 1);
    let (mut last, mut above) = (STEPS - 1, 0);
    while above + of_step[last] as usize <= TERMS {
        above += of_step[last] as usize;
        last -= 1;
    }
    let mut terms = vec![Term::default(); TERMS + 1];
    let mut partly = Vec::with_capacity(of_step[last] as usize);
    let mut kept = 0;
    for &(weight, term) in &ranked {
        terms[kept] = term;
        kept += usize::from(step(weight) > last);
        if step(weight) == last {
            partly.push((weight, term));
        }
    }
    // Of the step that is not kept whole the weightiest.
    partly.sort_unstable_by(|(a, one), (b, other)| b.total_cmp(a).then(one.hash.cmp(&other.hash)));
    terms.truncate(kept);
    terms.extend(partly[..TERMS - kept].iter().map(|&(_, term)| term));
    terms
}
