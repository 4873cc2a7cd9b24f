//! Binary property lists, as far as a web archive and a shortcut of macOS need them: one value
//! is looked up at a time, so that a small file whose parts name each other over and over, which
//! a library would unfold without end, costs nothing.

use crate::text::words;

/// Values looked at in one dictionary.
const MOST_KEYS: usize = 10_000;
/// Values of a list that are looked at.
const MOST_ITEMS: usize = 10_000;

/// A property list.
pub(crate) struct Plist<'a> {
    bytes: &'a [u8],
    offsets: &'a [u8],
    offset_size: usize,
    ref_size: usize,
    root: usize,
}

/// A value in it.
#[derive(Clone, Copy)]
pub(crate) struct Value<'a> {
    plist: &'a Plist<'a>,
    kind: u8,
    length: usize,
    at: usize,
}

impl<'a> Plist<'a> {
    /// Opens a list; `None` where it is none.
    pub(crate) fn of(bytes: &'a [u8]) -> Option<Plist<'a>> {
        let trailer = bytes.get(bytes.len().checked_sub(32)?..)?;
        let (offset_size, ref_size) = (usize::from(trailer[6]), usize::from(trailer[7]));
        if !(1..=8).contains(&offset_size) || !(1..=8).contains(&ref_size) {
            return None;
        }
        let count = number(&trailer[8..16])?;
        let table = number(&trailer[24..32])?;
        let end = table.checked_add(count.checked_mul(offset_size)?)?;
        Some(Plist {
            bytes,
            offsets: bytes.get(table..end)?,
            offset_size,
            ref_size,
            root: number(&trailer[16..24])?,
        })
    }

    /// The outermost value.
    pub(crate) fn root(&'a self) -> Option<Value<'a>> {
        self.value(self.root)
    }

    fn value(&'a self, index: usize) -> Option<Value<'a>> {
        let from = index.checked_mul(self.offset_size)?;
        let offset = self
            .offsets
            .get(from..from.checked_add(self.offset_size)?)?;
        let at = number(offset)?;
        let marker = *self.bytes.get(at)?;
        let (mut length, mut at) = (usize::from(marker & 0xf), at + 1);
        if length == 0xf {
            let size = 1usize << (self.bytes.get(at)? & 0xf).min(3);
            length = number(self.bytes.get(at + 1..at + 1 + size)?)?;
            at += 1 + size;
        }
        Some(Value {
            plist: self,
            kind: marker >> 4,
            length,
            at,
        })
    }
}

impl<'a> Value<'a> {
    /// What a dictionary holds under `key`.
    pub(crate) fn get(self, key: &str) -> Option<Value<'a>> {
        if self.kind != 0xd {
            return None;
        }
        let index = (0..self.length.min(MOST_KEYS)).find(|index| {
            let known = self.reference(*index).and_then(|at| self.plist.value(at));
            known.is_some_and(|known| known.is_text(key))
        })?;
        self.plist.value(self.reference(self.length + index)?)
    }

    /// What a list holds.
    pub(crate) fn items(self) -> impl Iterator<Item = Value<'a>> {
        let length = if self.kind == 0xa {
            self.length.min(MOST_ITEMS)
        } else {
            0
        };
        (0..length).filter_map(move |index| self.plist.value(self.reference(index)?))
    }

    fn reference(self, index: usize) -> Option<usize> {
        let size = self.plist.ref_size;
        let from = self.at.checked_add(index.checked_mul(size)?)?;
        number(self.plist.bytes.get(from..from.checked_add(size)?)?)
    }

    fn is_text(self, wanted: &str) -> bool {
        self.kind == 5 && self.data() == Some(wanted.as_bytes())
    }

    /// The bytes of data or of a text.
    pub(crate) fn data(self) -> Option<&'a [u8]> {
        let width = if self.kind == 6 { 2 } else { 1 };
        let end = self.at.checked_add(self.length.checked_mul(width)?)?;
        matches!(self.kind, 4..=6).then(|| self.plist.bytes.get(self.at..end))?
    }

    /// A short text.
    pub(crate) fn text(self) -> Option<String> {
        let bytes = self.data()?;
        let text = match self.kind {
            5 => String::from_utf8_lossy(bytes).into_owned(),
            6 => encoding_rs::UTF_16BE
                .decode_without_bom_handling(bytes)
                .0
                .into_owned(),
            _ => return None,
        };
        Some(words::head(&text, 4000).to_owned())
    }
}

fn number(bytes: &[u8]) -> Option<usize> {
    let wide = bytes.iter().try_fold(0u64, |sum, byte| {
        Some(sum.checked_mul(256)? + u64::from(*byte))
    })?;
    usize::try_from(wide).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// `{"URL": "http://a.org/x", "WebMainResource": {…itself…}}`.
    pub(super) fn sample() -> Vec<u8> {
        let mut bytes = b"bplist00".to_vec();
        let mut offsets = Vec::new();
        let mut push = |bytes: &mut Vec<u8>, object: &[u8]| {
            offsets.push(bytes.len() as u8);
            bytes.extend_from_slice(object);
        };
        push(&mut bytes, &[0xd2, 1, 2, 3, 0]);
        push(&mut bytes, b"\x53URL");
        push(&mut bytes, b"\x5f\x10\x0fWebMainResource");
        push(&mut bytes, b"\x5ehttp://a.org/x");
        let table = bytes.len() as u8;
        bytes.extend_from_slice(&offsets);
        bytes.extend_from_slice(&[0, 0, 0, 0, 0, 0, 1, 1]);
        bytes.extend_from_slice(&4u64.to_be_bytes());
        bytes.extend_from_slice(&0u64.to_be_bytes());
        bytes.extend_from_slice(&u64::from(table).to_be_bytes());
        bytes
    }

    #[test]
    fn values_are_looked_up_and_may_hold_themselves() {
        let bytes = sample();
        let plist = Plist::of(&bytes).expect("a list");
        let mut at = plist.root().expect("a root");
        for _ in 0..1000 {
            at = at.get("WebMainResource").expect("itself");
        }
        let url = at.get("URL").and_then(Value::text);
        assert_eq!(url.as_deref(), Some("http://a.org/x"));
    }

    proptest! {
        #[test]
        fn any_bytes_are_read(mut bytes in proptest::collection::vec(any::<u8>(), 0..80), at in 0usize..60, byte: u8) {
            let mut broken = sample();
            let length = broken.len();
            broken[at % length] = byte;
            bytes.splice(0..0, b"bplist00".iter().copied());
            for bytes in [bytes, broken] {
                if let Some(plist) = Plist::of(&bytes) {
                    let root = plist.root();
                    root.and_then(|root| root.get("URL")).and_then(Value::text);
                    root.and_then(|root| root.get("WebMainResource")).and_then(Value::data);
                }
            }
        }
    }
}
