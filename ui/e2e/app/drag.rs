//! A person's hand: takes files from another window and drops them on the app.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use tokio::time::sleep;

/// Where the files lie, on the right edge of the screen beside the window.
const FROM: (i32, i32) = (1300, 500);
/// The middle of the grip.
const GRIP: (i32, i32) = (FROM.0 + 45, FROM.1 + 45);
/// Well inside the window.
const TO: (i32, i32) = (640, 450);

/// Files held over the window.
pub(crate) struct Held {
    source: Child,
}

/// Takes the files and moves them over the window, without letting go.
pub(crate) async fn hold(paths: &[&Path]) -> Held {
    let source = source(paths);
    place_window();
    hand(&["mousemove", &GRIP.0.to_string(), &GRIP.1.to_string()]);
    hand(&["mousedown", "1"]);
    // Small moves, past the distance at which a press becomes a drag.
    for _ in 0..6 {
        hand(&["mousemove_relative", "--", "-6", "0"]);
        sleep(Duration::from_millis(40)).await;
    }
    for step in 1..=10 {
        let x = GRIP.0 + (TO.0 - GRIP.0) * step / 10;
        let y = GRIP.1 + (TO.1 - GRIP.1) * step / 10;
        hand(&["mousemove", &x.to_string(), &y.to_string()]);
        sleep(Duration::from_millis(80)).await;
    }
    sleep(Duration::from_millis(400)).await;
    Held { source }
}

impl Held {
    /// Lets go.
    pub(crate) async fn drop_here(self) {
        hand(&["mouseup", "1"]);
        // The window under the hand asks for the files only now.
        sleep(Duration::from_millis(400)).await;
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        let _ = self.source.kill();
        let _ = self.source.wait();
    }
}

fn source(paths: &[&Path]) -> Child {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/ui/e2e/app/drag_source.py");
    // The system's own Python, for the toolkit's bindings belong to it.
    let mut source = Command::new("/usr/bin/python3")
        .arg(script)
        .args([FROM.0.to_string(), FROM.1.to_string()])
        .args(paths)
        .stdout(Stdio::piped())
        .spawn()
        .expect("a window to drag from");
    let mut ready = String::new();
    let said = source.stdout.take().expect("its words");
    BufReader::new(said)
        .read_line(&mut ready)
        .expect("a first word");
    assert_eq!(ready.trim(), "ready");
    source
}

fn place_window() {
    hand(&[
        "search",
        "--sync",
        "--onlyvisible",
        "--name",
        "^Nutgraf$",
        "windowmove",
        "0",
        "0",
    ]);
}

fn hand(arguments: &[&str]) {
    let status = Command::new("xdotool").args(arguments).status();
    assert!(
        status.expect("xdotool").success(),
        "the hand cannot {arguments:?}"
    );
}
