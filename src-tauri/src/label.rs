//! What the one window is called inside the app.

/// The one window.
pub(crate) const MAIN: &str = "main";
