//! Originals: the imported bytes, compressed. Equal contents are stored once.

use std::cell::RefCell;
use std::io::{self, Read};

use rusqlite::{OptionalExtension, params};
use zstd::bulk::Compressor;

use crate::{Error, OriginalId, Store, Writing};

/// A BLAKE3 hash.
pub type Hash = [u8; 32];

/// A compressed original, ready to be stored. Making it needs no library.
#[derive(Clone, Debug)]
pub struct PackedOriginal {
    hash: Hash,
    size: usize,
    packed: Vec<u8>,
}

impl PackedOriginal {
    /// Hashes and compresses.
    pub fn of(bytes: &[u8]) -> PackedOriginal {
        PackedOriginal {
            hash: *blake3::hash(bytes).as_bytes(),
            size: bytes.len(),
            // It fails only if memory runs out; then the bytes are stored uncompressed.
            packed: compress(bytes).unwrap_or_else(|_| bytes.to_vec()),
        }
    }

    /// The content's hash.
    pub fn hash(&self) -> &Hash {
        &self.hash
    }
}

impl Store {
    /// The key of the original with this content.
    pub fn original_with(&self, hash: &Hash) -> Result<Option<OriginalId>, Error> {
        let sql = "SELECT id FROM originals WHERE hash = ?1";
        let mut query = self.db().prepare_cached(sql)?;
        Ok(query.query_row([hash], |row| row.get(0)).optional()?)
    }

    /// The bytes of an original.
    pub fn original_bytes(&self, id: OriginalId) -> Result<Vec<u8>, Error> {
        let sql = "SELECT size, packed, hash FROM originals WHERE id = ?1";
        let row = |row: &rusqlite::Row| {
            Ok((
                row.get::<_, usize>(0)?,
                row.get::<_, Vec<u8>>(1)?,
                row.get::<_, Hash>(2)?,
            ))
        };
        let (size, packed, hash) = self.db().prepare_cached(sql)?.query_row([id], row)?;
        let bytes = unpack(&packed, size).unwrap_or(packed);
        if blake3::hash(&bytes).as_bytes() == &hash {
            Ok(bytes)
        } else {
            Err(Error::Damaged(format!("original {id} has changed")))
        }
    }

    /// The keys of all originals.
    pub fn original_ids(&self) -> Result<Vec<OriginalId>, Error> {
        let mut query = self.db().prepare("SELECT id FROM originals ORDER BY id")?;
        let ids = query.query_map([], |row| row.get(0))?;
        Ok(ids.collect::<Result<_, _>>()?)
    }
}

impl Writing<'_> {
    /// Stores an original, unless one with the same content exists.
    pub fn add_original(&self, original: &PackedOriginal) -> Result<OriginalId, Error> {
        if let Some(id) = self.original_with(&original.hash)? {
            return Ok(id);
        }
        let sql = "INSERT INTO originals (hash, size, packed) VALUES (?1, ?2, ?3)";
        self.db().prepare_cached(sql)?.execute(params![
            original.hash,
            original.size,
            original.packed
        ])?;
        Ok(self.db().last_insert_rowid())
    }

    /// Deletes the originals that no receipt and no version needs.
    pub(crate) fn drop_unused_originals(&self) -> Result<(), Error> {
        self.db().execute(
            "DELETE FROM originals WHERE id NOT IN (
                 SELECT original FROM versions
                 UNION SELECT original FROM receipts WHERE original IS NOT NULL)",
            [],
        )?;
        Ok(())
    }
}

/// Level 3 halves a page in less time than reading it takes. Each thread keeps a compressor, since
/// making one takes longer than compressing a short text. Long texts use a new one, since it grows
/// large.
fn compress(bytes: &[u8]) -> io::Result<Vec<u8>> {
    const LEVEL: i32 = 3;
    const SHORT: usize = 1 << 18;
    thread_local! {
        static COMPRESSOR: RefCell<Option<Compressor<'static>>> = const { RefCell::new(None) };
    }
    if bytes.len() > SHORT {
        return zstd::bulk::compress(bytes, LEVEL);
    }
    COMPRESSOR.with_borrow_mut(|kept| {
        let compressor = match kept {
            Some(compressor) => compressor,
            None => kept.insert(Compressor::new(LEVEL)?),
        };
        compressor.compress(bytes)
    })
}

/// Decompresses at most the stored size, so that a damaged row cannot fill the memory.
fn unpack(packed: &[u8], size: usize) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(size.min(64 << 20));
    let decoder = zstd::stream::read::Decoder::new(packed).ok()?;
    decoder.take(size as u64).read_to_end(&mut bytes).ok()?;
    (bytes.len() == size).then_some(bytes)
}
