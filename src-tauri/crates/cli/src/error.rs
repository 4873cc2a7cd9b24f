//! Why a command ends with exit code 1.

use std::io;

/// What went wrong, in one line for a person.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// Standard output cannot be written.
    #[error("cannot write the output: {0}")]
    Output(#[from] io::Error),
    /// Standard input cannot be read.
    #[error("cannot read standard input: {0}")]
    Input(io::Error),
    /// The system gives no more threads.
    #[error("cannot start a thread: {0}")]
    Thread(io::Error),
    /// A worker ended without an answer.
    #[error("a worker thread has failed")]
    Worker,
}

impl Error {
    /// Whether the reader of our output has gone away.
    pub(crate) fn is_broken_pipe(&self) -> bool {
        matches!(self, Error::Output(error) if error.kind() == io::ErrorKind::BrokenPipe)
    }

    /// The message on one line, whatever file names it holds.
    pub(crate) fn line(&self) -> String {
        self.to_string()
            .split(['\n', '\r'])
            .collect::<Vec<_>>()
            .join(" ")
    }
}
