//! The icon in the tray: there only where the reader wants it.

use nutgraf_commands::Settings;
use tauri::menu::{Menu, MenuItem, PredefinedMenuItem};
use tauri::tray::{MouseButton, MouseButtonState, TrayIconBuilder, TrayIconEvent};
use tauri::{AppHandle, Wry};

use crate::window;

const TRAY: &str = "main";

/// Puts the icon there, in the words of the page, or takes it away.
pub(crate) fn put(app: &AppHandle, settings: &Settings) -> tauri::Result<()> {
    app.remove_tray_by_id(TRAY);
    if !settings.tray {
        return Ok(());
    }
    if !can_be() {
        return Err(std::io::Error::other("there is no libayatana-appindicator3").into());
    }
    let mut icon = TrayIconBuilder::with_id(TRAY)
        .menu(&menu(app, settings)?)
        .tooltip(settings.word("app"))
        .show_menu_on_left_click(cfg!(target_os = "macos"))
        .on_tray_icon_event(|tray, event| {
            // Linux tells of no clicks: there the menu opens.
            if let TrayIconEvent::Click {
                button: MouseButton::Left,
                button_state: MouseButtonState::Up,
                ..
            } = event
            {
                window::focus(tray.app_handle());
            }
        });
    if let Some(image) = app.default_window_icon() {
        icon = icon.icon(image.clone());
    }
    icon.build(app)?;
    Ok(())
}

/// Whether the system's library for such icons is there: asked for without it, the app would end.
#[cfg(target_os = "linux")]
fn can_be() -> bool {
    const NAMES: [&str; 2] = ["libayatana-appindicator3.so.1", "libappindicator3.so.1"];
    let arch = std::env::consts::ARCH;
    let debian = format!("/usr/lib/{arch}-linux-gnu");
    ["/usr/lib", "/usr/lib64", "/usr/local/lib", &debian]
        .iter()
        .any(|dir| {
            NAMES
                .iter()
                .any(|name| std::path::Path::new(dir).join(name).exists())
        })
}

#[cfg(not(target_os = "linux"))]
fn can_be() -> bool {
    true
}

fn menu(app: &AppHandle, settings: &Settings) -> tauri::Result<Menu<Wry>> {
    let item = |id: &str| MenuItem::with_id(app, id, settings.word(id), true, None::<&str>);
    Menu::with_items(
        app,
        &[
            &item("tray-open")?,
            &item("tray-files")?,
            &PredefinedMenuItem::separator(app)?,
            &item("quit")?,
        ],
    )
}
