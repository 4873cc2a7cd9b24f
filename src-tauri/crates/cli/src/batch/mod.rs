//! `nutgraf batch`: JSON Lines in and out, without a library.

mod extract;
mod line;
mod pipeline;
mod reply;
mod stories;
mod texts;

use std::io;
use std::thread::available_parallelism;

use crate::args::{Batch, Verb};
use crate::error::Error;
use reply::{answer, output};

/// Runs one verb over standard input.
pub(crate) fn run(batch: &Batch) -> Result<(), Error> {
    let threads = batch.threads.map_or_else(
        || available_parallelism().map_or(1, usize::from),
        usize::from,
    );
    match batch.verb {
        Verb::Extract => stream(threads, |line| answer(line, extract::extract)),
        Verb::Summarize => stream(threads, |line| answer(line, texts::summarize)),
        Verb::Quotes => stream(threads, |line| answer(line, texts::quotes)),
        Verb::Digest => stream(threads, |line| answer(line, texts::digest)),
        Verb::Stories => stories::run(threads),
    }
}

/// Answers line by line, with only a few lines in memory.
fn stream(
    threads: usize,
    work: impl Fn(line::Line) -> String + Send + Sync + 'static,
) -> Result<(), Error> {
    let mut out = output();
    pipeline::run(io::stdin(), threads, work, &mut out, |reply, out| {
        reply::write_line(out, &reply)
    })
}
