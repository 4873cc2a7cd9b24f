//! `import`: files, folders, addresses and standard input into the library.

use std::ffi::OsStr;
use std::io::{self, Read};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use nutgraf_model::Batch;
use nutgraf_newsroom::batch_api::MAX_BYTES;
use nutgraf_newsroom::{Newsroom, Source};
use url::Url;

use super::line;
use super::watch::Watcher;
use crate::args::Import;
use crate::error::Error;
use crate::out::Out;

/// The name of standard input on its receipt.
const STANDARD_INPUT: &str = "standard input";

pub(super) fn run(newsroom: Newsroom, args: &Import, out: Out) -> Result<(), Error> {
    let sources = args.sources.iter().map(|source| read(source));
    let sources = sources.collect::<Result<Vec<Source>, Error>>()?;
    let watcher = Watcher::new(out, stop_on_interrupt()?);
    // What an earlier run was cut off from comes first.
    for batch in newsroom.resume(&watcher)? {
        watcher.say(&batch, |batch| {
            format!("Finished an earlier import of {}", count(batch))
        });
    }
    let batch = newsroom.import(&sources, &watcher)?;
    watcher.say(&batch, count);
    watcher.done()?;
    if batch.cancelled {
        return Err(Error::Cancelled);
    }
    let nothing = batch.added + batch.already_had + batch.updated == 0;
    if nothing && batch.rejected > 0 {
        return Err(Error::AllRejected);
    }
    Ok(())
}

/// A flag that the first Ctrl+C or termination signal sets. The second one ends the process at
/// once, which loses only the current item.
pub(super) fn stop_on_interrupt() -> Result<Arc<AtomicBool>, Error> {
    let stop = Arc::new(AtomicBool::new(false));
    let flag = Arc::clone(&stop);
    ctrlc::set_handler(move || {
        if flag.swap(true, Ordering::Relaxed) {
            // The code shells give to what Ctrl+C ended: 128 and the signal's number.
            std::process::exit(130);
        }
    })?;
    Ok(stop)
}

/// The source that an argument names.
fn read(argument: &OsStr) -> Result<Source, Error> {
    let Some(text) = argument.to_str() else {
        return Ok(Source::Path(PathBuf::from(argument)));
    };
    let scheme = |scheme: &str| {
        text.get(..scheme.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    };
    if text == "-" {
        read_standard_input()
    } else if scheme("http://") || scheme("https://") {
        Ok(Source::Url(text.to_owned()))
    } else if scheme("file://") {
        let path = Url::parse(text)
            .ok()
            .and_then(|url| url.to_file_path().ok());
        Ok(Source::Path(path.unwrap_or_else(|| PathBuf::from(text))))
    } else {
        Ok(Source::Path(PathBuf::from(text)))
    }
}

/// Reads at most one byte more than an import takes, so that a larger input is rejected.
fn read_standard_input() -> Result<Source, Error> {
    let (name, mut bytes) = (STANDARD_INPUT.to_owned(), Vec::new());
    let mut input = io::stdin().lock().take(MAX_BYTES as u64 + 1);
    input.read_to_end(&mut bytes).map_err(Error::Input)?;
    Ok(Source::Bytes { name, bytes })
}

/// `18 items: 16 added, 1 already had, 0 updated, 1 rejected`.
fn count(batch: &Batch) -> String {
    let Batch {
        items,
        added,
        already_had,
        updated,
        rejected,
        offered,
        ..
    } = batch;
    let items = line::count(*items, "item");
    let offered = match offered {
        0 => String::new(),
        some => format!(", {some} with addresses to add"),
    };
    format!(
        "{items}: {added} added, {already_had} already had, {updated} updated, \
         {rejected} rejected{offered}."
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_argument_is_a_path_unless_it_is_clearly_an_address() {
        let path = |path: &str| Source::Path(path.into());
        for (argument, want) in [
            ("notes.txt", path("notes.txt")),
            ("./-", path("./-")),
            ("http", path("http")),
            ("ftp://example.org/x", path("ftp://example.org/x")),
            (
                "https://example.org/x",
                Source::Url("https://example.org/x".to_owned()),
            ),
            (
                "HTTP://example.org",
                Source::Url("HTTP://example.org".to_owned()),
            ),
            ("file:///tmp/a%20b.txt", path("/tmp/a b.txt")),
            ("", path("")),
            ("é://", path("é://")),
        ] {
            assert_eq!(read(OsStr::new(argument)).expect("no input is read"), want);
        }
    }
}
