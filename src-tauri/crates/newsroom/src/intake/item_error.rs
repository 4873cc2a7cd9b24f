//! Why an item's bytes cannot be read.

use nutgraf_import::MAX_BYTES;
use nutgraf_import::containers::ContainerError;
use nutgraf_model::RejectCode;

/// Why an item is not read.
#[derive(Debug)]
pub(super) enum ItemError {
    /// It is rejected, with a reason for the user.
    Rejected(RejectCode, String),
    /// The user cancelled.
    Skipped,
}

impl ItemError {
    pub(super) fn new(code: RejectCode, reason: impl Into<String>) -> ItemError {
        ItemError::Rejected(code, reason.into())
    }
}

impl From<ContainerError> for ItemError {
    fn from(trouble: ContainerError) -> ItemError {
        ItemError::new(trouble.code(), trouble.to_string())
    }
}

impl From<std::io::Error> for ItemError {
    fn from(error: std::io::Error) -> ItemError {
        use std::io::ErrorKind;
        match error.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory => {
                ItemError::new(RejectCode::NotFound, "the file is gone; was it moved?")
            }
            ErrorKind::PermissionDenied => {
                ItemError::new(RejectCode::NotReadable, "you may not read this file")
            }
            _ => {
                let reason = format!("the file cannot be read: {error}");
                ItemError::new(RejectCode::NotReadable, reason)
            }
        }
    }
}

/// The error of an item above the size limit.
pub(super) fn too_large() -> ItemError {
    let reason = format!("the file is larger than {} MiB", MAX_BYTES >> 20);
    ItemError::new(RejectCode::TooLarge, reason)
}
