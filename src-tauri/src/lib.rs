//! The shell.

/// Runs the app until its window is closed.
pub fn run() {}
