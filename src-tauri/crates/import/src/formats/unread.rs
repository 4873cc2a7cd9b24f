//! Files that Nutgraf knows and does not read: each is named, with what helps.

use crate::error::ReadError;
use crate::formats::sample::{Listing, Sample};

/// Openings of files that are no text, and what a person calls them.
const SIGNATURES: &[(&[u8], &str)] = &[
    (b"\x89PNG", "a PNG picture"),
    (b"\xFF\xD8\xFF", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x7FELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"\x1F\x8B", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"7z\xBC\xAF", "a 7z archive"),
    (b"\xFD7zXZ", "an xz archive"),
    (b"Rar!", "a RAR archive"),
    (b"SQLite format 3", "a database"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound file"),
    (b"RIFF", "a picture, sound or film"),
    (b"\x00\x00\x01\x00", "an icon"),
    (b"II*\0", "a TIFF picture"),
    (b"MM\0*", "a TIFF picture"),
    (b"\xCA\xFE\xBA\xBE", "a program"),
    (b"wOF", "a font"),
    (b"fLaC", "a sound file"),
];

/// Why a file is not read, where it is known for something else than an article.
pub(crate) fn refusal(file: &Sample) -> Option<ReadError> {
    if file.is_zip() {
        return Some(package(file.package()));
    }
    if file.bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return Some(compound(file.bytes));
    }
    let mut known = SIGNATURES.iter();
    if let Some((_, what)) = known.find(|(magic, _)| file.bytes.starts_with(magic)) {
        return Some(ReadError::UnknownFormat(what));
    }
    let is_film = file.bytes.get(4..8) == Some(b"ftyp");
    is_film.then_some(ReadError::UnknownFormat("a film"))
}

/// What a ZIP package is that no format recognised.
fn package(listing: Option<&Listing>) -> ReadError {
    const ZIP: ReadError = ReadError::UnknownFormat("a ZIP archive");
    const SHEET: &str = "PDF or plain text";
    let Some(listing) = listing else {
        return ZIP;
    };
    match listing.open_document() {
        Some("presentation") => return ReadError::SaveAs("a presentation (.odp)", "PDF"),
        Some("spreadsheet") => return ReadError::SaveAs("a spreadsheet (.ods)", SHEET),
        Some(_) => return ReadError::SaveAs("an OpenDocument drawing", "PDF"),
        None => {}
    }
    if listing.holds("[Content_Types].xml") {
        return if listing.holds("ppt/") {
            ReadError::SaveAs("a presentation (.pptx)", "PDF")
        } else if listing.holds("xl/") {
            ReadError::SaveAs("a spreadsheet (.xlsx)", SHEET)
        } else {
            ZIP
        };
    }
    let is_apple = listing.names.iter().any(|name| name.ends_with(".iwa"))
        || listing.holds("index.xml") && listing.holds("QuickLook/");
    if is_apple {
        ReadError::SaveAs("a document of Pages, Numbers or Keynote", "PDF or .docx")
    } else {
        ZIP
    }
}

/// What an old office document is, by the names of its streams, which are UTF-16.
fn compound(bytes: &[u8]) -> ReadError {
    let holds = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        memchr::memmem::find(bytes, &name).is_some()
    };
    if holds("EncryptedPackage") {
        ReadError::Locked
    } else if holds("WordDocument") {
        ReadError::SaveAs("an old Word document (.doc)", ".docx")
    } else if holds("PowerPoint Document") {
        ReadError::SaveAs("an old presentation (.ppt)", "PDF")
    } else if holds("Workbook") || holds("Book") {
        ReadError::SaveAs("an old spreadsheet (.xls)", "PDF or plain text")
    } else if holds("__substg1.0_") || holds("__properties_version1.0") {
        ReadError::SaveAs("a message of Outlook (.msg)", ".eml")
    } else {
        ReadError::SaveAs("a document of an old office program", ".docx or PDF")
    }
}
