//! Fingerprints as bytes: version, language, words, signature, terms (gaps between hashes as
//! variable-length numbers).

use super::fingerprint::{Fingerprint, TERMS, Term};
use super::signature::{BUCKETS, Signature};

/// Changes when stored fingerprints cannot be compared with new ones any more, for example when
/// words are hashed or chosen in another way.
const VERSION: u8 = 2;

impl Fingerprint {
    /// As bytes for storage, at most about 800 bytes. The first byte is the version of the form.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(16 + 2 * BUCKETS + 6 * self.terms.len());
        let language = self.language.as_str().as_bytes();
        bytes.extend([VERSION, language.len() as u8]);
        bytes.extend(language);
        put_number(&mut bytes, self.words);
        let buckets = self.signature.buckets();
        put_number(&mut bytes, buckets.len() as u32);
        bytes.extend(buckets.iter().flat_map(|bucket| bucket.to_le_bytes()));
        put_number(&mut bytes, self.terms.len() as u32);
        let mut before = 0;
        for term in &self.terms {
            put_number(&mut bytes, term.hash - before);
            bytes.extend([term.count, term.marks]);
            before = term.hash;
        }
        bytes
    }

    /// From stored bytes; `None` where they are of another version or damaged.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let mut rest = Bytes(bytes);
        if rest.byte()? != VERSION {
            return None;
        }
        let length = rest.byte()?;
        let language = std::str::from_utf8(rest.take(usize::from(length))?).ok()?;
        let fingerprint = Self {
            language: language.parse().ok()?,
            words: rest.number()?,
            signature: rest.signature()?,
            terms: rest.terms()?,
        };
        rest.0.is_empty().then_some(fingerprint)
    }
}

/// Seven bits a byte, the lowest first; the top bit says that more follow.
fn put_number(bytes: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// The bytes not read yet.
struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn byte(&mut self) -> Option<u8> {
        self.take(1).map(|byte| byte[0])
    }

    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    fn number(&mut self) -> Option<u32> {
        let mut number = 0u64;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7F) << shift;
            if byte < 0x80 {
                return u32::try_from(number).ok();
            }
        }
        None
    }

    fn signature(&mut self) -> Option<Signature> {
        let length = self.number()? as usize;
        let bytes = self.take(2 * length.min(BUCKETS + 1))?;
        let (pairs, _) = bytes.as_chunks::<2>();
        Signature::from_buckets(pairs.iter().map(|&pair| u16::from_le_bytes(pair)).collect())
    }

    fn terms(&mut self) -> Option<Vec<Term>> {
        let length = self.number()? as usize;
        if length > TERMS {
            return None;
        }
        let mut terms: Vec<Term> = Vec::with_capacity(length);
        let mut hash = 0u32;
        for _ in 0..length {
            let gap = self.number()?;
            // Each word once, and zero is no hash.
            hash = hash.checked_add(gap).filter(|_| gap > 0)?;
            let (count, marks) = (self.byte()?, self.byte()?);
            terms.push(Term { hash, count, marks });
        }
        Some(terms)
    }
}
