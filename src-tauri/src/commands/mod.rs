//! What the page can ask for: unpack, call the newsroom, map the error.

pub(crate) mod aloud;
pub(crate) mod change;
pub(crate) mod import;
pub(crate) mod read;
pub(crate) mod window;
