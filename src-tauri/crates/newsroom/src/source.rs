//! What a reader hands in, and how they watch it being read.

use std::path::PathBuf;

use nutgraf_model::{Progress, Receipt, Rereading};

/// Something to import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// A file, or a folder with everything below it.
    Path(PathBuf),
    /// Text the reader pasted.
    Text {
        /// What to call it on its receipt.
        name: String,
        /// The text.
        text: String,
    },
    /// Bytes from elsewhere: standard input, a sample.
    Bytes {
        /// What to call them; the ending is a hint at the format.
        name: String,
        /// The bytes.
        bytes: Vec<u8>,
    },
    /// An address, fetched on the reader's request.
    Url(String),
}

/// Looks on while an import runs; called from the importing thread. `()` looks away.
pub trait Watch: Send + Sync {
    /// How far the import is; the first call names the batch, the last says `finished`.
    fn progress(&self, _progress: &Progress) {}

    /// An item has its receipt; what it says is on the disk.
    fn receipt(&self, _receipt: &Receipt) {}

    /// How far reading originals again is; the last call says `finished`.
    fn rereading(&self, _rereading: &Rereading) {}

    /// Whether the reader wants the import to stop; asked often.
    fn cancelled(&self) -> bool {
        false
    }
}

impl Watch for () {}
