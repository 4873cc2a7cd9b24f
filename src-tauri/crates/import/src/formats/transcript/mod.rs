//! Transcripts: subtitles (WebVTT, SubRip, SBV) and what programs that write down speech export
//! (Otter, Zoom, Teams, Rev, Whisper). Each turn is a paragraph that opens with its speaker; time
//! codes, cue numbers and notes stay out.
//!
//! Source: WebVTT, W3C; the exports of these programs.

pub(crate) mod cues;
mod turns;
mod typed;

use nutgraf_model::Warning;

use crate::Item;
use crate::draft::{Clues, Contents, Draft, Layout};
use crate::error::ReadError;
use crate::format_info::{FileKind, FileType, FormatInfo};
use crate::formats::reader::{Certainty, FormatReader};
use crate::formats::sample::Sample;
use crate::text::decode;
pub(crate) use turns::{Cue, pieces};

/// The id of the format.
pub(crate) const ID: &str = "transcript";

/// The reader of transcripts.
pub(crate) struct Transcript;

/// What is known of the format.
static INFO: FormatInfo = FormatInfo {
    id: ID,
    name: "Transcript (WebVTT, SubRip, Otter, Zoom)",
    holds: "one article; a turn is a paragraph that opens with its speaker",
    kind: FileKind::Document,
    files: &[
        FileType {
            name: "WebVTT",
            endings: &["vtt"],
            media_type: "text/vtt",
            is_associated: false,
        },
        FileType {
            name: "SubRip",
            endings: &["srt"],
            media_type: "application/x-subrip",
            is_associated: false,
        },
        FileType {
            name: "SubViewer",
            endings: &["sbv"],
            media_type: "text/x-sbv",
            is_associated: false,
        },
    ],
};

impl FormatReader for Transcript {
    fn info(&self) -> &'static FormatInfo {
        &INFO
    }

    fn recognise(&self, file: &Sample) -> Option<Certainty> {
        let text = file.text()?;
        if cues::opens(text) {
            return Some(Certainty::Opening);
        }
        let is_text = matches!(file.ending.as_str(), "txt" | "text") || !file.ending.contains('.');
        (is_text && typed::is_typed(text)).then_some(Certainty::Traces)
    }

    fn read(&self, item: &Item) -> Result<Contents, ReadError> {
        let decoded = decode::decode(item.bytes, Some("utf-8"));
        let text = decoded.text.replace("\r\n", "\n").replace('\r', "\n");
        let mut clues = Clues::default();
        let found = match cues::opens(text.trim_start_matches('\u{feff}').trim_start()) {
            true => cues::read(&text, &mut clues),
            false => typed::read(&text, &mut clues),
        };
        if clues.headline.is_none() {
            clues.headline = Some(crate::stem(item.name)).filter(|name| !name.is_empty());
            clues.warnings.push(Warning::HeadlineGuessed);
        }
        let pieces = pieces(found);
        match pieces.is_empty() {
            true => Err(ReadError::NoArticle),
            false => Ok(Contents::one(Draft {
                name: None,
                format: None,
                layout: Layout::Document,
                pieces,
                clues,
                damaged: decoded.damaged,
            })),
        }
    }
}
