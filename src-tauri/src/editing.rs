//! Cut, copy, paste and select all, as the web view does them where the focus is.

use tauri::AppHandle;

/// Has the web view do what an entry of the Edit menu names.
#[cfg(target_os = "linux")]
pub(crate) fn command(app: &AppHandle, name: &str) {
    use tauri::Manager;
    use webkit2gtk::WebViewExt;

    // WebKit's names of its editing commands.
    let command = match name {
        "cut" => "Cut",
        "copy" => "Copy",
        "paste" => "Paste",
        _ => "SelectAll",
    };
    if let Some(window) = app.get_webview_window(crate::label::MAIN) {
        // A window that is closing edits nothing any more.
        let _ = window.with_webview(move |view| view.inner().execute_editing_command(command));
    }
}

/// Elsewhere these entries are the system's own and never come here.
#[cfg(not(target_os = "linux"))]
pub(crate) fn command(_app: &AppHandle, _name: &str) {}
