//! Plain text, as a person copies or saves it.

pub(crate) mod pieces;

use nutgraf_model::OriginalKind;

use crate::draft::Contents;
use crate::error::ReadError;
use crate::format_info::{FileKind, FileType, FormatInfo};
use crate::formats::reader::{Certainty, FormatReader};
use crate::formats::sample::Sample;
use crate::formats::{exports, newswire};
use crate::text::{decode, tidy};
use crate::{Item, show};

/// The reader of plain text.
pub(crate) struct Text;

/// What is known of the format.
static INFO: FormatInfo = FormatInfo {
    id: "text",
    name: "Plain text",
    holds: "one article, or the articles of a press archive’s export",
    kind: FileKind::Text,
    files: &[FileType {
        name: "Plain text",
        endings: &["txt", "text"],
        media_type: "text/plain",
        is_associated: true,
    }],
};

impl FormatReader for Text {
    fn info(&self) -> &'static FormatInfo {
        &INFO
    }

    fn recognise(&self, file: &Sample) -> Option<Certainty> {
        file.text().map(|_| Certainty::Text)
    }

    fn read(&self, item: &Item) -> Result<Contents, ReadError> {
        let decoded = decode::decode(item.bytes, None);
        let text = tidy::tidy(&decoded.text);
        let mut drafts = exports::of_text(&text, decoded.damaged);
        drafts.iter_mut().for_each(newswire::slugs::mark);
        Ok(Contents::Drafts(drafts))
    }

    fn show(&self, item: &Item) -> (OriginalKind, String) {
        show::plain(item)
    }
}
