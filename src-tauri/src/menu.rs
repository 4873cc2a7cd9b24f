//! The menu bar. What it offers is fixed here; what it says comes from the page, in its language.
//! Whatever the page can do itself, the page is asked to do, so that a key and its menu entry are
//! one act.

use nutgraf_commands::{Context, Event, Settings};
use tauri::menu::{
    CheckMenuItem, IsMenuItem, Menu, MenuEvent, MenuItem, PredefinedMenuItem, Submenu,
};
use tauri::{AppHandle, Manager, Wry};

use crate::{editing, page, window};

/// A line of a menu.
enum Line {
    /// Something to do: its name, and its key where it has one.
    Act(&'static str, Option<&'static str>),
    /// One of the themes.
    Theme(&'static str),
    Sub(&'static str, &'static [Line]),
    Rule,
}

use Line::{Act, Rule, Sub, Theme};

const MAC: bool = cfg!(target_os = "macos");

const FILE: &[Line] = &[
    Act("files", Some("CmdOrCtrl+O")),
    Act("folder", None),
    Act("paste-article", None),
    Rule,
    Act("open-data-folder", None),
    Rule,
    Act("close-window", Some("CmdOrCtrl+W")),
    Act("quit", Some("CmdOrCtrl+Q")),
];

const EDIT: &[Line] = &[
    Act("undo", Some("CmdOrCtrl+Z")),
    Rule,
    Act("cut", Some("CmdOrCtrl+X")),
    Act("copy", Some("CmdOrCtrl+C")),
    Act("paste", Some("CmdOrCtrl+V")),
    Act("select-all", Some("CmdOrCtrl+A")),
];

const VIEW: &[Line] = &[
    Act("digest", None),
    Act("editions", None),
    Act("stories", None),
    Act("speakers", None),
    Act("library", None),
    Act("saved", None),
    Act("imports", None),
    Act("settings", if MAC { Some("Cmd+,") } else { None }),
    Rule,
    Sub(
        "theme",
        &[
            Theme("system"),
            Theme("light"),
            Theme("dark"),
            Theme("sepia"),
        ],
    ),
    Rule,
    Act("zoom-in", Some("CmdOrCtrl+Plus")),
    Act("zoom-out", Some("CmdOrCtrl+-")),
    Act("zoom-reset", Some("CmdOrCtrl+0")),
    Rule,
    Act("fullscreen", Some(if MAC { "Ctrl+Cmd+F" } else { "F11" })),
];

const GO: &[Line] = &[
    Act("back", Some(if MAC { "Cmd+[" } else { "Alt+Left" })),
    Rule,
    Act("previous-edition", Some("CmdOrCtrl+PageUp")),
    Act("next-edition", Some("CmdOrCtrl+PageDown")),
    Rule,
    Act("search", None),
    Act("palette", Some("CmdOrCtrl+K")),
];

const HELP: &[Line] = &[Act("keys", Some("F1")), Act("about", None)];

const BAR: &[(&str, &[Line])] = &[
    ("file", FILE),
    ("edit", EDIT),
    ("view", VIEW),
    ("go", GO),
    ("help", HELP),
];

/// Before the name of a theme.
const THEME: &str = "theme-";

/// Puts the menu bar on the window, in the words of the page.
pub(crate) fn put(app: &AppHandle, settings: &Settings) -> tauri::Result<()> {
    let menu = Menu::new(app)?;
    if MAC {
        // The system takes the first menu for the app's own.
        menu.append(&submenu(app, settings, "app", &[Act("about", None), Rule])?)?;
    }
    for (name, lines) in BAR {
        menu.append(&submenu(app, settings, name, lines)?)?;
    }
    app.set_menu(menu)?;
    Ok(())
}

/// Does what was chosen in the menu bar or in the tray's menu.
pub(crate) fn act(app: &AppHandle, event: &MenuEvent) {
    let name = event.id().as_ref();
    match name {
        "quit" => app.exit(0),
        "close-window" => window::close(app),
        "fullscreen" => window::turn_fullscreen(app),
        "open-data-folder" => app.state::<Context>().show_library_folder(),
        "cut" | "copy" | "paste" | "select-all" => editing::command(app, name),
        "tray-open" => window::focus(app),
        "tray-files" => {
            window::focus(app);
            tell(app, "files");
        }
        theme if theme.starts_with(THEME) => {
            // The mark follows at once; the page answers with the whole look.
            mark_theme(app, &theme[THEME.len()..]);
            tell(app, theme);
        }
        _ => tell(app, name),
    }
}

/// Marks the theme that is settings.
pub(crate) fn mark_theme(app: &AppHandle, theme: &str) {
    let marked = format!("{THEME}{theme}");
    let Some(menu) = app.menu() else { return };
    for item in menu.items().unwrap_or_default() {
        for line in under(item.as_submenu()) {
            for theme in under(line.as_submenu()) {
                if let Some(item) = theme.as_check_menuitem() {
                    // A menu that cannot be marked is gone with its window.
                    let _ = item.set_checked(item.id().as_ref() == marked);
                }
            }
        }
    }
}

fn under(menu: Option<&Submenu<Wry>>) -> Vec<tauri::menu::MenuItemKind<Wry>> {
    menu.and_then(|menu| menu.items().ok()).unwrap_or_default()
}

fn submenu(
    app: &AppHandle,
    settings: &Settings,
    name: &str,
    lines: &[Line],
) -> tauri::Result<Submenu<Wry>> {
    let menu = Submenu::new(app, settings.word(name), true)?;
    for line in lines {
        menu.append(&*item(app, settings, line)?)?;
    }
    Ok(menu)
}

fn item(
    app: &AppHandle,
    settings: &Settings,
    line: &Line,
) -> tauri::Result<Box<dyn IsMenuItem<Wry>>> {
    Ok(match line {
        Rule => Box::new(PredefinedMenuItem::separator(app)?),
        Sub(name, lines) => Box::new(submenu(app, settings, name, lines)?),
        Theme(name) => {
            let id = format!("{THEME}{name}");
            let on = settings.theme == *name;
            let text = settings.word(&id);
            Box::new(CheckMenuItem::with_id(
                app,
                &id,
                text,
                true,
                on,
                None::<&str>,
            )?)
        }
        Act(name, keys) => match system_item(app, settings, name)? {
            Some(item) => Box::new(item),
            None => Box::new(MenuItem::with_id(
                app,
                *name,
                settings.word(name),
                true,
                *keys,
            )?),
        },
    })
}

/// What the system itself does best; on Linux the web view is told by us.
fn system_item(
    app: &AppHandle,
    settings: &Settings,
    name: &str,
) -> tauri::Result<Option<PredefinedMenuItem<Wry>>> {
    if cfg!(target_os = "linux") {
        return Ok(None);
    }
    let text = Some(settings.word(name));
    Ok(match name {
        "cut" => Some(PredefinedMenuItem::cut(app, text)?),
        "copy" => Some(PredefinedMenuItem::copy(app, text)?),
        "paste" => Some(PredefinedMenuItem::paste(app, text)?),
        "select-all" => Some(PredefinedMenuItem::select_all(app, text)?),
        _ => None,
    })
}

/// Asks the page to do what was chosen.
fn tell(app: &AppHandle, act: &str) {
    page::tell(app, Event::Menu(act.to_owned()));
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn acts(lines: &'static [Line]) -> Vec<(&'static str, Option<&'static str>)> {
        lines
            .iter()
            .flat_map(|line| match line {
                Act(name, keys) => vec![(*name, *keys)],
                Sub(_, lines) => acts(lines),
                Theme(_) | Rule => Vec::new(),
            })
            .collect()
    }

    fn all() -> Vec<(&'static str, Option<&'static str>)> {
        BAR.iter().flat_map(|(_, lines)| acts(lines)).collect()
    }

    #[test]
    fn no_key_does_two_things_and_no_act_stands_twice() {
        let names: BTreeSet<_> = all().iter().map(|(name, _)| *name).collect();
        assert_eq!(names.len(), all().len(), "an act stands twice");
        let keys: Vec<_> = all().iter().filter_map(|(_, keys)| *keys).collect();
        let different: BTreeSet<_> = keys.iter().collect();
        assert_eq!(different.len(), keys.len(), "{keys:?}");
    }

    #[test]
    fn no_letter_of_the_page_is_taken_while_somebody_types() {
        for (name, keys) in all() {
            let Some(keys) = keys else { continue };
            let chord = keys.contains('+') || keys.starts_with('F');
            assert!(chord, "{name} would take the plain key {keys}");
        }
    }
}
