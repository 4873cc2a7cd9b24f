//! A start while the app before it is just leaving: there is nobody to hand the files to yet, and
//! soon nobody to hand them to. It waits a little and starts again.

use std::os::unix::process::CommandExt;
use std::process::Command;
use std::time::Duration;

/// Counts the starts.
const STARTS: &str = "NUTGRAF_STARTS";

/// With [`PAUSE`] between them, longer than an app takes to leave.
const MOST: u32 = 20;

const PAUSE: Duration = Duration::from_millis(250);

/// Starts the app anew in this one's place where `error` says that the app before it left before it
/// took what it was handed. Comes back in all other cases, and after too many.
pub(crate) fn start_after(error: &tauri::Error) {
    let starts = std::env::var(STARTS).ok();
    let Some(next) = next(&error.to_string(), starts.as_deref()) else {
        return;
    };
    std::thread::sleep(PAUSE);
    let Ok(program) = std::env::current_exe() else {
        return;
    };
    let error = Command::new(program)
        .args(std::env::args_os().skip(1))
        .env(STARTS, next.to_string())
        .exec();
    eprintln!("error: the app cannot start again: {error}");
}

/// The number of the next start, if there is to be one.
fn next(error: &str, starts: Option<&str>) -> Option<u32> {
    let starts = starts.and_then(|starts| starts.parse().ok()).unwrap_or(1);
    let has_left = error.contains("to the running instance");
    (has_left && starts < MOST).then_some(starts + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As the plugin says it.
    const LEFT: &str = "failed to initialize plugin `single-instance`: failed to forward arguments \
        to the running instance: org.freedesktop.DBus.Error.NoReply: Message recipient disconnected";

    #[test]
    fn only_an_app_that_left_is_waited_for_and_not_for_ever() {
        assert_eq!(next(LEFT, None), Some(2));
        assert_eq!(next(LEFT, Some("19")), Some(20));
        assert_eq!(next(LEFT, Some("20")), None);
        assert_eq!(next(LEFT, Some("no number")), Some(2));
        assert_eq!(next("failed to create webview", None), None);
    }
}
