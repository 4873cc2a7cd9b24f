//! Runs format readers on a pool of threads with a time limit, and with a stack that is large
//! enough for deeply nested pages. A thread that exceeds the limit cannot be stopped; it is
//! abandoned, and the import continues. The number of abandoned threads is limited.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU8, AtomicUsize, Ordering};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::Builder;
use std::time::Duration;

/// The time limit for reading one item. The largest items take seconds.
pub(crate) const TIME_LIMIT: Duration = Duration::from_secs(60);

/// The stack size of a thread in bytes. Only the used part takes memory.
const STACK: usize = 64 << 20;

/// The maximum number of abandoned threads. Above it, no new work starts.
const MOST_LEFT: usize = 8;

type Job = Box<dyn FnOnce() + Send>;

/// Idle threads.
static IDLE: Mutex<Vec<Sender<Job>>> = Mutex::new(Vec::new());

/// The number of abandoned threads that still run.
static LEFT: AtomicUsize = AtomicUsize::new(0);

/// Why work has no result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TimeoutError {
    /// It took too long.
    TooSlow,
    /// It panicked.
    Panicked,
    /// It did not start: too many threads are abandoned, or the system has no thread.
    NotBegun,
}

const RUNNING: u8 = 0;
const DONE: u8 = 1;
const BEHIND: u8 = 2;

/// Runs work on a thread of the pool, and waits for at most `limit`.
pub(crate) fn run_with_timeout<T: Send + 'static>(
    limit: Duration,
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, TimeoutError> {
    if LEFT.load(Ordering::SeqCst) >= MOST_LEFT {
        return Err(TimeoutError::NotBegun);
    }
    let (answer, waiting) = channel();
    let state = Arc::new(AtomicU8::new(RUNNING));
    let its_state = Arc::clone(&state);
    let job: Job = Box::new(move || {
        let done = catch_unwind(AssertUnwindSafe(work));
        // Nobody receives the result of an abandoned thread.
        let _ = answer.send(done);
        if its_state.swap(DONE, Ordering::SeqCst) == BEHIND {
            LEFT.fetch_sub(1, Ordering::SeqCst);
        }
    });
    let thread = begin(job)?;
    let mut answered = waiting.recv_timeout(limit);
    if matches!(answered, Err(RecvTimeoutError::Timeout)) {
        let left = state.compare_exchange(RUNNING, BEHIND, Ordering::SeqCst, Ordering::SeqCst);
        if left.is_ok() {
            LEFT.fetch_add(1, Ordering::SeqCst);
            return Err(TimeoutError::TooSlow);
        }
        // It finished at the last moment.
        answered = waiting.recv().map_err(RecvTimeoutError::from);
    }
    lock().push(thread);
    match answered {
        Ok(Ok(done)) => Ok(done),
        _ => Err(TimeoutError::Panicked),
    }
}

/// Gives a job to an idle thread, or to a new one.
fn begin(mut job: Job) -> Result<Sender<Job>, TimeoutError> {
    loop {
        let waiting = lock().pop();
        let Some(thread) = waiting else {
            break;
        };
        match thread.send(job) {
            Ok(()) => return Ok(thread),
            // That thread is gone; try the next one.
            Err(returned) => job = returned.0,
        }
    }
    let (thread, jobs) = channel::<Job>();
    Builder::new()
        .name("reader".to_owned())
        .stack_size(STACK)
        // The thread ends when its sender is dropped; an abandoned one after its job.
        .spawn(move || jobs.into_iter().for_each(|job| job()))
        .map_err(|_| TimeoutError::NotBegun)?;
    thread.send(job).map_err(|_| TimeoutError::NotBegun)?;
    Ok(thread)
}

fn lock() -> std::sync::MutexGuard<'static, Vec<Sender<Job>>> {
    IDLE.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_ends_with_its_answer_a_panic_or_the_clock() {
        let long = Duration::from_secs(60);
        assert_eq!(run_with_timeout(long, || 7), Ok(7));
        let panicked: Result<(), TimeoutError> = run_with_timeout(long, || panic!("a reader's"));
        assert_eq!(panicked, Err(TimeoutError::Panicked));

        let (end, wait) = channel::<()>();
        let slow = run_with_timeout(Duration::from_millis(20), move || wait.recv().is_ok());
        assert_eq!(slow, Err(TimeoutError::TooSlow));
        assert_eq!(run_with_timeout(long, || 8), Ok(8), "others go on");
        drop(end);
    }

    /// A page within a page within a page, ten thousand times over.
    #[test]
    fn deep_work_has_room() {
        fn down(depth: usize) -> usize {
            let room = std::hint::black_box([depth; 256]);
            match depth {
                0 => room[0],
                _ => down(depth - 1) + room[255] - depth + 1,
            }
        }
        assert_eq!(
            run_with_timeout(Duration::from_secs(60), || down(10_000)),
            Ok(10_000)
        );
    }
}
