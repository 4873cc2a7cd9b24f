//! A library of a test: a folder of its own, its context, and what the test staged.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use std::{fs, io};

use jiff::Zoned;
use nutgraf_commands::{Context, DayWatch, Failure, Place};
use nutgraf_model::ArticleId;
use serde_json::{Value, json};

use crate::age;
use crate::clock::StoppedClock;
use crate::desktop::TestDesktop;
use crate::stage::Stages;

/// How often somebody who waits for rest looks.
const LOOK: Duration = Duration::from_millis(5);

/// One library and all around it.
pub(crate) struct Library {
    folder: PathBuf,
    pub(crate) context: Context,
    pub(crate) desktop: Arc<TestDesktop>,
    pub(crate) stages: Stages,
    clock: Arc<StoppedClock>,
    watch: Mutex<DayWatch>,
    calls: Mutex<Vec<Value>>,
    unfinished: AtomicUsize,
}

impl Library {
    /// A library in a new folder: empty, or a copy of another. A broken one cannot be opened.
    pub(crate) fn open(
        folder: PathBuf,
        like: Option<&Path>,
        now: Option<Zoned>,
        broken: bool,
    ) -> io::Result<Library> {
        fs::create_dir_all(&folder)?;
        let dir = folder.join("library");
        if broken {
            fs::write(&dir, "a file in the library's place")?;
        } else if let Some(like) = like {
            copy(like, &dir)?;
        }
        let place = Place {
            library: Some(dir),
            settings: Some(folder.join("window.json")),
            last_page: Some(folder.join("page.json")),
        };
        let (clock, desktop) = (Arc::new(StoppedClock::at(now)), Arc::default());
        let runtime = tokio::runtime::Handle::current();
        let library = Library {
            context: Context::new(place, clock.clone(), Arc::clone(&desktop) as _, runtime),
            folder,
            desktop,
            stages: Stages::default(),
            clock,
            watch: Mutex::default(),
            calls: Mutex::default(),
            unfinished: AtomicUsize::new(0),
        };
        // As the app does soon after its start.
        library.look();
        Ok(library)
    }

    /// The folder of the library itself.
    pub(crate) fn dir(&self) -> PathBuf {
        self.folder.join("library")
    }

    /// What its clock was set to.
    pub(crate) fn now(&self) -> Option<Zoned> {
        self.clock.told()
    }

    /// Moves its clock, and does what the app does when it looks at the clock.
    pub(crate) fn set_clock(&self, now: Zoned) {
        self.clock.set(now);
        self.look();
    }

    /// Does what the page asks for, or what was staged for it.
    pub(crate) async fn call(&self, name: &str, arguments: &Value) -> Result<String, String> {
        self.calls
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(json!({ "command": name, "arguments": arguments }));
        match self.stages.play(name).await {
            Some(Ok(answer)) => Ok(answer.to_string()),
            Some(Err(failure)) => Err(failure.to_string()),
            None => {
                let _unfinished = Unfinished::begin(&self.unfinished);
                let answer = nutgraf_commands::call(&self.context, name, arguments).await;
                answer.map_err(|failure: Failure| json!(failure).to_string())
            }
        }
    }

    /// All that the page called so far.
    pub(crate) fn calls(&self) -> Vec<Value> {
        self.calls
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Waits until no import runs and no call is unanswered, staged ones aside.
    pub(crate) async fn rest(&self) {
        while !self.context.is_idle() || self.unfinished.load(Ordering::SeqCst) > 0 {
            tokio::time::sleep(LOOK).await;
        }
    }

    /// Makes all articles as if an older version had extracted them.
    pub(crate) async fn age(&self) -> Result<(), String> {
        let all = json!({ "filter": {
            "query": null, "day": null, "source": null, "language": null,
            "unread": false, "saved": false, "tag": null,
        }});
        let ids = nutgraf_commands::call(&self.context, "list_ids", &all).await;
        let ids = ids.map_err(|failure| failure.message)?;
        let ids: Vec<ArticleId> = serde_json::from_str(&ids).map_err(|error| error.to_string())?;
        age::age(&self.dir(), &ids).map_err(|error| error.to_string())
    }

    /// Removes its folder.
    pub(crate) fn remove(&self) {
        // What cannot be removed now goes with the folder of the host.
        let _ = fs::remove_dir_all(&self.folder);
    }

    fn look(&self) {
        let mut watch = self.watch.lock().unwrap_or_else(PoisonError::into_inner);
        watch.look(&self.context);
    }
}

/// Counts a call for as long as it lasts, also where the page goes away before its end.
struct Unfinished<'a>(&'a AtomicUsize);

impl<'a> Unfinished<'a> {
    fn begin(count: &'a AtomicUsize) -> Self {
        count.fetch_add(1, Ordering::SeqCst);
        Self(count)
    }
}

impl Drop for Unfinished<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

/// Copies a library that rests. The index of SQLite's log is left out: it is made anew.
fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (path, name) = (entry.path(), entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&path, &to.join(name))?;
        } else if !name.to_string_lossy().ends_with("-shm") {
            fs::copy(&path, to.join(name))?;
        }
    }
    Ok(())
}
