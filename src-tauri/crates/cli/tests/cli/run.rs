//! Runs the binary, and a library of its own for each test.

use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::thread;

use serde_json::Value;

/// What came of a run.
pub(crate) struct Run {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Run {
    fn of(output: Output) -> Self {
        Self {
            code: output.status.code(),
            out: String::from_utf8(output.stdout).expect("output is UTF-8"),
            err: String::from_utf8(output.stderr).expect("messages are UTF-8"),
        }
    }

    /// The output of a run that must have gone well.
    #[track_caller]
    pub(crate) fn well(self) -> String {
        assert_eq!(
            self.code,
            Some(0),
            "stdout: {}\nstderr: {}",
            self.out,
            self.err
        );
        assert_eq!(
            self.err, "",
            "a run that goes well has nothing to complain of"
        );
        self.out
    }

    /// The message of a run that must have failed with `code`.
    #[track_caller]
    pub(crate) fn badly(self, code: i32) -> String {
        assert_eq!(
            self.code,
            Some(code),
            "stdout: {}\nstderr: {}",
            self.out,
            self.err
        );
        assert!(self.err.starts_with("error: "), "{}", self.err);
        if code == 1 {
            assert_eq!(self.err.lines().count(), 1, "one line: {}", self.err);
        }
        self.err
    }
}

/// The binary, knowing no library.
pub(crate) fn nutgraf() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_nutgraf"));
    command
        .env_remove("NUTGRAF_LIBRARY")
        .env("TZ", "Europe/Lisbon")
        .stdin(Stdio::null());
    command
}

/// Runs a command to its end with `input` on standard input.
pub(crate) fn feed(command: &mut Command, input: impl Into<Vec<u8>>) -> Run {
    let input = input.into();
    let mut child = start(command);
    let mut stdin = child.stdin.take().expect("piped");
    // From another thread, as the binary may answer before it has read all.
    let feeder = thread::spawn(move || stdin.write_all(&input));
    let run = Run::of(child.wait_with_output().expect("it ends"));
    // The binary may end before it has read all; that is judged by its exit code.
    let _ = feeder.join().expect("the feeder does not panic");
    run
}

/// Starts a command with everything piped.
pub(crate) fn start(command: &mut Command) -> Child {
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command.spawn().expect("it starts")
}

/// Runs `nutgraf batch …`.
pub(crate) fn batch(args: &[&str], input: impl Into<Vec<u8>>) -> Run {
    feed(nutgraf().arg("batch").args(args), input)
}

/// The lines of an output as JSON.
#[track_caller]
pub(crate) fn json_lines(out: &str) -> Vec<Value> {
    let read = |line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"));
    out.lines().map(read).collect()
}

/// A library in a folder that goes when the test ends.
pub(crate) struct Library {
    folder: tempfile::TempDir,
}

impl Library {
    /// An empty one.
    pub(crate) fn new() -> Self {
        Self {
            folder: tempfile::tempdir().expect("a temporary folder"),
        }
    }

    /// One with the samples.
    pub(crate) fn with_samples() -> Self {
        let library = Self::new();
        library
            .run(["import".as_ref(), samples().as_os_str()])
            .well();
        library
    }

    /// A path beside the library's own folder.
    pub(crate) fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// A command on this library.
    pub(crate) fn command<A: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = A>) -> Command {
        let mut command = nutgraf();
        command
            .arg("--library")
            .arg(self.beside("library"))
            .args(args);
        command
    }

    /// Runs a command on this library.
    pub(crate) fn run<A: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = A>) -> Run {
        Run::of(self.command(args).output().expect("it runs"))
    }

    /// Runs a command with `--json` and reads its lines.
    #[track_caller]
    pub(crate) fn json(&self, args: &[&str]) -> Vec<Value> {
        json_lines(&self.run(args.iter().copied().chain(["--json"])).well())
    }

    /// Checks that all is well with the library.
    #[track_caller]
    pub(crate) fn verify(&self) {
        self.run(["verify"]).well();
    }
}

/// The sample articles of both days.
pub(crate) fn samples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../samples")
}

/// The files in a folder and below.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = folder
        .read_dir()
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path());
    let below = |path: PathBuf| {
        if path.is_dir() {
            files(&path)
        } else {
            vec![path]
        }
    };
    let mut files: Vec<PathBuf> = entries.flat_map(below).collect();
    files.sort();
    files
}
