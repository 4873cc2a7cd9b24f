//! A pretended desktop: it notes what it is asked to do, and answers as the test says.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use nutgraf_commands::{Answer, Desktop, Event, Failure, FileChoice, Later, Licence, Settings};
use nutgraf_model::{EditionKey, Language};
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::sync::{broadcast, oneshot};

/// Events that wait for a slow page; older ones are lost.
const MOST_EVENTS: usize = 4096;

/// What the desktop does when it is asked.
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Manner {
    choose_files: Vec<PathBuf>,
    choose_folder: Vec<PathBuf>,
    can_speak: bool,
    in_front: bool,
    tray: bool,
    opener: bool,
}

impl Default for Manner {
    fn default() -> Self {
        Self {
            choose_files: Vec::new(),
            choose_folder: Vec::new(),
            can_speak: true,
            in_front: false,
            tray: true,
            opener: true,
        }
    }
}

/// The pretended desktop of one library.
pub(crate) struct TestDesktop {
    manner: Mutex<Manner>,
    deeds: Mutex<Vec<Value>>,
    events: broadcast::Sender<Value>,
    /// Ends what is being said: whether it was said to its end.
    saying: Mutex<Option<oneshot::Sender<bool>>>,
}

impl Default for TestDesktop {
    fn default() -> Self {
        Self {
            manner: Mutex::default(),
            deeds: Mutex::default(),
            events: broadcast::Sender::new(MOST_EVENTS),
            saying: Mutex::default(),
        }
    }
}

impl TestDesktop {
    /// Changes what the desktop does; what is not named stays.
    pub(crate) fn set(&self, manner: Manner) {
        *lock(&self.manner) = manner;
    }

    /// All that was asked for, in order.
    pub(crate) fn deeds(&self) -> Vec<Value> {
        lock(&self.deeds).clone()
    }

    /// The events from now on.
    pub(crate) fn events(&self) -> broadcast::Receiver<Value> {
        self.events.subscribe()
    }

    /// Sends an event that nothing in the engine caused.
    pub(crate) fn emit(&self, event: Value) {
        // Nobody may be listening yet.
        let _ = self.events.send(event);
    }

    /// Ends what is being said.
    pub(crate) fn end_saying(&self, whole: bool) {
        if let Some(saying) = lock(&self.saying).take() {
            // Who asked for it may be gone.
            let _ = saying.send(whole);
        }
    }

    fn note(&self, deed: Value) {
        lock(&self.deeds).push(deed);
    }

    fn open(&self, deed: Value, code: &'static str) -> Answer<()> {
        self.note(deed);
        if lock(&self.manner).opener {
            Ok(())
        } else {
            Err(Failure::new(code, "nothing was opened"))
        }
    }
}

impl Desktop for TestDesktop {
    fn tell(&self, event: Event) {
        self.emit(json!({ "event": event.name(), "payload": event }));
    }

    fn choose(&self, choice: FileChoice) -> Later<'_, Vec<PathBuf>> {
        let manner = lock(&self.manner).clone();
        let (deed, title, chosen) = match choice {
            FileChoice::Files { title, .. } => ("choose-files", title, manner.choose_files),
            FileChoice::Folders { title } => ("choose-folder", title, manner.choose_folder),
        };
        self.note(json!({ "deed": deed, "title": title }));
        Box::pin(async move { chosen })
    }

    fn open_url(&self, url: &str) -> Answer<()> {
        self.open(json!({ "deed": "open-url", "url": url }), "no-opener")
    }

    fn open_folder(&self, folder: &Path) -> Answer<()> {
        let deed = json!({ "deed": "open-folder", "folder": folder });
        self.open(deed, "no-file-manager")
    }

    fn set_appearance(&self, _before: &Settings, now: &Settings) -> Answer<()> {
        self.note(json!({ "deed": "appearance", "settings": now }));
        Ok(())
    }

    fn set_window_prefs(&self, before: &Settings, now: &Settings) -> Answer<()> {
        self.note(json!({ "deed": "window-prefs", "settings": now }));
        if before.tray == now.tray || lock(&self.manner).tray {
            Ok(())
        } else {
            Err(Failure::new("no-tray", "this system shows no icon"))
        }
    }

    fn can_speak(&self) -> bool {
        lock(&self.manner).can_speak
    }

    fn speak<'a>(&'a self, text: &'a str, language: Option<Language>) -> Later<'a, Answer<bool>> {
        self.note(json!({ "deed": "speak", "text": text, "language": language }));
        let (saying, said) = oneshot::channel();
        // What was being said before ends here.
        if let Some(before) = lock(&self.saying).replace(saying) {
            let _ = before.send(false);
        }
        Box::pin(async move { Ok(said.await.unwrap_or(false)) })
    }

    fn end_speech(&self) {
        self.note(json!({ "deed": "end-speech" }));
        self.end_saying(false);
    }

    fn notify(&self, key: EditionKey, title: &str, text: &str) {
        self.note(json!({ "deed": "notify", "key": key, "title": title, "text": text }));
    }

    fn is_in_front(&self) -> bool {
        lock(&self.manner).in_front
    }

    fn licences(&self) -> Vec<Licence> {
        let part = |name: &str, licence: &str| Licence {
            name: name.to_owned(),
            version: "1.2.3".to_owned(),
            licence: licence.to_owned(),
        };
        vec![part("jiff", "Unlicense OR MIT"), part("svelte", "MIT")]
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
