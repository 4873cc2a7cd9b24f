//! What two articles share, by how rare words are in news at large. It does not depend on the
//! library.

use crate::stories::Fingerprint;
use crate::stories::background::Background;
use crate::stories::fingerprint::Term;

/// Sums over the terms of one article, or over those that two share.
#[derive(Clone, Copy, Debug, Default)]
struct Sums {
    all: f32,
    title: f32,
    lead: f32,
    names: f32,
    numbers: f32,
    pairs: f32,
}

/// What two articles share, each from 0 to 1 but where said otherwise.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Shared {
    /// Cosine of all terms.
    pub all: f32,
    /// How much of the first headline's rarity the second article covers.
    pub title_told: f32,
    /// How much of the second headline's rarity the first article covers.
    pub title_told_back: f32,
    /// Cosine of both headlines.
    pub titles: f32,
    /// Cosine of the words that open the bodies.
    pub leads: f32,
    /// How much of the second article's opening the first article covers.
    pub lead_told_back: f32,
    /// Cosine of names.
    pub names: f32,
    /// Cosine of figures.
    pub numbers: f32,
    /// Cosine of pairs of words.
    pub pairs: f32,
    /// The rarity of the rarest shared word; not limited.
    pub rarest: f32,
}

/// Compares two articles.
pub(super) fn compare(one: &Fingerprint, other: &Fingerprint) -> Shared {
    let (background, theirs) = (Background::of(one.language), Background::of(other.language));
    let (own, others) = (sums(one, background), sums(other, theirs));
    let mut both = Sums::default();
    let (mut told, mut told_back, mut lead_back, mut rarest) = (0.0, 0.0, 0.0, 0.0_f32);
    for (a, b) in shared(one, other) {
        let (rarity, their_rarity) = (background.rarity(a.hash), theirs.rarity(b.hash));
        let square = rarity * their_rarity;
        let product = a.presence() * b.presence() * square;
        let is = |mark| a.is(mark) && b.is(mark);
        let when = |mark, value: f32| if is(mark) { value } else { 0.0 };
        both.all += product;
        both.title += when(Term::TITLE, square);
        both.lead += when(Term::LEAD, square);
        both.names += when(Term::NAME, product);
        both.numbers += when(Term::NUMBER, square);
        both.pairs += when(Term::PAIR, product);
        told += if a.is(Term::TITLE) { square } else { 0.0 };
        told_back += if b.is(Term::TITLE) { square } else { 0.0 };
        lead_back += if b.is(Term::LEAD) { square } else { 0.0 };
        rarest = rarest.max(rarity);
    }
    let cosine = |sum: f32, a: f32, b: f32| share(sum, (a * b).sqrt());
    Shared {
        all: cosine(both.all, own.all, others.all),
        title_told: share(told, own.title),
        title_told_back: share(told_back, others.title),
        titles: cosine(both.title, own.title, others.title),
        leads: cosine(both.lead, own.lead, others.lead),
        lead_told_back: share(lead_back, others.lead),
        names: cosine(both.names, own.names, others.names),
        numbers: cosine(both.numbers, own.numbers, others.numbers),
        pairs: cosine(both.pairs, own.pairs, others.pairs),
        rarest,
    }
}

fn sums(print: &Fingerprint, background: Background) -> Sums {
    let mut sums = Sums::default();
    for term in &print.terms {
        let rarity = background.rarity(term.hash);
        let (square, product) = (rarity * rarity, (term.presence() * rarity).powi(2));
        let when = |mark, value: f32| if term.is(mark) { value } else { 0.0 };
        sums.all += product;
        sums.title += when(Term::TITLE, square);
        sums.lead += when(Term::LEAD, square);
        sums.names += when(Term::NAME, product);
        sums.numbers += when(Term::NUMBER, square);
        sums.pairs += when(Term::PAIR, product);
    }
    sums
}

/// The terms that two articles share: both have theirs sorted by hash.
fn shared<'a>(
    one: &'a Fingerprint,
    other: &'a Fingerprint,
) -> impl Iterator<Item = (&'a Term, &'a Term)> {
    let mut theirs = other.terms.iter().peekable();
    one.terms.iter().filter_map(move |term| {
        while theirs.next_if(|their| their.hash < term.hash).is_some() {}
        let their = theirs.peek().filter(|their| their.hash == term.hash)?;
        Some((term, *their))
    })
}

fn share(sum: f32, whole: f32) -> f32 {
    if whole > 0.0 {
        (sum / whole).min(1.0)
    } else {
        0.0
    }
}
