//! Several processes on one library, and processes that are stopped half-way.

use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::run::{Library, files, samples, start};

/// How long a test waits for another process.
const PATIENCE: Duration = Duration::from_secs(60);

/// A folder of so many different articles, written for the occasion.
fn articles(library: &Library, count: usize) -> PathBuf {
    let folder = library.beside("articles");
    std::fs::create_dir(&folder).expect("a folder");
    for n in 0..count {
        let text = format!(
            "Ferry number {n} sails again\n\nThe ferry number {n} left Port Avelar on time on \
             Friday with {} passengers, after a week in which none did.\n\n“We are glad number \
             {n} is back,” said Odile Brandt, the harbour master. “The crew of {n} slept at \
             home.”\n\nShe said that the next ferry to be mended would be number {}.\n",
            n * 3,
            n + 1
        );
        std::fs::write(folder.join(format!("ferry-{n}.txt")), text).expect("written");
    }
    folder
}

fn arrived(library: &Library) -> usize {
    library.json(&["list"]).len()
}

/// Waits until an import in another process has added something.
fn wait_for_some(library: &Library) {
    #[expect(clippy::disallowed_methods, reason = "waits for another program")]
    let start = Instant::now();
    while start.elapsed() < PATIENCE {
        let run = library.run(["list", "--json"]);
        if run.code == Some(0) && !run.out.is_empty() {
            return;
        }
    }
    panic!("nothing was added in {PATIENCE:?}");
}

#[test]
fn two_imports_at_once_lose_and_repeat_nothing() {
    let library = Library::new();
    library.run(["list"]).well();
    let (first, second) = (samples().join("2026-11-19"), samples().join("2026-11-20"));
    let import =
        |folder: &PathBuf| start(&mut library.command(["import".as_ref(), folder.as_os_str()]));
    let both = [import(&first), import(&second), import(&first)];
    for child in both {
        let end = child.wait_with_output().expect("it ends");
        let err = String::from_utf8_lossy(&end.stderr);
        assert_eq!(
            (end.status.code(), &*err),
            (Some(0), ""),
            "an import beside another"
        );
    }
    assert_eq!(
        arrived(&library),
        files(&first).len() + files(&second).len()
    );
    library.verify();
}

#[test]
fn a_library_can_be_read_while_it_is_written() {
    let library = Library::new();
    let folder = articles(&library, 120);
    let import = start(&mut library.command(["import".as_ref(), folder.as_os_str()]));
    wait_for_some(&library);
    for args in [
        &["digest"][..],
        &["search", "ferry"],
        &["stories"],
        &["speakers"],
    ] {
        library.run(args).well();
    }
    assert_eq!(
        import.wait_with_output().expect("it ends").status.code(),
        Some(0)
    );
    assert_eq!(arrived(&library), 120);
    library.verify();
}

#[test]
fn a_killed_import_loses_and_repeats_nothing() {
    let library = Library::new();
    let folder = articles(&library, 150);
    let mut import = start(&mut library.command(["import".as_ref(), folder.as_os_str()]));
    wait_for_some(&library);
    import.kill().expect("SIGKILL");
    import.wait().expect("it is gone");
    library.verify();
    library.run(["import".as_ref(), folder.as_os_str()]).well();
    assert_eq!(arrived(&library), 150, "each once");
    library.verify();
}

#[test]
fn an_interrupted_import_keeps_what_is_done() {
    let library = Library::new();
    let folder = articles(&library, 300);
    let args = ["import".as_ref(), folder.as_os_str(), "--json".as_ref()];
    let import = start(&mut library.command(args));
    wait_for_some(&library);
    let signal = Command::new("kill")
        .args(["-INT", &import.id().to_string()])
        .status();
    assert!(signal.expect("kill runs").success());
    let end = import.wait_with_output().expect("it ends");
    let out = String::from_utf8(end.stdout).expect("text");
    let err = String::from_utf8(end.stderr).expect("text");
    assert_eq!(end.status.code(), Some(1), "{err}");
    assert_eq!(err, "error: cancelled; what was done is kept\n");
    let batch: Value = serde_json::from_str(out.lines().last().expect("a count")).expect("JSON");
    assert_eq!(batch["cancelled"], true, "{batch}");
    assert_eq!(
        batch["added"].as_u64(),
        Some(arrived(&library) as u64),
        "{batch}"
    );
    library.verify();
}
