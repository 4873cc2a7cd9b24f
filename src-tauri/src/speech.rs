//! Reading aloud, through a program the system has for it: web views on Linux have no voices.

use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::{Mutex, PoisonError};

use nutgraf_commands::{Answer, Failure};
use nutgraf_model::Language;
use tokio::io::AsyncWriteExt;
use tokio::process::Command;
use tokio::sync::oneshot;

/// The longest text spoken in one go, in bytes: a block of an article is shorter.
const LONGEST: usize = 100_000;

/// A program that speaks what it reads, best first for each system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Speech Dispatcher, with the reader's own voice and speed: what Orca speaks through.
    SpeechDispatcher,
    /// eSpeak NG.
    Espeak,
    /// The one of macOS.
    Say,
    /// The voices of Windows.
    PowerShell,
}

const KINDS: [(Kind, &str); 4] = [
    (Kind::SpeechDispatcher, "spd-say"),
    (Kind::Espeak, "espeak-ng"),
    (Kind::Say, "say"),
    (Kind::PowerShell, "powershell.exe"),
];

/// What Windows runs to speak its standard input.
const POWERSHELL: &str = "Add-Type -AssemblyName System.Speech; \
    [Console]::InputEncoding = [Text.Encoding]::UTF8; \
    (New-Object System.Speech.Synthesis.SpeechSynthesizer).Speak([Console]::In.ReadToEnd())";

/// The system's voice, and what it is saying.
#[derive(Debug)]
pub(crate) struct Speech {
    program: Option<(Kind, PathBuf)>,
    /// Dropped to end what is being said.
    saying: Mutex<Option<oneshot::Sender<()>>>,
}

impl Default for Speech {
    fn default() -> Self {
        Self::among(&env::var_os("PATH").unwrap_or_default())
    }
}

impl Speech {
    /// The voice of the first program found in these folders.
    fn among(path: &OsStr) -> Self {
        let folders: Vec<PathBuf> = env::split_paths(path).collect();
        let found = |(kind, name): &(Kind, &str)| {
            let places = folders.iter().map(|folder| folder.join(name));
            let mut there = places.filter(|place| place.is_file());
            there.next().map(|place| (*kind, place))
        };
        Self {
            program: KINDS.iter().find_map(found),
            saying: Mutex::default(),
        }
    }

    /// Whether there is a voice.
    pub(crate) fn is_there(&self) -> bool {
        self.program.is_some()
    }

    /// Says a text in place of what is being said; whether it was said to its end.
    pub(crate) async fn say(&self, text: &str, language: Option<Language>) -> Answer<bool> {
        let Some((kind, program)) = &self.program else {
            return Err(silent("this system has no program that speaks"));
        };
        if text.len() > LONGEST {
            return Err(silent("the text is too long to be read aloud in one go"));
        }
        let (saying, mut ended) = oneshot::channel();
        drop(self.lock().replace(saying));
        let mut command = kind.command(program, text, language);
        let child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn();
        let mut child = child.map_err(|error| silent(&error.to_string()))?;
        if let Some(mut input) = child.stdin.take()
            && *kind == Kind::PowerShell
        {
            // A voice that ended early says so by its exit code.
            input.write_all(text.as_bytes()).await.ok();
        }
        let over = tokio::select! {
            status = child.wait() => match status {
                Ok(status) if status.success() => Ok(true),
                Ok(status) => Err(silent(&format!("the voice failed ({status})"))),
                Err(error) => Err(silent(&error.to_string())),
            },
            _ = &mut ended => {
                child.kill().await.ok();
                self.silence().await;
                return Ok(false);
            }
        };
        // Another text may be said by now; then the word to end is that one's.
        self.lock().take_if(|saying| saying.is_closed());
        over
    }

    /// Ends what is being said.
    pub(crate) fn end(&self) {
        drop(self.lock().take());
    }

    /// Ends what is being said before the app goes, and waits for that.
    pub(crate) fn end_at_exit(&self) {
        let was_saying = self.lock().take().is_some();
        if let (true, Some((Kind::SpeechDispatcher, program))) = (was_saying, &self.program) {
            std::process::Command::new(program)
                .arg("--cancel")
                .status()
                .ok();
        }
    }

    /// Speech Dispatcher goes on speaking when the program that asked it to has gone.
    async fn silence(&self) {
        if let Some((Kind::SpeechDispatcher, program)) = &self.program {
            let mut cancel = Command::new(program);
            cancel.arg("--cancel").stdin(Stdio::null());
            cancel.status().await.ok();
        }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Option<oneshot::Sender<()>>> {
        self.saying.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Kind {
    fn command(self, program: &Path, text: &str, language: Option<Language>) -> Command {
        let mut command = Command::new(program);
        // A program's argument cannot hold a zero.
        let text = text.replace(char::is_control, " ");
        let language = language.map(|language| language.to_string());
        match self {
            Kind::SpeechDispatcher => {
                command.arg("--wait");
                command.args(
                    language
                        .iter()
                        .flat_map(|language| ["--language", language]),
                );
                command.arg("--").arg(text);
            }
            Kind::Espeak => {
                command.args(language.iter().flat_map(|language| ["-v", language]));
                command.arg("--").arg(text);
            }
            Kind::Say => {
                command.arg("--").arg(text);
            }
            Kind::PowerShell => {
                command.args(["-NoProfile", "-NonInteractive", "-Command", POWERSHELL]);
            }
        }
        command
    }
}

fn silent(why: &str) -> Failure {
    Failure::new("cannot-speak", format!("this cannot be read aloud: {why}"))
}

#[cfg(all(test, unix))]
mod tests {
    use std::fs;
    use std::os::unix::fs::PermissionsExt;
    use std::sync::Arc;
    use std::time::Duration;

    use super::*;

    /// A folder with a program that notes what it is told and takes so many seconds.
    fn voice(name: &str, seconds: &str) -> (tempfile::TempDir, Speech) {
        let dir = tempfile::tempdir().expect("a folder");
        let program = dir.path().join(name);
        let script = format!(
            "#!/bin/sh\nprintf '%s|' \"$@\" >> {0}/told; echo >> {0}/told\n\
             [ \"$1\" = --cancel ] || exec sleep {seconds}\n",
            dir.path().display()
        );
        fs::write(&program, script).expect("writes");
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).expect("may run");
        let speech = Speech::among(dir.path().as_os_str());
        (dir, speech)
    }

    fn told(dir: &tempfile::TempDir) -> String {
        fs::read_to_string(dir.path().join("told")).unwrap_or_default()
    }

    fn wait<T>(work: impl Future<Output = T>) -> T {
        tauri::async_runtime::block_on(work)
    }

    #[test]
    fn a_text_is_said_in_its_language_and_cannot_pass_for_an_option() {
        let (dir, speech) = voice("spd-say", "0");
        let german = "de".parse().expect("a language");
        assert_eq!(
            wait(speech.say("--cancel\0 Guten Tag", Some(german))),
            Ok(true)
        );
        assert_eq!(told(&dir), "--wait|--language|de|--|--cancel  Guten Tag|\n");
    }

    #[test]
    fn ending_silences_the_voice_at_once() {
        let (dir, speech) = voice("spd-say", "600");
        let speech = Arc::new(speech);
        let other = speech.clone();
        wait(async move {
            let saying = tokio::spawn(async move { other.say("A long one", None).await });
            while told(&dir).is_empty() {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
            speech.end();
            assert_eq!(saying.await.expect("no panic"), Ok(false));
            assert!(told(&dir).ends_with("--cancel|\n"), "{}", told(&dir));
        });
    }

    #[test]
    fn what_cannot_be_said_is_told() {
        let nobody = Speech::among(OsStr::new("/nowhere"));
        assert!(!nobody.is_there());
        let codes = |answer: Answer<bool>| answer.map_err(|error| error.code);
        assert_eq!(codes(wait(nobody.say("x", None))), Err("cannot-speak"));
        let (_dir, speech) = voice("espeak-ng", "never");
        assert_eq!(codes(wait(speech.say("x", None))), Err("cannot-speak"));
        let long = "x".repeat(LONGEST + 1);
        assert_eq!(codes(wait(speech.say(&long, None))), Err("cannot-speak"));
    }
}
