//! The window before the page is there, and when it is called to the front.

use tauri::window::Color;
use tauri::{AppHandle, Manager, PhysicalSize, Theme, WebviewWindow};

/// The one window.
const MAIN: &str = "main";

/// The page's own backgrounds, so that the window does not flash before the page is painted.
const LIGHT: Color = Color(0xfb, 0xfa, 0xf7, 0xff);
const DARK: Color = Color(0x16, 0x17, 0x1a, 0xff);

/// Gives the window the page's background and a size that fits its screen.
pub(crate) fn prepare(app: &AppHandle) -> tauri::Result<()> {
    let Some(window) = app.get_webview_window(MAIN) else {
        return Ok(());
    };
    let dark = matches!(window.theme(), Ok(Theme::Dark));
    window.set_background_color(Some(if dark { DARK } else { LIGHT }))?;
    fit(&window)
}

/// Brings the window to the front.
pub(crate) fn focus(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(MAIN) {
        // A window manager may refuse; there is nothing better to do then.
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}

/// Shrinks a remembered size that the screen of today cannot show.
fn fit(window: &WebviewWindow) -> tauri::Result<()> {
    let Some(monitor) = window.current_monitor()? else {
        return Ok(());
    };
    let (size, screen) = (window.inner_size()?, monitor.size());
    let fitting = PhysicalSize::new(size.width.min(screen.width), size.height.min(screen.height));
    if fitting != size {
        window.set_size(fitting)?;
    }
    Ok(())
}
