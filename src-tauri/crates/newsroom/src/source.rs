//! The sources of an import, and the observer of its progress.

use std::path::PathBuf;

use nutgraf_model::{Progress, Reanalysis, Receipt, Rereading};

/// Something to import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// A file, or a folder with everything below it.
    Path(PathBuf),
    /// Text the user pasted.
    Text {
        /// Its name on the receipt.
        name: String,
        /// The text.
        text: String,
    },
    /// Bytes from elsewhere: standard input, a sample.
    Bytes {
        /// Their name. The file ending is a hint at the format.
        name: String,
        /// The bytes.
        bytes: Vec<u8>,
    },
    /// A web address to fetch.
    Url(String),
}

/// Observes an import. The methods are called on the importing thread. `()` ignores everything.
pub trait Watch: Send + Sync {
    /// The progress of the import. The first call names the batch, the last call has `finished`
    /// set.
    fn progress(&self, _progress: &Progress) {}

    /// An item has its receipt. The result is stored already.
    fn receipt(&self, _receipt: &Receipt) {}

    /// The progress of reading originals again. The last call has `finished` set.
    fn rereading(&self, _rereading: &Rereading) {}

    /// The progress of analysing articles again. The last call has `finished` set.
    fn reanalysing(&self, _reanalysis: &Reanalysis) {}

    /// Whether the user wants to stop. It is called often.
    fn cancelled(&self) -> bool {
        false
    }
}

impl Watch for () {}
