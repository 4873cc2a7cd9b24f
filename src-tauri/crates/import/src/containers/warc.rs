//! Web archives (WARC): records of what servers answered, plain or with each record in gzip of
//! its own. The pages among them are members; their pictures and scripts are left out.

use std::io::{BufRead, BufReader, Read};

use flate2::read::{GzDecoder, ZlibDecoder};

use super::error::ContainerError;
use super::ignored::Ignored;
use super::reader::{ContainerReader, File, Probe};
use super::walk::{Stop, Walk};
use crate::format_info::{FileKind, FileType, FormatInfo};

/// The reader of web archives.
pub(crate) struct Warc;

/// What is known of the format.
static INFO: FormatInfo = FormatInfo {
    id: "warc",
    name: "Web archive (WARC)",
    holds: "each page that was delivered, an item of its own",
    kind: FileKind::Archive,
    files: &[FileType {
        name: "Web archive",
        endings: &["warc"],
        media_type: "application/warc",
        is_associated: true,
    }],
};

impl ContainerReader for Warc {
    fn info(&self) -> &'static FormatInfo {
        &INFO
    }

    fn noun(&self) -> &'static str {
        "web archive"
    }

    fn recognise(&self, file: &mut Probe) -> bool {
        file.head.starts_with(b"WARC/")
    }

    fn walk(&self, file: File, walk: &mut Walk) -> Result<(), Stop> {
        show_pages(file.stream(), walk)
    }
}

/// The longest head of a record or an answer, in bytes.
const LONGEST_HEAD: usize = 256 * 1024;

/// Shows what was delivered as a page or a text.
fn show_pages(stream: impl Read, walk: &mut Walk) -> Result<(), Stop> {
    let mut stream = BufReader::new(stream);
    loop {
        let Some(head) = Head::read(&mut stream, true)? else {
            return match walk.place {
                0 => Err(ContainerError::Damaged.into()),
                _ => Ok(()),
            };
        };
        if !head.first.starts_with("WARC/") {
            return Err(ContainerError::Damaged.into());
        }
        let length = head.get("content-length").and_then(|n| n.parse().ok());
        let length: u64 = length.ok_or(ContainerError::Damaged)?;
        let mut block = (&mut stream).take(length);
        record(&head, &mut block, walk)?;
        let left = block.limit();
        let skipped = std::io::copy(&mut block, &mut std::io::sink())?;
        if skipped < left {
            return Err(ContainerError::Damaged.into());
        }
    }
}

fn record(head: &Head, block: &mut impl BufRead, walk: &mut Walk) -> Result<(), Stop> {
    let url = head.get("warc-target-uri").unwrap_or_default();
    let url = url.trim_matches(['<', '>']).to_owned();
    match head.get("warc-type") {
        Some("response") if head.get("content-type").is_none_or(|t| t.contains("http")) => {
            answer(&url, block, walk)
        }
        Some("response" | "resource" | "conversion") => {
            let kind = head.get("content-type").unwrap_or_default().to_owned();
            page(&url, &kind, block, walk)
        }
        _ => walk.next_place(),
    }
}

/// What a server answered: a head of its own, and a body that may be packed for the road.
fn answer(url: &str, block: &mut impl BufRead, walk: &mut Walk) -> Result<(), Stop> {
    let head = match Head::read(block, false) {
        Ok(Some(head)) => head,
        _ => return walk.pass(Ignored::Undelivered),
    };
    let delivered = head
        .first
        .split(' ')
        .nth(1)
        .is_some_and(|code| code.starts_with('2'));
    if !delivered {
        return walk.pass(Ignored::Undelivered);
    }
    let kind = head.get("content-type").unwrap_or("text/html").to_owned();
    let chunked = head
        .get("transfer-encoding")
        .is_some_and(|e| e.contains("chunked"));
    let body: Box<dyn Read + '_> = match chunked {
        true => Box::new(Chunks::new(block)),
        false => Box::new(block),
    };
    let mut body = BufReader::new(body);
    let packing = packing(
        head.get("content-encoding"),
        body.fill_buf().unwrap_or_default(),
    );
    match packing {
        Packing::Gzip => page(url, &kind, &mut GzDecoder::new(body), walk),
        Packing::Zlib => page(url, &kind, &mut ZlibDecoder::new(body), walk),
        Packing::None => page(url, &kind, &mut body, walk),
        Packing::Other => match ignored(&kind, url) {
            Some(ignored) => walk.pass(ignored),
            None => walk.show(name(url), None, Err(ContainerError::OddPacking)),
        },
    }
}

/// How a body is packed.
enum Packing {
    None,
    Gzip,
    Zlib,
    Other,
}

/// What a body's first bytes are goes before what its head says: many archives keep the head as it
/// was sent and the body unpacked, some do the reverse.
fn packing(said: Option<&str>, body: &[u8]) -> Packing {
    let first = body.trim_ascii_start().first();
    match said.map(|said| said.trim().to_ascii_lowercase()).as_deref() {
        _ if body.starts_with(&[0x1f, 0x8b]) => Packing::Gzip,
        _ if first == Some(&b'<') => Packing::None,
        None | Some("" | "identity" | "none" | "gzip" | "x-gzip") => Packing::None,
        Some("deflate") if body.first().is_some_and(|byte| byte & 0x0f == 8) => Packing::Zlib,
        Some("deflate") => Packing::None,
        _ => Packing::Other,
    }
}

fn page(url: &str, kind: &str, body: &mut dyn Read, walk: &mut Walk) -> Result<(), Stop> {
    match ignored(kind, url) {
        Some(ignored) => walk.pass(ignored),
        None => walk.show(name(url), Some(url.to_owned()), Ok(body)),
    }
}

/// Why an answer is no page, by its type and then by its address.
fn ignored(kind: &str, url: &str) -> Option<Ignored> {
    let kind = kind.split(';').next().unwrap_or_default().trim();
    let kind = kind.to_ascii_lowercase();
    let (group, form) = kind.split_once('/').unwrap_or((&kind, ""));
    match (group, form) {
        ("image", _) => Some(Ignored::Picture),
        ("audio" | "video", _) => Some(Ignored::Recording),
        ("font", _) | ("text", "css" | "javascript" | "ecmascript" | "vtt") => Some(Ignored::Style),
        ("application", form) if form.contains("javascript") || form.contains("font") => {
            Some(Ignored::Style)
        }
        // Traffic of pages with their servers: data, not articles.
        ("application", "json" | "octet-stream" | "x-www-form-urlencoded" | "wasm") => {
            Some(Ignored::Undelivered)
        }
        _ if !url.starts_with("http") && !url.starts_with("file") => Some(Ignored::Undelivered),
        _ => None,
    }
}

/// An address as a name: without what introduces it.
fn name(url: &str) -> String {
    let bare = url.split_once("://").map_or(url, |(_, rest)| rest);
    bare.split('#').next().unwrap_or(bare).to_owned()
}

/// The lines before a record's or an answer's content.
struct Head {
    first: String,
    fields: Vec<(String, String)>,
}

impl Head {
    /// Reads up to the blank line; `None` at the end of the stream. Records are parted by blank
    /// lines of their own.
    fn read(stream: &mut impl BufRead, skip_blank: bool) -> Result<Option<Head>, ContainerError> {
        let mut left = LONGEST_HEAD;
        let mut first = next_line(stream, &mut left)?;
        while skip_blank && first.as_deref() == Some("") {
            first = next_line(stream, &mut left)?;
        }
        let Some(first) = first else {
            return Ok(None);
        };
        let mut fields = Vec::new();
        loop {
            let line = next_line(stream, &mut left)?.ok_or(ContainerError::Damaged)?;
            if line.is_empty() {
                return Ok(Some(Head { first, fields }));
            }
            if let Some((name, value)) = line.split_once(':') {
                fields.push((name.to_ascii_lowercase(), value.trim().to_owned()));
            }
        }
    }

    fn get(&self, name: &str) -> Option<&str> {
        let field = self.fields.iter().find(|(field, _)| field == name)?;
        Some(&field.1)
    }
}

/// A line without its end; `None` at the end of the stream.
fn next_line(
    stream: &mut impl BufRead,
    left: &mut usize,
) -> Result<Option<String>, ContainerError> {
    let mut line = Vec::new();
    let read = stream.take(*left as u64).read_until(b'\n', &mut line)?;
    *left -= read;
    if *left == 0 {
        return Err(ContainerError::Damaged);
    }
    if read == 0 {
        return Ok(None);
    }
    while matches!(line.last(), Some(b'\n' | b'\r')) {
        line.pop();
    }
    Ok(Some(String::from_utf8_lossy(&line).into_owned()))
}

/// Joins a body that was sent in chunks. Some archives keep the chunks' name and not the chunks:
/// where the first line is no length, the body is taken as it is.
struct Chunks<R> {
    source: R,
    /// Bytes left of the present chunk; `None` where there are no chunks.
    left: Option<u64>,
    ended: bool,
    begun: bool,
    /// What was taken for a first length and was none.
    held: Vec<u8>,
}

impl<R: BufRead> Chunks<R> {
    fn new(source: R) -> Chunks<R> {
        Chunks {
            source,
            left: Some(0),
            ended: false,
            begun: false,
            held: Vec::new(),
        }
    }

    /// Reads the line with the length of the next chunk.
    fn begin_chunk(&mut self) -> std::io::Result<()> {
        let mut line = Vec::new();
        loop {
            line.clear();
            let read = (&mut self.source).take(1024).read_until(b'\n', &mut line)?;
            if read == 0 {
                self.ended = true;
                return Ok(());
            }
            if !line.iter().all(u8::is_ascii_whitespace) {
                break;
            }
        }
        let text = String::from_utf8_lossy(&line);
        let digits = text.split(';').next().unwrap_or_default().trim();
        match u64::from_str_radix(digits, 16) {
            Ok(0) => self.ended = true,
            Ok(length) => self.left = Some(length),
            Err(_) if !self.begun => {
                self.left = None;
                self.held = line;
            }
            Err(error) => return Err(std::io::Error::other(error)),
        }
        self.begun = true;
        Ok(())
    }
}

impl<R: BufRead> Read for Chunks<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        if self.left == Some(0) && !self.ended {
            self.begin_chunk()?;
        }
        if self.ended {
            return Ok(0);
        }
        if !self.held.is_empty() {
            let count = buffer.len().min(self.held.len());
            buffer[..count].copy_from_slice(&self.held[..count]);
            self.held.drain(..count);
            return Ok(count);
        }
        let most = self
            .left
            .map_or(buffer.len() as u64, |left| left.min(buffer.len() as u64));
        let count = self.source.read(&mut buffer[..most as usize])?;
        if let Some(left) = &mut self.left {
            *left -= count as u64;
            self.ended = count == 0;
        }
        Ok(count)
    }
}
