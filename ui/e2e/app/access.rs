//! The app from outside: as a screen reader sees it, as the window manager places it, and as the
//! system's notes hear of it.

use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;
use tokio::time::sleep;

const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/ui/e2e/app/access.py");
const NOTES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/ui/e2e/app/notes.py");
/// The system's Python, which knows the accessibility bus.
const PYTHON: &str = "/usr/bin/python3";
const PATIENCE: Duration = Duration::from_secs(30);

/// Chooses an entry of the menu bar by its names, from the bar down.
pub(crate) async fn press(names: &[&str]) {
    let names: Vec<String> = names.iter().map(ToString::to_string).collect();
    // On a thread of its own: the app answers meanwhile.
    let pressed = tokio::task::spawn_blocking(move || {
        Command::new(PYTHON)
            .args([SCRIPT, "press"])
            .args(&names)
            .status()
    });
    let status = pressed.await.expect("a thread").expect("python");
    assert!(status.success(), "the menu entry is there");
}

/// The window as a screen reader sees it.
pub(crate) async fn tree() -> Value {
    let seen = tokio::task::spawn_blocking(|| Command::new(PYTHON).args([SCRIPT, "tree"]).output());
    let seen = seen.await.expect("a thread").expect("python");
    assert!(
        seen.status.success(),
        "{}",
        String::from_utf8_lossy(&seen.stderr)
    );
    serde_json::from_slice(&seen.stdout).expect("JSON")
}

/// All elements of a tree that `wanted` says yes to.
pub(crate) fn all<'a>(tree: &'a Value, wanted: &dyn Fn(&Value) -> bool) -> Vec<&'a Value> {
    let mut found = Vec::new();
    if wanted(tree) {
        found.push(tree);
    }
    for child in tree["children"].as_array().into_iter().flatten() {
        found.extend(all(child, wanted));
    }
    found
}

/// Waits until something is so.
pub(crate) async fn until(what: &str, is_so: impl AsyncFn() -> bool) {
    let begun = Instant::now();
    while !is_so().await {
        assert!(begun.elapsed() < PATIENCE, "never: {what}");
        sleep(Duration::from_millis(80)).await;
    }
}

/// Presses keys as a keyboard does.
pub(crate) async fn real_key(keys: &str) {
    until("the window is seen", async || is_seen()).await;
    let _ = xdo(&[
        "search",
        "--onlyvisible",
        "--name",
        "Nutgraf",
        "windowactivate",
        "--sync",
    ]);
    sleep(Duration::from_millis(300)).await;
    xdo(&["key", "--clearmodifiers", keys]);
}

/// Puts the window away.
pub(crate) fn minimise() {
    xdo(&[
        "search",
        "--onlyvisible",
        "--name",
        "Nutgraf",
        "windowminimize",
    ]);
}

/// Whether the window is the one in front.
pub(crate) fn is_in_front() -> bool {
    xdo(&["getactivewindow", "getwindowname"]).contains("Nutgraf")
}

/// Whether the window can be seen.
pub(crate) fn is_seen() -> bool {
    !xdo(&["search", "--onlyvisible", "--name", "Nutgraf"]).is_empty()
}

/// Left and upper edge, width and height of the window; nothing while it is not shown yet, which
/// may be after its page is there.
pub(crate) fn place() -> Option<(i32, i32, i32, i32)> {
    let told = xdo(&[
        "search",
        "--onlyvisible",
        "--name",
        "Nutgraf",
        "getwindowgeometry",
        "--shell",
    ]);
    let value = |name: &str| {
        let line = told.lines().find_map(|line| line.strip_prefix(name));
        line.and_then(|value| value.parse().ok())
    };
    Some((
        value("X=")?,
        value("Y=")?,
        value("WIDTH=")?,
        value("HEIGHT=")?,
    ))
}

fn xdo(arguments: &[&str]) -> String {
    let told = Command::new("xdotool").args(arguments).output();
    String::from_utf8_lossy(&told.expect("xdotool").stdout).into_owned()
}

/// A service for notes in place of the desktop's own; it answers each as if it were clicked on.
pub(crate) struct Notes(Child, std::sync::Mutex<BufReader<ChildStdout>>);

impl Notes {
    pub(crate) fn hear() -> Notes {
        let mut child = Command::new(PYTHON)
            .arg(NOTES)
            .stdout(Stdio::piped())
            .spawn()
            .expect("python");
        let mut told = BufReader::new(child.stdout.take().expect("its words"));
        let mut line = String::new();
        told.read_line(&mut line).expect("it is there");
        Notes(child, std::sync::Mutex::new(told))
    }

    /// Title and text of the next note.
    pub(crate) fn next(&self) -> (String, String) {
        let mut line = String::new();
        let mut told = self.1.lock().expect("unpoisoned");
        told.read_line(&mut line).expect("a note");
        serde_json::from_str(&line).expect("JSON")
    }
}

impl Drop for Notes {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
