//! The contract between the app and the reader of a format.

use nutgraf_model::OriginalKind;

use crate::draft::{Clues, Contents};
use crate::error::ReadError;
use crate::format_info::FormatInfo;
use crate::formats::sample::Sample;
use crate::{Item, show};

/// Reads the files of one format.
pub(crate) trait FormatReader: Sync {
    /// What the window, the packages and the documentation say about the format.
    fn info(&self) -> &'static FormatInfo;

    /// How surely a file is of this format; `None` where it is not. It must not panic, whatever
    /// the bytes are.
    fn recognise(&self, file: &Sample) -> Option<Certainty>;

    /// Reads a file. What it holds is found or refused; a panic becomes
    /// [`ReadError::ReaderFailed`].
    fn read(&self, item: &Item) -> Result<Contents, ReadError>;

    /// What a file says about its article when no text is found in it.
    fn read_head(&self, _item: &Item) -> Clues {
        Clues::default()
    }

    /// The original as the user sees it: its articles or addresses as a page, unless the format
    /// can be shown as it is.
    fn show(&self, item: &Item) -> (OriginalKind, String) {
        show::contents(item, self.read(item))
    }
}

/// How surely a file is of a format, the surest first. Among formats that are equally sure, the
/// first of the registry reads the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Certainty {
    /// Bytes at the front that only this format has, or the parts of a package.
    Signature,
    /// Control characters that frame a message, where other texts have none.
    Framing,
    /// The root element of an XML document.
    Root,
    /// The first characters of a text.
    Opening,
    /// The ending of the name, and a text that does not contradict it.
    Name,
    /// Traces that other texts may have too.
    Traces,
    /// It is a text.
    Text,
}
