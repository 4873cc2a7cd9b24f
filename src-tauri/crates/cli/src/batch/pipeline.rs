//! Processes lines on several threads, and writes the results in the order of the lines, with only
//! a few lines in memory.

use std::io::{self, BufReader, Read, Write};
use std::sync::mpsc::{Receiver, SyncSender, TryRecvError, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use super::line::{self, Line, MAX_LINE};
use crate::error::Error;

/// The stack size of a worker in bytes: as large as a main thread's, for deeply nested pages.
const STACK: usize = 8 * 1024 * 1024;

/// A line, and where to send its result.
type Job<T> = (Line, SyncSender<T>);

/// The result of a line, in order, or the error that ended the input.
type Ticket<T> = io::Result<Receiver<T>>;

/// Reads `input` to its end, does `work` on each line with `threads` workers, and passes the
/// results to `put` in the order of the lines. Flushes the output before it waits, so that another
/// program can talk line by line.
///
/// The threads are left to themselves where `put` fails: the process is about to end.
pub(crate) fn run<T: Send + 'static, W: Write>(
    input: impl Read + Send + 'static,
    threads: usize,
    work: impl Fn(Line) -> T + Send + Sync + 'static,
    out: &mut W,
    mut put: impl FnMut(T, &mut W) -> io::Result<()>,
) -> Result<(), Error> {
    let tickets = start(input, threads, work)?;
    while let Some(ticket) = patiently(&tickets, out)? {
        let result = patiently(&ticket.map_err(Error::Input)?, out)?;
        put(result.ok_or(Error::Worker)?, out)?;
    }
    Ok(out.flush()?)
}

/// Starts one thread that reads and several that work. Both channels are bounded: if the output is
/// slow, reading waits.
fn start<T: Send + 'static>(
    input: impl Read + Send + 'static,
    threads: usize,
    work: impl Fn(Line) -> T + Send + Sync + 'static,
) -> Result<Receiver<Ticket<T>>, Error> {
    let (jobs, queue) = sync_channel::<Job<T>>(threads);
    let (places, tickets) = sync_channel(2 * threads);
    let (queue, work) = (Arc::new(Mutex::new(queue)), Arc::new(work));
    for _ in 0..threads {
        let (queue, work) = (Arc::clone(&queue), Arc::clone(&work));
        let worker = move || {
            while let Some((line, place)) = take(&queue) {
                // Nobody waits for it any more where this fails.
                let _ = place.send(work(line));
            }
        };
        spawn(worker)?;
    }
    spawn(move || read(input, &jobs, &places))?;
    Ok(tickets)
}

fn spawn(task: impl FnOnce() + Send + 'static) -> Result<(), Error> {
    let thread = thread::Builder::new().stack_size(STACK).spawn(task);
    thread.map(drop).map_err(Error::Thread)
}

fn take<T>(queue: &Mutex<Receiver<T>>) -> Option<T> {
    queue
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .recv()
        .ok()
}

/// Reads until the end, an error, or until the receiver is gone.
fn read<T>(input: impl Read, jobs: &SyncSender<Job<T>>, places: &SyncSender<Ticket<T>>) {
    let mut input = BufReader::with_capacity(1 << 16, input);
    loop {
        let line = match line::next(&mut input, MAX_LINE) {
            Ok(Some(line)) => line,
            Ok(None) => return,
            Err(error) => {
                let _ = places.send(Err(error));
                return;
            }
        };
        let (place, ticket) = sync_channel(1);
        if places.send(Ok(ticket)).is_err() || jobs.send((line, place)).is_err() {
            return;
        }
    }
}

/// The next item. Flushes the output before it waits.
fn patiently<T>(from: &Receiver<T>, out: &mut impl Write) -> io::Result<Option<T>> {
    match from.try_recv() {
        Ok(item) => Ok(Some(item)),
        Err(TryRecvError::Disconnected) => Ok(None),
        Err(TryRecvError::Empty) => {
            out.flush()?;
            Ok(from.recv().ok())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_the_order_of_the_lines() {
        let input: String = (0..500).map(|n| format!("{n}\n")).collect();
        let work = |line: Line| {
            let Line::Text(line) = line else {
                panic!("every line is text")
            };
            let number: u64 = line.parse().expect("a number");
            // Early lines take longest, so that workers overtake one another.
            thread::sleep(std::time::Duration::from_micros(300 - number.min(300)));
            number
        };
        let mut seen = Vec::new();
        run(
            io::Cursor::new(input),
            8,
            work,
            &mut io::sink(),
            |number, _| {
                seen.push(number);
                Ok(())
            },
        )
        .expect("runs");
        assert_eq!(seen, (0..500).collect::<Vec<u64>>());
    }

    #[test]
    fn an_unreadable_stream_ends_the_run_after_what_was_read() {
        struct Broken;
        impl Read for Broken {
            fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
                Err(io::Error::other("the cable is out"))
            }
        }
        let mut seen = 0;
        let input = io::Cursor::new("one\n").chain(Broken);
        let end = run(
            input,
            2,
            |_| (),
            &mut io::sink(),
            |(), _| {
                seen += 1;
                Ok(())
            },
        );
        assert!(matches!(end, Err(Error::Input(_))), "{end:?}");
        assert_eq!(seen, 1, "the whole line before it was answered");
    }
}
