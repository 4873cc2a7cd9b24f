//! Why a command ends with exit code 1.

use std::io;
use std::path::PathBuf;

/// What went wrong, in one line for a person.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// Standard output cannot be written.
    #[error("cannot write the output: {0}")]
    Output(#[from] io::Error),
    /// Standard input cannot be read.
    #[error("cannot read standard input: {0}")]
    Input(io::Error),
    /// A file cannot be written.
    #[error("cannot write {path}: {1}", path = .0.display())]
    File(PathBuf, io::Error),
    /// The system has no place for the app's library.
    #[error("no library is known here; name one with --library DIR")]
    NoLibrary,
    /// The newsroom could not do it.
    #[error(transparent)]
    Newsroom(#[from] nutgraf_newsroom::Error),
    /// Nothing that was to be imported could be.
    #[error("nothing could be imported")]
    AllRejected,
    /// Ctrl+C was pressed.
    #[error("cancelled; what was done is kept")]
    Cancelled,
    /// `verify` found problems; it has listed them.
    #[error("{0} in the library")]
    Problems(String),
    /// Ctrl+C cannot be listened to.
    #[error("cannot listen to signals: {0}")]
    Signals(#[from] ctrlc::Error),
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
