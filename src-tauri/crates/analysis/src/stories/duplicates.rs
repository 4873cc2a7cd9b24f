//! Near-duplicates: a wire report that two outlets print, a page saved twice, an updated version.

use super::Fingerprint;
use super::signature::{BUCKETS, Signature};
use super::words::SPREAD;

/// Two texts with this share of their five-word runs in common are one text. Estimates of a
/// true .3 scatter by .04; unrelated articles share less than .02.
const SAME_TEXT: f32 = 0.22;

/// So alike that an article which repeats the later text also repeats the earlier one.
const IDENTICAL: f32 = 0.95;

/// Buckets in a band: two texts meet where all buckets of one band are equal. With 64 bands of
/// two, texts that share .3 of their runs meet with probability .998.
const BAND: usize = 2;

/// How many articles one band leads to at most. Boilerplate makes many articles alike, and not all
/// of them are compared.
const PER_BAND: usize = 24;

/// For each article the index of the first article with its text, or its own index where there is
/// none. A repeat of a repeat counts as a repeat of the first.
pub fn texts(members: &[&Fingerprint]) -> Vec<usize> {
    let mut first = Vec::with_capacity(members.len());
    for (at, earlier) in duplicates(members).into_iter().enumerate() {
        first.push(earlier.map_or(at, |earlier| first[earlier]));
    }
    first
}

/// For each article the index of the earlier one whose text it repeats (the first of them).
pub fn duplicates(members: &[&Fingerprint]) -> Vec<Option<usize>> {
    let signatures: Vec<&Signature> = members.iter().map(|member| &member.signature).collect();
    let mut met = Bands::new(members.len());
    let mut seen = vec![u32::MAX; members.len()];
    let mut found = Vec::with_capacity(members.len());
    for (at, signature) in signatures.iter().enumerate() {
        let mut first: Option<(usize, f32)> = None;
        met.visit(signature, &signatures, |other| {
            let other = other as usize;
            if std::mem::replace(&mut seen[other], at as u32) != at as u32 {
                let overlap = signature.overlap(signatures[other]);
                if overlap >= SAME_TEXT && first.is_none_or(|(best, _)| other < best) {
                    first = Some((other, overlap));
                }
            }
        });
        if first.is_none_or(|(_, overlap)| overlap < IDENTICAL) {
            met.add(at as u32, signature);
        }
        found.push(first.map(|(other, _)| other));
    }
    found
}

/// The articles read so far by their bands: heads of chains in a table, one link per article
/// and band.
struct Bands {
    heads: Vec<u32>,
    links: Vec<u32>,
}

/// The end of a chain.
const NONE: u32 = u32::MAX;

const BANDS: usize = BUCKETS / BAND;

impl Bands {
    fn new(articles: usize) -> Self {
        Self {
            heads: vec![NONE; (articles * BANDS).next_power_of_two()],
            links: vec![NONE; articles * BANDS],
        }
    }

    fn visit(&self, signature: &Signature, all: &[&Signature], mut visit: impl FnMut(u32)) {
        for (band, values) in signature.buckets().as_chunks::<BAND>().0.iter().enumerate() {
            let mut link = self.heads[self.slot(band, values)];
            for _ in 0..PER_BAND {
                if link == NONE {
                    break;
                }
                let article = link / BANDS as u32;
                let same_band = link as usize % BANDS == band;
                if same_band && all[article as usize].buckets()[band * BAND..].starts_with(values) {
                    visit(article);
                }
                link = self.links[link as usize];
            }
        }
    }

    fn add(&mut self, article: u32, signature: &Signature) {
        for (band, values) in signature.buckets().as_chunks::<BAND>().0.iter().enumerate() {
            let link = article as usize * BANDS + band;
            let slot = self.slot(band, values);
            self.links[link] = std::mem::replace(&mut self.heads[slot], link as u32);
        }
    }

    fn slot(&self, band: usize, values: &[u16; BAND]) -> usize {
        let key = values
            .iter()
            .fold(band as u64, |key, &value| key << 16 | u64::from(value));
        let mixed = (key.wrapping_mul(SPREAD) ^ (key >> 7)).wrapping_mul(SPREAD);
        (mixed >> 24) as usize & (self.heads.len() - 1)
    }
}
