//! `digest`: a day's edition, printed or written to a file.

use std::fs;
use std::path::Path;

use nutgraf_model::{By, Day, EditionLine};
use nutgraf_newsroom::{EditionDay, Newsroom, export};

use super::reanalyse;
use crate::args::{Digest, DigestFormat};
use crate::error::Error;
use crate::out::Out;

/// How many other days are named if today has no articles.
const NAMED: usize = 7;

pub(super) fn run(newsroom: &Newsroom, args: &Digest, out: &mut Out) -> Result<(), Error> {
    let (by, length) = (By::from(args.by), args.length.into());
    close_due(newsroom)?;
    let edition = newsroom.edition_on(by, args.date)?;
    let format = format(args, out.is_json());
    let digest = match format {
        DigestFormat::Text => export::text(&edition, length),
        DigestFormat::Md => export::markdown(&edition, length),
        DigestFormat::Json => export::json(&edition, length),
    };
    match &args.output {
        Some(file) => write(file, &digest)?,
        None if format == DigestFormat::Text => out.page(&digest)?,
        None => out.text(&digest)?,
    }
    out.flush()?;
    reanalyse::tell_of_older(newsroom)?;
    if edition.facts.articles == 0 && args.date == EditionDay::Today {
        tell_of_others(by, edition.key.day, &newsroom.editions(by)?);
    }
    Ok(())
}

/// Closes the days that are over, so that a printed digest does not change later. A library that
/// cannot be written now is read as it is.
fn close_due(newsroom: &Newsroom) -> Result<(), Error> {
    match newsroom.close_due() {
        Err(error) if !matches!(error.code(), "busy" | "library-read-only") => Err(error.into()),
        _ => Ok(()),
    }
}

/// The format of `--format`, otherwise of the file's ending.
fn format(args: &Digest, json: bool) -> DigestFormat {
    let ending = args.output.as_deref().and_then(Path::extension);
    match args.format {
        Some(format) => format,
        None if json => DigestFormat::Json,
        None => match ending.and_then(|ending| ending.to_str()) {
            Some("md" | "markdown") => DigestFormat::Md,
            Some("json") => DigestFormat::Json,
            _ => DigestFormat::Text,
        },
    }
}

fn write(file: &Path, digest: &str) -> Result<(), Error> {
    let digest = format!("{}\n", digest.trim_end_matches('\n'));
    fs::write(file, digest).map_err(|error| Error::File(file.to_owned(), error))
}

/// Names other days on standard error: a user who asks for an empty today probably wants the
/// articles that they have.
fn tell_of_others(by: By, today: Day, editions: &[EditionLine]) {
    let others = editions
        .iter()
        .filter(|line| line.articles > 0 && line.key.day != today);
    let days: Vec<String> = others.map(|line| line.key.day.to_string()).collect();
    if days.is_empty() {
        return;
    }
    let by = match by {
        By::Arrival => "came in",
        By::Publication => "was published",
    };
    let more = match days.len().saturating_sub(NAMED) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    let named = days[..days.len().min(NAMED)].join(", ");
    eprintln!("Nothing {by} on {today}; there are digests of {named}{more} (--date D).");
}
