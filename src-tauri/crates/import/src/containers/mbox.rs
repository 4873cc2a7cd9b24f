//! Mailboxes: messages one after another, each behind a line that begins with `From `.

use std::borrow::Cow;
use std::io::{self, BufRead, BufReader, Read};

use mail_parser::MessageParser;

use super::error::ContainerError;
use super::reader::{ContainerReader, File, Probe};
use super::walk::{Stop, Walk};
use crate::format_info::{FileKind, FileType, FormatInfo};
use crate::limits::MAX_BYTES;

/// The reader of mailboxes.
pub(crate) struct Mbox;

/// What is known of the format.
static INFO: FormatInfo = FormatInfo {
    id: "mbox",
    name: "Mailbox",
    holds: "each message, an item of its own",
    kind: FileKind::Mail,
    files: &[FileType {
        name: "Mailbox",
        endings: &["mbox"],
        media_type: "application/mbox",
        is_associated: true,
    }],
};

impl ContainerReader for Mbox {
    fn info(&self) -> &'static FormatInfo {
        &INFO
    }

    fn noun(&self) -> &'static str {
        "mailbox"
    }

    fn recognise(&self, file: &mut Probe) -> bool {
        if !is_separator(&file.head) {
            return false;
        }
        let stream = file.stream();
        stream.is_some_and(|stream| holds_several(BufReader::new(stream)))
    }

    fn walk(&self, file: File, walk: &mut Walk) -> Result<(), Stop> {
        show_messages(file.stream(), walk)
    }
}

/// The longest line that is looked at as a whole, in bytes.
const LONGEST_LINE: u64 = 64 * 1024;

/// Whether the bytes begin with the line that parts messages: `From`, who, and when:
/// `Fri Nov 20 19:42:42 2026`, its parts in any order. A text of a mailbox that does not quote
/// its lines may say "From the start at 9:30".
pub(crate) fn is_separator(line: &[u8]) -> bool {
    let line = &line[..line.len().min(256)];
    let line = line.split(|b| *b == b'\n').next().unwrap_or_default();
    let Some(rest) = line.strip_prefix(b"From ") else {
        return false;
    };
    let clock = |w: &[u8]| {
        w[0].is_ascii_digit() && w[1] == b':' && w[2].is_ascii_digit() && w[3].is_ascii_digit()
    };
    let has_year = |word: &[u8]| word.len() == 4 && word.iter().all(u8::is_ascii_digit);
    let mut words = rest.split(|b| b.is_ascii_whitespace());
    rest.windows(4).any(clock)
        && (words.clone().any(|word| MONTHS.contains(&word)) && words.clone().any(has_year)
            || words.any(|word| word.len() >= 10 && has_year(&word[..4]) && word[4] == b'-'))
}

const MONTHS: [&[u8]; 12] = [
    b"Jan", b"Feb", b"Mar", b"Apr", b"May", b"Jun", b"Jul", b"Aug", b"Sep", b"Oct", b"Nov", b"Dec",
];

/// The message of a mailbox that holds one, without its first line and the quoting of others.
pub(crate) fn only_message(bytes: &[u8]) -> Cow<'_, [u8]> {
    if !is_separator(bytes) {
        return Cow::Borrowed(bytes);
    }
    let mut message = Vec::with_capacity(bytes.len());
    let mut below_quoted = false;
    for line in bytes.split_inclusive(|b| *b == b'\n').skip(1) {
        message.extend_from_slice(unquoted(line, below_quoted));
        below_quoted = line.starts_with(b">");
    }
    Cow::Owned(message)
}

/// Whether a second message follows the first, or the first is too long to be one.
fn holds_several(source: impl BufRead) -> bool {
    let mut lines = Lines::new(source);
    let mut seen = 0;
    let mut read = 0;
    while let Ok(Some(parts)) = lines.next() {
        seen += usize::from(parts);
        read += lines.line.len();
        if seen > 1 || read > MAX_BYTES {
            return true;
        }
    }
    false
}

/// Shows each message.
fn show_messages(stream: impl Read, walk: &mut Walk) -> Result<(), Stop> {
    let mut lines = Lines::new(BufReader::new(stream));
    let mut message: Option<Vec<u8>> = None;
    let mut below_quoted = false;
    loop {
        let parts = lines.next();
        let line = match &parts {
            Ok(Some(false)) => Some(unquoted(&lines.line, below_quoted)),
            _ => None,
        };
        below_quoted = lines.line.starts_with(b">");
        if let Some(line) = line {
            let message = message.get_or_insert_default();
            // One byte over the limit is enough for it to be refused.
            let room = (MAX_BYTES + 1).saturating_sub(message.len());
            message.extend_from_slice(&line[..line.len().min(room)]);
            continue;
        }
        if let Some(message) = message.take().filter(|bytes| !is_blank(bytes)) {
            show(walk, &message)?;
        }
        match parts {
            Ok(Some(_)) => message = Some(Vec::new()),
            Ok(None) => return Ok(()),
            Err(_) => return Err(ContainerError::Damaged.into()),
        }
    }
}

fn show(walk: &mut Walk, message: &[u8]) -> Result<(), Stop> {
    let name = name(message, walk.place + 1);
    walk.show(name, None, Ok(&mut &*message))
}

/// A message's subject, with its number so that two of one subject are told apart.
fn name(message: &[u8], number: u64) -> String {
    let head = &message[..message.len().min(LONGEST_LINE as usize)];
    let subject = MessageParser::default()
        .parse_headers(head)
        .and_then(|message| Some(message.subject()?.trim().replace(['/', '\\'], " ")))
        .filter(|subject| !subject.is_empty());
    match subject {
        Some(subject) => format!("{number} {subject}"),
        None => format!("message {number}"),
    }
}

fn is_blank(bytes: &[u8]) -> bool {
    bytes.iter().all(u8::is_ascii_whitespace)
}

/// Takes back the quoting of lines that begin with `From ` in a text. Below a line that was
/// quoted by the writer it is the writer's mark.
fn unquoted(line: &[u8], below_quoted: bool) -> &[u8] {
    let marks = line.iter().take_while(|b| **b == b'>').count();
    match marks > 0 && !below_quoted && line[marks..].starts_with(b"From ") {
        true => &line[1..],
        false => line,
    }
}

/// The lines of a mailbox; a very long one comes in parts.
struct Lines<R> {
    source: R,
    line: Vec<u8>,
    /// Whether the line before was blank: only then another message may begin.
    after_blank: bool,
    /// Whether the line before came whole.
    whole: bool,
}

impl<R: BufRead> Lines<R> {
    fn new(source: R) -> Lines<R> {
        Lines {
            source,
            line: Vec::new(),
            after_blank: true,
            whole: true,
        }
    }

    /// Reads a line; whether it parts messages, `None` at the end.
    fn next(&mut self) -> io::Result<Option<bool>> {
        let begins = self.whole;
        self.line.clear();
        let mut limited = (&mut self.source).take(LONGEST_LINE);
        if limited.read_until(b'\n', &mut self.line)? == 0 {
            return Ok(None);
        }
        let parts = begins && self.after_blank && is_separator(&self.line);
        self.whole = self.line.ends_with(b"\n");
        self.after_blank = begins && is_blank(&self.line);
        Ok(Some(parts))
    }
}
