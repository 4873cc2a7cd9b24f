//! Who works on an import: a locked file for each running one, next to the library. The system
//! lets go of the lock when its holder ends in whatever way, so a cut-off import is free.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use nutgraf_model::BatchId;
use nutgraf_store as store;

use crate::Error;

/// The right to work on one import, for as long as it lives.
pub(crate) struct Lease {
    path: PathBuf,
    _file: File,
}

impl Lease {
    /// Takes the lease; `None` where another thread or program holds it.
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
        // Only tidiness: a file left behind is not locked and stands in nobody's way.
        let _ = std::fs::remove_file(&self.path);
    }
}
