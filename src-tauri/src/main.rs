//! The desktop app's entry.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() {
    nutgraf_desktop::run();
}
