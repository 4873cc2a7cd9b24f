//! The contract between the page and the engine: every command and every event, once. It knows
//! no window: what needs one goes through [`Desktop`], which the shell implements for the real
//! desktop and tests for a pretended one.

mod announce;
mod commands;
mod context;
mod contract;
mod deadline;
mod desktop;
mod events;
mod failure;
mod imports;
mod kinds;
mod last_page;
mod later;
mod library;
mod morning;
mod queue;
mod reanalysis;
mod settings;
#[cfg(test)]
mod typescript;
mod unasked;

use serde_json::Value;

pub use commands::window::{About, Appearance, WindowPrefs};
pub use context::{Context, Place};
pub use contract::Command;
pub use deadline::DayWatch;
pub use desktop::{Desktop, FileChoice, Licence};
pub use events::{EVENTS, Event, EventKind};
pub use failure::{Answer, Failure};
pub use kinds::DragSummary;
pub use last_page::{Document, PageSnapshot};
pub use later::Later;
pub use settings::{PagePrefs, Settings};

/// All commands.
pub fn commands() -> impl Iterator<Item = &'static Command> {
    commands::ALL.iter().copied().flatten()
}

/// Does what the page asks for: the answer as JSON. An unknown name or wrong arguments are a
/// [`Failure`] like any other.
pub async fn call(context: &Context, name: &str, arguments: &Value) -> Answer<String> {
    match commands().find(|command| command.name == name) {
        Some(command) => (command.run)(context, arguments).await,
        None => Err(Failure::new(
            "unknown-command",
            format!("there is no command {name}"),
        )),
    }
}
