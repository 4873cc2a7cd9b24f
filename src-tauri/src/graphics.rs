//! What has to be right in the environment before the window toolkit starts (Linux).

use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;

/// WebKitGTK shows an empty window on NVIDIA's driver unless this is set.
const SWITCH: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";

/// Present where NVIDIA's own driver is loaded.
const DRIVER: &str = "/proc/driver/nvidia/version";

/// Starts the app again with the switch set, where it is needed and the reader has not set it.
///
/// The process replaces itself, for a running one may not safely change its environment.
pub(crate) fn work_around() {
    if std::env::var_os(SWITCH).is_some() || !Path::new(DRIVER).exists() {
        return;
    }
    let Ok(program) = std::env::current_exe() else {
        return;
    };
    let failed = Command::new(program)
        .args(std::env::args_os().skip(1))
        .env(SWITCH, "1")
        .exec();
    eprintln!("warning: started without {SWITCH}=1, the window may stay empty: {failed}");
}

/// Whether there is a display to open a window on.
pub(crate) fn has_display() -> bool {
    ["WAYLAND_DISPLAY", "DISPLAY"]
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}
