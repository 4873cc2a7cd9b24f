//! What a test makes of a command's answer: late, never, a failure, or anything at all.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use serde::Deserialize;
use serde_json::Value;
use tokio::sync::Notify;

/// One instruction of the test.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Stage {
    /// A command, or `*` for all.
    command: String,
    /// Of all, these are left alone.
    #[serde(default)]
    except: Vec<String>,
    /// How often; without end where it is not said.
    times: Option<u32>,
    #[serde(flatten)]
    act: Act,
}

/// What is staged.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Act {
    /// The true answer, so many milliseconds later.
    Slow(u64),
    /// No answer until it is unstaged, and then the true one.
    Never(bool),
    /// A failure: its code and message.
    Fail(Value),
    /// This answer.
    Answer(Value),
}

/// The instructions that hold.
#[derive(Debug, Default)]
pub(crate) struct Stages {
    stages: Mutex<Vec<Stage>>,
    changed: Notify,
}

impl Stages {
    pub(crate) fn add(&self, stage: Stage) {
        self.lock().push(stage);
    }

    /// Ends what is staged for a command, or everything.
    pub(crate) fn remove(&self, command: Option<&str>) {
        self.lock()
            .retain(|stage| command.is_some_and(|command| command != stage.command));
        self.changed.notify_waiters();
    }

    /// Waits as staged; the answer or failure to give in place of the true one, if any.
    pub(crate) async fn play(&self, command: &str) -> Option<Result<Value, Value>> {
        loop {
            // Before the look, so that no change in between is missed.
            let changed = self.changed.notified();
            match self.take(command)? {
                Act::Fail(failure) => return Some(Err(failure)),
                Act::Answer(answer) => return Some(Ok(answer)),
                Act::Never(false) => return None,
                Act::Never(true) => changed.await,
                Act::Slow(milliseconds) => {
                    let late = tokio::time::sleep(Duration::from_millis(milliseconds));
                    tokio::select! {
                        () = late => return None,
                        () = changed => {}
                    }
                }
            }
        }
    }

    /// The latest instruction for a command, counted.
    fn take(&self, command: &str) -> Option<Act> {
        let mut stages = self.lock();
        let at = stages.iter().rposition(|stage| {
            let all = stage.command == "*" && !stage.except.iter().any(|name| name == command);
            all || stage.command == command
        })?;
        let act = stages[at].act.clone();
        if let Some(times) = &mut stages[at].times {
            *times = times.saturating_sub(1);
            if *times == 0 {
                stages.remove(at);
            }
        }
        Some(act)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Vec<Stage>> {
        self.stages.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
