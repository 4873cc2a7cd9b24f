//! Parses the request of a line, and writes its answer or error.

use std::any::Any;
use std::io::{self, BufWriter, StdoutLock, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::line::{Line, MAX_LINE};

/// Why a line has no answer.
#[derive(Debug, Serialize)]
pub(crate) struct Failure {
    /// For programs: kebab-case.
    code: &'static str,
    /// For a person: one sentence.
    message: String,
}

impl Failure {
    /// A failure with its code.
    pub(crate) fn new(code: &'static str, message: impl Into<String>) -> Self {
        let message = message.into();
        Self { code, message }
    }
}

/// The `id` of a line as it was written; `None` where it has none.
pub(crate) type Id = Option<Box<RawValue>>;

#[derive(Deserialize)]
struct Head {
    #[serde(default)]
    id: Id,
}

#[derive(Serialize)]
struct Answered<'a, A> {
    id: &'a Id,
    #[serde(flatten)]
    answer: A,
}

#[derive(Serialize)]
struct Failed<'a> {
    id: &'a Id,
    error: &'a Failure,
}

/// Does `verb` on a line. Returns the answer as a line of JSON.
pub(crate) fn answer<Q, A>(line: Line, verb: impl Fn(Q) -> Result<A, Failure>) -> String
where
    Q: DeserializeOwned,
    A: Serialize,
{
    let (id, answer) = work(line, verb);
    say(&id, answer)
}

/// Does `verb` on a line. The outcome has the `id` of the line, whatever else the line contains.
pub(crate) fn work<Q, A>(
    line: Line,
    verb: impl Fn(Q) -> Result<A, Failure>,
) -> (Id, Result<A, Failure>)
where
    Q: DeserializeOwned,
{
    let (id, line) = match read(line) {
        (id, Ok(line)) => (id, line),
        (id, Err(failure)) => return (id, Err(failure)),
    };
    let request = serde_json::from_str(bare(&line))
        .map_err(|error| Failure::new("bad-input", error.to_string()));
    drop(line);
    // One article that makes a format reader panic must not end the stream.
    let answer = request.and_then(|request| {
        catch_unwind(AssertUnwindSafe(|| verb(request)))
            .unwrap_or_else(|panic| Err(Failure::new("internal", reason(&*panic))))
    });
    (id, answer)
}

/// The outcome as a line of JSON, without line break.
pub(crate) fn say(id: &Id, answer: Result<impl Serialize, Failure>) -> String {
    let said = match answer {
        Ok(answer) => serde_json::to_string(&Answered { id, answer }),
        Err(error) => serde_json::to_string(&Failed { id, error: &error }),
    };
    said.unwrap_or_else(|error| {
        let failure = Failure::new("internal", error.to_string());
        let (id, error) = (&None, &failure);
        serde_json::to_string(&Failed { id, error }).unwrap_or_default()
    })
}

/// Standard output, buffered.
pub(crate) fn output() -> BufWriter<StdoutLock<'static>> {
    BufWriter::with_capacity(1 << 16, io::stdout().lock())
}

/// Writes one line.
pub(crate) fn write_line(out: &mut impl Write, line: &str) -> io::Result<()> {
    out.write_all(line.as_bytes())?;
    out.write_all(b"\n")
}

fn read(line: Line) -> (Id, Result<String, Failure>) {
    let text = match line {
        Line::Text(text) => text,
        Line::NotUtf8(bytes) => {
            let id = head(&String::from_utf8_lossy(&bytes)).unwrap_or_default();
            // An id with damaged characters would be another id.
            let id = id.filter(|id| !id.get().contains('\u{FFFD}'));
            return (id, Err(Failure::new("bad-utf8", "the line is not UTF-8")));
        }
        Line::TooLong => {
            let message = format!("the line is longer than {MAX_LINE} bytes");
            return (None, Err(Failure::new("too-long", message)));
        }
    };
    match head(&text) {
        Ok(id) => (id, Ok(text)),
        Err(failure) => (None, Err(failure)),
    }
}

/// The `id` of a line that is a JSON object.
fn head(line: &str) -> Result<Id, Failure> {
    let line = bare(line);
    // Serde would also take an array for the object's fields in order.
    if !line.starts_with('{') {
        return Err(Failure::new("bad-json", "the line is not a JSON object"));
    }
    let head: Head =
        serde_json::from_str(line).map_err(|error| Failure::new("bad-json", error.to_string()))?;
    Ok(head.id)
}

/// A line without a byte order mark and carriage return.
fn bare(line: &str) -> &str {
    line.trim_start_matches('\u{FEFF}').trim()
}

fn reason(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    let text = text.or_else(|| panic.downcast_ref::<&str>().copied());
    format!(
        "the reader failed on it: {}",
        text.unwrap_or("no reason given")
    )
}
