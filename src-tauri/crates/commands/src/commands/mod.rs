//! The commands: what the page can ask for. A new one is a function in one of these files; the
//! page's side is written by `cargo test -p nutgraf-commands`.

mod aloud;
mod change;
mod import;
mod read;
pub(crate) mod window;

use crate::Command;

/// All commands, by the file they stand in.
pub(crate) const ALL: [&[Command]; 5] = [
    read::COMMANDS,
    change::COMMANDS,
    import::COMMANDS,
    aloud::COMMANDS,
    window::COMMANDS,
];
