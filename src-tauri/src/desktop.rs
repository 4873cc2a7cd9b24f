//! The real desktop, as commands need it: the window, its dialogs, the programs beside it.

use std::path::{Path, PathBuf};

use nutgraf_commands::{Answer, Desktop, Event, Failure, FileChoice, Later, Licence, Settings};
use nutgraf_model::{EditionKey, Language};
use tauri::{AppHandle, Manager, WebviewWindow};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder};
use tauri_plugin_opener::OpenerExt;
use tokio::sync::oneshot;

use crate::label::MAIN;
use crate::speech::Speech;
use crate::{licences, menu, note, page, tray, window};

/// The desktop around the app's window.
pub(crate) struct AppDesktop {
    app: AppHandle,
    speech: Speech,
}

impl AppDesktop {
    pub(crate) fn new(app: AppHandle) -> Self {
        Self {
            app,
            speech: Speech::default(),
        }
    }

    /// Ends what is being said before the app goes, and waits for that.
    pub(crate) fn end_at_exit(&self) {
        self.speech.end_at_exit();
    }

    fn window(&self) -> Answer<WebviewWindow> {
        let window = self.app.get_webview_window(MAIN);
        window.ok_or_else(|| Failure::internal("the window is gone"))
    }

    fn dialog(&self, title: &str) -> FileDialogBuilder<tauri::Wry> {
        let dialog = self.app.dialog().file().set_title(title);
        match self.window() {
            Ok(window) => dialog.set_parent(&window),
            Err(_) => dialog,
        }
    }
}

impl Desktop for AppDesktop {
    fn tell(&self, event: Event) {
        page::tell(&self.app, event);
    }

    fn choose(&self, choice: FileChoice) -> Later<'_, Vec<PathBuf>> {
        Box::pin(async move {
            let (choose, chosen) = oneshot::channel();
            match choice {
                FileChoice::Files {
                    title,
                    articles: (articles, endings),
                    all,
                } => self
                    .dialog(&title)
                    .add_filter(articles, &endings)
                    .add_filter(all, &["*"])
                    .pick_files(|files| drop(choose.send(files))),
                FileChoice::Folders { title } => self
                    .dialog(&title)
                    .pick_folders(|folders| drop(choose.send(folders))),
            }
            let chosen = chosen.await.ok().flatten().unwrap_or_default();
            chosen
                .into_iter()
                .filter_map(|file| file.into_path().ok())
                .collect()
        })
    }

    fn open_url(&self, url: &str) -> Answer<()> {
        let opened = self.app.opener().open_url(url, None::<&str>);
        opened.map_err(|error| Failure::new("no-opener", format!("no browser was opened: {error}")))
    }

    fn open_folder(&self, folder: &Path) -> Answer<()> {
        let opened = self
            .app
            .opener()
            .open_path(folder.to_string_lossy(), None::<&str>);
        opened.map_err(|error| {
            let message = format!(
                "no file manager was opened for {}: {error}",
                folder.display()
            );
            Failure::new("no-file-manager", message)
        })
    }

    fn set_appearance(&self, before: &Settings, now: &Settings) -> Answer<()> {
        window::paint(&self.window()?, &now.theme).map_err(Failure::internal)?;
        if before.words != now.words {
            menu::put(&self.app, now).map_err(Failure::internal)?;
            tray::put(&self.app, now).map_err(Failure::internal)?;
        }
        menu::mark_theme(&self.app, &now.theme);
        window::reveal(&self.app);
        Ok(())
    }

    fn set_window_prefs(&self, before: &Settings, now: &Settings) -> Answer<()> {
        if before.tray != now.tray {
            tray::put(&self.app, now).map_err(|error| {
                Failure::new("no-tray", format!("this system shows no icon: {error}"))
            })?;
        }
        self.window()?.set_zoom(now.zoom).map_err(Failure::internal)
    }

    fn can_speak(&self) -> bool {
        self.speech.is_there()
    }

    fn speak<'a>(&'a self, text: &'a str, language: Option<Language>) -> Later<'a, Answer<bool>> {
        Box::pin(self.speech.say(text, language))
    }

    fn end_speech(&self) {
        self.speech.end();
    }

    fn notify(&self, key: EditionKey, title: &str, text: &str) {
        note::show(&self.app, key, title, text);
    }

    fn is_in_front(&self) -> bool {
        self.window()
            .is_ok_and(|window| window.is_focused().unwrap_or(false))
    }

    fn licences(&self) -> Vec<Licence> {
        licences::all()
    }
}
