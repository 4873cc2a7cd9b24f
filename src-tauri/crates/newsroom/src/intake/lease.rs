//! Leases: a locked file next to the library for each running import. The system releases the lock
//! when its process ends in any way, so an interrupted import is free.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use nutgraf_model::BatchId;
use nutgraf_store as store;

use crate::Error;

/// The exclusive right to work on one import, while it lives.
pub(crate) struct Lease {
    path: PathBuf,
    _file: File,
}

impl Lease {
    /// Takes the lease; `None` if another thread or program holds it.
    pub(crate) fn take(dir: &Path, batch: BatchId) -> Result<Option<Lease>, Error> {
        let path = dir.join(format!("import-{batch}.lock"));
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path)
            .map_err(store::Error::CannotOpen)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Lease { path, _file: file })),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(store::Error::CannotOpen(error).into()),
        }
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        // Only cleanup: a file that stays is not locked and blocks nobody.
        let _ = std::fs::remove_file(&self.path);
    }
}
