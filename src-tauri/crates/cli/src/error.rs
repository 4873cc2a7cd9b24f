//! Why a command ends with exit code 1.

use std::io;
use std::path::PathBuf;

/// An error, as one line for the user.
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
    /// The system defines no data folder for the app.
    #[error("no library is known here; name one with --library DIR")]
    NoLibrary,
    /// An error of the newsroom.
    #[error(transparent)]
    Newsroom(#[from] nutgraf_newsroom::Error),
    /// All items of the import were rejected.
    #[error("nothing could be imported")]
    AllRejected,
    /// Ctrl+C was pressed.
    #[error("cancelled; what was done is kept")]
    Cancelled,
    /// `verify` found problems, and has listed them.
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
    /// Whether the program that reads our output has closed it.
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
