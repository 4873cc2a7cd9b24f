//! One reader per format, all of one shape: bytes in, a [`Draft`](crate::draft::Draft) out.

pub(crate) mod detect;
pub(crate) mod docx;
pub(crate) mod eml;
pub(crate) mod epub;
pub(crate) mod exports;
pub(crate) mod feed;
pub(crate) mod html;
pub(crate) mod json;
pub(crate) mod markdown;
pub(crate) mod metadata;
pub(crate) mod mhtml;
pub(crate) mod newswire;
pub(crate) mod odt;
pub(crate) mod opml;
pub(crate) mod package;
pub(crate) mod pdf;
pub(crate) mod plist;
pub(crate) mod records;
pub(crate) mod rtf;
pub(crate) mod shortcut;
pub(crate) mod table;
pub(crate) mod text;
pub(crate) mod webarchive;
pub(crate) mod word_processor;
